package fr.gestionflux.rules.idf;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gestionflux.core.charte.Charte;
import fr.gestionflux.core.charte.Clause;
import fr.gestionflux.core.charte.Clauses;
import fr.gestionflux.core.charte.ObjectifAnnuel;
import fr.gestionflux.core.charte.Stipulation;
import fr.gestionflux.core.droit.Droit;
import fr.gestionflux.core.nombre.Arrondi;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.orientation.ClausesAnnuelles;
import fr.gestionflux.core.releve.Grandeur;
import fr.gestionflux.core.releve.Releve;
import fr.gestionflux.core.temps.Annees;
import fr.gestionflux.kit.PageDeCharte;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the page of the charter shows is what the code computes, settles and asks for. */
class PageTest {

    private static final Charte CHARTE = ModeleDrihl.V2023;
    private static final PageDeCharte PAGE = PageDeCharte.de(IleDeFrance.CHARTE);

    /** Whose value is written as the library writes it. */
    private static final List<Clause<?>> EN_CLAIR =
            List.of(Clauses.PLAFOND_GARANTIES, Clauses.PART_ETAT, Clauses.EN_LOGEMENTS, Clauses.DUREE);

    @Test
    void theExampleIsTheOneThatTheModelPrintsAtItsDecimals() {
        Releve releve = Releve.builder()
                .note(
                        Grandeur.ROTATION,
                        Exemples.MONTMORENCY,
                        new Annees(2018, 2022),
                        Taux.pourcent(7),
                        Exemples.SUPPOSE)
                .note(Grandeur.FLUX, Exemples.VAL_D_OISE, 2024, 1000, Exemples.SUPPOSE)
                .note(Grandeur.DEPARTS, Exemples.MONTMORENCY, 2024, 40, Exemples.SUPPOSE)
                .build();
        ObjectifAnnuel drihl = Exemples.calcule(
                Exemples.dossier(
                        2024,
                        releve,
                        Exemples.contingent(Exemples.VILLE, Exemples.DRIHL.toArray(Droit[]::new)),
                        Exemples.contingent(Exemples.AUTRES, Exemples.uniques(3000))),
                Exemples.convention(Exemples.VILLE));

        assertThat(PAGE.tableau("étape"))
                .filteredOn(e -> !e.get(3).isEmpty())
                .hasSize(12)
                .allSatisfy(etape -> {
                    var calcule = drihl.etape(PageDeCharte.nom(etape.get(0))).orElseThrow();
                    assertThat(calcule.texte(4)).as(etape.get(0)).isEqualTo(etape.get(3));
                    String imprime = etape.get(4);
                    if (!imprime.isEmpty()) {
                        assertThat(calcule.valeur().imprime(Arrondi.auPlusProche(imprime.contains(",") ? 1 : 0)))
                                .isEqualTo(imprime);
                    }
                });
        assertThat(drihl.flux().nom()).hasValueSatisfying(n -> assertThat(n).startsWith("flux annuel prévisionnel"));
    }

    @Test
    void everyPointThatTheModelSettlesOrLeavesIsShownAndNoOther() {
        assertThat(PAGE.noms("point")).containsExactlyInAnyOrderElementsOf(PageDeCharte.points(CHARTE));
        assertThat(PAGE.tableau("point"))
                .filteredOn(p -> p.get(1).startsWith("en blanc"))
                .flatExtracting(PageDeCharte::noms)
                .containsExactlyInAnyOrderElementsOf(
                        CHARTE.enBlanc().stream().<String>map(Clause::id).toList());
        assertThat(EN_CLAIR)
                .allSatisfy(c -> assertThat(PAGE.point(c).get(1)).startsWith(String.valueOf(CHARTE.valeur(c))));
    }

    @Test
    void everyPointThatMontmorencySettlesIsShown() {
        List<Stipulation<?>> points = ConventionMontmorency.type().stipulations();
        assertThat(PAGE.tableau("point"))
                .filteredOn(p -> !p.get(2).isEmpty())
                .flatExtracting(PageDeCharte::noms)
                .containsExactlyInAnyOrderElementsOf(
                        points.stream().<String>map(s -> s.clause().id()).toList());
        assertThat(points)
                .filteredOn(s -> List.of(
                                Clauses.ANNEE_DE_CONVERSION,
                                Clauses.DUREE,
                                ClausesAnnuelles.DELAI_CANDIDATS,
                                ClausesAnnuelles.DELAI_SECOND_TOUR,
                                ClausesAnnuelles.DELAI_PROGRAMMES_NEUFS,
                                ClausesAnnuelles.GESTION)
                        .contains(s.clause()))
                .hasSize(6)
                .allSatisfy(s -> assertThat(PAGE.point(s.clause()).get(2)).isEqualTo(String.valueOf(s.valeur())));
    }

    @Test
    void everyFactAndEveryCodeHasItsName() {
        assertThat(PAGE.noms("chiffre")).hasSize(13).isSubsetOf(PageDeCharte.grandeurs());
        assertThat(PAGE.noms("code"))
                .filteredOn(c -> !List.of(IleDeFrance.ANNEE_CONTREDITE, IleDeFrance.AUTRES_RESERVATAIRES)
                        .contains(c))
                .isSubsetOf(PageDeCharte.codes());
    }

    @Test
    void theSentencesOfTheTextsAreAsManyAsThePageSays() {
        assertThat(PAGE.texte()).contains("leurs " + PAGE.phrases("modele-drihl", "montmorency") + " phrases");
    }

    @Test
    void everyLinkLeadsSomewhere() {
        assertThat(PAGE.liensRompus()).isEmpty();
    }
}
