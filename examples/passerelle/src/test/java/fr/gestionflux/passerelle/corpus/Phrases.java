package fr.gestionflux.passerelle.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gestionflux.passerelle.base.Ligne;
import java.util.List;
import java.util.regex.Pattern;

/** What every answer to a wrong input is: French sentences, and nothing of the machine. */
final class Phrases {

    private static final Pattern MACHINE = Pattern.compile(
            "Exception|Error\\b|\\bat [a-z]+\\.[a-z]+|(?<!ou )\\bnull\\b|java\\.|Optional|\\$\\d|@[0-9a-f]{6,}|Unexpected|expected|invalid\\b|cannot| not ");

    private Phrases() {}

    static void sontDes(String texte) {
        assertThat(texte.lines())
                .as("what is said")
                .isNotEmpty()
                .allSatisfy(l -> assertThat(l).doesNotContainPattern(MACHINE));
    }

    /** A refusal of the whole is one sentence on standard error and nothing on standard output. */
    static void dit(Ligne l, int code, List<String> attendus) {
        String tout = l.dit() + l.erreur();
        assertThat(l.code()).as(tout).isEqualTo(code);
        sontDes(tout);
        assertThat(tout).contains(attendus);
        if (code > 1) {
            assertThat(l.dit()).isEmpty();
            assertThat(l.erreur().lines()).hasSize(1);
        }
    }
}
