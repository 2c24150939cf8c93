package fr.gestionflux.core.suivi;

import static fr.gestionflux.core.suivi.AnneeDEssai.COMMUNE;
import static fr.gestionflux.core.suivi.AnneeDEssai.CONVENTION;
import static fr.gestionflux.core.suivi.AnneeDEssai.ESSAI;
import static fr.gestionflux.core.suivi.AnneeDEssai.FIN_2023;
import static fr.gestionflux.core.suivi.AnneeDEssai.TEXTE;
import static fr.gestionflux.core.suivi.AnneeDEssai.VALMONT;
import static fr.gestionflux.core.suivi.AnneeDEssai.VOISINE;
import static fr.gestionflux.core.suivi.AnneeDEssai.charte;
import static fr.gestionflux.core.suivi.AnneeDEssai.dossier;
import static fr.gestionflux.core.suivi.AnneeDEssai.uniques;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.gestionflux.core.charte.Clauses;
import fr.gestionflux.core.charte.Convention;
import fr.gestionflux.core.charte.Stipulation;
import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.droit.EtatDesLieux;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.orientation.Cas;
import fr.gestionflux.core.orientation.ClausesAnnuelles;
import fr.gestionflux.core.orientation.FaitDeCandidat.Attribution;
import fr.gestionflux.core.orientation.FaitDeCandidat.BailSigne;
import fr.gestionflux.core.orientation.FaitDeCandidat.Public;
import fr.gestionflux.core.parc.Exclusion;
import fr.gestionflux.core.parc.Logement;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.parc.Reservataire.Categorie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.preuve.Unite;
import fr.gestionflux.core.suivi.Propositions.Ecarte;
import fr.gestionflux.core.suivi.Propositions.Proposition;
import fr.gestionflux.kit.Histoires;
import fr.gestionflux.kit.Recit;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which holder for this home: an objective of 3 homes each, of a flow of 30. */
class PropositionsTest {

    private static final Reservataire CAISSE = new Reservataire(Categorie.AUTRE, "caisse", ESSAI);
    private static final Reservataire DEPARTEMENT = new Reservataire(Categorie.DEPARTEMENT, "département", ESSAI);
    private static final LocalDate JUIN = LocalDate.of(2024, 6, 30);
    private static final Logement T2 = Logement.builder()
            .territoire(VALMONT)
            .numero("V1")
            .typologie("T2")
            .qpv(false)
            .build();

    private static Contingent contingent(Reservataire r) {
        return Contingent.de(r, new EtatDesLieux(FIN_2023, CONVENTION.art("inventaire")), uniques("10"));
    }

    private static Convention convention(Reservataire r, Stipulation<?>... stipulations) {
        return AnneeDEssai.convention(r, stipulations);
    }

    private static Propositions propositions(Logement l, List<Convention> conventions, Recit... recits) {
        return Suivi.builder()
                .charte(charte().build())
                .dossier(dossier(
                        2024,
                        Stream.of(COMMUNE, VOISINE, CAISSE, DEPARTEMENT)
                                .map(PropositionsTest::contingent)
                                .toArray(Contingent[]::new)))
                .addAllConventions(conventions)
                .addAllLogements(Histoires.logements(VALMONT))
                .addAllEvenements(Recit.tous(recits))
                .build()
                .au(JUIN)
                .propositions(l);
    }

    private static List<Reservataire> ordre(Propositions p) {
        return p.rangees().stream().map(Proposition::reservataire).toList();
    }

