package fr.gestionflux.passerelle.annexe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gestionflux.passerelle.annexe.Element.Colonne;
import fr.gestionflux.passerelle.annexe.Element.Genre;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ModeleDAnnexeTest {

    @Test
    void linesThatFollowEachOtherAreOneForm() {
        ModeleDAnnexe m =
                ModeleDAnnexe.lis(List.of("source texte", "# Titre", "| a | {x ; 2}", "| b | ", "", "| c | d"));

        assertThat(m.source()).isEqualTo("texte");
        assertThat(m.elements()).extracting(Element::genre).containsExactly(Genre.TITRE, Genre.LIGNES, Genre.LIGNES);
        assertThat(m.elements().get(1).colonnes()).containsExactly(new Colonne("a", "{x ; 2}"), new Colonne("b", ""));
    }

    @Test
    void aTableOfRowsHasItsColumnsAndItsLastRows() {
        Element e = ModeleDAnnexe.lis(List.of("@rangees droits", "| a | {*}", "| b | {x}", "+ TOTAL | {y}"))
                .elements()
                .get(0);

        assertThat(e.texte()).isEqualTo("droits");
        assertThat(e.colonnes()).hasSize(2);
        assertThat(e.dernieres()).containsExactly(List.of("TOTAL", "{y}"));
    }

    @Test
    void aHoleHasItsNamesItsStepItsDecimalsOrItsYear() {
        assertThat(Trou.lis("année de taux de rotation < D, départs prévus").annee())
                .isTrue();
        assertThat(Trou.lis("DU1 ; 2").decimales()).hasValue(2);
        assertThat(Trou.lis("taux moyen ou taux < flux annuel").choix())
                .containsExactly(new Trou.Choix("taux moyen", ""), new Trou.Choix("taux", "flux annuel"));
    }

    @Test
    void aHoleThatSaysNothingIsAFaultOfTheModel() {
        assertThatThrownBy(() -> Trou.lis(" ; x")).hasMessageContaining("« ");
    }

    @Test
    void aTypeOfConventionHasItsModelOrElseItsCharterOrElseTheListOfFigures() {
        assertThat(ModeleDAnnexe.de("haute-garonne", Optional.of("oph-31")).source())
                .contains("OPH 31");
        assertThat(ModeleDAnnexe.de("haute-garonne", Optional.of("patrimoine-languedocienne"))
                        .source())
                .contains("DDETS 31");
        assertThat(ModeleDAnnexe.de("droit-commun", Optional.empty()).source()).contains("pas de modèle");
    }
}
