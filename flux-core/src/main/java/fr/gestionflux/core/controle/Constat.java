package fr.gestionflux.core.controle;

import fr.gestionflux.core.preuve.Anomalie;
import java.util.Optional;

/** What the check of one print found. Immutable and thread-safe. */
public final class Constat {

    private final Mention mention;
    private final Verdict verdict;
    private final String detail;

    Constat(Mention mention, Verdict verdict, String detail) {
        this.mention = mention;
        this.verdict = verdict;
        this.detail = detail;
    }

    /**
     * The print.
     *
     * @return as given
     */
    public Mention mention() {
        return mention;
    }

    /**
     * Whether it is what it should be.
     *
     * @return agreement, under which rounding, or the likely cause
     */
    public Verdict verdict() {
        return verdict;
    }

    /**
     * What the verdict rests on.
     *
     * @return in French; empty when the verdict says it all
     */
    public String detail() {
        return detail;
    }

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
