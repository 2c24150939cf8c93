package fr.gestionflux.examples.rpls;

import fr.gestionflux.core.parc.Territoire;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.rpls.ContingentRpls;
import fr.gestionflux.core.rpls.LogementRpls;
import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * Makes homes of lines, and tells each field that cannot be read. Nearly all fields are as they should be: {@link
 * Valeurs} reads these from bytes; the others become texts, to be named as they were received.
 *
 * <p>For one thread.
 */
final class Logements {

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

    /** « Unknown » in real files, and no number of a register. */
    private static final String IDENTIFIANT_INCONNU = "999";

    /** « 0 » and « 999 » stand for « unknown ». */
    static final int PREMIERE_ANNEE = 1800;

    static final int MOIS_D_UNE_ANNEE = 12;

    private final int millesime;
    private final YearMonth premierMois;
    private final boolean avecIdentifiant;
    private final boolean avecContingent;

    private final int identRep;
    private final int depcom;
    private final int locat;
    private final int mode;
    private final int bail;
    private final int contreslog;

    private final Signalement signalement;
    private final Valeurs valeurs;

    private int numero;
    private Optional<YearMonth> dernierBail = Optional.empty();

    Logements(int millesime, Disposition disposition, Signalement signalement) {
        this.millesime = millesime;
        this.premierMois = YearMonth.of(millesime, 1);
        this.avecIdentifiant = disposition.a(Champ.IDENT_REP);
        this.avecContingent = disposition.a(Champ.CONTRESLOG);
        this.identRep = disposition.rang(Champ.IDENT_REP);
        this.depcom = disposition.rang(Champ.DEPCOM);
        this.locat = disposition.rang(Champ.LOCAT);
        this.mode = disposition.rang(Champ.MODE);
        this.bail = disposition.rang(Champ.BAIL);
        this.contreslog = disposition.rang(Champ.CONTRESLOG);
        this.signalement = signalement;
        this.valeurs = new Valeurs(millesime);
    }

    /** The home of a line, its fields in words where they are wrong; empty when its commune or MODE cannot be read. */
    Optional<LogementRpls> lis(Ligne ligne, int numeroDeLigne) {
        numero = numeroDeLigne;
        Optional<String> identifiant = avecIdentifiant ? identifiant(ligne) : Optional.empty();
        Optional<String> commune = commune(ligne);
        int modeLu = mode(ligne);
        OptionalInt locatLue = locat(ligne);
        // BAIL is only filled when the home is let; elsewhere anything may stand there
        Optional<YearMonth> bailLu = modeLu == LogementRpls.LOUE ? bail(ligne) : Optional.empty();
        Optional<ContingentRpls> contingent = avecContingent ? contingent(ligne) : Optional.empty();
        return commune.isPresent() && modeLu != Valeurs.ILLISIBLE
                ? Optional.of(new LogementRpls(identifiant, commune.get(), modeLu, bailLu, locatLue, contingent))
                : Optional.empty();
    }

    private Optional<String> identifiant(Ligne ligne) {
        Optional<String> lu = valeurs.identifiant(ligne, identRep);
        return lu.isPresent() ? lu : identifiant(ligne.valeur(identRep));
    }

    private Optional<String> commune(Ligne ligne) {
        Optional<String> lue = valeurs.commune(ligne, depcom);
        return lue.isPresent() ? lue : valeurs.retiens(ligne, depcom, commune(ligne.valeur(depcom)));
    }

    private int mode(Ligne ligne) {
        int lu = valeurs.mode(ligne, mode);
        return lu == Valeurs.ILLISIBLE ? mode(ligne.valeur(mode)) : lu;
    }

    private OptionalInt locat(Ligne ligne) {
        OptionalInt lue = valeurs.locat(ligne, locat);
        return lue.isPresent() ? lue : locat(ligne.valeur(locat));
    }

    private Optional<YearMonth> bail(Ligne ligne) {
        Optional<YearMonth> lu = valeurs.bail(ligne, bail);
        return lu.isPresent() ? retiens(lu) : bail(ligne.valeur(bail));
    }

