package fr.gestionflux.kit;

import fr.gestionflux.core.annee.DossierAnnuel;
import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.droit.Droit;
import fr.gestionflux.core.nombre.Nombre;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.parc.Exclusion;
import fr.gestionflux.core.parc.Soustraction;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.releve.Grandeur;
import fr.gestionflux.core.releve.Releve;
import fr.gestionflux.core.releve.Releve.Cle;
import fr.gestionflux.kit.Exemple.Demande;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/** Small changes of a file, to see how a charter answers them. */
final class Variantes {

    private static final Reference VARIANTE = Reference.de("variante d'essai");

    /** Instead of a number of times: the right is not there. */
    static final long SANS = -1;

    private Variantes() {}

    static DossierAnnuel sansDonnees(DossierAnnuel d) {
        return copie(d, d.contingents(), Releve.builder().build());
    }

    static DossierAnnuel donneesNulles(DossierAnnuel d) {
        return copie(d, d.contingents(), copie(d.releve(), d.releve().cles(), Variantes::nul));
    }

    static DossierAnnuel sans(DossierAnnuel d, Cle cle) {
        List<Cle> autres =
                d.releve().cles().stream().filter(c -> !c.equals(cle)).toList();
        return copie(d, d.contingents(), copie(d.releve(), autres, (autre, n) -> n));
    }

    /** Without the facts that fall on the wrong side, at random. */
    static DossierAnnuel avecUnePartie(DossierAnnuel d, Random hasard) {
        List<Cle> gardees =
                d.releve().cles().stream().filter(c -> hasard.nextBoolean()).toList();
        return copie(d, d.contingents(), copie(d.releve(), gardees, (cle, n) -> n));
    }

    /** With a fact that it does not have. */
    static DossierAnnuel avec(DossierAnnuel d, Cle cle, Nombre<?> valeur) {
        Releve.Builder releve = Releve.builder().reprend(d.releve(), 0);
        noteSous(releve, cle.grandeur(), cle, valeur);
        return copie(d, d.contingents(), releve.build());
    }

    @SuppressWarnings("unchecked") // the value has the nature of its key
    private static <N extends Nombre<N>> void noteSous(
            Releve.Builder releve, Grandeur<N> g, Cle cle, Nombre<?> valeur) {
        releve.note(g, cle.territoire(), cle.annees(), (N) valeur, VARIANTE);
    }

    /** Other orders of the holders and of the facts, by what they are. */
    static Map<String, DossierAnnuel> autresOrdres(DossierAnnuel d) {
        Map<String, DossierAnnuel> ordres = new LinkedHashMap<>();
        ordres.put("dans l'ordre inverse", reordonne(d, Collections::reverse));
        for (int n = 1; n <= 2; n++) {
            Random hasard = new Random(n);
            ordres.put("dans le désordre n° " + n, reordonne(d, liste -> Collections.shuffle(liste, hasard)));
        }
        return ordres;
    }

    private static DossierAnnuel reordonne(DossierAnnuel d, Consumer<List<?>> ordre) {
        List<Contingent> contingents = new ArrayList<>(d.contingents());
        ordre.accept(contingents);
        List<Cle> cles = new ArrayList<>(d.releve().cles());
        ordre.accept(cles);
        return copie(d, contingents, copie(d.releve(), cles, (cle, n) -> n));
    }

    /** One home more or less, or one point of a percentage. */
    static DossierAnnuel unDePlus(DossierAnnuel d, Cle cle, int un) {
        return copie(
                d, d.contingents(), copie(d.releve(), d.releve().cles(), (c, n) -> c.equals(cle) ? plus(n, un) : n));
    }

    /** Whether more of it means fewer homes in the flow. */
    static boolean retire(Grandeur<?> g) {
        return g.equals(Grandeur.EXCLUS)
                || g.equals(Grandeur.SOUSTRAITS)
                || g.equals(Grandeur.PART_MUTATIONS)
                || Exclusion.duNoyau().stream().map(Grandeur::exclus).anyMatch(g::equals)
                || Soustraction.duNoyau().stream().map(Grandeur::soustraits).anyMatch(g::equals);
    }

    /** The rights of the holder asked about. */
    static Stream<Droit> droits(Demande d) {
        return d.dossier().contingent(d.convention().reservataire()).stream().flatMap(c -> c.droits().stream());
    }

    /** The same question when the holder asked about has each of its rights so many times, or {@link #SANS} it. */
    static Demande droits(Demande d, String cas, ToLongFunction<Droit> fois) {
        return new Demande(
                d.nom() + ", " + cas,
                contingent(
                        d,
                        droits(d)
                                .filter(x -> fois.applyAsLong(x) != SANS)
                                .map(x -> fois(x, fois.applyAsLong(x)))
                                .toList()),
                d.convention());
    }

    /** The rights of the holder asked about, so many times; those of the others unchanged. */
    static DossierAnnuel droitsMultiplies(Demande d, long k) {
        return droits(d, "", x -> k).dossier();
    }

    /**
     * The rights of the holder asked about under names that nothing else bears.
     *
     * @param noms is given the name of each by its new one
     */
    static DossierAnnuel droitsMarques(Demande d, Map<String, String> noms) {
        return contingent(
                d,
                droits(d)
                        .map(x -> {
                            String marque = "[droit " + (noms.size() + 1) + "]";
                            noms.put(marque, x.intitule());
                            return x.renomme(marque);
                        })
                        .toList());
    }

    private static DossierAnnuel contingent(Demande d, List<Droit> droits) {
        List<Contingent> contingents = d.dossier().contingents().stream()
                .map(c -> c.reservataire().equals(d.convention().reservataire()) ? c.avec(droits) : c)
                .toList();
        return copie(d.dossier(), contingents, d.dossier().releve());
    }

    private static Droit fois(Droit droit, long k) {
        return droit.avecCompte(droit.compte().fois(Quantite.of(k)));
    }

    private interface Changement {
        Nombre<?> de(Cle cle, Nombre<?> valeur);
    }

    private static Nombre<?> nul(Cle cle, Nombre<?> valeur) {
        return valeur instanceof Taux ? Taux.ZERO : Quantite.ZERO;
    }

    private static Nombre<?> plus(Nombre<?> valeur, int un) {
        return valeur instanceof Taux t
                ? t.plus(Taux.pourcent(1).fois(Quantite.of(un)))
                : ((Quantite) valeur).plus(Quantite.of(un));
    }

    private static Releve copie(Releve releve, Collection<Cle> cles, Changement changement) {
        Releve.Builder copie = Releve.builder();
        cles.forEach(cle -> note(copie, releve, cle.grandeur(), cle, changement));
        return copie.build();
    }

    @SuppressWarnings("unchecked") // a change keeps the nature of the value
    private static <N extends Nombre<N>> void note(
            Releve.Builder copie, Releve releve, Grandeur<N> g, Cle cle, Changement changement) {
        releve.lire(g, cle.territoire(), cle.annees())
                .filter(Resultat::estCalcule)
                .ifPresent(r -> copie.note(
                        g,
                        cle.territoire(),
                        cle.annees(),
                        (N) changement.de(cle, r.valeur()),
                        r.reference().orElse(VARIANTE)));
    }

    private static DossierAnnuel copie(DossierAnnuel d, List<Contingent> contingents, Releve releve) {
        return DossierAnnuel.builder()
                .bailleur(d.bailleur())
                .annee(d.annee())
                .addAllContingents(contingents)
                .releve(releve)
                .build();
    }
}
