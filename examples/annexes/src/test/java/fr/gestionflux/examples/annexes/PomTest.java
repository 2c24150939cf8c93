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
    void the_parent_gives_the_version_of_every_published_module() {
        String versions = Pages.entre(PARENT, "<dependencyManagement>", "</dependencyManagement>");
        assertThat(modules("pom.xml").filter(m -> !m.equals("examples")))
                .isNotEmpty()
                .allSatisfy(m -> assertThat(versions).contains("<artifactId>" + m + "</artifactId>"));
    }

    @Test
    void a_release_leaves_every_example_out() {
        List<String> exemples = Stream.concat(
                        Stream.of("examples"), modules("examples/pom.xml").map(m -> "examples/" + m))
                .map(m -> Pages.entre(Pages.lis(m + "/pom.xml"), "</parent>\n  <artifactId>", "</artifactId>"))
                .filter(a -> a.startsWith("flux-examples"))
                .toList();
        assertThat(Pages.balises(PARENT, "excludeArtifact")).containsExactlyInAnyOrderElementsOf(exemples);
    }

    @Test
    void every_published_module_says_what_it_is() {
        assertThat(modules("pom.xml").filter(m -> !m.equals("examples")))
                .allSatisfy(m -> assertThat(Pages.lis(m + "/pom.xml")).contains("<name>", "<description>"));
    }
}
