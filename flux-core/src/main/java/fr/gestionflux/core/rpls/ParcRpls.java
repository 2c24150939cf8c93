package fr.gestionflux.core.rpls;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.LongStream;

/**
 * The homes of a register, each counted once by its identifier (IDENT_REP; order of 5 January 2010, article 3): how many
 * of each kind in each commune, for any reading of LOCAT. What rates and counts per contingent are made from.
 *
 * <p>The first line of a home counts; the next ones are told apart. A home without an identifier counts as it comes.
 */
final class ParcRpls {

    /** The code of a contingent that is not known. */
    static final int CONTINGENT_INCONNU = 0;

    /** The code, that no contingent has, of homes that are no longer in the stock. */
    static final int SORTI = ContingentRpls.values().length + 1;

    /** Let, lease missing or unreadable. */
    private static final int BAIL_INCONNU = 0;

    /** Let, lease of an earlier year than N = M - 1. */
    private static final int BAIL_ANTERIEUR = 1;

    /** Let, lease of N: the home was moved into. */
    private static final int BAIL_DE_L_ANNEE = 2;

    /** Let, lease of the month of the register, which describes its first day. */
    private static final int BAIL_DU_PREMIER_MOIS = 3;

    /** Let, lease later than that. */
    private static final int BAIL_POSTERIEUR = 4;

    /** Offered and vacant; the last of those that a rate looks at. */
    private static final int PROPOSE = 5;

    /** Neither let nor offered. */
    private static final int HORS_DU_TAUX = 6;

    /** Years of first letting: M - 3 or before, M - 2, M - 1, M, unknown or later than M. */
    private static final int LOCATS = 5;

    private static final int LOCAT_INCONNUE = LOCATS - 1;

    private static final int NATURES = (HORS_DU_TAUX + 1) * LOCATS;
    private static final int BITS_D_UNE_NATURE = 6;
    private static final int BITS_D_UN_CONTINGENT = 4;

    /** A line of the home says something else than the first one. */
    private static final int CONTREDIT = 1 << 30;

    /** The homes of one commune. */
    static final class Commune {

        private final int rang;
        private final long[] natures = new long[NATURES];
        private final long[] contingents = new long[SORTI + 1];
        private long doubles;

        Commune(int rang) {
            this.rang = rang;
        }

        long duContingent(int code) {
            return contingents[code];
        }

        private void compte(int logement, int sens) {
            natures[nature(logement)] += sens;
            contingents[contingent(logement)] += sens;
        }

        private void ajoute(Commune autre) {
            ajoute(natures, autre.natures);
            ajoute(contingents, autre.contingents);
            doubles += autre.doubles;
        }

        private static void ajoute(long[] somme, long[] termes) {
            for (int i = 0; i < somme.length; i++) {
                somme[i] += termes[i];
            }
        }
    }

    private final int millesime;
    private final Map<String, Commune> communes = new HashMap<>();
    private final List<Commune> parRang = new ArrayList<>();
    private final LogementsUniques uniques = new LogementsUniques();

    ParcRpls(int millesime) {
        this.millesime = millesime;
    }

    void ajoute(LogementRpls l) {
        Commune commune = commune(l.commune());
        int logement = contenu(commune.rang, situation(l) * LOCATS + locat(l.locat()), contingent(l));
        if (l.identifiant().isPresent()
                && estUnDouble(LogementsUniques.cle(l.identifiant().get()), logement)) {
            commune.doubles++;
        } else {
            commune.compte(logement, 1);
        }
    }

    /** Keeps a home unless it is there; and that its lines disagree, when they do. */
    private boolean estUnDouble(long cle, int logement) {
        int premier = uniques.ajoute(cle, logement);
        if (premier != LogementsUniques.ABSENT && premier != logement && (premier & CONTREDIT) == 0) {
            uniques.remplace(cle, premier | CONTREDIT);
        }
        return premier != LogementsUniques.ABSENT;
    }

    /** Adds the homes of another part of the register, which stays as it was. */
    void ajoute(ParcRpls autre) {
        int[] rangs = new int[autre.parRang.size()];
        autre.communes.forEach((code, leur) -> {
            Commune commune = commune(code);
            rangs[leur.rang] = commune.rang;
            commune.ajoute(leur);
        });
        uniques.reserve(autre.uniques.nombre());
        autre.uniques.parcours((cle, leur) -> {
            Commune commune = parRang.get(rangs[rang(leur)]);
            int logement = contenu(commune.rang, nature(leur), contingent(leur)) | (leur & CONTREDIT);
            if (estUnDouble(cle, logement)) {
                commune.compte(logement, -1);
                commune.doubles++;
            }
        });
    }

