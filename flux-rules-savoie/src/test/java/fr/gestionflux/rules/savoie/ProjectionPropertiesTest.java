package fr.gestionflux.rules.savoie;

import static fr.gestionflux.rules.savoie.Exemples.COMMUNE;
import static fr.gestionflux.rules.savoie.Exemples.TEXTE;
import static fr.gestionflux.rules.savoie.ProjectionTest.cloture;
import static fr.gestionflux.rules.savoie.ProjectionTest.hypotheses;
import static fr.gestionflux.rules.savoie.ProjectionTest.inchange;
import static fr.gestionflux.rules.savoie.ProjectionTest.projette;
import static org.assertj.core.api.Assertions.assertThat;

import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.droit.EtatDesLieux;
import fr.gestionflux.core.droit.GarantieEmprunt;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.prospective.AnneeProjetee;
import fr.gestionflux.core.suivi.Exercice;
import fr.gestionflux.core.suivi.Mouvement;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Rights are neither lost nor made between two years. */
class ProjectionPropertiesTest {

    @Property(tries = 40)
    void openingAndAcquiredAreWhatWasUsedAndWhatIsLeft(
            @ForAll @IntRange(min = 1, max = 20) int ans, @ForAll @IntRange(min = 0, max = 40) int neufs) {
        List<AnneeProjetee> annees = projette(hypotheses(ans)
                .faits(n -> inchange(n).build())
                .acquisitions(n -> List.of(Contingent.de(
                        COMMUNE,
                        new EtatDesLieux(LocalDate.of(n, 6, 1), TEXTE.art("§ 7")),
                        new GarantieEmprunt(
                                "programme " + n, Quantite.of(neufs), Taux.pourcent(10), LocalDate.of(n + 40, 1, 1)))))
                .build());

        for (AnneeProjetee a : annees) {
            Exercice x = a.exercice().orElseThrow();
            Quantite solde = x.ouverture()
                    .valeur()
                    .plus(x.total(Mouvement.Poste.ACQUIS).valeur())
                    .moins(x.total(Mouvement.Poste.HONORES).valeur());
            assertThat(cloture(a)).isEqualTo(solde.signe() < 0 ? Quantite.ZERO : solde);
        }
        assertThat(Exercice.ruptures(
                        annees.stream().map(a -> a.exercice().orElseThrow()).toList()))
                .isEmpty();
    }
}
