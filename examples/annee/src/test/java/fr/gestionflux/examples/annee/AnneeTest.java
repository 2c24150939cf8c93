package fr.gestionflux.examples.annee;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The command as its user sees it; the figures are counted by hand in the files. */
class AnneeTest {

    private static final Execution TOUT = Execution.de();
    private static final String SITUATION = "1. Où en est-on";
    private static final String BILAN = "2. Bilan";
    private static final String OUVERTURE = "3. Ouverture";

    @Test
    void itPlaysTheFiveYearsAndPrintsTheThreePartsOfEach() {
        assertThat(TOUT.code()).isZero();
        assertThat(TOUT.lignes())
                .containsSubsequence(
                        "Île-de-France : commune de Val-Exemple, clauses de Montmorency – Seqens, 2024",
                        "Savoie : OPAC Savoie, commune de Séez et CC de Haute-Tarentaise, 2024",
                        "Haute-Garonne : La Cité Jardins et commune d'Escalquens, 2024",
                        "Haute-Garonne : OPH 31 et Sicoval, 2024",
                        "Rhône : commune de Bron, 2024");
        for (String partie : List.of("1. Où en est-on au 30/06/2024 ?", "2. Bilan de 2024", "3. Ouverture de 2025")) {
            assertThat(TOUT.lignes()).filteredOn(l -> l.startsWith(partie)).hasSize(5);
        }
        assertThat(TOUT.lignes()).filteredOn(l -> l.contains("inventés.")).hasSize(5);
    }

    @Test
    void savoieCountsALeaseAndTakesASilenceForAnAcceptance() {
        List<String> situation = Execution.de("--charte", "savoie").entre(SITUATION, BILAN);

        assertThat(situation)
                .containsSubsequence(
                        "commune de Séez (convention Séez – OPAC Savoie, 16/01/2024)",
                        "    objectif de la convention  1 logement",
                        "    honorés                    1 logement",
                        "    en cours                   3 logements",
                        "    non décomptés              3 logements",
                        "    restant à honorer          0 logement",
                        "    taux de réalisation        100 %",
                        "    droits restants            12,4177… droits uniques",
                        "    SZ-01  logement 7328500001  orienté le 08/01/2024  décompté",
                        "        bail signé : « bail signé » du 04/03/2024 (s009) (charte partenariale de la Savoie,"
                                + " 07/09/2023, § 9)");
        // offered and received on Friday 17 May; Whit Monday is off: accepted from the 23rd, 15 working days later is
        // 13 June
        assertThat(situation)
                .anyMatch(
                        l -> l.matches(
                                " +13/06/2024 +EN RETARD depuis le 14/06/2024 +orientation SZ-02 +réservataire : proposer des candidats"))
                .anyMatch(l -> l.contains("orienter le logement vers un autre réservataire"));
    }

    @Test
    void savoieReadsACorrectionFromTheDayThatItWasRecorded() {
        Execution e = Execution.de("--charte", "savoie");

        assertThat(e.entre(SITUATION, BILAN)).anyMatch(l -> l.contains("« bail signé » du 31/05/2024 (s-bail)"));
        assertThat(e.entre(BILAN, OUVERTURE))
                .anyMatch(l -> l.contains("« bail signé » du 13/05/2024"))
                .noneMatch(l -> l.contains("31/05/2024"));
    }

    @Test
    void savoieReportsHomeByHomeAndOpensWithTheRightsOfANewProgramme() {
        Execution e = Execution.de("--charte", "savoie");

        assertThat(e.entre(BILAN, OUVERTURE))
                .containsSubsequence(
                        "    (1)  8  logement orienté (§ 9)",
                        "    (2)  1  bail non signé après la CALEOL (§ 9)",
                        "    (3)  2  bail signé (§ 9)",
                        "    T1    1    0    0",
                        "    T2    2    1    0",
                        "    T3    3    0    2",
                        "    T4    2    0    0",
                        "    part des publics prioritaires                 66,6667… %",
                        "    Les Tilleuls  mis en service le 02/09/2024  part : 2 logements  orientés : SZ-07",
                        "    SZ-04  RPLS 7328500004  T3  PLAI  résidence Iseran    CC de Haute-Tarentaise  hors QPV"
                                + "  livré en 2005  commune de Séez");
        // 13,4177 + 1 for the guarantee + 1 for the land − 2 leases
        assertThat(e.entre(OUVERTURE, "CC de Haute-Tarentaise"))
                .containsSubsequence(
                        "    ouverture de 2024  13,4177… droits uniques",
                        "    acquis             2 droits uniques         nbNEW, équivalent ajouté au stock, programme"
                                + " inventé « Les Tilleuls »"
                                + " (convention type OPAC Savoie, v2 du 16/01/2024, § 10.1)",
                        "    honorés            2 droits uniques         droits écoulés en 2024 (charte partenariale de"
                                + " la Savoie, 07/09/2023, § 9)",
                        "    clôture de 2024    13,4177… droits uniques",
                        "    SZ-06  logement 7328500006  orienté le 02/12/2024  en cours",
                        "    objectif de la convention  1 logement",
                        "  Déjà honorés au 27/02/2025 : 1 logement");
    }

