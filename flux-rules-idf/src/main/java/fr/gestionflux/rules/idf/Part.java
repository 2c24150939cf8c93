package fr.gestionflux.rules.idf;

import static fr.gestionflux.rules.idf.Textes.MODELE;

import fr.gestionflux.core.charte.Cch;
import fr.gestionflux.core.charte.Clauses;
import fr.gestionflux.core.charte.Instruction;
import fr.gestionflux.core.charte.ObjectifIndicatif;
import fr.gestionflux.core.charte.Stipulation;
import fr.gestionflux.core.charte.ValeurDesDroits;
import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.droit.Origine;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.parc.Reservataire.Categorie;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.preuve.Unite;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The share of the flow (model, III.A): it binds; homes are indicative. */
final class Part {

    private static final Reference III_A = MODELE.art("III.A");
    private static final Resultat<Taux> FLUX_ENTIER = Resultat.donnee("flux entier", Taux.ENTIER, Unite.SANS, III_A);

    /** A module's own code: the other holders' rights are missing. */
    static final String AUTRES_RESERVATAIRES = "autres-reservataires-manquants";

    private Part() {}

    /** III.A: the State first, the rest in proportion of the droits uniques. */
    static Resultat<Taux> part(Contingent c, Instruction i) {
        var etat = i.taux(Clauses.PART_ETAT);
        if (estEtat(c)) {
            return etat.nomme(Instruction.PART, Unite.SANS, III_A);
        }
        if (estBailleur(c)) {
            return reste(c, i, etat).nomme(Instruction.PART, Unite.SANS, III_A);
        }
        var relative =
                i.droits(c).sur(tous(i)).de(FLUX_ENTIER.moins(etat)).nomme("part avant limite", Unite.SANS, III_A);
        var limitee = c.reservataire().estGarant() ? relative.auPlus(limite(c, i)) : relative;
        return limiteEtendue(c, i).map(limitee::auPlus).orElse(limitee).nomme(Instruction.PART, Unite.SANS, III_A);
    }

    /** The landlord's own contingent: what the State, the holders and their limits leave. */
    private static Resultat<Taux> reste(Contingent bailleur, Instruction i, Resultat<Taux> etat) {
        Resultat<Taux> reste = FLUX_ENTIER.moins(etat);
        for (Contingent c : i.contingents()) {
            if (!estEtat(c) && !c.equals(bailleur)) {
                reste = reste.moins(i.part(c));
            }
        }
        return reste;
    }

    private static Resultat<Quantite> tous(Instruction i) {
        return i.commun("DU de tous les réservataires hors État", () -> somme(i));
    }

    /** Alone in the file, a holder would seem to have all of what the State leaves. */
    private static Resultat<Quantite> somme(Instruction i) {
        List<Contingent> reservataires = i.contingents().stream()
                .filter(x -> !estEtat(x) && !estBailleur(x))
                .toList();
        if (reservataires.size() < 2) {
            return Resultat.manquant(
                    "DU des autres réservataires",
                    Anomalie.refus(
                            AUTRES_RESERVATAIRES,
                            "le dossier n'a qu'un réservataire hors État : la part se compare aux droits uniques de tous les"
                                    + " autres (" + III_A + ") ; ajoutez leurs contingents, ou un seul « autres"
                                    + " réservataires » avec leur total (0 s'il n'y en a pas)"));
        }
        return Resultat.somme(reservataires.stream().map(i::droits).toList())
                .nomme("DU de tous les réservataires hors État", Unite.DROITS_UNIQUES, III_A);
    }

    /**
     * « Dans la limite de 20 % des libérations du territoire communal » (Montmorency, III.A), brought to the flow of the
     * département. The sentence names no origin: read as recalling II.A, it bears on guarantees, and on rights of unknown
     * origin; land and money, in whatever form the right is kept, are outside it (R.441-5-4). What it takes away goes to the landlord's own contingent.
     */
    private static Resultat<Taux> limite(Contingent c, Instruction i) {
        var garanties = desLiberations(i.taux(Clauses.PLAFOND_GARANTIES), "20 % des libérations du territoire", c, i);
        var limite = c.droits().stream().noneMatch(d -> d.origine() == Origine.APPORT)
                ? garanties
                : garanties.plus(apports(c, i)
                        .sur(tous(i))
                        .de(FLUX_ENTIER.moins(i.taux(Clauses.PART_ETAT)))
                        .nomme("part des apports", Unite.SANS, Cch.R441_5_4));
        return limite.nomme(
                "limite de 20 % des libérations, ramenée au flux ; l'excédent va au bailleur",
                Unite.SANS, Cch.R441_5_3);
    }

    /** A convention may extend its limit to land and money, as Séez, § 4.3, does: it is its holder's alone. */
    private static Optional<Resultat<Taux>> limiteEtendue(Contingent c, Instruction i) {
        return i.siFixe(Clauses.PLAFOND_PART, Unite.SANS)
                .filter(plafond -> i.estSignataire(c))
                .map(plafond -> desLiberations(plafond, "part maximale des libérations du territoire", c, i)
                        .nomme("limite de toute la part, ramenée au flux", Unite.SANS, III_A));
    }

    private static Resultat<Taux> desLiberations(Resultat<Taux> taux, String nom, Contingent c, Instruction i) {
        return taux.de(Flux.liberations(c, i))
                .nomme(nom, Unite.LOGEMENTS, taux.reference().orElse(III_A))
                .sur(i.flux(c));
    }

    private static Resultat<Quantite> apports(Contingent c, Instruction i) {
        return ValeurDesDroits.dont(
                        c,
                        i.droits(c),
                        o -> o == Origine.APPORT,
                        (seuls, o) -> Conversion.valeur(seuls, i, c.reservataire() + " (" + o + ")"))
                .nomme("droits d'apport de " + c.reservataire(), Unite.DROITS_UNIQUES, Cch.R441_5_4);
    }

    /** IV: shares of the homes offered that the convention would like, by financing and type. */
    static List<Resultat<Quantite>> indicatifs(Contingent c, Instruction i) {
        return i.stipulation(Clauses.OBJECTIFS_INDICATIFS)
                .map(s ->
                        s.valeur().stream().flatMap(o -> indicatif(o, s, c, i)).toList())
                .orElse(List.of());
    }

    private static Stream<Resultat<Quantite>> indicatif(
            ObjectifIndicatif o, Stipulation<?> clause, Contingent c, Instruction i) {
        return o.part().stream()
                .map(p -> Resultat.donnee("part indicative " + o.critere(), p, Unite.SANS, clause.citation())
                        .de(i.exact(c))
                        .nomme("objectif indicatif " + o.critere(), Unite.LOGEMENTS, clause.citation()));
    }

    private static boolean estEtat(Contingent c) {
        return c.reservataire().categorie() == Categorie.ETAT;
    }

    private static boolean estBailleur(Contingent c) {
        return c.reservataire().categorie() == Categorie.BAILLEUR;
    }
}
