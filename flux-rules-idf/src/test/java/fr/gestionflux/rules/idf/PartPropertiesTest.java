package fr.gestionflux.rules.idf;

import static fr.gestionflux.rules.idf.Exemples.AUTRES;
import static fr.gestionflux.rules.idf.Exemples.ETAT;
import static fr.gestionflux.rules.idf.Exemples.VILLE;
import static fr.gestionflux.rules.idf.Exemples.VOISINE;
import static fr.gestionflux.rules.idf.Exemples.contingent;
import static fr.gestionflux.rules.idf.Exemples.dossier;
import static fr.gestionflux.rules.idf.Exemples.flux;
import static fr.gestionflux.rules.idf.Exemples.instruction;
import static fr.gestionflux.rules.idf.Exemples.uniques;
import static org.assertj.core.api.Assertions.assertThat;

import fr.gestionflux.core.charte.Instruction;
import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.parc.Reservataire;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Laws of the model's share. */
class PartPropertiesTest {

    private static final int FLUX = 1_000;

    @Property
    void scalingAllDroitsUniquesLeavesTheSharesUnchanged(
            @ForAll @IntRange(min = 1, max = 500) int ville,
            @ForAll @IntRange(max = 500) int voisine,
            @ForAll @IntRange(max = 500) int autres,
            @ForAll @IntRange(min = 1, max = 50) int k,
            @ForAll @IntRange(max = 200) int liberations) {
        assertThat(parts(ville * k, voisine * k, autres * k, liberations))
                .isEqualTo(parts(ville, voisine, autres, liberations));
    }

    @Property
    void theStateTheHoldersAndTheLandlordMake100PercentExactly(
            @ForAll @IntRange(min = 1, max = 500) int ville,
            @ForAll @IntRange(max = 500) int voisine,
            @ForAll @IntRange(max = 500) int autres,
            @ForAll @IntRange(max = 1_000) int liberations) {
        List<Taux> parts = parts(ville, voisine, autres, liberations);
        Taux bailleur = parts.stream().reduce(Taux.ENTIER, Taux::moins);

        // 1 000 vacancies let 20 % of the flow through for each commune
        boolean limites = parts.get(0).equals(Taux.rapport(liberations, 5L * FLUX))
                || parts.get(1).equals(Taux.rapport(liberations, 5L * FLUX));
        assertThat(bailleur.signe()).isGreaterThanOrEqualTo(0);
        assertThat(bailleur.signe() > 0)
                .as("only a limit leaves something to the landlord")
                .isIn(false, limites);
    }

    @Property
    void oneMoreRightNeverLowersItsHoldersShareNorRaisesAnothers(
            @ForAll @IntRange(min = 1, max = 500) int ville,
            @ForAll @IntRange(max = 500) int voisine,
            @ForAll @IntRange(max = 500) int autres,
            @ForAll @IntRange(max = 1_000) int liberations) {
        List<Taux> avant = parts(ville, voisine, autres, liberations);
        List<Taux> apres = parts(ville + 1, voisine, autres, liberations);

        assertThat(apres.get(0)).isGreaterThanOrEqualTo(avant.get(0));
        assertThat(apres.get(1)).isLessThanOrEqualTo(avant.get(1));
        assertThat(apres.get(2)).isLessThanOrEqualTo(avant.get(2));
        assertThat(apres.get(3)).isEqualTo(avant.get(3));
    }

    /** Of Montmorency, its neighbour, the others and the State. */
    private static List<Taux> parts(int ville, int voisine, int autres, int liberations) {
        Contingent[] contingents = Stream.of(
                        de(VILLE, ville), de(VOISINE, voisine), de(AUTRES, autres), contingent(ETAT))
                .toArray(Contingent[]::new);
        Instruction i = instruction(dossier(2024, flux(FLUX, liberations), contingents));
        return Stream.of(contingents).map(c -> i.part(c).valeur()).toList();
    }

    private static Contingent de(Reservataire r, int droits) {
        return contingent(r, uniques(droits));
    }
}