    @Test
    void ileDeFranceCountsALeaseAndTheThreeExceptionsOfMontmorency() {
        Execution e = Execution.de("--charte", "idf");

        assertThat(e.entre(BILAN, OUVERTURE))
                .containsSubsequence(
                        "    objectif de la convention  6 logements",
                        "    honorés                    6 logements",
                        "    en cours                   1 logement",
                        "    non décomptés              7 logements")
                .anyMatch(l -> l.contains("« refus du réservataire » du 29/01/2024") && l.endsWith("III.C, 1er tiret)"))
                .anyMatch(l -> l.contains("aucun candidat au 15/05/2024") && l.endsWith("III.C, 2e tiret)"))
                .anyMatch(l -> l.contains("aucun candidat au second tour au 09/04/2024"))
                .anyMatch(l -> l.contains("« désistement » du 15/04/2024") && l.endsWith("III.C, 3e tiret)"))
                .anyMatch(
                        l -> l.contains("« refus du réservataire » du 30/01/2024") && l.contains("sans cas décompté"));
        // 12 − 6 + 13: 20 homes × 20 % × 45 years × 7,1 %
        assertThat(e.entre(OUVERTURE, "Haute-Garonne"))
                .contains("    clôture de 2024    19 droits uniques", "    objectif de la convention  8 logements");
    }

    @ParameterizedTest
    @CsvSource({"15/05/2024, en cours", "16/05/2024, décompté"})
    void aMatchingHomeWithoutCandidatesCountsFromTheDayAfterTheLastOne(String jour, String sort) {
        assertThat(Execution.de("--charte", "idf", "--au", jour).entre(SITUATION, BILAN))
                .contains("    VE-04  logement 9599900004  orienté le 15/04/2024  " + sort);
    }

    @Test
    void hauteGaronneCountsWhoMovedInAndClosesWithWhatWasSoldAndDelivered() {
        Execution e = Execution.de("--charte", "haute-garonne");

        assertThat(e.entre(SITUATION, BILAN))
                .anyMatch(
                        l -> l.matches(
                                " +19/06/2024 +EN RETARD depuis le 20/06/2024 +orientation CJ-02 +réservataire : désigner au moins 3 candidats"));
        assertThat(e.entre(BILAN, OUVERTURE))
                .containsSubsequence(
                        "    objectif de la convention  1 logement", "    honorés                    3 logements")
                .anyMatch(l -> l.matches(
                        " +15/06/2024 +fait en retard le 17/06/2024 +programme « Clos du Lac » +réservataire : .*"));
        assertThat(e.entre(OUVERTURE, "Haute-Garonne : OPH 31"))
                .contains("    ouverture de 2024     15 logements", "    clôture de 2024       17 logements")
                .anyMatch(l -> l.startsWith("    acquis                3 logements"))
                .anyMatch(l -> l.startsWith("    sortis du patrimoine  1 logement"));
    }

    @Test
    void oph31IsFollowedEveryQuarterAndCarriesOverWhatItMissed() {
        List<String> oph = Execution.de("--charte", "haute-garonne").entre("Haute-Garonne : OPH 31", "Rhône");

        assertThat(oph)
                .containsSubsequence(
                        "         année  T1  T2  T3  T4",
                        "    (1)      6   2   2   1   1  logement orienté (art. 7)",
                        "    (2)      2   0   1   1   0  mise à disposition restée sans réponse ou n'ayant pas abouti"
                                + " (art. 7)",
                        "    (3)      4   2   1   0   1  logement attribué en CALEOL (art. 7)",
                        "    (4)      1   1   0   0   0  attribution refusée par le candidat (art. 7)",
                        "    (5)      2   1   1   0   0  entrée dans les lieux (art. 7)",
                        "    ouverture de 2024  80 logements",
                        "    clôture de 2024    70 logements",
                        "    manque  3 logements",
                        "    report  3 logements",
                        "    objectif exact                             4,34 logements",
                        "    objectif de la convention, report compris  7 logements");
        assertThat(oph).noneMatch(l -> l.startsWith("    OP-07"));
    }

