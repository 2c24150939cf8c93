package fr.gestionflux.core.loi;

import static fr.gestionflux.core.loi.BailleurDeLAisne.AISNE;
import static fr.gestionflux.core.loi.BailleurDeLAisne.BAILLEUR;
import static fr.gestionflux.core.loi.BailleurDeLAisne.ETAT;
import static fr.gestionflux.core.loi.BailleurDeLAisne.VILLE;
import static fr.gestionflux.core.loi.BailleurDeLAisne.dossier;
import static fr.gestionflux.core.loi.BailleurDeLAisne.taux;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.gestionflux.core.charte.Acte;
import fr.gestionflux.core.charte.Charte;
import fr.gestionflux.core.charte.Chartes;
import fr.gestionflux.core.charte.Clauses;
import fr.gestionflux.core.charte.Convention;
import fr.gestionflux.core.charte.ObjectifAnnuel;
import fr.gestionflux.core.charte.Prorata;
import fr.gestionflux.core.charte.Stipulation;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.orientation.Partie;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.repartition.Limite;
import fr.gestionflux.core.repartition.Limite.PartLimitee;
import fr.gestionflux.core.repartition.Repartition;
import fr.gestionflux.core.suivi.ClausesDuBilan;
import fr.gestionflux.core.suivi.Echeance;
import fr.gestionflux.core.suivi.Echeance.Statut;
import fr.gestionflux.core.suivi.Formalite;
import fr.gestionflux.core.suivi.Suivi;
import fr.gestionflux.core.suivi.Transmission;
import fr.gestionflux.kit.Recalcul;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What dated acts change of a convention: amendments, orders of the préfet, a first year, a formality of one year. */
class ActesTest {

    private static final Charte LOI = Chartes.decouvertes().exiger(DroitCommun.CHARTE, 2024);
    private static final Reference ARRETE = Reference.de("arrêté préfectoral du 02/01/2024");
    private static final Reference AVENANT = Reference.de("avenant n° 1");

    private static Convention.Builder de(Reservataire r, Stipulation<?>... stipulations) {
        return de(r, LocalDate.of(2024, 1, 1), stipulations);
    }

    private static Convention.Builder de(Reservataire r, LocalDate effet, Stipulation<?>... stipulations) {
        return Convention.builder()
                .texte(Reference.de("convention inventée, " + r))
                .bailleur(BAILLEUR)
                .reservataire(r)
                .effet(effet)
                .addStipulations(stipulations);
    }

    private static ObjectifAnnuel calcule(int annee, Convention convention) {
        return LOI.exiger(dossier(annee), convention);
    }

    private static List<String> incompletes(ObjectifAnnuel o) {
        return o.anomalies().stream()
                .filter(a -> a.code().equals(Codes.ANNEE_INCOMPLETE))
                .map(Anomalie::message)
                .toList();
    }

    private static Acte arrete(String part, LocalDate du, LocalDate au) {
        return Acte.arrete(ARRETE, du, au, Clauses.PART_ETAT.fixee(Taux.parse(part), ARRETE.art("art. 1")));
    }

