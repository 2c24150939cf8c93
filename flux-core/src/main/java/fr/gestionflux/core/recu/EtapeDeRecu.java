package fr.gestionflux.core.recu;

import java.util.List;

/**
 * One step. What it has not is empty. Immutable and thread-safe.
 *
 * @param id its id, in the order of the steps: {@code e1}, {@code e2}…; {@code f1}… for those of the file's own receipt
 * @param nom its name; empty for an operation that melts into another
 * @param exact its value as an irreducible fraction {@code n/d}, a rate being a fraction of 1; empty without value
 * @param lisible the same for people, with its unit, at most four decimals; {@code ?} without value
 * @param genre {@code taux} or {@code quantité}; empty without value
 * @param unite what it counts, in French, in the plural; empty for a rate
 * @param operation one of {@link fr.gestionflux.core.preuve.Operation}, in lower case: {@code donnee}, {@code plus}, {@code sur}…
 * @param operandes ids of the steps that it is made of, all before it, or in the file's own receipt
 * @param arrondi the name of its rounding; empty without
 * @param branche of a {@code choix}, where the second operand lies: {@code au moins} or {@code moins que} the third,
 *     {@code entre} the third, included, and the fourth; {@code sans seuil}; empty without value
 * @param document where it was read, or the text that orders it; empty without
 * @param article the article in it; empty without
 * @param hypothese why this value is supposed, where nobody read it
 * @param refus why it has no value, where it is its own doing; empty otherwise
 */
public record EtapeDeRecu(
        String id,
        String nom,
        String exact,
        String lisible,
        String genre,
        String unite,
        String operation,
        List<String> operandes,
        String arrondi,
        String branche,
        String document,
        String article,
        String hypothese,
        List<String> refus) {

    static final String DONNEE = "donnee";

    /**
     * Copies the lists.
     *
     * @param id its id
     * @param nom its name
     * @param exact its value as an irreducible fraction
     * @param lisible the same for people
     * @param genre {@code taux} or {@code quantité}
     * @param unite what it counts
     * @param operation how it is had
     * @param operandes ids of the steps that it is made of
     * @param arrondi the name of its rounding
     * @param branche of a choice, where what decides lies
     * @param document where it was read, or the text that orders it
     * @param article the article in it
     * @param hypothese why this value is supposed
     * @param refus why it has no value
     */
    public EtapeDeRecu {
        operandes = List.copyOf(operandes);
        refus = List.copyOf(refus);
    }
}
