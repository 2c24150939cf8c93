package fr.gestionflux.rules.savoie;

import static fr.gestionflux.core.releve.Grandeur.DEPARTS;
import static fr.gestionflux.core.releve.Grandeur.LOGEMENTS;
import static fr.gestionflux.core.releve.Grandeur.MISES_EN_SERVICE;
import static fr.gestionflux.core.releve.Grandeur.ROTATION;
import static fr.gestionflux.rules.savoie.Exemples.COMMUNE;
import static fr.gestionflux.rules.savoie.Exemples.OPERATIONS;
import static fr.gestionflux.rules.savoie.Exemples.SAVOIE;
import static fr.gestionflux.rules.savoie.Exemples.SEEZ;
import static fr.gestionflux.rules.savoie.Exemples.TAUX_SUPPOSE;
import static fr.gestionflux.rules.savoie.Exemples.TEXTE;
import static fr.gestionflux.rules.savoie.Exemples.calcule;
import static fr.gestionflux.rules.savoie.Exemples.codes;
import static fr.gestionflux.rules.savoie.Exemples.codesDesRefus;
import static fr.gestionflux.rules.savoie.Exemples.conventionDe;
import static fr.gestionflux.rules.savoie.Exemples.conventionOpac;
import static fr.gestionflux.rules.savoie.Exemples.dossier;
import static fr.gestionflux.rules.savoie.Exemples.garantie;
import static fr.gestionflux.rules.savoie.Exemples.releveDeSeez;
import static org.assertj.core.api.Assertions.assertThat;

import fr.gestionflux.core.charte.Charte;
import fr.gestionflux.core.charte.Clauses;
import fr.gestionflux.core.charte.ObjectifAnnuel;
import fr.gestionflux.core.droit.Apport;
import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.droit.Droit;
import fr.gestionflux.core.droit.DroitsUniques;
import fr.gestionflux.core.droit.EtatDesLieux;
import fr.gestionflux.core.droit.GarantieEmprunt;
import fr.gestionflux.core.droit.LogementsReserves;
import fr.gestionflux.core.droit.Origine;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.parc.Reservataire.Categorie;
import fr.gestionflux.core.parc.Territoire;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.releve.Grandeur;
import fr.gestionflux.core.releve.Releve;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The clauses of the convention type of OPAC Savoie, one by one, on the figures of Séez. */
class PartDeSeezTest {

    private static final Releve RELEVE = releveDeSeez(TAUX_SUPPOSE).build();

    @Test
    void paragraph43LimitsTheWholeShareTo20PercentLandIncluded() {
        ObjectifAnnuel o =
                calcule(dossier(2024, RELEVE, avec(new Apport("terrain", Quantite.of(90)))), conventionOpac());

        assertThat(o.etape(Savoie.DU2.de("terrain")).orElseThrow().valeur()).isEqualTo(Quantite.of(9));
        assertThat(o.part().valeur()).isEqualTo(Taux.pourcent(20));
        assertThat(messages(o))
                .anySatisfy(m -> assertThat(m).contains("ramené à 20 %", "part maximale du flux", "§ 4.3"));
    }

    @Test
    void theLawLimitsGuaranteesEvenWhereTheConventionRaisesItsOwnCap() {
        List<Droit> beaucoup = avec(garantie("autre", 60, LocalDate.of(2061, 1, 1)));

        ObjectifAnnuel o = calcule(
                dossier(2024, RELEVE, beaucoup),
                conventionOpac(Clauses.PLAFOND_PART.fixee(Taux.pourcent(40), TEXTE.art("essai"))));

        assertThat(o.part().valeur()).isEqualTo(Taux.pourcent(20));
        assertThat(messages(o)).anySatisfy(m -> assertThat(m).contains("plafond des droits de garantie"));
    }

