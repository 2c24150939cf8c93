package fr.gestionflux.rules.idf;

import static fr.gestionflux.rules.idf.Textes.MODELE;

import fr.gestionflux.core.charte.Assiette;
import fr.gestionflux.core.charte.Clauses;
import fr.gestionflux.core.charte.DureeRestante;
import fr.gestionflux.core.charte.Instruction;
import fr.gestionflux.core.charte.ValeurDesDroits;
import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.droit.Droit;
import fr.gestionflux.core.droit.Droit.DroitDeSuite;
import fr.gestionflux.core.droit.Droit.DroitsUniques;
import fr.gestionflux.core.droit.Droit.GarantieEmprunt;
import fr.gestionflux.core.nombre.Arrondi;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.parc.Grandeur;
import fr.gestionflux.core.parc.Territoire.Echelle;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.Dates;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.preuve.Unite;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What the rights are worth in droits uniques (model, II.C). */
final class Conversion {

    private static final Reference II_C = MODELE.art("II.C");
    private static final Reference III_B = MODELE.art("III.B");
    private static final Arrondi UNITE = Arrondi.auPlusProche(0);
    private static final int CINQ_ANS = 5;

    /** Seqens read 2017 to 2021 for a conversion in 2023: the register of the last year was not out yet. */
    private static final int RECUL = 3;

    /** II.C: « au 24 novembre 2023, le réservataire dispose de XX droits uniques ». */
    private static final int ANNEE_DU_MODELE = 2023;

    /** A module's own code: a convention and its holder's inventory name two years of conversion. */
    static final String ANNEE_CONTREDITE = "annee-de-conversion-contredite";

    private Conversion() {}

    /** III.A: « le volume de droits uniques détenus au début de l'année N ». */
    static Resultat<Quantite> droitsUniques(Contingent c, Instruction i) {
        LocalDate janvier = LocalDate.of(i.annee(), 1, 1);
        Resultat<Quantite> du = ValeurDesDroits.aLaDate(
                valeur(c, i, c.reservataire().toString()),
                c,
                LocalDate.MIN,
                janvier,
                "ce que le réservataire détient au " + Dates.texte(janvier) + " (" + MODELE.art("III.A") + ")");
        return contradiction(c, i)
                .map(a -> du.estCalcule() ? du.refuseSi(n -> true, a.code(), n -> a.message()) : du.manqueAussi(a))
                .orElse(du);
    }

    /** II.C: Σ (droits de suite × years left) × mean rate, rounded once; droits uniques already held are added. */
    static Resultat<Quantite> valeur(Contingent c, Instruction i, String qui) {
        return ValeurDesDroits.seulement(
                        c,
                        List.of(DroitDeSuite.class, GarantieEmprunt.class, DroitsUniques.class),
                        aConvertir(c) ? convertis(c, i, qui) : ValeurDesDroits.solde(c),
                        II_C)
                .nomme("DU de " + qui, Unite.DROITS_UNIQUES, II_C);
    }

    private static boolean aConvertir(Contingent c) {
        return c.droits().stream().anyMatch(d -> d instanceof DroitDeSuite || d instanceof GarantieEmprunt);
    }

    private static Resultat<Quantite> convertis(Contingent c, Instruction i, String qui) {
        int annee = annee(c);
        var restants = Resultat.somme(c.droits().stream()
                        .flatMap(d -> droitsAnnees(d, c, annee, II_C).stream())
                        .toList())
                .nomme("droits × années de " + qui, Unite.DROITS_ANNEES, II_C)
                .remarqueSi(
                        n -> c.etatDesLieux().anneeDeConversion().isEmpty(),
                        Codes.HYPOTHESE,
                        n -> "l'année de conversion des droits de « " + c.reservataire() + " » est supposée : " + annee
                                + " (" + II_C + ", « au 24 novembre 2023 ») ; son état des lieux peut la donner");
        var convertis = restants.fois(tauxMoyen(c, i, annee))
                .nomme("droits convertis de " + qui, Unite.DROITS_UNIQUES, II_C)
                .arrondi(UNITE, MODELE.art("II.C, exemple"));
        boolean solde = c.droits(DroitsUniques.class).findAny().isPresent();
        return (solde ? convertis.plus(ValeurDesDroits.solde(c)) : convertis)
                .remarqueSi(
                        n -> i.annee() > annee + 1,
                        Codes.DROIT_DEJA_CONVERTI,
                        n -> "les droits de suite de « " + c.reservataire() + " » ont été convertis en " + annee
                                + " ; pour " + i.annee() + ", attendu ce qu'il en reste en droits uniques ("
                                + III_B + ")");
    }

