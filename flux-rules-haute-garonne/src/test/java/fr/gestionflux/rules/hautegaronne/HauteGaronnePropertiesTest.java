package fr.gestionflux.rules.hautegaronne;

import static fr.gestionflux.core.releve.Grandeur.ELIGIBLES;
import static fr.gestionflux.core.releve.Grandeur.ROTATION;
import static fr.gestionflux.rules.hautegaronne.EscalquensTest.ESCALQUENS;
import static fr.gestionflux.rules.hautegaronne.EscalquensTest.HAUTE_GARONNE;
import static fr.gestionflux.rules.hautegaronne.EscalquensTest.TEXTE;
import static fr.gestionflux.rules.hautegaronne.EscalquensTest.calcule;
import static fr.gestionflux.rules.hautegaronne.EscalquensTest.dossier;
import static fr.gestionflux.rules.hautegaronne.EscalquensTest.reserves;
import static org.assertj.core.api.Assertions.assertThat;

import fr.gestionflux.core.charte.ObjectifAnnuel;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.releve.Releve;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Laws of the model, whatever the figures. */
class HauteGaronnePropertiesTest {

    @Property
    void eligibleHomesCancelOutOfTheObjective(
            @ForAll @IntRange(min = 1, max = 5000) int eligibles,
            @ForAll @IntRange(max = 100) int part,
            @ForAll @IntRange(max = 10_000) int taux) {
        long reserves = (long) eligibles * part / 100;
        Taux rotation = Taux.rapport(taux, 10_000);

        assertThat(objectif(eligibles, reserves, rotation).exact().valeur())
                .isEqualTo(Quantite.of(reserves).fois(rotation));
    }

    @Property
    void oneMoreHomeHeldNeverLowersTheShare(
            @ForAll @IntRange(min = 1, max = 5000) int eligibles, @ForAll @IntRange(max = 4999) int reserves) {
        Taux rotation = Taux.pourcent(8);

        assertThat(objectif(eligibles, reserves + 1L, rotation).part().valeur())
                .isGreaterThan(objectif(eligibles, reserves, rotation).part().valeur());
    }

    private static ObjectifAnnuel objectif(long eligibles, long reserves, Taux rotation) {
        Releve releve = Releve.builder()
                .note(ELIGIBLES, ESCALQUENS, 2022, eligibles, TEXTE)
                .note(ROTATION, HAUTE_GARONNE, 2022, rotation, TEXTE)
                .build();
        return calcule(ModeleDdets31.V2024, dossier(2024, releve, reserves(reserves)));
    }
}
