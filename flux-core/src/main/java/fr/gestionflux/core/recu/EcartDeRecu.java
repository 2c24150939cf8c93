package fr.gestionflux.core.recu;

import java.util.List;

/**
 * A figure of two receipts, and what explains that it is not the same. The effects of the causes, that of the formulas and the rest
 * add up to the difference, exactly. Immutable and thread-safe.
 *
 * @param nom the figure
 * @param avant its value in the first receipt
 * @param apres its value in the second one
 * @param difference the second less the first; without value where one of them has none, and nothing is then explained
 * @param causes the smallest set of changes that, exchanged in the first receipt, gives the second one's value: none of them can
 *     be left out. Most effect first, formulas last
 * @param effetDesFormules of the formulas together, once the other causes are exchanged; where a figure is then not to be had, of
 *     the formulas alone; 0 without formula
 * @param effetsCroises the rest: what causes do together and not alone
 * @param apparues steps that the second receipt alone has, where a formula or a term is a cause: name and article
 * @param disparues steps that the first one alone has
 * @param autresChangements how many other changes there are under this figure, without which its difference is the same
 */
public record EcartDeRecu(
        String nom,
        ValeurDeRecu avant,
        ValeurDeRecu apres,
        ValeurDeRecu difference,
        List<CauseDEcart> causes,
        ValeurDeRecu effetDesFormules,
        ValeurDeRecu effetsCroises,
        List<String> apparues,
        List<String> disparues,
        int autresChangements) {

    /**
     * Copies the lists.
     *
     * @param nom the figure
     * @param avant its value in the first receipt
     * @param apres its value in the second one
     * @param difference the second less the first
     * @param causes the smallest set of changes
     * @param effetDesFormules of the formulas together
     * @param effetsCroises the rest
     * @param apparues steps that the second receipt alone has
     * @param disparues steps that the first one alone has
     * @param autresChangements how many other changes there are
     */
    public EcartDeRecu {
        causes = List.copyOf(causes);
        apparues = List.copyOf(apparues);
        disparues = List.copyOf(disparues);
    }

    /** {@return whether the figure is another one} */
    public boolean change() {
        return !avant.exact().equals(apres.exact());
    }

    /** {@return what explains it, in French, ten lines at most, separated by {@code \n}} */
    public String texte() {
        return TexteDEcart.de(this);
    }
}
