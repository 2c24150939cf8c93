package fr.gestionflux.core.saisie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LibellesTest {

    private static final List<String> ESPACES = List.of(
            " ", "  ", "\t", "\n", "\r\n", "\u00A0", "\u202F", "\u2009", "\u2007", "\u2003", "\u205F", "\u3000",
            "\u2028");
    private static final List<String> APOSTROPHES = List.of("'", "’", "‘", "ʼ", "′", "´", "`");
    private static final List<String> TIRETS = List.of("-", "\u2010", "\u2011", "\u2012", "–", "—", "\u2212");
    private static final List<String> INVISIBLES = List.of("", "\uFEFF", "\u200B", "\u00AD", "\u200E", "\u2060");

    @Property
    void aLabelIsTheSameWithAnySpaceAnyApostropheAnyHyphenAndAnythingThatCannotBeSeen(
            @ForAll("espaces") String e,
            @ForAll("apostrophes") String a,
            @ForAll("tirets") String t,
            @ForAll("rien") String r) {
        assertThat(Libelles.cle(e + "saint" + t + r + "jean" + e + "de" + e + "l" + a + "île" + r + e))
                .isEqualTo("SAINT-JEAN DE L'ÎLE");
    }

    @Property
    void whatIsNormalisedStaysSo(@ForAll String libelle) {
        assertThat(Libelles.cle(Libelles.cle(libelle))).isEqualTo(Libelles.cle(libelle));
        assertThat(Libelles.cle(Libelles.net(libelle))).isEqualTo(Libelles.cle(libelle));
        assertThat(Libelles.net(Libelles.net(libelle))).isEqualTo(Libelles.net(libelle));
    }

    @Test
    void aLetterWhoseCapitalsHoldAnApostropheIsOneWhateverItsCase() {
        assertThat(Libelles.cle("\u0149")).isEqualTo(Libelles.cle("'n")).isEqualTo("'N");
    }

    @Test
    void anAccentIsOneHoweverItIsEncoded() {
        assertThat(Libelles.cle("Se\u0301ez"))
                .isEqualTo(Libelles.cle("S\u00E9ez"))
                .isEqualTo("SÉEZ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Seez", "Séez 2", "Sé ez", "Séez-", "S.éez"})
    void nothingElseIsGuessed(String libelle) {
        assertThat(Libelles.cle(libelle)).isNotEqualTo(Libelles.cle("Séez"));
    }

    @Test
    void whatIsWithinAFieldIsKept() {
        assertThat(Libelles.net("\uFEFF\u00A0 L’Union  nord\u2009\t")).isEqualTo("L’Union  nord");
        assertThat(Libelles.net(" \u00A0")).isEmpty();
    }

    @Test
    void aLongLabelTakesATimeInProportion() {
        String interminable = "a" + " \u00A0".repeat(1_000_000) + "b";

        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            assertThat(Libelles.cle(interminable)).isEqualTo("A B");
            assertThat(Libelles.net(interminable)).isEqualTo(interminable);
        });
    }

    @Provide
    Arbitrary<String> espaces() {
        return Arbitraries.of(ESPACES);
    }

    @Provide
    Arbitrary<String> apostrophes() {
        return Arbitraries.of(APOSTROPHES);
    }

    @Provide
    Arbitrary<String> tirets() {
        return Arbitraries.of(TIRETS);
    }

    @Provide
    Arbitrary<String> rien() {
        return Arbitraries.of(INVISIBLES);
    }
}
