package fr.gestionflux.examples.essais;

import static fr.gestionflux.examples.essais.Essais.BAILLEUR;
import static fr.gestionflux.examples.essais.Essais.ETAT;
import static fr.gestionflux.examples.essais.Essais.SUPPOSE;
import static fr.gestionflux.examples.essais.Essais.convention;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.gestionflux.core.annee.DossierAnnuel;
import fr.gestionflux.core.charte.Charte;
import fr.gestionflux.core.charte.Chartes;
import fr.gestionflux.core.charte.FournisseurDeCharte;
import fr.gestionflux.core.charte.ObjectifAnnuel;
import fr.gestionflux.core.droit.Apport;
import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.droit.Droit;
import fr.gestionflux.core.droit.TableDesDroits;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.parc.Reservataire.Categorie;
import fr.gestionflux.core.parc.Territoire;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.releve.Grandeur;
import fr.gestionflux.core.releve.Releve;
import fr.gestionflux.core.saisie.Lecture;
import fr.gestionflux.core.saisie.Tableau;
import fr.gestionflux.core.saisie.Tableau.Rangee;
import fr.gestionflux.kit.ContratDeCharte;
import fr.gestionflux.kit.ContratDePortefeuille;
import fr.gestionflux.kit.Exemple;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A kind of its own, read from a table; the threshold that decides is printed with the amount. */
class MetropoleDeLyonTest implements ContratDeCharte, ContratDePortefeuille {

    private static final Territoire METROPOLE = Territoire.departement("69M", "Métropole de Lyon");
    private static final Territoire BRON = Territoire.commune("69029", "Bron", METROPOLE);
    private static final Reservataire COMMUNE = new Reservataire(Categorie.COMMUNE, "commune de Bron", BRON);
    private static final Charte CHARTE = Essais.charte(new MetropoleDeLyon());

    @Override
    public FournisseurDeCharte fournisseur() {
        return new MetropoleDeLyon();
    }

    @Override
    public List<Exemple> exemples() {
        return List.of(new Exemple(
                "Bron", dossier(subvention("Terraillon", 100, 36), subvention("Parilly", 50, 0)), convention(COMMUNE)));
    }

    private static Subvention subvention(String intitule, int logements, int euros) {
        return new Subvention(intitule, Quantite.of(logements), Quantite.of(euros), Optional.empty());
    }

    private static DossierAnnuel dossier(Droit... droits) {
        return DossierAnnuel.builder()
                .bailleur(BAILLEUR)
                .annee(2024)
                .addContingents(Contingent.de(COMMUNE, ETAT, droits))
                .releve(Releve.builder()
                        .note(Grandeur.LOGEMENTS, BRON, 2023, 1_000, SUPPOSE)
                        .lu(Grandeur.ROTATION, BRON, 2023, "8 %", SUPPOSE)
                        .build())
                .build();
    }

    @Test
    void theAmountThatDecidesIsInTheExplanation() {
        ObjectifAnnuel sous = CHARTE.exiger(dossier(subvention("Terraillon", 100, 34)), convention(COMMUNE));
        ObjectifAnnuel dessus = CHARTE.exiger(dossier(subvention("Terraillon", 100, 36)), convention(COMMUNE));

        assertThat(sous.expliquer()).contains("taux de Terraillon = 3 %, car 34 €/m² < 35 €/m² = 3 %");
        assertThat(dessus.expliquer()).contains("taux de Terraillon = 17 %, car 36 €/m² ≥ 35 €/m² = 17 %");
        assertThat(dessus.exact().valeur()).isEqualTo(Quantite.parse("1,36"));
    }

    @Test
    void itsKindIsReadFromATableBesidesCores() {
        Tableau tableau = Tableau.de(
                "droits.csv",
                List.of("reservataire", "genre", "intitule", "logements", "euros par metre carre"),
                List.of(
                        new Rangee(
                                2,
                                List.of(
                                        "commune de Bron",
                                        "garantie et subvention au mètre carré",
                                        "Terraillon",
                                        "100",
                                        "36")),
                        new Rangee(
                                3, List.of("commune de Bron", "apport de terrain ou de financement", "x", "9", ""))));
        Lecture<Contingent> lus = TableDesDroits.lire(
                tableau, Chartes.de(List.of(new MetropoleDeLyon())).genres(), Map.of(COMMUNE, ETAT), List.of());

        assertThat(lus.anomalies()).isEmpty();
        assertThat(lus.lus().get(0).droits())
                .containsExactly(subvention("Terraillon", 100, 36), new Apport("x", Quantite.of(9)));
    }

    @Test
    void aKindThatItDoesNotReadIsRefusedByName() {
        assertThat(CHARTE.calculer(dossier(new Apport("terrain", Quantite.of(9))), convention(COMMUNE))
                        .getError())
                .extracting(Anomalie::code, Anomalie::message)
                .containsExactly(tuple(
                        Codes.DROIT_ILLISIBLE,
                        "« terrain » (commune de Bron) est de nature « apport de terrain ou de financement » ;"
                                + " « délibération 2023-2037 (Métropole de Lyon), art. 2 » ne lit que : garantie et subvention au"
                                + " mètre carré"));
    }
}
