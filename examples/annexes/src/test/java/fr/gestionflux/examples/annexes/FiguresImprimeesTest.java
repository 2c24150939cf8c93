package fr.gestionflux.examples.annexes;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import fr.gestionflux.core.nombre.Arrondi;
import fr.gestionflux.core.nombre.Nombre;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.preuve.Unite;
import fr.gestionflux.examples.annexes.FigureImprimee.Accord;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the documents print, against what the library computes from their inputs. */
class FiguresImprimeesTest {

    private static final Map<String, Annexe> ANNEXES =
            Annexes.toutes().stream().collect(Collectors.toMap(Annexe::id, Function.identity()));
    private static final List<FigureImprimee> FIGURES = FigureImprimee.toutes().lus();

    private static Nombre<?> valeur(String document, String etape) {
        return calcule(document, etape).valeur();
    }

    private static Resultat<?> calcule(String document, String etape) {
        return Optional.ofNullable(ANNEXES.get(document)).orElseThrow().etapes().apply(etape);
    }

    private static Accord accord(FigureImprimee f) {
        return f.accord(calcule(f.document(), f.etape()));
    }

    private static FigureImprimee sansErratum(FigureImprimee f) {
        return new FigureImprimee(f.document(), f.article(), f.libelle(), f.imprime(), f.etape(), Optional.empty());
    }

    @Test
    void every_row_of_the_table_of_prints_is_read_and_belongs_to_a_document() {
        assertThat(FigureImprimee.toutes().anomalies()).isEmpty();
        assertThat(FIGURES)
                .extracting(FigureImprimee::document)
                .containsOnly(ANNEXES.keySet().toArray(String[]::new));
    }

    @Test
    void no_print_departs_from_the_computation_unless_declared() {
        assertThat(FIGURES).filteredOn(f -> accord(f) == Accord.ECART).isEmpty();
    }

    @Test
    void sixty_four_prints_agree_one_is_cut_two_are_blank_and_three_are_wrong() {
        assertThat(FIGURES.stream().collect(groupingBy(FiguresImprimeesTest::accord, counting())))
                .containsOnly(
                        entry(Accord.CONFORME, 64L),
                        entry(Accord.TRONQUE, 1L),
                        entry(Accord.BLANC, 2L),
                        entry(Accord.ERRATUM, 3L));
    }

    @Test
    void every_declared_erratum_is_borne_out_by_the_figures() {
        assertThat(FIGURES)
                .filteredOn(f -> f.erratum().isPresent())
                .hasSize(3)
                .allSatisfy(f -> assertThat(accord(sansErratum(f))).isEqualTo(Accord.ECART));
    }

    @Test
    void an_erratum_declared_on_a_print_that_agrees_is_itself_a_gap() {
        FigureImprimee aTort = new FigureImprimee("d", "a", "f", Optional.of("1,27"), "e", Optional.of("à tort"));
        Resultat<Quantite> exact =
                Resultat.donnee("e", Quantite.parse("1,2692"), Unite.LOGEMENTS, Reference.de("document"));
        assertThat(aTort.accord(exact)).isEqualTo(Accord.ECART);
        assertThat(sansErratum(aTort).accord(exact)).isEqualTo(Accord.CONFORME);
    }

    @Test
    void seez_prints_18_11_percent_because_it_divided_rights_rounded_to_one_decimal() {
        Quantite du = (Quantite) valeur("savoie-seez", "DU");
        Quantite arrondi = du.arrondi(Arrondi.auPlusProche(1));
        assertThat(arrondi).isEqualTo(Quantite.parse("13,40"));
        assertThat(arrondi.sur(Quantite.of(74)).imprime(Arrondi.auPlusProche(2)))
                .isEqualTo("18,11 %");
        assertThat(du.imprime(Arrondi.auPlusProche(2))).isEqualTo("13,42");
    }

    @Test
    void the_charter_of_savoie_prints_0_04_percent_for_one_home_in_1567() {
        assertThat(valeur("savoie-charte", "tableau/Commune 3")).isEqualTo(Taux.rapport(1, 1567));
        assertThat(Taux.rapport(1, 1567).imprime(Arrondi.auPlusProche(2))).isEqualTo("0,06 %");
    }

