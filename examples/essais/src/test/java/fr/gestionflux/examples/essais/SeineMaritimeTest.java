package fr.gestionflux.examples.essais;

import static fr.gestionflux.examples.essais.Essais.BAILLEUR;
import static fr.gestionflux.examples.essais.Essais.ETAT;
import static fr.gestionflux.examples.essais.Essais.SUPPOSE;
import static fr.gestionflux.examples.essais.Essais.convention;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.gestionflux.core.annee.DossierAnnuel;
import fr.gestionflux.core.charte.Charte;
import fr.gestionflux.core.charte.Convention;
import fr.gestionflux.core.charte.FournisseurDeCharte;
import fr.gestionflux.core.charte.ObjectifAnnuel;
import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.droit.GarantieEmprunt;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.parc.Reservataire.Categorie;
import fr.gestionflux.core.parc.Territoire;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.preuve.Unite;
import fr.gestionflux.core.releve.Grandeur;
import fr.gestionflux.core.releve.Releve;
import fr.gestionflux.core.repartition.Delegation;
import fr.gestionflux.core.repartition.Limite;
import fr.gestionflux.core.repartition.Limite.PartLimitee;
import fr.gestionflux.core.repartition.Repartition;
import fr.gestionflux.core.tables.Notation;
import fr.gestionflux.core.tables.Vocabulaire;
import fr.gestionflux.kit.ContratDeCharte;
import fr.gestionflux.kit.ContratDePortefeuille;
import fr.gestionflux.kit.Exemple;
import fr.gestionflux.kit.Recalcul;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The State first: 30 % of 36 homes; a guarantor has 25 % of the 70 % left, 6,3 for at most 7,2. */
class SeineMaritimeTest implements ContratDeCharte, ContratDePortefeuille {

    private static final Territoire SEINE_MARITIME = Territoire.departement("76", "Seine-Maritime");
    private static final Territoire ROUEN = Territoire.commune("76540", "Rouen", SEINE_MARITIME);
    private static final Reservataire PREFET = new Reservataire(Categorie.ETAT, "État", SEINE_MARITIME);
    private static final Reservataire VILLE = new Reservataire(Categorie.COMMUNE, "Rouen", ROUEN);
    private static final Charte CHARTE = Essais.charte(new SeineMaritime());
    private static final Convention DU_PREFET = convention(PREFET);
    private static final Convention DE_LA_VILLE =
            convention(VILLE, SeineMaritime.PART_DU_RESTE.fixee(Taux.pourcent(25), SUPPOSE));

    @Override
    public FournisseurDeCharte fournisseur() {
        return new SeineMaritime();
    }

    @Override
    public Vocabulaire vocabulaire() {
        return ContratDeCharte.super.vocabulaire().avec(SeineMaritime.PART_DU_RESTE, Notation.taux());
    }

    @Override
    public List<Exemple> exemples() {
        return List.of(
                new Exemple("Rouen", dossier(construction()), DE_LA_VILLE),
                new Exemple("État", dossier(construction()), DU_PREFET));
    }

    private static GarantieEmprunt construction() {
        return new GarantieEmprunt("Grand'Mare", Quantite.of(40), Taux.pourcent(20), LocalDate.of(2030, 6, 1));
    }

    private static GarantieEmprunt renovation() {
        return new GarantieEmprunt("Grand'Mare", Quantite.of(40), Taux.pourcent(15), LocalDate.of(2050, 6, 1));
    }

    private static DossierAnnuel dossier(GarantieEmprunt... droits) {
        Releve.Builder releve = Releve.builder();
        for (Territoire t : List.of(ROUEN, SEINE_MARITIME)) {
            releve.note(Grandeur.DEPARTS, t, 2024, 40, SUPPOSE)
                    .note(Grandeur.soustraits(SeineMaritime.SINISTRES), t, 2024, 4, SUPPOSE);
        }
        return DossierAnnuel.builder()
                .bailleur(BAILLEUR)
                .annee(2024)
                .addContingents(Contingent.de(PREFET, ETAT), Contingent.de(VILLE, ETAT, droits))
                .releve(releve.build())
                .build();
    }

