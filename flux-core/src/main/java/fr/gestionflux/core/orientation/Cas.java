package fr.gestionflux.core.orientation;

import fr.gestionflux.core.preuve.Reference;
import java.util.Optional;

/**
 * A named case that an orientation meets or not, with the sentence that makes it matter. Charters compose them: the one
 * that uses up a right, the exceptions to it, the indicators of a report, the start and the end of a time allowed.
 *
 * <pre>{@code
 * .fixe(DECOMPTE, Cas.bailSigne(MODELE.art("III.C")), MODELE.art("III.C"))
 * }</pre>
 *
 * <p>Implementations are values, immutable and thread-safe; a charter may have cases of its own. Those that are named here are
 * equal when their name and their sentence are.
 */
public interface Cas {

    /**
     * What it is, in French.
     *
     * @return for instance {@code bail signé}
     */
    String libelle();

    /**
     * The sentence that makes it matter.
     *
     * @return document and article
     */
    Reference source();

    /**
     * When the orientation met it.
     *
     * @param e the orientation, the charter and the day
     * @return the first time, at the latest on the day of the examination; empty when it did not
     */
    Optional<Moment> dans(Examen e);

    /**
     * The home was offered.
     *
     * @param source the sentence
     * @return the case
     */
    static Cas oriente(Reference source) {
        return CasNomme.survenu("logement orienté", source, Phase.MISE_A_DISPOSITION);
    }

    /**
     * The holder acknowledged receipt.
     *
     * @param source the sentence
     * @return the case
     */
    static Cas accuse(Reference source) {
        return CasNomme.survenu("réception accusée", source, Phase.ACCUSE);
    }

    /**
     * The holder received the offer: the day of its first sign (it acknowledged, answered or named candidates), or else that of
     * the offer. It stands for the day of the offer until then, and for good when the time of
     * {@link ClausesAnnuelles#DELAI_ACCEPTATION} ran out first.
     *
     * @param source the sentence
     * @return the case
     */
    static Cas recu(Reference source) {
        return new CasNomme("logement orienté, réception accusée ou non", source, ReponseDuReservataire::recu);
    }

    /**
     * The holder accepted or refused the home; who names candidates accepts it.
     *
     * @param source the sentence
     * @return the case
     */
    static Cas prononce(Reference source) {
        return new CasNomme("acceptation ou refus du logement", source, ReponseDuReservataire::prononce);
    }

    /**
     * The holder accepted the home or named candidates, or its silence is worth an acceptance
     * ({@link ClausesAnnuelles#DELAI_ACCEPTATION}), and it sees to the files of its candidates. Once accepted by silence, a
     * home stays so whatever is said later; the silence of a holder that delegates its management says nothing.
     *
     * @param source the sentence
     * @return the case
     */
    static Cas accepte(Reference source) {
        return new CasNomme("logement accepté, ou silence du réservataire", source, ReponseDuReservataire::accepte);
    }

    /**
     * The holder said in time that it accepted the home, and leaves the landlord to complete the files.
     *
     * @param source the sentence
     * @return the case
     */
    static Cas accepteDossiersAuBailleur(Reference source) {
        return new CasNomme(
                "logement accepté, dossiers complétés par le bailleur",
                source,
                ReponseDuReservataire::accepteDossiersAuBailleur);
    }

    /**
     * Candidates were proposed, by the holder or by the landlord for it.
     *
     * @param source the sentence
     * @return the case
     */
    static Cas propose(Reference source) {
        return new CasNomme("candidats proposés", source, CandidatsDuReservataire::propose);
    }

    /**
     * A home was offered to a holder that says that it cannot name anybody: the day of the offer.
     *
     * @param source the sentence
     * @return the case
     */
    static Cas orienteEnVain(Reference source) {
        return new CasNomme("logement orienté, sans candidat possible", source, CandidatsDuReservataire::orienteEnVain);
    }

    /**
     * The holder said that it cannot name anybody.
     *
     * @param source the sentence
     * @return the case
     */
    static Cas impossibilite(Reference source) {
        return new CasNomme("impossibilité de désigner un candidat", source, CandidatsDuReservataire::impossibilite);
    }

    /**
     * The holder said in time that it cannot name anybody: in the time of {@link ClausesAnnuelles#DELAI_IMPOSSIBILITE} from the
     * offer, or at any time when no text sets it.
     *
     * @param source the sentence
     * @return the case
     */
    static Cas impossibiliteATemps(Reference source) {
        return new CasNomme(
                "impossibilité de désigner un candidat, dite à temps",
                source,
                CandidatsDuReservataire::impossibiliteATemps);
    }

