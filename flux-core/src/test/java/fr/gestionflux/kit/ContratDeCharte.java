package fr.gestionflux.kit;

import static org.junit.jupiter.api.parallel.Resources.LOCALE;
import static org.junit.jupiter.api.parallel.Resources.TIME_ZONE;

import fr.gestionflux.core.charte.Charte;
import fr.gestionflux.core.charte.Chartes;
import fr.gestionflux.core.charte.FournisseurDeCharte;
import fr.gestionflux.core.tables.Vocabulaire;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * What every charter must keep. A rules module implements this interface in a test class and gives examples that compute;
 * each obligation becomes a test whose failure says, in French, what to mend.
 *
 * <pre>{@code
 * class MaCharteTest implements ContratDeCharte {
 *     public FournisseurDeCharte fournisseur() { return new MonFournisseur(); }
 *     public List<Exemple> exemples() { return List.of(new Exemple("annexe 2024", dossier(), convention())); }
 * }
 * }</pre>
 */
public interface ContratDeCharte {

    /**
     * The provider under test.
     *
     * @return the one that is declared as a service
     */
    FournisseurDeCharte fournisseur();

    /**
     * Files and conventions that the charter computes.
     *
     * @return at least one; the more kinds of holders and rights, the better
     */
    List<Exemple> exemples();

    /** Runs each obligation as a test. */
    @TestFactory
    @ResourceLock(LOCALE)
    @ResourceLock(TIME_ZONE)
    default Stream<DynamicTest> laCharteTientSesObligations() {
        return Stream.of(Obligation.values())
                .map(o -> DynamicTest.dynamicTest(o.toString(), () -> {
                    List<String> manquements = o.manquements(fournisseur(), exemples());
                    if (!manquements.isEmpty()) {
                        throw new AssertionError(String.join("\n", manquements));
                    }
                }));
    }

    /**
     * What the tables of its files name: kinds, models and clauses.
     *
     * @return the provider's kinds and models; clauses of its own are added here
     */
    default Vocabulaire vocabulaire() {
        return Vocabulaire.de(Chartes.de(List.of(fournisseur())));
    }

    /** Written in tables of text and read back, a file is the same and gives the same targets. */
    @Test
    default void unDossierRevientDeSesTables() {
        List<String> manquements = AllerRetour.manquements(fournisseur(), exemples(), vocabulaire());
        if (!manquements.isEmpty()) {
            throw new AssertionError(String.join("\n", manquements));
        }
    }

    /** On the module path through {@code provides}, on the class path through {@code META-INF/services}. */
    @Test
    @Tag("chargement")
    default void leServiceEstDeclare() {
        Chartes chartes = Chartes.decouvertes(fournisseur().getClass().getClassLoader());
        for (Charte version : fournisseur().versions()) {
            chartes.pour(version.id(), version.vigueur().debut()).getOrElseThrow(a -> new AssertionError(a.toString()));
        }
    }
}
