package fr.gestionflux.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Messages are read by people: words agree with their numbers, and no name of a class or of a constant is shown. */
class FrancaisTest {

    private static final Pattern TEXTE = Pattern.compile("\"(?:[^\"\\\\\n]|\\\\.)*\"");
    private static final Pattern PLURIEL_EVITE = Pattern.compile("\\p{L}\\((?:e?s|x|aux|nt)\\)");

    @Test
    void noMessageLeavesItsPluralToItsReader() {
        assertThat(sources().flatMap(s -> TEXTE.matcher(s).results().map(MatchResult::group)))
                .hasSizeGreaterThan(1_000)
                .noneMatch(texte -> PLURIEL_EVITE.matcher(texte).find());
    }

    @Test
    void noMessageShowsTheNameOfAClass() {
        assertThat(sources()).noneMatch(s -> s.contains("getSimpleName"));
    }

    /** Of every module, from the folder of this one. */
    private static Stream<String> sources() {
        return fichiers().stream().map(FrancaisTest::lis);
    }

    private static List<Path> fichiers() {
        try (Stream<Path> tous = Files.walk(Path.of("").toAbsolutePath().getParent())) {
            return tous.filter(f -> f.toString().endsWith(".java"))
                    .filter(f -> f.toString().replace('\\', '/').contains("/src/main/java/"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String lis(Path fichier) {
        try {
            return Files.readString(fichier);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
