package fr.gestionflux.examples.annexes;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import fr.gestionflux.core.saisie.Tableau;
import fr.gestionflux.core.saisie.Tableau.Rangee;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** From a CSV file to a table: the only place where files are parsed. Thread-safe. */
public final class Csv {

    private Csv() {}

    /**
     * Reads a resource: fields separated by semicolons, UTF-8, the header first.
     *
     * @param chemin from the root of the class path
     * @return the table, which says which of its rows are irregular
     * @throws NullPointerException if there is no such resource
     */
    public static Tableau ressource(String chemin) {
        try (InputStream octets = Objects.requireNonNull(Csv.class.getResourceAsStream(chemin), chemin);
                CsvReader<CsvRecord> lecteur = CsvReader.builder()
                        .fieldSeparator(';')
                        // the table says which rows are irregular, all of them
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .ofCsvRecord(new InputStreamReader(octets, StandardCharsets.UTF_8))) {
            List<Rangee> rangees = lecteur.stream()
                    .map(r -> new Rangee(Math.toIntExact(r.getStartingLineNumber()), r.getFields()))
                    .toList();
            return Tableau.de(
                    chemin.substring(chemin.lastIndexOf('/') + 1),
                    rangees.get(0).champs(),
                    rangees.subList(1, rangees.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
