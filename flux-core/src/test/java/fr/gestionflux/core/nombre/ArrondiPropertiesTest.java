package fr.gestionflux.core.nombre;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gestionflux.kit.Domaine;
import java.math.BigInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

@Domain(Domaine.class)
class ArrondiPropertiesTest {

    private static final Taux MOITIE = Taux.pourcent(50);

    @Property
    void roundingTwiceIsRoundingOnce(@ForAll Quantite q, @ForAll Taux t, @ForAll Arrondi regle) {
        assertThat(q.arrondi(regle).arrondi(regle)).isEqualTo(q.arrondi(regle));
        assertThat(t.arrondi(regle).arrondi(regle)).isEqualTo(t.arrondi(regle));
    }

    @Property
    void theNearestIsWithinHalfAUnit(@ForAll Quantite q, @ForAll Arrondi regle) {
        Arrondi proche = Arrondi.auPlusProche(regle.decimales());

        assertThat(ecart(q, q.arrondi(proche))).isLessThanOrEqualTo(unite(regle).fois(MOITIE));
    }

    @Property
    void cuttingLosesLessThanAUnitAndNeverAddsToTheMagnitude(@ForAll Quantite q, @ForAll Arrondi regle) {
        Quantite coupe = q.arrondi(Arrondi.tronque(regle.decimales()));

        assertThat(ecart(q, coupe)).isLessThan(unite(regle));
        assertThat(absolue(coupe)).isLessThanOrEqualTo(absolue(q));
        assertThat(coupe.signe()).isIn(0, q.signe());
    }

    @Property
    void whatIsRoundedHasNoMoreDecimals(@ForAll Quantite q, @ForAll Arrondi regle) {
        Quantite unites = Quantite.of(1).fois(q.arrondi(regle).sur(unite(regle)));

        assertThat(unites.estEntiere()).isTrue();
    }

    @Property
    void roundingKeepsTheOrder(@ForAll Quantite a, @ForAll Quantite b, @ForAll Arrondi regle) {
        Quantite petit = a.compareTo(b) <= 0 ? a : b;
        Quantite grand = a.compareTo(b) <= 0 ? b : a;

        assertThat(petit.arrondi(regle)).isLessThanOrEqualTo(grand.arrondi(regle));
    }

    @Property
    void roundingDoesNotDependOnTheSign(@ForAll Quantite q, @ForAll Arrondi regle) {
        assertThat(oppose(q).arrondi(regle)).isEqualTo(oppose(q.arrondi(regle)));
    }

    /** 18,132 % to two decimals is 18,13 %, not 18 %. */
    @Property
    void theDecimalsOfARateAreThoseOfItsPercentage(@ForAll Taux t, @ForAll Arrondi regle) {
        Quantite pourcentage = Quantite.of(100).fois(t);

        assertThat(Quantite.of(100).fois(t.arrondi(regle))).isEqualTo(pourcentage.arrondi(regle));
    }

    @Property
    void aPrintIsTheRoundedNumber(@ForAll Quantite q, @ForAll Arrondi regle) {
        assertThat(q.arrondi(regle).imprime(regle)).isEqualTo(q.imprime(regle));
    }

    private static Quantite unite(Arrondi regle) {
        return Quantite.rapport(BigInteger.ONE, BigInteger.TEN.pow(regle.decimales()));
    }

    private static Quantite ecart(Quantite a, Quantite b) {
        return absolue(a.moins(b));
    }

    private static Quantite absolue(Quantite q) {
        return q.signe() < 0 ? oppose(q) : q;
    }

    private static Quantite oppose(Quantite q) {
        return Quantite.ZERO.moins(q);
    }
}
