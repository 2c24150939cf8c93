package fr.gestionflux.core.charte;

import fr.gestionflux.core.droit.Genre;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.Refus;
import fr.gestionflux.core.preuve.TexteRecu;
import fr.gestionflux.core.saisie.Libelles;
import fr.gestionflux.core.temps.Dates;
import io.vavr.control.Either;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The charters that are plugged in. Found on the class path or the module path, or given; found once, eagerly, without
 * any priority: one id is one charter, whose versions do not overlap.
 *
 * <pre>{@code
 * Chartes chartes = Chartes.decouvertes();
 * chartes.exiger("savoie", 2024).texte();   // = charte partenariale de la Savoie, 07/09/2023
 * }</pre>
 *
 * <p>A provider that cannot be loaded and a charter given twice never hide the others: {@link #anomalies()} tells them,
 * and asking for what they concern is refused. Immutable and thread-safe.
 */
public final class Chartes {

    /** Id of the charter that says what the law alone says, for a département that has none. */
    public static final String DROIT_COMMUN = "droit-commun";

    private static final Logger LOG = LoggerFactory.getLogger(Chartes.class);
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private record Offre(String fournisseur, List<Charte> versions, List<Genre<?>> genres) {}

    private final Map<String, Offre> offres;
    private final Map<String, List<Anomalie>> doubles;
    private final List<Anomalie> echecs;

    private Chartes(Map<String, Offre> offres, Map<String, List<Anomalie>> doubles, List<Anomalie> echecs) {
        this.offres = offres;
        this.doubles = doubles;
        this.echecs = List.copyOf(echecs);
    }

    /**
     * The charters found with the loader of this library.
     *
     * @return the registry
     */
    public static Chartes decouvertes() {
        ClassLoader mien = Chartes.class.getClassLoader();
        return decouvertes(mien == null ? ClassLoader.getSystemClassLoader() : mien);
    }

    /**
     * The charters found with a given loader (application servers, development modes).
     *
     * @param chargeur where to look
     * @return the registry
     */
    public static Chartes decouvertes(ClassLoader chargeur) {
        List<FournisseurDeCharte> fournisseurs = new ArrayList<>();
        List<Anomalie> echecs = new ArrayList<>();
        Iterator<FournisseurDeCharte> trouves =
                ServiceLoader.load(FournisseurDeCharte.class, chargeur).iterator();
        boolean reste = true;
        while (reste) {
            try {
                reste = trouves.hasNext();
                if (reste) {
                    fournisseurs.add(trouves.next());
                }
            } catch (LinkageError e) {
                echecs.add(echec(e)); // a class that this Java cannot link: the service loader does not wrap it
            } catch (ServiceConfigurationError e) {
                Anomalie echec = echec(e);
                reste = !echecs.contains(echec); // the same failure again: the loader itself cannot be read
                if (reste) {
                    echecs.add(echec);
                }
            }
        }
        return registre(fournisseurs, echecs);
    }

    /**
     * The charters of given providers (dependency injection, native images).
     *
     * @param fournisseurs the providers
     * @return the registry
     */
    public static Chartes de(Collection<? extends FournisseurDeCharte> fournisseurs) {
        return registre(fournisseurs, new ArrayList<>());
    }

    private static Chartes registre(Collection<? extends FournisseurDeCharte> fournisseurs, List<Anomalie> echecs) {
        Map<String, Offre> offres = new TreeMap<>();
        Map<String, List<Anomalie>> doubles = new LinkedHashMap<>();
        for (FournisseurDeCharte f : fournisseurs) {
            String classe = f.getClass().getName();
            try {
                String id = f.id();
                Offre offre = new Offre(classe, List.copyOf(f.versions()), List.copyOf(f.genres()));
                Offre deja = offres.putIfAbsent(id, offre);
                if (deja != null) {
                    enDouble(doubles, id, "donnée par " + deja.fournisseur + " et par " + classe);
                } else {
                    incoherence(id, offre, doubles);
                }
            } catch (RuntimeException | LinkageError e) {
                echecs.add(echec(classe, e));
            }
        }
        Chartes chartes = new Chartes(offres, doubles, echecs);
        LOG.debug("chartes trouvées : {}", offres.keySet());
        chartes.anomalies().forEach(a -> LOG.warn("{}", a));
        return chartes;
    }

    private static void incoherence(String id, Offre offre, Map<String, List<Anomalie>> doubles) {
        List<Charte> v = offre.versions;
        for (int i = 0; i < v.size(); i++) {
            for (int j = i + 1; j < v.size(); j++) {
                if (v.get(i).vigueur().chevauche(v.get(j).vigueur())) {
                    enDouble(
                            doubles,
                            id,
                            "deux versions de " + offre.fournisseur + " se chevauchent : " + v.get(i) + " et "
                                    + v.get(j));
                }
            }
        }
    }

    private static void enDouble(Map<String, List<Anomalie>> doubles, String id, String raison) {
        doubles.computeIfAbsent(id, x -> new ArrayList<>())
                .add(Anomalie.refus(
                        Codes.CHARTE_EN_DOUBLE,
                        "charte « " + id + " » " + raison + " ; attendu une seule charte par date"));
    }

    private static Anomalie echec(Error e) {
        return echec(Objects.requireNonNullElse(e.getMessage(), "fournisseur"), e);
    }

    private static Anomalie echec(String quoi, Throwable e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        return Anomalie.refus(
                Codes.FOURNISSEUR_EN_ECHEC,
                "un fournisseur de charte n'a pas pu être chargé : " + quoi + " (cause : " + cause + ")");
    }

    /**
     * The version of a charter that applies on a day.
     *
     * @param id for instance {@code savoie}
     * @param jour for instance 1 January of year N
     * @return the charter, or why there is none: what was found, and which artifact to add
     */
    public Either<Anomalie, Charte> pour(String id, LocalDate jour) {
        List<Anomalie> enDouble = doubles.get(id);
        if (enDouble != null) {
            return Either.left(enDouble.get(0));
        }
        Offre offre = offres.get(id);
        if (offre == null) {
            return Either.left(inconnue(id));
        }
        return offre.versions.stream()
                .filter(c -> c.vigueur().contient(jour))
                .findFirst()
                .<Either<Anomalie, Charte>>map(Either::right)
                .orElseGet(() -> Either.left(Anomalie.refus(
                        Codes.CHARTE_HORS_PERIODE,
                        "charte « " + id + " » : aucune version ne s'applique le " + Dates.texte(jour)
                                + " ; versions : "
                                + offre.versions.stream()
                                        .map(c -> "« " + c.texte() + " » " + c.vigueur())
                                        .collect(Collectors.joining(" ; ")))));
    }

    /**
     * The version of a charter for the files of a year: the one of 1 January, or else the first that comes into force within
     * the year. It is one that {@link Charte#calculer} accepts a file of that year under.
     *
     * @param id for instance {@code savoie}
     * @param annee year N, for instance 2024
     * @return the charter, or why there is none
     */
    public Either<Anomalie, Charte> pour(String id, int annee) {
        return Dates.estVraisemblable(annee)
                ? pour(id, premierJour(id, annee))
                : Either.left(Anomalie.valeur(
                        Codes.ANNEE_ILLISIBLE, "année", Integer.toString(annee), "une année comme 2024"));
    }

    /**
     * The version of a charter for the files of a year, for those who would rather catch than handle: see {@link #pour(String, int)}.
     *
     * @param id for instance {@code savoie}
     * @param annee year N, for instance 2024
     * @return the charter
     * @throws Refus says why there is none, in French, as {@link #pour} does
     */
    public Charte exiger(String id, int annee) {
        return pour(id, annee).getOrElseThrow(a -> new Refus(List.of(a)));
    }

    private LocalDate premierJour(String id, int annee) {
        LocalDate janvier = LocalDate.of(annee, 1, 1);
        return pour(id, janvier).isRight()
                ? janvier
                : toutes().stream()
                        .filter(c -> c.id().equals(id))
                        .map(c -> c.vigueur().debut())
                        .filter(debut -> debut.getYear() == annee)
                        .min(Comparator.naturalOrder())
                        .orElse(janvier);
    }

    private Anomalie inconnue(String demandee) {
        List<String> proches = offres.entrySet().stream()
                .filter(e -> forme(e.getKey()).equals(forme(demandee))
                        || forme(e.getKey()).equals(initiales(demandee))
                        || e.getValue().versions.stream()
                                .anyMatch(c -> c.departements().contains(forme(demandee))))
                .map(e -> "« " + e.getKey() + " »")
                .toList();
        String suite = proches.isEmpty()
                ? "trouvées : " + (offres.isEmpty() ? "aucune" : offres.keySet())
                        + echecs.stream().map(a -> " ; " + a.message()).collect(Collectors.joining())
                        + " ; ajoutez au projet l'artefact de cette charte"
                        + (ID.matcher(demandee).matches()
                                ? ", par exemple fr.gestionflux:flux-rules-" + demandee
                                : " ; attendu un identifiant comme « haute-garonne »")
                        + (offres.containsKey(DROIT_COMMUN)
                                ? " ; si le département n'en a pas, « " + DROIT_COMMUN
                                        + " » calcule ce que dit la loi seule"
                                : "")
                : String.join(" et ", proches) + (proches.size() > 1 ? " sont là" : " est là")
                        + " ; demandez-la sous cet identifiant";
        return Anomalie.refus(Codes.CHARTE_INCONNUE, "charte " + TexteRecu.cite(demandee) + " introuvable ; " + suite);
    }

    /** What an id and the name that it stands for have in common. */
    private static String forme(String nom) {
        return Normalizer.normalize(Libelles.cle(nom), Normalizer.Form.NFD).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** {@code IDF} for « Île-de-France ». */
    private static String initiales(String nom) {
        return Stream.of(Libelles.cle(nom).split("[^\\p{L}\\p{N}]+", -1))
                .filter(mot -> !mot.isEmpty())
                .map(mot -> forme(mot).substring(0, 1))
                .collect(Collectors.joining());
    }

    /**
     * Every version of every charter that can be asked for.
     *
     * @return by id, then in the provider's order
     */
    public List<Charte> toutes() {
        return offres.entrySet().stream()
                .filter(e -> !doubles.containsKey(e.getKey()))
                .flatMap(e -> e.getValue().versions.stream())
                .toList();
    }

    /**
     * Every kind of right that can be read: core's, then those that charters bring.
     *
     * @return one a name; where two have the same, the first one, and {@link #anomalies} say it
     */
    public List<Genre<?>> genres() {
        Map<String, Genre<?>> tous = new LinkedHashMap<>();
        Genre.duNoyau().forEach(g -> tous.put(Libelles.cle(g.nom()), g));
        offres.values().forEach(o -> o.genres.forEach(g -> tous.putIfAbsent(Libelles.cle(g.nom()), g)));
        return List.copyOf(tous.values());
    }

    private List<Anomalie> genresEnDouble() {
        Map<String, String> connus = new LinkedHashMap<>();
        Genre.duNoyau().forEach(g -> connus.put(Libelles.cle(g.nom()), "flux-core"));
        List<Anomalie> enDouble = new ArrayList<>();
        for (Offre o : offres.values()) {
            for (Genre<?> g : o.genres) {
                String deja = connus.putIfAbsent(Libelles.cle(g.nom()), o.fournisseur);
                if (deja != null) {
                    enDouble.add(Anomalie.refus(
                            Codes.GENRE_EN_DOUBLE,
                            "genre de droit « " + g.nom() + " » donné par " + deja + " et par " + o.fournisseur
                                    + " : le premier est lu ; attendu un nom par genre"));
                }
            }
        }
        return enDouble;
    }

    /**
     * Providers that could not be loaded, charters and kinds of right given twice.
     *
     * @return possibly empty
     */
    public List<Anomalie> anomalies() {
        List<Anomalie> toutes = new ArrayList<>(echecs);
        doubles.values().forEach(toutes::addAll);
        toutes.addAll(genresEnDouble());
        return List.copyOf(toutes);
    }
}
