package fr.gestionflux.rules.hautegaronne;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import fr.gestionflux.core.charte.FournisseurDeCharte;
import fr.gestionflux.kit.ReglesDArchitecture;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleDescriptor.Provides;
import java.lang.module.ModuleDescriptor.Requires;
import java.util.List;

@AnalyzeClasses(packages = "fr.gestionflux.rules.hautegaronne", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final ModuleDescriptor MODULE = ReglesDArchitecture.descripteur(FournisseurHauteGaronne.class);

    @ArchTest
    static final ArchTests whatHoldsForEveryModule = ArchTests.in(ReglesDArchitecture.class);

    @ArchTest
    static final ArchRule theCharteSeesCoreAndTheJdkOnly =
            ReglesDArchitecture.seuleCoreEtLeJdk("fr.gestionflux.rules.hautegaronne");

    @ArchTest
    static final ArchRule onlyTheFournisseurIsPublic =
            ReglesDArchitecture.seulLeFournisseurEstPublic(FournisseurHauteGaronne.class);

    @ArchTest
    static void theModuleExportsNoPackage(JavaClasses classes) {
        assertThat(MODULE.exports()).isEmpty();
        assertThat(MODULE.opens()).isEmpty();
    }

    @ArchTest
    static void theModuleRequiresCoreAndTheJdkOnly(JavaClasses classes) {
        assertThat(MODULE.requires())
                .extracting(Requires::name)
                .containsExactlyInAnyOrder("java.base", "fr.gestionflux.core", "org.jspecify");
    }

    @ArchTest
    static void theModuleProvidesItsFournisseurAlone(JavaClasses classes) {
        assertThat(MODULE.provides()).singleElement().satisfies(p -> {
            assertThat(p.service()).isEqualTo(FournisseurDeCharte.class.getName());
            assertThat(p).extracting(Provides::providers).isEqualTo(List.of(FournisseurHauteGaronne.class.getName()));
        });
    }
}
