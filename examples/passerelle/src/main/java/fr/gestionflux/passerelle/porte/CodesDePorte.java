package fr.gestionflux.passerelle.porte;

/** Codes of what doors have to say; those of the rows are core's ({@link fr.gestionflux.core.preuve.Codes}). */
public final class CodesDePorte {

    /** A file or a sheet that is not read, and why. */
    public static final String FICHIER_NON_LU = "fichier-non-lu";

    /** A file whose encoding nobody says. */
    public static final String ENCODAGE_SUPPOSE = "encodage-suppose";

    /** A file that is not what its name says, or that ends in the middle. */
    public static final String FICHIER_ILLISIBLE = "fichier-illisible";

    /** A cell that no table can take: a formula that was never computed, an error of the spreadsheet, a nested document. */
    public static final String CELLULE_ILLISIBLE = "cellule-illisible";

    /** A column renamed by the correspondence that no table has, or whose table was not given. */
    public static final String CORRESPONDANCE_INUTILE = "correspondance-inutile";

    /** A sheet that the spreadsheet hides, and that is read. */
    public static final String FEUILLE_MASQUEE = "feuille-masquee";

    private CodesDePorte() {}
}
