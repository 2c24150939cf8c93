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
import static fr.gestionflux.rules.savoie.Exemples.conventionDe;
import static fr.gestionflux.rules.savoie.Exemples.conventionOpac;
import static fr.gestionflux.rules.savoie.Exemples.dossier;
import static fr.gestionflux.rules.savoie.Exemples.garantie;
import static fr.gestionflux.rules.savoie.Exemples.releveDeSeez;
import static fr.gestionflux.rules.savoie.Exemples.seez;
import static org.assertj.core.api.Assertions.assertThat;

import fr.gestionflux.core.charte.ObjectifAnnuel;
import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.droit.Droit;
import fr.gestionflux.core.droit.EtatDesLieux;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.recu.ComparaisonDeRecus;
import fr.gestionflux.core.recu.EcartDeRecu;
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
    void oneRate() {
        System.out.println("RATE\n"
                + comparer(seez(), seez(Taux.parse("9,2 %"), OPERATIONS)).texte());
    }

    @Test
    void twoYears() {
        Releve en2025 = Releve.builder()
                .note(LOGEMENTS, SEEZ, 2023, 80, TEXTE.art("annexe, 1.3"))
                .lu(ROTATION, SEEZ, 2023, "12 %", TEXTE.art("annexe, 2"))
                .note(ROTATION, HAUTE_TARENTAISE, 2023, Taux.parse("9,5 %"), TEXTE.art("inventaire"))
                .note(FLUX, SAVOIE, 2025, 1600, TEXTE.art("annexe, 3"))
                .build();
        System.out.println("YEARS\n"
                + comparer(
                                seez(),
                                calcule(
                                        dossier(
                                                2025,
                                                en2025,
                                                new Contingent(
                                                        COMMUNE,
                                                        new EtatDesLieux(LocalDate.of(2025, 1, 1), TEXTE),
                                                        OPERATIONS)),
                                        conventionOpac()))
                        .texte());
    }

    @Test
    void oneMoreRight() {
        List<Droit> plus = new ArrayList<>(OPERATIONS);
        plus.add(garantie("900", 20, LocalDate.of(2060, 1, 1)));
        System.out.println(
                "RIGHT\n" + comparer(seez(), seez(TAUX_SUPPOSE, plus)).texte());
    }

    @Test
    void anotherConvention() {
        System.out.println("CONV\n"
                + comparer(
                                seez(),
                                calcule(
                                        dossier(
                                                2024,
                                                releveDeSeez(TAUX_SUPPOSE)
                                                        .note(LOGEMENTS, SEEZ, 2023, 74, TEXTE)
                                                        .lu(ROTATION, SEEZ, 2023, "9,46 %", TEXTE)
                                                        .note(ROTATION, HAUTE_TARENTAISE, 2023, TAUX_SUPPOSE, TEXTE)
                                                        .build(),
                                                OPERATIONS),
                                        conventionDe(COMMUNE)))
                        .texte());
        assertThat(ecart(comparer(seez(), seez()), "objectif").change()).isFalse();
    }
}
