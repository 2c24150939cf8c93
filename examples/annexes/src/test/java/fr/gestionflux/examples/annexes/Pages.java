package fr.gestionflux.examples.annexes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The pages of the project, as the tests read them; they are named from its root. */
final class Pages {

    static final Path RACINE = Path.of("").toAbsolutePath().getParent().getParent();
    static final String CHARTES = "docs/chartes/";

    private static final Pattern BLOC = Pattern.compile("(?ms)^ *```([a-z]*)\\n(.*?)^ *```$");
    private static final Pattern LIEN = Pattern.compile("\\[[^\\]]*\\]\\(([^)\\s]+)\\)");
    private static final Pattern AILLEURS = Pattern.compile("[a-z]+:.*");

    private Pages() {}

    /** Those of the root, those of {@code docs}, and the one of the benchmarks. */
    static List<String> toutes() {
        List<String> pages = new ArrayList<>(List.of(
                "README.md", "CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md", "examples/benchmarks/README.md"));
        pages.addAll(chemins("docs", p -> p.toString().endsWith(".md")));
        return pages;
    }

    static List<String> sources(String modules) {
        try (Stream<Path> dossiers = Files.list(RACINE)) {
            return dossiers.map(d -> d.getFileName().toString())
                    .filter(d -> d.startsWith(modules))
                    .sorted()
                    .flatMap(
                            d -> chemins(d + "/src/main/java", p -> p.toString().endsWith(".java")).stream())
                    .map(Pages::lis)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> chemins(String dossier, Predicate<Path> voulu) {
        try (Stream<Path> tous = Files.walk(RACINE.resolve(dossier))) {
            return tous.filter(Files::isRegularFile)
                    .filter(voulu)
                    .map(p -> RACINE.relativize(p).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String lis(String fichier) {
        try {
            return Files.readString(RACINE.resolve(fichier), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String entre(String texte, String debut, String fin) {
        int de = texte.indexOf(debut);
        int a = texte.indexOf(fin, de);
        if (de < 0 || a < 0) {
            throw new AssertionError("attendu « " + debut + " » puis « " + fin + " »");
        }
        return texte.substring(de + debut.length(), a);
    }

    static List<String> balises(String xml, String nom) {
        return Pattern.compile("<" + nom + ">([^<]*)</" + nom + ">")
                .matcher(xml)
                .results()
                .map(m -> m.group(1))
                .toList();
    }

    static List<String> blocs(String page, Set<String> langages) {
        return BLOC.matcher(lis(page))
                .results()
                .filter(b -> langages.contains(b.group(1)))
                .map(b -> b.group(2))
                .toList();
    }

    static List<String> langages(String page) {
        return BLOC.matcher(lis(page)).results().map(b -> b.group(1)).toList();
    }

    private static String sansBlocs(String page) {
        return BLOC.matcher(lis(page)).replaceAll("");
    }

    /** As written, but for those that leave the project. */
    private static List<String> liens(String page) {
        return LIEN.matcher(sansBlocs(page).replaceAll("`[^`\\n]*`", "`"))
                .results()
                .map(m -> m.group(1))
                .filter(l -> !AILLEURS.matcher(l).matches())
                .toList();
    }

    private static String cible(String page, String lien) {
        String chemin = lien.replaceAll("#.*", "");
        return chemin.isEmpty()
                ? page
                : RACINE.relativize(RACINE.resolve(page).resolveSibling(chemin).normalize())
                        .toString()
                        .replace('\\', '/');
    }

    static List<String> liensRompus(String page) {
        return liens(page).stream()
                .filter(lien -> {
                    String cible = cible(page, lien);
                    return !Files.exists(RACINE.resolve(cible))
                            || (lien.contains("#") && !ancres(cible).contains(lien.replaceAll(".*#", "")));
                })
                .toList();
    }

    private static Set<String> ancres(String page) {
        return sansBlocs(page)
                .lines()
                .filter(l -> l.startsWith("#"))
                .map(l -> l.replaceAll("^#+ *", "").toLowerCase(Locale.ROOT))
                .map(l -> l.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
                .collect(Collectors.toSet());
    }

    /** The pages that links lead to, step by step. */
    static Set<String> atteintes(String depart) {
        Set<String> vues = new LinkedHashSet<>(Set.of(depart));
        Deque<String> aLire = new ArrayDeque<>(vues);
        while (!aLire.isEmpty()) {
            String page = aLire.remove();
            for (String lien : liens(page)) {
                String cible = cible(page, lien);
                if (cible.endsWith(".md") && Files.exists(RACINE.resolve(cible)) && vues.add(cible)) {
                    aLire.add(cible);
                }
            }
        }
        return vues;
    }
}
