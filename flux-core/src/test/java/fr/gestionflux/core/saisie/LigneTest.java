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
    @CsvSource({"31/02/2024", "2024-12-31", "NC"})
    void aWrongDateSaysWhereAndWhatWasReceived(String recu) {
        assertThat(refus(recu, l -> l.date("x"))).satisfies(a -> verifie(a, Codes.DATE_ILLISIBLE, recu));
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
        return Tableau.de("inventaire.csv", List.of("x"), List.of(new Rangee(NUMERO, List.of(champ))))
                .lire(ligne -> Validation.<Seq<Anomalie>, Validation<Anomalie, ?>>valid(lecture.apply(ligne)))
                .lus()
                .get(0);
    }
}
