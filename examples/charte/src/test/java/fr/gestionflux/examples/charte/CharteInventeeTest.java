package fr.gestionflux.examples.charte;

import static fr.gestionflux.core.releve.Grandeur.LOGEMENTS;
import static fr.gestionflux.core.releve.Grandeur.ROTATION;
import static org.assertj.core.api.Assertions.assertThat;

import fr.gestionflux.core.annee.DossierAnnuel;
import fr.gestionflux.core.charte.Chartes;
import fr.gestionflux.core.charte.Clauses;
import fr.gestionflux.core.charte.Convention;
import fr.gestionflux.core.charte.FournisseurDeCharte;
import fr.gestionflux.core.charte.ObjectifAnnuel;
import fr.gestionflux.core.charte.Stipulation;
import fr.gestionflux.core.droit.Apport;
import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.droit.Droit;
import fr.gestionflux.core.droit.EtatDesLieux;
import fr.gestionflux.core.droit.LogementsReserves;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.parc.Bailleur;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.parc.Reservataire.Categorie;
import fr.gestionflux.core.parc.Territoire;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.releve.Releve;
import fr.gestionflux.kit.ContratDeCharte;
import fr.gestionflux.kit.ContratDePortefeuille;
import fr.gestionflux.kit.Exemple;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The charter of docs/ajouter-une-charte.md, plugged in as any other. */
class CharteInventeeTest implements ContratDeCharte, ContratDePortefeuille {

    private static final Reference TEXTE = Reference.de("convention inventée, 2025");
    private static final LocalDate JANVIER_2025 = LocalDate.of(2025, 1, 1);
    private static final Bailleur BAILLEUR = new Bailleur("bailleur inventé");
    private static final Territoire COMMUNE =
            Territoire.commune("01999", "commune inventée", Territoire.departement("01", "Ain"));
    private static final Reservataire RESERVATAIRE = new Reservataire(Categorie.COMMUNE, "commune inventée", COMMUNE);

    @Override
    public FournisseurDeCharte fournisseur() {
        return new CharteInventee();
    }

    @Override
    public List<Exemple> exemples() {
        return List.of(new Exemple("2025", dossier(LogementsReserves.de("inventaire", 6)), convention()));
    }

    private static Validation<Seq<Anomalie>, ObjectifAnnuel> calcule(Droit droit, Stipulation<?>... stipulations) {
        return Chartes.decouvertes()
                .pour("inventee", JANVIER_2025)
                .get()
                .calculer(dossier(droit), convention(stipulations));
    }

    private static DossierAnnuel dossier(Droit droit) {
        return DossierAnnuel.builder()
                .bailleur(BAILLEUR)
                .annee(2025)
                .addContingents(Contingent.de(RESERVATAIRE, new EtatDesLieux(JANVIER_2025, TEXTE), droit))
                .releve(Releve.builder()
                        .note(LOGEMENTS, COMMUNE, 2024, 40, TEXTE)
                        .lu(ROTATION, COMMUNE, 2024, "7,5 %", TEXTE)
                        .build())
                .build();
    }

    private static Convention convention(Stipulation<?>... stipulations) {
        return Convention.builder()
                .texte(TEXTE)
                .bailleur(BAILLEUR)
                .reservataire(RESERVATAIRE)
                .effet(JANVIER_2025)
                .addStipulations(stipulations)
                .build();
    }

    @Test
    @Tag("chargement")
    void itIsFoundWithoutBeingNamedAnywhereElse() {
        Chartes chartes = Chartes.decouvertes();
        assertThat(chartes.anomalies()).isEmpty();
        assertThat(chartes.pour("inventee", JANVIER_2025).isRight()).isTrue();
        assertThat(chartes.pour("inventee", LocalDate.of(2024, 12, 31))
                        .getLeft()
                        .code())
                .isEqualTo(Codes.CHARTE_HORS_PERIODE);
    }

    @Test
    void nineHomesOfFortyAreCappedAtTwentyPercentOfThreeHomesFreed() {
        ObjectifAnnuel o = calcule(LogementsReserves.de("inventaire", 9)).get();
        assertThat(o.part().valeur()).isEqualTo(Taux.pourcent(20));
        assertThat(o.flux().valeur()).isEqualTo(Quantite.of(3));
        assertThat(o.exact().valeur()).isEqualTo(Quantite.parse("0,6"));
        assertThat(o.objectif().valeur()).isEqualTo(Quantite.of(1));
        assertThat(o.anomalies()).extracting(Anomalie::code).containsExactly(Codes.PLAFOND);
    }

    @Test
    void aConventionSettlesWhatTheCharterLeavesAndDerogatesFromTheRest() {
        ObjectifAnnuel o = calcule(
                        LogementsReserves.de("inventaire", 9),
                        Clauses.PLAFOND_PART.fixee(Taux.pourcent(25), TEXTE.art("art. 1")),
                        Clauses.MINIMUM.fixee(Quantite.of(2), TEXTE.art("art. 2")))
                .get();
        assertThat(o.part().valeur()).isEqualTo(Taux.parse("22,5 %"));
        assertThat(o.objectif().valeur()).isEqualTo(Quantite.of(2));
    }

    @Test
    void aRightOfAKindThatItDoesNotReadIsRefusedByName() {
        List<Anomalie> refus = calcule(new Apport("terrain de la gare", Quantite.of(12)))
                .getError()
                .asJava();
        assertThat(refus).extracting(Anomalie::code).containsExactly(Codes.DROIT_ILLISIBLE);
        assertThat(refus).first().asString().contains("« terrain de la gare »", "charte inventée, 01/12/2024, art. 1");
    }
}
