package fr.gestionflux.core.repartition;

import fr.gestionflux.core.charte.Cch;
import fr.gestionflux.core.charte.Clauses;
import fr.gestionflux.core.charte.Instruction;
import fr.gestionflux.core.charte.ObjectifAnnuel;
import fr.gestionflux.core.charte.Stipulation;
import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.droit.Origine;
import fr.gestionflux.core.nombre.Arrondi;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.parc.Reservataire.Categorie;
import fr.gestionflux.core.parc.Territoire;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.preuve.Unite;
import fr.gestionflux.core.repartition.LigneDeRepartition.Provenance;
import fr.gestionflux.core.repartition.Limite.PartLimitee;
import java.util.Optional;
import java.util.stream.Stream;

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
 * @param donneeEnLogements whether the objective was given in whole homes
 * @param minimum the least objective that its texts settle
 * @param nonMobilises rights that the holder does not use; empty when it uses all
 * @param flux the flow of the holder's own territory; empty when nobody gave it
 * @param parArrete the State's share that an order of the préfet sets over the law's limit
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
        boolean donneeEnLogements,
        Optional<Minimum> minimum,
        Optional<Resultat<Quantite>> nonMobilises,
        Optional<Resultat<Quantite>> flux,
        Optional<Stipulation<Taux>> parArrete,
        Stipulation<Arrondi> arrondi) {

    /**
     * A least objective.
     *
     * @param logements whole homes
     * @param horsGaranties whether it rests on land or money, outside the guarantees' limit (Séez, § 4.2)
     */
    record Minimum(Resultat<Quantite> logements, boolean horsGaranties) {

        static Optional<Minimum> de(Instruction i) {
            return i.siFixe(Clauses.MINIMUM, Unite.LOGEMENTS)
                    .map(m -> new Minimum(
                            m,
                            i.stipulation(Clauses.ORIGINE_DU_MINIMUM)
                                    .filter(x -> x.valeur() == Origine.APPORT)
                                    .isPresent()));
        }
    }

    static PartEnCours calculee(ObjectifAnnuel o, Provenance provenance, Contingent c, Instruction i, boolean surTout) {
        return new PartEnCours(
                o.reservataire(),
                provenance,
                Optional.of(o),
                o.objectif(),
                o.exact(),
                o.objectif()
                        .nomme(
                                nom(o.reservataire()),
                                Unite.LOGEMENTS,
                                i.enLogements().citation()),
                Garanties.de(o, c, i),
                false,
                Minimum.de(i),
                o.nonMobilises(),
                Optional.of(surTout ? o.flux() : i.fluxDuTerritoire(c)),
                Stream.of(Clauses.PART_ETAT, Clauses.TAUX_DU_RESERVATAIRE)
                        .flatMap(x -> i.stipulation(x).stream())
                        .filter(Stipulation::parArrete)
                        .findFirst(),
                i.enLogements());
    }

    static PartEnCours nonCalculee(
            Reservataire r, Resultat<Quantite> manquant, Garanties garanties, Stipulation<Arrondi> arrondi) {
        return new PartEnCours(
                r,
                Provenance.CONVENTION,
                Optional.empty(),
                manquant,
                manquant,
                manquant,
                garanties,
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                arrondi);
    }

    /** An objective given in whole homes has no flow of its own; a rate has one. */
    static PartEnCours donnee(
            Reservataire r,
            Resultat<Quantite> objectif,
            Resultat<Quantite> exact,
            Garanties garanties,
            Optional<Resultat<Quantite>> flux,
            Stipulation<Arrondi> arrondi) {
        return new PartEnCours(
                r,
                Provenance.DONNE,
                Optional.empty(),
                objectif,
                exact,
                objectif.nomme(nom(r), Unite.LOGEMENTS, ResteDuBailleur.source(objectif)),
                garanties,
                flux.isEmpty(),
                Optional.empty(),
                Optional.empty(),
                flux,
                Optional.empty(),
                arrondi);
    }

    static String nom(Reservataire r) {
        return "objectif retenu de " + r;
    }

    boolean estDeLEtat() {
        return reservataire.categorie() == Categorie.ETAT;
    }

    /** Whether nothing but the rounding stands between the exact figure and the objective: no minimum, not given. */
    boolean estArrondie() {
        return !donneeEnLogements
                && exact.estCalcule()
                && retenu.estCalcule()
                && exact.valeur().arrondi(arrondi.valeur()).equals(retenu.valeur());
    }

    Optional<Resultat<Quantite>> connuesDans(Territoire t) {
        return garanties.connuesDans(t);
    }

    Optional<Resultat<Quantite>> possiblesDans(Territoire t) {
        return garanties.possiblesDans(t);
    }

    /**
     * Of the whole homes, those that the guarantees' limit counts on a territory: a minimum on land or money is outside it. A
     * holder whose rights are in several places has no whole number in each.
     */
    Optional<Resultat<Quantite>> garantiesEntieres(Territoire t) {
        Optional<Resultat<Quantite>> possibles = possiblesDans(t);
        return !garanties.sontToutesDans(t)
                ? possibles
                : possibles.map(p -> (minimum.filter(Minimum::horsGaranties).isPresent()
                                ? exact.arrondi(arrondi.valeur(), arrondi.citation())
                                : retenu)
                        .moins(exact.moins(p)));
    }

    /** The share of the concerned homes that a limit leaves; the rest of the holder's homes are kept. */
    PartEnCours ramenee(Limite l, Resultat<Quantite> concernes, Anomalie coupe) {
        String ou = l.partLimitee() + ", " + l.territoire();
        Reference article = l.partLimitee().article();
        Resultat<Quantite> gardes = l.maximum()
                .sur(l.total())
                .de(concernes)
                .nomme(ou + " : gardé par " + reservataire, Unite.LOGEMENTS, article)
                .remarque(coupe);
        boolean entiere = concernes.valeur().equals(exact.valeur());
        Resultat<Quantite> reduit = (entiere ? gardes : exact.moins(concernes).plus(gardes))
                .nomme("objectif exact de " + reservataire + " (" + ou + ")", Unite.LOGEMENTS, article);
        return avec(
                reduit,
                enLogements(reduit, l),
                l.partLimitee() == PartLimitee.GARANTIES ? garanties.ramenees(l, concernes, gardes) : garanties,
                false,
                nonMobilises);
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
                                        + " ; " + l.partLimitee().article()
                                        + ") : il ne repose pas sur un apport de terrain ou de"
                                        + " financement (" + Cch.R441_5_4 + ")"))
                .orElse(entiers);
        return gardes.nomme(nom(reservataire), Unite.LOGEMENTS, arrondi.citation());
    }

    /** The same, whose whole homes are told otherwise. */
    PartEnCours retenant(Resultat<Quantite> logements) {
        return avec(exact, logements, garanties, donneeEnLogements, nonMobilises);
    }

    /** The same, with some of the rights that it does not use. */
    PartEnCours rendue(Resultat<Quantite> rendus) {
        Reference usage = arrondi.citation();
        return avec(
                exact.plus(rendus)
                        .nomme("objectif exact de " + reservataire + ", droits rendus", Unite.LOGEMENTS, usage),
                retenu.plus(rendus).nomme(nom(reservataire) + ", droits rendus", Unite.LOGEMENTS, usage),
                garanties.plus(rendus),
                donneeEnLogements,
                nonMobilises.map(n -> n.moins(rendus)));
    }

    private PartEnCours avec(
            Resultat<Quantite> autreExact,
            Resultat<Quantite> autreRetenu,
            Garanties autresGaranties,
            boolean encoreEnLogements,
            Optional<Resultat<Quantite>> autresNonMobilises) {
        return new PartEnCours(
                reservataire,
                provenance,
                calcul,
                deLaConvention,
                autreExact,
                autreRetenu,
                autresGaranties,
                encoreEnLogements,
                minimum,
                autresNonMobilises,
                flux,
                parArrete,
                arrondi);
    }
}