    @Test
    void rhoneCountsOffersAndDiscussesAMissedTargetThatIsJustified() {
        Execution e = Execution.de("--charte", "rhone");

        assertThat(e.entre(BILAN, OUVERTURE))
                .containsSubsequence(
                        "    objectif de la convention  7 logements",
                        "    honorés                    6 logements",
                        "    (1)      6   2   3   0   1  logement orienté (§ 9-2)",
                        "    (2)      3   2   1   0   0  candidats proposés (§ 9-2)",
                        "    (3)      2   1   1   0   0  logement attribué en CALEOL (§ 9-2)",
                        "    (4)      2   1   1   0   0  bail signé (§ 9-2)");
        assertThat(e.entre(OUVERTURE, "x"))
                .contains("    manque  1 logement", "    report  0 logement")
                .anyMatch(l -> l.contains("« moins de logements libérés que prévu »"));
    }

    @Test
    void rowsThatCannotBeReadAreNamedWithTheirLineColumnValueAndWhatWasExpected() {
        assertThat(TOUT.lignes())
                .filteredOn(l -> l.contains(".csv, ligne "))
                .hasSize(5)
                .anyMatch(l -> l.endsWith(
                        "« date » : reçu « 31/02/2024 » ; attendu une date comme « 31/12/2022 »" + " [date-illisible]"))
                .anyMatch(l -> l.contains("« fait » : reçu « désignation » ; attendu l'un de : mise à disposition, "))
                .anyMatch(l -> l.endsWith("« motif » : reçu « emménagement » ; attendu rien pour « entrée dans les"
                        + " lieux » [colonne-sans-objet]"))
                .anyMatch(l -> l.endsWith(
                        "« reservataire » : reçu « SICOVALL » ; attendu l'un de : Sicoval [libelle-inconnu]"))
                .anyMatch(l -> l.endsWith(
                        "« nombre » : reçu « 0 » ; attendu un nombre entier de 1 à 99" + " [nombre-illisible]"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sequence-impossible",
                "evenement-en-double",
                "evenement-posterieur",
                "logement-inconnu",
                "convention-inconnue",
                "logement-hors-flux",
                "candidats-insuffisants",
                "zone-inconnue"
            })
    void eachKindOfWrongEventIsNamedAndTheRestStillCounts(String code) {
        assertThat(TOUT.lignes()).anyMatch(l -> l.endsWith("[" + code + "]"));
    }

    @Test
    void itSaysItsOptionsInFrench() {
        Execution e = Execution.de("--help");

        assertThat(e.code()).isZero();
        assertThat(e.lignes())
                .anyMatch(l -> l.contains("--charte=<id>") && l.contains("une seule charte"))
                .anyMatch(l -> l.contains("--au=<jj/mm/aaaa>"));
    }

    @Test
    void itRefusesAnUnknownCharterAndSaysWhichExist() {
        Execution e = Execution.de("--charte", "savoy");

        assertThat(e.code()).isEqualTo(2);
        assertThat(e.lignes())
                .containsExactly("--charte : reçu « savoy » ; attendu l'un de : idf, savoie, haute-garonne, rhone");
    }

    @ParameterizedTest
    @ValueSource(strings = {"31/12/2023", "01/01/2025", "2025-06-30", "31/06/2024"})
    void itRefusesADayThatIsNotOneOfTheYear(String jour) {
        Execution e = Execution.de("--au", jour);

        assertThat(e.code()).isEqualTo(2);
        assertThat(e.lignes())
                .containsExactly("--au : reçu « " + jour + " » ; attendu un jour de 2024, comme « 30/06/2024 »");
    }

    @Test
    void itRefusesAnUnknownOption() {
        assertThat(Execution.de("--chartes").code()).isEqualTo(2);
    }
}
