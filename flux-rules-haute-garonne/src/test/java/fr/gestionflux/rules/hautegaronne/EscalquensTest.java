package fr.gestionflux.rules.hautegaronne;

import static fr.gestionflux.core.releve.Grandeur.ELIGIBLES;
import static fr.gestionflux.core.releve.Grandeur.LOGEMENTS;
import static fr.gestionflux.core.releve.Grandeur.ROTATION;
import static fr.gestionflux.core.releve.Grandeur.exclus;
import static fr.gestionflux.core.releve.Grandeur.soustraits;
import static org.assertj.core.api.Assertions.assertThat;

import fr.gestionflux.core.annee.DossierAnnuel;
import fr.gestionflux.core.charte.Charte;
import fr.gestionflux.core.charte.Clauses;
import fr.gestionflux.core.charte.Convention;
import fr.gestionflux.core.charte.Duree;
import fr.gestionflux.core.charte.Instruction;
import fr.gestionflux.core.charte.ObjectifAnnuel;
import fr.gestionflux.core.charte.Reconduction;
import fr.gestionflux.core.charte.Stipulation;
import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.droit.Droit;
import fr.gestionflux.core.droit.DroitsUniques;
import fr.gestionflux.core.droit.EtatDesLieux;
import fr.gestionflux.core.droit.GarantieEmprunt;
import fr.gestionflux.core.droit.LogementsReserves;
import fr.gestionflux.core.droit.Origine;
import fr.gestionflux.core.nombre.Arrondi;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.orientation.ClausesAnnuelles;
import fr.gestionflux.core.parc.Bailleur;
import fr.gestionflux.core.parc.Exclusion;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.parc.Reservataire.Categorie;
import fr.gestionflux.core.parc.Soustraction;
import fr.gestionflux.core.parc.Territoire;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.releve.Releve;
import fr.gestionflux.core.temps.Periode;
import fr.gestionflux.kit.Chiffres;
import fr.gestionflux.kit.Recalcul;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Annex 1 of the conventions of Escalquens for 2024, and each clause of the model. */
class EscalquensTest {

    static final Territoire HAUTE_GARONNE = Territoire.departement("31", "Haute-Garonne");
    static final Territoire ESCALQUENS =
            Territoire.commune("31169", "Escalquens", Territoire.epci("243100633", "Sicoval", HAUTE_GARONNE));
    private static final Reservataire COMMUNE = new Reservataire(Categorie.COMMUNE, "commune d'Escalquens", ESCALQUENS);
    private static final Bailleur BAILLEUR = new Bailleur("La Cité Jardins");
    static final Reference TEXTE = Reference.de("convention Escalquens – La Cité Jardins, 2024");
    private static final LocalDate FIN_2022 = LocalDate.of(2022, 12, 31);

    @ParameterizedTest(name = "{0}: {3} of {1} eligible homes")
    @CsvSource(
            delimiter = ';',
            value = {
                // landlord, eligible, rate, held, share (decimals as printed), exact flow, objective
                "La Cité Jardins           ; 155 ; 7.90% ; 15 ; 9,68 % ; 1,185  ; 1",
                "SA HLM des Chalets        ; 4   ; 8.01% ; 1  ; 25,00 %; 0,0801 ; 0",
                "Patrimoine Languedocienne ; 116 ; 7,27 %; 11 ; 9,48 % ; 0,7997 ; 1",
                "Promologis                ; 102 ; 8.90% ; 8  ; 7,84 % ; 0,712  ; 1"
            })
    void annex1IsReproduced(
            String bailleur, long eligibles, String taux, long reserves, String part, String exact, long objectif) {
        ObjectifAnnuel o =
                calcule(ModeleDdets31.V2024, dossier(2024, releve(2022, eligibles, taux), reserves(reserves)));

        assertThat(o.part().valeur()).as("exact share").isEqualTo(Taux.rapport(reserves, eligibles));
        assertThat(o.part().valeur().imprime(Arrondi.auPlusProche(2))).isEqualTo(part);
        assertThat(o.exact().valeur()).isEqualTo(Quantite.parse(exact));
        assertThat(o.objectif().valeur()).isEqualTo(Quantite.of(objectif));
        Recalcul.verifie(o.objectif());
    }

