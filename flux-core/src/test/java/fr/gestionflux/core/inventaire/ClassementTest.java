package fr.gestionflux.core.inventaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.parc.Exclusion;
import fr.gestionflux.core.parc.Logement;
import fr.gestionflux.core.parc.Motif;
import fr.gestionflux.core.parc.Soustraction;
import fr.gestionflux.core.parc.Territoire;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.releve.Grandeur;
import fr.gestionflux.core.releve.Releve;
import fr.gestionflux.core.temps.Annees;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClassementTest {

    private static final Territoire HAUTE_GARONNE = Territoire.departement("31", "Haute-Garonne");
    private static final Territoire SICOVAL = Territoire.epci("243100633", "CA du Sicoval", HAUTE_GARONNE);
    private static final Territoire ESCALQUENS = Territoire.commune("31169", "Escalquens", SICOVAL);
    private static final Territoire LABEGE = Territoire.commune("31254", "Labège", SICOVAL);
    private static final Reference SOURCE = Reference.de("inventaire");
    private static final List<Exclusion> ORDRE = List.of(Exclusion.PLAN_DE_VENTE, Exclusion.DEMOLITION);

    private static final Logement LIBRE = logement(2, ESCALQUENS);
    private static final Logement A_VENDRE = logement(3, ESCALQUENS, Exclusion.PLAN_DE_VENTE);
    private static final Logement A_DEMOLIR = logement(4, LABEGE, Exclusion.DEMOLITION);

    @Test
    void everyHomeIsInTheFlowOrOutOfItUnderAMotive() {
        Classement classement = Classement.de(List.of(LIBRE, A_VENDRE, A_DEMOLIR), ORDRE);

        assertThat(classement.motif(LIBRE)).isEmpty();
        assertThat(classement.motif(A_VENDRE)).contains(Exclusion.PLAN_DE_VENTE);
        assertThat(classement.motif(A_DEMOLIR)).contains(Exclusion.DEMOLITION);
        assertThat(classement.dansLeFlux()).isEqualTo(1);
        assertThat(classement.nombre(Exclusion.DEMOLITION)).isEqualTo(1);
        assertThat(classement.nombre(Exclusion.SANTE)).isZero();
        assertThat(classement.total()).isEqualTo(3);
        assertThat(classement.remarques()).isEmpty();
    }

    @Test
    void aHomeWithTwoMotivesCountsUnderTheFirstOfTheCharter() {
        Logement deux = Logement.builder()
                .ligne(7)
                .numero("0009")
                .territoire(ESCALQUENS)
                .addMotifs(Exclusion.DEMOLITION, Exclusion.PLAN_DE_VENTE)
                .build();

        Classement classement = Classement.de(List.of(deux), ORDRE);

        assertThat(classement.motif(deux)).contains(Exclusion.PLAN_DE_VENTE);
        assertThat(classement.nombre(Exclusion.DEMOLITION)).isZero();
        assertThat(classement.remarques())
                .singleElement()
                .hasToString(
                        "ligne 7, logement 0009, « plan de vente », « démolition » : le logement compte une fois, sous"
                                + " « plan de vente » [motifs-multiples]");
    }

    @Test
    void aMotiveThatTheCharterDoesNotListLeavesTheHomeInTheFlow() {
        Logement mutation = logement(8, ESCALQUENS, Soustraction.MUTATIONS);

        Classement classement = Classement.de(List.of(mutation), ORDRE);

        assertThat(classement.dansLeFlux()).isEqualTo(1);
        assertThat(classement.remarques())
                .singleElement()
                .hasToString("ligne 8, « mutations de locataires » : la charte ne connaît pas ce motif, il est ignoré"
                        + " [motif-hors-charte]");
    }

    @Test
    void aHomeMayHaveBothRemarks() {
        Logement trois = logement(9, ESCALQUENS, Exclusion.SANTE, Exclusion.DEMOLITION, Exclusion.PLAN_DE_VENTE);

        assertThat(Classement.de(List.of(trois), ORDRE).remarques())
                .extracting(Anomalie::code)
                .containsExactly(Codes.MOTIFS_MULTIPLES, Codes.MOTIF_HORS_CHARTE);
    }

    @Test
    void aHomeGivenTwiceIsRefusedRatherThanCountedOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Classement.de(List.of(LIBRE, A_VENDRE, LIBRE), ORDRE))
                .withMessageContaining("logements : reçu deux fois")
                .withMessageContaining("ligne=2");
    }

    @Test
    void theClassOfAnotherHomeIsNotKnown() {
        Classement classement = Classement.de(List.of(LIBRE), ORDRE);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> classement.motif(A_VENDRE))
                .withMessageContaining("attendu un logement du classement");
    }

    @Test
    void theCountsOfATerritoryBecomeFactsZerosIncluded() {
        Releve.Builder builder = Releve.builder();
        Classement classement = Classement.de(List.of(LIBRE, A_VENDRE, A_DEMOLIR), ORDRE);

        classement.noter(builder, ESCALQUENS, 2022, SOURCE);
        classement.noter(builder, SICOVAL, 2022, SOURCE);
        Releve releve = builder.build();

        assertThat(releve.anomalies()).isEmpty();
        assertThat(releve.cles()).hasSize(6);
        assertThat(fait(releve, Grandeur.LOGEMENTS, ESCALQUENS)).isEqualTo(Quantite.of(2));
        assertThat(fait(releve, Grandeur.exclus(Exclusion.PLAN_DE_VENTE), ESCALQUENS))
                .isEqualTo(Quantite.of(1));
        assertThat(fait(releve, Grandeur.exclus(Exclusion.DEMOLITION), ESCALQUENS))
                .isEqualTo(Quantite.ZERO);
        assertThat(fait(releve, Grandeur.LOGEMENTS, SICOVAL)).isEqualTo(Quantite.of(3));
        assertThat(fait(releve, Grandeur.exclus(Exclusion.DEMOLITION), SICOVAL)).isEqualTo(Quantite.of(1));
    }

    @Test
    void aSubtractionIsNotedAsOne() {
        Releve.Builder builder = Releve.builder();
        Logement mutation = logement(8, ESCALQUENS, Soustraction.MUTATIONS);

        Classement.de(List.of(mutation), List.of(Soustraction.MUTATIONS)).noter(builder, HAUTE_GARONNE, 2022, SOURCE);

        assertThat(fait(builder.build(), Grandeur.soustraits(Soustraction.MUTATIONS), HAUTE_GARONNE))
                .isEqualTo(Quantite.of(1));
    }

    private static Quantite fait(Releve releve, Grandeur<Quantite> g, Territoire t) {
        return releve.lire(g, t, Annees.annee(2022)).orElseThrow().valeur();
    }

    private static Logement logement(int ligne, Territoire t, Motif... motifs) {
        return Logement.builder().ligne(ligne).territoire(t).addMotifs(motifs).build();
    }
}
