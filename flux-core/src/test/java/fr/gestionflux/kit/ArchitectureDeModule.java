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
 * What holds for every rules module of this project: exact numbers, purity, one public class, no exported package, and a
 * provider that its module declares.
 */
public interface ArchitectureDeModule {

    /**
     * The provider of the module.
     *
     * @return its class
     */
    Class<? extends FournisseurDeCharte> fournisseur();

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
                                ReglesDArchitecture.seulLeFournisseurEstPublic(fournisseur())))
                .map(r -> DynamicTest.dynamicTest(r.getDescription(), () -> r.check(classes)));
    }

    /** A charter is asked of the registry: nothing of its module is for others. */
    @Test
    default void theModuleExportsNoPackage() {
        ModuleDescriptor module = ReglesDArchitecture.descripteur(fournisseur());
        Assertions.assertEquals(Set.of(), module.exports());
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
