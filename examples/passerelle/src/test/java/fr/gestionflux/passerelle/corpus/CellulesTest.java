package fr.gestionflux.passerelle.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gestionflux.core.charte.Chartes;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.saisie.Tableau.Rangee;
import fr.gestionflux.core.tables.TableEcrite;
import fr.gestionflux.passerelle.guichet.DossierLu;
import fr.gestionflux.passerelle.guichet.Guichet;
import fr.gestionflux.passerelle.guichet.Reponse;
import fr.gestionflux.passerelle.porte.PorteCsv;
import fr.gestionflux.passerelle.porte.Portes;
import fr.gestionflux.passerelle.rendu.Texte;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** One wrong cell in a whole year, through every door of files: it is said with its place, and the rest is answered. */
class CellulesTest {

    private static final Chartes CHARTES = Chartes.decouvertes();
    private static final Path ANNEE = Path.of("dossiers/annees/savoie");
    private static final String[] PORTES = {"csv", "d.xlsx", "d.json"};

    @TempDir
    private Path ici = Path.of("");

    private static List<TableEcrite> tables() {
        try {
            return new PorteCsv(ANNEE)
                    .lis().tables().entrySet().stream().map(CellulesTest::table).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TableEcrite table(Map.Entry<String, fr.gestionflux.passerelle.porte.TableRecue> t) {
        return new TableEcrite(
                t.getKey(),
                t.getValue().entete(),
                t.getValue().rangees().stream().map(Rangee::champs).toList());
    }

    private static TableEcrite fautive(TableEcrite t, int ligne, String colonne, String valeur) {
        List<List<String>> rangees = new ArrayList<>(t.rangees());
        String[] champs = rangees.get(ligne - 2).toArray(String[]::new);
        int rang = t.entete().indexOf(colonne);
        assertThat(rang).as(colonne).isNotNegative();
        champs[rang] = valeur;
        rangees.set(ligne - 2, Arrays.asList(champs));
        return new TableEcrite(t.nom(), t.entete(), rangees);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/corpus/cellules.psv", delimiter = '|', numLinesToSkip = 1, emptyValue = "")
    void isSaidWithItsPlaceThroughEveryDoor(String table, int ligne, String colonne, String valeur, String dit)
            throws IOException {
        String recu = valeur == null ? "" : valeur;
        List<TableEcrite> tables = tables().stream()
                .map(t -> t.nom().equals(table) ? fautive(t, ligne, colonne, recu) : t)
                .toList();
        for (String porte : PORTES) {
            Path ou = ici.resolve(porte);
            Portes.sortie(ou).ecris(tables);
            DossierLu lu = DossierLu.de(Portes.entree(ou).lis(), CHARTES);
            Reponse reponse = new Guichet(CHARTES, lu).verifier();

            assertThat(Stream.concat(lu.anomalies().stream(), Stream.<Anomalie>empty())
                            .map(Anomalie::toString))
                    .as(porte)
                    .anySatisfy(a -> assertThat(a).contains(table, "ligne " + ligne, dit));
            Phrases.sontDes(new Texte(true).de(reponse));
        }
    }

    @Test
    void theYearIsOtherwiseRight() throws IOException {
        assertThat(DossierLu.de(new PorteCsv(ANNEE).lis(), CHARTES).anomalies()).isEmpty();
    }
}
