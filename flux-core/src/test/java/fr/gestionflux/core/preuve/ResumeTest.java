package fr.gestionflux.core.preuve;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gestionflux.core.nombre.Arrondi;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.kit.Relecture;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ResumeTest {

    private static final Reference CHARTE = Reference.de("charte");
    private static final Reference ANNEXE = Reference.de("convention").art("annexe");
    private static final Arrondi UNITE = Arrondi.auPlusProche(0);
    private static final Sujet SEEZ = titulaire("commune de Séez");
    private static final Resultat<Quantite> FLUX = nombre("flux", "7", Unite.LOGEMENTS);

    @Test
    void theNumberComesFirstThenWhatItIsMadeOfTheNearestFirst() {
        Resultat<Taux> part = nombre("DU", "13,5", Unite.DROITS_UNIQUES)
                .sur(nombre("logements", "75", Unite.LOGEMENTS))
                .nomme("part du flux", Unite.SANS, CHARTE.art("§ 3"));

        assertThat(resume(objectif(part))).isEqualTo("""
                objectif = 1 logement, soit 1,26 logement, arrondi à l'unité (charte, § 5)
                objectif exact = 1,26 logement, soit 18 % × 7 logements (charte, § 4)
                part du flux = 18 %, soit 13,5 droits uniques ÷ 75 logements (charte, § 3)
                flux = 7 logements (convention, annexe)
                DU = 13,5 droits uniques (convention, annexe)
                logements = 75 logements (convention, annexe)
                le détail : expliquer(), 6 lignes""");
    }

    @Test
    void manyRightsOfTheHolderAreOneLine() {
        Resultat<Quantite> du = Resultat.somme(IntStream.rangeClosed(1, 3)
                        .mapToObj(i -> nombre("DU de " + i, "4,5", Unite.DROITS_UNIQUES))
                        .toList())
                .nomme("DU", Unite.DROITS_UNIQUES, CHARTE.art("§ 1"));

        assertThat(resume(du)).isEqualTo("""
                DU = 13,5 droits uniques, soit la somme de 3 termes (charte, § 1)
                le détail : expliquer(), 4 lignes""");
    }

    @Test
    void termsAddedOneByOneAreCountedAsOneSum() {
        Resultat<Quantite> somme = FLUX;
        for (int i = 0; i < 10_000; i++) {
            somme = somme.plus(FLUX);
        }

        assertThat(resume(somme.nomme("total", Unite.LOGEMENTS, CHARTE)).lines())
                .first()
                .isEqualTo("total = 70007 logements, soit la somme de 10001 termes (charte)");
    }

    @Test
    void aFormulaOfTooManyTermsIsToldByTheirNumber() {
        Resultat<Quantite> cinq = FLUX.moins(FLUX).moins(FLUX).moins(FLUX).moins(FLUX);
        Resultat<Taux> moyenne = Resultat.moyenne(List.of(part("10 %"), part("20 %"), part("30 %")));

        assertThat(resume(cinq.nomme("reste", Unite.LOGEMENTS, CHARTE)))
                .startsWith("reste = -21 logements, soit un calcul sur 5 termes (charte)");
        assertThat(resume(moyenne.nomme("taux moyen", Unite.SANS, CHARTE)))
                .startsWith("taux moyen = 20 %, soit la moyenne de 3 termes (charte)");
    }

    @Test
    void theOtherHoldersAreOneLineWithTheirTotalAndTheirLimits() {
        Resultat<Quantite> limite = nombre("limite", "50", Unite.DROITS_UNIQUES);
        List<Resultat<Quantite>> droits = new ArrayList<>(List.of(nombre("DU de Séez", "10", Unite.DROITS_UNIQUES)
                .auPlus(limite)
                .nomme("DU de Séez, retenus", Unite.DROITS_UNIQUES, CHARTE)
                .sur(SEEZ)));
        for (int i = 1; i <= 100; i++) {
            droits.add(nombre("DU de " + i, Integer.toString(i), Unite.DROITS_UNIQUES)
                    .auPlus(limite)
                    .nomme("DU de " + i + ", retenus", Unite.DROITS_UNIQUES, CHARTE)
                    .sur(titulaire("commune " + i)));
        }
        Resultat<Taux> part = droits.get(0)
                .sur(Resultat.somme(droits).nomme("DU de tous", Unite.DROITS_UNIQUES, CHARTE.art("§ 2")))
                .nomme("part du flux", Unite.SANS, CHARTE.art("§ 3"));

        assertThat(resume(part)).isEqualTo("""
                part du flux = 0,2642… %, soit 10 droits uniques ÷ 3785 droits uniques (charte, § 3)
                DU de Séez, retenus = 10 droits uniques, soit 10 droits uniques, au plus 50 droits uniques (charte)
                DU de tous = 3785 droits uniques, soit la somme de 101 termes (charte, § 2)
                DU de Séez = 10 droits uniques (convention, annexe)
                limite = 50 droits uniques (convention, annexe)
                100 autres réservataires = 3775 droits uniques, 50 limites atteintes
                le détail : expliquer(), 255 lignes""");
        Relecture.verifie(resume(part), part);
    }

    @Test
    void aLimitThatWasReachedIsSaidWhereItBitHoweverDeep() {
        Resultat<Taux> part = part("24,5 %")
                .auPlus(part("20 %")
                        .nomme("plafond légal", Unite.SANS, Reference.de("CCH").art("R.441-5-3")))
                .nomme("part plafonnée", Unite.SANS, CHARTE.art("§ 2"));
        Resultat<Taux> loin = part;
        for (int i = 0; i < 20; i++) {
            loin = loin.plus(part("0 %")).nomme("étape " + i, Unite.SANS, CHARTE);
        }

        assertThat(resume(loin).lines())
                .hasSize(10)
                .anySatisfy(ligne -> assertThat(ligne)
                        .isEqualTo("part plafonnée = 20 %, soit 24,5 %, au plus 20 % (charte, § 2) ;"
                                + " 24,5 % ramené à 20 % (plafond légal ; CCH, R.441-5-3)"));
    }

    @Test
    void aLimitReachedSeveralTimesIsSaidOnceWithHowMany() {
        Resultat<Taux> plafond = part("20 %").nomme("plafond légal", Unite.SANS, CHARTE.art("§ 1"));
        Resultat<Taux> total = Resultat.moyenne(IntStream.rangeClosed(1, 5)
                        .mapToObj(i -> part(20 + i + " %").auPlus(plafond).nomme("part " + i, Unite.SANS, CHARTE))
                        .toList())
                .nomme("part moyenne", Unite.SANS, CHARTE);

        assertThat(resume(total))
                .contains("21 % ramené à 20 % (plafond légal ; charte, § 1), 5 fois")
                .doesNotContain("22 %");
        Relecture.verifie(resume(total), total);
    }

    @Test
    void aRoundingThatChangedSomethingIsSaidWithItsArticleAndHowMany() {
        Resultat<Quantite> total = Resultat.somme(List.of(arrondie("1,234"), arrondie("2,345"), arrondie("3,456")))
                .nomme("années", Unite.ANS, CHARTE.art("§ 2"));

        assertThat(resume(total)).isEqualTo("""
                années = 7,04 ans, soit la somme de 3 termes (charte, § 2)
                AA de 1,234 = 1,23 an, soit 1,234 an, arrondi à 2 décimales (charte, § 1) ; cet arrondi, 3 fois
                le détail : expliquer(), 7 lignes""");
    }

    private static Resultat<Quantite> arrondie(String annees) {
        return nombre("durée de " + annees, annees, Unite.ANS)
                .arrondi(Arrondi.auPlusProche(2), CHARTE.art("§ 1"))
                .nomme("AA de " + annees, Unite.ANS, CHARTE.art("§ 1"));
    }

    @Test
    void theArticleOfARoundingIsSaidWhereItIsNotThatOfTheFigure() {
        Resultat<Quantite> libres = part("10 %")
                .de(FLUX)
                .arrondi(UNITE, CHARTE.art("§ 9"))
                .plus(FLUX)
                .nomme("libres", Unite.LOGEMENTS, CHARTE.art("§ 2"));

        assertThat(resume(libres))
                .startsWith(
                        "libres = 8 logements, soit (10 % × 7 logements, arrondi à l'unité) + 7 logements (charte, § 2)"
                                + " ; arrondi à l'unité (charte, § 9)\n");
    }

    @Test
    void theLimitsThatFindNoRoomAreCounted() {
        Resultat<Quantite> total = Resultat.somme(IntStream.rangeClosed(1, 20)
                        .mapToObj(i -> nombre("q" + i, "5", Unite.LOGEMENTS)
                                .auPlus(nombre("limite " + i, "4", Unite.LOGEMENTS))
                                .nomme("retenu " + i, Unite.LOGEMENTS, CHARTE))
                        .toList())
                .nomme("total", Unite.LOGEMENTS, CHARTE);

        assertThat(resume(total).lines())
                .hasSize(10)
                .last()
                .isEqualTo("le détail : expliquer(), 81 lignes, dont 12 limites atteintes de plus");
        Relecture.verifie(resume(total), total);
    }

    @Test
    void whatIsMissingIsSaid() {
        Resultat<Taux> sansTaux =
                Resultat.manquant("taux", Anomalie.refus(Codes.DONNEE_MANQUANTE, "il manque le taux"));

        assertThat(resume(objectif(sansTaux.nomme("part du flux", Unite.SANS, CHARTE)))
                        .lines())
                .contains("objectif = ?, soit ?, arrondi à l'unité (charte, § 5)", "taux = ? ; il manque le taux");
    }

    @Test
    void aFigureComputedTwiceIsSaidOnce() {
        Resultat<Quantite> stock = FLUX.plus(FLUX).nomme("stock", Unite.LOGEMENTS, CHARTE);
        Resultat<Quantite> encore = FLUX.plus(FLUX).nomme("stock", Unite.LOGEMENTS, CHARTE);

        assertThat(resume(stock.sur(encore).nomme("part", Unite.SANS, CHARTE))
                        .lines()
                        .filter(l -> l.startsWith("stock")))
                .hasSize(1);
    }

    private static String resume(Resultat<?> figure) {
        return Explication.resume(figure, List.of(), SEEZ);
    }

    private static Resultat<Quantite> objectif(Resultat<Taux> part) {
        return part.de(FLUX)
                .nomme("objectif exact", Unite.LOGEMENTS, CHARTE.art("§ 4"))
                .arrondi(UNITE, CHARTE.art("§ 5"))
                .nomme("objectif", Unite.LOGEMENTS, CHARTE.art("§ 5"));
    }

    private static Resultat<Quantite> nombre(String nom, String valeur, Unite unite) {
        return Resultat.donnee(nom, Quantite.parse(valeur), unite, ANNEXE);
    }

    private static Resultat<Taux> part(String valeur) {
        return Resultat.donnee("part de " + valeur, Taux.parse(valeur), Unite.SANS, ANNEXE);
    }

    private static Sujet titulaire(String nom) {
        return Sujet.reservataire(nom, Optional.empty(), "73285");
    }
}
