package fr.gestionflux.rules.idf;

import static fr.gestionflux.rules.idf.Exemples.AUTRES;
import static fr.gestionflux.rules.idf.Exemples.ENGHIEN;
import static fr.gestionflux.rules.idf.Exemples.ETAT;
import static fr.gestionflux.rules.idf.Exemples.MONTMORENCY;
import static fr.gestionflux.rules.idf.Exemples.VAL_D_OISE;
import static fr.gestionflux.rules.idf.Exemples.VILLE;
import static fr.gestionflux.rules.idf.Exemples.VOISINE;
import static fr.gestionflux.rules.idf.Exemples.contingent;
import static fr.gestionflux.rules.idf.Exemples.convention;
import static fr.gestionflux.rules.idf.Exemples.dossier;
import static fr.gestionflux.rules.idf.Exemples.flux;
import static fr.gestionflux.rules.idf.Exemples.uniques;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.releve.Releve;
import fr.gestionflux.core.repartition.LigneDeRepartition;
import fr.gestionflux.core.repartition.Limite;
import fr.gestionflux.core.repartition.Limite.PartLimitee;
import fr.gestionflux.core.repartition.Repartition;
import fr.gestionflux.kit.Recalcul;
import java.util.List;
import org.junit.jupiter.api.Test;

/** State first, the others in proportion: without a limit that bites, the landlord keeps nothing. */
class RepartitionTest {

    private static Repartition repartition(Releve releve) {
        return Repartition.de(
                        ModeleDrihl.V2023,
                        dossier(
                                2024,
                                releve,
                                contingent(ETAT),
                                contingent(VILLE, uniques(190)),
                                contingent(VOISINE, uniques(310)),
                                contingent(AUTRES, uniques(500))),
                        VAL_D_OISE)
                .conventions(List.of(convention(ETAT), convention(VILLE), convention(VOISINE), convention(AUTRES)))
                .repartir();
    }

    private static List<Quantite> objectifs(Repartition r) {
        return r.lignes().stream()
                .map(LigneDeRepartition::objectifRetenu)
                .map(Resultat::valeur)
                .toList();
    }

    /** 30,3 13,433 21,917 and 35,35 of 101: half-up would lose a home. */
    @Test
    void whatIsAllGivenIsSplitByLargestRemainder() {
        Repartition r = repartition(flux(101, 200));

        assertThat(objectifs(r)).containsExactly(Quantite.of(30), Quantite.of(14), Quantite.of(22), Quantite.of(35));
        assertThat(r.contingentDuBailleur().valeur()).isEqualTo(Quantite.ZERO);
        r.lignes().forEach(l -> Recalcul.verifie(l.partDuFlux()));
    }

    /** 20 % of 50 vacancies, 10 homes, where the rights would give 13,433 and 21,917. */
    @Test
    void whatTheLimitOfACommuneTakesGoesToTheLandlord() {
        Repartition r = repartition(flux(101, 50));

        assertThat(objectifs(r)).containsExactly(Quantite.of(30), Quantite.of(10), Quantite.of(10), Quantite.of(35));
        assertThat(r.contingentDuBailleur().valeur()).isEqualTo(Quantite.of(16));
        // the charter's own rule applied it: nothing more to take
        assertThat(r.retraits()).isEmpty();
    }

    @Test
    void theGuarantorsLimitBearsOnTheVacanciesOfTheirTerritories() {
        assertThat(repartition(flux(101, 50)).limites())
                .filteredOn(l -> l.partLimitee() == PartLimitee.GARANTIES)
                .extracting(Limite::territoire, l -> l.maximum().valeur(), Limite::estDepassee)
                .containsExactly(tuple(ENGHIEN, Quantite.of(10), false), tuple(MONTMORENCY, Quantite.of(10), false));
    }
}
