package fr.gestionflux.passerelle.porte;

import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.saisie.Lecture;
import fr.gestionflux.core.saisie.Libelles;
import io.vavr.control.Validation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The names that columns and tables have in files that one cannot touch, and those that tables want: a table {@code
 * correspondance} with columns {@code table}, {@code colonne} and {@code recu}, as « droits ; territoire ; Code INSEE ». Where
 * the column is empty, the table itself is named: « droits ; ; Mes droits ».
 *
 * <p>It comes among the tables delivered, whatever the door, or in a file apart.
 */
public final class Correspondance {

    private static final String NOM = "correspondance";

    private record Nom(String document, int ligne, String table, Optional<String> colonne, String recu) {}

    private final List<Nom> noms = new ArrayList<>();
    private final List<Anomalie> anomalies = new ArrayList<>();

    private Correspondance() {}

    /**
     * Gives tables and columns the names that core reads.
     *
     * @param l as it came
     * @return the same rows in the same order, without the table {@code correspondance}
     */
    public static Livraison applique(Livraison l) {
        return new Correspondance().renomme(l, l.fichiers());
    }

    /**
     * The same, with the names of a file apart first, where there is one.
     *
     * @param l as it came
     * @param fichier a CSV file
     * @return the same rows; the file is among those that were read
     * @throws LivraisonIllisible if the file is not there, or is empty
     * @throws IOException if it cannot be read
     */
    public static Livraison applique(Livraison l, Optional<Path> fichier) throws IOException {
        return fichier.isPresent() ? applique(l, fichier.get()) : applique(l);
    }

    /**
     * The same, with the names of a file apart first.
     *
     * @param l as it came
     * @param fichier a CSV file
     * @return the same rows; the file is among those that were read
     * @throws LivraisonIllisible if the file is not there, or is empty
     * @throws IOException if it cannot be read
     */
    public static Livraison applique(Livraison l, Path fichier) throws IOException {
        if (!Files.isRegularFile(fichier)) {
            throw new LivraisonIllisible(
                    "« " + fichier + " » n'est pas un fichier ; attendu une correspondance en CSV, avec les"
                            + " colonnes table, colonne et recu");
        }
        Correspondance c = new Correspondance();
        LectureCsv lecture = new LectureCsv(fichier);
        c.lis(lecture.lis()
                .orElseThrow(() -> new LivraisonIllisible(
                        "« " + fichier + " » est vide ; attendu les colonnes table, colonne et recu")));
        c.anomalies.addAll(lecture.anomalies());
        List<FichierLu> fichiers = new ArrayList<>(l.fichiers());
        fichiers.add(FichierLu.de(fichier));
        return c.renomme(l, fichiers);
    }

    private void lis(TableRecue t) {
        Lecture<Nom> lues = t.tableau()
                .lire(l -> Validation.combine(l.texte("table"), l.texteFacultatif("colonne"), l.texte("recu"))
                        .ap((table, colonne, recu) -> new Nom(t.document(), l.numero(), table, colonne, recu)));
        noms.addAll(lues.lus());
        lues.anomalies().stream()
                .filter(a -> !a.code().equals(Codes.INVENTAIRE_VIDE))
                .forEach(anomalies::add);
    }

    private Livraison renomme(Livraison l, List<FichierLu> fichiers) {
        Map<String, TableRecue> tables = new LinkedHashMap<>(l.tables());
        l.tables().forEach((nom, t) -> {
            if (Libelles.semblables(nom, NOM)) {
                lis(t);
                tables.remove(nom);
            }
        });
        Map<String, TableRecue> nommees = tablesNommees(tables);
        noms.stream()
                .filter(n -> n.colonne().isPresent())
                .forEach(n -> colonne(n, n.colonne().orElseThrow(), nommees));
        List<Anomalie> toutes = new ArrayList<>(l.anomalies());
        toutes.addAll(anomalies);
        return new Livraison(nommees, fichiers, toutes);
    }

    private Map<String, TableRecue> tablesNommees(Map<String, TableRecue> recues) {
        Map<String, String> voulus = new LinkedHashMap<>();
        for (Nom n : noms) {
            if (n.colonne().isEmpty()) {
                Optional<String> recue = recues.keySet().stream()
                        .filter(nom -> Libelles.semblables(nom, n.recu()))
                        .findFirst();
                boolean prise = recues.keySet().stream().anyMatch(nom -> estLa(nom, n.table()))
                        || voulus.values().stream().anyMatch(nom -> estLa(nom, n.table()));
                if (recue.isEmpty() || prise || voulus.putIfAbsent(recue.get(), n.table()) != null) {
                    inutile(
                            n,
                            recue.isEmpty()
                                    ? "aucune table reçue ne s'appelle ainsi"
                                    : "la table « " + n.table() + " » est déjà reçue");
                }
            }
        }
        Map<String, TableRecue> nommees = new LinkedHashMap<>();
        recues.forEach((nom, t) -> nommees.put(voulus.getOrDefault(nom, nom), t));
        return nommees;
    }

    private void colonne(Nom n, String colonne, Map<String, TableRecue> tables) {
        Optional<String> table =
                tables.keySet().stream().filter(nom -> estLa(nom, n.table())).findFirst();
        if (table.isEmpty()) {
            inutile(n, "la table « " + n.table() + " » n'est pas reçue");
            return;
        }
        tables.computeIfPresent(table.get(), (nom, t) -> {
            if (t.entete().stream().noneMatch(c -> Libelles.semblables(c, n.recu()))) {
                inutile(n, "la table « " + nom + " » n'a pas de colonne de ce nom");
            }
            return t.renommee(t.entete().stream()
                    .map(c -> Libelles.semblables(c, n.recu()) ? colonne : c)
                    .toList());
        });
    }

    /** As core compares the names of tables. */
    private static boolean estLa(String recue, String table) {
        return Libelles.semblables(recue.replace(' ', '_'), table.replace(' ', '_'));
    }

    private void inutile(Nom n, String pourquoi) {
        anomalies.add(Anomalie.remarque(
                        CodesDePorte.CORRESPONDANCE_INUTILE,
                        "reçu « " + n.recu() + " » : " + pourquoi + " ; corrigez cette ligne, ou supprimez-la")
                .en(n.document(), n.ligne()));
    }
}
