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
        assertThat(lignes(Releve.builder().build(), Usage.OBJECTIF, Besoin::toString))
                .isEqualTo("""
                    donné : les droits de « commune de Séez » = 3 droits (convention Séez – OPAC Savoie, 16/01/2024), nécessaire à « objectif de la convention » (charte partenariale de la Savoie, 07/09/2023) ; pour commune de Séez
                    il manque « logements du bailleur », Séez, 2022, nécessaire à « représentativité du droit » (convention type OPAC Savoie, v2 du 16/01/2024, § 4.3) ; pour commune de Séez ; source habituelle : l'inventaire du bailleur au 31/12/2022, ou le répertoire (RPLS) au 01/01/2023
                    il manque « taux de rotation », Séez, 2022, nécessaire à « D, départs prévus » (convention type OPAC Savoie, v2 du 16/01/2024, § 4.4), sauf à donner « départs prévus », Séez, 2024 ; pour commune de Séez ; source habituelle : le répertoire (RPLS) au 01/01/2023, ou les départs de 2022 selon le bailleur
                    il manque « départs prévus », Séez, 2024, autre façon d'avoir « D, départs prévus » (convention type OPAC Savoie, v2 du 16/01/2024, § 4.4), à la place de « taux de rotation », Séez, 2022 ; pour commune de Séez ; source habituelle : la prévision du bailleur pour 2024, ou l'annexe de la convention pour 2024
                    il manque « taux de rotation », CC de Haute-Tarentaise, 2022, nécessaire à « DU1 de 399 » (convention type OPAC Savoie, v2 du 16/01/2024, § 4.1) ; pour commune de Séez ; source habituelle : le répertoire (RPLS) au 01/01/2023, ou les départs de 2022 selon le bailleur""");
    }

    @Test
    void itsWeightWantsTheFlowOfTheDepartementOrAllThatMakesIt() {
        assertThat(lignes(
                        Releve.builder().build(),
                        Usage.COMPLEMENT,
                        b -> b.quoi() + (b.estAuChoix() ? ", au choix" : "")))
                .isEqualTo("""
                    « logements du bailleur », Savoie, 2023, au choix
                    « logements exclus (défense nationale et sécurité intérieure) », Savoie, 2023, au choix
                    « logements exclus (démolition) », Savoie, 2023, au choix
                    « logements exclus (plan de vente) », Savoie, 2023, au choix
                    « logements exclus (établissements publics de santé) », Savoie, 2023, au choix
                    « logements exclus du flux », Savoie, 2023, au choix
                    « logements éligibles », Savoie, 2023, au choix
                    « taux de rotation », Savoie, 2023, au choix
                    « flux annuel prévisionnel », Savoie, 2024, au choix
                    « logements mis en service », Savoie, 2024, au choix
                    « logements mis en service hors flux », Savoie, 2024, au choix
                    « logements soustraits (relogements d'habitat insalubre) », Savoie, 2024, au choix
                    « logements soustraits (relogements d'urgence) », Savoie, 2024, au choix
                    « logements soustraits (relogements de copropriétés dégradées) », Savoie, 2024, au choix
                    « logements soustraits (relogements de renouvellement urbain) », Savoie, 2024, au choix
                    « logements soustraits (relogements de ventes) », Savoie, 2024, au choix
                    « logements soustraits du flux », Savoie, 2024, au choix
                    « part des mutations », Savoie, 2024, au choix""");
    }

    @Test
    void onceGivenTheListIsThatOfThePrint() {
        Releve releve = releveDeSeez(TAUX_SUPPOSE).build();
        assertThat(lignes(
                        releve,
                        Usage.OBJECTIF,
                        b -> b.presence() + " " + b.quoi()
                                + b.donne().map(d -> " = " + d).orElse("")))
                .isEqualTo("""
                    DONNE les droits de « commune de Séez » = 3 droits (convention Séez – OPAC Savoie, 16/01/2024)
                    DONNE « logements du bailleur », Séez, 2022 = 74 logements (convention Séez – OPAC Savoie, 16/01/2024, annexe, 1.3)
                    DONNE « taux de rotation », Séez, 2022 = 9,46 % (convention Séez – OPAC Savoie, 16/01/2024, annexe, 2)
                    INUTILE « départs prévus », Séez, 2024
                    DONNE « taux de rotation », CC de Haute-Tarentaise, 2022 = 9,2369… % (convention Séez – OPAC Savoie, 16/01/2024, inventaire)""");
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
