package fr.gestionflux.core.charte;

import static fr.gestionflux.core.charte.CharteDEssai.ANNEXE;
import static fr.gestionflux.core.charte.CharteDEssai.COMMUNE;
import static fr.gestionflux.core.charte.CharteDEssai.CONVENTION;
import static fr.gestionflux.core.charte.CharteDEssai.ESSAI;
import static fr.gestionflux.core.charte.CharteDEssai.TEXTE;
import static fr.gestionflux.core.charte.CharteDEssai.VALMONT;
import static fr.gestionflux.core.charte.CharteDEssai.VOISINE;
import static fr.gestionflux.core.charte.CharteDEssai.charte;
import static fr.gestionflux.core.charte.CharteDEssai.contingent;
import static fr.gestionflux.core.charte.CharteDEssai.convention;
import static fr.gestionflux.core.charte.CharteDEssai.dossier;
import static fr.gestionflux.core.charte.CharteDEssai.releve;
import static fr.gestionflux.core.charte.CharteDEssai.sansTaux;
import static org.assertj.core.api.Assertions.assertThat;

import fr.gestionflux.core.charte.Besoin.Donne;
import fr.gestionflux.core.charte.Besoin.Emploi;
import fr.gestionflux.core.charte.Besoin.Presence;
import fr.gestionflux.core.charte.Besoin.Quoi;
import fr.gestionflux.core.charte.Besoin.Usage;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.parc.Bailleur;
import fr.gestionflux.core.parc.Territoire.Echelle;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.releve.Grandeur;
import fr.gestionflux.core.releve.Releve;
import fr.gestionflux.core.temps.Annees;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BesoinTest {

    private static final Releve.Cle TAUX = new Releve.Cle(Grandeur.ROTATION, ESSAI, Annees.annee(2023));
    private static final Releve.Cle DEPARTS = new Releve.Cle(Grandeur.DEPARTS, VALMONT, Annees.annee(2024));

    private static List<Besoin> besoins(Charte charte, Releve.Builder releve) {
        return charte.besoins(dossier(releve), convention().build());
    }

    private static List<String> etats(List<Besoin> besoins) {
        return besoins.stream().map(b -> b.presence() + " " + b.quoi()).toList();
    }

    private static Besoin du(List<Besoin> besoins, Releve.Cle cle) {
        return besoins.stream()
                .filter(b -> b.quoi().equals(new Quoi.FaitVoulu(cle)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anEmptyFileIsToldAllThatItsTargetWants() {
        assertThat(besoins(charte().build(), Releve.builder()))
                .extracting(Besoin::toString)
                .containsExactly(
                        "donné : les droits de « commune de Valmont » = 1 droit (convention Valmont – Toit, 15/01/2024, inventaire), nécessaire à « objectif de la convention » (charte d'essai, 01/01/2024) ; pour commune de Valmont",
                        "il manque « logements du bailleur », Valmont, 2023, nécessaire à « logements soumis au flux » (charte d'essai, 01/01/2024, art. 2), sauf à donner « logements éligibles », Valmont, 2023 ; pour commune de Valmont ; source habituelle : l'inventaire du bailleur au 31/12/2023, ou le répertoire (RPLS) au 01/01/2024",
                        "il manque « logements exclus (démolition) », Valmont, 2023, nécessaire à « logements exclus » (charte d'essai, 01/01/2024, art. 2), sauf à donner « logements exclus du flux », Valmont, 2023 ou « logements éligibles », Valmont, 2023 ; pour commune de Valmont ; source habituelle : l'inventaire du bailleur au 31/12/2023 : logements hors du flux (CCH, R.441-5)",
                        "il manque « logements exclus (plan de vente) », Valmont, 2023, nécessaire à « logements exclus » (charte d'essai, 01/01/2024, art. 2), sauf à donner « logements exclus du flux », Valmont, 2023 ou « logements éligibles », Valmont, 2023 ; pour commune de Valmont ; source habituelle : l'inventaire du bailleur au 31/12/2023 : logements hors du flux (CCH, R.441-5)",
                        "il manque « logements exclus du flux », Valmont, 2023, autre façon d'avoir « logements exclus » (charte d'essai, 01/01/2024, art. 2), sauf à donner « logements éligibles », Valmont, 2023, à la place de « logements exclus (démolition) », Valmont, 2023 et de « logements exclus (plan de vente) », Valmont, 2023 ; pour commune de Valmont ; source habituelle : l'inventaire du bailleur au 31/12/2023 : logements hors du flux (CCH, R.441-5)",
                        "il manque « logements éligibles », Valmont, 2023, autre façon d'avoir « logements soumis au flux » (charte d'essai, 01/01/2024, art. 2), à la place de 4 autres données ; pour commune de Valmont ; source habituelle : l'inventaire du bailleur au 31/12/2023, une fois ôtés les logements hors du flux (CCH, R.441-5)",
                        "il manque « départs prévus », Valmont, 2024, autre façon d'avoir « départs » (charte d'essai, 01/01/2024, art. 5), à la place de « taux de rotation », Essai, 2023 ; pour commune de Valmont ; source habituelle : la prévision du bailleur pour 2024, ou l'annexe de la convention pour 2024",
                        "il manque « taux de rotation », Essai, 2023, nécessaire à « départs » (charte d'essai, 01/01/2024, art. 5), sauf à donner « départs prévus », Valmont, 2024 ; pour commune de Valmont ; source habituelle : le répertoire (RPLS) au 01/01/2024, ou les départs de 2023 selon le bailleur",
                        "facultatif : « objectif minimal » (« convention Valmont – Toit, 15/01/2024 ») ; pour commune de Valmont ; source habituelle : « convention Valmont – Toit, 15/01/2024 », ou son modèle");
    }

    @Test
    void aTotalStandsForWhatComputesItAndTheOtherWayRound() {
        List<Besoin> vide = besoins(charte().build(), Releve.builder());
        assertThat(du(vide, DEPARTS).remplace()).containsExactly(TAUX);
        assertThat(du(vide, TAUX).dispense()).containsExactly(DEPARTS);

        assertThat(etats(besoins(charte().build(), sansTaux().note(Grandeur.DEPARTS, VALMONT, 2024, 72, ANNEXE))))
                .contains("DONNE « départs prévus », Valmont, 2024", "INUTILE « taux de rotation », Essai, 2023");
        assertThat(etats(besoins(charte().build(), releve())))
                .contains("INUTILE « départs prévus », Valmont, 2024", "DONNE « taux de rotation », Essai, 2023")
                .contains("INUTILE « logements exclus (plan de vente) », Valmont, 2023");
        assertThat(besoins(charte().build(), releve())).noneMatch(Besoin::manque);
    }

    @Test
    void whatIsGivenShowsItsValueAndSource() {
        assertThat(du(besoins(charte().build(), releve()), TAUX).donne()).contains(new Donne("9 %", ANNEXE));
    }

    @Test
    void aFactGivenTwiceIsToBeMended() {
        Besoin taux =
                du(besoins(charte().build(), releve().note(Grandeur.ROTATION, ESSAI, 2023, Taux.ENTIER, ANNEXE)), TAUX);

        assertThat(taux.presence()).isEqualTo(Presence.A_CORRIGER);
        assertThat(taux.manque()).isTrue();
    }

    @Test
    void aFigureShownBesidesWantsWhatTheTargetDoesWithout() {
        Charte charte = charte().montre(CharteDEssai::besoin).build();
        Besoin besoin = du(besoins(charte, releve()), new Releve.Cle(Grandeur.BESOIN, ESSAI, Annees.annee(2024)));

        assertThat(besoin.usage()).isEqualTo(Usage.COMPLEMENT);
        assertThat(besoin.emploi()).contains(new Emploi("besoin rappelé", TEXTE.art("art. 7")));
        assertThat(besoin.manque()).isTrue();
    }

    @Test
    void whatIsReadOnlyWhenItIsThereIsOptional() {
        Charte charte = charte().part((c, i) -> {
                    i.siReleve(Grandeur.BESOIN, c, Echelle.DEPARTEMENT, Annees.annee(2024));
                    return CharteDEssai.part(c, i);
                })
                .build();
        Besoin besoin = du(besoins(charte, releve()), new Releve.Cle(Grandeur.BESOIN, ESSAI, Annees.annee(2024)));

        assertThat(besoin.usage()).isEqualTo(Usage.FACULTATIF);
        assertThat(besoin.manque()).isFalse();
    }

    @Test
    void aPointThatTheConventionMustSettleIsAsked() {
        Charte charte = charte().laisse(Clauses.TAUX_DU_RESERVATAIRE)
                .part((c, i) -> i.taux(Clauses.TAUX_DU_RESERVATAIRE).nomme(Instruction.PART, TEXTE.art("art. 4")))
                .build();
        Quoi point = new Quoi.PointAFixer(Clauses.TAUX_DU_RESERVATAIRE, CONVENTION);

        assertThat(etats(besoins(charte, releve()))).contains("MANQUANT " + point);
        assertThat(charte.besoins(
                        dossier(releve()),
                        convention()
                                .addStipulations(
                                        Clauses.TAUX_DU_RESERVATAIRE.fixee(Taux.pourcent(12), CONVENTION.art("art. 3")))
                                .build()))
                .filteredOn(b -> b.quoi().equals(point))
                .extracting(Besoin::donne)
                .containsExactly(Optional.of(new Donne("12 %", CONVENTION.art("art. 3"))));
    }

    @Test
    void aWholeFileListsEachInputOnceWithItsHolders() {
        List<Besoin> tous = charte().build()
                .besoins(
                        dossier(2024, Releve.builder(), contingent(COMMUNE, 60), contingent(VOISINE, 8)),
                        List.of(convention().build(), convention(VOISINE).build()));

        assertThat(tous).extracting(Besoin::quoi).doesNotHaveDuplicates();
        assertThat(du(tous, TAUX).pour()).containsExactly(COMMUNE, VOISINE);
        assertThat(du(tous, DEPARTS).pour()).containsExactly(COMMUNE);
    }

    @Test
    void aHolderWhoseRightsAreNotThereIsToldThemAndTheRest() {
        List<Besoin> besoins = charte().build()
                .besoins(dossier(2024, Releve.builder()), convention().build());

        assertThat(etats(besoins)).contains("MANQUANT les droits de « commune de Valmont »", "MANQUANT " + TAUX);
    }

    @Test
    void whatNoInputMendsIsSaidAsTheComputationSaysIt() {
        Convention autre = Convention.builder()
                .texte(CONVENTION)
                .bailleur(new Bailleur("autre"))
                .reservataire(COMMUNE)
                .effet(convention().build().effet())
                .build();

        assertThat(charte().build().besoins(dossier(releve()), autre))
                .extracting(Besoin::quoi)
                .filteredOn(Quoi.Correction.class::isInstance)
                .extracting(q -> ((Quoi.Correction) q).refus().code())
                .containsExactly(Codes.BAILLEUR_ETRANGER);
    }

    @Test
    void aCharterMaySayWhereAFactIsFound() {
        Charte charte = charte().trouve(Grandeur.ROTATION, "l'observatoire d'Essai", TEXTE.art("art. 8"))
                .build();

        assertThat(du(besoins(charte, releve()), TAUX).ou())
                .isEqualTo("l'observatoire d'Essai (charte d'essai, 01/01/2024, art. 8)");
    }
}
