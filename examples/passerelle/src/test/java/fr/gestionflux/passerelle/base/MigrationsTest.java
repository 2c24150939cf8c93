package fr.gestionflux.passerelle.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gestionflux.passerelle.porte.LivraisonIllisible;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The schema is that of the description, and each migration is applied once and never changed. */
@ExtendWith(AvecServeur.class)
class MigrationsTest {

    private static final Path FICHIERS = Path.of("src/main/resources/fr/gestionflux/passerelle/base");

    private static final String COLONNES = """
            select c.relname, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull
            from pg_class c join pg_attribute a on a.attrelid = c.oid
            where c.relnamespace = 'flux'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
            order by 1, 2""";

    private static final String CONTRAINTES = """
            select conrelid::regclass, contype, pg_get_constraintdef(oid)
            from pg_constraint where connamespace = 'flux'::regnamespace order by 1, 2, 3""";

    private static final String DECLENCHEURS = """
            select pg_get_triggerdef(t.oid) from pg_trigger t where not t.tgisinternal order by 1""";

    @Test
    void theSchemaIsThatOfTheDescription(Serveur serveur) throws SQLException, IOException {
        String voulu = MigrationDesTables.de(TableSql.TOUTES);
        Path ecrit = Path.of("target/tables.sql");
        Files.writeString(ecrit, voulu);
        Map<String, String> decrit = new LinkedHashMap<>();
        decrit.put("V1__socle.sql", Objects.requireNonNull(Migrations.toutes().get("V1__socle.sql")));
        decrit.put("V2__tables.sql", voulu);
        String attendue = serveur.vide();
        Migrations.applique(Serveur.acces(attendue), decrit);
        String base = serveur.preparee();

        for (String quoi : List.of(COLONNES, CONTRAINTES, DECLENCHEURS)) {
            assertThat(Serveur.lignes(base, quoi))
                    .as("ajoutez une migration qui mène à " + ecrit + " : les tables décrites ont changé")
                    .containsExactlyInAnyOrderElementsOf(Serveur.lignes(attendue, quoi))
                    .hasSizeGreaterThan(TableSql.TOUTES.size());
        }
    }

    @Test
    void everyDescribedTableHasItsColumns(Serveur serveur) throws SQLException {
        String base = serveur.preparee();

        for (TableSql t : TableSql.TOUTES) {
            assertThat(Serveur.lignes(
                            base,
                            "select attname from pg_attribute where attrelid = 'flux." + t.nom()
                                    + "'::regclass and attnum > 0 and attname not like '\\_%' order by attnum"))
                    .containsExactlyElementsOf(
                            t.colonnes().stream().map(ColonneSql::nom).toList());
        }
    }

    @Test
    void namesHaveNeitherSpacesNorAccents() {
        assertThat(ColonneSql.nomSql("derniere echeance")).isEqualTo("derniere_echeance");
        assertThat(ColonneSql.nomSql("Échelle")).isEqualTo("echelle");
        assertThat(TableSql.TOUTES)
                .allSatisfy(t -> assertThat(t.colonnes())
                        .extracting(ColonneSql::nom)
                        .doesNotHaveDuplicates()
                        .allMatch(n -> n.matches("[a-z][a-z0-9_]*")));
    }

    @Test
    void everyFileIsApplied() throws IOException {
        try (Stream<Path> fichiers = Files.list(FICHIERS)) {
            assertThat(fichiers.map(f -> f.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(Migrations.TOUTES);
        }
    }

    @Test
    void aMigrationIsAppliedOnce(Serveur serveur) throws SQLException, IOException {
        Acces acces = Serveur.acces(serveur.vide());

        assertThat(Migrations.applique(acces)).isEqualTo(Migrations.TOUTES);
        assertThat(Migrations.applique(acces)).isEmpty();
    }

    @Test
    void twoPreparationsAtOnceApplyThemOnce(Serveur serveur)
            throws SQLException, ExecutionException, InterruptedException {
        Acces acces = Serveur.acces(serveur.vide());
        ExecutorService deux = Executors.newFixedThreadPool(2);
        try {
            Future<List<String>> une = deux.submit(() -> Migrations.applique(acces));
            Future<List<String>> autre = deux.submit(() -> Migrations.applique(acces));

            assertThat(Stream.concat(une.get().stream(), autre.get().stream()))
                    .containsExactlyElementsOf(Migrations.TOUTES);
        } finally {
            deux.shutdownNow();
        }
    }

    @Test
    void aMigrationThatChangedIsRefused(Serveur serveur) throws SQLException, IOException {
        String base = serveur.preparee();
        Map<String, String> changees = new LinkedHashMap<>(Migrations.toutes());
        changees.computeIfPresent("V1__socle.sql", (nom, sql) -> sql + "\ncreate table flux.de_trop ();");
        changees.put("V3__autre.sql", "create table flux.autre ();");

        assertThatThrownBy(() -> Migrations.applique(Serveur.acces(base), changees))
                .isInstanceOf(LivraisonIllisible.class)
                .hasMessageContaining("« V1__socle.sql » n'est pas celle qui y a été appliquée");
        assertThat(Serveur.lignes(base, "select to_regclass('flux.de_trop'), to_regclass('flux.autre')"))
                .containsExactly("null | null");
    }

    @Test
    void aMigrationThatFailsLeavesNothing(Serveur serveur) throws SQLException, IOException {
        String base = serveur.vide();
        Map<String, String> migrations = new LinkedHashMap<>(Migrations.toutes());
        migrations.put("V3__fausse.sql", "create table flux.autre (); select nulle_part();");

        assertThatThrownBy(() -> Migrations.applique(Serveur.acces(base), migrations))
                .isInstanceOf(LivraisonIllisible.class);
        assertThat(Serveur.lignes(base, "select to_regnamespace('flux')")).containsExactly("null");
    }

    @Test
    void aBaseOfALaterVersionIsRefused(Serveur serveur) throws SQLException {
        String base = serveur.preparee();
        Serveur.execute(base, "insert into flux.migrations (nom, empreinte) values ('V9__apres.sql', 'x')");

        assertThatThrownBy(() -> Migrations.applique(Serveur.acces(base)))
                .hasMessageContaining("préparée par une version plus récente")
                .hasMessageContaining("V9__apres.sql");
    }
}
