package fr.gestionflux.core.preuve;

import java.util.Optional;

/**
 * What an anomaly is about, so that a screen can link to the cell at fault: a holder, a fact, or both, or else the text
 * alone. Texts, since what they name belongs to questions that come later.
 *
 * <pre>{@code
 * Sujet.reservataire("commune de Séez", Optional.empty(), "73285").territoire().orElseThrow();   // = 73285
 * Sujet.fait("taux de rotation", "247300668", "2022").annees().orElseThrow();                    // = 2022
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param reservataire the holder's name; empty when the anomaly is about no holder
 * @param id the holder's id in the caller's software; empty when it has none
 * @param territoire code of the territory of the fact, or else of the holder
 * @param donnee what the fact measures; empty when the anomaly is about no fact
 * @param annees which year or years, as the fact is dated; or the year of the file
 * @param convention the convention; empty when the anomaly is about none
 */
public record Sujet(
        Optional<String> reservataire,
        Optional<String> id,
        Optional<String> territoire,
        Optional<String> donnee,
        Optional<String> annees,
        Optional<String> convention) {

    /** About nothing in particular. */
    public static final Sujet AUCUN = new Sujet(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /**
     * A holder.
     *
     * @param nom its name
     * @param id its id in the caller's software; empty when it has none
     * @param territoire code of its territory
     * @return the subject
     */
    public static Sujet reservataire(String nom, Optional<String> id, String territoire) {
        return new Sujet(
                Optional.of(nom), id, Optional.of(territoire), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * A fact.
     *
     * @param donnee what it measures
     * @param territoire code of its territory
     * @param annees which year or years
     * @return the subject
     */
    public static Sujet fait(String donnee, String territoire, String annees) {
        return new Sujet(
                Optional.empty(),
                Optional.empty(),
                Optional.of(territoire),
                Optional.of(donnee),
                Optional.of(annees),
                Optional.empty());
    }

    /**
     * A text, whoever it is read for: a charter whose renewal is supposed, say.
     *
     * @param texte as its readers name it
     * @return the subject
     */
    public static Sujet texte(String texte) {
        return new Sujet(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(texte));
    }

    /**
     * The same, of a year and under a convention.
     *
     * @param annee the year
     * @param texte the convention, as its readers name it
     * @return the subject, what it says already kept
     */
    public Sujet sous(int annee, String texte) {
        return complete(new Sujet(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Integer.toString(annee)),
                Optional.of(texte)));
    }

    /**
     * This subject, or a wider one where it says nothing itself: a remark on a fact belongs to the fact, whoever reads it;
     * one on another holder's rights belongs to that holder, one on a text to the text.
     *
     * @param large what the anomaly was met under
     * @return this one when it has an owner, else the wider one
     */
    public Sujet ou(Sujet large) {
        return donnee.isPresent() || reservataire.isPresent() || convention.isPresent() ? this : complete(large);
    }

    /**
     * Whether both are about one holder: the id alone tells where there is one, as for the holder itself.
     *
     * @param autre another subject
     * @return false when one of them is about no holder
     */
    public boolean estDuMemeReservataire(Sujet autre) {
        if (reservataire.isEmpty() || autre.reservataire.isEmpty()) {
            return false;
        }
        if (id.isPresent() || autre.id.isPresent()) {
            return id.equals(autre.id);
        }
        boolean memeLieu = donnee.isPresent() || autre.donnee.isPresent() || territoire.equals(autre.territoire);
        return memeLieu && reservataire.equals(autre.reservataire);
    }

    /**
     * This subject, each field that it lacks taken from another one: a fact that is missing, for whom it is.
     *
     * @param large where the other fields are read
     * @return both together
     */
    public Sujet complete(Sujet large) {
        return new Sujet(
                reservataire.or(large::reservataire),
                reservataire.isPresent() ? id : large.id,
                territoire.or(large::territoire),
                donnee.or(large::donnee),
                annees.or(large::annees),
                convention.or(large::convention));
    }
}
