package fr.gestionflux.passerelle.corpus;

import fr.gestionflux.passerelle.base.Ligne;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** JSON documents as programs make them. */
class DocumentsJsonTest {

    private static final String DOSSIER =
            "\"dossier\": [{\"bailleur\": \"OPAC Savoie\", \"annee\": 2024, \"charte\": \"savoie\"}]";

    @TempDir
    private Path ici = Path.of("");

    private Ligne verifie(byte[] octets) throws IOException {
        Path d = ici.resolve("d.json");
        Files.write(d, octets);
        return Ligne.flux("verifier", d.toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``                                   | d.json
            `   `                                | d.json
            []                                   | attendu un objet JSON
            "dossier"                            | attendu un objet JSON
            2024                                 | attendu un objet JSON
            null                                 | attendu un objet JSON
            {"dossier": [{"annee": 2024}]        | ligne 1
            {"dossier": [{"annee": 2024,}]}      | colonne
            {"dossier": [], "dossier": []}       | une fois par objet
            {'dossier': []}                      | colonne
            {"dossier": [{"annee": NaN}]}        | colonne
            {"dossier": []} {"dossier": []}      | d.json
            {"dossier": [] /* rien */}           | colonne
            {dossier: []}                        | colonne
            {"dossier": [{"annee": 02024}]}      | colonne
            {"dossier": [{"bailleur": "OPAC}]}   | colonne
            {"dossier": [{"bailleur": "\\x"}]}   | colonne
            <dossier/>                           | colonne
            annee;2024                           | colonne
            """)
    void aDocumentThatIsNoneIsOneSentence(String texte, String dit) throws IOException {
        Phrases.dit(verifie(texte.getBytes(StandardCharsets.UTF_8)), 3, List.of("d.json", dit));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "droits": {}                                     | « droits »           | attendu une liste
            "droits": null                                   | « droits »           | attendu une liste
            "droits": "aucun"                                | « droits »           | attendu une liste
            "droits": [1]                                    | droits, ligne 2      | attendu un objet
            "droits": [null]                                 | droits, ligne 2      | attendu un objet
            "droits": [[]]                                   | droits, ligne 2      | attendu un objet
            "droits": [{"logements": [9]}]                   | droits, ligne 2      | une liste
            "droits": [{"logements": {"n": 9}}]              | droits, ligne 2      | un objet
            "loyers": []                                     | « loyers »           | elle n'est pas lue
            "dossiers": [{"annee": 2024}]                    | « dossiers »         | elle n'est pas lue
            "faits": [{"valeur": 1e999999999}]               | faits, ligne 1       | colonne
            "faits": [{"valeur": 1e-999999999}]              | faits, ligne 1       | colonne
            "territoires": [{"code": 1004, "echelle": "commune", "nom": "Ambérieu", "dans": 1}] | territoires, ligne 2 | 5 caractères
            "Dossier": [{"bailleur": "x"}]                   | Dossier              | reçue deux fois
            "evenements": [{"date": 45000}]                  | evenements, ligne 2  | date
            "evenements": [{"date": true}]                   | evenements, ligne 2  | date
            """)
    void aTableThatIsNoneIsSaidWithItsPlace(String table, String place, String dit) throws IOException {
        Phrases.dit(
                verifie(("{" + DOSSIER + ", " + table + "}").getBytes(StandardCharsets.UTF_8)), 0, List.of(place, dit));
    }

    @Test
    void tenThousandListsOneInTheOtherAreOneSentence() throws IOException {
        Phrases.dit(verifie("[".repeat(10_000).getBytes(StandardCharsets.UTF_8)), 3, List.of("d.json"));
    }

    @Test
    void aNumberOfAMillionDigitsIsOneSentence() throws IOException {
        Ligne l = verifie(("{" + DOSSIER + ", \"faits\": [{\"valeur\": " + "9".repeat(1_000_000) + "}]}")
                .getBytes(StandardCharsets.UTF_8));

        Phrases.dit(l, l.code() == 3 ? 3 : 0, List.of("d.json"));
    }

    @Test
    void anotherEncodingIsReadOrSaid() throws IOException {
        for (Charset jeu : List.of(StandardCharsets.UTF_16, Charset.forName("windows-1252"))) {
            Ligne l = verifie("{\"dossier\": [{\"bailleur\": \"Société d'É\", \"annee\": \"an 1\"}]}".getBytes(jeu));

            Phrases.dit(l, l.code() == 3 ? 3 : 0, List.of("d.json"));
        }
    }
}
