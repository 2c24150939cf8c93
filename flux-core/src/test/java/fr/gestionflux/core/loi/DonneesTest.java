package fr.gestionflux.core.loi;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import fr.gestionflux.core.annee.DossierAnnuel;
import fr.gestionflux.core.charte.Acte;
import fr.gestionflux.core.charte.Charte;
import fr.gestionflux.core.charte.Chartes;
import fr.gestionflux.core.charte.Clauses;
import fr.gestionflux.core.charte.Convention;
import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.orientation.Evenement;
import fr.gestionflux.core.orientation.Fait.MiseADisposition;
import fr.gestionflux.core.orientation.FaitDeCandidat.BailSigne;
import fr.gestionflux.core.parc.Logement;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.releve.Releve;
import fr.gestionflux.core.saisie.Tableau;
import fr.gestionflux.core.suivi.Ouverture;
import fr.gestionflux.core.tables.Donnees;
import fr.gestionflux.core.tables.DonneesLues;
import fr.gestionflux.core.tables.TableEcrite;
import fr.gestionflux.core.tables.Vocabulaire;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
