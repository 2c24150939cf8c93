package fr.gestionflux.core.repartition;

import fr.gestionflux.core.annee.ObjectifAnnuel;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.preuve.Explication;
import fr.gestionflux.core.preuve.Resultat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A holder's line of the summary table (<em>tableau récapitulatif</em>). Two figures answer two questions, and neither
 * replaces the other unseen: what its convention gives alone, and what is left of it when the whole landlord is looked at.
 * The second is the one to sign when every holder of the territory is in the file.
 *
 * <p>Immutable and thread-safe.
 *
 * @param reservataire the holder
 * @param provenance where its objective comes from
 * @param calcul how the charter computed it; empty when the objective, or the rate, was given
 * @param objectifDeLaConvention whole homes that the convention gives on its own, the very figure of {@code calcul}, or as
 *     given; without value when something is missing, and it says so
 * @param exact homes before any rounding, limits applied
 * @param objectifRetenu whole homes, limits applied; without value when something is missing
 * @param partDuFlux retained objective ÷ the whole flow that is shared out, whatever the flow of its own that gave it
 * @param retraits what limits took from it, in the order of the cuts
 */
public record LigneDeRepartition(
        Reservataire reservataire,
        Provenance provenance,
        Optional<ObjectifAnnuel> calcul,
        Resultat<Quantite> objectifDeLaConvention,
        Resultat<Quantite> exact,
        Resultat<Quantite> objectifRetenu,
        Resultat<Taux> partDuFlux,
        List<Retrait> retraits) {

    /** Where an objective comes from. */
    public enum Provenance {
        /** The charter and the holder's convention compute it. */
        CONVENTION("selon sa convention"),
        /** The caller gave it, with its source. */
        DONNE("donné"),
        /** The charter alone computes it: the holder has not signed, and the préfet manages its homes meanwhile. */
        SANS_CONVENTION("sans convention, géré par le préfet");

        private final String libelle;

        Provenance(String libelle) {
            this.libelle = libelle;
        }

        /** In French. */
        @Override
        public String toString() {
            return libelle;
        }
    }

    /**
     * Copies the list.
     *
     * @param reservataire the holder
     * @param provenance where its objective comes from
     * @param calcul how the charter computed it
     * @param objectifDeLaConvention whole homes that the convention gives on its own
     * @param exact homes before any rounding, limits applied
     * @param objectifRetenu whole homes, limits applied
     * @param partDuFlux retained objective ÷ the whole flow
     * @param retraits what limits took from it
     */
    public LigneDeRepartition {
        retraits = List.copyOf(retraits);
    }

    /**
     * Whether the charter's rules gave it.
     *
     * @return false for an objective or a rate that the caller gave with its source
     */
    public boolean estCalculee() {
        return calcul.isPresent();
    }

    /**
     * How the line was obtained: both objectives first, what was cut, by which limit and for whom, then every figure.
     *
     * @return in French, lines separated by {@code \n}
     */
    public String expliquer() {
        return String.join("\n", tete()) + "\n" + Explication.lisible(partDuFlux);
    }

    private String origine() {
        return switch (provenance) {
            case CONVENTION -> "de la convention";
            case DONNE -> "donné";
            case SANS_CONVENTION -> "selon la charte seule";
        };
    }

    /** Both objectives, and what parts them. */
    List<String> tete() {
        List<String> lignes = new ArrayList<>();
        lignes.add(reservataire + " (" + provenance + ") : objectif retenu " + objectifRetenu.texte(2) + ", objectif "
                + origine() + " " + objectifDeLaConvention.texte(2));
        retraits.forEach(p -> lignes.add("  " + p));
        return lignes;
    }
}
