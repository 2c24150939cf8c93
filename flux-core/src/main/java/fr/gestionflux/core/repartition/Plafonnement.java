package fr.gestionflux.core.repartition;

import fr.gestionflux.core.charte.Clauses;
import fr.gestionflux.core.nombre.Arrondi;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.parc.Territoire;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.preuve.Unite;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What limits cut of the parts, and from whom.
 *
 * @param cadre the limits
 */
record Plafonnement(Encadrement cadre) {

    /** What was cut, and what was taken by it. */
    record Reduction(List<PartEnCours> parts, List<Retrait> retraits) {}

    /** What the charter orders: guarantees known as such, brought to the limit; the rest is only remarked. */
    Reduction selonLaCharte(List<PartEnCours> parts) {
        Reduction depart = new Reduction(parts, List.of());
        return cadre.charte().stipulation(Clauses.PLAFOND_GARANTIES).isPresent()
                ? garanties(depart, PartEnCours::connuesDans)
                : depart;
    }

    /** What the law allows, whatever the charter orders. */
    Reduction selonLaLoi(List<PartEnCours> parts) {
        Reduction depart = new Reduction(parts, List.of());
        Reduction etat = cadre.etat(parts)
                .filter(Limite::estDepassee)
                .map(l -> ramene(depart, l, p -> p.estDeLEtat() ? Optional.of(p.exact()) : Optional.empty()))
                .orElse(depart);
        Reduction possibles = garanties(etatEnLogements(etat), PartEnCours::possiblesDans);
        // where one guarantor has no figure, what is known of the others is over or not all the same
        return garanties(possibles, PartEnCours::connuesDans);
    }

    /** « Au plus » 30 % (CCH R.441-5-2): the State's whole homes are cut down, not rounded over it. */
    private Reduction etatEnLogements(Reduction avant) {
        return cadre.etat(avant.parts())
                .filter(l ->
                        l.auDela(ArrondisAuDela.retenusParLEtat(avant.parts())).isPresent())
                .map(l -> etatEnLogements(avant, l))
                .orElse(avant);
    }

    private static Reduction etatEnLogements(Reduction avant, Limite l) {
        Reference article = l.partLimitee().article();
        Map<Reservataire, Resultat<Quantite>> poids = new LinkedHashMap<>();
        avant.parts().stream().filter(PartEnCours::estDeLEtat).forEach(p -> poids.put(p.reservataire(), p.exact()));
        Map<Reservataire, Resultat<Quantite>> entiers = Partage.auPlusFortReste(
                l.maximum()
                        .arrondi(Arrondi.tronque(0), article)
                        .nomme("logements entiers, " + l.partLimitee(), Unite.LOGEMENTS, article),
                poids,
                Repartition.ORDRE,
                article);
        return reduit(
                avant,
                l,
                p -> Optional.ofNullable(entiers.get(p.reservataire()))
                        .filter(Resultat::estCalcule)
                        .map(n -> p.retenant(n.remarque(
                                        Codes.PLAFOND,
                                        "« " + p.reservataire() + " » : "
                                                + p.retenu().texte(2) + " ramené à " + n.texte(2)
                                                + ", entiers sous la limite (" + l.partLimitee() + " : au plus "
                                                + l.maximum().texte(2) + " ; " + article + ")")
                                .nomme(PartEnCours.nom(p.reservataire()), Unite.LOGEMENTS, article))));
    }

    /**
     * The smallest territories first: what is left of them counts in the larger ones. An objective given in whole homes may
     * be half a home over its own territory's limit; once a larger territory cuts it, it is a part like another, and must
     * be within, or a second reduction would cut again.
     */
    private Reduction garanties(
            Reduction depart, BiFunction<PartEnCours, Territoire, Optional<Resultat<Quantite>>> comptees) {
        List<Territoire> tous = cadre.territoires();
        Reduction reduction = depart;
        for (Territoire t : tous) {
            if (cadre.garanties(t, reduction.parts(), comptees, true)
                    .filter(Limite::estDepassee)
                    .isEmpty()) {
                continue;
            }
            for (Territoire petit : tous) {
                if (petit.estDans(t) && !petit.equals(t)) {
                    reduction = garanties(petit, reduction, comptees, Limite::estFranchie);
                }
            }
            reduction = garanties(t, reduction, comptees, Limite::estDepassee);
        }
        return reduction;
    }

    private Reduction garanties(
            Territoire t,
            Reduction avant,
            BiFunction<PartEnCours, Territoire, Optional<Resultat<Quantite>>> comptees,
            Predicate<Limite> aReduire) {
        return cadre.garanties(t, avant.parts(), comptees, true)
                .filter(aReduire)
                .map(l -> ramene(avant, l, p -> comptees.apply(p, t)))
                .orElse(avant);
    }

    /** The limit is the one cause of all that it cuts: one remark, the limit's own, whoever's line it is met on. */
    private Reduction ramene(Reduction avant, Limite l, Function<PartEnCours, Optional<Resultat<Quantite>>> concernes) {
        Anomalie coupe = Anomalie.remarque(
                        Codes.PLAFOND,
                        l.partLimitee() + " sur « " + l.territoire() + " » : "
                                + l.total().texte(2) + " pour au plus "
                                + l.maximum().texte(2) + " (" + l.partLimitee().article()
                                + ") ; les parts sont réduites en proportion, chaque ligne dit de combien")
                .sur(cadre.sujet(l.partLimitee(), l.territoire()));
        return reduit(
                avant,
                l,
                p -> concernes.apply(p).filter(c -> c.valeur().signe() > 0).map(c -> p.ramenee(l, c, coupe)));
    }

    /** Each part that a limit cuts takes the place of the old one, and the difference is told. */
    private static Reduction reduit(Reduction avant, Limite l, Function<PartEnCours, Optional<PartEnCours>> coupe) {
        List<PartEnCours> parts = new ArrayList<>();
        List<Retrait> retraits = new ArrayList<>(avant.retraits());
        for (PartEnCours p : avant.parts()) {
            Optional<PartEnCours> apres = coupe.apply(p);
            apres.ifPresent(x -> retraits.add(new Retrait(p, x, l)));
            parts.add(apres.orElse(p));
        }
        return new Reduction(parts, retraits);
    }
}
