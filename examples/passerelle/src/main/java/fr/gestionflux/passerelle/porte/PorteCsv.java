package fr.gestionflux.passerelle.porte;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.tables.TableEcrite;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

/**
 * A folder with a CSV file a table: {@code droits.csv}, {@code faits.csv}… Read: any of the separators {@code ; , | tab}, UTF-8 with or
 * without its mark, UTF-16, windows-1252. Written: semicolons, UTF-8 with its mark, as French spreadsheets open it.
 */
public final class PorteCsv implements Porte {

    private static final String EXTENSION = ".csv";
    private static final char MARQUE = '\ufeff';

    private final Path dossier;
    private final LongConsumer lues;

    /**
     * A folder.
     *
     * @param dossier where the files are, or will be
     */
    public PorteCsv(Path dossier) {
        this(dossier, n -> {});
    }

    PorteCsv(Path dossier, LongConsumer lues) {
        this.dossier = dossier;
        this.lues = lues;
    }

    @Override
    public Livraison lis() throws IOException {
        Map<String, TableRecue> tableaux = new LinkedHashMap<>();
        List<FichierLu> fichiers = new ArrayList<>();
        List<Anomalie> anomalies = new ArrayList<>();
        for (Path p : contenu()) {
            String nom = p.getFileName().toString();
            if (!estUneTable(p)) {
                nonLu(nom, anomalies);
                continue;
            }
            LectureCsv lecture = new LectureCsv(p, lues);
            fichiers.add(FichierLu.de(p));
            lecture.lis()
                    .ifPresentOrElse(
                            t -> tableaux.put(nom.substring(0, nom.length() - EXTENSION.length()), t),
                            () -> anomalies.add(Anomalie.refus(
                                            CodesDePorte.FICHIER_ILLISIBLE,
                                            "le fichier est vide ; attendu au moins la ligne des noms de colonnes")
                                    .en(nom, 1)));
            anomalies.addAll(lecture.anomalies());
        }
        if (tableaux.isEmpty() && fichiers.isEmpty()) {
            throw new LivraisonIllisible(
                    "« " + dossier + " » : aucun fichier .csv ; attendu une table par fichier, comme dossier.csv,"
                            + " droits.csv et faits.csv (« flux modele » les écrit)");
        }
        return new Livraison(tableaux, fichiers, anomalies);
    }

    private List<Path> contenu() throws IOException {
        try (Stream<Path> contenu = Files.list(dossier)) {
            return contenu.sorted().toList();
        }
    }

    private static boolean estUneTable(Path p) {
        return p.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(EXTENSION) && Files.isRegularFile(p);
    }

    /** Whether a folder holds tables. */
    static boolean aUnFichier(Path dossier) throws IOException {
        try (Stream<Path> contenu = Files.list(dossier)) {
            return contenu.anyMatch(PorteCsv::estUneTable);
        }
    }

    /** What accompanies tables is not a table left out. */
    private static void nonLu(String nom, List<Anomalie> anomalies) {
        if (!nom.startsWith(".") && !Accompagnement.estUn(nom)) {
            anomalies.add(Anomalie.remarque(
                            CodesDePorte.FICHIER_NON_LU,
                            "ce fichier n'est pas lu : attendu un nom de table suivi de .csv ; un classeur se donne seul")
                    .en(nom, 1));
        }
    }

    @Override
    public void ecris(List<TableEcrite> tables) throws IOException {
        EcritureSure.dossier(dossier, ou -> {
            for (TableEcrite t : tables) {
                ecris(t, ou.resolve(t.nom() + EXTENSION));
            }
        });
    }

    /**
     * Writes one table to one file.
     *
     * @param table the table
     * @param fichier where
     * @throws IOException if it cannot
     */
    public static void ecris(TableEcrite table, Path fichier) throws IOException {
        try (Writer texte = Files.newBufferedWriter(fichier, StandardCharsets.UTF_8)) {
            texte.write(MARQUE);
            CsvWriter csv = CsvWriter.builder()
                    .fieldSeparator(';')
                    .lineDelimiter(LineDelimiter.CRLF)
                    .build(texte);
            csv.writeRecord(table.entete());
            for (List<String> rangee : table.rangees()) {
                csv.writeRecord(rangee.stream().map(Formules::desarme).toList());
            }
            csv.flush();
        }
    }
}
