package fr.gestionflux.rules.rhone;

import static fr.gestionflux.core.parc.Soustraction.COPROPRIETES_DEGRADEES;
import static fr.gestionflux.core.parc.Soustraction.INSALUBRITE;
import static fr.gestionflux.core.parc.Soustraction.MUTATIONS;
import static fr.gestionflux.core.parc.Soustraction.RENOUVELLEMENT_URBAIN;
import static fr.gestionflux.core.releve.Grandeur.ELIGIBLES;
import static fr.gestionflux.core.releve.Grandeur.LIBERES;
import static fr.gestionflux.core.releve.Grandeur.LIBERES_DEMOLITION;
import static fr.gestionflux.core.releve.Grandeur.LIBERES_VENTE;
import static fr.gestionflux.core.releve.Grandeur.LOGEMENTS;
import static fr.gestionflux.core.releve.Grandeur.OCCUPES;
import static fr.gestionflux.core.releve.Grandeur.PART_MUTATIONS;
import static fr.gestionflux.core.releve.Grandeur.PREMIERES_LOCATIONS;
import static fr.gestionflux.core.releve.Grandeur.ROTATION;
import static fr.gestionflux.core.releve.Grandeur.SOUSTRAITS;
import static fr.gestionflux.core.releve.Grandeur.soustraits;
import static org.assertj.core.api.Assertions.assertThat;

import fr.gestionflux.core.annee.DossierAnnuel;
import fr.gestionflux.core.charte.Clauses;
import fr.gestionflux.core.charte.Convention;
import fr.gestionflux.core.charte.Instruction;
import fr.gestionflux.core.charte.ObjectifAnnuel;
import fr.gestionflux.core.charte.Stipulation;
import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.droit.Droit;
import fr.gestionflux.core.droit.DroitsUniques;
import fr.gestionflux.core.droit.EtatDesLieux;
import fr.gestionflux.core.droit.LogementsReserves;
import fr.gestionflux.core.droit.Origine;
import fr.gestionflux.core.nombre.Nombre;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.parc.Bailleur;
import fr.gestionflux.core.parc.Exclusion;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.parc.Reservataire.Categorie;
import fr.gestionflux.core.parc.Soustraction;
import fr.gestionflux.core.parc.Territoire;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.Etape;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.releve.Grandeur;
import fr.gestionflux.core.releve.Releve;
import fr.gestionflux.core.temps.Annees;
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
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The convention type on made-up figures: the text prints none. */
class RhoneTest {

    private static final Territoire RHONE = Territoire.departement("69", "Rhône");
    private static final Territoire METROPOLE = Territoire.epci("200046977", "Métropole de Lyon", RHONE);
    private static final Territoire BRON = Territoire.commune("69029", "Bron", METROPOLE);
    private static final Reservataire COMMUNE = new Reservataire(Categorie.COMMUNE, "commune de Bron", BRON);
    private static final Bailleur BAILLEUR = new Bailleur("bailleur inventé");
    private static final Reference INVENTE = Reference.de("exemple inventé");
    static final Stipulation<Taux> TAUX = Clauses.TAUX_DU_RESERVATAIRE.fixee(Taux.parse("6,5 %"), INVENTE.art("§ 2-4"));

    @Test
    void eachStepOfTheMadeUpExampleIsFoundUnderItsArticle() {
        Chiffres.de(exemple())
                .etape(Rhone.LIBERES.du(2021), "130 logements", "§ 2-1")
                .etape(Rhone.OCCUPES.du(2021), "1600 logements", "§ 2-1")
                .etape(Rhone.OCCUPES.du(2022), "1600 logements", "§ 2-1")
                .etape(Rhone.LIBERES.du(2023), "136 logements", "§ 2-1")
                .etape(Rhone.FLUX_ANNUEL, "197 logements", "§ 2-1")
                .etape(Rhone.MUTATIONS, "23,64 logements", "§ 2-2 a")
                .etape(Rhone.ASSIETTE_DE_REFERENCE, "173,36 logements", "§ 2-2")
                .etape(Instruction.PART, "6,5 %", "§ 2-4");
        assertThat(exemple().exact().valeur()).isEqualTo(Quantite.parse("11,2684"));
        assertThat(exemple().objectif().valeur()).isEqualTo(Quantite.of(11));
    }

