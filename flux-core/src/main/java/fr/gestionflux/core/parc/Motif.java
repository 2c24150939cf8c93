package fr.gestionflux.core.parc;

/** Why a home is not in the flow: out of it for good ({@link Exclusion}) or this year ({@link Soustraction}). */
public sealed interface Motif permits Exclusion, Soustraction {

    /**
     * The motive, in French.
     *
     * @return for instance {@code plan de vente}
     */
    String libelle();
}
