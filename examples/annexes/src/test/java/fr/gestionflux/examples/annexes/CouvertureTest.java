package fr.gestionflux.examples.annexes;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gestionflux.core.annee.DossierAnnuel;
import fr.gestionflux.core.charte.Charte;
import fr.gestionflux.core.charte.Chartes;
import fr.gestionflux.core.charte.Clauses;
import fr.gestionflux.core.charte.Convention;
import fr.gestionflux.core.parc.Bailleur;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.parc.Reservataire.Categorie;
import fr.gestionflux.core.parc.Territoire;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.preuve.Refus;
import fr.gestionflux.core.releve.Releve;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every day from 2020 to 2030: before a charter, a refusal; from its first day on, exactly one version. */
class CouvertureTest {

    private static final Bailleur BAILLEUR = new Bailleur("bailleur inventé");

    private final Chartes chartes = Chartes.decouvertes();

    @ParameterizedTest(name = "{0} applies from {1} on")
    @CsvSource({
        "idf, 2023-10-01",
        "savoie, 2023-09-28",
        "haute-garonne, 2024-01-01",
        "rhone, 2024-01-01",
        "droit-commun, 2023-11-24"
    })
    void eachDayHasOneVersionFromTheFirstDayOn(String id, LocalDate premier) {
        List<Charte> versions =
                chartes.toutes().stream().filter(c -> c.id().equals(id)).toList();
        LocalDate.of(2020, 1, 1).datesUntil(LocalDate.of(2031, 1, 1)).forEach(jour -> {
            long applicables =
                    versions.stream().filter(c -> c.vigueur().contient(jour)).count();
            assertThat(applicables).as(jour.toString()).isEqualTo(jour.isBefore(premier) ? 0 : 1);
            assertThat(chartes.pour(id, jour).isRight()).as(jour.toString()).isEqualTo(applicables == 1);
        });
    }

    @ParameterizedTest
    @CsvSource({"idf", "savoie", "haute-garonne", "rhone", "droit-commun"})
    void aDayBeforeTheFirstVersionSaysWhichVersionsExist(String id) {
        var refus = chartes.pour(id, LocalDate.of(2022, 6, 15)).getLeft();

        assertThat(refus.code()).isEqualTo(Codes.CHARTE_HORS_PERIODE);
        assertThat(refus.message()).contains("15/06/2022", "à compter du");
    }

    @ParameterizedTest
    @CsvSource({"idf", "savoie", "haute-garonne", "rhone", "droit-commun"})
    void theRegistryGivesACharterThatAcceptsTheFilesOfTheYearOrNoCharterDoes(String id) {
        for (int annee = 2020; annee < 2031; annee++) {
            List<Charte> acceptent = acceptent(id, annee);
            assertThat(exigee(id, annee))
                    .as(id + ", " + annee)
                    .isEqualTo(acceptent.stream().findFirst());
        }
    }

    private Optional<Charte> exigee(String id, int annee) {
        try {
            return Optional.of(chartes.exiger(id, annee));
        } catch (Refus refus) {
            assertThat(refus.anomalies()).extracting(Anomalie::code).containsExactly(Codes.CHARTE_HORS_PERIODE);
            return Optional.empty();
        }
    }

    private List<Charte> acceptent(String id, int annee) {
        return chartes.toutes().stream()
                .filter(c -> c.id().equals(id))
                .filter(c -> c.instruire(dossier(annee), convention()).isValid())
                .toList();
    }

    private static DossierAnnuel dossier(int annee) {
        return DossierAnnuel.builder()
                .bailleur(BAILLEUR)
                .annee(annee)
                .releve(Releve.builder().build())
                .build();
    }

    private static Convention convention() {
        return Convention.builder()
                .texte(Reference.de("convention inventée"))
                .bailleur(BAILLEUR)
                .reservataire(new Reservataire(
                        Categorie.COMMUNE,
                        "commune inventée",
                        Territoire.commune("73285", "Séez", Territoire.departement("73", "Savoie"))))
                .effet(LocalDate.of(2020, 1, 1))
                .build();
    }

    @ParameterizedTest
    @CsvSource({"2024, 2022", "2025, 2024", "2030, 2029"})
    void theStockOfHauteGaronneFollowsTheVersionOfTheYear(int annee, int stock) {
        Charte charte = chartes.pour("haute-garonne", LocalDate.of(annee, 1, 1)).get();
        int recul = charte.stipulation(Clauses.RECUL_DU_STOCK).orElseThrow().valeur();

        assertThat(annee - recul).isEqualTo(stock);
    }
}