    @ParameterizedTest(name = "mobility of {0}: {1}")
    @CsvSource({"2021, 8.125 %", "2022, 8 %", "2023, 8.5 %"})
    void theYearlyMobilityLeavesOutDemolitionsSalesAndFirstLettings(int annee, String taux) {
        assertThat(valeur(exemple(), Rhone.TAUX_DE_MOBILITE.du(annee))).isEqualTo(Taux.parse(taux));
    }

    @Test
    void theMeanIsOfTheThreeYearlyRates() {
        assertThat(valeur(exemple(), Rhone.TAUX_MOYEN.du(new Annees(2021, 2023))))
                .isEqualTo(Taux.rapport(197, 2400));
        Recalcul.verifie(exemple().objectif());
    }

    @Test
    void theRoundingIsSaidToBeTheUsageNotTheText() {
        assertThat(exemple().objectif().reference().orElseThrow().toString())
                .contains("le texte ne fixant pas d'arrondi");
    }

    static List<Exclusion> motifsDExclusion() {
        return List.of(
                Exclusion.DEFENSE_SECURITE,
                Exclusion.SANTE,
                Exclusion.PLAN_DE_VENTE,
                Exclusion.DEMOLITION,
                Exclusion.FOYERS_RESIDENCES,
                Exclusion.LOGEMENTS_INTERMEDIAIRES);
    }

    /** § 1: 2 400 homes under the flow once those of one motive have left 2 410. */
    @ParameterizedTest
    @MethodSource("motifsDExclusion")
    void eachMotiveOfExclusionLeavesTheStock(Exclusion motif) {
        List<Exclusion> motifs = ConventionTypeRhone.V2024.valeur(Clauses.EXCLUSIONS);
        Releve.Builder releve = sansParc().note(LOGEMENTS, BRON, 2023, 2_410, INVENTE);
        motifs.forEach(m -> releve.note(Grandeur.exclus(m), BRON, 2023, m.equals(motif) ? 10 : 0, INVENTE));

        ObjectifAnnuel o = calcule(releve.build(), List.of(), TAUX);

        assertThat(motifs).hasSize(6).contains(motif);
        assertThat(valeur(o, "logements soumis au flux")).isEqualTo(Quantite.of(2_400));
        assertThat(o.exact().valeur()).isEqualTo(Quantite.parse("11,2684"));
    }

    @Test
    void theStockIsThatOf31DecemberOfTheYearBefore() {
        Releve ancien = sansParc().note(ELIGIBLES, BRON, 2022, 2_400, INVENTE).build();

        assertThat(calcul(ancien, List.of(), TAUX).getError().map(Anomalie::message))
                .anySatisfy(m -> assertThat(m).contains("logements", "2023"));
    }

    @Test
    void theRateOfTheHolderIsLeftToTheConvention() {
        var calcul = calcul(releve().build(), List.of());

        assertThat(calcul.getError())
                .singleElement()
                .satisfies(a -> assertThat(a.code()).isEqualTo(Codes.CLAUSE_EN_BLANC));
    }

    @Test
    void theRateFoundByTheInventoryServesWhenTheConventionWritesNone() {
        ObjectifAnnuel o = calcule(releve().build(), List.of(LogementsReserves.de("état des lieux", 156)));

        assertThat(valeur(o, Rhone.LOGEMENTS_DU_RESERVATAIRE)).isEqualTo(Quantite.of(156));
        assertThat(o.part().valeur()).isEqualTo(Taux.parse("6,5 %"));
        assertThat(o.objectif().valeur()).isEqualTo(Quantite.of(11));
    }

    /** What the council of Vénissieux debated on 18/12/2023; the year 2023 stands for the three, transfers are supposed. */
    @ParameterizedTest(name = "transfers {0}: {1} homes")
    @CsvSource({"0 %, 13", "25 %, 10"})
    void theReservationsOfVenissieuxGiveItsRate(String mutations, long objectif) {
        Releve releve = Releve.builder()
                .note(ELIGIBLES, BRON, 2023, 13_438, INVENTE)
                .note(ROTATION, METROPOLE, new Annees(2021, 2023), Taux.rapport(768, 13_438), INVENTE)
                .lu(PART_MUTATIONS, RHONE, 2024, mutations, INVENTE)
                .aucun(BRON, 2024, INVENTE, COPROPRIETES_DEGRADEES)
                .build();

        ObjectifAnnuel o = calcule(releve, List.of(LogementsReserves.de("réservations", 236)));

        assertThat(o.part().texte(4)).isEqualTo("1,7562… %");
        assertThat(valeur(o, Rhone.FLUX_ANNUEL)).isEqualTo(Quantite.of(768));
        assertThat(o.exact().texte(4)).isEqualTo(objectif == 13 ? "13,4877… logements" : "10,1158… logements");
        assertThat(o.objectif().valeur()).isEqualTo(Quantite.of(objectif));
    }

