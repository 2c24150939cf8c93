package fr.gestionflux.rules.idf;

import static fr.gestionflux.core.parc.Grandeur.ROTATION;
import static fr.gestionflux.rules.idf.Exemples.DRIHL;
import static fr.gestionflux.rules.idf.Exemples.ENGHIEN;
import static fr.gestionflux.rules.idf.Exemples.MONTMORENCY;
import static fr.gestionflux.rules.idf.Exemples.SUPPOSE;
import static fr.gestionflux.rules.idf.Exemples.VILLE;
import static fr.gestionflux.rules.idf.Exemples.VOISINE;
import static fr.gestionflux.rules.idf.Exemples.contingent;
import static fr.gestionflux.rules.idf.Exemples.dossier;
import static fr.gestionflux.rules.idf.Exemples.instruction;
import static fr.gestionflux.rules.idf.Exemples.suite;
import static fr.gestionflux.rules.idf.Exemples.uniques;
import static org.assertj.core.api.Assertions.assertThat;

import fr.gestionflux.core.charte.Clauses;
import fr.gestionflux.core.charte.Stipulation;
import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.droit.Droit;
import fr.gestionflux.core.droit.Droit.Apport;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.parc.Annees;
import fr.gestionflux.core.parc.Releve;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.kit.Recalcul;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Model, II.C: what droits de suite are worth in droits uniques. */
class ConversionTest {

    private static final Releve SEPT_POUR_CENT = Releve.builder()
            .note(ROTATION, MONTMORENCY, new Annees(2018, 2022), Taux.pourcent(7), SUPPOSE)
            .build();

    @Test
    void theExampleOfDrihlGives170RightYearsThen11Point9Then12() {
        Resultat<Quantite> du = du(SEPT_POUR_CENT, DRIHL);

        assertThat(valeur(du, "années de convention A (2023 à 2030)")).isEqualTo(Quantite.of(7));
        assertThat(valeur(du, "années de convention B (2023 à 2032)")).isEqualTo(Quantite.of(9));
        assertThat(valeur(du, "années de convention C (2023 à 2035)")).isEqualTo(Quantite.of(12));
        assertThat(valeur(du, "droits × années de commune de Montmorency"))
                .isEqualTo(Quantite.of(5 * 7 + 7 * 9 + 6 * 12));
        assertThat(valeur(du, "droits convertis de commune de Montmorency")).isEqualTo(Quantite.parse("11,9"));
        assertThat(du.valeur()).isEqualTo(Quantite.of(12));
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
    void theConventionMayNameTheYearOfConversion() {
        Resultat<Quantite> du = du(
                Releve.builder()
                        .note(ROTATION, MONTMORENCY, new Annees(2019, 2023), Taux.pourcent(7), SUPPOSE)
                        .build(),
                DRIHL,
                Clauses.ANNEE_DE_CONVERSION.fixee(2024, SUPPOSE));

        assertThat(valeur(du, "droits × années de commune de Montmorency"))
                .isEqualTo(Quantite.of(5 * 6 + 7 * 8 + 6 * 11));
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

        assertThat(valeur(du, "taux de rotation moyen, 2018 à 2022"))
                .isEqualTo(Taux.pourcent(1 + 10 + 4 + 5 + 15).fois(Taux.rapport(1, 5)));
        Recalcul.verifie(du);
    }

    @Test
    void yearsThatStopEarlierAreTakenWithARemarkAsSeqensDid() {
        Resultat<Quantite> du = du(annees(2017, 2021), DRIHL);

        assertThat(du.etape("taux de rotation moyen, 2017 à 2021")).isPresent();
        assertThat(codes(du)).containsExactly(Codes.ANNEES_ANTERIEURES);
    }

    @Test
    void theLatestFiveYearsAreTakenWhenThereAreMore() {
        assertThat(du(annees(2015, 2022), DRIHL).etape("taux de rotation moyen, 2018 à 2022"))
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
    void theYearOfConversionOfAConventionIsItsHoldersAlone() {
        Releve releve = Releve.builder()
                .note(ROTATION, ENGHIEN, new Annees(2018, 2022), Taux.pourcent(7), SUPPOSE)
                .build();
        Contingent voisine = contingent(VOISINE, DRIHL.toArray(Droit[]::new));

        assertThat(instruction(
                                dossier(2024, releve, voisine),
                                Clauses.ANNEE_DE_CONVERSION.fixee(2024, SUPPOSE.art("essai")))
                        .droits(voisine)
                        .valeur())
                .isEqualTo(Quantite.of(12));
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

    private static Object valeur(Resultat<?> r, String etape) {
        return r.etape(etape).orElseThrow().valeur();
    }

    private static List<String> codes(Resultat<?> r) {
        return r.anomalies().stream().map(Anomalie::code).toList();
    }
}
