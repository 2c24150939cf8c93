package fr.gestionflux.core.loi;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gestionflux.core.charte.Charte;
import fr.gestionflux.core.charte.ObjectifAnnuel;
import fr.gestionflux.kit.PageDeCharte;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the page of the law alone shows is what the code computes, settles and asks for. */
class PageTest {

    private static final Charte LOI = new DroitCommun().versions().get(0);
    private static final PageDeCharte PAGE = PageDeCharte.de(DroitCommun.CHARTE);

    @Test
    void theExampleIsComputed() {
        ObjectifAnnuel ville = LOI.exiger(
                BailleurDeLAisne.dossier(2024),
                BailleurDeLAisne.convention(BailleurDeLAisne.VILLE, List.of(BailleurDeLAisne.taux("10 %"))));

        assertThat(PAGE.tableau("étape"))
                .hasSize(5)
                .allSatisfy(etape -> assertThat(ville.etape(PageDeCharte.nom(etape.get(0)))
                                .orElseThrow()
                                .texte(4))
                        .isEqualTo(etape.get(3)));
    }

    @Test
    void everyPointThatTheLawSettlesOrLeavesIsShownAndNoOther() {
        assertThat(PAGE.noms("point")).containsExactlyInAnyOrderElementsOf(PageDeCharte.points(LOI));
        assertThat(PAGE.tableau("point"))
                .filteredOn(p -> p.get(1).startsWith("en blanc"))
                .flatExtracting(PageDeCharte::noms)
                .containsExactlyInAnyOrderElementsOf(
                        LOI.enBlanc().stream().map(c -> c.id()).toList());
    }

    @Test
    void everyFactAndEveryCodeHasItsName() {
        assertThat(PAGE.noms("chiffre")).isSubsetOf(PageDeCharte.grandeurs()).hasSize(8);
        assertThat(PAGE.noms("code")).isSubsetOf(PageDeCharte.codes());
    }

    @Test
    void everyLinkLeadsSomewhere() {
        assertThat(PAGE.liensRompus()).isEmpty();
    }
}