    @Test
    void landAndMoneyAreOutsideTheLegalLimit() {
        List<Droit> droits =
                avec(garantie("autre", 60, LocalDate.of(2061, 1, 1)), new Apport("terrain", Quantite.of(74)));

        ObjectifAnnuel o = calcule(
                dossier(2024, RELEVE, droits),
                conventionOpac(Clauses.PLAFOND_PART.fixee(Taux.pourcent(50), TEXTE.art("essai"))));

        // 20 % of guarantees at most, and 7,4 droits uniques of land on 74 homes
        assertThat(o.part().valeur()).isEqualTo(Taux.pourcent(30));
    }

    @Test
    void paragraph42GivesAtLeast10PercentOfTheFlowEvenWithoutRights() {
        ObjectifAnnuel o = calcule(dossier(2024, RELEVE, List.of()), conventionOpac());

        assertThat(o.etape(Savoie.REPRESENTATIVITE_DU_DROIT).orElseThrow().valeur())
                .isEqualTo(Taux.ZERO);
        assertThat(o.part().valeur()).isEqualTo(Taux.pourcent(10));
        assertThat(codes(o)).contains(Codes.PLANCHER);
    }

    @Test
    void paragraph42GivesAtLeastOneHome() {
        ObjectifAnnuel o = calcule(dossier(2024, avecDeparts(4), List.of()), conventionOpac());

        assertThat(o.exact().valeur()).isEqualTo(Quantite.parse("0,4"));
        assertThat(o.objectif().valeur()).isEqualTo(Quantite.of(1));
        assertThat(messages(o)).anySatisfy(m -> assertThat(m).contains("objectif minimal", "§ 4.2"));
    }

    @Test
    void paragraph44GivesTheFirstHomeFreedBelowFiveDepartures() {
        assertThat(codes(calcule(dossier(2024, avecDeparts(4), OPERATIONS), conventionOpac())))
                .contains(Codes.PREMIER_LOGEMENT);
        assertThat(codes(calcule(dossier(2024, avecDeparts(5), OPERATIONS), conventionOpac())))
                .doesNotContain(Codes.PREMIER_LOGEMENT);
    }

    @Test
    void theCharterAloneHasNeitherFloorNorMinimumNorFirstHome() {
        Releve aujourdhui = Releve.builder()
                .note(LOGEMENTS, SEEZ, 2023, 74, TEXTE)
                .note(DEPARTS, SEEZ, 2024, 4, TEXTE)
                .note(Grandeur.FLUX, SAVOIE, 2024, 1564, TEXTE)
                .build();

        ObjectifAnnuel o = calcule(dossier(2024, aujourdhui, List.of()), conventionDe(COMMUNE));

        assertThat(o.part().valeur()).as("the stock of 1 January, § 3").isEqualTo(Taux.ZERO);
        assertThat(o.objectif().valeur()).isEqualTo(Quantite.ZERO);
        assertThat(o.anomalies())
                .as("the formulas are those of OPAC's convention, which nobody chose")
                .singleElement()
                .asString()
                .contains("supposée celle des formules de « convention type OPAC Savoie", "opac-savoie", "§ 7")
                .endsWith("[hypothese]");
    }

    @Test
    void aGuaranteedShareOver20PercentOfTheOperationIsCutAsParagraph41Orders() {
        Droit moitie = new GarantieEmprunt("399", Quantite.of(9), Taux.pourcent(50), LocalDate.of(2045, 5, 1));

        ObjectifAnnuel o = calcule(dossier(2024, RELEVE, List.of(moitie)), conventionOpac());

        assertThat(o.etape(Savoie.DS1.de("399")).orElseThrow().valeur()).isEqualTo(Quantite.parse("1,8"));
        assertThat(codes(o)).contains(Codes.PLAFOND, Codes.PART_RESERVEE_EXCESSIVE);
    }

    @Test
    void theSameOperationTwiceIsSaid() {
        ObjectifAnnuel o = calcule(dossier(2024, RELEVE, avec(OPERATIONS.get(0))), conventionOpac());

        assertThat(codes(o)).contains(Codes.DROIT_EN_DOUBLE);
    }

