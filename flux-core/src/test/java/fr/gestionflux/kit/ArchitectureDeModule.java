package fr.gestionflux.kit;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.lang.ArchRule;
import fr.gestionflux.core.charte.FournisseurDeCharte;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleDescriptor.Requires;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What holds for every rules module of this project: exact numbers, purity, nothing public but the provider and the
 * vocabulary, and a provider that its module declares.
 */
public interface ArchitectureDeModule {

    /**
     * The provider of the module.
     *
     * @return its class
     */
    Class<? extends FournisseurDeCharte> fournisseur();

    /**
     * The small public class that names what the module gives: ids, steps, codes, clauses of its own.
     *
     * @return empty for a module that has none
     */
    default Optional<Class<?>> vocabulaire() {
        return Optional.empty();
    }

    /** The ArchUnit rules, on the module's own classes. */
    @TestFactory
    default Stream<DynamicTest> theModuleKeepsItsArchitecture() {
        String paquet = fournisseur().getPackageName();
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests())
                .importPackages(paquet);
        return Stream.concat(
                        ReglesDArchitecture.partout().stream(),
                        Stream.<ArchRule>of(
                                ReglesDArchitecture.seuleCoreEtLeJdk(paquet),
                                ReglesDArchitecture.seulsSontPublics(publiques())))
                .map(r -> DynamicTest.dynamicTest(r.getDescription(), () -> r.check(classes)));
    }

    private Class<?>[] publiques() {
        return Stream.concat(Stream.of(fournisseur()), vocabulaire().stream()).toArray(Class<?>[]::new);
    }

    /** A charter is asked of the registry: its vocabulary alone is for others. */
    @Test
    default void theModuleExportsItsVocabularyAlone() {
        ModuleDescriptor module = ReglesDArchitecture.descripteur(fournisseur());
        Assertions.assertEquals(
                vocabulaire().map(Class::getPackageName).stream().collect(Collectors.toSet()),
                module.exports().stream().map(ModuleDescriptor.Exports::source).collect(Collectors.toSet()));
        Assertions.assertEquals(Set.of(), module.opens());
        Assertions.assertEquals(
                Set.of("java.base", "fr.gestionflux.core", "org.jspecify"),
                module.requires().stream().map(Requires::name).collect(Collectors.toSet()));
    }

    /** The module path reads this; the class path reads {@code META-INF/services}. */
    @Test
    default void theModuleProvidesItsFournisseurAlone() {
        Assertions.assertEquals(
                List.of(List.of(fournisseur().getName())),
                ReglesDArchitecture.descripteur(fournisseur()).provides().stream()
                        .map(ModuleDescriptor.Provides::providers)
                        .toList());
    }

    /** Otherwise one of the two paths would never be tried. */
    @Test
    @Tag("chargement")
    default void theRunIsOnThePathThatTheBuildAnnounces() {
        Optional<String> annonce = Optional.ofNullable(System.getProperty("flux.chemin"));
        Assumptions.assumeTrue(annonce.isPresent(), "outside the build, nothing says which path is meant");
        boolean modules = annonce.orElseThrow().equals("modules");
        Assertions.assertEquals(modules, FournisseurDeCharte.class.getModule().isNamed());
        Assertions.assertEquals(modules, fournisseur().getModule().isNamed());
    }
}
