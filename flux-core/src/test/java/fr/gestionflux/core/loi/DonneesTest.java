package fr.gestionflux.core.loi;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import fr.gestionflux.core.annee.DossierAnnuel;
import fr.gestionflux.core.charte.Acte;
import fr.gestionflux.core.charte.Charte;
import fr.gestionflux.core.charte.Chartes;
import fr.gestionflux.core.charte.Clauses;
import fr.gestionflux.core.charte.Convention;
import fr.gestionflux.core.controle.Mention;
import fr.gestionflux.core.controle.Verdict;
import fr.gestionflux.core.droit.Apport;
import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.droit.Droit;
import fr.gestionflux.core.droit.EtatDesLieux;
import fr.gestionflux.core.droit.LogementsReserves;
import fr.gestionflux.core.droit.Origine;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.orientation.Evenement;
import fr.gestionflux.core.orientation.Fait.MiseADisposition;
import fr.gestionflux.core.orientation.FaitDeCandidat.BailSigne;
import fr.gestionflux.core.parc.Bailleur;
import fr.gestionflux.core.parc.Logement;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.releve.Grandeur;
import fr.gestionflux.core.releve.Releve;
import fr.gestionflux.core.repartition.Delegation;
import fr.gestionflux.core.repartition.Repartition;
import fr.gestionflux.core.saisie.Tableau;
import fr.gestionflux.core.suivi.Ouverture;
import fr.gestionflux.core.suivi.Programme;
import fr.gestionflux.core.suivi.Sortie;
import fr.gestionflux.core.suivi.Suivi;
import fr.gestionflux.core.suivi.Transfert;
import fr.gestionflux.core.suivi.Transmission;
import fr.gestionflux.core.tables.DocumentImprime;
import fr.gestionflux.core.tables.Donnees;
import fr.gestionflux.core.tables.DonneesLues;
import fr.gestionflux.core.tables.LigneDImpression;
import fr.gestionflux.core.tables.LigneDeReport;
import fr.gestionflux.core.tables.LogementsHonores;
import fr.gestionflux.core.tables.ObjectifDonne;
import fr.gestionflux.core.tables.TableEcrite;
import fr.gestionflux.core.tables.Vocabulaire;
import fr.gestionflux.core.temps.Annees;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A whole file, its conventions, its year and what the year leaves, through tables. */
class DonneesTest {

    private static final Vocabulaire NOYAU = Vocabulaire.duNoyau();
    private static final Chartes CHARTES = Chartes.de(List.of(new DroitCommun()));
    private static final Charte LOI = CHARTES.exiger("droit-commun", 2024);
    private static final Donnees ANNEE = Donnees.builder()
            .dossier(BailleurDeLAisne.dossier(2024))
            .charte("droit-commun")
            .addAllConventions(conventions())
            .addLogements(Logement.builder()
                    .territoire(BailleurDeLAisne.LAON)
                    .numero("02408001")
                    .typologie("T3")
                    .build())
            .addEvenements(
                    Evenement.de(
                            "e1",
                            "o1",
                            LocalDate.of(2024, 3, 4),
                            MiseADisposition.de("02408001", BailleurDeLAisne.VILLE_DE_LAON)),
                    Evenement.de("e2", "o1", LocalDate.of(2024, 5, 13), new BailSigne("A")))
            .build();

    private static List<Convention> conventions() {
        Reference arrete = Reference.de("arrêté du préfet");
        return BailleurDeLAisne.conventions().stream()
                .map(c -> c.reservataire().equals(BailleurDeLAisne.ETAT)
                        ? Convention.builder()
                                .texte(c.texte())
                                .bailleur(c.bailleur())
                                .reservataire(c.reservataire())
                                .effet(c.effet())
                                .addAllStipulations(c.stipulations())
                                .addActes(Acte.arrete(
                                        arrete,
                                        LocalDate.of(2024, 1, 1),
                                        LocalDate.of(2024, 12, 31),
                                        Clauses.PART_ETAT.fixee(Taux.pourcent(35), arrete)))
                                .build()
                        : c)
                .toList();
    }