    @Test
    void aRateThatTheConventionWritesForNothingIsSaid() {
        ObjectifAnnuel o = calcule(
                dossier(2024, RELEVE, OPERATIONS),
                conventionOpac(Clauses.TAUX_DU_RESERVATAIRE.fixee(Taux.pourcent(15), TEXTE.art("essai"))));

        assertThat(codes(o)).containsExactly(Codes.STIPULATION_NON_LUE);
    }

    @Test
    void aCommuneOfAnotherDepartementIsComputedAndSaid() {
        var lyon = Territoire.departement("69", "Rhône");
        Reservataire ailleurs =
                new Reservataire(Categorie.COMMUNE, "commune d'ailleurs", Territoire.commune("69029", "Bron", lyon));
        Releve releve = Releve.builder()
                .note(LOGEMENTS, ailleurs.territoire(), 2023, 74, TEXTE)
                .note(DEPARTS, ailleurs.territoire(), 2024, 7, TEXTE)
                .build();

        ObjectifAnnuel o = calcule(
                dossier(2024, releve, Contingent.de(ailleurs, new EtatDesLieux(Exemples.JANVIER_2024, TEXTE))),
                conventionDe(ailleurs));

        assertThat(codes(o)).contains(Codes.TERRITOIRE_HORS_CHARTE);
    }

    @Test
    void aGapBetweenCommunicatedAndComputedDeparturesIsSaid() {
        ObjectifAnnuel o = calcule(
                dossier(
                        2024,
                        releveDeSeez(TAUX_SUPPOSE)
                                .note(DEPARTS, SEEZ, 2024, 8, TEXTE)
                                .build(),
                        OPERATIONS),
                conventionOpac());

        assertThat(o.flux().valeur()).isEqualTo(Quantite.of(8));
        assertThat(messages(o)).anySatisfy(m -> assertThat(m).contains("communiqué 8", "recalculé 7"));
    }

    @Test
    void guarantorsWhoHaveMoreThan20PercentOfAnOperationTogetherAreSaid() {
        Reservataire epci = new Reservataire(Categorie.EPCI, "CC de Haute-Tarentaise", Exemples.HAUTE_TARENTAISE);
        EtatDesLieux etat = new EtatDesLieux(Exemples.JANVIER_2024, TEXTE);
        Droit quinze = new GarantieEmprunt("399", Quantite.of(9), Taux.pourcent(15), LocalDate.of(2045, 5, 1));

        ObjectifAnnuel o = calcule(
                dossier(2024, RELEVE, new Contingent(COMMUNE, etat, OPERATIONS), Contingent.de(epci, etat, quinze)),
                conventionOpac());

        assertThat(messages(o))
                .containsExactly("« 399 » : les garants ont ensemble 25 % des logements ; la loi limite à"
                        + " 20 % (CCH, R.441-5-3) ; est-ce bien la part des logements de l'opération, ou la quotité"
                        + " garantie de l'emprunt, qui se donne à part ?");
    }

    @Test
    void aRightThatHasEndedIsWorthNothingAndItIsSaid() {
        // 01/01/2019 + 5 years is the very day of the inventory
        ObjectifAnnuel o = calcule(
                dossier(2024, RELEVE, List.of(garantie("échue", 10, LocalDate.of(2019, 1, 1)))), conventionOpac());

        assertThat(o.etape(Savoie.AA.de("échue")).orElseThrow().valeur()).isEqualTo(Quantite.ZERO);
        assertThat(o.etape(Savoie.DU).orElseThrow().valeur()).isEqualTo(Quantite.ZERO);
        assertThat(codes(o)).contains(Codes.DROIT_ECHU);
    }

