package fr.gestionflux.rules.hautegaronne;

import fr.gestionflux.core.charte.Instruction;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.preuve.Etape;
import fr.gestionflux.core.preuve.Unite;

/**
 * The words of the charter {@code haute-garonne}: what to ask for, and the steps that its figures go through.
 *
 * <pre>{@code
 * Charte modele = Chartes.decouvertes().exiger(HauteGaronne.CHARTE, 2024);
 * ObjectifAnnuel o = modele.exiger(dossier, convention);   // Promologis at Escalquens, 2024
 * o.etape(HauteGaronne.LOGEMENTS_DU_RESERVATAIRE);         // 8
 * o.etape(HauteGaronne.PART_DU_FLUX);                      // 8 / 102, printed 7.84%
 * o.exact();                                               // 102 × 8/102 × 8,90 % = 0,712, printed « 0.71 arrondi à 1 »
 * }</pre>
 */
public final class HauteGaronne {

    /** The charter. */
    public static final String CHARTE = "haute-garonne";

    /** The type of convention of OPH 31. */
    public static final String OPH_31 = "oph-31";

    /** The type of convention of Patrimoine SA Languedocienne. */
    public static final String PATRIMOINE_LANGUEDOCIENNE = "patrimoine-languedocienne";

    /** A remark's code: from 2025 on, nobody has said what is taken out of the flow (art. 3). */
    public static final String DEROGATION_NON_CONFIRMEE = "derogation-non-confirmee";

    /** Homes that the inventory gives to the holder (art. 3.1; annex 1, art. 2). */
    public static final Etape<Quantite> LOGEMENTS_DU_RESERVATAIRE =
            Etape.quantite("logements du réservataire", Unite.LOGEMENTS);

    /** Homes of the landlord on the territory, less the excluded ones, when they are computed motive by motive (art. 3). */
    public static final Etape<Quantite> LOGEMENTS_SOUMIS = Etape.quantite("logements soumis au flux", Unite.LOGEMENTS);

    /** Homes held / eligible homes (art. 3.1; annex 1, art. 3). */
    public static final Etape<Taux> PART_DU_FLUX = Instruction.PART;

    /** Eligible homes × the rate of the département (art. 3.2). */
    public static final Etape<Quantite> FLUX_DU_TERRITOIRE = Etape.quantite("flux du territoire", Unite.LOGEMENTS);

    /** What is left of it, where a convention settles what is taken out from 2025 on (art. 3). */
    public static final Etape<Quantite> FLUX_SOUSTRACTIONS_FAITES =
            Etape.quantite("flux du territoire, soustractions faites", Unite.LOGEMENTS);

    /** Of the target, what is for priority households; shown besides (annex 1, art. 5). */
    public static final Etape<Quantite> PUBLICS_PRIORITAIRES =
            Etape.quantite("dont publics prioritaires", Unite.LOGEMENTS);

    private HauteGaronne() {}
}
