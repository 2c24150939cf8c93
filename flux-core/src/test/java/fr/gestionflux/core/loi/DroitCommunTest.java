package fr.gestionflux.core.loi;

import static fr.gestionflux.core.loi.BailleurDeLAisne.AISNE;
import static fr.gestionflux.core.loi.BailleurDeLAisne.ETAT;
import static fr.gestionflux.core.loi.BailleurDeLAisne.INVENTE;
import static fr.gestionflux.core.loi.BailleurDeLAisne.VILLE;
import static fr.gestionflux.core.loi.BailleurDeLAisne.VILLE_DE_LAON;
import static fr.gestionflux.core.loi.BailleurDeLAisne.convention;
import static fr.gestionflux.core.loi.BailleurDeLAisne.taux;
import static fr.gestionflux.core.loi.BailleurDeLAisne.volume;
import static org.assertj.core.api.Assertions.assertThat;

import fr.gestionflux.core.annee.DossierAnnuel;
import fr.gestionflux.core.charte.Charte;
import fr.gestionflux.core.charte.Chartes;
import fr.gestionflux.core.charte.Clauses;
import fr.gestionflux.core.charte.Convention;
import fr.gestionflux.core.charte.ObjectifAnnuel;
import fr.gestionflux.core.charte.Stipulation;
import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.droit.EtatDesLieux;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.orientation.Cas;
import fr.gestionflux.core.parc.Exclusion;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.parc.Reservataire.Categorie;
import fr.gestionflux.core.parc.Soustraction;
import fr.gestionflux.core.parc.Territoire;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.releve.Grandeur;
import fr.gestionflux.core.releve.Releve;
import fr.gestionflux.core.suivi.Axe;
import fr.gestionflux.core.suivi.ClausesDuBilan;
import fr.gestionflux.core.suivi.Formalite;
import fr.gestionflux.kit.Recalcul;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the law alone gives to a holder, from what its convention writes. */
class DroitCommunTest {

    private static final Charte LOI = Chartes.decouvertes().exiger(DroitCommun.CHARTE, 2024);

    @Test
    void aWrittenShareOfTheFlowMakesTheTarget() {
        ObjectifAnnuel ville = calcule(VILLE, taux("10 %"));

        // 4 000 homes × 8 % = 320 freed, 32 taken out
        assertThat(ville.etape(DroitCommun.LIBERES).orElseThrow().valeur()).isEqualTo(Quantite.of(320));
        assertThat(ville.etape(DroitCommun.FLUX).orElseThrow().valeur()).isEqualTo(Quantite.of(288));
        assertThat(ville.exact().valeur()).isEqualTo(Quantite.parse("28,8"));
        assertThat(ville.objectif().valeur()).isEqualTo(Quantite.of(29));
        assertThat(ville.expliquer()).contains("CCH, R.441-5");
        Recalcul.verifie(ville.objectif());
    }

    @Test
    void aWrittenNumberIsTheTargetAndItsShareIsShown() {
        ObjectifAnnuel laon = calcule(VILLE_DE_LAON, volume(20));

        // 2 500 × 8 % − 20 = 180
        assertThat(laon.part().valeur()).isEqualTo(Taux.rapport(20, 180));
        assertThat(laon.objectif().valeur()).isEqualTo(Quantite.of(20));
    }

    /** Vénissieux, council of 18/12/2023: 236 reservations of 13 438 homes, 768 lettings in 2023. */
    @Test
    void venissieuxIsOwedThirteenHomesUnderTheLawAlone() {
        Territoire rhone = Territoire.departement("69", "Rhône");
        Territoire metropole = Territoire.epci("200046977", "Métropole de Lyon", rhone);
        Territoire venissieux = Territoire.commune("69259", "Vénissieux", metropole);
        Reservataire commune = new Reservataire(Categorie.COMMUNE, "commune de Vénissieux", venissieux);
        Reference deliberation = Reference.de("conseil municipal de Vénissieux, 18/12/2023");

        ObjectifAnnuel annuel = LOI.exiger(
                dossier(
                        Contingent.de(commune, new EtatDesLieux(LocalDate.of(2023, 12, 31), deliberation)),
                        Releve.builder()
                                .note(Grandeur.FLUX, venissieux, 2024, 768, deliberation)
                                .build()),
                convention(
                        commune, List.of(Clauses.TAUX_DU_RESERVATAIRE.fixee(Taux.rapport(236, 13_438), deliberation))));

        assertThat(annuel.part().texte(4)).isEqualTo("1,7562… %");
        assertThat(annuel.exact().texte(4)).isEqualTo("13,4877… logements");
        assertThat(annuel.objectif().valeur()).isEqualTo(Quantite.of(13));
    }

