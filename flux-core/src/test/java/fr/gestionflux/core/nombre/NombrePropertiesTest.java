package fr.gestionflux.core.nombre;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gestionflux.kit.Domaine;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

@Domain(Domaine.class)
@Domain(DomainContext.Global.class)
class NombrePropertiesTest {

    private static final Quantite UN = Quantite.of(1);

    @Property
    void aFractionHasOneFormWhateverItsMultiple(
            @ForAll @LongRange(min = -9_999, max = 9_999) long haut,
            @ForAll @LongRange(min = 1, max = 9_999) long bas,
            @ForAll @LongRange(min = -99, max = 99) long multiple) {
        Assume.that(multiple != 0);
        Quantite simple = Quantite.rapport(haut, bas);
        Quantite multipliee = Quantite.rapport(haut * multiple, bas * multiple);

        assertThat(multipliee).isEqualTo(simple).hasSameHashCodeAs(simple).isEqualByComparingTo(simple);
        assertThat(multipliee).hasToString(simple.toString());
        assertThat(multipliee.texteExact()).isEqualTo(simple.texteExact());
        assertThat(multipliee.denominateur()).isPositive();
        assertThat(multipliee.numerateur().gcd(multipliee.denominateur())).isEqualTo(BigInteger.ONE);
        assertThat(multipliee.signe()).isEqualTo(Long.signum(haut));
    }

    @Property
    void twoQuantitiesAreEqualWhenNeitherComesFirst(@ForAll Quantite a, @ForAll Quantite b) {
        assertThat(a.equals(b)).isEqualTo(a.compareTo(b) == 0);
        assertThat(a.compareTo(b)).isEqualTo(-b.compareTo(a));
    }

    @Property
    void theGreaterOfTwoQuantitiesExceedsTheOther(@ForAll Quantite a, @ForAll Quantite b) {
        assertThat(a.compareTo(b)).isEqualTo(a.moins(b).signe());
    }

    @Property
    void equalQuantitiesBuiltOtherwiseAgreeOnEverything(@ForAll Quantite a, @ForAll Quantite b) {
        Quantite detour = a.plus(b).moins(b);

        assertThat(detour).isEqualTo(a).hasSameHashCodeAs(a).isEqualByComparingTo(a);
        assertThat(detour).hasToString(a.toString());
        assertThat(detour.texteExact()).isEqualTo(a.texteExact());
    }

    @Property
    void theOrderOfTermsDoesNotMatter(@ForAll Quantite a, @ForAll Quantite b, @ForAll Quantite c) {
        assertThat(a.plus(b)).isEqualTo(b.plus(a));
        assertThat(a.plus(b).plus(c)).isEqualTo(a.plus(b.plus(c)));
    }

    @Property
    void theOrderOfFactorsDoesNotMatter(@ForAll Quantite a, @ForAll Quantite b, @ForAll Taux t) {
        assertThat(a.fois(b)).isEqualTo(b.fois(a));
        assertThat(a.fois(t).fois(b)).isEqualTo(a.fois(b).fois(t));
        assertThat(a.fois(b.plus(UN))).isEqualTo(a.fois(b).plus(a));
    }

    @Property
    void aRatioOfAWholeGivesThePartAgain(@ForAll Quantite part, @ForAll Quantite tout) {
        Assume.that(tout.signe() != 0);

        assertThat(tout.fois(part.sur(tout))).isEqualTo(part);
    }

    @Property
    void aRatioOfTwoRatesGivesTheFirstAgain(@ForAll Taux part, @ForAll Taux tout) {
        Assume.that(tout.signe() != 0);

        assertThat(tout.fois(part.sur(tout))).isEqualTo(part);
    }

    @Property
    void aDecimalIsReadAgainFromItsExactText(@ForAll("decimales") Quantite q) {
        assertThat(Quantite.lis(q.texteExact())).contains(q);
    }

