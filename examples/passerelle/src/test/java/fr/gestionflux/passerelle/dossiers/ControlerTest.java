package fr.gestionflux.passerelle.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gestionflux.core.parc.Logement;
import fr.gestionflux.core.tables.Donnees;
import fr.gestionflux.core.tables.TableEcrite;
import fr.gestionflux.passerelle.base.Ligne;
import fr.gestionflux.passerelle.commande.Commandes;
import fr.gestionflux.passerelle.guichet.Feuillet;
import fr.gestionflux.passerelle.guichet.Reponse;
import fr.gestionflux.passerelle.porte.Portes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Eight signed or published documents, as folders: every figure that they print is checked, and found as it was. */
class ControlerTest {

    private static final Path DOCUMENTS = Exemples.RACINE.resolve("documents");

    @TempDir
    private Path ailleurs = Path.of("");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            savoie-charte                | 21 conforme ; 1 ÉCART, faute d'impression ou de calcul
            savoie-seez                  | 19 conforme ; 1 entrée trop arrondie ; 1 ÉCART, total qui n'est pas la somme ; 2 ÉCART, repris d'un chiffre en écart ; 1 ÉCART, opération fausse ; 1 ÉCART, autre année
            hg-cite-jardins              | 4 conforme ; 1 conforme, tronqué ; 1 laissé en blanc
            hg-chalets                   | 5 conforme ; 1 laissé en blanc ; 1 ÉCART, autre année
            hg-patrimoine-languedocienne | 6 conforme
            hg-promologis                | 5 conforme
            idf-drihl                    | 1 conforme ; 1 ÉCART, opération fausse
            idf-montmorency              | 3 conforme
            """)
    void eachDocumentHasItsVerdicts(String id, String verdicts) throws IOException {
        Reponse r = Exemples.guichet("documents/" + id).controler();

        assertThat(r.tables())
                .singleElement()
                .satisfies(t -> assertThat(t.rangees().stream()
                                .map(v -> v.get(1) + " " + v.get(0))
                                .collect(Collectors.joining(" ; ")))
                        .isEqualTo(verdicts));
        assertThat(r.aRegarder()).isEqualTo(verdicts.contains("ÉCART"));
    }

    @Test
    void noDocumentIsLeftOut() throws IOException {
        try (Stream<Path> dossiers = Files.list(DOCUMENTS)) {
            assertThat(dossiers.filter(Files::isDirectory)
                            .map(d -> d.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "savoie-charte",
                            "savoie-seez",
                            "hg-cite-jardins",
                            "hg-chalets",
                            "hg-patrimoine-languedocienne",
                            "hg-promologis",
                            "idf-drihl",
                            "idf-montmorency");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            savoie-charte   | annexe 1, 1/ : logements libérés             | 17 000 * 9% = 1 530             | 1530 logements         | conforme
            savoie-charte   | annexe 1, 1/ : mutations exclues du flux     | 1 530 * 10% = 153               | 153 logements          | conforme
            savoie-charte   | annexe 1, 1/ : flux annuel                   | 1 530 + 250 - 153 - 50 - 10 = 1 567 | 1567 logements     | conforme
            savoie-charte   | annexe 1, 1/ : État, dont agents             | 78                              | 78,35 logements        | conforme
            savoie-charte   | annexe 1, 2/ : tableau : Commune 3           | 0,04 %                          | 0,0638… %              | ÉCART, faute d'impression ou de calcul
            savoie-seez     | inventaire : 399 : années restantes          | 26,3                            | 26,33 ans              | conforme
            savoie-seez     | inventaire : 399 : droits uniques            | 2,19                            | 2,1889… droits uniques | conforme
            savoie-seez     | inventaire : 875 : droits uniques            | 5,43                            | 5,4313… droits uniques | conforme
            savoie-seez     | inventaire : taux de rotation de l'EPCI      | 9,2 %                           | 9,2369… %              | entrée trop arrondie
            savoie-seez     | annexe, 1.1 : DU1                            | 13,40                           | 13,4177… droits uniques | ÉCART, total qui n'est pas la somme
            savoie-seez     | annexe, 1.3 : flux réservataire              | 13,40 / 74 *100 = 18,11 %       | 18,132… %              | ÉCART, repris d'un chiffre en écart
            savoie-seez     | annexe, 2 : nombre prévisionnel              | 18,13 % × 7 = 1,27              | 1,2692… logement       | conforme
            savoie-seez     | annexe, 3 : part du flux du département      | 1 / 1564 = 0,08%                | 0,0812… %              | ÉCART, opération fausse
            hg-cite-jardins | annexe 1, art. 3 : part du flux              | 9.67%                           | 9,6774… %              | conforme, tronqué
            hg-cite-jardins | annexe 1, art. 5 : flux théorique            | 1.2 arrondi à 1                 | 1,185 logement         | conforme
            hg-cite-jardins | annexe 1, art. 5 : dont publics prioritaires | ''                              | 0,2963… logement       | laissé en blanc
            idf-drihl       | II.C, exemple : droits uniques               | 12                              | 12 droits uniques      | conforme
            idf-montmorency | III.A : part du flux, au plus                | 0,26% au plus                   | 0,26… %                | conforme
            """)
    void theFiguresOnTheWayAreThoseThatTheDocumentsPrint(
            String id, String figure, String imprime, String calcule, String verdict) throws IOException {
        assertThat(Exemples.rangees(Exemples.guichet("documents/" + id).controler(), "controle"))
                .filteredOn(r -> figure.equals(r.get("figure")))
                .singleElement()
                .satisfies(r -> assertThat(r)
                        .containsEntry("imprime", imprime)
                        .containsEntry("verdict", verdict)
                        .hasEntrySatisfying("attendu", a -> assertThat(a).isEqualTo(calcule)));
    }

    @Test
    void theRowsOfAnAnnex2AreThoseThatAnnex1Counts() throws IOException {
        Donnees citeJardins =
                Exemples.lis("documents/hg-cite-jardins").donnees().orElseThrow();
        Donnees languedocienne =
                Exemples.lis("documents/hg-patrimoine-languedocienne").donnees().orElseThrow();

        assertThat(citeJardins.logements()).hasSize(155);
        assertThat(deLaMairie(citeJardins)).hasSize(15);
        assertThat(deLaMairie(languedocienne)).hasSize(11);
    }

    private static List<Logement> deLaMairie(Donnees d) {
        return d.logements().stream()
                .filter(l ->
                        l.reservataire().filter("MAIRIE ESCALQUENS"::equals).isPresent())
                .toList();
    }

    @Test
    void aParentAnswersForAllThatItHolds() {
        Ligne tous = Ligne.flux("controler", DOCUMENTS.toString());

        assertThat(tous.code()).isZero();
        assertThat(tous.dit().lines())
                .containsSubsequence(
                        "Escalquens – La Cité Jardins, annexe 1 au titre de 2024",
                        "Escalquens – Promologis, annexe 1 au titre de 2024",
                        "Île-de-France, modèle DRIHL-AORIF v2, exemple du chapitre II.C",
                        "Séez – OPAC Savoie, résultats chiffrés 2024 (convention v2 du 16/01/2024)")
                .endsWith("Bilan : 64 conforme ; 1 conforme, tronqué ; 1 entrée trop arrondie ; 2 laissé en blanc ;"
                        + " 1 ÉCART, total qui n'est pas la somme ; 2 ÉCART, repris d'un chiffre en écart ;"
                        + " 2 ÉCART, opération fausse ; 2 ÉCART, autre année ;"
                        + " 1 ÉCART, faute d'impression ou de calcul");
    }

    /** Lines may be left out of the page, none is changed. */
    @Test
    void thePageShowsWhatIsPrinted() throws IOException {
        Ligne tous = Ligne.flux("controler", DOCUMENTS.toString());
        String page = Files.readString(Path.of("../../docs/documents.md"));
        String bloc = page.split("```text\n", 2)[1].split("```", 2)[0];

        assertThat(tous.dit().lines()).containsSubsequence(bloc.lines().toList());
    }

    @Test
    void foldersNamedOneByOneAreCheckedInTheirOrder() throws IOException {
        Path ecrit = ailleurs.resolve("controle.json");

        assertThat(Commandes.execute(
                        "controler",
                        DOCUMENTS.resolve("hg-promologis").toString(),
                        DOCUMENTS.resolve("hg-chalets").toString(),
                        "--format",
                        "json",
                        "--vers",
                        ecrit.toString()))
                .isZero();
        assertThat(Files.readString(ecrit))
                .containsSubsequence(
                        "Escalquens – Promologis", "Escalquens – SA HLM des Chalets", "hg-promologis/impressions.csv");
    }

    @ParameterizedTest
    @CsvSource({"hg-promologis, 0", "hg-chalets, 1", ", 1"})
    void strictLooksAtTheVerdicts(String id, int code) {
        assertThat(Commandes.execute(
                        "controler",
                        (id == null ? DOCUMENTS : DOCUMENTS.resolve(id)).toString(),
                        "--strict",
                        "--vers",
                        ailleurs.resolve("controle.txt").toString()))
                .isEqualTo(code);
    }

    @Test
    void aFileWithoutPrintsSaysWhatToAdd() throws IOException {
        Path dossier = copie("hg-promologis");
        Files.delete(dossier.resolve("impressions.csv"));
        Reponse r = controle(dossier);

        assertThat(r.aRegarder()).isFalse();
        assertThat(r.feuillets())
                .singleElement()
                .satisfies(f -> assertThat(messages(f))
                        .singleElement()
                        .asString()
                        .startsWith("aucun chiffre imprimé ; attendu une table « impressions »"));
    }

    @Test
    void aPrintOfNoStepIsRefusedAndTheOthersAreChecked() throws IOException {
        Path dossier = copie("hg-promologis");
        remplace(dossier.resolve("impressions.csv"), ";objectif exact;", ";objectif exacte;");
        Reponse r = controle(dossier);

        assertThat(r.aRegarder()).isTrue();
        assertThat(Exemples.rangees(r, "controle")).hasSize(4);
        assertThat(r.feuillets().stream().flatMap(f -> messages(f).stream()))
                .anyMatch(
                        m -> m.contains("« flux théorique » : reçu « objectif exacte » ; attendu le nom d'une seule"));
    }

    @Test
    void aPrintWhoseDataLacksIsNotCheckedAndItSaysWhatLacks() throws IOException {
        Path dossier = copie("savoie-charte");
        remplace(dossier.resolve("faits.csv"), "part des mutations;73;2024;10 %", "part des mutations;73;2021;10 %");
        Reponse r = controle(dossier);

        assertThat(r.aRegarder()).isTrue();
        assertThat(r.feuillets().stream().flatMap(f -> messages(f).stream()))
                .anyMatch(m -> m.startsWith("il manque « part des mutations », Savoie, 2024"));
    }

    @Test
    void explanationsTellTheStepsOfEachPrint() {
        Ligne promologis =
                Ligne.flux("controler", DOCUMENTS.resolve("hg-promologis").toString(), "--explications");

        assertThat(promologis.dit().lines())
                .anyMatch(l -> l.startsWith("part du flux = 8 logements ÷ 102 logements = 7,8431… %"))
                .anyMatch(l -> l.startsWith("objectif exact = 7,8431… % × 9,078 logements = 0,712 logement"));
    }

    @Test
    void ofAParentWorkbooksAndDocumentsThatPrintAreCheckedAndTheOthersAreSaid() throws IOException {
        copie("hg-promologis");
        enUnFichier("hg-chalets", "chalets.xlsx");
        enUnFichier("hg-cite-jardins", "cite.json");
        Files.writeString(ailleurs.resolve("reponse.json"), "{\"recus\": []}");
        Files.writeString(ailleurs.resolve("abime.xlsx"), "rien");
        Files.writeString(ailleurs.resolve("~$chalets.xlsx"), "ouvert");
        Ligne flux = Ligne.flux("controler", ailleurs.toString());

        assertThat(flux.code()).as(flux.erreur()).isZero();
        assertThat(flux.dit())
                .contains("Bilan : 14 conforme ; 1 conforme, tronqué ; 2 laissé en blanc ; 1 ÉCART, autre année")
                .contains("remarque : reponse.json, ligne 1 : passé : il n'a pas de table « impressions »")
                .contains("refus : abime.xlsx, ligne 1 : « abime.xlsx » n'est pas un classeur .xlsx")
                .doesNotContain("~$");
        assertThat(Ligne.flux("controler", ailleurs.toString(), "--format", "json")
                        .dit())
                .contains("hg-promologis/impressions.csv", "chalets.xlsx", "cite.json");
    }

    @Test
    void whatLiesBesideCsvFilesIsNoCaseOfItsOwn() throws IOException {
        Path dossier = copie("hg-promologis");
        enUnFichier("hg-chalets", "hg-promologis/chalets.xlsx");

        assertThat(Ligne.flux("controler", ailleurs.toString()).dit())
                .contains("Bilan : 5 conforme")
                .contains("chalets.xlsx, ligne 1 : ce fichier n'est pas lu");
        assertThat(dossier).isDirectoryContaining("glob:**.xlsx");
    }

    private void enUnFichier(String document, String nom) throws IOException {
        Portes.sortie(ailleurs.resolve(nom))
                .ecris(Portes.entree(DOCUMENTS.resolve(document)).lis().tables().entrySet().stream()
                        .map(t -> new TableEcrite(
                                t.getKey(),
                                t.getValue().entete(),
                                t.getValue().rangees().stream()
                                        .map(r -> r.champs())
                                        .toList()))
                        .toList());
    }

    private static List<String> messages(Feuillet f) {
        return f.recu().remarques().stream().map(m -> m.message()).toList();
    }

    private static Reponse controle(Path dossier) throws IOException {
        return Exemples.guichet(dossier.toAbsolutePath().toString()).controler();
    }

    private Path copie(String document) throws IOException {
        Path dossier = Files.createDirectory(ailleurs.resolve(document));
        try (Stream<Path> tables = Files.list(DOCUMENTS.resolve(document))) {
            for (Path t : tables.toList()) {
                Files.copy(t, dossier.resolve(t.getFileName()));
            }
        }
        return dossier;
    }

    private static void remplace(Path fichier, String avant, String apres) throws IOException {
        String texte = Files.readString(fichier);
        assertThat(texte).contains(avant);
        Files.writeString(fichier, texte.replace(avant, apres));
    }
}
