package fr.gestionflux.core.saisie;

import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.Unite;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A table as delivered: a header and rows of text, wherever they come from (CSV, spreadsheet, database). Parsing the
 * file itself is the caller's, with the library of its choice.
 *
 * <pre>{@code
 * Lecture<GarantieEmprunt> lecture = tableau.lire(l -> Validation.combine(
 *                 l.texte("operation"), l.nombre("logements"), l.taux("part reservee"), l.date("derniere echeance"))
 *         .ap(GarantieEmprunt::new));
 * }</pre>
 *
 * <p>Columns are found by their names as {@link Libelles} compare them. The rows that spreadsheets leave, every field
 * empty, are no rows, wherever they are. Immutable and thread-safe, as long as rows given as a stream are.
 */
public final class Tableau {

    private static final Unite CHAMPS = new Unite("champ", "champs");
    private static final Unite LIGNES_VIDES = new Unite("ligne vide", "lignes vides");
    private static final int ABSENTE = -1;

    private final String document;
    private final List<String> entete;
    private final Map<String, Integer> rangs;
    private final Map<String, Integer> demandes = new ConcurrentHashMap<>();
    private final Iterable<Rangee> rangees;
    private final List<Anomalie> defauts;

    /**
     * A row and where it was.
     *
     * @param numero its line in the file, the header being 1
     * @param champs its fields, in the order of the header
     */
    public record Rangee(int numero, List<String> champs) {
        /**
         * Copies the list.
         *
         * @param numero its line in the file, the header being 1
         * @param champs its fields, in the order of the header
         */
        public Rangee {
            champs = List.copyOf(champs);
        }

        /** In a table of one column, an empty field is a missing value: there, the caller asks nothing. */
        private boolean estVide(int colonnes) {
            return champs.size() == colonnes
                    && champs.stream().allMatch(c -> Libelles.net(c).isEmpty());
        }
    }

    private Tableau(
            String document,
            List<String> entete,
            Map<String, Integer> rangs,
            Iterable<Rangee> rangees,
            List<Anomalie> defauts) {
        this.document = document;
        this.entete = List.copyOf(entete);
        this.rangs = rangs;
        this.rangees = rangees;
        this.defauts = List.copyOf(defauts);
    }

    /**
     * A table whose header is line 1.
     *
     * @param document name of the file or document, for messages
     * @param entete names of the columns
     * @param rangees the rows
     * @return the table; rows with another number of fields than the header are set aside with an anomaly
     */
    public static Tableau de(String document, List<String> entete, List<Rangee> rangees) {
        return enFlot(document, entete, List.copyOf(rangees));
    }

    /**
     * The same, of more rows than memory would hold at once: each reading asks for them one after the other, and keeps none.
     *
     * @param document name of the file or document, for messages
     * @param entete names of the columns
     * @param rangees the rows: the same ones at each reading, by as many threads as read the table
     * @return the table; it reads as {@link #de} does
     */
    public static Tableau enFlot(String document, List<String> entete, Iterable<Rangee> rangees) {
        List<String> noms = entete.stream().map(Libelles::net).toList();
        Map<String, Integer> rangs = new LinkedHashMap<>();
        List<Anomalie> defauts = new ArrayList<>();
        for (int i = 0; i < noms.size(); i++) {
            Integer deja = rangs.putIfAbsent(Libelles.cle(noms.get(i)), i);
            rangs.putIfAbsent(noms.get(i), i);
            if (deja != null) {
                defauts.add(Anomalie.valeur(
                                Codes.COLONNE_EN_DOUBLE,
                                noms.get(i),
                                "deux colonnes « " + noms.get(deja) + " »",
                                "un nom par colonne")
                        .en(document, 1));
            }
        }
        return new Tableau(document, noms, rangs, rangees, defauts);
    }

    /**
     * Reads every row.
     *
     * @param <T> what a row becomes
     * @param lecture turns a row into a value, or into everything that is wrong with it
     * @return what could be read, and every anomaly of the table and of its rows, once each
     */
    public <T> Lecture<T> lire(Function<Ligne, Validation<Seq<Anomalie>, T>> lecture) {
        List<T> lus = new ArrayList<>();
        Set<Anomalie> deLignes = new LinkedHashSet<>();
        Map<String, OrdreDesDates> ordres = new LinkedHashMap<>();
        Tri tri = new Tri();
        for (Rangee r : rangees) {
            if (tri.estLisible(r)) {
                Ligne ligne = new Ligne(this, r.numero(), r.champs(), ordres);
                lecture.apply(ligne).fold(e -> deLignes.addAll(e.asJava()), lus::add);
                deLignes.addAll(ligne.signalees());
            }
        }
        ordres.values().forEach(o -> o.remarque(document).ifPresent(deLignes::add));
        Set<Anomalie> toutes = new LinkedHashSet<>(tri.anomalies());
        toutes.addAll(deLignes);
        return new Lecture<>(
                lus,
                toutes.stream()
                        .sorted(Comparator.comparingInt(a -> a.ligne().orElse(1)))
                        .toList());
    }

    /** Which rows have something to read, and what is wrong with the others. */
    private final class Tri {

        private final List<Anomalie> irregulieres = new ArrayList<>();
        private int recues;
        private int vides;
        private int premiereVide;

        boolean estLisible(Rangee r) {
            recues++;
            if (entete.size() > 1 && r.estVide(entete.size())) {
                premiereVide = vides == 0 ? r.numero() : premiereVide;
                vides++;
                return false;
            }
            if (r.champs().size() == entete.size()) {
                return true;
            }
            irregulieres.add(Anomalie.refus(
                            Codes.LIGNE_IRREGULIERE,
                            CHAMPS.compte(r.champs().size()) + " ; attendu " + entete.size()
                                    + " comme dans l'en-tête : la ligne est écartée")
                    .en(document, r.numero()));
            return false;
        }

        /** Those of the table, once all of its rows have passed. */
        List<Anomalie> anomalies() {
            List<Anomalie> anomalies = new ArrayList<>(defauts);
            anomalies.addAll(irregulieres);
            if (vides > 0) {
                anomalies.add(Anomalie.remarque(
                                Codes.LIGNES_VIDES,
                                LIGNES_VIDES.compte(vides) + (vides > 1 ? ", dont celle-ci" : "")
                                        + " : rien n'y est lu")
                        .en(document, premiereVide));
            }
            if (vides == recues) {
                anomalies.add(
                        Anomalie.refus(Codes.INVENTAIRE_VIDE, "aucune ligne après l'en-tête ; attendu au moins une")
                                .en(document, 1));
            }
            return anomalies;
        }
    }

    /**
     * Name of the file or document.
     *
     * @return as given
     */
    public String document() {
        return document;
    }

    /**
     * The names of the columns.
     *
     * @return as received, without the spaces around them
     */
    public List<String> entete() {
        return entete;
    }

    /** Sought once a table and not once a row, the columns that it does not have too. */
    @Nullable
    Integer rang(String colonne) {
        int rang = demandes.computeIfAbsent(
                colonne, c -> rangs.getOrDefault(c, rangs.getOrDefault(Libelles.cle(c), ABSENTE)));
        return rang == ABSENTE ? null : rang;
    }
}
