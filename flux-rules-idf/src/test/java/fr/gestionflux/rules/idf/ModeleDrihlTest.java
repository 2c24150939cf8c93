package fr.gestionflux.rules.idf;

import static fr.gestionflux.core.releve.Grandeur.LOGEMENTS;
import static fr.gestionflux.core.releve.Grandeur.MISES_EN_SERVICE;
import static fr.gestionflux.core.releve.Grandeur.ROTATION;
import static fr.gestionflux.core.releve.Grandeur.SOUSTRAITS;
import static fr.gestionflux.rules.idf.Exemples.AUTRES;
import static fr.gestionflux.rules.idf.Exemples.MONTMORENCY;
import static fr.gestionflux.rules.idf.Exemples.SUPPOSE;
import static fr.gestionflux.rules.idf.Exemples.VAL_D_OISE;
import static fr.gestionflux.rules.idf.Exemples.VILLE;
import static fr.gestionflux.rules.idf.Exemples.calcul;
import static fr.gestionflux.rules.idf.Exemples.contingent;
import static fr.gestionflux.rules.idf.Exemples.convention;
import static fr.gestionflux.rules.idf.Exemples.dossier;
import static fr.gestionflux.rules.idf.Exemples.uniques;
import static org.assertj.core.api.Assertions.assertThat;

import fr.gestionflux.core.annee.DossierAnnuel;
import fr.gestionflux.core.charte.Acte;
import fr.gestionflux.core.charte.Clauses;
import fr.gestionflux.core.charte.Convention;
import fr.gestionflux.core.charte.Instructions;
import fr.gestionflux.core.charte.ObjectifAnnuel;
import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.droit.EtatDesLieux;
import fr.gestionflux.core.droit.GarantieEmprunt;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.orientation.Evenement;
import fr.gestionflux.core.orientation.FaitDeCandidat.Attribution;
import fr.gestionflux.core.orientation.FaitDeCandidat.BailSigne;
import fr.gestionflux.core.orientation.FaitDeCandidat.Public;
import fr.gestionflux.core.parc.Exclusion;
import fr.gestionflux.core.parc.Logement;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.parc.Reservataire.Categorie;
import fr.gestionflux.core.parc.Soustraction;
import fr.gestionflux.core.parc.Territoire;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.releve.Grandeur;
import fr.gestionflux.core.releve.Releve;
import fr.gestionflux.core.suivi.Bilan;
import fr.gestionflux.core.suivi.Decompte;
import fr.gestionflux.core.suivi.Decompte.Sort;
import fr.gestionflux.core.suivi.Programme;
import fr.gestionflux.core.suivi.Suivi;
import fr.gestionflux.kit.Histoires;
import fr.gestionflux.kit.Recit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the model settles, chapter by chapter, where no figure is printed. */
class ModeleDrihlTest {

    /** I.B; another number for each, so that none stands for another. */
    private static final List<Exclusion> EXCLUS = List.of(
            Exclusion.DEFENSE_SECURITE,
            Exclusion.SANTE,
            Exclusion.PLAN_DE_VENTE,
            Exclusion.DEMOLITION,
            Exclusion.FIN_USUFRUIT);

    /** I.C. */
    private static final List<Soustraction> SOUSTRAITS_DU_FLUX = List.of(
            Soustraction.MUTATIONS,
            Soustraction.RENOUVELLEMENT_URBAIN,
            Soustraction.COPROPRIETES_DEGRADEES,
            Soustraction.INSALUBRITE,
            Soustraction.VENTE);

    // --- I

    @Test
    void homesAreExcludedForTheFiveMotivesOfTheText() {
        ObjectifAnnuel o = calcule(deux(2024, parc(EXCLUS, List.of()).note(SOUSTRAITS, VAL_D_OISE, 2024, 0, SUPPOSE)));

        // 6 000 less 1 + 2 + 4 + 8 + 16, at 10 %
        assertThat(o.flux().valeur()).isEqualTo(Quantite.parse("596,9"));
    }

    @Test
    void aMotiveOfExclusionThatIsNotGivenIsMissing() {
        for (Exclusion tu : EXCLUS) {
            List<Exclusion> dits = EXCLUS.stream().filter(m -> !m.equals(tu)).toList();

            assertThat(refus(deux(2024, parc(dits, List.of()).note(SOUSTRAITS, VAL_D_OISE, 2024, 0, SUPPOSE))))
                    .anySatisfy(m -> assertThat(m).contains(Grandeur.exclus(tu).libelle()));
        }
    }

    @Test
    void homesAreTakenOutForTheFiveMotivesOfTheText() {
        ObjectifAnnuel o = calcule(deux(2024, parc(EXCLUS, SOUSTRAITS_DU_FLUX)));

        // 1 + 2 + 4 + 8 + 16 again, of the year's flow
        assertThat(o.flux().valeur()).isEqualTo(Quantite.parse("565,9"));
    }

