package fr.gestionflux.core.annee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.droit.Droit.LogementsReserves;
import fr.gestionflux.core.droit.EtatDesLieux;
import fr.gestionflux.core.parc.Bailleur;
import fr.gestionflux.core.parc.Releve;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.parc.Reservataire.Categorie;
import fr.gestionflux.core.parc.Territoire;
import fr.gestionflux.core.preuve.Reference;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DossierAnnuelTest {

    private static final Territoire ESSAI = Territoire.departement("00", "Essai");
    private static final Territoire VALMONT = Territoire.commune("00001", "Valmont", ESSAI);
    private static final Reservataire COMMUNE = new Reservataire(Categorie.COMMUNE, "commune de Valmont", VALMONT);
    private static final Reservataire ETAT = new Reservataire(Categorie.ETAT, "État", ESSAI);
    private static final EtatDesLieux ETAT_DES_LIEUX =
            new EtatDesLieux(LocalDate.of(2024, 1, 1), Reference.de("inventaire"));

    private static DossierAnnuel.Builder dossier(Contingent... contingents) {
        return DossierAnnuel.builder()
                .bailleur(new Bailleur("Toit"))
                .annee(2024)
                .addContingents(contingents)
                .releve(Releve.builder().build());
    }

    private static Contingent contingent(Reservataire r, long logements) {
        return Contingent.de(r, ETAT_DES_LIEUX, LogementsReserves.de("mairie", logements));
    }

    @Test
    void theContingentOfAHolderIsFoundByItsHolder() {
        Contingent commune = contingent(COMMUNE, 4);
        DossierAnnuel dossier = dossier(contingent(ETAT, 30), commune).build();

        assertThat(dossier.contingent(COMMUNE)).containsSame(commune);
    }

    @Test
    void aHolderThatTheFileDoesNotHaveHasNoContingent() {
        assertThat(dossier(contingent(ETAT, 30)).build().contingent(COMMUNE)).isEmpty();
    }

    @Test
    void theSameHolderTwiceIsRefusedEvenWithOtherRights() {
        DossierAnnuel.Builder deuxFois = dossier(contingent(COMMUNE, 4), contingent(ETAT, 30), contingent(COMMUNE, 5));

        assertThatThrownBy(deuxFois::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("contingents : reçu « commune de Valmont » deux fois ; attendu un contingent par"
                        + " réservataire");
    }

    @Test
    void aHolderOnTwoTerritoriesHasTwoContingents() {
        Reservataire ailleurs = new Reservataire(Categorie.COMMUNE, "commune de Valmont", ESSAI);

        assertThat(dossier(contingent(COMMUNE, 4), contingent(ailleurs, 5))
                        .build()
                        .contingents())
                .hasSize(2);
    }

    @Test
    void aFileWithoutItsYearIsNotBuilt() {
        DossierAnnuel.Builder incomplet = DossierAnnuel.builder().bailleur(new Bailleur("Toit"));

        assertThatThrownBy(incomplet::build)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("annee")
                .hasMessageContaining("releve");
    }
}
