package fr.gestionflux.core.recu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gestionflux.core.nombre.Arrondi;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Choix;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.preuve.Unite;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** 8 homes of 102, × 9,078 homes freed (Escalquens – Promologis, 2024), and small changes of it. */
class ComparaisonDeRecusTest {

    private static final Reference ANNEXE =
            Reference.de("convention Escalquens – Promologis, 2024").art("annexe 1");
    private static final Resultat<Quantite> TENUS = logements("logements tenus, 2024", "8");
    private static final Resultat<Quantite> LOGEMENTS = logements("logements, 2024", "102");
    private static final Resultat<Quantite> FLUX = logements("flux, 2024", "9,078");

    private static Resultat<Quantite> logements(String nom, String valeur) {
        return Resultat.donnee(nom, Quantite.parse(valeur), Unite.LOGEMENTS, ANNEXE);
    }

    private static Resultat<Quantite> objectif(
            Resultat<Quantite> tenus, Resultat<Quantite> logements, Resultat<Quantite> flux, Arrondi regle) {
        return tenus.sur(logements)
                .nomme("part", Unite.SANS, ANNEXE)
                .de(flux)
                .arrondi(regle, ANNEXE)
                .nomme("objectif", Unite.LOGEMENTS, ANNEXE);
    }

    private static Recu recu(Map<String, String> tete, Resultat<?>... figures) {
        Map<String, Resultat<?>> chiffres = new LinkedHashMap<>();
        for (Resultat<?> r : figures) {
            chiffres.put(r.nom().orElseThrow(), r);
        }
        return Recu.de("essai", tete, chiffres, List.of());
    }

    private static EcartDeRecu ecart(Resultat<?> avant, Resultat<?> apres) {
        return ComparaisonDeRecus.comparer(recu(Map.of(), avant), recu(Map.of(), apres))
                .ecarts()
                .get(0);
    }

    private static Quantite q(ValeurDeRecu v) {
        String[] parts = v.exact().split("/", -1);
        return Quantite.rapport(new BigInteger(parts[0]), new BigInteger(parts[1]));
    }

    private static void seRecoupe(EcartDeRecu e) {
        Quantite somme = q(e.effetDesFormules()).plus(q(e.effetsCroises()));
        for (CauseDEcart c : e.causes()) {
            somme = c.genre().equals("formule") || !c.effet().estCalculee() ? somme : somme.plus(q(c.effet()));
        }
        assertThat(somme).isEqualTo(q(e.difference()));
    }

    @Test
    void nothingChangedAndNothingIsSaid() {
        Resultat<?> objectif = objectif(TENUS, LOGEMENTS, FLUX, Arrondi.auPlusProche(0));

        EcartDeRecu e = ecart(objectif, objectif);

        assertThat(e.change()).isFalse();
        assertThat(e.causes()).isEmpty();
        assertThat(e.texte()).isEqualTo("« objectif » ne change pas : 1 logement.");
    }

    @Test
    void oneInputExplainsItsFigureAlone() {
        EcartDeRecu e = ecart(
                objectif(TENUS, LOGEMENTS, FLUX, Arrondi.auPlusProche(0)),
                objectif(logements("logements tenus, 2024", "18"), LOGEMENTS, FLUX, Arrondi.auPlusProche(0)));

        assertThat(e.texte()).isEqualTo("""
                « objectif » passe de 1 logement à 2 logements (+1 logement) :
                - logements tenus, 2024 : 8 logements → 18 logements (convention Escalquens – Promologis, 2024, annexe 1) : +1 logement""");
        seRecoupe(e);
    }

    @Test
    void aRoundingIsNamedWithItsEffect() {
        EcartDeRecu e = ecart(
                objectif(TENUS, LOGEMENTS, FLUX, Arrondi.tronque(0)),
                objectif(TENUS, LOGEMENTS, FLUX, Arrondi.auPlusProche(0)));

        assertThat(e.causes()).singleElement().satisfies(c -> {
            assertThat(c.genre()).isEqualTo("arrondi");
            assertThat(c.nom()).isEqualTo("objectif");
            assertThat(c.avant()).isEqualTo("tronqué à l'unité");
            assertThat(c.apres()).isEqualTo("arrondi à l'unité");
            assertThat(c.effet()).isEqualTo(new ValeurDeRecu("1/1", "+1 logement"));
        });
        seRecoupe(e);
    }

