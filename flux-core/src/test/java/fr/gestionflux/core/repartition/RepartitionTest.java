package fr.gestionflux.core.repartition;

import static fr.gestionflux.core.repartition.Essai.ACTION_LOGEMENT;
import static fr.gestionflux.core.repartition.Essai.ANNEXE;
import static fr.gestionflux.core.repartition.Essai.CC;
import static fr.gestionflux.core.repartition.Essai.COMMUNE;
import static fr.gestionflux.core.repartition.Essai.DEPARTEMENT;
import static fr.gestionflux.core.repartition.Essai.EPCI;
import static fr.gestionflux.core.repartition.Essai.ETAT;
import static fr.gestionflux.core.repartition.Essai.MUETTE;
import static fr.gestionflux.core.repartition.Essai.TOIT;
import static fr.gestionflux.core.repartition.Essai.VOISINE;
import static fr.gestionflux.core.repartition.Essai.codes;
import static fr.gestionflux.core.repartition.Essai.flux;
import static fr.gestionflux.core.repartition.Essai.logements;
import static fr.gestionflux.core.repartition.Essai.messages;
import static fr.gestionflux.core.repartition.Essai.objectif;
import static fr.gestionflux.core.repartition.Essai.repartition;
import static org.assertj.core.api.Assertions.assertThat;

import fr.gestionflux.core.annee.DossierAnnuel;
import fr.gestionflux.core.charte.Clauses;
import fr.gestionflux.core.charte.Convention;
import fr.gestionflux.core.droit.Origine;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.parc.Bailleur;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.parc.Reservataire.Categorie;
import fr.gestionflux.core.parc.Territoire;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.preuve.Unite;
import fr.gestionflux.core.releve.Grandeur;
import fr.gestionflux.core.releve.Releve;
import fr.gestionflux.core.repartition.Essai.Part;
import fr.gestionflux.kit.Recalcul;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The summary table: computed and given lines, several scales, the rest to the landlord. */
class RepartitionTest {

    private static Resultat<Taux> taux(String t) {
        return Resultat.donnee("taux", Taux.parse(t), Unite.SANS, ANNEXE);
    }

    @Test
    void theLandlordHasTheRestOfTheWholeFlow() {
        Repartition r = repartition(
                        MUETTE,
                        Part.de(ETAT, "30 %"),
                        Part.de(ACTION_LOGEMENT, "17,86 %"),
                        Part.de(COMMUNE, "10,9 %", Origine.GARANTIE))
                .repartir();

        assertThat(objectif(r, ETAT)).isEqualTo(Quantite.of(300));
        assertThat(objectif(r, ACTION_LOGEMENT)).isEqualTo(Quantite.of(179));
        // 10,9 % of the 60 homes of Valmont
        assertThat(objectif(r, COMMUNE)).isEqualTo(Quantite.of(7));
        assertThat(r.contingentDuBailleur().valeur()).isEqualTo(Quantite.of(514));
        assertThat(r.partDuBailleur().valeur()).isEqualTo(Taux.rapport(514, 1000));
        assertThat(r.ligne(COMMUNE).orElseThrow().partDuFlux().valeur()).isEqualTo(Taux.rapport(7, 1000));
        assertThat(r.lignes()).allMatch(LigneDeRepartition::estCalculee);
    }

    @Test
    void everyFigureOfTheTableCanBeRedoneByHand() {
        Repartition r = repartition(MUETTE, Part.de(ETAT, "30 %"), Part.de(COMMUNE, "10,9 %"))
                .donne(VOISINE, logements("5"), Origine.APPORT)
                .repartir();

        r.lignes().forEach(l -> Recalcul.verifie(l.partDuFlux()));
        Recalcul.verifie(r.partDuBailleur());
        assertThat(r.expliquer().lines())
                .contains(
                        "objectif donné de commune de Vernay = logements = 5 logements (annexe d'essai)",
                        "part du flux de commune de Vernay = 5 logements ÷ 1000 logements = 0,5 % (usage des conventions,"
                                + " le bailleur garde le reste du flux)",
                        "contingent du bailleur = 1000 logements − 312 logements = 688 logements (usage des conventions,"
                                + " le bailleur garde le reste du flux)")
                .doesNotHaveDuplicates();
    }