    private static Map<String, Tableau> tables(Donnees d) {
        assertThat(d.ecris(NOYAU).fold(Object::toString, x -> "")).isEmpty();
        return new LinkedHashMap<>(
                d.ecris(NOYAU).get().stream().collect(toMap(TableEcrite::nom, TableEcrite::tableau)));
    }

    private static Donnees relues(Donnees d) {
        DonneesLues lues = Donnees.lis(tables(d), NOYAU);
        assertThat(lues.anomalies()).filteredOn(Anomalie::estRefus).isEmpty();
        return lues.donnees().orElseThrow();
    }

    @Test
    void aWholeYearComesBack() {
        Donnees relues = relues(ANNEE);

        assertThat(relues.dossier().contingents()).isEqualTo(ANNEE.dossier().contingents());
        assertThat(relues.conventions()).isEqualTo(ANNEE.conventions());
        assertThat(relues.logements()).isEqualTo(ANNEE.logements());
        assertThat(relues.evenements()).isEqualTo(ANNEE.evenements());
        assertThat(relues.ecris(NOYAU).get()).isEqualTo(ANNEE.ecris(NOYAU).get());
    }

    @Test
    void whatAYearLeavesIsTheFileOfTheNext() {
        List<Ouverture> ouvertures = ANNEE.suivi(LOI).build().ouvertures();
        Donnees suivantes = ANNEE.suivantes(ouvertures).get();
        Donnees relues = relues(suivantes);

        assertThat(relues.dossier().annee()).isEqualTo(2025);
        assertThat(relues.dossier().contingents())
                .isEqualTo(ouvertures.stream()
                        .flatMap(o -> o.contingent().stream())
                        .toList())
                .flatMap(Contingent::droits)
                .isNotEmpty();
        assertThat(relues.reports()).isEqualTo(suivantes.reports());
        assertThat(relues.evenements()).isEqualTo(ANNEE.evenements());
    }

    @Test
    void theHeadSaysUnderWhichCharterAndWhereTheFlowIsSharedOut() {
        Donnees enVille = Donnees.builder()
                .dossier(ANNEE.dossier())
                .charte("droit-commun")
                .territoire(BailleurDeLAisne.LAON)
                .build();

        assertThat(relues(enVille).charte()).contains("droit-commun");
        assertThat(relues(enVille).territoireDuFlux().get()).isEqualTo(BailleurDeLAisne.LAON);
        assertThat(ANNEE.territoireDuFlux().get()).isEqualTo(BailleurDeLAisne.AISNE);
        assertThat(ANNEE.charte(CHARTES).get()).isSameAs(LOI);
        assertThat(Donnees.lis(tables(enVille), Vocabulaire.de(Chartes.de(List.of(new DroitCommun()))))
                        .anomalies())
                .isEmpty();
    }

    @Test
    void aCharterThatNobodyHasIsToldWithThoseThatAreThere() {
        Donnees ailleurs =
                Donnees.builder().dossier(ANNEE.dossier()).charte("savoie").build();

        assertThat(Donnees.lis(tables(ailleurs), Vocabulaire.de(CHARTES)).anomalies())
                .map(Anomalie::toString)
                .contains("dossier, ligne 2, « charte » : reçu « savoie » ; attendu l'identifiant d'une charte :"
                        + " « droit-commun » [charte-inconnue]");
        assertThat(ailleurs.charte(CHARTES).getLeft().code()).isEqualTo("charte-inconnue");
        assertThat(Donnees.builder()
                        .dossier(ANNEE.dossier())
                        .build()
                        .charte(CHARTES)
                        .getLeft()
                        .toString())
                .isEqualTo("« charte » : reçu «  » ; attendu l'identifiant de la charte, comme « droit-commun » (table"
                        + " « dossier ») [donnee-manquante]");
    }

