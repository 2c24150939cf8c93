package fr.gestionflux.rules.hautegaronne;

import static fr.gestionflux.rules.hautegaronne.EscalquensTest.convention;
import static fr.gestionflux.rules.hautegaronne.EscalquensTest.dossier;
import static fr.gestionflux.rules.hautegaronne.EscalquensTest.reserves;
import static org.assertj.core.api.Assertions.assertThat;

import fr.gestionflux.core.charte.Besoin;
import fr.gestionflux.core.charte.Charte;
import fr.gestionflux.core.releve.Releve;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What Escalquens must find before any figure, with the years of each version of the model. */
class BesoinsTest {

    @Test
    void theInventoryOf2022AndTheRateOfTheDepartementMake2024() {
        assertThat(besoins(ModeleDdets31.V2024, 2024)).isEqualTo("""
                    donné : les droits de « commune d'Escalquens » = 1 droit (convention Escalquens – La Cité Jardins, 2024, annexe 2), nécessaire à « objectif de la convention » (modèle de convention DDETS 31, 04/12/2023) ; pour commune d'Escalquens
                    il manque « logements du bailleur », Escalquens, 2022, nécessaire à « logements soumis au flux » (modèle de convention DDETS 31, 04/12/2023, art. 3), sauf à donner « logements éligibles », Escalquens, 2022 ; pour commune d'Escalquens ; source habituelle : l'inventaire du bailleur au 31/12/2022, ou le répertoire (RPLS) au 01/01/2023
                    il manque « logements exclus (défense nationale et sécurité intérieure) », Escalquens, 2022, nécessaire à « logements exclus » (modèle de convention DDETS 31, 04/12/2023, art. 3), sauf à donner « logements exclus du flux », Escalquens, 2022 ou « logements éligibles », Escalquens, 2022 ; pour commune d'Escalquens ; source habituelle : l'inventaire du bailleur au 31/12/2022 : logements hors du flux (CCH, R.441-5)
                    il manque « logements exclus (démolition) », Escalquens, 2022, nécessaire à « logements exclus » (modèle de convention DDETS 31, 04/12/2023, art. 3), sauf à donner « logements exclus du flux », Escalquens, 2022 ou « logements éligibles », Escalquens, 2022 ; pour commune d'Escalquens ; source habituelle : l'inventaire du bailleur au 31/12/2022 : logements hors du flux (CCH, R.441-5)
                    il manque « logements exclus (foyers, résidences et structures médico-sociales) », Escalquens, 2022, nécessaire à « logements exclus » (modèle de convention DDETS 31, 04/12/2023, art. 3), sauf à donner « logements exclus du flux », Escalquens, 2022 ou « logements éligibles », Escalquens, 2022 ; pour commune d'Escalquens ; source habituelle : l'inventaire du bailleur au 31/12/2022 : logements hors du flux (CCH, R.441-5)
                    il manque « logements exclus (logements de SEM n'ouvrant pas droit à l'APL) », Escalquens, 2022, nécessaire à « logements exclus » (modèle de convention DDETS 31, 04/12/2023, art. 3), sauf à donner « logements exclus du flux », Escalquens, 2022 ou « logements éligibles », Escalquens, 2022 ; pour commune d'Escalquens ; source habituelle : l'inventaire du bailleur au 31/12/2022 : logements hors du flux (CCH, R.441-5)
                    il manque « logements exclus (logements intermédiaires ou sur fonds propres) », Escalquens, 2022, nécessaire à « logements exclus » (modèle de convention DDETS 31, 04/12/2023, art. 3), sauf à donner « logements exclus du flux », Escalquens, 2022 ou « logements éligibles », Escalquens, 2022 ; pour commune d'Escalquens ; source habituelle : l'inventaire du bailleur au 31/12/2022 : logements hors du flux (CCH, R.441-5)
                    il manque « logements exclus (plan de vente) », Escalquens, 2022, nécessaire à « logements exclus » (modèle de convention DDETS 31, 04/12/2023, art. 3), sauf à donner « logements exclus du flux », Escalquens, 2022 ou « logements éligibles », Escalquens, 2022 ; pour commune d'Escalquens ; source habituelle : l'inventaire du bailleur au 31/12/2022 : logements hors du flux (CCH, R.441-5)
                    il manque « logements exclus (établissements publics de santé) », Escalquens, 2022, nécessaire à « logements exclus » (modèle de convention DDETS 31, 04/12/2023, art. 3), sauf à donner « logements exclus du flux », Escalquens, 2022 ou « logements éligibles », Escalquens, 2022 ; pour commune d'Escalquens ; source habituelle : l'inventaire du bailleur au 31/12/2022 : logements hors du flux (CCH, R.441-5)
                    il manque « logements exclus du flux », Escalquens, 2022, autre façon d'avoir « logements exclus » (modèle de convention DDETS 31, 04/12/2023, art. 3), sauf à donner « logements éligibles », Escalquens, 2022, à la place de 7 autres données ; pour commune d'Escalquens ; source habituelle : l'inventaire du bailleur au 31/12/2022 : logements hors du flux (CCH, R.441-5)
                    il manque « logements éligibles », Escalquens, 2022, autre façon d'avoir « logements soumis au flux » (modèle de convention DDETS 31, 04/12/2023, art. 3), à la place de 9 autres données ; pour commune d'Escalquens ; source habituelle : l'inventaire du bailleur au 31/12/2022, une fois ôtés les logements hors du flux (CCH, R.441-5)
                    il manque « taux de rotation », Haute-Garonne, 2022, nécessaire à « flux du territoire » (modèle de convention DDETS 31, 04/12/2023, art. 3.2) ; pour commune d'Escalquens ; source habituelle : le répertoire (RPLS) au 01/01/2023, ou les départs de 2022 selon le bailleur""");
    }

