package fr.gestionflux.passerelle.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gestionflux.core.charte.Chartes;
import fr.gestionflux.core.saisie.Tableau.Rangee;
import fr.gestionflux.core.tables.TableEcrite;
import fr.gestionflux.passerelle.guichet.DossierLu;
import fr.gestionflux.passerelle.guichet.Guichet;
import fr.gestionflux.passerelle.guichet.Reponse;
import fr.gestionflux.passerelle.porte.Livraison;
import fr.gestionflux.passerelle.porte.LivraisonIllisible;
import fr.gestionflux.passerelle.porte.Portes;
import fr.gestionflux.passerelle.porte.TableRecue;
import fr.gestionflux.passerelle.rendu.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A base carries the same tables as the other doors, and what it holds is never changed. */
@ExtendWith(AvecServeur.class)
class PorteSqlTest {

    private static final Chartes CHARTES = Chartes.decouvertes();

    private static final String EVENEMENTS = "id;orientation;date;fait;logement;reservataire;candidat;motif";
    private static final String MISE_A_DISPOSITION = "e1;o1;04/03/2024;mise à disposition;73285001;SEEZ;;";
    private static final String VISITE = "e2;o1;11/03/2024;désistement;;;dupont-42;trop petit";

    private static TableRecue table(Livraison l, String nom) {
        return Objects.requireNonNull(l.tables().get(nom));
    }

    private static List<List<String>> champs(TableRecue t) {
        return t.rangees().stream().map(Rangee::champs).toList();
    }

    /** Of every column its example, or the whole of its closed list, each in a row. */
    private static List<TableEcrite> exemples() {
        List<TableEcrite> tables = new ArrayList<>();
        for (TableSql t : TableSql.TOUTES) {
            int lignes = t.colonnes().stream()
                    .mapToInt(c -> Math.max(2, c.valeurs().size()))
                    .max()
                    .orElseThrow();
            List<List<String>> rangees = new ArrayList<>();
            for (int i = 0; i < lignes; i++) {
                int ligne = i;
                rangees.add(t.colonnes().stream()
                        .map(c -> c.estFermee()
                                ? c.valeurs().get(ligne % c.valeurs().size())
                                : c.obligatoire() || ligne % 2 == 0
                                        ? "« " + c.decrite() + " » d'É ; \"" + ligne + "\"\n\t\\ '\u00a0😀"
                                        : "")
                        .toList());
            }
            tables.add(new TableEcrite(
                    t.decrite(), t.colonnes().stream().map(ColonneSql::decrite).toList(), rangees));
        }
        return tables;
    }

    @Test
    void everyTableComesBackAsItWasWritten(Serveur serveur) throws SQLException, IOException {
        PorteSql porte = Dossiers.porte(serveur.preparee());
        List<TableEcrite> ecrites = exemples();

        porte.ecris(ecrites);
        Livraison lue = porte.lis();

        assertThat(lue.tables().keySet())
                .containsExactlyElementsOf(
                        ecrites.stream().map(TableEcrite::nom).toList());
        for (TableEcrite t : ecrites) {
            assertThat(table(lue, t.nom()).entete()).isEqualTo(t.entete());
            assertThat(champs(table(lue, t.nom()))).as(t.nom()).isEqualTo(t.rangees());
        }
    }

    @Test
    void aTableWithoutRowIsThereAndOneThatIsAbsentIsNot(Serveur serveur) throws SQLException, IOException {
        PorteSql porte = Dossiers.porte(serveur.preparee());

        porte.ecris(List.of(
                new TableEcrite("sorties", List.of("reservataire"), List.of()),
                new TableEcrite("evenements", List.of("id"), List.of())));

        assertThat(porte.lis().tables().keySet()).containsExactly("evenements", "sorties");
    }

    @Test
    void columnsOfALandlordAreKeptBesideThoseOfTheSchema(Serveur serveur) throws SQLException, IOException {
        PorteSql porte = Dossiers.porte(serveur.preparee());

        porte.ecris(List.of(new TableEcrite(
                "Dossier",
                List.of("Annee", "note", "BAILLEUR", "à voir"),
                List.of(List.of("2024", "relu", "OPAC Savoie", "")))));
        TableRecue lue = table(porte.lis(), "dossier");

        assertThat(lue.entete())
                .startsWith("bailleur", "annee")
                .endsWith("note")
                .doesNotContain("à voir");
        assertThat(lue.rangees().get(0).champs())
                .startsWith("OPAC Savoie", "2024")
                .endsWith("relu");
    }

