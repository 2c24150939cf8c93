package fr.gestionflux.examples.mesure;

import fr.gestionflux.core.charte.Chartes;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How long a warm JVM needs, without printing anything, for one convention, and for one conversion with and without its
 * justification. Cases are interleaved, so that whatever slows the machine down slows them all; medians are printed.
 */
public final class Mesure {

    private static final int CHAUFFE = 300;
    private static final int TOURS = 601;
    private static final int REPETITIONS = 200;

    /** Written so that the compiler leaves no work out. */
    @SuppressWarnings("unused")
    private static volatile Object puits = "";

    private Mesure() {}

    private record Cas(Supplier<?> travail, List<Double> microsecondes) {

        static Cas de(Supplier<?> travail) {
            return new Cas(travail, new ArrayList<>());
        }

        void tour(boolean compte) {
            long debut = System.nanoTime();
            for (int i = 0; i < REPETITIONS; i++) {
                puits = travail.get();
            }
            long duree = System.nanoTime() - debut;
            if (compte) {
                microsecondes.add(duree / 1_000.0 / REPETITIONS);
            }
        }

        double mediane() {
            return Mesure.mediane(microsecondes.stream());
        }

        /** Round by round: both were timed one right after the other. */
        double fois(Cas autre) {
            return Mesure.mediane(
                    IntStream.range(0, TOURS).mapToObj(n -> microsecondes.get(n) / autre.microsecondes.get(n)));
        }
    }

    private static double mediane(Stream<Double> valeurs) {
        return valeurs.sorted().toList().get(TOURS / 2);
    }

    /**
     * Measures and prints.
     *
     * @param args none
     */
    public static void main(String[] args) {
        PrintStream sortie = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        DixOperations dix = DixOperations.avec(Chartes.decouvertes());
        Cas convention = Cas.de(dix::objectif);
        Cas justifiee = Cas.de(Conversion::justifiee);
        Cas nue = Cas.de(Conversion::nue);
        for (int tour = 0; tour < CHAUFFE + TOURS; tour++) {
            for (Cas cas : List.of(convention, justifiee, nue)) {
                cas.tour(tour >= CHAUFFE);
            }
        }
        sortie.printf(
                Locale.FRENCH,
                "convention de dix opérations, flux communiqué : %.1f µs%n"
                        + "conversion de dix opérations, justifiée : %.1f µs%n"
                        + "la même sur des fractions nues : %.1f µs%n"
                        + "justifiée ÷ nue : %.2f%n",
                convention.mediane(),
                justifiee.mediane(),
                nue.mediane(),
                justifiee.fois(nue));
    }
}
