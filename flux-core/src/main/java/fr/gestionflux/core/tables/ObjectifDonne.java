package fr.gestionflux.core.tables;

import fr.gestionflux.core.droit.Origine;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.preuve.Unite;
import fr.gestionflux.core.repartition.Repartition;
import java.util.Optional;

/**
 * What is given for a holder instead of being computed: its objective, or its share of a flow of its own; of the State, how
 * many homes are its agents'.
 *
 * @param reservataire the holder
 * @param objectif whole homes
 * @param part its share of the flow that comes with it
 * @param flux the flow that the share is of
 * @param agents of the State's homes, those for its civil and military agents
 * @param origine what the rights were earned by
 * @param source where it is written
 */
public record ObjectifDonne(
        Reservataire reservataire,
        Optional<Quantite> objectif,
        Optional<Taux> part,
        Optional<Quantite> flux,
        Optional<Quantite> agents,
        Origine origine,
        Reference source) {

    /**
     * Refuses an objective and a share, a share without its flow, agents of another than the State, or nothing given.
     *
     * @param reservataire the holder
     * @param objectif whole homes
     * @param part its share of the flow that comes with it
     * @param flux the flow that the share is of
     * @param agents of the State's homes, those for its civil and military agents
     * @param origine what the rights were earned by
     * @param source where it is written
     */
    public ObjectifDonne {
        if (part.isPresent() != flux.isPresent()
                || (objectif.isPresent() && part.isPresent())
                || (objectif.isEmpty() && part.isEmpty() && agents.isEmpty())) {
            throw new IllegalArgumentException("« " + reservataire
                    + " » : attendu soit un objectif, soit une part et le flux dont elle est la part");
        }
        if (agents.isPresent() && reservataire.categorie() != Reservataire.Categorie.ETAT) {
            throw new IllegalArgumentException("« " + reservataire + " », dont agents : reçu « "
                    + reservataire.categorie() + " » ; attendu l'État, dont sont ces agents");
        }
    }

    /**
     * An objective.
     *
     * @param r the holder
     * @param objectif whole homes
     * @param origine what the rights were earned by
     * @param source where it is written
     * @return what is given
     */
    public static ObjectifDonne de(Reservataire r, Quantite objectif, Origine origine, Reference source) {
        return new ObjectifDonne(
                r, Optional.of(objectif), Optional.empty(), Optional.empty(), Optional.empty(), origine, source);
    }

    /**
     * A share of a flow of its own.
     *
     * @param r the holder
     * @param part its share
     * @param flux the flow, in homes
     * @param origine what the rights were earned by
     * @param source where both are written
     * @return what is given
     */
    public static ObjectifDonne part(Reservataire r, Taux part, Quantite flux, Origine origine, Reference source) {
        return new ObjectifDonne(
                r, Optional.empty(), Optional.of(part), Optional.of(flux), Optional.empty(), origine, source);
    }

    /** Described to a sharing out. */
    void donne(Repartition.Builder repartition) {
        objectif.ifPresent(n -> repartition.donne(reservataire, logements("objectif donné de ", n), origine));
        part.ifPresent(p -> repartition.donne(
                reservataire,
                Resultat.donnee("part donnée de " + reservataire, p, Unite.SANS, source),
                logements("flux donné de ", flux.orElseThrow()),
                origine));
        agents.ifPresent(n -> repartition.dontAgents(logements("agents, dans l'objectif de ", n)));
    }

    private Resultat<Quantite> logements(String quoi, Quantite n) {
        return Resultat.donnee(quoi + reservataire, n, Unite.LOGEMENTS, source);
    }
}
