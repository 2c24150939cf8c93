package fr.gestionflux.core.repartition;

import static fr.gestionflux.core.repartition.Essai.ACTION_LOGEMENT;
import static fr.gestionflux.core.repartition.Essai.ANNEXE;
import static fr.gestionflux.core.repartition.Essai.CC;
import static fr.gestionflux.core.repartition.Essai.CD;
import static fr.gestionflux.core.repartition.Essai.COMMUNE;
import static fr.gestionflux.core.repartition.Essai.DEPARTEMENT;
import static fr.gestionflux.core.repartition.Essai.EPCI;
import static fr.gestionflux.core.repartition.Essai.ETAT;
import static fr.gestionflux.core.repartition.Essai.MUETTE;
import static fr.gestionflux.core.repartition.Essai.ORDONNE;
import static fr.gestionflux.core.repartition.Essai.VALMONT;
import static fr.gestionflux.core.repartition.Essai.VERNAY;
import static fr.gestionflux.core.repartition.Essai.VOISINE;
import static fr.gestionflux.core.repartition.Essai.avecLeDepartement;
import static fr.gestionflux.core.repartition.Essai.codes;
import static fr.gestionflux.core.repartition.Essai.logements;
import static fr.gestionflux.core.repartition.Essai.messages;
import static fr.gestionflux.core.repartition.Essai.objectif;
import static fr.gestionflux.core.repartition.Essai.repartition;
import static fr.gestionflux.core.repartition.Essai.somme;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.gestionflux.core.charte.Clauses;
import fr.gestionflux.core.charte.Garants;
import fr.gestionflux.core.droit.Origine;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.parc.Territoire;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.releve.Grandeur;
import fr.gestionflux.core.releve.Releve;
import fr.gestionflux.core.repartition.Essai.Part;
import fr.gestionflux.core.repartition.Limite.PartLimitee;
import fr.gestionflux.kit.Recalcul;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The portfolio held against the law and the charter, each limit on its own basis. */
class LimiteTest {