    @Test
    void aRateOnTheFlowOfAnEpciIsAnInputOnItsOwnFlow() {
        Repartition r = repartition(MUETTE, Part.de(ETAT, "30 %"))
                .donne(CC, taux("5 %"), logements("517"), Origine.GARANTIE)
                .repartir();

        LigneDeRepartition epci = r.ligne(CC).orElseThrow();
        assertThat(epci.exact().valeur()).isEqualTo(Quantite.parse("25,85"));
        assertThat(epci.objectifRetenu().valeur()).isEqualTo(Quantite.of(26));
        assertThat(epci.partDuFlux().valeur()).isEqualTo(Taux.rapport(26, 1000));
        assertThat(epci.estCalculee()).isFalse();
        assertThat(r.contingentDuBailleur().valeur()).isEqualTo(Quantite.of(674));
    }

    @Test
    void theFlowMayBeGivenWhenNoHolderOfTheWholeTerritoryTellsIt() {
        Releve.Builder sansDepartement = Releve.builder().note(Grandeur.FLUX, Essai.VALMONT, 2024, 60, ANNEXE);
        Repartition sans =
                repartition(MUETTE, sansDepartement, Part.de(COMMUNE, "10 %")).repartir();
        Repartition avec = repartition(MUETTE, sansDepartement, Part.de(COMMUNE, "10 %"))
                .flux(logements("900"))
                .repartir();

        assertThat(objectif(sans, COMMUNE)).isEqualTo(Quantite.of(6));
        assertThat(sans.contingentDuBailleur().estCalcule()).isFalse();
        assertThat(messages(sans, Codes.DONNEE_MANQUANTE))
                .containsExactly("le flux de « Essai » pour 2024 n'est pas connu : donnez-le, ou la convention d'un"
                        + " réservataire de ce territoire");
        assertThat(avec.contingentDuBailleur().valeur()).isEqualTo(Quantite.of(894));
    }

    @Test
    void twoFlowsForTheSameTerritoryAreRemarked() {
        Repartition r = repartition(MUETTE, Part.de(ETAT, "30 %"))
                .flux(logements("1010"))
                .repartir();

        assertThat(r.flux().valeur()).isEqualTo(Quantite.of(1010));
        assertThat(messages(r, Codes.ECART)).singleElement().asString().contains("1010 retenu");
    }

    @Test
    void aNegativeRestIsExplainedByTheShares() {
        Repartition r = repartition(MUETTE, flux(), Part.de(ETAT, "70 %"), Part.de(ACTION_LOGEMENT, "40 %"))
                .repartir();

        assertThat(r.contingentDuBailleur().valeur()).isEqualTo(Quantite.of(-100));
        assertThat(messages(r, Codes.RESTE_NEGATIF))
                .containsExactly(
                        "les objectifs retenus (1100 logements) dépassent le flux (1000 logements) : le contingent du"
                                + " bailleur serait de -100 ; les parts font ensemble 110 % du flux");
    }

    @Test
    void aNegativeRestIsExplainedByMinimumsThatExceedTheFlow() {
        Releve.Builder petit = Releve.builder()
                .note(Grandeur.FLUX, DEPARTEMENT, 2024, 2, ANNEXE)
                .note(Grandeur.FLUX, Essai.VALMONT, 2024, 1, ANNEXE)
                .note(Grandeur.FLUX, Essai.VERNAY, 2024, 1, ANNEXE);
        var auMoinsDeux = Clauses.MINIMUM.fixee(Quantite.of(2), ANNEXE);
        Repartition r = repartition(
                        MUETTE,
                        petit,
                        Part.de(COMMUNE, "10 %").et(auMoinsDeux),
                        Part.de(VOISINE, "10 %").et(auMoinsDeux))
                .repartir();

        assertThat(r.contingentDuBailleur().valeur()).isEqualTo(Quantite.of(-2));
        assertThat(messages(r, Codes.RESTE_NEGATIF))
                .singleElement()
                .asString()
                .endsWith(
                        "les parts tiennent dans le flux (0,2 logements), les arrondis et les objectifs minimaux non");
    }

    @Test
    void whereTheLandlordKeepsNothingWholeHomesAreSplitByLargestRemainder() {
        Releve.Builder dix = Releve.builder().note(Grandeur.FLUX, DEPARTEMENT, 2024, 10, ANNEXE);
        // 4,5 3,5 and 2: half-up would make eleven homes
        Repartition r = repartition(
                        MUETTE, dix, Part.de(ETAT, "45 %"), Part.de(ACTION_LOGEMENT, "35 %"), Part.de(Essai.CD, "20 %"))
                .repartir();

        assertThat(objectif(r, ETAT)).isEqualTo(Quantite.of(5));
        assertThat(objectif(r, ACTION_LOGEMENT)).isEqualTo(Quantite.of(3));
        assertThat(objectif(r, Essai.CD)).isEqualTo(Quantite.of(2));
        assertThat(r.contingentDuBailleur().valeur()).isEqualTo(Quantite.ZERO);
        assertThat(r.expliquer()).contains("partage au plus fort reste, le bailleur ne gardant rien");
        r.lignes().forEach(l -> Recalcul.verifie(l.objectifRetenu()));
    }

