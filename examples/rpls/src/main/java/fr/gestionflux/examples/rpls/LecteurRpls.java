package fr.gestionflux.examples.rpls;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import fr.gestionflux.core.parc.ContingentRpls;
import fr.gestionflux.core.parc.LogementRpls;
import fr.gestionflux.core.parc.Territoire;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Iterator;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Reads a register line by line: each home and each anomaly is handed over at once and forgotten, so that memory does
 * not grow with the file.
 *
 * <p>A line whose commune and MODE can be read always gives a home; what cannot be read in it is left empty and told, so
 * that rates and counts have the home apart. Any other line is set aside and told. Fields are never corrected.
 *
 * <p>For one file, by one thread.
 */
public final class LecteurRpls {

    static final String ENTETE_INCONNU = "entete-inconnu";
    static final String MILLESIME_ERRONE = "millesime-errone";
    static final String ENCODAGE_ERRONE = "encodage-errone";
    static final String FICHIER_ILLISIBLE = "fichier-illisible";
    static final String EFFECTIF_DIFFERENT = "effectif-different";
    static final String AUCUN_BAIL_DE_L_ANNEE = "aucun-bail-de-l-annee";
    static final String ZERO_DE_TETE_PERDU = "zero-de-tete-perdu";
    static final String IDENTIFIANT_ILLISIBLE = "identifiant-illisible";
    static final String COMMUNE_ILLISIBLE = "commune-illisible";
    static final String MODE_ILLISIBLE = "mode-illisible";
    static final String BAIL_ILLISIBLE = "bail-illisible";
    static final String BAIL_FUTUR = "bail-futur";
    static final String LOCAT_ILLISIBLE = "locat-illisible";
    static final String LOCAT_FUTURE = "locat-future";
    static final String CONTINGENT_ILLISIBLE = "contingent-illisible";

    private static final int CARACTERES_D_UNE_COMMUNE = 5;
    private static final int CARACTERES_D_UN_IDENTIFIANT = 10;

    private static final Pattern CHIFFRES = Pattern.compile("[0-9]+");
    private static final Modele IDENTIFIANT = new Modele("X".repeat(CARACTERES_D_UN_IDENTIFIANT));
    private static final Modele CHIFFRE = new Modele("0");
    private static final Modele ANNEE = new Modele("0000");
    private static final Modele BAIL = new Modele("00/0000");
    private static final String MODES = "123459";
    private static final DateTimeFormatter MOIS_ANNEE = DateTimeFormatter.ofPattern("MM/uuuu");

    /** Far above any line of a register: an unclosed quotation mark must not swallow the file into memory. */
    private static final int PLUS_LONG_CHAMP = 1 << 16;

    /** « 0 » and « 999 » stand for « unknown ». */
    private static final int PREMIERE_ANNEE = 1800;

    private static final int MOIS_D_UNE_ANNEE = 12;

    private final int millesime;
    private final Consumer<LogementRpls> logements;
    private final Consumer<Anomalie> anomalies;
    private final String document;

    private int numero = 1;
    private long lignes;
    private Optional<YearMonth> dernierBail = Optional.empty();

    /**
     * A reader for one file.
     *
     * @param document its name, for messages
     * @param millesime the year whose 1 January the register describes
     * @param logements is given each home
     * @param anomalies is given each anomaly, in the order of the file
     */
    public LecteurRpls(String document, int millesime, Consumer<LogementRpls> logements, Consumer<Anomalie> anomalies) {
        this.document = document;
        this.millesime = millesime;
        this.logements = logements;
        this.anomalies = anomalies;
    }