    @Test
    void aWrittenRateThatTheInventoryDoesNotFindIsSaid() {
        ObjectifAnnuel o = calcule(releve().build(), List.of(LogementsReserves.de("état des lieux", 120)), TAUX);

        assertThat(o.part().valeur()).isEqualTo(Taux.parse("6,5 %"));
        assertThat(o.anomalies().stream().map(Anomalie::message).toList())
                .anySatisfy(m -> assertThat(m).contains("6,5 % écrit", "5 % constaté"));
    }

    @Test
    void unfitHousingIsNotTakenOutAheadAndSaidToBeUnused() {
        ObjectifAnnuel o = calcule(
                releve().note(soustraits(INSALUBRITE), BRON, 2024, 5, INVENTE).build(), List.of(), TAUX);

        assertThat(valeur(o, Rhone.ASSIETTE_DE_REFERENCE)).isEqualTo(Quantite.parse("173,36"));
        assertThat(codes(o)).containsExactly(Codes.DONNEE_NON_LUE);
    }

    static List<Soustraction> horsDeLaListe() {
        return List.of(INSALUBRITE, Soustraction.URGENCE, Soustraction.VENTE);
    }

    /** § 2-2: the list is closed, and sale is not in it. */
    @ParameterizedTest
    @MethodSource("horsDeLaListe")
    void whatTheClosedListLeavesOutStaysInTheFlow(Soustraction motif) {
        ObjectifAnnuel o =
                calcule(releve().note(soustraits(motif), BRON, 2024, 5, INVENTE).build(), List.of(), TAUX);

        assertThat(valeur(o, Rhone.ASSIETTE_DE_REFERENCE)).isEqualTo(Quantite.parse("173,36"));
        assertThat(codes(o)).containsExactly(Codes.DONNEE_NON_LUE);
    }

    @Test
    void runDownCondominiumsAreMissingNotZeroUnlessSaidToBeNone() {
        Releve sans = sansOrcod().build();

        assertThat(calcul(sans, List.of(), TAUX).getError())
                .singleElement()
                .asString()
                .contains("copropriétés dégradées", "2024", "§ 2-2");
    }

    @Test
    void aMissingYearOfTheThreeIsNamed() {
        Releve deuxAns = Releve.builder()
                .note(ELIGIBLES, BRON, 2023, 2_400, INVENTE)
                .lu(ROTATION, METROPOLE, 2022, "8 %", INVENTE)
                .lu(ROTATION, METROPOLE, 2023, "8,5 %", INVENTE)
                .lu(PART_MUTATIONS, RHONE, 2024, "12 %", INVENTE)
                .aucun(BRON, 2024, INVENTE, COPROPRIETES_DEGRADEES)
                .build();

        assertThat(calcul(deuxAns, List.of(), TAUX)
                        .getError()
                        .map(Anomalie::toString)
                        .asJava())
                .isNotEmpty()
                .allSatisfy(a -> assertThat(a).contains("2021"));
    }

    @Test
    void aYearlyRateMayBeCommunicatedInsteadOfCounted() {
        Releve releve = Releve.builder()
                .note(ELIGIBLES, BRON, 2023, 2_400, INVENTE)
                .lu(ROTATION, METROPOLE, 2021, "8,125 %", INVENTE)
                .lu(ROTATION, METROPOLE, 2022, "8 %", INVENTE)
                .lu(ROTATION, METROPOLE, 2023, "8,5 %", INVENTE)
                .lu(PART_MUTATIONS, RHONE, 2024, "12 %", INVENTE)
                .aucun(BRON, 2024, INVENTE, COPROPRIETES_DEGRADEES)
                .build();

        assertThat(calcule(releve, List.of(), TAUX).exact().valeur()).isEqualTo(Quantite.parse("11,2684"));
    }