    @Test
    void whereTheLandlordKeepsNothingWhatWasGivenStands() {
        Releve.Builder dix = Releve.builder().note(Grandeur.FLUX, DEPARTEMENT, 2024, 10, ANNEXE);
        Repartition r = repartition(MUETTE, dix, Part.de(ETAT, "45 %"), Part.de(ACTION_LOGEMENT, "35 %"))
                .donne(Essai.CD, logements("2"), Origine.INCONNUE)
                .repartir();

        assertThat(objectif(r, Essai.CD)).isEqualTo(Quantite.of(2));
        assertThat(objectif(r, ETAT)).isEqualTo(Quantite.of(5));
        assertThat(r.contingentDuBailleur().valeur()).isEqualTo(Quantite.ZERO);
    }

    // --- wrong input

    @Test
    void aHolderThatCannotBeComputedKeepsItsLineAndTheOthersAreComputed() {
        Repartition r = repartition(MUETTE, Part.de(ETAT, "30 %"), Part.de(COMMUNE, "150 %"))
                .repartir();

        assertThat(objectif(r, ETAT)).isEqualTo(Quantite.of(300));
        assertThat(r.ligne(COMMUNE).orElseThrow().objectifRetenu().estCalcule()).isFalse();
        assertThat(r.contingentDuBailleur().estCalcule()).isFalse();
        assertThat(codes(r)).contains(Codes.TAUX_TROP_GRAND);
    }

    @Test
    void aFactThatNobodyReadsIsSaidOnceEvenWhereAHolderWithoutConventionHasNoLine() {
        DossierAnnuel dossier = DossierAnnuel.builder()
                .bailleur(TOIT)
                .annee(2024)
                .addContingents(
                        Part.de(ETAT, "30 %").contingent(),
                        Part.de(COMMUNE, "10 %").contingent())
                .releve(flux().note(Grandeur.BESOIN, DEPARTEMENT, 2024, 50, ANNEXE)
                        .build())
                .build();

        Repartition r = Repartition.de(MUETTE, dossier, DEPARTEMENT)
                .conventions(List.of(Part.de(ETAT, "30 %").convention()))
                .repartir();

        assertThat(r.ligne(COMMUNE)).isEmpty();
        assertThat(codes(r)).containsOnlyOnce(Codes.SANS_CONVENTION);
        assertThat(messages(r, Codes.DONNEE_NON_LUE))
                .contains("« besoin exprimé », Essai, 2024 : « charte d'essai, 01/01/2024 » n'utilise cette donnée pour"
                        + " aucun réservataire du dossier");
    }

    @Test
    void theSameHolderTwiceIsSaidAndTheFirstIsKept() {
        Repartition r = repartition(MUETTE, Part.de(ETAT, "30 %"))
                .donne(ETAT, logements("280"), Origine.INCONNUE)
                .repartir();

        assertThat(objectif(r, ETAT)).isEqualTo(Quantite.of(300));
        assertThat(r.lignes()).hasSize(1);
        assertThat(messages(r, Codes.RESERVATAIRE_EN_DOUBLE))
                .containsExactly("« État » (annexe d'essai) a déjà une ligne ; la première est gardée, attendu une par"
                        + " réservataire");
    }

    @Test
    void aConventionOfAnotherLandlordIsLeftOut() {
        Repartition r = repartition(MUETTE, Part.de(ETAT, "30 %"))
                .conventions(List.of(Essai.convention(new Bailleur("Abri"), COMMUNE, List.of())))
                .repartir();

        assertThat(r.lignes()).extracting(LigneDeRepartition::reservataire).containsExactly(ETAT);
        assertThat(r.contingentDuBailleur().valeur()).isEqualTo(Quantite.of(700));
        assertThat(messages(r, Codes.BAILLEUR_ETRANGER))
                .containsExactly("« convention de commune de Valmont » est de « Abri » ; la répartition 2024 est de"
                        + " « Toit »");
    }

