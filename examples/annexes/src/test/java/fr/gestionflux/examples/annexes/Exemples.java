package fr.gestionflux.examples.annexes;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * The examples of the Javadoc of core's public types, compiled and run: {@code expression;   // = value} must give that
 * value; what follows « — » says where the figure was published.
 */
final class Exemples {

    private static final String CORE = "flux-core/src/main/java/fr/gestionflux/core/";
    private static final Pattern TYPE =
            Pattern.compile("(?m)^public (?:final |abstract |sealed )*(?:class|record|interface|enum) (\\w+)");
    private static final Pattern BLOC = Pattern.compile("<pre>\\{@code\\n(.*?)\\n \\* }</pre>", Pattern.DOTALL);
    private static final Pattern VERIFIEE = Pattern.compile("(?s)(.*);\\s*// = (.*?)(?: — .*)?");
    private static final Pattern SUITE = Pattern.compile("(?m);\\s*\\n\\s*// = ");

    private Exemples() {}

    /** A type of the kernel, and its example. */
    record Exemple(String paquet, String type, Optional<String> code) {

        /** How many values it shows. */
        int valeursMontrees() {
            return code.map(c -> c.split("// = ", -1).length - 1).orElse(0);
        }

        /** How many of them are compared: all, or the example is written in a way that this class does not read. */
        int valeursVerifiees() {
            return code.map(c -> methode().split("verifie\\(\"", -1).length - 1).orElse(0);
        }

        private String methode() {
            StringBuilder corps = new StringBuilder();
            StringBuilder instruction = new StringBuilder();
            for (String ligne : SUITE.matcher(code.orElseThrow())
                    .replaceAll(";   // = ")
                    .lines()
                    .toList()) {
                instruction.append(ligne).append('\n');
                if (ligne.replaceAll("//.*", "").strip().matches(".*[;{}]")) {
                    corps.append(verifiee(instruction.toString().strip()));
                    instruction.setLength(0);
                }
            }
            return corps.append(instruction).toString();
        }

        private static String verifiee(String instruction) {
            Matcher m = VERIFIEE.matcher(instruction);
            return m.matches() ? "verifie(\"" + m.group(2).strip() + "\", " + m.group(1) + ");\n" : instruction + "\n";
        }

        String source() {
            return "package fr.gestionflux.examples.annexes;\n"
                    + imports() + "public class Exemple" + type
                    + " extends CadreDesExemples {\npublic void run() {\n" + methode() + "}\n}\n";
        }
    }

    private static String imports() {
        return Stream.of("nombre", "temps", "preuve", "droit", "annee", "charte", "parc", "releve", "loi", "saisie")
                        .map(p -> "import fr.gestionflux.core." + p + ".*;\n")
                        .collect(Collectors.joining())
                + "import fr.gestionflux.core.parc.Territoire.Echelle;\n"
                + "import java.time.LocalDate;\nimport java.util.*;\n";
    }

    /** Those of the public types of a package, nested ones apart. */
    static List<Exemple> de(String paquet) {
        try (Stream<Path> fichiers = Files.list(Pages.RACINE.resolve(CORE + paquet))) {
            return fichiers.sorted()
                    .flatMap(f -> exemple(paquet, Pages.lis(CORE + paquet + "/" + f.getFileName())).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Exemple> exemple(String paquet, String source) {
        Matcher type = TYPE.matcher(source);
        if (!type.find()) {
            return Optional.empty();
        }
        String avant = source.substring(0, type.start());
        Matcher bloc = BLOC.matcher(avant.substring(avant.lastIndexOf("/**")));
        return Optional.of(new Exemple(
                paquet,
                type.group(1),
                bloc.find()
                        ? Optional.of(bloc.group(1)
                                .lines()
                                .map(l -> l.replaceFirst("^ \\* ?", ""))
                                .collect(Collectors.joining("\n")))
                        : Optional.empty()));
    }

    /** Compiles examples beside this test's classes. */
    static void compile(List<Exemple> exemples, Path dossier) throws IOException {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        List<Path> sources = new ArrayList<>();
        for (Exemple e : exemples) {
            sources.add(Files.writeString(dossier.resolve("Exemple" + e.type() + ".java"), e.source()));
        }
        StringWriter erreurs = new StringWriter();
        try (StandardJavaFileManager fichiers = javac.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            boolean compile = javac.getTask(
                            erreurs,
                            fichiers,
                            null,
                            List.of(
                                    "-d",
                                    dossier.toString(),
                                    "-cp",
                                    System.getProperty("java.class.path"),
                                    "-proc:none"),
                            null,
                            fichiers.getJavaFileObjectsFromPaths(sources))
                    .call();
            if (!compile) {
                throw new AssertionError(erreurs.toString());
            }
        }
    }
}