    @Test
    void fromTheSecondYearOnTheBalanceIsSharedOverTheHomesWithThosePutInService() {
        Contingent solde =
                contingentDe2025(new DroitsUniques("solde 2024", Quantite.parse("12,4177"), Origine.GARANTIE));
        Releve releve =
                releve2025().note(MISES_EN_SERVICE, SEEZ, 2024, 6, TEXTE).build();

        ObjectifAnnuel o = calcule(dossier(2025, releve, solde), conventionOpac());

        assertThat(o.etape(Savoie.LOGEMENTS_DU_TERRITOIRE).orElseThrow().valeur())
                .isEqualTo(Quantite.of(80));
        assertThat(o.part().valeur()).isEqualTo(Quantite.parse("12,4177").sur(Quantite.of(80)));
    }

    /** § 10.5: « dans les mêmes conditions qu'au paragraphe 5 ». */
    @Test
    void fromTheSecondYearOnTheWeightIsThatOfTheFirst() {
        Contingent solde =
                contingentDe2025(new DroitsUniques("solde 2024", Quantite.parse("12,4177"), Origine.GARANTIE));
        Releve releve = releve2025()
                .note(MISES_EN_SERVICE, SEEZ, 2024, 6, TEXTE)
                .note(Grandeur.FLUX, SAVOIE, 2025, 1600, TEXTE)
                .build();

        ObjectifAnnuel o = calcule(dossier(2025, releve, solde), conventionOpac());

        assertThat(o.etape(Savoie.REPRESENTATIVITE).orElseThrow().valeur())
                .isEqualTo(Quantite.of(7)
                        .fois(Quantite.parse("12,4177").sur(Quantite.of(80)))
                        .sur(Quantite.of(1600)));
    }

    /** § 10.4 does not say of which homes: those of § 10.3, the ones put in service in N-1 among them. */
    @Test
    void fromTheSecondYearOnDeparturesAreForecastOnTheHomesWithThosePutInService() {
        Contingent solde =
                contingentDe2025(new DroitsUniques("solde 2024", Quantite.parse("12,4177"), Origine.GARANTIE));
        Releve releve = Releve.builder()
                .note(LOGEMENTS, SEEZ, 2023, 74, TEXTE)
                .note(MISES_EN_SERVICE, SEEZ, 2024, 6, TEXTE)
                .lu(ROTATION, SEEZ, 2023, "9,46 %", TEXTE)
                .build();

        ObjectifAnnuel o = calcule(dossier(2025, releve, solde), conventionOpac());

        // 9,46 % of 80 homes, 7,568, where 74 give 7
        assertThat(o.flux().valeur()).isEqualTo(Quantite.of(8));
    }

    @Test
    void fromTheSecondYearOnTheHomesPutInServiceAreMissingNotZero() {
        Contingent solde = contingentDe2025(new DroitsUniques("solde 2024", Quantite.of(12), Origine.GARANTIE));

        var calcul = CharteSavoie.V2023.calculer(dossier(2025, releve2025().build(), solde), conventionOpac());

        assertThat(calcul.getError().mkString()).contains("logements mis en service", "§ 10.3");
    }

    @Test
    void aRightIsConvertedOnce() {
        var calcul = CharteSavoie.V2023.calculer(dossier(2025, RELEVE, OPERATIONS), conventionOpac());

        assertThat(codesDesRefus(calcul)).contains(Codes.DROIT_DEJA_CONVERTI);
        assertThat(calcul.getError().mkString()).contains("attendu le solde en droits uniques");
    }

    @Test
    void aRightOfAnotherKindIsRefusedByName() {
        var calcul = CharteSavoie.V2023.calculer(
                dossier(2024, RELEVE, List.of(LogementsReserves.de("état des lieux", 3))), conventionOpac());

        assertThat(codesDesRefus(calcul)).containsExactly(Codes.DROIT_ILLISIBLE);
    }

