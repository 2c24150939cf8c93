package fr.gestionflux.core.orientation;

import static fr.gestionflux.core.orientation.Histoire.TEXTE;
import static fr.gestionflux.core.orientation.Histoire.jour;
import static fr.gestionflux.core.orientation.Histoire.offre;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.gestionflux.core.charte.Charte;
import fr.gestionflux.core.orientation.Fait.Acceptation;
import fr.gestionflux.core.orientation.Fait.AccuseDeReception;
import fr.gestionflux.core.orientation.Fait.Designation;
import fr.gestionflux.core.orientation.Fait.Echec;
import fr.gestionflux.core.orientation.Fait.Entree;
import fr.gestionflux.core.orientation.Fait.Radiation;
import fr.gestionflux.core.orientation.Fait.RefusDuReservataire;
import fr.gestionflux.core.orientation.Fait.Reorientation;
import fr.gestionflux.core.orientation.Fait.Reprise;
import fr.gestionflux.core.orientation.FaitDeCandidat.Attribution;
import fr.gestionflux.core.orientation.FaitDeCandidat.BailSigne;
import fr.gestionflux.core.orientation.FaitDeCandidat.Decision;
import fr.gestionflux.core.orientation.FaitDeCandidat.Desistement;
import fr.gestionflux.core.orientation.FaitDeCandidat.RefusCaleol;
import fr.gestionflux.core.orientation.FaitDeCandidat.Reponse;
import fr.gestionflux.core.orientation.FaitDeCandidat.Visite;
import fr.gestionflux.core.temps.Calendrier;
import org.junit.jupiter.api.Test;

/** The cases that need no time allowed: what is counted in every charter, and the indicators of the reports. */
class CasNommesTest {

    private static final Charte SANS_CLAUSE = Histoire.charte().build();

    /** Let on day 8, lived in on day 9, off the register on day 10. */
    private static final Histoire LOUE = offre().puis(1, new AccuseDeReception())
            .puis(2, Acceptation.expresse())
            .puis(4, Designation.de(3))
            .puis(5, Attribution.de("A", 1))
            .puis(5, Attribution.de("B", 2))
            .puis(6, new Reponse("A", Decision.ACCEPTE))
            .puis(8, new BailSigne("A"))
            .puis(9, new Entree())
            .puis(10, new Radiation());

    @Test
    void eachStepIsMetOnItsDayAndNotBefore() {
        met(LOUE, Cas.oriente(TEXTE), 0);
        met(LOUE, Cas.accuse(TEXTE), 1);
        met(LOUE, Cas.propose(TEXTE), 4);
        met(LOUE, Cas.attribue(TEXTE), 5);
        met(LOUE, Cas.reponse(TEXTE), 6);
        met(LOUE, Cas.bailSigne(TEXTE), 8);
        met(LOUE, Cas.entre(TEXTE), 9);
        met(LOUE, Cas.radie(TEXTE), 10);
    }

    @Test
    void anOfferAloneIsOnlyAnOffer() {
        met(offre(), Cas.oriente(TEXTE), 0);
        neMetPas(
                offre(),
                Cas.accuse(TEXTE),
                Cas.propose(TEXTE),
                Cas.proposeAuSecondTour(TEXTE),
                Cas.impossibilite(TEXTE),
                Cas.orienteEnVain(TEXTE),
                Cas.attribue(TEXTE),
                Cas.attributionRefusee(TEXTE),
                Cas.reponse(TEXTE),
                Cas.bailSigne(TEXTE),
                Cas.bailNonSigne(TEXTE),
                Cas.sansAboutir(TEXTE),
                Cas.entre(TEXTE),
                Cas.radie(TEXTE),
                Cas.echec(TEXTE),
                Cas.refusDalo(TEXTE));
    }

    @Test
    void aHomeLetAndLivedInDidNotFail() {
        neMetPas(
                LOUE,
                Cas.bailNonSigne(TEXTE),
                Cas.sansAboutir(TEXTE),
                Cas.attributionRefusee(TEXTE),
                Cas.echec(TEXTE),
                Cas.impossibilite(TEXTE),
                Cas.proposeAuSecondTour(TEXTE));
    }