    /**
     * Candidates of a second round were proposed.
     *
     * @param source the sentence
     * @return the case
     */
    static Cas proposeAuSecondTour(Reference source) {
        return new CasNomme("candidats proposés au second tour", source, CandidatsDuReservataire::proposeAuSecondTour);
    }

    /**
     * The CALEOL gave the home to somebody.
     *
     * @param source the sentence
     * @return the case
     */
    static Cas attribue(Reference source) {
        return CasNomme.survenu("logement attribué en CALEOL", source, Phase.ATTRIBUTION);
    }

    /**
     * The candidate that was given the home first, at the best rank, answered, withdrew or signed.
     *
     * @param source the sentence
     * @return the case
     */
    static Cas reponse(Reference source) {
        return new CasNomme("réponse de l'attributaire", source, SuiteDeLAttribution::reponse);
    }

    /**
     * A candidate that was given the home refused it, let ten days pass or withdrew.
     *
     * @param source the sentence
     * @return the case
     */
    static Cas attributionRefusee(Reference source) {
        return new CasNomme("attribution refusée par le candidat", source, SuiteDeLAttribution::refusee);
    }

    /**
     * The lease was signed.
     *
     * @param source the sentence
     * @return the case
     */
    static Cas bailSigne(Reference source) {
        return CasNomme.survenu("bail signé", source, Phase.BAIL);
    }

    /**
     * The home was given by the CALEOL, and the orientation ended without a lease.
     *
     * @param source the sentence
     * @return the case
     */
    static Cas bailNonSigne(Reference source) {
        return new CasNomme("bail non signé après la CALEOL", source, SuiteDeLAttribution::bailNonSigne);
    }

    /**
     * The tenant moved in.
     *
     * @param source the sentence
     * @return the case
     */
    static Cas entre(Reference source) {
        return CasNomme.survenu("entrée dans les lieux", source, Phase.ENTREE);
    }

    /**
     * The request was taken off the national register.
     *
     * @param source the sentence
     * @return the case
     */
    static Cas radie(Reference source) {
        return CasNomme.survenu("demande radiée du SNE", source, Phase.RADIATION);
    }

    /**
     * The orientation ended without a lease.
     *
     * @param source the sentence
     * @return the case
     */
    static Cas sansAboutir(Reference source) {
        return new CasNomme(
                "mise à disposition restée sans réponse ou n'ayant pas abouti",
                source,
                e -> e.orientation().abandon().map(Moment::de));
    }

    /**
     * All the candidates of the first round failed, and the holder was told.
     *
     * @param source the sentence
     * @return the case
     */
    static Cas echec(Reference source) {
        return CasNomme.survenu("échec de tous les candidats", source, Phase.ECHEC);
    }

    /**
     * The CALEOL refused a candidate that the DALO commission recognised.
     *
     * @param source the sentence
     * @return the case
     */
    static Cas refusDalo(Reference source) {
        return new CasNomme("candidat DALO refusé par la CALEOL", source, SuiteDeLAttribution::refusDalo);
    }

    /**
     * The holder refused a home that matches the agreed characteristics.
     *
     * @param source the sentence
     * @return the case
     */
    static Cas refusDUnLogementConforme(Reference source) {
        return new CasNomme("refus d'un logement conforme", source, ReponseDuReservataire::refusDUnLogementConforme);
    }

    /**
     * The holder named nobody in time on a home that matches the agreed characteristics: in the time of
     * {@link ClausesAnnuelles#DELAI_CANDIDATS} from the offer, or in that of {@link ClausesAnnuelles#DELAI_SECOND_TOUR} from the
     * notice that all the first candidates failed. A holder that delegates its management names nobody itself.
     *
     * @param source the sentence
     * @return the case
     */
    static Cas sansCandidat(Reference source) {
        return new CasNomme(
                "aucun candidat dans le délai sur un logement conforme", source, CandidatsDuReservataire::sansCandidat);
    }

    /**
     * A candidate withdrew after the CALEOL's attribution and after accepting the visit, when nobody of a following rank was
     * given the home.
     *
     * @param source the sentence
     * @return the case
     */
    static Cas desistementSansAutreAttributaire(Reference source) {
        return new CasNomme(
                "désistement après attribution et visite, sans autre attributaire",
                source,
                SuiteDeLAttribution::desistementSansAutreAttributaire);
    }

    /**
     * The holder accepted the home, and no candidate was proposed in time; a holder that delegates its management has none to
     * propose.
     *
     * @param source the sentence
     * @return the case
     */
    static Cas accepteSansSuite(Reference source) {
        return new CasNomme("logement accepté resté sans candidat", source, CandidatsDuReservataire::accepteSansSuite);
    }
}
