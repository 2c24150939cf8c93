package fr.gestionflux.core.repartition;

import fr.gestionflux.core.annee.ObjectifAnnuel;
import fr.gestionflux.core.charte.Blocs;
import fr.gestionflux.core.charte.Cch;
import fr.gestionflux.core.charte.Clauses;
import fr.gestionflux.core.charte.Instruction;
import fr.gestionflux.core.charte.Stipulation;
import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.droit.Droit;
import fr.gestionflux.core.droit.Origine;
import fr.gestionflux.core.nombre.Arrondi;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.preuve.Unite;
import fr.gestionflux.core.repartition.LigneDeRepartition.Provenance;
import fr.gestionflux.core.repartition.Limite.PartLimitee;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A holder's part of the flow, while limits and rounding are applied to it.
 *
 * @param reservataire the holder
 * @param provenance where its objective comes from
 * @param calcul empty when it was given
 * @param deLaConvention whole homes, before the whole is looked at
 * @param exact homes before any rounding
 * @param retenu whole homes, the whole looked at
 * @param garanties of the exact ones, those that come from guarantees
 * @param enLogements whether the objective was given in whole homes
 * @param minimum the least objective that its texts settle
 * @param nonMobilises rights that the holder does not use; empty when it uses all
 * @param flux the flow of the holder's own territory; empty when nobody gave it
 * @param arrondi how homes become whole
 */