    @Test
    void withoutGuaranteeTheRateOfTheEpciIsNotAskedFor() {
        Releve releve = Releve.builder()
                .note(LOGEMENTS, SEEZ, 2022, 74, TEXTE)
                .note(DEPARTS, SEEZ, 2024, 7, TEXTE)
                .build();

        ObjectifAnnuel o =
                calcule(dossier(2024, releve, List.of(new Apport("terrain", Quantite.of(74)))), conventionOpac());

        assertThat(o.part().valeur()).isEqualTo(Taux.pourcent(10));
        assertThat(o.complements())
                .as("the weight lacks the flow of the département")
                .noneMatch(x -> x.estCalcule());
    }

    @Test
    void everyMissingFactIsNamedAtOnceWithTheArticleThatNeedsIt() {
        var calcul = CharteSavoie.V2023.calculer(dossier(2024, Releve.builder().build(), OPERATIONS), conventionOpac());

        assertThat(calcul.getError().map(Anomalie::toString).asJava())
                .hasSize(3)
                .anySatisfy(a -> assertThat(a).contains("taux de rotation", "Haute-Tarentaise", "2022", "§ 4.1"))
                .anySatisfy(a -> assertThat(a).contains("logements du bailleur", "Séez", "2022", "§ 4.3"))
                .anySatisfy(a -> assertThat(a).contains("taux de rotation", "Séez", "2022", "§ 4.4"));
    }

    @Test
    void aGuaranteeNeedsTheEpciOfItsTerritory() {
        Reservataire sansEpci =
                new Reservataire(Categorie.COMMUNE, "commune isolée", Territoire.commune("73001", "Isolée", SAVOIE));
        Contingent c = new Contingent(sansEpci, new EtatDesLieux(Exemples.JANVIER_2024, TEXTE), OPERATIONS);

        var calcul = CharteSavoie.V2023.calculer(dossier(2024, RELEVE, c), conventionDe(sansEpci));

        assertThat(codesDesRefus(calcul)).contains(Codes.ECHELLE);
    }

    @Test
    void theCharterIsNotReadBeforeTheDayOfItsSignature() {
        assertThat(CharteSavoie.V2023.vigueur().debut()).isEqualTo(LocalDate.of(2023, 9, 28));
        assertThat(codesDesRefus(CharteSavoie.V2023.calculer(
                        dossier(2022, Releve.builder().build(), OPERATIONS), conventionOpac())))
                .contains(Codes.CHARTE_HORS_PERIODE);
    }

    @Test
    void theTermOfTheConventionIsThreeYearsWithoutTacitRenewal() {
        Contingent solde = new Contingent(
                COMMUNE,
                new EtatDesLieux(LocalDate.of(2027, 1, 1), TEXTE),
                List.of(new DroitsUniques("solde 2026", Quantite.of(10), Origine.GARANTIE)));
        Releve releve = Releve.builder()
                .note(LOGEMENTS, SEEZ, 2025, 80, TEXTE)
                .note(MISES_EN_SERVICE, SEEZ, 2026, 0, TEXTE)
                .note(DEPARTS, SEEZ, 2027, 7, TEXTE)
                .build();

        ObjectifAnnuel o = calcule(dossier(2027, releve, solde), conventionOpac());

        assertThat(codes(o)).contains(Codes.CONVENTION_HORS_PERIODE, Codes.CHARTE_HORS_PERIODE);
        assertThat(messages(o)).anySatisfy(m -> assertThat(m).contains("reconduction tacite est supposée"));
    }

    @ParameterizedTest(name = "inventory of {0} for 2024: remarked {1}")
    @CsvSource({"2023-12-31, false", "2024-01-01, false", "2024-01-02, true", "2024-09-30, true", "2026-09-30, true"})
    void anInventoryOfAnotherDayThanTheFirstOfJanuaryIsComputedAndSaid(LocalDate au, boolean dit) {
        ObjectifAnnuel o = calcule(
                dossier(2024, RELEVE, new Contingent(COMMUNE, new EtatDesLieux(au, TEXTE), OPERATIONS)),
                conventionOpac());

        assertThat(codes(o).contains(Codes.ETAT_DES_LIEUX_DECALE)).isEqualTo(dit);
    }

