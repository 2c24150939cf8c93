package fr.gestionflux.rules.savoie;

import static fr.gestionflux.core.parc.Soustraction.COPROPRIETES_DEGRADEES;
import static fr.gestionflux.core.parc.Soustraction.INSALUBRITE;
import static fr.gestionflux.core.parc.Soustraction.RENOUVELLEMENT_URBAIN;
import static fr.gestionflux.core.parc.Soustraction.URGENCE;
import static fr.gestionflux.core.parc.Soustraction.VENTE;
import static fr.gestionflux.core.releve.Grandeur.BESOIN;
import static fr.gestionflux.core.releve.Grandeur.EXCLUS;
import static fr.gestionflux.core.releve.Grandeur.FLUX;
import static fr.gestionflux.core.releve.Grandeur.LOGEMENTS;
import static fr.gestionflux.core.releve.Grandeur.MISES_EN_SERVICE;
import static fr.gestionflux.core.releve.Grandeur.MISES_EN_SERVICE_HORS_FLUX;
import static fr.gestionflux.core.releve.Grandeur.PART_MUTATIONS;
import static fr.gestionflux.core.releve.Grandeur.ROTATION;
import static fr.gestionflux.core.releve.Grandeur.SOUSTRAITS;
import static fr.gestionflux.core.releve.Grandeur.exclus;
import static fr.gestionflux.core.releve.Grandeur.soustraits;
import static fr.gestionflux.rules.savoie.Exemples.JANVIER_2024;
import static fr.gestionflux.rules.savoie.Exemples.SAVOIE;
import static fr.gestionflux.rules.savoie.Exemples.TEXTE;
import static fr.gestionflux.rules.savoie.Exemples.calcule;
import static fr.gestionflux.rules.savoie.Exemples.codesDesRefus;
import static fr.gestionflux.rules.savoie.Exemples.conventionDe;
import static fr.gestionflux.rules.savoie.Exemples.dossier;
import static org.assertj.core.api.Assertions.assertThat;

import fr.gestionflux.core.charte.Clauses;
import fr.gestionflux.core.charte.ObjectifAnnuel;
import fr.gestionflux.core.charte.Stipulation;
import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.droit.EtatDesLieux;
import fr.gestionflux.core.droit.LogementsReserves;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.parc.Exclusion;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.parc.Reservataire.Categorie;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.releve.Releve;
import fr.gestionflux.kit.Recalcul;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Annex 1 of the charter: the yearly flow of the département and the shares that it gives. */
class FluxDepartementalTest {

