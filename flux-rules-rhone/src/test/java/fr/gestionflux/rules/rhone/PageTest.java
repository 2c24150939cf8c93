package fr.gestionflux.rules.rhone;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gestionflux.core.charte.Charte;
import fr.gestionflux.core.charte.Clause;
import fr.gestionflux.core.charte.Clauses;
import fr.gestionflux.core.charte.ObjectifAnnuel;
import fr.gestionflux.core.droit.LogementsReserves;
import fr.gestionflux.core.orientation.ClausesAnnuelles;
import fr.gestionflux.kit.PageDeCharte;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the page of the charter shows is what the code computes, settles and asks for. */
class PageTest {

    private static final Charte CHARTE = ConventionTypeRhone.V2024;
    private static final PageDeCharte PAGE = PageDeCharte.de(Rhone.CHARTE);

    @Test
    void theExampleIsComputed() {
        ObjectifAnnuel exemple = CHARTE.calculer(
                        RhoneTest.dossier(
                                2024, RhoneTest.releve().build(), List.of(LogementsReserves.de("état des lieux", 156))),
                        RhoneTest.convention())
                .get();

        List<List<String>> etapes = PAGE.tableau("étape");
        assertThat(etapes)
                .hasSize(13)
                .allSatisfy(etape -> assertThat(exemple.etape(PageDeCharte.nom(etape.get(0)))
                                .orElseThrow()
                                .texte(4))
                        .as(etape.get(0))
                        .isEqualTo(etape.get(3)));
    }

    @Test
    void everyPointThatTheTextSettlesOrLeavesIsShownAndNoOther() {
        assertThat(PAGE.noms("point")).containsExactlyInAnyOrderElementsOf(PageDeCharte.points(CHARTE));
        for (Clause<?> c : List.of(
                ClausesAnnuelles.DELAI_CANDIDATS,
                ClausesAnnuelles.DELAI_PROGRAMMES_NEUFS,
                ClausesAnnuelles.DELAI_SECOND_TOUR,
                ClausesAnnuelles.GESTION,
                Clauses.DUREE)) {
            assertThat(PAGE.point(c).get(1)).as(c.id()).startsWith(String.valueOf(CHARTE.valeur(c)));
        }
    }

    @Test
    void everyFactAndEveryCodeHasItsName() {
        assertThat(PAGE.noms("chiffre")).hasSize(13).isSubsetOf(PageDeCharte.grandeurs());
        assertThat(PAGE.noms("code")).isSubsetOf(PageDeCharte.codes());
    }
}
