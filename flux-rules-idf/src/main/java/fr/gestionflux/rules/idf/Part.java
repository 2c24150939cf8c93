package fr.gestionflux.rules.idf;

import static fr.gestionflux.rules.idf.Textes.MODELE;

import fr.gestionflux.core.charte.Cch;
import fr.gestionflux.core.charte.Clauses;
import fr.gestionflux.core.charte.Instruction;
import fr.gestionflux.core.charte.ObjectifIndicatif;
import fr.gestionflux.core.charte.Stipulation;
import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.droit.Droit;
import fr.gestionflux.core.droit.Origine;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.parc.Reservataire.Categorie;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.preuve.Unite;
import java.util.List;
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
        return (c.reservataire().estGarant() ? relative.auPlus(limite(c, i)) : relative)
                .nomme(Instruction.PART, Unite.SANS, III_A);
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
     * « Dans la limite de 20 % des libérations du territoire communal », brought to the flow of the département. Land and
     * money are outside it; what it takes away goes to the landlord's own contingent.
     */
    private static Resultat<Taux> limite(Contingent c, Instruction i) {
        var garanties = i.taux(Clauses.PLAFOND_GARANTIES)
                .de(Flux.liberations(c, i))
                .nomme("20 % des libérations du territoire", Unite.LOGEMENTS, Cch.R441_5_3)
                .sur(i.flux(c));
        List<Resultat<Quantite>> apports = c.droits().stream()
                .filter(d -> d.origine() == Origine.APPORT)
                .flatMap(d -> d instanceof Droit.DroitsUniques du ? Stream.of(du) : Stream.empty())
                .map(du -> c.lu(du.intitule(), du.nombre(), Unite.DROITS_UNIQUES))
                .toList();
        var limite = apports.isEmpty()
                ? garanties
                : garanties.plus(Resultat.somme(apports)
                        .sur(tous(i))
                        .de(FLUX_ENTIER.moins(i.taux(Clauses.PART_ETAT)))
                        .nomme("part des apports", Unite.SANS, Cch.R441_5_4));
        return limite.nomme(
                "limite de 20 % des libérations, ramenée au flux ; l'excédent va au bailleur",
                Unite.SANS, Cch.R441_5_3);
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
