package fr.gestionflux.rules.idf;

import static fr.gestionflux.rules.idf.Textes.MODELE;

import fr.gestionflux.core.charte.Blocs;
import fr.gestionflux.core.charte.Clauses;
import fr.gestionflux.core.charte.Instruction;
import fr.gestionflux.core.charte.Stipulation;
import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.droit.Droit.DroitDeSuite;
import fr.gestionflux.core.droit.Droit.DroitsUniques;
import fr.gestionflux.core.droit.Droit.GarantieEmprunt;
import fr.gestionflux.core.nombre.Arrondi;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.parc.Grandeur;
import fr.gestionflux.core.parc.Territoire.Echelle;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.preuve.Unite;
import java.util.List;

/** What the rights are worth in droits uniques (model, II.C). */
final class Conversion {

    private static final Reference II_C = MODELE.art("II.C");
    private static final Reference III_B = MODELE.art("III.B");
    private static final Arrondi UNITE = Arrondi.auPlusProche(0);
    private static final int CINQ_ANS = 5;

    /** Seqens read 2017 to 2021 for a conversion in 2023: the register of the last year was not out yet. */
    private static final int RECUL = 3;

    private Conversion() {}

    /** II.C: Σ (droits de suite × years left) × mean rate, rounded once; droits uniques already held are added. */
    static Resultat<Quantite> droitsUniques(Contingent c, Instruction i) {
        var convertis = c.droits(DroitDeSuite.class).findAny().isPresent() ? convertis(c, i) : Blocs.solde(c);
        return Blocs.seulement(c, List.of(DroitDeSuite.class, DroitsUniques.class), convertis, II_C)
                .nomme("DU de " + c.reservataire(), Unite.DROITS_UNIQUES, II_C);
    }

    private static Resultat<Quantite> convertis(Contingent c, Instruction i) {
        int annee = annee(c, i);
        var restants = Blocs.somme(
                        c,
                        DroitDeSuite.class,
                        d -> c.lu(d.intitule(), d.nombre(), Unite.DROITS_DE_SUITE)
                                .fois(Blocs.anneesEntieres(
                                        "années de " + d.intitule() + " (" + annee + " à " + d.anneeDeFin() + ")",
                                        annee,
                                        d.anneeDeFin(),
                                        II_C)))
                .nomme("droits × années de " + c.reservataire(), Unite.DROITS_ANNEES, II_C);
        var convertis = restants.fois(tauxMoyen(c, i, annee))
                .nomme("droits convertis de " + c.reservataire(), Unite.DROITS_UNIQUES, II_C)
                .arrondi(UNITE, MODELE.art("II.C, exemple"));
        boolean solde = c.droits(DroitsUniques.class).findAny().isPresent();
        return (solde ? convertis.plus(Blocs.solde(c)) : convertis)
                .remarqueSi(
                        n -> i.annee() > annee + 1,
                        Codes.DROIT_DEJA_CONVERTI,
                        n -> "les droits de suite de « " + c.reservataire() + " » ont été convertis en " + annee
                                + " ; pour " + i.annee() + ", attendu ce qu'il en reste en droits uniques ("
                                + MODELE.art("III.B") + ")");
    }

    /**
     * III.B: a guarantee is worth up to 20 % of the homes, converted as in II.C with the five years before it; land or money,
     * the volume that the parties agree on.
     */
    static Resultat<Quantite> acquis(Contingent c, Instruction i) {
        int annee = c.etatDesLieux().au().getYear();
        var restants = Blocs.somme(
                        c,
                        GarantieEmprunt.class,
                        g -> Blocs.droitsDuProgramme(
                                        new Contingent(c.reservataire(), c.etatDesLieux(), List.of(g)), III_B)
                                .fois(Blocs.anneesEntieres(
                                        "années de " + g.intitule() + " (" + annee + " à "
                                                + g.fin().getYear() + ")",
                                        annee,
                                        g.fin().getYear(),
                                        II_C)))
                .nomme("droits × années acquis", Unite.DROITS_ANNEES, III_B);
        boolean garanties = c.droits(GarantieEmprunt.class).findAny().isPresent();
        var convertis = garanties
                ? restants.fois(tauxMoyen(c, i, annee))
                        .nomme("droits convertis acquis", Unite.DROITS_UNIQUES, III_B)
                        .arrondi(UNITE, MODELE.art("II.C, exemple"))
                        .plus(Blocs.solde(c))
                : Blocs.solde(c);
        return Blocs.seulement(c, List.of(GarantieEmprunt.class, DroitsUniques.class), convertis, III_B)
                .nomme("droits acquis, " + c.etatDesLieux().source(), Unite.DROITS_UNIQUES, III_B);
    }

    /** II.C: mean of the last five yearly rates of the landlord on the holder's territory, all contingents. */
    private static Resultat<Taux> tauxMoyen(Contingent c, Instruction i, int annee) {
        Echelle e = c.territoire().echelle();
        return Blocs.rotationMoyenne(
                c, i, e, CINQ_ANS, annee - 1, RECUL, n -> i.releve(Grandeur.ROTATION, c, e, n), II_C);
    }

    /** The year that the convention names, or else that of the inventory. */
    private static int annee(Contingent c, Instruction i) {
        return i.stipulation(Clauses.ANNEE_DE_CONVERSION)
                .filter(s -> i.estSignataire(c))
                .map(Stipulation::valeur)
                .orElse(c.etatDesLieux().au().getYear());
    }
}
