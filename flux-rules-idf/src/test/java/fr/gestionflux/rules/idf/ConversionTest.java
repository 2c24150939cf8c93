package fr.gestionflux.rules.idf;

import static fr.gestionflux.core.releve.Grandeur.ROTATION;
import static fr.gestionflux.rules.idf.Exemples.DRIHL;
import static fr.gestionflux.rules.idf.Exemples.ENGHIEN;
import static fr.gestionflux.rules.idf.Exemples.FIN_2022;
import static fr.gestionflux.rules.idf.Exemples.MONTMORENCY;
import static fr.gestionflux.rules.idf.Exemples.SUPPOSE;
import static fr.gestionflux.rules.idf.Exemples.TEXTE;
import static fr.gestionflux.rules.idf.Exemples.VAL_D_OISE;
import static fr.gestionflux.rules.idf.Exemples.VILLE;
import static fr.gestionflux.rules.idf.Exemples.VOISINE;
import static fr.gestionflux.rules.idf.Exemples.calcule;
import static fr.gestionflux.rules.idf.Exemples.contingent;
import static fr.gestionflux.rules.idf.Exemples.convention;
import static fr.gestionflux.rules.idf.Exemples.dossier;
import static fr.gestionflux.rules.idf.Exemples.instruction;
import static fr.gestionflux.rules.idf.Exemples.suite;
import static fr.gestionflux.rules.idf.Exemples.uniques;
import static org.assertj.core.api.Assertions.assertThat;

import fr.gestionflux.core.annee.DossierAnnuel;
import fr.gestionflux.core.charte.Clauses;
import fr.gestionflux.core.charte.Convention;
import fr.gestionflux.core.charte.Stipulation;
import fr.gestionflux.core.droit.Apport;
import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.droit.Droit;
import fr.gestionflux.core.droit.EtatDesLieux;
import fr.gestionflux.core.droit.GarantieEmprunt;
import fr.gestionflux.core.nombre.Nombre;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.Etape;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.releve.Grandeur;
import fr.gestionflux.core.releve.Releve;
import fr.gestionflux.core.repartition.Repartition;
import fr.gestionflux.core.temps.Annees;
import fr.gestionflux.kit.Chiffres;
import fr.gestionflux.kit.Recalcul;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Model, II.C: what droits de suite are worth in droits uniques. */
class ConversionTest {

    private static final EtatDesLieux INVENTAIRE = new EtatDesLieux(LocalDate.of(2023, 1, 1), TEXTE);

    private static final Releve SEPT_POUR_CENT = Releve.builder()
            .note(ROTATION, MONTMORENCY, new Annees(2018, 2022), Taux.pourcent(7), SUPPOSE)
            .build();

    @Test
    void theExampleOfDrihlGives170RightYearsThen11Point9Then12() {
        Resultat<Quantite> du = du(SEPT_POUR_CENT, DRIHL);

        String ville = "commune de Montmorency";
        Chiffres.de(du)
                .etape(IleDeFrance.annees("convention A", 2023, 2030), "7 ans", "II.C")
                .etape(IleDeFrance.annees("convention B", 2023, 2032), "9 ans", "II.C")
                .etape(IleDeFrance.annees("convention C", 2023, 2035), "12 ans", "II.C")
                .etape(IleDeFrance.DROITS_ANNEES.de(ville), "170 droits-années", "II.C")
                .etape(IleDeFrance.DROITS_CONVERTIS.de(ville), "11,9 droits uniques", "II.C")
                .etape(IleDeFrance.DU.de(ville), "12 droits uniques", "II.C");
        Recalcul.verifie(du);
    }

    @Test
    void thePrintedFormulaLacksABracketAndReadLiterallyGives103() {
        Quantite litterale = Quantite.of(5 * 7 + 7 * 9).plus(Quantite.of(6 * 12).fois(Taux.pourcent(7)));

        assertThat(litterale).as("erratum of the model").isEqualTo(Quantite.parse("103,04"));
    }

