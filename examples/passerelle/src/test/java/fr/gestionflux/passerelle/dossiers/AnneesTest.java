package fr.gestionflux.passerelle.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gestionflux.core.tables.TableEcrite;
import fr.gestionflux.passerelle.guichet.Reponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A year of conventions at five landlords; the figures are counted by hand in their events. */
class AnneesTest {

    private static final LocalDate JUIN = LocalDate.of(2024, 6, 30);

    @ParameterizedTest
    @ValueSource(strings = {"savoie", "haute-garonne", "oph-31", "idf", "rhone"})
    void aFolderIsReadWithoutARemark(String id) throws IOException {
        assertThat(Exemples.lis("annees/" + id).anomalies()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            savoie        | 1 logement  | 2 logements | 13,4177… droits uniques | 13,4177… droits uniques
            haute-garonne | 1 logement  | 3 logements | 15 logements            | 17 logements
            oph-31        | 5 logements | 2 logements | 80 logements            | 70 logements
            idf           | 6 logements | 6 logements | 12 droits uniques       | 19 droits uniques
            rhone         | 7 logements | 6 logements | 104 logements           | 108 logements
            """)
    void theReportSaysWhatWasOwedWhatWasHonouredAndWhatIsLeft(
            String id, String objectif, String honores, String ouverture, String cloture) throws IOException {
        Map<String, List<String>> chiffres =
                Exemples.chiffres(Exemples.guichet("annees/" + id).bilan());

        assertThat(premier(chiffres, "objectif")).isEqualTo(objectif);
        assertThat(premier(chiffres, "logements décomptés")).isEqualTo(honores);
        assertThat(premier(chiffres, "droits à l'ouverture")).isEqualTo(ouverture);
        assertThat(premier(chiffres, "droits à la clôture")).isEqualTo(cloture);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            savoie | logement orienté : 8 ; bail non signé après la CALEOL : 1 ; bail signé : 2
            oph-31 | logement orienté : 6 ; mise à disposition restée sans réponse ou n'ayant pas abouti : 2 ; logement attribué en CALEOL : 4 ; attribution refusée par le candidat : 1 ; entrée dans les lieux : 2
            rhone  | logement orienté : 6 ; candidats proposés : 3 ; logement attribué en CALEOL : 2 ; bail signé : 2
            """)
    void theReportCounts(String id, String indicateurs) throws IOException {
        List<Map<String, String>> rangees =
                Exemples.rangees(Exemples.guichet("annees/" + id).bilan(), "indicateurs");

        assertThat(rangees.stream()
                        .limit(indicateurs.split(" ; ", -1).length)
                        .map(r -> r.get("cas") + " : "
                                + r.getOrDefault("nombre", "").split(" ", 2)[0])
                        .collect(Collectors.joining(" ; ")))
                .isEqualTo(indicateurs);
    }

    @Test
    void atMidYearSavoieHasHonouredOneAndIsLateOnAnother() throws IOException {
        Reponse r = Exemples.guichet("annees/savoie").situation(JUIN);

        assertThat(premier(Exemples.chiffres(r), "droits à la clôture")).isEqualTo("12,4177… droits uniques");
        // offered and received on Friday 17 May; Whit Monday is off: accepted from the 23rd, 15 working days later is
        // 13 June
        assertThat(Exemples.rangees(r, "echeances"))
                .filteredOn(e -> "orientation SZ-02".equals(e.get("sujet")))
                .anyMatch(e -> "2024-06-13".equals(e.get("limite")) && "en retard".equals(e.get("statut")));
    }

    @ParameterizedTest
    @CsvSource({"2024-05-15, en cours", "2024-05-16, décompté"})
    void aMatchingHomeWithoutCandidatesCountsFromTheDayAfterTheLastOne(LocalDate jour, String sort) throws IOException {
        assertThat(Exemples.rangees(Exemples.guichet("annees/idf").situation(jour), "decomptes"))
                .filteredOn(d -> "VE-04".equals(d.get("orientation")))
                .extracting(d -> d.get("sort"))
                .containsExactly(sort);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            savoie        | droits uniques : 11994210793009/955911747000 ; droits uniques : 3341003/3839003 ; droits uniques : 754/83
            haute-garonne | logements réservés : 14 ; logements réservés : 3
            oph-31        | logements réservés : 70
            idf           | droits uniques : 19
            rhone         | logements réservés : 104 ; logements réservés : 4
            """)
    void theFolderOfTheNextYearHasTheRightsThatAreLeft(String id, String droits) throws IOException {
        Reponse r = Exemples.guichet("annees/" + id).ouvrir();

        assertThat(r.tables()).extracting(TableEcrite::nom).contains("dossier", "droits", "conventions");
        assertThat(Exemples.rangees(r, "droits").stream()
                        .map(d -> d.get("genre") + " : " + d.get("compte"))
                        .collect(Collectors.joining(" ; ")))
                .isEqualTo(droits);
    }

    @Test
    void oph31CarriesOverWhatItMissed() throws IOException {
        Reponse r = Exemples.guichet("annees/oph-31").ouvrir();

        assertThat(premier(Exemples.chiffres(r), "logements reportés")).isEqualTo("3 logements");
        assertThat(r.tables())
                .filteredOn(t -> t.nom().equals("reports"))
                .singleElement()
                .satisfies(t -> assertThat(t.rangees())
                        .singleElement()
                        .asInstanceOf(InstanceOfAssertFactories.LIST)
                        .contains("Sicoval", "report", "3"));
    }

    @Test
    void theFlowOfSavoieIsSharedOut() throws IOException {
        Reponse r = Exemples.guichet("annees/savoie").repartir(false);

        assertThat(Exemples.rangees(r, "repartition"))
                .extracting(l -> l.get("reservataire") + " : " + l.get("objectif_retenu"))
                .containsExactly("commune de Séez : 1 logement", "CC de Haute-Tarentaise : 2 logements");
        assertThat(premier(Exemples.chiffres(r), "contingent du bailleur")).isEqualTo("1561 logements");
    }

    @Test
    void toWhomAHomeGoesIsSaidInSentencesWithoutTheRankAndTheHolderAgain() throws IOException {
        Reponse r = Exemples.guichet("annees/savoie").orienter("7328500001", JUIN);

        assertThat(r.tables())
                .singleElement()
                .satisfies(
                        t -> assertThat(t.rangees())
                                .containsExactly(
                                        List.of(
                                                "1",
                                                "CC de Haute-Tarentaise",
                                                "CC de Haute-Tarentaise",
                                                "Reste 1 logement sur 2 logements ; publics prioritaires : 0 sur 2, au moins 25 % demandés"
                                                        + " (CCH, L.441-1)."),
                                        List.of(
                                                "2",
                                                "commune de Séez",
                                                "Séez",
                                                "Objectif atteint, offres en cours comprises sur 1 logement, dont 3 logements en cours"
                                                        + " d'offre ; publics prioritaires : 0 sur 1, au moins 25 % demandés (CCH, L.441-1).")));
    }

    private static String premier(Map<String, List<String>> chiffres, String nom) {
        return chiffres.getOrDefault(nom, List.of("")).get(0);
    }
}
