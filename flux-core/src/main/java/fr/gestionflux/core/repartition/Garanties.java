package fr.gestionflux.core.repartition;

import fr.gestionflux.core.charte.Cch;
import fr.gestionflux.core.charte.Instruction;
import fr.gestionflux.core.charte.ObjectifAnnuel;
import fr.gestionflux.core.charte.ValeurDesDroits;
import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.droit.Droit;
import fr.gestionflux.core.droit.Origine;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.preuve.Unite;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

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

    /** A charter that starts from a rate, not from rights, does not say where the rate comes from. */
    static Garanties de(ObjectifAnnuel o, Contingent c, Instruction i) {
        if (!i.garants().comprend(c.reservataire())) {
            return AUCUNE;
        }
        if (c.droits().isEmpty()) {
            return possibles(o.exact());
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
        return Optional.of(ValeurDesDroits.dont(c, tous, Droit::origine, origines, (seuls, x) -> i.droits(seuls))
                .nomme("droits, dont " + quoi + ", de " + c.reservataire(), Unite.SANS, Cch.R441_5_4)
                .sur(tous)
                .de(o.exact())
                .nomme("dont " + quoi + " de " + c.reservataire(), Unite.LOGEMENTS, Cch.R441_5_3));
    }

    /** Nobody can say that all of them are guarantees. */
    boolean sontIncertaines() {
        return possibles.isPresent() && !connues.equals(possibles);
    }

    /** What a limit leaves of them: of those that it concerned, the ones kept. */
    Garanties ramenees(Limite l, Resultat<Quantite> concernees, Resultat<Quantite> gardees) {
        return connues.filter(concernees::equals).isPresent()
                ? new Garanties(
                        Optional.of(gardees),
                        possibles.map(p ->
                                p == concernees ? gardees : p.moins(concernees).plus(gardees)))
                : new Garanties(connues.map(c -> l.maximum().sur(l.total()).de(c)), Optional.of(gardees));
    }

    Garanties plus(Resultat<Quantite> rendus) {
        return new Garanties(connues.map(g -> g.plus(rendus)), possibles.map(g -> g.plus(rendus)));
    }
}