    /** 8 ÷ 102 × 9,078 and 12 ÷ 102 × 8: a product leaves something to both. */
    @Test
    void theSameInputOfAnotherYearIsOneInput() {
        Recu en2024 = recu(Map.of("annee", "2024"), objectif(TENUS, LOGEMENTS, FLUX, Arrondi.auPlusProche(2)));
        Recu en2025 = recu(
                Map.of("annee", "2025"),
                objectif(
                        logements("logements tenus, 2025", "12"),
                        logements("logements, 2025", "102"),
                        logements("flux, 2025", "8"),
                        Arrondi.auPlusProche(2)));

        ComparaisonDeRecus c = ComparaisonDeRecus.comparer(en2024, en2025);

        assertThat(c.tetes()).containsExactly(new EcartDeTete("annee", "2024", "2025"));
        assertThat(c.texte()).isEqualTo("""
                annee : 2024 → 2025
                « objectif » passe de 0,71 logement à 0,94 logement (+0,23 logement) :
                - logements tenus, 2024 → 2025 : 8 logements → 12 logements (convention Escalquens – Promologis, 2024, annexe 1) : +0,36 logement
                - flux, 2024 → 2025 : 9,078 logements → 8 logements (convention Escalquens – Promologis, 2024, annexe 1) : -0,08 logement
                - effets croisés : -0,05 logement""");
        seRecoupe(c.ecarts().get(0));
    }

    @Test
    void yearsThatBothHaveAreNotShifted() {
        List<Resultat<Quantite>> avant = List.of(logements("flux, 2021", "1"), logements("flux, 2022", "2"));
        List<Resultat<Quantite>> apres = List.of(logements("flux, 2021", "1"), logements("flux, 2022", "3"));
        ComparaisonDeRecus c = ComparaisonDeRecus.comparer(
                recu(Map.of("annee", "2024"), Resultat.somme(avant).nomme("total", Unite.LOGEMENTS, ANNEXE)),
                recu(Map.of("annee", "2025"), Resultat.somme(apres).nomme("total", Unite.LOGEMENTS, ANNEXE)));

        assertThat(c.ecarts().get(0).causes())
                .singleElement()
                .satisfies(x -> assertThat(x.nom()).isEqualTo("flux, 2022"))
                .satisfies(x -> assertThat(x.nomApres()).isEqualTo("flux, 2022"));
    }

    @Test
    void whatDoesNotMatterIsCountedApart() {
        EcartDeRecu e = ecart(
                objectif(TENUS, LOGEMENTS, FLUX, Arrondi.auPlusProche(0)),
                objectif(
                        logements("logements tenus, 2024", "18"),
                        logements("logements, 2024", "103"),
                        FLUX,
                        Arrondi.auPlusProche(0)));

        assertThat(e.causes()).extracting(CauseDEcart::nom).containsExactly("logements tenus, 2024");
        assertThat(e.autresChangements()).isEqualTo(1);
        assertThat(e.texte()).endsWith("- l'écart est le même sans 1 autre changement");
    }

    @Test
    void anotherSourceForTheSameValueExplainsNothing() {
        Resultat<Quantite> ailleurs =
                Resultat.donnee("flux, 2024", Quantite.parse("9,078"), Unite.LOGEMENTS, Reference.de("avenant"));

        EcartDeRecu e = ecart(
                objectif(TENUS, LOGEMENTS, FLUX, Arrondi.auPlusProche(0)),
                objectif(TENUS, LOGEMENTS, ailleurs, Arrondi.auPlusProche(0)));

        assertThat(e.texte()).isEqualTo("« objectif » ne change pas : 1 logement, malgré 1 autre changement.");
    }

    @Test
    void anotherFormulaIsSaidWithItsArticlesAndItsSteps() {
        Reference avenant = Reference.de("avenant").art("art. 2");
        Resultat<Quantite> plancher = Resultat.donnee("plancher", Quantite.of(3), Unite.LOGEMENTS, avenant);
        Resultat<Quantite> brut = logements("tenus", "2");

        EcartDeRecu e = ecart(
                brut.moins(logements("honorés", "1")).nomme("objectif", Unite.LOGEMENTS, ANNEXE),
                brut.auMoins(plancher).nomme("objectif", Unite.LOGEMENTS, avenant));

        assertThat(e.texte()).isEqualTo("""
                « objectif » passe de 1 logement à 3 logements (+2 logements) :
                - objectif, calculé autrement : « tenus » − « honorés » → « tenus », au moins « plancher » (convention Escalquens – Promologis, 2024, annexe 1 → avenant, art. 2) : +2 logements
                - étapes apparues : plancher (avenant, art. 2)
                - étapes disparues : honorés (convention Escalquens – Promologis, 2024, annexe 1)""");
        seRecoupe(e);
    }

