package fr.gestionflux.core.orientation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gestionflux.core.charte.Charte;
import fr.gestionflux.core.temps.Calendrier;
import fr.gestionflux.kit.Domaine;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/** Whatever happened, looked at day after day under a charter that sets every time allowed. */
@Domain(Domaine.class)
class CasPropertiesTest {

    private static final LocalDate PREMIER_JOUR = LocalDate.of(2024, 3, 1);
    private static final int JOURS = 150;

    /** All but {@link Cas#recu}, which stands for the offer until the holder gives a sign. */
    private static final List<Cas> CAS = List.of(
            Cas.oriente(Histoire.TEXTE),
            Cas.accuse(Histoire.TEXTE),
            Cas.prononce(Histoire.TEXTE),
            Cas.accepte(Histoire.TEXTE),
            Cas.accepteDossiersAuBailleur(Histoire.TEXTE),
            Cas.accepteSansSuite(Histoire.TEXTE),
            Cas.propose(Histoire.TEXTE),
            Cas.proposeAuSecondTour(Histoire.TEXTE),
            Cas.impossibilite(Histoire.TEXTE),
            Cas.orienteEnVain(Histoire.TEXTE),
            Cas.attribue(Histoire.TEXTE),
            Cas.reponse(Histoire.TEXTE),
            Cas.attributionRefusee(Histoire.TEXTE),
            Cas.bailSigne(Histoire.TEXTE),
            Cas.bailNonSigne(Histoire.TEXTE),
            Cas.entre(Histoire.TEXTE),
            Cas.radie(Histoire.TEXTE),
            Cas.sansAboutir(Histoire.TEXTE),
            Cas.echec(Histoire.TEXTE),
            Cas.refusDalo(Histoire.TEXTE),
            Cas.refusDUnLogementConforme(Histoire.TEXTE),
            Cas.sansCandidat(Histoire.TEXTE),
            Cas.desistementSansAutreAttributaire(Histoire.TEXTE));

    private static final Charte CHARTE = Histoire.charte()
            .fixe(ClausesAnnuelles.DELAI_ACCEPTATION, Histoire.joursOuvres(2), Histoire.TEXTE)
            .fixe(ClausesAnnuelles.DELAI_CANDIDATS, Histoire.jours(30), Histoire.TEXTE)
            .fixe(ClausesAnnuelles.DELAI_DOSSIERS_AU_BAILLEUR, Histoire.jours(10), Histoire.TEXTE)
            .fixe(ClausesAnnuelles.DELAI_SECOND_TOUR, Histoire.jours(15), Histoire.TEXTE)
            .build();

    @Property(tries = 100)
    void aCaseIsMetOnceAndForAllAndNeverInAdvance(@ForAll List<Evenement> recus) {
        Map<String, Moment> rencontres = new HashMap<>();
        for (LocalDate jour : jours()) {
            for (Examen e : examens(recus, jour)) {
                for (Cas cas : CAS) {
                    String lequel = e.orientation().id() + ", " + cas;
                    Optional<Moment> rencontre = cas.dans(e);
                    rencontre.ifPresent(m -> assertThat(m.date())
                            .as("%s, looked at on %s", lequel, jour)
                            .isBeforeOrEqualTo(jour));
                    Moment deja = rencontres.get(lequel);
                    if (deja != null) {
                        assertThat(rencontre)
                                .as("%s, looked at on %s", lequel, jour)
                                .contains(deja);
                    }
                    rencontre.ifPresent(m -> rencontres.put(lequel, m));
                }
            }
        }
    }

    @Property
    void whatDecidesIsAnEventThatIsRetained(@ForAll List<Evenement> recus) {
        for (Examen e : examens(recus, PREMIER_JOUR.plusDays(JOURS))) {
            for (Cas cas : CAS) {
                cas.dans(e)
                        .flatMap(Moment::evenement)
                        .ifPresent(x -> assertThat(e.orientation().evenements()).contains(x));
            }
        }
    }

    @Property
    void aHomeIsAcceptedInOneWayOnly(@ForAll List<Evenement> recus) {
        for (Examen e : examens(recus, PREMIER_JOUR.plusDays(JOURS))) {
            assertThat(Cas.accepte(Histoire.TEXTE).dans(e).isPresent()
                            && Cas.accepteDossiersAuBailleur(Histoire.TEXTE)
                                    .dans(e)
                                    .isPresent())
                    .isFalse();
        }
    }

    /** Once the time to answer has run out, nothing moves the receipt any more. */
    @Property(tries = 100)
    void theReceiptIsSettledOnceTheTimeToAnswerRanOut(@ForAll List<Evenement> recus) {
        Map<String, Moment> receptions = new HashMap<>();
        for (LocalDate jour : jours()) {
            for (Examen e : examens(recus, jour)) {
                String id = e.orientation().id();
                Moment recu = Cas.recu(Histoire.TEXTE).dans(e).orElseThrow();
                LocalDate limite = e.limite(
                                ClausesAnnuelles.DELAI_ACCEPTATION,
                                e.orientation().date())
                        .orElseThrow();
                if (e.estPasse(limite)) {
                    assertThat(receptions.getOrDefault(id, recu)).isEqualTo(recu);
                    receptions.put(id, recu);
                }
            }
        }
    }

    private static List<LocalDate> jours() {
        return PREMIER_JOUR.datesUntil(PREMIER_JOUR.plusDays(JOURS)).toList();
    }

    private static List<Examen> examens(List<Evenement> recus, LocalDate jour) {
        return EvenementsLus.lire(recus, jour).lues().stream()
                .map(o -> new Examen(o, CHARTE, Calendrier.LEGAL, jour))
                .toList();
    }
}
