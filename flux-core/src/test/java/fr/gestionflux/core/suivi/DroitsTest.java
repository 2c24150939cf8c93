package fr.gestionflux.core.suivi;

import static fr.gestionflux.core.suivi.AnneeDEssai.COMMUNE;
import static fr.gestionflux.core.suivi.AnneeDEssai.FIN_2024;
import static fr.gestionflux.core.suivi.AnneeDEssai.TEXTE;
import static fr.gestionflux.core.suivi.AnneeDEssai.codes;
import static fr.gestionflux.core.suivi.AnneeDEssai.contingent;
import static fr.gestionflux.core.suivi.AnneeDEssai.messages;
import static fr.gestionflux.core.suivi.AnneeDEssai.situation;
import static fr.gestionflux.core.suivi.AnneeDEssai.uniques;
import static fr.gestionflux.core.suivi.AnneeDEssai.valmont;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.gestionflux.core.annee.DossierAnnuel;
import fr.gestionflux.core.charte.Charte;
import fr.gestionflux.core.charte.ValeurDesDroits;
import fr.gestionflux.core.droit.Apport;
import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.droit.Droit;
import fr.gestionflux.core.droit.DroitDeSuite;
import fr.gestionflux.core.droit.DroitsUniques;
import fr.gestionflux.core.droit.LogementsReserves;
import fr.gestionflux.core.droit.Origine;
import fr.gestionflux.core.nombre.Arrondi;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.preuve.Unite;
import fr.gestionflux.core.releve.Grandeur;
import fr.gestionflux.core.releve.Releve;
import fr.gestionflux.core.suivi.Mouvement.Poste;
import fr.gestionflux.kit.Recit;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ledger of a year, and what it leaves to the next one. */
class DroitsTest {

    private static final Reference ACTE = Reference.de("acte de vente, 03/06/2024");

    @Test
    void aHomeCountedUsesUpOneRightAndTheFractionStays() {
        Exercice x = exercice(valmont("3,25", loue("o1", "L1"), loue("o2", "L2")));

        assertThat(x.ouverture().valeur()).isEqualTo(Quantite.parse("3,25"));
        assertThat(x.mouvements())
                .extracting(Mouvement::toString)
                .containsExactly(
                        "honorés : − 2 droits uniques, droits écoulés en 2024 (charte d'essai, 01/01/2024, art. 4)");
        assertThat(x.cloture().valeur()).isEqualTo(Quantite.parse("1,25"));
    }

    @Test
    void anOverrunIsRemarkedWithItsSizeAndTheStockIsNotNegative() {
        Suivi.Builder suivi = valmont("1,25", loue("o1", "L1"), loue("o2", "L2"));
        Situation s = situation(suivi, FIN_2024);

        assertThat(s.droits().orElseThrow().cloture().valeur()).isEqualTo(Quantite.ZERO);
        assertThat(messages(s.anomalies().stream().filter(a -> a.code().equals(Codes.DEPASSEMENT))))
                .containsExactly(
                        "« commune de Valmont » : il manque 0,75 droit unique pour ce qui est décompté ou sorti"
                                + " en 2024 [depassement]");
        assertThat(suivante(suivi).droits(DroitsUniques.class))
                .singleElement()
                .extracting(DroitsUniques::nombre)
                .isEqualTo(Quantite.ZERO);
    }

    @Test
    void whatIsAcquiredCountsFromItsDayOn() {
        Suivi.Builder suivi = valmont("3").addAcquisitions(acquis("2024-06-03", "terrain", 2));

        assertThat(situation(suivi, "2024-06-02")
                        .droits()
                        .orElseThrow()
                        .cloture()
                        .valeur())
                .isEqualTo(Quantite.of(3));
        assertThat(situation(suivi, "2024-06-03")
                        .droits()
                        .orElseThrow()
                        .cloture()
                        .valeur())
                .isEqualTo(Quantite.of(5));
    }

