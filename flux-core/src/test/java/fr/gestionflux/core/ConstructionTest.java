package fr.gestionflux.core;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gestionflux.core.annee.DossierAnnuel;
import fr.gestionflux.core.charte.Convention;
import fr.gestionflux.core.parc.Logement;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.AttributManquant;
import fr.gestionflux.core.prospective.Hypotheses;
import fr.gestionflux.core.suivi.Programme;
import fr.gestionflux.core.suivi.Suivi;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ConstructionTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("vides")
    void aBuilderThatLacksAnAttributeSaysWhichOneOfWhatInFrench(String type, String attribut, ThrowingCallable build) {
        assertThatExceptionOfType(AttributManquant.class)
                .isThrownBy(build)
                .withMessageStartingWith(type + " : il manque ")
                .withMessageContaining(attribut)
                .withMessageEndingWith(" avant build()")
                .withMessageNotContaining("required");
    }

    static Stream<Arguments> vides() {
        return Stream.of(
                vide("Anomalie", "gravite", () -> Anomalie.builder().build()),
                vide("Logement", "territoire", () -> Logement.builder().build()),
                vide("DossierAnnuel", "annee", () -> DossierAnnuel.builder().build()),
                vide("Convention", "reservataire", () -> Convention.builder().build()),
                vide("Programme", "nom", () -> Programme.builder().build()),
                vide("Suivi", "dossier", () -> Suivi.builder().build()),
                vide("Hypotheses", "annees", () -> Hypotheses.builder().build()));
    }

    private static Arguments vide(String type, String attribut, ThrowingCallable build) {
        return Arguments.of(type, attribut, build);
    }

    @Test
    void anAttributeIsGivenOnce() {
        assertThatThrownBy(() -> Logement.builder().numero("1").numero("2"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("numero");
    }
}
