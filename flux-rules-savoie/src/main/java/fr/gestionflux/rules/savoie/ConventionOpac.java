package fr.gestionflux.rules.savoie;

import static fr.gestionflux.core.charte.Clauses.DUREE;
import static fr.gestionflux.core.charte.Clauses.MINIMUM;
import static fr.gestionflux.core.charte.Clauses.ORIGINE_DU_MINIMUM;
import static fr.gestionflux.core.charte.Clauses.PART_APPORT;
import static fr.gestionflux.core.charte.Clauses.PART_GARANTIE_NEUVE;
import static fr.gestionflux.core.charte.Clauses.PLAFOND_GARANTIES;
import static fr.gestionflux.core.charte.Clauses.PLAFOND_PART;
import static fr.gestionflux.core.charte.Clauses.PLANCHER_PART;
import static fr.gestionflux.core.charte.Clauses.RECUL_DU_STOCK;
import static fr.gestionflux.core.charte.Clauses.RECUL_DU_TAUX;
import static fr.gestionflux.core.charte.Clauses.SEUIL_PREMIER_LOGEMENT;
import static fr.gestionflux.core.preuve.Unite.DROITS_UNIQUES;
import static fr.gestionflux.core.preuve.Unite.LOGEMENTS;
import static fr.gestionflux.core.preuve.Unite.SANS;
import static fr.gestionflux.rules.savoie.Textes.CONVENTION;

import fr.gestionflux.core.charte.Cch;
import fr.gestionflux.core.charte.Clause;
import fr.gestionflux.core.charte.ConventionType;
import fr.gestionflux.core.charte.Duree;
import fr.gestionflux.core.charte.DureeRestante;
import fr.gestionflux.core.charte.Instruction;
import fr.gestionflux.core.charte.Reconduction;
import fr.gestionflux.core.charte.Stipulation;
import fr.gestionflux.core.charte.ValeurDesDroits;
import fr.gestionflux.core.droit.Apport;
import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.droit.Droit;
import fr.gestionflux.core.droit.DroitsUniques;
import fr.gestionflux.core.droit.GarantieEmprunt;
import fr.gestionflux.core.droit.Genre;
import fr.gestionflux.core.droit.Origine;
import fr.gestionflux.core.nombre.Arrondi;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.parc.Territoire.Echelle;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.releve.Grandeur;
import fr.gestionflux.core.temps.Dates;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The convention type of OPAC Savoie with communes and EPCI, article by article: first what it settles, then its
 * formulas. The figures are those of Séez in 2024.
 */
final class ConventionOpac {

    private static final Arrondi UNITE = Arrondi.auPlusProche(0);
    private static final Arrondi DEUX_DECIMALES = Arrondi.auPlusProche(2);

    private static final Reference P_4 = CONVENTION.art("§ 4");
    private static final Reference P_4_1 = CONVENTION.art("§ 4.1");
    private static final Reference LECTURE_DE_LA_DUREE =
            P_4_1.art("années entières, puis jours sur la longueur de la dernière année");
    private static final Reference P_4_2 = CONVENTION.art("§ 4.2");
    private static final Reference P_4_3 = CONVENTION.art("§ 4.3");
    private static final Reference P_4_4 = CONVENTION.art("§ 4.4");
    private static final Reference P_5 = CONVENTION.art("§ 5");
    private static final Reference P_7 = CONVENTION.art("§ 7");
    private static final Reference ANNEXE_2 = CONVENTION.art("annexe, 2");

    private static final List<Genre<?>> DROITS_LUS = List.of(GarantieEmprunt.GENRE, Apport.GENRE, DroitsUniques.GENRE);

    static final ConventionType TYPE =
            new ConventionType(Savoie.CONVENTION_OPAC, CONVENTION.document(), stipulations());

    private ConventionOpac() {}

