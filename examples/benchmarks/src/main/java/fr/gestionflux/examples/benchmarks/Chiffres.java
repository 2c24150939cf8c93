package fr.gestionflux.examples.benchmarks;

/**
 * What every means of computing one convention has to give.
 *
 * @param <N> the numbers it computes with
 * @param part the holder's share of the flow
 * @param exact the objective before rounding
 * @param objectif the objective
 * @param complement the figure that the charter shows besides: weight in the département, or homes under the flow
 */
record Chiffres<N>(N part, N exact, N objectif, N complement) {}
