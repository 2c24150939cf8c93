package fr.gestionflux.examples.annexes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The page that puts a text beside its code, for those who read one but not the other. */
class TextesTest {

    @Test
    void aSentenceIsShownWithItsArticleItsCodeAndItsTest() {
        Execution rhone = Execution.de("textes", "--charte", "rhone");

        assertThat(rhone.code()).isZero();
        assertThat(rhone.lignes().get(0)).startsWith("# Convention type de réservation en flux du Rhône");
        assertThat(rhone.lignes())
                .contains("## § 2-4")
                .anySatisfy(l -> assertThat(l).startsWith("- codé : ConventionTypeRhone."))
                .anySatisfy(l -> assertThat(l).startsWith("- épreuve : "))
                .anySatisfy(l -> assertThat(l).startsWith("- **non codé :** "))
                .anySatisfy(l -> assertThat(l).startsWith("- sans effet : "));
    }

    @Test
    void theCountsAreThoseOfTheSentencesThatArePrinted() {
        Execution toutes = Execution.de("textes", "--charte", "rhone");

        long phrases = toutes.lignes().stream().filter(l -> l.startsWith("> ")).count();
        assertThat(toutes.lignes().get(2)).startsWith(phrases + " phrases : ");
    }

    @Test
    void theSentencesWithoutEffectCanBeLeftAside() {
        Execution operatives = Execution.de("textes", "--charte", "rhone", "--operatives");

        assertThat(operatives.lignes())
                .noneSatisfy(l -> assertThat(l).startsWith("- sans effet"))
                .anySatisfy(l -> assertThat(l).startsWith("- codé : "));
    }

    @Test
    void aCharterThatIsNotThereNamesThoseThatAre() {
        Execution inconnue = Execution.de("textes", "--charte", "calvados");

        assertThat(inconnue.code()).isEqualTo(2);
        assertThat(inconnue.lignes())
                .containsExactly("--charte : reçu « calvados » ; attendu l'une de : haute-garonne, idf, rhone, savoie");
    }
}