    private static List<Stipulation<?>> stipulations() {
        return List.of(
                // § 2 « sa durée de validité est de 3 ans »
                DUREE.fixee(new Duree(3, Reconduction.AUCUNE), CONVENTION.art("§ 2")),
                // § 4.1 « nombre de départs en 2022 », pour 2024
                RECUL_DU_TAUX.fixee(2, CONVENTION.art("§ 4.1 ; annexe, 2")),
                // § 4.2 « 10% du nombre de logements total de chaque opération concernée »
                PART_APPORT.fixee(Taux.pourcent(10), P_4_2),
                // § 4.2 « un minimum de 10% du flux annuel prévisionnel annuel sera affecté à la Commune »
                PLANCHER_PART.fixee(Taux.pourcent(10), P_4_2),
                // § 4.2 « toujours égal au minimum à 1 (un) droit unique », under the heading of land and money
                MINIMUM.fixee(Quantite.of(1), P_4_2),
                ORIGINE_DU_MINIMUM.fixee(Origine.APPORT, P_4_2),
                // § 4.3 « le flux annuel Réservataire sera limité à 20% »
                PLAFOND_PART.fixee(Taux.pourcent(20), P_4_3),
                // § 4.4 « Si le volume prévisionnel de logements libérés est inférieur à 5 »
                SEUIL_PREMIER_LOGEMENT.fixee(Quantite.of(5), P_4_4),
                // § 7 « au titre de la garantie financière […] identifiée à 10 % du nombre de logements de
                // l'opération »
                PART_GARANTIE_NEUVE.fixee(Taux.pourcent(10), P_7),
                // § 10.3 « NB total de logements du Bailleur N-1 » for N+1; the annex for 2024 has those of 31/12/2022
                RECUL_DU_STOCK.fixee(2, CONVENTION.art("§ 10.3 ; annexe, 1.3")));
    }

    // --- § 1 Objet: non codé : « les dispositions de la charte partenariale s'appliquent » : CharteSavoie
    // --- § 3 Champ d'application: non codé : « le territoire communal du Réservataire » est celui du dossier

    // --- § 4.1 Calcul du stock actuel issu de la garantie financière

    /** « Soit DU1 le nombre de réservations en droits uniques issu de la conversion de DS ». */
    private static Resultat<Quantite> du1(Contingent c, Instruction i) {
        return ValeurDesDroits.somme(c, GarantieEmprunt.class, g -> du1(g, c, i))
                .nomme(Savoie.DU1, P_4_1);
    }

    /** « DU1 = DS1 * AA * TR »: 0,9 × 26,33 × TR = 2,19 for 399. */
    private static Resultat<Quantite> du1(GarantieEmprunt g, Contingent c, Instruction i) {
        return uneFois(
                g, c, i, () -> ds1(g, c, i).fois(aa(g, c)).fois(tr(c, i)).nomme(Savoie.DU1.de(g.intitule()), P_4_1));
    }

    /** « Soit DS1 le nombre de réservations en stock issu des conventions »; not rounded, as the annex prints 0,9. */
    private static Resultat<Quantite> ds1(GarantieEmprunt g, Contingent c, Instruction i) {
        return ValeurDesDroits.logementsReserves(
                g, c, ecrite -> partReservee(ecrite, g, i), Savoie.DS1.de(g.intitule()), P_4_1);
    }

    /** « au plus égal à 20% des logements de l'opération […] à répartir entre les différents garants »: how is not said. */
    private static Resultat<Taux> partReservee(Resultat<Taux> ecrite, GarantieEmprunt g, Instruction i) {
        return g.partReservee().compareTo(Cch.GARANTIES_MAXIMUM) > 0
                ? ecrite.auPlus(i.taux(PLAFOND_GARANTIES))
                        .nomme("part réservée retenue de " + g.intitule(), SANS, P_4_1)
                : ecrite;
    }

    /**
     * « Soit AA le nombre d'années, arrondi à deux décimales, restant à courir jusqu'à la fin de validité du prêt majorée de
     * 5 ans ». Days are counted on the length of the last year: one of four ways that all give the printed 26,3, 36,9 and
     * 42,0.
     */
    private static Resultat<Quantite> aa(GarantieEmprunt g, Contingent c) {
        String nom = g.intitule();
        return DureeRestante.anneesExactes(
                        Savoie.DUREE_RESTANTE.de(nom), nom, c.etatDesLieux().au(), g.fin(), LECTURE_DE_LA_DUREE)
                .arrondi(DEUX_DECIMALES, P_4_1)
                .nomme(Savoie.AA.de(nom), P_4_1);
    }

