package fr.gestionflux.passerelle.porte;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.saisie.Tableau.Rangee;
import fr.gestionflux.core.tables.TableEcrite;
import fr.gestionflux.passerelle.commande.Commandes;
import fr.gestionflux.passerelle.commande.Sortie;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person gets back: the texts as delivered, and beside them what is to be mended. */
class CopieAnnoteeTest {

    @TempDir
    private Path dossier = Path.of("");

    @Test
    void theRowSaysWhyInItsMarginAndTheCellUnderTheNameThatItWasDeliveredWith() throws IOException {
        Path recu = dossier.resolve("recu.xlsx");
        new PorteXlsx(recu)
                .ecris(List.of(
                        new TableEcrite(
                                "droits",
                                List.of("Code INSEE", "genre"),
                                List.of(List.of("=1", "x"), List.of("73285", "y"))),
                        new TableEcrite("anomalies", List.of("a"), List.of(List.of("b"))),
                        new TableEcrite(
                                "correspondance",
                                List.of("table", "colonne", "recu"),
                                List.of(List.of("droits", "territoire", "Code INSEE")))));
        Livraison livree = new PorteXlsx(recu).lis();
        List<Anomalie> anomalies = List.of(
                Anomalie.valeur("territoire-inconnu", "territoire", "=1", "un code")
                        .en("recu.xlsx, droits", 2),
                Anomalie.remarque("sans-place", "quelque chose"));
        Path copie = dossier.resolve("copie.xlsx");

        CopieAnnotee.ecris(livree, Correspondance.applique(livree), anomalies, copie);

        Livraison l = new PorteXlsx(copie).lis();
        assertThat(l.tables().keySet()).containsExactly("anomalies", "droits", "anomalies (2)", "correspondance");
        TableRecue droits = Objects.requireNonNull(l.tables().get("droits"));
        assertThat(droits.entete()).containsExactly("Code INSEE", "genre", "à corriger");
        assertThat(droits.rangees())
                .containsExactly(
                        new Rangee(2, List.of("=1", "x", "« territoire » : reçu « =1 » ; attendu un code")),
                        new Rangee(3, List.of("73285", "y", "")));
        assertThat(Objects.requireNonNull(l.tables().get("anomalies")).rangees())
                .containsExactly(
                        new Rangee(
                                2,
                                List.of(
                                        "recu.xlsx, droits",
                                        "2",
                                        "territoire",
                                        "=1",
                                        "un code",
                                        "reçu « =1 » ; attendu un code",
                                        "refus",
                                        "territoire-inconnu")),
                        new Rangee(3, List.of("", "", "", "", "", "quelque chose", "remarque", "sans-place")));
        try (ZipFile zip = new ZipFile(copie.toFile())) {
            assertThat(new String(
                            zip.getInputStream(zip.getEntry("xl/comments2.xml")).readAllBytes(),
                            StandardCharsets.UTF_8))
                    .contains("ref=\"A2\"", "attendu un code");
            assertThat(new String(
                            zip.getInputStream(zip.getEntry("xl/styles.xml")).readAllBytes(), StandardCharsets.UTF_8))
                    .contains("F8CBAD");
        }
    }

    @Test
    void theCommandWritesItAndNeverOverWhatWasDelivered() throws IOException {
        Path recu = dossier.resolve("recu.json");
        Files.writeString(recu, "{\"dossier\": [{\"bailleur\": \"B\", \"annee\": \"deux mille\"}]}");
        Path copie = dossier.resolve("copie.xlsx");
        Path reponse = dossier.resolve("r.json");

        assertThat(Commandes.execute(
                        "verifier", recu.toString(), "--vers", reponse.toString(), "--annoter", copie.toString()))
                .isEqualTo(Sortie.FAIT);
        assertThat(Objects.requireNonNull(new PorteXlsx(copie).lis().tables().get("dossier"))
                        .rangees())
                .singleElement()
                .satisfies(r -> assertThat(r.champs().get(2)).contains("deux mille"));

        byte[] avant = Files.readAllBytes(copie);
        assertThat(Commandes.execute("verifier", copie.toString(), "--annoter", copie.toString()))
                .isEqualTo(Sortie.MAUVAIS_USAGE);
        assertThat(Commandes.execute("verifier", recu.toString(), "--annoter", "copie.csv"))
                .isEqualTo(Sortie.MAUVAIS_USAGE);
        assertThat(copie).hasBinaryContent(avant);
    }
}