    private static final Acte DE_2024 = arrete("35 %", LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31));

    // --- amendments

    @ParameterizedTest
    @CsvSource({"2024, 10 %", "2025, 12 %", "2026, 12 %"})
    void anAmendmentHoldsFromItsFirstDayOn(int annee, String part) {
        Convention c = de(VILLE, taux("10 %"))
                .addActes(Acte.avenant(AVENANT, LocalDate.of(2025, 1, 1), taux("12 %")))
                .build();

        assertThat(calcule(annee, c).part().valeur()).isEqualTo(Taux.parse(part));
        assertThat(incompletes(calcule(annee, c))).isEmpty();
    }

    @Test
    void ofSeveralAmendmentsTheLastOnePrevailsAndCitesTheOneThatItReplaces() {
        Convention c = de(VILLE, taux("10 %"))
                .addActes(
                        Acte.avenant(
                                AVENANT,
                                LocalDate.of(2026, 1, 1),
                                Clauses.TAUX_DU_RESERVATAIRE.fixee(Taux.pourcent(14), AVENANT.art("art. 3"))),
                        Acte.avenant(AVENANT, LocalDate.of(2025, 1, 1), taux("12 %"))
                                .jusquAu(LocalDate.of(2026, 12, 31)))
                .build();

        assertThat(calcule(2025, c).part().valeur()).isEqualTo(Taux.pourcent(12));
        assertThat(calcule(2026, c).part().valeur()).isEqualTo(Taux.pourcent(14));
        assertThat(calcule(2026, c).expliquer()).contains("avenant n° 1, art. 3 ; déroge à");
        assertThat(calcule(2027, c).part().valeur()).isEqualTo(Taux.pourcent(14));
    }

    @Test
    void anAmendmentOfJuneHoldsForItsYearAndItIsSaid() {
        Convention c = de(VILLE, taux("10 %"))
                .addActes(Acte.avenant(AVENANT, LocalDate.of(2025, 6, 15), taux("12 %")))
                .build();

        assertThat(calcule(2025, c).part().valeur()).isEqualTo(Taux.pourcent(12));
        assertThat(incompletes(calcule(2025, c)))
                .containsExactly(
                        "avenant « avenant n° 1 », du 15/06/2025 : vaut ici pour toute l'année 2025, aucun texte"
                                + " n'en donnant une partie");
        assertThat(incompletes(calcule(2026, c))).isEmpty();
    }

    @Test
    void anAmendmentOnAPointThatNoTextKnowsIsRefused() {
        Convention c = de(VILLE, taux("10 %"))
                .addActes(Acte.avenant(
                        AVENANT,
                        LocalDate.of(2024, 1, 1),
                        Clauses.PLAFOND_PART.fixee(Taux.pourcent(12), AVENANT.art("art. 1"))))
                .build();

        assertThat(LOI.calculer(dossier(2024), c).getError())
                .extracting(Anomalie::code)
                .containsExactly(Codes.CLAUSE_ETRANGERE);
    }

    // --- orders of the préfet (R.441-5-2, I)

    @Test
    void whatAnOrderOfThePrefetSetsIsNoExcess() {
        ObjectifAnnuel sans = calcule(
                2024,
                de(ETAT, Clauses.PART_ETAT.fixee(Taux.pourcent(35), AVENANT)).build());
        ObjectifAnnuel avec = calcule(2024, de(ETAT).addActes(DE_2024).build());

        assertThat(sans.anomalies()).extracting(Anomalie::code).contains(Codes.LIMITE_LEGALE);
        assertThat(avec.part().valeur()).isEqualTo(Taux.pourcent(35));
        assertThat(avec.anomalies()).extracting(Anomalie::code).doesNotContain(Codes.LIMITE_LEGALE);
        assertThat(avec.expliquer()).contains("arrêté préfectoral du 02/01/2024, art. 1");
        Recalcul.verifie(avec.objectif());
    }

    @Test
    void theWholeIsHeldAgainstTheOrderAndNotAgainstTheLaw() {
        Repartition r = Repartition.de(LOI, dossier(2024), AISNE)
                .conventions(List.of(de(ETAT).addActes(DE_2024).build()))
                .repartir();

        Limite etat = r.limites().stream()
                .filter(l -> l.partLimitee() == PartLimitee.ETAT)
                .findFirst()
                .orElseThrow();
        // 864 × 35 %
        assertThat(etat.maximum().valeur()).isEqualTo(Quantite.parse("302,4"));
        assertThat(etat.estDepassee()).isFalse();
        assertThat(r.reduireAuxLimites().retraits())
                .noneMatch(
                        x -> x.reservataire().equals(ETAT) && x.exact().valeur().signe() > 0);
    }

    @Test
    void anOrderHoldsForTheYearOfItsFirstDayAlone() {
        Convention c = de(ETAT).addActes(arrete("35 %", LocalDate.of(2024, 3, 1), LocalDate.of(2025, 2, 28)))
                .build();

        assertThat(calcule(2024, c).part().valeur()).isEqualTo(Taux.pourcent(35));
        assertThat(incompletes(calcule(2024, c)))
                .containsExactly(
                        "arrêté « arrêté préfectoral du 02/01/2024 », du 01/03/2024 au 28/02/2025 : vaut ici pour"
                                + " toute l'année 2024, aucun texte n'en donnant une partie");
        assertThat(calcule(2025, c).part().valeur()).isEqualTo(Taux.pourcent(30));
        assertThat(incompletes(calcule(2025, c)))
                .containsExactly(
                        "arrêté « arrêté préfectoral du 02/01/2024 », du 01/03/2024 au 28/02/2025 : ne vaut pas"
                                + " pour 2025, mais pour l'année de son premier jour, aucun texte n'en donnant une partie");
    }

    @Test
    void anOrderLongerThanTheLawAllowsIsRefusedWithBothTexts() {
        Convention c = de(ETAT).addActes(arrete("35 %", LocalDate.of(2024, 1, 1), LocalDate.of(2025, 1, 1)))
                .build();

        assertThat(LOI.calculer(dossier(2024), c).getError())
                .extracting(Anomalie::message)
                .containsExactly(
                        "arrêté « arrêté préfectoral du 02/01/2024 », du 01/01/2024 au 01/01/2025 : attendu un an au"
                                + " plus (CCH, R.441-5-2, I) pour « convention inventée, État »");
    }

    @Test
    void anOrderOfSomethingElseThanTheStatesSharesIsRefused() {
        Convention c = de(VILLE, taux("10 %")).addActes(DE_2024).build();

        assertThat(LOI.calculer(dossier(2024), c).getError())
                .extracting(Anomalie::message)
                .containsExactly("arrêté « arrêté préfectoral du 02/01/2024 », du 01/01/2024 au 31/12/2024 : « part de"
                        + " l'État » de « " + VILLE + " » ; attendu la part de l'État ou celle de ses agents (CCH,"
                        + " R.441-5-2, I)");
    }

    @Test
    void anActThatEndsBeforeItsStartIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> arrete("35 %", LocalDate.of(2024, 5, 1), LocalDate.of(2024, 4, 30)))
                .withMessage(
                        "« arrêté préfectoral du 02/01/2024 » : reçu du 01/05/2024 au 30/04/2024 ; attendu une fin qui"
                                + " ne précède pas le début");
    }

    // --- a convention that takes effect within the year (decision 34)

    @Test
    void aConventionOfNovemberHasTheWholeYearUnlessATextSaysOtherwise() {
        Convention novembre = de(VILLE, LocalDate.of(2024, 11, 1), taux("10 %")).build();

        // 12 000 × 8 %, of the town's own homes
        Resultat<Quantite> entier =
                calcule(2024, de(VILLE, taux("10 %")).build()).exact();
        assertThat(calcule(2024, novembre).exact().valeur()).isEqualTo(entier.valeur());
        assertThat(incompletes(calcule(2024, novembre)))
                .singleElement()
                .asString()
                .contains("prend effet le 01/11/2024 : objectif de toute l'année 2024, aucun texte", "« prorata »");
        assertThat(incompletes(calcule(2025, novembre))).isEmpty();
    }

    @Test
    void whereATextGivesAPartOfTheYearItIsInTheExplanation() {
        Convention novembre = de(
                        VILLE,
                        LocalDate.of(2024, 11, 1),
                        taux("10 %"),
                        Clauses.PRORATA.fixee(Prorata.EN_MOIS, AVENANT.art("art. 2")))
                .build();
        Quantite entier = calcule(2024, de(VILLE, taux("10 %")).build()).exact().valeur();

        ObjectifAnnuel o = calcule(2024, novembre);
        assertThat(o.exact().valeur()).isEqualTo(entier.fois(Taux.rapport(2, 12)));
        assertThat(o.expliquer()).contains("part de l'année 2024", "avenant n° 1, art. 2");
        assertThat(incompletes(o)).singleElement().asString().contains("au prorata des mois (avenant n° 1, art. 2)");
        assertThat(calcule(2025, novembre).exact().valeur()).isEqualTo(entier);
        Recalcul.verifie(o.objectif());
    }

    @ParameterizedTest
    @CsvSource({
        "EN_MOIS, 2024-01-01, 1/1",
        "EN_MOIS, 2024-12-31, 1/12",
        "EN_JOURS, 2024-01-01, 1/1",
        "EN_JOURS, 2024-12-31, 1/366",
        "EN_JOURS, 2025-12-30, 2/365"
    })
    void thePartOfTheYearIsThatOfItsMonthsOrDays(Prorata prorata, LocalDate effet, String part) {
        String[] termes = part.split("/", -1);

        assertThat(prorata.part(effet)).isEqualTo(Taux.rapport(Long.parseLong(termes[0]), Long.parseLong(termes[1])));
    }

    // --- holders that have not signed

    @Test
    void thePrefetManagesTheHomesOfAHolderThatHasNotSigned() {
        Convention duPrefet = de(ETAT).build();
        Repartition r = Repartition.de(LOI, dossier(2024), AISNE)
                .conventions(List.of(duPrefet))
                .repartir();

        Quantite retenus = somme(r.retenus().values().stream());
        assertThat(somme(r.geres().values().stream())).isEqualTo(retenus);
        assertThat(r.geres())
                .hasEntrySatisfying(ETAT, n -> assertThat(n.valeur()).isEqualTo(retenus));
    }

    private static Quantite somme(Stream<Resultat<Quantite>> figures) {
        return figures.filter(Resultat::estCalcule).map(Resultat::valeur).reduce(Quantite.ZERO, Quantite::plus);
    }

    // --- a formality of one year (the DRIHL's report for 2024)

    private static final Formalite BILAN =
            new Formalite("bilan annuel", Partie.BAILLEUR, MonthDay.of(2, 27), AVENANT.art("art. 8"));
    private static final Formalite BILAN_2024 = BILAN.pour(2024)
            .tolereeJusquAu(MonthDay.of(3, 31))
            .adressee("chaque réservataire", "l'EPCI de la réforme", "l'EPT");

    private static List<Echeance> bilans(LocalDate au, Transmission... transmissions) {
        Convention c = de(VILLE, taux("10 %"), ClausesDuBilan.FORMALITES.fixee(List.of(BILAN, BILAN_2024), AVENANT))
                .build();
        return Suivi.builder()
                .charte(LOI)
                .dossier(dossier(2025))
                .addConventions(c)
                .addTransmissions(transmissions)
                .build()
                .au(au)
                .situation(VILLE)
                .orElseThrow()
                .echeances();
    }

    @ParameterizedTest
    @CsvSource({"2025-02-27, A_FAIRE", "2025-03-01, TOLERE", "2025-03-31, TOLERE", "2025-04-01, EN_RETARD"})
    void aReportIsToleratedForTheYearThatTheTextSays(LocalDate au, Statut statut) {
        assertThat(bilans(au))
                .filteredOn(e -> e.sujet().equals("année 2024"))
                .singleElement()
                .satisfies(e -> {
                    assertThat(e.statut()).isEqualTo(statut);
                    assertThat(e.limite()).isEqualTo(LocalDate.of(2025, 2, 27));
                    assertThat(e.objet()).isEqualTo("bilan annuel, à chaque réservataire, l'EPCI de la réforme, l'EPT");
                    assertThat(e.suite()).isEqualTo("toléré jusqu'au 31/03/2025");
                });
        assertThat(bilans(au))
                .filteredOn(e -> e.sujet().equals("année 2025"))
                .singleElement()
                .satisfies(e -> assertThat(e.objet()).isEqualTo("bilan annuel"));
    }

    @Test
    void aToleratedReportIsStillToBeDoneAndSaysUntilWhen() {
        Convention c = de(VILLE, taux("10 %"), ClausesDuBilan.FORMALITES.fixee(List.of(BILAN, BILAN_2024), AVENANT))
                .build();

        assertThat(Suivi.builder()
                        .charte(LOI)
                        .dossier(dossier(2025))
                        .addConventions(c)
                        .build()
                        .au(LocalDate.of(2025, 3, 10))
                        .situation(VILLE)
                        .orElseThrow()
                        .aFaire())
                .filteredOn(e -> e.sujet().equals("année 2024"))
                .singleElement()
                .asString()
                .contains("toléré", "toléré jusqu'au 31/03/2025");
    }

    @ParameterizedTest
    @CsvSource({"2025-02-20, FAIT", "2025-03-20, FAIT", "2025-04-02, FAIT_EN_RETARD"})
    void aReportSentWithinTheToleranceIsDone(LocalDate le, Statut statut) {
        assertThat(bilans(LocalDate.of(2025, 6, 1), new Transmission("bilan annuel", 2024, le)))
                .filteredOn(e -> e.sujet().equals("année 2024"))
                .extracting(Echeance::statut)
                .containsExactly(statut);
    }

    @Test
    void aToleranceThatEndsBeforeTheLastDayIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BILAN.tolereeJusquAu(MonthDay.of(2, 1)))
                .withMessage("formalité « bilan annuel », tolérance : reçu 01/02 ; attendu au plus tôt le dernier jour,"
                        + " 27/02");
        assertThat(BILAN_2024)
                .hasToString(
                        "bailleur : bilan annuel, à chaque réservataire, l'EPCI de la réforme, l'EPT, au plus tard le"
                                + " 27/02 de l'année suivante (pour 2024), toléré jusqu'au 31/03 (avenant n° 1, art. 8)");
    }
}
