package fr.gestionflux.passerelle.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gestionflux.core.tables.TableEcrite;
import fr.gestionflux.passerelle.base.Ligne;
import fr.gestionflux.passerelle.porte.Livraison;
import fr.gestionflux.passerelle.porte.Portes;
import fr.gestionflux.passerelle.porte.TableRecue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A tenth of what is promised, in an eighth of the memory: 20 000 homes and 100 000 events in 64 MiB. Promised are 200 000
 * homes and a million events in 512 MiB.
 */
class GrandDossierTest {

    private static final int LOGEMENTS = 20_000;
    private static final int EVENEMENTS = 100_000;

    /** What tells an event, what happened to a home or a home from another. */
    private static final Set<String> IDENTIFIANTS = Set.of("id", "orientation", "corrige", "logement", "numero");

    @TempDir
    private Path ici;

    @Test
    void theYearOfALargeLandlordIsReadAndSituatedInLittleMemory() throws IOException, InterruptedException {
        Livraison annee =
                Portes.entree(Exemples.RACINE.resolve("annees/savoie")).lis();
        List<TableEcrite> tables = new ArrayList<>();
        annee.tables()
                .forEach((nom, t) -> tables.add(
                        switch (nom) {
                            case "logements" -> repetee(nom, t, LOGEMENTS);
                            case "evenements" -> repetee(nom, t, EVENEMENTS);
                            default -> new TableEcrite(nom, t.entete(), rangees(t));
                        }));
        Path dossier = ici.resolve("dossier");
        Portes.sortie(dossier).ecris(tables);
        Path reponse = ici.resolve("situation.json");

        Process flux = Ligne.ailleurs(
                Map.of("JAVA_TOOL_OPTIONS", "-Xmx64m -XX:+ExitOnOutOfMemoryError"),
                ProcessBuilder.Redirect.DISCARD,
                "situation",
                "--au",
                "31/12/2024",
                "--format",
                "json",
                "--vers",
                reponse.toString(),
                dossier.toString());

        assertThat(flux.waitFor(10, TimeUnit.MINUTES)).isTrue();
        assertThat(flux.exitValue()).isZero();
        assertThat(Files.size(reponse)).as("a row an orientation").isGreaterThan(1_000_000);
    }

    /** The same rows again and again, each time of other homes. */
    private static TableEcrite repetee(String nom, TableRecue t, int taille) {
        List<List<String>> rangees = new ArrayList<>();
        for (int fois = 0; rangees.size() < taille; fois++) {
            for (List<String> r : rangees(t)) {
                List<String> autre = new ArrayList<>(r);
                for (int c = 0; c < r.size(); c++) {
                    if (IDENTIFIANTS.contains(t.entete().get(c)) && !r.get(c).isEmpty()) {
                        autre.set(c, r.get(c) + "-" + fois);
                    }
                }
                rangees.add(autre);
            }
        }
        return new TableEcrite(nom, t.entete(), rangees);
    }

    private static List<List<String>> rangees(TableRecue t) {
        return t.rangees().stream().map(r -> r.champs()).toList();
    }
}