    /**
     * Reads the file once.
     *
     * @param texte the file, decoded
     * @return false when the file was refused or could not be read to its end: the homes given are not the register
     * @throws IOException if the file cannot be read
     */
    public boolean lire(Reader texte) throws IOException {
        try (CsvReader<Ligne> csv = CsvReader.builder()
                .fieldSeparator(';')
                .maxBufferSize(PLUS_LONG_CHAMP)
                // which lines are irregular depends on the layout
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .build(new Ligne(), texte)) {
            return lire(csv.iterator());
        } catch (CsvParseException e) {
            arret(
                    FICHIER_ILLISIBLE,
                    "guillemet mal placé ou non refermé, champ de plus de " + PLUS_LONG_CHAMP
                            + " caractères ou ligne de plus de " + Ligne.CHAMPS_AU_PLUS + " champs");
            return false;
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CharacterCodingException) {
                arret(
                        ENCODAGE_ERRONE,
                        "le texte n'est pas dans l'encodage annoncé ; essayez l'autre, UTF-8 ou ISO-8859-1");
                return false;
            }
            throw e.getCause();
        }
    }

    /**
     * Lines met so far after the first one, whatever became of them.
     *
     * @return how many
     */
    public long lignes() {
        return lignes;
    }

    private boolean lire(Iterator<Ligne> lignesDuFichier) {
        if (!lignesDuFichier.hasNext()) {
            refuse(1, Codes.INVENTAIRE_VIDE, "fichier vide ; attendu un en-tête puis une ligne par logement");
            return false;
        }
        Ligne ligne = lignesDuFichier.next();
        Optional<Disposition> trouvee = Disposition.de(document, ligne.premiere(), millesime, anomalies);
        trouvee.ifPresent(disposition -> {
            ligne.garde(disposition.rangs().values());
            while (lignesDuFichier.hasNext()) {
                lire(disposition, lignesDuFichier.next());
            }
            controle(disposition);
        });
        return trouvee.isPresent();
    }

    private void lire(Disposition disposition, Ligne ligne) {
        numero = ligne.numero();
        lignes++;
        if (!disposition.admet(ligne.champs())) {
            refuse(
                    numero,
                    Codes.LIGNE_IRREGULIERE,
                    ligne.champs() + " champs ; attendu " + disposition.attendu() + " : la ligne est écartée");
            return;
        }
        if (ligne.coupee()) {
            refuse(
                    numero,
                    Codes.LIGNE_IRREGULIERE,
                    "un champ court sur plusieurs lignes (guillemet non refermé ?) ; attendu un logement par ligne :"
                            + " elles sont écartées");
            return;
        }
        if (disposition.a(Champ.IDENT_REP)) {
            identifiant(disposition.lire(Champ.IDENT_REP, ligne));
        }
        Optional<String> commune = commune(disposition.lire(Champ.DEPCOM, ligne));
        OptionalInt mode = mode(disposition.lire(Champ.MODE, ligne));
        OptionalInt locat = locat(disposition.lire(Champ.LOCAT, ligne));
        // BAIL is only filled when the home is let; elsewhere anything may stand there
        Optional<YearMonth> bail = mode.isPresent() && mode.getAsInt() == LogementRpls.LOUE
                ? bail(disposition.lire(Champ.BAIL, ligne))
                : Optional.empty();
        Optional<ContingentRpls> contingent = disposition.a(Champ.CONTRESLOG)
                ? contingent(disposition.lire(Champ.CONTRESLOG, ligne))
                : Optional.empty();
        if (commune.isPresent() && mode.isPresent()) {
            logements.accept(new LogementRpls(commune.get(), mode.getAsInt(), bail, locat, contingent));
        }
    }

    /** The rate does not read it: a remark, the home counts. */
    private void identifiant(String recu) {
        if (!IDENTIFIANT.admet(recu)) {
            boolean zero = CHIFFRES.matcher(recu).matches() && recu.length() < CARACTERES_D_UN_IDENTIFIANT;
            String attendu = "10 caractères, zéros de tête compris";
            anomalies.accept(Anomalie.builder()
                    .gravite(Anomalie.Gravite.REMARQUE)
                    .code(zero ? ZERO_DE_TETE_PERDU : IDENTIFIANT_ILLISIBLE)
                    .message("reçu « " + recu + " » ; attendu " + attendu + " ; le logement est lu quand même")
                    .document(document)
                    .ligne(numero)
                    .champ(Champ.IDENT_REP.name())
                    .recu(recu)
                    .attendu(attendu)
                    .build());
        }
    }

    private Optional<String> commune(String recu) {
        if (Territoire.Echelle.COMMUNE.admet(recu)) {
            return Optional.of(recu);
        }
        boolean zero = CHIFFRES.matcher(recu).matches() && recu.length() == CARACTERES_D_UNE_COMMUNE - 1;
        refuse(
                zero ? ZERO_DE_TETE_PERDU : COMMUNE_ILLISIBLE,
                Champ.DEPCOM,
                recu,
                "le code INSEE d'une commune, 5 caractères" + (zero ? ", zéro de tête compris" : "")
                        + " : la ligne est écartée");
        return Optional.empty();
    }

    private OptionalInt mode(String recu) {
        if (CHIFFRE.admet(recu) && MODES.contains(recu)) {
            return OptionalInt.of(Integer.parseInt(recu));
        }
        refuse(MODE_ILLISIBLE, Champ.MODE, recu, "un chiffre de 1 à 5, ou 9 : la ligne est écartée");
        return OptionalInt.empty();
    }

    private Optional<YearMonth> bail(String recu) {
        if (recu.isEmpty()) {
            refuse(Codes.CHAMP_VIDE, Champ.BAIL, recu, "le mois du bail, mm/aaaa, puisque MODE = 1");
            return Optional.empty();
        }
        boolean date = BAIL.admet(recu);
        int mois = date ? Integer.parseInt(recu, 0, 2, 10) : 0;
        int annee = date ? Integer.parseInt(recu, 3, 7, 10) : 0;
        if (mois < 1 || mois > MOIS_D_UNE_ANNEE || annee < PREMIERE_ANNEE) {
            refuse(BAIL_ILLISIBLE, Champ.BAIL, recu, "un mois mm/aaaa comme « 03/2015 »");
            return Optional.empty();
        }
        YearMonth bail = YearMonth.of(annee, mois);
        if (bail.getYear() >= millesime) {
            refuse(BAIL_FUTUR, Champ.BAIL, recu, "au plus tard 12/" + (millesime - 1) + " : " + auPremierJanvier());
        } else if (dernierBail.isEmpty() || bail.isAfter(dernierBail.get())) {
            dernierBail = Optional.of(bail);
        }
        return Optional.of(bail);
    }

    private OptionalInt locat(String recu) {
        if (recu.isEmpty()) {
            refuse(Codes.CHAMP_VIDE, Champ.LOCAT, recu, "l'année de première mise en location");
            return OptionalInt.empty();
        }
        int locat = ANNEE.admet(recu) ? Integer.parseInt(recu) : 0;
        if (locat < PREMIERE_ANNEE) {
            refuse(LOCAT_ILLISIBLE, Champ.LOCAT, recu, "une année comme « 1985 »");
            return OptionalInt.empty();
        }
        if (locat > millesime) {
            refuse(LOCAT_FUTURE, Champ.LOCAT, recu, "au plus " + millesime + " : " + auPremierJanvier());
        }
        return OptionalInt.of(locat);
    }

    private Optional<ContingentRpls> contingent(String recu) {
        String attendu = "un chiffre de 1 à 6, pour qui le logement est réservé, ou 7 s'il ne l'est pas";
        if (recu.isEmpty()) {
            refuse(Codes.CHAMP_VIDE, Champ.CONTRESLOG, recu, attendu);
            return Optional.empty();
        }
        Optional<ContingentRpls> contingent = ContingentRpls.de(CHIFFRE.admet(recu) ? Integer.parseInt(recu) : 0);
        if (contingent.isEmpty()) {
            refuse(CONTINGENT_ILLISIBLE, Champ.CONTRESLOG, recu, attendu);
        }
        return contingent;
    }

    private String auPremierJanvier() {
        return "le répertoire décrit le 1er janvier " + millesime;
    }

    /** What only the whole file shows: another year under named columns, a file cut short. */
    private void controle(Disposition disposition) {
        if (lignes == 0) {
            refuse(1, Codes.INVENTAIRE_VIDE, "aucune ligne après l'en-tête ; attendu une ligne par logement");
        }
        disposition.annonces().stream()
                .filter(n -> n != lignes)
                .forEach(n -> remarque(
                        EFFECTIF_DIFFERENT,
                        "l'en-tête annonce " + n + " logements ; lignes lues : " + lignes
                                + " ; le fichier est-il complet ?"));
        dernierBail
                .filter(b -> b.getYear() < millesime - 1)
                .ifPresent(b -> remarque(
                        AUCUN_BAIL_DE_L_ANNEE,
                        "aucun bail de " + (millesime - 1) + ", le plus récent est de " + MOIS_ANNEE.format(b)
                                + " : est-ce bien le répertoire " + millesime + " ?"));
    }

    private void remarque(String code, String message) {
        anomalies.accept(Anomalie.builder()
                .gravite(Anomalie.Gravite.REMARQUE)
                .code(code)
                .message(message)
                .document(document)
                .build());
    }

    private void arret(String code, String raison) {
        anomalies.accept(Anomalie.builder()
                .gravite(Anomalie.Gravite.REFUS)
                .code(code)
                .message("lecture arrêtée après la ligne " + numero + " : " + raison)
                .document(document)
                .build());
    }

    private void refuse(String code, Champ champ, String recu, String attendu) {
        anomalies.accept(Anomalie.valeur(code, champ.name(), recu, attendu).en(document, numero));
    }

    private void refuse(int ligne, String code, String message) {
        anomalies.accept(Anomalie.refus(code, message).en(document, ligne));
    }
}
