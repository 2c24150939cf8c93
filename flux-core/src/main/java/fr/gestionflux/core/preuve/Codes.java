package fr.gestionflux.core.preuve;

/**
 * The stable codes of the anomalies that core raises. A charter may have codes of its own.
 *
 * <pre>{@code
 * Codes.OBJECTIF_NUL;   // = objectif-nul — Escalquens – SA HLM des Chalets, 2024: 0,0801 home
 * }</pre>
 */
public final class Codes {

    /** A cap bit: the remark says what it changed. */
    public static final String PLAFOND = "plafond";

    /** A floor bit: the remark says what it changed. */
    public static final String PLANCHER = "plancher";

    /** A ratio whose whole is 0. */
    public static final String DENOMINATEUR_NUL = "denominateur-nul";

    /** A value that was supposed, not read. */
    public static final String HYPOTHESE = "hypothese";

    /** A figure that the charter needs and that nobody gave. */
    public static final String DONNEE_MANQUANTE = "donnee-manquante";

    /** A figure given on a territory where holders have rights, and that no rule read for any of them. */
    public static final String DONNEE_NON_LUE = "donnee-non-lue";

    /** A figure given twice with different values. */
    public static final String DONNEE_EN_DOUBLE = "donnee-en-double";

    /** A figure both communicated and computable, or both printed and computed, with two values. */
    public static final String ECART = "ecart";

    /** A number that may have been written with a separator of thousands. */
    public static final String NOMBRE_SUSPECT = "nombre-suspect";

    /** More homes taken out than there are: the flow would be negative. */
    public static final String FLUX_NEGATIF = "flux-negatif";

    /** A share over the whole flow. */
    public static final String PART_EXCESSIVE = "part-excessive";

    /** A territory that the charter is not about. */
    public static final String TERRITOIRE_HORS_CHARTE = "territoire-hors-charte";

    /** A figure that the convention settles and that no rule read. */
    public static final String STIPULATION_NON_LUE = "stipulation-non-lue";

    /** Rights that no rule read. */
    public static final String DROIT_NON_LU = "droit-non-lu";

    /** The same right twice. */
    public static final String DROIT_EN_DOUBLE = "droit-en-double";

    /** A right that ends in more than a century. */
    public static final String FIN_LOINTAINE = "fin-lointaine";

    /** An inventory of another date than the one that the text wants. */
    public static final String ETAT_DES_LIEUX_DECALE = "etat-des-lieux-decale";

    /** A mean of years that are not the latest ones that the text wants. */
    public static final String ANNEES_ANTERIEURES = "annees-anterieures";

    /** A negative count. */
    public static final String NOMBRE_NEGATIF = "nombre-negatif";

    /** A count of homes that is not whole. */
    public static final String NOMBRE_NON_ENTIER = "nombre-non-entier";

    /** A whole number outside the bounds of the point that a text settles. */
    public static final String NOMBRE_HORS_BORNES = "nombre-hors-bornes";

    /** A rate over 100 %. */
    public static final String TAUX_TROP_GRAND = "taux-trop-grand";

    /** A rate so small that it may be a fraction written with a % sign. */
    public static final String TAUX_SUSPECT = "taux-suspect";

    /** Text that is not a number. */
    public static final String NOMBRE_ILLISIBLE = "nombre-illisible";

    /** Text that is not a percentage. */
    public static final String TAUX_ILLISIBLE = "taux-illisible";

    /** Text that is not a date. */
    public static final String DATE_ILLISIBLE = "date-illisible";

    /** A column of dates of which it is not known whether the day or the month comes first. */
    public static final String DATE_SUSPECTE = "date-suspecte";

    /** A year that cannot be read. */
    public static final String ANNEE_ILLISIBLE = "annee-illisible";

    /** A field that must not be empty. */
    public static final String CHAMP_VIDE = "champ-vide";

    /** A column that the table does not have. */
    public static final String COLONNE_MANQUANTE = "colonne-manquante";

    /** Two columns of the same name. */
    public static final String COLONNE_EN_DOUBLE = "colonne-en-double";

    /** A row with more or fewer fields than the header. */
    public static final String LIGNE_IRREGULIERE = "ligne-irreguliere";

    /** The name of what a fact measures is not one that charters read. */
    public static final String GRANDEUR_INCONNUE = "grandeur-inconnue";

    /** The fields of a row can be read, but not meant together. */
    public static final String LIGNE_INCOHERENTE = "ligne-incoherente";