    @Test
    void aTermThatWasAddedHasItsOwnEffect() {
        EcartDeRecu e = ecart(
                Resultat.somme(List.of(logements("droits A", "3"), logements("droits B", "4")))
                        .nomme("total", Unite.LOGEMENTS, ANNEXE),
                Resultat.somme(List.of(logements("droits B", "5"), logements("droits C", "7")))
                        .nomme("total", Unite.LOGEMENTS, ANNEXE));

        assertThat(e.causes())
                .extracting(c -> c.genre() + " " + c.nom() + " " + c.effet().lisible())
                .containsExactly(
                        "terme ajouté droits C +7 logements",
                        "terme retiré droits A -3 logements",
                        "donnée droits B +1 logement");
        assertThat(e.effetsCroises().exact()).isEqualTo("0/1");
        seRecoupe(e);
    }

    private static Resultat<Taux> bareme(Resultat<Quantite> subvention) {
        Resultat<Taux> bas = Resultat.donnee("taux bas", Taux.pourcent(3), Unite.SANS, ANNEXE);
        Resultat<Taux> haut = Resultat.donnee("taux haut", Taux.pourcent(17), Unite.SANS, ANNEXE);
        return Choix.selon(subvention, bas)
                .aPartirDe(logements("seuil", "35"), haut)
                .nomme("taux", Unite.SANS, ANNEXE);
    }

    @Test
    void whatDecidesOfAScaleExplainsTheBranch() {
        EcartDeRecu e = ecart(bareme(logements("subvention", "20")), bareme(logements("subvention", "36")));

        assertThat(e.texte()).isEqualTo("""
                « taux » passe de 3 % à 17 % (+14 points) :
                - subvention : 20 logements → 36 logements (convention Escalquens – Promologis, 2024, annexe 1) : +14 points""");
    }

    /** One text gives a share of which the number follows, the other a number of which the share follows. */
    @Test
    void aCircleBetweenTwoTextsIsParted() {
        Resultat<Taux> part = Resultat.donnee("part", Taux.pourcent(10), Unite.SANS, ANNEXE);
        Resultat<Quantite> flux = logements("flux", "50");
        Resultat<Quantite> nombre = logements("objectif", "6");
        Recu parPart = recu(Map.of(), part, part.de(flux).nomme("objectif", Unite.LOGEMENTS, ANNEXE));
        Recu parNombre = recu(Map.of(), nombre.sur(flux).nomme("part", Unite.SANS, ANNEXE), nombre);

        ComparaisonDeRecus c = ComparaisonDeRecus.comparer(parPart, parNombre);

        assertThat(c.ecarts()).hasSize(2).allSatisfy(e -> {
            assertThat(e.causes()).extracting(CauseDEcart::genre).containsOnly("formule");
            seRecoupe(e);
        });
        assertThat(c.texte())
                .contains("- objectif, calculé autrement : « part » × « flux » → 6 logements")
                .contains("- part, calculé autrement : 10 % → « objectif » ÷ « flux »");
    }

    @Test
    void aFigureOfOneSideOnlyIsSaid() {
        ComparaisonDeRecus c =
                ComparaisonDeRecus.comparer(recu(Map.of(), TENUS, FLUX), recu(Map.of(), LOGEMENTS, FLUX));

        assertThat(c.disparus()).containsExactly("logements tenus, 2024");
        assertThat(c.apparus()).containsExactly("logements, 2024");
        assertThat(c.texte()).contains("« logements, 2024 » n'est que dans le second reçu.");
    }

    @Test
    void aFigureWithoutValueIsSaidAndNotExplained() {
        Resultat<Quantite> manque =
                Resultat.manquant("flux, 2024", Anomalie.refus("donnee-manquante", "il manque le flux de 2024"));

        assertThat(ecart(manque, FLUX).texte())
                .isEqualTo("« flux, 2024 » passe de sans valeur à 9,078 logements : l'écart ne s'explique pas sans"
                        + " deux valeurs.");
    }

    @Test
    void versionsThatChangeNothingAreSaidInTheHeads() {
        Resultat<?> objectif = objectif(TENUS, LOGEMENTS, FLUX, Arrondi.auPlusProche(0));

        assertThat(ComparaisonDeRecus.comparer(
                                recu(Map.of("charte", "a"), objectif), recu(Map.of("charte", "b"), objectif))
                        .texte())
                .isEqualTo("charte : a → b\n« objectif » ne change pas : 1 logement.");
    }

