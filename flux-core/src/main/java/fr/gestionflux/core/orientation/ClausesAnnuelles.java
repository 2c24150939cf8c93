package fr.gestionflux.core.orientation;

import fr.gestionflux.core.charte.Cch;
import fr.gestionflux.core.charte.Clause;
import fr.gestionflux.core.charte.Stipulation;
import fr.gestionflux.core.temps.Delai;
import java.util.List;
import java.util.Optional;

/**
 * What charters and conventions settle of the homes offered in the year: who names, what counts, in what time. Core
 * reads these points under every charter, so that any convention may settle them.
 */
public final class ClausesAnnuelles {

    /** Who names the candidates. */
    public static final Clause<Gestion> GESTION = Clause.commune("gestion", "gestion du contingent");

    /** When an offered home uses up a right, or counts towards the target. */
    public static final Clause<Cas> DECOMPTE = Clause.commune("decompte", "décompte d'un logement");

    /** What counts besides. */
    public static final Clause<List<Cas>> EXCEPTIONS = Clause.commune("exceptions", "cas décomptés par exception");

    /** What must be done in time. */
    public static final Clause<List<Engagement>> ENGAGEMENTS = Clause.commune("engagements", "engagements des parties");

    /** To acknowledge receipt. */
    public static final Clause<Delai> DELAI_ACCUSE = Clause.commune("delai-accuse", "délai pour accuser réception");

    /** To accept or refuse a home; silence is worth an acceptance. */
    public static final Clause<Delai> DELAI_ACCEPTATION =
            Clause.commune("delai-acceptation", "délai pour accepter ou refuser, le silence valant acceptation");

    /** To name candidates. */
    public static final Clause<Delai> DELAI_CANDIDATS =
            Clause.commune("delai-candidats", "délai pour désigner des candidats");

    /** To name candidates whose files the landlord completes. */
    public static final Clause<Delai> DELAI_DOSSIERS_AU_BAILLEUR = Clause.commune(
            "delai-dossiers-au-bailleur", "délai pour désigner des candidats dont le bailleur complète les dossiers");

    /** To name candidates, in a tight market. */
    public static final Clause<Delai> DELAI_CANDIDATS_ZONE_TENDUE =
            Clause.commune("delai-candidats-zone-tendue", "délai pour désigner des candidats en zone tendue");

    /** To name other candidates once all the first ones failed. */
    public static final Clause<Delai> DELAI_SECOND_TOUR =
            Clause.commune("delai-second-tour", "délai pour désigner d'autres candidats");

    /** To say that no candidate can be named. */
    public static final Clause<Delai> DELAI_IMPOSSIBILITE =
            Clause.commune("delai-impossibilite", "délai pour dire qu'on ne peut désigner personne");

    /** To name candidates for new homes. */
    public static final Clause<Delai> DELAI_PROGRAMMES_NEUFS =
            Clause.commune("delai-programmes-neufs", "délai pour désigner des candidats sur un programme neuf");

    /** To name candidates for new homes, before the CALEOL. */
    public static final Clause<Delai> DELAI_AVANT_CALEOL = Clause.commune(
            "delai-avant-caleol", "délai, avant la CALEOL, pour désigner des candidats sur un programme neuf");

    /** To share out the homes of a new programme, before it is delivered. */
    public static final Clause<Delai> DELAI_REPARTITION =
            Clause.commune("delai-repartition", "délai, avant la livraison, pour répartir un programme neuf");

    /** For a candidate to answer; silence is a refusal. The law settles it (CCH R.441-10) unless a charter does. */
    public static final Clause<Delai> DELAI_REPONSE = Clause.libre("delai-reponse", "délai de réponse du candidat");

    /** To take a request off the national register. */
    public static final Clause<Delai> DELAI_RADIATION =
            Clause.commune("delai-radiation", "délai pour radier la demande du SNE");

    static final Delai REPONSE_DU_CANDIDAT = new Delai(10, Delai.Mesure.JOURS_CALENDAIRES);

    private static final Stipulation<Delai> REPONSE = DELAI_REPONSE.fixee(REPONSE_DU_CANDIDAT, Cch.R441_10);

    /** What the law orders everywhere (CCH R.441-10): an applicant who does not answer has refused. */
    public static final List<Engagement> NATIONAUX =
            List.of(reponse(), reponse().surProgrammeNeuf());

    private ClausesAnnuelles() {}

    private static Engagement reponse() {
        return Engagement.de(
                "répondre à la proposition",
                Partie.CANDIDAT,
                Cas.attribue(Cch.R441_10),
                Cas.reponse(Cch.R441_10),
                DELAI_REPONSE,
                "le silence vaut refus");
    }

    /** What the law says where the charter does not. */
    static Optional<Stipulation<Delai>> nationale(Clause<Delai> clause) {
        return clause.equals(DELAI_REPONSE) ? Optional.of(REPONSE) : Optional.empty();
    }
}
