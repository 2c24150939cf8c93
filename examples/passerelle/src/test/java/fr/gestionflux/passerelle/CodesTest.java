package fr.gestionflux.passerelle;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gestionflux.passerelle.guichet.CodesDeGuichet;
import fr.gestionflux.passerelle.porte.CodesDePorte;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page of anomalies has each code of the gateway, and no other under its heading. */
class CodesTest {

    private static final Path PAGE = Path.of("../../docs/anomalies.md");

    private static Stream<String> codes(Class<?> classe) {
        return Arrays.stream(classe.getFields()).map(CodesTest::valeur);
    }

    private static String valeur(Field constante) {
        try {
            return String.valueOf(constante.get(null));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void eachCodeOfTheGatewayIsOnThePage() throws IOException {
        List<String> section = Pattern.compile("(?s)\n## Les codes de la passerelle\n(.*?)\n## ")
                .matcher(Files.readString(PAGE))
                .results()
                .flatMap(m -> Pattern.compile("(?m)^(?:\\| )?`([a-z-]+)`")
                        .matcher(m.group(1))
                        .results())
                .map(m -> m.group(1))
                .toList();

        assertThat(section)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(codes(CodesDePorte.class), codes(CodesDeGuichet.class))
                                .toList());
    }
}