    @Test
    void aHomeTakenOutIsOutOfItsOwnYearOnly() {
        Releve.Builder releve = parc(EXCLUS, SOUSTRAITS_DU_FLUX);
        annee(releve, 2025, EXCLUS, List.of());

        assertThat(refus(deux(2025, releve))).anySatisfy(m -> assertThat(m).contains("logements soustraits", "2025"));
    }

    /** A landlord of two départements has one file: each holder's flow is that of its own. */
    @Test
    void homesOutsideTheFlowAreThoseOfTheHoldersDepartement() {
        Territoire hautsDeSeine = Territoire.departement("92", "Hauts-de-Seine");
        Territoire nanterre = Territoire.commune("92050", "Nanterre", hautsDeSeine);
        Reservataire ville = new Reservataire(Categorie.COMMUNE, "commune de Nanterre", nanterre);
        Releve.Builder releve = parc(EXCLUS, SOUSTRAITS_DU_FLUX)
                .note(LOGEMENTS, hautsDeSeine, 2023, 6_000, SUPPOSE)
                .note(ROTATION, hautsDeSeine, 2023, Taux.pourcent(10), SUPPOSE)
                .note(MISES_EN_SERVICE, hautsDeSeine, 2024, 0, SUPPOSE)
                .note(Grandeur.DEPARTS, nanterre, 2024, 40, SUPPOSE)
                .note(Grandeur.EXCLUS, hautsDeSeine, 2023, 1_000, SUPPOSE)
                .note(SOUSTRAITS, hautsDeSeine, 2024, 100, SUPPOSE);
        DossierAnnuel dossier =
                dossier(2024, releve.build(), contingent(VILLE, uniques(19)), contingent(ville, uniques(40)));
        List<Convention> conventions = List.of(convention(VILLE), convention(ville));

        Instructions ensemble = ModeleDrihl.V2023.instructions(dossier);
        List<Quantite> ensembleLeFlux = conventions.stream()
                .map(c -> ensemble.sous(c)
                        .flatMap(i -> i.objectifAnnuel(c.reservataire()))
                        .get()
                        .flux()
                        .valeur())
                .toList();

        // 10 % of 5 969 homes less 31, and of 5 000 less 100
        assertThat(ensembleLeFlux).containsExactly(Quantite.parse("565,9"), Quantite.of(400));
        assertThat(conventions.stream()
                        .map(c -> Exemples.calcule(dossier, c).flux().valeur()))
                .isEqualTo(ensembleLeFlux);
    }

    // --- I.A

    @Test
    void aHomeOutsideTheRegimeDoesNotCount() {
        List<Evenement> loue = Recit.offre("o1", "2024-03-04", "L1", VILLE)
                .loue("2024-04-08", "2024-04-29")
                .evenements();
        Logement.Builder foyer =
                Logement.builder().territoire(MONTMORENCY).numero("L1").addMotifs(Exclusion.HORS_REGIME);

        assertThat(suivi(loue)
                        .addLogements(foyer.build())
                        .build()
                        .au(LocalDate.of(2024, 12, 31))
                        .situation(VILLE)
                        .orElseThrow()
                        .decomptes())
                .extracting(Decompte::sort)
                .containsExactly(Sort.NON_DECOMPTE);
    }

    // --- preamble

    @Test
    void theReportSaysTheShareOfPriorityHouseholds() {
        List<Evenement> baux = new ArrayList<>();
        for (int n = 1; n <= 4; n++) {
            Public menage = n == 1 ? Public.PRIORITAIRE : Public.NON_PRIORITAIRE;
            baux.addAll(Recit.offre("o" + n, "2024-03-04", "L" + n, VILLE)
                    .puis("2024-04-08", Attribution.de("A", 1).a(menage))
                    .puis("2024-04-29", new BailSigne("A"))
                    .evenements());
        }

        assertThat(bilan(suivi(baux).addAllLogements(Histoires.logements(MONTMORENCY)))
                        .prioritaires()
                        .valeur())
                .isEqualTo(Taux.pourcent(25));
    }

    // --- III.B and VII

    @ParameterizedTest(name = "on {0}, late: {1}")
    @CsvSource({"2025-02-27, false", "2025-02-28, true"})
    void theObjectiveOfTheYearIsSetBeforeThe28thOfFebruary(LocalDate jour, boolean enRetard) {
        assertThat(suivi(List.of())
                        .build()
                        .au(jour)
                        .situation(VILLE)
                        .orElseThrow()
                        .echeances())
                .filteredOn(e -> e.objet().equals("objectif de l'année suivante, et logements soustraits prévus"))
                .singleElement()
                .asString()
                .contains("III.B", enRetard ? "en retard depuis le 28/02/2025" : "27/02/2025 : à faire");
    }

    // --- VI