    /** The example of {@link HauteGaronne}. */
    @Test
    void theStepsOfPromologisAreFoundByTheirNames() {
        ObjectifAnnuel o = calcule(ModeleDdets31.V2024, dossier(2024, releve(2022, 102, "8.90%"), reserves(8)));

        Chiffres.de(o)
                .etape(HauteGaronne.LOGEMENTS_DU_RESERVATAIRE, "8 logements", "annexe 1, art. 2")
                .etape(HauteGaronne.PART_DU_FLUX, "7,8431… %", "annexe 1, art. 3")
                .etape(HauteGaronne.FLUX_DU_TERRITOIRE, "9,078 logements", "art. 3.2")
                .etape(Instruction.OBJECTIF_EXACT, "0,712 logement", "annexe 1, art. 5")
                .etape(Instruction.OBJECTIF, "1 logement", "annexe 1, art. 5")
                .etape(HauteGaronne.PUBLICS_PRIORITAIRES, "0,178 logement", "annexe 1, art. 5");
    }

    @Test
    void theShareOfLaCiteJardinsIsPrintedTruncated() {
        assertThat(Taux.rapport(15, 155).imprime(Arrondi.tronque(2))).isEqualTo("9,67 %");
    }

    @Test
    void aQuarterIsForPriorityHouseholdsAndIsNotRounded() {
        ObjectifAnnuel o = calcule(ModeleDdets31.V2024, dossier(2024, releve(2022, 155, "7.90%"), reserves(15)));

        assertThat(o.etape(HauteGaronne.PUBLICS_PRIORITAIRES).orElseThrow().valeur())
                .isEqualTo(Quantite.parse("0,29625"));
    }

    /** « 30% au plus du flux […], dont au moins 25% » : made up, 300 of 1 000 homes of the département, 10 %. */
    @Test
    void ofTheStatesShareTwentyFivePointsOfTheFlowAreForPriorityHouseholds() {
        Reservataire etat = new Reservataire(Categorie.ETAT, "État", HAUTE_GARONNE);
        DossierAnnuel dossier = DossierAnnuel.builder()
                .bailleur(BAILLEUR)
                .annee(2024)
                .addContingents(Contingent.de(etat, new EtatDesLieux(FIN_2022, TEXTE), reserves(300)))
                .releve(Releve.builder()
                        .note(ELIGIBLES, HAUTE_GARONNE, 2022, 1000, TEXTE)
                        .lu(ROTATION, HAUTE_GARONNE, 2022, "10 %", TEXTE)
                        .build())
                .build();

        ObjectifAnnuel o = ModeleDdets31.V2024.exiger(
                dossier,
                Convention.builder()
                        .texte(TEXTE)
                        .bailleur(BAILLEUR)
                        .reservataire(etat)
                        .effet(LocalDate.of(2024, 1, 1))
                        .build());

        assertThat(o.objectif().valeur()).isEqualTo(Quantite.of(30));
        assertThat(o.etape(HauteGaronne.PUBLICS_PRIORITAIRES).orElseThrow().valeur())
                .as("25 % of the flow of 100, not of the 30")
                .isEqualTo(Quantite.of(25));
    }

    @Test
    void aPositiveRightThatRoundsToZeroIsSaidAndSoIsAShareOver20PercentOfUnknownOrigin() {
        ObjectifAnnuel chalets = calcule(ModeleDdets31.V2024, dossier(2024, releve(2022, 4, "8.01%"), reserves(1)));

        assertThat(chalets.part().valeur()).as("the model orders no cut").isEqualTo(Taux.pourcent(25));
        assertThat(codes(chalets)).containsExactly(Codes.OBJECTIF_NUL, Codes.LIMITE_LEGALE);
    }

