package fr.gestionflux.passerelle.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.passerelle.base.Ligne;
import fr.gestionflux.passerelle.commande.Sortie;
import fr.gestionflux.passerelle.guichet.DossierLu;
import fr.gestionflux.passerelle.porte.Portes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From a register to rows of facts; the homes are few enough to be counted by hand. */
class RegistreTest {

    private static final Path INVENTES = Path.of("../rpls/donnees");

    /** In Séez: let in 2022, let before, offered, empty, and one that left the stock; in Bourg-Saint-Maurice, one let in 2022. */
    private static final String SIX = """
            IDENT_REP;DEPCOM;LOCAT;MODE;BAIL;CONTRESLOG
            0000000001;73285;1990;1;03/2022;7
            0000000002;73285;1990;1;03/2015;7
            0000000003;73285;1990;2;;7
            0000000004;73285;1990;3;;7
            0000000005;73285;1990;9;;7
            0000000006;73054;1990;1;05/2022;7
            """;

    @TempDir
    private Path ici;

    private Path six = Path.of("");

    @BeforeEach
    void six() throws IOException {
        six = Files.writeString(ici.resolve("six.csv"), SIX);
    }

    private static Ligne registre(Object... args) {
        return Ligne.flux(
                Stream.concat(Stream.of("registre"), Arrays.stream(args).map(Object::toString))
                        .toArray(String[]::new));
    }

    private static List<String> faits(Path dossier) throws IOException {
        return Feuilles.lis(dossier).rangees("faits").stream()
                .map(r -> Feuilles.champ(r, "grandeur") + " " + r.get("territoire") + " " + r.get("annees") + " "
                        + Feuilles.champ(r, "valeur")
                        + Feuilles.champ(r, "numerateur")
                        + (Feuilles.champ(r, "denominateur").isEmpty() ? "" : "/" + r.get("denominateur")))
                .toList();
    }

    // --- the facts alone

    @ParameterizedTest
    @ValueSource(strings = {"faits", "faits.xlsx", "faits.json"})
    void homesAndRatesAreCountedInEachCommuneAndDepartement(String nom) throws IOException {
        Path vers = ici.resolve(nom);
        Ligne flux = registre(six, "--millesime", 2023, "--vers", vers);

        assertThat(flux.code()).isEqualTo(Sortie.FAIT);
        assertThat(faits(vers))
                .containsExactly(
                        "logements du bailleur 73 2022 5",
                        "taux de rotation 73 2022 2/4",
                        "logements du bailleur 73054 2022 1",
                        "taux de rotation 73054 2022 1/1",
                        "logements du bailleur 73285 2022 4",
                        "taux de rotation 73285 2022 1/3");
        assertThat(Feuilles.lis(vers).rangees("faits"))
                .allSatisfy(r -> assertThat(r).containsEntry("source", "répertoire (RPLS) au 01/01/2023 : six.csv"));
        assertThat(flux.dit())
                .containsOnlyOnce("le répertoire ne dit que les logements du bailleur et le taux de rotation");
    }

    @Test
    void whatIsAskedForIsCountedAlone() throws IOException {
        Path vers = ici.resolve("faits");
        registre(
                six,
                "--millesime",
                2023,
                "--vers",
                vers,
                "--commune",
                "73285",
                "--communes-de",
                "247300668=73285,73054");

        assertThat(faits(vers))
                .containsExactly(
                        "logements du bailleur 247300668 2022 5",
                        "taux de rotation 247300668 2022 2/4",
                        "logements du bailleur 73285 2022 4",
                        "taux de rotation 73285 2022 1/3");
    }

    @Test
    void aPlaceWithoutAHomeIsTold() throws IOException {
        Ligne flux = registre(six, "--millesime", 2023, "--vers", ici.resolve("v"), "--commune", "73001");

        assertThat(flux.dit()).contains("(73001) : aucun logement du répertoire n'y compte");
        assertThat(faits(ici.resolve("v"))).isEmpty();
    }

    @Test
    void severalFilesOfARegisterAreOneAndAHomeCountsOnce() throws IOException {
        Path dossier = Files.createDirectory(ici.resolve("envoi"));
        List<String> lignes = SIX.lines().toList();
        Files.write(dossier.resolve("a.csv"), lignes.subList(0, 5));
        Files.write(
                dossier.resolve("b.csv"),
                Stream.concat(Stream.of(lignes.get(0)), lignes.subList(3, 7).stream())
                        .toList());
        Files.writeString(dossier.resolve("LISEZMOI.txt"), "deux envois");
        registre(dossier, "--millesime", 2023, "--vers", ici.resolve("deux"));
        registre(six, "--millesime", 2023, "--vers", ici.resolve("un"));

        assertThat(faits(ici.resolve("deux"))).isEqualTo(faits(ici.resolve("un")));
    }

    @Test
    void bothLayoutsOfARegisterGiveTheSameFactsAndSayWhatIsSetAside() throws IOException {
        for (String disposition : List.of("positions", "noms")) {
            Ligne flux = registre(
                    INVENTES.resolve("rpls-2023-invente-" + disposition + ".csv"),
                    "--millesime",
                    2023,
                    "--strict",
                    "--vers",
                    ici.resolve(disposition));

            assertThat(flux.code()).isEqualTo(Sortie.A_REGARDER);
            assertThat(flux.dit())
                    .containsPattern("lignes écartées, dont les logements manquent aux chiffres : \\d")
                    .contains("« MODE » : reçu « NC »");
        }
        assertThat(faits(ici.resolve("noms"))).isEqualTo(faits(ici.resolve("positions")));
    }

