package fr.gestionflux.core.droit;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.parc.Reservataire.Categorie;
import fr.gestionflux.core.parc.Territoire;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.saisie.Lecture;
import fr.gestionflux.core.saisie.Tableau;
import fr.gestionflux.core.saisie.Tableau.Rangee;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TableDesDroitsTest {

    private static final Territoire CALVADOS = Territoire.departement("14", "Calvados");
    private static final Territoire CAEN = Territoire.epci("200065597", "Caen la Mer", CALVADOS);
    private static final Territoire IFS = Territoire.commune("14341", "Ifs", CAEN);
    private static final Reservataire VILLE = new Reservataire(Categorie.COMMUNE, "commune d'Ifs", IFS);
    private static final Reservataire EPCI = new Reservataire(Categorie.EPCI, "Caen la Mer", CAEN).avecId("R-2");
    private static final EtatDesLieux ETAT =
            new EtatDesLieux(LocalDate.of(2023, 12, 31), Reference.de("état des lieux"));

    private static final String[] ENTETE = {
        "reservataire",
        "genre",
        "intitule",
        "logements",
        "part reservee",
        "quotite garantie",
        "derniere echeance",
        "fin",
        "origine",
        "territoire",
        "etat des lieux",
        "source"
    };

    private static Lecture<Contingent> lit(String... lignes) {
        return lit(List.of(ENTETE), lignes);
    }

    private static Lecture<Contingent> lit(List<String> entete, String... lignes) {
        List<Rangee> rangees = new ArrayList<>();
        for (String ligne : lignes) {
            rangees.add(new Rangee(rangees.size() + 2, List.of(ligne.split(";", -1))));
        }
        Map<Reservataire, EtatDesLieux> etats = new LinkedHashMap<>();
        etats.put(VILLE, ETAT);
        etats.put(EPCI, ETAT);
        return TableDesDroits.lire(
                Tableau.de("droits.csv", entete, rangees), Genre.duNoyau(), etats, List.of(CALVADOS));
    }

    private static List<String> messages(Lecture<Contingent> lecture) {
        return lecture.anomalies().stream().map(Anomalie::toString).toList();
    }

    @Test
    void eachKindReadsItsColumnsAndEachHolderHasItsRights() {
        Lecture<Contingent> lus = lit(
                "commune d'Ifs;garantie d'emprunt;op 1;20;20 %;;01/05/2045;;;;;",
                "R-2;Garantie d'Emprunt;op 1;20;;25 %;01/05/2045;;;14341;;",
                "R-2;apport de terrain ou de financement;op 2;17;;;;;;;;",
                "Caen la mer;droits de suite;op 3;4;;;;2030;garantie d'emprunt;;;",
                "R-2;droits uniques;solde;0,45;;;;;;;;",
                "R-2;logements réservés;op 5;8;;;;31/12/2040;origine inconnue;Calvados;;");

        assertThat(lus.anomalies()).isEmpty();
        assertThat(lus.lus()).extracting(Contingent::reservataire).containsExactly(VILLE, EPCI);
        assertThat(lus.lus().get(0).droits())
                .containsExactly(
                        new GarantieEmprunt("op 1", Quantite.of(20), Taux.pourcent(20), LocalDate.of(2045, 5, 1)));
        assertThat(lus.lus().get(1).droits())
                .containsExactly(
                        GarantieEmprunt.parQuotite("op 1", Quantite.of(20), Taux.pourcent(25), LocalDate.of(2045, 5, 1))
                                .en(IFS),
                        new Apport("op 2", Quantite.of(17)),
                        new DroitDeSuite("op 3", Quantite.of(4), 2030, Origine.GARANTIE),
                        new DroitsUniques("solde", Quantite.parse("0,45"), Origine.INCONNUE),
                        new LogementsReserves(
                                        "op 5",
                                        Quantite.of(8),
                                        Origine.INCONNUE,
                                        Optional.of(LocalDate.of(2040, 12, 31)))
                                .en(CALVADOS));
        assertThat(lus.lus().get(1).lieu(lus.lus().get(1).droits().get(0))).isEqualTo(IFS);
        assertThat(lus.lus().get(1).lieu(lus.lus().get(1).droits().get(1))).isEqualTo(CAEN);
    }

    @Test
    void aColumnThatNoRowNeedsMayBeAbsent() {
        Lecture<Contingent> lus =
                lit(List.of("reservataire", "genre", "intitule", "logements"), "R-2;logements réservés;annexe 1;8");

        assertThat(lus.anomalies()).isEmpty();
        assertThat(lus.lus().get(1).droits()).containsExactly(LogementsReserves.de("annexe 1", 8));
    }

    @Test
    void anInventoryOfItsOwnReplacesTheHoldersAndItsYearOfConversionStays() {
        Lecture<Contingent> lus = lit(
                "R-2;droits uniques;solde;4;;;;;;;31/12/2024;annexe 2",
                "R-2;droits uniques;autre;1;;;;;;;31/12/2024;annexe 2");

        assertThat(lus.anomalies()).isEmpty();
        assertThat(lus.lus().get(1).etatDesLieux())
                .isEqualTo(new EtatDesLieux(LocalDate.of(2024, 12, 31), Reference.de("annexe 2")));
        assertThat(lus.lus().get(0).etatDesLieux()).isEqualTo(ETAT);
    }

    @Test
    void everyRowThatCannotBeReadSaysWhatToDo() {
        assertThat(messages(lit(
                        "R-9;droits uniques;solde;4;;;;;;;;",
                        "R-2;usufruit;solde;4;;;;;;;;",
                        "R-2;garantie d'emprunt;op;20;20 %;25 %;01/05/2045;;;;;",
                        "R-2;garantie d'emprunt;op;20;20 %;;01/05/1899;;;;;",
                        "R-2;droits de suite;op;-4;;;;1899;;;;",
                        "R-2;droits uniques;solde;4;;;;;don;Bayeux;;",
                        "R-2;droits uniques;solde;4;;;;;;;;",
                        "R-2;droits uniques;solde;4;;;;;;;31/12/2024;")))
                .containsExactly(
                        "droits.csv, ligne 2, « reservataire » : reçu « R-9 » ; attendu l'identifiant ou le nom d'un seul"
                                + " réservataire dont l'état des lieux est donné [reservataire-inconnu]",
                        "droits.csv, ligne 3, « genre » : reçu « usufruit » ; attendu un genre de droit qu'une charte lise :"
                                + " « garantie d'emprunt », « apport de terrain ou de financement », « droits de suite »,"
                                + " « droits uniques », « logements réservés » [genre-inconnu]",
                        "droits.csv, ligne 4, « quotite garantie » : reçu « 25 % » ; attendu soit « part reservee », soit"
                                + " « quotite garantie » : la part que la convention écrit l'emporte [droit-illisible]",
                        "droits.csv, ligne 5, « derniere echeance » : reçu « 01/05/1899 » ; attendu une date à partir de 1900"
                                + " [date-illisible]",
                        "droits.csv, ligne 6, « logements » : reçu « -4 » ; attendu un nombre positif ou nul comme « 17 » ou"
                                + " « 0,45 » [nombre-illisible]",
                        "droits.csv, ligne 6, « fin » : reçu « 1899 » ; attendu une année à partir de 1900"
                                + " [annee-illisible]",
                        "droits.csv, ligne 7, « origine » : reçu « don » ; attendu « garantie d'emprunt », « apport de"
                                + " terrain ou de financement », « origine inconnue » [libelle-inconnu]",
                        "droits.csv, ligne 7, « territoire » : reçu « Bayeux » ; attendu le code ou le nom d'un territoire du"
                                + " dossier [territoire-inconnu]",
                        "droits.csv, ligne 9, « etat des lieux » : reçu « 31/12/2024 (état des lieux) » ; attendu celui des"
                                + " autres droits de « Caen la Mer », 31/12/2023 (état des lieux)"
                                + " [deux-etats-des-lieux]");
    }

    @Test
    void aFieldThatItsKindDoesNotReadIsRemarkedAndTheRightIsThere() {
        Lecture<Contingent> lus = lit("R-2;droits uniques;solde;4;10 %;;;2030;;;;");

        assertThat(lus.lus().get(1).droits()).hasSize(1);
        assertThat(messages(lus))
                .containsExactly(
                        "droits.csv, ligne 2, « part reservee » : reçu « 10 % » ; un droit du genre « droits"
                                + " uniques » ne lit pas cette colonne : laissez-la vide, ou changez le genre"
                                + " [colonne-non-lue]",
                        "droits.csv, ligne 2, « fin » : reçu « 2030 » ; un droit du genre « droits uniques » ne lit"
                                + " pas cette colonne : laissez-la vide, ou changez le genre [colonne-non-lue]");
    }

    @Test
    void twoHoldersOfOneNameAreToldApartByTheirIdsAlone() {
        Reservataire autre = new Reservataire(Categorie.EPCI, "Caen la Mer", CALVADOS).avecId("R-3");
        Lecture<Contingent> lus = TableDesDroits.lire(
                Tableau.de(
                        "droits.csv",
                        List.of("reservataire", "genre", "intitule", "logements"),
                        List.of(
                                new Rangee(2, List.of("Caen la Mer", "logements réservés", "annexe", "8")),
                                new Rangee(3, List.of("R-3", "logements réservés", "annexe", "9")))),
                Genre.duNoyau(),
                Map.of(EPCI, ETAT, autre, ETAT),
                List.of());

        assertThat(lus.anomalies())
                .singleElement()
                .satisfies(a -> assertThat(a.ligne()).hasValue(2));
        assertThat(lus.lus())
                .filteredOn(c -> c.reservataire().equals(autre))
                .singleElement()
                .satisfies(c -> assertThat(c.droits()).containsExactly(LogementsReserves.de("annexe", 9)));
    }
}
