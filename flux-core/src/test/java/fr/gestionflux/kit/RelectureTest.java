package fr.gestionflux.kit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.preuve.Unite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A reader that lets a limit go unsaid reads nothing: the figure below reached two. */
class RelectureTest {

    private static final Reference CHARTE = Reference.de("charte");
    private static final Resultat<Quantite> FIGURE = logements("a", 7)
            .auPlus(logements("limite", 3))
            .plus(logements("b", 1).auMoins(logements("minimum", 2)))
            .plus(logements("c", 1).auPlus(logements("limite", 3)))
            .nomme("total", Unite.LOGEMENTS, CHARTE);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "total = 6 logements ; 7 logements ramené à 3 logements (limite ; x) ; 1 logement relevé à 2 logements",
                "total = 6 logements ; 7 logements ramené à 3 logements (limite ; x), 2 fois ; cet arrondi, 3 fois",
                "total = 6 logements ; 7 ramené à 3\nle détail : expliquer(), 9 lignes, dont 1 limite atteinte de plus",
                "total = 6 logements\n5 autres réservataires = 9 logements, 2 limites atteintes ; arrondi à l'unité, 4 fois",
            })
    void aSummaryThatTellsOrCountsEveryLimitPasses(String resume) {
        assertThatCode(() -> Relecture.verifie(resume, FIGURE)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "total = 6 logements",
                "total = 6 logements ; 7 logements ramené à 3 logements (limite ; x)",
                "total = 6 logements ; 7 ramené à 3, 2 fois\nle détail : expliquer(), dont 1 limite atteinte de plus",
                "total = 6 logements ; 7 ramené à 3 ; arrondi à l'unité (x), 2 fois",
            })
    void aSummaryThatHidesOrInventsALimitIsRefused(String resume) {
        assertThatThrownBy(() -> Relecture.verifie(resume, FIGURE))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("attendu 2");
    }

    @Test
    void theNumberComesFirst() {
        assertThatThrownBy(() -> Relecture.verifie("2 limites atteintes\ntotal = 6 logements", FIGURE))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("attendu d'abord « total = 6 logements »");
    }

    @Test
    void tenLinesAreTheMost() {
        String dix = "total = 6 logements, 2 limites atteintes" + "\nligne".repeat(9);

        assertThatCode(() -> Relecture.verifie(dix, FIGURE)).doesNotThrowAnyException();
        assertThatThrownBy(() -> Relecture.verifie(dix + "\nligne", FIGURE))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("résumé de 11 lignes");
    }

    private static Resultat<Quantite> logements(String nom, long n) {
        return Resultat.donnee(nom, Quantite.of(n), Unite.LOGEMENTS, CHARTE);
    }
}
