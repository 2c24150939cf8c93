package fr.gestionflux.rules.savoie;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gestionflux.core.annee.DossierAnnuel;
import fr.gestionflux.core.charte.Charte;
import fr.gestionflux.core.charte.Clause;
import fr.gestionflux.core.charte.Clauses;
import fr.gestionflux.core.charte.Convention;
import fr.gestionflux.core.charte.ObjectifAnnuel;
import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.droit.DroitsUniques;
import fr.gestionflux.core.droit.EtatDesLieux;
import fr.gestionflux.core.droit.Origine;
import fr.gestionflux.core.nombre.Arrondi;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.orientation.ClausesAnnuelles;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.releve.Releve;
import fr.gestionflux.core.repartition.Repartition;
import fr.gestionflux.kit.PageDeCharte;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the page of the charter shows is what the code computes, settles and asks for. */
class PageTest {

    private static final Charte CHARTE = CharteSavoie.V2023;
    private static final PageDeCharte PAGE = PageDeCharte.de(Savoie.CHARTE);
    private static final Arrondi UNE_DECIMALE = Arrondi.auPlusProche(1);

    @Test
    void theExampleIsTheOnePublishedForSeez() {
        ObjectifAnnuel seez = Exemples.seez();

        assertThat(PAGE.tableau("étape")).hasSize(15).allSatisfy(etape -> {
            Resultat<?> calcule = seez.etape(PageDeCharte.nom(etape.get(0))).orElseThrow();
            assertThat(calcule.texte(4)).as(etape.get(0)).isEqualTo(etape.get(3));
        });
    }

    /** A star marks what the annex prints wrong. */
    @Test
    void whatTheAnnexPrintsIsWhatIsComputedAtItsDecimalsUnlessAStarSaysSo() {
        ObjectifAnnuel seez = Exemples.seez();

        assertThat(PAGE.tableau("étape")).allSatisfy(etape -> {
            String imprime = etape.get(4);
            String calcule = seez.etape(PageDeCharte.nom(etape.get(0)))
                    .orElseThrow()
                    .valeur()
                    .imprime(Arrondi.auPlusProche(decimales(imprime)));
            assertThat(calcule.equals(imprime)).as(imprime).isNotEqualTo(imprime.endsWith("*"));
        });
    }

    @Test
    void theFlowAndItsSharingOutAreThoseOfAnnex1() {
        Repartition table = RepartitionTest.table();
        ObjectifAnnuel etat = FluxDepartementalTest.etat();

        assertThat(PAGE.tableau("étape du flux"))
                .hasSize(6)
                .allSatisfy(etape -> assertThat(etat.etape(PageDeCharte.nom(etape.get(0)))
                                .orElseThrow()
                                .texte(4))
                        .as(etape.get(0))
                        .isEqualTo(etape.get(2)));
        List<String> lignes = Stream.concat(
                        table.lignes().stream()
                                .map(l -> ligne(
                                        l.reservataire().nom(),
                                        l.objectifRetenu(),
                                        l.partDuFlux().valeur().imprime(UNE_DECIMALE))),
                        Stream.of(ligne(
                                "Contingent bailleur",
                                table.contingentDuBailleur(),
                                table.partDuBailleur().valeur().imprime(UNE_DECIMALE))))
                .toList();
        assertThat(PAGE.tableau("ligne"))
                .extracting(l -> String.join(" ; ", l.subList(0, 3)))
                .containsExactlyElementsOf(lignes);
    }

    @Test
    void everyPointThatTheCharterSettlesOrLeavesIsShownAndNoOther() {
        assertThat(PAGE.tableau("point"))
                .extracting(p -> PageDeCharte.nom(p.get(0)))
                .containsExactlyInAnyOrderElementsOf(PageDeCharte.points(CHARTE));
        assertThat(PAGE.tableau("point"))
                .filteredOn(p -> p.get(1).startsWith("laissé"))
                .extracting(p -> PageDeCharte.nom(p.get(0)))
                .containsExactlyInAnyOrderElementsOf(
                        CHARTE.enBlanc().stream().<String>map(Clause::id).toList());
    }

    @Test
    void whatThePointsSayIsWhatIsSettled() {
        Charte convention = CHARTE.selon(Exemples.conventionOpac()).get();

        for (Clause<?> c : List.of(
                Clauses.RECUL_DU_STOCK,
                Clauses.RECUL_DU_TAUX,
                Clauses.PART_ETAT,
                Clauses.PART_AGENTS,
                Clauses.PLAFOND_GARANTIES,
                Clauses.EN_LOGEMENTS,
                ClausesAnnuelles.DELAI_ACCUSE,
                ClausesAnnuelles.DELAI_ACCEPTATION,
                ClausesAnnuelles.DELAI_CANDIDATS,
                ClausesAnnuelles.DELAI_DOSSIERS_AU_BAILLEUR)) {
            assertThat(PAGE.point(c).get(1)).as(c.id()).startsWith(String.valueOf(CHARTE.valeur(c)));
        }
        for (Clause<?> c : List.of(
                Clauses.RECUL_DU_STOCK,
                Clauses.RECUL_DU_TAUX,
                Clauses.PLAFOND_PART,
                Clauses.PLANCHER_PART,
                Clauses.MINIMUM,
                Clauses.SEUIL_PREMIER_LOGEMENT,
                Clauses.PART_GARANTIE_NEUVE,
                Clauses.PART_APPORT,
                Clauses.DUREE)) {
            assertThat(PAGE.point(c).get(2)).as(c.id()).startsWith(String.valueOf(convention.valeur(c)));
        }
    }

