package fr.gestionflux.core.tables;

import fr.gestionflux.core.droit.EtatDesLieux;
import fr.gestionflux.core.parc.Annuaire;
import fr.gestionflux.core.parc.Lieux;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.parc.Territoire;
import fr.gestionflux.core.suivi.Programme;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the rows of a file may name: what its charters know, and the places, holders, inventories, conventions, acts and
 * programmes that other tables give. Immutable and thread-safe.
 *
 * <pre>{@code
 * Repertoire repertoire = Repertoire.de(Vocabulaire.duNoyau()).avecReservataires(Map.of(commune, inventaire));
 * Tables.de(repertoire).droits().ecris(new DroitTenu(commune, inventaire, droit));
 * }</pre>
 */
public final class Repertoire {

    private final Vocabulaire vocabulaire;
    private final Lieux lieux;
    private final Annuaire annuaire;
    private final Map<Reservataire, EtatDesLieux> etats;
    private final Set<String> conventions;
    private final Set<String> actes;
    private final Map<String, Programme> programmes;

    private Repertoire(
            Vocabulaire vocabulaire,
            Lieux lieux,
            Annuaire annuaire,
            Map<Reservataire, EtatDesLieux> etats,
            Collection<String> conventions,
            Collection<String> actes,
            Map<String, Programme> programmes) {
        this.vocabulaire = vocabulaire;
        this.lieux = lieux;
        this.annuaire = annuaire;
        this.etats = Collections.unmodifiableMap(new LinkedHashMap<>(etats));
        this.conventions = Set.copyOf(conventions);
        this.actes = Set.copyOf(actes);
        this.programmes = Map.copyOf(programmes);
    }

    /**
     * A file of which nothing is read yet.
     *
     * @param vocabulaire what its charters know
     * @return without places, holders, inventories, conventions, acts and programmes
     */
    public static Repertoire de(Vocabulaire vocabulaire) {
        return new Repertoire(
                vocabulaire, Lieux.de(List.of()), Annuaire.de(List.of()), Map.of(), List.of(), List.of(), Map.of());
    }

    /**
     * The same, with its places.
     *
     * @param territoires the places; those that they lie in are places too
     * @return a new repertory
     */
    public Repertoire avecTerritoires(Collection<Territoire> territoires) {
        return new Repertoire(vocabulaire, Lieux.de(territoires), annuaire, etats, conventions, actes, programmes);
    }

    /**
     * The same, with its holders.
     *
     * @param reservataires the holders
     * @return a new repertory
     */
    public Repertoire avecReservataires(Collection<Reservataire> reservataires) {
        return new Repertoire(vocabulaire, lieux, Annuaire.de(reservataires), etats, conventions, actes, programmes);
    }

    /**
     * The same, with the inventories that rights come from.
     *
     * @param parReservataire one a holder that may have rights
     * @return a new repertory
     */
    public Repertoire avecEtats(Map<Reservataire, EtatDesLieux> parReservataire) {
        return new Repertoire(vocabulaire, lieux, annuaire, parReservataire, conventions, actes, programmes);
    }

    /**
     * The same, with its conventions and acts.
     *
     * @param lignes the rows of {@code conventions}
     * @param lignesDActes the rows of {@code actes}
     * @return a new repertory
     */
    public Repertoire avecTextes(Collection<LigneDeConvention> lignes, Collection<LigneDActe> lignesDActes) {
        return new Repertoire(
                vocabulaire,
                lieux,
                annuaire,
                etats,
                lignes.stream().map(LigneDeConvention::id).toList(),
                lignesDActes.stream()
                        .map(a -> TableDesStipulations.cle(a.convention(), a.id()))
                        .toList(),
                programmes);
    }

    /**
     * The same, with its new programmes.
     *
     * @param tous the rows of {@code programmes}
     * @return a new repertory
     */
    public Repertoire avecProgrammes(Collection<Programme> tous) {
        Map<String, Programme> parNom = new LinkedHashMap<>();
        tous.forEach(p -> parNom.putIfAbsent(p.nom(), p));
        return new Repertoire(vocabulaire, lieux, annuaire, etats, conventions, actes, parNom);
    }

    Vocabulaire vocabulaire() {
        return vocabulaire;
    }

    Lieux lieux() {
        return lieux;
    }

    Annuaire annuaire() {
        return annuaire;
    }

    Map<Reservataire, EtatDesLieux> etats() {
        return etats;
    }

    Set<String> conventions() {
        return conventions;
    }

    Set<String> actes() {
        return actes;
    }

    Optional<Programme> programme(String nom) {
        return Optional.ofNullable(programmes.get(nom));
    }
}
