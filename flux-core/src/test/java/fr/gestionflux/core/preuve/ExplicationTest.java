package fr.gestionflux.core.preuve;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gestionflux.core.nombre.Arrondi;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.kit.Recalcul;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExplicationTest {

    private static final Reference SEEZ = Reference.de("convention Séez");
    private static final Resultat<Quantite> A = logements("a", 7);
    private static final Resultat<Quantite> B = logements("b", 3);
    private static final Resultat<Quantite> C = logements("c", 2);
    private static final Resultat<Taux> T = Resultat.donnee("t", Taux.rapport(23, 249), Unite.SANS, SEEZ);

    /** DU1 of operation 399 at Séez, printed 2,19. */
    private static final Resultat<Quantite> DU1 = logements("logements de 399", 9)
            .fois(Resultat.donnee("part réservée de 399", Taux.pourcent(10), Unite.SANS, SEEZ.art("annexe")))
            .nomme("DS1 de 399", Unite.LOGEMENTS, SEEZ.art("§ 4.1"))
            .fois(Resultat.donnee("durée restante", Quantite.parse("26,3315"), Unite.ANS, SEEZ.art("annexe"))
                    .arrondi(Arrondi.auPlusProche(2), SEEZ.art("§ 4.1"))
                    .nomme("AA de 399", Unite.ANS, SEEZ.art("§ 4.1")))
            .fois(T)
            .nomme("DU1 de 399", Unite.DROITS_UNIQUES, SEEZ.art("§ 4.1"));

    @Test
    void everyNamedFigureHasALineAfterItsOperands() {
        assertThat(DU1.expliquer()).isEqualTo("""
                          logements de 399 : 9 logements (convention Séez)
                          part réservée de 399 : 10 % (convention Séez, annexe)
                        DS1 de 399 = 9 logements × 10 % = 0,9 logement (convention Séez, § 4.1)
                          durée restante : 26,3315 ans (convention Séez, annexe)
                        AA de 399 = 26,3315 ans, arrondi à 2 décimales = 26,33 ans (convention Séez, § 4.1)
                          t : 9,2369… % (convention Séez)
                        DU1 de 399 = 0,9 logement × 26,33 ans × 9,2369… % = 2,1889… droits uniques (convention Séez, § 4.1)\
                        """);
    }

    @Test
    void theExactExplanationCutsNoDigit() {
        assertThat(Explication.exacte(DU1))
                .endsWith("DU1 de 399 = 0,9 logement × 26,33 ans × 2300/249 % = 181677/83000 droits uniques"
                        + " (convention Séez, § 4.1)");
        Recalcul.verifie(DU1);
    }

    @Test
    void aFigureUsedTwiceIsExplainedOnce() {
        assertThat(formule(A.plus(A))).isEqualTo("7 logements + 7 logements");
        assertThat(A.plus(A).expliquer().lines()).hasSize(1);
    }

    @Test
    void twoFiguresThatDifferByTheDigitsThatAreCutAreBothSaid() {
        Resultat<Quantite> un = Resultat.donnee("x", Quantite.parse("0,00031"), Unite.LOGEMENTS, SEEZ);
        Resultat<Quantite> autre = Resultat.donnee("x", Quantite.parse("0,00032"), Unite.LOGEMENTS, SEEZ);

        assertThat(un.plus(autre).nomme("total", Unite.LOGEMENTS, SEEZ).expliquer())
                .isEqualTo("""
                          x : 0,0003… logement (convention Séez)
                          x : 0,0003… logement (convention Séez)
                        total = 0,0003… logement + 0,0003… logement = 0,0006… logement (convention Séez)""");
    }

    @Test
    void whatTwoFiguresShareIsExplainedOnce() {
        Resultat<Quantite> total = A.plus(B).nomme("total", Unite.LOGEMENTS, SEEZ);
        Resultat<Quantite> reste = logements("a", 7).moins(C).nomme("reste", Unite.LOGEMENTS, SEEZ);

        assertThat(Explication.lisible(List.of(total, reste))).isEqualTo("""
                          a : 7 logements (convention Séez)
                          b : 3 logements (convention Séez)
                        total = 7 logements + 3 logements = 10 logements (convention Séez)
                          c : 2 logements (convention Séez)
                        reste = 7 logements − 2 logements = 5 logements (convention Séez)""");
    }

    @Test
    void aRemarkComesRightBeforeItsFigure() {
        Resultat<Quantite> total = A.auPlus(B.remarque("a-savoir", "à savoir")).nomme("total", Unite.LOGEMENTS, SEEZ);

        assertThat(total.expliquer()).isEqualTo("""
                          a : 7 logements (convention Séez)
                          ! à savoir
                          b : 3 logements (convention Séez)
                          ! 7 logements ramené à 3 logements (b ; convention Séez)
                        total = 7 logements, au plus 3 logements = 3 logements (convention Séez)""");
    }

    @Test
    void aMissingFigureIsPrintedWithItsReason() {
        Resultat<Quantite> manque =
                Resultat.manquant("stock", Anomalie.refus(Codes.DONNEE_MANQUANTE, "il manque le stock"));

        assertThat(A.plus(manque).nomme("total", Unite.LOGEMENTS, SEEZ).expliquer())
                .isEqualTo("""
                          a : 7 logements (convention Séez)
                          ! il manque le stock
                          stock : ?
                        total = 7 logements + ? = ? (convention Séez)""");
    }

    @Test
    void aRenamedFigureIsExplainedByItsOldName() {
        Resultat<Quantite> flux = A.nomme("flux", Unite.LOGEMENTS, SEEZ.art("§ 3"));

        assertThat(flux.expliquer()).endsWith("flux = a = 7 logements (convention Séez, § 3)");
        assertThat(Explication.exacte(flux)).endsWith("flux = 7 logements = 7 logements (convention Séez, § 3)");
    }

    @Test
    void parenthesesAreWrittenWhereReadingNeedsThem() {
        assertThat(formule(A.plus(B).fois(C))).isEqualTo("(7 logements + 3 logements) × 2 logements");
        assertThat(formule(A.fois(B.plus(C)))).isEqualTo("7 logements × (3 logements + 2 logements)");
        assertThat(formule(A.moins(B.moins(C)))).isEqualTo("7 logements − (3 logements − 2 logements)");
        assertThat(formule(A.moins(B.plus(C)))).isEqualTo("7 logements − (3 logements + 2 logements)");
        assertThat(formule(A.sur(B.fois(C)))).isEqualTo("7 logements ÷ (3 logements × 2 logements)");
        assertThat(formule(A.auPlus(B).fois(C))).isEqualTo("(7 logements, au plus 3 logements) × 2 logements");
        assertThat(formule(A.auPlus(B.auMoins(C))))
                .isEqualTo("7 logements, au plus (3 logements, au moins 2 logements)");
        assertThat(formule(A.arrondi(Arrondi.tronque(0), SEEZ).plus(B)))
                .isEqualTo("(7 logements, tronqué à l'unité) + 3 logements");
    }

    @Test
    void parenthesesAreLeftOutWhereReadingDoesNotNeedThem() {
        assertThat(formule(A.plus(B.moins(C)))).isEqualTo("7 logements + 3 logements − 2 logements");
        assertThat(formule(A.fois(B).plus(C))).isEqualTo("7 logements × 3 logements + 2 logements");
        assertThat(formule(A.plus(B).auPlus(C).arrondi(Arrondi.auPlusProche(1), SEEZ)))
                .isEqualTo("7 logements + 3 logements, au plus 2 logements, arrondi à une décimale");
        assertThat(formule(Resultat.moyenne(List.of(A.sur(B), T)).plus(T)))
                .isEqualTo("moyenne(7 logements ÷ 3 logements ; 9,2369… %) + 9,2369… %");
    }

    @Test
    void aSumOfNothingIsSaidInWords() {
        assertThat(formule(Resultat.somme(List.of()))).isEqualTo("aucun");
        assertThat(formule(Resultat.somme(List.of()).fois(A))).isEqualTo("aucun × 7 logements");
    }

    @Test
    void aSumOfOneTermReadsAsItsTerm() {
        Resultat<Quantite> unSeul = Resultat.somme(List.of(A.moins(B)));

        assertThat(formule(unSeul)).isEqualTo("7 logements − 3 logements");
        assertThat(formule(unSeul.fois(C))).isEqualTo("(7 logements − 3 logements) × 2 logements");
        assertThat(formule(C.moins(Resultat.somme(List.of(unSeul)))))
                .isEqualTo("2 logements − (7 logements − 3 logements)");
        assertThat(formule(C.sur(Resultat.somme(List.of(A.fois(B))))))
                .isEqualTo("2 logements ÷ (7 logements × 3 logements)");
        Recalcul.verifie(unSeul.fois(C).nomme("total", Unite.LOGEMENTS, SEEZ));
    }

    // --- large derivations

    @Test
    void tenThousandNestedTermsAreExplained() {
        Resultat<Quantite> somme = A;
        Resultat<Quantite> emboite = A;
        for (int i = 0; i < 10_000; i++) {
            somme = somme.plus(B);
            emboite = B.moins(emboite);
        }

        assertThat(formule(somme)).hasSize("7 logements".length() + 10_000 * " + 3 logements".length());
        assertThat(formule(emboite))
                .startsWith("3 logements − (3 logements − (")
                .endsWith("))");
        Recalcul.verifie(somme.nomme("total", Unite.LOGEMENTS, SEEZ));
    }

    @Test
    void anAnonymousFigureThatIsLongAndUsedAgainGetsALine() {
        Resultat<Quantite> double_ = A;
        for (int i = 0; i < 60; i++) {
            double_ = double_.plus(double_);
        }
        Resultat<Quantite> total = double_.nomme("total", Unite.LOGEMENTS, SEEZ);

        assertThat(total.expliquer()).contains("\nrésultat intermédiaire 2 = ").hasSizeLessThan(30_000);
        Recalcul.verifie(total);
    }

    @Test
    void whatManyFiguresAreMadeOfIsWrittenOnce() {
        assertThat(longueurDesParts(400)).isLessThan(3 * longueurDesParts(200));
    }

    /** Each part names its own sum: one anonymous total, used by all of them. */
    private static int longueurDesParts(int nombre) {
        Resultat<Quantite> tous = Resultat.somme(IntStream.range(0, nombre)
                .mapToObj(i -> logements("droits " + i, i))
                .toList());
        Resultat<Quantite> total = Resultat.somme(IntStream.range(0, nombre)
                        .mapToObj(i -> tous.fois(T).nomme("part " + i, Unite.LOGEMENTS, SEEZ))
                        .toList())
                .nomme("total", Unite.LOGEMENTS, SEEZ);
        Recalcul.verifie(total);
        return total.expliquer().length();
    }

    @Test
    void aValueTooLongToBeReadIsCitedByItsName() {
        Resultat<Quantite> longue = longue("longue", 1);

        assertThat(Explication.exacte(longue.plus(A).nomme("total", Unite.LOGEMENTS, SEEZ))
                        .lines())
                .anySatisfy(ligne -> assertThat(ligne).startsWith("total = « longue » + 7 logements = "));
        assertThat(Explication.exacte(longue.nomme("retenue", Unite.LOGEMENTS, SEEZ)))
                .contains("retenue = « longue » = ");
        Recalcul.verifie(longue.plus(A).nomme("total", Unite.LOGEMENTS, SEEZ));
        Recalcul.verifie(longue.nomme("retenue", Unite.LOGEMENTS, SEEZ));
    }

    @Test
    void aNameOfTwoValuesCitesNeither() {
        Resultat<Quantite> total = longue("x", 1).plus(longue("x", 2)).nomme("total", Unite.LOGEMENTS, SEEZ);

        assertThat(Explication.exacte(total)).doesNotContain("« x »");
        Recalcul.verifie(total);
    }

    private static Resultat<Quantite> longue(String nom, int rang) {
        BigInteger tout = BigInteger.TEN.pow(25).add(BigInteger.valueOf(rang));
        return Resultat.donnee(nom, Quantite.rapport(tout.add(BigInteger.TWO), tout), Unite.LOGEMENTS, SEEZ);
    }

    private static String formule(Resultat<?> r) {
        String derniere = r.nomme("x", Unite.SANS, SEEZ).expliquer().lines().reduce("", (a, b) -> b);
        return derniere.substring("x = ".length(), derniere.lastIndexOf(" = "));
    }

    private static Resultat<Quantite> logements(String nom, long n) {
        return Resultat.donnee(nom, Quantite.of(n), Unite.LOGEMENTS, SEEZ);
    }
}
