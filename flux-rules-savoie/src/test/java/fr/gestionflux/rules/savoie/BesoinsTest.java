package fr.gestionflux.rules.savoie;

import static fr.gestionflux.rules.savoie.Exemples.OPERATIONS;
import static fr.gestionflux.rules.savoie.Exemples.TAUX_SUPPOSE;
import static fr.gestionflux.rules.savoie.Exemples.conventionOpac;
import static fr.gestionflux.rules.savoie.Exemples.dossier;
import static fr.gestionflux.rules.savoie.Exemples.releveDeSeez;
import static org.assertj.core.api.Assertions.assertThat;

import fr.gestionflux.core.charte.Besoin;
import fr.gestionflux.core.charte.Besoin.Usage;
import fr.gestionflux.core.releve.Releve;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What Séez must find before any figure: which fact, of which year. */
class BesoinsTest {

    @Test
    void theTargetOfSeezWantsTheHomesAndTwoRatesOf2022() {
        assertThat(lignes(Releve.builder().build(), Usage.OBJECTIF, Besoin::toString)).isEqualTo("");
    }

    @Test
    void itsWeightWantsTheFlowOfTheDepartementOrAllThatMakesIt() {
        assertThat(lignes(Releve.builder().build(), Usage.COMPLEMENT, b -> b.quoi() + (b.estAuChoix() ? ", au choix" : "")))
                .isEqualTo("");
    }

    @Test
    void onceGivenTheListIsThatOfThePrint() {
        Releve releve = releveDeSeez(TAUX_SUPPOSE).build();
        assertThat(lignes(releve, Usage.OBJECTIF, b -> b.etat() + " " + b.quoi() + b.donne().map(d -> " = " + d).orElse(""))).isEqualTo("");
        assertThat(CharteSavoie.V2023.besoins(dossier(2024, releve, OPERATIONS), conventionOpac()))
                .noneMatch(Besoin::manque);
    }

    private static String lignes(Releve releve, Usage usage, Function<Besoin, String> ligne) {
        return CharteSavoie.V2023.besoins(dossier(2024, releve, OPERATIONS), conventionOpac()).stream()
                .filter(b -> b.usage() == usage)
                .map(ligne)
                .collect(Collectors.joining("\n"));
    }
}