    @Test
    void itIsRoundedOnceNotRightByRight() {
        // 3 × 1 × 7 % = 0,21 each: five of them make 1,05, not 5 × 0
        List<Droit> cinq = IntStream.range(0, 5)
                .<Droit>mapToObj(n -> suite("convention " + n, 3, 2024))
                .toList();

        assertThat(du(SEPT_POUR_CENT, cinq).valeur()).isEqualTo(Quantite.of(1));
    }

    @Test
    void aRightThatEndsInTheYearOfConversionIsWorthNothingAndItIsSaid() {
        Resultat<Quantite> du = du(SEPT_POUR_CENT, List.of(suite("échue", 50, 2023)));

        assertThat(du.valeur()).isEqualTo(Quantite.ZERO);
        assertThat(codes(du)).containsExactly(Codes.DROIT_ECHU);
    }

    @Test
    void droitsUniquesAlreadyHeldAreAddedUnconverted() {
        List<Droit> droits = List.of(DRIHL.get(0), DRIHL.get(1), DRIHL.get(2), uniques(4));

        assertThat(du(SEPT_POUR_CENT, droits).valeur()).isEqualTo(Quantite.of(16));
        assertThat(du(Releve.builder().build(), List.of(uniques(19))).valeur())
                .as("a balance needs no rate")
                .isEqualTo(Quantite.of(19));
    }

    @Test
    void theYearOfConversionIsAFactOfTheHoldersPartOfTheFile() {
        Releve releve = Releve.builder()
                .note(ROTATION, MONTMORENCY, new Annees(2019, 2023), Taux.pourcent(7), SUPPOSE)
                .build();
        Contingent en2024 = Contingent.de(VILLE, INVENTAIRE.converti(2024), DRIHL);

        Resultat<Quantite> du = instruction(
                        dossier(2024, releve, en2024), Clauses.ANNEE_DE_CONVERSION.fixee(2024, SUPPOSE))
                .droits(en2024);

        assertThat(valeur(du, IleDeFrance.DROITS_ANNEES.de("commune de Montmorency")))
                .isEqualTo(Quantite.of(5 * 6 + 7 * 8 + 6 * 11));
        assertThat(du.anomalies()).isEmpty();
    }

    @Test
    void withoutAYearItIsThatOfTheModelSupposedOnceAndOwnedByItsHolder() {
        Contingent muet = Contingent.de(VILLE, INVENTAIRE, DRIHL);

        Resultat<Quantite> du = instruction(dossier(2024, SEPT_POUR_CENT, muet)).droits(muet);

        assertThat(du.valeur()).isEqualTo(Quantite.of(12));
        assertThat(du.anomalies()).singleElement().satisfies(a -> {
            assertThat(a.code()).isEqualTo(Codes.HYPOTHESE);
            assertThat(a.message())
                    .contains("année de conversion", "commune de Montmorency", "2023", "II.C", "état des lieux");
            assertThat(a.sujet()).isEqualTo(VILLE.sujet());
        });
    }

    @ParameterizedTest(name = "convention {0}, file {1}: refused {2}")
    @CsvSource({"2023, 2023, false", "2024, 2023, true", "2023, 2022, true", "2023, , false", "2024, , true"})
    void aConventionMayRepeatTheYearOfItsHolderAndNotChangeIt(int convention, Integer dossier, boolean refusee) {
        EtatDesLieux etat = dossier == null ? INVENTAIRE : INVENTAIRE.converti(dossier);
        Contingent ville = Contingent.de(VILLE, etat, DRIHL);

        Resultat<Quantite> du = instruction(
                        dossier(2024, annees(2015, 2023), ville),
                        Clauses.ANNEE_DE_CONVERSION.fixee(convention, SUPPOSE.art("II.C")))
                .droits(ville);

        assertThat(du.estCalcule()).isEqualTo(!refusee);
        assertThat(du.anomalies())
                .filteredOn(a -> a.code().equals(IleDeFrance.ANNEE_CONTREDITE))
                .hasSize(refusee ? 1 : 0)
                .allSatisfy(a -> assertThat(a.message())
                        .contains(
                                convention + " (chiffre d'essai, II.C)",
                                dossier == null ? "2023 (modèle DRIHL" : dossier + " (convention Montmorency",
                                "attendu " + convention + " à son état des lieux aussi"));
    }

