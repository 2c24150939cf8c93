package org.exemple.charte;

import static fr.gestionflux.core.charte.Clauses.EN_LOGEMENTS;
import static fr.gestionflux.core.charte.Clauses.EXCLUSIONS;
import static fr.gestionflux.core.charte.Clauses.PLAFOND_PART;

import fr.gestionflux.core.charte.Blocs;
import fr.gestionflux.core.charte.Charte;
import fr.gestionflux.core.charte.Instruction;
import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.droit.Droit.GarantieEmprunt;
import fr.gestionflux.core.nombre.Arrondi;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.parc.Exclusion;
import fr.gestionflux.core.parc.Grandeur;
import fr.gestionflux.core.preuve.Periode;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.preuve.Unite;
import java.time.LocalDate;
import java.util.List;

/** The charter of a made-up département, le Marais: guaranteed homes over homes under the flow, capped at 15 %. */
final class Marais {

    private static final Reference CHARTE = Reference.de("charte du Marais (inventée), 2025");

    static final Charte V2025 = Charte.de("marais", CHARTE)
            .enVigueur(Periode.aCompterDu(LocalDate.of(2025, 1, 1)))
            .droits(Marais::droits)
            .part(Marais::part)
            .flux(Marais::flux)
            .fixe(EXCLUSIONS, List.of(Exclusion.PLAN_DE_VENTE, Exclusion.DEMOLITION), CHARTE.art("art. 1"))
            .fixe(PLAFOND_PART, Taux.pourcent(15), CHARTE.art("art. 3"))
            .fixe(EN_LOGEMENTS, Arrondi.auPlusProche(0), CHARTE.art("art. 4"))
            .build();

    private Marais() {}

    /** Art. 2: the guaranteed share of the homes of each operation. */
    static Resultat<Quantite> droits(Contingent c, Instruction i) {
        return Blocs.somme(c, GarantieEmprunt.class, g -> garantis(g, c))
                .nomme("logements garantis", Unite.LOGEMENTS, CHARTE.art("art. 2"));
    }

    private static Resultat<Quantite> garantis(GarantieEmprunt g, Contingent c) {
        return c.lu("logements de " + g.intitule(), g.logements(), Unite.LOGEMENTS)
                .fois(c.lu("quotité de " + g.intitule(), g.quotite(), Unite.SANS));
    }

    /** Art. 3: guaranteed homes / homes under the flow, at most 15 %. */
    static Resultat<Taux> part(Contingent c, Instruction i) {
        return i.droits(c)
                .sur(soumis(c, i))
                .auPlus(i.taux(PLAFOND_PART))
                .nomme(Instruction.PART, Unite.SANS, CHARTE.art("art. 3"));
    }

    /** Art. 4: homes under the flow × the rate of the territory in N-1. */
    static Resultat<Quantite> flux(Contingent c, Instruction i) {
        return i.releve(Grandeur.ROTATION, c, i.annee() - 1)
                .de(soumis(c, i))
                .nomme("flux du territoire", Unite.LOGEMENTS, CHARTE.art("art. 4"));
    }

    /** Art. 1: homes on 31/12/N-1, less those in a sale plan or to be demolished. */
    private static Resultat<Quantite> soumis(Contingent c, Instruction i) {
        return Blocs.soumis(c, i, c.territoire().echelle(), i.annee() - 1, CHARTE.art("art. 1"));
    }
}
