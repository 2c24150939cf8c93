package fr.gestionflux.examples.annexes;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gestionflux.core.charte.Charte;
import fr.gestionflux.core.charte.Chartes;
import fr.gestionflux.core.charte.Clauses;
import fr.gestionflux.core.preuve.Codes;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every day from 2020 to 2030: before a charter, a refusal; from its first day on, exactly one version. */
class CouvertureTest {

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
    @CsvSource({"2024, 2022", "2025, 2024", "2030, 2029"})
    void theStockOfHauteGaronneFollowsTheVersionOfTheYear(int annee, int stock) {
        Charte charte = chartes.pour("haute-garonne", LocalDate.of(annee, 1, 1)).get();
        int recul = charte.stipulation(Clauses.RECUL_DU_STOCK).orElseThrow().valeur();

        assertThat(annee - recul).isEqualTo(stock);
    }
}