    @Test
    void aContradictionIsSaidWithAllThatIsMissing() {
        Contingent ville = Contingent.de(VILLE, INVENTAIRE.converti(2023), DRIHL);

        assertThat(codes(instruction(
                                dossier(2024, Releve.builder().build(), ville),
                                Clauses.ANNEE_DE_CONVERSION.fixee(2024, SUPPOSE))
                        .droits(ville)))
                .contains(IleDeFrance.ANNEE_CONTREDITE, Codes.DONNEE_MANQUANTE);
    }

    /** Case of two communes alike: each is worth the same, and the landlord has the State's 30, whoever is computed. */
    @ParameterizedTest
    @CsvSource({"true", "false"})
    void twoCommunesAlikeHaveTheSameWhicheverConventionIsComputed(boolean dite) {
        EtatDesLieux fin2022 = new EtatDesLieux(FIN_2022, TEXTE);
        EtatDesLieux etat = dite ? fin2022.converti(2023) : fin2022;
        Releve.Builder releve = Releve.builder()
                .note(Grandeur.FLUX, VAL_D_OISE, 2024, 100, SUPPOSE)
                .note(Grandeur.DEPARTS, MONTMORENCY, 2024, 1_000, SUPPOSE)
                .note(Grandeur.DEPARTS, ENGHIEN, 2024, 1_000, SUPPOSE);
        for (int n = 2018; n <= 2022; n++) {
            releve.note(ROTATION, MONTMORENCY, n, Taux.pourcent(7), SUPPOSE)
                    .note(ROTATION, ENGHIEN, n, Taux.pourcent(7), SUPPOSE);
        }
        DossierAnnuel dossier =
                dossier(2024, releve.build(), Contingent.de(VILLE, etat, DRIHL), Contingent.de(VOISINE, etat, DRIHL));
        Stipulation<?> en2023 = Clauses.ANNEE_DE_CONVERSION.fixee(2023, SUPPOSE.art("II.C"));
        Convention ville = convention(VILLE, en2023);
        Convention voisine = convention(VOISINE, en2023);

        assertThat(calcule(dossier, ville).objectif().valeur()).isEqualTo(Quantite.of(35));
        assertThat(calcule(dossier, voisine).objectif().valeur()).isEqualTo(Quantite.of(35));
        assertThat(Repartition.de(ModeleDrihl.V2023, dossier, VAL_D_OISE)
                        .conventions(List.of(ville, voisine))
                        .repartir()
                        .contingentDuBailleur()
                        .valeur())
                .isEqualTo(Quantite.of(30));
    }

    @ParameterizedTest(name = "inventory of {0}: remarked {1}")
    @CsvSource({"2022-12-31, false", "2023-12-31, false", "2024-01-01, false", "2024-01-02, true", "2026-09-30, true"})
    void anInventoryAfterTheFirstOfJanuaryIsComputedAndSaid(LocalDate au, boolean dit) {
        Contingent ville = Contingent.de(VILLE, new EtatDesLieux(au, TEXTE).converti(2023), DRIHL);
        Contingent solde = Contingent.de(VILLE, new EtatDesLieux(au, TEXTE), uniques(19));

        for (Contingent c : List.of(ville, solde)) {
            Resultat<Quantite> du =
                    instruction(dossier(2024, SEPT_POUR_CENT, c)).droits(c);

            assertThat(du.estCalcule()).isTrue();
            assertThat(codes(du)).isEqualTo(dit ? List.of(Codes.ETAT_DES_LIEUX_DECALE) : List.of());
        }
    }

