package fr.gestionflux.examples.annexes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is published, and what is not: the lists of the parent are those of the modules. */
class PomTest {

    private static final String PARENT = Pages.lis("pom.xml");

    private static Stream<String> modules(String pom) {
        return Pages.balises(Pages.lis(pom), "module").stream();
    }

    private static String artefact(String module) {
        return Pages.entre(Pages.lis(module + "/pom.xml"), "</parent>\n  <artifactId>", "</artifactId>");
    }

    private static boolean estPublie(String module) {
        return Pages.lis(module + "/pom.xml").contains("<artifactId>flux-parent</artifactId>")
                && !module.equals("examples");
    }

    private static Stream<String> tous() {
        return Stream.concat(modules("pom.xml"), modules("examples/pom.xml").map(m -> "examples/" + m));
    }

    @Test
    void theGatewayIsPublishedAndNoOtherExampleThatItDoesNotNeed() {
        assertThat(tous().filter(PomTest::estPublie).filter(m -> m.startsWith("examples/")))
                .containsExactly("examples/passerelle", "examples/rpls", "examples/terminal");
    }

    @Test
    void theParentGivesTheVersionOfEveryPublishedModule() {
        String versions = Pages.entre(PARENT, "<dependencyManagement>", "</dependencyManagement>");
        assertThat(tous().filter(PomTest::estPublie).map(PomTest::artefact))
                .isNotEmpty()
                .allSatisfy(a -> assertThat(versions).contains("<artifactId>" + a + "</artifactId>"));
    }

    @Test
    void aReleaseLeavesEveryOtherExampleOut() {
        assertThat(Pages.balises(PARENT, "excludeArtifact"))
                .containsExactlyInAnyOrderElementsOf(
                        tous().filter(m -> !estPublie(m)).map(PomTest::artefact).toList());
    }

    @Test
    void everyPublishedModuleSaysWhatItIs() {
        assertThat(tous().filter(PomTest::estPublie))
                .allSatisfy(m -> assertThat(Pages.lis(m + "/pom.xml")).contains("<name>", "<description>"));
    }
}
