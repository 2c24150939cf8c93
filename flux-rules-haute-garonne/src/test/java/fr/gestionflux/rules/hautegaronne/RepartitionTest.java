package fr.gestionflux.rules.hautegaronne;

import static fr.gestionflux.core.releve.Grandeur.ELIGIBLES;
import static fr.gestionflux.core.releve.Grandeur.ROTATION;
import static fr.gestionflux.rules.hautegaronne.EscalquensTest.ESCALQUENS;
import static fr.gestionflux.rules.hautegaronne.EscalquensTest.HAUTE_GARONNE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.gestionflux.core.annee.DossierAnnuel;
import fr.gestionflux.core.charte.Convention;
import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.droit.EtatDesLieux;
import fr.gestionflux.core.droit.LogementsReserves;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.parc.Bailleur;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.parc.Reservataire.Categorie;
import fr.gestionflux.core.parc.Territoire.Echelle;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.releve.Releve;
import fr.gestionflux.core.repartition.Repartition;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The model orders no cut: guarantors over 20 % together are remarked, and cut when it is asked for. Made up. */
class RepartitionTest {

    private static final Reference TEXTE = Reference.de("exemple inventé");
    private static final Bailleur BAILLEUR = new Bailleur("bailleur inventé");
    private static final Reservataire COMMUNE = new Reservataire(Categorie.COMMUNE, "commune", ESCALQUENS);
    private static final Reservataire SICOVAL = new Reservataire(
            Categorie.EPCI, "Sicoval", ESCALQUENS.a(Echelle.EPCI).orElseThrow());
    private static final Reservataire ETAT = new Reservataire(Categorie.ETAT, "État", HAUTE_GARONNE);

    /** The commune 30 of its 200 homes, the EPCI 60 of its 400, at 10 %: 3 and 6 homes freed of at most 8 together. */
    private static Repartition repartition() {
        EtatDesLieux etat = new EtatDesLieux(LocalDate.of(2022, 12, 31), TEXTE);
        DossierAnnuel dossier = DossierAnnuel.builder()
                .bailleur(BAILLEUR)
                .annee(2024)
                .addContingents(
                        Contingent.de(COMMUNE, etat, LogementsReserves.de("commune", 30)),
                        Contingent.de(SICOVAL, etat, LogementsReserves.de("Sicoval", 60)),
                        Contingent.de(ETAT, etat, LogementsReserves.de("préfecture", 300)))
                .releve(Releve.builder()
                        .note(ELIGIBLES, ESCALQUENS, 2022, 200, TEXTE)
                        .note(ELIGIBLES, SICOVAL.territoire(), 2022, 400, TEXTE)
                        .note(ELIGIBLES, HAUTE_GARONNE, 2022, 1000, TEXTE)
                        .lu(ROTATION, HAUTE_GARONNE, 2022, "10 %", TEXTE)
                        .build())
                .build();
        return Repartition.de(ModeleDdets31.V2024, dossier, HAUTE_GARONNE)
                .conventions(Stream.of(COMMUNE, SICOVAL, ETAT)
                        .map(RepartitionTest::convention)
                        .toList())
                .repartir();
    }

    private static Convention convention(Reservataire r) {
        return Convention.builder()
                .texte(TEXTE)
                .bailleur(BAILLEUR)
                .reservataire(r)
                .effet(LocalDate.of(2024, 1, 1))
                .build();
    }

    private static List<Quantite> objectifs(Repartition r) {
        return r.lignes().stream().map(l -> l.objectifRetenu().valeur()).toList();
    }

    @Test
    void anExcessStandsAndIsToBeCheckedSinceTheInventoryDoesNotSayWhatEarnedTheRights() {
        assertThat(objectifs(repartition())).containsExactly(Quantite.of(3), Quantite.of(6), Quantite.of(30));
        assertThat(repartition().contingentDuBailleur().valeur()).isEqualTo(Quantite.of(61));
        assertThat(repartition().anomalies())
                .filteredOn(a -> a.code().equals(Codes.LIMITE_A_VERIFIER))
                .extracting(Anomalie::message)
                .containsExactly(
                        "garanties d'emprunt sur « Sicoval » : 9 logements ; au plus 8 logements, 1 logement de"
                                + " trop (CCH, R.441-5-3) si tous ces droits viennent de garanties : à vérifier, leur origine"
                                + " n'est pas connue (un terrain ou un financement est hors limite, CCH, R.441-5-4)");
    }

    @Test
    void whenItIsAskedForEachGuarantorIsCutInProportion() {
        Repartition reduite = repartition().reduireAuxLimites();

        // 3 and 6 to 8/9
        assertThat(reduite.lignes().get(0).exact().valeur()).isEqualTo(Quantite.rapport(8, 3));
        assertThat(reduite.lignes().get(1).exact().valeur()).isEqualTo(Quantite.rapport(16, 3));
        assertThat(objectifs(reduite)).containsExactly(Quantite.of(3), Quantite.of(5), Quantite.of(30));
        assertThat(reduite.contingentDuBailleur().valeur()).isEqualTo(Quantite.of(62));
    }
}
