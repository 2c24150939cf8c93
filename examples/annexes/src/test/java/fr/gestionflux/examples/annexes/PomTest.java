package fr.gestionflux.examples.annexes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is published, and what is not: the lists of the parent are those of the modules. */
class PomTest {

    private static final String PARENT = Pages.lis("pom.xml");

    private static Stream<String> modules(String pom) {
        return Pages.balises(Pages.lis(pom), "module").stream();
    }

    @Test
    void theParentGivesTheVersionOfEveryPublishedModule() {
        String versions = Pages.entre(PARENT, "<dependencyManagement>", "</dependencyManagement>");
        assertThat(modules("pom.xml").filter(m -> !m.equals("examples")))
                .isNotEmpty()
                .allSatisfy(m -> assertThat(versions).contains("<artifactId>" + m + "</artifactId>"));
    }

    @Test
    void aReleaseLeavesEveryExampleOut() {
        List<String> exemples = Stream.concat(
                        Stream.of("examples"), modules("examples/pom.xml").map(m -> "examples/" + m))
                .map(m -> Pages.entre(Pages.lis(m + "/pom.xml"), "</parent>\n  <artifactId>", "</artifactId>"))
                .toList();
        assertThat(Pages.balises(PARENT, "excludeArtifact")).containsExactlyInAnyOrderElementsOf(exemples);
    }

    @Test
    void everyPublishedModuleSaysWhatItIs() {
        assertThat(modules("pom.xml").filter(m -> !m.equals("examples")))
                .allSatisfy(m -> assertThat(Pages.lis(m + "/pom.xml")).contains("<name>", "<description>"));
    }
}