    @Test
    void aBalanceOfAnotherYearIsSaidToo() {
        DroitsUniques solde = new DroitsUniques("solde", Quantite.of(10), Origine.GARANTIE);
        Contingent ancien = Contingent.de(COMMUNE, new EtatDesLieux(Exemples.JANVIER_2024, TEXTE), solde);
        Releve releve =
                releve2025().note(MISES_EN_SERVICE, SEEZ, 2024, 0, TEXTE).build();

        assertThat(codes(calcule(dossier(2025, releve, ancien), conventionOpac())))
                .contains(Codes.ETAT_DES_LIEUX_DECALE);
        assertThat(codes(calcule(dossier(2025, releve, contingentDe2025(solde)), conventionOpac())))
                .doesNotContain(Codes.ETAT_DES_LIEUX_DECALE);
    }

    @ParameterizedTest(name = "{0} % of the loan: {1} of the 20 homes")
    @CsvSource({"25, 1", "50, 2"})
    void theGuaranteedShareOfTheLoanGivesDs1AndIsSaidToBeSupposed(int quotite, long ds1) {
        Droit op = GarantieEmprunt.parQuotite("op", Quantite.of(20), Taux.pourcent(quotite), LocalDate.of(2045, 5, 1));

        ObjectifAnnuel o = calcule(dossier(2024, RELEVE, List.of(op)), conventionOpac());

        assertThat(o.etape(Savoie.DS1.de("op")).orElseThrow().valeur()).isEqualTo(Quantite.of(ds1));
        assertThat(o.expliquer()).contains("DS1 de op = 20 logements × 20 % × " + quotite + " %");
        assertThat(codes(o)).containsOnlyOnce(Codes.HYPOTHESE);
    }

    @Test
    void theMinimumOfTheConventionTypeRestsOnLandOrMoney() {
        Charte selon = CharteSavoie.V2023.selon(conventionOpac()).get();

        assertThat(selon.stipulation(Clauses.ORIGINE_DU_MINIMUM).orElseThrow())
                .hasToString("ce qui fonde l'objectif minimal : apport de terrain ou de financement (convention type"
                        + " OPAC Savoie, v2 du 16/01/2024, § 4.2)");
        assertThat(CharteSavoie.V2023.stipulation(Clauses.ORIGINE_DU_MINIMUM)).isEmpty();
    }

    @Test
    void aLoanWithoutEndIsComputedAndSaid() {
        ObjectifAnnuel o = calcule(
                dossier(2024, RELEVE, List.of(Exemples.garantie("sans fin", 9, LocalDate.MAX))), conventionOpac());

        assertThat(o.part().valeur()).isEqualTo(Taux.pourcent(20));
        assertThat(codes(o)).contains(Codes.FIN_LOINTAINE, Codes.PLAFOND);
    }

    private static List<Droit> avec(Droit... autres) {
        return Stream.concat(OPERATIONS.stream(), Stream.of(autres)).toList();
    }

    private static Releve avecDeparts(long departs) {
        return Releve.builder()
                .note(LOGEMENTS, SEEZ, 2022, 74, TEXTE)
                .note(Grandeur.ROTATION, Exemples.HAUTE_TARENTAISE, 2022, TAUX_SUPPOSE, TEXTE)
                .note(DEPARTS, SEEZ, 2024, departs, TEXTE)
                .note(Grandeur.FLUX, SAVOIE, 2024, 1564, TEXTE)
                .build();
    }

    private static Releve.Builder releve2025() {
        return Releve.builder().note(LOGEMENTS, SEEZ, 2023, 74, TEXTE).note(DEPARTS, SEEZ, 2025, 7, TEXTE);
    }

    private static Contingent contingentDe2025(Droit... droits) {
        return Contingent.de(COMMUNE, new EtatDesLieux(LocalDate.of(2025, 1, 1), TEXTE), droits);
    }

    private static List<String> messages(ObjectifAnnuel o) {
        return o.anomalies().stream().map(Anomalie::message).toList();
    }
}
