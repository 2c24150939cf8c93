package fr.gestionflux.core.inventaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.parc.Exclusion;
import fr.gestionflux.core.parc.Logement;
import fr.gestionflux.core.parc.Territoire;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.AttributManquant;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.releve.Grandeur;
import fr.gestionflux.core.releve.Releve;
import fr.gestionflux.core.saisie.Tableau;
import fr.gestionflux.core.saisie.Tableau.Rangee;
import fr.gestionflux.core.temps.Annees;
import fr.gestionflux.core.temps.Periode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InventaireTest {

    private static final Territoire HAUTE_GARONNE = Territoire.departement("31", "Haute-Garonne");
    private static final Territoire SICOVAL = Territoire.epci("243100633", "CA du Sicoval", HAUTE_GARONNE);
    private static final Territoire ESCALQUENS = Territoire.commune("31169", "Escalquens", SICOVAL);
    private static final Territoire LABEGE = Territoire.commune("31254", "Labège", SICOVAL);
    private static final LocalDate FIN_2022 = LocalDate.of(2022, 12, 31);
    private static final Reference ANNEXE_2 =
            Reference.de("convention Escalquens – La Cité Jardins").art("annexe 2");

    @Test
    void everyColumnNamedIsRead() {
        Inventaire inventaire =
                lire(List.of("0009000011", "CITE JARDINS", "ESCALQUENS", "T2", "PLA", "25/11/1993", "30/06/2029"));

        assertThat(inventaire.anomalies()).isEmpty();
        assertThat(inventaire.au()).isEqualTo(FIN_2022);
        assertThat(inventaire.source()).isEqualTo(ANNEXE_2);
        assertThat(inventaire.logements())
                .containsExactly(Logement.builder()
                        .ligne(2)
                        .territoire(ESCALQUENS)
                        .numero("0009000011")
                        .reservataire("CITE JARDINS")
                        .typologie("T2")
                        .financement("PLA")
                        .convention(Periode.de(LocalDate.of(1993, 11, 25), LocalDate.of(2029, 7, 1)))
                        .build());
    }

    @Test
    void aColumnThatIsNotNamedIsNotRead() {
        Inventaire inventaire = Inventaire.de(
                        tableau(List.of("Réservataire", "Typologie"), List.of("", "T1"), List.of("COMMUNE", "")))
                .territoire(ESCALQUENS)
                .au(FIN_2022, ANNEXE_2);

        assertThat(inventaire.anomalies()).isEmpty();
        assertThat(inventaire.logements())
                .containsExactly(
                        Logement.builder().ligne(2).territoire(ESCALQUENS).build(),
                        Logement.builder().ligne(3).territoire(ESCALQUENS).build());
    }

    @Test
    void aMotiveIsReadByItsLabelAndAnUnknownOneIsSaid() {
        Inventaire inventaire = Inventaire.de(
                        tableau(List.of("sortie"), List.of("en vente"), List.of(""), List.of("EN VENTE"), List.of("?")))
                .territoire(ESCALQUENS)
                .motif("sortie", Map.of("en vente", Exclusion.PLAN_DE_VENTE))
                .au(FIN_2022, ANNEXE_2);

        assertThat(inventaire.logements())
                .extracting(Logement::motifs)
                .containsExactly(List.of(Exclusion.PLAN_DE_VENTE), List.of(), List.of(Exclusion.PLAN_DE_VENTE));
        assertThat(inventaire.anomalies()).singleElement().satisfies(a -> {
            assertThat(a.code()).isEqualTo(Codes.MOTIF_INCONNU);
            assertThat(a.recu()).contains("?");
        });
    }

    @Test
    void whatDescribesAHomeIsReadAndIsNotKnownWhenTheFieldIsEmpty() {
        Inventaire inventaire = descriptions(
                List.of("Résidence 1", "Oui", "TENDUE", "1993", "1995", "PMR"),
                List.of("", "non", "détendue", "", "", ""),
                List.of("", "", "", "1985", "", ""));

        assertThat(inventaire.anomalies()).isEmpty();
        assertThat(inventaire.logements())
                .containsExactly(
                        Logement.builder()
                                .ligne(2)
                                .territoire(ESCALQUENS)
                                .adresse("Résidence 1")
                                .qpv(true)
                                .zoneTendue(true)
                                .construction(1993)
                                .miseEnService(1995)
                                .accessibilite("PMR")
                                .build(),
                        Logement.builder()
                                .ligne(3)
                                .territoire(ESCALQUENS)
                                .qpv(false)
                                .zoneTendue(false)
                                .build(),
                        Logement.builder()
                                .ligne(4)
                                .territoire(ESCALQUENS)
                                .construction(1985)
                                .build());
    }

    @Test
    void theEmptyRowsOfASpreadsheetAreNoHomesAndAreCountedOnce() {
        Inventaire inventaire = descriptions(
                List.of("Résidence 1", "Oui", "TENDUE", "1993", "1995", "PMR"),
                List.of("", "", "", "", "", ""),
                List.of(" ", "\u00A0", "", "\t", "", ""));

        assertThat(inventaire.logements()).hasSize(1);
        assertThat(inventaire.anomalies())
                .singleElement()
                .asString()
                .contains("ligne 3", "2 lignes vides", Codes.LIGNES_VIDES);
    }

    @Test
    void aCommuneOfAnotherDepartementIsRemarkedOnce() {
        Territoire egaree = Territoire.commune("69001", "Affoux", SICOVAL);

        Inventaire inventaire = Inventaire.de(
                        tableau(List.of("Commune", "Type"), List.of("AFFOUX", "T1"), List.of("AFFOUX", "T2")))
                .commune("Commune", Map.of("Affoux", egaree))
                .au(FIN_2022, ANNEXE_2);

        assertThat(inventaire.logements()).hasSize(2);
        assertThat(inventaire.anomalies()).extracting(Anomalie::code).containsExactly(Codes.COMMUNE_HORS_DEPARTEMENT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "L'Union",
                "L’UNION",
                "L\u2018union",
                " L'UNION\u00A0",
                "\uFEFFL'Union",
                "l\u2009'\u2009union",
                "L '  Union"
            })
    void aCommuneIsKnownHoweverItsNameIsTyped(String libelle) {
        Territoire union = Territoire.commune("31561", "L'Union", HAUTE_GARONNE);
        Map<String, Territoire> noms = Map.of("L'Union", union, "L ' Union", union);

        Inventaire inventaire = Inventaire.de(tableau(List.of("Nom\u2009de  la commune"), List.of(libelle)))
                .commune("nom de la commune", noms)
                .au(FIN_2022, ANNEXE_2);

        assertThat(inventaire.anomalies()).isEmpty();
        assertThat(inventaire.logements()).extracting(Logement::territoire).containsExactly(union);
    }

    @Test
    void aHomeHasANumberOrNone() {
        for (String vide : List.of("", " ", "\u00A0\u2009")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Logement.builder()
                            .territoire(ESCALQUENS)
                            .numero(vide)
                            .build())
                    .withMessage("logement, numero : reçu un texte vide ; attendu un numéro du répertoire, ou aucun");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 999, 1849, 3000, Integer.MAX_VALUE})
    void aHomeIsPutInServiceInAYearThatCanBe(int annee) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Logement.builder()
                        .territoire(ESCALQUENS)
                        .miseEnService(annee)
                        .build())
                .withMessage(
                        "logement, mise en service : reçu " + annee + " ; attendu une année de 1850 à 2999, ou aucune");
    }

    @Test
    void aHomeWithoutItsTerritoryIsNotBuilt() {
        assertThatExceptionOfType(AttributManquant.class)
                .isThrownBy(() -> Logement.builder().numero("1").build())
                .withMessage("Logement : il manque territoire ; attendu une valeur avant build()");
    }

    @Test
    void anUnknownLabelOrYearIsSaidAndCostsTheHomeNothingElse() {
        Inventaire inventaire = descriptions(List.of("Résidence 1", "peut-être", "?", "93", "bientôt", "PMR"));

        assertThat(inventaire.logements())
                .containsExactly(Logement.builder()
                        .ligne(2)
                        .territoire(ESCALQUENS)
                        .adresse("Résidence 1")
                        .accessibilite("PMR")
                        .build());
        assertThat(inventaire.anomalies())
                .extracting(Anomalie::toString)
                .containsExactly(
                        "inventaire.csv, ligne 2, « QPV » : reçu « peut-être » ; attendu l'un de ces libellés : non, oui,"
                                + " ou rien si on ne le sait pas [libelle-inconnu]",
                        "inventaire.csv, ligne 2, « Zone » : reçu « ? » ; attendu l'un de ces libellés : détendue,"
                                + " tendue, ou rien si on ne le sait pas [libelle-inconnu]",
                        "inventaire.csv, ligne 2, « Construction » : reçu « 93 » ; attendu une année comme « 1985 », ou"
                                + " rien [annee-illisible]",
                        "inventaire.csv, ligne 2, « Service » : reçu « bientôt » ; attendu une année comme « 1985 », ou"
                                + " rien [annee-illisible]");
    }

    @Test
    void oneColumnMaySayWhereAHomeLiesAndWhetherItsMarketIsTight() {
        Inventaire inventaire = Inventaire.de(tableau(List.of("Commune"), List.of("ESCALQUENS"), List.of("Labège")))
                .commune("Commune", Map.of("Escalquens", ESCALQUENS, "Labège", LABEGE))
                .zoneTendue("Commune", Map.of("Escalquens", true, "Labège", false))
                .au(FIN_2022, ANNEXE_2);

        assertThat(inventaire.logements())
                .extracting(Logement::zoneTendue)
                .containsExactly(Optional.of(true), Optional.of(false));
    }

    @Test
    void aColumnThatDescribesHomesAndIsMissingIsSaidOnce() {
        Inventaire inventaire = Inventaire.de(tableau(List.of("n"), List.of("1"), List.of("2")))
                .territoire(ESCALQUENS)
                .qpv("QPV", Map.of("oui", true))
                .construction("Construction")
                .au(FIN_2022, ANNEXE_2);

        assertThat(inventaire.logements()).hasSize(2);
        assertThat(inventaire.anomalies())
                .extracting(Anomalie::code, a -> a.champ().orElseThrow())
                .containsExactly(tuple(Codes.COLONNE_MANQUANTE, "QPV"), tuple(Codes.COLONNE_MANQUANTE, "Construction"));
    }

    @Test
    void theHomesOfATerritoryAreCountedAndRowsSetAsideAreSaidOnTheFact() {
        Inventaire inventaire = communes("ESCALQUENS", "Labège", "ESCALQUENS", "Castanet");
        Releve.Builder releve = Releve.builder();

        inventaire.noter(releve, Grandeur.ELIGIBLES, ESCALQUENS, 2022);
        inventaire.noter(releve, Grandeur.ELIGIBLES, SICOVAL, 2022);

        var lu = releve.build()
                .lire(Grandeur.ELIGIBLES, ESCALQUENS, Annees.annee(2022))
                .orElseThrow();
        assertThat(lu.valeur()).isEqualTo(Quantite.of(2));
        assertThat(lu.anomalies()).singleElement().satisfies(a -> {
            assertThat(a.code()).isEqualTo(Codes.LIGNE_ECARTEE);
            assertThat(a.message()).contains("2 logements comptés", "1 ligne de l'inventaire n'a pas pu être lue");
        });
        assertThat(releve.build()
                        .lire(Grandeur.ELIGIBLES, SICOVAL, Annees.annee(2022))
                        .orElseThrow()
                        .valeur())
                .isEqualTo(Quantite.of(3));
    }

    @Test
    void aNumberOfARowSetAsideIsNotADouble() {
        Inventaire inventaire = Inventaire.de(
                        tableau(List.of("n", "commune"), List.of("1", "Castanet"), List.of("1", "ESCALQUENS")))
                .numero("n")
                .commune("commune", Map.of("ESCALQUENS", ESCALQUENS))
                .au(FIN_2022, ANNEXE_2);

        assertThat(inventaire.logements()).extracting(Logement::numero).containsExactly(Optional.of("1"));
    }

    @Test
    void anEmptyLabelIsNobodysAndNoAnomaly() {
        Inventaire inventaire = Inventaire.de(tableau(
                        List.of("Réservataire", "Typologie", "Financement"),
                        List.of("", " ", "PLAI"),
                        List.of(" COMMUNE ", "T2", "\u00A0")))
                .territoire(ESCALQUENS)
                .reservataire("Réservataire")
                .typologie("Typologie")
                .financement("Financement")
                .au(FIN_2022, ANNEXE_2);

        assertThat(inventaire.anomalies()).isEmpty();
        assertThat(inventaire.logements().get(0).reservataire()).isEmpty();
        assertThat(inventaire.logements().get(0).typologie()).isEmpty();
        assertThat(inventaire.logements().get(1).financement()).isEmpty();
        assertThat(inventaire.logements().get(1).reservataire()).contains("COMMUNE");
    }

    @Test
    void whereTheHomesLieMustBeSaid() {
        assertThatIllegalStateException()
                .isThrownBy(() ->
                        Inventaire.de(tableau(List.of("nom"), List.of("x"))).au(FIN_2022, ANNEXE_2))
                .withMessageContaining("rien ne dit où sont les logements");
    }

    @Test
    void aCommuneIsKnownWhateverItsCase() {
        Inventaire inventaire = communes("ESCALQUENS", "escalquens", " Escalquens ", "Labège");

        assertThat(inventaire.anomalies()).isEmpty();
        assertThat(inventaire.logements())
                .extracting(Logement::territoire)
                .containsExactly(ESCALQUENS, ESCALQUENS, ESCALQUENS, LABEGE);
    }

    @Test
    void anUnknownCommuneIsSaidWithTheKnownOnes() {
        Inventaire inventaire = communes("Escalquens", "Escalquans", "");

        assertThat(inventaire.logements()).extracting(Logement::ligne).containsExactly(2);
        assertThat(inventaire.anomalies())
                .extracting(Anomalie::toString)
                .containsExactly(
                        "inventaire.csv, ligne 3, « Commune » : reçu « Escalquans » ; attendu une de ces communes :"
                                + " Escalquens, Labège [territoire-inconnu]",
                        "inventaire.csv, ligne 4, « Commune » : reçu «  » ; attendu un texte [champ-vide]");
    }

    @Test
    void aHomeNumberSeenTwiceIsSetAsideWithTheLineOfTheFirst() {
        Inventaire inventaire = Inventaire.de(
                        tableau(List.of("N° RPLS"), List.of("0009"), List.of("0010"), List.of(" 0009 "), List.of("9")))
                .territoire(ESCALQUENS)
                .numero("N° RPLS")
                .au(FIN_2022, ANNEXE_2);

        assertThat(inventaire.logements())
                .extracting(l -> l.numero().orElseThrow())
                .containsExactly("0009", "0010", "9");
        assertThat(inventaire.anomalies())
                .singleElement()
                .hasToString(
                        "inventaire.csv, ligne 4, « N° RPLS » : reçu « 0009 » ; attendu un numéro par logement (déjà"
                                + " lu ligne 2) : la ligne est écartée [logement-en-double]");
    }

    @Test
    void anEndBeforeItsStartCostsTheDatesNotTheHome() {
        Inventaire inventaire = dates(List.of("01/07/2029", "30/06/2029"), List.of("30/06/2029", "30/06/2029"));

        assertThat(inventaire.logements())
                .extracting(Logement::convention)
                .containsExactly(
                        Optional.empty(), Optional.of(Periode.de(LocalDate.of(2029, 6, 30), LocalDate.of(2029, 7, 1))));
        assertThat(inventaire.anomalies())
                .singleElement()
                .hasToString(
                        "inventaire.csv, ligne 2, « Fin » : reçu « 30/06/2029 » ; attendu une date qui ne précède pas"
                                + " le début (01/07/2029) [fin-avant-debut]");
    }

    @Test
    void aBadDateCostsTheDatesNotTheHome() {
        Inventaire inventaire = dates(List.of("31/02/1993", "NC"), List.of("25/11/1993", "31/02/2029"));

        assertThat(inventaire.logements())
                .hasSize(2)
                .allMatch(l -> l.convention().isEmpty());
        assertThat(inventaire.anomalies())
                .extracting(
                        Anomalie::code,
                        a -> a.ligne().getAsInt(),
                        a -> a.champ().orElseThrow(),
                        a -> a.recu().orElseThrow())
                .containsExactly(
                        tuple(Codes.DATE_ILLISIBLE, 2, "Début", "31/02/1993"),
                        tuple(Codes.DATE_ILLISIBLE, 2, "Fin", "NC"),
                        tuple(Codes.DATE_ILLISIBLE, 3, "Fin", "31/02/2029"));
    }

    @Test
    void aColumnOfDatesThatIsMissingIsSaidOnce() {
        Inventaire inventaire = Inventaire.de(tableau(List.of("Début"), List.of("25/11/1993"), List.of("25/11/1993")))
                .territoire(ESCALQUENS)
                .dates("Début", "Fin")
                .au(FIN_2022, ANNEXE_2);

        assertThat(inventaire.logements()).hasSize(2);
        assertThat(inventaire.anomalies()).extracting(Anomalie::code).containsExactly(Codes.COLONNE_MANQUANTE);
    }

    @Test
    void aRowThatIsSetAsideStillSaysItsBadDates() {
        Inventaire inventaire = lire(List.of("0009", "CILEO", "Toulouse", "T2", "PLA", "31/02/1993", "30/06/2029"));

        assertThat(inventaire.logements()).isEmpty();
        assertThat(inventaire.anomalies())
                .extracting(Anomalie::code)
                .containsExactlyInAnyOrder(Codes.TERRITOIRE_INCONNU, Codes.DATE_ILLISIBLE);
    }

    @Test
    void anomaliesFollowTheLinesOfTheInventory() {
        Inventaire inventaire = lire(
                List.of("0009", "CILEO", "Escalquens", "T2", "PLA", "31/02/1993", "30/06/2029"),
                List.of("0010", "CILEO", "Toulouse", "T2", "PLA", "25/11/1993", "30/06/2029"),
                List.of("0011", "CILEO", "Escalquens", "T2", "PLA", "25/11/1993", "NC"),
                List.of("0012"));

        assertThat(inventaire.anomalies()).extracting(a -> a.ligne().getAsInt()).containsExactly(2, 3, 4, 5);
    }

    @Test
    void anEmptyInventoryIsSaidToBeEmpty() {
        Inventaire inventaire = lire();

        assertThat(inventaire.logements()).isEmpty();
        assertThat(inventaire.anomalies()).extracting(Anomalie::code).containsExactly(Codes.INVENTAIRE_VIDE);
    }

    @SafeVarargs
    private static Inventaire lire(List<String>... champs) {
        return Inventaire.de(tableau(
                        List.of("N° RPLS", "Réservataire", "Commune", "Typologie", "Financement", "Début", "Fin"),
                        champs))
                .numero("N° RPLS")
                .reservataire("Réservataire")
                .commune("Commune", Map.of("ESCALQUENS", ESCALQUENS))
                .typologie("Typologie")
                .financement("Financement")
                .dates("Début", "Fin")
                .au(FIN_2022, ANNEXE_2);
    }

    @SafeVarargs
    private static Inventaire descriptions(List<String>... champs) {
        return Inventaire.de(
                        tableau(List.of("Adresse", "QPV", "Zone", "Construction", "Service", "Accessibilité"), champs))
                .territoire(ESCALQUENS)
                .adresse("Adresse")
                .qpv("QPV", Map.of("oui", true, "non", false))
                .zoneTendue("Zone", Map.of("tendue", true, "détendue", false))
                .construction("Construction")
                .miseEnService("Service")
                .accessibilite("Accessibilité")
                .au(FIN_2022, ANNEXE_2);
    }

    private static Inventaire communes(String... libelles) {
        List<Rangee> rangees = IntStream.range(0, libelles.length)
                .mapToObj(i -> new Rangee(i + 2, List.of(libelles[i])))
                .toList();
        return Inventaire.de(Tableau.de("inventaire.csv", List.of("Commune"), rangees))
                .commune("Commune", Map.of("Escalquens", ESCALQUENS, "LABÈGE", LABEGE))
                .au(FIN_2022, ANNEXE_2);
    }

    @SafeVarargs
    private static Inventaire dates(List<String>... champs) {
        return Inventaire.de(tableau(List.of("Début", "Fin"), champs))
                .territoire(ESCALQUENS)
                .dates("Début", "Fin")
                .au(FIN_2022, ANNEXE_2);
    }

    @SafeVarargs
    private static Tableau tableau(List<String> entete, List<String>... champs) {
        return Tableau.de(
                "inventaire.csv",
                entete,
                IntStream.range(0, champs.length)
                        .mapToObj(i -> new Rangee(i + 2, champs[i]))
                        .toList());
    }
}