    @Test
    void whatIsAcquiredInAnotherYearIsSaidNotLost() {
        Suivi.Builder suivi =
                valmont("3").addAcquisitions(acquis("2023-06-03", "terrain", 2), acquis("2025-01-01", "prêt", 1));
        Situation s = situation(suivi, FIN_2024);

        assertThat(s.droits().orElseThrow().cloture().valeur()).isEqualTo(Quantite.of(3));
        assertThat(messages(s.anomalies().stream().filter(a -> a.code().equals(Codes.ACQUISITION_HORS_ANNEE))))
                .hasSize(2)
                .anySatisfy(m -> assertThat(m).contains("« terrain »", "03/06/2023", "attendu un jour de 2024"))
                .anySatisfy(m -> assertThat(m).contains("« prêt »", "01/01/2025"));
    }

    @Test
    void aFactThatServesAnAcquisitionOnlyIsNotSaidToBeUnused() {
        Charte charte = AnneeDEssai.charte()
                .acquis((c, i) -> ValeurDesDroits.solde(c)
                        .fois(i.releve(Grandeur.ROTATION, c, 2023))
                        .nomme("DU acquis", Unite.DROITS_UNIQUES, TEXTE.art("art. 6")))
                .build();
        Suivi.Builder suivi = Suivi.builder()
                .charte(charte)
                .dossier(DossierAnnuel.builder()
                        .bailleur(AnneeDEssai.TOIT)
                        .annee(2024)
                        .addContingents(contingent(uniques("3")))
                        .releve(Releve.builder()
                                .note(Grandeur.FLUX, AnneeDEssai.VALMONT, 2024, 30, ACTE)
                                .lu(Grandeur.ROTATION, AnneeDEssai.VALMONT, 2023, "10 %", ACTE)
                                .build())
                        .build())
                .addConventions(AnneeDEssai.convention(COMMUNE))
                .addAcquisitions(contingent(LocalDate.of(2024, 6, 3), uniques("20")));

        assertThat(codes(situation(suivi, "2024-03-01").anomalies()))
                .as("even before the day it is acquired")
                .doesNotContain(Codes.DONNEE_NON_LUE);
        assertThat(situation(suivi, FIN_2024).droits().orElseThrow().cloture().valeur())
                .isEqualTo(Quantite.of(5));
    }

    @Test
    void theClosingIsBroughtForwardOriginByOriginInProportion() {
        Contingent deux = contingent(uniques("6"), new DroitsUniques("terrain", Quantite.of(2), Origine.APPORT));
        Suivi.Builder suivi = valmont(AnneeDEssai.charte().build(), deux, loue("o1", "L1"), loue("o2", "L2"));

        Ouverture o = suivi.build().ouverture(COMMUNE).orElseThrow();

        assertThat(o.annee()).isEqualTo(2025);
        assertThat(o.contingent().orElseThrow().etatDesLieux().au()).isEqualTo(FIN_2024);
        assertThat(o.contingent().orElseThrow().droits())
                .containsExactly(
                        new DroitsUniques(
                                "solde au 31/12/2024, garantie d'emprunt", Quantite.parse("4,5"), Origine.GARANTIE),
                        new DroitsUniques(
                                "solde au 31/12/2024, apport de terrain ou de financement",
                                Quantite.parse("1,5"),
                                Origine.APPORT));
        assertThat(messages(o.anomalies().stream()))
                .singleElement()
                .asString()
                .contains("aucun texte ne dit quels droits s'écoulent d'abord");
    }

    @Test
    void rightsTooSmallToBeRoundedOneByOneAreNotLostBetweenYears() {
        Charte arrondie = AnneeDEssai.charte()
                .droits((c, i) -> ValeurDesDroits.solde(c)
                        .arrondi(Arrondi.auPlusProche(0), TEXTE.art("art. 1"))
                        .nomme("DU", Unite.DROITS_UNIQUES, TEXTE.art("art. 1")))
                .build();
        Contingent miettes =
                contingent(uniques("0,4"), new DroitsUniques("terrain", Quantite.parse("0,4"), Origine.APPORT));

        Suivi.Builder suivi = valmont(arrondie, miettes);

        assertThat(exercice(suivi).cloture().valeur()).isEqualTo(Quantite.of(1));
        assertThat(total(suivante(suivi))).isEqualTo(Quantite.of(1));
    }