    /**
     * « TR = nombre de départs en 2022 […] sur le territoire de l'EPCI […]/nombre de logements total du Bailleur existant sur
     * la Commune »: the annex applies the EPCI's rate, « Tx de rotation EPCI ».
     */
    private static Resultat<Taux> tr(Contingent c, Instruction i) {
        return i.releve(Grandeur.ROTATION, c, Echelle.EPCI, i.annee() - i.valeur(RECUL_DU_TAUX));
    }

    // --- § 4.2 Calcul du stock actuel issu d'un apport de terrain ou d'un financement

    /** « Soit DU2 le nombre de réservations en droits uniques issu de l'inventaire des droits acquis ». */
    private static Resultat<Quantite> du2(Contingent c, Instruction i) {
        return ValeurDesDroits.somme(c, Apport.class, a -> du2(a, c, i)).nomme(Savoie.DU2, P_4_2);
    }

    /** « 10% du nombre de logements total de chaque opération […] Ces droits acquis ne font pas l'objet d'une conversion ». */
    private static Resultat<Quantite> du2(Apport a, Contingent c, Instruction i) {
        return uneFois(
                a,
                c,
                i,
                () -> i.taux(PART_APPORT)
                        .de(c.lu("logements de " + a.intitule(), a.logements(), LOGEMENTS))
                        .nomme(Savoie.DU2.de(a.intitule()), P_4_2));
    }

    /** « un minimum de 10% du flux annuel prévisionnel annuel sera affecté à la Commune »; the least of 1 is core's. */
    private static Resultat<Taux> auMoinsLePlancher(Resultat<Taux> part, Instruction i) {
        return i.siFixe(PLANCHER_PART, SANS).map(part::auMoins).orElse(part);
    }

    // --- § 4.3 Calcul du flux correspondant au stock actuel

    /** What the rights are worth: converted the first year, then the balance of § 10.2. */
    static Resultat<Quantite> droitsUniques(Contingent c, Instruction i) {
        return auPremierJanvier(estActualise(c) ? duActualise(c, i) : du(c, i), c, i);
    }

    /** « Soit DU = DU1 + DU2 ». */
    private static Resultat<Quantite> du(Contingent c, Instruction i) {
        return ValeurDesDroits.seulement(c, DROITS_LUS, du1(c, i).plus(du2(c, i)), P_4)
                .nomme(Savoie.DU, P_4_3);
    }

    /** Whether the rights are the balance of an earlier conversion. */
    private static boolean estActualise(Contingent c) {
        return c.a(DroitsUniques.class);
    }

    /**
     * « Le flux annuel du Réservataire est réputé égal à la représentativité du droit », within the limits of § 4, whose order
     * the text does not give: the cap of § 4.3, the law's, then the floor of § 4.2.
     */
    static Resultat<Taux> part(Contingent c, Instruction i) {
        var limitee = auPlusLePlafond(representativiteDuDroit(c, i), i).auPlus(limiteLegale(c, i));
        return auMoinsLePlancher(limitee, i).nomme(Instruction.PART, P_4_3);
    }

    /** « Flux annuel Réservataire = DU / NB total de logements du Bailleur sur le territoire ». */
    private static Resultat<Taux> representativiteDuDroit(Contingent c, Instruction i) {
        return i.droits(c).sur(logements(c, i)).nomme(Savoie.REPRESENTATIVITE_DU_DROIT, P_4_3);
    }

    /** « le flux annuel Réservataire sera limité à 20% »: the whole share, land and money included. */
    private static Resultat<Taux> auPlusLePlafond(Resultat<Taux> part, Instruction i) {
        return i.siFixe(PLAFOND_PART, SANS).map(part::auPlus).orElse(part);
    }

    /**
     * Where a convention raises that cap, the law's stays (charter, § 7): it bears on what guarantees earn, and what is not
     * known to come from one is outside it (R.441-5-4).
     */
    private static Resultat<Taux> limiteLegale(Contingent c, Instruction i) {
        var plafond = i.taux(PLAFOND_GARANTIES);
        List<Resultat<Quantite>> ailleurs = Stream.concat(
                        c.droits(Apport.class).map(a -> du2(a, c, i)),
                        c.droits(DroitsUniques.class)
                                .filter(d -> d.origine() != Origine.GARANTIE)
                                .map(d -> c.lu(d.intitule(), d.nombre(), DROITS_UNIQUES)))
                .toList();
        return ailleurs.isEmpty()
                ? plafond
                : plafond.plus(Resultat.somme(ailleurs).sur(logements(c, i))).nomme(Savoie.LIMITE_LEGALE, Cch.R441_5_3);
    }