    /** A row names another one, which is refused. */
    public static final String LIGNE_EN_ATTENTE = "ligne-en-attente";

    /** A row names something that the file does not have. */
    public static final String LIGNE_INCONNUE = "ligne-inconnue";

    /** Two rows have the same id, or say the same thing. */
    public static final String LIGNE_EN_DOUBLE = "ligne-en-double";

    /** A table of a name that nothing reads. */
    public static final String TABLE_INCONNUE = "table-inconnue";

    /** Holders have an inventory, and the table of rights was not given: they are read without any. */
    public static final String TABLE_ABSENTE = "table-absente";

    /** A figure that a document prints, of a step that the computation does not have. */
    public static final String ETAPE_INCONNUE = "etape-inconnue";

    /** The text of a stipulation is no value of its clause. */
    public static final String VALEUR_ILLISIBLE = "valeur-illisible";

    /** A value would be lost if it were written in a table. */
    public static final String ECRITURE_IMPOSSIBLE = "ecriture-impossible";

    /** Rows of a table in which every field is empty. */
    public static final String LIGNES_VIDES = "lignes-vides";

    /** A table or an inventory without any row. */
    public static final String INVENTAIRE_VIDE = "inventaire-vide";

    /** A home number seen twice. */
    public static final String LOGEMENT_EN_DOUBLE = "logement-en-double";

    /** Homes of a register that a rotation rate could not place: neither counted nor left out by its rule. */
    public static final String LOGEMENTS_NON_COMPTES = "logements-non-comptes";

    /** Homes of a rotation rate that are let, and whose lease tells no move-in: missing, unreadable, or of its month. */
    public static final String BAUX_SANS_EMMENAGEMENT = "baux-sans-emmenagement";

    /** Homes of a rotation rate whose lease is later than the register. */
    public static final String BAUX_POSTERIEURS = "baux-posterieurs";

    /** Arrondissements of Paris, Lyon or Marseille counted with their commune, or homes that do not tell theirs. */
    public static final String ARRONDISSEMENTS = "arrondissements";

    /** Codes of communes that were asked of a register, and that none of its homes has. */
    public static final String CODES_ABSENTS = "codes-absents";

    /** Codes of communes that a register has in the département asked, and that were not asked. */
    public static final String CODES_NON_RETENUS = "codes-non-retenus";

    /** An end before its start. */
    public static final String FIN_AVANT_DEBUT = "fin-avant-debut";

    /** A right whose end has passed: it is worth 0. */
    public static final String DROIT_ECHU = "droit-echu";

    /** A right of a kind that the charter does not read. */
    public static final String DROIT_ILLISIBLE = "droit-illisible";

    /** A right that was to be converted once, in another year. */
    public static final String DROIT_DEJA_CONVERTI = "droit-deja-converti";

    /** Guaranteed shares of one operation that add up to more than the law allows. */
    public static final String PART_RESERVEE_EXCESSIVE = "part-reservee-excessive";

    /** A holder's label that no correspondence knows. */
    public static final String LIBELLE_INCONNU = "libelle-inconnu";

    /** Homes whose holder's label is empty. */
    public static final String LIBELLE_VIDE = "libelle-vide";

    /** A territory that the file does not know. */
    public static final String TERRITOIRE_INCONNU = "territoire-inconnu";

    /** Text that is not the code of a territory. */
    public static final String CODE_ILLISIBLE = "code-illisible";

    /** A commune whose code is not one of the département that it is said to lie in. */
    public static final String COMMUNE_HORS_DEPARTEMENT = "commune-hors-departement";

    /** A figure that is read at a level that the holder's territory does not have. */
    public static final String ECHELLE = "echelle";

    /** A home with more than one motive: it counts once. */
    public static final String MOTIFS_MULTIPLES = "motifs-multiples";

    /** A motive's label that nobody explained. */
    public static final String MOTIF_INCONNU = "motif-inconnu";

    /** Rows that could not be read, in a list whose homes are counted. */
    public static final String LIGNE_ECARTEE = "ligne-ecartee";

    /** Homes labelled as a holder's outside its territory. */
    public static final String LOGEMENT_HORS_TERRITOIRE = "logement-hors-territoire";

    /** A motive that the charter does not list: the home stays in the flow. */
    public static final String MOTIF_HORS_CHARTE = "motif-hors-charte";

    /** A point left to the convention, which does not settle it. */
    public static final String CLAUSE_EN_BLANC = "clause-en-blanc";

