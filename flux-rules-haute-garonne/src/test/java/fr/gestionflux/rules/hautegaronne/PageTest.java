package fr.gestionflux.rules.hautegaronne;

import static fr.gestionflux.rules.hautegaronne.EscalquensTest.convention;
import static fr.gestionflux.rules.hautegaronne.EscalquensTest.dossier;
import static fr.gestionflux.rules.hautegaronne.EscalquensTest.releve;
import static fr.gestionflux.rules.hautegaronne.EscalquensTest.reserves;
import static org.assertj.core.api.Assertions.assertThat;

import fr.gestionflux.core.charte.Charte;
import fr.gestionflux.core.charte.Clause;
import fr.gestionflux.core.charte.Clauses;
import fr.gestionflux.core.charte.ObjectifAnnuel;
import fr.gestionflux.core.charte.Stipulation;
import fr.gestionflux.core.nombre.Arrondi;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.orientation.ClausesAnnuelles;
import fr.gestionflux.core.suivi.ClausesDuBilan;
import fr.gestionflux.kit.PageDeCharte;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the page of the charter shows is what the code computes, settles and asks for. */
class PageTest {

    private static final Charte CHARTE = ModeleDdets31.V2024;
    private static final PageDeCharte PAGE = PageDeCharte.de(HauteGaronne.CHARTE);

    @Test
    void theExampleIsTheOnePublishedForPromologisAtItsDecimals() {
        ObjectifAnnuel promologis = calcule(102, "8.90%", 8);

        assertThat(PAGE.tableau("étape")).hasSize(6).allSatisfy(etape -> {
            var calcule = promologis.etape(PageDeCharte.nom(etape.get(0))).orElseThrow();
            assertThat(calcule.texte(4)).as(etape.get(0)).isEqualTo(etape.get(3));
            String imprime = etape.size() > 4 ? etape.get(4) : "";
            if (!imprime.isEmpty()) {
                int decimales = imprime.contains(",") ? 2 : 0;
                assertThat(calcule.valeur().imprime(Arrondi.auPlusProche(decimales)))
                        .isEqualTo(imprime);
            }
        });
    }

    @Test
    void theFourConventionsOfEscalquensAreThoseComputed() {
        assertThat(PAGE.tableau("bailleur")).hasSize(4).allSatisfy(b -> {
            ObjectifAnnuel o = calcule(Long.parseLong(b.get(1)), b.get(2), Long.parseLong(b.get(3)));
            assertThat(o.exact().valeur()).as(b.get(0)).isEqualTo(Quantite.parse(b.get(5)));
            assertThat(b.get(6)).endsWith(o.objectif().valeur().signe() == 0 ? "`objectif-nul`" : "1");
            boolean tronque = b.get(4).contains("tronqué");
            int decimales = b.get(4).replaceAll("[^,]*,?(\\d*).*", "$1").length();
            assertThat(b.get(4))
                    .startsWith(o.part()
                            .valeur()
                            .imprime(tronque ? Arrondi.tronque(decimales) : Arrondi.auPlusProche(decimales)));
        });
    }

    @Test
    void everyPointThatTheModelSettlesOrLeavesIsShownAndNoOther() {
        assertThat(PAGE.noms("point")).containsExactlyInAnyOrderElementsOf(PageDeCharte.points(CHARTE));
        for (Clause<?> c : List.of(
                Clauses.PART_PRIORITAIRES,
                Clauses.RECUL_DU_STOCK,
                Clauses.DUREE,
                Clauses.EN_LOGEMENTS,
                ClausesAnnuelles.GESTION,
                ClausesAnnuelles.DELAI_CANDIDATS,
                ClausesAnnuelles.DELAI_CANDIDATS_ZONE_TENDUE,
                ClausesAnnuelles.DELAI_IMPOSSIBILITE,
                ClausesAnnuelles.DELAI_REPARTITION,
                ClausesAnnuelles.DELAI_AVANT_CALEOL,
                ClausesDuBilan.REPORT)) {
            assertThat(PAGE.point(c).get(1)).as(c.id()).startsWith(String.valueOf(CHARTE.valeur(c)));
        }
    }

    @Test
    void everyPointThatAConventionSettlesIsShownWithItsValue() {
        for (Stipulation<?> s : ConventionOph31.type().stipulations()) {
            assertThat(PAGE.point(s.clause()).get(2)).as(s.clause().id()).contains("OPH 31");
        }
        for (Clause<?> c : List.of(
                ClausesAnnuelles.DELAI_CANDIDATS_ZONE_TENDUE,
                ClausesAnnuelles.DELAI_RADIATION,
                ClausesDuBilan.REPORT)) {
            assertThat(PAGE.point(c).get(2))
                    .startsWith(ConventionOph31.type().stipulations().stream()
                            .filter(s -> s.clause().equals(c))
                            .map(s -> String.valueOf(s.valeur()))
                            .findFirst()
                            .orElseThrow());
        }
    }

    @Test
    void everyFactAndEveryCodeHasItsName() {
        assertThat(PAGE.noms("chiffre")).hasSize(7).isSubsetOf(PageDeCharte.grandeurs());
        assertThat(PAGE.noms("code"))
                .filteredOn(c -> !c.equals(HauteGaronne.DEROGATION_NON_CONFIRMEE))
                .isSubsetOf(PageDeCharte.codes());
    }

    @Test
    void theSentencesOfTheTextsAreAsManyAsThePageSays() {
        assertThat(PAGE.texte())
                .contains("leurs "
                        + PAGE.phrases(
                                "modele-ddets-31",
                                "oph-31",
                                "patrimoine-languedocienne",
                                "cite-jardins",
                                "chalets",
                                "promologis")
                        + " phrases");
    }

    @Test
    void everyLinkLeadsSomewhere() {
        assertThat(PAGE.liensRompus()).isEmpty();
    }

    private static ObjectifAnnuel calcule(long eligibles, String taux, long reserves) {
        return CHARTE.exiger(dossier(2024, releve(2022, eligibles, taux), reserves(reserves)), convention());
    }
}
