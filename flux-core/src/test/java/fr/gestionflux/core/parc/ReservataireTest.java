package fr.gestionflux.core.parc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.gestionflux.core.parc.Reservataire.Categorie;
import org.junit.jupiter.api.Test;

class ReservataireTest {

    private static final Territoire SAVOIE = Territoire.departement("73", "Savoie");

    @Test
    void aReservataireIsCalledByItsName() {
        assertThat(new Reservataire(Categorie.ETAT, "État", SAVOIE)).hasToString("État");
    }

    @Test
    void aReservataireNeedsAName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Reservataire(Categorie.ETAT, " ", SAVOIE))
                .withMessageContaining("réservataire : reçu un nom vide");
    }
}
