package fr.gestionflux.examples.rpls;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import fr.gestionflux.core.parc.Territoire;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.rpls.ContingentRpls;
import fr.gestionflux.core.rpls.LogementRpls;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Iterator;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Reads a register line by line: each home and each anomaly is handed over at once and forgotten, so that memory does
 * not grow with the file.
 *
 * <p>A line whose commune and MODE can be read always gives a home; what cannot be read in it is left empty and told, so
 * that rates and counts have the home apart. Any other line is set aside and told. Fields are never corrected.
 *
 * <p>A quotation mark is data, as in the deposits (order of 5 January 2010, article 3); where a line has too many fields,
 * or too few, and has the right number once quotation marks join them as a spreadsheet does, it is read so. A line with
 * the right number of fields is never part of another one: a mark that is not closed costs its own line at most.
 *
 * <p>For one file, by one thread.
 */
public final class LecteurRpls {

    static final String ENTETE_INCONNU = "entete-inconnu";
    static final String MILLESIME_ERRONE = "millesime-errone";
    static final String ENCODAGE_ERRONE = "encodage-errone";
    static final String FICHIER_ILLISIBLE = "fichier-illisible";
    static final String SEPARATEUR_ERRONE = "separateur-errone";
    static final String SANS_IDENTIFIANT = "sans-identifiant";
    static final String REGISTRE_TRONQUE = "registre-tronque";
    static final String FIN_SANS_RETOUR = "fin-sans-retour";
    static final String AUCUN_LOGEMENT_LU = "aucun-logement-lu";
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

    private static final String ZEROS = "0".repeat(CARACTERES_D_UN_IDENTIFIANT);
    private static final String SANS_EMMENAGEMENT =
            "le logement n'est pas un emménagement, et reste au dénominateur si LOCAT l'y met";
    private static final Pattern CHIFFRES = Pattern.compile("[0-9]+");
    private static final Modele IDENTIFIANT = new Modele("X".repeat(CARACTERES_D_UN_IDENTIFIANT));
    private static final Modele CHIFFRE = new Modele("0");
    private static final Modele ANNEE = new Modele("0000");
    private static final Modele BAIL = new Modele("00/0000");
    private static final String MODES = "123459";
    private static final DateTimeFormatter MOIS_ANNEE = DateTimeFormatter.ofPattern("MM/uuuu");

    /** Far above any line of a register: a file that is not one must not fill the memory. */
    private static final int PLUS_LONG_CHAMP = 1 << 16;

    /** A quoted field that runs over more lines is a mark that nothing closes. */
    private static final int LIGNES_D_UN_LOGEMENT = 10;

    /** No character (Unicode, 23.7): quotation marks are for {@link Ligne} to read. */
    private static final char AUCUN_GUILLEMET = '\uFFFF';

    /** « Unknown » in real files, and no number of a register. */
    private static final String IDENTIFIANT_INCONNU = "999";

    /** « 0 » and « 999 » stand for « unknown ». */
    private static final int PREMIERE_ANNEE = 1800;

    private static final int MOIS_D_UNE_ANNEE = 12;

    private final int millesime;
    private final YearMonth premierMois;
    private final Consumer<LogementRpls> logements;
    private final Consumer<Anomalie> anomalies;
    private final String document;

    private int numero = 1;
    private long lignes;
    private long logementsLus;
    private Optional<YearMonth> dernierBail = Optional.empty();

    /** How many fields the lines have that no quotation mark makes doubtful; 0 before the first one. */
    private int champsHabituels;

    /** Lines that a quotation mark left open, the last ones read. */
    private int suspendues;

    private int derniereSuspendue;

