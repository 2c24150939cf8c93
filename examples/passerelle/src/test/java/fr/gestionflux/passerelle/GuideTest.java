package fr.gestionflux.passerelle;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gestionflux.core.charte.Chartes;
import fr.gestionflux.passerelle.base.Ligne;
import fr.gestionflux.passerelle.guichet.DossierLu;
import fr.gestionflux.passerelle.guichet.Guichet;
import fr.gestionflux.passerelle.porte.Portes;
import fr.gestionflux.passerelle.rendu.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The guide is run: each of its commands does what it says, and shows what it shows. */
class GuideTest {

    private static final Path GUIDE = Path.of("../../docs/passerelle.md");
    private static final Pattern BLOC = Pattern.compile("```(\\w+)\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern SIEN = Pattern.compile("(mon|ma|mes)-.*");

    @TempDir
    private Path ici = Path.of("");

    /** A command of the guide, and the lines that it shows, left-out ones as « … ». */
    private record Commande(String ligne, List<String> montre) {}

    private static List<Commande> commandes() throws IOException {
        List<Commande> commandes = new ArrayList<>();
        Matcher bloc = BLOC.matcher(Files.readString(GUIDE));
        while (bloc.find()) {
            List<String> lignes = bloc.group(2).lines().toList();
            if (bloc.group(1).equals("sh")) {
                lignes.forEach(l -> commandes.add(new Commande(l, List.of())));
            } else if (bloc.group(1).equals("text")) {
                Commande derniere = commandes.remove(commandes.size() - 1);
                commandes.add(new Commande(derniere.ligne(), lignes));
            }
        }
        return commandes;
    }

    @Test
    void itsCommandsAreDoneInTheirOrderAndShowWhatItShows() throws IOException {
        List<Commande> commandes = commandes();

        assertThat(commandes).hasSizeGreaterThan(7);
        for (Commande c : commandes) {
            String[] mots = c.ligne().replaceAll("\\s+#.*", "").split(" ");
            assertThat(mots[0]).as(c.ligne()).isEqualTo("flux");
            Ligne l = Ligne.flux(Arrays.stream(mots).skip(1).map(this::chezSoi).toArray(String[]::new));

            assertThat(l.code()).as(c.ligne() + "\n" + l.erreur()).isZero();
            if (!c.montre().isEmpty()) {
                assertThat(l.dit().lines().toList())
                        .as(c.ligne())
                        .containsSubsequence(
                                c.montre().stream().filter(x -> !x.equals("…")).toList());
            }
        }
    }

    private String chezSoi(String mot) {
        return SIEN.matcher(mot).matches() ? ici.resolve(mot).toString() : mot;
    }

    static Stream<String> liens() throws IOException {
        return Pattern.compile("\\]\\(([^)#]+)[^)]*\\)")
                .matcher(Files.readString(GUIDE))
                .results()
                .map(m -> m.group(1))
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("liens")
    void itsLinksLeadSomewhere(String lien) {
        assertThat(GUIDE.resolveSibling(lien)).exists();
    }

    @Test
    void aProgramIsAnsweredTheBytesOfTheCommand() throws IOException {
        String dossier = "dossiers/documents/savoie-seez";
        Chartes chartes = Chartes.decouvertes();
        DossierLu lu = DossierLu.de(Portes.entree(Path.of(dossier)).lis(), chartes);

        assertThat(Ligne.flux("calculer", dossier, "--format", "json").dit())
                .isEqualTo(new String(Json.octets(new Guichet(chartes, lu).calculer()), StandardCharsets.UTF_8));
    }
}
