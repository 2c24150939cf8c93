package fr.gestionflux.core.preuve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnomalieTest {

    @Test
    void aRefusedValueSaysWhereWhatWasReceivedAndExpected() {
        Anomalie a = Anomalie.valeur(Codes.TAUX_ILLISIBLE, "taux", "7,9", "un pourcentage comme « 7,9 % »")
                .en("inventaire.csv", 12);

        assertThat(a)
                .hasToString(
                        "inventaire.csv, ligne 12, « taux » : reçu « 7,9 » ; attendu un pourcentage comme « 7,9 % »"
                                + " [taux-illisible]");
        assertThat(a.estRefus()).isTrue();
        assertThat(a.document()).contains("inventaire.csv");
        assertThat(a.ligne()).hasValue(12);
        assertThat(a.champ()).contains("taux");
        assertThat(a.recu()).contains("7,9");
        assertThat(a.attendu()).contains("un pourcentage comme « 7,9 % »");
        assertThat(a.necessaireA()).isEmpty();
    }

    @Test
    void aRemarkIsNotARefusal() {
        Anomalie remarque = Anomalie.remarque(Codes.HYPOTHESE, "valeur supposée");

        assertThat(remarque.estRefus()).isFalse();
        assertThat(remarque).hasToString("valeur supposée [hypothese]");
        assertThat(remarque).isNotEqualTo(Anomalie.refus(Codes.HYPOTHESE, "valeur supposée"));
    }

    @Test
    void placingAnAnomalyKeepsWhatNeededIt() {
        Anomalie placee = Anomalie.refus(Codes.DONNEE_MANQUANTE, "il manque « AA »")
                .pour("« DU1 » (§ 4.1)")
                .en("annexe", 3);

        assertThat(placee)
                .hasToString("annexe, ligne 3, il manque « AA » ; nécessaire à « DU1 » (§ 4.1) [donnee-manquante]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Majuscule", "deux mots", "accentué", "-tiret", "tiret-", "deux--tirets", "sous_tiret"})
    void aCodeIsMadeOfLowerCaseWordsAndHyphens(String code) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Anomalie.refus(code, "message"))
                .withMessageContaining("code : reçu « " + code + " »");
    }

    @Test
    void everyCodeOfCoreIsAccepted() throws IllegalAccessException {
        List<String> codes = new ArrayList<>();
        for (Field f : Codes.class.getFields()) {
            if (Modifier.isStatic(f.getModifiers())) {
                codes.add((String) f.get(null));
            }
        }

        assertThat(codes)
                .isNotEmpty()
                .doesNotHaveDuplicates()
                .allSatisfy(
                        c -> assertThat(Anomalie.remarque(c, "message").code()).isEqualTo(c));
    }
}