    @Test
    void a_rate_cut_instead_of_rounded_is_told_from_a_gap() {
        Resultat<Taux> part =
                Resultat.donnee("part du flux", Taux.rapport(15, 155), Unite.SANS, Reference.de("document"));
        Function<String, Accord> imprime =
                p -> new FigureImprimee("d", "a", "f", Optional.of(p), "e", Optional.empty()).accord(part);
        assertThat(List.of(imprime.apply("9.68%"), imprime.apply("9.67%"), imprime.apply("9.66%")))
                .containsExactly(Accord.CONFORME, Accord.TRONQUE, Accord.ECART);
    }

    /** Recomputed apart, with another program. */
    @ParameterizedTest(name = "{0}: {1} is exactly {2}/{3}")
    @CsvSource(
            delimiter = ';',
            value = {
                "savoie-seez; durée restante de 399; 1922; 73",
                "savoie-seez; durée restante de 793; 13511; 366",
                "savoie-seez; AA de 399; 2633; 100",
                "savoie-seez; AA de 793; 3692; 100",
                "savoie-seez; AA de 875; 42; 1",
                "savoie-seez; taux de rotation, CC de Haute-Tarentaise, 2022; 23; 249",
                "savoie-seez; DU1 de 399; 181677; 83000",
                "savoie-seez; DU1 de 793; 360893; 62250",
                "savoie-seez; DU1 de 875; 2254; 415",
                "savoie-seez; DU1; 3341003; 249000",
                "savoie-seez; DU2; 0; 1",
                "savoie-seez; DU; 3341003; 249000",
                "savoie-seez; part du flux; 3341003; 18426000",
                "savoie-seez; D, départs prévus; 7; 1",
                "savoie-seez; objectif exact; 23387021; 18426000",
                "savoie-seez; objectif; 1; 1",
                "savoie-seez; représentativité dans le département; 1016827; 1252968000",
                "savoie-charte; logements soumis au flux; 17000; 1",
                "savoie-charte; logements libérés; 1530; 1",
                "savoie-charte; mutations internes; 153; 1",
                "savoie-charte; logements neufs sous flux; 250; 1",
                "savoie-charte; logements soustraits; 213; 1",
                "savoie-charte; flux annuel du département; 1567; 1",
                "savoie-charte; État/objectif exact; 4701; 10",
                "savoie-charte; État/objectif; 470; 1",
                "savoie-charte; État/dont agents civils et militaires; 1567; 20",
                "savoie-charte; Conseil départemental/droits du département; 4701; 25",
                "savoie-charte; Conseil départemental/objectif; 50; 1",
                "savoie-charte; Conseil départemental/part du flux; 50; 1567",
                "savoie-charte; ALS/part du flux; 280; 1567",
                "savoie-charte; tableau/contingent du bailleur; 134; 1",
                "hg-cite-jardins; part du flux; 15; 155",
                "hg-cite-jardins; flux du territoire; 2449; 200",
                "hg-cite-jardins; objectif exact; 237; 200",
                "hg-cite-jardins; dont publics prioritaires; 237; 800",
                "hg-chalets; part du flux; 1; 4",
                "hg-chalets; objectif exact; 801; 10000",
                "hg-chalets; objectif; 0; 1",
                "hg-patrimoine-languedocienne; part du flux; 11; 116",
                "hg-patrimoine-languedocienne; objectif exact; 7997; 10000",
                "hg-patrimoine-languedocienne; objectif; 1; 1",
                "hg-promologis; part du flux; 8; 102",
                "hg-promologis; objectif exact; 89; 125",
                "hg-promologis; objectif; 1; 1"
            })
    void the_step_has_its_exact_value(String document, String etape, long numerateur, long denominateur) {
        Nombre<?> attendu = valeur(document, etape(document, etape)) instanceof Taux
                ? Taux.rapport(numerateur, denominateur)
                : Quantite.rapport(numerateur, denominateur);
        assertThat(valeur(document, etape(document, etape))).isEqualTo(attendu);
    }

    /** The name of this step says how days were counted. */
    private static String etape(String document, String etape) {
        return document.equals("savoie-seez") && etape.startsWith("durée restante")
                ? etape + " (années entières, puis jours sur la longueur de la dernière année)"
                : etape;
    }
}
