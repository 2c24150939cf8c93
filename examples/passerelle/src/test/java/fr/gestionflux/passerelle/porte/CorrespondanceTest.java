package fr.gestionflux.passerelle.porte;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.tables.TableEcrite;
import fr.gestionflux.passerelle.base.Ligne;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that one cannot touch are read under the names that tables want. */
class CorrespondanceTest {

    private static final List<String> ENTETE = List.of("table", "colonne", "recu");

    @TempDir
    private Path dossier = Path.of("");

    private static TableEcrite droits(String nom) {
        return new TableEcrite(nom, List.of("Code INSEE", "genre"), List.of(List.of("73285", "droits de suite")));
    }

    private static List<String> entete(Livraison l, String table) {
        return Objects.requireNonNull(l.tables().get(table)).entete();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dossier", "classeur.xlsx", "document.json"})
    void throughEveryDoor(String ou) throws IOException {
        Path chemin = dossier.resolve(ou);
        Portes.sortie(chemin)
                .ecris(List.of(
                        droits("Mes droits"),
                        new TableEcrite(
                                "correspondance",
                                ENTETE,
                                List.of(
                                        List.of("droits", "territoire", "CODE  insee"),
                                        List.of("droits", "", "mes droits"),
                                        List.of("droits", "fin", "Échéance"),
                                        List.of("faits", "annees", "An"),
                                        List.of("faits", "", "Chiffres"),
                                        List.of("", "a", "b")))));

        Livraison l = Correspondance.applique(Portes.entree(chemin).lis());

        assertThat(l.tables()).containsOnlyKeys("droits");
        assertThat(entete(l, "droits")).containsExactly("territoire", "genre");
        assertThat(l.anomalies())
                .filteredOn(a -> a.code().equals(CodesDePorte.CORRESPONDANCE_INUTILE))
                .extracting(a -> a.ligne().orElse(0), Anomalie::estRefus)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(4, false),
                        org.assertj.core.groups.Tuple.tuple(5, false),
                        org.assertj.core.groups.Tuple.tuple(6, false));
        assertThat(l.anomalies()).filteredOn(Anomalie::estRefus).singleElement().satisfies(a -> {
            assertThat(a.ligne()).hasValue(7);
            assertThat(a.champ()).contains("table");
        });
    }

    @Test
    void aFileApartSaysItForAFolderThatHasNone() throws IOException {
        Path chemin = dossier.resolve("d.json");
        Portes.sortie(chemin).ecris(List.of(droits("droits")));
        Path noms =
                Files.writeString(dossier.resolve("noms.csv"), "table;colonne;recu\ndroits;territoire;Code INSEE\n");

        Livraison l = Correspondance.applique(Portes.entree(chemin).lis(), noms);

        assertThat(entete(l, "droits")).containsExactly("territoire", "genre");
        assertThat(l.fichiers()).extracting(FichierLu::nom).containsExactly("d.json", "noms.csv");
        assertThat(l.anomalies()).isEmpty();
        assertThatThrownBy(() -> Correspondance.applique(l, dossier.resolve("absent.csv")))
                .isInstanceOf(LivraisonIllisible.class)
                .hasMessageContaining("absent.csv");
    }

    @Test
    void aTableIsNeverPutInThePlaceOfAnother() throws IOException {
        Path chemin = dossier.resolve("d.json");
        Portes.sortie(chemin)
                .ecris(List.of(
                        droits("droits"),
                        droits("autres"),
                        new TableEcrite("correspondance", ENTETE, List.of(List.of("droits", "", "autres")))));

        Livraison l = Correspondance.applique(Portes.entree(chemin).lis());

        assertThat(l.tables()).containsOnlyKeys("droits", "autres");
        assertThat(l.anomalies()).singleElement().asString().contains("déjà reçue");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fiches", "annexes"})
    void whatIsPrintedIsOfFilesWithOtherNamesToo(String commande) throws IOException {
        Path copie = Files.createDirectory(dossier.resolve("export"));
        try (var fichiers = Files.list(Path.of("dossiers/documents/savoie-seez"))) {
            for (Path f : fichiers.toList()) {
                Files.copy(f, copie.resolve(f.getFileName()));
            }
        }
        Path droits = copie.resolve("droits.csv");
        Files.writeString(droits, Files.readString(droits).replace("derniere echeance", "Fin du prêt"));
        Path noms = Files.writeString(
                dossier.resolve("noms.csv"), "table;colonne;recu\ndroits;derniere echeance;Fin du prêt\n");
        Path vers = dossier.resolve(commande);

        Ligne l =
                Ligne.flux(commande, copie.toString(), "--correspondance", noms.toString(), "--vers", vers.toString());

        assertThat(l.code()).as(l.erreur()).isZero();
        assertThat(Files.readString(vers.resolve("commune-de-seez.html"))).contains("13,4");
    }
}
