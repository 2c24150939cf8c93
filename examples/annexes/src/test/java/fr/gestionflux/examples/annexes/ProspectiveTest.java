package fr.gestionflux.examples.annexes;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gestionflux.core.annee.DossierAnnuel;
import fr.gestionflux.core.charte.Chartes;
import fr.gestionflux.core.charte.Clauses;
import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.droit.DroitsUniques;
import fr.gestionflux.core.droit.Origine;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.prospective.Comparaison;
import fr.gestionflux.core.prospective.Comparaison.Colonne;
import fr.gestionflux.core.prospective.Comparaison.Difference;
import fr.gestionflux.core.prospective.Comparaison.Variante;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The two commands that look aside and ahead. */
class ProspectiveTest {

    private static final Taux TENUS = Taux.rapport(15, 155);

    private static Taux part(Colonne c) {
        return c.objectif().orElseThrow().part().valeur();
    }

    @Test
    void theSameHomesGiveTheInventorysShareWhereNothingIsConvertedAndACappedOneInSavoie() {
        List<Colonne> colonnes =
                QuatreChartes.comparaison(Chartes.decouvertes()).colonnes();

        assertThat(colonnes)
                .extracting(c -> c.variante().nom())
                .containsExactly("Haute-Garonne", "Rhône", "Savoie", "Île-de-France");
        assertThat(part(colonnes.get(0))).isEqualTo(TENUS);
        assertThat(part(colonnes.get(1))).isEqualTo(TENUS);
        assertThat(part(colonnes.get(2))).as("§ 4.3").isEqualTo(Taux.pourcent(20));
        assertThat(colonnes.get(3).objectif().orElseThrow().objectif().valeur()).isEqualTo(Quantite.of(1));
    }

    /** 15 homes of 155, × 7,90 %: the same as the flow gives, where a charter shares out in proportion of the homes held. */
    @Test
    void managementInStockIsShownBesideTheObjectiveAsAHypothesis() {
        List<Colonne> colonnes =
                QuatreChartes.comparaison(Chartes.decouvertes()).colonnes();

        assertThat(colonnes.get(0).enStock().valeur())
                .isEqualTo(Quantite.parse("1,185"))
                .isEqualTo(colonnes.get(0).objectif().orElseThrow().exact().valeur());
        assertThat(colonnes.get(0).enStock().anomalies())
                .extracting(Anomalie::message)
                .anySatisfy(m -> assertThat(m).contains("en stock, « ", "supposé, au taux de rotation"));
        assertThat(colonnes.get(0).enStock().expliquer()).contains("logements désignés", "logements libérés, en stock");
    }

    @Test
    void rightsThatDesignateNoHomeAreNotComparedToTheStock() {
        Variante savoie = QuatreChartes.comparaison(Chartes.decouvertes())
                .colonnes()
                .get(2)
                .variante();
        Contingent solde = Contingent.de(
                savoie.convention().reservataire(),
                savoie.dossier().contingents().get(0).etatDesLieux(),
                new DroitsUniques("solde", Quantite.of(12), Origine.GARANTIE));
        DossierAnnuel apres = DossierAnnuel.builder()
                .bailleur(savoie.dossier().bailleur())
                .annee(savoie.dossier().annee())
                .addContingents(solde)
                .releve(savoie.dossier().releve())
                .build();

        Colonne colonne = Comparaison.de(List.of(new Variante("solde", savoie.charte(), apres, savoie.convention())))
                .colonnes()
                .get(0);

        assertThat(colonne.enStock().estCalcule()).isFalse();
        assertThat(colonne.enStock().anomalies())
                .extracting(Anomalie::message)
                .anySatisfy(m -> assertThat(m).contains("« solde »", "droits uniques", "ne désigne aucun logement"));
    }

    @Test
    void aPointThatTheTextsSettleAlikeIsNoDifference() {
        Comparaison c = QuatreChartes.comparaison(Chartes.decouvertes());

        assertThat(c.differences())
                .extracting(Difference::clause)
                .contains(Clauses.PLAFOND_PART)
                .doesNotHaveDuplicates();
        assertThat(Comparaison.de(List.of(
                                c.colonnes().get(0).variante(),
                                c.colonnes().get(0).variante()))
                        .differences())
                .isEmpty();
    }

    @Test
    void theComparisonPrintsItsHypothesesItsFiguresAndWhatDiffers() {
        Execution e = Execution.de("comparaison");

        assertThat(e.code()).isZero();
        assertThat(e.lignes()).filteredOn(l -> l.startsWith("  hypothèse : ")).hasSameSizeAs(QuatreChartes.HYPOTHESES);
        assertThat(e.lignes())
                .anyMatch(l -> l.matches("Haute-Garonne +9,68… % +12,245 logements +1,185 logement +1 logement"))
                .contains("Gestion en stock, par hypothèse : 1,185 logement", "Ce que les textes fixent autrement :");
    }

    @Test
    void theProjectionPrintsAYearALineAndWhenTheStockRunsOut() {
        Execution e = Execution.de("projection", "--annees", "15");

        assertThat(e.code()).isZero();
        assertThat(e.lignes())
                .anyMatch(l -> l.matches("2024 +13,42… +18,13… % +1 logement +1 +12,42…"))
                .anyMatch(l -> l.matches("2037 +0,42… +10 % +1 logement +1 +0"))
                .contains("Le stock est épuisé en 2037.");
    }

    @Test
    void aWrongNumberOfYearsIsRefusedWithWhatIsExpected() {
        Execution e = Execution.de("projection", "--annees", "0");

        assertThat(e.code()).isEqualTo(2);
        assertThat(e.lignes()).anyMatch(l -> l.contains("--annees : reçu « 0 » ; attendu de 1 à 50"));
    }
}
