package fr.gestionflux.examples.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class AvancementTest {

    private final StringWriter terminal = new StringWriter();
    private long maintenant = TimeUnit.HOURS.toNanos(1);

    @Test
    void nothingIsToldOfWorkOfLessThanTwoSeconds() {
        try (Avancement avancement = pour(1000)) {
            apres(1999, avancement, 500);
        }

        assertThat(terminal.toString()).isEmpty();
    }

    @Test
    void aLineIsWrittenAgainFiveTimesASecondAtMostThenWipedOff() {
        Avancement avancement = pour(10_000);

        apres(2000, avancement, 999);
        assertThat(terminal.toString()).isEqualTo("\rlecture : 9 %, encore 18 s environ");

        apres(199, avancement, 1);
        assertThat(terminal.toString()).isEqualTo("\rlecture : 9 %, encore 18 s environ");

        apres(1801, avancement, 7000);
        assertThat(terminal.toString())
                .isEqualTo("\rlecture : 9 %, encore 18 s environ" + "\rlecture : 80 %, encore 1 s environ");

        avancement.close();
        assertThat(terminal.toString()).endsWith("\rlecture : 80 %, encore 1 s environ\r" + " ".repeat(34) + "\r");

        int longueur = terminal.toString().length();
        avancement.close();
        assertThat(terminal.toString()).hasSize(longueur);
    }

    @Test
    void aShorterLineHidesTheLongerOne() {
        Avancement avancement = pour(1000);

        apres(100_000, avancement, 10);
        apres(1000, avancement, 980);

        assertThat(terminal.toString())
                .isEqualTo("\rlecture : 1 %, encore 9900 s environ" + "\rlecture : 99 %, encore 1 s environ  ");
    }

    @Test
    void whatIsReadTwiceIsNotMoreThanAll() {
        Avancement avancement = pour(1000);

        apres(3000, avancement, 1500);

        assertThat(terminal.toString()).isEqualTo("\rlecture : 100 %, encore 0 s environ");
    }

    @Test
    void withoutATotalItIsToldInMegabytes() {
        Avancement avancement = pour(0);

        apres(3000, avancement, 2_500_000);

        assertThat(terminal.toString()).isEqualTo("\rlecture : 2 Mo");
    }

    @Test
    void oneWorkAfterAnotherIsToldAtOnceWhenAllHaveTakenTwoSeconds() {
        Avancement avancement = pour(0);
        apres(1500, avancement, 0);
        avancement.passe(new Avancement.Travail("contrôle", "lignes", 1, 100));
        assertThat(terminal.toString()).isEmpty();

        apres(500, avancement, 20);
        assertThat(terminal.toString())
                .as("what is left is told by what this work took")
                .isEqualTo("\rcontrôle : 20 %, encore 0 s environ");

        avancement.passe(new Avancement.Travail("calcul", "conventions", 1, 0));
        assertThat(terminal.toString()).endsWith("\rcalcul…" + " ".repeat(28));
    }

    private Avancement pour(long total) {
        return new Avancement(new PrintWriter(terminal), Avancement.Travail.lecture(total), () -> maintenant);
    }

    private void apres(long millisecondes, Avancement avancement, long octets) {
        maintenant += TimeUnit.MILLISECONDS.toNanos(millisecondes);
        avancement.avance(octets);
    }
}
