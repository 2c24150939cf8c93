package fr.gestionflux.rules.savoie;

import static fr.gestionflux.core.releve.Grandeur.FLUX;
import static fr.gestionflux.core.releve.Grandeur.LOGEMENTS;
import static fr.gestionflux.core.releve.Grandeur.ROTATION;
import static fr.gestionflux.rules.savoie.Exemples.COMMUNE;
import static fr.gestionflux.rules.savoie.Exemples.HAUTE_TARENTAISE;
import static fr.gestionflux.rules.savoie.Exemples.OPERATIONS;
import static fr.gestionflux.rules.savoie.Exemples.SAVOIE;
import static fr.gestionflux.rules.savoie.Exemples.SEEZ;
import static fr.gestionflux.rules.savoie.Exemples.TAUX_SUPPOSE;
import static fr.gestionflux.rules.savoie.Exemples.TEXTE;
import static fr.gestionflux.rules.savoie.Exemples.calcule;
import static fr.gestionflux.rules.savoie.Exemples.conventionOpac;
import static fr.gestionflux.rules.savoie.Exemples.dossier;
import static fr.gestionflux.rules.savoie.Exemples.garantie;
import static fr.gestionflux.rules.savoie.Exemples.releveDeSeez;
import static fr.gestionflux.rules.savoie.Exemples.seez;
import static org.assertj.core.api.Assertions.assertThat;

import fr.gestionflux.core.charte.Clauses;
import fr.gestionflux.core.charte.ObjectifAnnuel;
import fr.gestionflux.core.charte.Stipulation;
import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.droit.Droit;
import fr.gestionflux.core.droit.EtatDesLieux;
import fr.gestionflux.core.nombre.Arrondi;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.recu.CauseDEcart;
import fr.gestionflux.core.recu.ComparaisonDeRecus;
import fr.gestionflux.core.recu.EcartDeRecu;
import fr.gestionflux.core.recu.EcartDeTete;
import fr.gestionflux.core.recu.Recu;
import fr.gestionflux.core.releve.Releve;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two receipts of Séez: what made the figure change. */
class EcartsTest {

    private static ComparaisonDeRecus comparer(ObjectifAnnuel avant, ObjectifAnnuel apres) {
        return ComparaisonDeRecus.comparer(Recu.de(avant), Recu.de(apres));
    }

    private static EcartDeRecu ecart(ComparaisonDeRecus c, String figure) {
        return c.ecarts().stream()
                .filter(e -> e.nom().equals(figure))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void nothingChanged() {
        assertThat(comparer(seez(), seez()).ecarts()).noneMatch(EcartDeRecu::change);
    }

    @Test
    void oneRateIsNamedWithItsEffect() {
        ComparaisonDeRecus c = comparer(seez(), seez(Taux.parse("9,2 %"), OPERATIONS));

        assertThat(ecart(c, "part du flux").texte()).isEqualTo("""
                « part du flux » passe de 18,132… % à 18,0595… % (-0,0725… point) :
                - taux de rotation, CC de Haute-Tarentaise, 2022 : 9,2369… % → 9,2 % (convention Séez – OPAC Savoie, 16/01/2024, inventaire) : -0,0725… point""");
        assertThat(ecart(c, "objectif").texte())
                .isEqualTo("« objectif » ne change pas : 1 logement, malgré 1 autre changement.");
    }

    @Test
    void anotherYearHasTheSameInputs() {
        Releve en2025 = Releve.builder()
                .note(LOGEMENTS, SEEZ, 2023, 80, TEXTE.art("annexe, 1.3"))
                .lu(ROTATION, SEEZ, 2023, "12 %", TEXTE.art("annexe, 2"))
                .note(ROTATION, HAUTE_TARENTAISE, 2023, Taux.parse("9,5 %"), TEXTE.art("inventaire"))
                .note(FLUX, SAVOIE, 2025, 1600, TEXTE.art("annexe, 3"))
                .build();
        Contingent reconverti = new Contingent(COMMUNE, new EtatDesLieux(LocalDate.of(2025, 1, 1), TEXTE), OPERATIONS);

        ComparaisonDeRecus c = comparer(seez(), calcule(dossier(2025, en2025, reconverti), conventionOpac()));

        EcartDeRecu e = ecart(c, "objectif exact");
        assertThat(c.tetes()).contains(new EcartDeTete("annee", "2024", "2025"));
        assertThat(e.texte().lines()).hasSizeLessThanOrEqualTo(10);
        assertThat(e.texte()).contains("- taux de rotation, Séez, 2022 → 2023 : 9,46 % → 12 %");
        assertThat(e.causes())
                .extracting(CauseDEcart::nomApres)
                .contains(
                        "taux de rotation, Séez, 2023",
                        "taux de rotation, CC de Haute-Tarentaise, 2023",
                        "logements du bailleur, Séez, 2023");
    }

    @Test
    void oneMoreRightIsATermMore() {
        List<Droit> plus = new ArrayList<>(OPERATIONS);
        plus.add(garantie("900", 20, LocalDate.of(2060, 1, 1)));

        EcartDeRecu e = ecart(comparer(seez(), seez(TAUX_SUPPOSE, plus)), "part du flux");

        assertThat(e.texte())
                .startsWith("« part du flux » passe de 18,132… % à 20 % (+1,87… point) :\n"
                        + "- terme ajouté, DU1 de 900 : 7,5743… droits uniques"
                        + " (convention type OPAC Savoie, v2 du 16/01/2024, § 4.1) : +1,87… point\n"
                        + "- étapes apparues : DU1 de 900 (");
        assertThat(e.causes()).hasSize(1);
    }

    private static ObjectifAnnuel avec(Stipulation<?> clause) {
        return calcule(dossier(2024, releveDeSeez(TAUX_SUPPOSE).build(), OPERATIONS), conventionOpac(clause));
    }

    @Test
    void oneClauseIsNamed() {
        EcartDeRecu e = ecart(
                comparer(seez(), avec(Clauses.PLAFOND_PART.fixee(Taux.pourcent(15), TEXTE.art("avenant")))),
                "objectif exact");

        assertThat(e.causes()).singleElement().satisfies(x -> {
            assertThat(x.avant()).isEqualTo("20 %");
            assertThat(x.apres()).isEqualTo("15 %");
            assertThat(x.sourceApres()).contains("avenant");
            assertThat(x.effet()).isEqualTo(e.difference());
        });
    }

    @Test
    void oneRoundingIsNamed() {
        EcartDeRecu e = ecart(
                comparer(seez(), avec(Clauses.EN_LOGEMENTS.fixee(Arrondi.parExces(0), TEXTE.art("avenant")))),
                "objectif");

        assertThat(e.causes()).singleElement().satisfies(x -> {
            assertThat(x.genre()).isEqualTo("arrondi");
            assertThat(x.avant()).isEqualTo("arrondi à l'unité");
            assertThat(x.apres()).isEqualTo("arrondi par excès à l'unité");
            assertThat(x.effet().lisible()).isEqualTo("+1 logement");
        });
    }
}
