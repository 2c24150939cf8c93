package fr.gestionflux.core.saisie;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.saisie.Tableau.Rangee;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LigneTest {

    private static final int NUMERO = 12;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NC      | nombre-illisible",
                "1e3     | nombre-illisible",
                "12,3,4  | nombre-illisible",
                "17 %    | nombre-illisible",
                "-3      | nombre-negatif",
                "-0,5    | nombre-negatif",
                "0,5     | nombre-non-entier",
                "12,34567| nombre-non-entier",
                "1/3     | nombre-non-entier",
                "9.5     | nombre-non-entier",
                "1.000   | nombre-suspect",
                "17.000  | nombre-suspect",
                "2,000   | nombre-suspect",
                "1.250   | nombre-suspect",
                "1.234.567 | nombre-suspect",
                "1'567   | nombre-illisible",
                "1  567  | nombre-illisible",
            })
    void aWrongNumberSaysWhereAndWhatWasReceived(String recu, String code) {
        assertThat(refus(recu, l -> l.nombre("x"))).satisfies(a -> verifie(a, code, recu));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "7,9        | taux-illisible",
                "NC         | taux-illisible",
                "0x1F %     | taux-illisible",
                "-0,01 %    | nombre-negatif",
                "100,00001 %| taux-trop-grand",
                "790 %      | taux-trop-grand",
            })
    void aWrongRateSaysWhereAndWhatWasReceived(String recu, String code) {
        assertThat(refus(recu, l -> l.taux("x"))).satisfies(a -> verifie(a, code, recu));
    }

    @ParameterizedTest
    @CsvSource({"31/02/2024", "2024-02-31", "12/31/2024", "01/01/20245", "-2024-01-01", "31/12/9999", "NC"})
    void aWrongDateSaysWhereAndWhatWasReceived(String recu) {
        assertThat(refus(recu, l -> l.date("x"))).satisfies(a -> verifie(a, Codes.DATE_ILLISIBLE, recu));
    }

    @Test
    void theThousandsOfANumberMayBePartedByAnySpaceOfItsLine() {
        for (String espace : List.of(" ", "\u00A0", "\u202F", "\u2009", "\u2007", "\u2002", "\u205F", "\u3000")) {
            assertThat(lu("1" + espace + "567", l -> l.nombre("x")))
                    .as("U+%04X", espace.codePointAt(0))
                    .isEqualTo(Quantite.of(1567));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'12\n345', U+000A, une fin de ligne",
        "'12\t345', U+0009, une tabulation",
        "'12\u200B345', U+200B, invisible",
        "'1\u0662', U+0662, d'un autre alphabet"
    })
    void theCharacterThatStandsInTheWayIsNamed(String recu, String code, String nom) {
        Anomalie a = refus(recu, l -> l.nombre("x"));

        assertThat(a.code()).isEqualTo(Codes.NOMBRE_ILLISIBLE);
        assertThat(a.message()).contains("(avec " + code + ", " + nom + ")").doesNotContain("\n", "\t");
        assertThat(a.recu()).contains(recu);
    }

    @Test
    void aNumberThatMayHaveThousandsSaysBothReadings() {
        assertThat(refus("17.000", l -> l.nombre("x")).message())
                .isEqualTo("reçu « 17.000 » ; attendu « 17 », ou « 17 000 » (des milliers s'écrivent avec une espace,"
                        + " ou collés)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "20    | 20 %",
                "20,00 | 20 %",
                "20 %  | 20 %",
                "7.9   | 7,9 %",
                "0     | 0 %",
                "100   | 100 %",
                "1.250 | 1,25 %",
            })
    void aColumnThatIsSaidToBeInPercentIsReadWithoutItsSign(String champ, String taux) {
        assertThat(lu(champ, l -> l.tauxEnPourcent("x"))).isEqualTo(Taux.parse(taux));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"0,2 | 20 %", "0.079 | 7,9 %", "0 | 0 %", "1 | 100 %", "1,00 | 100 %"})
    void aColumnThatIsSaidToBeInFractionsIsReadAsSuch(String champ, String taux) {
        assertThat(lu(champ, l -> l.tauxEnFraction("x"))).isEqualTo(Taux.parse(taux));
    }

    @ParameterizedTest
    @CsvSource({
        "120, taux-trop-grand",
        "100.01, taux-trop-grand",
        "-1, nombre-negatif",
        "NC, taux-illisible",
        "'', champ-vide"
    })
    void aPercentageOutOfItsColumnIsRefused(String recu, String code) {
        assertThat(refus(recu, l -> l.tauxEnPourcent("x"))).satisfies(a -> verifie(a, code, recu));
    }

    @ParameterizedTest
    @CsvSource({
        "20, taux-trop-grand",
        "1.01, taux-trop-grand",
        "-0.2, nombre-negatif",
        "20 %, taux-illisible",
        "'0,2 %', taux-illisible"
    })
    void aFractionOutOfItsColumnIsRefused(String recu, String code) {
        assertThat(refus(recu, l -> l.tauxEnFraction("x"))).satisfies(a -> verifie(a, code, recu));
    }

    @Test
    void aRateThatMayBeAFractionStandsWithARemark() {
        Lecture<Validation<Anomalie, ?>> lecture = lecture("0,2 %", l -> l.taux("x"));

        assertThat(lecture.lus().get(0).get()).isEqualTo(Taux.parse("0,2 %"));
        assertThat(lecture.anomalies())
                .singleElement()
                .hasToString(
                        "inventaire.csv, ligne 12, « x » : reçu « 0,2 % », lu 0,2 % ; est-ce une fraction écrite avec"
                                + " un signe % ? Elle ferait 20 %. [taux-suspect]");
        assertThat(lecture("0,2", l -> l.tauxEnPourcent("x")).anomalies()).hasSize(1);
        assertThat(lecture("1 %", l -> l.taux("x")).anomalies()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "-1, annee-illisible",
        "0, annee-illisible",
        "20245, annee-illisible",
        "'2 030', annee-illisible",
        "NC, annee-illisible"
    })
    void aWrongYearSaysWhereAndWhatWasReceived(String recu, String code) {
        assertThat(refus(recu, l -> l.annee("x"))).satisfies(a -> verifie(a, code, recu));
    }

    @Test
    void everyReadingSaysWhatItExpected() {
        assertThat(refus("NC", l -> l.nombre("x")).attendu()).contains("un nombre entier comme « 17 »");
        assertThat(refus("-1", l -> l.nombre("x")).attendu()).contains("un nombre positif ou nul");
        assertThat(refus("1,5", l -> l.nombre("x")).attendu()).contains("un nombre entier");
        assertThat(refus("7,9", l -> l.taux("x")).attendu()).contains("un pourcentage comme « 7,9 % »");
        assertThat(refus("-1 %", l -> l.taux("x")).attendu()).contains("un pourcentage positif ou nul");
        assertThat(refus("101 %", l -> l.taux("x")).attendu()).contains("au plus 100 %");
        assertThat(refus("hier", l -> l.date("x")).attendu()).contains("une date comme « 31/12/2022 »");
        assertThat(refus("", l -> l.texte("x")).attendu()).contains("un texte");
    }

    @ParameterizedTest
    @CsvSource(value = {"''", "' '", "'\u00A0'", "'\t\u202F '"})
    void anEmptyFieldIsSaidToBeEmpty(String vide) {
        List<Function<Ligne, Validation<Anomalie, ?>>> lectures =
                List.of(l -> l.texte("x"), l -> l.nombre("x"), l -> l.taux("x"), l -> l.date("x"));

        assertThat(lectures)
                .allSatisfy(
                        lecture -> assertThat(refus(vide, lecture)).satisfies(a -> verifie(a, Codes.CHAMP_VIDE, "")));
        assertThat(lu(vide, l -> l.texteFacultatif("x"))).isEqualTo(Optional.empty());
    }

    @Test
    void aGoodFieldGivesItsValue() {
        assertThat(lu(" CILEO ", l -> l.texte("x"))).isEqualTo("CILEO");
        assertThat(lu("\u00A0CILEO\u202F", l -> l.texte("x"))).isEqualTo("CILEO");
        assertThat(lu(" CILEO ", l -> l.texteFacultatif("x"))).isEqualTo(Optional.of("CILEO"));
        assertThat(lu("0009000011", l -> l.texte("x"))).isEqualTo("0009000011");
        assertThat(lu("1 567", l -> l.nombre("x"))).isEqualTo(Quantite.of(1567));
        assertThat(lu("17,00", l -> l.nombre("x"))).isEqualTo(Quantite.of(17));
        assertThat(lu("0", l -> l.nombre("x"))).isEqualTo(Quantite.ZERO);
        assertThat(lu("7.90%", l -> l.taux("x"))).isEqualTo(Taux.parse("7,9 %"));
        assertThat(lu("0 %", l -> l.taux("x"))).isEqualTo(Taux.ZERO);
        assertThat(lu("100 %", l -> l.taux("x"))).isEqualTo(Taux.ENTIER);
        assertThat(lu("31/12/2022 ", l -> l.date("x"))).isEqualTo(LocalDate.of(2022, 12, 31));
        assertThat(lu("2022-12-31", l -> l.date("x"))).isEqualTo(LocalDate.of(2022, 12, 31));
        assertThat(lu("2030", l -> l.annee("x"))).isEqualTo(2030);
        assertThat(lu("31/12/2022\u00A0", l -> l.date("x"))).isEqualTo(LocalDate.of(2022, 12, 31));
    }

    @Test
    void aRowKnowsItsLine() {
        assertThat(lu("", l -> Validation.valid(l.numero()))).isEqualTo(NUMERO);
    }

    private static void verifie(Anomalie a, String code, String recu) {
        assertThat(a.estRefus()).isTrue();
        assertThat(a.code()).isEqualTo(code);
        assertThat(a.document()).contains("inventaire.csv");
        assertThat(a.ligne()).hasValue(NUMERO);
        assertThat(a.champ()).contains("x");
        assertThat(a.recu()).contains(recu);
    }

    private static Anomalie refus(String champ, Function<Ligne, Validation<Anomalie, ?>> lecture) {
        return lire(champ, lecture).getError();
    }

    private static Object lu(String champ, Function<Ligne, Validation<Anomalie, ?>> lecture) {
        return lire(champ, lecture).get();
    }

    private static Validation<Anomalie, ?> lire(String champ, Function<Ligne, Validation<Anomalie, ?>> lecture) {
        return lecture(champ, lecture).lus().get(0);
    }

    private static Lecture<Validation<Anomalie, ?>> lecture(
            String champ, Function<Ligne, Validation<Anomalie, ?>> lecture) {
        return Tableau.de("inventaire.csv", List.of("x"), List.of(new Rangee(NUMERO, List.of(champ))))
                .lire(ligne -> Validation.<Seq<Anomalie>, Validation<Anomalie, ?>>valid(lecture.apply(ligne)));
    }
}
