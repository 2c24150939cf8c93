package fr.gestionflux.examples.essais;

import fr.gestionflux.core.charte.Charte;
import fr.gestionflux.core.charte.Clauses;
import fr.gestionflux.core.charte.FournisseurDeCharte;
import fr.gestionflux.core.charte.Garants;
import fr.gestionflux.core.charte.Instruction;
import fr.gestionflux.core.charte.ValeurDesDroits;
import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.preuve.Unite;
import fr.gestionflux.core.releve.Grandeur;
import fr.gestionflux.core.temps.Periode;
import java.time.LocalDate;
import java.util.List;

/**
 * On trial: the share of the loan that each one guarantees splits the 20 % of the homes among the commune, its EPCI and the
 * département, which is among the guarantors.
 */
public final class Calvados implements FournisseurDeCharte {

    private static final Reference TEXTE = Reference.de("question écrite n° 17-2768 (Calvados)");
    private static final Reference ARTICLE = TEXTE.art("réponse");

    /** For the service loader. */
    public Calvados() {}

    @Override
    public String id() {
        return "calvados";
    }

    @Override
    public List<Charte> versions() {
        return List.of(Charte.de(id(), TEXTE)
                .enVigueur(Periode.aCompterDu(LocalDate.of(2024, 1, 1)))
                .departements("14")
                .droits(Calvados::droits)
                .part(Calvados::part)
                .flux(Calvados::flux)
                .acquis(Calvados::droits)
                .fixe(Clauses.GARANTS, Garants.AVEC_LE_DEPARTEMENT, ARTICLE)
                .build());
    }

    /** 20 homes × 20 % × the share of the loan: 1, 1 and 2. */
    static Resultat<Quantite> droits(Contingent c, Instruction i) {
        return ValeurDesDroits.tenus(c, ARTICLE).nomme("droits du réservataire", Unite.LOGEMENTS, ARTICLE);
    }

    /** Supposed: a right is a home of the year's flow. */
    static Resultat<Taux> part(Contingent c, Instruction i) {
        return i.droits(c).sur(i.flux(c)).nomme(Instruction.PART, ARTICLE);
    }

    static Resultat<Quantite> flux(Contingent c, Instruction i) {
        return i.releve(Grandeur.FLUX, c, i.annee()).nomme("flux annuel", Unite.LOGEMENTS, ARTICLE);
    }
}
