package fr.gestionflux.core.preuve;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.kit.Recalcul;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A scale says which figure decided, and against which bounds. */
class ChoixTest {

    private static final Unite EUROS = new Unite("€/m²", "€/m²");
    private static final Reference TEXTE = Reference.de("délibération 2023-2037");
    private static final Resultat<Taux> SEULE = taux("garantie seule", 3);
    private static final Resultat<Taux> AIDEE = taux("garantie et subvention", 17);
    private static final Resultat<Taux> FORTE = taux("forte subvention", 20);

    @ParameterizedTest(name = "{0} €/m²: {1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "0   ; taux = 3 %, car 0 €/m² < 35 €/m² = 3 %",
                "34  ; taux = 3 %, car 34 €/m² < 35 €/m² = 3 %",
                "35  ; taux = 17 %, car 35 €/m² ≥ 35 €/m², < 80 €/m² = 17 %",
                "79  ; taux = 17 %, car 79 €/m² ≥ 35 €/m², < 80 €/m² = 17 %",
                "80  ; taux = 20 %, car 80 €/m² ≥ 80 €/m² = 20 %",
                "999 ; taux = 20 %, car 999 €/m² ≥ 80 €/m² = 20 %"
            })
    void theBranchTakenIsPrintedWithTheFigureThatDecides(int montant, String ligne) {
        Resultat<Taux> taux = bareme(euros("subvention", montant));

        assertThat(taux.expliquer().lines()).contains(ligne + " (délibération 2023-2037, art. 2)");
        assertThat(taux.expliquer()).contains("subvention : " + montant + " €/m²");
        Recalcul.verifie(taux);
    }

    @Test
    void withoutTheFigureThatDecidesNoBranchIsTaken() {
        Resultat<Quantite> absente =
                Resultat.manquant("subvention", Anomalie.refus(Codes.DONNEE_MANQUANTE, "il manque la subvention"));

        Resultat<Taux> taux = bareme(absente);

        assertThat(taux.estCalcule()).isFalse();
        assertThat(taux.anomalies()).extracting(Anomalie::message).contains("il manque la subvention");
        Recalcul.verifie(taux);
    }

    @Test
    void aBranchThatIsNotTakenMayHaveNoValue() {
        Resultat<Taux> inconnue =
                Resultat.manquant("forte", Anomalie.refus(Codes.CLAUSE_EN_BLANC, "le taux fort est en blanc"));

        Choix<Quantite, Taux> bareme = Choix.selon(euros("subvention", 36), SEULE)
                .aPartirDe(euros("seuil bas", 35), AIDEE)
                .aPartirDe(euros("seuil haut", 80), inconnue);

        assertThat(bareme.nomme("taux", Unite.SANS, TEXTE).valeur()).isEqualTo(Taux.pourcent(17));
    }

    @Test
    void boundsThatDoNotRiseAreRefusedByName() {
        Resultat<Taux> taux = Choix.selon(euros("subvention", 36), SEULE)
                .aPartirDe(euros("seuil haut", 80), FORTE)
                .aPartirDe(euros("seuil bas", 35), AIDEE)
                .nomme("taux", Unite.SANS, TEXTE);

        assertThat(taux.anomalies()).singleElement().satisfies(a -> {
            assertThat(a.code()).isEqualTo(Codes.SEUILS_EN_DESORDRE);
            assertThat(a.message()).contains("« seuil bas », 35 €/m², après « seuil haut », 80 €/m²");
        });
    }

    private static Resultat<Taux> bareme(Resultat<Quantite> subvention) {
        return Choix.selon(subvention, SEULE)
                .aPartirDe(euros("seuil bas", 35), AIDEE)
                .aPartirDe(euros("seuil haut", 80), FORTE)
                .nomme("taux", Unite.SANS, TEXTE.art("art. 2"));
    }

    private static Resultat<Quantite> euros(String nom, int montant) {
        return Resultat.donnee(nom, Quantite.of(montant), EUROS, TEXTE);
    }

    private static Resultat<Taux> taux(String nom, int pourcents) {
        return Resultat.donnee(nom, Taux.pourcent(pourcents), Unite.SANS, TEXTE);
    }
}
