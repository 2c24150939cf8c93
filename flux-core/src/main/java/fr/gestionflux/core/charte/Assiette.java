package fr.gestionflux.core.charte;

import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.parc.Exclusion;
import fr.gestionflux.core.parc.Soustraction;
import fr.gestionflux.core.parc.Territoire.Echelle;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.preuve.Unite;
import fr.gestionflux.core.releve.Grandeur;
import fr.gestionflux.core.temps.Annees;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Which homes count: those under the flow, those taken out of it, and how many fall free. Pure and thread-safe.
 *
 * <pre>{@code
 * Resultat<Quantite> eligibles = Assiette.soumis(droits, instruction, Echelle.COMMUNE, 2022, texte.art("art. 3"));
 * eligibles.toString();   // = logements éligibles, Escalquens, 2022 = 102 logements
 * }</pre>
 */
public final class Assiette {

    private Assiette() {}

    /**
     * The mean of the latest consecutive yearly rates (not pooled), or that mean as communicated for the same years. The
     * years end at the one that the text wants, or at the latest before it for which all are known: it is then remarked.
     *
     * @param c the holder
     * @param i the computation
     * @param e where
     * @param nombre how many years
     * @param derniere the last year that the text wants
     * @param recul how many years earlier the last one may be
     * @param annuel the rate of a year
     * @param texte the article
     * @return the mean rate; without value when too few years are known, each missing one being named
     */
    public static Resultat<Taux> rotationMoyenne(
            Contingent c,
            Instruction i,
            Echelle e,
            int nombre,
            int derniere,
            int recul,
            IntFunction<Resultat<Taux>> annuel,
            Reference texte) {
        for (int fin = derniere; fin >= derniere - recul; fin--) {
            int derniereConnue = fin;
            Resultat<Taux> moyenne = moyenne(c, i, e, new Annees(fin - nombre + 1, fin), annuel, texte);
            if (moyenne.estCalcule() || unTauxEstIllisible(c, i, e, fin - nombre + 1, fin)) {
                return moyenne.remarqueSi(
                        t -> derniereConnue < derniere,
                        Codes.ANNEES_ANTERIEURES,
                        t -> "taux moyen de " + (derniereConnue - nombre + 1) + " à " + derniereConnue
                                + " : les dernières années connues ne vont pas jusqu'à " + derniere + " (" + texte
                                + ")");
            }
        }
        return moyenne(c, i, e, new Annees(derniere - nombre + 1, derniere), annuel, texte);
    }

    private static boolean unTauxEstIllisible(Contingent c, Instruction i, Echelle e, int premiere, int derniere) {
        return IntStream.rangeClosed(premiere, derniere)
                .anyMatch(n -> i.siReleve(Grandeur.ROTATION, c, e, Annees.annee(n))
                        .filter(r -> !r.estCalcule())
                        .isPresent());
    }

    private static Resultat<Taux> moyenne(
            Contingent c,
            Instruction i,
            Echelle e,
            Annees annees,
            IntFunction<Resultat<Taux>> annuel,
            Reference texte) {
        return i.communique(
                Grandeur.ROTATION,
                c,
                e,
                annees,
                () -> Resultat.moyenne(IntStream.rangeClosed(annees.premiere(), annees.derniere())
                                .mapToObj(annuel)
                                .toList())
                        .nomme("taux de rotation moyen, " + annees, Unite.SANS, texte));
    }

    /**
     * Homes under the flow: those of the landlord less those out of it for good, motive by motive as the clause
     * {@link Clauses#EXCLUSIONS} lists them; or the result, or the total of the excluded, as communicated.
     *
     * @param c the holder
     * @param i the computation
     * @param e where
     * @param annee the stock of 31 December of that year
     * @param texte the article
     * @return homes
     */
    public static Resultat<Quantite> soumis(Contingent c, Instruction i, Echelle e, int annee, Reference texte) {
        return i.communique(
                Grandeur.ELIGIBLES,
                c,
                e,
                annee,
                () -> i.releve(Grandeur.LOGEMENTS, c, e, annee)
                        .moins(exclus(c, i, e, annee, texte))
                        .nomme("logements soumis au flux", Unite.LOGEMENTS, texte));
    }

    private static Resultat<Quantite> exclus(Contingent c, Instruction i, Echelle e, int annee, Reference texte) {
        List<Exclusion> motifs = i.valeur(Clauses.EXCLUSIONS);
        return i.communique(
                Grandeur.EXCLUS,
                c,
                e,
                annee,
                () -> Resultat.somme(motifs.stream()
                                .map(m -> i.releve(Grandeur.exclus(m), c, e, annee))
                                .toList())
                        .nomme("logements exclus", Unite.LOGEMENTS, texte));
    }

    /**
     * Homes of the year's flow taken out of it: what the charter computes by a rate, and each motive that it lists; or the
     * total of all of them as communicated.
     *
     * @param c the holder
     * @param i the computation
     * @param e where
     * @param motifs the motives that the charter lists, each counted once
     * @param calcules what is taken out at a rate
     * @param texte the article
     * @return homes
     */
    public static Resultat<Quantite> soustraits(
            Contingent c,
            Instruction i,
            Echelle e,
            List<Soustraction> motifs,
            List<Resultat<Quantite>> calcules,
            Reference texte) {
        List<Resultat<Quantite>> parties = new ArrayList<>(calcules);
        new LinkedHashSet<>(motifs).forEach(m -> parties.add(i.releve(Grandeur.soustraits(m), c, e, i.annee())));
        Resultat<Quantite> somme = Resultat.somme(parties).nomme("logements soustraits", Unite.LOGEMENTS, texte);
        Resultat<Quantite> soustraits = i.communique(Grandeur.SOUSTRAITS, c, e, i.annee(), () -> somme);
        return soustraits.remarqueSi(
                total -> !somme.estCalcule() && connues(parties).compareTo(total) > 0,
                Codes.ECART,
                total -> "« logements soustraits » : " + soustraits.texte(2) + " en tout, moins que ses seules parties"
                        + " connues, " + Unite.LOGEMENTS.compte(connues(parties)) + " ; le total est retenu ("
                        + texte + ")");
    }

    private static Quantite connues(List<Resultat<Quantite>> parties) {
        Quantite somme = Quantite.ZERO;
        for (Resultat<Quantite> partie : parties) {
            somme = partie.estCalcule() ? somme.plus(partie.valeur()) : somme;
        }
        return somme;
    }
}