    @ParameterizedTest
    @ValueSource(strings = {"verifier", "calculer", "repartir", "bilan", "ouvrir"})
    void theAnswerIsThatOfTheOtherDoorsToTheByte(String question, Serveur serveur) throws SQLException, IOException {
        PorteSql porte = Dossiers.porte(serveur.preparee());
        porte.importe(Dossiers.seez(), OptionalInt.empty());

        assertThat(reponse(question, porte.lis())).isEqualTo(reponse(question, Dossiers.seez()));
    }

    /** But the one whose journal has an event twice, which a base refuses. */
    static List<Path> dossiers() throws IOException {
        return Portes.dossiers(Path.of("dossiers")).stream()
                .filter(d -> !d.endsWith("annees/idf"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("dossiers")
    void everyFolderHasTheSameAnswersOnceInABase(Path dossier, Serveur serveur) throws SQLException, IOException {
        PorteSql porte = Dossiers.porte(serveur.preparee());
        Livraison enFichiers = Portes.entree(dossier).lis();
        porte.importe(enFichiers, OptionalInt.empty());
        Livraison enBase = porte.lis();

        assertThat(List.of("calculer", "bilan", "ouvrir"))
                .allSatisfy(q -> assertThat(reponse(q, enBase)).isEqualTo(reponse(q, enFichiers)));
    }

    /** List of files apart. */
    private static String reponse(String question, Livraison l) {
        Guichet guichet = new Guichet(CHARTES, DossierLu.de(l, CHARTES));
        Reponse r = switch (question) {
            case "verifier" -> guichet.verifier();
            case "calculer" -> guichet.calculer();
            case "repartir" -> guichet.repartir(false);
            case "bilan" -> guichet.bilan();
            default -> guichet.ouvrir();
        };
        assertThat(r.feuillets().size() + r.tables().size()).isPositive();
        return new String(
                Json.octets(new Reponse(r.question(), r.feuillets(), r.tables(), List.of(), r.aRegarder())),
                StandardCharsets.UTF_8);
    }

    @Test
    void anAnomalySaysInWhichTableAndLineOfTheBase(Serveur serveur) throws SQLException, IOException {
        PorteSql porte = Dossiers.porte(serveur.preparee());
        porte.importe(Dossiers.corrigee(Dossiers.seez(), "droits", "17", "dix-sept"), OptionalInt.empty());

        assertThat(DossierLu.de(porte.lis(), CHARTES).anomalies())
                .anySatisfy(a -> assertThat(a.toString()).contains("base, droits", "ligne 3", "dix-sept"));
    }

    @Test
    void aCorrectedValueIsAnotherVersionAndTheOldOneStays(Serveur serveur) throws SQLException, IOException {
        String base = serveur.preparee();
        PorteSql porte = Dossiers.porte(base);

        VersionDeDossier premiere = porte.importe(Dossiers.seez(), OptionalInt.empty());
        VersionDeDossier seconde =
                porte.importe(Dossiers.corrigee(Dossiers.seez(), "droits", "17", "18"), OptionalInt.of(1));

        assertThat(premiere.numero()).isEqualTo(1);
        assertThat(porte.courante().version()).isEqualTo(seconde);
        assertThat(seconde.numero()).isEqualTo(2);
        assertThat(Serveur.lignes(base, "select _version, logements from flux.droits where _ligne = 3 order by 1"))
                .containsExactly(premiere.id() + " | 17", seconde.id() + " | 18");
    }

    @Test
    void aCorrectionOfAVersionThatIsNoLongerTheCurrentOneIsRefused(Serveur serveur) throws SQLException, IOException {
        PorteSql porte = Dossiers.porte(serveur.preparee());
        porte.importe(Dossiers.seez(), OptionalInt.empty());
        porte.importe(Dossiers.seez(), OptionalInt.of(1));

        assertThatThrownBy(() -> porte.importe(Dossiers.seez(), OptionalInt.of(1)))
                .isInstanceOf(LivraisonIllisible.class)
                .hasMessageContaining("écrit depuis sa version 1, alors qu'il en est à la version 2");
        assertThat(porte.courante().version().numero()).isEqualTo(2);
    }

    @Test
    void theMarkOfTheInputsDoesNotDependOnTheVersion(Serveur serveur) throws SQLException, IOException {
        PorteSql porte = Dossiers.porte(serveur.preparee());
        porte.importe(Dossiers.seez(), OptionalInt.empty());
        String premiere = porte.courante().empreinte();
        porte.importe(Dossiers.seez(), OptionalInt.empty());

        assertThat(porte.courante().empreinte()).isEqualTo(premiere);
        porte.importe(Dossiers.corrigee(Dossiers.seez(), "droits", "17", "18"), OptionalInt.empty());
        assertThat(porte.courante().empreinte()).isNotEqualTo(premiere);
    }

    @Test
    void whatTheSchemaDoesNotAdmitIsSaidWithItsPlaceAndNothingIsWritten(Serveur serveur)
            throws SQLException, IOException {
        String base = serveur.preparee();
        Livraison fausse = Dossiers.avec(
                Dossiers.avec(Dossiers.seez(), "reservataires", "id;nom;categorie;territoire", "A;;hameau;73285"),
                "lubies",
                "a",
                "1");

        assertThatThrownBy(() -> Dossiers.porte(base).importe(fausse, OptionalInt.empty()))
                .isInstanceOf(LivraisonIllisible.class)
                .hasMessageContaining("reservataires, ligne 2, « nom » : rien ; attendu une valeur")
                .hasMessageContaining(
                        "reservataires, ligne 2, « categorie » : reçu « hameau » ; attendu l'un de : État")
                .hasMessageContaining("table « lubies » : inconnue")
                .hasMessageContaining("rien n'a été écrit");
        assertThat(Serveur.lignes(base, "select count(*) from flux.versions")).containsExactly("0");
    }

    @Test
    void theBaseRefusesItselfWhatTheDoorWouldHaveRefused(Serveur serveur) throws SQLException, IOException {
        String base = serveur.preparee();
        String version = "with v as (select flux.nouvelle_version('x', '', now()) as v) insert into flux.reservataires"
                + " (_version, _ligne, nom, categorie, territoire) select v, 2, ";

        assertThatThrownBy(() -> Serveur.execute(base, version + "'Séez', 'hameau', '73285' from v"))
                .hasMessageContaining("reservataires_categorie_check");
        assertThatThrownBy(() -> Serveur.execute(base, version + "null, 'commune', '73285' from v"))
                .hasMessageContaining("not-null");
        Serveur.execute(base, version + "'Séez', 'commune', '73285' from v");
        assertThat(table(Dossiers.porte(base, "x").lis(), "reservataires").rangees())
                .hasSize(1);
    }

    @Test
    void aLabelIsKeptAsItsListWritesIt(Serveur serveur) throws SQLException, IOException {
        PorteSql porte = Dossiers.porte(serveur.preparee());

        porte.importe(Dossiers.corrigee(Dossiers.seez(), "reservataires", "commune", " COMMUNE "), OptionalInt.empty());

        assertThat(champs(table(porte.lis(), "reservataires")).get(0)).contains("commune");
    }

    @Test
    void aVersionIsWholeWhenItsTransactionEnds(Serveur serveur) throws SQLException, IOException {
        String base = serveur.preparee();
        Dossiers.porte(base).importe(Dossiers.seez(), OptionalInt.empty());

        assertThatThrownBy(() -> Serveur.execute(
                        base,
                        "insert into flux.dossier (_version, _ligne, bailleur, annee)"
                                + " select id, 3, 'x', '2024' from flux.versions"))
                .hasMessageContaining("est close");
        assertThatThrownBy(() -> Serveur.execute(
                        base, "insert into flux.presences (_version, nom) select id, 'sorties' from flux.versions"))
                .hasMessageContaining("est close");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update flux.evenements set date = '05/03/2024'",
                "update flux.evenements set candidat = 'efface-1'",
                "delete from flux.evenements",
                "truncate flux.evenements",
                "set flux.effacement = 'oui'; update flux.evenements set date = '05/03/2024'",
                "update flux.droits set logements = '1'",
                "delete from flux.droits",
                "truncate flux.droits",
                "update flux.versions set dossier = 'x'",
                "delete from flux.presences",
            })
    void nothingWrittenIsChangedOrTakenOff(String sql, Serveur serveur) throws SQLException, IOException {
        String base = serveur.preparee();
        Dossiers.porte(base)
                .importe(
                        Dossiers.avec(Dossiers.seez(), "evenements", EVENEMENTS, MISE_A_DISPOSITION),
                        OptionalInt.empty());
        Livraison avant = Dossiers.porte(base).lis();

        assertThatThrownBy(() -> Serveur.execute(base, sql))
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("FX002"));
        assertThat(Dossiers.porte(base).lis()).isEqualTo(avant);
    }

    @Test
    void eventsAreAddedToThoseThatTheBaseHas(Serveur serveur) throws SQLException, IOException {
        PorteSql porte = Dossiers.porte(serveur.preparee());
        porte.importe(
                Dossiers.avec(Dossiers.seez(), "evenements", EVENEMENTS, MISE_A_DISPOSITION), OptionalInt.empty());
        String avant = porte.courante().empreinte();

        porte.importe(
                Dossiers.avec(Dossiers.seez(), "evenements", EVENEMENTS, VISITE, MISE_A_DISPOSITION),
                OptionalInt.empty());
        porte.importe(Dossiers.seez(), OptionalInt.empty());

        assertThat(champs(table(porte.lis(), "evenements")))
                .extracting(c -> c.get(0))
                .containsExactly("e1", "e2");
        assertThat(table(porte.lis(), "evenements").rangees())
                .extracting(Rangee::numero)
                .containsExactly(2, 3);
        assertThat(porte.courante().empreinte()).isNotEqualTo(avant);
    }

    @Test
    void anEventThatComesBackOtherIsRefused(Serveur serveur) throws SQLException, IOException {
        PorteSql porte = Dossiers.porte(serveur.preparee());
        Livraison recue = Dossiers.avec(Dossiers.seez(), "evenements", EVENEMENTS, MISE_A_DISPOSITION);
        porte.importe(recue, OptionalInt.empty());

        assertThatThrownBy(() -> porte.importe(
                        Dossiers.corrigee(recue, "evenements", "04/03/2024", "05/03/2024"), OptionalInt.empty()))
                .isInstanceOf(LivraisonIllisible.class)
                .hasMessageContaining("« e1 »")
                .hasMessageContaining("un autre le corrige");
        assertThatThrownBy(() -> porte.importe(
                        Dossiers.avec(Dossiers.seez(), "evenements", EVENEMENTS, VISITE, VISITE), OptionalInt.empty()))
                .hasMessageContaining("« e2 » : reçus plusieurs fois");
        assertThat(porte.courante().version().numero()).isEqualTo(1);
    }

    @Test
    void aCandidateIsErasedEverywhereWithoutChangingTheMarkOfTheInputs(Serveur serveur)
            throws SQLException, IOException {
        String base = serveur.preparee();
        PorteSql porte = Dossiers.porte(base);
        Livraison recue = Dossiers.avec(Dossiers.seez(), "evenements", EVENEMENTS, MISE_A_DISPOSITION, VISITE);
        porte.importe(recue, OptionalInt.empty());
        Dossiers.porte(base, "autre").importe(recue, OptionalInt.empty());
        String avant = porte.courante().empreinte();
        String reponse = reponse("bilan", porte.lis());

        assertThat(new Effacement(Serveur.acces(base)).efface("dupont-42")).isEqualTo(2);

        assertThat(Serveur.lignes(base, "select count(*) from flux.evenements e where e::text like '%dupont%'"))
                .containsExactly("0");
        assertThat(Serveur.lignes(base, "select count(distinct candidat) from flux.evenements"))
                .containsExactly("1");
        assertThat(porte.courante().empreinte()).isEqualTo(avant);
        assertThat(reponse("bilan", porte.lis())).isEqualTo(reponse);
        porte.importe(recue, OptionalInt.empty());
        assertThat(Serveur.lignes(base, "select count(*) from flux.evenements where candidat = 'dupont-42'"))
                .containsExactly("0");
    }

    @Test
    void aFileThatIsNotThereIsSaidWithThoseThatAre(Serveur serveur) throws SQLException, IOException {
        String base = serveur.preparee();
        assertThatThrownBy(() -> Dossiers.porte(base, "opac-2024").lis())
                .hasMessageContaining("aucun dossier « opac-2024 » ; elle n'en a pas encore");
        Dossiers.porte(base).importe(Dossiers.seez(), OptionalInt.empty());

        assertThatThrownBy(() -> Dossiers.porte(base, "opac-2024").lis())
                .isInstanceOf(LivraisonIllisible.class)
                .hasMessageContaining("elle a « opac-savoie-2024 »");
    }

    @Test
    void twoWritersAtOnceMakeTwoVersionsThatAreNotMixed(Serveur serveur) throws Exception {
        String base = serveur.preparee();
        Map<Integer, String> parNumero = new LinkedHashMap<>();
        var deux = java.util.concurrent.Executors.newFixedThreadPool(4);
        try {
            List<java.util.concurrent.Future<VersionDeDossier>> ecrites = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                Livraison une = Dossiers.corrigee(Dossiers.seez(), "droits", "17", "10" + i);
                ecrites.add(deux.submit(() -> Dossiers.porte(base).importe(une, OptionalInt.empty())));
            }
            for (int i = 0; i < 8; i++) {
                VersionDeDossier v = ecrites.get(i).get();
                parNumero.put(v.numero(), v.id() + " | 10" + i + " | 3");
            }
        } finally {
            deux.shutdownNow();
        }

        assertThat(parNumero.keySet()).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8);
        assertThat(Serveur.lignes(
                        base,
                        "select v.id, max(d.logements) filter (where d._ligne = 3), count(*) from flux.versions v"
                                + " join flux.droits d on d._version = v.id group by v.id"))
                .containsExactlyInAnyOrderElementsOf(parNumero.values());
    }
}