    @Test
    void anEpciWithoutOccupiedHomesHasNoRateRatherThanAnError() {
        Releve.Builder vide = Releve.builder()
                .note(ELIGIBLES, BRON, 2023, 2_400, INVENTE)
                .lu(PART_MUTATIONS, RHONE, 2024, "12 %", INVENTE)
                .aucun(BRON, 2024, INVENTE, COPROPRIETES_DEGRADEES);
        annee(vide, 2021, 140, 6, 4, 1_650, 50);
        annee(vide, 2022, 128, 0, 0, 1_640, 40);
        annee(vide, 2023, 0, 0, 0, 55, 55);

        assertThat(calcul(vide.build(), List.of(), TAUX).getError())
                .singleElement()
                .satisfies(a -> assertThat(a.code()).isEqualTo(Codes.DENOMINATEUR_NUL));
    }

    @Test
    void moreHomesFreedThanOccupiedIsARefusal() {
        Releve.Builder faux = Releve.builder()
                .note(ELIGIBLES, BRON, 2023, 2_400, INVENTE)
                .lu(PART_MUTATIONS, RHONE, 2024, "12 %", INVENTE)
                .aucun(BRON, 2024, INVENTE, COPROPRIETES_DEGRADEES);
        annee(faux, 2021, 140, 6, 4, 1_650, 50);
        annee(faux, 2022, 128, 0, 0, 1_640, 40);
        annee(faux, 2023, 1_500, 0, 0, 155, 55);

        assertThat(calcul(faux.build(), List.of(), TAUX).getError())
                .singleElement()
                .asString()
                .contains("taux de mobilité 2023", "1500 %", "de 0 à 100 %");
    }

    @Test
    void aRightThatTheTextDoesNotReadIsRefusedEvenWithAWrittenRate() {
        Droit unique = new DroitsUniques("solde", Quantite.of(3), Origine.GARANTIE);

        assertThat(calcul(releve().build(), List.of(unique), TAUX).getError())
                .singleElement()
                .satisfies(a -> assertThat(a.code()).isEqualTo(Codes.DROIT_ILLISIBLE));
    }

    @Test
    void theTextIsTacitlyRenewedAfter2026AndItIsSaid() {
        Releve.Builder releve = Releve.builder()
                .note(ELIGIBLES, BRON, 2026, 2_400, INVENTE)
                .lu(PART_MUTATIONS, RHONE, 2027, "12 %", INVENTE)
                .aucun(BRON, 2027, INVENTE, COPROPRIETES_DEGRADEES);
        for (int n = 2024; n <= 2026; n++) {
            releve.lu(ROTATION, METROPOLE, n, "8 %", INVENTE);
        }

        assertThat(codes(calcul(2027, releve.build(), List.of(), TAUX).get())).contains(Codes.CHARTE_HORS_PERIODE);
    }

    /** § 11: from 1 January 2024, without an end: each term of three years renews itself. */
    @Test
    void theConventionLastsThreeYearsTacitlyRenewed() {
        assertThat(ConventionTypeRhone.V2024.stipulation(Clauses.DUREE).orElseThrow())
                .hasToString(
                        "durée de la convention : 3 ans avec tacite reconduction (convention type du Rhône (Bron), 2024,"
                                + " § 11)");
        assertThat(ConventionTypeRhone.V2024.vigueur()).isEqualTo(Periode.aCompterDu(LocalDate.of(2024, 1, 1)));
    }

    /** The register of territories (COG) codes the Métropole de Lyon, Bron's, as a département of its own. */
    @ParameterizedTest(name = "Bron given in {0}: remarked {1}")
    @CsvSource({"69, false", "69M, false", "01, true"})
    void theTextServesTheRhoneAndTheMetropoleDeLyon(String departement, boolean dit) {
        Territoire donne = Territoire.departement(departement, "département " + departement);
        Territoire bron = Territoire.commune("69029", "Bron", Territoire.epci("200046977", "Métropole de Lyon", donne));
        Reservataire commune = new Reservataire(Categorie.COMMUNE, "commune de Bron", bron);
        DossierAnnuel dossier = DossierAnnuel.builder()
                .bailleur(BAILLEUR)
                .annee(2024)
                .addContingents(Contingent.de(commune, new EtatDesLieux(LocalDate.of(2023, 12, 31), INVENTE)))
                .releve(releve().lu(PART_MUTATIONS, donne, 2024, "12 %", INVENTE)
                        .build())
                .build();

        ObjectifAnnuel o =
                ConventionTypeRhone.V2024.calculer(dossier, convention(TAUX)).get();

        assertThat(o.objectif().valeur()).isEqualTo(Quantite.of(11));
        assertThat(codes(o).contains(Codes.TERRITOIRE_HORS_CHARTE)).isEqualTo(dit);
    }

