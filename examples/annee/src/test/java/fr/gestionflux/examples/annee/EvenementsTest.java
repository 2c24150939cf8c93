package fr.gestionflux.examples.annee;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gestionflux.core.orientation.Evenement;
import fr.gestionflux.core.orientation.Fait.Designation;
import fr.gestionflux.core.orientation.Fait.MiseADisposition;
import fr.gestionflux.core.orientation.FaitDeCandidat.Attribution;
import fr.gestionflux.core.orientation.FaitDeCandidat.BailSigne;
import fr.gestionflux.core.orientation.FaitDeCandidat.Decision;
import fr.gestionflux.core.orientation.FaitDeCandidat.Public;
import fr.gestionflux.core.orientation.FaitDeCandidat.Reponse;
import fr.gestionflux.core.orientation.Phase;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.parc.Reservataire.Categorie;
import fr.gestionflux.core.parc.Territoire;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.saisie.Lecture;
import fr.gestionflux.core.saisie.Tableau;
import fr.gestionflux.core.saisie.Tableau.Rangee;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EvenementsTest {

    private static final Reservataire COMMUNE =
            new Reservataire(Categorie.COMMUNE, "Bourg", Territoire.departement("99", "Essai"));
    private static final List<String> ENTETE = List.of(
            "id",
            "orientation",
            "date",
            "saisi",
            "fait",
            "logement",
            "reservataire",
            "candidat",
            "nombre",
            "ajoutes",
            "menage",
            "precision",
            "motif",
            "corrige");

    @Test
    void eachRowBecomesItsFactWithItsDetails() {
        assertThat(lire(
                                "e1;O;15/01/2024;;mise à disposition;001;Bourg;;;;;neuf;;",
                                "e2;O;16/01/2024;;désignation de candidats;;;;2;1;;;;",
                                "e3;O;17/01/2024;;nouvelle désignation de candidats;;;;1;;;DALO;seul candidat;",
                                "e4;O;18/01/2024;;attribution;;;A;2;;public prioritaire;sous condition;;",
                                "e5;O;19/01/2024;;réponse du candidat;;;A;;;;silence;;")
                        .lus())
                .extracting(s -> s.evenement().fait())
                .containsExactly(
                        MiseADisposition.de("001", COMMUNE).duProgrammeNeuf(),
                        Designation.de(2).completeePar(1),
                        Designation.dUnDalo().auTour(2).faute("seul candidat"),
                        Attribution.de("A", 2).sousReserveDUnePiece().a(Public.PRIORITAIRE),
                        new Reponse("A", Decision.SILENCE));
    }

    @Test
    void aHomeThatDoesNotMatchSaysSo() {
        assertThat(lire("e1;O;15/01/2024;;mise à disposition;001;Bourg;;;;;non conforme;;")
                        .lus())
                .extracting(s -> s.evenement().fait())
                .containsExactly(MiseADisposition.de("001", COMMUNE).nonConforme());
    }

    @Test
    void anEventIsRecordedTheDayThatItHappensUnlessTheRowSaysAnotherOne() {
        assertThat(lire("e1;O;15/01/2024;;bail signé;;;A;;;;;;", "e2;O;15/01/2024;20/01/2024;bail signé;;;A;;;;;;e1")
                        .lus())
                .containsExactly(
                        new Saisie(
                                LocalDate.of(2024, 1, 15),
                                Evenement.de("e1", "O", LocalDate.of(2024, 1, 15), new BailSigne("A"))),
                        new Saisie(
                                LocalDate.of(2024, 1, 20),
                                Evenement.de("e2", "O", LocalDate.of(2024, 1, 15), new BailSigne("A"))
                                        .corrigeant("e1")));
    }

    @ParameterizedTest
    @EnumSource
    void everyPhaseCanBeWritten(Phase phase) {
        String details = switch (phase) {
            case MISE_A_DISPOSITION -> "001;Bourg;;;;;;";
            case DESIGNATION, NOUVELLE_DESIGNATION -> ";;;3;;;;";
            case VISITE, REPONSE -> ";;A;;;;accepte;";
            case ATTRIBUTION -> ";;A;1;;;;";
            case REFUS_CALEOL, DESISTEMENT, BAIL -> ";;A;;;;;";
            case REORIENTATION -> ";Bourg;;;;;;";
            case ACCUSE, ACCEPTATION, REFUS, ECHEC, ENTREE, RADIATION, REPRISE, ANNULATION -> ";;;;;;;";
        };
        Lecture<Saisie> lecture = lire("e1;O;15/01/2024;;" + phase + ";" + details + ";");

        assertThat(lecture.anomalies()).isEmpty();
        assertThat(lecture.lus()).extracting(s -> s.evenement().fait().phase()).containsExactly(phase);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "bail signé;;;;;;;;; | « candidat » : reçu «  » ; attendu un texte [champ-vide]",
                "attribution;;;A;0;;;;; | « nombre » : reçu « 0 » ; attendu un nombre entier de 1 à 99 [nombre-illisible]",
                "attribution;;;A;99999999999;;;;; | « nombre » : reçu « 99999999999 » ; attendu un nombre entier de 1 à 99"
                        + " [nombre-illisible]",
                "attribution;;;A;1;;inconnu;;; | « menage » : reçu « inconnu » ; attendu l'un de : public prioritaire,"
                        + " public non prioritaire [libelle-inconnu]",
                "désignation de candidats;;;;trois;;;;; | « nombre » : reçu « trois » ; attendu un nombre entier comme"
                        + " « 17 » [nombre-illisible]",
                "réponse du candidat;;;A;;;;;; | « precision » : reçu «  » ; attendu un texte [champ-vide]",
                "mise à disposition;001;Bourg;;;;;vieux;; | « precision » : reçu « vieux » ; attendu l'un de : neuf, non"
                        + " conforme [libelle-inconnu]",
                "mise à disposition;001;Village;;;;;;; | « reservataire » : reçu « Village » ; attendu l'un de : Bourg"
                        + " [libelle-inconnu]",
                "accusé de réception;;;A;;;;;; | « candidat » : reçu « A » ; attendu rien pour « accusé de réception »"
                        + " [colonne-sans-objet]",
            })
    void aBadDetailIsNamedWithItsLineColumnValueAndWhatWasExpected(String details, String attendu) {
        Lecture<Saisie> lecture = lire("e1;O;15/01/2024;;" + details);

        assertThat(lecture.lus()).isEmpty();
        assertThat(lecture.anomalies())
                .extracting(Anomalie::toString)
                .containsExactly("evenements.csv, ligne 2, " + attendu);
    }

    @Test
    void everythingThatIsWrongInARowIsNamedAtOnceAndTheOtherRowsAreRead() {
        Lecture<Saisie> lecture =
                lire(";O;31/02/2024;;bail signé;;;;;;;;étourderie;", "e2;O;15/01/2024;;bail signé;;;A;;;;;;");

        assertThat(lecture.lus()).extracting(s -> s.evenement().id()).containsExactly("e2");
        assertThat(lecture.anomalies())
                .extracting(a -> a.champ().orElseThrow())
                .containsExactlyInAnyOrder("id", "date", "candidat", "motif");
    }

    private static Lecture<Saisie> lire(String... lignes) {
        List<Rangee> rangees = Stream.iterate(0, i -> i < lignes.length, i -> i + 1)
                .map(i -> new Rangee(i + 2, Arrays.asList(lignes[i].split(";", -1))))
                .toList();
        return Evenements.lire(Tableau.de("evenements.csv", ENTETE, rangees), List.of(COMMUNE));
    }
}
