package fr.gestionflux.rules.idf;

import static fr.gestionflux.core.releve.Grandeur.DEPARTS;
import static fr.gestionflux.core.releve.Grandeur.FLUX;
import static fr.gestionflux.core.releve.Grandeur.ROTATION;
import static fr.gestionflux.rules.idf.Exemples.AUTRES;
import static fr.gestionflux.rules.idf.Exemples.ENGHIEN;
import static fr.gestionflux.rules.idf.Exemples.MONTMORENCY;
import static fr.gestionflux.rules.idf.Exemples.SUPPOSE;
import static fr.gestionflux.rules.idf.Exemples.VAL_D_OISE;
import static fr.gestionflux.rules.idf.Exemples.VILLE;
import static fr.gestionflux.rules.idf.Exemples.VOISINE;
import static fr.gestionflux.rules.idf.Exemples.contingent;
import static fr.gestionflux.rules.idf.Exemples.convention;
import static fr.gestionflux.rules.idf.Exemples.dossier;
import static fr.gestionflux.rules.idf.Exemples.uniques;
import static org.assertj.core.api.Assertions.assertThat;

import fr.gestionflux.core.annee.DossierAnnuel;
import fr.gestionflux.core.charte.Clauses;
import fr.gestionflux.core.charte.Convention;
import fr.gestionflux.core.charte.Instruction;
import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.droit.Droit;
import fr.gestionflux.core.droit.DroitDeSuite;
import fr.gestionflux.core.droit.DroitsUniques;
import fr.gestionflux.core.droit.EtatDesLieux;
import fr.gestionflux.core.droit.Origine;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.releve.Releve;
import fr.gestionflux.core.suivi.Ouverture;
import fr.gestionflux.core.suivi.Suivi;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Laws of the conversion: what rights are worth depends neither on who is being computed, nor on the form they are kept in. */
class ConversionPropertiesTest {

    private static final int MUETTE = 2021;

    /** 2021 stands for a file that says nothing. */
    @Property(tries = 200)
    void everyHoldersRightsAreTheSameWhicheverConventionIsComputed(
            @ForAll("rights") List<Droit> ville,
            @ForAll("rights") List<Droit> voisine,
            @ForAll @IntRange(min = MUETTE, max = 2024) int anneeDeVille,
            @ForAll @IntRange(min = MUETTE, max = 2024) int anneeDeVoisine) {
        DossierAnnuel dossier = dossier(
                2024,
                releve(7),
                Contingent.de(VILLE, etat(anneeDeVille), ville),
                Contingent.de(VOISINE, etat(anneeDeVoisine), voisine),
                contingent(AUTRES, uniques(10)));

        List<Instruction> calculs = Stream.of(
                        convention(VILLE, Clauses.ANNEE_DE_CONVERSION.fixee(lue(anneeDeVille), SUPPOSE)),
                        convention(VOISINE, Clauses.ANNEE_DE_CONVERSION.fixee(lue(anneeDeVoisine), SUPPOSE)),
                        convention(AUTRES))
                .map(c -> instruction(dossier, c))
                .toList();

        for (Contingent c : dossier.contingents()) {
            assertThat(calculs.stream().map(i -> i.droits(c).valeur()).distinct())
                    .as("%s", c.reservataire())
                    .hasSize(1);
            assertThat(calculs.stream().map(i -> i.droits(c).anomalies()).distinct())
                    .hasSize(1);
        }
    }

    @Property(tries = 200)
    void whatIsNotUsedGivesTheSameShareTheNextYear(
            @ForAll("rights") List<Droit> ville,
            @ForAll @IntRange(min = 1, max = 12) int taux,
            @ForAll @IntRange(max = 200) int autres) {
        Contingent en2024 = Contingent.de(VILLE, etat(2023), ville);
        Contingent deuxieme = contingent(AUTRES, uniques(autres));

        Ouverture ouverture = Suivi.builder()
                .charte(ModeleDrihl.V2023)
                .dossier(dossier(2024, releve(taux), en2024, deuxieme))
                .addConventions(convention(VILLE))
                .build()
                .ouverture(VILLE)
                .orElseThrow();
        Contingent en2025 = ouverture.contingent().orElseThrow();

        assertThat(part(2025, taux, en2025, deuxieme)).isEqualTo(part(2024, taux, en2024, deuxieme));
    }

    private static Object part(int annee, int taux, Contingent ville, Contingent autres) {
        var part = instruction(dossier(annee, releve(taux), ville, autres), convention(VILLE))
                .part(ville);
        return part.estCalcule() ? part.valeur() : "sans droits de personne";
    }

    @Provide
    Arbitrary<List<Droit>> rights() {
        Arbitrary<Origine> origines = Arbitraries.of(Origine.class);
        Arbitrary<Quantite> nombres = Arbitraries.longs().between(1, 60).map(Quantite::of);
        Arbitrary<Droit> suites = Combinators.combine(
                        nombres, Arbitraries.integers().between(2020, 2050), origines)
                .as((n, fin, o) -> new DroitDeSuite("suite " + fin, n, fin, o));
        Arbitrary<Droit> uniques =
                Combinators.combine(nombres, origines).as((n, o) -> new DroitsUniques("solde", n, o));
        return Arbitraries.oneOf(suites, uniques).list().ofMinSize(1).ofMaxSize(5);
    }

    private static EtatDesLieux etat(int annee) {
        EtatDesLieux etat = new EtatDesLieux(LocalDate.of(2022, 12, 31), SUPPOSE);
        return annee == MUETTE ? etat : etat.converti(annee);
    }

    private static int lue(int annee) {
        return annee == MUETTE ? 2023 : annee;
    }

    private static Instruction instruction(DossierAnnuel dossier, Convention c) {
        return ModeleDrihl.V2023.instruire(dossier, c).get();
    }

    private static Releve releve(int taux) {
        Releve.Builder releve = Releve.builder();
        for (int n = 2014; n <= 2023; n++) {
            releve.note(ROTATION, MONTMORENCY, n, Taux.pourcent(taux), SUPPOSE)
                    .note(ROTATION, ENGHIEN, n, Taux.pourcent(taux), SUPPOSE);
        }
        for (int n = 2024; n <= 2025; n++) {
            releve.note(FLUX, VAL_D_OISE, n, 400, SUPPOSE).note(DEPARTS, MONTMORENCY, n, 20, SUPPOSE);
        }
        return releve.build();
    }
}
