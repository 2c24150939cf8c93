package fr.gestionflux.core.saisie;

import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

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
 * <p>Immutable and thread-safe.
 */
public final class Tableau {

    private static final Pattern BORDS = Pattern.compile("^[\\s\\p{Z}]+|[\\s\\p{Z}]+$");

    private final String document;
    private final Map<String, Integer> colonnes;
    private final List<Ligne> lignes;
    private final List<Anomalie> anomalies;

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
    }

    private Tableau(String document, Map<String, Integer> colonnes, List<Rangee> rangees, List<Anomalie> defauts) {
        this.document = document;
        this.colonnes = colonnes;
        List<Ligne> lues = new ArrayList<>();
        List<Anomalie> anomalies = new ArrayList<>(defauts);
        for (Rangee r : rangees) {
            if (r.champs().size() == colonnes.size()) {
                lues.add(new Ligne(this, r.numero(), r.champs()));
            } else {
                anomalies.add(Anomalie.refus(
                                Codes.LIGNE_IRREGULIERE,
                                r.champs().size() + (r.champs().size() > 1 ? " champs" : " champ") + " ; attendu "
                                        + colonnes.size() + " comme dans l'en-tête : la ligne est écartée")
                        .en(document, r.numero()));
            }
        }
        if (rangees.isEmpty()) {
            anomalies.add(Anomalie.refus(Codes.INVENTAIRE_VIDE, "aucune ligne après l'en-tête ; attendu au moins une")
                    .en(document, 1));
        }
        this.lignes = List.copyOf(lues);
        this.anomalies = List.copyOf(anomalies);
    }

    /**
     * A table whose header is line 1.
     *
     * @param document name of the file or document, for messages
     * @param entete names of the columns; spaces around them do not count
     * @param rangees the rows
     * @return the table; rows with another number of fields than the header are set aside with an anomaly
     */
    public static Tableau de(String document, List<String> entete, List<Rangee> rangees) {
        Map<String, Integer> colonnes = new LinkedHashMap<>();
        List<Anomalie> defauts = new ArrayList<>();
        for (int i = 0; i < entete.size(); i++) {
            String nom = net(entete.get(i).replace("\uFEFF", ""));
            if (colonnes.putIfAbsent(nom, i) != null) {
                // the second column keeps a name of its own, so that rows still have as many fields as the header
                colonnes.put(nom + " (colonne " + (i + 1) + ")", i);
                defauts.add(Anomalie.valeur(
                                Codes.COLONNE_EN_DOUBLE, nom, "deux colonnes « " + nom + " »", "un nom par colonne")
                        .en(document, 1));
            }
        }
        return new Tableau(document, colonnes, rangees, defauts);
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
        Set<Anomalie> defauts = new LinkedHashSet<>(anomalies);
        for (Ligne ligne : lignes) {
            lecture.apply(ligne).fold(e -> defauts.addAll(e.asJava()), lus::add);
        }
        return new Lecture<>(
                lus,
                defauts.stream()
                        .sorted(Comparator.comparingInt(a -> a.ligne().orElse(1)))
                        .toList());
    }

    /**
     * Name of the file or document.
     *
     * @return as given
     */
    public String document() {
        return document;
    }

    /** Without the spaces around it; spreadsheets pad with no-break ones too. */
    static String net(String champ) {
        return BORDS.matcher(champ).replaceAll("");
    }

    Map<String, Integer> colonnes() {
        return colonnes;
    }
}
