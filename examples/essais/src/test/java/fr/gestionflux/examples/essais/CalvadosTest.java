package fr.gestionflux.examples.essais;

import static fr.gestionflux.examples.essais.Essais.BAILLEUR;
import static fr.gestionflux.examples.essais.Essais.ETAT;
import static fr.gestionflux.examples.essais.Essais.SUPPOSE;
import static fr.gestionflux.examples.essais.Essais.convention;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.gestionflux.core.annee.DossierAnnuel;
import fr.gestionflux.core.charte.Charte;
import fr.gestionflux.core.charte.Convention;
import fr.gestionflux.core.charte.FournisseurDeCharte;
import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.droit.GarantieEmprunt;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.parc.Reservataire.Categorie;
import fr.gestionflux.core.parc.Territoire;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.releve.Grandeur;
import fr.gestionflux.core.releve.Releve;
import fr.gestionflux.core.repartition.Delegation;
import fr.gestionflux.core.repartition.Limite;
import fr.gestionflux.core.repartition.Limite.PartLimitee;
import fr.gestionflux.core.repartition.Repartition;
import fr.gestionflux.core.suivi.Suivi;
import fr.gestionflux.kit.ContratDeCharte;
import fr.gestionflux.kit.ContratDePortefeuille;
import fr.gestionflux.kit.Exemple;
import fr.gestionflux.kit.Recalcul;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Three holders guarantee one operation of one commune: 4 rights of 20 homes, 1 / 1 / 2, then 2 / 0 / 2. */
class CalvadosTest implements ContratDeCharte, ContratDePortefeuille {

    private static final Territoire CALVADOS = Territoire.departement("14", "Calvados");
    private static final Territoire CAEN = Territoire.epci("200065597", "Caen la Mer", CALVADOS);
    private static final Territoire IFS = Territoire.commune("14341", "Ifs", CAEN);
    private static final Reservataire COMMUNE = new Reservataire(Categorie.COMMUNE, "commune d'Ifs", IFS);
    private static final Reservataire EPCI = new Reservataire(Categorie.EPCI, "Caen la Mer", CAEN);
    private static final Reservataire DEPARTEMENT =
            new Reservataire(Categorie.DEPARTEMENT, "Département du Calvados", CALVADOS);
    private static final Reference DELIBERATION = Reference.de("délibération de Caen la Mer");

    private static final Charte CHARTE = Essais.charte(new Calvados());
    private static final List<Convention> CONVENTIONS =
            List.of(convention(COMMUNE), convention(EPCI), convention(DEPARTEMENT));

    @Override
    public FournisseurDeCharte fournisseur() {
        return new Calvados();
    }

    @Override
    public List<Exemple> exemples() {
        return List.of(
                new Exemple("Ifs", dossier(2024, 20), CONVENTIONS.get(0)),
                new Exemple("Caen la Mer", dossier(2024, 20), CONVENTIONS.get(1)),
                new Exemple("Département", dossier(2024, 20), CONVENTIONS.get(2)));
    }

    private static GarantieEmprunt operation(int quotite) {
        return GarantieEmprunt.parQuotite(
                "résidence d'Ifs", Quantite.of(20), Taux.pourcent(quotite), LocalDate.of(2045, 5, 1));
    }

    private static DossierAnnuel dossier(int annee, int fluxDIfs) {
        return dossier(
                annee,
                fluxDIfs,
                List.of(
                        Contingent.de(COMMUNE, ETAT, operation(25)),
                        Contingent.de(EPCI, ETAT, operation(25).en(IFS)),
                        Contingent.de(DEPARTEMENT, ETAT, operation(50).en(IFS))));
    }

    private static DossierAnnuel dossier(int annee, int fluxDIfs, List<Contingent> contingents) {
        return DossierAnnuel.builder()
                .bailleur(BAILLEUR)
                .annee(annee)
                .addAllContingents(contingents)
                .releve(Releve.builder()
                        .note(Grandeur.FLUX, IFS, annee, fluxDIfs, SUPPOSE)
                        .note(Grandeur.FLUX, CAEN, annee, 200, SUPPOSE)
                        .note(Grandeur.FLUX, CALVADOS, annee, 1_000, SUPPOSE)
                        .build())
                .build();
    }

    private static Repartition repartition(DossierAnnuel dossier, Delegation... delegations) {
        return Repartition.de(CHARTE, dossier, CALVADOS)
                .conventions(CONVENTIONS)
                .delegations(List.of(delegations))
                .repartir();
    }

    private static List<Quantite> valeurs(Iterable<Resultat<Quantite>> figures) {
        return io.vavr.collection.List.ofAll(figures).map(Resultat::valeur).asJava();
    }

