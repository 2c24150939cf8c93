package fr.gestionflux.examples.annexes;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gestionflux.core.annee.DossierAnnuel;
import fr.gestionflux.core.charte.Besoin;
import fr.gestionflux.core.charte.Charte;
import fr.gestionflux.core.charte.Chartes;
import fr.gestionflux.core.charte.Convention;
import fr.gestionflux.core.charte.ObjectifAnnuel;
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
import fr.gestionflux.core.releve.Releve;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the pages show is what is compiled, run and printed; what they name exists. */
class PagesTest {

    private static final String ANNEXES = "examples/annexes/src/main/java/fr/gestionflux/examples/annexes/";
    private static final String CHARTE = "examples/charte/src/main/";
    private static final String ESSAIS = "examples/essais/src/main/java/fr/gestionflux/examples/essais/";
    private static final String ANNEE = "examples/annee/src/main/resources/savoie/";

    /** One block of a page: what it must be, as compiled, run or read. */
    private interface Attendu extends Consumer<String> {}

    /** In the order of the page, for each page that shows code or a print; a block that is not here fails. */
    private static final Set<String> DE_LA_PASSERELLE = Set.of("docs/documents.md", "docs/passerelle.md");

    private static final Map<String, List<Attendu>> BLOCS = Map.ofEntries(
            Map.entry(
                    "README.md",
                    List.of(
                            code(ANNEXES + "Promologis.java", "page"),
                            imprime(() -> sortie(Promologis::escalquens)),
                            code(ANNEXES + "Promologis.java", "refus"),
                            imprime(() -> sortie(Promologis::sansPourcent)))),
            Map.entry(
                    "docs/objectif.md",
                    List.of(code(ANNEXES + "Demarrage.java", "page"), imprimeDAbord(() -> sortie(Demarrage::seez), 4))),
            Map.entry(
                    "docs/suivi.md",
                    List.of(code(ANNEXES + "UneAnnee.java", "page"), imprime(() -> sortie(PagesTest::uneAnnee)))),
            Map.entry("docs/textes.md", List.of(imprime(PagesTest::oph31))),
            Map.entry(
                    "docs/integration.md",
                    List.of(
                            imprime(() -> Execution.de("--document", "hg-promologis", "--etapes")
                                    .lignes()),
                            imprime(() ->
                                    Pages.lis(ANNEE + "evenements.csv").lines().toList()),
                            imprime(() -> Pages.lis(ANNEE + "faits.csv").lines().toList()),
                            imprime(PagesTest::ceQuiManqueASeez))),
            Map.entry(
                    "docs/ajouter-une-charte.md",
                    List.of(
                            fichier(CHARTE + "java/fr/gestionflux/examples/charte/CharteInventee.java"),
                            fichier(CHARTE + "java/module-info.java"),
                            fichier(CHARTE
                                    + "resources/META-INF/services/fr.gestionflux.core.charte.FournisseurDeCharte"),
                            fichier(ESSAIS + "Subvention.java"),
                            code(ESSAIS + "MetropoleDeLyon.java", "page"))));

    private static Attendu code(String source, String repere) {
        return bloc -> assertThat(sansBlancs(bloc))
                .as(source)
                .isEqualTo(sansBlancs(Pages.entre(Pages.lis(source), "// <" + repere + ">", "// </" + repere + ">")));
    }

    private static Attendu fichier(String source) {
        return bloc -> assertThat(sansBlancs(bloc)).as(source).isEqualTo(sansBlancs(sansEntete(Pages.lis(source))));
    }

    /** Lines may be left out, none is changed. */
    private static Attendu imprime(Impression impression) {
        return bloc ->
                assertThat(impression.lignes()).containsSubsequence(bloc.lines().toList());
    }

    /** Its rights and its convention, and no fact. */
    private static List<String> ceQuiManqueASeez() {
        Charte charte = Chartes.decouvertes().exiger("savoie", 2024);
        DossierAnnuel vide = DossierAnnuel.builder()
                .bailleur(Seez.dossier().bailleur())
                .annee(2024)
                .addAllContingents(Seez.dossier().contingents())
                .releve(Releve.builder().build())
                .build();
        return charte.besoins(vide, Seez.convention(charte)).stream()
                .map(Besoin::toString)
                .toList();
    }

