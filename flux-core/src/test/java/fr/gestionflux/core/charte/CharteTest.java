package fr.gestionflux.core.charte;

import static fr.gestionflux.core.charte.CharteDEssai.CONVENTION;
import static fr.gestionflux.core.charte.CharteDEssai.TEXTE;
import static fr.gestionflux.core.charte.CharteDEssai.charte;
import static fr.gestionflux.core.charte.CharteDEssai.codes;
import static fr.gestionflux.core.charte.CharteDEssai.convention;
import static fr.gestionflux.core.charte.Clauses.DUREE;
import static fr.gestionflux.core.charte.Clauses.MINIMUM;
import static fr.gestionflux.core.charte.Clauses.PLAFOND_GARANTIES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gestionflux.core.droit.Origine;
import fr.gestionflux.core.nombre.Arrondi;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.preuve.AttributManquant;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.temps.Periode;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CharteTest {

    private static final Clause<Integer> INCONNUE = Clause.libre("inconnue", "point inconnu");
    private static final Reference MODELE = Reference.de("modèle d'essai");
    private static final ConventionType TYPE = new ConventionType(
            "modele",
            "modèle d'essai",
            List.of(
                    PLAFOND_GARANTIES.fixee(Taux.pourcent(15), MODELE.art("art. 1")),
                    MINIMUM.fixee(Quantite.of(1), MODELE.art("art. 2"))));
    private static final Charte CHARTE = charte().type(TYPE).build();

    @Test
    void aCharteSaysWhatItSettlesAndWhatItLeavesBlankInItsOrder() {
        assertThat(CHARTE.stipulations())
                .extracting(s -> s.clause().id())
                .containsExactly("part-etat", "exclusions", "plafond-garanties", "en-logements");
        assertThat(CHARTE.enBlanc()).extracting(Clause::id).containsExactly("minimum", "duree");
    }

    @Test
    void aBlankPointAndAnUnknownOneHaveNoStipulation() {
        assertThat(CHARTE.stipulation(MINIMUM)).isEmpty();
        assertThat(CHARTE.stipulation(INCONNUE)).isEmpty();
        assertThat(CHARTE.stipulation(PLAFOND_GARANTIES).orElseThrow().valeur()).isEqualTo(Taux.pourcent(20));
    }

    @Test
    void aConventionFillsABlankWithoutDerogatingFromAnything() {
        Charte selon = CHARTE.selon(convention()
                        .addStipulations(MINIMUM.fixee(Quantite.of(2), CONVENTION.art("art. 3")))
                        .build())
                .get();

        Stipulation<Quantite> minimum = selon.stipulation(MINIMUM).orElseThrow();
        assertThat(minimum.remplace()).isEmpty();
        assertThat(minimum.citation()).isEqualTo(CONVENTION.art("art. 3"));
        assertThat(selon.enBlanc()).extracting(Clause::id).containsExactly("duree");
    }

    @Test
    void aConventionPrevailsAndTheCharteStaysReadableUnderIt() {
        Charte selon = CHARTE.selon(convention()
                        .addStipulations(PLAFOND_GARANTIES.fixee(Taux.pourcent(10), CONVENTION.art("art. 3")))
                        .build())
                .get();

        Stipulation<Taux> plafond = selon.stipulation(PLAFOND_GARANTIES).orElseThrow();
        assertThat(plafond.valeur()).isEqualTo(Taux.pourcent(10));
        assertThat(plafond.remplace().orElseThrow())
                .isEqualTo(CHARTE.stipulation(PLAFOND_GARANTIES).orElseThrow());
    }

    @Test
    void theTypeIsReadFirstThenTheConventionItself() {
        Charte selon = CHARTE.selon(convention()
                        .type(TYPE)
                        .addStipulations(PLAFOND_GARANTIES.fixee(Taux.pourcent(10), CONVENTION.art("art. 3")))
                        .build())
                .get();

        Stipulation<Taux> deLaConvention = selon.stipulation(PLAFOND_GARANTIES).orElseThrow();
        Stipulation<Taux> duModele = deLaConvention.remplace().orElseThrow();
        Stipulation<Taux> deLaCharte = duModele.remplace().orElseThrow();
        assertThat(List.of(deLaConvention.valeur(), duModele.valeur(), deLaCharte.valeur()))
                .containsExactly(Taux.pourcent(10), Taux.pourcent(15), Taux.pourcent(20));
        assertThat(deLaConvention.citation().toString()).endsWith("art. 3 ; déroge à modèle d'essai, art. 1");
        assertThat(selon.stipulation(MINIMUM).orElseThrow().source()).isEqualTo(MODELE.art("art. 2"));
    }

    /** A model read again from a file is not the charter's own instance. */
    @Test
    void aModelThatSaysTheSameSettlesTheSame() {
        ConventionType copie = new ConventionType(TYPE.id(), TYPE.libelle(), List.copyOf(TYPE.stipulations()));
        assertThat(copie).isEqualTo(TYPE).isNotSameAs(TYPE);

        Charte selonLaCopie = CHARTE.selon(convention()
                        .type(copie)
                        .addStipulations(DUREE.fixee(new Duree(3, Reconduction.AUCUNE), CONVENTION))
                        .build())
                .get();
        Charte selonLeSien = CHARTE.selon(convention()
                        .type(TYPE)
                        .addStipulations(DUREE.fixee(new Duree(3, Reconduction.AUCUNE), CONVENTION))
                        .build())
                .get();

        assertThat(selonLaCopie.stipulations()).isEqualTo(selonLeSien.stipulations());
        assertThat(selonLaCopie.stipulations())
                .map(Stipulation::citation)
                .isEqualTo(selonLeSien.stipulations().stream()
                        .map(Stipulation::citation)
                        .toList());
        assertThat(selonLaCopie.stipulation(PLAFOND_GARANTIES).orElseThrow().valeur())
                .isEqualTo(Taux.pourcent(15));
        assertThat(selonLaCopie.enBlanc()).isEqualTo(selonLeSien.enBlanc());
    }

    @Test
    void theCharteThatAConventionAppliesToIsLeftUnchanged() {
        CHARTE.selon(convention()
                        .addStipulations(
                                PLAFOND_GARANTIES.fixee(Taux.pourcent(10), CONVENTION),
                                MINIMUM.fixee(Quantite.of(2), CONVENTION))
                        .build())
                .get();

        assertThat(CHARTE.stipulation(PLAFOND_GARANTIES).orElseThrow().valeur()).isEqualTo(Taux.pourcent(20));
        assertThat(CHARTE.stipulation(MINIMUM)).isEmpty();
    }

    @Test
    void aConventionKeepsTheIdTheTextAndTheTypesOfTheCharte() {
        Charte selon = CHARTE.selon(convention().type(TYPE).build()).get();

        assertThat(selon).hasToString("essai (charte d'essai, 01/01/2024, à compter du 01/01/2024)");
        assertThat(selon.types()).containsExactly(TYPE);
    }

    @Test
    void aClauseThatTheCharteDoesNotKnowIsRefusedByNameWithItsSource() {
        var refus = CHARTE.selon(convention()
                .addStipulations(INCONNUE.fixee(3, CONVENTION.art("art. 9")))
                .build());

        assertThat(codes(refus)).containsExactly(Codes.CLAUSE_ETRANGERE);
        assertThat(refus.getError().head().message())
                .isEqualTo("« point inconnu » (convention Valmont – Toit, 15/01/2024, art. 9) : « charte d'essai,"
                        + " 01/01/2024 » ne connaît pas ce point");
    }

    @Test
    void aConventionSettlesAnyCommonPointThatItsCharteDoesNotSpeakOf() {
        Charte muette = CharteDEssai.charteDePart(Taux.pourcent(10));
        List<Stipulation<?>> communes = List.of(
                MINIMUM.fixee(Quantite.of(1), CONVENTION.art("art. 3")),
                Clauses.ORIGINE_DU_MINIMUM.fixee(Origine.APPORT, CONVENTION.art("art. 3")),
                Clauses.EN_LOGEMENTS.fixee(Arrondi.auPlusProche(0), CONVENTION.art("art. 4")),
                Clauses.GARANTS.fixee(Garants.AVEC_LE_DEPARTEMENT, CONVENTION.art("art. 5")),
                DUREE.fixee(new Duree(3, Reconduction.AUCUNE), CONVENTION.art("art. 6")));

        Charte selon =
                muette.selon(convention().addAllStipulations(communes).build()).get();

        assertThat(muette.stipulations()).isEmpty();
        assertThat(selon.stipulations()).containsExactlyElementsOf(communes);
        assertThat(selon.stipulationsDeLaConvention()).containsExactlyElementsOf(communes);
        assertThat(selon.garants()).isEqualTo(Garants.AVEC_LE_DEPARTEMENT);
    }

    @Test
    void aPointThatOnlyItsOwnRulesReadStaysForeignToAnotherCharte() {
        assertThat(codes(CharteDEssai.charteDePart(Taux.pourcent(10))
                        .selon(convention()
                                .addStipulations(Clauses.PART_APPORT.fixee(Taux.pourcent(10), CONVENTION))
                                .build())))
                .containsExactly(Codes.CLAUSE_ETRANGERE);
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 11, 2_000_000_000, Integer.MAX_VALUE})
    void aLagThatNoTextCanMeanIsRefusedWithItsBounds(int recul) {
        for (Clause<Integer> clause : List.of(Clauses.RECUL_DU_STOCK, Clauses.RECUL_DU_TAUX)) {
            Charte charte = charte().laisse(clause).build();

            var refus = charte.selon(convention()
                    .addStipulations(clause.fixee(recul, CONVENTION.art("art. 3")))
                    .build());

            assertThat(codes(refus)).containsExactly(Codes.NOMBRE_HORS_BORNES);
            assertThat(refus.getError().head().toString())
                    .contains(clause.libelle(), "art. 3", "reçu", Integer.toString(recul), "de 0 à 10");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1899, 2900})
    void aYearOfConversionIsAYear(int annee) {
        assertThat(codes(charte().laisse(Clauses.ANNEE_DE_CONVERSION)
                        .build()
                        .selon(convention()
                                .addStipulations(Clauses.ANNEE_DE_CONVERSION.fixee(annee, CONVENTION))
                                .build())))
                .containsExactly(Codes.NOMBRE_HORS_BORNES);
    }

    @Test
    void aCharteThatSettlesWhatNoTextCanMeanIsAMistakeOfItsModule() {
        assertThatThrownBy(() -> charte().fixe(Clauses.RECUL_DU_TAUX, -1, TEXTE.art("art. 3")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("recul du taux", "-1", "de 0 à 10");
        assertThatThrownBy(() -> charte().fixe(PLAFOND_GARANTIES, Taux.pourcent(-1), TEXTE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+999999999-12-31", "-999999999-01-01", "1899-12-31", "2900-01-01"})
    void aConventionTakesEffectOnADayThatADocumentCanName(LocalDate effet) {
        assertThatThrownBy(() -> convention(CharteDEssai.COMMUNE, effet).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("effet", Integer.toString(effet.getYear()), "de 1900 à 2899");
    }

    @Test
    void aClauseSettledTwiceByOneConventionIsRefusedEvenWithTheSameValue() {
        var refus = CHARTE.selon(convention()
                .addStipulations(
                        MINIMUM.fixee(Quantite.of(2), CONVENTION.art("art. 3")),
                        MINIMUM.fixee(Quantite.of(2), CONVENTION.art("art. 8")))
                .build());

        assertThat(codes(refus)).containsExactly(Codes.CLAUSE_EN_DOUBLE);
        assertThat(refus.getError().head().message())
                .isEqualTo("« objectif minimal » (convention Valmont – Toit, 15/01/2024, art. 8) : fixé deux fois ;"
                        + " attendu une seule valeur");
    }

    @Test
    void everyRefusalOfAConventionComesAtOnceItsTypeIncluded() {
        ConventionType etranger =
                new ConventionType("etranger", "modèle étranger", List.of(INCONNUE.fixee(1, MODELE.art("art. 9"))));

        var refus = CHARTE.selon(convention()
                .type(etranger)
                .addStipulations(
                        MINIMUM.fixee(Quantite.of(2), CONVENTION),
                        MINIMUM.fixee(Quantite.of(3), CONVENTION),
                        INCONNUE.fixee(2, CONVENTION))
                .build());

        assertThat(codes(refus))
                .containsExactly(Codes.CLAUSE_ETRANGERE, Codes.CLAUSE_EN_DOUBLE, Codes.CLAUSE_ETRANGERE);
    }

    @Test
    void aTypeIsFoundByItsId() {
        assertThat(CHARTE.type("modele")).isSameAs(TYPE);
    }

    @Test
    void anUnknownTypeIsRefusedWithThoseThatTheCharteKnows() {
        assertThatThrownBy(() -> CHARTE.type("autre"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("convention type : reçu « autre » ; « charte d'essai, 01/01/2024 » connaît : [modele]");
    }

    @Test
    void aCharteWithoutAllItsRulesIsNotBuilt() {
        Periode toujours = Periode.aCompterDu(LocalDate.of(2024, 1, 1));
        Redaction b = Charte.de("incomplete", TEXTE);
        assertThatThrownBy(b::build)
                .isInstanceOf(AttributManquant.class)
                .hasMessage("charte « incomplete » : il manque enVigueur, droits, part, flux ; attendu une valeur pour"
                        + " chacun avant build()");
        b.droits(CharteDEssai::droits).part(CharteDEssai::part).flux(CharteDEssai::flux);
        assertThatThrownBy(b::build)
                .isInstanceOf(AttributManquant.class)
                .hasMessage("charte « incomplete » : il manque enVigueur ; attendu une valeur avant build()");

        assertThat(b.enVigueur(toujours).build().vigueur()).isEqualTo(toujours);
    }

    @Test
    void aBuilderThatGoesOnDoesNotChangeTheCharteAlreadyBuilt() {
        Redaction b = charte();
        Charte bati = b.build();
        b.fixe(MINIMUM, Quantite.of(4), TEXTE).type(TYPE);

        assertThat(bati.stipulation(MINIMUM)).isEmpty();
        assertThat(bati.types()).isEmpty();
        assertThat(bati.stipulation(DUREE)).isEmpty();
    }
}
