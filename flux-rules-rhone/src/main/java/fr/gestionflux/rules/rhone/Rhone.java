package fr.gestionflux.rules.rhone;

import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.preuve.Etape;
import fr.gestionflux.core.preuve.Unite;

/**
 * The words of the Rhône's charter: its id, and the steps of its computation. It has no code and no clause of its own.
 *
 * <pre>{@code
 * ObjectifAnnuel bron = Chartes.decouvertes().exiger(Rhone.CHARTE, 2024).exiger(dossier, convention);
 * bron.etape(Rhone.TAUX_DE_MOBILITE.du(2023));   // 136 / 1 600 = 8,5 %
 * bron.etape(Rhone.ASSIETTE_DE_REFERENCE);       // 197 − 23,64 = 173,36 logements
 * }</pre>
 *
 * <p>The text prints no figure: these are those of the made-up example of {@code docs/chartes/rhone.md}.
 */
public final class Rhone {

    /** Id of the charter. */
    public static final String CHARTE = "rhone";

    /** § 2-1, homes freed in a year, but for a demolition or a sale: {@code LIBERES.du(2023)}. */
    public static final Etape<Quantite> LIBERES =
            Etape.quantite("logements libérés, hors démolition et vente,", Unite.LOGEMENTS);

    /** § 2-1, homes occupied on 31 December, but those first let in the year: {@code OCCUPES.du(2023)}. */
    public static final Etape<Quantite> OCCUPES =
            Etape.quantite("parc occupé, hors premières locations,", Unite.LOGEMENTS);

    /** § 2-1, of one year: {@code TAUX_DE_MOBILITE.du(2023)}. */
    public static final Etape<Taux> TAUX_DE_MOBILITE = Etape.taux("taux de mobilité");

    /** § 2-1, of the last three years: {@code TAUX_MOYEN.du(new Annees(2021, 2023))}. */
    public static final Etape<Taux> TAUX_MOYEN = Etape.taux("taux de rotation moyen,");

    /** § 2-1. */
    public static final Etape<Quantite> FLUX_ANNUEL = Etape.quantite("flux annuel", Unite.LOGEMENTS);

    /** § 2-2 a. */
    public static final Etape<Quantite> MUTATIONS = Etape.quantite("mutations au taux de la CUS", Unite.LOGEMENTS);

    /** § 2-2 a and b, all that is taken out ahead. */
    public static final Etape<Quantite> SOUSTRAITS = Etape.quantite("logements soustraits", Unite.LOGEMENTS);

    /** § 2-2, what the share is a share of. */
    public static final Etape<Quantite> ASSIETTE_DE_REFERENCE =
            Etape.quantite("assiette de référence", Unite.LOGEMENTS);

    /** § 2-4, homes that the inventory found. */
    public static final Etape<Quantite> LOGEMENTS_DU_RESERVATAIRE =
            Etape.quantite("logements du réservataire", Unite.LOGEMENTS);

    /** § 2-4, those homes over the homes concerned. */
    public static final Etape<Taux> TAUX_CONSTATE = Etape.taux("taux constaté à l'inventaire");

    private Rhone() {}
}
