package fr.gestionflux.core.charte;

import static fr.gestionflux.core.charte.CharteDEssai.ANNEXE;
import static fr.gestionflux.core.charte.CharteDEssai.COMMUNE;
import static fr.gestionflux.core.charte.CharteDEssai.TEXTE;
import static fr.gestionflux.core.charte.CharteDEssai.VALMONT;
import static fr.gestionflux.core.charte.CharteDEssai.charte;
import static fr.gestionflux.core.charte.CharteDEssai.codes;
import static fr.gestionflux.core.charte.CharteDEssai.contingent;
import static fr.gestionflux.core.charte.CharteDEssai.convention;
import static fr.gestionflux.core.charte.CharteDEssai.dossier;
import static fr.gestionflux.core.charte.CharteDEssai.messages;
import static fr.gestionflux.core.parc.Exclusion.DEMOLITION;
import static fr.gestionflux.core.parc.Exclusion.PLAN_DE_VENTE;
import static fr.gestionflux.core.parc.Soustraction.RENOUVELLEMENT_URBAIN;
import static fr.gestionflux.core.parc.Soustraction.VENTE;
import static fr.gestionflux.core.releve.Grandeur.ELIGIBLES;
import static fr.gestionflux.core.releve.Grandeur.EXCLUS;
import static fr.gestionflux.core.releve.Grandeur.LOGEMENTS;
import static fr.gestionflux.core.releve.Grandeur.SOUSTRAITS;
import static fr.gestionflux.core.releve.Grandeur.exclus;
import static fr.gestionflux.core.releve.Grandeur.soustraits;
import static org.assertj.core.api.Assertions.assertThat;

import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.parc.Territoire.Echelle;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.releve.Releve;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AssietteTest {

    @Nested
    class Homes {

        private Resultat<Quantite> soumis(Releve.Builder releve) {
            return Assiette.soumis(
                    contingent(COMMUNE, 60), instruction(releve), Echelle.COMMUNE, 2023, TEXTE.art("art. 2"));
        }

        private Resultat<Quantite> soustraites(Releve.Builder releve) {
            return Assiette.soustraits(
                    contingent(COMMUNE, 60),
                    instruction(releve),
                    Echelle.COMMUNE,
                    List.of(RENOUVELLEMENT_URBAIN, VENTE),
                    List.of(),
                    TEXTE.art("art. 5"));
        }

        private Instruction instruction(Releve.Builder releve) {
            return charte().build()
                    .instruire(dossier(releve), convention().build())
                    .get();
        }

        private Releve.Builder logements() {
            return Releve.builder().note(LOGEMENTS, VALMONT, 2023, 1000, ANNEXE);
        }

        private Releve.Builder motifs() {
            return logements()
                    .note(exclus(PLAN_DE_VENTE), VALMONT, 2023, 120, ANNEXE)
                    .note(exclus(DEMOLITION), VALMONT, 2023, 30, ANNEXE);
        }

        @Test
        void homesUnderTheFlowAreThoseOfTheBailleurLessEachMotif() {
            Resultat<Quantite> soumis = soumis(motifs());

            assertThat(soumis.valeur()).isEqualTo(Quantite.of(850));
            assertThat(soumis.etape("logements exclus").orElseThrow().valeur()).isEqualTo(Quantite.of(150));
            assertThat(soumis.anomalies()).isEmpty();
        }

        @Test
        void theTotalOfTheExcludedStandsInForTheMotifs() {
            assertThat(soumis(logements().note(EXCLUS, VALMONT, 2023, 200, ANNEXE))
                            .valeur())
                    .isEqualTo(Quantite.of(800));
        }

        @Test
        void theHomesUnderTheFlowMayBeGivenAlone() {
            assertThat(soumis(Releve.builder().note(ELIGIBLES, VALMONT, 2023, 780, ANNEXE))
                            .valeur())
                    .isEqualTo(Quantite.of(780));
        }

        @Test
        void aTotalThatIsNotTheSumOfItsMotifsIsRemarked() {
            Resultat<Quantite> soumis = soumis(motifs().note(EXCLUS, VALMONT, 2023, 200, ANNEXE));

            assertThat(soumis.valeur()).isEqualTo(Quantite.of(800));
            assertThat(messages(soumis.anomalies(), Codes.ECART))
                    .containsExactly("« logements exclus du flux » : communiqué 200 logements, recalculé 150 logements"
                            + " ; le chiffre communiqué est retenu");
        }

        @Test
        void aMotifThatIsNotGivenIsMissingNotZero() {
            Resultat<Quantite> soumis = soumis(logements().note(exclus(DEMOLITION), VALMONT, 2023, 30, ANNEXE));

            assertThat(soumis.estCalcule()).isFalse();
            assertThat(soumis.anomalies()).singleElement().satisfies(a -> {
                assertThat(a.message()).contains("logements exclus (plan de vente)");
                assertThat(a.necessaireA()).contains("« logements exclus » (charte d'essai, 01/01/2024, art. 2)");
            });
        }

        @Test
        void noneCanBeSaid() {
            assertThat(soumis(logements().aucun(VALMONT, 2023, ANNEXE, PLAN_DE_VENTE, DEMOLITION))
                            .valeur())
                    .isEqualTo(Quantite.of(1000));
        }

        @Test
        void homesTakenOutAddUpMotifByMotifForTheYearItself() {
            Resultat<Quantite> soustraits = soustraites(Releve.builder()
                    .note(soustraits(RENOUVELLEMENT_URBAIN), VALMONT, 2024, 8, ANNEXE)
                    .note(soustraits(VENTE), VALMONT, 2024, 3, ANNEXE));

            assertThat(soustraits.valeur()).isEqualTo(Quantite.of(11));
        }

        @Test
        void homesTakenOutMayBeGivenAsATotal() {
            assertThat(soustraites(Releve.builder().note(SOUSTRAITS, VALMONT, 2024, 14, ANNEXE))
                            .valeur())
                    .isEqualTo(Quantite.of(14));
        }

        @Test
        void aTotalUnderItsOnlyKnownPartIsSaid() {
            Resultat<Quantite> soustraits = soustraites(Releve.builder()
                    .note(SOUSTRAITS, VALMONT, 2024, 2, ANNEXE)
                    .note(soustraits(VENTE), VALMONT, 2024, 3, ANNEXE));

            assertThat(soustraits.valeur()).isEqualTo(Quantite.of(2));
            assertThat(messages(soustraits.anomalies(), Codes.ECART))
                    .containsExactly("« logements soustraits » : 2 logements en tout, moins que ses seules parties"
                            + " connues, 3 logements ; le total est retenu (charte d'essai, 01/01/2024, art. 5)");
        }

        @Test
        void homesTakenOutForAMotifThatIsNotGivenAreMissingNotZero() {
            Resultat<Quantite> soustraits =
                    soustraites(Releve.builder().note(soustraits(VENTE), VALMONT, 2024, 3, ANNEXE));

            assertThat(codes(soustraits.anomalies())).containsExactly(Codes.DONNEE_MANQUANTE);
        }
    }
}
