package fr.gestionflux.passerelle.base;

import fr.gestionflux.passerelle.commande.Commandes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;

/**
 * A command that was run in this process.
 *
 * @param code its exit code
 * @param dit what it wrote on standard output
 * @param erreur what it wrote on standard error
 */
public record Ligne(int code, String dit, String erreur) {

    public static Ligne flux(String... args) {
        return dans(() -> Commandes.execute(args));
    }

    /** What is run in this process writes where it is read. */
    public static Ligne dans(IntSupplier travail) {
        PrintStream sortie = System.out;
        PrintStream erreur = System.err;
        ByteArrayOutputStream dit = new ByteArrayOutputStream();
        ByteArrayOutputStream faute = new ByteArrayOutputStream();
        System.setOut(new PrintStream(dit, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(faute, true, StandardCharsets.UTF_8));
        try {
            int code = travail.getAsInt();
            return new Ligne(code, dit.toString(StandardCharsets.UTF_8), faute.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(sortie);
            System.setErr(erreur);
        }
    }

    /** The same, in another process that is still running. */
    static Process ailleurs(Map<String, String> environnement, String... args) throws IOException {
        return ailleurs(environnement, ProcessBuilder.Redirect.DISCARD, args);
    }

    /** The same, with what it writes going somewhere. */
    public static Process ailleurs(Map<String, String> environnement, ProcessBuilder.Redirect ou, String... args)
            throws IOException {
        List<String> commande = new ArrayList<>(List.of(
                System.getProperty("java.home") + "/bin/java",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "fr.gestionflux.passerelle.Flux"));
        commande.addAll(Arrays.asList(args));
        ProcessBuilder processus =
                new ProcessBuilder(commande).redirectOutput(ou).redirectError(ou);
        processus.environment().putAll(environnement);
        return processus.start();
    }
}
