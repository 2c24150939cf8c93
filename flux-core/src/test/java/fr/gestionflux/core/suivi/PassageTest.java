package fr.gestionflux.core.suivi;

import static fr.gestionflux.core.suivi.AnneeDEssai.COMMUNE;
import static fr.gestionflux.core.suivi.AnneeDEssai.CONVENTION;
import static fr.gestionflux.core.suivi.AnneeDEssai.TEXTE;
import static fr.gestionflux.core.suivi.AnneeDEssai.TOIT;
import static fr.gestionflux.core.suivi.AnneeDEssai.contingent;
import static fr.gestionflux.core.suivi.AnneeDEssai.convention;
import static fr.gestionflux.core.suivi.AnneeDEssai.inventaire;
import static fr.gestionflux.core.suivi.AnneeDEssai.uniques;
import static fr.gestionflux.core.suivi.AnneeDEssai.valmont;
import static org.assertj.core.api.Assertions.assertThat;

import fr.gestionflux.core.annee.DossierAnnuel;
import fr.gestionflux.core.charte.Charte;
import fr.gestionflux.core.charte.Convention;
import fr.gestionflux.core.charte.Redaction;
import fr.gestionflux.core.charte.Stipulation;
import fr.gestionflux.core.charte.ValeurDesDroits;
import fr.gestionflux.core.droit.Apport;
import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.droit.Droit;
import fr.gestionflux.core.droit.DroitDeSuite;
import fr.gestionflux.core.droit.DroitsUniques;
import fr.gestionflux.core.droit.GarantieEmprunt;
import fr.gestionflux.core.droit.LogementsReserves;
import fr.gestionflux.core.droit.Origine;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.parc.Bailleur;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.preuve.Unite;
import fr.gestionflux.core.suivi.Mouvement.Poste;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of rights and of targets on 1 January. */
class PassageTest {

    private static final Bailleur ACQUEREUR = new Bailleur("Acquéreur");
    private static final Reference ACTE = Reference.de("acte de vente, 01/07/2024");
    private static final LocalDate JUILLET = LocalDate.of(2024, 7, 1);
    private static final Droit RESERVES = LogementsReserves.de("état des lieux", 12);

    /** Reads every kind, each line worth its number. */
    private static Redaction liseuse() {
        return inventaire()
                .droits((c, i) -> ValeurDesDroits.somme(
                                c, Droit.class, d -> c.lu(d.intitule(), d.compte(), Unite.LOGEMENTS))
                        .nomme("droits de toute nature", Unite.LOGEMENTS, TEXTE.art("art. 1")));
    }

    @Test
    void everyKindOfRightIsThereTheNextYearAsItIs() {
        List<Droit> droits = List.of(
                new DroitDeSuite("convention A", Quantite.of(5), 2030, Origine.GARANTIE),
                new GarantieEmprunt("opération", Quantite.of(20), Taux.pourcent(10), LocalDate.of(2040, 1, 1)),
                new Apport("terrain", Quantite.of(30)),
                uniques("2,5"),
                RESERVES);

        Ouverture o = ouverture(valmont(liseuse().build(), contingent(droits.toArray(Droit[]::new))));

        assertThat(o.contingent().orElseThrow().droits()).isEqualTo(droits);
        assertThat(o.exercice().orElseThrow().cloture().valeur()).isEqualTo(Quantite.parse("69,5"));
        assertThat(o.anomalies()).isEmpty();
    }

    @Test
    void onlyWhatEndedIsGoneAndTheLedgerSaysIt() {
        Ouverture o = ouverture(valmont(
                liseuse().build(),
                contingent(
                        new GarantieEmprunt("échue", Quantite.of(20), Taux.pourcent(10), LocalDate.of(2019, 3, 1)),
                        RESERVES)));

        assertThat(o.contingent().orElseThrow().droits()).containsExactly(RESERVES);
        assertThat(o.exercice().orElseThrow().mouvements())
                .singleElement()
                .asString()
                .startsWith("échus : − 20 logements, « échue », jusqu'au 01/03/2024");
    }

    // --- transfers

    @Test
    void aRightThatMovesLeavesOneLedgerAndEntersTheOther() {
        Transfert t = transfert(LogementsReserves.de("état des lieux", 5), TOIT, ACQUEREUR, JUILLET);

        Ouverture vendeur =
                ouverture(valmont(inventaire().build(), contingent(RESERVES)).addTransferts(t));
        Ouverture acquereur = ouverture(chez(ACQUEREUR).addTransferts(t));

        assertThat(vendeur.exercice().orElseThrow().total(Poste.TRANSFERES).valeur())
                .isEqualTo(Quantite.of(5));
        assertThat(acquereur.exercice().orElseThrow().total(Poste.RECUS).valeur())
                .isEqualTo(Quantite.of(5));
        assertThat(vendeur.contingent().orElseThrow().droits())
                .containsExactly(LogementsReserves.de("état des lieux", 7));
        assertThat(acquereur.contingent().orElseThrow().droits())
                .containsExactly(LogementsReserves.de("état des lieux", 5));
    }

