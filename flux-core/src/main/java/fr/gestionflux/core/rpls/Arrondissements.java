package fr.gestionflux.core.rpls;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The three communes whose homes a register codes by arrondissement, by commune, or both in one file. */
enum Arrondissements {
    PARIS(75_056, 75_101, 75_120),
    LYON(69_123, 69_381, 69_389),
    MARSEILLE(13_055, 13_201, 13_216);

    private final String commune;
    private final String premier;
    private final String dernier;

    Arrondissements(int commune, int premier, int dernier) {
        this.commune = Integer.toString(commune);
        this.premier = Integer.toString(premier);
        this.dernier = Integer.toString(dernier);
    }

    /** Those of a commune; empty for any other code than the three. */
    static Optional<Arrondissements> deLaCommune(String code) {
        return Stream.of(values()).filter(a -> a.commune.equals(code)).findFirst();
    }

    /**
     * Whether a choice takes the homes of a code: it names the code; or the commune that it is an arrondissement of; or
     * all the arrondissements of the commune that it is.
     */
    static boolean retient(Predicate<String> choix, String code) {
        return choix.test(code)
                || Stream.of(values())
                        .anyMatch(a -> (a.contient(code) && choix.test(a.commune))
                                || (a.commune.equals(code) && a.tous(choix)));
    }

    /** Whether an INSEE code is one of these arrondissements'; each code between the first and the last is one. */
    boolean contient(String code) {
        return code.compareTo(premier) >= 0 && code.compareTo(dernier) <= 0;
    }

    boolean tous(Predicate<String> choix) {
        return codes().allMatch(choix);
    }

    boolean unAuMoins(Predicate<String> choix) {
        return codes().anyMatch(choix);
    }

    private Stream<String> codes() {
        return IntStream.rangeClosed(Integer.parseInt(premier), Integer.parseInt(dernier))
                .mapToObj(Integer::toString);
    }

    String commune() {
        return commune;
    }

    /** For messages. */
    @Override
    public String toString() {
        return premier + " à " + dernier;
    }
}
