package fr.gestionflux.kit;

import fr.gestionflux.core.charte.Charte;
import fr.gestionflux.core.charte.Clause;
import fr.gestionflux.core.charte.Stipulation;
import fr.gestionflux.core.parc.Exclusion;
import fr.gestionflux.core.parc.Soustraction;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.releve.Grandeur;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The page of a charter, {@code docs/chartes/} and its id, read by the test of its module: a table is known by the title of
 * its first column, and what is written {@code `so`} is a name of the library.
 *
 * <pre>{@code
 * PageDeCharte page = PageDeCharte.de("savoie");
 * assertThat(page.tableau("étape")).allSatisfy(etape ->
 *         assertThat(seez.etape(PageDeCharte.nom(etape.get(0))).orElseThrow().texte(4)).isEqualTo(etape.get(3)));
 * }</pre>
 */
public final class PageDeCharte {

    private static final Pattern NOM = Pattern.compile("`([^`]+)`");
    private static final Pattern LIEN = Pattern.compile("\\]\\(([^)#]+)(?:#[^)]*)?\\)");

    private final String charte;
    private final Path chemin;
    private final String texte;

    private PageDeCharte(String charte, Path chemin, String texte) {
        this.charte = charte;
        this.chemin = chemin;
        this.texte = texte;
    }

    /**
     * {@return the page of a charter, beside the module whose test runs}
     *
     * @param charte its id
     */
    public static PageDeCharte de(String charte) {
        Path chemin = Path.of("").toAbsolutePath().resolveSibling("docs/chartes/" + charte + ".md");
        try {
            return new PageDeCharte(charte, chemin, Files.readString(chemin, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return all of it} */
    public String texte() {
        return texte;
    }

    /**
     * {@return the cells of each row of a table, without its head}
     *
     * @param titre of its first column
     */
    public List<List<String>> tableau(String titre) {
        return texte.lines()
                .dropWhile(l -> !l.startsWith("| " + titre + " |"))
                .takeWhile(l -> l.startsWith("|"))
                .skip(2)
                .map(l -> Stream.of(l.substring(1).split("\\|"))
                        .map(String::strip)
                        .toList())
                .toList();
    }

    /**
     * {@return every name of the first column of a table}
     *
     * @param titre of that column
     */
    public List<String> noms(String titre) {
        return tableau(titre).stream().flatMap(r -> noms(r).stream()).toList();
    }

    /**
     * {@return the names of the first cell of a row}
     *
     * @param rangee its cells
     */
    public static List<String> noms(List<String> rangee) {
        return NOM.matcher(rangee.get(0))
                .results()
                .map((MatchResult m) -> m.group(1))
                .toList();
    }

    /**
     * {@return the row of a point in the table « point »}
     *
     * @param clause the point
     */
    public List<String> point(Clause<?> clause) {
        return tableau("point").stream()
                .filter(r -> noms(r).contains(clause.id()))
                .findFirst()
                .orElseThrow(
                        () -> new AssertionError(chemin + " : aucune ligne pour le point « " + clause.id() + " »"));
    }

    /**
     * {@return a cell without its quotes}
     *
     * @param cellule for instance {@code `part du flux`}
     */
    public static String nom(String cellule) {
        return cellule.replace("`", "");
    }

    /** {@return the links that lead to no file} */
    public List<String> liensRompus() {
        return LIEN.matcher(texte)
                .results()
                .map(m -> m.group(1))
                .filter(l -> !Files.exists(chemin.resolveSibling(l)))
                .toList();
    }

    /**
     * {@return how many sentences the tables of texts have, all together}
     *
     * @param textes the tables, by their names
     */
    public long phrases(String... textes) {
        return Stream.of(textes).mapToLong(this::phrases).sum();
    }

    private long phrases(String table) {
        Path chemin = Path.of("src/main/resources/META-INF/flux/textes", charte, table + ".tsv");
        try (Stream<String> lignes = Files.lines(chemin, StandardCharsets.UTF_8)) {
            return lignes.skip(1).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * {@return the ids of the points that a charter settles or leaves}
     *
     * @param charte without any convention
     */
    public static List<String> points(Charte charte) {
        return Stream.concat(charte.stipulations().stream().map(Stipulation::clause), charte.enBlanc().stream())
                .<String>map(Clause::id)
                .toList();
    }

    /** {@return the names of the facts that core knows} */
    public static Set<String> grandeurs() {
        return Stream.of(
                        constantes(Grandeur.class),
                        Exclusion.duNoyau().stream().map(m -> Grandeur.exclus(m).libelle()),
                        Soustraction.duNoyau().stream()
                                .map(m -> Grandeur.soustraits(m).libelle()),
                        Stream.of("logements exclus (…)", "logements soustraits (…)"))
                .flatMap(s -> s)
                .collect(Collectors.toSet());
    }

    /** {@return the codes that core knows} */
    public static Set<String> codes() {
        return constantes(Codes.class).collect(Collectors.toSet());
    }

    private static Stream<String> constantes(Class<?> classe) {
        return Stream.of(classe.getFields()).map(PageDeCharte::lue);
    }

    private static String lue(Field constante) {
        try {
            return String.valueOf(constante.get(null));
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