    /** A right of the inventory counts to its end, read at the inventory's day: the text reads nothing after it. */
    @ParameterizedTest(name = "inventory of 30/09/2023, right until {0}: {1} homes")
    @CsvSource({"2023-09-29, 0", "2023-09-30, 240", "2023-10-01, 240", "2023-12-31, 240", "2024-06-30, 240"})
    void aRightThatEndsBetweenTheInventoryAndTheFirstOfJanuaryCounts(LocalDate fin, long tenus) {
        DossierAnnuel dossier = DossierAnnuel.builder()
                .bailleur(BAILLEUR)
                .annee(2024)
                .addContingents(Contingent.de(
                        COMMUNE,
                        new EtatDesLieux(LocalDate.of(2023, 9, 30), INVENTE),
                        new LogementsReserves("état des lieux", Quantite.of(240), Origine.INCONNUE, Optional.of(fin))))
                .releve(releve().build())
                .build();

        ObjectifAnnuel o =
                ConventionTypeRhone.V2024.calculer(dossier, convention()).get();

        assertThat(o.part().valeur()).isEqualTo(Taux.rapport(tenus, 2_400));
        assertThat(codes(o).contains(Codes.DROIT_ECHU)).isEqualTo(tenus == 0);
    }

    /** 2 400 homes at 8 %, transfers 12 % of 192, 240 homes held: the rate of the CUS prevails over a total without it. */
    @ParameterizedTest(name = "total {0}, run-down condominiums {1}: {2}, {3} homes, said {4}")
    @CsvSource({
        // the total forgets the transfers
        "0, , '168,96', 17, true",
        "0, 0, '168,96', 17, true",
        "10, 5, '163,96', 16, true",
        "23, 0, '168,96', 17, true",
        // more than its parts
        "40, 5, '163,96', 16, true",
        // it holds them, and what nobody detailed
        "30, , '162', 16, false",
        // without a total
        ", 0, '168,96', 17, false",
        ", 5, '163,96', 16, false"
    })
    void theTotalTakenOutHoldsTheTransfersAndTheRateOfTheCusPrevails(
            Long total, Long orcod, String assiette, long objectif, boolean dit) {
        Releve.Builder releve = Releve.builder()
                .note(ELIGIBLES, BRON, 2023, 2_400, INVENTE)
                .note(ROTATION, METROPOLE, new Annees(2021, 2023), Taux.pourcent(8), INVENTE)
                .lu(PART_MUTATIONS, RHONE, 2024, "12 %", INVENTE);
        if (total != null) {
            releve.note(SOUSTRAITS, BRON, 2024, total, INVENTE);
        }
        if (orcod != null) {
            releve.note(soustraits(COPROPRIETES_DEGRADEES), BRON, 2024, orcod, INVENTE);
        }

        ObjectifAnnuel o = calcule(releve.build(), List.of(LogementsReserves.de("état des lieux", 240)));

        assertThat(valeur(o, Rhone.ASSIETTE_DE_REFERENCE)).isEqualTo(Quantite.parse(assiette));
        assertThat(o.objectif().valeur()).isEqualTo(Quantite.of(objectif));
        assertThat(o.anomalies())
                .filteredOn(a -> a.code().equals(Codes.ECART))
                .hasSize(dit ? 1 : 0)
                .allSatisfy(a -> assertThat(a.message())
                        .contains("communiqué " + total, "23,04", "le taux de la CUS l'emporte", "§ 2-2 a"));
        Recalcul.verifie(o.objectif());
    }

    @Test
    void urbanRenewalIsInsideTheRateOfTheCusAndIsNotTakenOutTwice() {
        Stipulation<?> motifs = Clauses.SOUSTRACTIONS.fixee(
                List.of(MUTATIONS, RENOUVELLEMENT_URBAIN, COPROPRIETES_DEGRADEES), INVENTE.art("§ 2-2"));
        Releve releve = releve().note(soustraits(MUTATIONS), BRON, 2024, 20, INVENTE)
                .note(soustraits(RENOUVELLEMENT_URBAIN), BRON, 2024, 9, INVENTE)
                .build();

        assertThat(valeur(calcule(releve, List.of(), TAUX, motifs), Rhone.ASSIETTE_DE_REFERENCE))
                .isEqualTo(Quantite.parse("173,36"));
    }