    @Test
    void rightsThatATextCannotTellApartAreBroughtForwardUnderAnUnknownOrigin() {
        Charte ensemble = AnneeDEssai.charte()
                .droits((c, i) -> c.droits().size() < 2
                        ? Resultat.manquant("DU", Anomalie.refus("essai", "les deux vont ensemble"))
                        : ValeurDesDroits.solde(c).nomme("DU", Unite.DROITS_UNIQUES, TEXTE.art("art. 1")))
                .build();
        Contingent deux = contingent(uniques("6"), new DroitsUniques("terrain", Quantite.of(2), Origine.APPORT));

        assertThat(suivante(valmont(ensemble, deux)).droits(DroitsUniques.class))
                .containsExactly(new DroitsUniques("solde au 31/12/2024", Quantite.of(8), Origine.INCONNUE));
    }

    @Test
    void homesHeldThatAreSoldOrDemolishedLeaveTheInventory() {
        Suivi.Builder suivi = inventaire(LogementsReserves.de("les Pins", 5), LogementsReserves.de("le Lac", 2))
                .addSorties(new Sortie(COMMUNE, "les Pins", Quantite.of(3), "vente", ACTE));

        Exercice x = exercice(suivi);

        assertThat(x.mouvements())
                .extracting(Mouvement::toString)
                .containsExactly(
                        "sortis du patrimoine : − 3 logements, « les Pins », vente (acte de vente, 03/06/2024)");
        assertThat(x.cloture().valeur()).isEqualTo(Quantite.of(4));
        assertThat(suivante(suivi).droits())
                .extracting(Droit::intitule, d -> ((LogementsReserves) d).nombre())
                .containsExactly(tuple("les Pins", Quantite.of(2)), tuple("le Lac", Quantite.of(2)));
    }

    @Test
    void twoLinesOfTheSameLabelLoseTheirHomesTogetherOnce() {
        Suivi.Builder suivi = inventaire(LogementsReserves.de("les Pins", 3), LogementsReserves.de("les Pins", 3))
                .addSorties(new Sortie(COMMUNE, "les Pins", Quantite.of(4), "vente", ACTE));

        assertThat(exercice(suivi).cloture().valeur()).isEqualTo(Quantite.of(2));
        assertThat(suivante(suivi).droits(LogementsReserves.class))
                .extracting(LogementsReserves::nombre)
                .containsExactly(Quantite.ZERO, Quantite.of(2));
    }

    @Test
    void noMoreHomesLeaveThanAreHeldAndTheRestStill() {
        Suivi.Builder suivi = inventaire(LogementsReserves.de("les Pins", 5))
                .addSorties(
                        new Sortie(COMMUNE, "les Pins", Quantite.of(3), "vente", ACTE),
                        new Sortie(COMMUNE, "les Pins", Quantite.of(3), "démolition", ACTE),
                        new Sortie(COMMUNE, "le Lac", Quantite.of(1), "vente", ACTE));
        Situation s = situation(suivi, FIN_2024);

        assertThat(s.droits().orElseThrow().cloture().valeur()).isEqualTo(Quantite.of(2));
        assertThat(messages(s.anomalies().stream().filter(a -> a.code().equals(Codes.DEPASSEMENT))))
                .containsExactly(
                        "sortie de « les Pins » (démolition) : reçu 3 ; « commune de Valmont » y détient encore 2 (acte de"
                                + " vente, 03/06/2024) [depassement]",
                        "sortie de « le Lac » (vente) : reçu 1 ; « commune de Valmont » y détient encore 0 (acte de vente,"
                                + " 03/06/2024) [depassement]");
    }

