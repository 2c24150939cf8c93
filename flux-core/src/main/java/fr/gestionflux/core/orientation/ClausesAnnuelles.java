package fr.gestionflux.core.orientation;

import fr.gestionflux.core.charte.Cch;
import fr.gestionflux.core.charte.Clause;
import fr.gestionflux.core.charte.Stipulation;
import java.util.List;
import java.util.Optional;

/** What charters and conventions settle of the homes offered in the year: who names, what counts, in what time. */
public final class ClausesAnnuelles {

    /** Who names the candidates. */
    public static final Clause<Gestion> GESTION = Clause.libre("gestion", "gestion du contingent");

    /** When an offered home uses up a right, or counts towards the target. */
    public static final Clause<Cas> DECOMPTE = Clause.libre("decompte", "décompte d'un logement");

    /** What counts besides. */
    public static final Clause<List<Cas>> EXCEPTIONS = Clause.libre("exceptions", "cas décomptés par exception");

    /** What must be done in time. */
    public static final Clause<List<Engagement>> ENGAGEMENTS = Clause.libre("engagements", "engagements des parties");

    /** To acknowledge receipt. */
    public static final Clause<Delai> DELAI_ACCUSE = Clause.libre("delai-accuse", "délai pour accuser réception");

    /** To accept or refuse a home; silence is worth an acceptance. */
    public static final Clause<Delai> DELAI_ACCEPTATION =
            Clause.libre("delai-acceptation", "délai pour accepter ou refuser, le silence valant acceptation");

    /** To name candidates. */
    public static final Clause<Delai> DELAI_CANDIDATS =
            Clause.libre("delai-candidats", "délai pour désigner des candidats");

    /** To name candidates whose files the landlord completes. */
    public static final Clause<Delai> DELAI_DOSSIERS_AU_BAILLEUR = Clause.libre(
            "delai-dossiers-au-bailleur", "délai pour désigner des candidats dont le bailleur complète les dossiers");

    /** To name candidates, in a tight market. */
    public static final Clause<Delai> DELAI_CANDIDATS_ZONE_TENDUE =
            Clause.libre("delai-candidats-zone-tendue", "délai pour désigner des candidats en zone tendue");

    /** To name other candidates once all the first ones failed. */
    public static final Clause<Delai> DELAI_SECOND_TOUR =
            Clause.libre("delai-second-tour", "délai pour désigner d'autres candidats");

    /** To say that no candidate can be named. */
    public static final Clause<Delai> DELAI_IMPOSSIBILITE =
            Clause.libre("delai-impossibilite", "délai pour dire qu'on ne peut désigner personne");

    /** To name candidates for new homes. */
    public static final Clause<Delai> DELAI_PROGRAMMES_NEUFS =
            Clause.libre("delai-programmes-neufs", "délai pour désigner des candidats sur un programme neuf");

    /** To name candidates for new homes, before the CALEOL. */
    public static final Clause<Delai> DELAI_AVANT_CALEOL = Clause.libre(
            "delai-avant-caleol", "délai, avant la CALEOL, pour désigner des candidats sur un programme neuf");

    /** To share out the homes of a new programme, before it is delivered. */
    public static final Clause<Delai> DELAI_REPARTITION =
            Clause.libre("delai-repartition", "délai, avant la livraison, pour répartir un programme neuf");

    /** For a candidate to answer; silence is a refusal. */
    public static final Clause<Delai> DELAI_REPONSE = Clause.libre("delai-reponse", "délai de réponse du candidat");

    /** To take a request off the national register. */
    public static final Clause<Delai> DELAI_RADIATION =
            Clause.libre("delai-radiation", "délai pour radier la demande du SNE");

    static final Delai REPONSE_DU_CANDIDAT = new Delai(10, Delai.Unite.JOURS_CALENDAIRES);

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
