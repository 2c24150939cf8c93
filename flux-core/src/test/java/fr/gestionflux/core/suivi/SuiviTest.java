package fr.gestionflux.core.suivi;

import static fr.gestionflux.core.suivi.AnneeDEssai.COMMUNE;
import static fr.gestionflux.core.suivi.AnneeDEssai.FIN_2024;
import static fr.gestionflux.core.suivi.AnneeDEssai.TEXTE;
import static fr.gestionflux.core.suivi.AnneeDEssai.VOISINE;
import static fr.gestionflux.core.suivi.AnneeDEssai.codes;
import static fr.gestionflux.core.suivi.AnneeDEssai.contingent;
import static fr.gestionflux.core.suivi.AnneeDEssai.convention;
import static fr.gestionflux.core.suivi.AnneeDEssai.messages;
import static fr.gestionflux.core.suivi.AnneeDEssai.situation;
import static fr.gestionflux.core.suivi.AnneeDEssai.uniques;
import static fr.gestionflux.core.suivi.AnneeDEssai.valmont;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gestionflux.core.charte.Charte;
import fr.gestionflux.core.charte.Clauses;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.parc.Logement;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.preuve.Unite;
import fr.gestionflux.kit.Recit;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What is given wrong is named, and the rest still counts. */
class SuiviTest {

    private static final Recit LOUE =
            Recit.offre("o1", "2024-03-04", "L1", COMMUNE).loue("2024-04-02", "2024-04-30");

    @Test
    void anUnknownHomeIsNamedAndTheRestCounts() {
        Suivi.Builder suivi = valmont("5", LOUE, Recit.offre("o2", "2024-03-04", "L99", COMMUNE));
        Point p = suivi.build().au(FIN_2024);

        assertThat(messages(p.anomalies().stream()))
                .containsExactly(
                        "« orientation o2 » : logement « L99 » inconnu ; attendu un logement du suivi (il en a 6)"
                                + " (CCH, R.441-5-1) [logement-inconnu]");
        assertThat(situation(suivi, FIN_2024).honores().valeur()).isEqualTo(Quantite.of(1));
    }

    @Test
    void aHolderWithoutAConventionIsNamedAndTheRestCounts() {
        Suivi.Builder suivi = valmont("5", LOUE, Recit.offre("o2", "2024-03-04", "L2", VOISINE));

        assertThat(messages(suivi.build().au(FIN_2024).anomalies().stream()))
                .containsExactly("« orientation o2 » : « commune de Vernay » (Vernay) n'a pas de convention suivie ;"
                        + " attendu l'un de : [commune de Valmont] (CCH, R.441-5) [convention-inconnue]");
        assertThat(situation(suivi, FIN_2024).honores().valeur()).isEqualTo(Quantite.of(1));
    }

    @Test
    void whatIsGivenForAHolderWithoutAConventionIsNamed() {
        Resultat<Quantite> un = Resultat.donnee("report", Quantite.of(1), Unite.LOGEMENTS, TEXTE);
        Point p = valmont("5")
                .addSorties(new Sortie(VOISINE, "solde", Quantite.of(1), "vente", TEXTE))
                .putReportes(VOISINE, un)
                .putJustifications(VOISINE, "travaux")
                .build()
                .au(FIN_2024);

        assertThat(p.anomalies())
                .hasSize(3)
                .allSatisfy(a -> assertThat(a.code()).isEqualTo(Codes.CONVENTION_INCONNUE))
                .allSatisfy(a -> assertThat(a.message()).contains("commune de Vernay", "commune de Valmont"));
    }

    @Test
    void aConventionThatDoesNotFitIsNamedAndTheOthersAreFollowed() {
        Suivi suivi = AnneeDEssai.de(AnneeDEssai.charte().build(), 2024, contingent(uniques("5")), LOUE.evenements())
                .addConventions(
                        convention(COMMUNE),
                        convention(VOISINE, Clauses.PLAFOND_PART.fixee(Taux.pourcent(20), TEXTE.art("art. 9"))))
                .build();
        Point p = suivi.au(FIN_2024);

        assertThat(codes(p.anomalies())).containsExactly(Codes.CLAUSE_ETRANGERE);
        assertThat(p.situation(COMMUNE).orElseThrow().honores().valeur()).isEqualTo(Quantite.of(1));
        assertThat(p.situation(VOISINE)).isEmpty();
        assertThat(suivi.bilan(VOISINE)).isEmpty();
        assertThat(suivi.ouverture(VOISINE)).isEmpty();
    }

    @Test
    void twoConventionsOfOneHolderAreRefused() {
        assertThatThrownBy(
                        () -> valmont("5").addConventions(convention(COMMUNE)).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("conventions", "commune de Valmont", "deux fois");
    }

    @Test
    void aHomeGivenTwiceIsRemarkedAndTheFirstServes() {
        Suivi.Builder suivi = valmont("5", LOUE)
                .addLogements(Logement.builder()
                        .territoire(AnneeDEssai.VALMONT)
                        .numero("L1")
                        .typologie("T9")
                        .build());

        assertThat(codes(suivi.build().au(FIN_2024).anomalies())).containsExactly(Codes.LOGEMENT_EN_DOUBLE);
        assertThat(situation(suivi, FIN_2024).decomptes())
                .singleElement()
                .satisfies(d -> assertThat(d.logement().typologie()).contains("T1"));
    }

    @Test
    void whatHappensAfterTheDayIsSetAside() {
        Point p = valmont("5", LOUE).build().au(LocalDate.of(2024, 4, 29));

        assertThat(codes(p.anomalies())).containsExactly(Codes.EVENEMENT_POSTERIEUR);
    }

    @Test
    void aTargetThatCannotBeComputedLeavesTheCountsAndSaysWhy() {
        Charte charte =
                AnneeDEssai.charte().laisse(Clauses.TAUX_DU_RESERVATAIRE).build();
        Situation s = situation(valmont(charte, contingent(uniques("5")), LOUE), FIN_2024);

        assertThat(s.objectif().estCalcule()).isFalse();
        assertThat(s.reste().estCalcule()).isFalse();
        assertThat(s.realisation().estCalcule()).isFalse();
        assertThat(s.honores().valeur()).isEqualTo(Quantite.of(1));
        assertThat(codes(s.anomalies())).contains(Codes.CLAUSE_EN_BLANC);
    }

    @Test
    void whatIsCarriedOverAddsToTheTarget() {
        Suivi.Builder suivi = valmont("5")
                .putReportes(COMMUNE, Resultat.donnee("report", Quantite.of(2), Unite.LOGEMENTS, TEXTE.art("art. 8")));

        assertThat(situation(suivi, FIN_2024).objectif().expliquer())
                .contains("objectif, report compris", "5 logements");
    }
}