    @ParameterizedTest
    @CsvSource({"-3, nombre-negatif", "'2,5', nombre-non-entier"})
    void aNumberOfHomesThatCannotLeaveIsRefusedAndTheLedgerHasNoClosing(String nombre, String code) {
        Suivi.Builder suivi = inventaire(LogementsReserves.de("les Pins", 5))
                .addSorties(new Sortie(COMMUNE, "les Pins", Quantite.parse(nombre), "vente", ACTE));
        Situation s = situation(suivi, FIN_2024);

        assertThat(s.droits().orElseThrow().cloture().estCalcule()).isFalse();
        assertThat(suivi.build().ouverture(COMMUNE).orElseThrow().contingent()).isEmpty();
        assertThat(s.anomalies())
                .filteredOn(a -> a.code().equals(code))
                .singleElement()
                .satisfies(a -> {
                    assertThat(a.message()).contains("sortie de « les Pins » (vente)", "reçu " + nombre);
                    assertThat(a.sujet().reservataire()).contains("commune de Valmont");
                });
    }

    @Test
    void aRightOnAPartOfAHomeMayLoseThatPart() {
        Suivi.Builder suivi = inventaire(
                        new LogementsReserves("la Gare", Quantite.parse("3,6"), Origine.GARANTIE, Optional.empty()))
                .addSorties(new Sortie(COMMUNE, "la Gare", Quantite.parse("0,6"), "démolition", ACTE));

        assertThat(exercice(suivi).cloture().valeur()).isEqualTo(Quantite.of(3));
    }

    @Test
    void aRightOfAnInventoryEndsTheDayAfterItsLastOne() {
        Suivi.Builder suivi = inventaire(
                jusquAu("les Pins", 5, LocalDate.of(2024, 6, 30)), jusquAu("le Lac", 2, LocalDate.of(2024, 12, 31)));

        assertThat(situation(suivi, "2024-06-30")
                        .droits()
                        .orElseThrow()
                        .cloture()
                        .valeur())
                .isEqualTo(Quantite.of(7));
        assertThat(situation(suivi, "2024-07-01").droits().orElseThrow().mouvements())
                .extracting(Mouvement::toString)
                .containsExactly("échus : − 5 logements, « les Pins », jusqu'au 30/06/2024 (convention Valmont – Toit,"
                        + " 15/01/2024, inventaire)");
        assertThat(suivante(suivi).droits())
                .as("the one that lives until 31 December ends in the next year")
                .extracting(Droit::intitule)
                .containsExactly("le Lac");
    }

    @Test
    void aRightThatHadEndedBeforeTheInventoryHasNothingToSell() {
        Suivi.Builder suivi = inventaire(
                        jusquAu("les Pins", 5, LocalDate.of(2022, 6, 30)), LogementsReserves.de("le Lac", 2))
                .addSorties(new Sortie(COMMUNE, "les Pins", Quantite.of(3), "vente", ACTE));
        Situation s = situation(suivi, FIN_2024);

        assertThat(s.droits().orElseThrow().cloture().valeur()).isEqualTo(Quantite.of(2));
        assertThat(codes(s.anomalies())).contains(Codes.DEPASSEMENT);
        assertThat(s.droits().orElseThrow().total(Poste.SORTIS).valeur()).isEqualTo(Quantite.ZERO);
    }

    @Test
    void aConvertedRightDoesNotLeaveWithItsHome() {
        Charte convertie = AnneeDEssai.charte()
                .droits((c, i) -> ValeurDesDroits.somme(
                                c, DroitDeSuite.class, d -> c.lu(d.intitule(), Quantite.of(9), Unite.DROITS_UNIQUES))
                        .nomme("DU", Unite.DROITS_UNIQUES, TEXTE.art("art. 1")))
                .build();
        Suivi.Builder suivi = valmont(
                        convertie, contingent(new DroitDeSuite("les Pins", Quantite.of(5), 2030, Origine.GARANTIE)))
                .addSorties(new Sortie(COMMUNE, "les Pins", Quantite.of(3), "vente", ACTE));
        Situation s = situation(suivi, FIN_2024);

        assertThat(s.droits().orElseThrow().cloture().valeur()).isEqualTo(Quantite.of(9));
        assertThat(messages(s.anomalies().stream().filter(a -> a.code().equals(Codes.DROIT_DEJA_CONVERTI))))
                .singleElement()
                .asString()
                .contains("les Pins", "vente", "converti en droits uniques", "art. 1");
    }

