package fr.gestionflux.core.droit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.preuve.Reference;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DroitTest {

    private static final LocalDate ECHEANCE = LocalDate.of(2045, 5, 1);

    /** Every kind, as a function of its number. */
    private static final List<Function<Quantite, Droit>> NATURES = List.of(
            n -> new DroitDeSuite("opération 399", n, 2050, Origine.GARANTIE),
            n -> new GarantieEmprunt("opération 399", n, Taux.pourcent(10), ECHEANCE),
            n -> new Apport("opération 399", n),
            n -> new DroitsUniques("opération 399", n, Origine.INCONNUE),
            n -> new LogementsReserves("opération 399", n, Origine.INCONNUE, Optional.empty()));

    @Test
    void noRightHasANegativeNumber() {
        assertThat(NATURES).allSatisfy(nature -> {
            assertThat(nature.apply(Quantite.ZERO).intitule()).isEqualTo("opération 399");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> nature.apply(Quantite.parse("-0,01")))
                    .withMessageContaining("droit « opération 399 »")
                    .withMessageContaining("reçu -0,01 ; attendu un nombre positif ou nul");
        });
    }

    @Test
    void aGuaranteedShareGoesFromZeroToAHundredPercent() {
        assertThat(garantie(Taux.ZERO).partReservee()).isEqualTo(Taux.ZERO);
        assertThat(garantie(Taux.ENTIER).partReservee()).isEqualTo(Taux.ENTIER);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> garantie(Taux.parse("100,01 %")))
                .withMessage("droit « opération 399 », part réservée : reçu 100,01 % ; attendu au plus 100 %");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> garantie(Taux.parse("-10 %")))
                .withMessageContaining("part réservée : reçu -10 %");
    }

    @Test
    void aGuaranteeEndsFiveYearsAfterTheLastRepayment() {
        assertThat(garantie(Taux.pourcent(10)).fin()).isEqualTo(LocalDate.of(2050, 5, 1));
        assertThat(new GarantieEmprunt("x", Quantite.of(1), Taux.ENTIER, LocalDate.of(2024, 2, 29)).fin())
                .isEqualTo(LocalDate.of(2029, 2, 28));
    }

    @Test
    void aGuaranteeAndAContributionKnowTheirOrigin() {
        assertThat(garantie(Taux.ENTIER).origine()).isEqualTo(Origine.GARANTIE);
        assertThat(new Apport("x", Quantite.of(10)).origine()).isEqualTo(Origine.APPORT);
        assertThat(LogementsReserves.de("« CILEO »", 31))
                .isEqualTo(new LogementsReserves("« CILEO »", Quantite.of(31), Origine.INCONNUE, Optional.empty()));
    }

    @Test
    void aShareOfTheHomesAndAShareOfTheLoanAreTwoThings() {
        GarantieEmprunt quart = GarantieEmprunt.parQuotite("op", Quantite.of(20), Taux.pourcent(25), ECHEANCE);

        assertThat(quart.partReservee()).isEqualTo(Taux.pourcent(5));
        assertThat(quart.quotiteGarantie()).contains(Taux.pourcent(25));
        assertThat(quart).isNotEqualTo(new GarantieEmprunt("op", Quantite.of(20), Taux.pourcent(5), ECHEANCE));
        assertThat(garantie(Taux.pourcent(10)).quotiteGarantie()).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GarantieEmprunt.parQuotite("op", Quantite.of(20), Taux.pourcent(101), ECHEANCE))
                .withMessage("droit « op », quotité garantie : reçu 101 % ; attendu au plus 100 %");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GarantieEmprunt(
                        "op",
                        Quantite.of(20),
                        Taux.pourcent(25),
                        ECHEANCE,
                        Optional.of(Taux.pourcent(25)),
                        Optional.empty()))
                .withMessageContaining("attendu 20 % × la quotité garantie, 25 %");
    }

    @Test
    void aGuaranteeReservesHomesUntilItsEnd() {
        assertThat(garantie(Taux.pourcent(10)).enLogements())
                .isEqualTo(new LogementsReserves(
                        "opération 399",
                        Quantite.parse("0,9"),
                        Origine.GARANTIE,
                        Optional.of(LocalDate.of(2050, 5, 1))));
    }

    @Test
    void aGuaranteeWithoutEndHasTheLastDayThereIs() {
        assertThat(new GarantieEmprunt("x", Quantite.of(1), Taux.ENTIER, LocalDate.MAX).fin())
                .isEqualTo(LocalDate.MAX);
        assertThat(new GarantieEmprunt("x", Quantite.of(1), Taux.ENTIER, LocalDate.MAX.minusYears(5)).fin())
                .isEqualTo(LocalDate.MAX);
    }

    @Test
    void noRightEndsBeforeTheYearsThatAnInventoryCanKnow() {
        List<Supplier<Droit>> tropTot = List.of(
                () -> new DroitDeSuite("op", Quantite.of(1), 1899, Origine.GARANTIE),
                () -> new DroitDeSuite("op", Quantite.of(1), Integer.MIN_VALUE, Origine.GARANTIE),
                () -> new GarantieEmprunt("op", Quantite.of(1), Taux.ENTIER, LocalDate.MIN),
                () -> new LogementsReserves("op", Quantite.of(1), Origine.INCONNUE, Optional.of(LocalDate.MIN)));

        assertThat(tropTot)
                .allSatisfy(droit -> assertThatIllegalArgumentException()
                        .isThrownBy(droit::get)
                        .withMessageContaining("droit « op »")
                        .withMessageContaining("attendu une année à partir de 1900"));
    }

    @ParameterizedTest
    @ValueSource(ints = {Year.MIN_VALUE, -1, 0, 1899, 2900, Year.MAX_VALUE})
    void anInventoryAndItsConversionAreOfAYearThatADocumentCanName(int annee) {
        Reference source = Reference.de("inventaire");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EtatDesLieux(LocalDate.of(annee, 1, 1), source))
                .withMessage("état des lieux (inventaire) : reçu " + annee + " ; attendu une année de 1900 à 2899");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EtatDesLieux(LocalDate.of(2024, 1, 1), source).converti(annee))
                .withMessageStartingWith("année de conversion (inventaire) : reçu " + annee);
    }

    @Test
    void aRightSaysItsKindInFrench() {
        assertThat(garantie(Taux.ENTIER).genre().nom()).isEqualTo("garantie d'emprunt");
        assertThat(new Apport("x", Quantite.of(1)).genre().nom()).isEqualTo("apport de terrain ou de financement");
        assertThat(LogementsReserves.de("x", 1).genre().nom()).isEqualTo("logements réservés");
        assertThat(new DroitsUniques("x", Quantite.of(1), Origine.INCONNUE)
                        .genre()
                        .nom())
                .isEqualTo("droits uniques");
        assertThat(new DroitDeSuite("x", Quantite.of(1), 2030, Origine.INCONNUE)
                        .genre()
                        .nom())
                .isEqualTo("droits de suite");
        assertThat(List.of(Origine.values()))
                .hasToString("[garantie d'emprunt, apport de terrain ou de financement, origine inconnue]");
    }

    @Test
    void anOperationHasAWholeNumberOfHomes() {
        Quantite neufEtDemi = Quantite.parse("9,5");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GarantieEmprunt("opération 399", neufEtDemi, Taux.pourcent(10), ECHEANCE))
                .withMessage("droit « opération 399 », logements : reçu 9,5 ; attendu un nombre entier de logements");
        assertThatIllegalArgumentException().isThrownBy(() -> new Apport("terrain", neufEtDemi));
    }

    private static GarantieEmprunt garantie(Taux partReservee) {
        return new GarantieEmprunt("opération 399", Quantite.of(9), partReservee, ECHEANCE);
    }
}
