package fr.gestionflux.examples.benchmarks;

import java.net.URISyntaxException;
import java.nio.file.Path;

/** Where the build puts things, wherever the command is run from. */
final class Dossiers {

    /** Holds both the classes and the jar of this module. */
    static final Path TARGET = target();

    /** Of the example whose start is timed. */
    static final Path ANNEXES = TARGET.resolve("../../annexes/target").normalize();

    /** The gateway, alone. */
    static final Path FLUX = TARGET.resolve("../../passerelle/target/flux.jar").normalize();

    private Dossiers() {}

    private static Path target() {
        try {
            return Path.of(Dossiers.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .resolveSibling("");
        } catch (URISyntaxException e) {
            throw new IllegalStateException("emplacement des classes : attendu un dossier ou un jar", e);
        }
    }
}
