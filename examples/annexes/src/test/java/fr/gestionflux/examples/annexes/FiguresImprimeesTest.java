package fr.gestionflux.examples.annexes;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import fr.gestionflux.core.charte.Chartes;
import fr.gestionflux.core.controle.Constat;
import fr.gestionflux.core.controle.Controle;
import fr.gestionflux.core.controle.Intervalle;
import fr.gestionflux.core.controle.Verdict;
import fr.gestionflux.core.nombre.Arrondi;
import fr.gestionflux.core.nombre.Nombre;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.repartition.LigneDeRepartition;
import fr.gestionflux.core.repartition.Repartition;
import fr.gestionflux.core.saisie.Lecture;
import fr.gestionflux.core.tables.DocumentImprime;
import fr.gestionflux.core.tables.Donnees;
import fr.gestionflux.core.tables.LigneDImpression;
import fr.gestionflux.core.tables.Repertoire;
import fr.gestionflux.core.tables.Table;
import fr.gestionflux.core.tables.TableEcrite;
import fr.gestionflux.core.tables.Tables;
import fr.gestionflux.core.tables.Vocabulaire;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the documents print, against what the library computes from their inputs. */
class FiguresImprimeesTest {

    private static final Chartes CHARTES = Chartes.decouvertes();
    private static final Map<String, Annexe> ANNEXES =
            Stream.of(Document.values()).collect(Collectors.toMap(Document::toString, d -> d.annexe(CHARTES)));
    private static final List<FigureImprimee> FIGURES = FigureImprimee.toutes().lus();

    private static Nombre<?> valeur(String document, String etape) {
        return calcule(document, etape).valeur();
    }

    private static Resultat<?> calcule(String document, String etape) {
        return Optional.ofNullable(ANNEXES.get(document)).orElseThrow().etapes().apply(etape);
    }

    private static Controle controle(String document) {
        Annexe annexe = Optional.ofNullable(ANNEXES.get(document)).orElseThrow();
        return Controle.de(FIGURES.stream()
                .filter(f -> f.document().equals(document))
                .map(f -> f.mention(annexe))
                .toList());
    }

    private static Stream<Constat> tous() {
        return ANNEXES.keySet().stream().flatMap(d -> controle(d).constats().stream());
    }

    @Test
    void everyRowOfTheTableOfPrintsIsReadAndBelongsToADocument() {
        assertThat(FigureImprimee.toutes().anomalies()).isEmpty();
        assertThat(FIGURES)
                .extracting(FigureImprimee::document)
                .containsOnly(ANNEXES.keySet().toArray(String[]::new));
    }

    /** Each document, its prints read as rows of the table {@code impressions} instead of this example's own. */
    @Test
    void theTableOfPrintsOfAFileCarriesAllOfThem() {
        Lecture<LigneDImpression> lues = rangees(
                FIGURES.stream().map(f -> rangee(f, "", f.attendu().orElse(""))).toList(), List.of());

        assertThat(lues.anomalies()).isEmpty();
        for (String document : ANNEXES.keySet()) {
            Annexe annexe = Optional.ofNullable(ANNEXES.get(document)).orElseThrow();
            assertThat(Controle.de(lues.lus().stream()
                                    .filter(i -> i.ou().document().equals(document))
                                    .map(i -> i.mention((r, nom) ->
                                                    Optional.of(annexe.etapes().apply(nom)))
                                            .get())
                                    .toList())
                            .constats())
                    .extracting(Constat::verdict)
                    .isEqualTo(controle(document).constats().stream()
                            .map(Constat::verdict)
                            .toList());
        }
    }

    /** Annex 1 of the charter of Savoie: holders are those of the sharing-out, and steps are called as it calls them. */
    @Test
    void thePrintsOfAWholeLandlordAreThoseOfItsSharingOut() {
        Repartition repartition = CharteSavoie.repartition(CHARTES);
        List<FigureImprimee> siennes = FIGURES.stream()
                .filter(f -> f.document().equals("savoie-charte"))
                .toList();
        Lecture<LigneDImpression> lues = rangees(
                siennes.stream().map(FiguresImprimeesTest::rangeeDuTableau).toList(),
                repartition.lignes().stream()
                        .map(LigneDeRepartition::reservataire)
                        .toList());
        DocumentImprime document = Donnees.builder()
                .dossier(repartition.dossier())
                .addAllImpressions(lues.lus())
                .build()
                .documents(repartition)
                .get(0);

        assertThat(lues.anomalies()).isEmpty();
        assertThat(document.anomalies()).isEmpty();
        assertThat(document.controle().constats())
                .extracting(Constat::verdict)
                .isEqualTo(controle("savoie-charte").constats().stream()
                        .map(Constat::verdict)
                        .toList());
    }

