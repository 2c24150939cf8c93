package fr.gestionflux.examples.annee;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.parc.Territoire;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.releve.Grandeur;
import fr.gestionflux.core.saisie.Tableau;
import fr.gestionflux.core.saisie.Tableau.Rangee;
import fr.gestionflux.core.temps.Annees;
import java.util.List;
import org.junit.jupiter.api.Test;

class FaitsTest {

    private static final Territoire ESSAI = Territoire.departement("99", "Essai");

    @Test
    void aFileReadsItsOwnFactsOnly() {
        Faits faits = lire(
                List.of("dossier", "taux de rotation", "Essai", "2023", "7,9 %", "inventé"),
                List.of("bilan", "taux de rotation", "Essai", "2024", "8 %", "inventé"));

        var releve = faits.pour("dossier").build();

        assertThat(faits.anomalies()).isEmpty();
        assertThat(releve.cles()).hasSize(1);
        assertThat(releve.lire(Grandeur.ROTATION, ESSAI, Annees.annee(2023))
                        .orElseThrow()
                        .valeur())
                .isEqualTo(Taux.parse("7,9 %"));
    }

    @Test
    void whatIsNotKnownIsNamedWithItsColumnAndWhatWasExpected() {
        Faits faits = lire(List.of("dossier", "rotation", "Ailleurs", "23", "7,9 %", "inventé"));

        assertThat(faits.lus()).isEmpty();
        assertThat(faits.anomalies())
                .extracting(Anomalie::toString)
                .anyMatch(
                        a -> a.startsWith("faits.csv, ligne 2, « grandeur » : reçu « rotation » ; attendu l'un de : "))
                .contains(
                        "faits.csv, ligne 2, « lieu » : reçu « Ailleurs » ; attendu l'un de : Essai [libelle-inconnu]",
                        "faits.csv, ligne 2, « annee » : reçu « 23 » ; attendu une année comme « 2024 »"
                                + " [annee-illisible]")
                .hasSize(3);
    }

    @SafeVarargs
    private static Faits lire(List<String>... lignes) {
        List<Rangee> rangees = java.util.stream.IntStream.range(0, lignes.length)
                .mapToObj(i -> new Rangee(i + 2, lignes[i]))
                .toList();
        return Faits.lire(
                Tableau.de("faits.csv", List.of("pour", "grandeur", "lieu", "annee", "valeur", "source"), rangees),
                List.of(ESSAI));
    }
}
