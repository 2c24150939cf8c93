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
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** One file of a spreadsheet, whatever its separator and its encoding. */
final class LectureCsv {

    private static final String SEPARATEURS = ";\t,|";
    private static final int ENTETE_AU_PLUS = 1 << 16;
    private static final String SEP = "sep=";

    private final Path chemin;
    private final String nom;
    private final List<Anomalie> anomalies = new ArrayList<>();

    LectureCsv(Path chemin) {
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
        List<Rangee> rangees = new ArrayList<>();
        try (BufferedReader texte = new BufferedReader(encodage.ouvre(chemin), ENTETE_AU_PLUS);
                CsvReader<CsvRecord> lecteur = lecteur(texte)) {
            Iterator<CsvRecord> lignes = lecteur.iterator();
            while (lignes.hasNext()) {
                CsvRecord r = lignes.next();
                List<String> champs =
                        r.getFields().stream().map(Formules::rendu).toList();
                if (!(rangees.isEmpty() && estConsigne(champs))) {
                    rangees.add(new Rangee(Math.toIntExact(r.getStartingLineNumber()), champs));
                }
            }
        } catch (CsvParseException e) {
            illisible(
                    rangees,
                    "ce n'est plus du CSV : guillemet ouvert et jamais fermé, ou champ de plus de 16 millions de"
                            + " caractères");
        } catch (UncheckedIOException e) {
            arretee(rangees, Objects.requireNonNull(e.getCause()));
        } catch (IOException e) {
            arretee(rangees, e);
        }
        return rangees.isEmpty()
                ? Optional.empty()
                : Optional.of(new TableRecue(
                        nom, rangees.get(0).numero(), rangees.get(0).champs(), rangees.subList(1, rangees.size())));
    }

    private void arretee(List<Rangee> lues, IOException e) throws IOException {
        if (!Encodage.estUneFauteDe(e)) {
            throw e;
        }
        illisible(lues, "un caractère n'est pas de l'encodage que le début du fichier annonce");
    }

    private void illisible(List<Rangee> lues, String pourquoi) {
        int ligne = lues.isEmpty() ? 1 : lues.get(lues.size() - 1).numero() + 1;
        anomalies.add(Anomalie.refus(
                        CodesDePorte.FICHIER_ILLISIBLE,
                        "la lecture s'arrête à partir de cette ligne : " + pourquoi
                                + " ; les lignes suivantes manquent : corrigez-la, ou enregistrez de nouveau le fichier en CSV")
                .en(nom, ligne));
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