    /** « tableau/X » is the share of X in the table, « X/étape » a step of X, a step alone that of whoever has it. */
    private static List<String> rangeeDuTableau(FigureImprimee f) {
        String[] chemin = f.attendu().orElseThrow().split("/", 2);
        String fin = chemin[chemin.length - 1];
        if (chemin.length == 1 || fin.endsWith("du bailleur")) {
            return rangee(f, "", fin);
        }
        String qui = fin.equals("Etat") ? "État" : fin;
        return chemin[0].equals("tableau") ? rangee(f, qui, "part du flux de " + qui) : rangee(f, chemin[0], fin);
    }

    private static List<String> rangee(FigureImprimee f, String reservataire, String attendu) {
        return List.of(
                f.document(),
                f.article(),
                f.libelle(),
                f.nature(),
                reservataire,
                attendu,
                f.imprime().orElse(""));
    }

    private static Lecture<LigneDImpression> rangees(List<List<String>> rangees, List<Reservataire> connus) {
        Table<LigneDImpression> table = Tables.de(
                        Repertoire.de(Vocabulaire.duNoyau()).avecReservataires(connus))
                .impressions();
        return table.lire(new TableEcrite(table.nom(), table.entete(), rangees).tableau());
    }

    @Test
    void theMisprintsAreFoundWithTheirCausesAndNoOtherPrintRaisesAnAlarm() {
        assertThat(tous().filter(c -> c.verdict().alerte()))
                .extracting(c -> c.mention().libelle(), c -> c.mention().texte(), Constat::verdict, Constat::detail)
                .containsExactlyInAnyOrder(
                        tuple("tableau : Commune 3", "0,04 %", Verdict.ECART, "attendu 0,06 %"),
                        tuple(
                                "DU1",
                                "13,40",
                                Verdict.TOTAL,
                                "les 3 termes imprimés font 13,42 ; attendu 13,42, qui fait 13,4 arrondi à une décimale"),
                        tuple("DU", "13,40", Verdict.REPRIS, "s'obtient avec « DU1 » imprimé 13,40"),
                        tuple(
                                "flux réservataire",
                                "13,40 / 74 *100 = 18,11 %",
                                Verdict.REPRIS,
                                "s'obtient avec « DU » imprimé 13,40"),
                        tuple("année de la prévision de départs", "pour 2023", Verdict.ANNEE, "attendu 2024"),
                        tuple(
                                "part du flux du département",
                                "1 / 1564 = 0,08%",
                                Verdict.OPERATION,
                                "lue telle quelle, elle fait 0,0639… % ; 0,08% s'obtient avec « nombre prévisionnel »"
                                        + " imprimé 1,27, non avec 1"),
                        tuple("état des lieux", "31/12/2021", Verdict.ANNEE, "attendu 2022"),
                        tuple(
                                "avant arrondi",
                                "(5 X (2030 - 2023)) + (7 X (2032 - 2023)) + (6 X (2035-2023)) X 7%] = 11,9",
                                Verdict.OPERATION,
                                "lue telle quelle, elle fait 103,04 ; 11,9 demande une parenthèse autour de la somme"));
    }

    @Test
    void theRateOfSeezIsPrintedTooRoundedAndItsIntervalIsFound() {
        assertThat(controle("savoie-seez").constats())
                .filteredOn(c -> c.verdict() == Verdict.ENTREE_ARRONDIE)
                .extracting(c -> c.mention().texte(), Constat::detail)
                .containsExactly(tuple(
                        "9,2 %",
                        "9,2 % ferait « 399 : droits uniques » 2,18 et non 2,19 (et 4 autres chiffres)"
                                + " ; il faut une valeur de 9,2334 % à 9,2384 %"));
    }