    @Test
    void aGuaranteeIsReadAsTheDroitsDeSuiteThatItIsUntilFiveYearsPastTheLoan() {
        GarantieEmprunt trois = new GarantieEmprunt("op", Quantite.of(30), Taux.pourcent(10), LocalDate.of(2038, 6, 1));

        Resultat<Quantite> du = du(SEPT_POUR_CENT, List.of(trois));

        // 3 homes × (2043 − 2023) × 7 % = 4,2
        assertThat(du.etape("droits sur op").orElseThrow().valeur()).isEqualTo(Quantite.of(3));
        assertThat(valeur(du, IleDeFrance.annees("op", 2023, 2043))).isEqualTo(Quantite.of(20));
        assertThat(du.valeur()).isEqualTo(Quantite.of(4));
        assertThat(du.expliquer()).contains("30 logements × (10 %, au plus 20 %)");
        Recalcul.verifie(du);
    }

    /** II.A, comment: « une garantie d'emprunt complète permettra d'octroyer 20% du flux ». */
    @Test
    void theGuaranteedPartOfTheLoanEarnsAsMuchOfTwentyPercent() {
        GarantieEmprunt moitie =
                GarantieEmprunt.parQuotite("op", Quantite.of(30), Taux.pourcent(50), LocalDate.of(2038, 6, 1));

        Resultat<Quantite> du = du(SEPT_POUR_CENT, List.of(moitie));

        // 30 × 20 % × 50 % = 3 homes, as above
        assertThat(valeur(du, IleDeFrance.DROITS_CONVERTIS.de("commune de Montmorency")))
                .isEqualTo(Quantite.parse("4,2"));
        assertThat(codes(du)).containsExactly(Codes.HYPOTHESE);
    }

    @Test
    void aGuaranteeWithoutEndIsComputedAndSaid() {
        GarantieEmprunt sansFin = new GarantieEmprunt("op", Quantite.of(30), Taux.pourcent(10), LocalDate.MAX);

        Resultat<Quantite> du = du(SEPT_POUR_CENT, List.of(sansFin));

        assertThat(du.valeur().compareTo(Quantite.of(1_000_000))).isPositive();
        assertThat(codes(du)).containsExactly(Codes.FIN_LOINTAINE);
    }

    @Test
    void theMeanIsOfTheFiveYearlyRatesAndNotPooled() {
        Releve releve = Releve.builder()
                .rapport(ROTATION, MONTMORENCY, 2018, 1, 100, SUPPOSE)
                .rapport(ROTATION, MONTMORENCY, 2019, 10, 100, SUPPOSE)
                .rapport(ROTATION, MONTMORENCY, 2020, 8, 200, SUPPOSE)
                .rapport(ROTATION, MONTMORENCY, 2021, 50, 1000, SUPPOSE)
                .rapport(ROTATION, MONTMORENCY, 2022, 15, 100, SUPPOSE)
                .build();

        Resultat<Quantite> du = du(releve, DRIHL);

        assertThat(valeur(du, IleDeFrance.tauxMoyen(new Annees(2018, 2022))))
                .isEqualTo(Taux.pourcent(1 + 10 + 4 + 5 + 15).fois(Taux.rapport(1, 5)));
        Recalcul.verifie(du);
    }

    @Test
    void yearsThatStopEarlierAreTakenWithARemarkAsSeqensDid() {
        Resultat<Quantite> du = du(annees(2017, 2021), DRIHL);

        assertThat(du.etape(IleDeFrance.tauxMoyen(new Annees(2017, 2021)))).isPresent();
        assertThat(codes(du)).containsExactly(Codes.ANNEES_ANTERIEURES);
    }

    @Test
    void theLatestFiveYearsAreTakenWhenThereAreMore() {
        assertThat(du(annees(2015, 2022), DRIHL).etape(IleDeFrance.tauxMoyen(new Annees(2018, 2022))))
                .isPresent();
    }