    // --- Haute-Garonne, art. 7: three indicators, art. 2: to say that nobody can be named

    @Test
    void anOfferComesToNothingWhenTheHolderRefusesOrTheHomeGoesElsewhere() {
        met(offre().puis(3, new RefusDuReservataire("")).puis(5, new Reprise("")), Cas.sansAboutir(TEXTE), 3);
        met(offre().puis(3, new Reprise("")), Cas.sansAboutir(TEXTE), 3);
        met(offre().puis(3, new Reorientation(Histoire.COMMUNE)), Cas.sansAboutir(TEXTE), 3);
    }

    @Test
    void anAttributionIsRefusedByWhoeverWasGivenTheHome() {
        Histoire attribue = offre().puis(5, Attribution.de("A", 1)).puis(5, Attribution.de("B", 2));

        met(attribue.puis(6, new Reponse("B", Decision.REFUSE)), Cas.attributionRefusee(TEXTE), 6);
        met(attribue.puis(16, new Reponse("A", Decision.SILENCE)), Cas.attributionRefusee(TEXTE), 16);
        met(attribue.puis(7, new Desistement("A", "")), Cas.attributionRefusee(TEXTE), 7);
        neMetPas(attribue.puis(6, new Reponse("A", Decision.ACCEPTE)), Cas.attributionRefusee(TEXTE));
        neMetPas(
                offre().puis(4, new Desistement("A", "")).puis(5, Attribution.de("A", 1)),
                Cas.attributionRefusee(TEXTE));
    }

    @Test
    void aHolderThatCannotNameAnybodySaysSoAndTheTimeRunsFromTheOffer() {
        Histoire personne = offre().puis(4, Designation.impossible("aucune demande"));

        met(personne, Cas.impossibilite(TEXTE), 4);
        assertThat(personne.rencontre(Cas.orienteEnVain(TEXTE), SANS_CLAUSE, 3)).isEmpty();
        assertThat(personne.rencontre(Cas.orienteEnVain(TEXTE), SANS_CLAUSE, 4))
                .contains(Moment.de(personne.evenements().get(0)));
        neMetPas(personne, Cas.propose(TEXTE));
        neMetPas(
                offre().puis(4, Designation.de(0).completeePar(2)), Cas.impossibilite(TEXTE), Cas.orienteEnVain(TEXTE));
    }

    // --- Savoie, § 9: leases not signed after the committee

    @Test
    void aLeaseIsNotSignedWhenAnAttributionEndsOtherwise() {
        Histoire attribue = offre().puis(5, Attribution.de("A", 1));

        met(attribue.puis(9, new Reprise("")), Cas.bailNonSigne(TEXTE), 9);
        neMetPas(attribue, Cas.bailNonSigne(TEXTE));
        neMetPas(attribue.puis(9, new Desistement("A", "")), Cas.bailNonSigne(TEXTE));
        neMetPas(offre().puis(9, new Reprise("")), Cas.bailNonSigne(TEXTE));
    }

    // --- Rhône, § 2-4 and 9.2

    @Test
    void aRefusalOfADaloCandidateByTheCommitteeOpensOneRound() {
        Histoire refus = offre().puis(5, Designation.dUnDalo()).puis(9, RefusCaleol.dUnDalo("A", "ressources"));

        met(refus, Cas.refusDalo(TEXTE), 9);
        met(refus.puis(20, Designation.de(3).auTour(2)), Cas.proposeAuSecondTour(TEXTE), 20);
        neMetPas(refus, Cas.proposeAuSecondTour(TEXTE));
        neMetPas(refus.puis(20, Designation.de(0).auTour(2).faute("aucune demande")), Cas.proposeAuSecondTour(TEXTE));
        neMetPas(offre().puis(5, Designation.de(3)).puis(9, RefusCaleol.de("A", "ressources")), Cas.refusDalo(TEXTE));
    }