    private static Attendu imprimeDAbord(Impression impression, int premieres) {
        return bloc -> assertThat(impression.lignes())
                .containsSubsequence(bloc.lines().toList())
                .startsWith(bloc.lines().limit(premieres).toArray(String[]::new));
    }

    private interface Impression {
        List<String> lignes();
    }

    private static List<String> sortie(Consumer<PrintStream> exemple) {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        exemple.accept(new PrintStream(octets, true, StandardCharsets.UTF_8));
        return octets.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private static void uneAnnee(PrintStream sortie) {
        UneAnnee.seez(Chartes.decouvertes().exiger("savoie", 2024), sortie);
    }

    private static List<String> oph31() {
        Charte charte = Chartes.decouvertes().exiger("haute-garonne", 2024);
        Territoire departement = Territoire.departement("31", "Haute-Garonne");
        Convention oph31 = Convention.builder()
                .texte(Reference.de("convention OPH 31, 2024"))
                .bailleur(new Bailleur("OPH 31"))
                .reservataire(new Reservataire(Categorie.DEPARTEMENT, "Conseil départemental", departement))
                .effet(LocalDate.of(2024, 1, 1))
                .type(charte.type("oph-31"))
                .build();
        return charte.selon(oph31).get().stipulationsDeLaConvention().stream()
                .map(Object::toString)
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

    static List<String> pages() {
        return Pages.toutes();
    }

    /** Pages of charters, and what the gateway prints, are held by the tests of their modules. */
    static List<String> pagesAvecBlocs() {
        return Pages.toutes().stream()
                .filter(p -> !p.startsWith(Pages.CHARTES) && !DE_LA_PASSERELLE.contains(p))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("pagesAvecBlocs")
    void itsCodeAndItsPrintsAreThoseThatAreCompiledAndRun(String page) {
        List<String> blocs = Pages.blocs(page, Set.of("java", "text", "csv"));
        List<Attendu> attendus = BLOCS.getOrDefault(page, List.of());
        assertThat(blocs).as("blocks of %s, each named in BLOCS", page).hasSameSizeAs(attendus);
        for (int i = 0; i < blocs.size(); i++) {
            attendus.get(i).accept(blocs.get(i));
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void itsBlocksAreOfALanguageThatATestHolds(String page) {
        assertThat(Pages.langages(page)).isSubsetOf("java", "text", "csv", "xml", "sh");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void itsLinksLeadToAFileAndToAHeading(String page) {
        assertThat(Pages.liensRompus(page)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void itsCommandsRunAJarThatTheBuildMakes(String page) {
        assertThat(Pattern.compile("examples/([a-z]+)/target/([a-z]+)\\.jar")
                        .matcher(Pages.lis(page))
                        .results())
                .allSatisfy(m -> assertThat(Pages.lis("examples/" + m.group(1) + "/pom.xml"))
                        .containsAnyOf(
                                "<finalName>" + m.group(2) + "</finalName>",
                                "<outputFile>${project.build.directory}/" + m.group(2) + ".jar</outputFile>"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void itsCoordinatesAreThoseOfTheBuild(String page) {
        String pom = Pages.lis("pom.xml");
        String version = Pages.entre(pom, "<artifactId>flux-parent</artifactId>\n  <version>", "</version>");
        assertThat(Pages.blocs(page, Set.of("xml"))).allSatisfy(bloc -> {
            assertThat(Pages.balises(bloc, "groupId")).containsOnly("fr.gestionflux");
            assertThat(Pages.balises(bloc, "artifactId"))
                    .allSatisfy(a -> assertThat(pom).contains("<artifactId>" + a + "</artifactId>"));
            assertThat(Pages.balises(bloc, "version"))
                    .allSatisfy(v -> assertThat(v).isEqualTo(version));
        });
    }

    @Test
    void everyPageIsReachedFromTheFirstOne() {
        assertThat(Pages.atteintes("README.md")).containsAll(Pages.toutes());
    }

    @Test
    void theFirstPageStaysShort() {
        assertThat(Pages.lis("README.md").getBytes(StandardCharsets.UTF_8).length)
                .isLessThanOrEqualTo(8 * 1024);
    }

    @Test
    void theFirstPageGivesBothCommands() {
        assertThat(Pages.blocs("README.md", Set.of("sh")))
                .containsExactly(
                        "mvn -q -B -DskipTests package && java -jar examples/passerelle/target/flux.jar controler"
                                + " examples/passerelle/dossiers/documents\n",
                        "mvn -B -ntp verify\n");
    }

    @Test
    void theFirstPageListsEveryCharterWithItsArtifact() {
        Pattern rangee = Pattern.compile("\\(docs/chartes/[a-z-]+\\.md\\) \\| `([a-z-]+)` \\| `(flux-[a-z-]+)` \\|");
        List<MatchResult> rangees =
                rangee.matcher(Pages.lis("README.md")).results().toList();
        assertThat(rangees)
                .allSatisfy(r -> assertThat(Files.isDirectory(Pages.RACINE.resolve(r.group(2))))
                        .as(r.group(2))
                        .isTrue());
        assertThat(rangees)
                .extracting(r -> r.group(1))
                .containsExactlyInAnyOrderElementsOf(
                        Chartes.decouvertes().toutes().stream().map(Charte::id).collect(Collectors.toSet()));
    }

    @Test
    void escalquensIsOwedOneHomeAsTheAnnexPrintsIt() {
        ObjectifAnnuel annuel = Promologis.escalquens(new PrintStream(PrintStream.nullOutputStream()));
        assertThat(annuel.part().valeur()).isEqualTo(Taux.rapport(8, 102));
        assertThat(annuel.part().valeur().imprime(Arrondi.auPlusProche(2))).isEqualTo("7,84 %");
        assertThat(annuel.exact().valeur()).isEqualTo(Quantite.rapport(89, 125));
        assertThat(annuel.exact().valeur().imprime(Arrondi.auPlusProche(2))).isEqualTo("0,71");
        assertThat(annuel.objectif().valeur()).isEqualTo(Quantite.of(1));
        assertThat(annuel.anomalies()).isEmpty();
    }

    @Test
    void seezIsOwedOneHomeAsTheAnnexIsRecomputed() {
        ObjectifAnnuel annuel = Demarrage.seez(new PrintStream(PrintStream.nullOutputStream()));
        assertThat(annuel.objectif().valeur()).isEqualTo(Quantite.of(1));
        assertThat(annuel.exact().valeur()).isEqualTo(Quantite.rapport(23_387_021, 18_426_000));
        assertThat(annuel.exact().valeur().imprime(Arrondi.auPlusProche(2))).isEqualTo("1,27");
        assertThat(annuel.part().valeur()).isEqualTo(Taux.rapport(3_341_003, 18_426_000));
        assertThat(annuel.part().valeur().imprime(Arrondi.auPlusProche(2))).isEqualTo("18,13 %");
        assertThat(annuel.anomalies()).extracting(Anomalie::code).containsExactly(Codes.HYPOTHESE);
        assertThat(annuel.exact().valeur())
                .isEqualTo(Seez.objectif(Chartes.decouvertes()).exact().valeur());
    }

    @Test
    void theDocumentsThatTheCommandReadsAreNamed() {
        String option = Pages.lis("docs/documents.md")
                .lines()
                .filter(l -> l.startsWith("| `--document"))
                .findFirst()
                .orElseThrow();
        assertThat(noms(option))
                .containsExactlyElementsOf(
                        Stream.of(Document.values()).map(Document::toString).toList());
    }

    @Test
    void everyCodeOfAnomaliesHasOneRowAndNoRowIsOfAnUnknownCode() {
        List<String> rangees = Pattern.compile("(?m)^\\| `([a-z-]+)` \\|")
                .matcher(sansLaPasserelle(Pages.lis("docs/anomalies.md")))
                .results()
                .map(m -> m.group(1))
                .toList();
        Set<String> connus = new TreeSet<>(codesDesModules());
        Stream.of(Codes.class.getFields()).map(PagesTest::valeur).forEach(connus::add);
        assertThat(rangees).containsExactlyInAnyOrderElementsOf(connus);
    }

    /** The gateway holds its own. */
    private static String sansLaPasserelle(String page) {
        return page.replaceFirst("(?s)\n## Les codes de la passerelle\n.*?(?=\n## )", "");
    }

    @Test
    void everyRowOfAnomaliesSaysWhatToDo() {
        assertThat(Pages.lis("docs/anomalies.md").lines().filter(l -> l.startsWith("| `") && !l.contains("()`")))
                .hasSizeGreaterThan(100)
                .allMatch(l ->
                        Stream.of(l.split("\\|", -1)).filter(c -> !c.isBlank()).count() >= 4);
    }

    /** Modules export nothing of theirs but a charter: their codes are read in their sources. */
    private static Set<String> codesDesModules() {
        Chartes chartes = Chartes.decouvertes();
        Set<String> codes = new TreeSet<>();
        for (String source : Pages.sources("flux-rules-")) {
            Pattern.compile("static final String [A-Z_]+ = \"([a-z]+(?:-[a-z]+)+)\";")
                    .matcher(source)
                    .results()
                    .forEach(m -> codes.add(m.group(1)));
        }
        for (Charte charte : chartes.toutes()) {
            codes.remove(charte.id());
            codes.removeIf(c -> charte.types().stream().anyMatch(t -> t.id().equals(c)));
        }
        assertThat(codes).isNotEmpty();
        return codes;
    }

    @Test
    void everyStepOfEveryCharterIsNamed() {
        String page = Pages.lis("docs/etapes.md");
        List<String> etapes = etapes();
        assertThat(etapes)
                .hasSizeGreaterThan(40)
                .allSatisfy(e -> assertThat(page).contains(e));
    }

    @Test
    void theMapOfCoreHasEveryPackageOnce() {
        List<String> exportes = Pattern.compile("exports fr\\.gestionflux\\.core\\.([a-z.]+);")
                .matcher(Pages.lis("flux-core/src/main/java/module-info.java"))
                .results()
                .map(m -> m.group(1))
                .toList();
        assertThat(Pattern.compile("(?m)^\\| `([a-z]+)` \\|")
                        .matcher(Pages.lis("docs/coeur.md"))
                        .results()
                        .map(m -> m.group(1)))
                .containsExactlyInAnyOrderElementsOf(exportes);
    }

    @Test
    void theMapOfCoreHasItsPackagesInTheOrderThatIsTested() {
        String ordre = Pages.entre(
                Pages.lis("flux-core/src/test/java/fr/gestionflux/core/ArchitectureTest.java"),
                "ORDRE = List.of(",
                ");");
        assertThat(sansBlancs(Pages.lis("docs/coeur.md")))
                .contains(sansBlancs(ordre).replace('"', '`').replace(",", "←"));
    }

    @Test
    void timesAreThoseOfTheBenchmarks() {
        List<String> mesures =
                Pages.lis("examples/benchmarks/README.md").lines().toList();
        assertThat(Pages.lis("docs/performances.md").lines().filter(l -> l.startsWith("|")))
                .hasSizeGreaterThan(10)
                .isSubsetOf(mesures);
    }

    /** As the page writes them, without the holder, operation or year that is theirs. */
    @Test
    void theStepsThatAreNamedExist() {
        Chartes chartes = Chartes.decouvertes();
        List<Annexe> annexes =
                Stream.of(Document.values()).map(d -> d.annexe(chartes)).toList();
        List<String> deClasse = etapes();
        String page = Pages.lis("docs/etapes.md");
        assertThat(Pattern.compile("`([^`]+)`")
                        .matcher(page.substring(page.indexOf("| charter | steps |")))
                        .results())
                .map(m -> m.group(1))
                .filteredOn(nom -> !nom.equals("<r>"))
                .hasSizeGreaterThan(50)
                .allMatch(nom -> deClasse.contains(nom.replaceAll("( de)? <\\w+>", ""))
                        || annexes.stream()
                                .anyMatch(a -> existe(
                                        a, nom.replace("<r>", "réservataire X").replace("<op>", "399"))));
    }

    /** Those that the charters' vocabularies publish. */
    private static List<String> etapes() {
        return Stream.concat(Pages.sources("flux-rules-").stream(), Pages.sources("flux-core").stream())
                .flatMap(s -> Pattern.compile("Etape\\.(?:quantite|taux)\\(\\s*\"([^\"]+)\"")
                        .matcher(s.replaceAll("(?m)^ *\\*.*$", ""))
                        .results())
                .map(m -> m.group(1).strip())
                .toList();
    }

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

    private static List<String> noms(String texte) {
        return Pattern.compile("`([a-z]+(?:-[a-z]+)*)`")
                .matcher(texte)
                .results()
                .map((MatchResult m) -> m.group(1))
                .toList();
    }

    private static String valeur(Field constante) {
        try {
            return (String) constante.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
