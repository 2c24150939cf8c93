package fr.gestionflux.core.parc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.gestionflux.core.parc.Territoire.Echelle;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.saisie.Lecture;
import fr.gestionflux.core.saisie.Tableau;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TerritoireTest {

    private static final Territoire SAVOIE = Territoire.departement("73", "Savoie");
    private static final Territoire HAUTE_TARENTAISE = Territoire.epci("247300668", "CC de Haute-Tarentaise", SAVOIE);
    private static final Territoire SEEZ = Territoire.commune("73285", "Séez", HAUTE_TARENTAISE);

    @Test
    void aCommuneKnowsItsEpciAndItsDepartement() {
        assertThat(SEEZ.a(Echelle.COMMUNE)).containsSame(SEEZ);
        assertThat(SEEZ.a(Echelle.EPCI)).containsSame(HAUTE_TARENTAISE);
        assertThat(SEEZ.a(Echelle.DEPARTEMENT)).containsSame(SAVOIE);
    }

    @Test
    void aTerritoryIsNotMadeOfSmallerOnes() {
        assertThat(SAVOIE.a(Echelle.COMMUNE)).isEmpty();
        assertThat(SAVOIE.a(Echelle.EPCI)).isEmpty();
        assertThat(HAUTE_TARENTAISE.a(Echelle.COMMUNE)).isEmpty();
    }

    @Test
    void aCommuneMayLieInADepartementWithoutEpci() {
        Territoire isolee = Territoire.commune("73285", "Séez", SAVOIE);

        assertThat(isolee.a(Echelle.EPCI)).isEmpty();
        assertThat(isolee.a(Echelle.DEPARTEMENT)).containsSame(SAVOIE);
    }

    @Test
    void anArrondissementIsInItsCommune() {
        Territoire paris = Territoire.commune("75056", "Paris", Territoire.departement("75", "Paris"));
        Territoire premier = Territoire.arrondissement("75101", "Paris 1er", paris);

        assertThat(premier.estDans(paris)).isTrue();
        assertThat(premier.a(Echelle.COMMUNE)).contains(paris);
        assertThat(premier.incoherence()).isEmpty();
        assertThat(Territoire.arrondissement(
                                "69381",
                                "Lyon 1er",
                                Territoire.commune("69123", "Lyon", Territoire.departement("69M", "Métropole de Lyon")))
                        .a(Echelle.DEPARTEMENT))
                .map(Territoire::code)
                .contains("69M");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Territoire.arrondissement("69381", "Lyon 1er", paris))
                .withMessage(
                        "arrondissement « Lyon 1er » : reçu le code 69381 dans « Paris » (75056) ; attendu 751xx dans"
                                + " Paris (75056), 6938x dans Lyon (69123) ou 132xx dans Marseille (13055)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"01004", "2A004", "2B033", "97411", "73285"})
    void aCommuneHasAnInseeCode(String code) {
        assertThat(Territoire.commune(code, "commune", SAVOIE).code()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1004", "", "732850", "2C004", "7A004", "A1004", "73 285", "7328é"})
    void aCommuneWhoseLeadingZeroWasLostIsRefused(String code) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Territoire.commune(code, "commune", SAVOIE))
                .withMessage("code de commune : reçu « " + code + " » ; attendu 5 caractères, zéros de tête compris");
    }

    @ParameterizedTest
    @CsvSource({"2a004, 2A004", "2b033, 2B033", "' 73285 ', 73285", "'73285\u00A0', 73285", "'\uFEFF01004', 01004"})
    void aCodeIsReadAsItIsTyped(String tape, String code) {
        assertThat(Echelle.COMMUNE.lis(tape)).contains(code);
        assertThat(Territoire.commune(tape, "commune", SAVOIE).code()).isEqualTo(code);
        assertThat(Territoire.commune(tape, "commune", SAVOIE)).isEqualTo(Territoire.commune(code, "commune", SAVOIE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1004", "", "732850", "73 285", "Séez"})
    void aCodeThatCannotBeIsAnAnomalyOfItsRow(String code) {
        Lecture<Territoire> lecture = communes(HAUTE_TARENTAISE, List.of("73054", "Bourg"), List.of(code, "Séez"));

        assertThat(lecture.lus()).extracting(Territoire::code).containsExactly("73054");
        assertThat(lecture.anomalies())
                .singleElement()
                .hasToString("communes.csv, ligne 3, « insee » : reçu « " + code + " » ; attendu 5 caractères, zéros de"
                        + " tête compris [" + (code.isEmpty() ? Codes.CHAMP_VIDE : Codes.CODE_ILLISIBLE) + "]");
    }

    @Test
    void aSirenThatCannotBeIsAnAnomalyOfItsRow() {
        Lecture<Territoire> lecture = tableau(List.of("247300668", "CC"), List.of("24730066", "CC"))
                .lire(l -> Territoire.lisEpci(l, "insee", "nom", SAVOIE));

        assertThat(lecture.lus()).containsExactly(HAUTE_TARENTAISE);
        assertThat(lecture.anomalies()).extracting(Anomalie::code).containsExactly(Codes.CODE_ILLISIBLE);
    }

    @Test
    void aCommuneOfAnotherDepartementThanItsEpciIsReadAndRemarked() {
        Lecture<Territoire> lecture = communes(HAUTE_TARENTAISE, List.of("69001", "Affoux"), List.of("73285", "Séez"));

        assertThat(lecture.lus()).extracting(Territoire::code).containsExactly("69001", "73285");
        assertThat(lecture.anomalies()).singleElement().satisfies(a -> {
            assertThat(a.code()).isEqualTo(Codes.COMMUNE_HORS_DEPARTEMENT);
            assertThat(a.estRefus()).isFalse();
            assertThat(a.ligne()).hasValue(2);
            assertThat(a.message()).contains("« Affoux »", "69001", "« Savoie » (73)", "même SIREN");
        });
    }

    @Test
    void anEpciOverTwoDepartementsIsGivenInEachAndIsOne() {
        Territoire enIsere = Territoire.epci("247300668", "CC", Territoire.departement("38", "Isère"));

        Lecture<Territoire> lecture = communes(enIsere, List.of("38001", "Les Abrets"));

        assertThat(lecture.anomalies()).isEmpty();
        assertThat(enIsere).isEqualTo(HAUTE_TARENTAISE);
        assertThat(lecture.lus().get(0).estDans(HAUTE_TARENTAISE)).isTrue();
        assertThat(lecture.lus().get(0).estDans(SAVOIE)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "73, 73285",
        "01, 01004",
        "2A, 2A004",
        "2B, 2B033",
        "974, 97411",
        "69, 69123",
        "69M, 69123",
        "6AE, 67482",
        "6AE, 68066"
    })
    void aCommuneIsInTheDepartementThatItsCodeBeginsWith(String departement, String commune) {
        assertThat(Territoire.commune(commune, "commune", Territoire.departement(departement, "département"))
                        .incoherence())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"95, 73285", "2A, 2B033", "971, 97411", "69M, 68066", "6AE, 69123", "01, 10001"})
    void aCommuneWhoseCodeBeginsOtherwiseIsRemarked(String departement, String commune) {
        assertThat(Territoire.commune(commune, "commune", Territoire.departement(departement, "département"))
                        .incoherence())
                .hasValueSatisfying(a -> assertThat(a.code()).isEqualTo(Codes.COMMUNE_HORS_DEPARTEMENT));
    }

    @SafeVarargs
    private static Lecture<Territoire> communes(Territoire dans, List<String>... rangees) {
        return tableau(rangees).lire(l -> Territoire.lisCommune(l, "insee", "nom", dans));
    }

    @SafeVarargs
    private static Tableau tableau(List<String>... rangees) {
        return Tableau.de(
                "communes.csv",
                List.of("INSEE", "Nom"),
                IntStream.range(0, rangees.length)
                        .mapToObj(i -> new Tableau.Rangee(i + 2, rangees[i]))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"01", "2A", "2B", "73", "974", "69M", "6AE"})
    void aDepartementHasTwoOrThreeCharacters(String code) {
        assertThat(Territoire.departement(code, "département").code()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "", "2C", "7A", "1B4", "9740", "A2", "69X", "6AF", "Savoie"})
    void aDepartementWhoseLeadingZeroWasLostIsRefused(String code) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Territoire.departement(code, "département"))
                .withMessageContaining("code de département : reçu « " + code + " »")
                .withMessageContaining("zéro de tête compris");
    }

    @ParameterizedTest
    @ValueSource(strings = {"24730066", "2473006680", "247 300 668", "24730066A", ""})
    void anEpciHasASiren(String code) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Territoire.epci(code, "EPCI", SAVOIE))
                .withMessage("code de EPCI : reçu « " + code + " » ; attendu 9 chiffres (SIREN)");
    }

    @Test
    void aTerritoryLiesInALargerOne() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Territoire.epci("247300668", "EPCI", HAUTE_TARENTAISE))
                .withMessageContaining("attendu une échelle plus grande");
        assertThatIllegalArgumentException().isThrownBy(() -> Territoire.commune("73001", "commune", SEEZ));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Territoire(Echelle.DEPARTEMENT, "73", "Savoie", Optional.of(SAVOIE)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Territoire(Echelle.COMMUNE, "73285", "Séez", Optional.empty()))
                .withMessage("territoire : « Séez » n'est dans aucun département");
    }

    @Test
    void aCommuneIsInItsEpciAndItsDepartementAndNotTheOtherWayRound() {
        assertThat(SEEZ.estDans(SEEZ)).isTrue();
        assertThat(SEEZ.estDans(HAUTE_TARENTAISE)).isTrue();
        assertThat(SEEZ.estDans(SAVOIE)).isTrue();
        assertThat(SAVOIE.estDans(SEEZ)).isFalse();
        assertThat(SEEZ.estDans(Territoire.departement("01", "Ain"))).isFalse();
    }

    @Test
    void aTerritoryIsItsLevelAndItsCode() {
        assertThat(Territoire.commune("73285", "SEEZ", SAVOIE)).isEqualTo(SEEZ).hasSameHashCodeAs(SEEZ);
        assertThat(Territoire.commune("73054", "Séez", HAUTE_TARENTAISE)).isNotEqualTo(SEEZ);
        assertThat(SEEZ).hasToString("Séez");
    }
}