    static final Reservataire ETAT = new Reservataire(Categorie.ETAT, "État", SAVOIE);
    private static final Reservataire DEPARTEMENT =
            new Reservataire(Categorie.DEPARTEMENT, "Conseil départemental", SAVOIE);
    private static final Reservataire ALS = new Reservataire(Categorie.ACTION_LOGEMENT, "ALS", SAVOIE);

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "logements soumis au flux   ; 17 000",
                "logements libérés          ; 1 530",
                "logements neufs sous flux  ; 250",
                "mutations internes         ; 153",
                "logements soustraits       ; 213",
                "flux annuel du département ; 1 567"
            })
    void theFlowOfAnnex1IsObtainedStepByStep(String etape, String imprime) {
        ObjectifAnnuel etat = objectif(ETAT, annexe1().build());

        assertThat(etat.etape(etape).orElseThrow().valeur()).isEqualTo(Quantite.parse(imprime));
        Recalcul.verifie(etat.flux());
    }

    @Test
    void theStateHas30PercentOfWhich5ForItsAgents() {
        ObjectifAnnuel etat = objectif(ETAT, annexe1().build());

        assertThat(etat.exact().valeur()).isEqualTo(Quantite.parse("470,1"));
        assertThat(etat.objectif().valeur()).isEqualTo(Quantite.of(470));
        assertThat(etat.etape(Savoie.AGENTS).orElseThrow().valeur()).isEqualTo(Quantite.parse("78,35"));
    }

    @Test
    void theDepartementHasNoMoreThanItsNeedAndTheRestLeavesTheCount() {
        ObjectifAnnuel cd = objectif(
                DEPARTEMENT,
                annexe1().note(BESOIN, SAVOIE, 2024, 50, TEXTE).build(),
                Clauses.TAUX_DU_RESERVATAIRE.fixee(Taux.pourcent(12), TEXTE));

        assertThat(cd.etape(Savoie.DROITS_DU_DEPARTEMENT).orElseThrow().valeur())
                .isEqualTo(Quantite.parse("188,04"));
        assertThat(cd.part().valeur()).isEqualTo(Taux.rapport(50, 1567));
        assertThat(cd.objectif().valeur()).isEqualTo(Quantite.of(50));
        assertThat(cd.etape(Savoie.NON_MOBILISES).orElseThrow().valeur()).isEqualTo(Quantite.parse("138,04"));
    }

    @Test
    void withoutANeedTheDepartementKeepsItsRate() {
        ObjectifAnnuel cd =
                objectif(DEPARTEMENT, annexe1().build(), Clauses.TAUX_DU_RESERVATAIRE.fixee(Taux.pourcent(12), TEXTE));

        assertThat(cd.objectif().valeur()).isEqualTo(Quantite.of(188));
    }

    @Test
    void theDepartementIsAmongTheGuarantorsOfThe20Percent() {
        ObjectifAnnuel cd =
                objectif(DEPARTEMENT, annexe1().build(), Clauses.TAUX_DU_RESERVATAIRE.fixee(Taux.pourcent(25), TEXTE));

        assertThat(cd.part().valeur()).isEqualTo(Taux.pourcent(20));
    }

    @Test
    void aVolumeWrittenInTheConventionGivesItsShare() {
        ObjectifAnnuel als =
                objectif(ALS, annexe1().build(), Clauses.VOLUME_DU_RESERVATAIRE.fixee(Quantite.of(280), TEXTE));

        assertThat(als.part().valeur()).isEqualTo(Taux.rapport(280, 1567));
        assertThat(als.objectif().valeur()).isEqualTo(Quantite.of(280));
    }

    @Test
    void aHolderWithoutRateNorVolumeIsToldWhichClauseIsBlank() {
        var calcul = CharteSavoie.V2023.calculer(dossier(2024, annexe1().build(), contingent(ALS)), conventionDe(ALS));

        assertThat(codesDesRefus(calcul)).containsExactly(Codes.CLAUSE_EN_BLANC);
        assertThat(calcul.getError().mkString()).contains("taux affecté au réservataire");
    }

    @Test
    void aStateShareOver30PercentIsKeptAndRemarkedWithBothTexts() {
        ObjectifAnnuel etat =
                objectif(ETAT, annexe1().build(), Clauses.PART_ETAT.fixee(Taux.pourcent(35), TEXTE.art("art. 9")));

        assertThat(etat.part().valeur()).isEqualTo(Taux.pourcent(35));
        assertThat(etat.anomalies().stream().map(Anomalie::message).toList())
                .anySatisfy(m -> assertThat(m).contains("35 %", "art. 9", "30 %", "R.441-5-2"));
    }

    @Test
    void theTransferRateDoesNotApplyToNewHomes() {
        Releve plusDeNeufs = detail(1300).build();

        assertThat(objectif(ETAT, plusDeNeufs)
                        .etape(Savoie.MUTATIONS)
                        .orElseThrow()
                        .valeur())
                .isEqualTo(Quantite.of(153));
    }

    @Test
    void motiveByMotiveAndTotalOfTheExcludedGiveTheSameFlow() {
        Releve parMotif = sansExclus(300)
                .note(exclus(Exclusion.DEFENSE_SECURITE), SAVOIE, 2023, 800, TEXTE)
                .note(exclus(Exclusion.SANTE), SAVOIE, 2023, 200, TEXTE)
                .note(exclus(Exclusion.PLAN_DE_VENTE), SAVOIE, 2023, 1500, TEXTE)
                .note(exclus(Exclusion.DEMOLITION), SAVOIE, 2023, 500, TEXTE)
                .build();

        assertThat(objectif(ETAT, parMotif).flux().valeur()).isEqualTo(Quantite.of(1567));
    }

    @Test
    void aMotiveThatIsNotGivenIsMissingNotZero() {
        Releve sansVente = Releve.builder()
                .note(LOGEMENTS, SAVOIE, 2023, 20_000, TEXTE)
                .note(EXCLUS, SAVOIE, 2023, 3_000, TEXTE)
                .note(ROTATION, SAVOIE, 2023, Taux.pourcent(9), TEXTE)
                .note(PART_MUTATIONS, SAVOIE, 2024, Taux.pourcent(10), TEXTE)
                .note(MISES_EN_SERVICE, SAVOIE, 2024, 300, TEXTE)
                .note(MISES_EN_SERVICE_HORS_FLUX, SAVOIE, 2024, 50, TEXTE)
                .aucun(SAVOIE, 2024, TEXTE, RENOUVELLEMENT_URBAIN, COPROPRIETES_DEGRADEES, INSALUBRITE, URGENCE)
                .build();

        var calcul = CharteSavoie.V2023.calculer(dossier(2024, sansVente, contingent(ETAT)), conventionDe(ETAT));

        assertThat(calcul.getError().map(Anomalie::toString).asJava())
                .singleElement()
                .asString()
                .contains("relogements de ventes", "charte partenariale de la Savoie", "annexe 1");
    }

    @Test
    void theTotalTakenOutHoldsTheTransfersToo() {
        Releve total = Releve.builder()
                .note(LOGEMENTS, SAVOIE, 2023, 20_000, TEXTE)
                .note(EXCLUS, SAVOIE, 2023, 3_000, TEXTE)
                .note(ROTATION, SAVOIE, 2023, Taux.pourcent(9), TEXTE)
                .note(MISES_EN_SERVICE, SAVOIE, 2024, 300, TEXTE)
                .note(MISES_EN_SERVICE_HORS_FLUX, SAVOIE, 2024, 50, TEXTE)
                .note(SOUSTRAITS, SAVOIE, 2024, 213, TEXTE)
                .build();

        assertThat(objectif(ETAT, total).flux().valeur()).isEqualTo(Quantite.of(1567));
    }

    @Test
    void moreHomesTakenOutThanFreedIsARefusalNotANegativeFlow() {
        Releve trop = sansExclus(300).note(EXCLUS, SAVOIE, 2023, 30_000, TEXTE).build();

        var calcul = CharteSavoie.V2023.calculer(dossier(2024, trop, contingent(ETAT)), conventionDe(ETAT));

        assertThat(codesDesRefus(calcul)).containsExactly(Codes.FLUX_NEGATIF);
    }

    @Test
    void theStateHasItsShareOfTheDepartementEvenWhenItsRightsAreOnOneCommune() {
        Reservataire surSeez = new Reservataire(Categorie.ETAT, "État", Exemples.SEEZ);

        assertThat(objectif(surSeez, annexe1().build()).objectif().valeur()).isEqualTo(Quantite.of(470));
    }

    @Test
    void aRateOver100PercentInAConventionIsRefused() {
        var calcul = CharteSavoie.V2023.calculer(
                dossier(2024, annexe1().build(), contingent(ALS)),
                conventionDe(ALS, Clauses.TAUX_DU_RESERVATAIRE.fixee(Taux.pourcent(150), TEXTE.art("art. 2"))));

        assertThat(calcul.getError())
                .singleElement()
                .asString()
                .contains("taux affecté au réservataire", "150 %", "au plus 100 %", "art. 2");
    }

    @Test
    void rightsOfAHolderWhoseShareIsWrittenAreSaidToServeNothing() {
        Contingent etat =
                Contingent.de(ETAT, new EtatDesLieux(JANVIER_2024, TEXTE), LogementsReserves.de("préfecture", 40));

        ObjectifAnnuel o = calcule(dossier(2024, annexe1().build(), etat), conventionDe(ETAT));

        assertThat(o.anomalies().stream().map(Anomalie::code)).containsExactly(Codes.DROIT_NON_LU);
    }

    @Test
    void aCommunicatedFlowPrevailsAndItsGapIsSaid() {
        ObjectifAnnuel etat =
                objectif(ETAT, annexe1().note(FLUX, SAVOIE, 2024, 1564, TEXTE).build());

        assertThat(etat.flux().valeur()).isEqualTo(Quantite.of(1564));
        assertThat(etat.anomalies().stream().map(Anomalie::code)).contains(Codes.ECART);
    }

    private static ObjectifAnnuel objectif(Reservataire r, Releve releve, Stipulation<?>... stipulations) {
        return calcule(dossier(2024, releve, contingent(r)), conventionDe(r, stipulations));
    }

    static Contingent contingent(Reservataire r) {
        return Contingent.de(r, new EtatDesLieux(JANVIER_2024, TEXTE));
    }

    static ObjectifAnnuel etat() {
        return objectif(ETAT, annexe1().build());
    }

    static Releve.Builder annexe1() {
        return detail(300);
    }

    private static Releve.Builder detail(long neufs) {
        return sansExclus(neufs).note(EXCLUS, SAVOIE, 2023, 3_000, TEXTE);
    }

    private static Releve.Builder sansExclus(long neufs) {
        return Releve.builder()
                .note(LOGEMENTS, SAVOIE, 2023, 20_000, TEXTE)
                .note(ROTATION, SAVOIE, 2023, Taux.pourcent(9), TEXTE)
                .note(PART_MUTATIONS, SAVOIE, 2024, Taux.pourcent(10), TEXTE)
                .note(MISES_EN_SERVICE, SAVOIE, 2024, neufs, TEXTE)
                .note(MISES_EN_SERVICE_HORS_FLUX, SAVOIE, 2024, 50, TEXTE)
                .note(soustraits(RENOUVELLEMENT_URBAIN), SAVOIE, 2024, 50, TEXTE)
                .note(soustraits(VENTE), SAVOIE, 2024, 10, TEXTE)
                .aucun(SAVOIE, 2024, TEXTE, COPROPRIETES_DEGRADEES, INSALUBRITE, URGENCE);
    }
}
