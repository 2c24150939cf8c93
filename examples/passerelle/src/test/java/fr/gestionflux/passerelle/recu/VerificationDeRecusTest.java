package fr.gestionflux.passerelle.recu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.gestionflux.passerelle.base.Ligne;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What Java redoes of a receipt is what JavaScript does, whole or spoiled: both say the same, at the same step. */
class VerificationDeRecusTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Path VERIFICATEUR = Path.of("../recu/src/main/resources/verifier-recu.js");
    private static final Path DES_DOCUMENTS = Path.of("../recu/src/test/resources/recus-des-documents.json");
    private static final List<String> OPERATIONS = List.of(
            "donnee",
            "egal",
            "plus",
            "moins",
            "fois",
            "sur",
            "moyenne",
            "au_plus",
            "au_moins",
            "arrondi",
            "choix",
            "carre");
    private static final List<String> ARRONDIS = List.of(
            "arrondi à l'unité",
            "tronqué à 2 décimales",
            "arrondi par excès à l'unité",
            "arrondi au multiple de 5",
            "à peu près",
            "");
    private static final int GATES = 400;

    @TempDir
    private Path ici = Path.of("");

    private final Random hasard = new Random(7);

    @Test
    void theReceiptsOfTheDocumentsAreFoundAgain() throws IOException {
        assertThat(verdicts(LectureDeRecus.de(DES_DOCUMENTS))).hasSize(8).allMatch(""::equals);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            calculer dossiers/annees/savoie
            calculer dossiers/portefeuilles/idf
            repartir dossiers/portefeuilles/savoie
            situation dossiers/annees/idf --au 30/06/2024
            bilan dossiers/annees/rhone
            ouvrir dossiers/annees/oph-31
            controler dossiers/documents
            comparer dossiers/annees/savoie --avec idf,droit-commun
            projeter dossiers/annees/haute-garonne --annees 4
            """)
    void soAreThoseOfAnyAnswer(String commande) throws IOException {
        assertThat(verdicts(LectureDeRecus.de(reponse(commande)))).isNotEmpty().allMatch(""::equals);
    }

    @Test
    void aSpoiledReceiptIsFoundWhereJavaScriptFindsIt() throws IOException, InterruptedException {
        assumeTrue(nodeEstLa(), "without Node, nothing to agree with");
        List<RecuDonne> sains = new ArrayList<>(LectureDeRecus.de(DES_DOCUMENTS));
        sains.addAll(LectureDeRecus.de(reponse("bilan dossiers/annees/rhone")));
        sains.addAll(LectureDeRecus.de(reponse("repartir dossiers/portefeuilles/savoie")));
        sains.removeIf(r -> r.json().get("etapes").isEmpty());
        List<RecuDonne> recus = new ArrayList<>(LectureDeRecus.de(reponse("calculer dossiers/annees/savoie")));
        for (int n = 0; n < GATES; n++) {
            RecuDonne sain = sains.get(hasard.nextInt(sains.size()));
            recus.add(new RecuDonne("gâté " + n, gate((ObjectNode) sain.json().deepCopy())));
        }
        List<String> verdicts = verdicts(recus);

        assertThat(verdicts).isEqualTo(deNode(recus));
        assertThat(verdicts.stream().filter(v -> !v.isEmpty()).count()).isGreaterThan(GATES / 2);
    }

    @Test
    void aConventionWantsTheReceiptOfItsFileWhereverItIs() throws IOException {
        List<RecuDonne> tous = LectureDeRecus.de(reponse("calculer dossiers/annees/savoie"));
        List<RecuDonne> sansDossier =
                tous.stream().filter(r -> !r.estDuDossier()).toList();
        Path seul = Files.writeString(
                ici.resolve("seul.json"), sansDossier.get(0).json().toString());
        Path dossier = Files.writeString(
                ici.resolve("dossier.json"), tous.get(0).json().toString());
        Ligne manque = Ligne.flux("recu", "verifier", seul.toString());
        Ligne la = Ligne.flux("recu", "verifier", seul.toString(), dossier.toString());

        assertThat(manque.code()).isEqualTo(1);
        assertThat(manque.dit())
                .startsWith("seul.json (objectif annuel, commune de Séez) : il manque le reçu du dossier, ");
        assertThat(la.code()).isZero();
        assertThat(la.dit()).isEqualTo("2 reçus : 45 étapes, que le calcul retrouve\n");
    }

    @Test
    void theFirstStepThatDiffersIsSaidWithBothValues() throws IOException {
        Path gate = ici.resolve("gate.json");
        Files.writeString(
                gate,
                Files.readString(DES_DOCUMENTS).replaceFirst("\"exact\" : \"17000/1\"", "\"exact\" : \"17001/1\""));
        Ligne flux = Ligne.flux("recu", "verifier", gate.toString());

        assertThat(flux.code()).isEqualTo(1);
        assertThat(flux.dit())
                .isEqualTo(
                        "gate.json, reçu 1 (contrôle, Savoie, charte partenariale du 07/09/2023, annexe 1 (exemple de la"
                                + " charte)) : étape e3, « logements soumis au flux » : le reçu donne 17001/1, le calcul 17000/1\n"
                                + "8 reçus : 1 reçu à regarder\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"etapes": [              | n'est pas un document JSON lisible
            {"dossier": [{"a": "b"}]} | n'a aucun reçu ; attendu un reçu, ou une réponse écrite par --format json
            """)
    void whatHasNoReceiptCannotBeRead(String document, String phrase) throws IOException {
        Path fichier = Files.writeString(ici.resolve("autre.json"), document);
        Ligne flux = Ligne.flux("recu", "verifier", fichier.toString());

        assertThat(flux.code()).isEqualTo(3);
        assertThat(flux.erreur()).startsWith("flux : « autre.json » " + phrase);
    }

    /** Empty for a receipt that is found again, or else the step where it is not. */
    private static List<String> verdicts(List<RecuDonne> recus) {
        VerificationDeRecus verification = new VerificationDeRecus(recus);
        List<String> verdicts = new ArrayList<>();
        for (RecuDonne r : recus) {
            try {
                verification.verifie(r);
                verdicts.add("");
            } catch (FauteDeRecu e) {
                verdicts.add("faute " + e.etape());
            }
        }
        return verdicts;
    }

    private List<String> deNode(List<RecuDonne> recus) throws IOException, InterruptedException {
        Path lignes = Files.write(
                ici.resolve("recus.jsonl"),
                recus.stream().map(r -> r.json().toString()).toList(),
                StandardCharsets.UTF_8);
        Path reponses = ici.resolve("reponses.jsonl");
        Process node = new ProcessBuilder("node", VERIFICATEUR.toString())
                .redirectInput(lignes.toFile())
                .redirectOutput(reponses.toFile())
                .start();
        assertThat(node.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return Files.readAllLines(reponses).stream()
                .map(JSON::readTree)
                .map(r -> r.get("accord").asBoolean()
                        ? ""
                        : "faute " + r.get("etape").asString())
                .toList();
    }

    private static boolean nodeEstLa() throws InterruptedException {
        try {
            return new ProcessBuilder("node", "--version").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private Path reponse(String commande) throws IOException {
        List<String> args = new ArrayList<>(List.of(commande.split(" ", -1)));
        args.addAll(List.of("--format", "json"));
        return Files.writeString(
                ici.resolve("reponse.json"),
                Ligne.flux(args.toArray(String[]::new)).dit());
    }

    /** One thing of one step is spoiled at random. */
    private JsonNode gate(ObjectNode recu) {
        ArrayNode etapes = (ArrayNode) recu.get("etapes");
        ObjectNode etape = (ObjectNode) etapes.get(hasard.nextInt(etapes.size()));
        ArrayNode operandes = (ArrayNode) etape.get("operandes");
        switch (hasard.nextInt(9)) {
            case 0 -> etape.put("exact", autre(etape.get("exact").asString()));
            case 1 -> etape.put("lisible", etape.get("lisible").asString() + "0");
            case 2 -> etape.put("operation", un(OPERATIONS));
            case 3 -> etape.put("arrondi", un(ARRONDIS));
            case 4 -> {
                if (!operandes.isEmpty()) {
                    operandes.set(
                            hasard.nextInt(operandes.size()),
                            etapes.get(hasard.nextInt(etapes.size())).get("id").asString());
                }
            }
            case 5 -> operandes.add(etapes.get(0).get("id").asString());
            case 6 -> etape.remove(un(List.of("genre", "exact", "operandes", "document")));
            case 7 -> etapes.remove(hasard.nextInt(etapes.size()));
            default -> etape.put("article", "art. 1000");
        }
        return recu;
    }

    private String autre(String exact) {
        return exact.isEmpty()
                ? "1/1"
                : new BigInteger(exact.substring(0, exact.indexOf('/'))).add(BigInteger.valueOf(1 + hasard.nextInt(5)))
                        + exact.substring(exact.indexOf('/'));
    }

    private String un(List<String> parmi) {
        return parmi.get(hasard.nextInt(parmi.size()));
    }
}
