package fr.gestionflux.core.preuve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

import fr.gestionflux.core.nombre.Arrondi;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ResultatTest {

    private static final Reference CONVENTION = Reference.de("convention");
    private static final Reference ANNEXE = CONVENTION.art("annexe");
    private static final Resultat<Quantite> HUIT = logements("huit", 8);
    private static final Resultat<Quantite> CENT = logements("cent", 100);
    private static final Resultat<Quantite> ZERO = logements("stock", 0);
    private static final Resultat<Taux> DIX_POUR_CENT = Resultat.donnee("dix", Taux.pourcent(10), Unite.SANS, ANNEXE);
    private static final Anomalie IL_MANQUE_LE_STOCK = Anomalie.refus(Codes.DONNEE_MANQUANTE, "il manque le stock");
    private static final Anomalie IL_MANQUE_LE_TAUX = Anomalie.refus(Codes.DONNEE_MANQUANTE, "il manque le taux");

    // --- without value

    @Test
    void aFigureWithoutValueSaysWhy() {
        Resultat<Quantite> stock = stockManquant();

        assertThat(stock.estCalcule()).isFalse();
        assertThat(stock.texte(2)).isEqualTo("?");
        assertThat(stock.anomalies()).containsExactly(IL_MANQUE_LE_STOCK);
        assertThat(stock.valide().getError().asJava()).containsExactly(IL_MANQUE_LE_STOCK);
        assertThatIllegalStateException()
                .isThrownBy(stock::valeur)
                .withMessageContaining("« stock »")
                .withMessageContaining("il manque le stock");
    }

    @Test
    void aRemarkIsNotAReasonToHaveNoValue() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Resultat.manquant("stock", Anomalie.remarque(Codes.HYPOTHESE, "supposé")))
                .withMessageContaining("attendu un refus");
    }

    @Test
    void whatIsBuiltOnAMissingFigureHasNoValue() {
        Resultat<Quantite> manquant = stockManquant();
        Resultat<Taux> sansTaux = tauxManquant();

        assertThat(List.of(
                        manquant.plus(HUIT),
                        HUIT.plus(manquant),
                        manquant.moins(HUIT),
                        HUIT.moins(manquant),
                        manquant.fois(HUIT),
                        HUIT.fois(manquant),
                        HUIT.fois(sansTaux),
                        sansTaux.de(HUIT),
                        DIX_POUR_CENT.de(manquant),
                        manquant.sur(HUIT),
                        HUIT.sur(manquant),
                        Resultat.somme(List.of(HUIT, manquant, HUIT)),
                        Resultat.moyenne(List.of(DIX_POUR_CENT, sansTaux)),
                        manquant.auPlus(HUIT),
                        HUIT.auPlus(manquant),
                        manquant.auMoins(HUIT),
                        HUIT.auMoins(manquant),
                        manquant.arrondi(Arrondi.auPlusProche(0), ANNEXE),
                        manquant.nomme("total", Unite.LOGEMENTS, ANNEXE)))
                .allSatisfy(r -> {
                    assertThat(r.estCalcule()).isFalse();
                    assertThat(r.texte(2)).isEqualTo("?");
                    assertThat(r.anomalies()).hasSize(1).allMatch(Anomalie::estRefus);
                });
    }

    @Test
    void everyRefusalIsCollectedOnceInTheOrderOfTheComputation() {
        Resultat<Quantite> stock = stockManquant();
        Resultat<Taux> taux = tauxManquant();
        Resultat<Taux> nul = HUIT.sur(ZERO);

        List<Anomalie> anomalies = taux.de(stock)
                .plus(stock.fois(nul))
                .plus(stockManquant())
                .plus(taux.de(HUIT))
                .anomalies();

        assertThat(anomalies)
                .extracting(Anomalie::code, Anomalie::message)
                .containsExactly(
                        tuple(Codes.DONNEE_MANQUANTE, "il manque le taux"),
                        tuple(Codes.DONNEE_MANQUANTE, "il manque le stock"),
                        tuple(
                                Codes.DENOMINATEUR_NUL,
                                "« stock » vaut 0 : le rapport « huit ÷ stock » n'est pas calculable"));
    }

    @Test
    void aRefusalNamesTheNearestNamedFigureThatNeededIt() {
        Resultat<Quantite> libres = tauxManquant()
                .de(stockManquant().plus(HUIT).nomme("stock élargi", Unite.LOGEMENTS, CONVENTION.art("§ 1")))
                .nomme("logements libérés", Unite.LOGEMENTS, CONVENTION.art("§ 2"));

        assertThat(libres.plus(HUIT)
                        .nomme("flux", Unite.LOGEMENTS, CONVENTION.art("§ 3"))
                        .anomalies())
                .extracting(Anomalie::toString)
                .containsExactly(
                        "il manque le taux ; nécessaire à « logements libérés » (convention, § 2) [donnee-manquante]",
                        "il manque le stock ; nécessaire à « stock élargi » (convention, § 1) [donnee-manquante]");
    }

    @Test
    void anAnonymousRoundingIsNotNamedAsWhatNeededIt() {
        assertThat(stockManquant().arrondi(Arrondi.auPlusProche(0), ANNEXE).anomalies())
                .containsExactly(IL_MANQUE_LE_STOCK);
    }

    @Test
    void remarksDoNotSayWhatNeedsThem() {
        Resultat<Quantite> total =
                HUIT.hypothese("le document ne le dit pas").plus(CENT).nomme("total", Unite.LOGEMENTS, ANNEXE);

        assertThat(total.anomalies())
                .containsExactly(Anomalie.remarque(
                        Codes.HYPOTHESE, "« huit » = 8 logements est une hypothèse : le document ne le dit pas"));
    }

    @Test
    void aZeroDenominatorIsARefusalThatNamesBothTerms() {
        Resultat<Taux> part = HUIT.sur(ZERO).nomme("part", Unite.SANS, CONVENTION.art("§ 4.3"));

        assertThat(part.estCalcule()).isFalse();
        assertThat(part.valide().getError().asJava())
                .singleElement()
                .hasToString(
                        "« stock » vaut 0 : le rapport « huit ÷ stock » n'est pas calculable ; nécessaire à « part »"
                                + " (convention, § 4.3) [denominateur-nul]");
    }

    @Test
    void aMissingNumeratorDoesNotHideAZeroDenominator() {
        assertThat(stockManquant().sur(ZERO).anomalies())
                .extracting(Anomalie::code)
                .containsExactly(Codes.DONNEE_MANQUANTE, Codes.DENOMINATEUR_NUL);
    }

    @Test
    void aFigureWithAValueIsValid() {
        assertThat(HUIT.valide().get()).isSameAs(HUIT);
    }

    // --- sums and means

    @Test
    void noTermAddsUpToZero() {
        assertThat(Resultat.somme(List.of()).valeur()).isEqualTo(Quantite.ZERO);
        assertThat(Resultat.somme(List.of()).anomalies()).isEmpty();
    }

    @Test
    void aMeanIsNotPooled() {
        Resultat<Taux> trente = Resultat.donnee("trente", Taux.pourcent(30), Unite.SANS, ANNEXE);

        assertThat(Resultat.moyenne(List.of(DIX_POUR_CENT, DIX_POUR_CENT, trente))
                        .valeur())
                .isEqualTo(Taux.rapport(1, 6));
    }

    @Test
    void thereIsNoMeanOfNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Resultat.moyenne(List.of()))
                .withMessageContaining("moyenne : reçu aucun taux");
    }

    // --- bounds

    @Test
    void aCapThatBitesNamesTheLimitAndWhatItChanged() {
        Resultat<Taux> plafond = Resultat.donnee("plafond légal", Taux.pourcent(20), Unite.SANS, CONVENTION.art("§ 5"));
        Resultat<Taux> part = Resultat.donnee("part", Taux.parse("24,567 %"), Unite.SANS, ANNEXE);

        Resultat<Taux> bornee = part.auPlus(plafond);

        assertThat(bornee.valeur()).isEqualTo(Taux.pourcent(20));
        assertThat(bornee.anomalies())
                .containsExactly(
                        Anomalie.remarque(Codes.PLAFOND, "24,57… % ramené à 20 % (plafond légal ; convention, § 5)"));
    }

    @Test
    void aFloorThatBitesNamesTheLimitAndWhatItChanged() {
        Resultat<Quantite> plancher =
                Resultat.donnee("minimum d'un logement", Quantite.of(1), Unite.LOGEMENTS, CONVENTION.art("§ 4.2"));
        Resultat<Quantite> objectif = Resultat.donnee("objectif", Quantite.parse("0,7"), Unite.LOGEMENTS, ANNEXE);

        Resultat<Quantite> bornee = objectif.auMoins(plancher);

        assertThat(bornee.valeur()).isEqualTo(Quantite.of(1));
        assertThat(bornee.unite()).isEqualTo(Unite.LOGEMENTS);
        assertThat(bornee.anomalies())
                .containsExactly(Anomalie.remarque(
                        Codes.PLANCHER,
                        "0,7 logement relevé à 1 logement (minimum d'un logement ; convention, § 4.2)"));
    }

    @Test
    void aBoundThatDoesNotBiteSaysNothing() {
        Resultat<Quantite> encoreHuit = logements("limite", 8);

        assertThat(HUIT.auPlus(CENT).anomalies()).isEmpty();
        assertThat(CENT.auMoins(HUIT).anomalies()).isEmpty();
        assertThat(HUIT.auPlus(encoreHuit).anomalies()).isEmpty();
        assertThat(HUIT.auMoins(encoreHuit).anomalies()).isEmpty();
    }

    @Test
    void aFloorOnAnOverrunKeepsTheGreaterOne() {
        Resultat<Quantite> moinsTrois = HUIT.moins(logements("onze", 11));
        Resultat<Quantite> moinsDeux = HUIT.moins(logements("dix", 10));

        assertThat(moinsTrois.auMoins(moinsDeux).valeur()).isEqualTo(Quantite.of(-2));
        assertThat(moinsTrois.auPlus(moinsDeux).valeur()).isEqualTo(Quantite.of(-3));
    }

    // --- names

    @Test
    void aNewNameKeepsTheOldOneReachable() {
        Resultat<Quantite> flux = HUIT.nomme("flux", Unite.LOGEMENTS, CONVENTION.art("§ 3"));

        assertThat(flux.nom()).contains("flux");
        assertThat(flux.operation()).isEqualTo(Operation.EGAL);
        assertThat(flux.valeur()).isEqualTo(HUIT.valeur());
        assertThat(flux.etape("flux")).containsSame(flux);
        assertThat(flux.etape("huit")).containsSame(HUIT);
    }

    @Test
    void namingAnAnonymousFigureAddsNoStep() {
        Resultat<Quantite> total = HUIT.plus(CENT).nomme("total", Unite.LOGEMENTS, ANNEXE);

        assertThat(total.operation()).isEqualTo(Operation.PLUS);
        assertThat(total.reference()).contains(ANNEXE);
        assertThat(total.unite()).isEqualTo(Unite.LOGEMENTS);
    }

    @Test
    void aRemarkStaysWhenTheFigureIsNamedAgain() {
        Resultat<Quantite> flux =
                HUIT.remarque("a-savoir", "à savoir").nomme("flux", Unite.LOGEMENTS, CONVENTION.art("§ 3"));

        assertThat(flux.notes()).isEmpty();
        assertThat(flux.anomalies()).containsExactly(Anomalie.remarque("a-savoir", "à savoir"));
    }

    @Test
    void anIntermediateFigureIsFoundByItsName() {
        Resultat<Quantite> libres = DIX_POUR_CENT.de(CENT).nomme("libres", Unite.LOGEMENTS, ANNEXE);
        Resultat<Quantite> total = HUIT.plus(libres.fois(DIX_POUR_CENT)).nomme("total", Unite.LOGEMENTS, ANNEXE);

        assertThat(total.etape("libres")).containsSame(libres);
        assertThat(total.etape("dix")).containsSame(DIX_POUR_CENT);
        assertThat(total.etape("absent")).isEmpty();
    }

    @Test
    void aPublishedStepIsFoundWithItsTypeAndNotUnderAnotherOne() {
        Etape<Quantite> libres = Etape.quantite("libres", Unite.LOGEMENTS);
        Resultat<Quantite> total = HUIT.plus(DIX_POUR_CENT.de(CENT).nomme(libres, ANNEXE));

        Resultat<Quantite> trouve = total.etape(libres).orElseThrow();
        assertThat(trouve.valeur()).isEqualTo(Quantite.of(10));
        assertThat(trouve.unite()).isEqualTo(Unite.LOGEMENTS);
        assertThat(total.etape(Etape.taux("libres"))).isEmpty();
        assertThat(total.etape(Etape.taux("dix"))).containsSame(DIX_POUR_CENT);
    }

    @Test
    void aPublishedStepOfOneOperationIsNamedAfterIt() {
        assertThat(Etape.quantite("DU1", Unite.DROITS_UNIQUES).de("399")).hasToString("DU1 de 399");
        assertThat(Etape.taux("taux de mobilité").du(2023)).hasToString("taux de mobilité 2023");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Etape.taux(" "))
                .withMessageContaining("attendu celui que le texte donne");
    }

    @Test
    void theFirstOfTwoFiguresOfTheSameNameIsFound() {
        Resultat<Quantite> autreHuit = logements("huit", 9);

        assertThat(HUIT.plus(autreHuit).etape("huit")).containsSame(HUIT);
    }

    // --- remarks

    @Test
    void aRemarkIsMadeOnlyWhenTheValueCallsForIt() {
        assertThat(HUIT.remarqueSi(n -> n.signe() > 0, "positif", n -> "reçu " + n)
                        .anomalies())
                .containsExactly(Anomalie.remarque("positif", "reçu 8"));
        assertThat(HUIT.remarqueSi(n -> n.signe() < 0, "negatif", n -> "reçu " + n))
                .isSameAs(HUIT);
        assertThat(stockManquant()
                        .remarqueSi(n -> true, "toujours", n -> "reçu " + n)
                        .anomalies())
                .containsExactly(IL_MANQUE_LE_STOCK);
    }

    @Test
    void severalRemarksKeepTheirOrder() {
        assertThat(HUIT.remarque("un", "1").remarque("deux", "2").anomalies())
                .extracting(Anomalie::code)
                .containsExactly("un", "deux");
        assertThat(HUIT.anomalies()).isEmpty();
    }

    // --- owners

    private static final Sujet SEEZ = Sujet.reservataire("commune de Séez", Optional.empty(), "73285");
    private static final Sujet AIME = Sujet.reservataire("commune d'Aime", Optional.empty(), "73006");
    private static final Sujet STOCK = Sujet.fait("logements du bailleur", "73285", "2022");

    @Test
    void aRemarkBelongsToTheNearestOwnerAboveIt() {
        Resultat<Quantite> deSeez = HUIT.remarque("de-seez", "de Séez").sur(SEEZ);
        Resultat<Quantite> dAime =
                CENT.remarque("d-aime", "d'Aime").plus(deSeez).sur(AIME);

        assertThat(dAime.plus(ZERO.remarque("a-personne", "à personne")).anomalies())
                .extracting(Anomalie::code, Anomalie::sujet)
                .containsExactly(tuple("d-aime", AIME), tuple("de-seez", SEEZ), tuple("a-personne", Sujet.AUCUN));
    }

    @Test
    void aRemarkOnAFactBelongsToTheFactWhoeverReadsIt() {
        Resultat<Quantite> stock = CENT.remarque("a-savoir", "à savoir").sur(STOCK);

        assertThat(stock.plus(HUIT).sur(SEEZ).anomalies())
                .extracting(Anomalie::sujet)
                .singleElement()
                .satisfies(s -> assertThat(s.donnee()).isEqualTo(STOCK.donnee()));
    }

    @Test
    void theSameRemarkOfTwoOwnersIsSaidOfBoth() {
        Resultat<Quantite> remarque = HUIT.remarque("a-savoir", "à savoir");

        assertThat(remarque.sur(SEEZ).plus(remarque.sur(AIME)).anomalies())
                .extracting(Anomalie::sujet)
                .containsExactly(SEEZ, AIME);
    }

    // --- depth

    @Test
    void tenThousandNestedTermsKeepTheirRemarksAndTheirSteps() {
        Resultat<Quantite> somme = HUIT.remarque("au-fond", "au fond").sur(SEEZ);
        for (int i = 0; i < 10_000; i++) {
            somme = somme.plus(CENT);
        }

        assertThat(somme.anomalies()).extracting(Anomalie::sujet).containsExactly(SEEZ);
        assertThat(somme.etape("huit").orElseThrow().valeur()).isEqualTo(HUIT.valeur());
        assertThat(somme.etape("absent")).isEmpty();
    }

    @Test
    void tenThousandMissingTermsAreEachRefused() {
        Resultat<Quantite> somme = HUIT;
        for (int i = 0; i < 10_000; i++) {
            somme = somme.plus(Resultat.manquant("d" + i, Anomalie.refus(Codes.DONNEE_MANQUANTE, "il manque d" + i)));
        }

        assertThat(somme.valide().getError()).hasSize(10_000);
        assertThat(somme.expliquer().lines()).hasSize(20_001);
    }

    // --- rounding and text

    @Test
    void roundingKeepsTheUnitAndCitesItsText() {
        Resultat<Quantite> aa = Resultat.donnee("durée", Quantite.rapport(2633, 99), Unite.ANS, ANNEXE)
                .arrondi(Arrondi.auPlusProche(2), CONVENTION.art("§ 4.1"));

        assertThat(aa.texte(4)).isEqualTo("26,6 ans");
        assertThat(aa.reference()).contains(CONVENTION.art("§ 4.1"));
        assertThat(aa.regleDArrondi()).contains(Arrondi.auPlusProche(2));
        assertThat(aa.nom()).isEmpty();
        assertThat(HUIT.regleDArrondi()).isEmpty();
    }

    @Test
    void aFigureReadsAsItsNameAndValue() {
        assertThat(HUIT).hasToString("huit = 8 logements");
        assertThat(HUIT.sur(CENT)).hasToString("résultat intermédiaire = 8 %");
        assertThat(stockManquant()).hasToString("stock = ?");
    }

    private static Resultat<Quantite> stockManquant() {
        return Resultat.manquant("stock", IL_MANQUE_LE_STOCK);
    }

    private static Resultat<Taux> tauxManquant() {
        return Resultat.manquant("taux", IL_MANQUE_LE_TAUX);
    }

    private static Resultat<Quantite> logements(String nom, long n) {
        return Resultat.donnee(nom, Quantite.of(n), Unite.LOGEMENTS, ANNEXE);
    }
}
