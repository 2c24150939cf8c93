package fr.gestionflux.rules.savoie;

import static fr.gestionflux.core.preuve.Unite.LOGEMENTS;
import static fr.gestionflux.core.preuve.Unite.SANS;
import static fr.gestionflux.rules.savoie.Textes.ANNEXE_1;
import static fr.gestionflux.rules.savoie.Textes.CONVENTION;

import fr.gestionflux.core.charte.Cch;
import fr.gestionflux.core.charte.Clauses;
import fr.gestionflux.core.charte.Instruction;
import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.droit.Droit.Apport;
import fr.gestionflux.core.droit.Droit.DroitsUniques;
import fr.gestionflux.core.droit.Origine;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.parc.Annees;
import fr.gestionflux.core.parc.Grandeur;
import fr.gestionflux.core.parc.Territoire.Echelle;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.preuve.Unite;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The share of the flow: by droits uniques for communes and EPCI (§ 4), by rate or volume for the département's holders. */
final class Part {

    private Part() {}

    static Resultat<Taux> part(Contingent c, Instruction i) {
        return Flux.estDepartemental(c) ? partDepartementale(c, i) : partLocale(c, i);
    }

    /** § 4.3: DU / homes of the landlord on the territory, limited; § 4.2: at least a part of the flow. */
    private static Resultat<Taux> partLocale(Contingent c, Instruction i) {
        var brute =
                i.droits(c).sur(Flux.logements(c, i)).nomme("représentativité du droit", SANS, CONVENTION.art("§ 4.3"));
        var limitee = i.siFixe(Clauses.PLAFOND_PART, SANS)
                .map(brute::auPlus)
                .orElse(brute)
                .auPlus(limiteLegale(c, i));
        return i.siFixe(Clauses.PLANCHER_PART, SANS)
                .map(limitee::auMoins)
                .orElse(limitee)
                .nomme(Instruction.PART, SANS, CONVENTION.art("§ 4.3"));
    }

    /** R.441-5-3 bears on what guarantees earn; what is not known to come from one is outside it (R.441-5-4). */
    private static Resultat<Taux> limiteLegale(Contingent c, Instruction i) {
        var plafond = i.taux(Clauses.PLAFOND_GARANTIES);
        List<Resultat<Quantite>> ailleurs = Stream.concat(
                        c.droits(Apport.class).map(a -> Conversion.du2(a, c, i)),
                        c.droits(DroitsUniques.class)
                                .filter(d -> d.origine() != Origine.GARANTIE)
                                .map(d -> c.lu(d.intitule(), d.nombre(), Unite.DROITS_UNIQUES)))
                .toList();
        return ailleurs.isEmpty()
                ? plafond
                : plafond.plus(Resultat.somme(ailleurs).sur(Flux.logements(c, i)))
                        .nomme("limite légale, apports en sus", SANS, Cch.R441_5_3);
    }

    /** Annex 1: the State's rate; for the others, the rate or the volume that their convention writes. */
    private static Resultat<Taux> partDepartementale(Contingent c, Instruction i) {
        // read whoever asks: the département's need is not unused because another holder's share does without it
        besoin(c, i);
        return (switch (c.reservataire().categorie()) {
                    case ETAT -> i.taux(Clauses.PART_ETAT);
                    case DEPARTEMENT -> selonBesoin(c, i);
                    default -> ecrite(c, i);
                })
                .nomme(Instruction.PART, SANS, ANNEXE_1);
    }

    private static Resultat<Taux> ecrite(Contingent c, Instruction i) {
        return i.siFixe(Clauses.VOLUME_DU_RESERVATAIRE, LOGEMENTS)
                .map(volume -> volume.sur(i.flux(c)))
                .orElseGet(() -> i.taux(Clauses.TAUX_DU_RESERVATAIRE));
    }

    /** The département is among the guarantors of the 20 % (§ 7). */
    private static Resultat<Taux> acquise(Contingent c, Instruction i) {
        return ecrite(c, i).auPlus(i.taux(Clauses.PLAFOND_GARANTIES));
    }

    /** Annex 1: « 12 % du flux, soit 188. Mais le besoin est estimé à 50 », 3,2 %. */
    private static Resultat<Taux> selonBesoin(Contingent c, Instruction i) {
        var droit = acquise(c, i);
        return besoin(c, i)
                .map(besoin -> droit.auPlus(besoin.sur(i.flux(c)).nomme("besoin rapporté au flux", SANS, ANNEXE_1)))
                .orElse(droit);
    }

    private static Optional<Resultat<Quantite>> besoin(Contingent c, Instruction i) {
        return i.siReleve(Grandeur.BESOIN, c, Echelle.DEPARTEMENT, Annees.annee(i.annee()));
    }

    /** Convention type, § 6: what the département does not use leaves the count. */
    static Resultat<Quantite> nonMobilises(Contingent c, Instruction i) {
        var acquis = acquise(c, i).de(i.flux(c)).nomme("droits du département", LOGEMENTS, ANNEXE_1);
        return acquis.moins(i.exact(c)).nomme("droits non mobilisés", LOGEMENTS, CONVENTION.art("§ 6"));
    }

    /** Annex 1: of which at most 5 % of the flow for the State's civil and military agents. */
    static Resultat<Quantite> agents(Contingent c, Instruction i) {
        return i.taux(Clauses.PART_AGENTS).de(i.flux(c)).nomme("dont agents civils et militaires", LOGEMENTS, ANNEXE_1);
    }

    /** § 5: weight in the flow of the département, before any rounding and minimum. */
    static Resultat<Taux> representativite(Contingent c, Instruction i) {
        return i.exact(c)
                .sur(Flux.fluxDepartemental(c, i))
                .nomme("représentativité dans le département", SANS, CONVENTION.art("§ 5"));
    }
}
