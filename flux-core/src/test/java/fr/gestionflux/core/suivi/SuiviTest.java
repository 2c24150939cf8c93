package fr.gestionflux.core.suivi;

import static fr.gestionflux.core.suivi.AnneeDEssai.COMMUNE;
import static fr.gestionflux.core.suivi.AnneeDEssai.FIN_2024;
import static fr.gestionflux.core.suivi.AnneeDEssai.TEXTE;
import static fr.gestionflux.core.suivi.AnneeDEssai.VOISINE;
import static fr.gestionflux.core.suivi.AnneeDEssai.codes;
import static fr.gestionflux.core.suivi.AnneeDEssai.contingent;
import static fr.gestionflux.core.suivi.AnneeDEssai.convention;
import static fr.gestionflux.core.suivi.AnneeDEssai.messages;
import static fr.gestionflux.core.suivi.AnneeDEssai.propres;
import static fr.gestionflux.core.suivi.AnneeDEssai.situation;
import static fr.gestionflux.core.suivi.AnneeDEssai.uniques;
import static fr.gestionflux.core.suivi.AnneeDEssai.valmont;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gestionflux.core.charte.Charte;
import fr.gestionflux.core.charte.Clauses;
import fr.gestionflux.core.charte.Instruction;
import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.droit.EtatDesLieux;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.orientation.Fait.Entree;
import fr.gestionflux.core.parc.Logement;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.parc.Reservataire.Categorie;
import fr.gestionflux.core.parc.Territoire;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.preuve.Sujet;
import fr.gestionflux.core.preuve.Unite;
import fr.gestionflux.kit.Recit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is given wrong is named, and the rest still counts. */
class SuiviTest {

    private static final Recit LOUE =
            Recit.offre("o1", "2024-03-04", "L1", COMMUNE).loue("2024-04-02", "2024-04-30");

    @Test
    void anUnknownHomeIsNamedAndTheRestCounts() {
        Suivi.Builder suivi = valmont("5", LOUE, Recit.offre("o2", "2024-03-04", "L99", COMMUNE));

        assertThat(suivi.build().au(FIN_2024).anomalies()).isEmpty();
        assertThat(messages(propres(situation(suivi, FIN_2024).anomalies()).stream()))
                .containsExactly(
                        "« orientation o2 » : logement « L99 » inconnu ; attendu un logement du suivi (il en a 6)"
                                + " (CCH, R.441-5-1) [logement-inconnu]");
        assertThat(situation(suivi, FIN_2024).honores().valeur()).isEqualTo(Quantite.of(1));
    }

    @Test
    void aHolderWithoutAConventionIsNamedAndTheRestCounts() {
        Suivi.Builder suivi = valmont("5", LOUE, Recit.offre("o2", "2024-03-04", "L2", VOISINE));

        assertThat(messages(suivi.build().au(FIN_2024).anomalies().stream()))
                .containsExactly("« orientation o2 » : « commune de Vernay » (Vernay) n'a pas de convention suivie ;"
                        + " attendu l'un de : [commune de Valmont] (CCH, R.441-5)"
                        + " [convention-inconnue]");
        assertThat(situation(suivi, FIN_2024).honores().valeur()).isEqualTo(Quantite.of(1));
    }

    @Test
    void whatIsGivenForAHolderWithoutAConventionIsNamed() {
        Resultat<Quantite> un = Resultat.donnee("report", Quantite.of(1), Unite.LOGEMENTS, TEXTE);
        Point p = valmont("5")
                .addSorties(new Sortie(VOISINE, "solde", Quantite.of(1), "vente", TEXTE))
                .putReportes(VOISINE, un)
                .putJustifications(VOISINE, "travaux")
                .build()
                .au(FIN_2024);

        assertThat(p.anomalies())
                .hasSize(3)
                .allSatisfy(a -> assertThat(a.code()).isEqualTo(Codes.CONVENTION_INCONNUE))
                .allSatisfy(a -> assertThat(a.message()).contains("commune de Vernay", "commune de Valmont"));
    }

