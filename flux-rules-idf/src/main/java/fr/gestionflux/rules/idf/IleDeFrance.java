package fr.gestionflux.rules.idf;

import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.preuve.Etape;
import fr.gestionflux.core.preuve.Unite;
import fr.gestionflux.core.temps.Annees;

/**
 * What Île-de-France's charter calls things: its ids, the steps of its computation and its own codes.
 *
 * <pre>{@code
 * Charte idf = Chartes.decouvertes().exiger(IleDeFrance.CHARTE, 2024);
 * ObjectifAnnuel objectif = idf.exiger(dossier, convention);
 * // the model's example (II.C), 5 rights until 2030, 7 until 2032 and 6 until 2035 at 7 %: 11,9, as printed
 * objectif.etape(IleDeFrance.DROITS_CONVERTIS.de("commune de Montmorency"));
 * objectif.etape(IleDeFrance.DU.de("commune de Montmorency"));   // 12, as printed
 * }</pre>
 */
public final class IleDeFrance {

    /** The charter: the DRIHL–AORIF model of convention. */
    public static final String CHARTE = "idf";

    /** The convention type of Montmorency and Seqens. */
    public static final String MONTMORENCY = "montmorency-seqens";

    /** Droits uniques {@linkplain Etape#de of a holder} (II.C). */
    public static final Etape<Quantite> DU = Etape.quantite("DU", Unite.DROITS_UNIQUES);

    /** Σ droits de suite × years left, {@linkplain Etape#de of a holder} (II.C). */
    public static final Etape<Quantite> DROITS_ANNEES = Etape.quantite("droits × années", Unite.DROITS_ANNEES);

    /** What these are worth in droits uniques {@linkplain Etape#de of a holder}, before they are rounded (II.C). */
    public static final Etape<Quantite> DROITS_CONVERTIS = Etape.quantite("droits convertis", Unite.DROITS_UNIQUES);

    /** Droits uniques of all the holders but the State (III.A). */
    public static final Etape<Quantite> DU_DE_TOUS =
            Etape.quantite("DU de tous les réservataires hors État", Unite.DROITS_UNIQUES);

    /** Share of a holder in proportion of the droits uniques, before the limit of 20 % (III.A). */
    public static final Etape<Taux> PART_AVANT_LIMITE = Etape.taux("part avant limite");

    /** What the limit of 20 % of the vacancies lets of the flow to a guarantor (II.A, R.441-5-3). */
    public static final Etape<Taux> LIMITE =
            Etape.taux("limite de 20 % des libérations, ramenée au flux ; l'excédent va au bailleur");

    /** The limit that a convention extends to land and money. */
    public static final Etape<Taux> LIMITE_ETENDUE = Etape.taux("limite de toute la part, ramenée au flux");

    /** Droits uniques that come from land or money, {@linkplain Etape#de of a holder} (R.441-5-4). */
    public static final Etape<Quantite> DROITS_D_APPORT = Etape.quantite("droits d'apport", Unite.DROITS_UNIQUES);

    /** The share of the flow that they give, outside the limit of 20 % (R.441-5-4). */
    public static final Etape<Taux> PART_DES_APPORTS = Etape.taux("part des apports");

    /** The yearly flow that shares are of (III.A). */
    public static final Etape<Quantite> FLUX = Etape.quantite("flux annuel du département", Unite.LOGEMENTS);

    /** Vacancies of the holder's own territory in the year (III.A). */
    public static final Etape<Quantite> LIBERATIONS = Etape.quantite("libérations du territoire", Unite.LOGEMENTS);

    /** Homes under the flow, a stock (III.A). */
    public static final Etape<Quantite> ASSIETTE =
            Etape.quantite("assiette des logements soumis au flux", Unite.LOGEMENTS);

    /** Homes that the convention would like of a financing or a type, {@code OBJECTIF_INDICATIF.du("PLAI")} (IV). */
    public static final Etape<Quantite> OBJECTIF_INDICATIF = Etape.quantite("objectif indicatif", Unite.LOGEMENTS);

    /** First lettings of a new programme {@linkplain Etape#de of a holder} (VI). */
    public static final Etape<Quantite> PREMIERES_LOCATIONS = Etape.quantite("premières locations", Unite.LOGEMENTS);

    /** A convention and its holder's inventory name two years of conversion (II.C). */
    public static final String ANNEE_CONTREDITE = "annee-de-conversion-contredite";

    /** The rights of the other holders, which a share is compared to, are missing (III.A). */
    public static final String AUTRES_RESERVATAIRES = "autres-reservataires-manquants";

    private IleDeFrance() {}

    private record Restantes(int annee, int fin) {
        @Override
        public String toString() {
            return "(" + annee + " à " + fin + ")";
        }
    }

    /**
     * Years left of a right (II.C).
     *
     * @param droit the right, as its inventory calls it
     * @param annee the year of conversion
     * @param fin the year that it ends in
     * @return for instance {@code années de convention A (2023 à 2030)}
     */
    public static Etape<Quantite> annees(String droit, int annee, int fin) {
        return Etape.quantite("années", Unite.ANS).de(droit).du(new Restantes(annee, fin));
    }

    /**
     * Mean of the five yearly rates of the landlord on the holder's territory (II.C).
     *
     * @param annees the five years
     * @return for instance {@code taux de rotation moyen, 2018 à 2022}
     */
    public static Etape<Taux> tauxMoyen(Annees annees) {
        return Etape.taux("taux de rotation moyen, " + annees);
    }
}
