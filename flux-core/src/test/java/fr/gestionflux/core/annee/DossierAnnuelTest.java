package fr.gestionflux.core.annee;

import static fr.gestionflux.core.releve.Grandeur.LOGEMENTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.droit.EtatDesLieux;
import fr.gestionflux.core.droit.GarantieEmprunt;
import fr.gestionflux.core.droit.LogementsReserves;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.parc.Bailleur;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.parc.Reservataire.Categorie;
import fr.gestionflux.core.parc.Territoire;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.releve.Releve;
import fr.gestionflux.core.temps.Annees;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
    void theGuarantorsOfAnOperationHaveItsHomesTogether() {
        GarantieEmprunt mairie = garantie("Les Tilleuls", 40, 10);
        DossierAnnuel dossier = dossier(
                        Contingent.de(COMMUNE, ETAT_DES_LIEUX, mairie, garantie("Les Ormes", 40, 5)),
                        Contingent.de(ETAT, ETAT_DES_LIEUX, garantie("Les Tilleuls", 40, 12)))
                .build();

        assertThat(dossier.partReserveeTotale(mairie)).isEqualTo(Taux.pourcent(22));
        assertThat(dossier.partReserveeTotale(garantie("Les Tilleuls", 41, 10))).isEqualTo(Taux.pourcent(10));
    }

    @Test
    void twoGuaranteesOfOneHolderCountTogetherToo() {
        GarantieEmprunt mairie = garantie("Les Tilleuls", 40, 15);

        assertThat(dossier(Contingent.de(COMMUNE, ETAT_DES_LIEUX, mairie, mairie))
                        .build()
                        .partReserveeTotale(mairie))
                .isEqualTo(Taux.pourcent(30));
    }

    private static GarantieEmprunt garantie(String operation, long logements, long pourcent) {
        return new GarantieEmprunt(
                operation, Quantite.of(logements), Taux.pourcent(pourcent), LocalDate.of(2040, 1, 1));
    }

    @Test
    void aFactWhereNobodyHasRightsIsFoundApart() {
        Territoire ailleurs = Territoire.commune("00002", "Ailleurs", ESSAI);
        Releve releve = Releve.builder()
                .note(LOGEMENTS, ailleurs, 2023, 12, Reference.de("annexe"))
                .note(LOGEMENTS, ESSAI, 2023, 1500, Reference.de("annexe"))
                .build();
        DossierAnnuel dossier = DossierAnnuel.builder()
                .bailleur(new Bailleur("Toit"))
                .annee(2024)
                .addContingents(contingent(COMMUNE, 4))
                .releve(releve)
                .build();

        assertThat(dossier.clesSansReservataire())
                .containsExactly(new Releve.Cle(LOGEMENTS, ailleurs, Annees.annee(2023)));
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 1899, 2900, Integer.MAX_VALUE})
    void aFileIsOfAYearThatADocumentCanName(int annee) {
        assertThatThrownBy(() -> DossierAnnuel.builder()
                        .bailleur(new Bailleur("Toit"))
                        .annee(annee)
                        .releve(Releve.builder().build())
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("année du dossier : reçu " + annee + " ; attendu une année de 1900 à 2899");
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
