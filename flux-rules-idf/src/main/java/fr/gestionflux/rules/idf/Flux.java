package fr.gestionflux.rules.idf;

import static fr.gestionflux.core.parc.Grandeur.DEPARTS;
import static fr.gestionflux.core.parc.Grandeur.FLUX;
import static fr.gestionflux.core.parc.Grandeur.LOGEMENTS;
import static fr.gestionflux.core.parc.Grandeur.MISES_EN_SERVICE;
import static fr.gestionflux.core.parc.Grandeur.ROTATION;
import static fr.gestionflux.core.parc.Territoire.Echelle.DEPARTEMENT;
import static fr.gestionflux.rules.idf.Textes.MODELE;

import fr.gestionflux.core.charte.Assiette;
import fr.gestionflux.core.charte.Clauses;
import fr.gestionflux.core.charte.Instruction;
import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.preuve.Unite;
import java.util.List;

/** The homes under the flow and the yearly flow of the département (model, I and III.A). */
final class Flux {

    private Flux() {}

    /**
     * The flow in homes. III.A defines a stock and gives no formula in homes: a forecast of the landlord, or else
     * (homes − excluded) × rate − taken out; new homes join the flow at their next vacancy.
     */
    static Resultat<Quantite> flux(Contingent c, Instruction i) {
        int n = i.annee();
        return i.communique(
                FLUX,
                c,
                DEPARTEMENT,
                n,
                () -> i.releve(ROTATION, c, DEPARTEMENT, n - 1)
                        .de(soumis(c, i))
                        .moins(soustraits(c, i))
                        .nomme("flux annuel du département", Unite.LOGEMENTS, MODELE.art("III.A")));
    }

    /** III.A: homes at the start of N − excluded − taken out + put in service in the year. */
    static Resultat<Quantite> assiette(Contingent c, Instruction i) {
        return soumis(c, i)
                .moins(soustraits(c, i))
                .plus(i.releve(MISES_EN_SERVICE, c, DEPARTEMENT, i.annee()))
                .nomme("assiette des logements soumis au flux", Unite.LOGEMENTS, MODELE.art("III.A"));
    }

    /** Vacancies of the holder's territory in the year. */
    static Resultat<Quantite> liberations(Contingent c, Instruction i) {
        int n = i.annee();
        return i.communique(
                DEPARTS,
                c,
                c.territoire().echelle(),
                n,
                () -> i.releve(ROTATION, c, n - 1)
                        .de(i.releve(LOGEMENTS, c, n - 1))
                        .nomme("libérations du territoire", Unite.LOGEMENTS, MODELE.art("III.A")));
    }

    private static Resultat<Quantite> soumis(Contingent c, Instruction i) {
        return Assiette.soumis(c, i, DEPARTEMENT, i.annee() - 1, MODELE.art("I.A et I.B"));
    }

    private static Resultat<Quantite> soustraits(Contingent c, Instruction i) {
        return Assiette.soustraits(c, i, DEPARTEMENT, i.valeur(Clauses.SOUSTRACTIONS), List.of(), MODELE.art("I.C"));
    }
}
