package fr.gestionflux.core.preuve;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What was asked cannot be given, and why, in French: thrown by the doors called {@code exiger}, for those who do not want
 * to handle a {@code Validation}. What went wrong is the same anomalies, all at once.
 *
 * <pre>{@code
 * try {
 *     charte.exiger(DossierAnnuel.builder().bailleur(bailleur).annee(2024).releve(releve).build(), convention);
 * } catch (Refus refus) {
 *     refus.anomalies().get(0).code();   // = contingent-manquant — Escalquens has no rights in this file
 * }
 * }</pre>
 */
public final class Refus extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Anomalie> anomalies;

    /**
     * Carries what was refused.
     *
     * @param anomalies every reason, at least one
     */
    public Refus(Collection<Anomalie> anomalies) {
        super(anomalies.stream().map(Anomalie::toString).collect(Collectors.joining("\n")));
        this.anomalies = List.copyOf(anomalies);
    }

    /**
     * Every reason, in the order of the computation.
     *
     * @return at least one; none after the exception was serialized, its message then says them
     */
    public List<Anomalie> anomalies() {
        return anomalies == null ? List.of() : anomalies;
    }
}