    private static Limite garanties(Repartition r, Territoire t) {
        return r.limites().stream()
                .filter(l -> l.partLimitee() == PartLimitee.GARANTIES
                        && l.territoire().equals(t))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theShareOfTheLoanSplitsTheTwentyPercentOfTheHomes() {
        Repartition r = repartition(dossier(2024, 20));

        assertThat(valeurs(r.retenus().values())).containsExactly(Quantite.of(1), Quantite.of(1), Quantite.of(2));
        r.retenus().values().forEach(Recalcul::verifie);
    }

    @ParameterizedTest
    @ValueSource(ints = {2024, 2025, 2026})
    void theThreeTogetherAreHeldAgainstTheCommunesTwentyPercent(int annee) {
        Repartition r = repartition(dossier(annee, 20));

        Limite ifs = garanties(r, IFS);
        assertThat(ifs.total().valeur()).isEqualTo(Quantite.of(4));
        assertThat(ifs.maximum().valeur()).isEqualTo(Quantite.of(4));
        assertThat(ifs.estDepassee()).isFalse();
        assertThat(ifs.sure()).isTrue();
        assertThat(r.anomalies()).extracting(Anomalie::code).doesNotContain(Codes.PART_EXCESSIVE);
    }

    @Test
    void theTwentyPercentOfACommuneAreTheSameSeenFromAnyScale() {
        Repartition r = repartition(dossier(2024, 20));

        assertThat(garanties(r, CAEN).total().valeur()).isEqualTo(Quantite.of(4));
        assertThat(garanties(r, CAEN).maximum().valeur()).isEqualTo(Quantite.of(40));
        assertThat(garanties(r, CALVADOS).total().valeur()).isEqualTo(Quantite.of(4));
        assertThat(garanties(r, CALVADOS).maximum().valeur()).isEqualTo(Quantite.of(200));
    }

    @Test
    void theFlowOfTheEpciAloneIsSharedOutAmongAllThoseWhoseRightsLieInIt() {
        Repartition r = Repartition.de(CHARTE, dossier(2024, 20), CAEN)
                .conventions(CONVENTIONS)
                .repartir();

        assertThat(valeurs(r.retenus().values())).containsExactly(Quantite.of(1), Quantite.of(1), Quantite.of(2));
        assertThat(r.anomalies()).extracting(Anomalie::code).doesNotContain(Codes.TERRITOIRE_ETRANGER);
    }

    @Test
    void anExcessInTheCommuneIsTakenFromTheThreeInProportion() {
        Repartition r = repartition(dossier(2024, 10)).reduireAuxLimites();

        assertThat(garanties(r, IFS).total().valeur()).isEqualTo(Quantite.of(2));
        assertThat(r.ligne(DEPARTEMENT).orElseThrow().exact().valeur()).isEqualTo(Quantite.of(1));
        assertThat(r.ligne(EPCI).orElseThrow().exact().valeur()).isEqualTo(Quantite.rapport(1, 2));
        assertThat(garanties(r, CALVADOS).total().valeur()).isEqualTo(Quantite.of(2));
        r.retenus().values().forEach(Recalcul::verifie);
    }

    @Test
    void aHolderWhoseRightsLieInTwoCommunesIsCutInTheOneThatIsOver() {
        Territoire voisine = Territoire.commune("14118", "Caen", CAEN);
        DossierAnnuel base = dossier(
                2024,
                10,
                List.of(
                        Contingent.de(COMMUNE, ETAT, operation(25)),
                        Contingent.de(
                                EPCI,
                                ETAT,
                                operation(75).en(IFS),
                                operation(25).renomme("autre résidence").en(voisine))));
        Repartition r = Repartition.de(CHARTE, base, CALVADOS)
                .conventions(CONVENTIONS.subList(0, 2))
                .repartir()
                .reduireAuxLimites();

        // 1 + 3 for at most 2 at Ifs; what lies in Caen is left as it is
        assertThat(garanties(r, IFS).total().valeur()).isEqualTo(Quantite.of(2));
        assertThat(r.ligne(EPCI).orElseThrow().exact().valeur())
                .isEqualTo(Quantite.parse("1,5").plus(Quantite.of(1)));
        assertThat(garanties(r, CAEN).total().valeur()).isEqualTo(Quantite.of(3));
        assertThat(r.anomalies())
                .extracting(Anomalie::message)
                .anySatisfy(m -> assertThat(m).contains("non vérifiée sur Caen", "n'est pas connu"));
        r.retenus().values().forEach(Recalcul::verifie);
    }

    @Test
    void theEpciThatDelegatesToTheCommuneLeavesItTwoAndTheLimitIsTheSame() {
        Repartition r = repartition(dossier(2024, 20), Delegation.totale(EPCI, COMMUNE, DELIBERATION));

        assertThat(valeurs(r.geres().values())).containsExactly(Quantite.of(2), Quantite.of(0), Quantite.of(2));
        assertThat(valeurs(r.retenus().values())).containsExactly(Quantite.of(1), Quantite.of(1), Quantite.of(2));
        assertThat(garanties(r, IFS).total().valeur()).isEqualTo(Quantite.of(4));
        assertThat(r.geres().get(COMMUNE).expliquer()).contains("délibération de Caen la Mer");
        r.geres().values().forEach(Recalcul::verifie);
    }

    @Test
    void aPartIsDelegatedInWholeHomesAndNothingIsLost() {
        Repartition r = repartition(
                dossier(2024, 20), Delegation.partielle(DEPARTEMENT, COMMUNE, Taux.pourcent(75), DELIBERATION));

        // 2 × 75 % = 1,5 and 0,5: the larger remainder first, ties by the usual order
        assertThat(valeurs(r.geres().values()).stream().reduce(Quantite.ZERO, Quantite::plus))
                .isEqualTo(Quantite.of(4));
        assertThat(r.geres().get(COMMUNE).valeur().estEntiere()).isTrue();
    }

    @Test
    void aDelegationInACircleIsRefusedWithBothTexts() {
        Repartition r = repartition(
                dossier(2024, 20),
                Delegation.totale(EPCI, COMMUNE, DELIBERATION),
                Delegation.totale(COMMUNE, EPCI, Reference.de("délibération d'Ifs")));

        assertThat(r.anomalies())
                .filteredOn(a -> a.code().equals(Codes.DELEGATION_INCOHERENTE))
                .extracting(Anomalie::message)
                .containsExactly(
                        "délégation de « commune d'Ifs » à « Caen la Mer » (délibération d'Ifs) : elle revient à"
                                + " « commune d'Ifs » par délégation de « Caen la Mer » à « commune d'Ifs » (délibération de Caen"
                                + " la Mer) ; attendu des délégations sans cercle ; elle n'est pas retenue");
        assertThat(valeurs(r.geres().values())).containsExactly(Quantite.of(2), Quantite.of(0), Quantite.of(2));
    }

    @Test
    void aRightDelegatedTwiceIsRefusedWithBothTexts() {
        Repartition r = repartition(
                dossier(2024, 20),
                Delegation.partielle(EPCI, COMMUNE, Taux.pourcent(60), DELIBERATION),
                Delegation.partielle(EPCI, DEPARTEMENT, Taux.pourcent(50), Reference.de("autre délibération")));

        assertThat(r.anomalies())
                .filteredOn(a -> a.code().equals(Codes.DELEGATION_INCOHERENTE))
                .extracting(Anomalie::message)
                .containsExactly(
                        "délégation de « Caen la Mer » à « Département du Calvados » (50 %, autre délibération) :"
                                + " déjà délégué par délégation de « Caen la Mer » à « commune d'Ifs » (60 %, délibération de Caen"
                                + " la Mer) ; attendu au plus 100 % de ses droits, chacun délégué une fois ; elle n'est pas"
                                + " retenue");
    }

    @Test
    void aDelegationOfNobodyIsRefused() {
        Reservataire autre = new Reservataire(Categorie.EPCI, "CC voisine", CALVADOS);
        Repartition r = repartition(dossier(2024, 20), Delegation.totale(autre, COMMUNE, DELIBERATION));

        assertThat(r.anomalies())
                .filteredOn(a -> a.code().equals(Codes.DELEGATION_INCOHERENTE))
                .singleElement()
                .satisfies(a -> assertThat(a.message()).contains("« CC voisine » n'a pas de ligne"));
    }

    @Test
    void aPlaceOutsideTheDepartementIsRefusedWithBothTexts() {
        Territoire rouen = Territoire.commune("76540", "Rouen", Territoire.departement("76", "Seine-Maritime"));
        DossierAnnuel ailleurs = dossier(
                2024, 20, List.of(Contingent.de(EPCI, ETAT, operation(25).en(rouen))));

        assertThat(CHARTE.calculer(ailleurs, CONVENTIONS.get(1)).getError())
                .extracting(Anomalie::code, Anomalie::message)
                .containsExactly(tuple(
                        Codes.LIEU_HORS_DEPARTEMENT,
                        "« résidence d'Ifs » de « Caen la Mer » (supposé pour l'essai) est sur « Rouen » (76540) ; attendu"
                                + " un lieu des départements de « question écrite n° 17-2768 (Calvados) » (14) : donnez ce"
                                + " droit au dossier de son département"));
    }

    @Test
    void threeYearsChainedKeepEachRightWithItsPlaceAndItsEnd() {
        List<Contingent> contingents = dossier(2024, 20).contingents();
        for (int annee = 2024; annee <= 2026; annee++) {
            DossierAnnuel dossier = dossier(annee, 20, contingents);
            assertThat(valeurs(repartition(dossier).retenus().values()))
                    .as("%d", annee)
                    .containsExactly(Quantite.of(1), Quantite.of(1), Quantite.of(2));
            contingents = Suivi.builder()
                    .charte(CHARTE)
                    .dossier(dossier)
                    .addAllConventions(CONVENTIONS)
                    .putAllRetenus(repartition(dossier).geres())
                    .build()
                    .ouvertures()
                    .stream()
                    .flatMap(o -> o.contingent().stream())
                    .toList();
        }
        assertThat(contingents.get(2).droits()).containsExactly(operation(50).en(IFS));
    }
}
