package fr.gestionflux.core.charte;

import static fr.gestionflux.core.charte.ModuleDEssai.EN_PANNE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real module layer over a rules module compiled here; only where core itself is a module. */
class DecouverteModulaireTest {

    @Test
    void aModuleIsFoundThroughItsProvidesAndTheFailureOfOneProviderDoesNotHideTheOther(@TempDir Path dossier) {
        assumeTrue(Chartes.class.getModule().isNamed(), "core itself is on the class path");
        Configuration modules = ModuleLayer.boot()
                .configuration()
                .resolve(
                        ModuleFinder.of(ModuleDEssai.enModule(dossier)),
                        ModuleFinder.of(),
                        Set.of("fr.gestionflux.essai"));
        ModuleLayer couche = ModuleLayer.boot().defineModulesWithOneLoader(modules, Chartes.class.getClassLoader());

        Chartes chartes = Chartes.decouvertes(couche.findLoader("fr.gestionflux.essai"));

        assertThat(chartes.pour("essai", LocalDate.of(2024, 1, 1)).get().texte())
                .hasToString("charte du module d'essai");
        assertThat(chartes.anomalies())
                .singleElement()
                .satisfies(a -> assertThat(a.message())
                        .contains(EN_PANNE)
                        .contains("java.lang.IllegalStateException: fichier des taux introuvable"));
    }
}
