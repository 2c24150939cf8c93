package fr.gestionflux.examples.recu;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The checker in JavaScript, run by the Node that is found. */
final class Verificateur {

    private static final Path SOURCE =
            Path.of("src/main/resources/verifier-recu.js").toAbsolutePath();
    private static final ObjectMapper JSON = new ObjectMapper();

    private Verificateur() {}

    /** Without Node, receipts are not checked: tests are skipped, and say so. */
    static final class Present implements ExecutionCondition {
        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            return estLa()
                    ? ConditionEvaluationResult.enabled("Node is there")
                    : ConditionEvaluationResult.disabled("without Node, receipts are not checked");
        }
    }

    private static boolean estLa() {
        try {
            return new ProcessBuilder("node", "--version").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The answers to receipts, in their order. */
    static List<JsonNode> reponses(Path dossier, Stream<?> recus) {
        try {
            Path lignes = dossier.resolve("recus.jsonl");
            try (BufferedWriter sortie = Files.newBufferedWriter(lignes)) {
                recus.forEach(r -> ecris(sortie, r));
            }
            Path reponses = dossier.resolve("reponses.jsonl");
            Process node = new ProcessBuilder("node", SOURCE.toString())
                    .redirectInput(lignes.toFile())
                    .redirectOutput(reponses.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            if (!node.waitFor(5, TimeUnit.MINUTES)) {
                node.destroyForcibly();
                throw new AssertionError("le vérificateur ne finit pas");
            }
            try (Stream<String> lues = Files.lines(reponses, StandardCharsets.UTF_8)) {
                return lues.map(Verificateur::lis).toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static void ecris(BufferedWriter sortie, Object recu) {
        try {
            sortie.write(JSON.writeValueAsString(recu));
            sortie.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode lis(String ligne) {
        try {
            return JSON.readTree(ligne);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
