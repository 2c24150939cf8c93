package fr.gestionflux.kit;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMembers;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.USE_JAVA_UTIL_LOGGING;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.AccessTarget.FieldAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import fr.gestionflux.core.charte.FournisseurDeCharte;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What holds for core as for every rules module; a rules module implements {@link ArchitectureDeModule}.
 */
public final class ReglesDArchitecture {

    private static final Set<String> FLOTTANTS = Set.of("double", "float", "java.lang.Double", "java.lang.Float");

    private static final Set<String> HORLOGES = Set.of("now", "currentTimeMillis", "nanoTime", "systemDefault");

    /** Signatures and fields. */
    public static final ArchRule noSignatureHoldsAFloatingNumber = noMembers()
            .should(be(
                    describe("typed with a floating number", (JavaMember m) -> flottant(m.getAllInvolvedRawTypes()))))
            .because("numbers are exact end to end: a floating one would round in silence");

    /** Bodies: {@code BigDecimal.valueOf(double)}, {@code doubleValue()}, {@code Math.round(double)}… */
    public static final ArchRule noCallTakesOrGivesAFloatingNumber = noClasses()
            .should()
            .accessTargetWhere(acces("a floating number goes in or out", ReglesDArchitecture::flottant))
            .because("an exact fraction that goes through a double is no longer the one that the text orders");

    /** The caller gives every date. */
    public static final ArchRule noClassReadsTheClock = noClasses()
            .should()
            .accessTargetWhere(acces(
                    "the clock is read",
                    a -> HORLOGES.contains(a.getName())
                            && (a.getTargetOwner().getPackageName().startsWith("java.time")
                                    || a.getTargetOwner().isEquivalentTo(System.class))))
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(java.util.Date.class)
            .because("the same file gives the same figures whatever the day: every date is given");

    /** The service loader is the only door. */
    public static final ArchRule noClassUsesReflection = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.lang.reflect..")
            .orShould()
            .callMethod(Class.class, "forName", String.class)
            .orShould()
            .callMethod(Class.class, "forName", String.class, boolean.class, ClassLoader.class)
            .because("charters are plugged in by the service loader, which native images and modules understand");

    /** A library is quiet. */
    public static final ArchRule noClassPrintsOrUsesAnotherLog = noClasses()
            .should(ACCESS_STANDARD_STREAMS)
            .orShould(USE_JAVA_UTIL_LOGGING)
            .because("what a reader must know is in the result; the registry alone logs, through SLF4J");

    /** No state shared by two computations. */
    public static final ArchRule staticFieldsAreFinal = fields().that()
            .areStatic()
            .should()
            .beFinal()
            .allowEmptyShould(true)
            .because("rules are pure: nothing survives a computation");

    /** Values do not get strange subclasses. */
    public static final ArchRule publicClassesCannotBeExtendedByOthers = classes()
            .that()
            .arePublic()
            .should(be(describe("closed to subclasses from other packages", ReglesDArchitecture::fermee)))
            .because("an open class could be mutable, or compare itself otherwise, under the name of a value");

    private ReglesDArchitecture() {}

    /**
     * The rules that hold everywhere.
     *
     * @return all of them
     */
    public static List<ArchRule> partout() {
        return List.of(
                noSignatureHoldsAFloatingNumber,
                noCallTakesOrGivesAFloatingNumber,
                noClassReadsTheClock,
                noClassUsesReflection,
                noClassPrintsOrUsesAnotherLog,
                staticFieldsAreFinal,
                publicClassesCannotBeExtendedByOthers);
    }

    /**
     * A rules module sees core and the JDK only.
     *
     * @param paquet the package of the module
     * @return the rule
     */
    public static ArchRule seuleCoreEtLeJdk(String paquet) {
        return classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        paquet + "..",
                        "fr.gestionflux.core..",
                        "java.lang..",
                        "java.util..",
                        "java.time..",
                        "org.jspecify.annotations..")
                .because("a charter is a short text over core's blocks: whatever else it needs belongs in core");
    }

    /**
     * A rules module shows its provider and its vocabulary, nothing else: on the class path no module descriptor hides the
     * rest.
     *
     * @param publiques the classes for others
     * @return the rule
     */
    public static ArchRule seulsSontPublics(Class<?>... publiques) {
        return classes()
                .that()
                .doNotBelongToAnyOf(publiques)
                .should()
                .notBePublic()
                .because("a charter is asked of the registry, and read by its vocabulary, never by its classes");
    }

    /**
     * The module that a provider is built in, read where its class is, on the class path too.
     *
     * @param fournisseur the provider
     * @return its descriptor
     */
    public static ModuleDescriptor descripteur(Class<? extends FournisseurDeCharte> fournisseur) {
        try {
            Path lieu = Path.of(fournisseur
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return ModuleFinder.of(lieu).findAll().stream()
                    .map(ModuleReference::descriptor)
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(lieu + " is not a module"));
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean fermee(JavaClass c) {
        boolean abstraite = c.getModifiers().contains(JavaModifier.ABSTRACT);
        boolean finale = c.getModifiers().contains(JavaModifier.FINAL);
        boolean constructeursCaches = c.getConstructors().stream()
                .noneMatch(k -> k.getModifiers().contains(JavaModifier.PUBLIC)
                        || k.getModifiers().contains(JavaModifier.PROTECTED));
        return finale || c.isInterface() || c.isEnum() || (abstraite && constructeursCaches);
    }

    private static boolean flottant(JavaAccess<?> a) {
        return a.getTarget() instanceof CodeUnitAccessTarget t
                ? flottant(t.getRawParameterTypes()) || flottant(Set.of(t.getRawReturnType()))
                : flottant(Set.of(((FieldAccessTarget) a.getTarget()).getRawType()));
    }

    private static boolean flottant(Collection<JavaClass> types) {
        return types.stream()
                .map(JavaClass::getBaseComponentType)
                .map(JavaClass::getName)
                .anyMatch(FLOTTANTS::contains);
    }

    private static DescribedPredicate<JavaAccess<?>> acces(String description, Predicate<JavaAccess<?>> cas) {
        return describe(description, cas);
    }
}