    @Test
    void aConventionThatDoesNotFitIsNamedAndTheOthersAreFollowed() {
        Suivi suivi = AnneeDEssai.de(AnneeDEssai.charte().build(), 2024, contingent(uniques("5")), LOUE.evenements())
                .addConventions(
                        convention(COMMUNE),
                        convention(VOISINE, Clauses.PLAFOND_PART.fixee(Taux.pourcent(20), TEXTE.art("art. 9"))))
                .build();
        Point p = suivi.au(FIN_2024);

        assertThat(codes(p.anomalies())).containsExactly(Codes.CLAUSE_ETRANGERE);
        assertThat(p.situation(COMMUNE).orElseThrow().honores().valeur()).isEqualTo(Quantite.of(1));
        assertThat(p.situation(VOISINE)).isEmpty();
        assertThat(suivi.bilan(VOISINE)).isEmpty();
        assertThat(suivi.ouverture(VOISINE)).isEmpty();
    }

    @Test
    void twoConventionsOfOneHolderAreRefused() {
        assertThatThrownBy(
                        () -> valmont("5").addConventions(convention(COMMUNE)).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("conventions", "commune de Valmont", "deux fois");
    }

    @Test
    void aHomeGivenTwiceIsRemarkedAndTheFirstServes() {
        Suivi.Builder suivi = valmont("5", LOUE)
                .addLogements(Logement.builder()
                        .territoire(AnneeDEssai.VALMONT)
                        .numero("L1")
                        .typologie("T9")
                        .build());

        assertThat(codes(suivi.build().au(FIN_2024).anomalies())).containsExactly(Codes.LOGEMENT_EN_DOUBLE);
        assertThat(situation(suivi, FIN_2024).decomptes())
                .singleElement()
                .satisfies(d -> assertThat(d.logement().typologie()).contains("T1"));
    }

    @Test
    void whatHappensAfterTheDayIsSetAside() {
        Point p = valmont("5", LOUE).build().au(LocalDate.of(2024, 4, 29));

        assertThat(codes(p.anomalies())).containsExactly(Codes.EVENEMENT_POSTERIEUR);
    }

    @Test
    void aTargetThatCannotBeComputedLeavesTheCountsAndSaysWhy() {
        Charte charte =
                AnneeDEssai.charte().laisse(Clauses.TAUX_DU_RESERVATAIRE).build();
        Situation s = situation(valmont(charte, contingent(uniques("5")), LOUE), FIN_2024);

        assertThat(s.objectif().estCalcule()).isFalse();
        assertThat(s.reste().estCalcule()).isFalse();
        assertThat(s.realisation().estCalcule()).isFalse();
        assertThat(s.honores().valeur()).isEqualTo(Quantite.of(1));
        assertThat(codes(s.anomalies())).contains(Codes.CLAUSE_EN_BLANC);
    }

    @Test
    void whatIsCarriedOverAddsToTheTarget() {
        Suivi.Builder suivi = valmont("5")
                .putReportes(COMMUNE, Resultat.donnee("report", Quantite.of(2), Unite.LOGEMENTS, TEXTE.art("art. 8")));

        assertThat(situation(suivi, FIN_2024).objectif().expliquer())
                .contains("objectif de la convention, report compris", "5 logements");
    }

    @Test
    void whatHappensAfterTheDayIsOneRemarkWhateverItsNumber() {
        Recit autre = Recit.offre("o2", "2024-05-06", "L2", COMMUNE).loue("2024-06-03", "2024-06-28");
        Point p = valmont("5", LOUE, autre).build().au(LocalDate.of(2024, 3, 31));

        assertThat(messages(p.anomalies().stream()))
                .containsExactly(
                        "5 événements postérieurs au 31/03/2024, du 02/04/2024 au 28/06/2024, ne sont pas encore"
                                + " comptés [evenement-posterieur]");
        assertThat(propres(p.situation(COMMUNE).orElseThrow().anomalies())).isEmpty();
    }

    // --- each remark once, under its owner's name

    @Test
    void whatIsSaidOfAConventionSaysItsHolderItsYearAndItsText() {
        Suivi.Builder suivi = valmont("5", LOUE, Recit.offre("o2", "2024-03-04", "L5", COMMUNE));

        assertThat(propres(situation(suivi, FIN_2024).anomalies()))
                .singleElement()
                .satisfies(a -> {
                    assertThat(a.code()).isEqualTo(Codes.LOGEMENT_HORS_FLUX);
                    assertThat(a.sujet()).isEqualTo(COMMUNE.sujet().sous(2024, AnneeDEssai.CONVENTION.toString()));
                });
    }

    @Test
    void anEventThatIsSetAsideIsSaidInTheSituationAndInTheReportOfItsHolder() {
        Suivi suivi = valmont(
                        "5",
                        LOUE,
                        Recit.offre("o2", "2024-03-04", "L2", COMMUNE).puis("2024-04-02", new Entree()))
                .build();

        assertThat(suivi.au(FIN_2024).anomalies()).isEmpty();
        assertThat(propres(suivi.au(FIN_2024).situation(COMMUNE).orElseThrow().anomalies()))
                .singleElement()
                .satisfies(a -> {
                    assertThat(a.code()).isEqualTo(Codes.SEQUENCE_IMPOSSIBLE);
                    assertThat(a.champ()).contains("orientation o2, événement o2-1");
                    assertThat(a.sujet().reservataire()).contains("commune de Valmont");
                });
        assertThat(propres(suivi.bilan(COMMUNE).orElseThrow().situation().anomalies()))
                .extracting(Anomalie::code)
                .containsExactly(Codes.SEQUENCE_IMPOSSIBLE);
    }

    @Test
    void aRemarkOnAnotherHoldersRightsIsItsOwn() {
        Charte charte = AnneeDEssai.charte()
                .part((c, i) -> {
                    i.contingents().forEach(i::droits);
                    return i.contingents().stream()
                            .map(x -> i.droits(x)
                                    .remarqueSi(n -> true, "essai", n -> "droits de " + x.reservataire() + " supposés")
                                    .sur(x.reservataire().sujet())
                                    .sur(Resultat.donnee("cent", Quantite.of(100), Unite.DROITS_UNIQUES, TEXTE)))
                            .reduce(Resultat::plus)
                            .orElseThrow();
                })
                .build();
        Suivi.Builder suivi = deuxCommunes(charte).addConventions(convention(COMMUNE));

        Point seule = suivi.build().au(FIN_2024);
        Point deux = suivi.addConventions(convention(VOISINE)).build().au(FIN_2024);

        assertThat(essais(seule.situation(COMMUNE).orElseThrow().anomalies()))
                .containsExactly("droits de commune de Valmont supposés");
        assertThat(essais(seule.anomalies()))
                .as("nobody else says it")
                .containsExactly("droits de commune de Vernay supposés");
        assertThat(essais(deux.anomalies())).isEmpty();
        assertThat(essais(deux.situation(VOISINE).orElseThrow().anomalies()))
                .containsExactly("droits de commune de Vernay supposés");
    }

    @Test
    void aRemarkOnAFactOfAnotherTerritoryBelongsToNoConvention() {
        Charte charte = AnneeDEssai.charte()
                .part((c, i) -> i.taux(Clauses.TAUX_DU_RESERVATAIRE)
                        .remarque("essai", "une donnée d'ailleurs")
                        .sur(Sujet.fait("flux", VOISINE.territoire().code(), "2024"))
                        .nomme(Instruction.PART, TEXTE.art("art. 2")))
                .build();
        Suivi.Builder suivi = valmont(charte, contingent(uniques("5")));

        assertThat(essais(suivi.build().au(FIN_2024).anomalies())).containsExactly("une donnée d'ailleurs");
        assertThat(essais(situation(suivi, FIN_2024).anomalies())).isEmpty();
    }

    @Test
    void theOffersOfARefusedConventionAreOneRefusalAndTheOthersAreFollowed() {
        Suivi suivi = AnneeDEssai.de(
                        AnneeDEssai.charte().build(),
                        2024,
                        contingent(uniques("5")),
                        Recit.tous(
                                LOUE,
                                Recit.offre("o2", "2024-03-04", "L2", VOISINE),
                                Recit.offre("o3", "2024-03-04", "L3", VOISINE)))
                .addConventions(
                        convention(VOISINE, Clauses.PLAFOND_PART.fixee(Taux.pourcent(20), TEXTE.art("art. 9"))),
                        convention(COMMUNE))
                .build();
        Point p = suivi.au(FIN_2024);

        assertThat(messages(p.anomalies().stream().filter(a -> a.code().equals(Codes.CONVENTION_INCONNUE))))
                .containsExactly(
                        "« commune de Vernay » : 2 orientations ne sont pas examinées, sa convention étant refusée"
                                + " (CCH, R.441-5) [convention-inconnue]");
        assertThat(p.situation(COMMUNE).orElseThrow().honores().valeur()).isEqualTo(Quantite.of(1));
        assertThat(suivi.bilans())
                .extracting(b -> b.situation().convention().reservataire())
                .containsExactly(COMMUNE);
        assertThat(suivi.ouvertures()).extracting(Ouverture::reservataire).containsExactly(COMMUNE);
    }

    // --- counts that cannot be

    @ParameterizedTest(name = "{0} homes: {1}")
    @CsvSource({"-5, nombre-negatif", "'2,5', nombre-non-entier"})
    void aCountOfHomesHonouredThatCannotBeIsRefusedWithWhatNeedsIt(String nombre, String code) {
        Suivi.Builder suivi = valmont("13,4").putHonores(COMMUNE, donne("comptage", nombre));
        Situation s = situation(suivi, FIN_2024);

        assertThat(s.honores().estCalcule()).isFalse();
        assertThat(s.reste().estCalcule()).isFalse();
        assertThat(s.realisation().estCalcule()).isFalse();
        assertThat(s.droits().orElseThrow().cloture().estCalcule()).isFalse();
        assertThat(suivi.build().ouverture(COMMUNE).orElseThrow().contingent()).isEmpty();
        refuse(s, code, "logements honorés de « commune de Valmont » : reçu ");
        assertThat(s.objectif().valeur()).as("the rest is computed").isEqualTo(Quantite.of(3));
    }

    @ParameterizedTest(name = "{0} homes: {1}")
    @CsvSource({"-3, nombre-negatif", "'0,5', nombre-non-entier"})
    void aCarryOverThatCannotBeIsRefusedWithWhatNeedsIt(String nombre, String code) {
        Situation s = situation(valmont("5", LOUE).putReportes(COMMUNE, donne("report", nombre)), FIN_2024);

        assertThat(s.objectif().estCalcule()).isFalse();
        assertThat(s.reste().estCalcule()).isFalse();
        assertThat(s.objectifDeLaConvention().valeur()).isEqualTo(Quantite.of(3));
        assertThat(s.honores().valeur()).isEqualTo(Quantite.of(1));
        refuse(s, code, "report de « commune de Valmont » : reçu ");
    }

    // --- which target is followed

    @Test
    void withoutASharingOutTheTargetIsTheConventionsOwnAndSaysSo() {
        Situation s = situation(valmont("5"), FIN_2024);

        assertThat(s.objectif()).hasToString("objectif de la convention = 3 logements");
        assertThat(s.objectifDeLaConvention()).hasToString("objectif de la convention = 3 logements");
    }

    @Test
    void theTargetThatASharingOutRetainsIsFollowedAndBothAreShown() {
        Suivi.Builder suivi = valmont("5", LOUE)
                .putRetenus(COMMUNE, donne("objectif retenu de commune de Valmont", "1"))
                .putReportes(COMMUNE, donne("report", "2"));
        Situation s = situation(suivi, FIN_2024);

        assertThat(s.objectif()).hasToString("objectif retenu de commune de Valmont, report compris = 3 logements");
        assertThat(s.objectifDeLaConvention().valeur()).isEqualTo(Quantite.of(3));
        assertThat(s.reste().valeur()).isEqualTo(Quantite.of(2));
        assertThat(messages(propres(s.anomalies()).stream()))
                .containsExactly("l'objectif suivi est celui que la répartition retient, 1 logement ; l'objectif de la"
                        + " convention est de 3 logements [objectif-retenu]");
        assertThat(s.toString())
                .contains("objectif retenu de commune de Valmont, report compris", "objectif de la conv");
        assertThat(suivi.build()
                        .bilan(COMMUNE)
                        .orElseThrow()
                        .situation()
                        .objectif()
                        .valeur())
                .as("the report follows the same one")
                .isEqualTo(Quantite.of(3));
    }

    @Test
    void aRetainedTargetThatIsTheConventionsOwnSaysNothing() {
        Situation s = situation(valmont("5").putRetenus(COMMUNE, donne("ligne 1", "3")), FIN_2024);

        assertThat(s.objectif()).hasToString("objectif retenu de commune de Valmont = 3 logements");
        assertThat(propres(s.anomalies())).isEmpty();
    }

    @Test
    void aRetainedTargetWithoutAValueLeavesNoneAndSaysWhy() {
        Situation s = situation(
                valmont("5")
                        .putRetenus(
                                COMMUNE,
                                Resultat.manquant("objectif retenu", Anomalie.refus("essai", "le flux manque"))),
                FIN_2024);

        assertThat(s.objectif().estCalcule()).isFalse();
        assertThat(s.objectifDeLaConvention().valeur()).isEqualTo(Quantite.of(3));
        assertThat(codes(propres(s.anomalies()))).containsExactly("essai");
    }

    @ParameterizedTest(name = "{0} homes: {1}")
    @CsvSource({"-1, nombre-negatif", "'2,5', nombre-non-entier"})
    void aRetainedTargetThatCannotBeIsRefused(String nombre, String code) {
        Situation s = situation(valmont("5").putRetenus(COMMUNE, donne("ligne 1", nombre)), FIN_2024);

        assertThat(s.objectif().estCalcule()).isFalse();
        assertThat(s.objectifDeLaConvention().valeur()).isEqualTo(Quantite.of(3));
        refuse(s, code, "objectif retenu de commune de Valmont : reçu " + nombre);
    }

    @Test
    void aHolderThatTheSharingOutForgetsFollowsItsConventionAndOneWithoutAConventionIsSaid() {
        Suivi.Builder suivi = valmont("5").putRetenus(VOISINE, donne("objectif retenu de commune de Vernay", "2"));

        assertThat(situation(suivi, FIN_2024).objectif()).hasToString("objectif de la convention = 3 logements");
        assertThat(messages(propres(situation(suivi, FIN_2024).anomalies()).stream()))
                .singleElement()
                .asString()
                .contains("aucun objectif retenu n'est donné pour « commune de Valmont »", "[objectif-retenu");
        assertThat(messages(suivi.build().au(FIN_2024).anomalies().stream()))
                .singleElement()
                .asString()
                .startsWith("objectif retenu : « commune de Vernay » (Vernay) n'a pas de convention suivie")
                .endsWith("[convention-inconnue]");
    }

    // --- one order

    /** A map without order comes otherwise in each run: only an order of ours gives the same text twice. */
    @Test
    void whatIsGivenForManyHoldersIsSaidInOneOrder() {
        List<Reservataire> communes = IntStream.range(10, 40)
                .mapToObj(n -> new Reservataire(
                        Categorie.COMMUNE,
                        "commune n° " + n,
                        Territoire.commune("000" + n, "n° " + n, AnneeDEssai.ESSAI)))
                .toList();
        List<Reservataire> melangees = new ArrayList<>(communes);
        Collections.shuffle(melangees, new Random(7));
        Suivi.Builder suivi = valmont("5");
        melangees.forEach(c -> suivi.putHonores(c, donne("comptage", "1"))
                .putRetenus(c, donne("retenu", "1"))
                .putReportes(c, donne("report", "1"))
                .putJustifications(c, "travaux"));

        List<String> dites = suivi.build().au(FIN_2024).anomalies().stream()
                .map(a -> a.message().replaceFirst(" » .*", ""))
                .toList();

        assertThat(dites)
                .containsExactlyElementsOf(Stream.of("logements honorés", "objectif retenu", "report", "justification")
                        .flatMap(objet -> communes.stream().map(c -> objet + " : « " + c))
                        .toList());
    }

    private static Suivi.Builder deuxCommunes(Charte charte) {
        return Suivi.builder()
                .charte(charte)
                .dossier(AnneeDEssai.dossier(
                        2024,
                        contingent(uniques("5")),
                        Contingent.de(
                                VOISINE,
                                new EtatDesLieux(AnneeDEssai.FIN_2023, AnneeDEssai.CONVENTION),
                                uniques("7"))));
    }

    private static List<String> essais(List<Anomalie> anomalies) {
        return anomalies.stream()
                .filter(a -> a.code().equals("essai"))
                .map(Anomalie::message)
                .toList();
    }

    private static Resultat<Quantite> donne(String nom, String nombre) {
        return Resultat.donnee(nom, Quantite.parse(nombre), Unite.LOGEMENTS, TEXTE.art("art. 8"));
    }

    private static void refuse(Situation s, String code, String debut) {
        assertThat(s.anomalies())
                .filteredOn(a -> a.code().equals(code))
                .singleElement()
                .satisfies(a -> {
                    assertThat(a.estRefus()).isTrue();
                    assertThat(a.message()).startsWith(debut);
                    assertThat(a.sujet().reservataire()).contains("commune de Valmont");
                });
    }
}