    @Test
    void everyPointThatTheConventionTypeSettlesIsShown() {
        String page = PAGE.texte();

        assertThat(ConventionOpac.TYPE.stipulations())
                .allSatisfy(s -> assertThat(page).contains("`" + s.clause().id() + "`"));
        assertThat(PAGE.tableau("point"))
                .filteredOn(p -> !p.get(2).isEmpty()
                        && !p.get(2).startsWith("laissé")
                        && !p.get(2).equals("la même"))
                .extracting(p -> PageDeCharte.nom(p.get(0)))
                .containsExactlyInAnyOrderElementsOf(ConventionOpac.TYPE.stipulations().stream()
                        .<String>map(s -> s.clause().id())
                        .filter(id -> !id.equals(Clauses.ORIGINE_DU_MINIMUM.id()))
                        .toList());
    }

    @Test
    void everyFactAndEveryCodeHasItsName() {
        assertThat(PAGE.noms("chiffre")).hasSize(21).isSubsetOf(PageDeCharte.grandeurs());
        assertThat(PAGE.noms("code")).isSubsetOf(PageDeCharte.codes());
    }

    @Test
    void everyFactThatAnEmptyFileLacksIsInThePageWithItsPlaceAndItsYear() {
        Releve vide = Releve.builder().build();
        Contingent solde = new Contingent(
                Exemples.COMMUNE,
                new EtatDesLieux(LocalDate.of(2025, 1, 1), Exemples.TEXTE),
                List.of(new DroitsUniques("solde", Quantite.of(12), Origine.GARANTIE)));
        DossierAnnuel departement =
                Exemples.dossier(2024, vide, FluxDepartementalTest.contingent(FluxDepartementalTest.ETAT));
        Set<String> demandes = Stream.of(
                        manquants(Exemples.dossier(2024, vide, Exemples.OPERATIONS), Exemples.conventionOpac()),
                        manquants(Exemples.dossier(2025, vide, solde), Exemples.conventionOpac()),
                        manquants(departement, Exemples.conventionDe(FluxDepartementalTest.ETAT)))
                .flatMap(m -> m)
                .collect(Collectors.toSet());

        assertThat(demandes).hasSize(15);
        assertThat(PAGE.tableau("chiffre").stream()
                        .flatMap(r -> PageDeCharte.noms(r).stream().map(n -> n + ", " + r.get(2) + ", " + r.get(3)))
                        .collect(Collectors.toSet()))
                .containsAll(demandes);
    }

    /** As the page writes them: what, where, how many years before that of the file. */
    private static Stream<String> manquants(DossierAnnuel dossier, Convention convention) {
        Map<String, String> lieux = Map.of(
                Exemples.SEEZ.code(), "territoire du réservataire",
                Exemples.HAUTE_TARENTAISE.code(), "EPCI",
                Exemples.SAVOIE.code(), "département");
        return CHARTE.calculer(dossier, convention).getError().toJavaStream().map(a -> {
            int recul = dossier.annee() - Integer.parseInt(a.sujet().annees().orElseThrow());
            return a.sujet().donnee().orElseThrow().replaceFirst("^logements exclus .*", "logements exclus (…)") + ", "
                    + lieux.get(a.sujet().territoire().orElseThrow()) + ", N" + (recul == 0 ? "" : "-" + recul);
        });
    }

    @Test
    void theSentencesOfTheTextsAreAsManyAsThePageSays() {
        assertThat(PAGE.texte())
                .contains("leurs " + PAGE.phrases("charte", "charte-annexe-1", "convention-opac", "seez") + " phrases");
    }

    @Test
    void everyLinkLeadsSomewhere() {
        assertThat(PAGE.liensRompus()).isEmpty();
    }

    private static String ligne(String nom, Resultat<?> objectif, String part) {
        return nom + " ; " + objectif.valeur() + " ; " + part;
    }

    private static int decimales(String imprime) {
        int virgule = imprime.indexOf(',');
        return virgule < 0
                ? 0
                : (int) imprime.substring(virgule + 1)
                        .chars()
                        .takeWhile(Character::isDigit)
                        .count();
    }
}
