package fr.gestionflux.passerelle.porte;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gestionflux.core.charte.Chartes;
import fr.gestionflux.core.saisie.Tableau.Rangee;
import fr.gestionflux.core.tables.Repertoire;
import fr.gestionflux.core.tables.Table;
import fr.gestionflux.core.tables.TableEcrite;
import fr.gestionflux.core.tables.Tables;
import fr.gestionflux.core.tables.Vocabulaire;
import fr.gestionflux.passerelle.guichet.DossierLu;
import fr.gestionflux.passerelle.guichet.Guichet;
import fr.gestionflux.passerelle.guichet.Reponse;
import fr.gestionflux.passerelle.rendu.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each table, each folder, through each door of files; that of a base has its own, against a server. */
class AllerRetourTest {

    private static final List<String> PORTES = List.of("csv", "d.xlsx", "d.json");
    private static final Chartes CHARTES = Chartes.decouvertes();
    private static final List<String> PIEGES = List.of(
            "007300",
            "=1+1",
            "1e10",
            "12/01",
            " de l'espace ",
            "a;b,c\td",
            "« É » \"œ\" ’ \u00a0\u202f 😀",
            "#N/A",
            "_x0041_",
            "-0,50 %",
            "true",
            "null");

    @TempDir
    private Path ici = Path.of("");

    static Stream<TableEcrite> tables() {
        return Tables.de(Repertoire.de(Vocabulaire.duNoyau())).toutes().stream().map(AllerRetourTest::remplie);
    }

    /** What spreadsheets, readers and shells take for something else, in each column; every other row has empty cells. */
    private static TableEcrite remplie(Table<?> t) {
        int colonnes = t.entete().size();
        return new TableEcrite(
                t.nom(),
                t.entete(),
                IntStream.range(0, PIEGES.size() * 2)
                        .mapToObj(l -> IntStream.range(0, colonnes)
                                .mapToObj(c -> l % 2 == 1 && c % 2 == 1 ? "" : PIEGES.get((l / 2 + c) % PIEGES.size()))
                                .toList())
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("tables")
    void everyTableComesBackAsItWasWrittenThroughEveryDoor(TableEcrite t) throws IOException {
        for (String porte : PORTES) {
            Livraison lue = parLa(porte, List.of(t));
            TableRecue relue = Objects.requireNonNull(lue.tables().get(t.nom()));

            assertThat(lue.anomalies()).as(porte).isEmpty();
            assertThat(relue.entete()).as(porte).isEqualTo(t.entete());
            assertThat(relue.rangees().stream().map(Rangee::champs)).as(porte).isEqualTo(t.rangees());
        }
    }

    @Test
    void aTableWithoutRowsComesBackWithoutRows() throws IOException {
        for (String porte : PORTES) {
            Livraison lue = parLa(porte, List.of(new TableEcrite("sorties", List.of("reservataire"), List.of())));

            assertThat(lue.tables()).as(porte).containsOnlyKeys("sorties");
            assertThat(lue.tables().values().iterator().next().rangees())
                    .as(porte)
                    .isEmpty();
        }
    }

    static List<Path> dossiers() throws IOException {
        return Portes.dossiers(Path.of("dossiers"));
    }

    @ParameterizedTest
    @MethodSource("dossiers")
    void everyFolderHasTheSameAnswersToTheByteThroughEveryDoor(Path dossier) throws IOException {
        List<TableEcrite> tables = new PorteCsv(dossier)
                .lis().tables().entrySet().stream()
                        .map(t -> new TableEcrite(
                                t.getKey(),
                                t.getValue().entete(),
                                t.getValue().rangees().stream()
                                        .map(Rangee::champs)
                                        .toList()))
                        .toList();
        List<String> reponses = new ArrayList<>();
        for (String porte : PORTES) {
            reponses.add(reponses(parLa(porte, tables)));
        }

        assertThat(reponses).containsOnly(reponses(new PorteCsv(dossier).lis()));
    }

    /** Places of anomalies and list of files apart. */
    private static String reponses(Livraison l) {
        DossierLu lu = DossierLu.de(l, CHARTES);
        Guichet guichet = new Guichet(CHARTES, new DossierLu(lu.donnees(), List.of(), List.of()));
        return Stream.<Function<Guichet, Reponse>>of(
                        Guichet::verifier,
                        Guichet::calculer,
                        Guichet::bilan,
                        Guichet::ouvrir,
                        g -> g.repartir(false),
                        Guichet::controler)
                .map(q -> new String(Json.octets(q.apply(guichet)), StandardCharsets.UTF_8))
                .collect(Collectors.joining());
    }

    private Livraison parLa(String porte, List<TableEcrite> tables) throws IOException {
        Path ou = ici.resolve(porte);
        Portes.sortie(ou).ecris(tables);
        Livraison lue = Portes.entree(ou).lis();
        videz(ou);
        return lue;
    }

    /** A folder is written where there is none. */
    private static void videz(Path ou) throws IOException {
        try (Stream<Path> contenu = java.nio.file.Files.walk(ou)) {
            contenu.sorted(java.util.Comparator.reverseOrder())
                    .forEach(p -> assertThat(p.toFile().delete()).isTrue());
        }
    }
}
