package fr.gestionflux.rules.idf;

import static fr.gestionflux.rules.idf.ModeleDrihl.TEXTE;

import fr.gestionflux.core.charte.Assiette;
import fr.gestionflux.core.charte.Clauses;
import fr.gestionflux.core.charte.DureeRestante;
import fr.gestionflux.core.charte.Instruction;
import fr.gestionflux.core.charte.ValeurDesDroits;
import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.droit.Droit;
import fr.gestionflux.core.droit.DroitDeSuite;
import fr.gestionflux.core.droit.DroitsUniques;
import fr.gestionflux.core.droit.GarantieEmprunt;
import fr.gestionflux.core.nombre.Arrondi;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.parc.Territoire.Echelle;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.Etape;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.preuve.Unite;
import fr.gestionflux.core.releve.Grandeur;
import fr.gestionflux.core.temps.Dates;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The model's chapter II, « Inventaire et conversion des droits de réservation », with the two sentences of chapter III that
 * look at the same rights later: what is held on 1 January N (III.A), and what is acquired after the conversion (III.B).
 */
final class ModeleDrihlDroits {

    private static final Reference II_C = TEXTE.art("II.C");
    private static final Reference EXEMPLE = TEXTE.art("II.C, exemple");
    private static final Reference III_B = TEXTE.art("III.B");

    private ModeleDrihlDroits() {}

    // --- II.A, the law. Its 20 % bear on the share: see ModeleDrihlFlux.limite.
    // « Lorsque l'emprunt garanti […] est intégralement remboursé par le bailleur, celui-ci en informe le garant » :
    // non codé : information entre les parties.

    /**
     * « Les droits […] attachés à la garantie de l'emprunt sont prorogés pour une durée de cinq ans »: core dates the end of a
     * guarantee so. It is read as droits de suite, the homes that it reserves, until then.
     *
     * <p>« Le taux de réservation doit être cohérent avec la part de la garantie d'emprunt couverte » (comment): the share
     * that is written prevails; from the guaranteed part of the loan alone, 20 % of the homes × that part, remarked.
     */
    private static Optional<Resultat<Quantite>> duDroit(Droit d, Contingent c, int annee, Reference texte) {
        if (d instanceof DroitDeSuite ds) {
            return Optional.of(c.lu(ds.intitule(), ds.nombre(), Unite.DROITS_DE_SUITE)
                    .fois(restantes(ds.intitule(), annee, ds.anneeDeFin())));
        }
        return d instanceof GarantieEmprunt g
                ? Optional.of(ValeurDesDroits.droitsDuProgramme(c.avec(List.of(g)), texte)
                        .fois(restantes(g.intitule(), annee, g.fin().getYear())))
                : Optional.empty();
    }

    // --- II.B

    /**
     * « Il a été convenu de transformer l'ensemble des droits de suite existants en un volume de droits uniques. » A holder
     * with droits uniques alone, as from the second year on, has nothing to convert.
     */
    static Resultat<Quantite> valeur(Contingent c, Instruction i, String qui) {
        return ValeurDesDroits.seulement(
                        c,
                        List.of(DroitDeSuite.GENRE, GarantieEmprunt.GENRE, DroitsUniques.GENRE),
                        aConvertir(c) ? convertisEtDetenus(c, i, qui) : ValeurDesDroits.solde(c),
                        II_C)
                .nomme(IleDeFrance.DU.de(qui), II_C);
    }

    private static boolean aConvertir(Contingent c) {
        return c.droits().stream().anyMatch(d -> d instanceof DroitDeSuite || d instanceof GarantieEmprunt);
    }

    /**
     * « Si le réservataire dispose de droits uniques chez le bailleur, en plus des droits de suite, un recensement de ces
     * droit[s] est à ajouter » (comment): they are added as they are.
     */
    private static Resultat<Quantite> convertisEtDetenus(Contingent c, Instruction i, String qui) {
        int annee = annee(c);
        var convertis = convertis(
                droitsAnnees(c, annee, qui), tauxMoyen(c, i, annee), IleDeFrance.DROITS_CONVERTIS.de(qui), II_C);
        boolean detenus = c.a(DroitsUniques.class);
        return (detenus ? convertis.plus(ValeurDesDroits.solde(c)) : convertis)
                .remarqueSi(
                        n -> i.annee() > annee + 1,
                        Codes.DROIT_DEJA_CONVERTI,
                        n -> "les droits de suite de « " + c.reservataire() + " » ont été convertis en " + annee
                                + " ; pour " + i.annee() + ", attendu ce qu'il en reste en droits uniques ("
                                + III_B + ")");
    }

    // --- II.C, the rate
    // « emménagements dans les logements proposés à la location depuis un an ou plus, rapportés au nombre de logements
    // proposés à la location depuis un an ou plus » : core counts them in RPLS (RotationRpls), and has both readings of
    // « LOCAT ≠ N et N-1 » (LectureLocat). « Il est retenu les données XXX » : a rate of any source is read.

    private static final int CINQ_ANS = 5;

    /** Seqens read 2017 to 2021 for a conversion in 2023: the register of the last year was not out yet. */
    private static final int RECUL = 3;

