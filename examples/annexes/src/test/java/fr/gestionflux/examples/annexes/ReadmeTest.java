package fr.gestionflux.examples.annexes;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gestionflux.core.annee.ObjectifAnnuel;
import fr.gestionflux.core.charte.Charte;
import fr.gestionflux.core.charte.Chartes;
import fr.gestionflux.core.charte.Convention;
import fr.gestionflux.core.nombre.Arrondi;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.parc.Bailleur;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.parc.Reservataire.Categorie;
import fr.gestionflux.core.parc.Territoire;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.Reference;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the README shows is what is compiled, run and printed. */
class ReadmeTest {

    private static final Path EXEMPLES = Path.of("").toAbsolutePath().getParent();
    private static final Pattern BLOC = Pattern.compile("(?ms)^ *```(java|text)\\n(.*?)^ *```$");
    private static final Pattern CODE = Pattern.compile("`([a-z]+(?:-[a-z]+)*)`");

    /** Raised by the rules modules, which export nothing. */
    private static final Set<String> CODES_DES_CHARTES = Set.of("premier-logement", "derogation-non-confirmee");

    private static String lis(Path fichier) throws IOException {
        return Files.readString(fichier, StandardCharsets.UTF_8);
    }

    private static String readme() throws IOException {
        return lis(EXEMPLES.resolveSibling("README.md"));
    }

    private static List<String> blocs(String langage) throws IOException {
        return BLOC.matcher(readme())
                .results()
                .filter(b -> b.group(1).equals(langage))
                .map(b -> b.group(2))
                .toList();
    }

    /** Lines may be broken elsewhere on a page than in a formatted file. */
    private static String sansBlancs(String texte) {
        return texte.replaceAll("\\s+", "");
    }

    private static String sansEntete(String source) {
        return source.lines()
                .filter(l -> !l.startsWith("package ") && !l.startsWith("import "))
                .collect(Collectors.joining("\n"));
    }

    private static List<String> noms(String texte) {
        return CODE.matcher(texte).results().map((MatchResult m) -> m.group(1)).toList();
    }

