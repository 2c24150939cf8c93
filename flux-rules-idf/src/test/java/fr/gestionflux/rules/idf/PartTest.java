package fr.gestionflux.rules.idf;

import static fr.gestionflux.core.releve.Grandeur.DEPARTS;
import static fr.gestionflux.core.releve.Grandeur.EXCLUS;
import static fr.gestionflux.core.releve.Grandeur.FLUX;
import static fr.gestionflux.core.releve.Grandeur.LOGEMENTS;
import static fr.gestionflux.core.releve.Grandeur.MISES_EN_SERVICE;
import static fr.gestionflux.core.releve.Grandeur.ROTATION;
import static fr.gestionflux.core.releve.Grandeur.SOUSTRAITS;
import static fr.gestionflux.rules.idf.Exemples.AUTRES;
import static fr.gestionflux.rules.idf.Exemples.ETAT;
import static fr.gestionflux.rules.idf.Exemples.FIN_2022;
import static fr.gestionflux.rules.idf.Exemples.MONTMORENCY;
import static fr.gestionflux.rules.idf.Exemples.SUPPOSE;
import static fr.gestionflux.rules.idf.Exemples.VAL_D_OISE;
import static fr.gestionflux.rules.idf.Exemples.VILLE;
import static fr.gestionflux.rules.idf.Exemples.calcul;
import static fr.gestionflux.rules.idf.Exemples.calcule;
import static fr.gestionflux.rules.idf.Exemples.contingent;
import static fr.gestionflux.rules.idf.Exemples.convention;
import static fr.gestionflux.rules.idf.Exemples.dossier;
import static fr.gestionflux.rules.idf.Exemples.flux;
import static fr.gestionflux.rules.idf.Exemples.uniques;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.gestionflux.core.annee.DossierAnnuel;
import fr.gestionflux.core.charte.Charte;
import fr.gestionflux.core.charte.Clauses;
import fr.gestionflux.core.charte.Convention;
import fr.gestionflux.core.charte.ObjectifAnnuel;
import fr.gestionflux.core.charte.ObjectifIndicatif;
import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.droit.Droit;
import fr.gestionflux.core.droit.DroitDeSuite;
import fr.gestionflux.core.droit.DroitsUniques;
import fr.gestionflux.core.droit.EtatDesLieux;
import fr.gestionflux.core.droit.Origine;
import fr.gestionflux.core.nombre.Arrondi;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.releve.Releve;
import fr.gestionflux.core.suivi.Ouverture;
import fr.gestionflux.core.suivi.Point;
import fr.gestionflux.core.suivi.Suivi;
import fr.gestionflux.core.temps.Annees;
import fr.gestionflux.kit.Recalcul;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Model, III.A: the State first, then in proportion of the droits uniques, within 20 % of the commune's vacancies. */
class PartTest {

    @ParameterizedTest(name = "{0} droits uniques in all: {1}")
    @CsvSource({"5018, false", "5019, true", "5215, true", "5216, false"})
    void thePrintedShareOfMontmorencyPutsTheTotalOfDroitsUniquesInAnInterval(long tous, boolean imprime) {
        ObjectifAnnuel o = calcule(
                dossier(
                        2024,
                        flux(420, 9),
                        contingent(VILLE, uniques(19)),
                        contingent(AUTRES, uniques(tous - 19)),
                        contingent(ETAT)),
                convention(VILLE));

        assertThat(o.part().valeur()).isEqualTo(Taux.rapport(19, tous).fois(Taux.pourcent(70)));
        assertThat(o.part().valeur().imprime(Arrondi.auPlusProche(2)).equals("0,26 %"))
                .isEqualTo(imprime);
        assertThat(o.objectif().valeur())
                .as("« théoriquement, pour 2024, 1 logement »")
                .isEqualTo(Quantite.of(1));
        Recalcul.verifie(o.objectif());
    }