    private Optional<ContingentRpls> contingent(Ligne ligne) {
        Optional<ContingentRpls> lu = valeurs.contingent(ligne, contreslog);
        return lu.isPresent() ? lu : contingent(ligne.valeur(contreslog));
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
                zero ? LecteurRpls.ZERO_DE_TETE_PERDU : LecteurRpls.IDENTIFIANT_ILLISIBLE,
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
                zero ? LecteurRpls.ZERO_DE_TETE_PERDU : LecteurRpls.COMMUNE_ILLISIBLE,
                Champ.DEPCOM,
                recu,
                "le code INSEE d'une commune, 5 caractères" + (zero ? ", zéro de tête compris" : "")
                        + " : la ligne est écartée");
        return Optional.empty();
    }

    private int mode(String recu) {
        if (CHIFFRE.admet(recu) && MODES.contains(recu)) {
            return Integer.parseInt(recu);
        }
        refuse(LecteurRpls.MODE_ILLISIBLE, Champ.MODE, recu, "un chiffre de 1 à 5, ou 9 : la ligne est écartée");
        return Valeurs.ILLISIBLE;
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
            remarque(
                    LecteurRpls.BAIL_ILLISIBLE,
                    Champ.BAIL,
                    recu,
                    "un mois mm/aaaa comme « 03/2015 »",
                    SANS_EMMENAGEMENT);
            return Optional.empty();
        }
        YearMonth lu = YearMonth.of(annee, mois);
        if (lu.isAfter(premierMois)) {
            remarque(
                    LecteurRpls.BAIL_FUTUR,
                    Champ.BAIL,
                    recu,
                    "au plus tard 01/" + millesime + ", puisque " + auPremierJanvier(),
                    SANS_EMMENAGEMENT);
            return Optional.of(lu);
        }
        return retiens(Optional.of(lu));
    }

    private OptionalInt locat(String recu) {
        if (recu.isEmpty()) {
            refuse(Codes.CHAMP_VIDE, Champ.LOCAT, recu, "l'année de première mise en location");
            return OptionalInt.empty();
        }
        int lue = ANNEE.admet(recu) ? Integer.parseInt(recu) : 0;
        if (lue < PREMIERE_ANNEE) {
            refuse(LecteurRpls.LOCAT_ILLISIBLE, Champ.LOCAT, recu, "une année comme « 1985 »");
            return OptionalInt.empty();
        }
        if (lue > millesime) {
            refuse(LecteurRpls.LOCAT_FUTURE, Champ.LOCAT, recu, "au plus " + millesime + " : " + auPremierJanvier());
        }
        return OptionalInt.of(lue);
    }

    private Optional<ContingentRpls> contingent(String recu) {
        String attendu = "un chiffre de 1 à 6, pour qui le logement est réservé, ou 7 s'il ne l'est pas";
        if (recu.isEmpty()) {
            refuse(Codes.CHAMP_VIDE, Champ.CONTRESLOG, recu, attendu);
            return Optional.empty();
        }
        Optional<ContingentRpls> contingent = ContingentRpls.de(CHIFFRE.admet(recu) ? Integer.parseInt(recu) : 0);
        if (contingent.isEmpty()) {
            refuse(LecteurRpls.CONTINGENT_ILLISIBLE, Champ.CONTRESLOG, recu, attendu);
        }
        return contingent;
    }

    private Optional<YearMonth> retiens(Optional<YearMonth> bail) {
        if (dernierBail.isEmpty() || bail.get().isAfter(dernierBail.get())) {
            dernierBail = bail;
        }
        return bail;
    }

    private String auPremierJanvier() {
        return "le répertoire décrit le 1er janvier " + millesime;
    }

    private void refuse(String code, Champ champ, String recu, String attendu) {
        signalement.refuse(numero, code, champ, recu, attendu);
    }

    private void remarque(String code, Champ champ, String recu, String attendu, String suite) {
        signalement.remarque(numero, code, champ, recu, attendu, suite);
    }

    /** The latest lease that the register may hold, of those read so far. */
    Optional<YearMonth> dernierBail() {
        return dernierBail;
    }

    /** Goes on after the lines that another one read. */
    void reprends(Logements suivants) {
        if (suivants.dernierBail.isPresent()) {
            retiens(suivants.dernierBail);
        }
    }
}