    /** « NB total de logements du Bailleur sur le territoire ». */
    private static Resultat<Quantite> logements(Contingent c, Instruction i) {
        return estActualise(c) ? logementsActualises(c, i) : i.releve(Grandeur.LOGEMENTS, c, anneeDuStock(i));
    }

    private static int anneeDuStock(Instruction i) {
        return i.annee() - i.valeur(RECUL_DU_STOCK);
    }

    // --- § 4.4 Prévision chiffrée du flux annuel Réservataire

    /** « une prévision de départs de D unités ». */
    static Resultat<Quantite> departs(Contingent c, Instruction i) {
        var d = i.communique(Grandeur.DEPARTS, c, c.territoire().echelle(), i.annee(), () -> prevision(c, i));
        return premierLogement(d, c, i);
    }

    /**
     * Annex, 2: « taux de rotation observé en 2022 sur le territoire du Réservataire […] soit une prévision de départs […] de
     * 7 unités », 9,46 % of 74. § 10.4 keeps « les mêmes conditions » without saying of which homes: those of § 10.3.
     */
    private static Resultat<Quantite> prevision(Contingent c, Instruction i) {
        return i.releve(Grandeur.ROTATION, c, i.annee() - i.valeur(RECUL_DU_TAUX))
                .de(logements(c, i))
                .arrondi(UNITE, ANNEXE_2)
                .nomme(Savoie.DEPARTS, P_4_4);
    }

    /** « inférieur à 5, le premier logement rendu disponible […] sera affecté prioritairement au Réservataire ». */
    private static Resultat<Quantite> premierLogement(Resultat<Quantite> departs, Contingent c, Instruction i) {
        return i.siFixe(SEUIL_PREMIER_LOGEMENT, LOGEMENTS)
                .map(Resultat::valeur)
                .map(seuil -> departs.remarqueSi(
                        d -> d.compareTo(seuil) < 0,
                        Codes.PREMIER_LOGEMENT,
                        d -> "moins de " + seuil + " départs prévus : le premier logement libéré va à « "
                                + c.reservataire() + " » (" + P_4_4 + ")"))
                .orElse(departs);
    }

    // --- § 4.5 Résultats chiffrés: non codé : la fiche de l'année est l'objectif calculé, avec ses étapes

    // --- § 5 Représentativité du flux annuel du Réservataire

    /** « en date de valeur ramenée au 1er janvier de l'année N considérée ». */
    private static Resultat<Quantite> auPremierJanvier(Resultat<Quantite> droits, Contingent c, Instruction i) {
        LocalDate janvier = LocalDate.of(i.annee(), 1, 1);
        return ValeurDesDroits.aLaDate(
                droits,
                c,
                janvier.minusDays(1),
                janvier,
                () -> "celui du " + Dates.texte(janvier) + ", dont sont les valeurs (" + P_5 + ")");
    }

    /** An earlier inventory was converted in its own year: § 10.2 goes on from its balance. */
    private static Resultat<Quantite> uneFois(
            Droit d, Contingent c, Instruction i, Supplier<Resultat<Quantite>> conversion) {
        LocalDate au = c.etatDesLieux().au();
        return au.isBefore(LocalDate.of(i.annee() - 1, 12, 31))
                ? Resultat.manquant(d.intitule(), dejaConverti(d, au, i.annee()))
                : conversion.get();
    }

    private static Anomalie dejaConverti(Droit d, LocalDate au, int annee) {
        return Anomalie.refus(
                Codes.DROIT_DEJA_CONVERTI,
                "« " + d.intitule() + " » vient d'un état des lieux du " + Dates.texte(au)
                        + " : un droit se convertit une fois, au 1er janvier ; pour " + annee
                        + ", attendu le solde en droits uniques, ou un état des lieux du 01/01/" + annee);
    }