    /**
     * « La moyenne du taux de rotation annuel des 5 dernières années, sur le parc du bailleur X, tous contingents confondus,
     * à l'échelle territoriale du réservataire X »: of the yearly rates, not pooled.
     *
     * <p>« 2017 à 2022 » names six years: the five latest consecutive ones that are known, remarked when they stop earlier.
     */
    private static Resultat<Taux> tauxMoyen(Contingent c, Instruction i, int annee) {
        Echelle e = c.territoire().echelle();
        return Assiette.rotationMoyenne(
                c, i, e, CINQ_ANS, annee - 1, RECUL, n -> i.releve(Grandeur.ROTATION, c, e, n), II_C);
    }

    // --- II.C, the formula

    /** « somme des droits de suite de la convention X durée de réservation restante à courir ». */
    private static Resultat<Quantite> droitsAnnees(Contingent c, int annee, String qui) {
        return somme(c.droits().stream(), c, annee, II_C)
                .nomme(IleDeFrance.DROITS_ANNEES.de(qui), II_C)
                .remarqueSi(
                        n -> c.etatDesLieux().anneeDeConversion().isEmpty(),
                        Codes.HYPOTHESE,
                        n -> "l'année de conversion des droits de « " + c.reservataire() + " » est supposée : " + annee
                                + " (" + II_C + ", « au 24 novembre 2023 ») ; son état des lieux peut la donner");
    }

    private static Resultat<Quantite> somme(Stream<? extends Droit> droits, Contingent c, int annee, Reference texte) {
        return Resultat.somme(
                droits.flatMap(d -> duDroit(d, c, annee, texte).stream()).toList());
    }

    /** « 5 X (2030 - 2023) » (example): whole years, from the year of conversion to that of the end. */
    private static Resultat<Quantite> restantes(String intitule, int annee, int fin) {
        return DureeRestante.anneesEntieres(IleDeFrance.annees(intitule, annee, fin), intitule, annee, fin, II_C);
    }

    private static final Arrondi UNITE = Arrondi.auPlusProche(0);

    /**
     * « X taux de rotation moyen du bailleur ». The example alone shows a rounding: 11,9 gives 12, once, on the sum. Its
     * printed formula lacks a bracket: read literally, it gives 103,04.
     */
    private static Resultat<Quantite> convertis(
            Resultat<Quantite> droitsAnnees, Resultat<Taux> taux, Etape<Quantite> nom, Reference texte) {
        return droitsAnnees.fois(taux).nomme(nom, texte).arrondi(UNITE, EXEMPLE);
    }

    // --- II.C, the year

    /** « Au 24 novembre 2023, le réservataire X dispose de XX droits uniques ». */
    private static final int ANNEE_DU_MODELE = 2023;

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
                        IleDeFrance.ANNEE_CONTREDITE,
                        "année de conversion de « " + c.reservataire() + " » : " + s.valeur() + " (" + s.source()
                                + "), " + annee(c) + " ("
                                + (dite ? c.etatDesLieux().source() : II_C + ", l'état des lieux n'en donnant pas")
                                + ") ; attendu " + s.valeur()
                                + " à son état des lieux aussi, que tous les calculs du dossier lisent"));
    }

    // --- III.A

    /** « Le volume de droits uniques détenus par le réservataire X au début de l'année N »: a later inventory is remarked. */
    static Resultat<Quantite> droitsUniques(Contingent c, Instruction i) {
        LocalDate janvier = LocalDate.of(i.annee(), 1, 1);
        Resultat<Quantite> du = ValeurDesDroits.aLaDate(
                valeur(c, i, c.reservataire().toString()),
                c,
                LocalDate.MIN,
                janvier,
                () -> "ce que le réservataire détient au " + Dates.texte(janvier) + " (" + TEXTE.art("III.A") + ")");
        return contradiction(c, i)
                .map(a -> du.estCalcule() ? du.refuseSi(n -> true, a.code(), n -> a.message()) : du.manqueAussi(a))
                .orElse(du);
    }

    // --- III.B

    /**
     * « La contrepartie de la garantie d'un programme neuf permet une valorisation jusqu'à 20 % […] automatiquement
     * convertis en droits uniques »; of land or money, « le volume est à déterminer entre le bailleur et le réservataire »;
     * all « vont s'ajouter à l'ensemble des droits ». The « chapitres I.B et I.C » that III.B cites are II.B and II.C.
     */
    static Resultat<Quantite> acquis(Contingent c, Instruction i) {
        boolean garanties = c.a(GarantieEmprunt.class);
        return ValeurDesDroits.seulement(
                        c,
                        List.of(GarantieEmprunt.GENRE, DroitsUniques.GENRE),
                        garanties ? garantiesAcquises(c, i).plus(ValeurDesDroits.solde(c)) : ValeurDesDroits.solde(c),
                        III_B)
                .nomme("droits acquis, " + c.etatDesLieux().source(), Unite.DROITS_UNIQUES, III_B);
    }

    /** « Sur la base des millésimes des 5 dernières années disponibles »: those before the guarantee, 2020 to 2024 for 2025. */
    private static Resultat<Quantite> garantiesAcquises(Contingent c, Instruction i) {
        int annee = c.etatDesLieux().au().getYear();
        var restants = somme(c.droits(GarantieEmprunt.class), c, annee, III_B)
                .nomme("droits × années acquis", Unite.DROITS_ANNEES, III_B);
        return convertis(
                restants,
                tauxMoyen(c, i, annee),
                Etape.quantite("droits convertis acquis", Unite.DROITS_UNIQUES),
                III_B);
    }
}
