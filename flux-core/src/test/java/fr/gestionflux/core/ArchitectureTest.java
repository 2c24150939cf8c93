package fr.gestionflux.core;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noCodeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import fr.gestionflux.core.charte.Chartes;
import fr.gestionflux.core.saisie.Tableau;
import fr.gestionflux.kit.ReglesDArchitecture;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Validation;
import java.util.Collection;
import java.util.List;
import java.util.Set;

@AnalyzeClasses(packages = "fr.gestionflux.core", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final List<String> ORDRE = List.of(
            "nombre",
            "temps",
            "preuve",
            "saisie",
            "parc",
            "releve",
            "rpls",
            "droit",
            "inventaire",
            "annee",
            "charte",
            "repartition",
            "controle",
            "orientation",
            "suivi",
            "loi",
            "prospective",
            "recu",
            "tables");

    private static final Set<String> REPONSES =
            Set.of(Validation.class.getName(), Either.class.getName(), Seq.class.getName());

    // one by one: ArchTests.in would need the kit to be opened in core's own module

    @ArchTest
    static final ArchRule noSignatureHoldsAFloatingNumber = ReglesDArchitecture.noSignatureHoldsAFloatingNumber;

    @ArchTest
    static final ArchRule noCallTakesOrGivesAFloatingNumber = ReglesDArchitecture.noCallTakesOrGivesAFloatingNumber;

    @ArchTest
    static final ArchRule noClassReadsTheClock = ReglesDArchitecture.noClassReadsTheClock;

    @ArchTest
    static final ArchRule noClassUsesReflection = ReglesDArchitecture.noClassUsesReflection;

    @ArchTest
    static final ArchRule noClassPrintsOrUsesAnotherLog = ReglesDArchitecture.noClassPrintsOrUsesAnotherLog;

    @ArchTest
    static final ArchRule staticFieldsAreFinal = ReglesDArchitecture.staticFieldsAreFinal;

    @ArchTest
    static final ArchRule publicClassesCannotBeExtendedByOthers =
            ReglesDArchitecture.publicClassesCannotBeExtendedByOthers;

    @ArchTest
    static final ArchRule packagesHaveNoCycle = slices().matching("fr.gestionflux.core.(*)..")
            .should()
            .beFreeOfCycles()
            .because("each package answers one question, with what the questions before it answered");

    @ArchTest
    static final ArchRule everyClassIsInAPackageOfTheOrder = classes()
            .that()
            .doNotBelongToAnyOf(FluxStyle.class, StyleDeResultat.class)
            .should()
            .resideInAnyPackage(ORDRE.stream().map(ArchitectureTest::paquet).toArray(String[]::new))
            .because("a package outside the order would escape the rule on dependencies; how values look is for all");

    @ArchTest
    static final ArchRule vavrIsNeverHeld = noFields()
            .should(be(describe("typed with Vavr", (JavaField f) -> deVavr(f.getAllInvolvedRawTypes()))))
            .because("attributes are JDK collections: a record or a builder never asks for a Vavr type");

    @ArchTest
    static final ArchRule vavrIsNeverAskedFor = noCodeUnits()
            .that()
            .areNotPrivate()
            .and(describe(
                    "are not Tableau.lire",
                    (JavaCodeUnit u) -> !(u.getOwner().isEquivalentTo(Tableau.class)
                            && u.getName().equals("lire"))))
            .should(be(describe(
                    "taking Vavr in",
                    (JavaCodeUnit u) -> u.getParameterTypes().stream()
                            .map(JavaType::getAllInvolvedRawTypes)
                            .anyMatch(ArchitectureTest::deVavr))))
            .because("callers read Vavr in answers and never build it, but for Tableau.lire: the function it takes "
                    + "combines the readings of a row, which are Vavr validations themselves");

    @ArchTest
    static final ArchRule vavrAnswersAreOnlyRefusalsOrValues = methods()
            .that()
            .areNotPrivate()
            .and(describe("answer with Vavr", (JavaMethod m) -> deVavr(retour(m))))
            .should(be(describe(
                    "answering with Validation, Either or Seq",
                    (JavaMethod m) -> retour(m).stream()
                            .filter(ArchitectureTest::estDeVavr)
                            .map(JavaClass::getName)
                            .allMatch(REPONSES::contains))))
            .because("Vavr is there to answer a value or every reason why there is none, for nothing else");

    @ArchTest
    static final ArchRule onlyTheRegistryLogs = noClasses()
            .that()
            .doNotBelongToAnyOf(Chartes.class)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.slf4j..")
            .because("computing is silent: only discovery happens where nobody reads its answer");

    @ArchTest
    static final ArchRule generatedClassesStayHidden = classes()
            .that()
            .haveSimpleNameStartingWith("Immutable")
            .should()
            .notBePublic()
            .because("the public type of a built value is the one written by hand");

    @ArchTest
    static void packagesDependOneWayOnly(JavaClasses classes) {
        for (int i = 0; i < ORDRE.size() - 1; i++) {
            noClasses()
                    .that()
                    .resideInAPackage(paquet(ORDRE.get(i)))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(ORDRE.subList(i + 1, ORDRE.size()).stream()
                            .map(ArchitectureTest::paquet)
                            .toArray(String[]::new))
                    .because("the order is " + String.join(" ← ", ORDRE))
                    .check(classes);
        }
    }

    private static String paquet(String nom) {
        return "fr.gestionflux.core." + nom + "..";
    }

    private static Set<JavaClass> retour(JavaMethod m) {
        return m.getReturnType().getAllInvolvedRawTypes();
    }

    private static boolean deVavr(Collection<JavaClass> types) {
        return types.stream().anyMatch(ArchitectureTest::estDeVavr);
    }

    private static boolean estDeVavr(JavaClass c) {
        return c.getPackageName().startsWith("io.vavr");
    }
}