    /** A stipulation on a point that the charter does not have. */
    public static final String CLAUSE_ETRANGERE = "clause-etrangere";

    /** The same point settled twice by one convention. */
    public static final String CLAUSE_EN_DOUBLE = "clause-en-double";

    /** A stipulation beyond what the law allows. */
    public static final String LIMITE_LEGALE = "limite-legale";

    /** Remarks on the rights of others, which their own targets tell. */
    public static final String REMARQUES_DES_AUTRES = "remarques-des-autres";

    /** Rules of a charter that need one another. */
    public static final String REGLES_EN_CERCLE = "regles-en-cercle";

    /** A holder of the file without a convention, where the whole is looked at. */
    public static final String SANS_CONVENTION = "sans-convention";

    /** A least objective that a limit of the law removes. */
    public static final String MINIMUM_RETIRE = "minimum-retire";

    /** A limit that holds for exact parts, and that whole homes exceed by less than one home a holder. */
    public static final String LIMITE_ARRONDIE = "limite-arrondie";

    /** A holder without a contingent in the file. */
    public static final String CONTINGENT_MANQUANT = "contingent-manquant";

    /** A convention of another bailleur than the file's. */
    public static final String BAILLEUR_ETRANGER = "bailleur-etranger";

    /** A year outside the convention's term. */
    public static final String CONVENTION_HORS_PERIODE = "convention-hors-periode";

    /** A year that the charter's version does not cover. */
    public static final String CHARTE_HORS_PERIODE = "charte-hors-periode";

    /** A figure that the charter shows besides, and that lacks its inputs. */
    public static final String COMPLEMENT_NON_CALCULE = "complement-non-calcule";

    /** A holder twice in one sharing out. */
    public static final String RESERVATAIRE_EN_DOUBLE = "reservataire-en-double";

    /** A holder of another territory than the one whose flow is shared out. */
    public static final String TERRITOIRE_ETRANGER = "territoire-etranger";

    /** The landlord's own contingent, given where it is what is left. */
    public static final String CONTINGENT_DU_BAILLEUR = "contingent-du-bailleur";

    /** Objectives over the whole flow. */
    public static final String RESTE_NEGATIF = "reste-negatif";

    /** An objective over all the homes that fall vacant on the territory. */
    public static final String OBJECTIF_SUPERIEUR_AU_FLUX = "objectif-superieur-au-flux";

    /** A share over a limit that bears on more than what is known here. */
    public static final String LIMITE_A_VERIFIER = "limite-a-verifier";

    /** A holder that leaves no right unused. */
    public static final String RIEN_A_RENDRE = "rien-a-rendre";

    /** A positive right whose objective rounds to 0. */
    public static final String OBJECTIF_NUL = "objectif-nul";

    /** An event received twice, or an id given to two events. */
    public static final String EVENEMENT_EN_DOUBLE = "evenement-en-double";

    /** Events after the day asked, counted together. */
    public static final String EVENEMENT_POSTERIEUR = "evenement-posterieur";

    /** An event that contradicts another one of its orientation. */
    public static final String SEQUENCE_IMPOSSIBLE = "sequence-impossible";

    /** A correction of an unknown event, two corrections of one, or one that leaves nothing of an orientation. */
    public static final String CORRECTION = "correction";

    /** Fewer candidates than the law wants, without the reason. */
    public static final String CANDIDATS_INSUFFISANTS = "candidats-insuffisants";

    /** An offer of a home that the follow-up does not have. */
    public static final String LOGEMENT_INCONNU = "logement-inconnu";

    /** An offer to a holder without a convention. */
    public static final String CONVENTION_INCONNUE = "convention-inconnue";

    /** An offer of a home that is not in the flow. */
    public static final String LOGEMENT_HORS_FLUX = "logement-hors-flux";

    /** A first letting that its offer does not tell: the home of a new programme, never let yet. */
    public static final String PREMIERE_LOCATION = "premiere-location";

    /** A time that cannot be told: the home does not say whether its market is tight. */
    public static final String ZONE_INCONNUE = "zone-inconnue";

    /** More homes honoured than there were rights. */
    public static final String DEPASSEMENT = "depassement";

    /** Rights of several origins, used up in proportion: no text says which go first. */
    public static final String ORIGINES_AU_PRORATA = "origines-au-prorata";

    /** The target that is followed is not the convention's own, or was not given for one holder. */
    public static final String OBJECTIF_RETENU = "objectif-retenu";

    /** A target that was missed. */
    public static final String OBJECTIF_NON_ATTEINT = "objectif-non-atteint";

