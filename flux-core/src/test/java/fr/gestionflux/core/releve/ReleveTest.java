package fr.gestionflux.core.releve;

import static fr.gestionflux.core.releve.Grandeur.LOGEMENTS;
import static fr.gestionflux.core.releve.Grandeur.ROTATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.gestionflux.core.nombre.Nombre;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.parc.Exclusion;
import fr.gestionflux.core.parc.Soustraction;
import fr.gestionflux.core.parc.Territoire;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.preuve.Sujet;
import fr.gestionflux.core.preuve.Unite;
import fr.gestionflux.core.releve.Releve.Cle;
import fr.gestionflux.core.temps.Annees;
import fr.gestionflux.kit.Recalcul;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReleveTest {

    private static final Reference ANNEXE = Reference.de("annexe");
    private static final Reference RPLS = Reference.de("RPLS 2023");
    private static final Territoire SAVOIE = Territoire.departement("73", "Savoie");
    private static final Territoire EPCI = Territoire.epci("247300668", "CC de Haute-Tarentaise", SAVOIE);
    private static final Territoire SEEZ = Territoire.commune("73285", "Séez", EPCI);

    @Test
    void aFactIsReadUnderItsTerritoryAndYears() {
        Releve releve = Releve.builder()
                .note(LOGEMENTS, SEEZ, 2022, 74, ANNEXE)
                .note(ROTATION, SEEZ, new Annees(2017, 2021), Taux.parse("9,46 %"), RPLS)
                .build();

        assertThat(releve.anomalies()).isEmpty();
        assertThat(fait(releve, LOGEMENTS, SEEZ, 2022)).hasToString("logements du bailleur, Séez, 2022 = 74 logements");
        assertThat(fait(releve, LOGEMENTS, SEEZ, 2022).reference()).contains(ANNEXE);
        assertThat(releve.lire(ROTATION, SEEZ, new Annees(2017, 2021))
                        .orElseThrow()
                        .valeur())
                .isEqualTo(Taux.parse("9,46 %"));
        assertThat(releve.lire(ROTATION, SEEZ, Annees.annee(2017))).isEmpty();
        assertThat(releve.lire(LOGEMENTS, EPCI, Annees.annee(2022))).isEmpty();
        assertThat(releve.lire(LOGEMENTS, SEEZ, Annees.annee(2023))).isEmpty();
        assertThat(releve.cles())
                .extracting(Cle::toString)
                .containsExactly("« logements du bailleur », Séez, 2022", "« taux de rotation », Séez, 2017 à 2021");
    }

    @Test
    void theFactsOfATerritoryComeInTheOrderInWhichTheyWereNoted() {
        Releve releve = Releve.builder()
                .note(ROTATION, SEEZ, new Annees(2017, 2021), Taux.parse("9,46 %"), RPLS)
                .note(LOGEMENTS, EPCI, 2022, 249, ANNEXE)
                .note(LOGEMENTS, SEEZ, 2022, 74, ANNEXE)
                .build();

        assertThat(releve.cles(SEEZ))
                .containsExactly(
                        new Cle(ROTATION, SEEZ, new Annees(2017, 2021)), new Cle(LOGEMENTS, SEEZ, Annees.annee(2022)));
        assertThat(releve.cles(EPCI)).containsExactly(new Cle(LOGEMENTS, EPCI, Annees.annee(2022)));
    }

    @Test
    void aFactIsReadAsItsDocumentWritesIt() {
        Releve releve = Releve.builder()
                .lu(LOGEMENTS, SEEZ, 2022, "1 567", ANNEXE)
                .lu(ROTATION, SEEZ, 2022, "9.46%", ANNEXE)
                .build();

        assertThat(fait(releve, LOGEMENTS, SEEZ, 2022).valeur()).isEqualTo(Quantite.of(1567));
        assertThat(fait(releve, ROTATION, SEEZ, 2022).valeur()).isEqualTo(Taux.parse("9,46 %"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"NC", "", "soixante-quatorze", "7,4 %"})
    void anUnreadableNumberIsKeptWithoutValue(String texte) {
        Releve releve =
                Releve.builder().lu(LOGEMENTS, SEEZ, 2022, texte, ANNEXE).build();

        assertThat(fait(releve, LOGEMENTS, SEEZ, 2022).estCalcule()).isFalse();
        assertThat(releve.anomalies())
                .singleElement()
                .hasToString("« logements du bailleur, Séez, 2022 (annexe) » : reçu « " + texte
                        + " » ; attendu un nombre entier de logements, positif ou nul, comme « 1 567 »"
                        + " [nombre-illisible]");
    }

    @Test
    void anUnreadableRateSaysThatItIsARate() {
        assertThat(Releve.builder()
                        .lu(ROTATION, SEEZ, 2022, "9,46", ANNEXE)
                        .build()
                        .anomalies())
                .singleElement()
                .satisfies(a -> {
                    assertThat(a.code()).isEqualTo(Codes.TAUX_ILLISIBLE);
                    assertThat(a.recu()).contains("9,46");
                });
    }

    @ParameterizedTest
    @CsvSource({"-1, nombre-negatif", "'0,5', nombre-non-entier"})
    void anImpossibleCountIsKeptWithoutValue(String nombre, String code) {
        Releve releve = Releve.builder()
                .note(LOGEMENTS, SEEZ, 2022, Quantite.parse(nombre), ANNEXE)
                .build();

        assertThat(fait(releve, LOGEMENTS, SEEZ, 2022).estCalcule()).isFalse();
        assertThat(releve.anomalies()).singleElement().satisfies(a -> {
            assertThat(a.code()).isEqualTo(code);
            assertThat(a.recu()).contains(nombre);
            assertThat(a.toString()).contains("logements du bailleur, Séez, 2022", "annexe");
        });
    }

    @Test
    void everyWrongFactIsSaidAtOnceAndTheOthersStand() {
        Releve releve = Releve.builder()
                .note(LOGEMENTS, SEEZ, 2022, -1, ANNEXE)
                .lu(ROTATION, SEEZ, 2022, "120 %", ANNEXE)
                .lu(ROTATION, EPCI, 2022, "NC", ANNEXE)
                .note(LOGEMENTS, EPCI, 2022, 249, ANNEXE)
                .build();

        assertThat(releve.anomalies())
                .extracting(Anomalie::code)
                .containsExactly(Codes.NOMBRE_NEGATIF, Codes.TAUX_TROP_GRAND, Codes.TAUX_ILLISIBLE);
        assertThat(fait(releve, LOGEMENTS, EPCI, 2022).valeur()).isEqualTo(Quantite.of(249));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.000", "17.000", "2,000", "1.567", "1.250", "1.234.567"})
    void aCountThatMayHaveThousandsIsRefusedAsInATable(String texte) {
        Releve releve =
                Releve.builder().lu(LOGEMENTS, SEEZ, 2022, texte, ANNEXE).build();

        assertThat(fait(releve, LOGEMENTS, SEEZ, 2022).estCalcule()).isFalse();
        assertThat(releve.anomalies()).singleElement().satisfies(a -> {
            assertThat(a.code()).isEqualTo(Codes.NOMBRE_SUSPECT);
            assertThat(a.recu()).contains(texte);
            assertThat(a.message()).contains("des milliers s'écrivent avec une espace");
        });
    }

    @Test
    void aForecastThatMayHaveThousandsStandsWithARemark() {
        Releve releve = Releve.builder()
                .lu(Grandeur.DEPARTS, SEEZ, 2022, "7.125", ANNEXE)
                .build();

        assertThat(fait(releve, Grandeur.DEPARTS, SEEZ, 2022).valeur()).isEqualTo(Quantite.parse("7,125"));
        assertThat(releve.anomalies()).singleElement().satisfies(a -> {
            assertThat(a.code()).isEqualTo(Codes.NOMBRE_SUSPECT);
            assertThat(a.estRefus()).isFalse();
            assertThat(a.message()).contains("reçu « 7.125 », lu 7,125", "« 7 125 »");
        });
    }

    @Test
    void aRotationOfMoreThanHalfOfTheHomesIsRemarkedWhenItWasReadNotWhenItWasComputed() {
        assertThat(Releve.builder()
                        .lu(ROTATION, SEEZ, 2022, "92 %", ANNEXE)
                        .build()
                        .anomalies())
                .singleElement()
                .satisfies(a -> {
                    assertThat(a.code()).isEqualTo(Codes.TAUX_SUSPECT);
                    assertThat(a.estRefus()).isFalse();
                    assertThat(a.message()).contains("92 %", "plus de la moitié des logements", "Séez, 2022");
                });
        assertThat(Releve.builder()
                        .note(ROTATION, SEEZ, 2022, Taux.pourcent(92), ANNEXE)
                        .build()
                        .anomalies())
                .hasSize(1);
        assertThat(Releve.builder()
                        .rapport(ROTATION, SEEZ, 2022, 2, 3, ANNEXE)
                        .lu(ROTATION, EPCI, 2022, "50 %", ANNEXE)
                        .lu(Grandeur.PART_MUTATIONS, SEEZ, 2022, "92 %", ANNEXE)
                        .build()
                        .anomalies())
                .isEmpty();
    }

    @Test
    void aFactIsOfAYearThatCanBe() {
        for (int annee : new int[] {-1, 0, 1849, 3000, 20_245, Integer.MAX_VALUE}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Annees.annee(annee))
                    .withMessage("années : reçu " + annee + " à " + annee + " ; attendu de 1850 à 2999");
        }
    }

    @Test
    void aVerySmallRateStandsWithARemark() {
        Releve releve =
                Releve.builder().lu(ROTATION, SEEZ, 2022, "0,0946 %", ANNEXE).build();

        assertThat(fait(releve, ROTATION, SEEZ, 2022).valeur()).isEqualTo(Taux.parse("0,0946 %"));
        assertThat(releve.anomalies()).singleElement().satisfies(a -> {
            assertThat(a.code()).isEqualTo(Codes.TAUX_SUSPECT);
            assertThat(a.estRefus()).isFalse();
            assertThat(a.message()).contains("0,0946 %", "Séez, 2022", "annexe");
        });
    }

    @Test
    void aRateKeepsItsNumeratorAndDenominator() {
        Releve releve =
                Releve.builder().rapport(ROTATION, EPCI, 2022, 23, 249, ANNEXE).build();
        Resultat<Taux> taux = fait(releve, ROTATION, EPCI, 2022);

        assertThat(taux.valeur()).isEqualTo(Taux.rapport(23, 249));
        assertThat(taux.expliquer())
                .endsWith("taux de rotation, CC de Haute-Tarentaise, 2022 = 23 logements ÷ 249 logements = 9,2369… %"
                        + " (annexe)");
        Recalcul.verifie(taux);
    }

    @Test
    void aRateOverNoHomesHasNoValueAndSaysWhy() {
        Releve releve =
                Releve.builder().rapport(ROTATION, EPCI, 2022, 0, 0, ANNEXE).build();

        assertThat(fait(releve, ROTATION, EPCI, 2022).estCalcule()).isFalse();
        assertThat(releve.anomalies()).singleElement().satisfies(a -> {
            assertThat(a.code()).isEqualTo(Codes.DENOMINATEUR_NUL);
            assertThat(a.necessaireA()).contains("« taux de rotation, CC de Haute-Tarentaise, 2022 » (annexe)");
        });
    }

    @Test
    void aRateOfMoreDeparturesThanHomesIsRefused() {
        assertThat(Releve.builder()
                        .rapport(ROTATION, EPCI, 2022, 250, 249, ANNEXE)
                        .build()
                        .anomalies())
                .extracting(Anomalie::code)
                .containsExactly(Codes.TAUX_TROP_GRAND);
    }

    @Test
    void aComputedFactKeepsItsDerivation() {
        Resultat<Quantite> somme = Resultat.donnee("nord", Quantite.of(50), Unite.LOGEMENTS, ANNEXE)
                .plus(Resultat.donnee("sud", Quantite.of(24), Unite.LOGEMENTS, ANNEXE));

        Resultat<Quantite> fait =
                fait(Releve.builder().note(LOGEMENTS, SEEZ, 2022, somme, RPLS).build(), LOGEMENTS, SEEZ, 2022);

        assertThat(fait.valeur()).isEqualTo(Quantite.of(74));
        assertThat(fait.etape("nord")).isPresent();
        assertThat(fait.reference()).contains(RPLS);
    }

    @Test
    void theSameValueTwiceIsOneFact() {
        Releve releve = Releve.builder()
                .note(LOGEMENTS, SEEZ, 2022, 74, ANNEXE)
                .lu(LOGEMENTS, SEEZ, 2022, "74,0", RPLS)
                .build();

        assertThat(releve.anomalies()).isEmpty();
        assertThat(fait(releve, LOGEMENTS, SEEZ, 2022).reference()).contains(ANNEXE);
    }

    @Test
    void twoValuesForOneFactAreRefusedWithTheirSources() {
        Releve releve = Releve.builder()
                .note(LOGEMENTS, SEEZ, 2022, 74, ANNEXE)
                .note(LOGEMENTS, SEEZ, 2022, 75, RPLS)
                .build();

        assertThat(fait(releve, LOGEMENTS, SEEZ, 2022).estCalcule()).isFalse();
        assertThat(releve.anomalies())
                .containsExactly(Anomalie.refus(
                                Codes.DONNEE_EN_DOUBLE,
                                "« logements du bailleur », Séez, 2022 : reçu 74 logements (annexe) et 75 logements (RPLS 2023) ;"
                                        + " attendu une seule valeur")
                        .sur(Sujet.fait("logements du bailleur", "73285", "2022")));
        assertThat(releve.cles()).hasSize(1);
    }

    @Test
    void aSecondValueDoesNotHideWhyTheFirstOneWasRefused() {
        Releve releve = Releve.builder()
                .lu(LOGEMENTS, SEEZ, 2022, "NC", ANNEXE)
                .note(LOGEMENTS, SEEZ, 2022, 74, RPLS)
                .build();

        assertThat(fait(releve, LOGEMENTS, SEEZ, 2022).estCalcule()).isFalse();
        assertThat(releve.anomalies())
                .singleElement()
                .satisfies(a -> assertThat(a.message()).contains("« NC »", "annexe", "74 logements (RPLS 2023)"));
    }

    @Test
    void threeValuesForOneFactAreAllNamed() {
        Releve releve = Releve.builder()
                .note(LOGEMENTS, SEEZ, 2022, 74, ANNEXE)
                .note(LOGEMENTS, SEEZ, 2022, 75, RPLS)
                .note(LOGEMENTS, SEEZ, 2022, 76, Reference.de("courriel"))
                .build();

        assertThat(releve.anomalies())
                .singleElement()
                .satisfies(a -> assertThat(a.message())
                        .contains("74 logements (annexe)", "75 logements (RPLS 2023)", "76 logements (courriel)"));
    }

    @Test
    void noneIsAZeroForEveryMotiveNamed() {
        Releve releve = Releve.builder()
                .aucun(SEEZ, 2022, ANNEXE, Exclusion.DEMOLITION, Soustraction.MUTATIONS)
                .build();

        assertThat(fait(releve, Grandeur.exclus(Exclusion.DEMOLITION), SEEZ, 2022)
                        .valeur())
                .isEqualTo(Quantite.ZERO);
        assertThat(fait(releve, Grandeur.soustraits(Soustraction.MUTATIONS), SEEZ, 2022)
                        .valeur())
                .isEqualTo(Quantite.ZERO);
        assertThat(releve.cles()).hasSize(2);
    }

    @Test
    void whatIsMissingIsSaidWithItsNearMisses() {
        Releve releve = Releve.builder()
                .note(ROTATION, SEEZ, 2021, Taux.pourcent(9), ANNEXE)
                .note(ROTATION, SEEZ, new Annees(2017, 2021), Taux.pourcent(8), ANNEXE)
                .note(ROTATION, EPCI, 2022, Taux.pourcent(7), ANNEXE)
                .note(ROTATION, EPCI, 2020, Taux.pourcent(6), ANNEXE)
                .note(LOGEMENTS, SEEZ, 2022, 74, ANNEXE)
                .build();

        assertThat(releve.manque(new Cle(ROTATION, SEEZ, Annees.annee(2022))))
                .isEqualTo(Anomalie.refus(
                                Codes.DONNEE_MANQUANTE,
                                "il manque « taux de rotation », Séez, 2022 (le relevé a cette donnée pour : 2021, 2017 à 2021,"
                                        + " CC de Haute-Tarentaise (EPCI))")
                        .sur(Sujet.fait("taux de rotation", "73285", "2022")));
        assertThat(releve.manque(new Cle(Grandeur.FLUX, SAVOIE, Annees.annee(2024)))
                        .message())
                .isEqualTo("il manque « flux annuel prévisionnel », Savoie, 2024");
    }

    @Test
    void aReleveDoesNotChangeWhenItsBuilderGoesOn() {
        Releve.Builder builder = Releve.builder().note(LOGEMENTS, SEEZ, 2022, 74, ANNEXE);
        Releve releve = builder.build();

        builder.note(LOGEMENTS, EPCI, 2022, 249, ANNEXE);

        assertThat(releve.cles()).hasSize(1);
    }

    private static <N extends Nombre<N>> Resultat<N> fait(Releve releve, Grandeur<N> g, Territoire t, int annee) {
        return releve.lire(g, t, Annees.annee(annee)).orElseThrow();
    }
}
