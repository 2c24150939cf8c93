package fr.gestionflux.rules.savoie;

import static fr.gestionflux.rules.savoie.Exemples.OPERATIONS;
import static fr.gestionflux.rules.savoie.Exemples.conventionOpac;
import static fr.gestionflux.rules.savoie.Exemples.dossier;

import fr.gestionflux.core.releve.Releve;
import org.junit.jupiter.api.Test;

class BesoinsTest {
    @Test
    void x() {
        CharteSavoie.V2023
                .besoins(dossier(2024, Releve.builder().build(), OPERATIONS), conventionOpac())
                .forEach(System.out::println);
    }
}