    private static Limite limite(Repartition r, PartLimitee partLimitee, Territoire t) {
        return r.limites().stream()
                .filter(l -> l.partLimitee() == partLimitee && l.territoire().equals(t))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"'30 %', false", "'30,01 %', true"})
    void theStateMayHave30PercentOfTheFlowOfTheDepartement(String part, boolean depassee) {
        Repartition r = repartition(MUETTE, Part.de(ETAT, part)).repartir();

        assertThat(limite(r, PartLimitee.ETAT, DEPARTEMENT).estDepassee()).isEqualTo(depassee);
        assertThat(limite(r, PartLimitee.ETAT, DEPARTEMENT).maximum().valeur()).isEqualTo(Quantite.of(300));
    }

    @Test
    void anObjectiveGivenInHomesIsNotOverForItsOwnRounding() {
        // 30 % of 1 000 is 300; of 985 it is 295,5, printed 296
        Repartition arrondi = repartition(MUETTE)
                .flux(logements("985"))
                .donne(ETAT, logements("296"), Origine.INCONNUE)
                .repartir();
        Repartition trop = repartition(MUETTE)
                .flux(logements("985"))
                .donne(ETAT, logements("297"), Origine.INCONNUE)
                .repartir();

        assertThat(limite(arrondi, PartLimitee.ETAT, DEPARTEMENT).estDepassee()).isFalse();
        assertThat(limite(trop, PartLimitee.ETAT, DEPARTEMENT).estDepassee()).isTrue();
    }

    @Test
    void theAgentsOfTheStateMayHave5Percent() {
        Repartition r = repartition(MUETTE, Part.de(ETAT, "30 %"))
                .dontAgents(logements("60"))
                .repartir();

        assertThat(limite(r, PartLimitee.AGENTS, DEPARTEMENT).depassement().valeur())
                .isEqualTo(Quantite.of(10));
        assertThat(messages(r, Codes.LIMITE_LEGALE))
                .contains(
                        "part des agents de l'État sur « Essai » : 60 logements ; au plus 50 logements, 10 logements de"
                                + " trop (CCH, R.441-5-2), le calcul ne réduit rien");
    }

    @Test
    void guarantorsAreCountedTogetherOnEachTerritoryThatTheyLieIn() {
        // Valmont 15 % of 60, Vernay 15 % of 40, the EPCI 15 % of 200: each within 20 %, 45 homes of 200 together
        Repartition r = repartition(
                        MUETTE,
                        Part.de(COMMUNE, "15 %", Origine.GARANTIE),
                        Part.de(VOISINE, "15 %", Origine.GARANTIE),
                        Part.de(CC, "15 %", Origine.GARANTIE))
                .flux(logements("1000"))
                .repartir();

        assertThat(limite(r, PartLimitee.GARANTIES, VALMONT).depassement().valeur())
                .isEqualTo(Quantite.of(-3));
        assertThat(limite(r, PartLimitee.GARANTIES, VERNAY).depassement().valeur())
                .isEqualTo(Quantite.of(-2));
        assertThat(limite(r, PartLimitee.GARANTIES, EPCI).depassement().valeur())
                .isEqualTo(Quantite.of(5));
        assertThat(r.limites()).hasSize(3);
        assertThat(messages(r, Codes.LIMITE_LEGALE))
                .containsExactly("garanties d'emprunt sur « CC d'Essai » : 45 logements ; au plus 40 logements, 5"
                        + " logements de trop (CCH, R.441-5-3), le calcul ne réduit rien");
        r.limites().forEach(l -> Recalcul.verifie(l.depassement()));
    }

    @Test
    void landAndMoneyAreOutsideTheGuarantorsLimit() {
        Repartition r = repartition(
                        MUETTE,
                        Part.de(COMMUNE, "40 %", Origine.APPORT),
                        // half its hundred and hundred rights come from land: 15 % of 40 homes, of which 3 count
                        Part.de(VOISINE, "15 %", Origine.GARANTIE, Origine.APPORT))
                .flux(logements("1000"))
                .repartir();

        assertThat(limite(r, PartLimitee.GARANTIES, VERNAY).total().valeur()).isEqualTo(Quantite.of(3));
        assertThat(r.limites()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"GARANTIE, limite-legale", "INCONNUE, limite-a-verifier"})
    void anExcessOfRightsOfUnknownOriginIsToBeChecked(Origine origine, String code) {
        Repartition r = repartition(MUETTE, Part.de(COMMUNE, "25 %", origine))
                .flux(logements("1000"))
                .repartir();

        assertThat(messages(r, code))
                .anySatisfy(m -> assertThat(m)
                        .startsWith("garanties d'emprunt sur « Valmont » : 15 logements ; au plus"
                                + " 12 logements, 3 logements de trop"));
    }

    @Test
    void theDepartementIsAmongTheGuarantorsOnlyWhereATextSaysSo() {
        Part cd = Part.de(CD, "25 %", Origine.GARANTIE);

        assertThat(repartition(MUETTE, cd).repartir().limites()).isEmpty();
        assertThat(limite(
                                repartition(MUETTE, cd.et(avecLeDepartement())).repartir(),
                                PartLimitee.GARANTIES,
                                DEPARTEMENT)
                        .depassement()
                        .valeur())
                .isEqualTo(Quantite.of(50));
    }

    @Test
    void aGivenHolderIsAGuarantorAsTheCharterSays() {
        var avec = Essai.charte()
                .fixe(Clauses.GARANTS, Garants.AVEC_LE_DEPARTEMENT, ANNEXE.art("art. 4"))
                .build();

        assertThat(repartition(MUETTE)
                        .donne(CD, logements("250"), Origine.GARANTIE)
                        .flux(logements("1000"))
                        .repartir()
                        .limites())
                .isEmpty();
        assertThat(limite(
                                repartition(avec)
                                        .donne(CD, logements("250"), Origine.GARANTIE)
                                        .flux(logements("1000"))
                                        .repartir(),
                                PartLimitee.GARANTIES,
                                DEPARTEMENT)
                        .estDepassee())
                .isTrue();
    }

    @Test
    void aCharterMayHaveALowerLimitThanTheLawAndNeverAHigherOne() {
        var plusBas = Essai.charte()
                .fixe(Clauses.PLAFOND_GARANTIES, Taux.pourcent(10), ANNEXE.art("art. 4"))
                .build();
        var plusHaut = Essai.charte()
                .fixe(Clauses.PLAFOND_GARANTIES, Taux.pourcent(25), ANNEXE.art("art. 4"))
                .build();
        Part commune = Part.de(COMMUNE, "5 %", Origine.GARANTIE);

        assertThat(limite(repartition(plusBas, commune).repartir(), PartLimitee.GARANTIES, VALMONT)
                        .maximum()
                        .valeur())
                .isEqualTo(Quantite.of(6));
        assertThat(limite(repartition(plusHaut, commune).repartir(), PartLimitee.GARANTIES, VALMONT)
                        .maximum()
                        .valeur())
                .isEqualTo(Quantite.of(12));
    }

    @Test
    void aTerritoryWhoseFlowNobodyKnowsIsSaidNotToBeChecked() {
        Repartition r = repartition(MUETTE, Releve.builder().note(Grandeur.FLUX, DEPARTEMENT, 2024, 1000, ANNEXE))
                .donne(COMMUNE, logements("5"), Origine.GARANTIE)
                .donne(VOISINE, logements("5"), Origine.GARANTIE)
                .repartir();

        assertThat(messages(r, Codes.COMPLEMENT_NON_CALCULE))
                .containsExactly("limite des garanties d'emprunt non vérifiée sur Valmont, Vernay : le flux de ces"
                        + " territoires n'est pas connu");
    }

    @Test
    void anInventorysShareIsToBeCheckedAtTheDepartementAndIsNoBreach() {
        Limite etat = Limite.surInventaire(PartLimitee.ETAT, VALMONT, logements("45"), logements("155"));
        Limite agents = Limite.surInventaire(PartLimitee.AGENTS, VALMONT, logements("11"), logements("155"));

        assertThat(etat.anomalie()).isEmpty();
        assertThat(agents.anomalie().orElseThrow().code()).isEqualTo(Codes.LIMITE_A_VERIFIER);
        assertThat(agents.anomalie().orElseThrow().message())
                .isEqualTo("part des agents de l'État sur « Valmont » : 11 logements ; au plus 7,75 logements, 3,25"
                        + " logements de trop (CCH, R.441-5-2) sur ce seul territoire ; la limite porte sur le flux annuel"
                        + " du bailleur dans le département : à vérifier là");
    }

    // --- cuts

    @Test
    void whereTheCharterOrdersNothingAnExcessStandsAndIsRemarked() {
        Repartition r = repartition(MUETTE, Part.de(COMMUNE, "25 %", Origine.GARANTIE))
                .flux(logements("1000"))
                .repartir();

        assertThat(objectif(r, COMMUNE)).isEqualTo(Quantite.of(15));
        assertThat(r.retraits()).isEmpty();
        assertThat(codes(r)).contains(Codes.LIMITE_LEGALE);
    }

    @Test
    void whereTheCharterOrdersTheLimitEachGuarantorIsCutInProportion() {
        // 25 % of 60, then 15 + 8 + 30 homes for at most 40 of the EPCI's 200
        Repartition r = repartition(
                        ORDONNE,
                        Part.de(COMMUNE, "25 %", Origine.GARANTIE),
                        Part.de(VOISINE, "20 %", Origine.GARANTIE),
                        Part.de(CC, "15 %", Origine.GARANTIE))
                .flux(logements("1000"))
                .repartir();

        // Valmont: 15 brought to 12 on its own territory; then 12 + 8 + 30 = 50 brought to 40, each to 4/5
        assertThat(r.ligne(COMMUNE).orElseThrow().exact().valeur()).isEqualTo(Quantite.parse("9,6"));
        assertThat(r.ligne(VOISINE).orElseThrow().exact().valeur()).isEqualTo(Quantite.parse("6,4"));
        assertThat(r.ligne(CC).orElseThrow().exact().valeur()).isEqualTo(Quantite.of(24));
        assertThat(limite(r, PartLimitee.GARANTIES, EPCI).depassement().valeur())
                .isEqualTo(Quantite.ZERO);
        assertThat(r.contingentDuBailleur().valeur()).isEqualTo(Quantite.of(1000 - 10 - 6 - 24));
        r.lignes().forEach(l -> Recalcul.verifie(l.objectifRetenu()));
    }

    @Test
    void aLimitThatCutsSeveralHoldersIsSaidOnceUnderItsOwnNameAndEachLineSaysWhatItLost() {
        Repartition r = repartition(
                        ORDONNE,
                        Part.de(COMMUNE, "25 %", Origine.GARANTIE),
                        Part.de(VOISINE, "20 %", Origine.GARANTIE),
                        Part.de(CC, "15 %", Origine.GARANTIE))
                .flux(logements("1000"))
                .repartir();

        assertThat(r.anomalies())
                .filteredOn(a -> a.code().equals(Codes.PLAFOND))
                .extracting(a -> a.sujet().territoire().orElseThrow(), Anomalie::message)
                .containsExactly(
                        tuple(
                                VALMONT.code(),
                                "garanties d'emprunt sur « Valmont » : 15 logements pour au plus 12 logements (CCH,"
                                        + " R.441-5-3) ; les parts sont réduites en proportion, chaque ligne dit de combien"),
                        tuple(
                                EPCI.code(),
                                "garanties d'emprunt sur « CC d'Essai » : 50 logements pour au plus 40 logements (CCH,"
                                        + " R.441-5-3) ; les parts sont réduites en proportion, chaque ligne dit de combien"));
        assertThat(r.ligne(VOISINE).orElseThrow().retraits())
                .extracting(Retrait::toString)
                .containsExactly("pris par la limite « garanties d'emprunt, CC d'Essai » (CCH, R.441-5-3 : 50 logements"
                        + " pour au plus 40 logements) : 1,6 logement, soit, en logements entiers, 2 logements, au"
                        + " contingent du bailleur");
    }

    @Test
    void whatWasTakenIsSaidHolderByHolderAndGoesToTheLandlord() {
        Repartition avant = repartition(
                        MUETTE,
                        Part.de(ETAT, "35 %"),
                        Part.de(ACTION_LOGEMENT, "40 %"),
                        Part.de(COMMUNE, "25 %", Origine.GARANTIE))
                .repartir();
        Repartition apres = avant.reduireAuxLimites();

        assertThat(apres.retraits())
                .extracting(p -> p.reservataire() + " " + p.logements().texte(2) + ", "
                        + p.limite().partLimitee())
                .containsExactly(
                        "État 50 logements, part de l'État", "commune de Valmont 3 logements, garanties d'emprunt");
        assertThat(objectif(apres, ACTION_LOGEMENT)).isEqualTo(Quantite.of(400));
        assertThat(apres.contingentDuBailleur()
                        .valeur()
                        .moins(avant.contingentDuBailleur().valeur()))
                .isEqualTo(somme(apres.retraits().stream().map(Retrait::logements)));
        apres.retraits().forEach(p -> Recalcul.verifie(p.logements()));
    }

    @Test
    void onlyWhatGuaranteesEarnIsCutFromAHolderThatGaveLandToo() {
        // 60 % of 60 homes, half of them by guarantees: 18 + 18, of which 18 brought to 12
        Repartition r = repartition(ORDONNE, Part.de(COMMUNE, "60 %", Origine.GARANTIE, Origine.APPORT))
                .flux(logements("1000"))
                .repartir();

        assertThat(r.ligne(COMMUNE).orElseThrow().exact().valeur()).isEqualTo(Quantite.of(30));
        r.lignes().forEach(l -> Recalcul.verifie(l.objectifRetenu()));
    }

    @Test
    void rightsOfUnknownOriginAreCutOnlyWhenAskedTo() {
        Repartition r = repartition(ORDONNE, Part.de(COMMUNE, "25 %", Origine.INCONNUE))
                .flux(logements("1000"))
                .repartir();

        assertThat(objectif(r, COMMUNE)).isEqualTo(Quantite.of(15));
        assertThat(objectif(r.reduireAuxLimites(), COMMUNE)).isEqualTo(Quantite.of(12));
    }

    @Test
    void aMinimumDoesNotLiftWhatALimitCuts() {
        Repartition r = repartition(
                        ORDONNE,
                        Part.de(COMMUNE, "50 %", Origine.GARANTIE).et(Clauses.MINIMUM.fixee(Quantite.of(20), ANNEXE)))
                .flux(logements("1000"))
                .repartir();

        assertThat(objectif(r, COMMUNE)).isEqualTo(Quantite.of(12));
    }

    @Test
    void aPortfolioWithinItsLimitsIsNotChanged() {
        Repartition r = repartition(MUETTE, Part.de(ETAT, "30 %"), Part.de(COMMUNE, "20 %", Origine.GARANTIE))
                .repartir();

        assertThat(r.reduireAuxLimites().retraits()).isEmpty();
        assertThat(r.reduireAuxLimites().contingentDuBailleur().valeur())
                .isEqualTo(r.contingentDuBailleur().valeur());
    }
}