    /** A guarantee is read as droits de suite: the homes that it reserves, until five years past the last repayment. */
    private static Optional<Resultat<Quantite>> droitsAnnees(Droit d, Contingent c, int annee, Reference texte) {
        if (d instanceof DroitDeSuite ds) {
            return Optional.of(c.lu(ds.intitule(), ds.nombre(), Unite.DROITS_DE_SUITE)
                    .fois(restantes(ds.intitule(), annee, ds.anneeDeFin())));
        }
        return d instanceof GarantieEmprunt g
                ? Optional.of(ValeurDesDroits.droitsDuProgramme(
                                new Contingent(c.reservataire(), c.etatDesLieux(), List.of(g)), texte)
                        .fois(restantes(g.intitule(), annee, g.fin().getYear())))
                : Optional.empty();
    }

    private static Resultat<Quantite> restantes(String intitule, int annee, int fin) {
        return DureeRestante.anneesEntieres(
                "années de " + intitule + " (" + annee + " à " + fin + ")", intitule, annee, fin, II_C);
    }

    /**
     * III.B: a guarantee is worth up to 20 % of the homes, converted as in II.C with the five years before it; land or money,
     * the volume that the parties agree on.
     */
    static Resultat<Quantite> acquis(Contingent c, Instruction i) {
        int annee = c.etatDesLieux().au().getYear();
        var restants = Resultat.somme(c.droits(GarantieEmprunt.class)
                        .flatMap(g -> droitsAnnees(g, c, annee, III_B).stream())
                        .toList())
                .nomme("droits × années acquis", Unite.DROITS_ANNEES, III_B);
        boolean garanties = c.droits(GarantieEmprunt.class).findAny().isPresent();
        var convertis = garanties
                ? restants.fois(tauxMoyen(c, i, annee))
                        .nomme("droits convertis acquis", Unite.DROITS_UNIQUES, III_B)
                        .arrondi(UNITE, MODELE.art("II.C, exemple"))
                        .plus(ValeurDesDroits.solde(c))
                : ValeurDesDroits.solde(c);
        return ValeurDesDroits.seulement(c, List.of(GarantieEmprunt.class, DroitsUniques.class), convertis, III_B)
                .nomme("droits acquis, " + c.etatDesLieux().source(), Unite.DROITS_UNIQUES, III_B);
    }

    /** II.C: mean of the last five yearly rates of the landlord on the holder's territory, all contingents. */
    private static Resultat<Taux> tauxMoyen(Contingent c, Instruction i, int annee) {
        Echelle e = c.territoire().echelle();
        return Assiette.rotationMoyenne(
                c, i, e, CINQ_ANS, annee - 1, RECUL, n -> i.releve(Grandeur.ROTATION, c, e, n), II_C);
    }

    /** Each holder's own, the same whichever convention is being computed: what its inventory says, or else the model's. */
    private static int annee(Contingent c) {
        return c.etatDesLieux().anneeDeConversion().orElse(ANNEE_DU_MODELE);
    }

    /** A convention may repeat the year of its holder, and not change it: the other conventions of the file would not know. */
    private static Optional<Anomalie> contradiction(Contingent c, Instruction i) {
        boolean dite = c.etatDesLieux().anneeDeConversion().isPresent();
        return i.stipulation(Clauses.ANNEE_DE_CONVERSION)
                .filter(s -> i.estSignataire(c) && (dite || aConvertir(c)) && s.valeur() != annee(c))
                .map(s -> Anomalie.refus(
                        ANNEE_CONTREDITE,
                        "année de conversion de « " + c.reservataire() + " » : " + s.valeur() + " (" + s.source()
                                + "), " + annee(c) + " ("
                                + (dite ? c.etatDesLieux().source() : II_C + ", l'état des lieux n'en donnant pas")
                                + ") ; attendu " + s.valeur()
                                + " à son état des lieux aussi, que tous les calculs du dossier lisent"));
    }
}
