package fr.gestionflux.core.rpls;

import fr.gestionflux.core.preuve.Codes;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * What a rate is made of, in homes.
 *
 * @param recus homes given, whatever became of them
 * @param numerateur homes let again in the year
 * @param denominateur homes let or offered for long enough
 * @param nonComptes homes let or offered that could not be placed: LOCAT is unknown, or later than the register
 * @param bauxInconnus homes of the denominator that are let, and whose lease is missing or unreadable
 * @param bauxDuPremierMois homes of the denominator whose lease is of the month of the register
 * @param bauxPosterieurs homes of the denominator whose lease is later than the month of the register
 * @param doubles lines of a home given already, which are in no other count
 */
public record CompteDeRotation(
        long recus,
        long numerateur,
        long denominateur,
        long nonComptes,
        long bauxInconnus,
        long bauxDuPremierMois,
        long bauxPosterieurs,
        long doubles) {

    /**
     * Refuses counts that no register gives.
     *
     * @param recus homes given, whatever became of them
     * @param numerateur homes let again in the year
     * @param denominateur homes let or offered for long enough
     * @param nonComptes homes let or offered that could not be placed
     * @param bauxInconnus homes of the denominator whose lease is missing or unreadable
     * @param bauxDuPremierMois homes of the denominator whose lease is of the month of the register
     * @param bauxPosterieurs homes of the denominator whose lease is later
     * @param doubles lines of a home given already
     */
    public CompteDeRotation {
        if (LongStream.of(numerateur, nonComptes, bauxInconnus, bauxDuPremierMois, bauxPosterieurs, doubles)
                        .anyMatch(n -> n < 0)
                || numerateur + bauxInconnus + bauxDuPremierMois + bauxPosterieurs > denominateur
                || denominateur + nonComptes > recus) {
            throw new IllegalArgumentException("compte : reçu " + numerateur + " sur " + denominateur + ", "
                    + nonComptes + " non comptés, " + recus + " en tout, baux sans emménagement "
                    + bauxInconnus
                    + " + " + bauxDuPremierMois + " + " + bauxPosterieurs + ", doubles " + doubles
                    + " ; attendu un numérateur et des baux d'au plus le dénominateur, et un total qui les contient");
        }
    }

    /**
     * Counts without anything to remark about leases and doubles.
     *
     * @param recus homes given, whatever became of them
     * @param numerateur homes let again in the year
     * @param denominateur homes let or offered for long enough
     * @param nonComptes homes let or offered that could not be placed
     */
    public CompteDeRotation(long recus, long numerateur, long denominateur, long nonComptes) {
        this(recus, numerateur, denominateur, nonComptes, 0, 0, 0, 0);
    }

    /** What the reader of a rate must know of its homes: a sentence a code. */
    Map<String, String> remarques(int millesime) {
        Map<String, String> remarques = new LinkedHashMap<>();
        String surCombien = ", pour " + denominateur() + " au dénominateur";
        if (nonComptes() > 0) {
            remarques.put(
                    Codes.LOGEMENTS_NON_COMPTES,
                    "logements laissés de côté, dont LOCAT est absente, illisible ou postérieure au répertoire "
                            + millesime + " (rien ne dit s'ils sont en location depuis un an) : "
                            + nonComptes() + surCombien);
        }
        if (bauxInconnus() + bauxDuPremierMois() > 0) {
            remarques.put(
                    Codes.BAUX_SANS_EMMENAGEMENT,
                    "logements loués, au dénominateur sans être des emménagements de " + (millesime - 1)
                            + " : bail absent ou illisible, " + bauxInconnus() + " ; bail de 01/" + millesime
                            + ", " + bauxDuPremierMois() + surCombien);
        }
        if (bauxPosterieurs() > 0) {
            remarques.put(
                    Codes.BAUX_POSTERIEURS,
                    "logements loués dont le bail est postérieur à 01/" + millesime
                            + ", ce qu'un répertoire au 1er janvier ne peut pas contenir ; au dénominateur sans être des"
                            + " emménagements : " + bauxPosterieurs() + surCombien);
        }
        if (doubles() > 0) {
            remarques.put(
                    Codes.LOGEMENT_EN_DOUBLE,
                    "lignes laissées de côté, d'un logement déjà compté sous le même identifiant (IDENT_REP) : "
                            + doubles());
        }
        return remarques;
    }
}
