package fr.gestionflux.core.charte;

import static fr.gestionflux.core.charte.CharteDEssai.charte;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.gestionflux.core.droit.Genre;
import fr.gestionflux.core.droit.LogementsReserves;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.Refus;
import fr.gestionflux.core.saisie.Ligne;
import fr.gestionflux.core.temps.Periode;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Validation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChartesTest {

    private static final LocalDate JOUR = LocalDate.of(2024, 1, 1);
    private static final Charte V2023 = version(2023, 2024);
    private static final Charte V2024 = version(2024, 2025);

    record Premier(String id, List<Charte> versions) implements FournisseurDeCharte {}

    record Second(String id, List<Charte> versions) implements FournisseurDeCharte {}

    record Troisieme(String id, List<Charte> versions) implements FournisseurDeCharte {}

    /** Its text cannot be read. */
    record EnPanne(RuntimeException panne) implements FournisseurDeCharte {
        @Override
        public String id() {
            return "en-panne";
        }

        @Override
        public List<Charte> versions() {
            throw panne;
        }
    }

    private static Charte version(int de, int a) {
        return charte().enVigueur(Periode.de(LocalDate.of(de, 1, 1), LocalDate.of(a, 1, 1)))
                .build();
    }

    private static Anomalie refus(Either<Anomalie, Charte> reponse) {
        assertThat(reponse.isLeft()).as("refused").isTrue();
        assertThat(reponse.getLeft().estRefus()).isTrue();
        return reponse.getLeft();
    }

    @ParameterizedTest
    @CsvSource({"2023-01-01, 2023", "2023-12-31, 2023", "2024-01-01, 2024", "2024-12-31, 2024"})
    void theVersionOfTheDayIsFoundAndAdjacentPeriodsDoNotOverlap(LocalDate jour, int version) {
        Chartes chartes = Chartes.de(List.of(new Premier("essai", List.of(V2024, V2023))));

        assertThat(chartes.anomalies()).isEmpty();
        assertThat(chartes.pour("essai", jour).get()).isSameAs(version == 2023 ? V2023 : V2024);
    }

    @ParameterizedTest
    @CsvSource({"2022-12-31, 31/12/2022", "2025-01-01, 01/01/2025"})
    void aDayOutsideEveryVersionIsRefusedWithTheVersionsThatThereAre(LocalDate jour, String ecrit) {
        Chartes chartes = Chartes.de(List.of(new Premier("essai", List.of(V2023, V2024))));

        Anomalie refus = refus(chartes.pour("essai", jour));

        assertThat(refus.code()).isEqualTo(Codes.CHARTE_HORS_PERIODE);
        assertThat(refus.message())
                .isEqualTo("charte « essai » : aucune version ne s'applique le " + ecrit + " ; versions : « charte"
                        + " d'essai, 01/01/2024 » du 01/01/2023 au 31/12/2023 ; « charte d'essai, 01/01/2024 » du"
                        + " 01/01/2024 au 31/12/2024");
    }

    @Test
    void aDayInAGapBetweenTwoVersionsIsRefused() {
        Chartes chartes = Chartes.de(List.of(new Premier("essai", List.of(V2023, version(2025, 2026)))));

        assertThat(chartes.anomalies()).isEmpty();
        assertThat(refus(chartes.pour("essai", JOUR)).code()).isEqualTo(Codes.CHARTE_HORS_PERIODE);
    }

    @Test
    void aMissingCharteIsRefusedWithWhatWasFoundAndTheArtifactToAdd() {
        Chartes chartes =
                Chartes.de(List.of(new Premier("rhone", List.of(V2024)), new Second("haute-garonne", List.of(V2024))));

        Anomalie refus = refus(chartes.pour("savoie", JOUR));

        assertThat(refus.code()).isEqualTo(Codes.CHARTE_INCONNUE);
        assertThat(refus.message())
                .isEqualTo("charte « savoie » introuvable ; trouvées : [haute-garonne, rhone] ; ajoutez au projet"
                        + " l'artefact de cette charte, par exemple fr.gestionflux:flux-rules-savoie");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Haute-Garonne", "HAUTE GARONNE", "haute‑garonne", " haute-garonne ", "Hauté-Garonne", "31"})
    void aCharteAskedUnderAnotherNameIsSaidToBeThere(String demandee) {
        Charte enHauteGaronne =
                charte().departements("31").enVigueur(Periode.aCompterDu(JOUR)).build();
        Chartes chartes = Chartes.de(
                List.of(new Premier("rhone", List.of(V2024)), new Second("haute-garonne", List.of(enHauteGaronne))));

        assertThat(refus(chartes.pour(demandee, JOUR)).message())
                .endsWith("introuvable ; « haute-garonne » est là ; demandez-la sous cet identifiant");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Île-de-France", "ile-de-france", "ILE DE FRANCE", "I.D.F.", "75", " 2a "})
    void aCharteIsKnownByTheInitialsOfItsNameToo(String demandee) {
        Charte enIleDeFrance = charte().departements("75", "2A")
                .enVigueur(Periode.aCompterDu(JOUR))
                .build();
        Chartes chartes =
                Chartes.de(List.of(new Premier("idf", List.of(enIleDeFrance)), new Second("if", List.of(V2024))));

        assertThat(refus(chartes.pour(demandee, JOUR)).message())
                .endsWith("introuvable ; « idf » est là ; demandez-la sous cet identifiant");
    }

    @Test
    void aNameThatIsNoIdIsNotTakenForAnArtifact() {
        assertThat(refus(Chartes.de(List.of(new Premier("rhone", List.of(V2024))))
                                .pour("Haute Savoie", JOUR))
                        .message())
                .isEqualTo("charte « Haute Savoie » introuvable ; trouvées : [rhone] ; ajoutez au projet l'artefact de"
                        + " cette charte ; attendu un identifiant comme « haute-garonne »");
    }

    @Test
    void anEmptyRegistrySaysThatNothingWasFound() {
        assertThat(refus(Chartes.de(List.of()).pour("savoie", JOUR)).message()).contains("trouvées : aucune ;");
    }

    @Test
    void everyVersionIsListedByIdThenInTheOrderOfItsProvider() {
        Chartes chartes = Chartes.de(
                List.of(new Premier("rhone", List.of(V2024, V2023)), new Second("haute-garonne", List.of(V2024))));

        assertThat(chartes.toutes()).containsExactly(V2024, V2024, V2023);
    }

    @Test
    void anIdGivenTwiceIsRefusedNamingBothClasses() {
        Chartes chartes =
                Chartes.de(List.of(new Premier("essai", List.of(V2023)), new Second("essai", List.of(V2024))));

        Anomalie refus = refus(chartes.pour("essai", JOUR));

        assertThat(refus.code()).isEqualTo(Codes.CHARTE_EN_DOUBLE);
        assertThat(refus.message())
                .isEqualTo("charte « essai » donnée par " + Premier.class.getName() + " et par "
                        + Second.class.getName() + " ; attendu une seule charte par date");
        assertThat(chartes.anomalies()).containsExactly(refus);
        assertThat(chartes.toutes()).isEmpty();
    }

    @Test
    void anIdGivenThreeTimesNamesEveryClass() {
        Chartes chartes = Chartes.de(List.of(
                new Premier("essai", List.of(V2023)),
                new Second("essai", List.of(V2024)),
                new Troisieme("essai", List.of(V2024))));

        assertThat(chartes.anomalies().toString())
                .contains(Premier.class.getName(), Second.class.getName(), Troisieme.class.getName());
    }

    @Test
    void anIdGivenTwiceDoesNotHideTheOthers() {
        Chartes chartes = Chartes.de(List.of(
                new Premier("essai", List.of(V2023)),
                new Second("essai", List.of(V2024)),
                new Troisieme("autre", List.of(V2024))));

        assertThat(chartes.pour("autre", JOUR).get()).isSameAs(V2024);
        assertThat(chartes.toutes()).containsExactly(V2024);
    }

    @Test
    void overlappingVersionsAreRefusedNamingTheProviderAndBoth() {
        Charte longue = version(2023, 2026);
        Chartes chartes = Chartes.de(List.of(new Premier("essai", List.of(longue, V2024))));

        Anomalie refus = refus(chartes.pour("essai", JOUR));

        assertThat(refus.code()).isEqualTo(Codes.CHARTE_EN_DOUBLE);
        assertThat(refus.message())
                .contains("deux versions de " + Premier.class.getName() + " se chevauchent")
                .contains(longue.toString(), V2024.toString());
        assertThat(chartes.toutes()).isEmpty();
    }

    @Test
    void everyOverlapIsSaid() {
        Charte longue = version(2023, 2026);
        Chartes chartes = Chartes.de(List.of(new Premier("essai", List.of(longue, V2023, V2024))));

        assertThat(chartes.anomalies()).hasSize(2);
        assertThat(chartes.anomalies().toString()).contains(V2023.toString(), V2024.toString());
    }

    @Test
    void aProviderThatFailsIsReportedWithItsCauseAndDoesNotHideTheOthers() {
        Chartes chartes = Chartes.de(List.of(
                new EnPanne(new IllegalStateException("texte illisible")), new Premier("essai", List.of(V2024))));

        assertThat(chartes.anomalies()).singleElement().satisfies(a -> {
            assertThat(a.code()).isEqualTo(Codes.FOURNISSEUR_EN_ECHEC);
            assertThat(a.message())
                    .isEqualTo("un fournisseur de charte n'a pas pu être chargé : " + EnPanne.class.getName()
                            + " (cause : java.lang.IllegalStateException: texte illisible)");
        });
        assertThat(chartes.pour("essai", JOUR).get()).isSameAs(V2024);
    }

    @Test
    void theFirstCauseOfAFailureIsTheOneReported() {
        Chartes chartes = Chartes.de(List.of(new EnPanne(
                new IllegalStateException("version 2024", new IllegalArgumentException("taux : reçu « 0.3 »")))));

        assertThat(chartes.anomalies())
                .singleElement()
                .satisfies(a ->
                        assertThat(a.message()).contains("java.lang.IllegalArgumentException: taux : reçu « 0.3 »"));
    }

    @Test
    void aMissingCharteAlsoSaysWhatCouldNotBeLoaded() {
        Chartes chartes = Chartes.de(List.of(new EnPanne(new IllegalStateException("texte illisible"))));

        assertThat(refus(chartes.pour("en-panne", JOUR)).message())
                .contains(EnPanne.class.getName())
                .contains("texte illisible")
                .contains("fr.gestionflux:flux-rules-en-panne");
    }

    @Test
    void aCharteThatIsDemandedIsTheOneThatIsAskedFor() {
        Chartes chartes = Chartes.de(List.of(new Premier("essai", List.of(V2024))));

        assertThat(chartes.exiger("essai", 2024))
                .isSameAs(chartes.pour("essai", LocalDate.of(2024, 1, 1)).get());
    }

    @Test
    void aCharteThatIsDemandedInVainSaysTheSameAsOneThatIsAskedFor() {
        Chartes chartes = Chartes.de(List.of(new Premier("essai", List.of(V2024))));

        assertThatExceptionOfType(Refus.class)
                .isThrownBy(() -> chartes.exiger("ailleurs", 2024))
                .satisfies(r -> assertThat(r.anomalies())
                        .containsExactly(refus(chartes.pour("ailleurs", LocalDate.of(2024, 1, 1)))))
                .withMessageContaining("charte « ailleurs » introuvable");
        assertThatExceptionOfType(Refus.class)
                .isThrownBy(() -> chartes.exiger("essai", 24))
                .withMessageContaining("reçu « 24 » ; attendu une année comme 2024");
    }

    @Test
    void aRegistryIsNotChangedByWhatBecomesOfTheProviders() {
        List<FournisseurDeCharte> fournisseurs = new ArrayList<>(List.of(new Premier("essai", List.of(V2024))));
        Chartes chartes = Chartes.de(fournisseurs);
        fournisseurs.clear();

        assertThat(chartes.toutes()).containsExactly(V2024);
        List<Anomalie> anomalies = chartes.anomalies();
        assertThatThrownBy(anomalies::clear).isInstanceOf(UnsupportedOperationException.class);
    }

    /** Brings a kind of right. */
    record AvecGenre(String id, String genre) implements FournisseurDeCharte {
        @Override
        public List<Charte> versions() {
            return List.of(V2023);
        }

        @Override
        public List<Genre<?>> genres() {
            return List.of(new Genre<LogementsReserves>() {
                @Override
                public String nom() {
                    return genre;
                }

                @Override
                public Validation<Seq<Anomalie>, LogementsReserves> lis(Ligne l) {
                    return LogementsReserves.GENRE.lis(l);
                }

                @Override
                public Map<String, String> ecris(LogementsReserves droit) {
                    return LogementsReserves.GENRE.ecris(droit);
                }
            });
        }
    }

    @Test
    void theKindsOfAModuleAreReadBesidesCores() {
        Chartes chartes = Chartes.de(List.of(new AvecGenre("essai", "bail à réhabilitation")));

        assertThat(chartes.genres())
                .extracting(Genre::nom)
                .containsExactly(
                        "garantie d'emprunt",
                        "apport de terrain ou de financement",
                        "droits de suite",
                        "droits uniques",
                        "logements réservés",
                        "bail à réhabilitation");
        assertThat(chartes.anomalies()).isEmpty();
    }

    @Test
    void aKindThatTwoModulesGiveIsReadOnceAndSaid() {
        Chartes chartes = Chartes.de(List.of(
                new AvecGenre("a", "usufruit"), new AvecGenre("b", "usufruit"), new AvecGenre("c", "droits uniques")));

        assertThat(chartes.genres()).hasSize(6);
        assertThat(chartes.anomalies())
                .extracting(Anomalie::code, Anomalie::message)
                .containsExactly(
                        tuple(
                                Codes.GENRE_EN_DOUBLE,
                                "genre de droit « usufruit » donné par " + AvecGenre.class.getName() + " et par "
                                        + AvecGenre.class.getName()
                                        + " : le premier est lu ; attendu un nom par genre"),
                        tuple(
                                Codes.GENRE_EN_DOUBLE,
                                "genre de droit « droits uniques » donné par flux-core et par "
                                        + AvecGenre.class.getName()
                                        + " : le premier est lu ; attendu un nom par genre"));
    }
}
