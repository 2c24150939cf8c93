package fr.gestionflux.core.charte;

import io.vavr.collection.Seq;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.spi.ToolProvider;

/** A rules module as a third party would write it, compiled for real, in a package of its own. */
final class ModuleDEssai {

    static final String FOURNISSEUR = "fr.gestionflux.essai.FournisseurDEssai";
    static final String EN_PANNE = "fr.gestionflux.essai.FournisseurEnPanne";

    private static final String CHARTE = """
            package fr.gestionflux.essai;

            import fr.gestionflux.core.charte.*;
            import fr.gestionflux.core.preuve.*;
            import fr.gestionflux.core.temps.*;
            import java.time.LocalDate;
            import java.util.List;

            public final class FournisseurDEssai implements FournisseurDeCharte {
                public String id() { return "essai"; }

                public List<Charte> versions() {
                    return List.of(Charte.de("essai", Reference.de("charte du module d'essai"))
                            .enVigueur(Periode.aCompterDu(LocalDate.of(2024, 1, 1)))
                            .droits((c, i) -> ValeurDesDroits.solde(c))
                            .part((c, i) -> i.taux(Clauses.TAUX_DU_RESERVATAIRE))
                            .flux((c, i) -> i.nombre(Clauses.VOLUME_DU_RESERVATAIRE, Unite.LOGEMENTS))
                            .build());
                }
            }
            """;

    private static final String PANNE = """
            package fr.gestionflux.essai;

            import fr.gestionflux.core.charte.*;
            import java.util.List;

            public final class FournisseurEnPanne implements FournisseurDeCharte {
                public FournisseurEnPanne() { throw new IllegalStateException("fichier des taux introuvable"); }

                public String id() { return "en-panne"; }

                public List<Charte> versions() { return List.of(); }
            }
            """;

    private static final String DESCRIPTEUR = """
            module fr.gestionflux.essai {
                requires fr.gestionflux.core;

                provides fr.gestionflux.core.charte.FournisseurDeCharte with
                        fr.gestionflux.essai.FournisseurEnPanne,
                        fr.gestionflux.essai.FournisseurDEssai;
            }
            """;

    private ModuleDEssai() {}

    /** Classes and {@code META-INF/services}, for the class path. */
    static Path enClasses(Path dossier, String... fournisseurs) {
        Path classes = compile(
                dossier,
                Map.of("FournisseurDEssai.java", CHARTE, "FournisseurEnPanne.java", PANNE),
                List.of("--class-path", lieu(Charte.class) + java.io.File.pathSeparator + lieu(Seq.class)));
        ecrit(
                classes.resolve("META-INF/services/" + FournisseurDeCharte.class.getName()),
                String.join("\n", fournisseurs));
        return classes;
    }

    /** The same in a jar. */
    static Path enJar(Path dossier, String... fournisseurs) {
        Path jar = dossier.resolve("essai.jar");
        outil(
                "jar",
                List.of(
                        "--create",
                        "--file",
                        jar.toString(),
                        "-C",
                        enClasses(dossier, fournisseurs).toString(),
                        "."));
        return jar;
    }

    /** Classes and {@code module-info}, for the module path; no {@code META-INF/services}. */
    static Path enModule(Path dossier) {
        return compile(
                dossier,
                Map.of(
                        "FournisseurDEssai.java", CHARTE,
                        "FournisseurEnPanne.java", PANNE,
                        "module-info.java", DESCRIPTEUR),
                List.of("--module-path", System.getProperty("jdk.module.path")));
    }

    private static Path compile(Path dossier, Map<String, String> sources, List<String> chemin) {
        Path classes = dossier.resolve("classes");
        List<String> arguments = new ArrayList<>(List.of("-proc:none", "-d", classes.toString()));
        arguments.addAll(chemin);
        sources.forEach((nom, texte) -> {
            Path fichier = dossier.resolve("sources").resolve(nom);
            ecrit(fichier, texte);
            arguments.add(fichier.toString());
        });
        outil("javac", arguments);
        return classes;
    }

    private static void outil(String nom, List<String> arguments) {
        StringWriter sortie = new StringWriter();
        PrintWriter ecran = new PrintWriter(sortie, true);
        int code = ToolProvider.findFirst(nom).orElseThrow().run(ecran, ecran, arguments.toArray(String[]::new));
        if (code != 0) {
            throw new AssertionError(nom + " " + arguments + "\n" + sortie);
        }
    }

    private static void ecrit(Path fichier, String texte) {
        try {
            Files.createDirectories(fichier.getParent());
            Files.writeString(fichier, texte);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path lieu(Class<?> c) {
        try {
            return Path.of(c.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }
}