    private static String valeur(Field constante) {
        try {
            return (String) constante.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    private record Essai(ObjectifAnnuel annuel, List<String> lignes) {}

    private static Essai demarrage() {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        ObjectifAnnuel annuel = Demarrage.seez(new PrintStream(octets, true, StandardCharsets.UTF_8));
        return new Essai(annuel, octets.toString(StandardCharsets.UTF_8).lines().toList());
    }

    @Test
    void its_first_example_is_the_one_that_is_compiled() throws IOException {
        String source = lis(EXEMPLES.resolve("annexes/src/main/java/fr/gestionflux/examples/annexes/Demarrage.java"));
        String montre = source.substring(
                source.indexOf("// <readme>") + "// <readme>".length(), source.indexOf("// </readme>"));
        assertThat(sansBlancs(blocs("java").get(0))).isEqualTo(sansBlancs(montre));
    }

    @Test
    void its_first_example_owes_seez_one_home() {
        ObjectifAnnuel annuel = demarrage().annuel();
        assertThat(annuel.objectif().valeur()).isEqualTo(Quantite.of(1));
        assertThat(annuel.exact().valeur()).isEqualTo(Quantite.rapport(23_387_021, 18_426_000));
        assertThat(annuel.exact().valeur().imprime(Arrondi.auPlusProche(2))).isEqualTo("1,27");
        assertThat(annuel.part().valeur()).isEqualTo(Taux.rapport(3_341_003, 18_426_000));
        assertThat(annuel.part().valeur().imprime(Arrondi.auPlusProche(2))).isEqualTo("18,13 %");
        assertThat(annuel.anomalies()).extracting(Anomalie::code).containsExactly(Codes.HYPOTHESE);
    }

    @Test
    void its_first_example_computes_what_the_annex_does() {
        assertThat(demarrage().annuel().exact().valeur())
                .isEqualTo(Seez.objectif(Chartes.decouvertes()).exact().valeur());
    }

    @Test
    void its_first_example_prints_what_it_says() throws IOException {
        List<String> lignes = demarrage().lignes();
        assertThat(lignes).containsSubsequence(blocs("text").get(1).lines().toList());
        assertThat(lignes).startsWith(blocs("text").get(1).lines().limit(4).toArray(String[]::new));
    }

    @Test
    void the_command_prints_what_it_says() throws IOException {
        assertThat(Execution.de().lignes())
                .containsSubsequence(blocs("text").get(0).lines().toList());
    }

    @Test
    void its_year_is_the_one_that_is_compiled_and_prints_what_it_says() throws IOException {
        String source = lis(EXEMPLES.resolve("annexes/src/main/java/fr/gestionflux/examples/annexes/UneAnnee.java"));
        String montre = source.substring(
                source.indexOf("// <readme>") + "// <readme>".length(), source.indexOf("// </readme>"));
        assertThat(sansBlancs(blocs("java").get(1))).isEqualTo(sansBlancs(montre));

        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        UneAnnee.seez(
                Chartes.decouvertes().pour("savoie", LocalDate.of(2024, 1, 1)).get(),
                new PrintStream(octets, true, StandardCharsets.UTF_8));
        assertThat(octets.toString(StandardCharsets.UTF_8).lines())
                .containsSubsequence(blocs("text").get(2).lines().toList());
    }

    @Test
    void the_convention_that_it_shows_settles_what_it_says() throws IOException {
        Charte charte = Chartes.decouvertes()
                .pour("haute-garonne", LocalDate.of(2024, 1, 1))
                .get();
        Territoire departement = Territoire.departement("31", "Haute-Garonne");
        Convention oph31 = Convention.builder()
                .texte(Reference.de("convention OPH 31, 2024"))
                .bailleur(new Bailleur("OPH 31"))
                .reservataire(new Reservataire(Categorie.DEPARTEMENT, "Conseil départemental", departement))
                .effet(LocalDate.of(2024, 1, 1))
                .type(charte.type("oph-31"))
                .build();
        assertThat(charte.selon(oph31).get().stipulationsDeLaConvention())
                .extracting(Object::toString)
                .containsAll(blocs("text").get(3).lines().toList());
    }

    @Test
    void the_charter_that_it_adds_is_the_one_that_is_compiled_and_plugged_in() throws IOException {
        Path charte = EXEMPLES.resolve("charte/src/main");
        List<String> sources = List.of(
                sansEntete(lis(charte.resolve("java/fr/gestionflux/examples/charte/CharteInventee.java"))),
                lis(charte.resolve("java/module-info.java")),
                lis(charte.resolve("resources/META-INF/services/fr.gestionflux.core.charte.FournisseurDeCharte")));
        List<String> montres = Stream.of(
                        blocs("java").subList(2, 4), blocs("text").subList(4, 5))
                .flatMap(List::stream)
                .toList();
        assertThat(montres)
                .map(ReadmeTest::sansBlancs)
                .isEqualTo(sources.stream().map(ReadmeTest::sansBlancs).toList());
    }

    @Test
    void the_documents_that_it_names_are_those_of_the_command() throws IOException {
        String option = readme().lines()
                .filter(l -> l.startsWith("| `--document"))
                .findFirst()
                .orElseThrow();
        assertThat(noms(option))
                .containsExactlyElementsOf(
                        Stream.of(Document.values()).map(Document::toString).toList());
    }

    @Test
    void the_codes_of_anomalies_that_it_names_exist() throws IOException {
        Set<String> connus = Stream.concat(
                        Stream.of(Codes.class.getFields()).map(ReadmeTest::valeur), CODES_DES_CHARTES.stream())
                .collect(Collectors.toSet());
        String page = readme();
        String tableau = page.substring(page.indexOf("**Wrong input**"), page.indexOf("## Add a charter"));
        assertThat(noms(tableau)).hasSizeGreaterThan(30).isSubsetOf(connus);
    }

    @Test
    void it_names_every_code_of_anomalies() throws IOException {
        assertThat(noms(readme()))
                .containsAll(Stream.of(Codes.class.getFields())
                        .map(ReadmeTest::valeur)
                        .toList());
    }

    @Test
    void the_steps_that_it_names_exist() throws IOException {
        String page = readme();
        String tableau = page.substring(page.indexOf("| charter | steps |"), page.indexOf("Codes of a module"));
        Chartes chartes = Chartes.decouvertes();
        List<Annexe> annexes =
                Stream.of(Document.values()).map(d -> d.annexe(chartes)).toList();
        assertThat(Pattern.compile("`([^`]+)`").matcher(tableau).results())
                .map(m -> m.group(1)
                        .replace("<op>", "399")
                        .replace("<r>", "réservataire X")
                        .replace("<years>", "2018 à 2022"))
                // no document shows them: land at Séez, the made-up Rhône, figures that Montmorency does not print
                .filteredOn(nom -> !SANS_DOCUMENT.contains(nom))
                .hasSizeGreaterThan(20)
                .allMatch(nom -> annexes.stream().anyMatch(a -> existe(a, nom)));
    }

    private static final Set<String> SANS_DOCUMENT = Set.of(
            "DU2 de 399",
            "réservataire X",
            "taux de rotation moyen, 2018 à 2022",
            "flux annuel",
            "libérations du territoire",
            "assiette des logements soumis au flux",
            "objectif indicatif <what>",
            "taux de mobilité <year>",
            "mutations au taux de la CUS",
            "assiette de référence",
            "taux constaté à l'inventaire");

    /** Where a document has several holders, a step comes after the name of one. */
    private static boolean existe(Annexe annexe, String nom) {
        return Stream.of("", "État/", "Conseil départemental/").anyMatch(chez -> {
            try {
                return annexe.etapes().apply(chez + nom).estCalcule();
            } catch (NoSuchElementException absente) {
                return false;
            }
        });
    }
}
