package fr.gestionflux.core;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import fr.gestionflux.core.charte.FournisseurDeCharte;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What core promises: every public type, constant and signature is known, wanted, and named once. */
class SurfaceTest {

    private static final String CORE = "fr.gestionflux.core.";
    private static final Path LISTE = Path.of("src/test/resources/fr/gestionflux/core/surface.txt");
    private static final Path RELEVEE = Path.of("target/surface.txt");
    private static final Pattern ANONYME = Pattern.compile(".*\\$\\d+.*");

    private static final JavaClasses CLASSES =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("fr.gestionflux.core");

    @Test
    void thePublicSignaturesAreThoseOfTheList() throws IOException {
        List<String> surface = publiques()
                .flatMap(c -> Stream.concat(Stream.of(type(c)), membres(c).map(m -> "    " + m)))
                .toList();
        Files.createDirectories(RELEVEE.getParent());
        Files.write(RELEVEE, surface, UTF_8);

        assertThat(surface)
                .as("if the change is wanted, copy %s over %s and name it in CHANGELOG.md", RELEVEE, LISTE)
                .isEqualTo(Files.readAllLines(LISTE, UTF_8));
    }

    @Test
    void aTypeIsPublicBecauseASignatureHasItOrALoaderOrAProgramOrAnotherPackageAsksForIt() throws IOException {
        Set<String> demandes = importesDehors();
        Set<String> montres = montresAuxLecteurs();
        Set<JavaClass> signes = publiques()
                .flatMap(c -> c.getCodeUnits().stream()
                        .filter(SurfaceTest::estVisible)
                        .flatMap(u -> Stream.concat(
                                u.getParameterTypes().stream().flatMap(SurfaceTest::types), types(u.getReturnType())))
                        .filter(t -> !t.equals(c)))
                .collect(Collectors.toSet());

        assertThat(publiques()
                        .filter(c -> c.getEnclosingClass().isEmpty())
                        .filter(c -> !signes.contains(c) && !demandes.contains(c.getFullName()) && !estPartagee(c))
                        .filter(c -> !montres.contains(c.getSimpleName()))
                        .filter(c -> !c.isAssignableTo(FournisseurDeCharte.class))
                        .filter(c -> !estStyle(c))
                        .map(JavaClass::getFullName))
                .as(
                        "public types that no public signature has, and no other package, service loader, rules module, example or page asks for")
                .isEmpty();
    }

    @Test
    void noTwoTypesHaveOneSimpleName() {
        Map<String, Set<String>> parNom = CLASSES.stream()
                .filter(c -> !c.getSimpleName().isEmpty()
                        && !ANONYME.matcher(c.getName()).matches())
                .filter(c -> !c.getSimpleName().startsWith("Immutable")
                        && !c.getName().contains(".Immutable"))
                .filter(c -> !c.getSimpleName().equals("Builder")
                        && !c.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(
                        JavaClass::getSimpleName, Collectors.mapping(JavaClass::getName, Collectors.toSet())));
        parNom.values().removeIf(noms -> noms.size() == 1);

        assertThat(parNom).isEmpty();
    }

    private static Stream<JavaClass> publiques() {
        return CLASSES.stream()
                .filter(SurfaceTest::estPublique)
                .sorted((a, b) -> a.getName().compareTo(b.getName()));
    }

    /** Public all the way up. */
    private static boolean estPublique(JavaClass c) {
        return c.getModifiers().contains(JavaModifier.PUBLIC)
                && c.getEnclosingClass().map(SurfaceTest::estPublique).orElse(true);
    }

    private static boolean estPartagee(JavaClass c) {
        return c.getDirectDependenciesToSelf().stream()
                .anyMatch(d -> !d.getOriginClass().getPackageName().equals(c.getPackageName()));
    }

    private static boolean estVisible(JavaCodeUnit u) {
        return u.getModifiers().contains(JavaModifier.PUBLIC)
                && !u.getModifiers().contains(JavaModifier.SYNTHETIC);
    }

    /** How values look is said to the compiler alone. */
    private static boolean estStyle(JavaClass c) {
        return c.isAnnotation();
    }

    private static Stream<JavaClass> types(JavaType t) {
        return t.getAllInvolvedRawTypes().stream().map(c -> c.isArray() ? c.getBaseComponentType() : c);
    }

    private static String type(JavaClass c) {
        String genre = c.isAnnotation()
                ? "@interface"
                : c.isInterface() ? "interface" : c.isEnum() ? "enum" : c.isRecord() ? "record" : "class";
        return genre + " " + court(c.getName());
    }

    private static Stream<String> membres(JavaClass c) {
        Set<String> membres = new TreeSet<>();
        for (JavaField f : c.getAllFields()) {
            if (f.getModifiers().contains(JavaModifier.PUBLIC)) {
                membres.add(f.getName() + " : " + court(nom(f.getType())));
            }
        }
        for (JavaCodeUnit u : unites(c)) {
            if (estVisible(u)) {
                String parametres = u.getParameterTypes().stream()
                        .map(p -> court(nom(p)))
                        .collect(Collectors.joining(", ", "(", ")"));
                membres.add(
                        u instanceof JavaConstructor
                                ? "new" + parametres
                                : (u.getModifiers().contains(JavaModifier.STATIC) ? "static " : "") + u.getName()
                                        + parametres + " : " + court(nom(u.getReturnType())));
            }
        }
        return membres.stream();
    }

    /** A builder's are those of the generated one that it extends. */
    private static List<JavaCodeUnit> unites(JavaClass c) {
        return Stream.<JavaCodeUnit>concat(c.getConstructors().stream(), c.getAllMethods().stream())
                .filter(u -> u.getOwner().getName().startsWith(CORE))
                .toList();
    }

    /** {@code Genre{nom}} but for plain classes. */
    private static String nom(JavaType t) {
        return t instanceof JavaClass c ? c.getName() : t.toString().replaceFirst("^\\w+\\{(.*)}$", "$1");
    }

    private static String court(String nom) {
        return nom.replace(CORE, "").replaceAll("\\bjava\\.(lang|util|time|math)\\.(?:function\\.|stream\\.)?", "");
    }

    /** What the rules modules and the examples import of core. */
    private static Set<String> importesDehors() throws IOException {
        Pattern importe = Pattern.compile("(?m)^import (?:static )?(fr\\.gestionflux\\.core\\.[a-z]+\\.[A-Z]\\w*)");
        Path racine = Path.of("").toAbsolutePath().getParent();
        try (Stream<Path> sources = Files.walk(racine)) {
            return sources.filter(p -> p.toString().endsWith(".java"))
                    .filter(p -> p.toString().contains("src/main/java"))
                    .filter(p -> !racine.relativize(p).startsWith("flux-core"))
                    .flatMap(p -> importe.matcher(lis(p)).results())
                    .map(m -> m.group(1))
                    .collect(Collectors.toSet());
        }
    }

    /** What a page tells readers to begin with. */
    private static Set<String> montresAuxLecteurs() throws IOException {
        try (Stream<Path> pages = Files.list(Path.of("").toAbsolutePath().resolveSibling("docs"))) {
            return pages.filter(p -> p.toString().endsWith(".md"))
                    .flatMap(
                            p -> Pattern.compile("`([A-Z]\\w*)").matcher(lis(p)).results())
                    .map(m -> m.group(1))
                    .collect(Collectors.toSet());
        }
    }

    private static String lis(Path source) {
        try {
            return Files.readString(source, UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
