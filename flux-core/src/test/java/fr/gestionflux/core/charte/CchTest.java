package fr.gestionflux.core.charte;

import static fr.gestionflux.core.charte.CharteDEssai.COMMUNE;
import static fr.gestionflux.core.charte.CharteDEssai.ESSAI;
import static fr.gestionflux.core.charte.CharteDEssai.ETAT;
import static fr.gestionflux.core.charte.CharteDEssai.ETAT_DES_LIEUX;
import static fr.gestionflux.core.charte.CharteDEssai.TEXTE;
import static fr.gestionflux.core.charte.CharteDEssai.charteDePart;
import static fr.gestionflux.core.charte.CharteDEssai.convention;
import static fr.gestionflux.core.charte.CharteDEssai.dossier;
import static fr.gestionflux.core.charte.CharteDEssai.messages;
import static fr.gestionflux.core.charte.CharteDEssai.uniques;
import static org.assertj.core.api.Assertions.assertThat;

import fr.gestionflux.core.annee.ObjectifAnnuel;
import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.droit.Droit;
import fr.gestionflux.core.droit.Droit.Apport;
import fr.gestionflux.core.droit.Droit.LogementsReserves;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.parc.Releve;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.parc.Reservataire.Categorie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.Periode;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.preuve.Unite;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Where a charter orders no cut, a share over the law's is said, and stands. */
class CchTest {

    private static final Droit INCONNU = LogementsReserves.de("mairie", 4);
    private static final Droit TERRAIN = new Apport("terrain", Quantite.of(4));

    private static ObjectifAnnuel objectif(Reservataire r, String part, Droit... droits) {
        return charteDePart(Taux.parse(part))
                .calculer(
                        dossier(2024, Releve.builder(), Contingent.de(r, ETAT_DES_LIEUX, droits)),
                        convention(r).build())
                .get();
    }

    private static List<String> exces(Reservataire r, String part, Droit... droits) {
        return messages(objectif(r, part, droits).anomalies(), Codes.LIMITE_LEGALE);
    }

    @ParameterizedTest
    @CsvSource({"'29,99 %', 0", "'30 %', 0", "'30,01 %', 1"})
    void theStateMayHaveThirtyPercentOfTheFlow(String part, int remarques) {
        assertThat(exces(ETAT, part)).hasSize(remarques);
    }

    @ParameterizedTest
    @CsvSource({"'19,99 %', 0", "'20 %', 0", "'20,01 %', 1"})
    void aGuarantorMayHaveTwentyPercentOfTheFlow(String part, int remarques) {
        assertThat(exces(COMMUNE, part, uniques(4))).hasSize(remarques);
    }

    @Test
    void anExcessIsSaidWithItsArticleAndTheShareStands() {
        ObjectifAnnuel o = objectif(ETAT, "35 %");

        assertThat(o.part().valeur()).isEqualTo(Taux.pourcent(35));
        assertThat(o.objectif().valeur()).isEqualTo(Quantite.of(35));
        assertThat(messages(o.anomalies(), Codes.LIMITE_LEGALE))
                .containsExactly("part du flux de « État » : 35 % ; la loi limite à 30 % (CCH, R.441-5-2), le calcul ne"
                        + " réduit pas cette part");
    }

    @Test
    void anExcessOfGuaranteesSaysWhatTheLimitBearsOn() {
        assertThat(exces(COMMUNE, "25 %", uniques(4)))
                .containsExactly("part du flux de « commune de Valmont » : 25 % ; la loi limite à 20 % pour les"
                        + " garanties d'emprunt (CCH, R.441-5-3), le calcul ne réduit pas cette part");
    }

    @Test
    void anOriginThatIsNotKnownIsSaidWithTheExcess() {
        assertThat(exces(COMMUNE, "25 %", INCONNU))
                .singleElement()
                .asString()
                .contains("pour les garanties d'emprunt ; l'origine des droits n'est pas connue (CCH, R.441-5-3)");
    }

    @Test
    void rightsThatRestOnLandOrMoneyAloneAreOutsideTheLimit() {
        assertThat(exces(COMMUNE, "25 %", TERRAIN)).isEmpty();
    }

    @Test
    void aGuarantorWithoutAnyRightIsHeldToTheLimitToo() {
        assertThat(exces(COMMUNE, "25 %")).hasSize(1);
    }

    @Test
    void theDepartementIsHeldToTheLimitOfGuarantorsWhereATextNamesItAmongThem() {
        Reservataire departement = new Reservataire(Categorie.DEPARTEMENT, "département", ESSAI);
        Charte charte = Charte.de("part-donnee", TEXTE)
                .enVigueur(Periode.aCompterDu(LocalDate.of(2024, 1, 1)))
                .droits((c, i) -> Blocs.solde(c))
                .part((c, i) -> Resultat.donnee(Instruction.PART, Taux.pourcent(25), Unite.SANS, TEXTE))
                .flux((c, i) -> Resultat.donnee("flux", Quantite.of(100), Unite.LOGEMENTS, TEXTE))
                .fixe(Clauses.GARANTS, Garants.AVEC_LE_DEPARTEMENT, TEXTE.art("art. 7"))
                .build();
        ObjectifAnnuel o = charte.calculer(
                        dossier(2024, Releve.builder(), Contingent.de(departement, ETAT_DES_LIEUX, uniques(4))),
                        convention(departement).build())
                .get();

        assertThat(messages(o.anomalies(), Codes.LIMITE_LEGALE)).hasSize(1);
        assertThat(exces(departement, "25 %", uniques(4))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Categorie.class)
    void theLawLimitsTheStateTheCommunesAndTheEpciOnly(Categorie categorie) {
        Reservataire r = new Reservataire(categorie, "réservataire", ESSAI);
        List<Categorie> limites = List.of(Categorie.ETAT, Categorie.COMMUNE, Categorie.EPCI);

        assertThat(exces(r, "40 %", uniques(4)).isEmpty()).isEqualTo(!limites.contains(categorie));
    }
}
