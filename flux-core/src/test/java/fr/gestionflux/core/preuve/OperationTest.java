package fr.gestionflux.core.preuve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gestionflux.core.nombre.Arrondi;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.kit.Domaine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/** What a figure was made of gives it again. */
@Domain(Domaine.class)
class OperationTest {

    private static final Quantite HUIT = Quantite.of(8);
    private static final Quantite CENT_DEUX = Quantite.of(102);

    @Property
    void everyStepOfAFigureIsRedoneAsItWasMade(@ForAll Resultat<Quantite> figure) {
        for (Resultat<?> r : Parcours.operandesDAbord(List.of(figure))) {
            assertThat(r.operation().admet(r.operandes().size())).isTrue();
            if (r.estCalcule()) {
                assertThat(refait(r)).isEqualTo(Quantite.de(r.valeur()));
            }
        }
    }

    private static Quantite refait(Resultat<?> r) {
        List<Quantite> operandes = new ArrayList<>();
        r.operandes().forEach(o -> operandes.add(Quantite.de(o.valeur())));
        return switch (r.operation()) {
            case DONNEE -> Quantite.de(r.valeur());
            case CHOIX -> operandes.get(0);
            case ARRONDI ->
                Operation.arrondie(operandes.get(0), r.regleDArrondi().orElseThrow(), r.valeur() instanceof Taux);
            default -> r.operation().refaite(operandes).orElseThrow();
        };
    }

    @Example
    void aRateIsRoundedInPercentagePointsAndANumberIsNot() {
        Quantite part = Quantite.rapport(8, 102);

        assertThat(Operation.arrondie(part, Arrondi.auPlusProche(2), true)).isEqualTo(Quantite.parse("0,0784"));
        assertThat(Operation.arrondie(part, Arrondi.auPlusProche(2), false)).isEqualTo(Quantite.parse("0,08"));
    }

    @Example
    void whatIsDividedByZeroOrSaidElsewhereThanByItsOperandsIsNotRedone() {
        assertThat(Operation.SUR.refaite(List.of(HUIT, Quantite.ZERO))).isEmpty();
        assertThat(Operation.DONNEE.refaite(List.of())).isEmpty();
        assertThat(Operation.ARRONDI.refaite(List.of(HUIT))).isEmpty();
        assertThat(Operation.CHOIX.refaite(List.of(HUIT, CENT_DEUX))).isEmpty();
        assertThat(Operation.PLUS.refaite(List.of())).isEqualTo(Optional.of(Quantite.ZERO));
    }

    @Example
    void anOperationIsNotMadeOfAnyNumberOfOperands() {
        assertThat(Operation.MOYENNE.admet(0)).isFalse();
        assertThatThrownBy(() -> Operation.MOINS.refaite(List.of(HUIT)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("opérandes de « MOINS » : reçu 1 ; attendu autant que l'opération en prend");
    }
}
