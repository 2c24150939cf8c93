package fr.gestionflux.examples.annexes;

import fr.gestionflux.core.charte.Charte;
import fr.gestionflux.core.charte.Chartes;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Prints what a charter's texts say and where the code says it: every sentence, article by article, with the rule or the
 * clause that holds it, its test and a published figure, or why it is not coded. A Markdown page for a jurist.
 */
final class Textes implements Callable<Integer> {

    private static final String DOSSIER = "META-INF/flux/textes/";

    private final OptionSpec id = OptionSpec.builder("--charte")
            .type(String.class)
            .paramLabel("<id>")
            .required(true)
            .description("savoie, idf, haute-garonne, rhone…")
            .build();
    private final OptionSpec operatives =
            Options.drapeau("--operatives", "laisse de côté les phrases sans effet sur le calcul ou sur l'année");

    private final PrintWriter sortie;

    Textes(PrintWriter sortie) {
        this.sortie = sortie;
    }

    CommandSpec commande() {
        return Options.commande(
                "textes",
                "Met les phrases des textes d'une charte en face de ce qui les code, ou de la raison de ne pas le faire.",
                this,
                id,
                operatives);
    }

    /** One sentence, as its table has it. */
    private record Phrase(
            String article, String texte, boolean operative, String code, String epreuve, String chiffre) {

        static Phrase de(List<String> champs) {
            return new Phrase(
                    champs.get(0),
                    champs.get(1),
                    champs.get(2).equals("operative"),
                    champs.get(3),
                    champs.get(4),
                    champs.get(5));
        }

        boolean estCodee() {
            return operative && !code.startsWith("non codé");
        }

        List<String> lignes() {
            List<String> lignes = new ArrayList<>(List.of("> " + texte, ""));
            if (estCodee()) {
                lignes.add("- codé : " + code);
                lignes.add("- épreuve : " + epreuve);
                if (!chiffre.isEmpty()) {
                    lignes.add("- chiffre publié : " + chiffre);
                }
            } else {
                lignes.add(
                        operative
                                ? "- **" + code.replaceFirst("non codé :", "non codé :**")
                                : "- sans effet : " + code);
            }
            lignes.add("");
            return lignes;
        }
    }

    /** 0, or 2 for a charter that is not there or that has no text. */
    @Override
    public Integer call() {
        List<String> ids = Chartes.decouvertes().toutes().stream()
                .map(Charte::id)
                .distinct()
                .filter(id -> Textes.class.getClassLoader().getResource(DOSSIER + id + "/index.tsv") != null)
                .toList();
        String charte = id.getValue();
        if (!ids.contains(charte)) {
            sortie.println("--charte : reçu « " + charte + " » ; attendu l'une de : " + String.join(", ", ids));
            return 2;
        }
        rangees(charte, "index").forEach(document -> imprime(rangees(charte, document.get(0)), document.get(2)));
        return 0;
    }

    private void imprime(List<List<String>> rangees, String titre) {
        List<Phrase> phrases = rangees.stream().map(Phrase::de).toList();
        sortie.println("# " + titre);
        sortie.println();
        sortie.println(bilan(phrases));
        sortie.println();
        String article = "";
        for (Phrase p : phrases) {
            if (operatives.<Boolean>getValue() && !p.operative()) {
                continue;
            }
            if (!p.article().equals(article)) {
                article = p.article();
                sortie.println("## " + article);
                sortie.println();
            }
            p.lignes().forEach(sortie::println);
        }
    }

    private static String bilan(List<Phrase> phrases) {
        long codees = phrases.stream().filter(Phrase::estCodee).count();
        long operatives = phrases.stream().filter(Phrase::operative).count();
        return phrases.size() + " phrases : " + operatives + " opératives, dont " + codees + " codées et "
                + (operatives - codees) + " non codées, avec la raison ; " + (phrases.size() - operatives)
                + " sans effet sur le calcul ou sur l'année.";
    }

    /** The rows of a table, without its header. */
    private static List<List<String>> rangees(String charte, String table) {
        String chemin = DOSSIER + charte + "/" + table + ".tsv";
        try (InputStream octets =
                Objects.requireNonNull(Textes.class.getClassLoader().getResourceAsStream(chemin), chemin)) {
            return new String(octets.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(l -> List.of(l.split("\t", -1)))
                    .collect(Collectors.toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