    @Test
    void theExcludedHomesOfArticle3AreLeftOutMotiveByMotive() {
        Releve.Builder releve = Releve.builder()
                .note(LOGEMENTS, ESCALQUENS, 2022, 200, TEXTE)
                .lu(ROTATION, HAUTE_GARONNE, 2022, "7,9 %", TEXTE)
                .note(exclus(Exclusion.FOYERS_RESIDENCES), ESCALQUENS, 2022, 40, TEXTE)
                .note(exclus(Exclusion.PLAN_DE_VENTE), ESCALQUENS, 2022, 5, TEXTE)
                .aucun(
                        ESCALQUENS,
                        2022,
                        TEXTE,
                        Exclusion.SEM_SANS_APL,
                        Exclusion.LOGEMENTS_INTERMEDIAIRES,
                        Exclusion.DEFENSE_SECURITE,
                        Exclusion.SANTE,
                        Exclusion.DEMOLITION);

        ObjectifAnnuel o = calcule(ModeleDdets31.V2024, dossier(2024, releve.build(), reserves(15)));

        assertThat(o.etape(HauteGaronne.LOGEMENTS_SOUMIS).orElseThrow().valeur())
                .isEqualTo(Quantite.of(155));
        assertThat(o.exact().valeur()).isEqualTo(Quantite.parse("1,185"));
        assertThat(codes(o)).as("each of the seven motives is read").isEmpty();
    }

    /** Art. 8 « conclue pour une durée de 1 an ». */
    @Test
    void aConventionOfOneYearIsOverTheNextOneAndItIsSaid() {
        assertThat(codes(calcule(ModeleDdets31.V2024, dossier(2024, releve(2022, 155, "7.90%"), reserves(15)))))
                .doesNotContain(Codes.CONVENTION_HORS_PERIODE);
        assertThat(codes(calcule(ModeleDdets31.V2025, dossier(2025, releve(2024, 155, "7.90%"), reserves(15)))))
                .contains(Codes.CONVENTION_HORS_PERIODE);
    }

    @Test
    void in2024NothingIsTakenOutOfTheFlowByDerogation() {
        Releve releve = Releve.builder()
                .note(ELIGIBLES, ESCALQUENS, 2022, 155, TEXTE)
                .lu(ROTATION, HAUTE_GARONNE, 2022, "7.90%", TEXTE)
                .note(soustraits(Soustraction.MUTATIONS), ESCALQUENS, 2024, 6, TEXTE)
                .build();

        ObjectifAnnuel o = calcule(ModeleDdets31.V2024, dossier(2024, releve, reserves(15)));

        assertThat(o.exact().valeur()).isEqualTo(Quantite.parse("1,185"));
        assertThat(codes(o)).as("the transfers given are said to be unused").containsExactly(Codes.DONNEE_NON_LUE);
    }

    @Test
    void from2025TheDerogationIsAppliedWithARemarkThatItIsNotConfirmed() {
        ObjectifAnnuel o = calcule(ModeleDdets31.V2025, dossier(2025, releve(2024, 155, "7.90%"), reserves(15)));

        assertThat(o.exact().valeur()).isEqualTo(Quantite.parse("1,185"));
        assertThat(codes(o)).contains(HauteGaronne.DEROGATION_NON_CONFIRMEE);
    }

    @Test
    void from2025AConventionMaySettleWhatIsTakenOut() {
        Releve releve = Releve.builder()
                .note(ELIGIBLES, ESCALQUENS, 2024, 155, TEXTE)
                .lu(ROTATION, HAUTE_GARONNE, 2024, "8 %", TEXTE)
                .note(soustraits(Soustraction.MUTATIONS), ESCALQUENS, 2025, Quantite.parse("2,4"), TEXTE)
                .build();

        ObjectifAnnuel o = calcule(
                ModeleDdets31.V2025,
                dossier(2025, releve, reserves(31)),
                Clauses.SOUSTRACTIONS.fixee(List.of(Soustraction.MUTATIONS), TEXTE.art("art. 3")));

        // 155 × 8 % = 12,4 homes freed, 2,4 transfers, 31/155 = 20 %
        assertThat(o.etape(HauteGaronne.FLUX_SOUSTRACTIONS_FAITES).orElseThrow().valeur())
                .isEqualTo(Quantite.of(10));
        assertThat(o.flux().valeur()).isEqualTo(Quantite.of(10));
        assertThat(o.objectif().valeur()).isEqualTo(Quantite.of(2));
        assertThat(codes(o)).doesNotContain(HauteGaronne.DEROGATION_NON_CONFIRMEE);
    }

