package fr.gestionflux.core.preuve;

import fr.gestionflux.core.nombre.Arrondi;
import fr.gestionflux.core.nombre.Nombre;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A figure and its derivation, as printers and checkers read them: value, operation and operands, name, unit, reference,
 * what was said of it. What can be done with it is in {@link Resultat}.
 */
abstract sealed class ChiffreJustifie<N extends Nombre<N>> permits Resultat {

    final @Nullable N valeur;
    final Operation operation;
    final List<Resultat<?>> operandes;
    final @Nullable Arrondi arrondi;
    /** A text, or the step that writes it: names are put into words when they are read. */
    final @Nullable Object nom;

    final Unite unite;
    final @Nullable Reference reference;
    final Marge marge;

    ChiffreJustifie(
            @Nullable N valeur,
            Operation operation,
            List<Resultat<?>> operandes,
            @Nullable Arrondi arrondi,
            @Nullable Object nom,
            Unite unite,
            @Nullable Reference reference,
            Marge marge) {
        this.valeur = valeur;
        this.operation = operation;
        this.operandes = operandes;
        this.arrondi = arrondi;
        this.nom = nom;
        this.unite = unite;
        this.reference = reference;
        this.marge = marge;
    }

    /**
     * Every remark and refusal met on the way, once each, in the order of the computation. A refusal names the figure
     * and the article that needed what is missing; each says who or what it is about, where that is known.
     *
     * @return possibly empty
     */
    public abstract List<Anomalie> anomalies();

    /** {@return whether the figure has a value; false when something was missing} */
    public boolean estCalcule() {
        return valeur != null;
    }

    /**
     * The exact value; never fails on a figure obtained through {@link Resultat#valide()}.
     *
     * @return the value
     * @throws IllegalStateException if the figure could not be computed
     */
    public N valeur() {
        if (valeur == null) {
            throw new IllegalStateException("« " + libelle() + " » n'a pas pu être calculé : " + refus());
        }
        return valeur;
    }

    boolean estAnnote() {
        return marge.annote();
    }

    List<Anomalie> refus() {
        return anomalies().stream().filter(Anomalie::estRefus).toList();
    }

    // --- its derivation, for printers and checkers

    /** {@return how it was obtained from {@link #operandes()}} */
    public Operation operation() {
        return operation;
    }

    /** {@return what it was obtained from, in order; empty for a figure that was read} */
    public List<Resultat<?>> operandes() {
        return operandes;
    }

    /** {@return the rounding, when the operation is one; empty otherwise} */
    public Optional<Arrondi> regleDArrondi() {
        return Optional.ofNullable(arrondi);
    }

    /** {@return its name; empty for an anonymous step} */
    public Optional<String> nom() {
        return nom == null ? Optional.empty() : Optional.of(nom.toString());
    }

    boolean estNomme() {
        return nom != null;
    }

    boolean sAppelle(String cherche) {
        return nom != null && nom.toString().equals(cherche);
    }

    /** {@return what it counts; {@link Unite#SANS} for a rate or an anonymous step} */
    public Unite unite() {
        return unite;
    }

    /** {@return the article that defines it, or where it was read; empty for an anonymous step} */
    public Optional<Reference> reference() {
        return Optional.ofNullable(reference);
    }

    /** {@return the remarks and refusals made on this very figure; those of its operands not included} */
    public List<Anomalie> notes() {
        return marge.notes();
    }

    /**
     * Who or what this figure and what is below it belong to; see {@link Resultat#sur(Sujet)}.
     *
     * @return {@link Sujet#AUCUN} when nobody said
     */
    public Sujet sujet() {
        return marge.sujet();
    }

    /**
     * {@return value and unit, for reading; for instance {@code 1,27… logement}; « ? » without value}
     *
     * @param decimales at most so many decimals; « … » says that digits were cut
     */
    public String texte(int decimales) {
        return valeur == null ? "?" : valeur.texte(decimales) + unite.apres(valeur);
    }

    /** Name, value and unit. */
    @Override
    public String toString() {
        return libelle() + " = " + texte(4);
    }

    String libelle() {
        return nom == null ? "résultat intermédiaire" : nom.toString();
    }
}
