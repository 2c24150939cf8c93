package fr.gestionflux.rules.savoie;

import static fr.gestionflux.core.preuve.Unite.DROITS_UNIQUES;
import static fr.gestionflux.core.preuve.Unite.LOGEMENTS;
import static fr.gestionflux.rules.savoie.Textes.CONVENTION;

import fr.gestionflux.core.charte.Cch;
import fr.gestionflux.core.charte.Clauses;
import fr.gestionflux.core.charte.DureeRestante;
import fr.gestionflux.core.charte.Instruction;
import fr.gestionflux.core.charte.ValeurDesDroits;
import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.droit.Droit;
import fr.gestionflux.core.droit.Droit.Apport;
import fr.gestionflux.core.droit.Droit.DroitsUniques;
import fr.gestionflux.core.droit.Droit.GarantieEmprunt;
import fr.gestionflux.core.nombre.Arrondi;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.parc.Territoire.Echelle;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.preuve.Unite;
import fr.gestionflux.core.releve.Grandeur;
import fr.gestionflux.core.temps.Dates;
import java.time.LocalDate;
import java.util.List;

/** What the rights are worth in droits uniques (convention type, § 4). */
final class Conversion {

    private static final Arrondi DEUX_DECIMALES = Arrondi.auPlusProche(2);

    private static final Reference P_4_1 = CONVENTION.art("§ 4.1");

    private Conversion() {}

    /** § 4.3: DU = DU1 + DU2. § 10.2: from the second year on, the balance of the droits uniques. */
    static Resultat<Quantite> droitsUniques(Contingent c, Instruction i) {
        var du1 = ValeurDesDroits.somme(c, GarantieEmprunt.class, g -> du1(g, c, i))
                .nomme("DU1", DROITS_UNIQUES, P_4_1);
        var du2 = ValeurDesDroits.somme(c, Apport.class, a -> du2(a, c, i))
                .nomme("DU2", DROITS_UNIQUES, CONVENTION.art("§ 4.2"));
        var total = estActualise(c) ? du1.plus(du2).plus(ValeurDesDroits.solde(c)) : du1.plus(du2);
        LocalDate janvier = LocalDate.of(i.annee(), 1, 1);
        return ValeurDesDroits.aLaDate(
                ValeurDesDroits.seulement(
                                c,
                                List.of(GarantieEmprunt.class, Apport.class, DroitsUniques.class),
                                total,
                                CONVENTION.art("§ 4"))
                        .nomme("DU", DROITS_UNIQUES, CONVENTION.art(estActualise(c) ? "§ 10.2" : "§ 4.3")),
                c,
                janvier.minusDays(1),
                janvier,
                "celui du " + Dates.texte(janvier) + ", dont sont les valeurs (" + CONVENTION.art("§ 5") + ")");
    }

    /** § 4.1: DU1 = DS1 × AA × TR. */
    static Resultat<Quantite> du1(GarantieEmprunt g, Contingent c, Instruction i) {
        if (dejaConverti(c, i)) {
            return refus(g, c, i);
        }
        String nom = g.intitule();
        var ds1 = ValeurDesDroits.logementsReserves(g, c, lue -> limitee(lue, g, i), "DS1 de " + nom, P_4_1);
        var aa = DureeRestante.anneesExactes(
                        "durée restante de " + nom
                                + " (années entières, puis jours sur la longueur de la dernière année)",
                        nom,
                        c.etatDesLieux().au(),
                        g.fin(),
                        P_4_1)
                .arrondi(DEUX_DECIMALES, P_4_1)
                .nomme("AA de " + nom, Unite.ANS, P_4_1);
        // the text has the homes of the commune under the departures of the EPCI; the annex applies the EPCI's rate
        var tr = i.releve(Grandeur.ROTATION, c, Echelle.EPCI, i.annee() - i.valeur(Clauses.RECUL_DU_TAUX));
        return ds1.fois(aa).fois(tr).nomme("DU1 de " + nom, DROITS_UNIQUES, P_4_1);
    }

    /** § 4.1: « au plus égal à 20 % des logements de l'opération ». */
    private static Resultat<Taux> limitee(Resultat<Taux> lue, GarantieEmprunt g, Instruction i) {
        return g.partReservee().compareTo(Cch.GARANTIES_MAXIMUM) > 0
                ? lue.auPlus(i.taux(Clauses.PLAFOND_GARANTIES))
                        .nomme("part réservée retenue de " + g.intitule(), Unite.SANS, P_4_1)
                : lue;
    }

    /** § 4.2: 10 % of the homes of each operation with land or money, not converted. */
    static Resultat<Quantite> du2(Apport a, Contingent c, Instruction i) {
        if (dejaConverti(c, i)) {
            return refus(a, c, i);
        }
        return i.taux(Clauses.PART_APPORT)
                .de(c.lu("logements de " + a.intitule(), a.logements(), LOGEMENTS))
                .nomme("DU2 de " + a.intitule(), DROITS_UNIQUES, CONVENTION.art("§ 4.2"));
    }

    /** Whether the rights are the balance of an earlier conversion. */
    static boolean estActualise(Contingent c) {
        return c.droits(DroitsUniques.class).findAny().isPresent();
    }

    /** § 5 and annex: the values are those of 1 January N; § 10.2: they are converted once. */
    private static boolean dejaConverti(Contingent c, Instruction i) {
        return c.etatDesLieux().au().isBefore(LocalDate.of(i.annee() - 1, 12, 31));
    }

    private static Resultat<Quantite> refus(Droit d, Contingent c, Instruction i) {
        return Resultat.manquant(
                d.intitule(),
                Anomalie.refus(
                        Codes.DROIT_DEJA_CONVERTI,
                        "« " + d.intitule() + " » vient d'un état des lieux du "
                                + Dates.texte(c.etatDesLieux().au())
                                + " : un droit se convertit une fois, au 1er janvier ; pour "
                                + i.annee() + ", attendu le solde en droits uniques, ou un état des lieux du 01/01/"
                                + i.annee()));
    }
}
