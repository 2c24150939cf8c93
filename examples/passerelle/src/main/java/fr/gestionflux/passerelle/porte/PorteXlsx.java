package fr.gestionflux.passerelle.porte;

import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.tables.TableEcrite;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.zip.ZipException;
import javax.xml.stream.XMLStreamException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/**
 * A workbook, a sheet a table. Read: texts as they are; numbers, dates, rates and booleans as the sheet shows them, to fifteen
 * digits; of a formula, the value that was computed last. Hidden sheets are read too, and said to be. Written: texts alone, in
 * cells that keep what is typed over them as it is typed, so that no code loses its zeros.
 */
public final class PorteXlsx implements Porte {

    private static final ReadingOptions AVEC_FORMATS = new ReadingOptions(true, true);

    private final Path fichier;
    private final LongConsumer lues;

    /**
     * A workbook.
     *
     * @param fichier where it is, or will be
     */
    public PorteXlsx(Path fichier) {
        this(fichier, n -> {});
    }

    PorteXlsx(Path fichier, LongConsumer lues) {
        this.fichier = fichier;
        this.lues = lues;
    }

    @Override
    public Livraison lis() throws IOException {
        ClasseurSur.verifie(fichier);
        Map<String, TableRecue> tables = new LinkedHashMap<>();
        List<Anomalie> anomalies = new ArrayList<>();
        lisChaque(tables, anomalies);
        if (tables.isEmpty()) {
            throw new LivraisonIllisible("« " + fichier.getFileName()
                    + " » : rien n'est écrit dans ce classeur ; attendu une table par feuille, comme dossier, droits et faits,"
                    + " avec ses noms de colonnes");
        }
        return new Livraison(tables, List.of(FichierLu.de(fichier)), anomalies);
    }

    /** The reader says what it does not understand by exceptions of many kinds, none checked: each means the same here. */
    private void lisChaque(Map<String, TableRecue> tables, List<Anomalie> anomalies) throws IOException {
        try (ReadableWorkbook classeur = new ReadableWorkbook(fichier.toFile(), AVEC_FORMATS)) {
            LectureDeCellule cellules = new LectureDeCellule(new NombreDeClasseur(classeur.isDate1904()));
            for (Sheet feuille : classeur.getSheets().toList()) {
                lis(feuille, cellules, anomalies).ifPresent(t -> {
                    if (tables.putIfAbsent(feuille.getName(), t) != null) {
                        throw new IllegalStateException("deux feuilles « " + feuille.getName() + " »");
                    }
                });
            }
        } catch (IOException e) {
            // the file was read from end to end just before: what fails here is what it holds, or else the system
            if (!(e.getCause() instanceof XMLStreamException || e instanceof ZipException)) {
                throw e;
            }
            throw illisible(e);
        } catch (RuntimeException e) {
            throw illisible(e);
        }
    }

    private LivraisonIllisible illisible(Exception cause) {
        return new LivraisonIllisible(
                "« " + fichier.getFileName()
                        + " » n'est pas un classeur lisible : une de ses parties manque, ou n'est pas"
                        + " ce qu'un tableur écrit ; ouvrez-le dans votre tableur et enregistrez-le de nouveau en .xlsx",
                cause);
    }

    private Optional<TableRecue> lis(Sheet feuille, LectureDeCellule cellules, List<Anomalie> anomalies)
            throws IOException {
        String document = fichier.getFileName() + ", " + feuille.getName();
        LectureDeFeuille lecture = new LectureDeFeuille(document, feuille, cellules, lues);
        Optional<TableRecue> table = lecture.lis();
        if (table.isPresent() && feuille.getVisibility() != SheetVisibility.VISIBLE) {
            anomalies.add(Anomalie.remarque(
                            CodesDePorte.FEUILLE_MASQUEE,
                            "cette feuille est masquée ; elle est lue comme les autres : supprimez-la si elle ne compte pas")
                    .en(document, 1));
        }
        anomalies.addAll(lecture.anomalies());
        return table;
    }

    @Override
    public void ecris(List<TableEcrite> tables) throws IOException {
        EcritureXlsx.ecris(tables, fichier);
    }
}
