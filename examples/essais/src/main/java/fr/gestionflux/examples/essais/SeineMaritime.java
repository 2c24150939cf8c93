package fr.gestionflux.examples.essais;

import fr.gestionflux.core.charte.Charte;
import fr.gestionflux.core.charte.Clause;
import fr.gestionflux.core.charte.Clauses;
import fr.gestionflux.core.charte.FournisseurDeCharte;
import fr.gestionflux.core.charte.Instruction;
import fr.gestionflux.core.charte.ValeurDesDroits;
import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.parc.Reservataire.Categorie;
import fr.gestionflux.core.parc.Soustraction;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.preuve.Unite;
import fr.gestionflux.core.releve.Grandeur;
import fr.gestionflux.core.suivi.Axe;
import fr.gestionflux.core.suivi.ClausesDuBilan;
import fr.gestionflux.core.temps.Periode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** On trial: the State is served first, the others share what is left; rights come from a construction or a renovation. */
public final class SeineMaritime implements FournisseurDeCharte {

    /** Supposed: homes damaged by a claim are taken out of the flow. */
    public static final Soustraction SINISTRES = Soustraction.de("relogements après sinistre");

    /** Supposed: the report tells homes by the number of people that they suit. */
    public static final Axe TAILLE = Axe.de(
            "taille du ménage",
            l -> l.typologie().map(t -> t.compareTo("T3") < 0 ? "une ou deux personnes" : "familles"));

    /** Supposed: a share of what the State leaves. */
    public static final Clause<Taux> PART_DU_RESTE = Clause.libre("part-du-reste", "part de ce que l'État laisse");

    private static final Reference TEXTE = Reference.de("délibération de Rouen, 21/12/2023");
    private static final Reference ARTICLE = TEXTE.art("art. 1");

    /** For the service loader. */
    public SeineMaritime() {}

    @Override
    public String id() {
        return "seine-maritime";
    }

    @Override
    public List<Charte> versions() {
        return List.of(Charte.de(id(), TEXTE)
                .enVigueur(Periode.aCompterDu(LocalDate.of(2024, 1, 1)))
                .departements("76")
                .droits((c, i) ->
                        ValeurDesDroits.tenus(c, ARTICLE).nomme("logements réservés", Unite.LOGEMENTS, ARTICLE))
                .part(SeineMaritime::part)
                .flux(SeineMaritime::flux)
                .fixe(Clauses.PART_ETAT, Taux.pourcent(30), ARTICLE)
                .fixe(Clauses.SOUSTRACTIONS, List.of(SINISTRES), ARTICLE)
                .fixe(ClausesDuBilan.VENTILATIONS, List.of(Axe.COMMUNE, TAILLE), ARTICLE)
                .laisse(PART_DU_RESTE)
                .montre((c, i) -> i.droits(c))
                .build());
    }

    /** The State's 30 %; of the others, their share of the 70 % that it leaves. */
    static Resultat<Taux> part(Contingent c, Instruction i) {
        Resultat<Taux> etat = i.taux(Clauses.PART_ETAT);
        Resultat<Taux> entier = Resultat.donnee("flux entier", Taux.ENTIER, Unite.SANS, ARTICLE);
        Optional<Resultat<Taux>> duReste = i.siFixe(PART_DU_RESTE, Unite.SANS);
        return (c.reservataire().categorie() == Categorie.ETAT
                        ? etat
                        : duReste.orElseGet(() -> i.taux(PART_DU_RESTE)).fois(entier.moins(etat)))
                .nomme(Instruction.PART, ARTICLE);
    }

    static Resultat<Quantite> flux(Contingent c, Instruction i) {
        return i.releve(Grandeur.DEPARTS, c, i.annee())
                .moins(i.releve(Grandeur.soustraits(SINISTRES), c, i.annee()))
                .nomme("flux annuel", Unite.LOGEMENTS, ARTICLE);
    }
}