    /**
     * « à l'aune du flux annuel global des logements soumis à réservation par le Bailleur sur le département »: of the
     * objective before rounding and minimum, the only one that gives the printed 0,08 %. § 10.5: the same every year.
     */
    static Resultat<Taux> representativite(Contingent c, Instruction i) {
        return i.exact(c).sur(CharteSavoieAnnexe1.flux(c, i)).nomme(Savoie.REPRESENTATIVITE, P_5);
    }

    // --- § 6 Mise à disposition de droits de réservation par le Conseil départemental

    /**
     * « qui n'auraient pas été mobilisés […] seront de fait, non décomptés »; what is asked back, « par l'utilisation de son
     * propre contingent », is core's sharing out.
     */
    static Resultat<Quantite> nonMobilises(Contingent c, Instruction i) {
        return CharteSavoieAnnexe1.droitsDuDepartement(c, i)
                .moins(i.exact(c))
                .nomme(Savoie.NON_MOBILISES, CONVENTION.art("§ 6"));
    }

    // --- § 7 Cas des logements neufs mis en service dans l'année en cours

    // « concertation en amont de la livraison »: non codé : sans délai ni nombre

    /** « affectés une première fois en droit unique à la livraison ». */
    static Resultat<Quantite> premieresLocations(Contingent c, Instruction i) {
        return surLeProgramme(c, i)
                .nomme(Savoie.PREMIERES_LOCATIONS.de(c.reservataire().toString()), P_7);
    }

    /** « 10 % du nombre de logements de l'opération » for the guarantee, « 10% » for land or money. */
    private static Resultat<Quantite> surLeProgramme(Contingent c, Instruction i) {
        var garantie = ValeurDesDroits.somme(
                c, GarantieEmprunt.class, g -> partDe(g.intitule(), g.logements(), PART_GARANTIE_NEUVE, c, i));
        var apport =
                ValeurDesDroits.somme(c, Apport.class, a -> partDe(a.intitule(), a.logements(), PART_APPORT, c, i));
        return garantie.plus(apport);
    }

    private static Resultat<Quantite> partDe(
            String operation, Quantite logements, Clause<Taux> part, Contingent c, Instruction i) {
        return i.taux(part).de(c.lu("logements de " + operation, logements, LOGEMENTS));
    }

    // --- § 8 Cas des logements dans le parc existant: non codé : la clause « gestion », que la charte laisse
    // --- § 9 Modalités de décompte des droits honorés: non codé : renvoi à la charte

    // --- § 10 Bilan annuel et conditions de révision du flux annuel

    /**
     * § 10.1 « Soit nbNEW le nombre de nouveaux droits acquis du fait des MES »; § 7 « l'équivalent ajouté au stock en cours »:
     * the same number, not converted, the text having no rate here.
     */
    static Resultat<Quantite> acquis(Contingent c, Instruction i) {
        return ValeurDesDroits.seulement(c, DROITS_LUS, surLeProgramme(c, i).plus(ValeurDesDroits.solde(c)), P_7)
                .nomme(
                        "nbNEW, équivalent ajouté au stock, " + c.etatDesLieux().source(),
                        DROITS_UNIQUES,
                        CONVENTION.art("§ 10.1"));
    }

    /** § 10.2 « DU N+1 = DU N - A + nbNEW »: the balance, which core keeps, and what this inventory adds to it. */
    private static Resultat<Quantite> duActualise(Contingent c, Instruction i) {
        return ValeurDesDroits.seulement(
                        c, DROITS_LUS, du1(c, i).plus(du2(c, i)).plus(ValeurDesDroits.solde(c)), P_4)
                .nomme(Savoie.DU, CONVENTION.art("§ 10.2"));
    }

    /** § 10.3 « NB total de logements du Bailleur N-1 + nbMES N », for N+1. */
    private static Resultat<Quantite> logementsActualises(Contingent c, Instruction i) {
        int annee = anneeDuStock(i);
        var misEnService = IntStream.range(annee + 1, i.annee())
                .mapToObj(n -> i.releve(Grandeur.MISES_EN_SERVICE, c, n))
                .toList();
        return i.releve(Grandeur.LOGEMENTS, c, annee)
                .plus(Resultat.somme(misEnService))
                .nomme(Savoie.LOGEMENTS_DU_TERRITOIRE, CONVENTION.art("§ 10.3"));
    }
}
