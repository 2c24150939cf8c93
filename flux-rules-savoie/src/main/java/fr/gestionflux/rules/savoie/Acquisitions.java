package fr.gestionflux.rules.savoie;

import static fr.gestionflux.core.preuve.Unite.DROITS_UNIQUES;
import static fr.gestionflux.core.preuve.Unite.LOGEMENTS;
import static fr.gestionflux.rules.savoie.Textes.CHARTE;
import static fr.gestionflux.rules.savoie.Textes.CONVENTION;

import fr.gestionflux.core.charte.Clause;
import fr.gestionflux.core.charte.Clauses;
import fr.gestionflux.core.charte.Instruction;
import fr.gestionflux.core.charte.ValeurDesDroits;
import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.droit.Droit.Apport;
import fr.gestionflux.core.droit.Droit.DroitsUniques;
import fr.gestionflux.core.droit.Droit.GarantieEmprunt;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.parc.Reservataire.Categorie;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.preuve.Resultat;
import java.util.List;

/** New programmes (convention type, § 7): so many homes once, at delivery, and as many rights added to the stock. */
final class Acquisitions {

    private static final Reference P_7 = CONVENTION.art("§ 7");

    private Acquisitions() {}

    /** § 7, « l'équivalent ajouté au stock en cours », the first lettings being apart; § 10.1, nbNEW. Not converted: the text has no rate here. */
    static Resultat<Quantite> acquis(Contingent c, Instruction i) {
        return ValeurDesDroits.seulement(
                        c,
                        List.of(GarantieEmprunt.class, Apport.class, DroitsUniques.class),
                        surLeProgramme(c, i).plus(ValeurDesDroits.solde(c)),
                        P_7)
                .nomme(
                        "nbNEW, équivalent ajouté au stock, " + c.etatDesLieux().source(),
                        DROITS_UNIQUES,
                        CONVENTION.art("§ 10.1"));
    }

    /** § 7, « affectés une première fois en droit unique à la livraison »; charter § 8.1: the State's rate, always. */
    static Resultat<Quantite> premieresLocations(Contingent c, Resultat<Quantite> logements, Instruction i) {
        return c.reservataire().categorie() == Categorie.ETAT
                ? i.taux(Clauses.PART_ETAT)
                        .de(logements)
                        .nomme("premières locations de l'État", LOGEMENTS, CHARTE.art("§ 8.1"))
                : surLeProgramme(c, i).nomme("premières locations de " + c.reservataire(), LOGEMENTS, P_7);
    }

    private static Resultat<Quantite> surLeProgramme(Contingent c, Instruction i) {
        return ValeurDesDroits.somme(
                        c,
                        GarantieEmprunt.class,
                        g -> part(Clauses.PART_GARANTIE_NEUVE, g.intitule(), g.logements(), c, i))
                .plus(ValeurDesDroits.somme(
                        c, Apport.class, a -> part(Clauses.PART_APPORT, a.intitule(), a.logements(), c, i)));
    }

    private static Resultat<Quantite> part(
            Clause<Taux> taux, String operation, Quantite logements, Contingent c, Instruction i) {
        return i.taux(taux).de(c.lu("logements de " + operation, logements, LOGEMENTS));
    }
}
