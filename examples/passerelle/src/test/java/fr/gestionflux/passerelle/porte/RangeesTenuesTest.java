package fr.gestionflux.passerelle.porte;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gestionflux.core.saisie.Tableau.Rangee;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RangeesTenuesTest {

    private static final List<String> TEXTES = List.of(
            "", "T3", "x".repeat(127), "x".repeat(128), "é".repeat(20_000), "l’Œuvre", "a\u0000b", "😀", "\n;\"");

    @Test
    void whatIsHeldIsGivenBackAsItWas() {
        List<Rangee> rangees = new ArrayList<>();
        for (int i = 0; i < 3 * PaquetDeRangees.TAILLE + 1; i++) {
            List<String> champs = new ArrayList<>();
            for (int c = 0; c < i % 150; c++) {
                champs.add(TEXTES.get((i + c) % (i % 50 == 0 ? TEXTES.size() : 2)));
            }
            rangees.add(new Rangee(i * 1000 + 2, champs));
        }

        RangeesTenues tenues = RangeesTenues.de(rangees);

        assertThat(tenues).containsExactlyElementsOf(rangees);
        assertThat(tenues.get(PaquetDeRangees.TAILLE)).isEqualTo(rangees.get(PaquetDeRangees.TAILLE));
        assertThat(RangeesTenues.de(tenues)).isSameAs(tenues);
        assertThatThrownBy(() -> tenues.get(rangees.size())).isInstanceOf(IndexOutOfBoundsException.class);
        assertThat(RangeesTenues.de(List.of())).isEmpty();
    }

    @Test
    void aTextThatComesAgainWhileRowsGoByIsTheSameOne() {
        List<String> financements = new ArrayList<>();

        for (Rangee r :
                RangeesTenues.de(List.of(new Rangee(2, List.of("1", "PLUS")), new Rangee(3, List.of("2", "PLUS"))))) {
            financements.add(r.champs().get(1));
        }

        assertThat(financements.get(0)).isEqualTo("PLUS").isSameAs(financements.get(1));
    }

    @Test
    void whoeverWaitsIsToldHowManyRowsWereTaken() {
        AtomicLong lues = new AtomicLong();
        RangeesTenues.Tenue tenue = new RangeesTenues.Tenue(lues::addAndGet);

        for (int i = 0; i <= 2 * PaquetDeRangees.TAILLE; i++) {
            tenue.ajoute(new Rangee(i + 2, List.of("x")));
        }

        assertThat(lues).hasValue(2 * PaquetDeRangees.TAILLE);
    }
}
