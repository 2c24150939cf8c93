package fr.gestionflux.core.droit;

import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.temps.Annees;
import java.time.LocalDate;
import java.util.OptionalInt;

/**
 * The inventory that rights were read from.
 *
 * <pre>{@code
 * EtatDesLieux drihl = new EtatDesLieux(LocalDate.of(2022, 12, 31), texte).converti(2023);
 * drihl.anneeDeConversion().getAsInt();   // = 2023 — « au 24 novembre 2023 » (DRIHL model, II.C)
 * }</pre>
 *
 * @param au its date
 * @param source the document
 * @param anneeDeConversion the year from which the years left of its rights are counted, where a charter counts whole
 *     years (Île-de-France, II.C): the holder's own, whichever convention is being computed; empty when it is not known
 */
public record EtatDesLieux(LocalDate au, Reference source, OptionalInt anneeDeConversion) {

    /**
     * Refuses a year before 1900 or after 2999.
     *
     * @param au its date
     * @param source the document
     * @param anneeDeConversion the year from which the years left of its rights are counted; empty when it is not known
     */
    public EtatDesLieux {
        Annees.verifie("état des lieux (" + source + ")", au.getYear());
        anneeDeConversion.ifPresent(n -> Annees.verifie("année de conversion (" + source + ")", n));
    }

    /**
     * An inventory that does not say when its rights are converted.
     *
     * @param au its date
     * @param source the document
     */
    public EtatDesLieux(LocalDate au, Reference source) {
        this(au, source, OptionalInt.empty());
    }

    /**
     * The same inventory, its rights converted in that year.
     *
     * @param annee for instance 2023
     * @return a new inventory
     */
    public EtatDesLieux converti(int annee) {
        return new EtatDesLieux(au, source, OptionalInt.of(annee));
    }
}
