package fr.gestionflux.passerelle.guichet;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gestionflux.core.charte.Chartes;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.saisie.Tableau.Rangee;
import fr.gestionflux.passerelle.porte.Livraison;
import fr.gestionflux.passerelle.porte.ReferenceOpaque;
import fr.gestionflux.passerelle.porte.TableRecue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A candidate is a reference that tells nobody; one that looks like a person is remarked, and never repeated. */
class CandidatsReconnaissablesTest {

    private static final Chartes CHARTES = Chartes.decouvertes();

    private static List<Anomalie> remarques(List<String> references) {
        List<Rangee> rangees = new ArrayList<>();
        for (String r : references) {
            rangees.add(new Rangee(
                    rangees.size() + 2,
                    List.of("e" + rangees.size(), "O-1", "12/02/2024", "visite", " " + r + " ", "oui")));
        }
        TableRecue evenements = new TableRecue(
                "evenements.csv", 1, List.of("id", "orientation", "date", "fait", "Candidat", "acceptee"), rangees);
        return DossierLu.de(new Livraison(Map.of("Evenements", evenements), List.of(), List.of()), CHARTES)
                .anomalies()
                .stream()
                .filter(a -> a.code().equals(CodesDeGuichet.CANDIDAT_RECONNAISSABLE))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            j.dupont@example.org     | une adresse électronique
            073 0724 012345 67890 | un numéro unique de demande
            02A072401234567890       | un numéro unique de demande
            1 84 12 76 451 089 46    | un numéro de sécurité sociale
            2841276451089            | un numéro de sécurité sociale
            06 12 34 56 78           | un numéro de téléphone
            +33 (0)6.12.34.56.78     | un numéro de téléphone
            Dupont                   | un nom
            DUPONT Jean              | un nom
            Jean-Pierre L’Hermitte   | un nom
            Mme Ng                   | un nom
            famille Martin           | un nom
            DUPONT Jean 12/03/1975   | un nom
            Hélène                   | un nom
            """)
    void whatTellsAPersonIsRemarkedAndNeverRepeated(String reference, String indice) {
        assertThat(remarques(List.of("A", reference))).singleElement().satisfies(a -> {
            assertThat(a.toString())
                    .startsWith("evenements.csv, ligne 3, « candidat » : ligne 3 : ce qui est reçu ressemble à "
                            + indice + " ; attendu une référence")
                    .doesNotContain(reference);
            assertThat(a.recu()).isEmpty();
            assertThat(a.estRefus()).isFalse();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A",
                "C2",
                "candidat 1",
                "Candidat A",
                "2024-017",
                "CAND-00412",
                "dossier 12345",
                "3f2b8c1e-7d4a-4e0b-9a53-1c2d3e4f5a6b",
                "0412",
                "XKZT",
                "premier rang",
                ""
            })
    void anOpaqueReferenceIsNot(String reference) {
        assertThat(remarques(List.of(reference))).isEmpty();
    }

    @Test
    void neitherIsOneThatWasErased() {
        assertThat(remarques(List.of(ReferenceOpaque.nouvelle()))).isEmpty();
    }

    @Test
    void thousandsAreOneRemarkThatSaysWhereTheFirstOnesAre() {
        List<String> noms = new ArrayList<>();
        for (int i = 0; i < 3000; i++) {
            noms.add(i % 2 == 0 ? "DUPONT Jean" : "j.dupont@example.org");
        }

        assertThat(remarques(noms))
                .singleElement()
                .satisfies(a -> assertThat(a.message())
                        .startsWith(
                                "lignes 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 et 2990 de plus : ce qui est reçu ressemble à"
                                        + " une adresse électronique, à un nom ;"));
    }
}