    private Commune commune(String code) {
        Commune commune = communes.get(code);
        if (commune == null) {
            commune = new Commune(parRang.size());
            communes.put(code, commune);
            parRang.add(commune);
        }
        return commune;
    }

    /** No function is made for it, since it is asked of every home. */
    private int situation(LogementRpls l) {
        return switch (l.mode()) {
            case LogementRpls.LOUE -> l.bail().isPresent() ? situation(l.bail().get()) : BAIL_INCONNU;
            case LogementRpls.VACANT -> PROPOSE;
            default -> HORS_DU_TAUX;
        };
    }

    private int situation(YearMonth bail) {
        if (bail.getYear() < millesime) {
            return bail.getYear() == millesime - 1 ? BAIL_DE_L_ANNEE : BAIL_ANTERIEUR;
        }
        return bail.getYear() == millesime && bail.getMonthValue() == 1 ? BAIL_DU_PREMIER_MOIS : BAIL_POSTERIEUR;
    }

    private int locat(OptionalInt locat) {
        return locat.isEmpty() || locat.getAsInt() > millesime
                ? LOCAT_INCONNUE
                : Math.max(0, locat.getAsInt() - premiereLocat());
    }

    /** The year that stands for all those before it: no reading tells them apart. */
    private int premiereLocat() {
        return millesime - (LOCAT_INCONNUE - 1);
    }

    private static int contingent(LogementRpls l) {
        if (l.mode() == LogementRpls.SORTI) {
            return SORTI;
        }
        return l.contingent().isPresent() ? l.contingent().get().code() : CONTINGENT_INCONNU;
    }

    private static int contenu(int rang, int nature, int contingent) {
        return (((rang << BITS_D_UNE_NATURE) | nature) << BITS_D_UN_CONTINGENT) | contingent;
    }

    private static int contingent(int contenu) {
        return contenu & ((1 << BITS_D_UN_CONTINGENT) - 1);
    }

    private static int nature(int contenu) {
        return (contenu >> BITS_D_UN_CONTINGENT) & ((1 << BITS_D_UNE_NATURE) - 1);
    }

    private static int rang(int contenu) {
        return (contenu & ~CONTREDIT) >> (BITS_D_UNE_NATURE + BITS_D_UN_CONTINGENT);
    }

    /** Homes whose lines disagree. */
    long contradictoires() {
        long[] nombre = new long[1];
        uniques.parcours((cle, logement) -> nombre[0] += (logement & CONTREDIT) == 0 ? 0 : 1);
        return nombre[0];
    }

    int millesime() {
        return millesime;
    }

    /** By INSEE code. */
    Map<String, Commune> communes() {
        return communes;
    }

    /** The communes of a choice, added up; those of which it names the arrondissements, or the reverse, with them. */
    Commune somme(Predicate<String> choix) {
        Commune somme = new Commune(0);
        communes.forEach((code, commune) -> {
            if (Arrondissements.retient(choix, code)) {
                somme.ajoute(commune);
            }
        });
        return somme;
    }

    /** The homes of the rate of N = M - 1, as a reading of LOCAT wants them. */
    CompteDeRotation compte(Commune commune, LectureLocat lecture) {
        long[] retenus = new long[PROPOSE + 1];
        long nonComptes = 0;
        for (int situation = 0; situation <= PROPOSE; situation++) {
            nonComptes += commune.natures[situation * LOCATS + LOCAT_INCONNUE];
            for (int locat = 0; locat < LOCAT_INCONNUE; locat++) {
                if (!lecture.ecarte(premiereLocat() + locat, millesime - 1)) {
                    retenus[situation] += commune.natures[situation * LOCATS + locat];
                }
            }
        }
        return new CompteDeRotation(
                recus(commune),
                retenus[BAIL_DE_L_ANNEE],
                LongStream.of(retenus).sum(),
                nonComptes,
                retenus[BAIL_INCONNU],
                retenus[BAIL_DU_PREMIER_MOIS],
                retenus[BAIL_POSTERIEUR],
                commune.doubles);
    }

    static long recus(Commune commune) {
        return LongStream.of(commune.contingents).sum();
    }
}
