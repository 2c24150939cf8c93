package fr.gestionflux.examples.rpls;

import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.rpls.LogementRpls;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

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

    private static final DateTimeFormatter MOIS_ANNEE = DateTimeFormatter.ofPattern("MM/uuuu");

    /** A quoted field that runs over more lines is a mark that nothing closes. */
    private static final int LIGNES_D_UN_LOGEMENT = 10;

    private final int millesime;
    private final Consumer<LogementRpls> logements;
    private final Signalement signalement;

    private Optional<Suite> suite = Optional.empty();
    private Optional<IOException> arret = Optional.empty();

    private int numero = 1;
    private int lignesPassees;
    private long lignes;
    private long logementsLus;

    /** How many fields the lines have that no quotation mark makes doubtful; 0 before the first one. */
    private int champsHabituels;

    /** Lines that a quotation mark left open, the last ones read. */
    private int suspendues;

    private int derniereSuspendue;

    private boolean derniereLigneEcourtee;
    private boolean finDeLigne = true;

    /** How the lines after the first one are read. */
    private record Suite(Disposition disposition, Ligne ligne, Logements logements) {}

    /**
     * A reader for one file.
     *
     * @param document its name, for messages
     * @param millesime the year whose 1 January the register describes
     * @param logements is given each home
     * @param anomalies is given each anomaly, in the order of the file
     */
    public LecteurRpls(String document, int millesime, Consumer<LogementRpls> logements, Consumer<Anomalie> anomalies) {
        this.millesime = millesime;
        this.logements = logements;
        this.signalement = new Signalement(document, anomalies);
    }

    /**
     * Reads the file once.
     *
     * @param texte the file, decoded
     * @return what became of it
     * @throws IOException if the file cannot be read
     */
    public Lecture lire(Reader texte) throws IOException {
        try (InputStream flot = new Transcodage(texte)) {
            commence(new Lignes(flot, octets -> {}), StandardCharsets.UTF_8);
        }
        return acheve();
    }

    /** Reads the first line and, unless it is refused, the others. */
    void commence(Lignes source, Charset encodage) throws IOException {
        essaie(() -> {
            if (!source.avance()) {
                signalement.refuse(
                        1, Codes.INVENTAIRE_VIDE, "fichier vide ; attendu un en-tête puis une ligne par logement");
                return;
            }
            Optional<Disposition> trouvee = Disposition.de(
                    signalement.document(), Ligne.premiere(encodage, source), millesime, signalement.anomalies());
            if (trouvee.isPresent()) {
                poursuis(source, trouvee.get(), encodage);
            }
        });
    }

    /** Reads lines that others, read elsewhere, stand before. */
    void poursuis(Lignes source, Disposition disposition, Charset encodage) throws IOException {
        Suite commencee = new Suite(
                disposition,
                new Ligne(encodage, disposition.rangs().values()),
                new Logements(millesime, disposition, signalement));
        suite = Optional.of(commencee);
        poursuis(source, commencee);
    }

    /** Reads more lines, those that follow. */
    void poursuis(Lignes source) throws IOException {
        poursuis(source, suite.orElseThrow());
    }

    private void poursuis(Lignes source, Suite commencee) throws IOException {
        essaie(() -> {
            while (source.avance()) {
                commencee.ligne.lis(source);
                lire(commencee, source.numero());
            }
            lignesPassees = source.numero();
            finDeLigne = source.terminee();
        });
    }

    private interface Etape {
        void execute() throws IOException;
    }

    /** What stops the reading is told in the order of the file, once what comes before it is known. */
    private void essaie(Etape etape) throws IOException {
        try {
            etape.execute();
        } catch (Arret | CharacterCodingException e) {
            arret = Optional.of(e);
        }
    }

    /** Whether a line waits for its end, that lines to come may be. */
    boolean attend() {
        return suspendues > 0;
    }

    /** Whether the lines that come next are of no use. */
    boolean arrete() {
        return arret.isPresent() || suite.isEmpty();
    }

    /** How many lines come before what is read next, empty ones and the first one too. */
    int lignesPassees() {
        return lignesPassees;
    }

    /** Goes on after the lines that another one read, numbered as if one line came before them. */
    void reprends(LecteurRpls suivant) {
        int decalage = lignesPassees - 1;
        lignes += suivant.lignes;
        logementsLus += suivant.logementsLus;
        numero = suivant.numero + decalage;
        lignesPassees = suivant.lignesPassees + decalage;
        champsHabituels = suivant.champsHabituels;
        suspendues = suivant.suspendues;
        derniereSuspendue = suivant.derniereSuspendue + decalage;
        derniereLigneEcourtee = suivant.derniereLigneEcourtee;
        finDeLigne = suivant.finDeLigne;
        arret = suivant.arret;
        Suite avant = suite.orElseThrow();
        avant.logements.reprends(suivant.suite.orElseThrow().logements);
        suite = Optional.of(new Suite(avant.disposition, suivant.suite.orElseThrow().ligne, avant.logements));
    }

    /** Says what only the whole file shows, and what became of it. */
    Lecture acheve() {
        if (arret.isPresent()) {
            arrete(arret.get());
            return Lecture.REFUSEE;
        }
        if (suite.isEmpty()) {
            return Lecture.REFUSEE;
        }
        abandonne();
        return controle(suite.get());
    }

    private void arrete(IOException cause) {
        boolean illisible = cause instanceof Arret;
        String raison = cause instanceof Arret a
                ? a.raison()
                : "le texte n'est pas dans l'encodage annoncé, ou le fichier est coupé au milieu d'un caractère ;"
                        + " essayez --encodage ISO-8859-1, windows-1252, UTF-8, UTF-16LE ou UTF-16BE";
        signalement.refuse(
                illisible ? FICHIER_ILLISIBLE : ENCODAGE_ERRONE,
                "lecture arrêtée après la ligne " + numero + " : " + raison
                        + " ; aucun logement du fichier n'est compté, même ceux des lignes lues jusque-là : "
                        + lignes);
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

    private void lire(Suite commencee, int numeroDeLigne) {
        Disposition disposition = commencee.disposition;
        Ligne ligne = commencee.ligne;
        numero = numeroDeLigne;
        lignes++;
        boolean douteuse = ligne.douteuse();
        int habituels = champsHabituels == 0 ? disposition.champs() : champsHabituels;
        derniereLigneEcourtee = false;
        if (douteuse ? coupee(disposition, ligne) : disposition.admet(ligne.champs())) {
            abandonne();
            champsHabituels = douteuse ? champsHabituels : ligne.champs();
            logement(commencee);
        } else if (!ligne.ouverte() && admet(disposition, ligne.champsJoints())) {
            lignes -= suspendues;
            suspendues = 0;
            ligne.joins();
            logement(commencee);
        } else if (ligne.ouverte() && ligne.champsJoints() <= habituels && suspendues < LIGNES_D_UN_LOGEMENT) {
            derniereLigneEcourtee = true;
            suspendues++;
            derniereSuspendue = numero;
            ligne.suspend();
        } else {
            derniereLigneEcourtee = ligne.champs() < habituels;
            abandonne();
            signalement.refuse(
                    numero,
                    Codes.LIGNE_IRREGULIERE,
                    ligne.champs() + " champs ; attendu " + disposition.attendu() + " : la ligne est écartée");
        }
    }

    private void logement(Suite commencee) {
        Optional<LogementRpls> logement = commencee.logements.lis(commencee.ligne, numero);
        if (logement.isPresent()) {
            logementsLus++;
            logements.accept(logement.get());
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
            signalement.refuse(
                    derniereSuspendue,
                    Codes.LIGNE_IRREGULIERE,
                    "champs manquants et guillemet ouvert qui n'est pas refermé ; lignes écartées, jusqu'à celle-ci : "
                            + suspendues + ", d'un logement chacune au plus");
            suspendues = 0;
        }
    }

    /** What only the whole file shows: another year under named columns, a file cut short, nothing to be read. */
    private Lecture controle(Suite lue) {
        lue.logements
                .dernierBail()
                .filter(b -> b.getYear() < millesime - 1)
                .ifPresent(b -> signalement.remarque(
                        AUCUN_BAIL_DE_L_ANNEE,
                        "aucun bail de " + (millesime - 1) + ", le plus récent est de " + MOIS_ANNEE.format(b)
                                + " : est-ce bien le répertoire " + millesime + " ?"));
        if (lignes == 0) {
            signalement.refuse(
                    1, Codes.INVENTAIRE_VIDE, "aucune ligne après l'en-tête ; attendu une ligne par logement");
            return Lecture.INCOMPLETE;
        }
        boolean entier = entier(lue.disposition);
        if (logementsLus == 0) {
            signalement.refuse(
                    AUCUN_LOGEMENT_LU,
                    "aucune ligne ne donne un logement, leur commune ou leur MODE est illisible ; lignes lues : "
                            + lignes);
        }
        return !entier || logementsLus == 0
                ? Lecture.INCOMPLETE
                : logementsLus < lignes ? Lecture.LIGNES_ECARTEES : Lecture.COMPLETE;
    }

    private boolean entier(Disposition disposition) {
        if (derniereLigneEcourtee) {
            signalement.refuse(
                    REGISTRE_TRONQUE,
                    "la dernière ligne, " + numero
                            + ", est incomplète : le fichier a été coupé, les logements qui la suivaient manquent");
        }
        OptionalLong annonces = disposition.annonces();
        if (annonces.isPresent() && annonces.getAsLong() != lignes) {
            String ecart = "logements annoncés par l'en-tête : " + annonces.getAsLong() + " ; lignes lues : " + lignes;
            if (annonces.getAsLong() > lignes) {
                signalement.refuse(
                        EFFECTIF_DIFFERENT, ecart + " ; logements qui manquent : " + (annonces.getAsLong() - lignes));
            } else {
                signalement.remarque(EFFECTIF_DIFFERENT, ecart);
            }
        }
        if (annonces.isEmpty() && !finDeLigne && !derniereLigneEcourtee) {
            signalement.remarque(
                    FIN_SANS_RETOUR,
                    "la dernière ligne n'a pas de fin de ligne : le fichier est-il complet ? Rien n'y dit combien de"
                            + " logements il a");
        }
        return !derniereLigneEcourtee && (annonces.isEmpty() || annonces.getAsLong() <= lignes);
    }
}