    @Test
    void theStateHas30PercentWhateverItsRights() {
        ObjectifAnnuel etat = calcule(
                dossier(
                        2024,
                        flux(420, 9),
                        contingent(VILLE, uniques(19)),
                        contingent(AUTRES, uniques(81)),
                        contingent(ETAT)),
                convention(ETAT));

        assertThat(etat.part().valeur()).isEqualTo(Taux.pourcent(30));
        assertThat(etat.objectif().valeur()).isEqualTo(Quantite.of(126));
    }

    @Test
    void theLimitOf20PercentOfTheCommunesVacanciesIsBroughtToTheFlowOfTheDepartement() {
        ObjectifAnnuel o = deuxMoities(flux(400, 10));

        // 20 % of 10 vacancies, over a flow of 400
        assertThat(o.etape(IleDeFrance.PART_AVANT_LIMITE).orElseThrow().valeur())
                .isEqualTo(Taux.pourcent(35));
        assertThat(o.part().valeur()).isEqualTo(Taux.rapport(2, 400));
        assertThat(o.exact().valeur()).isEqualTo(Quantite.of(2));
        assertThat(messages(o))
                .anySatisfy(m -> assertThat(m)
                        .contains(
                                "35 % ramené à 0,5 %",
                                "20 % des libérations", "l'excédent va au bailleur", "R.441-5-3"));
    }

    @Test
    void landAndMoneyAreOutsideThatLimit() {
        DroitsUniques apport = new DroitsUniques("terrain", Quantite.of(20), Origine.APPORT);

        ObjectifAnnuel o = calcule(
                dossier(2024, flux(400, 10), contingent(VILLE, uniques(80), apport), contingent(AUTRES, uniques(100))),
                convention(VILLE));

        // the land's own part: 20 / 200 of 70 %, on top of 0,5 %
        assertThat(o.part().valeur()).isEqualTo(Taux.parse("7,5 %"));
    }