    @Test
    void thePrintsOfMontmorencyAgreeWhenAllHoldersHave5019To5215Rights() {
        Resultat<?> tous = calcule("idf-montmorency", "DU de tous les réservataires hors État");
        assertThat(controle("idf-montmorency").intervalle(tous, Quantite.of(1), Quantite.of(100_000), 0))
                .contains(new Intervalle(Quantite.of(5_019), Quantite.of(5_215)));
    }

    @Test
    void theOthersAgreeOneCutTwoLeftBlank() {
        assertThat(tous().map(Constat::verdict)
                        .filter(v -> !v.alerte())
                        .collect(groupingBy(Function.identity(), counting())))
                .containsOnly(
                        entry(Verdict.CONFORME, 64L),
                        entry(Verdict.TRONQUE, 1L),
                        entry(Verdict.ENTREE_ARRONDIE, 1L),
                        entry(Verdict.BLANC, 2L));
    }

    @Test
    void seezPrints1811PercentBecauseItDividedRightsRoundedToOneDecimal() {
        Quantite du = (Quantite) valeur("savoie-seez", "DU");
        Quantite arrondi = du.arrondi(Arrondi.auPlusProche(1));
        assertThat(arrondi).isEqualTo(Quantite.parse("13,40"));
        assertThat(arrondi.sur(Quantite.of(74)).imprime(Arrondi.auPlusProche(2)))
                .isEqualTo("18,11 %");
        assertThat(du.imprime(Arrondi.auPlusProche(2))).isEqualTo("13,42");
    }

    @Test
    void theCharterOfSavoiePrints004PercentForOneHomeIn1567() {
        assertThat(valeur("savoie-charte", "tableau/Commune 3")).isEqualTo(Taux.rapport(1, 1567));
        assertThat(Taux.rapport(1, 1567).imprime(Arrondi.auPlusProche(2))).isEqualTo("0,06 %");
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
                "savoie-seez; objectif de la convention; 1; 1",
                "savoie-seez; représentativité dans le département; 1016827; 1252968000",
                "savoie-charte; logements soumis au flux; 17000; 1",
                "savoie-charte; logements libérés; 1530; 1",
                "savoie-charte; mutations internes; 153; 1",
                "savoie-charte; logements neufs sous flux; 250; 1",
                "savoie-charte; logements soustraits; 213; 1",
                "savoie-charte; flux annuel du département; 1567; 1",
                "savoie-charte; État/objectif exact; 4701; 10",
                "savoie-charte; État/objectif de la convention; 470; 1",
                "savoie-charte; État/dont agents civils et militaires; 1567; 20",
                "savoie-charte; Conseil départemental/droits du département; 4701; 25",
                "savoie-charte; Conseil départemental/objectif de la convention; 50; 1",
                "savoie-charte; Conseil départemental/part du flux; 50; 1567",
                "savoie-charte; ALS/part du flux; 280; 1567",
                "savoie-charte; tableau/contingent du bailleur; 134; 1",
                "hg-cite-jardins; part du flux; 15; 155",
                "hg-cite-jardins; flux du territoire; 2449; 200",
                "hg-cite-jardins; objectif exact; 237; 200",
                "hg-cite-jardins; dont publics prioritaires; 237; 800",
                "hg-chalets; part du flux; 1; 4",
                "hg-chalets; objectif exact; 801; 10000",
                "hg-chalets; objectif de la convention; 0; 1",
                "hg-patrimoine-languedocienne; part du flux; 11; 116",
                "hg-patrimoine-languedocienne; objectif exact; 7997; 10000",
                "hg-patrimoine-languedocienne; objectif de la convention; 1; 1",
                "hg-promologis; part du flux; 8; 102",
                "hg-promologis; objectif exact; 89; 125",
                "hg-promologis; objectif de la convention; 1; 1"
            })
    void theStepHasItsExactValue(String document, String etape, long numerateur, long denominateur) {
        Nombre<?> attendu = valeur(document, etape) instanceof Taux
                ? Taux.rapport(numerateur, denominateur)
                : Quantite.rapport(numerateur, denominateur);
        assertThat(valeur(document, etape)).isEqualTo(attendu);
    }
}
