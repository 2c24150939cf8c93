package fr.gestionflux.core.loi;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gestionflux.core.annee.DossierAnnuel;
import fr.gestionflux.core.charte.Charte;
import fr.gestionflux.core.charte.Chartes;
import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.preuve.Unite;
import fr.gestionflux.core.repartition.Repartition;
import fr.gestionflux.core.suivi.Bilan;
import fr.gestionflux.core.suivi.Exercice;
import fr.gestionflux.core.suivi.Ouverture;
import fr.gestionflux.core.suivi.Suivi;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A whole landlord under the law alone, from data alone, year after year. */
class DixReservatairesTest {

    private static final Charte LOI = Chartes.decouvertes().exiger(DroitCommun.CHARTE, 2024);

    @ParameterizedTest(name = "{0}: {1}, {2}")
    @CsvSource(
            delimiter = ';',
            value = {
                "État                       ; 259,2 ; 259",
                "Département de l'Aisne     ; 17,28 ; 17",
                "Action Logement Services   ; 108   ; 108",
                "caisse inventée            ; 6     ; 6",
                "Saint-Quentinois           ; 18    ; 18",
                "Pays de Laon               ; 9     ; 9",
                "commune de Saint-Quentin   ; 28,8  ; 29",
                "commune de Gauchy          ; 4,32  ; 4",
                "commune de Laon            ; 20    ; 20",
                "commune de Chambry         ; 1,44  ; 1"
            })
    void eachHolderHasWhatItsConventionWrites(String nom, String exact, String objectif) {
        var ligne = repartition(BailleurDeLAisne.dossier(2024)).lignes().stream()
                .filter(l -> l.reservataire().nom().equals(nom))
                .findFirst()
                .orElseThrow();

        assertThat(ligne.exact().valeur()).isEqualTo(Quantite.parse(exact));
        assertThat(ligne.objectifRetenu().valeur()).isEqualTo(Quantite.parse(objectif));
    }

    @Test
    void theLandlordKeepsTheRestAndTheLawsLimitsAreLookedAt() {
        Repartition r = repartition(BailleurDeLAisne.dossier(2024));

        assertThat(r.flux().valeur()).isEqualTo(Quantite.of(864));
        assertThat(r.contingentDuBailleur().valeur()).isEqualTo(Quantite.of(864 - 471));
        assertThat(r.limites()).isNotEmpty();
        assertThat(r.anomalies()).noneMatch(Anomalie::estRefus);
    }

    @Test
    void threeYearsFollowOneAnotherAndNoRightIsLost() {
        List<Contingent> contingents = BailleurDeLAisne.contingents();
        Map<Reservataire, List<Exercice>> livres = new LinkedHashMap<>();
        for (int annee = 2024; annee <= 2026; annee++) {
            Suivi suivi = annee(BailleurDeLAisne.dossier(annee, contingents));
            assertThat(suivi.bilans()).hasSize(10).allSatisfy(DixReservatairesTest::ventileCommeLaLoi);
            List<Ouverture> ouvertures = suivi.ouvertures();
            assertThat(ouvertures)
                    .hasSize(10)
                    .allSatisfy(o -> assertThat(o.contingent()).isPresent());
            ouvertures.forEach(o -> o.exercice()
                    .ifPresent(x -> livres.computeIfAbsent(o.reservataire(), r -> new ArrayList<>())
                            .add(x)));
            contingents =
                    ouvertures.stream().flatMap(o -> o.contingent().stream()).toList();
        }

        assertThat(livres).hasSize(9); // the State has no rights of its own
        assertThat(livres.values())
                .allSatisfy(livre -> assertThat(Exercice.ruptures(livre)).isEmpty());
        // opération G ends with 31/12/2025, five years after its last repayment (CCH R.441-6)
        assertThat(livres.get(BailleurDeLAisne.VILLE_DE_CHAMBRY))
                .extracting(x -> x.cloture().valeur())
                .containsExactly(Quantite.of(8), Quantite.of(8), Quantite.ZERO);
        assertThat(livres.get(BailleurDeLAisne.VILLE))
                .extracting(x -> x.cloture().valeur())
                .containsOnly(Quantite.of(270));
    }

    private static void ventileCommeLaLoi(Bilan bilan) {
        assertThat(bilan.ventilations()).hasSize(5);
    }

    private static Repartition repartition(DossierAnnuel dossier) {
        return Repartition.de(LOI, dossier, BailleurDeLAisne.AISNE)
                .conventions(BailleurDeLAisne.conventions())
                .repartir();
    }

    /** Every target is met. */
    private static Suivi annee(DossierAnnuel dossier) {
        Map<Reservataire, Resultat<Quantite>> retenus = repartition(dossier).retenus();
        Suivi.Builder suivi = Suivi.builder()
                .charte(LOI)
                .dossier(dossier)
                .addAllConventions(BailleurDeLAisne.conventions())
                .putAllRetenus(retenus);
        retenus.forEach((r, o) -> suivi.putHonores(
                r, Resultat.donnee("logements décomptés", o.valeur(), Unite.LOGEMENTS, BailleurDeLAisne.INVENTE)));
        return suivi.build();
    }
}
