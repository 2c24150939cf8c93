package fr.gestionflux.kit;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gestionflux.core.charte.Convention;
import fr.gestionflux.core.charte.FournisseurDeCharte;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.repartition.LigneDeRepartition;
import fr.gestionflux.core.repartition.Repartition;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * What a whole landlord must keep, whatever the charter. The test class that implements {@link ContratDeCharte} may implement
 * this interface too (jqwik and AssertJ): each law is then tried on portfolios made up from its examples.
 */
public interface ContratDePortefeuille {

    /**
     * The provider under test.
     *
     * @return the one that is declared as a service
     */
    FournisseurDeCharte fournisseur();

    /**
     * Files and conventions that the charter computes.
     *
     * @return at least one a year; the more kinds of holders and rights, the better
     */
    List<Exemple> exemples();

    /** Whole landlords of the charter; see {@link Domaine#portefeuilles}. */
    @Provide
    default Arbitrary<Portefeuille> portefeuilles() {
        return Domaine.portefeuilles(fournisseur(), exemples());
    }

    /** Steps that give the figures, orders, ways of asking, rights: not of the chosen examples only. */
    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    default void everyTargetOfAPortfolioKeepsWhatExamplesKeep(@ForAll("portefeuilles") Portefeuille p) {
        for (Obligation o :
                List.of(Obligation.RECALCUL, Obligation.DROITS, Obligation.DETERMINISME, Obligation.UNE_REPONSE)) {
            assertThat(o.manquements(fournisseur(), p.calculables()))
                    .as(o.toString())
                    .isEmpty();
        }
    }

    /** Nothing is made, nothing is lost, and nothing throws; a figure without value says why. */
    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    default void linesAndTheLandlordsRestMakeTheFlow(@ForAll("portefeuilles") Portefeuille p) {
        for (Repartition r :
                List.of(p.repartition().repartir(), p.repartition().repartir().reduireAuxLimites())) {
            List<Resultat<Quantite>> parts = Stream.concat(
                            r.lignes().stream().map(LigneDeRepartition::objectifRetenu),
                            Stream.of(r.contingentDuBailleur()))
                    .toList();
            if (parts.stream().allMatch(Resultat::estCalcule)) {
                assertThat(Resultat.somme(parts).valeur()).isEqualTo(r.flux().valeur());
            } else {
                assertThat(r.anomalies()).anyMatch(Anomalie::estRefus);
            }
            assertThat(r.expliquer()).isNotBlank();
        }
    }

    /** The order of the holders is nobody's information. */
    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    default void theOrderOfConventionsChangesNoLine(@ForAll("portefeuilles") Portefeuille p, @ForAll Random hasard) {
        List<Convention> autrement = new ArrayList<>(p.conventions());
        Collections.shuffle(autrement, hasard);
        Portefeuille desordre = new Portefeuille(p.charte(), p.departement(), p.dossier(), autrement, p.donnes());

        assertThat(lisible(desordre.repartition().repartir()))
                .isEqualTo(lisible(p.repartition().repartir()));
    }

    private static List<String> lisible(Repartition r) {
        return Stream.concat(
                        Stream.concat(
                                r.lignes().stream()
                                        .map(l -> l.reservataire() + " : "
                                                + l.exact().texte(6) + ", "
                                                + l.objectifRetenu().texte(6)),
                                r.anomalies().stream().map(Anomalie::toString)),
                        Stream.of("bailleur : " + r.contingentDuBailleur().texte(6)))
                .sorted()
                .toList();
    }
}