    /** Fewer lettings to priority households than the law wants. */
    public static final String PUBLICS_PRIORITAIRES = "publics-prioritaires";

    /** Lettings of which it is not known whether the household is a priority one. */
    public static final String PUBLIC_INCONNU = "public-inconnu";

    /** A closing that is not the next opening. */
    public static final String SOLDE_ROMPU = "solde-rompu";

    /** Rights acquired on a day of another year than the file's. */
    public static final String ACQUISITION_HORS_ANNEE = "acquisition-hors-annee";

    /** A yearly formality that no text asks for. */
    public static final String FORMALITE_INCONNUE = "formalite-inconnue";

    /** A charter that was not found. */
    public static final String CHARTE_INCONNUE = "charte-inconnue";

    /** A charter, or an overlapping period of it, that two providers give. */
    public static final String CHARTE_EN_DOUBLE = "charte-en-double";

    /** A delegation of nothing, of more than there is, or in a circle. */
    public static final String DELEGATION_INCOHERENTE = "delegation-incoherente";

    /** A convention, an amendment or an order that does not cover its year whole. */
    public static final String ANNEE_INCOMPLETE = "annee-incomplete";

    /** An order of the préfet longer than the law allows, or of something else than the State's shares. */
    public static final String ARRETE_IRREGULIER = "arrete-irregulier";

    /** Targets within the total that do not make it, or contradict it. */
    public static final String CIBLES_INCOMPLETES = "cibles-incompletes";

    /** Homes counted in no class that has a target. */
    public static final String HORS_CIBLE = "hors-cible";

    /** A text gives its holder the first home that falls vacant. */
    public static final String PREMIER_LOGEMENT = "premier-logement";

    /** A right that lies in another département than the file's. */
    public static final String LIEU_HORS_DEPARTEMENT = "lieu-hors-departement";

    /** A kind of right that two modules give under one name. */
    public static final String GENRE_EN_DOUBLE = "genre-en-double";

    /** A kind of right that no module reads. */
    public static final String GENRE_INCONNU = "genre-inconnu";

    /** A field of a row that the reading of its kind does not use. */
    public static final String COLONNE_NON_LUE = "colonne-non-lue";

    /** A holder that a table names and nobody gave. */
    public static final String RESERVATAIRE_INCONNU = "reservataire-inconnu";

    /** Rights of one holder under two inventories. */
    public static final String DEUX_ETATS_DES_LIEUX = "deux-etats-des-lieux";

    /** A provider that could not be loaded. */
    public static final String FOURNISSEUR_EN_ECHEC = "fournisseur-en-echec";

    /** A print that cannot be read. */
    public static final String IMPRESSION_ILLISIBLE = "impression-illisible";

    /** A fraction printed with a % sign. */
    public static final String FRACTION_EN_POURCENTAGE = "fraction-en-pourcentage";

    /** A print a hundred times too small: a percentage was divided by 100 twice. */
    public static final String POURCENTAGE_DIVISE_DEUX_FOIS = "pourcentage-divise-deux-fois";

    /** A document with two rates for one. */
    public static final String DEUX_TAUX = "deux-taux";

    /** A minimum of one home that no text writes. */
    public static final String MINIMUM_TACITE = "minimum-tacite";

    /** A printed total that is not the sum of its printed terms. */
    public static final String TOTAL_DIFFERENT = "total-different";

    /** A printed count that is not the inventory's. */
    public static final String DECOMPTE_DIFFERENT = "decompte-different";

    /** A print rounded to fewer decimals than it shows. */
    public static final String DECIMALES_FEINTES = "decimales-feintes";

    /** A print computed from another one that is wrong. */
    public static final String ECART_REPRIS = "ecart-repris";

    /** An input printed too rounded to give the prints computed from it. */
    public static final String ENTREE_ARRONDIE = "entree-arrondie";

    /** A written operation that does not make its result. */
    public static final String OPERATION_FAUSSE = "operation-fausse";

    /** A year that is not the document's. */
    public static final String ANNEE_DIFFERENTE = "annee-differente";

    /** The bounds of a scale do not rise. */
    public static final String SEUILS_EN_DESORDRE = "seuils-en-desordre";

    /** A transfer of rights between landlords cannot be. */
    public static final String TRANSFERT_INCOHERENT = "transfert-incoherent";

    /** What is left at the end of the year is in no form that the charter reads. */
    public static final String PASSAGE_ILLISIBLE = "passage-illisible";

    private Codes() {}
}
