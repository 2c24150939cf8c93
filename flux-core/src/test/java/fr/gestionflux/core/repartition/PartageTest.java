package fr.gestionflux.core.repartition;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.preuve.Unite;
import fr.gestionflux.kit.Recalcul;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The objective of an EPCI among its communes: each part can be redone by hand. */
class PartageTest {

    private static final Reference TEXTE = Reference.de("convention EPCI 1").art("§ 3");

    private static Resultat<Quantite> lu(String nom, String n) {
        return Resultat.donnee(nom, Quantite.parse(n), Unite.LOGEMENTS, TEXTE);
    }

    private static Map<String, Resultat<Quantite>> partage(String total, String... poids) {
        Map<String, Resultat<Quantite>> parCommune = new LinkedHashMap<>();
        for (String p : poids) {
            String nom = "commune " + (char) ('A' + parCommune.size());
            parCommune.put(nom, lu("poids de " + nom, p));
        }
        return Partage.auPlusFortReste(lu("objectif", total), parCommune, Comparator.naturalOrder(), TEXTE);
    }

    @Test
    void eachPartSaysItsQuotaAndWhetherItGotAHomeMore() {
        List<Resultat<Quantite>> parts =
                List.copyOf(partage("26", "4", "3", "3").values());

        assertThat(parts).extracting(Resultat::valeur).containsExactly(Quantite.of(10), Quantite.of(8), Quantite.of(8));
        assertThat(parts.get(0).expliquer())
                .contains("part exacte de commune A = 4 logements ÷ 10 × 26 logements = 10,4 logements")
                .endsWith("part de commune A = 10,4 logements, tronqué à l'unité = 10 logements"
                        + " (convention EPCI 1, § 3)");
        assertThat(parts.get(1).expliquer())
                .endsWith("part de commune B = (7,8 logements, tronqué à l'unité) + 1 logement = 8 logements"
                        + " (convention EPCI 1, § 3)");
        parts.forEach(Recalcul::verifie);
    }

    @ParameterizedTest
    @CsvSource({
        "'2,5', 1, 1, nombre-non-entier",
        "-3, 1, 1, nombre-negatif",
        "3, 1, -1, nombre-negatif",
        "3, 0, 0, denominateur-nul"
    })
    void whatCannotBeSplitLeavesEveryPartWithoutValue(String total, String a, String b, String code) {
        assertThat(partage(total, a, b).values())
                .hasSize(2)
                .allSatisfy(part ->
                        assertThat(part.anomalies()).extracting(Anomalie::code).containsOnly(code));
    }

    @Test
    void aMissingTotalIsSaidByEachPart() {
        Resultat<Quantite> manquant =
                Resultat.manquant("objectif", Anomalie.refus(Codes.DONNEE_MANQUANTE, "objectif non communiqué"));

        Map<String, Resultat<Quantite>> parts =
                Partage.auPlusFortReste(manquant, Map.of("A", lu("poids", "1")), Comparator.naturalOrder(), TEXTE);

        assertThat(parts.values())
                .flatExtracting(Resultat::anomalies)
                .singleElement()
                .hasToString("objectif non communiqué ; nécessaire à « part exacte de A » (convention EPCI 1, § 3)"
                        + " [donnee-manquante]");
    }

    @Test
    void amongNobodyNothingIsSplit() {
        assertThat(partage("5")).isEmpty();
    }
}
