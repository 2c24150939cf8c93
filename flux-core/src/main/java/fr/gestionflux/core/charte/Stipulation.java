package fr.gestionflux.core.charte;

import fr.gestionflux.core.nombre.Arrondi;
import fr.gestionflux.core.nombre.Nombre;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.Reference;
import java.util.List;
import java.util.Optional;

/**
 * The value that a text gives to a clause, and the one that it replaces: old values stay readable inside the new one.
 *
 * <pre>{@code
 * charte.stipulation(Clauses.EN_LOGEMENTS).orElseThrow().source();   // = modèle de convention DDETS 31, 04/12/2023, annexe 1, art. 5
 * }</pre>
 *
 * @param <T> type of the value
 * @param clause the point
 * @param valeur what the text says
 * @param source where it says so
 * @param remplace what the text above says; empty when it leaves the point blank
 * @param parArrete whether an order of the préfet says it, which may exceed the law's limit (CCH R.441-5-2, I)
 */
public record Stipulation<T>(
        Clause<T> clause, T valeur, Reference source, Optional<Stipulation<T>> remplace, boolean parArrete) {

    /**
     * Copies a list.
     *
     * @param clause the point
     * @param valeur what the text says
     * @param source where it says so
     * @param remplace what the text above says; empty when it leaves the point blank
     * @param parArrete whether an order of the préfet says it, which may exceed the law's limit (CCH R.441-5-2, I)
     */
    public Stipulation {
        valeur = copie(valeur);
    }

    @SuppressWarnings("unchecked") // a clause on a list asks for a List, and no kind of its own
    private static <T> T copie(T valeur) {
        return valeur instanceof List<?> l ? (T) List.copyOf(l) : valeur;
    }

    Stipulation<T> aLaPlaceDe(Optional<Stipulation<T>> ancienne) {
        return new Stipulation<>(clause, valeur, source, ancienne, parArrete);
    }

    Stipulation<T> duPrefet() {
        return new Stipulation<>(clause, valeur, source, remplace, true);
    }

    /**
     * Where it is said, and what it departs from.
     *
     * @return for instance {@code convention X, art. 2 ; déroge à modèle Y, art. 2}
     */
    public Reference citation() {
        return remplace.filter(a -> !a.valeur.equals(valeur))
                .map(a -> {
                    String deroge = "déroge à " + a.source;
                    return new Reference(
                            source.document(), source.article().isEmpty() ? deroge : source.article() + " ; " + deroge);
                })
                .orElse(source);
    }

    /** A value that no text can mean. */
    Optional<Anomalie> defaut() {
        if (valeur instanceof Nombre<?> n && n.signe() < 0) {
            return Optional.of(refus(Codes.NOMBRE_NEGATIF, "une valeur positive ou nulle"));
        }
        if (valeur instanceof Taux t && t.compareTo(Taux.ENTIER) > 0) {
            return Optional.of(refus(Codes.TAUX_TROP_GRAND, "au plus 100 %"));
        }
        Optional<String> attendu = clause.attendu(valeur);
        if (attendu.isPresent()) {
            return Optional.of(refus(Codes.NOMBRE_HORS_BORNES, attendu.get()));
        }
        boolean fraction = clause.equals(Clauses.MINIMUM) && valeur instanceof Quantite q && !q.estEntiere();
        boolean decimales = clause.equals(Clauses.EN_LOGEMENTS) && valeur instanceof Arrondi a && a.decimales() > 0;
        return fraction || decimales
                ? Optional.of(refus(Codes.NOMBRE_NON_ENTIER, "des logements entiers"))
                : Optional.empty();
    }

    private Anomalie refus(String code, String attendu) {
        return Anomalie.valeur(code, clause.libelle() + " (" + source + ")", valeur.toString(), attendu);
    }

    @Override
    public String toString() {
        return clause.libelle() + " : " + valeur + " (" + source
                + remplace.map(a ->
                                (a.valeur.equals(valeur) ? " ; comme " : " ; déroge à ") + a.source + " : " + a.valeur)
                        .orElse("")
                + ")";
    }
}
