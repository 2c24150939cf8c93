package fr.gestionflux.core.suivi;

import fr.gestionflux.core.charte.Cch;
import fr.gestionflux.core.charte.Charte;
import fr.gestionflux.core.charte.Clause;
import fr.gestionflux.core.charte.Stipulation;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.orientation.Cas;
import fr.gestionflux.core.orientation.Partie;
import java.time.MonthDay;
import java.util.List;

/**
 * What charters and conventions settle of the yearly report and of the passage to the next year; and what the law says of
 * it where they do not (CCH R.441-5-1).
 */
public final class ClausesDuBilan {

    /** Rights used up by each home counted; a charter whose rights are homes held in an inventory has none. */
    public static final Clause<Quantite> ECOULEMENT =
            Clause.libre("ecoulement", "droits écoulés par logement décompté");

    /** What becomes of a target that was missed without reason. */
    public static final Clause<RegleDeReport> REPORT =
            Clause.commune("report", "objectifs non atteints sans justification");

    /** Of a missed target, the part that is carried over; all of it where no text says. */
    public static final Clause<Taux> PART_REPORTEE = Clause.commune("part-reportee", "part du manque qui est reportée");

    /** At most so much of the target is carried over. */
    public static final Clause<Taux> PLAFOND_DU_REPORT =
            Clause.commune("plafond-du-report", "report maximal, en part de l'objectif");

    /** Of the homes counted beyond the target, the part that lowers the next one; none where no text says. */
    public static final Clause<Taux> CREDIT =
            Clause.commune("credit", "part du dépassement qui réduit l'objectif suivant");

    /**
     * What rights become on 1 January. Where no text says, each stays; a balance where homes counted use them up
     * ({@link #ECOULEMENT}).
     */
    public static final Clause<PassageDAnnee> PASSAGE =
            Clause.commune("passage-d-annee", "ce que deviennent les droits au 1er janvier");

    /** What the report counts. */
    public static final Clause<List<Cas>> INDICATEURS = Clause.commune("indicateurs", "indicateurs du bilan");

    /** What the report breaks its counts down by. */
    public static final Clause<List<Axe>> VENTILATIONS = Clause.commune("ventilations", "ventilations du bilan");

    /** Targets within the total: by commune, EPCI, QPV, typology… Where no text says, the law's for the State (R.441-5-2, II). */
    public static final Clause<List<Cible>> CIBLES = Clause.commune("cibles", "cibles dans l'objectif");

    /** Which homes a convention agreed to be offered. */
    public static final Clause<List<Caracteristique>> CARACTERISTIQUES =
            Clause.commune("caracteristiques", "caractéristiques convenues des logements");

    /** What must be done once a year. */
    public static final Clause<List<Formalite>> FORMALITES = Clause.commune("formalites", "formalités annuelles");

    private static final Stipulation<List<Cas>> INDICATEURS_DE_LA_LOI =
            INDICATEURS.fixee(List.of(Cas.oriente(Cch.R441_5_1), Cas.bailSigne(Cch.R441_5_1)), Cch.R441_5_1);

    private static final Stipulation<List<Axe>> VENTILATIONS_DE_LA_LOI = VENTILATIONS.fixee(
            List.of(Axe.TYPOLOGIE, Axe.FINANCEMENT, Axe.QPV, Axe.COMMUNE, Axe.CONSTRUCTION), Cch.R441_5_1);

    /** « Avant le 28 février ». */
    private static final Stipulation<List<Formalite>> FORMALITES_DE_LA_LOI = FORMALITES.fixee(
            List.of(
                    new Formalite("bilan annuel", Partie.BAILLEUR, MonthDay.of(2, 27), Cch.R441_5_1),
                    new Formalite(
                            "logements soustraits, prévus et réalisés",
                            Partie.BAILLEUR,
                            MonthDay.of(2, 27),
                            Cch.R441_5)),
            Cch.R441_5_1);

    private ClausesDuBilan() {}

    /**
     * What the report counts under a charter.
     *
     * @param charte the charter, its convention applied
     * @return as the texts say, or else homes offered and leases signed (CCH R.441-5-1)
     */
    public static Stipulation<List<Cas>> indicateurs(Charte charte) {
        return charte.stipulation(INDICATEURS).orElse(INDICATEURS_DE_LA_LOI);
    }

    /**
     * What the report breaks its counts down by under a charter.
     *
     * @param charte the charter, its convention applied
     * @return as the texts say, or else the law's five axes (CCH R.441-5-1)
     */
    public static Stipulation<List<Axe>> ventilations(Charte charte) {
        return charte.stipulation(VENTILATIONS).orElse(VENTILATIONS_DE_LA_LOI);
    }

    /**
     * What must be done once a year under a charter.
     *
     * @param charte the charter, its convention applied
     * @return as the texts say, or else the report and the homes taken out, before 28 February (CCH R.441-5-1, R.441-5)
     */
    public static Stipulation<List<Formalite>> formalites(Charte charte) {
        return charte.stipulation(FORMALITES).orElse(FORMALITES_DE_LA_LOI);
    }
}