    @Test
    void theStockIsThatOf2022For2024AndOfTheYearBeforeAfterwards() {
        assertThat(refus(ModeleDdets31.V2024, dossier(2024, releve(2023, 155, "7.90%"), reserves(15))))
                .allSatisfy(a -> assertThat(a).contains("2022"))
                .anySatisfy(a -> assertThat(a).contains("logements éligibles", "le relevé a cette donnée pour : 2023"))
                .anySatisfy(a -> assertThat(a).contains("taux de rotation", "le relevé a cette donnée pour : 2023"));
        assertThat(refus(ModeleDdets31.V2025, dossier(2026, releve(2024, 155, "7.90%"), reserves(15))))
                .allSatisfy(a -> assertThat(a).contains("2025"));
    }

    @Test
    void theVersionsCoverEveryDayFrom2024OnAndNoneBefore() {
        assertThat(ModeleDdets31.V2024.vigueur()).isEqualTo(Periode.annee(2024));
        assertThat(ModeleDdets31.V2025.vigueur()).isEqualTo(Periode.aCompterDu(LocalDate.of(2025, 1, 1)));
        assertThat(refus(ModeleDdets31.V2024, dossier(2025, releve(2024, 155, "7.90%"), reserves(15))))
                .singleElement()
                .asString()
                .contains("le dossier est de 2025");
    }

    @Test
    void anInventoryRightEndsWithItsConvention() {
        Droit echu = new LogementsReserves(
                "résidence 1", Quantite.of(5), Origine.INCONNUE, Optional.of(LocalDate.of(2022, 6, 30)));
        Droit enCours = new LogementsReserves("résidence 2", Quantite.of(10), Origine.INCONNUE, Optional.of(FIN_2022));

        ObjectifAnnuel o = calcule(ModeleDdets31.V2024, dossier(2024, releve(2022, 155, "7.90%"), echu, enCours));

        assertThat(o.etape(HauteGaronne.LOGEMENTS_DU_RESERVATAIRE).orElseThrow().valeur())
                .isEqualTo(Quantite.of(10));
        assertThat(codes(o)).containsExactly(Codes.DROIT_ECHU);
    }

    /** Article 3 reads the inventory of 31/12/2022 for 2024, and nothing after it. */
    @ParameterizedTest(name = "until {0}: {1} homes")
    @CsvSource({"2022-12-30, 0", "2022-12-31, 10", "2023-01-01, 10", "2023-12-31, 10", "2024-06-30, 10"})
    void aRightThatEndsBetweenTheInventoryAndTheFirstOfJanuaryCounts(LocalDate fin, long tenus) {
        Droit droit = new LogementsReserves("résidence", Quantite.of(10), Origine.INCONNUE, Optional.of(fin));

        ObjectifAnnuel o = calcule(ModeleDdets31.V2024, dossier(2024, releve(2022, 155, "7.90%"), droit));

        assertThat(o.etape(HauteGaronne.LOGEMENTS_DU_RESERVATAIRE).orElseThrow().valeur())
                .isEqualTo(Quantite.of(tenus));
        assertThat(codes(o).contains(Codes.DROIT_ECHU)).isEqualTo(tenus == 0);
    }

    @Test
    void anInventoryOfAnotherDateIsSaid() {
        DossierAnnuel ancien = dossier(2025, releve(2024, 155, "7.90%"), reserves(15));

        assertThat(calcule(ModeleDdets31.V2025, ancien).anomalies().stream()
                        .map(Anomalie::message)
                        .toList())
                .anySatisfy(m -> assertThat(m).contains("est du 31/12/2022", "celui du 31/12/2024", "art. 3.1"));
    }

    @Test
    void moreHomesHeldThanEligibleIsSaid() {
        assertThat(codes(calcule(ModeleDdets31.V2024, dossier(2024, releve(2022, 10, "7.90%"), reserves(15)))))
                .contains(Codes.PART_EXCESSIVE);
    }

