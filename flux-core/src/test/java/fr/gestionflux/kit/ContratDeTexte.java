package fr.gestionflux.kit;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import fr.gestionflux.core.charte.Charte;
import fr.gestionflux.core.charte.FournisseurDeCharte;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.releve.Grandeur;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What holds the texts and the code together. A module keeps the sentences of each document that it read in
 * {@code META-INF/flux/textes/<charte>/<document>.tsv}, one a line with its article; an {@code index.tsv} names the tables.
 * A sentence is <em>operative</em> when it says a number, a delay, a condition or an obligation; it is then somewhere in
 * the code, or says why not:
 *
 * <pre>
 * ConventionOpac.du1        a rule of the module
 * clause:plafond-part       a point that the charter or a convention type settles or leaves
 * grandeur:BESOIN           a fact that it asks for
 * coeur:Cch.partReservee        a rule that core holds for all
 * non codé : …              the reason
 * choix : …                 what the code chose where the text is silent, after the places
 * </pre>
 *
 * <p>The build fails when an operative sentence has neither, when a place or a test is not there, or when a rule or a clause
 * has no sentence.
 */
public interface ContratDeTexte {

    /**
     * The provider of the module.
     *
     * @return the one that is declared as a service
     */
    FournisseurDeCharte fournisseur();

    /** Both ways: every operative sentence has its code or its reason, every rule and every clause its sentence. */
    @Test
    default void theTextsAndTheCodeAgree() {
        List<String> manquements = couverture().manquements(phrases());
        if (!manquements.isEmpty()) {
            throw new AssertionError(String.join("\n", manquements));
        }
    }

    private List<Phrase> phrases() {
        ClassLoader chargeur = fournisseur().getClass().getClassLoader();
        String charte = fournisseur().id();
        return Phrase.tables(chargeur, charte).stream()
                .flatMap(table -> Phrase.lues(chargeur, charte, table).stream())
                .toList();
    }

    private Couverture couverture() {
        JavaClasses module = classes(fournisseur().getClass().getPackageName());
        return new Couverture(
                methodes(module, ContratDeTexte::estUneRegle),
                methodes(module, m -> true),
                methodes(classes("fr.gestionflux.core"), m -> true),
                clauses(),
                Stream.of(Grandeur.class.getFields()).map(Field::getName).collect(Collectors.toSet()),
                this::existe);
    }

    private Set<String> clauses() {
        Set<String> ids = new TreeSet<>();
        for (Charte charte : fournisseur().versions()) {
            charte.stipulations().forEach(s -> ids.add(s.clause().id()));
            charte.enBlanc().forEach(c -> ids.add(c.id()));
            charte.types()
                    .forEach(t ->
                            t.stipulations().forEach(s -> ids.add(s.clause().id())));
        }
        return ids;
    }

    private boolean existe(String epreuve) {
        int point = epreuve.indexOf('.');
        if (point < 0) {
            return false;
        }
        try {
            Class<?> classe = Class.forName(
                    getClass().getPackageName() + "." + epreuve.substring(0, point),
                    false,
                    getClass().getClassLoader());
            return Stream.concat(Stream.of(classe.getDeclaredMethods()), Stream.of(classe.getMethods()))
                    .map(Method::getName)
                    .anyMatch(epreuve.substring(point + 1)::equals);
        } catch (ClassNotFoundException absente) {
            return false;
        }
    }

    private static JavaClasses classes(String paquet) {
        return new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages(paquet);
    }

    private static Set<String> methodes(JavaClasses classes, Predicate<JavaMethod> retenue) {
        return classes.stream()
                .flatMap(c -> c.getMethods().stream()
                        .filter(m -> !m.getModifiers().contains(JavaModifier.SYNTHETIC))
                        .filter(retenue)
                        .map(m -> c.getSimpleName() + "." + m.getName()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A method that gives a figure, or some. */
    private static boolean estUneRegle(JavaMethod m) {
        return m.getReturnType().getAllInvolvedRawTypes().stream().anyMatch(t -> t.isEquivalentTo(Resultat.class));
    }
}