    @Test
    void yearsWithAGapAreRefusedAndTheMissingOneIsNamed() {
        Releve.Builder releve = Releve.builder();
        IntStream.of(2018, 2019, 2021, 2022)
                .forEach(n -> releve.note(ROTATION, MONTMORENCY, n, Taux.pourcent(7), SUPPOSE));

        Resultat<Quantite> du = du(releve.build(), DRIHL);

        assertThat(du.estCalcule()).isFalse();
        assertThat(du.anomalies())
                .singleElement()
                .asString()
                .contains(
                        "il manque « taux de rotation », Montmorency, 2020",
                        "le relevé a cette donnée pour : 2018, 2019",
                        "II.C");
    }

    @Test
    void aRateThatCannotBeReadIsARefusalNotAReasonToTakeOtherYears() {
        Releve.Builder releve = Releve.builder().lu(ROTATION, MONTMORENCY, 2022, "9,5", SUPPOSE);
        IntStream.rangeClosed(2015, 2021)
                .forEach(n -> releve.note(ROTATION, MONTMORENCY, n, Taux.pourcent(7), SUPPOSE));

        Resultat<Quantite> du = du(releve.build(), DRIHL);

        assertThat(codes(du)).containsExactly(Codes.TAUX_ILLISIBLE);
    }

    @Test
    void rightsConvertedLongAgoAreSaid() {
        Contingent ville = contingent(VILLE, DRIHL.toArray(Droit[]::new));

        assertThat(codes(instruction(dossier(2026, SEPT_POUR_CENT, ville)).droits(ville)))
                .containsExactly(Codes.DROIT_DEJA_CONVERTI);
    }

    @Test
    void aRightThatEndsInACenturyIsSaid() {
        assertThat(codes(du(SEPT_POUR_CENT, List.of(suite("sans fin", 1, 2999)))))
                .containsExactly(Codes.FIN_LOINTAINE);
    }

    @Test
    void theRateIsThatOfTheHoldersOwnTerritory() {
        Releve releve = Releve.builder()
                .note(ROTATION, MONTMORENCY, new Annees(2018, 2022), Taux.pourcent(7), SUPPOSE)
                .note(ROTATION, ENGHIEN, new Annees(2018, 2022), Taux.pourcent(14), SUPPOSE)
                .build();
        Contingent voisine = contingent(VOISINE, DRIHL.toArray(Droit[]::new));
        Contingent ville = contingent(VILLE, DRIHL.toArray(Droit[]::new));

        var i = instruction(dossier(2024, releve, ville, voisine));

        assertThat(i.droits(ville).valeur()).isEqualTo(Quantite.of(12));
        assertThat(i.droits(voisine).valeur()).isEqualTo(Quantite.of(24));
    }

    @Test
    void aRightThatTheModelDoesNotReadIsRefusedByName() {
        Resultat<Quantite> du = du(SEPT_POUR_CENT, List.of(new Apport("terrain", Quantite.of(30))));

        assertThat(du.anomalies())
                .singleElement()
                .asString()
                .contains("terrain", "« apport de terrain ou de financement »", "droits de suite");
    }

    private static Releve annees(int premiere, int derniere) {
        Releve.Builder releve = Releve.builder();
        IntStream.rangeClosed(premiere, derniere)
                .forEach(n -> releve.note(ROTATION, MONTMORENCY, n, Taux.pourcent(7), SUPPOSE));
        return releve.build();
    }

    private static Resultat<Quantite> du(Releve releve, List<Droit> droits, Stipulation<?>... stipulations) {
        Contingent ville = contingent(VILLE, droits.toArray(Droit[]::new));
        return instruction(dossier(2024, releve, ville), stipulations).droits(ville);
    }

    private static <N extends Nombre<N>> N valeur(Resultat<?> r, Etape<N> etape) {
        return r.etape(etape).orElseThrow().valeur();
    }

    private static List<String> codes(Resultat<?> r) {
        return r.anomalies().stream().map(Anomalie::code).toList();
    }
}
