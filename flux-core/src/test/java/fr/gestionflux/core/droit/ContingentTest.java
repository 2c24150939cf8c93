package fr.gestionflux.core.droit;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.parc.Reservataire.Categorie;
import fr.gestionflux.core.parc.Territoire;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.preuve.Unite;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContingentTest {

    private static final Territoire SAVOIE = Territoire.departement("73", "Savoie");
    private static final Reservataire ETAT = new Reservataire(Categorie.ETAT, "État", SAVOIE);
    private static final Reference ANNEXE = Reference.de("convention").art("annexe");
    private static final EtatDesLieux ETAT_DES_LIEUX = new EtatDesLieux(LocalDate.of(2022, 12, 31), ANNEXE);
    private static final GarantieEmprunt GARANTIE =
            new GarantieEmprunt("399", Quantite.of(9), Taux.pourcent(10), LocalDate.of(2045, 5, 1));
    private static final Apport APPORT = new Apport("793", Quantite.of(17));
    private static final Apport AUTRE_APPORT = new Apport("875", Quantite.of(14));

    @Test
    void theRightsOfOneKindAreReadInTheirOrder() {
        Contingent c = Contingent.de(ETAT, ETAT_DES_LIEUX, APPORT, GARANTIE, AUTRE_APPORT);

        assertThat(c.droits(Apport.class)).containsExactly(APPORT, AUTRE_APPORT);
        assertThat(c.droits(GarantieEmprunt.class)).containsExactly(GARANTIE);
        assertThat(c.droits(LogementsReserves.class)).isEmpty();
        assertThat(c.droits(Droit.class)).hasSize(3);
    }

    @Test
    void aContingentIsHeldWhereItsHolderIs() {
        assertThat(Contingent.de(ETAT, ETAT_DES_LIEUX).territoire()).isEqualTo(SAVOIE);
    }

    @Test
    void aNumberReadInTheInventoryCitesIt() {
        assertThat(Contingent.de(ETAT, ETAT_DES_LIEUX)
                        .lu("logements de 399", Quantite.of(9), Unite.LOGEMENTS)
                        .expliquer())
                .isEqualTo("  logements de 399 : 9 logements (convention, annexe)");
    }

    @Test
    void aContingentDoesNotChangeWithTheListItWasMadeFrom() {
        List<Droit> droits = new ArrayList<>(List.of(APPORT));
        Contingent c = new Contingent(ETAT, ETAT_DES_LIEUX, droits);

        droits.add(GARANTIE);

        assertThat(c.droits()).containsExactly(APPORT);
    }
}