record PartEnCours(
        Reservataire reservataire,
        Provenance provenance,
        Optional<ObjectifAnnuel> calcul,
        Resultat<Quantite> deLaConvention,
        Resultat<Quantite> exact,
        Resultat<Quantite> retenu,
        Garanties garanties,
        boolean enLogements,
        Optional<Minimum> minimum,
        Optional<Resultat<Quantite>> nonMobilises,
        Optional<Resultat<Quantite>> flux,
        Stipulation<Arrondi> arrondi) {

    /**
     * What the guarantees' limit counts of a holder's homes; land and money are outside it (CCH R.441-5-4).
     *
     * @param connues homes of the rights known to come from guarantees; empty when there are none
     * @param possibles the same, those of unknown origin besides; empty when the limit counts none
     */
    record Garanties(Optional<Resultat<Quantite>> connues, Optional<Resultat<Quantite>> possibles) {

        static final Garanties AUCUNE = new Garanties(Optional.empty(), Optional.empty());

        static Garanties connues(Resultat<Quantite> toutes) {
            return new Garanties(Optional.of(toutes), Optional.of(toutes));
        }

        static Garanties possibles(Resultat<Quantite> toutes) {
            return new Garanties(Optional.empty(), Optional.of(toutes));
        }

        /** Nobody can say that all of them are guarantees. */
        boolean sontIncertaines() {
            return possibles.isPresent() && !connues.equals(possibles);
        }
    }

    /**
     * A least objective.
     *
     * @param logements whole homes
     * @param horsGaranties whether it rests on land or money, outside the guarantees' limit (Séez, § 4.2)
     */
    record Minimum(Resultat<Quantite> logements, boolean horsGaranties) {}

    static String nom(Reservataire r) {
        return "objectif retenu de " + r;
    }

    static PartEnCours calcule(ObjectifAnnuel o, Provenance provenance, Contingent c, Instruction i, boolean surTout) {
        Reservataire r = o.reservataire();
        return new PartEnCours(
                r,
                provenance,
                Optional.of(o),
                o.objectif(),
                o.exact(),
                o.objectif().nomme(nom(r), Unite.LOGEMENTS, i.enLogements().citation()),
                i.garants().comprend(r) ? garanties(o, c, i) : Garanties.AUCUNE,
                false,
                i.siFixe(Clauses.MINIMUM, Unite.LOGEMENTS)
                        .map(m -> new Minimum(
                                m,
                                i.stipulation(Clauses.ORIGINE_DU_MINIMUM)
                                        .filter(x -> x.valeur() == Origine.APPORT)
                                        .isPresent())),
                nonMobilises(o),
                Optional.of(surTout ? o.flux() : i.fluxDuTerritoire(c)),
                i.enLogements());
    }

    /** A charter that starts from a rate, not from rights, does not say where the rate comes from. */
    private static Garanties garanties(ObjectifAnnuel o, Contingent c, Instruction i) {
        if (c.droits().isEmpty()) {
            return Garanties.possibles(o.exact());
        }
        Optional<Resultat<Quantite>> possibles = part(o, c, i, x -> x != Origine.APPORT, "garanties d'emprunt");
        return c.droits().stream().noneMatch(d -> d.origine() == Origine.INCONNUE)
                ? new Garanties(possibles, possibles)
                : new Garanties(part(o, c, i, x -> x == Origine.GARANTIE, "garanties d'emprunt connues"), possibles);
    }

    /** Told by what the rights of these origins are worth. */
    private static Optional<Resultat<Quantite>> part(
            ObjectifAnnuel o, Contingent c, Instruction i, Predicate<Origine> origines, String quoi) {
        List<Origine> toutes = c.droits().stream().map(Droit::origine).toList();
        if (toutes.stream().noneMatch(origines)) {
            return Optional.empty();
        }
        Resultat<Quantite> tous = i.droits(c);
        if (toutes.stream().allMatch(origines)
                || (tous.estCalcule() && tous.valeur().signe() == 0)) {
            return Optional.of(o.exact());
        }
        return Optional.of(Blocs.dont(c, tous, origines, (seuls, x) -> i.droits(seuls))
                .nomme("droits, dont " + quoi + ", de " + c.reservataire(), Unite.SANS, Cch.R441_5_4)
                .sur(tous)
                .de(o.exact())
                .nomme("dont " + quoi + " de " + c.reservataire(), Unite.LOGEMENTS, Cch.R441_5_3));
    }

    @SuppressWarnings("unchecked") // homes under this name, by the contract of the constant
    private static Optional<Resultat<Quantite>> nonMobilises(ObjectifAnnuel o) {
        return o.complements().stream()
                .filter(r -> r.nom().filter(Instruction.NON_MOBILISES::equals).isPresent())
                .findFirst()
                .map(r -> (Resultat<Quantite>) r);
    }

    /** The share of the concerned homes that a limit leaves; the rest of the holder's homes are kept. */
    PartEnCours ramene(Limite l, Resultat<Quantite> concernes, Anomalie coupe) {
        String ou = l.partLimitee() + ", " + l.territoire();
        Reference article = l.partLimitee().article();
        Resultat<Quantite> gardes = l.maximum()
                .sur(l.total())
                .de(concernes)
                .nomme(ou + " : gardé par " + reservataire, Unite.LOGEMENTS, article)
                .remarque(coupe);
        boolean entier = concernes.valeur().equals(exact.valeur());
        Resultat<Quantite> reduit = (entier ? gardes : exact.moins(concernes).plus(gardes))
                .nomme("objectif exact de " + reservataire + " (" + ou + ")", Unite.LOGEMENTS, article);
        return avec(
                reduit,
                enLogements(reduit, l),
                l.partLimitee() == PartLimitee.GARANTIES ? reste(l, concernes, gardes) : garanties);
    }

    private Garanties reste(Limite l, Resultat<Quantite> concernes, Resultat<Quantite> gardes) {
        return garanties.connues().filter(concernes::equals).isPresent()
                ? new Garanties(
                        Optional.of(gardes),
                        garanties
                                .possibles()
                                .map(p -> p == concernes
                                        ? gardes
                                        : p.moins(concernes).plus(gardes)))
                : new Garanties(
                        garanties.connues().map(c -> l.maximum().sur(l.total()).de(c)), Optional.of(gardes));
    }

    private Resultat<Quantite> enLogements(Resultat<Quantite> reduit, Limite l) {
        Resultat<Quantite> entiers = reduit.arrondi(arrondi.valeur(), arrondi.citation());
        Resultat<Quantite> gardes = minimum.map(m -> m.horsGaranties() && l.partLimitee() == PartLimitee.GARANTIES
                        ? entiers.auMoins(m.logements())
                        : entiers.remarqueSi(
                                n -> n.compareTo(m.logements().valeur()) < 0,
                                Codes.MINIMUM_RETIRE,
                                n -> "« " + reservataire + " » : l'objectif minimal, "
                                        + m.logements().texte(2)
                                        + ", est retiré par la limite (" + l.partLimitee() + ", " + l.territoire()
                                        + " ; "
                                        + l.partLimitee().article()
                                        + ") : il ne repose pas sur un apport de terrain ou de"
                                        + " financement (" + Cch.R441_5_4 + ")"))
                .orElse(entiers);
        return gardes.nomme(nom(reservataire), Unite.LOGEMENTS, arrondi.citation());
    }

    private PartEnCours avec(Resultat<Quantite> nouvelExact, Resultat<Quantite> nouveauRetenu, Garanties nouvelles) {
        return new PartEnCours(
                reservataire,
                provenance,
                calcul,
                deLaConvention,
                nouvelExact,
                nouveauRetenu,
                nouvelles,
                false,
                minimum,
                nonMobilises,
                flux,
                arrondi);
    }

    /** Whether nothing but the rounding stands between the exact figure and the objective: no minimum, not given. */
    boolean estArrondi() {
        return !enLogements
                && exact.estCalcule()
                && retenu.estCalcule()
                && exact.valeur().arrondi(arrondi.valeur()).equals(retenu.valeur());
    }

    Optional<Resultat<Quantite>> connues() {
        return garanties.connues();
    }

    Optional<Resultat<Quantite>> possibles() {
        return garanties.possibles();
    }

    /** Of the whole homes, those that the guarantees' limit counts: a minimum on land or money is outside it. */
    Optional<Resultat<Quantite>> garantiesEntieres() {
        return garanties
                .possibles()
                .map(p -> (minimum.filter(Minimum::horsGaranties).isPresent()
                                ? exact.arrondi(arrondi.valeur(), arrondi.citation())
                                : retenu)
                        .moins(exact.moins(p)));
    }

    /** The same, whose whole homes are told otherwise. */
    PartEnCours enLogements(Resultat<Quantite> nouveauRetenu) {
        return new PartEnCours(
                reservataire,
                provenance,
                calcul,
                deLaConvention,
                exact,
                nouveauRetenu,
                garanties,
                enLogements,
                minimum,
                nonMobilises,
                flux,
                arrondi);
    }

    /** The same, with some of the rights that it does not use. */
    PartEnCours rendu(Resultat<Quantite> rendus) {
        Reference usage = arrondi.citation();
        return new PartEnCours(
                reservataire,
                provenance,
                calcul,
                deLaConvention,
                exact.plus(rendus)
                        .nomme("objectif exact de " + reservataire + ", droits rendus", Unite.LOGEMENTS, usage),
                retenu.plus(rendus).nomme(nom(reservataire) + ", droits rendus", Unite.LOGEMENTS, usage),
                new Garanties(
                        garanties.connues().map(g -> g.plus(rendus)),
                        garanties.possibles().map(g -> g.plus(rendus))),
                enLogements,
                minimum,
                nonMobilises.map(n -> n.moins(rendus)),
                flux,
                arrondi);
    }
}