    private static ObjectifAnnuel ville(GarantieEmprunt... droits) {
        return CHARTE.exiger(dossier(droits), DE_LA_VILLE);
    }

    @Test
    void theOthersShareWhatTheStateLeaves() {
        ObjectifAnnuel o = ville(construction());

        assertThat(o.flux().valeur()).isEqualTo(Quantite.of(36));
        assertThat(o.part().valeur()).isEqualTo(Taux.parse("17,5 %"));
        assertThat(o.exact().valeur()).isEqualTo(Quantite.parse("6,3"));
        Recalcul.verifie(o.objectif());
    }

    @Test
    void aQuarterOfTheRestIsWithinTheTwentyPercentOfTheTerritory() {
        Repartition r = Repartition.de(CHARTE, dossier(construction()), SEINE_MARITIME)
                .conventions(List.of(DU_PREFET, DE_LA_VILLE))
                .repartir();

        Limite garanties = r.limites().stream()
                .filter(l -> l.partLimitee() == PartLimitee.GARANTIES)
                .findFirst()
                .orElseThrow();
        assertThat(garanties.total().valeur()).isEqualTo(Quantite.parse("6,3"));
        assertThat(garanties.maximum().valeur()).isEqualTo(Quantite.parse("7,2"));
        assertThat(garanties.estDepassee()).isFalse();
    }

    @Test
    void aHomeGuaranteedAtItsConstructionAndAtItsRenovationCountsOnce() {
        assertThat(logements(construction())).isEqualTo(Quantite.of(8));
        assertThat(logements(construction(), renovation())).isEqualTo(Quantite.of(8));
        assertThat(logements(renovation())).isEqualTo(Quantite.of(6));
        assertThat(ville(construction(), renovation()).anomalies())
                .extracting(Anomalie::message)
                .anySatisfy(m -> assertThat(m)
                        .contains(
                                "est garantie 2 fois, échéances du 01/06/2030 et du 01/06/2050", "comptent une fois"));
    }

    private static Quantite logements(GarantieEmprunt... droits) {
        DossierAnnuel dossier = dossier(droits);
        return CHARTE.instruire(dossier, DE_LA_VILLE)
                .get()
                .droits(dossier.contingent(VILLE).orElseThrow())
                .valeur();
    }

    @Test
    void thePrefetDelegatesAllButTheAgentsToTheTown() {
        Repartition r = Repartition.de(CHARTE, dossier(construction()), SEINE_MARITIME)
                .conventions(List.of(DU_PREFET, DE_LA_VILLE))
                .dontAgents(Resultat.donnee("agents", Quantite.of(2), Unite.LOGEMENTS, SUPPOSE))
                .delegations(List.of(Delegation.saufAgents(PREFET, VILLE, SUPPOSE)))
                .repartir();

        assertThat(r.retenus().get(PREFET).valeur()).isEqualTo(Quantite.of(11));
        assertThat(r.geres().get(PREFET).valeur()).isEqualTo(Quantite.of(2));
        assertThat(r.geres().get(VILLE).valeur()).isEqualTo(Quantite.of(6 + 9));
    }

    @Test
    void agentsAreTheStatesAlone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Delegation.saufAgents(VILLE, PREFET, SUPPOSE))
                .withMessage("délégation de « Rouen » à « État » (supposé pour l'essai), hors agents de l'État : reçu"
                        + " « commune » ; attendu l'État, dont sont ces agents");
    }

    @Test
    void withoutTheAgentsHomesThatDelegationIsRefused() {
        Repartition r = Repartition.de(CHARTE, dossier(construction()), SEINE_MARITIME)
                .conventions(List.of(DU_PREFET, DE_LA_VILLE))
                .delegations(List.of(Delegation.saufAgents(PREFET, VILLE, SUPPOSE)))
                .repartir();

        assertThat(r.anomalies())
                .filteredOn(a -> a.code().equals(Codes.DELEGATION_INCOHERENTE))
                .extracting(Anomalie::message)
                .containsExactly(
                        "délégation de « État » à « Rouen » (hors agents de l'État, supposé pour l'essai) : les"
                                + " logements des agents ne sont pas connus ; donnez-les avec « dontAgents » ; elle n'est pas"
                                + " retenue");
    }
}
