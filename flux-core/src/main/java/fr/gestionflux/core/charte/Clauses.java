package fr.gestionflux.core.charte;

import fr.gestionflux.core.droit.Origine;
import fr.gestionflux.core.nombre.Arrondi;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.parc.Exclusion;
import fr.gestionflux.core.parc.Soustraction;
import fr.gestionflux.core.temps.Annees;
import java.util.List;

/**
 * The points that charters and conventions settle. A charter may have others of its own.
 *
 * <pre>{@code
 * charte.valeur(Clauses.EN_LOGEMENTS);   // = arrondi à l'unité — « 0.71 arrondi à 1 », Escalquens – Promologis, annex 1
 * }</pre>
 */
public final class Clauses {

    /** Inventories and registers are published two or three years late, not more than ten. */
    private static final int RECUL_MAXIMUM = 10;

    /** The State's share of the yearly flow. */
    public static final Clause<Taux> PART_ETAT =
            Clause.auPlus("part-etat", "part de l'État", Cch.PART_ETAT_MAXIMALE, Cch.R441_5_2);

    /** Of which for its civil and military agents. */
    public static final Clause<Taux> PART_AGENTS =
            Clause.auPlus("part-agents", "part des agents de l'État", Cch.PART_AGENTS_MAXIMALE, Cch.R441_5_2);

    /** Cap on what guarantees earn. */
    public static final Clause<Taux> PLAFOND_GARANTIES =
            Clause.auPlus("plafond-garanties", "plafond des droits de garantie", Cch.GARANTIES_MAXIMUM, Cch.R441_5_3);

    /** Whose guarantees the law's 20 % bears on together; the law's list where no text says. */
    public static final Clause<Garants> GARANTS = Clause.commune("garants", "garants des emprunts");

    /** Cap on the whole share, land and money included. */
    public static final Clause<Taux> PLAFOND_PART = Clause.libre("plafond-part", "part maximale du flux");

    /** Floor of the whole share. */
    public static final Clause<Taux> PLANCHER_PART =
            Clause.auPlus("plancher-part", "part minimale du flux", Cch.GARANTIES_MAXIMUM, Cch.R441_5_3);

    /** Least objective, in homes. */
    public static final Clause<Quantite> MINIMUM = Clause.commune("minimum", "objectif minimal");

    /** What the least objective rests on: under land or money, the law's 20 % on guarantees does not remove it. */
    public static final Clause<Origine> ORIGINE_DU_MINIMUM =
            Clause.commune("origine-du-minimum", "ce qui fonde l'objectif minimal");

    /** Which part of its first year a convention has; where no text says, the objective is the whole year's. */
    public static final Clause<Prorata> PRORATA = Clause.commune("prorata", "part de l'année de prise d'effet");

    /** Below so many forecast departures, the first home freed goes to the holder. */
    public static final Clause<Quantite> SEUIL_PREMIER_LOGEMENT =
            Clause.libre("seuil-premier-logement", "seuil du premier logement libéré");

    /** Share of the homes of an operation that land or money earns. */
    public static final Clause<Taux> PART_APPORT =
            Clause.libre("part-apport", "part des logements d'une opération aidée");

    /** Share of the homes of a new operation that a guarantee earns. */
    public static final Clause<Taux> PART_GARANTIE_NEUVE = Clause.auPlus(
            "part-garantie-neuve",
            "part des logements d'une opération neuve garantie",
            Cch.GARANTIES_MAXIMUM,
            Cch.R441_5_3);

    /** Share of the flow that the convention writes for the holder. */
    public static final Clause<Taux> TAUX_DU_RESERVATAIRE =
            Clause.libre("taux-du-reservataire", "taux affecté au réservataire");

    /** Number of homes that the convention writes for the holder. */
    public static final Clause<Quantite> VOLUME_DU_RESERVATAIRE =
            Clause.libre("volume-du-reservataire", "volume affecté au réservataire");

    /** Share of the objective for priority households. */
    public static final Clause<Taux> PART_PRIORITAIRES =
            Clause.libre("part-prioritaires", "part des publics prioritaires");

    /** The stock is that of 31 December, so many years before N. */
    public static final Clause<Integer> RECUL_DU_STOCK =
            Clause.entier("recul-du-stock", "recul du stock, en années avant N", 0, RECUL_MAXIMUM);

    /** The rate is that of the year so many years before N. */
    public static final Clause<Integer> RECUL_DU_TAUX =
            Clause.entier("recul-du-taux", "recul du taux, en années avant N", 0, RECUL_MAXIMUM);

    /** Why homes are out of the flow for good, in the charter's order. */
    public static final Clause<List<Exclusion>> EXCLUSIONS = Clause.libre("exclusions", "logements exclus du flux");

    /** Why homes are taken out of the year's flow, in the charter's order. */
    public static final Clause<List<Soustraction>> SOUSTRACTIONS =
            Clause.libre("soustractions", "logements soustraits du flux de l'année");

    /** How an objective becomes whole homes. */
    public static final Clause<Arrondi> EN_LOGEMENTS = Clause.commune("en-logements", "arrondi en logements");

    /** Year from which the years left of a right are counted: the holder's own inventory says it, a convention repeats it. */
    public static final Clause<Integer> ANNEE_DE_CONVERSION =
            Clause.entier("annee-de-conversion", "année de conversion des droits", Annees.PREMIERE, Annees.DERNIERE);

    /** Which homes the holder would rather have. */
    public static final Clause<List<ObjectifIndicatif>> OBJECTIFS_INDICATIFS =
            Clause.libre("objectifs-indicatifs", "objectifs indicatifs");

    /** How long a convention lasts. */
    public static final Clause<Duree> DUREE = Clause.commune("duree", "durée de la convention");

    private Clauses() {}
}
