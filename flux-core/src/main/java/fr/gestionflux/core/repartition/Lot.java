package fr.gestionflux.core.repartition;

import fr.gestionflux.core.annee.ObjectifAnnuel;
import fr.gestionflux.core.charte.Cch;
import fr.gestionflux.core.charte.Instruction;
import fr.gestionflux.core.charte.Stipulation;
import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.droit.Droit;
import fr.gestionflux.core.droit.Origine;
import fr.gestionflux.core.nombre.Arrondi;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.preuve.Unite;
import java.util.List;
import java.util.Optional;

/**
 * A holder's part of the flow, while limits and rounding are applied to it.
 *
 * @param reservataire the holder
 * @param calcul empty when it was given
 * @param exact homes before any rounding
 * @param objectif whole homes
 * @param garanties of the exact ones, those that the guarantees' limit counts; empty when it counts none
 * @param sur whether those are known to come from guarantees
 * @param donne whether the objective was given in whole homes
 * @param nonMobilises rights that the holder does not use; empty when it uses all
 * @param flux the flow of the holder's own territory; empty when nobody gave it
 * @param arrondi how homes become whole
 */
record Lot(
        Reservataire reservataire,
        Optional<ObjectifAnnuel> calcul,
        Resultat<Quantite> exact,
        Resultat<Quantite> objectif,
        Optional<Resultat<Quantite>> garanties,
        boolean sur,
        boolean donne,
        Optional<Resultat<Quantite>> nonMobilises,
        Optional<Resultat<Quantite>> flux,
        Stipulation<Arrondi> arrondi) {

    static Lot calcule(ObjectifAnnuel o, Contingent c, Instruction i, boolean surTouteLaRepartition) {
        Reservataire r = o.reservataire();
        List<Origine> origines = c.droits().stream().map(Droit::origine).toList();
        boolean compte = i.garants().comprend(r)
                && (origines.isEmpty() || origines.stream().anyMatch(x -> x != Origine.APPORT));
        return new Lot(
                r,
                Optional.of(o),
                o.exact(),
                o.objectif()
                        .nomme(
                                "objectif de " + r,
                                Unite.LOGEMENTS,
                                i.enLogements().citation()),
                compte ? Optional.of(garanties(o, c, i)) : Optional.empty(),
                !origines.isEmpty() && !origines.contains(Origine.INCONNUE),
                false,
                nonMobilises(o),
                Optional.of(surTouteLaRepartition ? o.flux() : i.fluxDuTerritoire(c)),
                i.enLogements());
    }

    /** Land or money is outside the guarantees' limit (CCH R.441-5-4): its part is told by what rights are worth. */
    private static Resultat<Quantite> garanties(ObjectifAnnuel o, Contingent c, Instruction i) {
        List<Droit> comptes =
                c.droits().stream().filter(d -> d.origine() != Origine.APPORT).toList();
        Resultat<Quantite> tous = i.droits(c);
        if (comptes.size() == c.droits().size()
                || (tous.estCalcule() && tous.valeur().signe() == 0)) {
            return o.exact();
        }
        return i.droits(new Contingent(c.reservataire(), c.etatDesLieux(), comptes))
                .nomme("droits hors apports de " + c.reservataire(), Unite.SANS, Cch.R441_5_4)
                .sur(tous)
                .de(o.exact())
                .nomme("dont garanties d'emprunt de " + c.reservataire(), Unite.LOGEMENTS, Cch.R441_5_3);
    }

    @SuppressWarnings("unchecked") // homes under this name, by the contract of the constant
    private static Optional<Resultat<Quantite>> nonMobilises(ObjectifAnnuel o) {
        return o.complements().stream()
                .filter(r -> r.nom().filter(Instruction.NON_MOBILISES::equals).isPresent())
                .findFirst()
                .map(r -> (Resultat<Quantite>) r);
    }

    /** The share of the concerned homes that a limit leaves; the rest of the holder's homes are kept. */
    Lot ramene(Limite l, Resultat<Quantite> concernes) {
        String ou = l.nature() + ", " + l.territoire();
        Resultat<Quantite> reste = l.maximum()
                .sur(l.total())
                .de(concernes)
                .nomme(
                        ou + " : gardé par " + reservataire,
                        Unite.LOGEMENTS,
                        l.nature().article());
        Resultat<Quantite> gardes = reste.remarque(
                Codes.PLAFOND,
                "« " + reservataire + " » : " + concernes.texte(2) + " ramené à " + reste.texte(2) + " (" + ou + " : "
                        + l.total().texte(2) + " pour au plus " + l.maximum().texte(2) + " ; "
                        + l.nature().article() + ")");
        boolean entier = concernes.valeur().equals(exact.valeur());
        Resultat<Quantite> reduit = (entier ? gardes : exact.moins(concernes).plus(gardes))
                .nomme(
                        "objectif exact de " + reservataire + " (" + ou + ")",
                        Unite.LOGEMENTS,
                        l.nature().article());
        return new Lot(
                reservataire,
                calcul,
                reduit,
                reduit.arrondi(arrondi.valeur(), arrondi.citation())
                        .nomme("objectif de " + reservataire, Unite.LOGEMENTS, arrondi.citation()),
                garanties.map(g -> l.nature() == Limite.Nature.GARANTIES ? gardes : g),
                sur,
                false,
                nonMobilises,
                flux,
                arrondi);
    }

    /** Whether nothing but the rounding stands between the exact figure and the objective: no minimum, not given. */
    boolean estArrondi() {
        return !donne
                && exact.estCalcule()
                && objectif.estCalcule()
                && exact.valeur().arrondi(arrondi.valeur()).equals(objectif.valeur());
    }

    /** The same, whose whole homes are told otherwise. */
    Lot enLogements(Resultat<Quantite> nouvelObjectif) {
        return new Lot(reservataire, calcul, exact, nouvelObjectif, garanties, sur, donne, nonMobilises, flux, arrondi);
    }

    /** The same, with some of the rights that it does not use. */
    Lot rendu(Resultat<Quantite> rendus) {
        Reference usage = arrondi.citation();
        return new Lot(
                reservataire,
                calcul,
                exact.plus(rendus)
                        .nomme("objectif exact de " + reservataire + ", droits rendus", Unite.LOGEMENTS, usage),
                objectif.plus(rendus).nomme("objectif de " + reservataire + ", droits rendus", Unite.LOGEMENTS, usage),
                garanties.map(g -> g.plus(rendus)),
                sur,
                donne,
                nonMobilises.map(n -> n.moins(rendus)),
                flux,
                arrondi);
    }
}
