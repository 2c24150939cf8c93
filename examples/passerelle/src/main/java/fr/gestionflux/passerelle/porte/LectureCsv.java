package fr.gestionflux.passerelle.porte;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.saisie.Tableau.Rangee;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongConsumer;

/** One file of a spreadsheet, whatever its separator and its encoding. */
final class LectureCsv {

    private static final String SEPARATEURS = ";\t,|";
    private static final int ENTETE_AU_PLUS = 1 << 16;
    private static final String SEP = "sep=";

    private final Path chemin;
    private final String nom;
    private final List<Anomalie> anomalies = new ArrayList<>();
    private final RangeesTenues.Tenue rangees;
    private Optional<Rangee> entete = Optional.empty();
    private int derniereLigne;

    LectureCsv(Path chemin) {
        this(chemin, n -> {});
    }

    LectureCsv(Path chemin, LongConsumer lues) {
        this.rangees = new RangeesTenues.Tenue(lues);
        this.chemin = chemin;
        this.nom = chemin.getFileName().toString();
    }

    List<Anomalie> anomalies() {
        return anomalies;
    }

    /** Empty for a file without any line; rows before a fault of the file are kept. */
    Optional<TableRecue> lis() throws IOException {
        Encodage encodage = Encodage.de(chemin);
        if (encodage.supposee()) {
            anomalies.add(Anomalie.remarque(
                            CodesDePorte.ENCODAGE_SUPPOSE,
                            "le fichier n'est pas en UTF-8 : il est lu en "
                                    + encodage.jeu().displayName()
                                    + " ; si des accents sont faux, enregistrez-le en « CSV UTF-8 »")
                    .en(nom, 1));
        }
        try (BufferedReader texte = new BufferedReader(encodage.ouvre(chemin), ENTETE_AU_PLUS);
                CsvReader<CsvRecord> lecteur = lecteur(texte)) {
            lecteur.forEach(this::lis);
        } catch (CsvParseException e) {
            illisible("ce n'est plus du CSV : guillemet ouvert et jamais fermé, ou champ de plus de 16 millions de"
                    + " caractères");
        } catch (UncheckedIOException e) {
            arretee(Objects.requireNonNull(e.getCause()));
        } catch (IOException e) {
            arretee(e);
        }
        return entete.map(e -> new TableRecue(nom, e.numero(), e.champs(), rangees.rangees()));
    }

    private void lis(CsvRecord r) {
        List<String> champs = r.getFields().stream().map(Formules::rendu).toList();
        if (entete.isPresent() || !estConsigne(champs)) {
            derniereLigne = Math.toIntExact(r.getStartingLineNumber());
            Rangee rangee = new Rangee(derniereLigne, champs);
            if (entete.isPresent()) {
                rangees.ajoute(rangee);
            } else {
                entete = Optional.of(rangee);
            }
        }
    }

    private void arretee(IOException e) throws IOException {
        if (!Encodage.estUneFauteDe(e)) {
            throw e;
        }
        illisible("un caractère n'est pas de l'encodage que le début du fichier annonce");
    }

    private void illisible(String pourquoi) {
        anomalies.add(Anomalie.refus(
                        CodesDePorte.FICHIER_ILLISIBLE,
                        "la lecture s'arrête à partir de cette ligne : " + pourquoi
                                + " ; les lignes suivantes manquent : corrigez-la, ou enregistrez de nouveau le fichier en CSV")
                .en(nom, derniereLigne + 1));
    }

    private static CsvReader<CsvRecord> lecteur(BufferedReader texte) throws IOException {
        return CsvReader.builder()
                .fieldSeparator(separateur(texte))
                .skipEmptyLines(true)
                // the table says which rows are irregular, all of them
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord((Reader) texte);
    }

    /** What Excel writes to itself about the separator. */
    private static boolean estConsigne(List<String> champs) {
        return champs.get(0).startsWith(SEP) && champs.stream().skip(1).allMatch(String::isEmpty);
    }

    /** The one that the header has most of, outside quotes. */
    static char separateur(BufferedReader texte) throws IOException {
        texte.mark(ENTETE_AU_PLUS);
        int[] comptes = new int[SEPARATEURS.length()];
        StringBuilder debut = new StringBuilder(SEP.length());
        boolean entreGuillemets = false;
        boolean commencee = false;
        for (int lus = 0; lus < ENTETE_AU_PLUS - 1; lus++) {
            int c = texte.read();
            if (c < 0 || (!entreGuillemets && commencee && (c == '\n' || c == '\r'))) {
                break;
            }
            commencee |= !Character.isWhitespace(c);
            if (debut.length() < SEP.length()) {
                debut.append((char) c);
            } else if (debut.toString().equals(SEP)) {
                texte.reset();
                return (char) c;
            }
            entreGuillemets ^= c == '"';
            int rang = entreGuillemets ? -1 : SEPARATEURS.indexOf(c);
            if (rang >= 0) {
                comptes[rang]++;
            }
        }
        texte.reset();
        int meilleur = 0;
        for (int i = 1; i < comptes.length; i++) {
            meilleur = comptes[i] > comptes[meilleur] ? i : meilleur;
        }
        return SEPARATEURS.charAt(meilleur);
    }
}
