package fr.gestionflux.core.charte;

import static fr.gestionflux.core.charte.CharteDEssai.ANNEXE;
import static fr.gestionflux.core.charte.CharteDEssai.COMMUNE;
import static fr.gestionflux.core.charte.CharteDEssai.CONVENTION;
import static fr.gestionflux.core.charte.CharteDEssai.ESSAI;
import static fr.gestionflux.core.charte.CharteDEssai.ETAT;
import static fr.gestionflux.core.charte.CharteDEssai.ETAT_DES_LIEUX;
import static fr.gestionflux.core.charte.CharteDEssai.TEXTE;
import static fr.gestionflux.core.charte.CharteDEssai.TOIT;
import static fr.gestionflux.core.charte.CharteDEssai.VALMONT;
import static fr.gestionflux.core.charte.CharteDEssai.VERNAY;
import static fr.gestionflux.core.charte.CharteDEssai.VOISINE;
import static fr.gestionflux.core.charte.CharteDEssai.charte;
import static fr.gestionflux.core.charte.CharteDEssai.codes;
import static fr.gestionflux.core.charte.CharteDEssai.contingent;
import static fr.gestionflux.core.charte.CharteDEssai.convention;
import static fr.gestionflux.core.charte.CharteDEssai.dossier;
import static fr.gestionflux.core.charte.CharteDEssai.messages;
import static fr.gestionflux.core.charte.CharteDEssai.releve;
import static fr.gestionflux.core.charte.CharteDEssai.sansTaux;
import static fr.gestionflux.core.releve.Grandeur.BESOIN;
import static fr.gestionflux.core.releve.Grandeur.DEPARTS;
import static fr.gestionflux.core.releve.Grandeur.ELIGIBLES;
import static fr.gestionflux.core.releve.Grandeur.EXCLUS;
import static fr.gestionflux.core.releve.Grandeur.FLUX;
import static fr.gestionflux.core.releve.Grandeur.LOGEMENTS;
import static fr.gestionflux.core.releve.Grandeur.ROTATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.gestionflux.core.annee.DossierAnnuel;
import fr.gestionflux.core.droit.Apport;
import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.nombre.Arrondi;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.parc.Bailleur;
import fr.gestionflux.core.parc.Reservataire.Categorie;
import fr.gestionflux.core.parc.Territoire.Echelle;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.Refus;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.preuve.Unite;
import fr.gestionflux.core.releve.Releve;
import fr.gestionflux.core.temps.Periode;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class InstructionTest {

    private static ObjectifAnnuel objectif(Releve.Builder releve) {
        return charte().build().calculer(dossier(releve), convention().build()).get();
    }

    private static ObjectifAnnuel objectif(Charte charte, int annee, Convention convention) {
        Releve.Builder releve = Releve.builder()
                .note(LOGEMENTS, VALMONT, annee - 1, 1000, ANNEXE)
                .note(EXCLUS, VALMONT, annee - 1, 200, ANNEXE)
                .note(ROTATION, ESSAI, annee - 1, Taux.pourcent(9), ANNEXE);
        return charte.calculer(dossier(annee, releve, contingent(COMMUNE, 60)), convention)
                .get();
    }

    @Nested
    class TheObjectif {

        @Test
        void everyFigureOfTheFileIsThereByItsName() {
            ObjectifAnnuel o = objectif(releve());

            assertThat(o.reservataire()).isEqualTo(COMMUNE);
            assertThat(o.annee()).isEqualTo(2024);
            assertThat(o.part().valeur()).isEqualTo(Taux.parse("7,5 %"));
            assertThat(o.flux().valeur()).isEqualTo(Quantite.of(72));
            assertThat(o.exact().valeur()).isEqualTo(Quantite.parse("5,4"));
            assertThat(o.objectif().valeur()).isEqualTo(Quantite.of(5));
            assertThat(o.etape("logements soumis au flux").orElseThrow().valeur())
                    .isEqualTo(Quantite.of(800));
            assertThat(o.anomalies()).isEmpty();
        }

        @Test
        void theRoundingIsCitedFromTheCharteOrFromTheConventionThatDerogates() {
            ObjectifAnnuel deLaCharte = objectif(releve());
            ObjectifAnnuel deLaConvention = charte().build()
                    .calculer(
                            dossier(releve()),
                            convention()
                                    .addStipulations(
                                            Clauses.EN_LOGEMENTS.fixee(Arrondi.tronque(0), CONVENTION.art("art. 4")))
                                    .build())
                    .get();

            assertThat(deLaCharte.objectif().reference()).contains(TEXTE.art("art. 6"));
            assertThat(deLaConvention.objectif().valeur()).isEqualTo(Quantite.of(5));
            assertThat(deLaConvention.objectif().reference().orElseThrow())
                    .hasToString("convention Valmont – Toit, 15/01/2024, art. 4 ; déroge à charte d'essai, 01/01/2024,"
                            + " art. 6");
        }

        @Test
        void aCharteThatSettlesNoRoundingRoundsByUseAndSaysSo() {
            Charte sansArrondi = CharteDEssai.charteDePart(Taux.parse("7,5 %"));

            ObjectifAnnuel o = sansArrondi
                    .calculer(dossier(Releve.builder()), convention().build())
                    .get();

            assertThat(o.objectif().valeur()).isEqualTo(Quantite.of(8));
            assertThat(o.objectif().reference().orElseThrow().toString()).startsWith("usage des conventions");
        }

        @Test
        void theMinimumOfTheConventionLiftsTheObjectifAndSaysSo() {
            ObjectifAnnuel o = charte().build()
                    .calculer(
                            dossier(releve()),
                            convention()
                                    .addStipulations(Clauses.MINIMUM.fixee(Quantite.of(6), CONVENTION.art("art. 3")))
                                    .build())
                    .get();

            assertThat(o.objectif().valeur()).isEqualTo(Quantite.of(6));
            assertThat(o.exact().valeur()).isEqualTo(Quantite.parse("5,4"));
            assertThat(messages(o.anomalies(), Codes.PLANCHER))
                    .containsExactly("5 logements relevé à 6 logements (objectif minimal ; convention Valmont – Toit,"
                            + " 15/01/2024, art. 3)");
        }

        @Test
        void aCapThatBitesSaysWhatItChangedAndWhoOrdersIt() {
            DossierAnnuel dossier = dossier(2024, releve(), contingent(COMMUNE, 200));

            ObjectifAnnuel o =
                    charte().build().calculer(dossier, convention().build()).get();

            assertThat(o.part().valeur()).isEqualTo(Taux.pourcent(20));
            assertThat(messages(o.anomalies(), Codes.PLAFOND))
                    .containsExactly("25 % ramené à 20 % (plafond des droits de garantie ; charte d'essai, 01/01/2024,"
                            + " art. 4)");
        }

        @Test
        void aConventionThatGoesBeyondTheLawIsKeptAndRemarkedWithBothTexts() {
            ObjectifAnnuel o = charte().build()
                    .calculer(
                            dossier(2024, releve(), contingent(COMMUNE, 200)),
                            convention()
                                    .addStipulations(Clauses.PLAFOND_GARANTIES.fixee(
                                            Taux.pourcent(22), CONVENTION.art("art. 5")))
                                    .build())
                    .get();

            assertThat(o.part().valeur()).isEqualTo(Taux.pourcent(22));
            assertThat(messages(o.anomalies(), Codes.LIMITE_LEGALE))
                    .contains("« plafond des droits de garantie » : 22 % (convention Valmont – Toit, 15/01/2024,"
                            + " art. 5) ; la loi limite à 20 % (CCH, R.441-5-3)");
        }

        @ParameterizedTest
        @CsvSource({"0, 0, false", "5, 0, true", "6, 1, false"})
        void aPositiveRightThatRoundsToZeroIsRemarked(long droits, long objectif, boolean remarque) {
            ObjectifAnnuel o = charte().build()
                    .calculer(
                            dossier(2024, releve(), contingent(COMMUNE, droits)),
                            convention().build())
                    .get();

            assertThat(o.objectif().valeur()).isEqualTo(Quantite.of(objectif));
            assertThat(codes(o.anomalies()).contains(Codes.OBJECTIF_NUL)).isEqualTo(remarque);
        }

        @Test
        void aRightThatRoundsToZeroStillShowsItsExactValue() {
            ObjectifAnnuel o = charte().build()
                    .calculer(
                            dossier(2024, releve(), contingent(COMMUNE, 5)),
                            convention().build())
                    .get();

            assertThat(messages(o.anomalies(), Codes.OBJECTIF_NUL))
                    .containsExactly("un objectif exact de 0,45 logement s'arrondit à 0");
        }

        @Test
        void aRuleIsAppliedOnceToAHolderHoweverOftenItIsPulled() {
            AtomicInteger appels = new AtomicInteger();
            Charte compte = charte().droits((c, i) -> {
                        appels.incrementAndGet();
                        return CharteDEssai.droits(c, i);
                    })
                    .montre((c, i) -> i.droits(c))
                    .build();

            ObjectifAnnuel o =
                    compte.calculer(dossier(releve()), convention().build()).get();

            assertThat(o.complements()).hasSize(1);
            assertThat(appels).hasValue(1);
        }
    }

    @Nested
    class Owners {

        @Test
        void whatIsRemarkedOnTheHoldersRightsIsItsOwnOfTheYearAndUnderItsConvention() {
            Convention six = convention()
                    .addStipulations(Clauses.MINIMUM.fixee(Quantite.of(6), CONVENTION.art("art. 3")))
                    .build();
            ObjectifAnnuel o = charte().build().calculer(dossier(releve()), six).get();

            assertThat(o.anomalies())
                    .extracting(Anomalie::sujet)
                    .containsOnly(COMMUNE.sujet().sous(2024, six.texte().toString()));
        }

        @Test
        void whatIsMissingSaysWhichFactAndForWhom() {
            var refus =
                    charte().build().calculer(dossier(sansTaux()), convention().build());

            assertThat(refus.getError().map(Anomalie::sujet)).singleElement().satisfies(s -> {
                assertThat(s.donnee()).contains("taux de rotation");
                assertThat(s.annees()).contains("2023");
                assertThat(s.reservataire()).contains("commune de Valmont");
                assertThat(s.convention()).isPresent();
            });
        }

        @Test
        void remarksOnTheRightsOfOthersAreOneLineThatCountsThem() {
            Charte charte = charte().part((c, i) -> {
                        i.contingents().forEach(i::droits);
                        return Resultat.somme(i.contingents().stream()
                                        .map(x -> i.droits(x)
                                                .remarque("essai", "droits de " + x.reservataire())
                                                .sur(x.reservataire().sujet()))
                                        .toList())
                                .sur(Resultat.donnee("mille", Quantite.of(1000), Unite.DROITS_UNIQUES, TEXTE));
                    })
                    .build();
            DossierAnnuel dossier =
                    dossier(2024, releve(), contingent(COMMUNE, 30), contingent(VOISINE, 20), contingent(ETAT, 10));

            ObjectifAnnuel o = charte.calculer(dossier, convention().build()).get();

            assertThat(messages(o.anomalies(), "essai")).containsExactly("droits de commune de Valmont");
            assertThat(messages(o.anomalies(), Codes.REMARQUES_DES_AUTRES))
                    .containsExactly("2 remarques sur les droits des autres réservataires : à lire dans leur propre"
                            + " objectif");
        }
    }

    @Nested
    class RulesThatWaitForOneAnother {

        static Stream<Arguments> enCercle() {
            return Stream.of(
                    arguments(
                            charte().part((c, i) -> i.part(c)),
                            "« part du flux de commune de Valmont » → « part du flux de commune de Valmont »"),
                    arguments(
                            charte().flux((c, i) -> i.exact(c)),
                            "« flux de commune de Valmont » → « flux de commune de Valmont »"),
                    arguments(
                            charte().droits((c, i) -> i.flux(c)).flux((c, i) -> i.droits(c)),
                            "« droits de commune de Valmont » → « flux de commune de Valmont »"
                                    + " → « droits de commune de Valmont »"),
                    arguments(
                            charte().part((c, i) -> i.part(
                                    i.contingents().get(1 - i.contingents().indexOf(c)))),
                            "« part du flux de commune de Valmont » → « part du flux de commune de Vernay »"
                                    + " → « part du flux de commune de Valmont »"),
                    // a name made on the way is the same name
                    arguments(
                            charte().droits((c, i) -> total(i, 2024)),
                            "« droits de commune de Valmont » → « total de 2024 » → « droits de commune de Valmont »"));
        }

        private static Resultat<Quantite> total(Instruction i, int annee) {
            return i.commun(
                    "total de " + annee,
                    () -> Resultat.somme(List.of(
                            i.droits(i.contingents().get(0)), i.commun("total de " + annee, () -> total(i, annee)))));
        }

        @ParameterizedTest
        @MethodSource("enCercle")
        void areRefusedAndTheCircleIsNamed(Redaction charte, String cercle) {
            var refus = charte.build()
                    .calculer(
                            dossier(2024, releve(), contingent(COMMUNE, 60), contingent(VOISINE, 5)),
                            convention().build());

            assertThat(refus.getError().toJavaStream().filter(a -> a.code().equals(Codes.REGLES_EN_CERCLE)))
                    .isNotEmpty()
                    .allSatisfy(a -> assertThat(a.message())
                            .startsWith("des règles de « charte d'essai, 01/01/2024 » s'attendent l'une l'autre : ")
                            .contains("attendu des chiffres dont aucun n'a besoin de lui-même"))
                    .anySatisfy(a -> assertThat(a.message()).contains(cercle));
        }

        @Test
        void leaveToTheOthersTheirFigures() {
            Charte charte = charte().part(
                            (c, i) -> c.reservataire().equals(VOISINE) ? i.part(c) : CharteDEssai.part(c, i))
                    .build();
            DossierAnnuel dossier = dossier(2024, releve(), contingent(COMMUNE, 60), contingent(VOISINE, 5));

            assertThat(codes(charte.calculer(dossier, convention(VOISINE).build())))
                    .contains(Codes.REGLES_EN_CERCLE);
            assertThat(charte.calculer(dossier, convention().build())
                            .get()
                            .objectif()
                            .valeur())
                    .isEqualTo(Quantite.of(5));
        }
    }

    @Nested
    class Refusals {

        @Test
        void aMissingFactNamesWhatIsMissingTheFigureAndTheArticle() {
            var refus =
                    charte().build().calculer(dossier(sansTaux()), convention().build());

            assertThat(refus.getError()).singleElement().satisfies(a -> {
                assertThat(a.code()).isEqualTo(Codes.DONNEE_MANQUANTE);
                assertThat(a.message()).isEqualTo("il manque « taux de rotation », Essai, 2023");
                assertThat(a.necessaireA()).contains("« départs » (charte d'essai, 01/01/2024, art. 5)");
            });
        }

        @Test
        void everyMissingFactComesAtOnceWithItsNearMisses() {
            Releve.Builder ailleurs = Releve.builder()
                    .note(ROTATION, ESSAI, 2021, Taux.pourcent(9), ANNEXE)
                    .note(LOGEMENTS, VERNAY, 2023, 500, ANNEXE);

            var refus =
                    charte().build().calculer(dossier(ailleurs), convention().build());

            assertThat(refus.getError().map(Anomalie::message))
                    .containsExactly(
                            "il manque « logements du bailleur », Valmont, 2023 (le relevé a cette donnée pour :"
                                    + " Vernay (commune))",
                            "il manque « logements exclus (plan de vente) », Valmont, 2023",
                            "il manque « logements exclus (démolition) », Valmont, 2023",
                            "il manque « taux de rotation », Essai, 2023 (le relevé a cette donnée pour : 2021)");
            assertThat(refus.getError())
                    .allSatisfy(a -> assertThat(a.necessaireA())
                            .hasValueSatisfying(n -> assertThat(n).contains("charte d'essai, 01/01/2024, art. ")));
        }

        @Test
        void aTargetThatIsDemandedSaysEveryRefusalInFrenchAtOnce() {
            Charte charte = charte().laisse(Clauses.PLAFOND_GARANTIES).build();

            assertThatExceptionOfType(Refus.class)
                    .isThrownBy(() ->
                            charte.exiger(dossier(sansTaux()), convention().build()))
                    .satisfies(r -> assertThat(r.anomalies())
                            .isEqualTo(charte.calculer(
                                            dossier(sansTaux()), convention().build())
                                    .getError()
                                    .asJava()))
                    .withMessageContaining("« plafond des droits de garantie » est laissé à la convention")
                    .withMessageContaining("il manque « taux de rotation », Essai, 2023");
        }

        @Test
        void aTargetThatIsDemandedIsTheOneThatIsComputed() {
            assertThat(charte().build()
                            .exiger(dossier(releve()), convention().build())
                            .objectif()
                            .valeur())
                    .isEqualTo(objectif(releve()).objectif().valeur());
        }

        @Test
        void aBlankClauseIsRefusedByNameWithTheMissingFacts() {
            Charte enBlanc = charte().laisse(Clauses.PLAFOND_GARANTIES).build();

            var refus = enBlanc.calculer(dossier(sansTaux()), convention().build());

            assertThat(codes(refus)).containsExactlyInAnyOrder(Codes.CLAUSE_EN_BLANC, Codes.DONNEE_MANQUANTE);
            assertThat(messages(refus))
                    .contains("« plafond des droits de garantie » est laissé à la convention, qui ne le fixe pas :"
                            + " ajoutez sa stipulation ; nécessaire à « part du flux » (charte d'essai, 01/01/2024,"
                            + " art. 4)");
        }

        @Test
        void aRightThatTheCharteDoesNotReadIsRefusedWithTheMissingFacts() {
            Contingent c = Contingent.de(COMMUNE, ETAT_DES_LIEUX, new Apport("terrain", Quantite.of(9)));

            var refus = charte().build()
                    .calculer(dossier(2024, sansTaux(), c), convention().build());

            assertThat(codes(refus)).containsExactlyInAnyOrder(Codes.DROIT_ILLISIBLE, Codes.DONNEE_MANQUANTE);
        }

        @Test
        void anotherLandlordAnotherYearAndAForeignClauseAreRefusedAtOnce() {
            Clause<Integer> inconnue = Clause.libre("inconnue", "point inconnu");
            DossierAnnuel dossier = dossier(2023, releve(), contingent(COMMUNE, 60));
            Convention convention = Convention.builder()
                    .texte(CONVENTION)
                    .bailleur(new Bailleur("Abri"))
                    .reservataire(COMMUNE)
                    .effet(LocalDate.of(2024, 1, 1))
                    .addStipulations(inconnue.fixee(1, CONVENTION))
                    .build();

            var refus = charte().build().instruire(dossier, convention);

            assertThat(codes(refus))
                    .containsExactly(Codes.CHARTE_HORS_PERIODE, Codes.BAILLEUR_ETRANGER, Codes.CLAUSE_ETRANGERE);
            assertThat(messages(refus))
                    .contains("« charte d'essai, 01/01/2024 » s'applique à compter du 01/01/2024 ; le dossier est de"
                            + " 2023")
                    .contains("« convention Valmont – Toit, 15/01/2024 » est de « Abri » ; le dossier 2023 est de"
                            + " « Toit »");
        }

        @Test
        void aHolderWithoutContingentIsRefusedWithTheOnesThatTheFileHas() {
            var refus = charte().build()
                    .calculer(dossier(releve()), convention(VOISINE).build());

            assertThat(codes(refus)).containsExactly(Codes.CONTINGENT_MANQUANT);
            assertThat(messages(refus))
                    .contains(
                            "le dossier 2024 n'a pas de contingent pour « commune de Vernay, commune, Vernay » (il a :"
                                    + " [commune de Valmont, commune, Valmont])");
        }

        @Test
        void aHolderWithoutContingentIsRefusedAlongWithTheOtherReasons() {
            DossierAnnuel dossier = dossier(2023, releve(), contingent(COMMUNE, 60));

            var refus = charte().build().calculer(dossier, convention(VOISINE).build());

            assertThat(codes(refus)).containsExactly(Codes.CHARTE_HORS_PERIODE, Codes.CONTINGENT_MANQUANT);
        }

        @Test
        void aTerritoryWithoutTheLevelThatARuleReadsIsRefused() {
            Charte parEpci = charte().flux((c, i) -> i.releve(FLUX, c, Echelle.EPCI, 2024)
                            .nomme("flux de l'EPCI", Unite.LOGEMENTS, TEXTE.art("art. 5")))
                    .build();

            var refus = parEpci.calculer(dossier(releve()), convention().build());

            assertThat(codes(refus)).containsExactly(Codes.ECHELLE);
            assertThat(messages(refus))
                    .contains("« flux annuel prévisionnel » se lit par EPCI ; les droits de « commune de Valmont »"
                            + " portent sur Valmont (commune)");
        }

        @Test
        void aRateOverNoHomeIsRefusedNotComputed() {
            Releve.Builder vide = Releve.builder()
                    .note(LOGEMENTS, VALMONT, 2023, 200, ANNEXE)
                    .note(EXCLUS, VALMONT, 2023, 200, ANNEXE)
                    .note(ROTATION, ESSAI, 2023, Taux.pourcent(9), ANNEXE);

            var refus = charte().build().calculer(dossier(vide), convention().build());

            assertThat(codes(refus)).containsExactly(Codes.DENOMINATEUR_NUL);
        }

        @Test
        void aClauseThatTheModuleForgotToSettleIsAProgrammingError() {
            Instruction i = charte().build()
                    .instruire(dossier(releve()), convention().build())
                    .get();

            assertThatThrownBy(() -> i.valeur(Clauses.DUREE))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("« charte d'essai, 01/01/2024 » ne fixe pas « durée de la convention »");
            assertThat(i.stipulation(Clauses.DUREE)).isEmpty();
            assertThat(i.siFixe(Clauses.MINIMUM, Unite.LOGEMENTS)).isEmpty();
        }
    }

    @Nested
    class TheTermOfTheTexts {

        private final Charte tacite =
                charte().reconductionTacite(LocalDate.of(2027, 1, 1)).build();

        @ParameterizedTest
        @CsvSource({"2026, false", "2027, true", "2028, true"})
        void fromItsFirstTermOnTheCharteSaysThatItsTacitRenewalIsSupposed(int annee, boolean remarque) {
            ObjectifAnnuel o = objectif(
                    tacite,
                    annee,
                    convention(COMMUNE, LocalDate.of(annee, 1, 1)).build());

            assertThat(messages(o.anomalies(), Codes.CHARTE_HORS_PERIODE))
                    .isEqualTo(
                            remarque
                                    ? List.of("« charte d'essai, 01/01/2024 » : premier terme le 01/01/2027, sa"
                                            + " reconduction tacite est supposée")
                                    : List.of());
        }

        @Test
        void aTermThatFallsWithinTheYearIsNotSupposedYet() {
            Charte enCoursDAnnee =
                    charte().reconductionTacite(LocalDate.of(2027, 1, 2)).build();

            ObjectifAnnuel o = objectif(
                    enCoursDAnnee,
                    2027,
                    convention(COMMUNE, LocalDate.of(2027, 1, 1)).build());

            assertThat(o.anomalies()).isEmpty();
        }

        @ParameterizedTest
        @CsvSource({"2023-12-31, false", "2024-12-31, false", "2025-01-01, true"})
        void aConventionThatStartsAfterTheYearIsRemarked(LocalDate effet, boolean remarque) {
            ObjectifAnnuel o =
                    objectif(charte().build(), 2024, convention(COMMUNE, effet).build());

            assertThat(codes(o.anomalies()).contains(Codes.CONVENTION_HORS_PERIODE))
                    .isEqualTo(remarque);
        }

        @ParameterizedTest
        @CsvSource({
            "2024-01-01, AUCUNE, 2026, false",
            "2024-01-01, AUCUNE, 2027, true",
            "2024-01-02, AUCUNE, 2027, false",
            "2023-12-31, AUCUNE, 2027, true",
            "2024-01-01, TACITE, 2027, false"
        })
        void aConventionWhoseTermIsOverIsRemarkedUnlessItIsTacitlyRenewed(
                LocalDate effet, Reconduction reconduction, int annee, boolean remarque) {
            Convention convention = convention(COMMUNE, effet)
                    .addStipulations(Clauses.DUREE.fixee(new Duree(3, reconduction), CONVENTION.art("art. 2")))
                    .build();

            ObjectifAnnuel o = objectif(charte().build(), annee, convention);

            assertThat(codes(o.anomalies()).contains(Codes.CONVENTION_HORS_PERIODE))
                    .isEqualTo(remarque);
        }

        @Test
        void theRemarkSaysWhenTheConventionStartsAndForHowLong() {
            Convention convention = convention()
                    .addStipulations(Clauses.DUREE.fixee(new Duree(3, Reconduction.AUCUNE), CONVENTION.art("art. 2")))
                    .build();

            ObjectifAnnuel o = objectif(charte().build(), 2028, convention);

            assertThat(messages(o.anomalies(), Codes.CONVENTION_HORS_PERIODE))
                    .containsExactly("« convention Valmont – Toit, 15/01/2024 » prend effet le 01/01/2024 pour 3 ans ;"
                            + " le dossier est de 2028");
        }

        @ParameterizedTest
        @CsvSource({"2022, true", "2023, false", "2024, false", "2025, true"})
        void aCharteIsForTheYearsThatItCoversEvenInPart(int annee, boolean refus) {
            Charte uneAnnee = charte().enVigueur(Periode.de(LocalDate.of(2023, 9, 28), LocalDate.of(2024, 9, 28)))
                    .build();

            var instruction = uneAnnee.instruire(
                    dossier(annee, releve(), contingent(COMMUNE, 60)),
                    convention().build());

            assertThat(instruction.isInvalid()).isEqualTo(refus);
        }
    }

    @Nested
    class Facts {

        @Test
        void aFactOfTheHolderThatNoRuleReadsIsRemarked() {
            ObjectifAnnuel o = objectif(releve().note(BESOIN, ESSAI, 2024, 50, ANNEXE));

            assertThat(messages(o.anomalies(), Codes.DONNEE_NON_LUE))
                    .containsExactly("« besoin exprimé », Essai, 2024 : « charte d'essai, 01/01/2024 » n'utilise pas"
                            + " cette donnée pour « commune de Valmont »");
        }

        @Test
        void aFactOnATerritoryThatNobodyHoldsIsRemarked() {
            ObjectifAnnuel o = objectif(releve().note(LOGEMENTS, VERNAY, 2023, 500, ANNEXE));

            assertThat(messages(o.anomalies(), Codes.TERRITOIRE_INCONNU))
                    .containsExactly("« logements du bailleur », Vernay, 2023 : aucun réservataire du dossier n'a de"
                            + " droits sur ce territoire");
        }

        @Test
        void aFactOfAnotherHolderOfTheFileIsNotRemarked() {
            DossierAnnuel dossier = dossier(
                    2024,
                    releve().note(LOGEMENTS, VERNAY, 2023, 500, ANNEXE),
                    contingent(COMMUNE, 60),
                    contingent(VOISINE, 10));

            ObjectifAnnuel o =
                    charte().build().calculer(dossier, convention().build()).get();

            assertThat(o.anomalies()).isEmpty();
        }

        @Test
        void aCommunicatedFigureThatDiffersFromTheComputedOneIsKeptAndRemarked() {
            ObjectifAnnuel o = objectif(releve().note(DEPARTS, VALMONT, 2024, 80, ANNEXE));

            assertThat(o.flux().valeur()).isEqualTo(Quantite.of(80));
            assertThat(messages(o.anomalies(), Codes.ECART))
                    .containsExactly("« départs prévus » : communiqué 80 logements, recalculé 72 logements ; le chiffre"
                            + " communiqué est retenu");
        }

        @Test
        void aCommunicatedFigureThatAgreesIsNotRemarked() {
            assertThat(objectif(releve().note(DEPARTS, VALMONT, 2024, 72, ANNEXE))
                            .anomalies())
                    .isEmpty();
        }

        @Test
        void aCommunicatedFigureStandsInForWhatItsComputationLacks() {
            ObjectifAnnuel o = objectif(sansTaux().note(DEPARTS, VALMONT, 2024, 80, ANNEXE));

            assertThat(o.flux().valeur()).isEqualTo(Quantite.of(80));
            assertThat(o.anomalies()).isEmpty();
        }

        @Test
        void aTotalAndItsDetailThatDisagreeAreRemarkedOnce() {
            ObjectifAnnuel o = objectif(releve().note(ELIGIBLES, VALMONT, 2023, 750, ANNEXE));

            assertThat(o.part().valeur()).isEqualTo(Taux.pourcent(8));
            assertThat(messages(o.anomalies(), Codes.ECART))
                    .containsExactly("« logements éligibles » : communiqué 750 logements, recalculé 800 logements ; le"
                            + " chiffre communiqué est retenu");
        }
    }

    @Nested
    class Complements {

        private final Charte avecBesoin = charte().montre(CharteDEssai::besoin).build();

        @Test
        void aComplementThatLacksAFactDoesNotBlockTheObjectif() {
            ObjectifAnnuel o =
                    avecBesoin.calculer(dossier(releve()), convention().build()).get();

            assertThat(o.objectif().valeur()).isEqualTo(Quantite.of(5));
            assertThat(o.complements()).singleElement().matches(c -> !c.estCalcule());
            assertThat(o.anomalies()).singleElement().satisfies(a -> {
                assertThat(a.code()).isEqualTo(Codes.COMPLEMENT_NON_CALCULE);
                assertThat(a.message())
                        .contains("« besoin rappelé » n'est pas calculé", "il manque « besoin exprimé »");
            });
            assertThat(o.complements().get(0).anomalies()).singleElement().satisfies(a -> {
                assertThat(a.estRefus()).isTrue();
                assertThat(a.necessaireA()).contains("« besoin rappelé » (charte d'essai, 01/01/2024, art. 7)");
            });
        }

        @Test
        void aComplementReadsItsFactsWhichAreThenNotRemarked() {
            ObjectifAnnuel o = avecBesoin
                    .calculer(
                            dossier(releve().note(BESOIN, ESSAI, 2024, 50, ANNEXE)),
                            convention().build())
                    .get();

            assertThat(o.etape("besoin rappelé").orElseThrow().valeur()).isEqualTo(Quantite.of(50));
            assertThat(o.anomalies()).isEmpty();
        }

        @Test
        void aComplementIsShownOnlyToTheHoldersThatItConcerns() {
            Charte pourLEtat = charte().montre(
                            c -> c.reservataire().categorie() == Categorie.ETAT, (c, i) -> i.taux(Clauses.PART_ETAT))
                    .build();
            DossierAnnuel dossier = dossier(
                    2024,
                    releve().note(DEPARTS, ESSAI, 2024, 300, ANNEXE),
                    contingent(COMMUNE, 60),
                    contingent(ETAT, 0));

            ObjectifAnnuel commune =
                    pourLEtat.calculer(dossier, convention().build()).get();
            ObjectifAnnuel etat =
                    pourLEtat.calculer(dossier, convention(ETAT).build()).get();

            assertThat(commune.complements()).isEmpty();
            assertThat(etat.complements()).hasSize(1);
            assertThat(etat.objectif().valeur()).isEqualTo(Quantite.of(90));
        }
    }

    @Nested
    class SeveralHolders {

        private final DossierAnnuel dossier = dossier(
                2024, releve().note(DEPARTS, ESSAI, 2024, 300, ANNEXE), contingent(COMMUNE, 60), contingent(ETAT, 0));

        @Test
        void oneInstructionServesSeveralHoldersOfTheFile() {
            Instruction i =
                    charte().build().instruire(dossier, convention().build()).get();

            assertThat(i.contingents()).extracting(Contingent::reservataire).containsExactly(COMMUNE, ETAT);
            assertThat(i.objectifAnnuel(ETAT).get().objectif().valeur()).isEqualTo(Quantite.of(90));
            assertThat(i.objectifAnnuel(COMMUNE).get().objectif().valeur()).isEqualTo(Quantite.of(5));
        }

        @Test
        void anInstructionSaysWhatItIsAbout() {
            Instruction i =
                    charte().build().instruire(dossier, convention().build()).get();

            assertThat(i)
                    .hasToString(
                            "essai (charte d'essai, 01/01/2024, à compter du 01/01/2024), " + TOIT.nom() + ", 2024");
        }

        @Test
        void aFactIsReadOnTheHoldersOwnTerritoryUnlessALevelIsNamed() {
            Instruction i =
                    charte().build().instruire(dossier, convention().build()).get();
            Contingent c = i.contingents().get(0);

            Resultat<Quantite> ici = i.releve(LOGEMENTS, c, 2023);

            assertThat(ici.valeur()).isEqualTo(Quantite.of(1000));
            assertThat(i.releve(ROTATION, c, Echelle.DEPARTEMENT, 2023).valeur())
                    .isEqualTo(Taux.pourcent(9));
        }
    }
}