    @Property
    void aPrintedRateIsReadAgainFromItsExactText(@ForAll("tauxImprimes") Taux t) {
        assertThat(Taux.lis(t.texteExact())).contains(t);
        assertThat(Taux.lis(t.texte(2))).contains(t);
        assertThat(Taux.lis(t.imprime(Arrondi.tronque(2)))).contains(t);
    }

    @Property
    void whateverIsPrintedExactlyIsReadBack(@ForAll Quantite q, @ForAll Taux t) {
        assertThat(Quantite.lis(q.texteExact())).contains(q);
        assertThat(Taux.lis(t.texteExact())).contains(t);
        assertThat(Taux.lis(t.fois(t).fois(q).texteExact())).contains(t.fois(t).fois(q));
    }

    /** Nobody has so many homes, but a slip may: what is printed of it is read back all the same. */
    @Property
    void soIsANumberOutOfReason(@ForAll Quantite q, @ForAll @IntRange(min = 1, max = 900) int zeros) {
        Quantite enorme = q.fois(Quantite.rapport(BigInteger.TEN.pow(zeros), BigInteger.ONE));
        Taux infime = Taux.rapport(1, 3).fois(Quantite.rapport(BigInteger.ONE, BigInteger.TWO.pow(zeros)));

        assertThat(Quantite.lis(enorme.texteExact())).contains(enorme);
        assertThat(Taux.lis(infime.texteExact())).contains(infime);
    }

    @Property
    void theExactTextOfAnyQuantityGivesItAgain(@ForAll Quantite q) {
        String[] parties = q.texteExact().replace(',', '.').split("/", -1);
        BigDecimal haut = new BigDecimal(parties[0]);
        BigInteger bas = parties.length == 2 ? new BigInteger(parties[1]) : BigInteger.ONE;

        assertThat(Quantite.rapport(
                        haut.unscaledValue(), BigInteger.TEN.pow(haut.scale()).multiply(bas)))
                .isEqualTo(q);
    }

    @Property
    void noTextIsInExponentForm(@ForAll Quantite q, @ForAll Taux t, @ForAll Arrondi regle) {
        assertThat(q.texte(regle.decimales())).matches("-?\\d+(,\\d+)?…?");
        assertThat(q.texteExact()).matches("-?\\d+(,\\d+|/\\d+)?");
        assertThat(q.imprime(regle)).matches("-?\\d+(,\\d{" + regle.decimales() + "})?");
        assertThat(t.texte(regle.decimales())).matches("\\d+(,\\d+)?…? %");
        assertThat(t.texteExact()).matches("\\d+(,\\d+|/\\d+)? %");
        assertThat(t.imprime(regle)).matches("\\d+(,\\d{" + regle.decimales() + "})? %");
    }

    @Property
    void theReadingTextSaysWhetherDigitsWereCut(@ForAll Quantite q, @ForAll Arrondi regle) {
        boolean entier = q.equals(q.arrondi(regle));

        assertThat(q.texte(regle.decimales()).endsWith("…")).isEqualTo(!entier);
    }

    @Property
    void aDecimalOfOtherSoftwareComesInExactlyAndGoesOutAsAsked(@ForAll BigDecimal d) {
        Arrondi decimales = Arrondi.auPlusProche(Math.min(d.scale(), 30));

        assertThat(Quantite.of(d).decimal(decimales))
                .isEqualTo(d.setScale(decimales.decimales(), RoundingMode.HALF_UP));
        assertThat(Taux.pourcent(d).decimal(decimales)).isEqualTo(Quantite.of(d).decimal(decimales));
    }

    @Property
    void aFractionIsItsNumeratorOverItsDenominator(@ForAll Quantite q) {
        assertThat(q.fraction()).isEqualTo(q.numerateur() + "/" + q.denominateur());
    }

    @Provide
    Arbitrary<Quantite> decimales() {
        return Domaine.decimale();
    }

    @Provide
    Arbitrary<Taux> tauxImprimes() {
        return Domaine.tauxImprime();
    }
}
