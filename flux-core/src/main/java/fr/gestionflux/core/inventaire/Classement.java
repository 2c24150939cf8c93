package fr.gestionflux.core.inventaire;

import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.parc.Exclusion;
import fr.gestionflux.core.parc.Logement;
import fr.gestionflux.core.parc.Motif;
import fr.gestionflux.core.parc.Soustraction;
import fr.gestionflux.core.parc.Territoire;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.releve.Grandeur;
import fr.gestionflux.core.releve.Releve;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The homes of a list, each in exactly one class: out of the flow under one motive, or in the flow. A home with two
 * motives counts once, under the first in the charter's order; a motive that the charter does not list leaves the home
 * in the flow. Both are remarked. A home outside the regime of social letting (foyers, intermediate homes) is out in every
 * charter, and is not counted among the landlord's homes unless the charter lists its motive.
 *
 * <pre>{@code
 * Classement classement = Classement.de(inventaire.logements(), charte.valeur(Clauses.EXCLUSIONS));
 * classement.noter(releve, escalquens, 2022, inventaire.source());   // the counts become facts
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class Classement {

    private static final List<Exclusion> HORS_REGIME =
            List.of(Exclusion.HORS_REGIME, Exclusion.FOYERS_RESIDENCES, Exclusion.LOGEMENTS_INTERMEDIAIRES);

    private final List<? extends Motif> ordre;
    private final Map<Logement, Optional<Motif>> classes;
    private final List<Anomalie> remarques;

    private Classement(List<? extends Motif> ordre, Map<Logement, Optional<Motif>> classes, List<Anomalie> remarques) {
        this.ordre = ordre;
        this.classes = classes;
        this.remarques = remarques;
    }

    /**
     * Classifies homes.
     *
     * @param logements the homes, each once
     * @param ordre the motives that the charter lists, in its order
     * @return every home in its class
     * @throws IllegalArgumentException if a home is given twice
     */
    public static Classement de(List<Logement> logements, List<? extends Motif> ordre) {
        Map<Logement, Optional<Motif>> classes = new LinkedHashMap<>();
        List<Anomalie> remarques = new ArrayList<>();
        for (Logement l : logements) {
            // what is outside the regime is not a home of the charter, whether it lists the motive or not
            List<? extends Motif> lus = Stream.concat(
                            HORS_REGIME.stream().filter(m -> !ordre.contains(m)), ordre.stream())
                    .filter(l.motifs()::contains)
                    .distinct()
                    .toList();
            if (classes.put(l, lus.stream().findFirst().map(m -> m)) != null) {
                throw new IllegalArgumentException("logements : reçu deux fois " + l + " ; attendu chacun une fois");
            }
            if (lus.size() > 1) {
                remarques.add(remarque(
                        l,
                        Codes.MOTIFS_MULTIPLES,
                        liste(lus) + " : le logement compte une fois, sous « "
                                + lus.get(0).libelle() + " »"));
            }
            List<Motif> autres = l.motifs().stream()
                    .filter(m -> !ordre.contains(m) && !HORS_REGIME.contains(m))
                    .distinct()
                    .toList();
            if (!autres.isEmpty()) {
                remarques.add(remarque(
                        l,
                        Codes.MOTIF_HORS_CHARTE,
                        liste(autres) + " : la charte ne connaît pas ce motif, il est ignoré"));
            }
        }
        return new Classement(List.copyOf(ordre), classes, List.copyOf(remarques));
    }

    private static Anomalie remarque(Logement l, String code, String message) {
        return Anomalie.builder()
                .gravite(Anomalie.Gravite.REMARQUE)
                .code(code)
                .message(l.numero().map(n -> "logement " + n + ", ").orElse("") + message)
                .ligne(l.ligne())
                .build();
    }

    private static String liste(List<? extends Motif> motifs) {
        return motifs.stream().map(Motif::libelle).collect(Collectors.joining(" », « ", "« ", " »"));
    }

    /**
     * The class of a home.
     *
     * @param logement one of the homes given
     * @return its motive; empty for a home in the flow
     * @throws IllegalArgumentException if the home was not given
     */
    public Optional<Motif> motif(Logement logement) {
        Optional<Motif> classe = classes.get(logement);
        if (classe == null) {
            throw new IllegalArgumentException("logement : reçu " + logement + " ; attendu un logement du classement");
        }
        return classe;
    }

    /**
     * How many homes are out of the flow under a motive.
     *
     * @param motif any motive
     * @return 0 when the charter does not list it
     */
    public int nombre(Motif motif) {
        return compte(m -> m.filter(motif::equals).isPresent());
    }

    /**
     * How many homes are in the flow.
     *
     * @return the homes without a motive that the charter lists
     */
    public int dansLeFlux() {
        return compte(Optional::isEmpty);
    }

    /**
     * How many homes in all.
     *
     * @return {@link #dansLeFlux()} plus those of every motive
     */
    public int total() {
        return classes.size();
    }

    /**
     * Homes with several motives, or one that the charter does not list.
     *
     * @return in the order of the homes
     */
    public List<Anomalie> remarques() {
        return remarques;
    }

    /**
     * Notes the counts as facts: the homes of a territory and, for each motive of the charter, those it takes out. Only a
     * list that says its motives knows that a motive without a home is zero; {@link Inventaire#noter} suits the others.
     *
     * @param releve the table to fill
     * @param territoire homes of this territory, or of those it contains
     * @param annee year whose 31 December the list describes
     * @param source the document that the list comes from
     * @throws IllegalArgumentException if a home is placed at a larger level than the territory
     */
    public void noter(Releve.Builder releve, Territoire territoire, int annee, Reference source) {
        classes.keySet().stream()
                .filter(l -> l.territoire().a(territoire.echelle()).isEmpty())
                .findFirst()
                .ifPresent(l -> {
                    throw new IllegalArgumentException("logements : reçu un logement placé dans « " + l.territoire()
                            + " » ; attendu une " + territoire.echelle() + ", pour compter ceux de « " + territoire
                            + " »");
                });
        List<Optional<Motif>> ici = classes.entrySet().stream()
                .filter(e -> e.getKey().estDans(territoire))
                .map(Map.Entry::getValue)
                .toList();
        long duRegime = ici.stream()
                .filter(x -> x.filter(m -> !ordre.contains(m)).isEmpty())
                .count();
        releve.note(Grandeur.LOGEMENTS, territoire, annee, duRegime, source);
        for (Motif m : ordre) {
            long n = ici.stream().filter(x -> x.equals(Optional.of(m))).count();
            Grandeur<Quantite> g =
                    m instanceof Exclusion e ? Grandeur.exclus(e) : Grandeur.soustraits((Soustraction) m);
            releve.note(g, territoire, annee, n, source);
        }
    }

    private int compte(Predicate<Optional<Motif>> classe) {
        return (int) classes.values().stream().filter(classe).count();
    }
}