    @Test
    void anObjectiveThatIsZeroForWantOfVacanciesIsSaid() {
        assertThat(codes(calcule(ModeleDdets31.V2024, dossier(2024, releve(2022, 155, "0 %"), reserves(15)))))
                .contains(Codes.OBJECTIF_NUL);
    }

    @Test
    void droitsUniquesAreNotReadHere() {
        assertThat(refus(
                        ModeleDdets31.V2024,
                        dossier(
                                2024,
                                releve(2022, 155, "7.90%"),
                                new DroitsUniques("solde", Quantite.of(3), Origine.GARANTIE))))
                .singleElement()
                .asString()
                .contains("solde", "« droits uniques »", "logements réservés");
    }

    @Test
    void theTextOfOph31HasItsOwnDelayInATightMarketAndAnotherCarryOver() {
        Charte charte = ModeleDdets31.V2024
                .selon(Convention.builder()
                        .texte(TEXTE)
                        .bailleur(BAILLEUR)
                        .reservataire(COMMUNE)
                        .effet(LocalDate.of(2024, 1, 1))
                        .type(ModeleDdets31.V2024.type(HauteGaronne.OPH_31))
                        .build())
                .get();

        assertThat(charte.stipulationsDeLaConvention().stream()
                        .map(Object::toString)
                        .toList())
                .contains(
                        "délai pour désigner des candidats en zone tendue : 15 jours calendaires (convention OPH 31, 2024,"
                                + " art. 2.1 ; déroge à modèle de convention DDETS 31, 04/12/2023, art. 2 : 12 jours ouvrés)",
                        "objectifs non atteints sans justification : sont reportés l'année suivante (convention OPH 31, 2024,"
                                + " art. 7 ; déroge à modèle de convention DDETS 31, 04/12/2023, art. 7 : peuvent être"
                                + " reportés l'année suivante)");
        assertThat(charte.stipulation(ClausesAnnuelles.DELAI_CANDIDATS).orElseThrow())
                .as("elsewhere the delay is the model's")
                .isEqualTo(ModeleDdets31.V2024
                        .stipulation(ClausesAnnuelles.DELAI_CANDIDATS)
                        .orElseThrow());
    }

    @Test
    void theConventionLastsOneYearUnlessItSaysOtherwise() {
        DossierAnnuel apres = dossier(2026, releve(2025, 155, "7.90%"), reserves(15));

        assertThat(codes(calcule(ModeleDdets31.V2025, apres))).contains(Codes.CONVENTION_HORS_PERIODE);
        assertThat(codes(calcule(
                        ModeleDdets31.V2025,
                        apres,
                        Clauses.DUREE.fixee(new Duree(1, Reconduction.TACITE), TEXTE.art("art. 8")))))
                .doesNotContain(Codes.CONVENTION_HORS_PERIODE);
    }

    @Test
    void theConventionOfOph31LastsOneYear() {
        assertThat(codesEn2026(HauteGaronne.OPH_31)).contains(Codes.CONVENTION_HORS_PERIODE);
    }

    @Test
    void theConventionOfPatrimoineLanguedocienneIsRenewedTacitly() {
        assertThat(codesEn2026(HauteGaronne.PATRIMOINE_LANGUEDOCIENNE)).doesNotContain(Codes.CONVENTION_HORS_PERIODE);
    }

    /** Of a convention that takes effect on 1 January 2024. */
    private static List<String> codesEn2026(String type) {
        return codes(ModeleDdets31.V2025.exiger(
                dossier(2026, releve(2025, 155, "7.90%"), reserves(15)),
                Convention.builder()
                        .texte(TEXTE)
                        .bailleur(BAILLEUR)
                        .reservataire(COMMUNE)
                        .effet(LocalDate.of(2024, 1, 1))
                        .type(ModeleDdets31.V2025.type(type))
                        .build()));
    }

