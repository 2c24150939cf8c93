package fr.gestionflux.passerelle.guichet;

/** Codes of what the counter itself has to say; the others are core's. */
public final class CodesDeGuichet {

    /** A home that the file does not have. */
    public static final String LOGEMENT_INCONNU = "logement-inconnu";

    /** A day before the year of the file: nothing of it is followed yet. */
    public static final String JOUR_AVANT_L_ANNEE = "jour-avant-l-annee";

    /** A file without a convention that could be read: nobody is owed anything. */
    public static final String AUCUNE_CONVENTION = "aucune-convention";

    /** A file that prints nothing to check. */
    public static final String SANS_IMPRESSION = "sans-impression";

    /** References of candidates that tell who they are. */
    public static final String CANDIDAT_RECONNAISSABLE = "candidat-reconnaissable";

    /** A row of facts that says which figure and does not give it yet. */
    public static final String LIGNE_A_REMPLIR = "ligne-a-remplir";

    /** What a file wants and no register tells. */
    public static final String HORS_DU_REGISTRE = "hors-du-registre";

    private CodesDeGuichet() {}
}
