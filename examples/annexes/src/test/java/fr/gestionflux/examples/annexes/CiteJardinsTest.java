package fr.gestionflux.examples.annexes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.droit.LogementsReserves;
import fr.gestionflux.core.inventaire.Correspondance.Regroupement;
import fr.gestionflux.core.inventaire.Inventaire;
import fr.gestionflux.core.nombre.Arrondi;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.parc.Reservataire.Categorie;
import fr.gestionflux.core.parc.Territoire;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.preuve.Unite;
import fr.gestionflux.core.repartition.Limite;
import fr.gestionflux.core.repartition.Limite.PartLimitee;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The inventory of La Cité Jardins: 155 real rows, labels as printed. */
class CiteJardinsTest {

    private final Inventaire inventaire = Escalquens.inventaireCiteJardins();
    private final Regroupement regroupement = Escalquens.contingentsCiteJardins(inventaire);

    private static Quantite total(Stream<LogementsReserves> droits) {
        return droits.map(LogementsReserves::nombre).reduce(Quantite.ZERO, Quantite::plus);
    }

    private Stream<LogementsReserves> droits(Categorie categorie) {
        return regroupement.contingents().stream()
                .filter(c -> c.reservataire().categorie() == categorie)
                .flatMap(c -> c.droits(LogementsReserves.class));
    }

    @Test
    void its155HomesAreReadWithoutAnyAnomaly() {
        assertThat(inventaire.logements()).hasSize(155);
        assertThat(inventaire.anomalies()).isEmpty();
        assertThat(regroupement.anomalies()).isEmpty();
    }

    @Test
    void eachHolderGetsItsHomesUnderWhateverLabel() {
        Map<Categorie, Quantite> tenus = regroupement.contingents().stream()
                .collect(Collectors.toMap(
                        c -> c.reservataire().categorie(), c -> total(c.droits(LogementsReserves.class))));
        assertThat(tenus)
                .containsOnly(
                        entry(Categorie.COMMUNE, Quantite.of(15)),
                        entry(Categorie.ETAT, Quantite.of(45)),
                        entry(Categorie.DEPARTEMENT, Quantite.of(25)),
                        entry(Categorie.ACTION_LOGEMENT, Quantite.of(54)),
                        entry(Categorie.BAILLEUR, Quantite.of(16)));
    }

    @Test
    void theContingentsAddUpToTheInventory() {
        assertThat(total(regroupement.contingents().stream()
                        .flatMap((Contingent c) -> c.droits(LogementsReserves.class))))
                .isEqualTo(Quantite.of(inventaire.logements().size()));
    }

    @Test
    void elevenOfThe45HomesOfTheStateAreForItsAgents() {
        assertThat(droits(Categorie.ETAT))
                .extracting(LogementsReserves::intitule, LogementsReserves::nombre)
                .containsExactlyInAnyOrder(
                        tuple("« PREFECTURE PRIORITAIRE »", Quantite.of(34)),
                        tuple("« PREFECTURE FONCTIONNAIRE »", Quantite.of(11)));
    }

    /** 29,0 % and 7,1 % of one commune's homes: the limits bear on the yearly flow of the département. */
    @Test
    void theShareOfAgentsIsToBeCheckedAtTheDepartementAndThatOfTheStateIsNot() {
        Resultat<Quantite> tous =
                lu("logements", Quantite.of(inventaire.logements().size()));
        Resultat<Quantite> etat = lu("État", total(droits(Categorie.ETAT)));
        Resultat<Quantite> agents = lu(
                "agents", total(droits(Categorie.ETAT).filter(d -> d.intitule().contains("FONCTIONNAIRE"))));
        Territoire escalquens = inventaire.logements().get(0).territoire();

        assertThat(Limite.surInventaire(PartLimitee.ETAT, escalquens, etat, tous)
                        .anomalie())
                .isEmpty();
        assertThat(Limite.surInventaire(PartLimitee.AGENTS, escalquens, agents, tous)
                        .anomalie())
                .map(Anomalie::code)
                .contains(Codes.LIMITE_A_VERIFIER);
        assertThat(etat.sur(tous).valeur().imprime(Arrondi.auPlusProche(1))).isEqualTo("29,0 %");
        assertThat(agents.sur(tous).valeur().imprime(Arrondi.auPlusProche(1))).isEqualTo("7,1 %");
    }

    private Resultat<Quantite> lu(String nom, Quantite n) {
        return Resultat.donnee(nom, n, Unite.LOGEMENTS, inventaire.source());
    }

    @Test
    void fourLabelsMeanTheDepartement() {
        assertThat(droits(Categorie.DEPARTEMENT)).hasSize(4);
    }
}