    @Test
    void aConventionForAnotherTerritoryIsLeftOut() {
        Territoire ailleurs = Territoire.departement("01", "Ain");
        Reservataire ain = new Reservataire(Categorie.ETAT, "État", ailleurs);
        Repartition r = repartition(MUETTE, Part.de(ETAT, "30 %"))
                .conventions(List.of(Essai.convention(TOIT, ain, List.of())))
                .repartir();

        assertThat(r.lignes()).hasSize(1);
        assertThat(messages(r, Codes.TERRITOIRE_ETRANGER))
                .containsExactly("« État » (convention de État) a ses droits sur « Ain » ; la répartition est celle de"
                        + " « Essai »");
    }

    @Test
    void aConventionForAnotherYearIsComputedAndRemarked() {
        var dossier = DossierAnnuel.builder()
                .bailleur(TOIT)
                .annee(2024)
                .addContingents(Part.de(ETAT, "30 %").contingent())
                .releve(flux().build())
                .build();
        var future = Convention.builder()
                .texte(ANNEXE)
                .bailleur(TOIT)
                .reservataire(ETAT)
                .effet(LocalDate.of(2026, 1, 1))
                .addStipulations(Clauses.TAUX_DU_RESERVATAIRE.fixee(Taux.pourcent(30), ANNEXE))
                .build();
        Repartition r = Repartition.de(MUETTE, dossier, DEPARTEMENT)
                .conventions(List.of(future))
                .repartir();

        assertThat(objectif(r, ETAT)).isEqualTo(Quantite.of(300));
        assertThat(codes(r)).contains(Codes.CONVENTION_HORS_PERIODE);
    }

    @Test
    void theLandlordsOwnContingentIsNotGiven() {
        Reservataire toit = new Reservataire(Categorie.BAILLEUR, "Toit", DEPARTEMENT);
        Repartition r = repartition(MUETTE, Part.de(ETAT, "30 %"))
                .donne(toit, logements("134"), Origine.INCONNUE)
                .repartir();

        assertThat(r.contingentDuBailleur().valeur()).isEqualTo(Quantite.of(700));
        assertThat(messages(r, Codes.CONTINGENT_DU_BAILLEUR)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"-3, nombre-negatif", "'2,5', nombre-non-entier"})
    void anObjectiveThatCannotBeIsRefusedAndTheOthersAreComputed(String donne, String code) {
        Repartition r = repartition(MUETTE, Part.de(ETAT, "30 %"))
                .donne(COMMUNE, logements(donne), Origine.INCONNUE)
                .repartir();

        assertThat(objectif(r, ETAT)).isEqualTo(Quantite.of(300));
        assertThat(messages(r, code)).singleElement().asString().contains("objectif de commune de Valmont", donne);
        assertThat(r.contingentDuBailleur().estCalcule()).isFalse();
    }

    @Test
    void aFigureThatCouldNotBeReadIsSaidAndTheOthersAreComputed() {
        Resultat<Quantite> illisible = Resultat.manquant(
                "objectif lu", Anomalie.valeur(Codes.NOMBRE_ILLISIBLE, "objectif", "NC", "un nombre"));
        Repartition r = repartition(MUETTE, Part.de(ETAT, "30 %"))
                .donne(COMMUNE, illisible, Origine.INCONNUE)
                .repartir();

        assertThat(objectif(r, ETAT)).isEqualTo(Quantite.of(300));
        assertThat(messages(r, Codes.NOMBRE_ILLISIBLE)).containsExactly("reçu « NC » ; attendu un nombre");
    }

    @Test
    void aGivenRateOver100PercentIsRemarkedAndANegativeOneRefused() {
        Repartition trop = repartition(MUETTE)
                .donne(CC, taux("120 %"), logements("10"), Origine.INCONNUE)
                .repartir();
        Repartition negatif = repartition(MUETTE)
                .donne(CC, taux("-5 %"), logements("10"), Origine.INCONNUE)
                .repartir();

        assertThat(objectif(trop, CC)).isEqualTo(Quantite.of(12));
        assertThat(codes(trop)).contains(Codes.PART_EXCESSIVE);
        assertThat(negatif.ligne(CC).orElseThrow().objectifRetenu().estCalcule())
                .isFalse();
        assertThat(codes(negatif)).contains(Codes.NOMBRE_NEGATIF);
    }

    @Test
    void aRateOnItsOwnFlowGivesTheBasisOfTheLimitOnThatTerritory() {
        Repartition r = repartition(MUETTE, Releve.builder().note(Grandeur.FLUX, DEPARTEMENT, 2024, 1000, ANNEXE))
                .donne(CC, taux("25 %"), logements("80"), Origine.GARANTIE)
                .repartir();

        assertThat(r.limites().get(0).territoire()).isEqualTo(EPCI);
        assertThat(r.limites().get(0).depassement().valeur()).isEqualTo(Quantite.of(4));
    }
}