    @Test
    void theFailureOfAllTheCandidatesIsThatOfTheNotice() {
        met(offre().puis(5, Designation.de(3)).puis(9, new Echec()), Cas.echec(TEXTE), 9);
        neMetPas(offre().puis(5, Designation.de(3)).puis(6, Visite.refusee("A")), Cas.echec(TEXTE));
    }

    // --- CCH R.441-10: the first candidate that was given the home answers

    @Test
    void theFirstRankAnswersByAWordAWithdrawalOrALease() {
        Histoire attribue = offre().puis(5, Attribution.de("A", 1));

        met(attribue.puis(6, new Reponse("A", Decision.REFUSE)), Cas.reponse(TEXTE), 6);
        met(attribue.puis(7, new Desistement("A", "")), Cas.reponse(TEXTE), 7);
        met(attribue.puis(8, new BailSigne("A")), Cas.reponse(TEXTE), 8);
        neMetPas(attribue, Cas.reponse(TEXTE));
    }

    @Test
    void theFirstRankIsNotTheFirstRecorded() {
        Histoire attribue = offre().puis(5, Attribution.de("B", 2)).puis(5, Attribution.de("A", 1));

        neMetPas(attribue.puis(6, new Reponse("B", Decision.ACCEPTE)), Cas.reponse(TEXTE));
        met(attribue.puis(6, new Reponse("A", Decision.ACCEPTE)), Cas.reponse(TEXTE), 6);
    }

    @Test
    void whatWasSaidBeforeTheAttributionIsNoAnswerToIt() {
        Histoire avant = offre().puis(4, new Desistement("A", "")).puis(5, Attribution.de("A", 1));

        neMetPas(avant, Cas.reponse(TEXTE));
    }

    // --- the examination

    @Test
    void anOrientationReadLaterIsNotLookedAtBefore() {
        Orientation lue = LOUE.lue().lues().get(0);

        assertThat(new Examen(lue, SANS_CLAUSE, Calendrier.LEGAL, jour(10)).au())
                .isEqualTo(jour(10));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Examen(lue, SANS_CLAUSE, Calendrier.LEGAL, jour(9)))
                .withMessage("examen au 13/03/2024 : reçu « radiation de la demande au SNE » du 14/03/2024 (e10) ;"
                        + " attendu une orientation lue ce jour-là");
    }

    @Test
    void theLawsTimeToAnswerHoldsWhereTheCharterSaysNothing() {
        Examen e = new Examen(offre().lue().lues().get(0), SANS_CLAUSE, Calendrier.LEGAL, jour(11));

        assertThat(e.limite(ClausesAnnuelles.DELAI_REPONSE, jour(0))).contains(jour(10));
        assertThat(e.limite(ClausesAnnuelles.DELAI_CANDIDATS, jour(0))).isEmpty();
        assertThat(e.estPasse(jour(10))).isTrue();
        assertThat(e.estPasse(jour(11))).isFalse();
        assertThat(e.gestion()).isEqualTo(Gestion.DIRECTE);
    }

    @Test
    void aConventionSettlesTheTimeToAnswer() {
        Charte quinze = Histoire.charte()
                .fixe(ClausesAnnuelles.DELAI_REPONSE, Histoire.jours(15), TEXTE)
                .build();
        Examen e = new Examen(offre().lue().lues().get(0), quinze, Calendrier.LEGAL, jour(11));

        assertThat(e.limite(ClausesAnnuelles.DELAI_REPONSE, jour(0))).contains(jour(15));
    }

    // --- how it is said

    private static void met(Histoire h, Cas cas, int jour) {
        if (jour > 0) {
            assertThat(h.rencontre(cas, SANS_CLAUSE, jour - 1))
                    .as("%s, la veille", cas)
                    .isEmpty();
        }
        assertThat(h.rencontre(cas, SANS_CLAUSE, jour))
                .as("%s, le jour même", cas)
                .map(Moment::date)
                .contains(jour(jour));
    }

    private static void neMetPas(Histoire h, Cas... cas) {
        for (Cas c : cas) {
            assertThat(h.rencontre(c, SANS_CLAUSE, 300)).as("%s", c).isEmpty();
        }
    }
}
