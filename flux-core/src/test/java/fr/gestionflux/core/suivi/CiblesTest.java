package fr.gestionflux.core.suivi;

import static fr.gestionflux.core.suivi.AnneeDEssai.COMMUNE;
import static fr.gestionflux.core.suivi.AnneeDEssai.TEXTE;
import static fr.gestionflux.core.suivi.AnneeDEssai.charte;
import static fr.gestionflux.core.suivi.AnneeDEssai.contingent;
import static fr.gestionflux.core.suivi.AnneeDEssai.convention;
import static fr.gestionflux.core.suivi.AnneeDEssai.de;
import static fr.gestionflux.core.suivi.AnneeDEssai.messages;
import static fr.gestionflux.core.suivi.AnneeDEssai.situation;
import static fr.gestionflux.core.suivi.AnneeDEssai.uniques;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.preuve.Unite;
import fr.gestionflux.kit.Recalcul;
import fr.gestionflux.kit.Recit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Targets within the total: an objective of 3 homes, one T1 and two T2. */
class CiblesTest {

    private static final List<Cible> PAR_TYPOLOGIE = List.of(
            Cible.nombre(Axe.TYPOLOGIE, "T1", 1, TEXTE.art("art. 9")),
            Cible.nombre(Axe.TYPOLOGIE, "t2", 2, TEXTE.art("art. 9")));

    private static Suivi.Builder suivi(List<Cible> cibles, Recit... recits) {
        return de(charte().build(), 2024, contingent(uniques("10")), Recit.tous(recits))
                .addConventions(convention(COMMUNE, ClausesDuBilan.CIBLES.fixee(cibles, TEXTE.art("art. 9"))));
    }

    private static Recit loue(String orientation, String logement, String bail) {
        return Recit.offre(orientation, "2024-01-10", logement, COMMUNE).loue("2024-02-10", bail);
    }

    private static List<String> lignes(Situation s) {
        return s.cibles().stream().map(CibleSuivie::toString).toList();
    }

    @Test
    void eachTargetIsFollowedDueCountedAndLeft() {
        Situation s = situation(suivi(PAR_TYPOLOGIE, loue("o1", "L1", "2024-03-01")), "2024-06-30");

        assertThat(lignes(s))
                .containsExactly(
                        "typologie « T1 » : 1 logement sur 1 logement, reste 0 logement (charte d'essai, 01/01/2024, art. 9)",
                        "typologie « t2 » : 0 logement sur 2 logements, reste 2 logements (charte d'essai, 01/01/2024,"
                                + " art. 9)");
        assertThat(messages(s.anomalies().stream()
                        .filter(a -> a.code().equals(Codes.CIBLES_INCOMPLETES)
                                || a.code().equals(Codes.HORS_CIBLE))))
                .isEmpty();
    }

    /** 30 June 2024 is the 182nd day of 366. */
    @ParameterizedTest
    @CsvSource({"2024-06-30, 182/183", "2024-12-31, 2", "2025-02-01, 2"})
    void whatIsLateIsWhatARegularPaceWouldHaveGiven(String au, String retard) {
        Situation s = situation(suivi(PAR_TYPOLOGIE), au);

        String[] termes = retard.split("/", -1);
        assertThat(s.cibles().get(1).retard().valeur())
                .isEqualTo(
                        Quantite.rapport(Long.parseLong(termes[0]), termes.length > 1 ? Long.parseLong(termes[1]) : 1));
        Recalcul.verifie(s.cibles().get(1).retard());
    }

    @Test
    void aShareIsOneOfTheObjectiveAndIsNotRounded() {
        Situation s = situation(
                suivi(List.of(Cible.part(Axe.QPV, "hors QPV", Taux.pourcent(30), TEXTE.art("art. 9")))), "2024-06-30");

        assertThat(s.cibles().get(0).due().valeur()).isEqualTo(Quantite.parse("0,9"));
        assertThat(messages(s.anomalies().stream().filter(a -> a.code().equals(Codes.CIBLES_INCOMPLETES))))
                .containsExactly(
                        "les cibles par « localisation en ou hors QPV » font 0,9 logement pour un objectif de 3"
                                + " logements ; le reste n'a pas de cible (charte d'essai, 01/01/2024, art. 9) [cibles-incompletes]");
        Recalcul.verifie(s.cibles().get(0).reste());
    }

    @Test
    void homesOfNoClassThatHasATargetAreCountedApart() {
        Situation s = situation(
                suivi(PAR_TYPOLOGIE, loue("o1", "L3", "2024-03-01"), loue("o2", "L0", "2024-03-01")), "2024-06-30");

        assertThat(messages(s.anomalies().stream().filter(a -> a.code().equals(Codes.HORS_CIBLE))))
                .containsExactly(
                        "2 logements hors des cibles par « typologie » (charte d'essai, 01/01/2024, art. 9) [hors-cible]");
    }

    @Test
    void whereOnlyTheNumberOfHomesIsGivenTargetsSayThatEventsAreMissing() {
        Situation s = situation(
                suivi(PAR_TYPOLOGIE)
                        .putHonores(COMMUNE, Resultat.donnee("honorés", Quantite.of(2), Unite.LOGEMENTS, TEXTE)),
                "2024-12-31");

        assertThat(s.cibles())
                .hasSize(2)
                .allSatisfy(c -> assertThat(c.reste().estCalcule()).isFalse());
        assertThat(s.cibles().get(0).comptes().anomalies())
                .extracting(Anomalie::message)
                .containsExactly("le nombre de logements honorés est donné sans dire lesquels : donnez les événements");
    }

    @Test
    void aConventionWithoutTargetsHasNone() {
        assertThat(situation(
                                de(charte().build(), 2024, contingent(uniques("10")), List.of())
                                        .addConventions(convention(COMMUNE)),
                                "2024-06-30")
                        .cibles())
                .isEmpty();
    }

    @Test
    void theReportHasThemToo() {
        assertThat(suivi(PAR_TYPOLOGIE)
                        .build()
                        .bilan(COMMUNE)
                        .orElseThrow()
                        .situation()
                        .cibles())
                .hasSize(2);
    }

    @Test
    void aTargetIsANumberOrAShareWithinTheWhole() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Cible.part(Axe.COMMUNE, "Ifs", Taux.pourcent(101), TEXTE))
                .withMessage("cible « Ifs » (commune, charte d'essai, 01/01/2024) : reçu 101 % ; attendu de 0 à 100 %");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Cible.nombre(Axe.COMMUNE, "Ifs", -1, TEXTE))
                .withMessageEndingWith("reçu -1 ; attendu un nombre positif ou nul");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Cible(Axe.COMMUNE, "Ifs", Optional.empty(), Optional.empty(), TEXTE))
                .withMessageEndingWith("reçu ni nombre ni part ; attendu l'un des deux");
        assertThat(Cible.part(Axe.COMMUNE, "Ifs", Taux.pourcent(30), TEXTE))
                .hasToString("commune « Ifs » : 30 % (charte d'essai, 01/01/2024)");
    }
}