    @Test
    void droitsUniquesGivenBackLeaveTheLedger() {
        Suivi.Builder suivi = valmont("5").addSorties(new Sortie(COMMUNE, "solde", Quantite.of(2), "avenant", ACTE));

        assertThat(exercice(suivi).cloture().valeur()).isEqualTo(Quantite.of(3));
    }

    @Test
    void homesAcquiredAreALineOfTheNextInventory() {
        Suivi.Builder suivi = inventaire(LogementsReserves.de("les Pins", 5))
                .addAcquisitions(contingent(LocalDate.of(2024, 6, 3), LogementsReserves.de("la Gare", 4)));

        assertThat(exercice(suivi).cloture().valeur()).isEqualTo(Quantite.of(9));
        assertThat(suivante(suivi).droits()).extracting(Droit::intitule).containsExactly("les Pins", "la Gare");
    }

    @Test
    void aHolderWithoutRightsOfItsOwnHasNoLedger() {
        Suivi.Builder suivi = valmont(AnneeDEssai.charte().build(), contingent(), loue("o1", "L1"));

        assertThat(situation(suivi, FIN_2024).droits()).isEmpty();
        assertThat(suivi.build()
                        .ouverture(COMMUNE)
                        .orElseThrow()
                        .contingent()
                        .orElseThrow()
                        .droits())
                .isEmpty();
    }

    @Test
    void rightsThatCannotBeComputedLeaveNoInventoryToTheNextYear() {
        Suivi.Builder suivi = valmont(AnneeDEssai.charte().build(), contingent(new Apport("terrain", Quantite.of(3))));
        Ouverture o = suivi.build().ouverture(COMMUNE).orElseThrow();

        assertThat(o.contingent()).isEmpty();
        assertThat(codes(o.anomalies())).contains(Codes.DROIT_ILLISIBLE);
    }

    @Test
    void yearsThatDoNotFollowAreRemarked() {
        Exercice x2024 = exercice(valmont("5", loue("o1", "L1")));
        Exercice suite = exercice2025(suivante(valmont("5", loue("o1", "L1"))));
        Exercice rompue = exercice2025(contingent(FIN_2024, uniques("5")));

        assertThat(Exercice.ruptures(List.of(x2024, suite))).isEmpty();
        assertThat(messages(Exercice.ruptures(List.of(x2024, rompue)).stream()))
                .containsExactly(
                        "« commune de Valmont » : ouverture de 2025 à 5 droits uniques ; la clôture de 2024 est"
                                + " de 4 droits uniques [solde-rompu]");
        assertThat(Exercice.ruptures(List.of(x2024, x2024)))
                .as("a year is not followed by itself")
                .hasSize(1);
    }

    private static Recit loue(String orientation, String logement) {
        return Recit.offre(orientation, "2024-03-04", logement, COMMUNE).loue("2024-04-02", "2024-04-30");
    }

    private static Contingent acquis(String jour, String intitule, long nombre) {
        return contingent(LocalDate.parse(jour), new DroitsUniques(intitule, Quantite.of(nombre), Origine.APPORT));
    }

    private static LogementsReserves jusquAu(String intitule, long nombre, LocalDate fin) {
        return new LogementsReserves(intitule, Quantite.of(nombre), Origine.GARANTIE, Optional.of(fin));
    }

    private static Suivi.Builder inventaire(Droit... droits) {
        return valmont(AnneeDEssai.inventaire().build(), contingent(droits));
    }

    private static Exercice exercice(Suivi.Builder suivi) {
        return situation(suivi, FIN_2024).droits().orElseThrow();
    }

    private static Exercice exercice2025(Contingent c) {
        return situation(
                        AnneeDEssai.de(AnneeDEssai.charte().build(), 2025, c, List.of())
                                .addConventions(AnneeDEssai.convention(COMMUNE)),
                        "2025-12-31")
                .droits()
                .orElseThrow();
    }

    private static Contingent suivante(Suivi.Builder suivi) {
        return suivi.build().ouverture(COMMUNE).orElseThrow().contingent().orElseThrow();
    }

    private static Quantite total(Contingent c) {
        return c.droits(DroitsUniques.class).map(DroitsUniques::nombre).reduce(Quantite.ZERO, Quantite::plus);
    }
}
