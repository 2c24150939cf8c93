package fr.gestionflux.core.repartition;

import fr.gestionflux.core.annee.DossierAnnuel;
import fr.gestionflux.core.charte.Charte;
import fr.gestionflux.core.charte.Clause;
import fr.gestionflux.core.charte.Clauses;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.parc.Annees;
import fr.gestionflux.core.parc.Grandeur;
import fr.gestionflux.core.parc.Reservataire.Categorie;
import fr.gestionflux.core.parc.Territoire;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.preuve.Unite;
import fr.gestionflux.core.repartition.Limite.Nature;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What the whole is held against: the State's limit on the whole flow, the guarantors' on each territory where one of
 * them holds rights, each on the flow of that territory. A territory counts the guarantors that lie in it.
 *
 * @param charte whose clauses say the rates
 * @param dossier where the flow of a territory may be read
 * @param territoire the territory whose flow is shared out
 * @param flux its flow
 * @param agents the State's homes for its agents; empty when nobody gave them
 */
record Limites(
        Charte charte,
        DossierAnnuel dossier,
        Territoire territoire,
        Resultat<Quantite> flux,
        Optional<Resultat<Quantite>> agents) {

    private static final Comparator<Territoire> DU_PLUS_PETIT =
            Comparator.comparing(Territoire::echelle).thenComparing(Territoire::code);

    /** What was cut, and what was taken by it. */
    record Reduits(List<Lot> lots, List<Prelevement> prelevements) {}

    List<Limite> toutes(List<Lot> lots) {
        return Stream.of(
                        etat(lots).stream(),
                        agents.stream()
                                .map(a -> Limite.de(
                                        Nature.AGENTS,
                                        territoire,
                                        taux(Clauses.PART_AGENTS, Nature.AGENTS),
                                        flux,
                                        a,
                                        1,
                                        true)),
                        territoires(lots).stream().flatMap(t -> garanties(t, lots, lot -> true).stream()))
                .flatMap(l -> l)
                .toList();
    }

    /** Where guarantors hold rights and no flow tells how many are too many. */
    List<Territoire> sansFlux(List<Lot> lots) {
        return territoires(lots).stream().filter(t -> base(t, lots).isEmpty()).toList();
    }

    /** What the charter orders: guarantees known as such, brought to the limit; the rest is only remarked. */
    Reduits ordonnees(List<Lot> lots) {
        return charte.stipulation(Clauses.PLAFOND_GARANTIES).isPresent()
                ? garantiesReduites(new Reduits(lots, List.of()), Lot::sur)
                : new Reduits(lots, List.of());
    }

    /** What the law allows, whatever the charter orders. */
    Reduits legales(List<Lot> lots) {
        Reduits etat = etat(lots)
                .filter(Limite::estDepassee)
                .map(l -> ramene(
                        new Reduits(lots, List.of()),
                        l,
                        lot -> estEtat(lot) ? Optional.of(lot.exact()) : Optional.empty()))
                .orElseGet(() -> new Reduits(lots, List.of()));
        return garantiesReduites(etat, lot -> true);
    }

    /** The smallest territories first: what is left of them counts in the larger ones. */
    private Reduits garantiesReduites(Reduits depart, Predicate<Lot> comptes) {
        Reduits reduits = depart;
        for (Territoire t : territoires(depart.lots())) {
            Reduits avant = reduits;
            reduits = garanties(t, avant.lots(), comptes)
                    .filter(Limite::estDepassee)
                    .map(l -> ramene(
                            avant,
                            l,
                            lot -> comptes.test(lot)
                                            && lot.reservataire().territoire().estDans(t)
                                    ? lot.garanties()
                                    : Optional.empty()))
                    .orElse(avant);
        }
        return reduits;
    }

    private static Reduits ramene(Reduits avant, Limite l, Function<Lot, Optional<Resultat<Quantite>>> concernes) {
        List<Lot> lots = new ArrayList<>();
        List<Prelevement> prelevements = new ArrayList<>(avant.prelevements());
        for (Lot lot : avant.lots()) {
            Optional<Resultat<Quantite>> concerne =
                    concernes.apply(lot).filter(c -> c.valeur().signe() > 0);
            if (concerne.isEmpty()) {
                lots.add(lot);
            } else {
                Lot apres = lot.ramene(l, concerne.get());
                lots.add(apres);
                prelevements.add(new Prelevement(
                        lot.reservataire(),
                        l,
                        pris("exactement pris à ", lot, l, lot.exact().moins(apres.exact())),
                        pris("pris à ", lot, l, lot.objectif().moins(apres.objectif()))));
            }
        }
        return new Reduits(lots, prelevements);
    }

    private static Resultat<Quantite> pris(String quoi, Lot lot, Limite l, Resultat<Quantite> difference) {
        return difference.nomme(
                quoi + lot.reservataire() + " (" + l.nature() + ", " + l.territoire() + ")",
                Unite.LOGEMENTS,
                l.nature().article());
    }

    private Optional<Limite> etat(List<Lot> lots) {
        List<Lot> concernes = lots.stream().filter(Limites::estEtat).toList();
        return concernes.isEmpty()
                ? Optional.empty()
                : Optional.of(Limite.de(
                        Nature.ETAT,
                        territoire,
                        taux(Clauses.PART_ETAT, Nature.ETAT),
                        flux,
                        Resultat.somme(concernes.stream().map(Lot::exact).toList()),
                        donnes(concernes),
                        true));
    }

    private Optional<Limite> garanties(Territoire t, List<Lot> lots, Predicate<Lot> comptes) {
        List<Lot> concernes = lots.stream()
                .filter(lot -> lot.garanties().isPresent()
                        && comptes.test(lot)
                        && lot.reservataire().territoire().estDans(t))
                .toList();
        return concernes.isEmpty()
                ? Optional.empty()
                : base(t, lots)
                        .map(base -> Limite.de(
                                Nature.GARANTIES,
                                t,
                                taux(Clauses.PLAFOND_GARANTIES, Nature.GARANTIES),
                                base,
                                Resultat.somme(concernes.stream()
                                        .flatMap(lot -> lot.garanties().stream())
                                        .toList()),
                                donnes(concernes),
                                concernes.stream().allMatch(Lot::sur)));
    }

    private static int donnes(List<Lot> lots) {
        return Math.toIntExact(lots.stream().filter(Lot::donne).count());
    }

    private static boolean estEtat(Lot lot) {
        return lot.reservataire().categorie() == Categorie.ETAT;
    }

    /** The charter's own rate when it is within the law. */
    private Resultat<Taux> taux(Clause<Taux> clause, Nature nature) {
        Resultat<Taux> loi = nature.loi();
        return charte.stipulation(clause)
                .filter(s -> s.valeur().compareTo(loi.valeur()) <= 0)
                .map(s -> Resultat.donnee(clause.libelle(), s.valeur(), Unite.SANS, s.source()))
                .orElse(loi);
    }

    /** « Sur leur territoire »: another one is nobody's limit. */
    private static List<Territoire> territoires(List<Lot> lots) {
        return lots.stream()
                .filter(lot -> lot.garanties().isPresent())
                .map(lot -> lot.reservataire().territoire())
                .distinct()
                .sorted(DU_PLUS_PETIT)
                .toList();
    }

    private Optional<Resultat<Quantite>> base(Territoire t, List<Lot> lots) {
        return t.equals(territoire)
                ? Optional.of(flux)
                : lots.stream()
                        .filter(lot -> lot.reservataire().territoire().equals(t))
                        .flatMap(lot -> lot.flux().stream())
                        .findFirst()
                        .or(() -> releve(Grandeur.DEPARTS, t))
                        .or(() -> releve(Grandeur.FLUX, t));
    }

    private Optional<Resultat<Quantite>> releve(Grandeur<Quantite> g, Territoire t) {
        return dossier.releve().lire(g, t, Annees.annee(dossier.annee()));
    }
}