    @Test
    void ofAShareAndANumberTheShareIsKeptAndTheirGapIsSaid() {
        assertThat(codes(calcule(VILLE, taux("10 %"), volume(29)))).doesNotContain(Codes.ECART);
        assertThat(calcule(VILLE, taux("10 %"), volume(40)).anomalies())
                .filteredOn(a -> a.code().equals(Codes.ECART))
                .singleElement()
                .asString()
                .contains("la convention écrit 40 logements et 10 %, qui en donne 29 ;", "R.441-5");
        assertThat(calcule(VILLE, taux("10 %"), volume(40)).objectif().valeur()).isEqualTo(Quantite.of(29));
    }

    @Test
    void withoutAnyShareTheStateIsSupposedToHaveAllThatTheLawAllows() {
        ObjectifAnnuel etat = calcule(ETAT);

        // 12 000 × 8 % − 96 = 864
        assertThat(etat.objectif().valeur()).isEqualTo(Quantite.of(259));
        assertThat(etat.anomalies())
                .filteredOn(a -> a.code().equals(Codes.HYPOTHESE))
                .singleElement()
                .asString()
                .contains("supposée 30 %", "R.441-5-2");
    }

    @Test
    void theStatesShareMayBeWrittenUnderItsOwnClauseAndItsAgentsAreShown() {
        ObjectifAnnuel etat = calcule(
                ETAT,
                Clauses.PART_ETAT.fixee(Taux.pourcent(25), INVENTE),
                Clauses.PART_AGENTS.fixee(Taux.pourcent(5), INVENTE));

        assertThat(etat.objectif().valeur()).isEqualTo(Quantite.of(216));
        assertThat(etat.etape(DroitCommun.DONT_AGENTS).orElseThrow().valeur()).isEqualTo(Quantite.parse("43,2"));
        assertThat(codes(etat)).doesNotContain(Codes.HYPOTHESE, Codes.LIMITE_LEGALE);
    }

    @Test
    void withoutAnyShareAnotherHolderIsRefusedAndToldWhatToWrite() {
        assertThat(LOI.calculer(BailleurDeLAisne.dossier(2024), convention(VILLE, List.of()))
                        .getError())
                .filteredOn(a -> a.code().equals(Codes.CLAUSE_EN_BLANC))
                .singleElement()
                .asString()
                .contains("taux affecté au réservataire", "ajoutez sa stipulation");
    }

    @Test
    void guaranteesOverTheLawsLimitAreRemarkedAndNotCut() {
        ObjectifAnnuel laon = calcule(VILLE_DE_LAON, taux("25 %"));

        assertThat(laon.objectif().valeur()).isEqualTo(Quantite.of(45));
        assertThat(laon.anomalies())
                .filteredOn(a -> a.code().equals(Codes.LIMITE_LEGALE))
                .singleElement()
                .asString()
                .contains("25 % ; la loi limite à 20 %", "R.441-5-3");
    }

    @Test
    void theConventionMayWriteTheRateOfRotation() {
        ObjectifAnnuel ville =
                calcule(VILLE, taux("10 %"), DroitCommun.TAUX_DE_ROTATION.fixee(Taux.pourcent(6), INVENTE));

        assertThat(ville.etape(DroitCommun.LIBERES).orElseThrow().valeur()).isEqualTo(Quantite.of(240));
        assertThat(ville.expliquer()).contains("taux de rotation : 6 % (exemple inventé)");
    }