    @Test
    void whoseFlowIsSharedOutIsAskedWhenNobodySays() {
        Donnees personne = Donnees.builder()
                .dossier(DossierAnnuel.builder()
                        .bailleur(ANNEE.dossier().bailleur())
                        .annee(2024)
                        .releve(Releve.builder().build())
                        .build())
                .build();

        assertThat(personne.territoireDuFlux().getLeft().toString())
                .isEqualTo(
                        "« territoire » : reçu «  » ; attendu le territoire dont le flux est partagé : les réservataires"
                                + " sont sans département (table « dossier ») [donnee-manquante]");
    }

    @Test
    void theFileIsTheQuestionItself() {
        assertThat(ANNEE.repartition(LOI, BailleurDeLAisne.AISNE).repartir().retenus())
                .hasSameSizeAs(ANNEE.conventions());
        assertThat(ANNEE.suivi(ANNEE.repartition(LOI, BailleurDeLAisne.AISNE).repartir())
                        .build()
                        .retenus())
                .hasSameSizeAs(ANNEE.conventions());
        assertThat(ANNEE.suivi(LOI).build().retenus()).isEmpty();
    }

    /** Everything that a file may say besides its rights, facts, conventions and events. */
    private static Donnees complete() {
        Reference texte = Reference.de("document inventé");
        Reservataire ailleurs =
                new Reservataire(Reservataire.Categorie.AUTRE, "caisse d'ailleurs", BailleurDeLAisne.AISNE);
        EtatDesLieux livraison = new EtatDesLieux(LocalDate.of(2024, 9, 2), texte);
        Droit reserves = LogementsReserves.de("Les Tilleuls", 3);
        return Donnees.builder()
                .dossier(ANNEE.dossier())
                .charte("droit-commun")
                .addAllConventions(ANNEE.conventions())
                .addDonnes(
                        ObjectifDonne.de(ailleurs, Quantite.of(2), Origine.INCONNUE, texte),
                        new ObjectifDonne(
                                BailleurDeLAisne.ETAT,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(Quantite.of(1)),
                                Origine.INCONNUE,
                                texte))
                .addDelegations(Delegation.saufAgents(BailleurDeLAisne.ETAT, BailleurDeLAisne.VILLE_DE_LAON, texte))
                .realise(Releve.builder()
                        .note(Grandeur.LOGEMENTS, BailleurDeLAisne.LAON, 2024, 12, texte)
                        .build())
                .addProgrammes(Programme.builder()
                        .nom("Les Tilleuls")
                        .territoire(BailleurDeLAisne.LAON)
                        .miseEnService(livraison.au())
                        .logements(Quantite.of(10))
                        .addNumeros("02408001", "02408002")
                        .source(texte)
                        .addDroits(
                                Contingent.de(
                                        BailleurDeLAisne.VILLE_DE_LAON,
                                        livraison,
                                        reserves,
                                        new Apport("terrain", Quantite.of(10)).en(BailleurDeLAisne.CHAMBRY)),
                                Contingent.de(BailleurDeLAisne.ETAT, livraison))
                        .build())
                .addAcquisitions(Contingent.de(BailleurDeLAisne.VILLE_DE_LAON, livraison, reserves))
                .addSorties(new Sortie(BailleurDeLAisne.VILLE_DE_LAON, "Les Tilleuls", Quantite.of(1), "vente", texte))
                .addTransferts(new Transfert(
                        BailleurDeLAisne.VILLE_DE_LAON,
                        reserves,
                        BailleurDeLAisne.BAILLEUR,
                        new Bailleur("autre bailleur"),
                        LocalDate.of(2024, 7, 1),
                        texte))
                .addLogementsHonores(new LogementsHonores(BailleurDeLAisne.VILLE_DE_LAON, Quantite.of(4), texte))
                .putJustifications(BailleurDeLAisne.VILLE_DE_LAON, "moins de logements libérés")
                .addTransmissions(new Transmission("bilan annuel", 2024, LocalDate.of(2025, 2, 20)))
                .addPeriodesDeConstruction(new Annees(1950, 1999), new Annees(2000, 2024))
                .addReports(new LigneDeReport(
                        BailleurDeLAisne.VILLE_DE_LAON, LigneDeReport.SensDuReport.REPORT, Quantite.of(1), texte))
                .addImpressions(
                        impression("part de la caisse", ailleurs, "part du flux de caisse d'ailleurs", "2 %"),
                        impression("objectif de la caisse", ailleurs, "objectif donné de caisse d'ailleurs", "2"),
                        impression("autre chose", ailleurs, "part imaginaire", "2"))
                .build();
    }

