package fr.gestionflux.core.annee;

import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.droit.GarantieEmprunt;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.parc.Bailleur;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.parc.Territoire;
import fr.gestionflux.core.releve.Releve;
import fr.gestionflux.core.temps.Annees;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What a charter is given: one landlord, one département, one year, every holder's rights and what was counted. One file
 * serves all the conventions of the landlord in the département.
 *
 * <pre>{@code
 * DossierAnnuel dossier = DossierAnnuel.builder()
 *         .bailleur(bailleur).annee(2024).addContingents(droits).releve(releve).build();
 * charte.exiger(dossier, convention).objectif();   // = 1 logement — Escalquens – Promologis, 2024
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
public abstract class DossierAnnuel {

    DossierAnnuel() {}

    /**
     * The landlord.
     *
     * @return never null
     */
    public abstract Bailleur bailleur();

    /**
     * Year N, whose flow is shared.
     *
     * @return for instance 2024
     */
    public abstract int annee();

    /**
     * The rights of each holder.
     *
     * @return one a holder
     */
    public abstract List<Contingent> contingents();

    /**
     * What was counted or observed.
     *
     * @return never null
     */
    public abstract Releve releve();

    @Value.Check
    void verifie() {
        Annees.verifie("année du dossier", annee());
    }

    @Value.Derived
    @Value.Auxiliary
    Map<Reservataire, Contingent> parReservataire() {
        Map<Reservataire, Contingent> tous = new HashMap<>();
        for (Contingent c : contingents()) {
            if (tous.put(c.reservataire(), c) != null) {
                throw new IllegalArgumentException("contingents : reçu « " + c.reservataire()
                        + " » deux fois ; attendu un contingent par réservataire");
            }
        }
        return tous;
    }

    /**
     * The rights of one holder.
     *
     * @param r the holder
     * @return empty when the file has none
     */
    public Optional<Contingent> contingent(Reservataire r) {
        return Optional.ofNullable(parReservataire().get(r));
    }

    /** Two holders name the same operation when they describe it alike. */
    record OperationGarantie(String intitule, Quantite logements, LocalDate derniereEcheance) {
        static OperationGarantie de(GarantieEmprunt g) {
            return new OperationGarantie(g.intitule(), g.logements(), g.derniereEcheance());
        }
    }

    @Value.Lazy
    Map<OperationGarantie, Taux> partsReservees() {
        Map<OperationGarantie, Taux> partsReservees = new HashMap<>();
        for (Contingent c : contingents()) {
            c.droits(GarantieEmprunt.class)
                    .forEach(g -> partsReservees.merge(OperationGarantie.de(g), g.partReservee(), Taux::plus));
        }
        return partsReservees;
    }

    /**
     * What the guarantors of an operation have of its homes together.
     *
     * @param g the guarantee of one of them; two describe the same operation by its name, homes and last repayment
     * @return the sum of their shares; its own when the file does not have it
     */
    public Taux partReserveeTotale(GarantieEmprunt g) {
        return partsReservees().getOrDefault(OperationGarantie.de(g), g.partReservee());
    }

    /**
     * Whether the guarantors of one operation, all holders together, have more of its homes than the law allows (CCH
     * R.441-5-3).
     *
     * @return true for one operation at least; {@link #partReserveeTotale} tells which
     */
    @Value.Lazy
    public boolean partsReserveesExcessives() {
        return partsReservees().values().stream().anyMatch(part -> part.compareTo(GarantieEmprunt.PART_MAXIMALE) > 0);
    }

    @Value.Lazy
    Map<Territoire, List<Contingent>> parTerritoire() {
        Map<Territoire, List<Contingent>> tous = new HashMap<>();
        for (Contingent c : contingents()) {
            for (Territoire t : c.territoires()) {
                tous.computeIfAbsent(t, x -> new ArrayList<>()).add(c);
            }
        }
        tous.replaceAll((t, siens) -> List.copyOf(siens));
        return tous;
    }

    /**
     * Who has rights on a territory or within it: those that may read its facts.
     *
     * @param t the territory
     * @return in the order of the file
     */
    public List<Contingent> contingents(Territoire t) {
        return parTerritoire().getOrDefault(t, List.of());
    }

    /**
     * What was noted on territories where no holder of the file has rights.
     *
     * @return possibly none
     */
    @Value.Lazy
    public List<Releve.Cle> clesSansReservataire() {
        return releve().cles().stream()
                .filter(cle -> !parTerritoire().containsKey(cle.territoire()))
                .toList();
    }

    /**
     * A file to fill.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link DossierAnnuel}; each attribute is set at most once. */
    public static final class Builder extends ImmutableDossierAnnuel.Builder {
        Builder() {}
    }
}