    private static String raisons(Propositions p, Reservataire r) {
        return p.rangees().stream()
                .filter(x -> x.reservataire().equals(r))
                .map(Proposition::toString)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theHolderThatIsLateComesFirstAndTheOneWithNothingLeftLast() {
        Propositions p = propositions(
                T2,
                List.of(convention(COMMUNE), convention(CAISSE), convention(DEPARTEMENT)),
                loue("o1", "L1", COMMUNE),
                loue("o2", "L2", DEPARTEMENT),
                loue("o3", "L3", DEPARTEMENT),
                loue("o4", "L4", DEPARTEMENT));

        assertThat(ordre(p)).containsExactly(CAISSE, COMMUNE, DEPARTEMENT);
        // 3 homes × 182 days of 366
        assertThat(raisons(p, CAISSE))
                .startsWith("1. caisse : reste 3 logements sur 3 logements ; en retard de 49,7… % de son objectif");
        assertThat(raisons(p, DEPARTEMENT)).contains("objectif atteint, offres en cours comprises sur 3 logements");
    }

    @Test
    void anOfferInProgressIsCountedAsDone() {
        Propositions p = propositions(
                T2,
                List.of(convention(COMMUNE), convention(CAISSE)),
                Recit.offre("o1", "2024-06-20", "L1", CAISSE),
                Recit.offre("o2", "2024-06-20", "L2", CAISSE));

        assertThat(ordre(p)).containsExactly(COMMUNE, CAISSE);
        assertThat(raisons(p, CAISSE)).contains("reste 1 logement sur 3 logements, dont 2 logements en cours d'offre");
    }

    @Test
    void aTargetWithinTheTotalThatTheHomeIsOfComesBeforeTheWhole() {
        Stipulation<?> deuxT2 = ClausesDuBilan.CIBLES.fixee(
                List.of(Cible.nombre(Axe.TYPOLOGIE, "T2", 2, TEXTE.art("art. 9"))), TEXTE.art("art. 9"));
        List<Convention> conventions = List.of(convention(CAISSE), convention(COMMUNE, deuxT2));
        Recit unDeMoins = loue("o1", "L1", COMMUNE);

        assertThat(ordre(propositions(T2, conventions, unDeMoins))).containsExactly(COMMUNE, CAISSE);
        assertThat(raisons(propositions(T2, conventions, unDeMoins), COMMUNE))
                .contains("en retard sur sa cible, typologie « T2 » : 0 logement sur 2 logements");
        Logement t4 = Logement.builder().territoire(VALMONT).typologie("T4").build();
        assertThat(ordre(propositions(t4, conventions, unDeMoins))).containsExactly(CAISSE, COMMUNE);
    }

    @Test
    void aConventionThatDoesNotReachTheHomeIsSetApartWithWhy() {
        Stipulation<?> grands = ClausesDuBilan.CARACTERISTIQUES.fixee(
                List.of(new Caracteristique(Axe.TYPOLOGIE, List.of("T3", "T4"), TEXTE.art("art. 4"))),
                TEXTE.art("art. 4"));

        Propositions p =
                propositions(T2, List.of(convention(COMMUNE, grands), convention(VOISINE), convention(CAISSE)));

        assertThat(ordre(p)).containsExactly(CAISSE);
        assertThat(p.ecartes())
                .extracting(Ecarte::toString)
                .containsExactlyInAnyOrder(
                        "commune de Valmont : typologie : T2 ; convenu T3, T4 (charte d'essai, 01/01/2024, art. 4)",
                        "commune de Vernay : sa convention porte sur « Vernay », le logement est sur « Valmont »"
                                + " (convention Valmont – Toit, 15/01/2024)");
        assertThat(p.toString()).contains("\nécarté : commune de Vernay");
    }

    @Test
    void aHomeOutOfTheFlowGoesToNobody() {
        Logement enVente = Logement.builder()
                .territoire(VALMONT)
                .addMotifs(Exclusion.PLAN_DE_VENTE)
                .build();

        Propositions p = propositions(enVente, List.of(convention(COMMUNE)));

        assertThat(p.rangees()).isEmpty();
        assertThat(p.ecartes())
                .extracting(Ecarte::raison)
                .containsExactly(
                        "le logement n'est pas dans le flux : plan de vente (charte d'essai, 01/01/2024, art. 3)");
    }

    @Test
    void tiesAreSaid() {
        Propositions p = propositions(T2, List.of(convention(DEPARTEMENT), convention(CAISSE)));

        assertThat(p.rangees()).extracting(Proposition::rang).containsExactly(1, 1);
        assertThat(ordre(p)).containsExactly(CAISSE, DEPARTEMENT);
        assertThat(raisons(p, DEPARTEMENT)).endsWith("à égalité : « caisse », « département »");
    }

    @Test
    void theFirstFreedHomeThatATextGivesComesFirst() {
        Recit unT1 = loue("o1", "L1", COMMUNE);
        Suivi.Builder suivi = Suivi.builder()
                .charte(charte().part((c, i) -> i.taux(Clauses.TAUX_DU_RESERVATAIRE)
                                .remarqueSi(
                                        x -> c.reservataire().equals(CAISSE),
                                        Codes.PREMIER_LOGEMENT,
                                        x -> "le premier logement libéré va à la caisse"))
                        .build())
                .dossier(dossier(2024, contingent(COMMUNE), contingent(CAISSE)))
                .addConventions(convention(CAISSE), convention(COMMUNE))
                .addAllLogements(Histoires.logements(VALMONT));

        Propositions p = suivi.addAllEvenements(unT1.evenements())
                .putHonores(CAISSE, Resultat.donnee("honorés", Quantite.of(3), Unite.LOGEMENTS, TEXTE))
                .build()
                .au(JUIN)
                .propositions(T2);

        assertThat(ordre(p)).containsExactly(CAISSE, COMMUNE);
        assertThat(raisons(p, CAISSE)).startsWith("1. caisse : premier logement libéré de l'année");
    }

    @Test
    void theShareOfPriorityHouseholdsToReachIsSaid() {
        Recit nonPrioritaire = Recit.offre("o1", "2024-01-10", "L1", COMMUNE)
                .puis("2024-02-01", Attribution.de("A", 1).a(Public.NON_PRIORITAIRE))
                .puis("2024-02-10", new BailSigne("A"));

        assertThat(raisons(propositions(T2, List.of(convention(COMMUNE)), nonPrioritaire), COMMUNE))
                .contains("publics prioritaires : 0 sur 1, au moins 25 % demandés (CCH, L.441-1)");
    }

    /** Where offers count, a home that was only offered is no lease to a household that is not a priority. */
    @Test
    void aHomeThatCountsWithoutALeaseIsNotLet() {
        Convention offres = convention(
                COMMUNE, ClausesAnnuelles.DECOMPTE.fixee(Cas.oriente(TEXTE.art("art. 4")), TEXTE.art("art. 4")));

        assertThat(raisons(propositions(T2, List.of(offres), Recit.offre("o1", "2024-01-10", "L1", COMMUNE)), COMMUNE))
                .contains("reste 2 logements")
                .doesNotContain("publics prioritaires");
    }

    @Test
    void aCharacteristicIsOfAHome() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Caracteristique(Axe.PUBLIC, List.of("prioritaire"), TEXTE))
                .withMessage(
                        "caractéristique (public, charte d'essai, 01/01/2024) : reçu [prioritaire] ; attendu au moins"
                                + " une classe d'un logement");
        assertThatIllegalArgumentException().isThrownBy(() -> new Caracteristique(Axe.QPV, List.of(), TEXTE));
    }

    private static Recit loue(String orientation, String logement, Reservataire r) {
        return Recit.offre(orientation, "2024-01-10", logement, r).loue("2024-02-10", "2024-03-01");
    }
}
