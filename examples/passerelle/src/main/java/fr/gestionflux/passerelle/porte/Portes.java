package fr.gestionflux.passerelle.porte;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

/** Which door a path is. */
public final class Portes {

    private static final String ATTENDU = "attendu un dossier de fichiers CSV, un classeur .xlsx ou un document .json";

    private Portes() {}

    /**
     * The door by which a file is read.
     *
     * @param chemin a folder, a {@code .xlsx} or a {@code .json}
     * @return the door
     * @throws LivraisonIllisible if there is nothing there, or nothing of these
     */
    public static Porte entree(Path chemin) throws IOException {
        return entree(chemin, n -> {});
    }

    /**
     * The same, telling as it reads.
     *
     * @param chemin a folder, a {@code .xlsx} or a {@code .json}
     * @param lues told now and then how many more rows were read
     * @return the door
     * @throws LivraisonIllisible if there is nothing there, or nothing of these
     */
    public static Porte entree(Path chemin, LongConsumer lues) throws IOException {
        if (!Files.exists(chemin)) {
            throw new LivraisonIllisible("« " + chemin + " » n'existe pas ; " + ATTENDU);
        }
        if (!Files.isReadable(chemin)) {
            throw new LivraisonIllisible(
                    "« " + chemin + " » ne peut pas être lu : vos droits n'y suffisent pas ; " + ATTENDU);
        }
        return Files.isDirectory(chemin) ? new PorteCsv(chemin, lues) : parNom(chemin, lues);
    }

    /**
     * The files that a path stands for.
     *
     * @param chemin a file, a folder of CSV files, or a folder that holds such folders, workbooks and documents, at any depth
     * @return the path itself; of a folder without a CSV file, what is under it that may be a file of tables, in the order of the
     *     paths
     * @throws IOException if the system fails
     */
    public static List<Path> dossiers(Path chemin) throws IOException {
        if (!Files.isDirectory(chemin) || PorteCsv.aUnFichier(chemin)) {
            return List.of(chemin);
        }
        List<Path> dossiers = new ArrayList<>();
        try (Stream<Path> contenu = Files.walk(chemin)) {
            for (Path p : contenu.sorted().toList()) {
                // what lies beside CSV files is said when these are read
                if (Files.isDirectory(p)
                        ? PorteCsv.aUnFichier(p)
                        : estUnFichierDeTables(p) && !PorteCsv.aUnFichier(p.resolveSibling(""))) {
                    dossiers.add(p);
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return dossiers.isEmpty() ? List.of(chemin) : dossiers;
    }

    /** By its name; spreadsheets leave {@code ~$…} beside what they have open. */
    private static boolean estUnFichierDeTables(Path p) {
        String nom = nom(p);
        return !nom.startsWith("~$") && !nom.startsWith(".") && (nom.endsWith(".json") || estUnClasseur(nom));
    }

    /**
     * The files that are not tables, as those of a register, that a path stands for.
     *
     * @param chemin a file, or a folder of files
     * @return the path itself; of a folder, its files in the order of their names, what accompanies them apart
     * @throws LivraisonIllisible if there is nothing there
     * @throws IOException if the system fails
     */
    public static List<Path> fichiers(Path chemin) throws IOException {
        if (!Files.isDirectory(chemin)) {
            if (!Files.isReadable(chemin)) {
                throw new LivraisonIllisible("« " + chemin
                        + " » n'existe pas, ou ne peut pas être lu ; attendu un fichier, ou un dossier de fichiers");
            }
            return List.of(chemin);
        }
        try (Stream<Path> contenu = Files.list(chemin)) {
            List<Path> fichiers = contenu.filter(Files::isRegularFile)
                    .filter(f -> !nom(f).startsWith(".") && !Accompagnement.estUn(nom(f)))
                    .sorted()
                    .toList();
            if (fichiers.isEmpty()) {
                throw new LivraisonIllisible("« " + chemin + " » : aucun fichier dans ce dossier");
            }
            return fichiers;
        }
    }

    /**
     * The door by which a file leaves.
     *
     * @param chemin a {@code .xlsx}, a {@code .json}, or else a folder
     * @return the door
     */
    public static Porte sortie(Path chemin) {
        String nom = nom(chemin);
        if (estUnClasseur(nom)) {
            return new PorteXlsx(chemin);
        }
        return nom.endsWith(".json") ? new PorteJson(chemin) : new PorteCsv(chemin);
    }

    private static Porte parNom(Path chemin, LongConsumer lues) throws IOException {
        String nom = nom(chemin);
        if (nom.endsWith(".json")) {
            return new PorteJson(chemin);
        }
        if (estUnClasseur(nom)) {
            return new PorteXlsx(chemin, lues);
        }
        throw new LivraisonIllisible("« " + chemin + " » : " + ATTENDU
                + (nom.endsWith(".csv") ? " ; donnez le dossier qui contient ce fichier" : "")
                + (nom.endsWith(".xls") || nom.endsWith(".ods") ? " ; enregistrez-le en .xlsx" : ""));
    }

    private static boolean estUnClasseur(String nom) {
        return nom.endsWith(".xlsx") || nom.endsWith(".xlsm");
    }

    private static String nom(Path chemin) {
        return chemin.getFileName() == null
                ? ""
                : chemin.getFileName().toString().toLowerCase(Locale.ROOT);
    }
}