    private boolean derniereLigneEcourtee;

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
        this.premierMois = YearMonth.of(millesime, 1);
        this.logements = logements;
        this.anomalies = anomalies;
    }

    /**
     * Reads the file once.
     *
     * @param texte the file, decoded
     * @return what became of it
     * @throws IOException if the file cannot be read
     */
    public Lecture lire(Reader texte) throws IOException {
        Dernier dernier = new Dernier(texte);
        try (CsvReader<Ligne> csv = CsvReader.builder()
                .fieldSeparator(';')
                .quoteCharacter(AUCUN_GUILLEMET)
                .maxBufferSize(PLUS_LONG_CHAMP)
                // which lines are irregular depends on the layout
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .build(new Ligne(), dernier)) {
            return lire(csv.iterator(), dernier);
        } catch (CsvParseException e) {
            arret(
                    FICHIER_ILLISIBLE,
                    "champ de plus de " + PLUS_LONG_CHAMP + " caractères ou ligne de plus de " + Ligne.CHAMPS_AU_PLUS
                            + " champs");
            return Lecture.REFUSEE;
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CharacterCodingException) {
                arret(
                        ENCODAGE_ERRONE,
                        "le texte n'est pas dans l'encodage annoncé, ou le fichier est coupé au milieu d'un caractère ;"
                                + " essayez --encodage ISO-8859-1, windows-1252, UTF-8, UTF-16LE ou UTF-16BE");
                return Lecture.REFUSEE;
            }
            throw e.getCause();
        }
    }

    /** Remembers the last character: a file that was cut has no end of line there. */
    private static final class Dernier extends FilterReader {

        private char caractere = '\n';

        Dernier(Reader texte) {
            super(texte);
        }

        @Override
        public int read(char[] tampon, int debut, int longueur) throws IOException {
            int lus = super.read(tampon, debut, longueur);
            if (lus > 0) {
                caractere = tampon[debut + lus - 1];
            }
            return lus;
        }
    }

    /**
     * Lines met so far after the first one, whatever became of them; those of one home count once.
     *
     * @return how many
     */
    public long lignes() {
        return lignes;
    }

    /**
     * Homes given so far.
     *
     * @return how many
     */
    public long logementsLus() {
        return logementsLus;
    }

    private Lecture lire(Iterator<Ligne> lignesDuFichier, Dernier dernier) {
        if (!lignesDuFichier.hasNext()) {
            refuse(1, Codes.INVENTAIRE_VIDE, "fichier vide ; attendu un en-tête puis une ligne par logement");
            return Lecture.REFUSEE;
        }
        Ligne ligne = lignesDuFichier.next();
        Optional<Disposition> trouvee = Disposition.de(document, ligne.premiere(), millesime, anomalies);
        if (trouvee.isEmpty()) {
            return Lecture.REFUSEE;
        }
        Disposition disposition = trouvee.get();
        ligne.garde(disposition.rangs().values());
        while (lignesDuFichier.hasNext()) {
            lire(disposition, lignesDuFichier.next());
        }
        abandonne();
        return controle(disposition, dernier.caractere == '\n' || dernier.caractere == '\r');
    }

    private void lire(Disposition disposition, Ligne ligne) {
        numero = ligne.numero();
        lignes++;
        boolean douteuse = ligne.champs() != ligne.champsJoints();
        int habituels = champsHabituels == 0 ? disposition.champs() : champsHabituels;
        derniereLigneEcourtee = false;
        if (douteuse ? coupee(disposition, ligne) : disposition.admet(ligne.champs())) {
            abandonne();
            champsHabituels = douteuse ? champsHabituels : ligne.champs();
            logement(disposition, ligne);
        } else if (!ligne.ouverte() && admet(disposition, ligne.champsJoints())) {
            lignes -= suspendues;
            suspendues = 0;
            ligne.joins();
            logement(disposition, ligne);
        } else if (ligne.ouverte() && ligne.champsJoints() <= habituels && suspendues < LIGNES_D_UN_LOGEMENT) {
            derniereLigneEcourtee = true;
            suspendues++;
            derniereSuspendue = numero;
            ligne.suspend();
        } else {
            derniereLigneEcourtee = ligne.champs() < habituels;
            abandonne();
            refuse(
                    numero,
                    Codes.LIGNE_IRREGULIERE,
                    ligne.champs() + " champs ; attendu " + disposition.attendu() + " : la ligne est écartée");
        }
    }

    /** Whether each « ; » of a line with quotation marks cuts it; when both readings have enough fields, they join. */
    private boolean coupee(Disposition disposition, Ligne ligne) {
        return admet(disposition, ligne.champs())
                && (champsHabituels > 0
                        || suspendues > 0
                        || disposition.exact()
                        || ligne.ouverte()
                        || !disposition.admet(ligne.champsJoints()));
    }

    /** What is asked of a line with quotation marks: as many fields as the others. */
    private boolean admet(Disposition disposition, int champs) {
        return champsHabituels == 0 ? disposition.admet(champs) : champs == champsHabituels;
    }

    /** Gives up joining the last lines. */
    private void abandonne() {
        if (suspendues > 0) {
            refuse(
                    derniereSuspendue,
                    Codes.LIGNE_IRREGULIERE,
                    "champs manquants et guillemet ouvert qui n'est pas refermé ; lignes écartées, jusqu'à celle-ci : "
                            + suspendues + ", d'un logement chacune au plus");
            suspendues = 0;
        }
    }

    private void logement(Disposition disposition, Ligne ligne) {
        Optional<String> identifiant = disposition.a(Champ.IDENT_REP)
                ? identifiant(disposition.lire(Champ.IDENT_REP, ligne))
                : Optional.empty();
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
            logementsLus++;
            logements.accept(new LogementRpls(identifiant, commune.get(), mode.getAsInt(), bail, locat, contingent));
        }
    }

    /** A number that cannot be one does not tell a home from another: a remark, and the home counts. */
    private Optional<String> identifiant(String recu) {
        boolean connu = !recu.equals(IDENTIFIANT_INCONNU) && !ZEROS.startsWith(recu);
        if (connu && IDENTIFIANT.admet(recu)) {
            return Optional.of(recu);
        }
        boolean zero = connu
                && recu.length() < CARACTERES_D_UN_IDENTIFIANT
                && CHIFFRES.matcher(recu).matches();
        remarque(
                zero ? ZERO_DE_TETE_PERDU : IDENTIFIANT_ILLISIBLE,
                Champ.IDENT_REP,
                recu,
                "10 caractères, zéros de tête compris",
                zero
                        ? "le logement est lu quand même"
                        : "le logement est lu quand même, et rien ne dit s'il l'a déjà été");
        return zero ? Optional.of(recu) : Optional.empty();
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
            remarque(
                    Codes.CHAMP_VIDE,
                    Champ.BAIL,
                    recu,
                    "le mois du bail, mm/aaaa, puisque MODE = 1",
                    SANS_EMMENAGEMENT);
            return Optional.empty();
        }
        boolean date = BAIL.admet(recu);
        int mois = date ? Integer.parseInt(recu, 0, 2, 10) : 0;
        int annee = date ? Integer.parseInt(recu, 3, 7, 10) : 0;
        if (mois < 1 || mois > MOIS_D_UNE_ANNEE || annee < PREMIERE_ANNEE) {
            remarque(BAIL_ILLISIBLE, Champ.BAIL, recu, "un mois mm/aaaa comme « 03/2015 »", SANS_EMMENAGEMENT);
            return Optional.empty();
        }
        YearMonth bail = YearMonth.of(annee, mois);
        if (bail.isAfter(premierMois)) {
            remarque(
                    BAIL_FUTUR,
                    Champ.BAIL,
                    recu,
                    "au plus tard 01/" + millesime + ", puisque " + auPremierJanvier(),
                    SANS_EMMENAGEMENT);
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

    /** What only the whole file shows: another year under named columns, a file cut short, nothing to be read. */
    private Lecture controle(Disposition disposition, boolean finDeLigne) {
        dernierBail
                .filter(b -> b.getYear() < millesime - 1)
                .ifPresent(b -> remarque(
                        AUCUN_BAIL_DE_L_ANNEE,
                        "aucun bail de " + (millesime - 1) + ", le plus récent est de " + MOIS_ANNEE.format(b)
                                + " : est-ce bien le répertoire " + millesime + " ?"));
        if (lignes == 0) {
            refuse(1, Codes.INVENTAIRE_VIDE, "aucune ligne après l'en-tête ; attendu une ligne par logement");
            return Lecture.INCOMPLETE;
        }
        boolean entier = entier(disposition, finDeLigne);
        if (logementsLus == 0) {
            anomalies.accept(refus(
                    AUCUN_LOGEMENT_LU,
                    "aucune ligne ne donne un logement, leur commune ou leur MODE est illisible ; lignes lues : "
                            + lignes));
        }
        return !entier || logementsLus == 0
                ? Lecture.INCOMPLETE
                : logementsLus < lignes ? Lecture.LIGNES_ECARTEES : Lecture.COMPLETE;
    }

    private boolean entier(Disposition disposition, boolean finDeLigne) {
        if (derniereLigneEcourtee) {
            anomalies.accept(refus(
                    REGISTRE_TRONQUE,
                    "la dernière ligne, " + numero
                            + ", est incomplète : le fichier a été coupé, les logements qui la suivaient manquent"));
        }
        OptionalLong annonces = disposition.annonces();
        if (annonces.isPresent() && annonces.getAsLong() != lignes) {
            String ecart = "logements annoncés par l'en-tête : " + annonces.getAsLong() + " ; lignes lues : " + lignes;
            if (annonces.getAsLong() > lignes) {
                anomalies.accept(refus(
                        EFFECTIF_DIFFERENT, ecart + " ; logements qui manquent : " + (annonces.getAsLong() - lignes)));
            } else {
                remarque(EFFECTIF_DIFFERENT, ecart);
            }
        }
        if (annonces.isEmpty() && !finDeLigne && !derniereLigneEcourtee) {
            remarque(
                    FIN_SANS_RETOUR,
                    "la dernière ligne n'a pas de fin de ligne : le fichier est-il complet ? Rien n'y dit combien de"
                            + " logements il a");
        }
        return !derniereLigneEcourtee && (annonces.isEmpty() || annonces.getAsLong() <= lignes);
    }

    private Anomalie refus(String code, String message) {
        return Anomalie.builder()
                .gravite(Anomalie.Gravite.REFUS)
                .code(code)
                .message(message)
                .document(document)
                .build();
    }

    private void remarque(String code, String message) {
        anomalies.accept(Anomalie.builder()
                .gravite(Anomalie.Gravite.REMARQUE)
                .code(code)
                .message(message)
                .document(document)
                .build());
    }

    private void remarque(String code, Champ champ, String recu, String attendu, String suite) {
        anomalies.accept(Anomalie.builder()
                .gravite(Anomalie.Gravite.REMARQUE)
                .code(code)
                .message("reçu « " + recu + " » ; attendu " + attendu + " ; " + suite)
                .document(document)
                .ligne(numero)
                .champ(champ.name())
                .recu(recu)
                .attendu(attendu)
                .build());
    }

    private void arret(String code, String raison) {
        anomalies.accept(refus(
                code,
                "lecture arrêtée après la ligne " + numero + " : " + raison
                        + " ; aucun logement du fichier n'est compté, même ceux des lignes lues jusque-là : "
                        + lignes));
    }

    private void refuse(String code, Champ champ, String recu, String attendu) {
        anomalies.accept(Anomalie.valeur(code, champ.name(), recu, attendu).en(document, numero));
    }

    private void refuse(int ligne, String code, String message) {
        anomalies.accept(Anomalie.refus(code, message).en(document, ligne));
    }
}