    private static LigneDImpression impression(String figure, Reservataire r, String attendu, String texte) {
        return new LigneDImpression(
                Reference.de("tableau récapitulatif").art("p. 1"),
                figure,
                LigneDImpression.NatureDImpression.CHIFFRE,
                Optional.of(r),
                attendu,
                texte);
    }

    @Test
    void everythingThatAFileMaySayComesBack() {
        Donnees avant = complete();
        Donnees apres = relues(avant);

        assertThat(apres.donnes()).isEqualTo(avant.donnes());
        assertThat(apres.delegations()).isEqualTo(avant.delegations());
        assertThat(apres.realise().cles()).isEqualTo(avant.realise().cles());
        assertThat(apres.programmes()).isEqualTo(avant.programmes());
        assertThat(apres.acquisitions()).isEqualTo(avant.acquisitions());
        assertThat(apres.sorties()).isEqualTo(avant.sorties());
        assertThat(apres.transferts()).isEqualTo(avant.transferts());
        assertThat(apres.logementsHonores()).isEqualTo(avant.logementsHonores());
        assertThat(apres.justifications()).isEqualTo(avant.justifications());
        assertThat(apres.transmissions()).isEqualTo(avant.transmissions());
        assertThat(apres.periodesDeConstruction()).isEqualTo(avant.periodesDeConstruction());
        assertThat(apres.impressions()).isEqualTo(avant.impressions());
        assertThat(apres.ecris(NOYAU).get()).isEqualTo(avant.ecris(NOYAU).get());
    }

    @Test
    void everythingThatAFileSaysIsInItsQuestions() {
        Donnees d = complete();
        Repartition r = d.repartition(LOI, BailleurDeLAisne.AISNE).repartir();
        Suivi suivi = d.suivi(LOI).build();

        assertThat(r.lignes()).map(l -> l.reservataire().nom()).contains("caisse d'ailleurs");
        assertThat(r.limites()).map(l -> l.partLimitee().toString()).anyMatch(part -> part.contains("agents"));
        assertThat(r.geres())
                .hasEntrySatisfying(
                        BailleurDeLAisne.ETAT, n -> assertThat(n.valeur()).isEqualTo(Quantite.of(1)));
        assertThat(suivi.realise().cles()).isEqualTo(d.realise().cles());
        assertThat(suivi.programmes()).isEqualTo(d.programmes());
        assertThat(suivi.acquisitions()).isEqualTo(d.acquisitions());
        assertThat(suivi.sorties()).isEqualTo(d.sorties());
        assertThat(suivi.transferts()).isEqualTo(d.transferts());
        assertThat(suivi.honores()).containsOnlyKeys(BailleurDeLAisne.VILLE_DE_LAON);
        assertThat(suivi.reportes()).containsOnlyKeys(BailleurDeLAisne.VILLE_DE_LAON);
        assertThat(suivi.justifications()).isEqualTo(d.justifications());
        assertThat(suivi.transmissions()).isEqualTo(d.transmissions());
        assertThat(suivi.periodesDeConstruction()).isEqualTo(d.periodesDeConstruction());
    }

    @Test
    void whatADocumentPrintsIsBesideTheStepsOfTheFile() {
        Donnees d = complete();
        DocumentImprime document = d.documents(
                        d.repartition(LOI, BailleurDeLAisne.AISNE).repartir())
                .get(0);

        assertThat(document.document()).isEqualTo("tableau récapitulatif");
        assertThat(document.mentions())
                .map(Mention::libelle)
                .containsExactly("p. 1 : part de la caisse", "p. 1 : objectif de la caisse");
        assertThat(document.controle().constats().get(1).verdict()).isEqualTo(Verdict.CONFORME);
        assertThat(document.anomalies())
                .map(Anomalie::toString)
                .containsExactly("tableau récapitulatif, p. 1, « autre chose » : reçu « part imaginaire » pour « caisse"
                        + " d'ailleurs » ; attendu le nom d'une seule étape du calcul, comme l'explication l'écrit"
                        + " [etape-inconnue]");
    }