    @Test
    void laterYearsWantTheYearBefore() {
        assertThat(besoins(ModeleDdets31.V2025, 2026)).isEqualTo("""
                    donné : les droits de « commune d'Escalquens » = 1 droit (convention Escalquens – La Cité Jardins, 2024, annexe 2), nécessaire à « objectif de la convention » (modèle de convention DDETS 31, 04/12/2023) ; pour commune d'Escalquens
                    il manque « logements du bailleur », Escalquens, 2025, nécessaire à « logements soumis au flux » (modèle de convention DDETS 31, 04/12/2023, art. 3), sauf à donner « logements éligibles », Escalquens, 2025 ; pour commune d'Escalquens ; source habituelle : l'inventaire du bailleur au 31/12/2025, ou le répertoire (RPLS) au 01/01/2026
                    il manque « logements exclus (défense nationale et sécurité intérieure) », Escalquens, 2025, nécessaire à « logements exclus » (modèle de convention DDETS 31, 04/12/2023, art. 3), sauf à donner « logements exclus du flux », Escalquens, 2025 ou « logements éligibles », Escalquens, 2025 ; pour commune d'Escalquens ; source habituelle : l'inventaire du bailleur au 31/12/2025 : logements hors du flux (CCH, R.441-5)
                    il manque « logements exclus (démolition) », Escalquens, 2025, nécessaire à « logements exclus » (modèle de convention DDETS 31, 04/12/2023, art. 3), sauf à donner « logements exclus du flux », Escalquens, 2025 ou « logements éligibles », Escalquens, 2025 ; pour commune d'Escalquens ; source habituelle : l'inventaire du bailleur au 31/12/2025 : logements hors du flux (CCH, R.441-5)
                    il manque « logements exclus (foyers, résidences et structures médico-sociales) », Escalquens, 2025, nécessaire à « logements exclus » (modèle de convention DDETS 31, 04/12/2023, art. 3), sauf à donner « logements exclus du flux », Escalquens, 2025 ou « logements éligibles », Escalquens, 2025 ; pour commune d'Escalquens ; source habituelle : l'inventaire du bailleur au 31/12/2025 : logements hors du flux (CCH, R.441-5)
                    il manque « logements exclus (logements de SEM n'ouvrant pas droit à l'APL) », Escalquens, 2025, nécessaire à « logements exclus » (modèle de convention DDETS 31, 04/12/2023, art. 3), sauf à donner « logements exclus du flux », Escalquens, 2025 ou « logements éligibles », Escalquens, 2025 ; pour commune d'Escalquens ; source habituelle : l'inventaire du bailleur au 31/12/2025 : logements hors du flux (CCH, R.441-5)
                    il manque « logements exclus (logements intermédiaires ou sur fonds propres) », Escalquens, 2025, nécessaire à « logements exclus » (modèle de convention DDETS 31, 04/12/2023, art. 3), sauf à donner « logements exclus du flux », Escalquens, 2025 ou « logements éligibles », Escalquens, 2025 ; pour commune d'Escalquens ; source habituelle : l'inventaire du bailleur au 31/12/2025 : logements hors du flux (CCH, R.441-5)
                    il manque « logements exclus (plan de vente) », Escalquens, 2025, nécessaire à « logements exclus » (modèle de convention DDETS 31, 04/12/2023, art. 3), sauf à donner « logements exclus du flux », Escalquens, 2025 ou « logements éligibles », Escalquens, 2025 ; pour commune d'Escalquens ; source habituelle : l'inventaire du bailleur au 31/12/2025 : logements hors du flux (CCH, R.441-5)
                    il manque « logements exclus (établissements publics de santé) », Escalquens, 2025, nécessaire à « logements exclus » (modèle de convention DDETS 31, 04/12/2023, art. 3), sauf à donner « logements exclus du flux », Escalquens, 2025 ou « logements éligibles », Escalquens, 2025 ; pour commune d'Escalquens ; source habituelle : l'inventaire du bailleur au 31/12/2025 : logements hors du flux (CCH, R.441-5)
                    il manque « logements exclus du flux », Escalquens, 2025, autre façon d'avoir « logements exclus » (modèle de convention DDETS 31, 04/12/2023, art. 3), sauf à donner « logements éligibles », Escalquens, 2025, à la place de 7 autres données ; pour commune d'Escalquens ; source habituelle : l'inventaire du bailleur au 31/12/2025 : logements hors du flux (CCH, R.441-5)
                    il manque « logements éligibles », Escalquens, 2025, autre façon d'avoir « logements soumis au flux » (modèle de convention DDETS 31, 04/12/2023, art. 3), à la place de 9 autres données ; pour commune d'Escalquens ; source habituelle : l'inventaire du bailleur au 31/12/2025, une fois ôtés les logements hors du flux (CCH, R.441-5)
                    il manque « taux de rotation », Haute-Garonne, 2025, nécessaire à « flux du territoire » (modèle de convention DDETS 31, 04/12/2023, art. 3.2) ; pour commune d'Escalquens ; source habituelle : le répertoire (RPLS) au 01/01/2026, ou les départs de 2025 selon le bailleur
                    facultatif : « logements soustraits du flux de l'année » (« convention Escalquens – La Cité Jardins, 2024 ») ; pour commune d'Escalquens ; source habituelle : « convention Escalquens – La Cité Jardins, 2024 », ou son modèle""");
    }

    private static String besoins(Charte charte, int annee) {
        return charte.besoins(dossier(annee, Releve.builder().build(), reserves(8)), convention()).stream()
                .map(Besoin::toString)
                .collect(Collectors.joining("\n"));
    }
}