    /** A signed annex of Escalquens applies it; the model does not speak of a minimum. */
    @Test
    void aConventionMayWriteAtLeastOneHome() {
        DossierAnnuel chalets = dossier(2024, releve(2022, 4, "8.01%"), reserves(1));

        assertThat(calcule(ModeleDdets31.V2024, chalets).objectif().valeur()).isEqualTo(Quantite.ZERO);
        ObjectifAnnuel o = calcule(
                ModeleDdets31.V2024, chalets, Clauses.MINIMUM.fixee(Quantite.of(1), TEXTE.art("annexe 1, art. 5")));
        assertThat(o.objectif().valeur()).isEqualTo(Quantite.of(1));
        assertThat(codes(o)).contains(Codes.PLANCHER, Codes.OBJECTIF_SUPERIEUR_AU_FLUX);
    }

    @ParameterizedTest(name = "30 guaranteed homes of 100, {0} from land, {1} unknown")
    @CsvSource({"0, 0", "1, 0", "0, 1", "1, 1", "40, 3"})
    void guaranteesOver20PercentAreSaidWhateverTheOtherRightsAre(long terrain, long inconnus) {
        Droit[] droits = {
            new LogementsReserves("garantie", Quantite.of(30), Origine.GARANTIE, Optional.empty()),
            new LogementsReserves("terrain", Quantite.of(terrain), Origine.APPORT, Optional.empty()),
            new LogementsReserves("autres", Quantite.of(inconnus), Origine.INCONNUE, Optional.empty())
        };

        assertThat(codes(calcule(ModeleDdets31.V2024, dossier(2024, releve(2022, 100, "8 %"), droits))))
                .containsOnlyOnce(Codes.LIMITE_LEGALE);
    }

    @Test
    void aGuaranteeIsReadAsTheHomesThatItReserves() {
        Droit garantie = new GarantieEmprunt("Tilleuls", Quantite.of(50), Taux.pourcent(10), LocalDate.of(2040, 1, 1));

        ObjectifAnnuel o =
                calcule(ModeleDdets31.V2024, dossier(2024, releve(2022, 100, "20 %"), garantie, reserves(5)));

        assertThat(o.part().valeur()).isEqualTo(Taux.pourcent(10));
        assertThat(o.objectif().valeur()).isEqualTo(Quantite.of(2));
        assertThat(codes(o)).containsExactly(Codes.HYPOTHESE);
    }

    static LogementsReserves reserves(long n) {
        return LogementsReserves.de("état des lieux", n);
    }

    static Releve releve(int annee, long eligibles, String taux) {
        return Releve.builder()
                .note(ELIGIBLES, ESCALQUENS, annee, eligibles, TEXTE.art("annexe 1, art. 1"))
                .lu(ROTATION, HAUTE_GARONNE, annee, taux, TEXTE.art("annexe 1, art. 4"))
                .build();
    }

    static DossierAnnuel dossier(int annee, Releve releve, Droit... droits) {
        return DossierAnnuel.builder()
                .bailleur(BAILLEUR)
                .annee(annee)
                .addContingents(Contingent.de(COMMUNE, new EtatDesLieux(FIN_2022, TEXTE.art("annexe 2")), droits))
                .releve(releve)
                .build();
    }

    private static Validation<Seq<Anomalie>, ObjectifAnnuel> calcul(
            Charte charte, DossierAnnuel dossier, Stipulation<?>... stipulations) {
        return charte.calculer(dossier, convention(stipulations));
    }

    static Convention convention(Stipulation<?>... stipulations) {
        return Convention.builder()
                .texte(TEXTE)
                .bailleur(BAILLEUR)
                .reservataire(COMMUNE)
                .effet(LocalDate.of(2024, 1, 1))
                .addStipulations(stipulations)
                .build();
    }

    static ObjectifAnnuel calcule(Charte charte, DossierAnnuel dossier, Stipulation<?>... stipulations) {
        return calcul(charte, dossier, stipulations).getOrElseGet(refus -> {
            throw new AssertionError(refus.mkString("\n"));
        });
    }

    private static List<String> refus(Charte charte, DossierAnnuel dossier) {
        return calcul(charte, dossier).getError().map(Anomalie::toString).asJava();
    }

    private static List<String> codes(ObjectifAnnuel o) {
        return o.anomalies().stream().map(Anomalie::code).toList();
    }
}
