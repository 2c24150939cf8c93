package fr.gestionflux.core.saisie;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gestionflux.core.droit.Droit.GarantieEmprunt;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.saisie.Tableau.Rangee;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

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
