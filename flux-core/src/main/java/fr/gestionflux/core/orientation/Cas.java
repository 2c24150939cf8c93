package fr.gestionflux.core.orientation;

import fr.gestionflux.core.orientation.Fait.Phase;
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
 * <p>Implementations are values, immutable and thread-safe; a charter may have cases of its own.
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
        return new CasUsuels.Survenu("logement orienté", Phase.MISE_A_DISPOSITION, source);
    }

    /**
     * The holder acknowledged receipt.
     *
     * @param source the sentence
     * @return the case
     */
    static Cas accuse(Reference source) {
        return new CasUsuels.Survenu("réception accusée", Phase.ACCUSE, source);
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
        return new CasUsuels.Recu(source);
    }

    /**
     * The holder accepted or refused the home; who names candidates accepts it.
     *
     * @param source the sentence
     * @return the case
     */
    static Cas prononce(Reference source) {
        return new CasUsuels.Prononce(source);
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
        return new CasUsuels.Accepte(false, source);
    }

    /**
     * The holder said in time that it accepted the home, and leaves the landlord to complete the files.
     *
     * @param source the sentence
     * @return the case
     */
    static Cas accepteDossiersAuBailleur(Reference source) {
        return new CasUsuels.Accepte(true, source);
    }

    /**
     * Candidates were proposed, by the holder or by the landlord for it.
     *
     * @param source the sentence
     * @return the case
     */
    static Cas propose(Reference source) {
        return new CasUsuels.Propose(source);
    }

    /**
     * A home was offered to a holder that says that it cannot name anybody: the day of the offer.
     *
     * @param source the sentence
     * @return the case
     */
    static Cas orienteEnVain(Reference source) {
        return new CasUsuels.OrienteEnVain(source);
    }

    /**
     * The holder said that it cannot name anybody.
     *
     * @param source the sentence
     * @return the case
     */
    static Cas impossibilite(Reference source) {
        return new CasUsuels.Impossibilite(source);
    }

    /**
     * The holder said in time that it cannot name anybody: in the time of {@link ClausesAnnuelles#DELAI_IMPOSSIBILITE} from the
     * offer, or at any time when no text sets it.
     *
     * @param source the sentence
     * @return the case
     */
    static Cas impossibiliteATemps(Reference source) {
        return new CasUsuels.ImpossibiliteATemps(source);
    }

    /**
     * Candidates of a second round were proposed.
     *
     * @param source the sentence
     * @return the case
     */
    static Cas proposeAuSecondTour(Reference source) {
        return new CasUsuels.ProposeAuSecondTour(source);
    }

    /**
     * The CALEOL gave the home to somebody.
     *
     * @param source the sentence
     * @return the case
     */
    static Cas attribue(Reference source) {
        return new CasUsuels.Survenu("logement attribué en CALEOL", Phase.ATTRIBUTION, source);
    }

    /**
     * The candidate that was given the home first, at the best rank, answered, withdrew or signed.
     *
     * @param source the sentence
     * @return the case
     */
    static Cas reponse(Reference source) {
        return new CasUsuels.ReponseDuPremierAttributaire(source);
    }

    /**
     * A candidate that was given the home refused it, let ten days pass or withdrew.
     *
     * @param source the sentence
     * @return the case
     */
    static Cas attributionRefusee(Reference source) {
        return new CasUsuels.AttributionRefusee(source);
    }

    /**
     * The lease was signed.
     *
     * @param source the sentence
     * @return the case
     */
    static Cas bailSigne(Reference source) {
        return new CasUsuels.Survenu("bail signé", Phase.BAIL, source);
    }

    /**
     * The home was given by the CALEOL, and the orientation ended without a lease.
     *
     * @param source the sentence
     * @return the case
     */
    static Cas bailNonSigne(Reference source) {
        return new CasUsuels.BailNonSigne(source);
    }

    /**
     * The tenant moved in.
     *
     * @param source the sentence
     * @return the case
     */
    static Cas entre(Reference source) {
        return new CasUsuels.Survenu("entrée dans les lieux", Phase.ENTREE, source);
    }

    /**
     * The request was taken off the national register.
     *
     * @param source the sentence
     * @return the case
     */
    static Cas radie(Reference source) {
        return new CasUsuels.Survenu("demande radiée du SNE", Phase.RADIATION, source);
    }

    /**
     * The orientation ended without a lease.
     *
     * @param source the sentence
     * @return the case
     */
    static Cas sansAboutir(Reference source) {
        return new CasUsuels.SansAboutir(source);
    }

    /**
     * All the candidates of the first round failed, and the holder was told.
     *
     * @param source the sentence
     * @return the case
     */
    static Cas echec(Reference source) {
        return new CasUsuels.Survenu("échec de tous les candidats", Phase.ECHEC, source);
    }

    /**
     * The CALEOL refused a candidate that the DALO commission recognised.
     *
     * @param source the sentence
     * @return the case
     */
    static Cas refusDalo(Reference source) {
        return new CasUsuels.RefusDalo(source);
    }

    /**
     * The holder refused a home that matches the agreed characteristics.
     *
     * @param source the sentence
     * @return the case
     */
    static Cas refusDUnLogementConforme(Reference source) {
        return new CasUsuels.RefusDUnLogementConforme(source);
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
        return new CasUsuels.SansCandidat(source);
    }

    /**
     * A candidate withdrew after the CALEOL's attribution and after accepting the visit, when nobody of a following rank was
     * given the home.
     *
     * @param source the sentence
     * @return the case
     */
    static Cas desistementSansAutreAttributaire(Reference source) {
        return new CasUsuels.DesistementSansAutreAttributaire(source);
    }

    /**
     * The holder accepted the home, and no candidate was proposed in time; a holder that delegates its management has none to
     * propose.
     *
     * @param source the sentence
     * @return the case
     */
    static Cas accepteSansSuite(Reference source) {
        return new CasUsuels.AccepteSansSuite(source);
    }
}