    @Test
    void theRateOfTheHoldersOwnTerritoryComesBeforeThatOfTheDepartement() {
        DossierAnnuel dossier = dossier(
                BailleurDeLAisne.contingents().get(6),
                BailleurDeLAisne.releve(2024)
                        .note(Grandeur.ROTATION, VILLE.territoire(), 2023, Taux.pourcent(5), INVENTE)
                        .build());

        assertThat(LOI.exiger(dossier, convention(VILLE, List.of(taux("10 %"))))
                        .etape(DroitCommun.LIBERES)
                        .orElseThrow()
                        .valeur())
                .isEqualTo(Quantite.of(200));
    }

    @Test
    void eachMotiveOfTheLawIsCountedOrRefusedByName() {
        Releve.Builder releve = Releve.builder()
                .note(Grandeur.LOGEMENTS, VILLE.territoire(), 2023, 4_100, INVENTE)
                .note(Grandeur.ROTATION, AISNE, 2023, Taux.pourcent(8), INVENTE);
        List<Exclusion> exclusions = LOI.valeur(Clauses.EXCLUSIONS);
        List<Soustraction> soustractions = LOI.valeur(Clauses.SOUSTRACTIONS);
        Contingent ville = BailleurDeLAisne.contingents().get(6);
        Convention convention = convention(VILLE, List.of(taux("10 %")));

        assertThat(LOI.calculer(dossier(ville, releve.build()), convention).getError())
                .extracting(Anomalie::code)
                .containsOnly(Codes.DONNEE_MANQUANTE)
                .hasSize(exclusions.size() + soustractions.size());

        exclusions.forEach(m -> releve.note(
                Grandeur.exclus(m), VILLE.territoire(), 2023, m.equals(Exclusion.SANTE) ? 100 : 0, INVENTE));
        soustractions.forEach(m -> releve.note(
                Grandeur.soustraits(m), VILLE.territoire(), 2024, m.equals(Soustraction.MUTATIONS) ? 32 : 0, INVENTE));
        assertThat(LOI.exiger(dossier(ville, releve.build()), convention)
                        .objectif()
                        .valeur())
                .isEqualTo(Quantite.of(29));
    }

    @Test
    void theReportIsTheLawsWhereNobodySaysOtherwise() {
        assertThat(ClausesDuBilan.ventilations(LOI).valeur())
                .containsExactly(Axe.TYPOLOGIE, Axe.FINANCEMENT, Axe.QPV, Axe.COMMUNE, Axe.CONSTRUCTION);
        assertThat(ClausesDuBilan.indicateurs(LOI).valeur())
                .extracting(Cas::libelle)
                .containsExactly("logement orienté", "bail signé");
        assertThat(ClausesDuBilan.formalites(LOI).valeur())
                .extracting(Formalite::dernierJour)
                .containsOnly(MonthDay.of(2, 27));
        assertThat(ClausesDuBilan.formalites(LOI).source().toString()).contains("R.441-5-1");
    }

    @Test
    void theLawOfThePassageIsAskedForByItsNameFrom2024On() {
        assertThat(Chartes.decouvertes()
                        .pour(DroitCommun.CHARTE, LocalDate.of(2023, 1, 1))
                        .getLeft()
                        .code())
                .isEqualTo(Codes.CHARTE_HORS_PERIODE);
    }

    private static DossierAnnuel dossier(Contingent contingent, Releve releve) {
        return DossierAnnuel.builder()
                .bailleur(BailleurDeLAisne.BAILLEUR)
                .annee(2024)
                .addContingents(contingent)
                .releve(releve)
                .build();
    }

    private static ObjectifAnnuel calcule(Reservataire r, Stipulation<?>... stipulations) {
        return LOI.exiger(BailleurDeLAisne.dossier(2024), convention(r, List.of(stipulations)));
    }

    private static List<String> codes(ObjectifAnnuel o) {
        return o.anomalies().stream().map(Anomalie::code).toList();
    }
}
