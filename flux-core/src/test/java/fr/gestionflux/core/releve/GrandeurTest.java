package fr.gestionflux.core.releve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gestionflux.core.nombre.Nombre;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.parc.Exclusion;
import fr.gestionflux.core.parc.Soustraction;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.Unite;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GrandeurTest {

    @Test
    void aCountIsWholeAndNotNegative() {
        accepte(Grandeur.LOGEMENTS, Quantite.ZERO);
        accepte(Grandeur.LOGEMENTS, Quantite.of(1567));
        refuse(Grandeur.LOGEMENTS, Quantite.of(-1), Codes.NOMBRE_NEGATIF);
        refuse(Grandeur.LOGEMENTS, Quantite.parse("-0,5"), Codes.NOMBRE_NEGATIF);
        refuse(Grandeur.LOGEMENTS, Quantite.parse("0,5"), Codes.NOMBRE_NON_ENTIER);
    }

    @Test
    void aForecastMayHaveDecimals() {
        accepte(Grandeur.DEPARTS, Quantite.ZERO);
        accepte(Grandeur.DEPARTS, Quantite.parse("7,0004"));
        refuse(Grandeur.DEPARTS, Quantite.parse("-0,0001"), Codes.NOMBRE_NEGATIF);
    }

    @Test
    void aRateGoesFromZeroToAHundredPercent() {
        accepte(Grandeur.ROTATION, Taux.ZERO);
        accepte(Grandeur.ROTATION, Taux.pourcent(1));
        accepte(Grandeur.ROTATION, Taux.ENTIER);
        refuse(Grandeur.ROTATION, Taux.parse("-0,01 %"), Codes.NOMBRE_NEGATIF);
        refuse(Grandeur.ROTATION, Taux.parse("100,01 %"), Codes.TAUX_TROP_GRAND);
    }

    @Test
    void aRateBelowOnePercentIsRemarkedNotRefused() {
        assertThat(Grandeur.ROTATION.controler(Taux.parse("0,99 %"))).hasValueSatisfying(a -> {
            assertThat(a.code()).isEqualTo(Codes.TAUX_SUSPECT);
            assertThat(a.estRefus()).isFalse();
            assertThat(a.message()).contains("0,99 %", "une fraction écrite avec un signe % ?");
        });
    }

    @Test
    void aGrandeurIsItsLabel() {
        assertThat(Grandeur.compte("logements du bailleur"))
                .isEqualTo(Grandeur.LOGEMENTS)
                .hasSameHashCodeAs(Grandeur.LOGEMENTS)
                .hasToString("logements du bailleur");
        assertThat((Object) Grandeur.ELIGIBLES).isNotEqualTo(Grandeur.LOGEMENTS);
    }

    @Test
    void everyMotiveHasAGrandeurOfItsOwn() {
        List<String> libelles = Stream.concat(
                        Exclusion.duNoyau().stream().map(Grandeur::exclus),
                        Soustraction.duNoyau().stream().map(Grandeur::soustraits))
                .map(Grandeur::libelle)
                .toList();

        assertThat(libelles)
                .hasSize(Exclusion.duNoyau().size() + Soustraction.duNoyau().size())
                .doesNotHaveDuplicates();
        assertThat(Grandeur.exclus(Exclusion.PLAN_DE_VENTE)).hasToString("logements exclus (plan de vente)");
        assertThat(Grandeur.soustraits(Soustraction.VENTE)).hasToString("logements soustraits (relogements de ventes)");
    }

    @Test
    void aMotiveOfAChartersOwnIsMeasuredAsTheOthers() {
        Exclusion bail = Exclusion.de("bail à réhabilitation");

        assertThat(bail).isEqualTo(Exclusion.de("bail à réhabilitation")).isNotEqualTo(Exclusion.SANTE);
        assertThat(Grandeur.exclus(bail)).isEqualTo(Grandeur.compte("logements exclus (bail à réhabilitation)"));
        assertThat(Grandeur.soustraits(Soustraction.de("sinistres")))
                .isEqualTo(Grandeur.prevision("logements soustraits (sinistres)"));
        assertThat(Grandeur.soustraitsRealises(Soustraction.de("sinistres")))
                .hasToString("logements réellement soustraits (sinistres)");
        assertThatThrownBy(() -> Soustraction.de(" "))
                .hasMessage("motif de soustraction : reçu un libellé vide ; attendu un libellé");
        assertThatThrownBy(() -> Exclusion.de(""))
                .hasMessage("motif d'exclusion : reçu un libellé vide ; attendu un libellé");
    }

    @Test
    void aNumberCountsHomesAndARateNothing() {
        assertThat(Grandeur.FLUX.unite()).isEqualTo(Unite.LOGEMENTS);
        assertThat(Grandeur.LOGEMENTS.unite()).isEqualTo(Unite.LOGEMENTS);
        assertThat(Grandeur.PART_MUTATIONS.unite()).isEqualTo(Unite.SANS);
    }

    private static <N extends Nombre<N>> void accepte(Grandeur<N> g, N valeur) {
        assertThat(g.controler(valeur)).isEmpty();
    }

    private static <N extends Nombre<N>> void refuse(Grandeur<N> g, N valeur, String code) {
        assertThat(g.controler(valeur)).hasValueSatisfying(a -> {
            assertThat(a.code()).isEqualTo(code);
            assertThat(a.gravite()).isEqualTo(Anomalie.Gravite.REFUS);
            assertThat(a.recu()).contains(valeur.toString());
            assertThat(a.attendu()).isPresent();
        });
    }
}