    @Test
    void theFirstLettingsOfAProgrammeFollowTheRightsInIt() {
        LocalDate livraison = LocalDate.of(2024, 6, 3);
        Contingent droits = Contingent.de(
                VILLE,
                new EtatDesLieux(livraison, SUPPOSE),
                new GarantieEmprunt("la Gare", Quantite.of(30), Taux.pourcent(20), LocalDate.of(2064, 6, 1)));
        Programme.Builder gare = Programme.builder();
        gare.nom("la Gare")
                .territoire(MONTMORENCY)
                .miseEnService(livraison)
                .logements(Quantite.of(30))
                .source(SUPPOSE)
                .addDroits(droits);

        var part = bilan(suivi(List.of()).addProgrammes(gare.build()))
                .programmes()
                .get(0)
                .part();

        assertThat(part.nom())
                .contains(IleDeFrance.PREMIERES_LOCATIONS.de(VILLE.toString()).nom());
        assertThat(part.valeur()).isEqualTo(Quantite.of(6));
    }

    // --- IX

    @ParameterizedTest(name = "{0}: remarked {1}")
    @CsvSource({"2024, false", "2026, false", "2027, true"})
    void aConventionLastsThreeYearsWithoutTacitRenewal(int annee, boolean remarque) {
        Releve.Builder releve = Releve.builder();
        annee(releve, annee, EXCLUS, SOUSTRAITS_DU_FLUX);

        assertThat(calcule(deux(annee, releve)).anomalies().stream()
                        .map(Anomalie::code)
                        .filter(Codes.CONVENTION_HORS_PERIODE::equals))
                .hasSize(remarque ? 1 : 0);
    }

    @ParameterizedTest(name = "{0}: {1} home(s)")
    @CsvSource({"2024, 1", "2025, 3"})
    void anAmendmentHoldsFromItsYearOn(int annee, long attendu) {
        Releve.Builder releve = Releve.builder();
        annee(releve, annee, EXCLUS, SOUSTRAITS_DU_FLUX);
        Convention signee = convention(VILLE);
        Convention amendee = Convention.builder()
                .texte(signee.texte())
                .bailleur(signee.bailleur())
                .reservataire(VILLE)
                .effet(signee.effet())
                .addActes(Acte.avenant(
                        Reference.de("avenant n° 1"),
                        LocalDate.of(2025, 1, 1),
                        Clauses.MINIMUM.fixee(Quantite.of(3), Reference.de("avenant n° 1"))))
                .build();

        // 19 of 5 019 rights, of 70 % of 565,9 homes: 1,4996
        assertThat(Exemples.calcule(deux(annee, releve), amendee).objectif().valeur())
                .isEqualTo(Quantite.of(attendu));
    }

    // --- the made-up year

    private static Releve.Builder parc(List<Exclusion> exclus, List<Soustraction> soustraits) {
        Releve.Builder releve = Releve.builder();
        annee(releve, 2024, exclus, soustraits);
        return releve;
    }

    private static void annee(Releve.Builder releve, int annee, List<Exclusion> exclus, List<Soustraction> soustraits) {
        releve.note(LOGEMENTS, VAL_D_OISE, annee - 1, 6_000, SUPPOSE)
                .note(ROTATION, VAL_D_OISE, annee - 1, Taux.pourcent(10), SUPPOSE)
                .note(MISES_EN_SERVICE, VAL_D_OISE, annee, 0, SUPPOSE)
                .note(Grandeur.DEPARTS, MONTMORENCY, annee, 40, SUPPOSE);
        exclus.forEach(m -> releve.note(Grandeur.exclus(m), VAL_D_OISE, annee - 1, 1L << EXCLUS.indexOf(m), SUPPOSE));
        soustraits.forEach(m ->
                releve.note(Grandeur.soustraits(m), VAL_D_OISE, annee, 1L << SOUSTRAITS_DU_FLUX.indexOf(m), SUPPOSE));
    }

    private static DossierAnnuel deux(int annee, Releve.Builder releve) {
        return dossier(annee, releve.build(), contingent(VILLE, uniques(19)), contingent(AUTRES, uniques(5_000)));
    }

    private static ObjectifAnnuel calcule(DossierAnnuel dossier) {
        return Exemples.calcule(dossier, convention(VILLE));
    }

    private static List<String> refus(DossierAnnuel dossier) {
        return calcul(dossier, convention(VILLE))
                .getError()
                .map(Anomalie::message)
                .asJava();
    }

    private static Suivi.Builder suivi(List<Evenement> evenements) {
        return Suivi.builder()
                .charte(ModeleDrihl.V2023)
                .dossier(deux(2024, parc(EXCLUS, SOUSTRAITS_DU_FLUX)))
                .addConventions(AnneeTest.convention())
                .addAllEvenements(evenements);
    }

    private static Bilan bilan(Suivi.Builder suivi) {
        return suivi.build().bilan(VILLE).orElseThrow();
    }
}
