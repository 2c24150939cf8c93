package fr.gestionflux.core.controle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.gestionflux.core.controle.Mention.Annee;
import fr.gestionflux.core.controle.Mention.Chiffre;
import fr.gestionflux.core.controle.Mention.Fin;
import fr.gestionflux.core.controle.Mention.Plafond;
import fr.gestionflux.core.nombre.Arrondi;
import fr.gestionflux.core.nombre.Nombre;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.preuve.Unite;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ControleTest {

    private static final Reference ANNEXE = Reference.de("annexe");
    private static final Reference INVENTAIRE = Reference.de("inventaire au 31/12/2022");

    private static Resultat<Quantite> nombre(String nom, String valeur) {
        return Resultat.donnee(nom, Quantite.parse(valeur), Unite.LOGEMENTS, INVENTAIRE);
    }

    private static Resultat<Taux> taux(String nom, String valeur) {
        return Resultat.donnee(nom, Taux.parse(valeur), Unite.SANS, ANNEXE);
    }

    private static <N extends Nombre<N>> Resultat<N> calcule(String nom, Resultat<N> r) {
        return r.nomme(nom, Unite.SANS, ANNEXE);
    }

    private static Chiffre chiffre(Resultat<?> attendu, String imprime) {
        return new Chiffre(attendu.nom().orElseThrow(), imprime, attendu);
    }

    private static Constat seul(Mention m) {
        return Controle.de(List.of(m)).constats().get(0);
    }

    private static List<Verdict> verdicts(Mention... mentions) {
        return Controle.de(List.of(mentions)).constats().stream()
                .map(Constat::verdict)
                .toList();
    }

    private static Constat dernier(Mention... mentions) {
        return Controle.de(List.of(mentions)).constats().get(mentions.length - 1);
    }

    // La Cité Jardins at Escalquens: 15 homes of 155, rate 7,90 %

    private static final Resultat<Quantite> ELIGIBLES = nombre("logements éligibles", "155");
    private static final Resultat<Quantite> TENUS = nombre("logements du réservataire", "15");
    private static final Resultat<Taux> ROTATION = taux("taux de rotation", "7,90 %");
    private static final Resultat<Taux> PART = calcule("part du flux", TENUS.sur(ELIGIBLES));
    private static final Resultat<Quantite> EXACT = calcule("objectif exact", PART.de(ROTATION.de(ELIGIBLES)));
    private static final Resultat<Quantite> OBJECTIF =
            calcule("objectif", EXACT.arrondi(Arrondi.auPlusProche(0), ANNEXE));

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "9,68 %; CONFORME",
                "9.68%; CONFORME",
                "9,68; CONFORME",
                "0,0968; CONFORME",
                "9,7 %; CONFORME",
                "10 %; CONFORME",
                "9,67 %; TRONQUE",
                "9.67%; TRONQUE",
                "9,6 %; TRONQUE",
                "9,66 %; ECART",
                "9,69 %; ECART",
                "9,5 %; ECART",
                "15; ECART",
                "0,0967 %; FRACTION_EN_POURCENTAGE",
                "0,1 %; FRACTION_EN_POURCENTAGE",
                "0,000967 %; DIVISE_DEUX_FOIS",
                "0,000968; DIVISE_DEUX_FOIS",
                "9,70 %; DECIMALES_FEINTES",
                "quinze; ILLISIBLE",
                "' '; BLANC"
            })
    void aShareAgreesOrNotByWhatIsPrinted(String imprime, Verdict attendu) {
        assertThat(seul(chiffre(PART, imprime)).verdict()).isEqualTo(attendu);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1,185; CONFORME",
                "1.2 arrondi à 1; CONFORME",
                "1.19=>1; CONFORME",
                "1,18; TRONQUE",
                "1.2 arrondi à 2; ECART",
                "1.3 arrondi à 1; ECART",
                "0,01185; DIVISE_DEUX_FOIS",
                "1,185 %; ECART"
            })
    void aNumberOfHomesAgreesOrNotByWhatIsPrinted(String imprime, Verdict attendu) {
        assertThat(seul(chiffre(EXACT, imprime)).verdict()).isEqualTo(attendu);
    }

    @Test
    void aPercentageIsNotANumberOfHomes() {
        assertThat(seul(chiffre(TENUS, "15 %")).detail()).isEqualTo("attendu 15 logements");
    }

    @Test
    void aCorrectAnnexRaisesNoAlarm() {
        assertThat(verdicts(
                        chiffre(ELIGIBLES, "155"),
                        chiffre(TENUS, "15"),
                        chiffre(PART, "9.67%"),
                        chiffre(ROTATION, "7.90%"),
                        chiffre(EXACT, "1.2 arrondi à 1"),
                        chiffre(OBJECTIF, "1")))
                .containsExactly(
                        Verdict.CONFORME,
                        Verdict.CONFORME,
                        Verdict.TRONQUE,
                        Verdict.CONFORME,
                        Verdict.CONFORME,
                        Verdict.CONFORME)
                .noneMatch(Verdict::alerte);
    }

    @Test
    void aFigureComputedFromARoundedPrintSaysWhichOne() {
        Constat c = dernier(chiffre(PART, "9,7 %"), chiffre(EXACT, "1,188"));
        assertThat(c.verdict()).isEqualTo(Verdict.DEJA_ARRONDI);
        assertThat(c.detail()).isEqualTo("s'obtient avec « part du flux » imprimé 9,7 %");
        assertThat(c.verdict().alerte()).isFalse();
    }

    @Test
    void aFigureComputedFromARoundedPrintMayBeCutInItsTurn() {
        assertThat(dernier(chiffre(PART, "9,6 %"), chiffre(EXACT, "1,17")).verdict())
                .isEqualTo(Verdict.DEJA_ARRONDI);
        assertThat(dernier(chiffre(PART, "9,5 %"), chiffre(EXACT, "1,16")).verdict())
                .isEqualTo(Verdict.REPRIS);
    }

    @Test
    void aFigureComputedFromSeveralRoundedPrintsSaysAllOfThem() {
        var a = nombre("a", "1,24");
        var b = nombre("b", "1,24");
        var c = nombre("c", "1,24");
        var total = calcule("total", Resultat.somme(List.of(a, b, c)));
        Constat constat = dernier(chiffre(a, "1,2"), chiffre(b, "1,2"), chiffre(c, "1,2"), chiffre(total, "3,6"));
        assertThat(constat.verdict()).isEqualTo(Verdict.DEJA_ARRONDI);
        assertThat(constat.detail())
                .isEqualTo("s'obtient avec « a » imprimé 1,2, « b » imprimé 1,2, « c » imprimé 1,2");
    }

    @Test
    void aFigureComputedFromAWrongPrintIsWrongWithIt() {
        Constat c = dernier(chiffre(PART, "9,86 %"), chiffre(EXACT, "1,207"));
        assertThat(c)
                .hasToString("objectif exact : « 1,207 », ÉCART, repris d'un chiffre en écart :"
                        + " s'obtient avec « part du flux » imprimé 9,86 %");
    }

    @Test
    void aPrintFollowsAnotherOfTheSameNameOnlyIfItIsTheSameFigure() {
        var ailleurs = calcule("part du flux", nombre("x", "1").sur(nombre("y", "4")));
        assertThat(dernier(chiffre(ailleurs, "26 %"), chiffre(EXACT, "3,18")).verdict())
                .isEqualTo(Verdict.ECART);
    }

    @Test
    void aTotalIsComparedWithItsPrintedTerms() {
        var total = calcule(
                "total", Resultat.somme(List.of(nombre("a", "2,189"), nombre("b", "5,798"), nombre("c", "5,431"))));
        List<Chiffre> lignes = List.of(
                chiffre(nombre("a", "2,189"), "2,19"),
                chiffre(nombre("b", "5,798"), "5,80"),
                chiffre(nombre("c", "5,431"), "5,43"));
        assertThat(constats(lignes, chiffre(total, "13,42")).get(3).verdict()).isEqualTo(Verdict.CONFORME);
        assertThat(constats(lignes, chiffre(total, "13,40")).get(3).detail())
                .isEqualTo("les 3 termes imprimés font 13,42 ; attendu 13,42, qui fait 13,4 arrondi à une décimale");
        assertThat(constats(lignes, chiffre(total, "13,24")).get(3))
                .extracting(Constat::verdict, Constat::detail)
                .containsExactly(Verdict.TOTAL, "les 3 termes imprimés font 13,42");
        assertThat(constats(lignes.subList(0, 2), chiffre(total, "13,24"))
                        .get(2)
                        .verdict())
                .as("a term is not printed")
                .isEqualTo(Verdict.ECART);
    }

    private static List<Constat> constats(List<Chiffre> premiers, Chiffre dernier) {
        return Controle.de(Stream.concat(premiers.stream(), Stream.of(dernier)).toList())
                .constats();
    }

    @Test
    void aTotalOfRoundedTermsThatIsRightRaisesNoAlarm() {
        var a = nombre("a", "1,4");
        var b = nombre("b", "1,4");
        assertThat(verdicts(chiffre(a, "1"), chiffre(b, "1"), chiffre(calcule("total", a.plus(b)), "3")))
                .containsOnly(Verdict.CONFORME);
    }

    @Test
    void aMinimumOfOneThatNoTextWritesIsNamed() {
        var exact = calcule(
                "objectif exact",
                nombre("éligibles", "4").fois(taux("taux", "8,01 %")).fois(taux("part", "25 %")));
        var objectif = calcule("objectif", exact.arrondi(Arrondi.auPlusProche(0), ANNEXE));
        assertThat(seul(chiffre(objectif, "1")))
                .extracting(Constat::verdict, Constat::detail)
                .containsExactly(
                        Verdict.MINIMUM_TACITE, "0,0801 s'arrondit à 0 ; aucun texte cité n'écrit un minimum de 1");
        assertThat(seul(chiffre(exact, "0.08 => 1")).verdict()).isEqualTo(Verdict.MINIMUM_TACITE);
        var ecrit = calcule(
                "objectif", exact.arrondi(Arrondi.auPlusProche(0), ANNEXE).auMoins(nombre("minimum", "1")));
        assertThat(seul(chiffre(ecrit, "1")).verdict()).isEqualTo(Verdict.CONFORME);
        assertThat(seul(chiffre(objectif, "2")).verdict()).isEqualTo(Verdict.ECART);
    }

    @Test
    void aCountThatTheInventoryDoesNotBearOutNamesTheInventory() {
        assertThat(seul(chiffre(TENUS, "16")))
                .extracting(Constat::verdict, Constat::detail)
                .containsExactly(Verdict.DECOMPTE, "attendu 15 logements, selon inventaire au 31/12/2022");
        var somme = calcule("logements du réservataire", Resultat.somme(List.of(TENUS)));
        assertThat(seul(chiffre(somme, "14")).verdict()).isEqualTo(Verdict.DECOMPTE);
    }

    @Test
    void twoPrintsOfOneRateAreOneTooMany() {
        Chiffre article4 = new Chiffre("art. 4", "7.90%", ROTATION);
        Chiffre article5 = new Chiffre("art. 5", "8.01%", ROTATION);
        assertThat(dernier(article4, article5))
                .extracting(Constat::verdict, Constat::detail)
                .containsExactly(Verdict.DEUX_TAUX, "« art. 4 » imprimé 7.90%");
        assertThat(dernier(article4, article5, chiffre(EXACT, "1,2015")))
                .extracting(Constat::verdict, Constat::detail)
                .containsExactly(
                        Verdict.DEUX_TAUX,
                        "s'obtient avec « art. 5 » imprimé 8.01%, non avec « art. 4 » imprimé 7.90%");
    }

    @Test
    void aResultComputedWithTheRateOfAnotherTerritoryIsFound() {
        var commune = taux("taux de la commune", "9,46 %");
        var epci = taux("taux de l'EPCI", "9,24 %");
        var du = calcule("DU", epci.de(nombre("droits-années", "145,261")));
        assertThat(dernier(chiffre(commune, "9,46 %"), chiffre(epci, "9,24 %"), chiffre(du, "13,74")))
                .extracting(Constat::verdict, Constat::detail)
                .containsExactly(
                        Verdict.DEUX_TAUX,
                        "s'obtient avec « taux de la commune » imprimé 9,46 %, non avec « taux de l'EPCI » imprimé 9,24 %");
    }

    // Séez: three loans, and a rate of which the annex prints one decimal

    private record Seez(
            Resultat<Taux> taux, List<Resultat<Quantite>> lignes, Resultat<Quantite> du, Resultat<Taux> part) {

        static Seez de(Taux rotation) {
            var taux = Resultat.donnee("taux", rotation, Unite.SANS, ANNEXE);
            List<Resultat<Quantite>> lignes = List.of(
                    du1("399", "0,9", "26,33", taux), du1("793", "1,7", "36,92", taux), du1("875", "1,4", "42", taux));
            var du = calcule("DU", Resultat.somme(lignes));
            return new Seez(taux, lignes, du, calcule("part", du.sur(nombre("logements", "74"))));
        }

        private static Resultat<Quantite> du1(String operation, String ds1, String aa, Resultat<Taux> taux) {
            return calcule(
                    "DU1 de " + operation,
                    nombre("DS1 de " + operation, ds1)
                            .fois(nombre("AA de " + operation, aa))
                            .fois(taux));
        }

        Controle imprime(String... imprimes) {
            List<Resultat<?>> attendus = new ArrayList<>();
            attendus.add(taux);
            attendus.addAll(lignes);
            attendus.add(du);
            attendus.add(part);
            List<Chiffre> chiffres = new ArrayList<>();
            for (int i = 0; i < imprimes.length; i++) {
                chiffres.add(chiffre(attendus.get(i), imprimes[i]));
            }
            return Controle.de(chiffres);
        }
    }

    /** One figure may be made of thousands: the check redoes it without going down call by call. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aFigureOfTenThousandNestedTermsIsCheckedToo(boolean nommes) {
        Resultat<Quantite> premier = nombre("premier", "1");
        Resultat<Quantite> somme = premier;
        for (int i = 0; i < 10_000; i++) {
            somme = somme.plus(nombre("terme " + i, "2"));
            somme = nommes && i % 100 == 0 ? calcule("sous-total " + i, somme) : somme;
        }
        Resultat<Quantite> total = calcule("total", somme);
        Chiffre imprime = chiffre(total, "20 003");

        assertThat(dernier(chiffre(premier, "3"), imprime).detail()).contains("« premier » imprimé 3");
        assertThat(Controle.de(List.of(imprime)).intervalle(premier, Quantite.ZERO, Quantite.of(9), 0))
                .contains(new Intervalle(Quantite.of(3), Quantite.of(3)));
    }

    private static final String[] IMPRIMES = {"9,2 %", "2,19", "5,80", "5,43", "13,40", "18,13 %"};

    @Test
    void anInputTooRoundedToGiveTheOthersIsSaidWithTheValuesThatDo() {
        Controle c = Seez.de(Taux.rapport(23, 249)).imprime(IMPRIMES);
        assertThat(c.constats())
                .extracting(Constat::verdict)
                .containsExactly(
                        Verdict.ENTREE_ARRONDIE,
                        Verdict.CONFORME,
                        Verdict.CONFORME,
                        Verdict.CONFORME,
                        Verdict.TOTAL,
                        Verdict.CONFORME);
        assertThat(c.constats().get(0).detail())
                .isEqualTo("9,2 % ferait « DU1 de 399 » 2,18 et non 2,19 (et 3 autres chiffres)"
                        + " ; il faut une valeur de 9,2334 % à 9,2384 %");
    }

    @Test
    void theSameIsFoundFromTheInputAsPrinted() {
        Controle c = Seez.de(Taux.parse("9,2 %")).imprime(IMPRIMES);
        assertThat(c.constats())
                .extracting(Constat::verdict)
                .containsExactly(
                        Verdict.ENTREE_ARRONDIE,
                        Verdict.ENTREE_ARRONDIE,
                        Verdict.ENTREE_ARRONDIE,
                        Verdict.ENTREE_ARRONDIE,
                        Verdict.TOTAL,
                        Verdict.ENTREE_ARRONDIE);
        assertThat(c.constats().get(1).detail()).isEqualTo("il y faut « taux » de 9,2334 % à 9,2384 %, imprimé 9,2 %");
    }

    @Test
    void aPrintThatNoValueOfTheInputExplainsDoesNotBlurTheOthers() {
        Controle c = Seez.de(Taux.parse("9,2 %")).imprime("9,2 %", "2,91", "5,80", "5,43", "13,40", "18,13 %");
        assertThat(c.constats())
                .extracting(Constat::verdict)
                .startsWith(Verdict.ENTREE_ARRONDIE, Verdict.ECART, Verdict.ENTREE_ARRONDIE, Verdict.ENTREE_ARRONDIE);
        assertThat(c.constats().get(0).detail()).endsWith("il faut une valeur de 9,2334 % à 9,2384 %");
    }

    @Test
    void anInputWhoseOwnPrintIsEnoughIsOnlyRounded() {
        assertThat(Seez.de(Taux.parse("9,2049 %")).imprime("9,2 %", "2,18").constats())
                .extracting(Constat::verdict)
                .containsOnly(Verdict.CONFORME);
    }

    /** Montmorency: 19 droits uniques make 0,26 %, so all holders have 5 019 to 5 215 of them. */
    @Test
    void theValuesOfAFigureThatIsNotPrintedFollowFromThePrints() {
        var tous = nombre("DU de tous", "5 115");
        var du = nombre("DU", "19");
        var part = calcule("part", du.sur(tous).fois(taux("hors État", "70 %")));
        Controle c = Controle.de(List.of(chiffre(du, "19"), chiffre(part, "0,26%")));
        assertThat(c.intervalle(tous, Quantite.of(1), Quantite.of(1_000_000), 0))
                .contains(new Intervalle(Quantite.of(5_019), Quantite.of(5_215)));
        assertThat(c.intervalle(nombre("autre", "3"), Quantite.of(1), Quantite.of(9), 0))
                .isEmpty();
        assertThat(c.intervalle(tous, Quantite.of(6_000), Quantite.of(9_000), 0))
                .isEmpty();
        assertThat(new Intervalle(Quantite.of(5_019), Quantite.of(5_215))).hasToString("de 5019 à 5215");
    }

    @Test
    void anIntervalEndsWhereAPrintChanges() {
        Controle c = Seez.de(Taux.rapport(23, 249)).imprime(IMPRIMES);
        Intervalle i = c.intervalle(Seez.de(Taux.rapport(23, 249)).taux(), Taux.ZERO, Taux.ENTIER, 6)
                .orElseThrow();
        assertThat(i).hasToString("de 9,23338 % à 9,238474 %");
    }

    @Test
    void anIntervalIsLookedForBetweenBoundsInTheirOrderAndOfItsNature() {
        Controle c = Controle.de(List.of(chiffre(PART, "9,68 %")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> c.intervalle(ELIGIBLES, Quantite.of(9), Quantite.of(2), 0))
                .withMessage(
                        "min, max : reçu 9 et 2 ; attendu de même nature que « logements éligibles = 155 logements »,"
                                + " 0 au moins, et min au plus égal à max");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> c.intervalle(ELIGIBLES, Quantite.of(-1), Quantite.of(2), 0));
        assertThatIllegalArgumentException().isThrownBy(() -> c.intervalle(ELIGIBLES, Taux.ZERO, Taux.ENTIER, 0));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, Integer.MIN_VALUE, 31, Integer.MAX_VALUE})
    void anIntervalHasFromZeroToThirtyDecimals(int decimales) {
        Controle c = Controle.de(List.of(chiffre(PART, "9,68 %")));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> c.intervalle(ELIGIBLES, Quantite.of(2), Quantite.of(9), decimales))
                .withMessage("décimales : reçu " + decimales + " ; attendu de 0 à 30");
    }

    // thousands

    @ParameterizedTest(name = "{0} for {1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "17.000 logements; 17000; CONFORME",
                "17,000; 17000; CONFORME",
                "1.567; 1567; CONFORME",
                "1.234.567; 1234567; CONFORME",
                "17\u2009000; 17000; CONFORME",
                "17\u2007000 logements; 17000; CONFORME",
                "1.567; 1,567; CONFORME",
                "1.567; 1,5672; CONFORME",
                "1.567; 1567,4; CONFORME",
                "1.567; 1568; DECOMPTE",
                "17.000; 18000; DECOMPTE",
                "1.567; 2; ECART"
            })
    void aPointMayPartThousandsInAPrint(String imprime, String exact, Verdict attendu) {
        assertThat(seul(chiffre(nombre("logements", exact), imprime)).verdict()).isEqualTo(attendu);
    }

    @Test
    void aPrintWithThousandsIsHeldAgainstItsLimit() {
        assertThat(seul(new Plafond("flux", "17.000", nombre("limite", "16000")))
                        .verdict())
                .isEqualTo(Verdict.LIMITE);
        assertThat(seul(new Plafond("flux", "15.999", nombre("limite", "16000")))
                        .verdict())
                .isEqualTo(Verdict.CONFORME);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "17.000 × 10 % = 1.700",
                "17.000 × 10 % = 1700",
                "17 000 × 10 % = 1.700",
                "17.000 logements\n× 10 %\n= 1.700\nlogements"
            })
    void anOperationMayHaveThousandsWithAPoint(String imprime) {
        Resultat<Quantite> flux = nombre("logements", "17000");

        assertThat(seul(chiffre(calcule("flux", taux("rotation", "10 %").de(flux)), imprime))
                        .verdict())
                .isEqualTo(Verdict.CONFORME);
    }

    @Test
    void valuesThatDivideByZeroGiveNothing() {
        Controle c = Controle.de(List.of(chiffre(PART, "9,68 %")));
        assertThat(c.intervalle(ELIGIBLES, Quantite.of(0), Quantite.of(0), 0)).isEmpty();
        assertThat(c.intervalle(ELIGIBLES, Quantite.of(0), Quantite.of(200), 0))
                .contains(new Intervalle(Quantite.of(155), Quantite.of(155)));
    }

    // operations written out

    @Test
    void anOperationThatDoesNotMakeItsResultSaysWhatItMakes() {
        assertThat(seul(chiffre(PART, "15 / 156 = 9,68 %")))
                .extracting(Constat::verdict, Constat::detail)
                .containsExactly(Verdict.OPERATION, "lue telle quelle, elle fait 9,6154… %");
    }

    @Test
    void anOperationWithAnOperandMoreRoundedThanItsPrintIsFound() {
        var poids = calcule("poids", EXACT.sur(nombre("flux", "1 564")));
        assertThat(dernier(chiffre(EXACT, "1,27"), chiffre(poids, "1 / 1564 = 0,08%"))
                        .detail())
                .startsWith("lue telle quelle, elle fait 0,0639… %");
        assertThat(dernier(chiffre(EXACT, "1,19"), chiffre(poids, "1 / 1564 = 0,08%"))
                        .detail())
                .isEqualTo(
                        "lue telle quelle, elle fait 0,0639… % ; 0,08% s'obtient avec « objectif exact » imprimé 1,19,"
                                + " non avec 1");
    }

    @Test
    void anOperationWrittenWithRoundedOperandsRaisesNoAlarm() {
        assertThat(seul(chiffre(EXACT, "155 × 9,67 % × 7,90 % = 1,185")).verdict())
                .isEqualTo(Verdict.CONFORME);
        assertThat(seul(chiffre(EXACT, "155 × 9,66 % × 7,90 % = 1,185")).verdict())
                .isEqualTo(Verdict.OPERATION);
    }

    @Test
    void anOperationThatLacksABracketIsFound() {
        var droits = calcule("droits", nombre("droits-années", "170").fois(taux("taux", "7 %")));
        assertThat(seul(chiffre(droits, "5 × 7 + 7 × 9 + 6 × 12 × 7 % = 11,9")).detail())
                .isEqualTo("lue telle quelle, elle fait 103,04 ; 11,9 demande une parenthèse autour de la somme");
    }

    @Test
    void aRightOperationOnAWrongFigureDoesNotHideIt() {
        assertThat(dernier(chiffre(PART, "9,86 %"), chiffre(EXACT, "155 × 9,86 % × 7,90 % = 1,207"))
                        .verdict())
                .isEqualTo(Verdict.REPRIS);
    }

    // what is not a figure

    @Test
    void aShareOverItsLimitIsSaidWithTheArticle() {
        var limite = Resultat.donnee(
                "limite", Taux.pourcent(20), Unite.SANS, Reference.de("CCH").art("R.441-5-3"));
        assertThat(seul(new Plafond("part", "25%", limite)))
                .extracting(Constat::verdict, Constat::detail)
                .containsExactly(Verdict.LIMITE, "au plus 20 % (CCH, R.441-5-3)");
        assertThat(seul(new Plafond("part", "20,00 %", limite)).verdict()).isEqualTo(Verdict.CONFORME);
        assertThat(seul(new Plafond("part", "vingt", limite)).verdict()).isEqualTo(Verdict.ILLISIBLE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "2024; CONFORME",
                "au titre de 2024; CONFORME",
                "31/12/2024; CONFORME",
                "pour 2023; ANNEE",
                "2024 à 2026; ANNEE",
                "N-1; ILLISIBLE",
                "12024; ILLISIBLE"
            })
    void aYearIsTheOneOfTheDocument(String texte, Verdict attendu) {
        assertThat(seul(new Annee("année", texte, 2024)).verdict()).isEqualTo(attendu);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "02/01/2024; CONFORME",
                "01/01/2124; CONFORME",
                "01/01/2024; DROIT_ECHU",
                "31/12/2022; DROIT_ECHU",
                "02/01/2124; FIN_LOINTAINE",
                "31/12/2999; FIN_LOINTAINE",
                "31/02/2050; ILLISIBLE"
            })
    void theEndOfARightIsToComeAndWithinACentury(String texte, Verdict attendu) {
        assertThat(seul(new Fin("fin", texte, LocalDate.of(2024, 1, 1))).verdict())
                .isEqualTo(attendu);
    }

    // wrong input

    @Test
    void aPrintThatCannotBeReadDoesNotPreventTheOthersFromBeingChecked() {
        List<Constat> constats = Controle.de(List.of(chiffre(PART, "n.c."), chiffre(TENUS, "15")))
                .constats();
        assertThat(constats).extracting(Constat::verdict).containsExactly(Verdict.ILLISIBLE, Verdict.CONFORME);
        Anomalie a = constats.get(0).anomalie().orElseThrow();
        assertThat(a.estRefus()).isTrue();
        assertThat(a)
                .hasToString("« part du flux » : illisible : reçu « n.c. » ; attendu un nombre comme « 13,40 »,"
                        + " « 9.67% », « 1.2 arrondi à 1 » ou « 18,13 % × 7 = 1,27 » [impression-illisible]");
    }

    @Test
    void aFigureThatCouldNotBeComputedIsNotAGap() {
        Resultat<Quantite> manquant =
                Resultat.manquant("flux", Anomalie.refus(Codes.DONNEE_MANQUANTE, "il manque « logements »"));
        assertThat(seul(new Chiffre("flux", "12", manquant)))
                .extracting(Constat::verdict, Constat::detail)
                .containsExactly(Verdict.NON_CALCULE, "il manque « logements »");
    }

    @ParameterizedTest
    @ValueSource(strings = {"9,68 %", "9,67 %", " "})
    void whatAgreesOrIsBlankMakesNoAnomaly(String imprime) {
        assertThat(seul(chiffre(PART, imprime)).anomalie()).isEmpty();
    }

    @Test
    void whatDoesNotAgreeMakesARemarkWithItsCodeFieldAndPrint() {
        assertThat(seul(chiffre(PART, "0,0967 %")).anomalie().orElseThrow())
                .extracting(
                        Anomalie::estRefus,
                        Anomalie::code,
                        a -> a.champ().orElseThrow(),
                        a -> a.recu().orElseThrow())
                .containsExactly(false, Codes.FRACTION_EN_POURCENTAGE, "part du flux", "0,0967 %");
    }

    @Test
    void everyVerdictThatCallsForALookHasACodeOfItsOwn() {
        List<Verdict> alertes =
                Stream.of(Verdict.values()).filter(Verdict::alerte).toList();
        assertThat(alertes).extracting(v -> v.code().orElseThrow()).doesNotHaveDuplicates();
        assertThat(alertes).hasSizeGreaterThan(10);
    }
}