    @Test
    void theRightsOfAHolderAreAcquiredAtOnce() {
        Contingent deux = complete().acquisitions().get(0);
        Donnees d = Donnees.builder()
                .dossier(ANNEE.dossier())
                .addAcquisitions(deux, deux)
                .build();

        assertThat(d.ecris(NOYAU).getError()).map(Anomalie::code).contains("ecriture-impossible");
    }

    @Test
    void everythingThatPointsNowhereIsToldAtOnce() {
        Map<String, Tableau> tables = tables(ANNEE);
        tables.remove("conventions");
        tables.put(
                "reservataires",
                Tableau.de(
                        "reservataires.csv",
                        List.of("nom", "categorie", "territoire"),
                        List.of(
                                new Tableau.Rangee(2, List.of("État", "État", "02")),
                                new Tableau.Rangee(3, List.of("État", "État", "02")),
                                new Tableau.Rangee(4, List.of("commune de Nulle-Part", "commune", "02999")))));
        tables.put("brouillon", Tableau.de("brouillon.csv", List.of("document"), List.of()));

        DonneesLues lues = Donnees.lis(tables, NOYAU);

        assertThat(lues.donnees()).isPresent();
        assertThat(lues.anomalies())
                .map(Anomalie::code)
                .contains(
                        "table-inconnue",
                        "ligne-en-double",
                        "territoire-inconnu",
                        "reservataire-inconnu",
                        "ligne-inconnue");
        assertThat(lues.anomalies())
                .filteredOn(
                        a -> a.document().filter("reservataires.csv"::equals).isPresent())
                .map(a -> a.ligne().orElse(0))
                .containsExactly(3, 4);
    }

    @Test
    void holdersReadWithoutTheTableOfRightsAreSaidToHaveNone() {
        Map<String, Tableau> tables = tables(ANNEE);
        tables.remove("droits");

        DonneesLues lues = Donnees.lis(tables, NOYAU);

        int etats = ANNEE.dossier().contingents().size();
        assertThat(lues.donnees().orElseThrow().dossier().contingents())
                .hasSize(etats)
                .allSatisfy(c -> assertThat(c.droits()).isEmpty());
        assertThat(lues.anomalies()).filteredOn(Anomalie::estRefus).isEmpty();
        assertThat(lues.anomalies())
                .map(Anomalie::toString)
                .containsExactly("table « droits » : absente, alors que « etats_des_lieux » a " + etats
                        + " lignes : chaque réservataire est lu sans droit ; attendu cette table, vide s'il n'y en a"
                        + " aucun [table-absente]");
    }

    @Test
    void anEmptyTableOfRightsOrNoHolderAtAllIsNotRemarked() {
        Map<String, Tableau> vide = tables(ANNEE);
        vide.put("droits", Tableau.de("droits.csv", List.of("reservataire", "genre", "intitule"), List.of()));
        Map<String, Tableau> personne = tables(ANNEE);
        List.of("droits", "etats_des_lieux").forEach(personne::remove);

        assertThat(List.of(vide, personne))
                .allSatisfy(tables ->
                        assertThat(Donnees.lis(tables, NOYAU).anomalies()).isEmpty());
    }

    @Test
    void aFileWithoutItsHeadIsNobodys() {
        Map<String, Tableau> tables = tables(ANNEE);
        tables.remove("dossier");

        DonneesLues lues = Donnees.lis(tables, NOYAU);

        assertThat(lues.donnees()).isEmpty();
        assertThat(lues.anomalies())
                .map(Anomalie::toString)
                .contains(
                        "table « dossier » : il manque sa ligne, avec le bailleur et l'année ; sans elle rien n'est calculé"
                                + " [donnee-manquante]");
    }
}
