package fr.gestionflux.examples.benchmarks;

/** Does nothing: what starting a JVM costs. */
final class Vide {

    private Vide() {}

    /**
     * Does nothing.
     *
     * @param args none
     */
    public static void main(String[] args) {}
}
