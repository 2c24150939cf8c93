package fr.gestionflux.core.saisie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import fr.gestionflux.core.droit.GarantieEmprunt;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.saisie.Tableau.Rangee;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableauTest {

    private static final String DOCUMENT = "operations.csv";
    private static final List<String> ENTETE = List.of("operation", "logements", "part reservee", "derniere echeance");

    @Test
    void goodRowsAreReadInTheirOrder() {
        Lecture<GarantieEmprunt> lecture =
                lire(List.of("399", "9", "10 %", "01/05/2045"), List.of("793", "17", "10 %", "01/12/2055"));

        assertThat(lecture.anomalies()).isEmpty();
        assertThat(lecture.lus())
                .containsExactly(
                        new GarantieEmprunt("399", Quantite.of(9), Taux.pourcent(10), LocalDate.of(2045, 5, 1)),
                        new GarantieEmprunt("793", Quantite.of(17), Taux.pourcent(10), LocalDate.of(2055, 12, 1)));
    }

    @Test
    void everyWrongFieldIsSaidAtOnceAndTheOtherRowsAreRead() {
        Lecture<GarantieEmprunt> lecture = lire(
                List.of("399", "neuf", "0,1", "31/02/2045"),
                List.of("793", "17", "10 %", "01/12/2055"),
                List.of("", "-14", "110 %", ""),
                List.of("875", "14,5", "10 %", "01/01/2061"));

        assertThat(lecture.lus()).extracting(GarantieEmprunt::intitule).containsExactly("793");
        assertThat(lecture.anomalies())
                .extracting(Anomalie::toString)
                .containsExactly(
                        "operations.csv, ligne 2, « logements » : reçu « neuf » ; attendu un nombre entier comme « 17 »"
                                + " [nombre-illisible]",
                        "operations.csv, ligne 2, « part reservee » : reçu « 0,1 » ; attendu un pourcentage comme « 7,9 % »"
                                + " [taux-illisible]",
                        "operations.csv, ligne 2, « derniere echeance » : reçu « 31/02/2045 » ; attendu une date comme"
                                + " « 31/12/2022 » [date-illisible]",
                        "operations.csv, ligne 4, « operation » : reçu «  » ; attendu un texte [champ-vide]",
                        "operations.csv, ligne 4, « logements » : reçu « -14 » ; attendu un nombre positif ou nul"
                                + " [nombre-negatif]",
                        "operations.csv, ligne 4, « part reservee » : reçu « 110 % » ; attendu au plus 100 %"
                                + " [taux-trop-grand]",
                        "operations.csv, ligne 4, « derniere echeance » : reçu «  » ; attendu une date comme"
                                + " « 31/12/2022 » [champ-vide]",
                        "operations.csv, ligne 5, « logements » : reçu « 14,5 » ; attendu un nombre entier"
                                + " [nombre-non-entier]");
    }

    @Test
    void rowsGivenAsAStreamAreAskedForOneAtATimeByEachReading() {
        List<String> passes = new ArrayList<>();
        Tableau tableau = Tableau.enFlot(
                DOCUMENT,
                List.of("nom"),
                () -> IntStream.rangeClosed(2, 3)
                        .peek(i -> passes.add("demandée " + i))
                        .mapToObj(i -> new Rangee(i, List.of("n" + i)))
                        .iterator());
        assertThat(passes).as("nothing is asked for until it is read").isEmpty();

        for (int lecture = 1; lecture <= 2; lecture++) {
            passes.clear();
            assertThat(tableau.lire(l -> l.texte("nom")
                                    .peek(n -> passes.add("lue " + n))
                                    .mapError(io.vavr.collection.List::of))
                            .lus())
                    .containsExactly("n2", "n3");
            assertThat(passes).containsExactly("demandée 2", "lue n2", "demandée 3", "lue n3");
        }
    }

    @Test
    void anomaliesOfTheTableComeBeforeThoseOfTheRowsOnTheSameLine() {
        Tableau tableau = Tableau.enFlot(
                DOCUMENT,
                List.of("nom", "nom"),
                List.of(new Rangee(1, List.of("a")), new Rangee(1, List.of("", "")), new Rangee(1, List.of("", "b"))));

        assertThat(tableau.lire(l -> l.texte("nom").mapError(io.vavr.collection.List::of))
                        .anomalies())
                .extracting(Anomalie::code)
                .containsExactly(
                        Codes.COLONNE_EN_DOUBLE, Codes.LIGNE_IRREGULIERE, Codes.LIGNES_VIDES, Codes.CHAMP_VIDE);
    }

    @Test
    void aMissingColumnIsSaidOnceForTheWholeTable() {
        Tableau tableau = tableau(
                List.of("operation", "logements", "part reservee"),
                List.of("399", "9", "10 %"),
                List.of("793", "17", "10 %"),
                List.of("875", "quatorze", "10 %"));

        Lecture<GarantieEmprunt> lecture = tableau.lire(TableauTest::garantie);

        assertThat(lecture.lus()).isEmpty();
        assertThat(lecture.anomalies())
                .extracting(Anomalie::toString)
                .containsExactly(
                        "operations.csv, ligne 1, « derniere echeance » : reçu « operation ; logements ; part reservee » ;"
                                + " attendu une colonne « derniere echeance » [colonne-manquante]",
                        "operations.csv, ligne 4, « logements » : reçu « quatorze » ; attendu un nombre entier comme"
                                + " « 17 » [nombre-illisible]");
    }

    @Test
    void twoColumnsOfTheSameNameAreSaidAndTheFirstOneIsRead() {
        Lecture<String> lecture = tableau(List.of("nom", "nom"), List.of("premier", "second"))
                .lire(l -> l.texte("nom").mapError(io.vavr.collection.List::of));

        assertThat(lecture.lus()).containsExactly("premier");
        assertThat(lecture.anomalies()).singleElement().satisfies(a -> {
            assertThat(a.code()).isEqualTo(Codes.COLONNE_EN_DOUBLE);
            assertThat(a.ligne()).hasValue(1);
            assertThat(a.champ()).contains("nom");
        });
    }

    @Test
    void aRowOfAnotherLengthIsSetAside() {
        Lecture<String> lecture = tableau(
                        List.of("nom", "ville"),
                        List.of("a", "x"),
                        List.of("b"),
                        List.of("c", "y", "z"),
                        List.of("d", "w"))
                .lire(l -> l.texte("nom").mapError(io.vavr.collection.List::of));

        assertThat(lecture.lus()).containsExactly("a", "d");
        assertThat(lecture.anomalies())
                .extracting(Anomalie::toString)
                .containsExactly(
                        "operations.csv, ligne 3, 1 champ ; attendu 2 comme dans l'en-tête : la ligne est écartée"
                                + " [ligne-irreguliere]",
                        "operations.csv, ligne 4, 3 champs ; attendu 2 comme dans l'en-tête : la ligne est écartée"
                                + " [ligne-irreguliere]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Réservataire du bien",
                " réservataire  DU bien ",
                "R\u00E9servataire\u00A0du\u2009bien",
                "Re\u0301servataire du\tbien",
                "\uFEFFRéservataire du bien",
                "Réservataire\u2007du\u202Fb\u00ADien",
                "Réservataire\ndu bien"
            })
    void aColumnIsFoundHoweverItsNameIsTyped(String nom) {
        assertThat(tableau(List.of("n", nom), List.of("1", "CILEO"))
                        .lire(l -> l.texte("Réservataire du bien").mapError(io.vavr.collection.List::of))
                        .lus())
                .containsExactly("CILEO");
    }

    @Test
    void theEmptyRowsThatASpreadsheetLeavesAreSkippedAndCountedOnce() {
        Lecture<GarantieEmprunt> lecture = lire(
                List.of("399", "9", "10 %", "01/05/2045"),
                List.of("", "", "", ""),
                List.of("793", "17", "10 %", "01/12/2055"),
                List.of("", " ", "\u00A0", "\t"),
                List.of("", "", "", ""));

        assertThat(lecture.lus()).extracting(GarantieEmprunt::intitule).containsExactly("399", "793");
        assertThat(lecture.anomalies())
                .extracting(Anomalie::toString)
                .containsExactly(
                        "operations.csv, ligne 3, 3 lignes vides, dont celle-ci : rien n'y est lu" + " [lignes-vides]");
    }

    @Test
    void aTableOfEmptyRowsHasNoRow() {
        assertThat(lire(List.of("", "", "", "")).anomalies())
                .extracting(Anomalie::code)
                .containsExactlyInAnyOrder(Codes.LIGNES_VIDES, Codes.INVENTAIRE_VIDE);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                // the month is first in one of them at least
                "05/01/2045 ; 12/31/2044                | ligne 2, « d » : reçu « 05/01/2045 » ligne 2, lu le jour d'abord",
                "12/31/2044 ; 1/5/2045 ; 2/5/2045       | « 1/5/2045 » ligne 3 (2 dates dans ce cas)",
                // what a spreadsheet of another country understood, beside what it could not
                "5/1/2045 ; 13/05/2045                  | « 13/05/2045 » ligne 3 est écrite autrement, le jour d'abord",
                "25/12/2044 ; 5/1/2045                  | « 5/1/2045 » ligne 3",
                "25/12/2044 ; 5/1/2045 00:00:00         | « 5/1/2045 00:00:00 » ligne 3",
            })
    void aColumnThatMixesOrdersOfTheDayAndTheMonthIsRemarkedOnce(String dates, String attendu) {
        assertThat(datees(dates).anomalies().stream().filter(a -> !a.estRefus()))
                .singleElement()
                .asString()
                .contains(attendu, "vérifiez l'ordre du jour et du mois", Codes.DATE_SUSPECTE);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "05/01/2045 ; 13/05/2045 ; 31/12/2044",
                "5/1/2045 ; 13/5/2045 ; 31/12/2044",
                "5/1/2045 ; 2/3/2044",
                "5/5/2045 ; 13/05/2045",
                "2045-05-01 ; 2044-12-31 ; 13/05/2045",
            })
    void aColumnOfOneOrderIsNotRemarked(String dates) {
        Lecture<LocalDate> lecture = datees(dates);

        assertThat(lecture.anomalies()).isEmpty();
        assertThat(lecture.lus()).hasSize(dates.split(" ; ", -1).length);
    }

    @Test
    void twoColumnsAreTwoOrders() {
        Lecture<LocalDate> lecture = tableau(
                        List.of("debut", "fin"), List.of("5/1/2045", "13/05/2045"), List.of("2/3/2044", "25/12/2044"))
                .lire(l -> Validation.combine(l.date("debut"), l.date("fin")).ap((debut, fin) -> fin));

        assertThat(lecture.anomalies()).isEmpty();
    }

    private static Lecture<LocalDate> datees(String dates) {
        String[] champs = dates.split(" ; ", -1);
        return Tableau.de(
                        DOCUMENT,
                        List.of("d"),
                        IntStream.range(0, champs.length)
                                .mapToObj(i -> new Rangee(i + 2, List.of(champs[i])))
                                .toList())
                .lire(l -> l.date("d").mapError(io.vavr.collection.List::of));
    }

    @Test
    void aFieldOfSpacesBetweenTwoLettersIsReadAsFastAsAnyOther() {
        String champ = "a" + " ".repeat(1_000_000) + "b";

        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            Lecture<String> lecture = tableau(List.of(champ, champ + "c"), List.of(champ, champ))
                    .lire(l -> l.texte("A B").mapError(io.vavr.collection.List::of));
            assertThat(lecture.lus()).containsExactly(champ);
        });
    }

    @Test
    void anomaliesFollowTheLinesOfTheTable() {
        Lecture<String> lecture = tableau(
                        List.of("nom", "ville"), List.of("", "x"), List.of("b"), List.of("", "y"), List.of("c"))
                .lire(l -> l.texte("nom").mapError(io.vavr.collection.List::of));

        assertThat(lecture.anomalies()).extracting(a -> a.ligne().getAsInt()).containsExactly(2, 3, 4, 5);
    }

    @Test
    void aTableWithoutRowsIsSaidToBeEmpty() {
        Lecture<GarantieEmprunt> lecture = lire();

        assertThat(lecture.lus()).isEmpty();
        assertThat(lecture.anomalies()).singleElement().satisfies(a -> {
            assertThat(a.code()).isEqualTo(Codes.INVENTAIRE_VIDE);
            assertThat(a.document()).contains(DOCUMENT);
        });
    }

    @Test
    void aByteOrderMarkAndSpacesAroundANameDoNotCount() {
        Lecture<String> lecture = tableau(List.of("\uFEFFnom", "\u00A0ville "), List.of("CILEO", "Escalquens"))
                .lire(l -> l.texte("nom").combine(l.texte("ville")).ap((nom, ville) -> nom + ", " + ville));

        assertThat(lecture.anomalies()).isEmpty();
        assertThat(lecture.lus()).containsExactly("CILEO, Escalquens");
    }

    private static Validation<Seq<Anomalie>, GarantieEmprunt> garantie(Ligne l) {
        return Validation.combine(
                        l.texte("operation"),
                        l.nombre("logements"),
                        l.taux("part reservee"),
                        l.date("derniere echeance"))
                .ap(GarantieEmprunt::new);
    }

    @SafeVarargs
    private static Lecture<GarantieEmprunt> lire(List<String>... champs) {
        return tableau(ENTETE, champs).lire(TableauTest::garantie);
    }

    @SafeVarargs
    private static Tableau tableau(List<String> entete, List<String>... champs) {
        return Tableau.de(
                DOCUMENT,
                entete,
                IntStream.range(0, champs.length)
                        .mapToObj(i -> new Rangee(i + 2, champs[i]))
                        .toList());
    }
}
