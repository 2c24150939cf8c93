package fr.gestionflux.core.preuve;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.immutables.value.Value;

/**
 * Something that a reader must know: a remark (the figure stands) or a refusal (there is no figure).
 *
 * <pre>{@code
 * Anomalie taux = Anomalie.valeur("taux-illisible", "taux de rotation", "8.90", "un pourcentage, comme « 8,90 % »");
 * taux.toString();     // = « taux de rotation » : reçu « 8.90 » ; attendu un pourcentage, comme « 8,90 % » [taux-illisible]
 * taux.estRefus();     // = true
 * }</pre>
 *
 * <p>The code is stable and meant for programs (see {@link Codes}); the message is a French sentence meant for people.
 * An anomaly of delivered data also has its place, the value received and what was expected.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
public abstract class Anomalie {

    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    Anomalie() {}

    /** Whether the figure stands. */
    public enum Gravite {
        /** The figure stands; its reader must know something about it. */
        REMARQUE,
        /** There is no figure, or the row was left aside. */
        REFUS
    }

    /**
     * Remark or refusal.
     *
     * @return never null
     */
    public abstract Gravite gravite();

    /**
     * Stable, for programs.
     *
     * @return lower-case words joined by hyphens, for instance {@code donnee-manquante}
     */
    public abstract String code();

    /**
     * For people, in French.
     *
     * @return a sentence without its place
     */
    public abstract String message();

    /**
     * The file or document where the data was read.
     *
     * @return empty for an anomaly that is not about one place in a file
     */
    public abstract Optional<String> document();

    /**
     * The line, 1 being the header of a table.
     *
     * @return empty for an anomaly that is not about one line
     */
    public abstract OptionalInt ligne();

    /**
     * The field or column.
     *
     * @return empty for an anomaly that is not about one field
     */
    public abstract Optional<String> champ();

    /**
     * The value received, as received.
     *
     * @return empty when nothing was received
     */
    public abstract Optional<String> recu();

    /**
     * What was expected.
     *
     * @return empty when the message alone says it
     */
    public abstract Optional<String> attendu();

    /**
     * The figure that could not be computed without it, with the article that needs it.
     *
     * @return empty for a remark
     */
    public abstract Optional<String> necessaireA();

    /**
     * What it is about: the holder, the fact and its territory and years, the convention.
     *
     * @return {@link Sujet#AUCUN} when it is about nothing in particular
     */
    @Value.Default
    public Sujet sujet() {
        return Sujet.AUCUN;
    }

    @Value.Check
    void verifie() {
        if (!CODE.matcher(code()).matches()) {
            throw new IllegalArgumentException(
                    "code : reçu « " + code() + " » ; attendu des minuscules séparées par des tirets");
        }
    }

    /**
     * A remark.
     *
     * @param code stable code
     * @param message French sentence
     * @return the anomaly
     */
    public static Anomalie remarque(String code, String message) {
        return builder().gravite(Gravite.REMARQUE).code(code).message(message).build();
    }

    /**
     * A refusal.
     *
     * @param code stable code
     * @param message French sentence
     * @return the anomaly
     */
    public static Anomalie refus(String code, String message) {
        return builder().gravite(Gravite.REFUS).code(code).message(message).build();
    }

    /**
     * A refusal of one value of a form or of a table: the message is made of what was received and expected.
     *
     * @param code stable code
     * @param champ the field or column
     * @param recu the value as received
     * @param attendu what was expected, a French noun phrase
     * @return the anomaly, not yet placed in a document
     */
    public static Anomalie valeur(String code, String champ, String recu, String attendu) {
        return builder()
                .gravite(Gravite.REFUS)
                .code(code)
                .message("reçu " + TexteRecu.cite(recu) + " ; attendu " + attendu)
                .champ(champ)
                .recu(recu)
                .attendu(attendu)
                .build();
    }

    /**
     * The same anomaly, placed.
     *
     * @param document file or document
     * @param ligne line, 1 being the header
     * @return a copy with its place
     */
    public Anomalie en(String document, int ligne) {
        return copie().document(document)
                .ligne(ligne)
                .necessaireA(necessaireA())
                .sujet(sujet())
                .build();
    }

    /** A refusal says which figure needed what is missing. */
    Anomalie pour(String chiffre) {
        return copie().document(document())
                .ligne(ligne())
                .necessaireA(chiffre)
                .sujet(sujet())
                .build();
    }

    /**
     * The same anomaly under its owner: one that says itself what it is about keeps its own.
     *
     * @param large the holder, the fact, the convention that it was met under
     * @return a copy; itself when it has an owner
     */
    public Anomalie sur(Sujet large) {
        return avec(sujet().ou(large));
    }

    /**
     * The same anomaly, which says what it is about where it did not yet: a fact that is missing, for whom.
     *
     * @param large where the other fields are read
     * @return a copy; itself when it has nothing to learn
     */
    public Anomalie complete(Sujet large) {
        return avec(sujet().complete(large));
    }

    private Anomalie avec(Sujet sujet) {
        return sujet.equals(sujet())
                ? this
                : copie().document(document())
                        .ligne(ligne())
                        .necessaireA(necessaireA())
                        .sujet(sujet)
                        .build();
    }

    private Builder copie() {
        Builder b = builder();
        b.gravite(gravite()).code(code()).message(message());
        b.champ(champ()).recu(recu()).attendu(attendu());
        return b;
    }

    /**
     * Whether it is a refusal.
     *
     * @return false for a remark
     */
    public boolean estRefus() {
        return gravite() == Gravite.REFUS;
    }

    /** Place, message and what needed it, on one line. */
    @Override
    public String toString() {
        StringBuilder texte = new StringBuilder();
        document().ifPresent(d -> texte.append(d).append(", "));
        ligne().ifPresent(l -> texte.append("ligne ").append(l).append(", "));
        champ().ifPresent(c -> texte.append("« ").append(c).append(" » : "));
        texte.append(message());
        necessaireA().ifPresent(n -> texte.append(" ; nécessaire à ").append(n));
        return texte.append(" [").append(code()).append(']').toString();
    }

    /**
     * A builder, for an anomaly that the factories do not make.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds an {@link Anomalie}; each attribute is set at most once. */
    public static final class Builder extends ImmutableAnomalie.Builder {
        Builder() {}
    }
}
