package fr.gestionflux.examples.benchmarks;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** Reads the files of a landlord by the same libraries, and counts the cells that hold something: what reading alone costs. */
final class LectureNue {

    private LectureNue() {}

    /**
     * Counts and prints.
     *
     * @param args a folder of CSV, or a workbook
     * @throws IOException if it cannot be read
     */
    public static void main(String[] args) throws IOException {
        Path chemin = Path.of(args[0]);
        System.out.println(Files.isDirectory(chemin) ? enCsv(chemin) : enClasseur(chemin));
    }

    private static long enCsv(Path dossier) throws IOException {
        List<Path> fichiers;
        try (Stream<Path> contenu = Files.list(dossier)) {
            fichiers = contenu.toList();
        }
        long cellules = 0;
        for (Path f : fichiers) {
            try (CsvReader<CsvRecord> csv =
                    CsvReader.builder().fieldSeparator(';').ofCsvRecord(f)) {
                for (CsvRecord ligne : csv) {
                    cellules +=
                            ligne.getFields().stream().filter(c -> !c.isEmpty()).count();
                }
            }
        }
        return cellules;
    }

    private static long enClasseur(Path fichier) throws IOException {
        long cellules = 0;
        try (ReadableWorkbook classeur = new ReadableWorkbook(fichier.toFile())) {
            for (Sheet feuille : classeur.getSheets().toList()) {
                try (Stream<Row> lignes = feuille.openStream()) {
                    cellules += lignes.mapToLong(LectureNue::remplies).sum();
                }
            }
        }
        return cellules;
    }

    private static long remplies(Row ligne) {
        return ligne.stream()
                .filter(c -> c != null && c.getValue() != null && !c.getText().isEmpty())
                .count();
    }
}
