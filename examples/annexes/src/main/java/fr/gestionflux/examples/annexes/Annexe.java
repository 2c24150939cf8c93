package fr.gestionflux.examples.annexes;

import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Resultat;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A signed document and what the library computes from its inputs.
 *
 * @param titre for its readers
 * @param etapes finds a step of the computation by its name
 * @param explication tells how the figures were obtained
 * @param anomalies what a reader must know
 */
record Annexe(
        String titre, Function<String, Resultat<?>> etapes, Supplier<String> explication, List<Anomalie> anomalies) {}
