package fr.gestionflux.examples.annexes;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gestionflux.core.charte.Chartes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every text settles, leaves or derogates from, read as sentences beside the documents. */
class ClausesTest {

    @Test
    void eachTextSettlesWhatItsArticlesSay() throws IOException {
        try (InputStream lues = Objects.requireNonNull(ClausesTest.class.getResourceAsStream("/clauses.txt"))) {
            assertThat(Chartes.decouvertes().toutes().stream()
                            .flatMap(c -> Stream.of(
                                            Stream.of("== " + c.id() + " " + c.vigueur()),
                                            c.stipulations().stream().map(Object::toString),
                                            Stream.of("-- blanc " + c.enBlanc()),
                                            c.types().stream()
                                                    .flatMap(t -> Stream.concat(
                                                            Stream.of("-- type " + t.id()),
                                                            t.stipulations().stream()
                                                                    .map(Object::toString))))
                                    .flatMap(lignes -> lignes))
                            .toList())
                    .isEqualTo(new String(lues.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .toList());
        }
    }
}
