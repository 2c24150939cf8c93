package fr.gestionflux.examples.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The annexes as someone unpacks them in a folder: the jar, those that it needs, the launcher. Run by this very Java. */
record Installation(Path dossier) {

    private static final Path JAVA_HOME = Path.of(System.getProperty("java.home"));

    /** One run. */
    record Execution(List<String> commande, int code, String sortie, String erreurs) {

        String reussie() throws IOException {
            if (code != 0) {
                throw new IOException(commande + " : reçu le code " + code + " ; attendu 0\n" + erreurs);
            }
            return sortie;
        }
    }

    /** Takes them from where the build puts them; an archive that was there goes. */
    void copie() throws IOException {
        Files.createDirectories(dossier.resolve("lib"));
        for (String archive : List.of("annexes.jsa", "annexes.aot")) {
            Files.deleteIfExists(dossier.resolve(archive));
        }
        List<Path> fichiers = new ArrayList<>(List.of(Path.of("annexes"), Path.of("annexes.jar")));
        try (Stream<Path> lib = Files.list(Dossiers.ANNEXES.resolve("lib"))) {
            lib.map(Dossiers.ANNEXES::relativize).forEach(fichiers::add);
        }
        for (Path f : fichiers) {
            Files.copy(
                    Dossiers.ANNEXES.resolve(f),
                    dossier.resolve(f),
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    Execution lanceur(String... arguments) throws IOException, InterruptedException {
        return execute(dossier.resolve("annexes"), arguments);
    }

    Execution jar(String... arguments) throws IOException, InterruptedException {
        return java(
                Stream.concat(Stream.of("-jar", dossier.resolve("annexes.jar").toString()), Stream.of(arguments))
                        .toArray(String[]::new));
    }

    static Execution java(String... arguments) throws IOException, InterruptedException {
        return execute(JAVA_HOME.resolve("bin").resolve("java"), arguments);
    }

    private static Execution execute(Path programme, String... arguments) throws IOException, InterruptedException {
        List<String> commande = new ArrayList<>(List.of(programme.toString()));
        commande.addAll(List.of(arguments));
        Path erreurs = Files.createTempFile("erreurs", ".txt");
        try {
            ProcessBuilder processus = new ProcessBuilder(commande).redirectError(erreurs.toFile());
            processus.environment().put("JAVA_HOME", JAVA_HOME.toString());
            Process p = processus.start();
            String sortie = new String(p.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Execution(commande, p.waitFor(), sortie, Files.readString(erreurs));
        } finally {
            Files.delete(erreurs);
        }
    }
}
