package fr.gestionflux.core.suivi;

import fr.gestionflux.core.charte.Clause;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.orientation.Cas;
import java.util.List;

/** What charters and conventions settle of the yearly report and of the passage to the next year. */
public final class ClausesDuBilan {

    /** Rights used up by each home counted; a charter whose rights are homes held in an inventory has none. */
    public static final Clause<Quantite> ECOULEMENT =
            Clause.libre("ecoulement", "droits écoulés par logement décompté");

    /** What becomes of a target that was missed without reason. */
    public static final Clause<RegleDeReport> REPORT =
            Clause.commune("report", "objectifs non atteints sans justification");

    /** What the report counts. */
    public static final Clause<List<Cas>> INDICATEURS = Clause.commune("indicateurs", "indicateurs du bilan");

    /** What the report breaks its counts down by. */
    public static final Clause<List<Axe>> VENTILATIONS = Clause.commune("ventilations", "ventilations du bilan");

    /** What must be done once a year. */
    public static final Clause<List<Formalite>> FORMALITES = Clause.commune("formalites", "formalités annuelles");

    private ClausesDuBilan() {}
}
