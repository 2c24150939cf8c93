package fr.gestionflux.examples.annexes;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gestionflux.core.annee.DossierAnnuel;
import fr.gestionflux.core.charte.Chartes;
import fr.gestionflux.core.charte.Clauses;
import fr.gestionflux.core.charte.Convention;
import fr.gestionflux.core.charte.ObjectifAnnuel;
import fr.gestionflux.core.charte.Stipulation;
import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.droit.Droit;
import fr.gestionflux.core.droit.DroitsUniques;
import fr.gestionflux.core.droit.EtatDesLieux;
import fr.gestionflux.core.droit.GarantieEmprunt;
import fr.gestionflux.core.droit.LogementsReserves;
import fr.gestionflux.core.droit.Origine;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.parc.Bailleur;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.parc.Reservataire.Categorie;
import fr.gestionflux.core.parc.Soustraction;
import fr.gestionflux.core.parc.Territoire;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.releve.Grandeur;
import fr.gestionflux.core.releve.Releve;
import fr.gestionflux.core.temps.Annees;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same kind of inputs serves the four charters: each answers with its figures, or with what it lacks. Made up. */
class UnDossierQuatreChartesTest {

    private static final Reference INVENTE = Reference.de("exemple inventé").art("toutes données");
    private static final Territoire DEPARTEMENT = Territoire.departement("99", "Essai");
    private static final Territoire EPCI = Territoire.epci("999999999", "CC d'Essai", DEPARTEMENT);
    private static final Territoire BOURG = Territoire.commune("99001", "Bourg", EPCI);
    private static final Reservataire COMMUNE = new Reservataire(Categorie.COMMUNE, "commune de Bourg", BOURG);
    private static final Reservataire AUTRES = new Reservataire(Categorie.AUTRE, "autres réservataires", DEPARTEMENT);
    private static final Bailleur BAILLEUR = new Bailleur("bailleur inventé");

    private final Chartes chartes = Chartes.decouvertes();

    @ParameterizedTest(name = "{0}: {1}/{2} of {3} homes")
    @CsvSource({
        // 40 droits uniques of 400, State first, at most 20 % of the commune's 16 vacancies over a flow of 800
        "idf, 4, 1000, 800",
        // 40 droits uniques over the 200 homes of 1 January, of 16 departures
        "savoie, 40, 200, 16",
    })
    void aHolderWithDroitsUniquesHasItsFigureWhereTheyAreRead(String id, long num, long den, long flux) {
        ObjectifAnnuel o = calcul(id, droitsUniques(40), droitsUniques(360)).get();

        assertThat(o.part().valeur()).isEqualTo(Taux.rapport(num, den));
        assertThat(o.exact().valeur()).isEqualTo(Quantite.of(flux).fois(Taux.rapport(num, den)));
    }

    @ParameterizedTest(name = "{0}: share {1}, exact objective {2}")
    @CsvSource({
        // 40 homes of 200, at the département's rate of 8 %
        "haute-garonne, 20 %, 3.2",
        // the inventory's rate on 200 × 8 % less 10 % of transfers
        "rhone, 20 %, 2.88",
    })
    void aHolderWithHomesOfTheInventoryHasItsFigureWhereTheyAreRead(String id, String part, String exact) {
        ObjectifAnnuel o = calcul(
                        id, LogementsReserves.de("état des lieux", 40), LogementsReserves.de("état des lieux", 60))
                .get();

        assertThat(o.part().valeur()).isEqualTo(Taux.parse(part));
        assertThat(o.exact().valeur()).isEqualTo(Quantite.parse(exact));
    }

    @ParameterizedTest
    @CsvSource({"idf, droits de suite", "savoie, garantie d'emprunt"})
    void homesOfAnInventoryAreRefusedByNameWhereRightsAreConverted(String id, String lu) {
        var calcul = calcul(id, LogementsReserves.de("état des lieux", 40), LogementsReserves.de("état des lieux", 60));

        assertThat(calcul.getError().mkString()).contains("« logements réservés »", lu);
    }

    @ParameterizedTest
    @CsvSource({"haute-garonne", "rhone"})
    void droitsUniquesAreRefusedByNameWhereTheInventoryRules(String id) {
        assertThat(calcul(id, droitsUniques(40), droitsUniques(360)).getError().mkString())
                .contains("« droits uniques »", "logements réservés");
    }

