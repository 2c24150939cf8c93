package fr.gestionflux.core.tables;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gestionflux.core.charte.Clause;
import fr.gestionflux.core.droit.DroitTenu;
import fr.gestionflux.core.droit.DroitsUniques;
import fr.gestionflux.core.droit.EtatDesLieux;
import fr.gestionflux.core.droit.LogementsReserves;
import fr.gestionflux.core.droit.Origine;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.orientation.Cas;
import fr.gestionflux.core.orientation.ClausesAnnuelles;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.parc.Reservataire.Categorie;
import fr.gestionflux.core.parc.Territoire;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.preuve.Unite;
import fr.gestionflux.core.releve.Grandeur;
import fr.gestionflux.core.releve.Releve;
import fr.gestionflux.core.temps.Annees;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class TablesTest {

    private static final Territoire SAVOIE = Territoire.departement("73", "Savoie");
    private static final Territoire AIN = Territoire.departement("01", "Ain");
    private static final Territoire SEEZ =
            Territoire.commune("73285", "Séez", Territoire.epci("247300668", "CC de Haute-Tarentaise", SAVOIE));
    private static final Reservataire COMMUNE = new Reservataire(Categorie.COMMUNE, "commune de Séez", SEEZ);
    private static final Reference TEXTE = Reference.de("état des lieux").art("annexe 1");
    private static final EtatDesLieux ETAT = new EtatDesLieux(LocalDate.of(2022, 12, 31), TEXTE);
    private static final LigneDeConvention CONVENTION =
            new LigneDeConvention("c1", COMMUNE, Optional.empty(), TEXTE, LocalDate.of(2024, 1, 1));
    private static final Repertoire CONNUS = Repertoire.de(Vocabulaire.duNoyau())
            .avecTerritoires(List.of(SEEZ))
            .avecReservataires(List.of(COMMUNE))
            .avecEtats(Map.of(COMMUNE, ETAT))
            .avecTextes(List.of(CONVENTION), List.of());
    private static final Tables TABLES = Tables.de(CONNUS);

    @Test
    void aPlaceThatLiesNowhereIsAnAnomalyOfItsRow() {
        assertThat(Relues.anomalies(
                        TABLES.territoires(), "code = 73285", "nom = Séez", "echelle = commune", "dans = 999"))
                .containsExactly(
                        "territoires, ligne 2, « dans » : reçu « 999 » ; attendu le code d'un seul lieu de cette"
                                + " table [territoire-inconnu]");
        assertThat(Relues.anomalies(
                        TABLES.territoires(), "code = 7328", "nom = Séez", "echelle = commune", "dans = 73"))
                .containsExactly("territoires, ligne 2, « code » : reçu « 7328 » ; attendu 5 caractères, zéros de tête"
                        + " compris [code-illisible]");
        assertThat(Relues.anomalies(TABLES.territoires(), "code = 73285", "nom = Séez", "echelle = commune"))
                .containsExactly("territoires, ligne 2, territoire : « Séez » n'est dans aucun département"
                        + " [ligne-incoherente]");
    }

    @Test
    void anEpciOverTwoDepartementsIsTwoPlaces() {
        Territoire enSavoie = Territoire.epci("247300668", "CC", SAVOIE);
        Territoire dansLAin = Territoire.epci("247300668", "CC", AIN);
        Territoire voisine = Territoire.commune("01001", "Voisine", dansLAin);
        Table<Territoire> table = Tables.de(
                        Repertoire.de(Vocabulaire.duNoyau()).avecTerritoires(List.of(enSavoie, voisine)))
                .territoires();

        assertThat(table.ecris(voisine).get()).containsExactly("01001", "Voisine", "commune", "247300668 dans 01");
        Relues.revient(table, voisine);
    }

    @Test
    void twoRowsOfOnePlaceAreOneTooMany() {
        TableEcrite deux = new TableEcrite(
                "territoires",
                TABLES.territoires().entete(),
                List.of(List.of("73", "Savoie", "département", ""), List.of("73", "La Savoie", "département", "")));

        assertThat(TABLES.territoires().lire(deux.tableau()).anomalies())
                .map(Anomalie::toString)
                .containsExactly("territoires, ligne 3, table « territoires » : une ligne dit déjà « 73 » ; attendu une"
                        + " seule ligne : ôtez l'une des deux, ou changez son identifiant [ligne-en-double]");
    }

    @Test
    void everyBadFieldOfARowIsTold() {
        assertThat(Relues.anomalies(
                        TABLES.faits(),
                        "grandeur = logements du bailleur",
                        "territoire = Nulle-Part",
                        "annees = 2022 à 2018",
                        "valeur = 12,5",
                        "source = "))
                .containsExactly(
                        "faits, ligne 2, « territoire » : reçu « Nulle-Part » ; attendu le code ou le nom d'un seul"
                                + " territoire du dossier [territoire-inconnu]",
                        "faits, ligne 2, « annees » : reçu « 2022 à 2018 » ; attendu une année comme « 2022 », ou des"
                                + " années comme « 2018 à 2022 » [annee-illisible]",
                        "faits, ligne 2, « valeur » : reçu « 12,5 » ; attendu un nombre entier de logements, positif ou"
                                + " nul, comme « 1 567 » [nombre-non-entier]",
                        "faits, ligne 2, « source » : reçu «  » ; attendu un texte [champ-vide]");
    }

    @Test
    void aFactHasAValueOrARatio() {
        assertThat(Relues.anomalies(
                        TABLES.faits(),
                        "grandeur = taux de rotation",
                        "territoire = 73285",
                        "annees = 2022",
                        "valeur = 9 %",
                        "numerateur = 23",
                        "denominateur = 249",
                        "source = annexe"))
                .singleElement()
                .asString()
                .contains("soit une valeur, soit un numérateur et un dénominateur");
        assertThat(Relues.anomalies(
                        TABLES.faits(),
                        "grandeur = taux d'humeur",
                        "territoire = 73285",
                        "annees = 2022",
                        "valeur = 9 %",
                        "source = annexe"))
                .singleElement()
                .asString()
                .contains("[grandeur-inconnue]");
    }

    /** 1,234 homes may be 1 234: what is written has one reading. */
    @Test
    void decimalsAreNeverTakenForThousands() {
        FaitNote f = new FaitNote(
                new Releve.Cle(Grandeur.FLUX, SAVOIE, Annees.annee(2024)),
                Optional.of(Quantite.parse("1,2340")),
                Optional.empty(),
                Optional.empty(),
                TEXTE,
                OptionalInt.empty());

        assertThat(TABLES.faits().ecris(f).get()).contains("1,2340");
        Relues.revient(TABLES.faits(), f);
    }

    @Test
    void anObjectiveIsGivenOnceAndWhole() {
        assertThat(Relues.anomalies(
                        TABLES.donnes(),
                        "reservataire = commune de Séez",
                        "objectif = 12",
                        "part = 5 %",
                        "flux = 120",
                        "source = convention"))
                .containsExactly(
                        "donnes, ligne 2, « commune de Séez » : attendu soit un objectif, soit une part et le flux"
                                + " dont elle est la part [ligne-incoherente]");
        assertThat(Relues.anomalies(
                        TABLES.donnes(),
                        "reservataire = commune de Séez",
                        "objectif = 12",
                        "dont agents = 2",
                        "source = convention"))
                .containsExactly(
                        "donnes, ligne 2, « commune de Séez », dont agents : reçu « commune » ; attendu l'État,"
                                + " dont sont ces agents [ligne-incoherente]");
    }

    @Test
    void aRightIsAcquiredWithAProgrammeOrOnADay() {
        assertThat(Relues.anomalies(
                        TABLES.acquisitions(),
                        "reservataire = commune de Séez",
                        "programme = Les Tilleuls",
                        "date = 02/09/2024",
                        "source = programme"))
                .containsExactly("acquisitions, ligne 2, « programme » : reçu « Les Tilleuls » ; attendu le nom d'un"
                        + " programme de la table « programmes » [ligne-inconnue]");
        assertThat(Relues.anomalies(
                        TABLES.acquisitions(),
                        "reservataire = commune de Séez",
                        "date = ",
                        "genre = logements réservés",
                        "intitule = ",
                        "logements = 4",
                        "source = acte"))
                .containsExactly(
                        "acquisitions, ligne 2, « date » : reçu «  » ; attendu une date comme « 31/12/2022 »"
                                + " [champ-vide]",
                        "acquisitions, ligne 2, « intitule » : reçu «  » ; attendu un texte [champ-vide]");
        assertThat(Relues.anomalies(
                        TABLES.acquisitions(),
                        "reservataire = commune de Séez",
                        "date = 02/09/2024",
                        "logements = 4",
                        "source = acte"))
                .containsExactly("acquisitions, ligne 2, « logements » : reçu « 4 » ; cette ligne ne lit pas cette"
                        + " colonne : laissez-la vide [colonne-non-lue]");
    }

    @Test
    void aPrintIsCheckedAgainstWhatItsNatureSays() {
        assertThat(Relues.anomalies(
                        TABLES.impressions(),
                        "document = convention",
                        "figure = prévision",
                        "nature = année",
                        "attendu = part du flux",
                        "texte = pour 2023"))
                .containsExactly("impressions, ligne 2, « attendu » : reçu « part du flux » ; attendu une année comme"
                        + " « 2030 », de 1850 à 2999 [annee-illisible]");
        assertThat(Relues.anomalies(
                        TABLES.impressions(),
                        "document = convention",
                        "figure = échéance",
                        "nature = date",
                        "attendu = x"))
                .singleElement()
                .asString()
                .contains("« chiffre », « plafond », « année », « fin »", "[libelle-inconnu]");
    }

    @Test
    void aHolderHasOneConventionInTheFileOfAYear() {
        TableEcrite deux = new TableEcrite(
                "conventions",
                TABLES.conventions().entete(),
                List.of(
                        List.of("c1", "commune de Séez", "", "convention 2024", "", "01/01/2024"),
                        List.of("c2", "commune de Séez", "", "convention 2025", "", "01/01/2025")));

        assertThat(TABLES.conventions().lire(deux.tableau()).anomalies())
                .map(Anomalie::toString)
                .containsExactly(
                        "conventions, ligne 3, table « conventions » : une ligne dit déjà « commune de Séez » ;"
                                + " attendu une seule ligne par réservataire [reservataire-en-double]");
    }

    @Test
    void aFactThatIsComputedIsRefusedWithWhatToDo() {
        Resultat<Quantite> un = Resultat.donnee("un", Quantite.of(1), Unite.LOGEMENTS, TEXTE);
        Releve releve = Releve.builder()
                .note(Grandeur.DEPARTS, SEEZ, 2024, un.plus(un), TEXTE)
                .lu(Grandeur.LOGEMENTS, SEEZ, 2022, "NC", TEXTE)
                .build();
        TableDesFaits table = TableDesFaits.faits(CONNUS);

        assertThat(releve.cles())
                .map(cle -> table.deReleve(cle, releve.lire(cle).orElseThrow())
                        .getError()
                        .get(0)
                        .message())
                .containsExactly(
                        "table « faits » : « départs prévus », Séez, 2024 : ce chiffre est calculé ; notez-le comme communiqué,"
                                + " avec sa source, ou notez ce dont il est calculé",
                        "table « faits » : « logements du bailleur », Séez, 2022 : ce chiffre n'a pas de valeur ; corrigez-le,"
                                + " ou ôtez-le");
    }

    @Test
    void spacesThatWouldBeLostAreRefused() {
        DroitTenu droit = new DroitTenu(COMMUNE, ETAT, LogementsReserves.de(" opération 1", 8));

        assertThat(TABLES.droits().ecris(droit).getError())
                .map(Anomalie::code)
                .containsExactly(Codes.ECRITURE_IMPOSSIBLE);
        assertThat(TABLES.droits()
                        .ecris(new DroitTenu(
                                new Reservataire(Categorie.ETAT, "État", SAVOIE),
                                ETAT,
                                new DroitsUniques("solde", Quantite.of(1), Origine.GARANTIE)))
                        .getError())
                .map(Anomalie::code)
                .containsExactly(Codes.RESERVATAIRE_INCONNU);
    }

    @Test
    void aFieldThatAnEventDoesNotReadIsRemarked() {
        assertThat(Relues.anomalies(
                        TABLES.evenements(),
                        "id = e1",
                        "orientation = o1",
                        "date = 04/03/2024",
                        "fait = Bail signé",
                        "candidat = A",
                        "rang = 2"))
                .containsExactly("evenements, ligne 2, « rang » : reçu « 2 » ; cette ligne ne lit pas cette colonne :"
                        + " laissez-la vide [colonne-non-lue]");
        assertThat(Relues.anomalies(
                        TABLES.evenements(),
                        "id = e1",
                        "orientation = o1",
                        "date = 04/03/2024",
                        "fait = désignation de candidats",
                        "tour = 2",
                        "candidats = -1"))
                .containsExactly(
                        "evenements, ligne 2, « tour » : reçu « 2 » ; attendu 1, ou « nouvelle désignation de candidats »"
                                + " [nombre-hors-bornes]",
                        "evenements, ligne 2, « candidats » : reçu « -1 » ; attendu un nombre positif ou nul"
                                + " [nombre-negatif]");
    }

    @Test
    void aStipulationSaysWhatItsClauseWants() {
        assertThat(Relues.anomalies(
                        TABLES.stipulations(),
                        "convention = c1",
                        "clause = delai-candidats",
                        "valeur = un mois",
                        "source = convention"))
                .containsExactly(
                        "stipulations, ligne 2, « valeur » : reçu « un mois » ; attendu un délai comme « 15 jours"
                                + " ouvrés », « 30 jours calendaires », « 10 jours ouvrables » ou « 3 mois » [valeur-illisible]");
        assertThat(Relues.anomalies(
                        TABLES.stipulations(),
                        "convention = c2",
                        "acte = a1",
                        "clause = minimun",
                        "valeur = 1",
                        "source = convention"))
                .extracting(m -> m.substring(m.lastIndexOf('[')))
                .containsExactly("[ligne-inconnue]", "[ligne-inconnue]", "[ligne-inconnue]");
    }

    @Test
    void aValueWhosePartsHaveAnotherSourceIsRefused() {
        assertThat(TABLES.stipulations()
                        .ecris(new LigneDeStipulation(
                                "c1",
                                Optional.empty(),
                                ClausesAnnuelles.DECOMPTE.fixee(Cas.bailSigne(Reference.de("ailleurs")), TEXTE)))
                        .getError())
                .map(Anomalie::code)
                .containsExactly(Codes.ECRITURE_IMPOSSIBLE);
    }

    @Test
    void aCharterAddsItsClausesAndFacts() {
        Clause<Taux> propre = Clause.libre("part-du-reste", "part du reste");
        Grandeur<Quantite> saisons = Grandeur.compte("logements saisonniers");
        Repertoire plus = Repertoire.de(
                        Vocabulaire.duNoyau().avec(propre, Notation.taux()).avec(saisons))
                .avecTerritoires(List.of(SEEZ))
                .avecTextes(List.of(CONVENTION), List.of());
        LigneDeStipulation ligne =
                new LigneDeStipulation("c1", Optional.empty(), propre.fixee(Taux.pourcent(7), TEXTE));

        assertThat(TABLES.stipulations().ecris(ligne).isInvalid()).isTrue();
        Relues.revient(Tables.de(plus).stipulations(), ligne);
        Relues.revient(
                Tables.de(plus).faits(),
                new FaitNote(
                        new Releve.Cle(saisons, SEEZ, Annees.annee(2024)),
                        Optional.of(Quantite.of(3)),
                        Optional.empty(),
                        Optional.empty(),
                        TEXTE,
                        OptionalInt.empty()));
    }
}
