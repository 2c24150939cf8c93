package fr.gestionflux.core.controle;

import fr.gestionflux.core.preuve.Anomalie;
import java.util.Optional;

/**
 * What the check of one print found. Immutable and thread-safe.
 *
 * @param mention the print
 * @param verdict whether it is what it should be
 * @param detail what the verdict rests on, in French; empty when the verdict says it all
 */
public record Constat(Mention mention, Verdict verdict, String detail) {

    /**
     * The same as an anomaly, to be gathered with others.
     *
     * @return a remark, or a refusal of a print that cannot be read; empty when there is nothing to remark
     */
    public Optional<Anomalie> anomalie() {
        return verdict.code()
                .map(code -> Anomalie.builder()
                        .gravite(verdict == Verdict.ILLISIBLE ? Anomalie.Gravite.REFUS : Anomalie.Gravite.REMARQUE)
                        .code(code)
                        .message(phrase())
                        .champ(mention.libelle())
                        .recu(mention.texte())
                        .build());
    }

    private String phrase() {
        return detail.isEmpty() ? verdict.toString() : verdict + " : " + detail;
    }

    /** One line: what, the print, the verdict and what it rests on. */
    @Override
    public String toString() {
        return mention.libelle() + " : « " + mention.texte() + " », " + phrase();
    }
}
