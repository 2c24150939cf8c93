package fr.gestionflux.core.recu;

/**
 * A value as receipts write it. Immutable and thread-safe.
 *
 * @param exact an irreducible fraction {@code n/d}, a rate being a fraction of 1; empty without value
 * @param lisible the same for people, with its unit; {@code ?} without value
 */
public record ValeurDeRecu(String exact, String lisible) {

    static final ValeurDeRecu AUCUNE = new ValeurDeRecu("", "?");

    static ValeurDeRecu de(EtapeDeRecu e) {
        return new ValeurDeRecu(e.exact(), e.lisible());
    }

    /** {@return whether there is a value} */
    public boolean estCalculee() {
        return !exact.isEmpty();
    }
}