    @Test
    void tenLinesAtMost() {
        List<Resultat<Quantite>> avant = new ArrayList<>();
        List<Resultat<Quantite>> apres = new ArrayList<>();
        for (int n = 0; n < 30; n++) {
            avant.add(logements("droits " + n, "1"));
            apres.add(logements("droits " + n, Integer.toString(n + 2)));
        }
        String texte = ecart(
                        Resultat.somme(avant).nomme("total", Unite.LOGEMENTS, ANNEXE),
                        Resultat.somme(apres).nomme("total", Unite.LOGEMENTS, ANNEXE))
                .texte();

        assertThat(texte.lines()).hasSize(10);
        assertThat(texte).endsWith("- et 22 autres causes, de moindre effet");
        assertThat(texte.lines().toList().get(1)).contains("droits 29");
    }

    @Test
    void aReceiptThatDoesNotAgreeWithItselfIsRefused() {
        Recu bon = recu(Map.of(), objectif(TENUS, LOGEMENTS, FLUX, Arrondi.auPlusProche(0)));
        Recu faux = RecusChanges.avec(bon, e -> e.nom().equals("part") ? RecusChanges.valant(e, "5/51") : e);

        assertThatThrownBy(() -> ComparaisonDeRecus.comparer(bon, faux))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("« part » : reçu 5/51, le calcul donne 4/51");
    }

    @Test
    void aStepThatIsNotMadeOfWhatItsOperationTakesIsRefused() {
        Recu difference = recu(Map.of(), LOGEMENTS.moins(TENUS).nomme("écart", Unite.LOGEMENTS, ANNEXE));
        Recu sansOperande = RecusChanges.avec(
                difference, e -> e.operation().equals("moins") ? RecusChanges.faiteDe(e, List.of()) : e);
        Recu choix = recu(Map.of(), bareme(logements("subvention", "20")));
        Recu sansSeuil = RecusChanges.avec(
                choix,
                e -> e.operation().equals("choix")
                        ? RecusChanges.faiteDe(e, e.operandes().subList(0, 2))
                        : e);

        assertThatThrownBy(() -> ComparaisonDeRecus.comparer(difference, sansOperande))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "étape « e3 », opérandes de « moins » : reçu «  » ; attendu ce qu'un reçu flux-recu-1 écrit");
        assertThatThrownBy(() -> ComparaisonDeRecus.comparer(choix, sansSeuil))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("étape « e4 », opérandes de « choix » : reçu « e1, e2 » ; attendu ce qu'un reçu flux-recu-1"
                        + " écrit");
    }

    @Test
    void aReceiptOfAnotherFormatIsRefused() {
        Recu bon = recu(Map.of(), FLUX);
        Recu autre = RecusChanges.auFormat(bon, "flux-recu-2");

        assertThatThrownBy(() -> ComparaisonDeRecus.comparer(bon, autre))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "format d'un reçu : reçu « flux-recu-2 » ; attendu « flux-recu-1 », le seul que cette version"
                                + " lit");
        assertThatThrownBy(() -> ComparaisonDeRecus.comparer(autre, bon)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aComparisonHasItsReceipt() {
        Recu r = Recu.de(ComparaisonDeRecus.comparer(
                recu(Map.of("annee", "2024"), objectif(TENUS, LOGEMENTS, FLUX, Arrondi.tronque(0))),
                recu(Map.of("annee", "2025"), objectif(TENUS, LOGEMENTS, FLUX, Arrondi.auPlusProche(0)))));

        assertThat(r.tables()).extracting(TableDeRecu::nom).containsExactly("tetes", "ecarts", "causes");
        assertThat(r.tables().get(2).lignes()).hasSize(1);
        assertThat(r.tables().get(0).lignes()).containsExactly(List.of("annee", "2024", "2025"));
    }

    /** Two holders may have a right of one name: what is below each of them stays its own, whatever the order of the steps. */
    @Test
    void stepsOfOneNameArePairedUnderWhatUsesThem() {
        Resultat<Quantite> a = logements("droits de 399", "3")
                .fois(logements("années", "2"))
                .nomme("part de A", Unite.LOGEMENTS, ANNEXE);
        Resultat<Quantite> b = logements("droits de 399", "4")
                .fois(logements("années", "5"))
                .nomme("part de B", Unite.LOGEMENTS, ANNEXE);

        EcartDeRecu e = ecart(
                Resultat.somme(List.of(a, b)).nomme("total", Unite.LOGEMENTS, ANNEXE),
                Resultat.somme(List.of(b, a)).nomme("total", Unite.LOGEMENTS, ANNEXE));

        assertThat(e.autresChangements()).isZero();
    }
}
