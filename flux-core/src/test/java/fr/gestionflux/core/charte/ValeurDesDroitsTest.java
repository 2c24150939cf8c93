package fr.gestionflux.core.charte;

import static fr.gestionflux.core.charte.CharteDEssai.COMMUNE;
import static fr.gestionflux.core.charte.CharteDEssai.ETAT_DES_LIEUX;
import static fr.gestionflux.core.charte.CharteDEssai.TEXTE;
import static fr.gestionflux.core.charte.CharteDEssai.codes;
import static fr.gestionflux.core.charte.CharteDEssai.messages;
import static fr.gestionflux.core.charte.CharteDEssai.uniques;
import static org.assertj.core.api.Assertions.assertThat;

import fr.gestionflux.core.droit.Apport;
import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.droit.Droit;
import fr.gestionflux.core.droit.DroitsUniques;
import fr.gestionflux.core.droit.GarantieEmprunt;
import fr.gestionflux.core.droit.LogementsReserves;
import fr.gestionflux.core.droit.Origine;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.Explication;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.preuve.Unite;
import fr.gestionflux.kit.Recalcul;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValeurDesDroitsTest {

    @Nested
    class Rights {

        private final Contingent melange = Contingent.de(
                COMMUNE,
                ETAT_DES_LIEUX,
                uniques(4),
                new Apport("terrain", Quantite.of(9)),
                uniques(3),
                LogementsReserves.de("mairie", 2));

        @Test
        void aSumReadsItsKindAlone() {
            assertThat(ValeurDesDroits.solde(melange).valeur()).isEqualTo(Quantite.of(7));
            assertThat(ValeurDesDroits.somme(
                                    melange,
                                    Apport.class,
                                    a -> melange.lu(a.intitule(), a.logements(), Unite.LOGEMENTS))
                            .valeur())
                    .isEqualTo(Quantite.of(9));
        }

        @Test
        void noRightIsZeroNotMissing() {
            assertThat(ValeurDesDroits.solde(Contingent.de(COMMUNE, ETAT_DES_LIEUX))
                            .valeur())
                    .isEqualTo(Quantite.ZERO);
        }

        @Test
        void everyRightOfAnotherKindIsRefusedByName() {
            Resultat<Quantite> total = ValeurDesDroits.seulement(
                    melange, List.of(DroitsUniques.GENRE), ValeurDesDroits.solde(melange), TEXTE.art("art. 3"));

            assertThat(total.estCalcule()).isFalse();
            assertThat(total.anomalies()).extracting(Anomalie::code).containsOnly(Codes.DROIT_ILLISIBLE);
            assertThat(messages(total.anomalies(), Codes.DROIT_ILLISIBLE))
                    .containsExactly(
                            "« terrain » (commune de Valmont) est de nature « apport de terrain ou de financement » ;"
                                    + " « charte d'essai, 01/01/2024, art. 3 » ne lit que : droits uniques",
                            "« mairie » (commune de Valmont) est de nature « logements réservés » ; « charte"
                                    + " d'essai, 01/01/2024, art. 3 » ne lit que : droits uniques");
        }

        @Test
        void tenThousandRightsOfAnotherKindAreRefusedAndExplained() {
            Contingent illisible = new Contingent(
                    COMMUNE,
                    ETAT_DES_LIEUX,
                    IntStream.range(0, 10_000)
                            .<Droit>mapToObj(i -> new Apport("terrain " + i, Quantite.of(9)))
                            .toList());
            Resultat<Quantite> total = ValeurDesDroits.seulement(
                            illisible,
                            List.of(DroitsUniques.GENRE),
                            ValeurDesDroits.solde(illisible),
                            TEXTE.art("art. 3"))
                    .nomme("droits", Unite.DROITS_UNIQUES, TEXTE.art("art. 3"));

            assertThat(total.anomalies()).hasSize(10_000);
            assertThat(total.expliquer().lines()).hasSize(20_001);
            assertThat(Explication.resume(total, List.of(), COMMUNE.sujet()).lines())
                    .hasSizeLessThanOrEqualTo(10)
                    .first()
                    .isEqualTo("droits = ?, soit la somme de 10001 termes (charte d'essai, 01/01/2024, art. 3)");
        }

        @Test
        void aTotalWhoseKindsAreAllReadStands() {
            Resultat<Quantite> solde = ValeurDesDroits.solde(melange);

            assertThat(ValeurDesDroits.seulement(
                            melange, List.of(DroitsUniques.GENRE, Apport.GENRE, LogementsReserves.GENRE), solde, TEXTE))
                    .isSameAs(solde);
        }
    }

    @Nested
    class Guarantees {

        private final LocalDate echeance = LocalDate.of(2045, 5, 1);

        private Resultat<Quantite> droits(Droit... droits) {
            return ValeurDesDroits.droitsDuProgramme(
                    Contingent.de(COMMUNE, ETAT_DES_LIEUX, droits), TEXTE.art("art. 6"));
        }

        @ParameterizedTest(name = "{0} of the loan: {1} of the 20 homes")
        @CsvSource({"25, 1", "50, 2", "100, 4", "0, 0"})
        void theGuaranteedShareOfTheLoanSplitsTheTwentyPercentAsInTheCalvados(int quotite, long droits) {
            Resultat<Quantite> du =
                    droits(GarantieEmprunt.parQuotite("op", Quantite.of(20), Taux.pourcent(quotite), echeance));

            assertThat(du.valeur()).isEqualTo(Quantite.of(droits));
            assertThat(du.expliquer()).contains("20 logements × 20 % × " + quotite + " %");
            assertThat(messages(du.anomalies(), Codes.HYPOTHESE))
                    .singleElement()
                    .asString()
                    .contains("20 % des logements × " + quotite + " % de l'emprunt", "la convention écrit l'emporte");
        }

        @Test
        void aShareOfTheHomesIsNotAShareOfTheLoan() {
            Resultat<Quantite> du = droits(new GarantieEmprunt("op", Quantite.of(20), Taux.pourcent(10), echeance));

            assertThat(du.valeur()).isEqualTo(Quantite.of(2));
            assertThat(du.anomalies()).isEmpty();
        }

        @Test
        void anInventoryOfHomesReadsAGuaranteeAsTheHomesThatItReservesAndSaysSo() {
            Contingent c = Contingent.de(
                    COMMUNE,
                    ETAT_DES_LIEUX,
                    LogementsReserves.de("mairie", 3),
                    new GarantieEmprunt("Tilleuls", Quantite.of(9), Taux.pourcent(10), echeance),
                    GarantieEmprunt.parQuotite("Lilas", Quantite.of(20), Taux.pourcent(25), echeance),
                    new GarantieEmprunt("échue", Quantite.of(50), Taux.pourcent(20), LocalDate.of(2018, 12, 31)));

            Resultat<Quantite> tenus = ValeurDesDroits.tenus(c, TEXTE.art("art. 3"));

            assertThat(tenus.valeur()).isEqualTo(Quantite.parse("4,9"));
            assertThat(codes(tenus.anomalies()))
                    .containsExactly(Codes.HYPOTHESE, Codes.HYPOTHESE, Codes.HYPOTHESE, Codes.DROIT_ECHU);
            assertThat(messages(tenus.anomalies(), Codes.HYPOTHESE))
                    .first()
                    .asString()
                    .contains("« Tilleuls » (commune de Valmont) est une garantie d'emprunt", "0,9", "art. 3");
            Recalcul.verifie(tenus);
        }

        @Test
        void anInventoryOfHomesReadsNoRightThatIsConverted() {
            assertThat(codes(ValeurDesDroits.tenus(Contingent.de(COMMUNE, ETAT_DES_LIEUX, uniques(3)), TEXTE)
                            .anomalies()))
                    .containsExactly(Codes.DROIT_ILLISIBLE);
        }
    }

    @Nested
    class Origins {

        private final Contingent melange = Contingent.de(
                COMMUNE,
                ETAT_DES_LIEUX,
                uniques(3),
                new DroitsUniques("terrain", Quantite.of(1), Origine.APPORT),
                new DroitsUniques("financement", Quantite.of(2), Origine.APPORT));

        private Resultat<Quantite> apports(Resultat<Quantite> total) {
            return ValeurDesDroits.dont(
                    melange,
                    total,
                    Droit::origine,
                    o -> o == Origine.APPORT,
                    (seuls, o) -> ValeurDesDroits.solde(seuls));
        }

        @Test
        void aTotalThatIsItsSumIsReadOriginByOrigin() {
            assertThat(apports(ValeurDesDroits.solde(melange)).valeur()).isEqualTo(Quantite.of(3));
        }

        @Test
        void aTotalRoundedOnceIsSharedInProportion() {
            Resultat<Quantite> sept = Resultat.donnee("total", Quantite.of(7), Unite.DROITS_UNIQUES, TEXTE);

            assertThat(apports(sept).valeur()).isEqualTo(Quantite.rapport(7, 2));
            Recalcul.verifie(apports(sept));
        }

        @Test
        void originsThatRoundToNothingOneByOneShareAlike() {
            Resultat<Quantite> un = Resultat.donnee("total", Quantite.of(1), Unite.DROITS_UNIQUES, TEXTE);

            assertThat(ValeurDesDroits.dont(
                                    melange,
                                    un,
                                    Droit::origine,
                                    o -> o == Origine.APPORT,
                                    (seuls, o) -> Resultat.donnee("0", Quantite.ZERO, Unite.DROITS_UNIQUES, TEXTE))
                            .valeur())
                    .isEqualTo(Quantite.rapport(1, 2));
        }

        @Test
        void whatIsNotThereIsNothingAndWhatIsAloneIsAll() {
            Resultat<Quantite> total = ValeurDesDroits.solde(melange);

            assertThat(ValeurDesDroits.dont(
                                    melange,
                                    total,
                                    Droit::origine,
                                    o -> o == Origine.INCONNUE,
                                    (s, o) -> ValeurDesDroits.solde(s))
                            .valeur())
                    .isEqualTo(Quantite.ZERO);
            assertThat(ValeurDesDroits.dont(
                            melange, total, Droit::origine, o -> true, (s, o) -> ValeurDesDroits.solde(s)))
                    .isSameAs(total);
        }
    }
}