    @ParameterizedTest(name = "30 % of guarantees, {0} homes from land")
    @ValueSource(longs = {0, 1, 100})
    void guaranteesOver20PercentAreSaidWhateverTheOtherRightsAre(long terrain) {
        List<Droit> droits = List.of(
                new LogementsReserves("garantie", Quantite.of(720), Origine.GARANTIE, Optional.empty()),
                new LogementsReserves("terrain", Quantite.of(terrain), Origine.APPORT, Optional.empty()));

        assertThat(codes(calcule(releve().build(), droits))).containsOnlyOnce(Codes.LIMITE_LEGALE);
    }

    private static ObjectifAnnuel exemple() {
        return calcule(releve().build(), List.of(), TAUX);
    }

    static Releve.Builder releve() {
        return sansOrcod().aucun(BRON, 2024, INVENTE, COPROPRIETES_DEGRADEES);
    }

    private static Releve.Builder sansOrcod() {
        return chiffresDeLAnnee().note(ELIGIBLES, BRON, 2023, 2_400, INVENTE);
    }

    /** All but the stock. */
    private static Releve.Builder sansParc() {
        return chiffresDeLAnnee().aucun(BRON, 2024, INVENTE, COPROPRIETES_DEGRADEES);
    }

    private static Releve.Builder chiffresDeLAnnee() {
        Releve.Builder releve = Releve.builder().lu(PART_MUTATIONS, RHONE, 2024, "12 %", INVENTE);
        annee(releve, 2021, 140, 6, 4, 1_650, 50);
        annee(releve, 2022, 128, 0, 0, 1_640, 40);
        annee(releve, 2023, 150, 6, 8, 1_655, 55);
        return releve;
    }

    private static void annee(
            Releve.Builder releve, int annee, long liberes, long demolition, long vente, long occupes, long premieres) {
        releve.note(LIBERES, METROPOLE, annee, liberes, INVENTE)
                .note(LIBERES_DEMOLITION, METROPOLE, annee, demolition, INVENTE)
                .note(LIBERES_VENTE, METROPOLE, annee, vente, INVENTE)
                .note(OCCUPES, METROPOLE, annee, occupes, INVENTE)
                .note(PREMIERES_LOCATIONS, METROPOLE, annee, premieres, INVENTE);
    }

    private static ObjectifAnnuel calcule(Releve releve, List<Droit> droits, Stipulation<?>... stipulations) {
        return calcul(releve, droits, stipulations).getOrElseGet(refus -> {
            throw new AssertionError(refus.mkString("\n"));
        });
    }

    private static Validation<Seq<Anomalie>, ObjectifAnnuel> calcul(
            Releve releve, List<Droit> droits, Stipulation<?>... stipulations) {
        return calcul(2024, releve, droits, stipulations);
    }

    private static Validation<Seq<Anomalie>, ObjectifAnnuel> calcul(
            int annee, Releve releve, List<Droit> droits, Stipulation<?>... stipulations) {
        return ConventionTypeRhone.V2024.calculer(dossier(annee, releve, droits), convention(stipulations));
    }

    static DossierAnnuel dossier(int annee, Releve releve, List<Droit> droits) {
        return DossierAnnuel.builder()
                .bailleur(BAILLEUR)
                .annee(annee)
                .addContingents(new Contingent(COMMUNE, new EtatDesLieux(LocalDate.of(2023, 12, 31), INVENTE), droits))
                .releve(releve)
                .build();
    }

    static Convention convention(Stipulation<?>... stipulations) {
        return Convention.builder()
                .texte(INVENTE)
                .bailleur(BAILLEUR)
                .reservataire(COMMUNE)
                .effet(LocalDate.of(2024, 1, 1))
                .addStipulations(stipulations)
                .build();
    }

    private static <N extends Nombre<N>> N valeur(ObjectifAnnuel o, Etape<N> etape) {
        return o.etape(etape).orElseThrow().valeur();
    }

    private static Nombre<?> valeur(ObjectifAnnuel o, String etape) {
        return o.etape(etape).orElseThrow().valeur();
    }

    private static List<String> codes(ObjectifAnnuel o) {
        return o.anomalies().stream().map(Anomalie::code).toList();
    }
}
