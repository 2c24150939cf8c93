package fr.gestionflux.core.repartition;

import fr.gestionflux.core.charte.ObjectifAnnuel;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.preuve.Explication;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.preuve.Unite;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A holder's line of the summary table (<em>tableau récapitulatif</em>). Two figures answer two questions, and neither
 * replaces the other unseen: what its convention gives alone, and what is left of it when the whole landlord is looked at.
 * The second is the one to sign when every holder of the territory is in the file.
 *
 * <p>Immutable and thread-safe.
 */
public final class LigneDeRepartition {

    /** Where an objective comes from. */
    public enum Provenance {
        /** The charter and the holder's convention compute it. */
        CONVENTION("selon sa convention", "de la convention"),
        /** The caller gave it, with its source. */
        DONNE("donné", "donné"),
        /** The charter alone computes it: the holder has not signed, and the préfet manages its homes meanwhile. */
        SANS_CONVENTION("sans convention, géré par le préfet", "selon la charte seule");

        private final String libelle;
        private final String origine;

        Provenance(String libelle, String origine) {
            this.libelle = libelle;
            this.origine = origine;
        }

        /** In French. */
        @Override
        public String toString() {
            return libelle;
        }
    }

    private final PartEnCours part;
    private final Resultat<Taux> partDuFlux;
    private final List<Retrait> retraits;

    LigneDeRepartition(PartEnCours part, Resultat<Quantite> flux, List<Retrait> retraits) {
        this.part = part;
        this.partDuFlux = part.retenu()
                .sur(flux)
                .nomme("part du flux de " + part.reservataire(), Unite.SANS, ResteDuBailleur.USAGE);
        this.retraits = List.copyOf(retraits);
    }

    /**
     * Whose line it is.
     *
     * @return the holder
     */
    public Reservataire reservataire() {
        return part.reservataire();
    }

    /**
     * Where its objective comes from.
     *
     * @return its convention, the charter alone, or the caller
     */
    public Provenance provenance() {
        return part.provenance();
    }

    /**
     * How the charter computed it.
     *
     * @return empty when the objective, or the rate, was given, or when the charter refused to compute it
     */
    public Optional<ObjectifAnnuel> calcul() {
        return part.calcul();
    }

    /**
     * What the convention gives on its own: the very figure of {@link #calcul()}, or as given.
     *
     * @return whole homes; without value when something is missing, and it says so
     */
    public Resultat<Quantite> objectifDeLaConvention() {
        return part.deLaConvention();
    }

    /**
     * The objective before any rounding, limits applied.
     *
     * @return homes, exact; without value when something is missing
     */
    public Resultat<Quantite> exact() {
        return part.exact();
    }

    /**
     * The objective that is kept when the whole landlord is looked at, limits applied.
     *
     * @return whole homes; without value when something is missing
     */
    public Resultat<Quantite> objectifRetenu() {
        return part.retenu();
    }

    /**
     * The retained objective as a share of the whole flow that is shared out, whatever the flow of its own that gave it.
     *
     * @return exact; without value when the objective or the flow has none
     */
    public Resultat<Taux> partDuFlux() {
        return partDuFlux;
    }

    /**
     * What limits took from it.
     *
     * @return in the order of the cuts; empty when none was made
     */
    public List<Retrait> retraits() {
        return retraits;
    }

    /**
     * Whether the charter's rules gave it.
     *
     * @return false for an objective or a rate that the caller gave with its source, and for what the charter refused
     */
    public boolean estCalculee() {
        return calcul().isPresent();
    }

    /**
     * How the line was obtained: both objectives first, what was cut, by which limit and for whom, then every figure.
     *
     * @return in French, lines separated by {@code \n}
     */
    public String expliquer() {
        return tete() + "\n" + Explication.lisible(partDuFlux);
    }

    /** Both objectives, and what parts them. */
    String tete() {
        return Stream.concat(Stream.of(toString()), retraits.stream().map(r -> "  " + r))
                .collect(Collectors.joining("\n"));
    }

    /** Both objectives, in one French sentence: the head of its explanation. */
    @Override
    public String toString() {
        return reservataire() + " (" + provenance() + ") : objectif retenu "
                + objectifRetenu().texte(2) + ", objectif " + provenance().origine + " "
                + objectifDeLaConvention().texte(2);
    }
}
