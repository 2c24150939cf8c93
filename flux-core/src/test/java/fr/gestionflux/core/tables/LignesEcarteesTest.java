package fr.gestionflux.core.tables;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.saisie.Tableau;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** One fault is one refusal, however many rows name the row that has it. */
class LignesEcarteesTest {

    private static final String TERRITOIRES = """
            code;nom;echelle;dans
            73;Savoie;département;
            73285;Séez;commune;73""";
    private static final String DOSSIER = """
            bailleur;annee
            OPAC Savoie;2024""";

    private final Map<String, Tableau> tables = new LinkedHashMap<>();

    private void table(String nom, String texte) {
        List<String> lignes = texte.lines().toList();
        tables.put(
                nom,
                Tableau.de(
                        nom + ".csv",
                        champs(lignes.get(0)),
                        IntStream.range(1, lignes.size())
                                .mapToObj(i -> new Tableau.Rangee(i + 1, champs(lignes.get(i))))
                                .toList()));
    }

    private static List<String> champs(String ligne) {
        return Arrays.asList(ligne.split(";", -1));
    }

    private List<String> refus() {
        return Donnees.lis(tables, Vocabulaire.duNoyau()).anomalies().stream()
                .filter(Anomalie::estRefus)
                .map(Anomalie::toString)
                .toList();
    }

    @Test
    void rowsThatNameARefusedHolderSayItOnceAndWhatElseIsWrongWithThem() {
        table("dossier", DOSSIER);
        table("territoires", TERRITOIRES);
        table("reservataires", "id;nom;categorie;territoire\nS;commune de Séez;mairie;73285");
        table("etats_des_lieux", "reservataire;date;source\ns;31/12/2022;état des lieux");
        table("droits", """
                reservataire;genre;intitule;logements
                S;logements réservés;399;9
                S;logements réservés;793;dix-sept
                S;logements réservés;875;14""");

        assertThat(refus()).hasSize(4);
        assertThat(refus().get(0)).startsWith("reservataires.csv, ligne 2, « categorie » : reçu « mairie »");
        assertThat(refus().get(1))
                .isEqualTo("etats_des_lieux.csv, ligne 2, « reservataire » : reçu « s », dont la ligne est refusée"
                        + " (reservataires.csv, ligne 2) : corrigez-la d'abord [ligne-en-attente]");
        assertThat(refus().get(2))
                .isEqualTo("droits.csv, ligne 2, « reservataire » : reçu « S », dont la ligne est refusée"
                        + " (reservataires.csv, ligne 2) : corrigez-la d'abord ; 2 autres lignes l'attendent"
                        + " [ligne-en-attente]");
        assertThat(refus().get(3)).contains("droits.csv, ligne 3, « logements » : reçu « dix-sept »");
    }

    @Test
    void fromAPlaceToAConventionEachSaysTheOneThatItWaitsFor() {
        table("dossier", DOSSIER);
        table("territoires", "code;nom;echelle;dans\n73;Savoie;département;\n7328;Séez;commune;73");
        table("reservataires", "id;nom;categorie;territoire\nS;commune de Séez;commune;7328");
        table("conventions", "id;reservataire;texte;effet\nc1;S;convention;01/01/2024");
        table("stipulations", """
                convention;clause;valeur;source
                c1;minimum;1;convention
                c1;minimum;2;convention""");

        assertThat(refus())
                .satisfiesExactly(
                        a -> assertThat(a).startsWith("territoires.csv, ligne 3, « code » : reçu « 7328 »"),
                        a -> assertThat(a).contains("reservataires.csv, ligne 2", "(territoires.csv, ligne 3)"),
                        a -> assertThat(a).contains("conventions.csv, ligne 2", "(reservataires.csv, ligne 2)"),
                        a -> assertThat(a)
                                .contains(
                                        "stipulations.csv, ligne 2",
                                        "(conventions.csv, ligne 2)",
                                        "1 autre ligne l'attend "));
    }

    @Test
    void rightsOfAHolderWhoseInventoryIsRefusedWaitForIt() {
        table("dossier", DOSSIER);
        table("territoires", TERRITOIRES);
        table("reservataires", "id;nom;categorie;territoire\nS;commune de Séez;commune;73285");
        table("etats_des_lieux", "reservataire;date;source\nS;31/02/2022;état des lieux");
        table("droits", "reservataire;genre;intitule;logements\nS;logements réservés;399;9");

        assertThat(refus()).hasSize(2);
        assertThat(refus().get(1)).contains("droits.csv, ligne 2", "(etats_des_lieux.csv, ligne 2)");
    }

    @Test
    void aNameThatNobodyGaveIsUnknown() {
        table("dossier", DOSSIER);
        table("territoires", TERRITOIRES);
        table("reservataires", "id;nom;categorie;territoire\nS;commune de Séez;commune;73285");
        table("etats_des_lieux", "reservataire;date;source\nT;31/12/2022;état des lieux");

        assertThat(refus())
                .singleElement()
                .asString()
                .contains("reçu « T » ; attendu l'identifiant ou le nom", "[reservataire-inconnu]");
    }

    @Test
    void whatIsNotTheTableThatItsNameSaysIsRefusedWhole() {
        table("dossier", DOSSIER);
        table("droits", "<html><body>Connectez-vous</body></html>");

        assertThat(refus())
                .singleElement()
                .asString()
                .startsWith("droits.csv, ligne 1, aucune colonne de la table « droits » : reçu « <html>")
                .contains("attendu reservataire, genre, ")
                .endsWith(": rien n'y est lu [colonne-manquante]");
    }
}
