package fr.gestionflux.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CouvertureTest {

    private static final Couverture MODULE = new Couverture(
            Set.of("Texte.part"),
            Set.of("Texte.part", "Texte.nom"),
            Set.of("Cch.partReservee"),
            Set.of("minimum"),
            Set.of("BESOIN"),
            "PartTest.laPart"::equals);

    private static final String ENTETE = "article\tphrase\tportee\tcode\tepreuve\tchiffre\n";
    private static final String ENTIERE = ENTETE
            + "§ 1\tTitre\tnon\ttitre\t\t\n"
            + "§ 2\tLa part est de 10 %.\toperative\tTexte.part ; choix : à l'unité\tPartTest.laPart\tSéez : 18,13 %\n"
            + "§ 3\tAu moins un logement.\toperative\tclause:minimum\tPartTest.laPart\t\n";

    @Test
    void aTextWhoseEverySentenceAndRuleHaveTheirOtherHalfIsCovered() {
        assertThat(MODULE.manquements(lues(ENTIERE))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "operative | '' | '' | ni code ni raison",
                "non | '' | '' | ni code ni raison",
                "operative | 'non codé : ' | '' | ni code ni raison",
                "operative | Texte.autre | PartTest.laPart | « Texte.autre » n'existe pas",
                "operative | clause:autre | PartTest.laPart | « clause:autre » n'existe pas",
                "operative | grandeur:AUTRE | '' | « grandeur:AUTRE » n'existe pas",
                "operative | coeur:Cch.autre | PartTest.laPart | « coeur:Cch.autre » n'existe pas",
                "operative | loi:article | PartTest.laPart | « loi:article » n'existe pas",
                "operative | Texte.part | '' | codée, sans épreuve",
                "operative | Texte.part | PartTest.autre | l'épreuve « PartTest.autre » n'existe pas",
            })
    void aSentenceThatIsNowhereOrSaysAPlaceThatIsNotThereIsNamed(
            String portee, String code, String epreuve, String constat) {
        String phrase = "§ 4\tIl faut.\t" + portee + "\t" + code + "\t" + epreuve + "\t\n";

        assertThat(MODULE.manquements(lues(ENTIERE + phrase)))
                .singleElement()
                .asString()
                .startsWith("texte.tsv, ligne 5, § 4 « Il faut. » : ")
                .contains(constat);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "grandeur:BESOIN | ''",
                "coeur:Cch.partReservee | PartTest.laPart",
                "Texte.nom | PartTest.laPart",
                "non codé : laissé aux parties ; à l'amiable | ''",
                "Texte.part ; non codé : le second alinéa, laissé aux parties ; à l'amiable | PartTest.laPart",
            })
    void aSentenceMayBeAFactARuleOfCoreAMethodOrAReason(String code, String epreuve) {
        String phrase = "§ 4\tIl faut.\toperative\t" + code + "\t" + epreuve + "\t\n";

        assertThat(MODULE.manquements(lues(ENTIERE + phrase))).isEmpty();
    }

    @Test
    void aRuleOrAClauseThatNoSentenceSaysIsNamed() {
        assertThat(MODULE.manquements(lues(ENTETE + "§ 1\tTitre\tnon\ttitre\t\t\n")))
                .anySatisfy(m -> assertThat(m).startsWith("Texte.part : aucune phrase"))
                .anySatisfy(m -> assertThat(m).startsWith("clause:minimum : aucune phrase"))
                .hasSize(2);
    }

    @Test
    void aTableThatDoesNotReadIsNamedWithItsLine() {
        assertThatThrownBy(() -> lues("article;phrase\n")).hasMessageContaining("attendu l'en-tête");
        assertThatThrownBy(() -> lues(ENTETE + "§ 1\tTitre\tnon\n"))
                .hasMessageContaining("ligne 2 : reçu 3 champs ; attendu 6");
        assertThatThrownBy(() -> lues(ENTETE + "§ 1\tTitre\toui\ttitre\t\t\n"))
                .hasMessageContaining("ligne 2 : portee reçue « oui »");
        assertThatThrownBy(() -> Phrase.lues(new Memoire(Map.of()), "essai", "texte"))
                .hasMessageContaining("META-INF/flux/textes/essai/texte.tsv : introuvable");
    }

    private static List<Phrase> lues(String table) {
        return Phrase.lues(new Memoire(Map.of("META-INF/flux/textes/essai/texte.tsv", table)), "essai", "texte");
    }

    /** Resources without files. */
    private static final class Memoire extends ClassLoader {

        private final Map<String, String> ressources;

        Memoire(Map<String, String> ressources) {
            super(null);
            this.ressources = ressources;
        }

        @Override
        public InputStream getResourceAsStream(String nom) {
            String texte = ressources.get(nom);
            return texte == null ? null : new ByteArrayInputStream(texte.getBytes(StandardCharsets.UTF_8));
        }
    }
}