    /** 40 of the 200 homes: converted, or held. */
    @ParameterizedTest(name = "{0}: {1}")
    @ValueSource(strings = {"idf", "savoie", "haute-garonne", "rhone"})
    void aGuaranteeIsReadByTheFourCharters(String id) {
        Droit garantie = new GarantieEmprunt("op", Quantite.of(200), Taux.pourcent(20), LocalDate.of(2040, 1, 1));

        ObjectifAnnuel o = calcul(id, garantie, autres(id)).get();

        assertThat(o.part().valeur()).isGreaterThan(Taux.ZERO);
        assertThat(o.expliquer()).contains("200 logements × ");
    }

    @ParameterizedTest(name = "{0}: a loan until {1}")
    @CsvSource({
        "idf, 9999-12-31", "idf, +999999999-12-31",
        "savoie, 9999-12-31", "savoie, +999999999-12-31",
        "haute-garonne, 9999-12-31", "haute-garonne, +999999999-12-31",
        "rhone, 9999-12-31", "rhone, +999999999-12-31"
    })
    void aLoanWithoutEndIsComputedAndSaidByTheFourCharters(String id, LocalDate sansFin) {
        Droit garantie = new GarantieEmprunt("op", Quantite.of(200), Taux.pourcent(20), sansFin);

        assertThat(calcul(id, garantie, autres(id)).get().anomalies())
                .extracting(Anomalie::code)
                .contains(Codes.FIN_LOINTAINE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"idf", "savoie", "haute-garonne", "rhone"})
    void anyConventionMayWriteAMinimum(String id) {
        Droit garantie = new GarantieEmprunt("op", Quantite.of(1), Taux.pourcent(1), LocalDate.of(2040, 1, 1));

        assertThat(calcul(id, garantie, autres(id), Clauses.MINIMUM.fixee(Quantite.of(2), INVENTE))
                        .get()
                        .objectif()
                        .valeur())
                .isEqualTo(Quantite.of(2));
    }

    private static Droit autres(String id) {
        return id.equals("idf") || id.equals("savoie")
                ? droitsUniques(360)
                : LogementsReserves.de("état des lieux", 60);
    }

    private static Droit droitsUniques(long n) {
        return new DroitsUniques("solde", Quantite.of(n), Origine.GARANTIE);
    }

    private Validation<Seq<Anomalie>, ObjectifAnnuel> calcul(
            String id, Droit droit, Droit autre, Stipulation<?>... stipulations) {
        EtatDesLieux etat = new EtatDesLieux(LocalDate.of(2025, 1, 1), INVENTE).converti(2025);
        DossierAnnuel dossier = DossierAnnuel.builder()
                .bailleur(BAILLEUR)
                .annee(2025)
                .addContingents(Contingent.de(COMMUNE, etat, droit), Contingent.de(AUTRES, etat, autre))
                .releve(releve())
                .build();
        Convention.Builder convention = Convention.builder();
        convention
                .texte(INVENTE)
                .bailleur(BAILLEUR)
                .reservataire(COMMUNE)
                .effet(LocalDate.of(2025, 1, 1))
                .addStipulations(stipulations);
        if (id.equals("haute-garonne")) {
            Stipulation<?> rien = Clauses.SOUSTRACTIONS.fixee(List.of(), INVENTE);
            convention.addStipulations(rien);
        }
        return chartes.pour(id, LocalDate.of(2025, 1, 1)).get().calculer(dossier, convention.build());
    }

    /** Everything that the four charters may want, for each year that they may want it. */
    private static Releve releve() {
        Releve.Builder releve = Releve.builder()
                .note(Grandeur.FLUX, DEPARTEMENT, 2025, 800, INVENTE)
                .note(Grandeur.DEPARTS, BOURG, 2025, 16, INVENTE)
                .note(Grandeur.MISES_EN_SERVICE, BOURG, 2024, 10, INVENTE)
                .note(Grandeur.PART_MUTATIONS, DEPARTEMENT, 2025, Taux.pourcent(10), INVENTE)
                .note(Grandeur.ROTATION, EPCI, new Annees(2022, 2024), Taux.pourcent(8), INVENTE)
                .note(Grandeur.ROTATION, DEPARTEMENT, 2024, Taux.pourcent(8), INVENTE)
                .note(Grandeur.ROTATION, EPCI, 2024, Taux.pourcent(8), INVENTE)
                .note(Grandeur.ROTATION, BOURG, new Annees(2020, 2024), Taux.pourcent(8), INVENTE)
                .aucun(BOURG, 2025, INVENTE, Soustraction.COPROPRIETES_DEGRADEES);
        for (int annee = 2023; annee <= 2024; annee++) {
            releve.note(Grandeur.LOGEMENTS, BOURG, annee, 200, INVENTE)
                    .note(Grandeur.ELIGIBLES, BOURG, annee, 200, INVENTE);
        }
        return releve.build();
    }
}
