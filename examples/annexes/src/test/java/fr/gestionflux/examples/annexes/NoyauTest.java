package fr.gestionflux.examples.annexes;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gestionflux.examples.annexes.Exemples.Exemple;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every public type of the kernel shows a published figure, and the figure is computed. */
class NoyauTest {

    private static final List<Exemple> EXEMPLES = Stream.of("nombre", "temps", "preuve", "droit", "annee", "charte")
            .flatMap(p -> Exemples.de(p).stream())
            .toList();

    @Test
    void everyPublicTypeHasAnExampleWithAFigure() {
        assertThat(EXEMPLES).hasSizeGreaterThan(40);
        assertThat(EXEMPLES.stream().filter(e -> e.valeursMontrees() == 0).map(e -> e.paquet() + "." + e.type()))
                .isEmpty();
    }

    @Test
    void everyValueShownIsOneThatIsCompared() {
        assertThat(EXEMPLES).allSatisfy(e -> assertThat(e.valeursVerifiees()).isEqualTo(e.valeursMontrees()));
    }

    @Test
    void everyExampleCompilesAndGivesTheFiguresThatItShows(@TempDir Path dossier) throws Exception {
        Exemples.compile(EXEMPLES, dossier);

        try (URLClassLoader chargeur = chargeur(dossier)) {
            assertThat(EXEMPLES)
                    .allSatisfy(
                            e -> ((Runnable) chargeur.loadClass("fr.gestionflux.examples.annexes.Exemple" + e.type())
                                            .getDeclaredConstructor()
                                            .newInstance())
                                    .run());
        }
    }

    private static URLClassLoader chargeur(Path dossier) throws MalformedURLException, IOException {
        return new URLClassLoader(new URL[] {dossier.toUri().toURL()}, NoyauTest.class.getClassLoader());
    }
}