    // --- for a file

    private Path seez(String... faits) throws IOException {
        Path dossier = ici.resolve("seez");
        Feuilles f = Feuilles.lis(Exemples.RACINE.resolve("documents/savoie-seez"));
        f.rangees("faits").clear();
        for (String fait : faits) {
            List<String> champs = List.of(fait.split(";", -1));
            f.ajoute(
                    "faits",
                    Map.of(
                            "grandeur", champs.get(0),
                            "territoire", champs.get(1),
                            "annees", champs.get(2),
                            "valeur", champs.get(3),
                            "source", champs.get(4)));
        }
        f.ecris(dossier);
        return dossier;
    }

    @Test
    void theFactsThatAFileWantsAreGivenAndNothingGivenIsReplaced() throws IOException {
        Path vers = ici.resolve("complet.xlsx");
        Ligne flux = registre(
                six,
                "--millesime",
                2023,
                "--pour",
                seez("logements du bailleur;73285;2022;74;convention", "taux de rotation;Séez;2022;;"),
                "--communes-de",
                "247300668=73285,73054",
                "--vers",
                vers);

        assertThat(flux.code()).isEqualTo(Sortie.FAIT);
        assertThat(faits(vers))
                .startsWith(
                        "logements du bailleur 73285 2022 74",
                        "taux de rotation Séez 2022 1/3",
                        "taux de rotation 247300668 2022 2/4")
                .contains("flux annuel prévisionnel 73 2024 ");
        assertThat(DossierLu.de(Portes.entree(vers).lis(), Exemples.CHARTES).anomalies())
                .noneMatch(Anomalie::estRefus);
        assertThat(flux.dit())
                .contains("« flux annuel prévisionnel », Savoie, 2024")
                .doesNotContain("« départs prévus »")
                .doesNotContain("ses communes");
    }

    @Test
    void anEpciWhoseCommunesNobodyGivesIsToldOnce() throws IOException {
        Ligne flux = registre(six, "--millesime", 2023, "--pour", seez(), "--vers", ici.resolve("complet"));

        assertThat(flux.dit())
                .containsOnlyOnce(
                        "« CC de Haute-Tarentaise » (247300668) : le répertoire ne dit pas quelles sont ses communes ;"
                                + " donnez-les toutes, comme --communes-de 247300668=73054,73285");
        assertThat(faits(ici.resolve("complet"))).contains("taux de rotation 247300668 2022 ");
    }

    // --- wrong input

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {six} --millesime 2022                                           | 0 | aucun bail de 2021
            {six} --millesime 1999                                           | 2 | --millesime : millésime : reçu 1999
            {six} --millesime 2023 --commune 1901                            | 2 | --commune : reçu « 1901 » ; attendu 5 caractères
            {six} --millesime 2023 --communes-de 2473=73285                  | 2 | --communes-de : reçu « 2473 » ; attendu 9 chiffres
            {six} --millesime 2023 --communes-de 247300668=73                | 2 | --communes-de : reçu « 73 » ; attendu 5 caractères
            {six} --millesime 2023 --pour x --commune 73285                  | 2 | --commune : reçu avec --pour
            {six} --millesime 2023 --encodage latin-9000                     | 2 | --encodage : reçu « latin-9000 »
            {six} --millesime 2023 --pour {ici}/rien                         | 3 | n'existe pas
            {ici}/rien --millesime 2023                                      | 3 | « {ici}/rien » n'existe pas
            dossiers/annees/savoie/faits.csv --millesime 2023                | 3 | attendu les 12 champs du bailleur
            ../rpls/donnees/rpls-2023-invente-positions.csv --millesime 2024 | 3 | reçu « 2023 » ; attendu le répertoire 2024
            {coupe} --millesime 2023                                         | 3 | le répertoire n'a pas été lu en entier
            {vide} --millesime 2023                                          | 3 | aucun fichier dans ce dossier
            """)
    void whatIsAskedWrongIsToldAndNothingIsWritten(String commande, int code, String dit) throws IOException {
        Path coupe = ici.resolve("coupe.csv");
        Files.write(
                coupe,
                Files.readAllLines(INVENTES.resolve("rpls-2023-invente-positions.csv"), StandardCharsets.ISO_8859_1)
                        .subList(0, 9),
                StandardCharsets.ISO_8859_1);
        Files.createDirectory(ici.resolve("vide"));
        Path vers = ici.resolve("vers");
        Ligne flux = registre(
                Stream.concat(Pattern.compile(" ").splitAsStream(place(commande)), Stream.of("--vers", vers.toString()))
                        .toArray());

        assertThat(flux.code()).isEqualTo(code);
        assertThat(flux.dit() + flux.erreur()).contains(place(dit));
        assertThat(Files.exists(vers)).isEqualTo(code == Sortie.FAIT);
    }

    private String place(String texte) {
        return texte.replace("{six}", six.toString())
                .replace("{ici}", ici.toString())
                .replace("{coupe}", ici.resolve("coupe.csv").toString())
                .replace("{vide}", ici.resolve("vide").toString());
    }
}
