package fr.gestionflux.core.repartition;

import fr.gestionflux.core.annee.DossierAnnuel;
import fr.gestionflux.core.charte.Charte;
import fr.gestionflux.core.charte.Clause;
import fr.gestionflux.core.charte.Clauses;
import fr.gestionflux.core.charte.Stipulation;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.parc.Territoire;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.preuve.Sujet;
import fr.gestionflux.core.preuve.Unite;
import fr.gestionflux.core.releve.Grandeur;
import fr.gestionflux.core.releve.Releve;
import fr.gestionflux.core.repartition.Limite.PartLimitee;
import fr.gestionflux.core.temps.Annees;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * What the whole is held against: the State's limit on the whole flow, the guarantors' on each territory where rights of
 * one of them lie, each on the flow of that territory. A territory counts the rights that lie in it, whoever holds them.
 *
 * @param charte whose clauses say the rates
 * @param dossier where the flow of a territory may be read
 * @param territoire the territory whose flow is shared out
 * @param flux its flow
 * @param agents the State's homes for its agents; empty when nobody gave them
 * @param lieux where the parts have guarantees
 */
record Encadrement(
        Charte charte,
        DossierAnnuel dossier,
        Territoire territoire,
        Resultat<Quantite> flux,
        Optional<Resultat<Quantite>> agents,
        LieuxDesGaranties lieux) {

    List<Limite> limites(List<PartEnCours> parts) {
        return Stream.of(
                        etat(parts).stream(),
                        agents.stream()
                                .map(a -> new Limite(
                                        PartLimitee.AGENTS,
                                        territoire,
                                        taux(Clauses.PART_AGENTS, PartLimitee.AGENTS),
                                        flux,
                                        a,
                                        1,
                                        true)),
                        territoires().stream().flatMap(t -> garanties(t, parts)))
                .flatMap(l -> l)
                .toList();
    }

    Optional<Limite> etat(List<PartEnCours> parts) {
        List<PartEnCours> concernees =
                parts.stream().filter(PartEnCours::estDeLEtat).toList();
        return concernees.isEmpty()
                ? Optional.empty()
                : Optional.of(new Limite(
                        PartLimitee.ETAT,
                        territoire,
                        concernees.stream()
                                .flatMap(p -> p.parArrete().stream())
                                .findFirst()
                                .map(Encadrement::parArrete)
                                .orElseGet(() -> taux(Clauses.PART_ETAT, PartLimitee.ETAT)),
                        flux,
                        Resultat.somme(
                                concernees.stream().map(PartEnCours::exact).toList()),
                        donnees(concernees),
                        true));
    }

    /** What is known to come from guarantees is held against the limit, whatever the origin of the rest is. */
    private Stream<Limite> garanties(Territoire t, List<PartEnCours> parts) {
        boolean incertaines = lieux.dans(t, parts).anyMatch(p -> p.garanties().sontIncertainesDans(t));
        return Stream.concat(
                incertaines ? garanties(t, parts, PartEnCours::connuesDans, true).stream() : Stream.empty(),
                garanties(t, parts, PartEnCours::possiblesDans, !incertaines).stream());
    }

    Optional<Limite> garanties(
            Territoire t,
            List<PartEnCours> parts,
            BiFunction<PartEnCours, Territoire, Optional<Resultat<Quantite>>> comptees,
            boolean sure) {
        List<PartEnCours> concernees = lieux.dans(t, parts)
                .filter(p -> comptees.apply(p, t).isPresent())
                .toList();
        return concernees.isEmpty()
                ? Optional.empty()
                : base(t, parts)
                        .map(base -> new Limite(
                                PartLimitee.GARANTIES,
                                t,
                                taux(Clauses.PLAFOND_GARANTIES, PartLimitee.GARANTIES),
                                base,
                                Resultat.somme(concernees.stream()
                                        .flatMap(p -> comptees.apply(p, t).stream())
                                        .toList()),
                                donnees(concernees),
                                sure));
    }

    private static int donnees(List<PartEnCours> parts) {
        return Math.toIntExact(
                parts.stream().filter(PartEnCours::donneeEnLogements).count());
    }

    /** R.441-5-2, I: an order of the préfet sets the State's share, over the law's limit or not. */
    private static Resultat<Taux> parArrete(Stipulation<Taux> s) {
        return Resultat.donnee(s.clause().libelle(), s.valeur(), Unite.SANS, s.citation());
    }

    /** The charter's own rate when it is within the law. */
    private Resultat<Taux> taux(Clause<Taux> clause, PartLimitee limitee) {
        Resultat<Taux> loi = limitee.loi();
        return charte.stipulation(clause)
                .filter(s -> s.valeur().compareTo(loi.valeur()) <= 0)
                .map(s -> Resultat.donnee(clause.libelle(), s.valeur(), Unite.SANS, s.source()))
                .orElse(loi);
    }

    /** « Sur leur territoire »: another one is nobody's limit. The smallest first. */
    List<Territoire> territoires() {
        return lieux.limites();
    }

    /** Where guarantors hold rights and no flow tells how many are too many. */
    List<Territoire> sansFlux(List<PartEnCours> parts) {
        return territoires().stream().filter(t -> base(t, parts).isEmpty()).toList();
    }

    private Optional<Resultat<Quantite>> base(Territoire t, List<PartEnCours> parts) {
        return t.equals(territoire)
                ? Optional.of(flux)
                : lieux.titulaires(t, parts)
                        .flatMap(p -> p.flux().stream())
                        .findFirst()
                        .or(() -> releve(Grandeur.DEPARTS, t))
                        .or(() -> releve(Grandeur.FLUX, t));
    }

    private Optional<Resultat<Quantite>> releve(Grandeur<Quantite> g, Territoire t) {
        return dossier.releve().lire(g, t, Annees.annee(dossier.annee()));
    }

    /** The facts that limits are held against: nobody's rule reads them, and they serve. */
    boolean lit(Releve.Cle cle, List<PartEnCours> parts) {
        return cle.annees().equals(Annees.annee(dossier.annee()))
                && (cle.grandeur().equals(Grandeur.FLUX) || cle.grandeur().equals(Grandeur.DEPARTS))
                && (cle.territoire().equals(territoire) || lieux.ontUneLimite(cle.territoire()));
    }

    /** Whose a remark on a limit is: a total of the year on a territory. */
    Sujet sujet(PartLimitee limitee, Territoire t) {
        return Sujet.fait(limitee.toString(), t.code(), Integer.toString(dossier.annee()));
    }
}
