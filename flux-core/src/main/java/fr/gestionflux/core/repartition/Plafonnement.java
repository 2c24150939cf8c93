package fr.gestionflux.core.repartition;

import fr.gestionflux.core.annee.DossierAnnuel;
import fr.gestionflux.core.charte.Charte;
import fr.gestionflux.core.charte.Clause;
import fr.gestionflux.core.charte.Clauses;
import fr.gestionflux.core.nombre.Arrondi;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.parc.Annees;
import fr.gestionflux.core.parc.Grandeur;
import fr.gestionflux.core.parc.Releve;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.parc.Reservataire.Categorie;
import fr.gestionflux.core.parc.Territoire;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.preuve.Sujet;
import fr.gestionflux.core.preuve.Unite;
import fr.gestionflux.core.repartition.Limite.PartLimitee;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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
record Plafonnement(
        Charte charte,
        DossierAnnuel dossier,
        Territoire territoire,
        Resultat<Quantite> flux,
        Optional<Resultat<Quantite>> agents) {

    private static final Comparator<Territoire> DU_PLUS_PETIT =
            Comparator.comparing(Territoire::echelle).thenComparing(Territoire::code);

    private static final int NOMS_CITES = 10;
    private static final Unite AUTRES = new Unite("autre territoire", "autres territoires");

    /** What was cut, and what was taken by it. */
    record Reduits(List<PartEnCours> lots, List<Retrait> retraits) {}

    List<Limite> toutes(List<PartEnCours> lots) {
        return Stream.of(
                        etat(lots).stream(),
                        agents.stream()
                                .map(a -> Limite.de(
                                        PartLimitee.AGENTS,
                                        territoire,
                                        taux(Clauses.PART_AGENTS, PartLimitee.AGENTS),
                                        flux,
                                        a,
                                        1,
                                        true)),
                        territoires(lots).stream().flatMap(t -> garanties(t, lots)))
                .flatMap(l -> l)
                .toList();
    }

    /** What is known to come from guarantees is held against the limit, whatever the origin of the rest is. */
    private Stream<Limite> garanties(Territoire t, List<PartEnCours> lots) {
        boolean incertaines = lots.stream()
                .filter(lot -> lot.reservataire().territoire().estDans(t))
                .anyMatch(lot -> lot.garanties().sontIncertaines());
        return Stream.concat(
                incertaines ? garanties(t, lots, PartEnCours::connues, true).stream() : Stream.empty(),
                garanties(t, lots, PartEnCours::possibles, !incertaines).stream());
    }

    /** Where guarantors hold rights and no flow tells how many are too many. */
    List<Territoire> sansFlux(List<PartEnCours> lots) {
        return territoires(lots).stream().filter(t -> base(t, lots).isEmpty()).toList();
    }

    /** What whole homes take over a limit that the exact parts respect: half a home a holder at most. */
    List<Anomalie> arrondis(List<PartEnCours> lots) {
        List<Anomalie> remarques = new ArrayList<>();
        etat(lots)
                .filter(l -> !l.estDepassee())
                .ifPresent(l -> auDela(l, entiers(etats(lots)))
                        .map(
                                n -> remarque(
                                        l.partLimitee(),
                                        "« " + l.territoire() + " » : " + n + " pour au plus "
                                                + l.maximum().texte(2) + ", du fait de l'arrondi ; « au plus » ("
                                                + l.partLimitee().article()
                                                + ") : demandez la réduction aux limites, ou gardez-le en connaissance de cause"))
                        .ifPresent(remarques::add));
        List<String> toleres = territoires(lots).stream()
                .flatMap(t -> garanties(t, lots, PartEnCours::possibles, true).filter(l -> !l.estDepassee()).stream()
                        .flatMap(l -> auDela(l, entieres(t, lots)).stream()
                                .map(n -> "« " + t + " » (" + n + " pour au plus "
                                        + l.maximum().texte(2) + ")")))
                .toList();
        if (!toleres.isEmpty()) {
            remarques.add(remarque(
                    PartLimitee.GARANTIES,
                    premiers(toleres) + " : en logements entiers seulement, toléré, la part exacte étant sous la"
                            + " limite (" + PartLimitee.GARANTIES.article() + ")"));
        }
        return remarques;
    }

    private static String premiers(List<String> noms) {
        String cites = noms.stream().limit(NOMS_CITES).collect(Collectors.joining(", "));
        int autres = noms.size() - NOMS_CITES;
        return autres > 0 ? cites + " et " + AUTRES.compte(autres) : cites;
    }

    private Anomalie remarque(PartLimitee partLimitee, String constat) {
        return Anomalie.remarque(Codes.LIMITE_ARRONDIE, partLimitee + " sur " + constat)
                .sur(sujet(partLimitee, territoire));
    }

    /** Whose a remark on a limit is: a total of the year on a territory. */
    Sujet sujet(PartLimitee partLimitee, Territoire t) {
        return Sujet.fait(partLimitee.toString(), t.code(), Integer.toString(dossier.annee()));
    }

    private static Optional<String> auDela(Limite l, Resultat<Quantite> entiers) {
        return Optional.of(entiers)
                .filter(n -> n.estCalcule()
                        && l.maximum().estCalcule()
                        && n.valeur().compareTo(l.maximum().valeur()) > 0)
                .map(n -> Unite.LOGEMENTS.compte(n.valeur()));
    }

    private static Resultat<Quantite> entiers(List<PartEnCours> lots) {
        return Resultat.somme(lots.stream().map(PartEnCours::retenu).toList());
    }

    private static Resultat<Quantite> entieres(Territoire t, List<PartEnCours> lots) {
        return Resultat.somme(lots.stream()
                .filter(lot -> lot.reservataire().territoire().estDans(t))
                .flatMap(lot -> lot.garantiesEntieres().stream())
                .toList());
    }

    /** What the charter orders: guarantees known as such, brought to the limit; the rest is only remarked. */
    Reduits ordonnees(List<PartEnCours> lots) {
        return charte.stipulation(Clauses.PLAFOND_GARANTIES).isPresent()
                ? garantiesReduites(new Reduits(lots, List.of()), PartEnCours::connues)
                : new Reduits(lots, List.of());
    }

    /** What the law allows, whatever the charter orders. */
    Reduits legales(List<PartEnCours> lots) {
        Reduits depart = new Reduits(lots, List.of());
        Reduits etat = etat(lots)
                .filter(Limite::estDepassee)
                .map(l -> ramene(depart, l, lot -> estEtat(lot) ? Optional.of(lot.exact()) : Optional.empty()))
                .orElse(depart);
        Reduits possibles = garantiesReduites(etatEnLogements(etat), PartEnCours::possibles);
        // where one guarantor has no figure, what is known of the others is over or not all the same
        return garantiesReduites(possibles, PartEnCours::connues);
    }

    /** « Au plus » 30 % (CCH R.441-5-2): the State's whole homes are cut down, not rounded over it. */
    private Reduits etatEnLogements(Reduits avant) {
        List<PartEnCours> etats = etats(avant.lots());
        Optional<Limite> limite =
                etat(avant.lots()).filter(l -> auDela(l, entiers(etats)).isPresent());
        if (limite.isEmpty()) {
            return avant;
        }
        Limite l = limite.get();
        Reference article = l.partLimitee().article();
        Map<Reservataire, Resultat<Quantite>> poids = new LinkedHashMap<>();
        etats.forEach(lot -> poids.put(lot.reservataire(), lot.exact()));
        Map<Reservataire, Resultat<Quantite>> parts = Partage.auPlusFortReste(
                l.maximum()
                        .arrondi(Arrondi.tronque(0), article)
                        .nomme("logements entiers, " + l.partLimitee(), Unite.LOGEMENTS, article),
                poids,
                Repartition.ORDRE,
                article);
        List<PartEnCours> lots = new ArrayList<>();
        List<Retrait> retraits = new ArrayList<>(avant.retraits());
        for (PartEnCours lot : avant.lots()) {
            Resultat<Quantite> part = parts.get(lot.reservataire());
            if (part == null || !part.estCalcule()) {
                lots.add(lot);
                continue;
            }
            PartEnCours apres = lot.enLogements(part.remarque(
                            Codes.PLAFOND,
                            "« " + lot.reservataire() + " » : " + lot.retenu().texte(2) + " ramené à " + part.texte(2)
                                    + ", entiers sous la limite (" + l.partLimitee() + " : au plus "
                                    + l.maximum().texte(2) + " ; " + article + ")")
                    .nomme(PartEnCours.nom(lot.reservataire()), Unite.LOGEMENTS, article));
            lots.add(apres);
            retraits.add(retrait(lot, apres, l));
        }
        return new Reduits(lots, retraits);
    }

    /**
     * The smallest territories first: what is left of them counts in the larger ones. An objective given in whole homes may
     * be half a home over its own territory's limit; once a larger territory cuts it, it is a part like another, and must
     * be within, or a second reduction would cut again.
     */
    private Reduits garantiesReduites(Reduits depart, Function<PartEnCours, Optional<Resultat<Quantite>>> comptees) {
        List<Territoire> tous = territoires(depart.lots());
        Reduits reduits = depart;
        for (Territoire t : tous) {
            if (garanties(t, reduits.lots(), comptees, true)
                    .filter(Limite::estDepassee)
                    .isEmpty()) {
                continue;
            }
            for (Territoire petit : tous) {
                if (petit.estDans(t) && !petit.equals(t)) {
                    reduits = garantiesReduites(petit, reduits, comptees, Limite::estFranchie);
                }
            }
            reduits = garantiesReduites(t, reduits, comptees, Limite::estDepassee);
        }
        return reduits;
    }

    private Reduits garantiesReduites(
            Territoire t,
            Reduits avant,
            Function<PartEnCours, Optional<Resultat<Quantite>>> comptees,
            Predicate<Limite> aReduire) {
        return garanties(t, avant.lots(), comptees, true)
                .filter(aReduire)
                .map(l -> ramene(
                        avant,
                        l,
                        lot -> lot.reservataire().territoire().estDans(t) ? comptees.apply(lot) : Optional.empty()))
                .orElse(avant);
    }

    /** The limit is the one cause of all that it cuts: one remark, the limit's own, whoever's line it is met on. */
    private Reduits ramene(Reduits avant, Limite l, Function<PartEnCours, Optional<Resultat<Quantite>>> concernes) {
        Anomalie coupe = Anomalie.remarque(
                        Codes.PLAFOND,
                        l.partLimitee() + " sur « " + l.territoire() + " » : "
                                + l.total().texte(2) + " pour au plus "
                                + l.maximum().texte(2) + " (" + l.partLimitee().article()
                                + ") ; les parts sont réduites en proportion, chaque ligne dit de combien")
                .sur(sujet(l.partLimitee(), l.territoire()));
        List<PartEnCours> lots = new ArrayList<>();
        List<Retrait> retraits = new ArrayList<>(avant.retraits());
        for (PartEnCours lot : avant.lots()) {
            Optional<Resultat<Quantite>> concerne =
                    concernes.apply(lot).filter(c -> c.valeur().signe() > 0);
            if (concerne.isEmpty()) {
                lots.add(lot);
            } else {
                PartEnCours apres = lot.ramene(l, concerne.get(), coupe);
                lots.add(apres);
                retraits.add(retrait(lot, apres, l));
            }
        }
        return new Reduits(lots, retraits);
    }

    private static Retrait retrait(PartEnCours avant, PartEnCours apres, Limite l) {
        return new Retrait(
                avant.reservataire(),
                l,
                pris("exactement pris à ", avant, l, avant.exact().moins(apres.exact())),
                pris("pris à ", avant, l, avant.retenu().moins(apres.retenu())));
    }

    private static Resultat<Quantite> pris(String quoi, PartEnCours lot, Limite l, Resultat<Quantite> difference) {
        return difference.nomme(
                quoi + lot.reservataire() + " (" + l.partLimitee() + ", " + l.territoire() + ")",
                Unite.LOGEMENTS,
                l.partLimitee().article());
    }

    private Optional<Limite> etat(List<PartEnCours> lots) {
        List<PartEnCours> concernes = etats(lots);
        return concernes.isEmpty()
                ? Optional.empty()
                : Optional.of(Limite.de(
                        PartLimitee.ETAT,
                        territoire,
                        taux(Clauses.PART_ETAT, PartLimitee.ETAT),
                        flux,
                        Resultat.somme(
                                concernes.stream().map(PartEnCours::exact).toList()),
                        donnes(concernes),
                        true));
    }

    private Optional<Limite> garanties(
            Territoire t,
            List<PartEnCours> lots,
            Function<PartEnCours, Optional<Resultat<Quantite>>> comptees,
            boolean sure) {
        List<PartEnCours> concernes = lots.stream()
                .filter(lot -> lot.reservataire().territoire().estDans(t)
                        && comptees.apply(lot).isPresent())
                .toList();
        return concernes.isEmpty()
                ? Optional.empty()
                : base(t, lots)
                        .map(base -> Limite.de(
                                PartLimitee.GARANTIES,
                                t,
                                taux(Clauses.PLAFOND_GARANTIES, PartLimitee.GARANTIES),
                                base,
                                Resultat.somme(concernes.stream()
                                        .flatMap(lot -> comptees.apply(lot).stream())
                                        .toList()),
                                donnes(concernes),
                                sure));
    }

    private static int donnes(List<PartEnCours> lots) {
        return Math.toIntExact(lots.stream().filter(PartEnCours::enLogements).count());
    }

    private static List<PartEnCours> etats(List<PartEnCours> lots) {
        return lots.stream().filter(Plafonnement::estEtat).toList();
    }

    private static boolean estEtat(PartEnCours lot) {
        return lot.reservataire().categorie() == Categorie.ETAT;
    }

    /** The charter's own rate when it is within the law. */
    private Resultat<Taux> taux(Clause<Taux> clause, PartLimitee partLimitee) {
        Resultat<Taux> loi = partLimitee.loi();
        return charte.stipulation(clause)
                .filter(s -> s.valeur().compareTo(loi.valeur()) <= 0)
                .map(s -> Resultat.donnee(clause.libelle(), s.valeur(), Unite.SANS, s.source()))
                .orElse(loi);
    }

    /** « Sur leur territoire »: another one is nobody's limit. */
    private static List<Territoire> territoires(List<PartEnCours> lots) {
        return lots.stream()
                .filter(lot -> lot.garanties().possibles().isPresent())
                .map(lot -> lot.reservataire().territoire())
                .distinct()
                .sorted(DU_PLUS_PETIT)
                .toList();
    }

    private Optional<Resultat<Quantite>> base(Territoire t, List<PartEnCours> lots) {
        return t.equals(territoire)
                ? Optional.of(flux)
                : lots.stream()
                        .filter(lot -> lot.reservataire().territoire().equals(t))
                        .flatMap(lot -> lot.flux().stream())
                        .findFirst()
                        .or(() -> releve(Grandeur.DEPARTS, t))
                        .or(() -> releve(Grandeur.FLUX, t));
    }

    /** The facts that limits are held against: nobody's rule reads them, and they serve. */
    boolean lit(Releve.Cle cle, List<PartEnCours> lots) {
        return cle.annees().equals(Annees.annee(dossier.annee()))
                && (cle.grandeur().equals(Grandeur.FLUX) || cle.grandeur().equals(Grandeur.DEPARTS))
                && (cle.territoire().equals(territoire) || territoires(lots).contains(cle.territoire()));
    }

    private Optional<Resultat<Quantite>> releve(Grandeur<Quantite> g, Territoire t) {
        return dossier.releve().lire(g, t, Annees.annee(dossier.annee()));
    }
}