    /** Flow 100, 10 vacancies, another holder 10; the commune 10 rights from land: 10 of 20 over 70 %, whatever the form. */
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"droits de suite", "droits uniques", "garantie et terrain"})
    void landIsOutsideTheLimitInWhateverFormTheRightIsKept(String forme) {
        List<Droit> droits = switch (forme) {
            case "droits de suite" -> List.of(new DroitDeSuite("terrain", Quantite.of(10), 2033, Origine.APPORT));
            case "droits uniques" -> List.of(new DroitsUniques("terrain", Quantite.of(10), Origine.APPORT));
            default ->
                List.of(
                        new DroitDeSuite("terrain", Quantite.of(10), 2033, Origine.APPORT),
                        new DroitsUniques("garantie", Quantite.ZERO, Origine.GARANTIE));
        };
        for (Contingent ville : List.of(
                Contingent.de(VILLE, new EtatDesLieux(FIN_2022, SUPPOSE).converti(2023), droits),
                ouvertureDe2024(droits))) {
            int annee = ville.droits().equals(droits) ? 2024 : 2025;

            ObjectifAnnuel o =
                    calcule(dossier(annee, deuxAns(), ville, contingent(AUTRES, uniques(10))), convention(VILLE));

            assertThat(o.objectif().valeur()).as("%s", annee).isEqualTo(Quantite.of(35));
            assertThat(o.anomalies().stream().map(Anomalie::code))
                    .as("more than the 10 vacancies of the commune")
                    .contains(Codes.OBJECTIF_SUPERIEUR_AU_FLUX)
                    .doesNotContain(Codes.PLAFOND);
            Recalcul.verifie(o.objectif());
        }
    }

    @Test
    void guaranteesAndRightsOfUnknownOriginAreHeldToItBesideLand() {
        List<Droit> droits = List.of(
                new DroitDeSuite("terrain", Quantite.of(5), 2033, Origine.APPORT),
                new DroitDeSuite("garantie", Quantite.of(3), 2033, Origine.GARANTIE),
                new DroitDeSuite("sans origine", Quantite.of(2), 2033, Origine.INCONNUE));

        ObjectifAnnuel o = calcule(
                dossier(
                        2024,
                        deuxAns(),
                        Contingent.de(VILLE, new EtatDesLieux(FIN_2022, SUPPOSE).converti(2023), droits),
                        contingent(AUTRES, uniques(10))),
                convention(VILLE));

        // 2 homes of 100 for the 10 vacancies, and the 5 of 20 rights from land over 70 %
        assertThat(o.part().valeur()).isEqualTo(Taux.parse("19,5 %"));
        assertThat(o.etape(IleDeFrance.DROITS_D_APPORT.de("commune de Montmorency"))
                        .orElseThrow()
                        .valeur())
                .isEqualTo(Quantite.of(5));
        Recalcul.verifie(o.objectif());
    }

    @Test
    void aConventionMayExtendTheLimitToLand() {
        ObjectifAnnuel o = calcule(
                dossier(
                        2024,
                        deuxAns(),
                        contingent(VILLE, new DroitsUniques("terrain", Quantite.of(10), Origine.APPORT)),
                        contingent(AUTRES, uniques(10))),
                convention(VILLE, Clauses.PLAFOND_PART.fixee(Taux.pourcent(20), SUPPOSE.art("III.A"))));

        assertThat(o.part().valeur()).isEqualTo(Taux.pourcent(2));
        assertThat(o.objectif().valeur()).isEqualTo(Quantite.of(2));
    }

    private static Releve deuxAns() {
        Releve.Builder releve =
                Releve.builder().note(ROTATION, MONTMORENCY, new Annees(2018, 2022), Taux.pourcent(10), SUPPOSE);
        for (int n = 2024; n <= 2025; n++) {
            releve.note(FLUX, VAL_D_OISE, n, 100, SUPPOSE).note(DEPARTS, MONTMORENCY, n, 10, SUPPOSE);
        }
        return releve.build();
    }

    /** Nothing honoured in 2024. */
    private static Contingent ouvertureDe2024(List<Droit> droits) {
        Contingent ville = Contingent.de(VILLE, new EtatDesLieux(FIN_2022, SUPPOSE).converti(2023), droits);
        return Suivi.builder()
                .charte(ModeleDrihl.V2023)
                .dossier(dossier(2024, deuxAns(), ville, contingent(AUTRES, uniques(10))))
                .addConventions(convention(VILLE))
                .build()
                .ouverture(VILLE)
                .flatMap(Ouverture::contingent)
                .orElseThrow();
    }

    @Test
    void holdersWhoGuaranteeNothingAreNotLimited() {
        ObjectifAnnuel o = calcule(
                dossier(2024, flux(400, 10), contingent(VILLE, uniques(50)), contingent(AUTRES, uniques(50))),
                convention(AUTRES));

        assertThat(o.part().valeur()).isEqualTo(Taux.pourcent(35));
    }

    @Test
    void whatTheLimitTakesAwayIsTheLandlordsOwn() {
        Reservataire bailleur = new Reservataire(Reservataire.Categorie.BAILLEUR, "Seqens", Exemples.VAL_D_OISE);

        ObjectifAnnuel o = calcule(
                dossier(
                        2024,
                        flux(400, 10),
                        contingent(VILLE, uniques(50)),
                        contingent(AUTRES, uniques(50)),
                        contingent(ETAT),
                        contingent(bailleur)),
                convention(bailleur));

        // 100 % − 30 % − 0,5 % − 35 %
        assertThat(o.part().valeur()).isEqualTo(Taux.parse("34,5 %"));
    }

    @Test
    void theLandlordsOwnHomesAreNoRightsOfAHolder() {
        Reservataire bailleur = new Reservataire(Reservataire.Categorie.BAILLEUR, "Seqens", Exemples.VAL_D_OISE);

        ObjectifAnnuel o = calcule(
                dossier(
                        2024,
                        flux(400, 1_000),
                        contingent(VILLE, uniques(50)),
                        contingent(AUTRES, uniques(50)),
                        contingent(bailleur, uniques(900))),
                convention(VILLE));

        assertThat(o.part().valeur()).isEqualTo(Taux.pourcent(35));
    }

    /** What is left is of one landlord: two such contingents would each be what the other leaves. */
    @Test
    void twoContingentsOfTheLandlordAreRefusedByNameAndTheOthersAreComputed() {
        Reservataire un = new Reservataire(Reservataire.Categorie.BAILLEUR, "Seqens", Exemples.VAL_D_OISE);
        Reservataire deux = new Reservataire(Reservataire.Categorie.BAILLEUR, "Seqens, agence", Exemples.VAL_D_OISE);
        var dossier = dossier(
                2024,
                flux(400, 1_000),
                contingent(VILLE, uniques(50)),
                contingent(AUTRES, uniques(50)),
                contingent(ETAT),
                contingent(un),
                contingent(deux));

        assertThat(calcule(dossier, convention(VILLE)).part().valeur()).isEqualTo(Taux.pourcent(35));
        for (Reservataire r : List.of(un, deux)) {
            assertThat(calcul(dossier, convention(r)).getError())
                    .singleElement()
                    .satisfies(a -> {
                        assertThat(a.code()).isEqualTo(Codes.REGLES_EN_CERCLE);
                        assertThat(a.message())
                                .contains("« part du flux de Seqens »", "« part du flux de Seqens, agence »");
                    });
        }

        Point point = Suivi.builder()
                .charte(ModeleDrihl.V2023)
                .dossier(dossier)
                .addConventions(convention(VILLE), convention(un), convention(deux))
                .build()
                .au(LocalDate.of(2024, 6, 30));

        assertThat(point.situations())
                .extracting(
                        s -> s.convention().reservataire(), s -> s.objectif().estCalcule())
                .containsExactly(tuple(VILLE, true), tuple(un, false), tuple(deux, false));
    }

    @Test
    void withoutTheOtherHoldersTheShareIsRefusedAndSaysWhy() {
        var calcul = calcul(
                dossier(2024, flux(400, 10), contingent(VILLE, uniques(19)), contingent(ETAT)), convention(VILLE));

        assertThat(calcul.getError()).singleElement().satisfies(a -> {
            assertThat(a.code()).isEqualTo(IleDeFrance.AUTRES_RESERVATAIRES);
            assertThat(a.message()).contains("droits uniques de tous les autres", "III.A", "ajoutez leurs contingents");
        });
    }

    @Test
    void theFlowInHomesIsHomesLessExcludedTimesTheRateLessThoseTakenOut() {
        Releve releve = Releve.builder()
                .note(LOGEMENTS, VAL_D_OISE, 2023, 6_000, SUPPOSE)
                .note(EXCLUS, VAL_D_OISE, 2023, 300, SUPPOSE)
                .note(SOUSTRAITS, VAL_D_OISE, 2024, 100, SUPPOSE)
                .note(MISES_EN_SERVICE, VAL_D_OISE, 2024, 50, SUPPOSE)
                .lu(ROTATION, VAL_D_OISE, 2023, "7,5 %", SUPPOSE)
                .note(LOGEMENTS, MONTMORENCY, 2023, 800, SUPPOSE)
                .lu(ROTATION, MONTMORENCY, 2023, "5 %", SUPPOSE)
                .build();

        ObjectifAnnuel o = deuxMoities(releve);

        assertThat(o.flux().valeur()).isEqualTo(Quantite.parse("327,5"));
        assertThat(o.etape(IleDeFrance.ASSIETTE).orElseThrow().valeur())
                .as("a stock: new homes join it, not the flow")
                .isEqualTo(Quantite.of(5_650));
        assertThat(o.etape(IleDeFrance.LIBERATIONS).orElseThrow().valeur()).isEqualTo(Quantite.of(40));
        assertThat(o.part().valeur()).isEqualTo(Quantite.of(8).sur(Quantite.parse("327,5")));
    }

    @Test
    void indicativeObjectivesFollowTheSharesThatTheConventionWrites() {
        Convention convention = convention(
                VILLE,
                Clauses.OBJECTIFS_INDICATIFS.fixee(
                        List.of(
                                new ObjectifIndicatif("PLAI", Optional.of(Taux.pourcent(30))),
                                new ObjectifIndicatif("T3", Optional.empty())),
                        SUPPOSE.art("IV")));

        ObjectifAnnuel o = calcule(
                dossier(2024, flux(400, 100), contingent(VILLE, uniques(1)), contingent(AUTRES, uniques(99))),
                convention);

        assertThat(o.exact().valeur()).isEqualTo(Quantite.parse("2,8"));
        assertThat(o.etape(IleDeFrance.OBJECTIF_INDICATIF.du("PLAI"))
                        .orElseThrow()
                        .valeur())
                .isEqualTo(Quantite.parse("0,84"));
        assertThat(o.etape(IleDeFrance.OBJECTIF_INDICATIF.du("T3")))
                .as("a preference without figure")
                .isEmpty();
    }

    @Test
    void theConventionOfMontmorencySaysWhatItSettlesAndWhere() {
        Charte charte = ModeleDrihl.V2023
                .selon(Convention.builder()
                        .texte(ConventionMontmorency.TEXTE)
                        .bailleur(Exemples.SEQENS)
                        .reservataire(VILLE)
                        .effet(LocalDate.of(2024, 8, 19))
                        .type(ModeleDrihl.V2023.type(IleDeFrance.MONTMORENCY))
                        .build())
                .get();

        assertThat(charte.stipulationsDeLaConvention().stream()
                        .map(Object::toString)
                        .toList())
                .anySatisfy(s -> assertThat(s)
                        .startsWith("cas décomptés par exception : [refus d'un logement conforme (III.C, 1er tiret)")
                        .contains("aucun candidat dans le délai sur un logement conforme (III.C, 2e tiret)")
                        .contains("désistement après attribution et visite, sans autre attributaire")
                        .contains("déroge à modèle DRIHL-AORIF"))
                .anySatisfy(s -> assertThat(s)
                        .startsWith("délai pour désigner des candidats : 30 jours calendaires")
                        .contains("III.C, 2e tiret"))
                .anySatisfy(s -> assertThat(s)
                        .startsWith("délai pour désigner d'autres candidats : 15 jours calendaires")
                        .contains("III.C, 2e tiret"))
                .anySatisfy(s -> assertThat(s).contains("programme neuf : 3 mois", "VI"))
                .anySatisfy(s -> assertThat(s).contains("objectifs indicatifs : [T3 de préférence, T4 de préférence]"))
                .hasSize(9);
        assertThat(ModeleDrihl.V2023.stipulationsDeLaConvention())
                .as("the charter itself has not changed")
                .isEmpty();
    }

    @Test
    void aShareThatRoundsToNoHomeIsSaid() {
        ObjectifAnnuel o = calcule(
                dossier(2024, flux(100, 9), contingent(VILLE, uniques(1)), contingent(AUTRES, uniques(999))),
                convention(VILLE));

        assertThat(o.objectif().valeur()).isEqualTo(Quantite.ZERO);
        assertThat(o.anomalies().stream().map(Anomalie::code)).contains(Codes.OBJECTIF_NUL);
    }

    private static ObjectifAnnuel deuxMoities(Releve releve) {
        DossierAnnuel dossier = dossier(
                2024, releve, contingent(VILLE, uniques(50)), contingent(AUTRES, uniques(50)), contingent(ETAT));
        return calcule(dossier, convention(VILLE));
    }

    private static List<String> messages(ObjectifAnnuel o) {
        return o.anomalies().stream().map(Anomalie::message).toList();
    }
}