    @Test
    void ofTwoLinesOfOneLabelTheSecondGivesWhatTheFirstDoesNotHave() {
        Droit premiere = LogementsReserves.de("état des lieux", 4);

        Ouverture o = ouverture(valmont(inventaire().build(), contingent(premiere, RESERVES))
                .addTransferts(transfert(LogementsReserves.de("état des lieux", 9), TOIT, ACQUEREUR, JUILLET)));

        assertThat(o.contingent().orElseThrow().droits(LogementsReserves.class))
                .extracting(LogementsReserves::nombre)
                .containsExactly(Quantite.ZERO, Quantite.of(7));
        assertThat(o.exercice().orElseThrow().cloture().valeur()).isEqualTo(Quantite.of(7));
    }

    @Test
    void aBalanceMovesAlike() {
        Transfert t = transfert(uniques("1,25"), TOIT, ACQUEREUR, JUILLET);

        Ouverture o = ouverture(valmont("3,25").addTransferts(t));

        assertThat(o.contingent().orElseThrow().droits(DroitsUniques.class))
                .extracting(DroitsUniques::nombre)
                .containsExactly(Quantite.of(2));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "d'ailleurs     ; 5  ; état des lieux ; 2024-07-01 ; ce bailleur est « Toit »",
                "l'an prochain  ; 5  ; état des lieux ; 2025-07-01 ; attendu un jour de 2024",
                "trop           ; 13 ; état des lieux ; 2024-07-01 ; y détient 12",
                "inconnu        ; 5  ; résidence      ; 2024-07-01 ; y détient 0"
            })
    void aTransferThatCannotBeIsRefusedAndMovesNothing(
            String cas, long nombre, String droit, LocalDate jour, String raison) {
        Transfert t = transfert(
                LogementsReserves.de(droit, nombre),
                cas.equals("d'ailleurs") ? new Bailleur("Tiers") : TOIT,
                ACQUEREUR,
                jour);

        Ouverture o =
                ouverture(valmont(inventaire().build(), contingent(RESERVES)).addTransferts(t));

        assertThat(o.contingent().orElseThrow().droits()).containsExactly(RESERVES);
        assertThat(incoherences(o)).singleElement().asString().contains(raison, "acte de vente");
    }

    @Test
    void aTransferGivenTwiceMovesOnce() {
        Transfert t = transfert(LogementsReserves.de("état des lieux", 5), TOIT, ACQUEREUR, JUILLET);

        Ouverture o =
                ouverture(valmont(inventaire().build(), contingent(RESERVES)).addTransferts(t, t));

        assertThat(o.contingent().orElseThrow().droits()).containsExactly(LogementsReserves.de("état des lieux", 7));
        assertThat(incoherences(o)).singleElement().asString().contains("donné deux fois");
    }

    @Test
    void aTransferOrACreditOfAHolderThatIsNotFollowedIsSaid() {
        Point p = valmont(inventaire().build(), contingent(RESERVES))
                .addTransferts(new Transfert(AnneeDEssai.VOISINE, RESERVES, TOIT, ACQUEREUR, JUILLET, ACTE))
                .putCredits(AnneeDEssai.VOISINE, homes(2))
                .build()
                .au(JUILLET);

        assertThat(p.anomalies())
                .extracting(Anomalie::message)
                .anySatisfy(m -> assertThat(m).contains("transfert", "commune de Vernay"))
                .anySatisfy(m -> assertThat(m).contains("crédit", "commune de Vernay"));
    }

    // --- forms

    @Test
    void aBalanceThatTheCharterCannotReadIsRefusedByName() {
        Charte apports = inventaire()
                .droits((c, i) -> ValeurDesDroits.seulement(
                                c,
                                List.of(Apport.GENRE),
                                ValeurDesDroits.somme(
                                        c, Apport.class, a -> c.lu(a.intitule(), a.logements(), Unite.LOGEMENTS)),
                                TEXTE.art("art. 1"))
                        .nomme("apports", Unite.LOGEMENTS, TEXTE.art("art. 1")))
                .fixe(ClausesDuBilan.PASSAGE, PassageDAnnee.EN_SOLDE, TEXTE.art("art. 6"))
                .build();

        Ouverture o = ouverture(valmont(apports, contingent(new Apport("terrain", Quantite.of(30)))));

        assertThat(o.anomalies())
                .filteredOn(a -> a.code().equals(Codes.PASSAGE_ILLISIBLE))
                .singleElement()
                .asString()
                .contains("« commune de Valmont »", "« solde au 31/12/2024 »", "passage-d-annee");
    }

    @Test
    void linesMayBeKeptThoughHomesUseThemUp() {
        Charte lignes = AnneeDEssai.charte()
                .fixe(ClausesDuBilan.PASSAGE, PassageDAnnee.EN_LIGNES, TEXTE.art("art. 6"))
                .build();
        Contingent deux = contingent(
                new DroitsUniques("prêt", Quantite.of(6), Origine.GARANTIE),
                new DroitsUniques("terrain", Quantite.of(2), Origine.APPORT));

        Ouverture o = ouverture(valmont(lignes, deux).putHonores(COMMUNE, homes(4)));

        assertThat(o.contingent().orElseThrow().droits())
                .containsExactly(
                        new DroitsUniques("prêt", Quantite.of(3), Origine.GARANTIE),
                        new DroitsUniques("terrain", Quantite.of(1), Origine.APPORT));
    }

    // --- targets

    @ParameterizedTest(name = "{0} of 3 done, part {1}, cap {2}: {3} carried over")
    @CsvSource({"0, 100, 100, 3", "0, 50, 100, 2", "1, 50, 100, 1", "0, 100, 30, 1", "3, 100, 100, 0"})
    void aMissedTargetIsCarriedOverWholeInPartOrCapped(long faits, long part, long plafond, long attendu) {
        Ouverture o = ouverture(sous(
                        ClausesDuBilan.REPORT.fixee(RegleDeReport.DE_DROIT, TEXTE.art("art. 8")),
                        ClausesDuBilan.PART_REPORTEE.fixee(Taux.pourcent(part), TEXTE.art("art. 8")),
                        ClausesDuBilan.PLAFOND_DU_REPORT.fixee(Taux.pourcent(plafond), TEXTE.art("art. 8")))
                .putHonores(COMMUNE, homes(faits)));

        assertThat(o.reporte().map(r -> r.reporte().valeur()).orElse(Quantite.ZERO))
                .isEqualTo(Quantite.of(attendu));
    }

    @Test
    void aYearThatWentBeyondLowersTheNextTargetWhereTheTextSaysSo() {
        Stipulation<Taux> moitie = ClausesDuBilan.CREDIT.fixee(Taux.pourcent(50), TEXTE.art("art. 8"));

        assertThat(ouverture(sous().putHonores(COMMUNE, homes(7))).credit()).isEmpty();
        Resultat<Quantite> credit =
                ouverture(sous(moitie).putHonores(COMMUNE, homes(7))).credit().orElseThrow();
        assertThat(credit.valeur()).isEqualTo(Quantite.of(2));

        Situation s = sous(moitie)
                .putCredits(COMMUNE, credit)
                .build()
                .au(JUILLET)
                .situation(COMMUNE)
                .orElseThrow();
        assertThat(s.objectif().valeur()).isEqualTo(Quantite.of(1));
        assertThat(s.objectif().nom()).contains("objectif de la convention, crédit déduit");
    }

    private static Suivi.Builder sous(Stipulation<?>... stipulations) {
        return Suivi.builder()
                .charte(AnneeDEssai.charte().build())
                .dossier(AnneeDEssai.dossier(2024, contingent(uniques("20"))))
                .addConventions(convention(COMMUNE, stipulations));
    }

    /** Another landlord, where the commune has nothing yet. */
    private static Suivi.Builder chez(Bailleur bailleur) {
        return Suivi.builder()
                .charte(inventaire().build())
                .dossier(DossierAnnuel.builder()
                        .bailleur(bailleur)
                        .annee(2024)
                        .addContingents(contingent())
                        .releve(AnneeDEssai.dossier(2024, contingent()).releve())
                        .build())
                .addConventions(Convention.builder()
                        .texte(CONVENTION)
                        .bailleur(bailleur)
                        .reservataire(COMMUNE)
                        .effet(LocalDate.of(2024, 1, 1))
                        .build());
    }

    private static Resultat<Quantite> homes(long n) {
        return Resultat.donnee("logements honorés", Quantite.of(n), Unite.LOGEMENTS, CONVENTION);
    }

    private static Transfert transfert(Droit d, Bailleur de, Bailleur vers, LocalDate jour) {
        return new Transfert(COMMUNE, d, de, vers, jour, ACTE);
    }

    private static Ouverture ouverture(Suivi.Builder suivi) {
        return suivi.build().ouverture(COMMUNE).orElseThrow();
    }

    private static List<Anomalie> incoherences(Ouverture o) {
        return o.anomalies().stream()
                .filter(a -> a.code().equals(Codes.TRANSFERT_INCOHERENT))
                .toList();
    }
}
