package fr.gestionflux.rules.savoie;

import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.preuve.Etape;
import fr.gestionflux.core.preuve.Unite;

/**
 * The words of Savoie: what to ask the registry for, the steps that a target is made of, the code of its own remark.
 *
 * <pre>{@code
 * Charte charte = Chartes.decouvertes().exiger(Savoie.CHARTE, 2024);
 * charte.type(Savoie.CONVENTION_OPAC);
 * objectif.etape(Savoie.DU1.de("399"));   // Séez, 2024: 2,1889… droits uniques, printed 2,19
 * }</pre>
 */
public final class Savoie {

    /** The charter of 7 September 2023. */
    public static final String CHARTE = "savoie";

    /** The convention type of OPAC Savoie, for communes and EPCI. */
    public static final String CONVENTION_OPAC = "opac-savoie";

    /** Homes of an operation that a guarantee reserves (convention type, § 4.1). */
    public static final Etape<Quantite> DS1 = Etape.quantite("DS1", Unite.LOGEMENTS);

    /** Years left of an operation's right, exact. */
    public static final Etape<Quantite> DUREE_RESTANTE = Etape.quantite("durée restante", Unite.ANS);

    /** The same at two decimals, as § 4.1 wants. */
    public static final Etape<Quantite> AA = Etape.quantite("AA", Unite.ANS);

    /** What guarantees are worth; {@code DU1.de("399")}, one of them. */
    public static final Etape<Quantite> DU1 = Etape.quantite("DU1", Unite.DROITS_UNIQUES);

    /** What land and money are worth; {@code DU2.de("terrain")}, one of them. */
    public static final Etape<Quantite> DU2 = Etape.quantite("DU2", Unite.DROITS_UNIQUES);

    /** All the rights (§ 4.3); from the second year on, their balance (§ 10.2). */
    public static final Etape<Quantite> DU = Etape.quantite("DU", Unite.DROITS_UNIQUES);

    /** Rights over homes, before the limits (§ 4.3). */
    public static final Etape<Taux> REPRESENTATIVITE_DU_DROIT = Etape.taux("représentativité du droit");

    /** What the law allows: 20 % of guarantees, land and money above. */
    public static final Etape<Taux> LIMITE_LEGALE = Etape.taux("limite légale, apports en sus");

    /** Homes of the landlord there, with those put in service meanwhile (§ 10.3). */
    public static final Etape<Quantite> LOGEMENTS_DU_TERRITOIRE =
            Etape.quantite("logements du territoire", Unite.LOGEMENTS);

    /** Departures forecast on the territory (§ 4.4). */
    public static final Etape<Quantite> DEPARTS = Etape.quantite("D, départs prévus", Unite.LOGEMENTS);

    /** The holder's weight in the flow of the département (§ 5). */
    public static final Etape<Taux> REPRESENTATIVITE = Etape.taux("représentativité dans le département");

    /** First lettings of a programme (§ 7; charter, § 8.1); {@code de("l'État")}, the State's. */
    public static final Etape<Quantite> PREMIERES_LOCATIONS = Etape.quantite("premières locations", Unite.LOGEMENTS);

    /** Homes under the flow, in the département (charter, annex 1). */
    public static final Etape<Quantite> SOUMIS = Etape.quantite("logements soumis au flux", Unite.LOGEMENTS);

    /** Those of them expected to be freed. */
    public static final Etape<Quantite> LIBERES = Etape.quantite("logements libérés", Unite.LOGEMENTS);

    /** New homes under the flow. */
    public static final Etape<Quantite> NEUFS = Etape.quantite("logements neufs sous flux", Unite.LOGEMENTS);

    /** Homes freed that go to internal transfers. */
    public static final Etape<Quantite> MUTATIONS = Etape.quantite("mutations internes", Unite.LOGEMENTS);

    /** All that is taken out of the year's flow, transfers included. */
    public static final Etape<Quantite> SOUSTRAITS = Etape.quantite("logements soustraits", Unite.LOGEMENTS);

    /** The yearly flow of the landlord in the département. */
    public static final Etape<Quantite> FLUX = Etape.quantite("flux annuel du département", Unite.LOGEMENTS);

    /** Of the State's homes, those for its agents. */
    public static final Etape<Quantite> AGENTS = Etape.quantite("dont agents civils et militaires", Unite.LOGEMENTS);

    /** What the département earned, before its need. */
    public static final Etape<Quantite> DROITS_DU_DEPARTEMENT =
            Etape.quantite("droits du département", Unite.LOGEMENTS);

    /** Its need over the flow. */
    public static final Etape<Taux> BESOIN_RAPPORTE = Etape.taux("besoin rapporté au flux");

    /** What it does not use, out of the count (convention type, § 6). */
    public static final Etape<Quantite> NON_MOBILISES = Etape.quantite("droits non mobilisés", Unite.LOGEMENTS);

    private Savoie() {}
}
