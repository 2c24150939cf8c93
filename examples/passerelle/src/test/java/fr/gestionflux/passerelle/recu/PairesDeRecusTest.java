package fr.gestionflux.passerelle.recu;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gestionflux.passerelle.base.Ligne;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Why a figure changed, from two answers alone: those of one holder are put side by side. */
class PairesDeRecusTest {

    private static final Path SAVOIE = Path.of("dossiers/annees/savoie");

    @TempDir
    private Path ici = Path.of("");

    @Test
    void anInputThatWasCorrectedIsNamedUnderItsHolder() throws IOException {
        Path avant = reponse("avant", SAVOIE, "calculer");
        Path apres = reponse("apres", corrige("9,46 %", "12 %"), "calculer");
        Ligne flux = Ligne.flux("recu", "comparer", avant.toString(), apres.toString());

        assertThat(flux.code()).as(flux.erreur()).isZero();
        assertThat(flux.dit())
                .startsWith("avant.json, reçu 2 (objectif annuel, commune de Séez) → apres.json, reçu 2")
                .contains("""
                        « objectif » passe de 1 logement à 2 logements (+1 logement) :
                        - taux de rotation, Séez, 2022 : 9,46 % → 12 % (convention Séez – OPAC Savoie, annexe, 2) : +1 logement
                        """)
                .contains("« objectif » ne change pas : 2 logements.");
    }

    @Test
    void aHolderThatOneFileAloneHasIsSaid() throws IOException {
        Path avant = reponse("avant", SAVOIE, "calculer");
        Path dossier = corrige("9,46 %", "9,46 %");
        Path conventions = dossier.resolve("conventions.csv");
        Files.write(
                conventions,
                Files.readAllLines(conventions).stream()
                        .filter(l -> !l.contains("CC de Haute-Tarentaise"))
                        .toList());
        Path apres = reponse("apres", dossier, "calculer");
        Ligne flux = Ligne.flux("recu", "comparer", avant.toString(), apres.toString());

        assertThat(flux.code()).as(flux.erreur()).isZero();
        assertThat(flux.dit())
                .contains("« objectif » ne change pas : 1 logement.")
                .endsWith(
                        "avant.json, reçu 3 (objectif annuel, CC de Haute-Tarentaise) : sans pareil dans le second fichier\n");
    }

    @Test
    void aReceiptThatIsNotWhatItsStepsGiveExplainsNothing() throws IOException {
        Path avant = reponse("avant", SAVOIE, "calculer");
        Path gate = Files.writeString(
                ici.resolve("gate.json"),
                Files.readString(avant).replace("\"exact\" : \"7/1\"", "\"exact\" : \"8/1\""));
        Ligne flux = Ligne.flux("recu", "comparer", avant.toString(), gate.toString());

        assertThat(flux.code()).isEqualTo(3);
        assertThat(flux.dit()).isEmpty();
        assertThat(flux.erreur()).contains("le calcul donne 7/1").contains("« flux recu verifier » dit où");
    }

    @Test
    void answersToOtherQuestionsAreNotCompared() throws IOException {
        Path avant = reponse("avant", SAVOIE, "calculer");
        Path apres = reponse("apres", SAVOIE, "bilan");
        Ligne flux = Ligne.flux("recu", "comparer", avant.toString(), apres.toString());

        assertThat(flux.code()).isEqualTo(3);
        assertThat(flux.erreur())
                .startsWith("flux : aucun reçu du premier fichier ne répond à la même question qu'un reçu du second");
    }

    private Path reponse(String nom, Path dossier, String commande) throws IOException {
        return Files.writeString(
                ici.resolve(nom + ".json"),
                Ligne.flux(commande, dossier.toString(), "--format", "json").dit());
    }

    private Path corrige(String avant, String apres) throws IOException {
        Path dossier = Files.createDirectory(ici.resolve("corrige"));
        try (Stream<Path> tables = Files.list(SAVOIE)) {
            for (Path t : tables.toList()) {
                Files.writeString(
                        dossier.resolve(t.getFileName()), Files.readString(t).replace(avant, apres));
            }
        }
        return dossier;
    }
}
