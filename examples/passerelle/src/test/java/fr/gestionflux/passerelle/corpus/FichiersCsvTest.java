package fr.gestionflux.passerelle.corpus;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.gestionflux.passerelle.base.Ligne;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Folders of CSV files as people, and other programs, make them. */
class FichiersCsvTest {

    @TempDir
    private Path ici = Path.of("");

    /** What is done to a folder that was right. */
    @FunctionalInterface
    private interface Gachis {
        void sur(DossierDEssai d) throws IOException;
    }

    private static Arguments cas(String quoi, Gachis gachis, String... dits) {
        return arguments(quoi, gachis, Arrays.asList(dits));
    }

    private static String uneLigneDe(int octets) {
        return "x".repeat(octets);
    }

    static Stream<Arguments> cas() {
        return Stream.of(
                cas("un fichier vide", d -> d.ecris("droits.csv", ""), "droits.csv", "le fichier est vide"),
                cas("des lignes blanches", d -> d.ecris("droits.csv", "\n\n  \n"), "droits.csv"),
                cas(
                        "deux colonnes du même nom",
                        d -> d.remplace("droits.csv", "intitule", "genre"),
                        "droits.csv, ligne 1",
                        "genre",
                        "un nom par colonne"),
                cas(
                        "une colonne de moins",
                        d -> d.remplace("droits.csv", ";logements", ";nombre de logements"),
                        "droits.csv",
                        "logements"),
                cas(
                        "un champ de trop",
                        d -> d.remplace("droits.csv", "399;9", "399;9;9"),
                        "droits.csv, ligne 2",
                        "attendu 6"),
                cas(
                        "un champ de moins",
                        d -> d.remplace("droits.csv", "399;9;", "399;"),
                        "droits.csv, ligne 2",
                        "attendu 6"),
                cas("un guillemet jamais fermé", d -> d.remplace("droits.csv", "399;9", "\"399;9"), "droits.csv"),
                cas(
                        "une image",
                        d -> d.ecris(
                                "droits.csv", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13}),
                        "droits.csv"),
                cas(
                        "de l'UTF-16 sans marque",
                        d -> d.ecris("droits.csv", d.lis("droits.csv"), StandardCharsets.UTF_16LE),
                        "droits.csv"),
                cas(
                        "du windows-1252",
                        d -> d.ecris("reservataires.csv", d.lis("reservataires.csv"), Charset.forName("windows-1252")),
                        "reservataires.csv",
                        "encodage"),
                cas(
                        "un nom d'un autre jeu",
                        d -> d.ecris("reservataires.csv", d.lis("reservataires.csv"), Charset.forName("IBM850")),
                        "reservataires.csv",
                        "encodage"),
                cas(
                        "des virgules sous des points-virgules",
                        d -> d.remplace(
                                "droits.csv", "SEEZ;garantie d'emprunt;399;9;10 %;", "SEEZ,garantie d'emprunt,399,9,"),
                        "droits.csv, ligne 2"),
                cas(
                        "sans la table dossier",
                        d -> Files.delete(d.chemin().resolve("dossier.csv")),
                        "« dossier »",
                        "il manque"),
                cas(
                        "sans réservataires",
                        d -> Files.delete(d.chemin().resolve("reservataires.csv")),
                        "conventions.csv, ligne 2",
                        "réservataire"),
                cas("sans droits", d -> Files.delete(d.chemin().resolve("droits.csv")), "« droits »", "absente"),
                cas("sans conventions", d -> Files.delete(d.chemin().resolve("conventions.csv")), "aucune convention"),
                cas(
                        "sans états des lieux",
                        d -> Files.delete(d.chemin().resolve("etats_des_lieux.csv")),
                        "droits.csv, ligne 2"),
                cas(
                        "une table deux fois",
                        d -> d.ecris("Droits.csv", d.lis("droits.csv")),
                        "droits",
                        "reçue deux fois"),
                cas(
                        "une table que rien ne lit",
                        d -> d.ecris("loyers.csv", "a;b\n1;2\n"),
                        "loyers",
                        "elle n'est pas lue"),
                cas("un texte à côté", d -> d.ecris("droits.txt", "rien"), "droits.txt"),
                cas("un vieux classeur à côté", d -> d.ecris("droits.xls", "rien"), "droits.xls"),
                cas(
                        "un dossier au nom d'une table",
                        d -> Files.createDirectory(d.chemin().resolve("sorties.csv")),
                        "sorties.csv"),
                cas(
                        "une ligne de quarante mégaoctets",
                        d -> d.remplace("droits.csv", "399", uneLigneDe(40 << 20)),
                        "droits.csv"),
                cas(
                        "dix mille champs",
                        d -> d.ecris("droits.csv", d.lis("droits.csv") + ";".repeat(10_000) + "\n"),
                        "droits.csv, ligne 5"),
                cas("une formule", d -> d.remplace("droits.csv", "399;9", "399;=4+5"), "droits.csv, ligne 2", "=4+5"),
                cas(
                        "deux dossiers en un",
                        d -> d.ecris("dossier.csv", d.lis("dossier.csv") + "Autre bailleur;2025;savoie\n"),
                        "dossier"),
                cas("une colonne inconnue", d -> d.remplace("droits.csv", "part reservee", "quote-part"), "quote-part"),
                cas(
                        "un nombre avec ses milliers",
                        d -> d.remplace("faits.csv", "2022;74;", "2022;1.234;"),
                        "faits.csv, ligne 2",
                        "1.234"),
                cas("du HTML", d -> d.ecris("droits.csv", "<html><body>Connectez-vous</body></html>\n"), "droits.csv"),
                cas(
                        "un zip au nom de CSV",
                        d -> d.ecris("droits.csv", new byte[] {'P', 'K', 3, 4, 20, 0, 0, 0, 8, 0, 1, 2, 3}),
                        "droits.csv"),
                cas(
                        "un tableau croisé, son titre au-dessus",
                        d -> d.ecris("droits.csv", "Droits au 1er janvier;;;;;\n" + d.lis("droits.csv")),
                        "droits.csv"),
                cas(
                        "un total dessous",
                        d -> d.ecris("droits.csv", d.lis("droits.csv") + "TOTAL;;;40;;\n"),
                        "droits.csv, ligne 5",
                        "TOTAL"),
                cas(
                        "une correspondance qui ne sert à rien",
                        d -> d.ecris("correspondance.csv", "table;colonne;recu\ndroits;genre;Genre du droit\n"),
                        "correspondance",
                        "Genre du droit"),
                cas(
                        "une correspondance sans ses colonnes",
                        d -> d.ecris("correspondance.csv", "de;vers\nGenre;genre\n"),
                        "correspondance"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cas")
    void isSaidAndNothingElseIsLost(String quoi, Gachis gachis, List<String> dits) throws IOException {
        DossierDEssai d = new DossierDEssai(ici.resolve("d"));
        gachis.sur(d);

        Ligne l = Ligne.flux("verifier", d.chemin().toString());

        Phrases.dit(l, l.code() == 3 ? 3 : 0, dits);
    }
}
