package fr.gestionflux.core.orientation;

import fr.gestionflux.core.charte.Clause;
import fr.gestionflux.core.orientation.Fait.Parc;
import fr.gestionflux.core.temps.Delai;
import java.util.Optional;

/**
 * Something that must be done in time: from which case the time runs, which case ends it, how long it is, and what the
 * text says happens otherwise. The length is a clause: a convention settles it without touching the rest.
 *
 * <pre>{@code
 * Engagement.de("désigner des candidats", Partie.RESERVATAIRE, Cas.oriente(art), Cas.propose(art),
 *         ClausesAnnuelles.DELAI_CANDIDATS, "le logement conforme est décompté");
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param objet what must be done, in French
 * @param par who must do it; a holder that delegates its management owes nothing
 * @param parc of which homes
 * @param depart from when the time runs
 * @param fin what ends it
 * @param delai how long; nothing is due when no text settles it
 * @param delaiZoneTendue how long in a tight market, when the text tells it apart
 * @param dispense what, met in time, leaves nothing to do; empty when the text has none
 * @param suite what the text says happens otherwise; empty when it says nothing
 */
public record Engagement(
        String objet,
        Partie par,
        Parc parc,
        Cas depart,
        Cas fin,
        Clause<Delai> delai,
        Optional<Clause<Delai>> delaiZoneTendue,
        Optional<Cas> dispense,
        String suite) {

    /**
     * What must be done about a home that falls vacant.
     *
     * @param objet what must be done, in French
     * @param par who must do it
     * @param depart from when the time runs
     * @param fin what ends it
     * @param delai how long
     * @param suite what the text says happens otherwise, a clause without its full stop; empty when it says nothing
     * @return the same time in a tight market as elsewhere
     */
    public static Engagement de(String objet, Partie par, Cas depart, Cas fin, Clause<Delai> delai, String suite) {
        return new Engagement(objet, par, Parc.EXISTANT, depart, fin, delai, Optional.empty(), Optional.empty(), suite);
    }

    /**
     * The same, about the first letting of a new home.
     *
     * @return a new value
     */
    public Engagement surProgrammeNeuf() {
        return new Engagement(objet, par, Parc.NEUF, depart, fin, delai, delaiZoneTendue, dispense, suite);
    }

    /**
     * The same, with another time in a tight market.
     *
     * @param delaiTendu how long there
     * @return a new value
     */
    public Engagement enZoneTendue(Clause<Delai> delaiTendu) {
        return new Engagement(objet, par, parc, depart, fin, delai, Optional.of(delaiTendu), dispense, suite);
    }

    /**
     * The same, of which another case frees when it is met before this time runs out.
     *
     * @param cas for instance that the holder said in time that it cannot name anybody
     * @return a new value
     */
    public Engagement sauf(Cas cas) {
        return new Engagement(objet, par, parc, depart, fin, delai, delaiZoneTendue, Optional.of(cas), suite);
    }

    @Override
    public String toString() {
        return par + " : " + objet + " (" + parc + ", à partir de : " + depart.libelle() + ", " + delai
                + delaiZoneTendue.map(z -> " ou " + z).orElse("") + ")"
                + dispense.map(c -> ", sauf : " + c.libelle()).orElse("")
                + (suite.isEmpty() ? "" : " ; sinon, " + suite);
    }
}
