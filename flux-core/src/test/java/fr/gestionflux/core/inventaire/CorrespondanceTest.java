package fr.gestionflux.core.inventaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.droit.EtatDesLieux;
import fr.gestionflux.core.droit.LogementsReserves;
import fr.gestionflux.core.inventaire.Correspondance.Regroupement;
import fr.gestionflux.core.parc.Logement;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.parc.Reservataire.Categorie;
import fr.gestionflux.core.parc.Territoire;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Reference;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The labels are those of La Cité Jardins' inventory at Escalquens (annex 2). */
class CorrespondanceTest {

    private static final Territoire HAUTE_GARONNE = Territoire.departement("31", "Haute-Garonne");
    private static final Territoire ESCALQUENS = Territoire.commune("31169", "Escalquens", HAUTE_GARONNE);
    private static final Reservataire ACTION_LOGEMENT =
            new Reservataire(Categorie.ACTION_LOGEMENT, "Action Logement", HAUTE_GARONNE);
    private static final Reservataire COMMUNE = new Reservataire(Categorie.COMMUNE, "Escalquens", ESCALQUENS);
    private static final Reference ANNEXE_2 = Reference.de("annexe 2");
    private static final EtatDesLieux FIN_2022 = new EtatDesLieux(LocalDate.of(2022, 12, 31), ANNEXE_2);

    private static final Correspondance CONNUE = Correspondance.vide()
            .et(COMMUNE, "MAIRIE ESCALQUENS")
            .et(ACTION_LOGEMENT, "CILEO", "C I L Interlogement", "ACTION LOGEMENT");

    @Test
    void theLabelsOfOneHolderMakeOneContingentWithARightForEach() {
        Regroupement r = CONNUE.regrouper(inventaire(
                Map.of("CILEO", 31, "C I L Interlogement", 13, "ACTION LOGEMENT", 10, "MAIRIE ESCALQUENS", 15)));

        assertThat(r.anomalies()).isEmpty();
        assertThat(r.contingents()).extracting(Contingent::reservataire).containsExactly(COMMUNE, ACTION_LOGEMENT);
        assertThat(r.contingents()).extracting(Contingent::etatDesLieux).containsOnly(FIN_2022);
        assertThat(r.contingents().get(0).droits()).containsExactly(LogementsReserves.de("« MAIRIE ESCALQUENS »", 15));
        assertThat(r.contingents().get(1).droits())
                .containsExactlyInAnyOrder(
                        LogementsReserves.de("« CILEO »", 31),
                        LogementsReserves.de("« C I L Interlogement »", 13),
                        LogementsReserves.de("« ACTION LOGEMENT »", 10));
    }

    @Test
    void caseAndRepeatedSpacesDoNotCount() {
        Regroupement r = CONNUE.regrouper(
                inventaire(Map.of("cileo", 1, " Cileo ", 2, "C  I\tL   INTERLOGEMENT", 3, "Action\u00A0Logement", 4)));

        assertThat(r.anomalies()).isEmpty();
        assertThat(r.contingents().get(1).droits()).hasSize(4);
    }

    @Test
    void nothingElseIsGuessed() {
        Regroupement r = CONNUE.regrouper(inventaire(Map.of("CIL Interlogement", 2)));

        assertThat(r.contingents()).allSatisfy(c -> assertThat(c.droits()).isEmpty());
        assertThat(r.anomalies())
                .containsExactly(Anomalie.refus(
                        "libelle-inconnu",
                        "libellé de réservataire « CIL Interlogement » (2 logements ; annexe 2) : la correspondance ne le"
                                + " connaît pas ; attendu un réservataire pour ce libellé"));
    }

    @Test
    void homesOutsideTheHoldersTerritoryAreCountedApart() {
        Territoire labege = Territoire.commune("31254", "Labège", HAUTE_GARONNE);
        Logement ailleurs = Logement.builder()
                .ligne(2)
                .territoire(labege)
                .reservataire("MAIRIE ESCALQUENS")
                .build();

        Regroupement r =
                CONNUE.regrouper(new Inventaire(LocalDate.of(2022, 12, 31), ANNEXE_2, List.of(ailleurs), List.of()));

        assertThat(r.contingents()).allSatisfy(c -> assertThat(c.droits()).isEmpty());
        assertThat(r.anomalies())
                .singleElement()
                .asString()
                .contains("1 logement de « Escalquens » hors de « Escalquens »", "logement-hors-territoire");
    }

    @Test
    void emptyLabelsAreRemarkedTogether() {
        List<Logement> logements = List.of(logement(2, Optional.empty()), logement(3, Optional.empty()));

        Regroupement r = CONNUE.regrouper(new Inventaire(FIN_2022.au(), ANNEXE_2, logements, List.of()));

        assertThat(r.anomalies())
                .containsExactly(Anomalie.remarque(
                        "libelle-vide",
                        "2 logements sans réservataire (annexe 2) : ils comptent dans le patrimoine, pour personne"));
    }

    @Test
    void oneHomeIsSaidInTheSingular() {
        Regroupement r = Correspondance.vide()
                .regrouper(new Inventaire(
                        FIN_2022.au(),
                        ANNEXE_2,
                        List.of(logement(2, Optional.empty()), logement(3, Optional.of("COMMUNE"))),
                        List.of()));

        assertThat(r.contingents()).isEmpty();
        assertThat(r.anomalies())
                .extracting(Anomalie::message)
                .satisfiesExactly(
                        inconnu -> assertThat(inconnu).contains("« COMMUNE » (1 logement ;"),
                        vide -> assertThat(vide).startsWith("1 logement sans réservataire"));
    }

    @Test
    void aHolderWithoutAHomeHasAnEmptyContingent() {
        assertThat(CONNUE.regrouper(inventaire(Map.of())).contingents())
                .hasSize(2)
                .allSatisfy(c -> assertThat(c.droits()).isEmpty());
    }

    @Test
    void aLabelMeansOneHolder() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CONNUE.et(COMMUNE, "cileo"))
                .withMessage("libellé « cileo » : reçu « Escalquens » et « Action Logement » ; attendu un seul"
                        + " réservataire");
        assertThat(CONNUE.et(ACTION_LOGEMENT, "Cileo")
                        .regrouper(inventaire(Map.of("CILEO", 1)))
                        .anomalies())
                .isEmpty();
    }

    @Test
    void aCorrespondenceDoesNotChange() {
        CONNUE.et(COMMUNE, "COMMUNE");

        assertThat(CONNUE.regrouper(inventaire(Map.of("COMMUNE", 1))).anomalies())
                .hasSize(1);
    }

    private static Inventaire inventaire(Map<String, Integer> comptes) {
        List<Logement> logements = new ArrayList<>();
        comptes.forEach((libelle, n) -> {
            for (int i = 0; i < n; i++) {
                logements.add(logement(logements.size() + 2, Optional.of(libelle)));
            }
        });
        return new Inventaire(FIN_2022.au(), ANNEXE_2, logements, List.of());
    }

    private static Logement logement(int ligne, Optional<String> reservataire) {
        return Logement.builder()
                .ligne(ligne)
                .territoire(ESCALQUENS)
                .reservataire(reservataire)
                .build();
    }
}
