package fr.gestionflux.passerelle.commande;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gestionflux.core.tables.TableEcrite;
import fr.gestionflux.passerelle.base.Ligne;
import fr.gestionflux.passerelle.porte.Portes;
import fr.gestionflux.passerelle.porte.ReferenceOpaque;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A candidate is taken out of a file; the other bytes stay, and so does every figure. */
class EffacerTest {

    private static final Path SAVOIE = Path.of("dossiers/annees/savoie");
    private static final Pattern OPAQUE = Pattern.compile(ReferenceOpaque.PREFIXE + "[0-9a-f-]{36}");
    private static final String ENTETE = "id;orientation;date;fait;candidat;motif";

    @TempDir
    private Path ici = Path.of("");

    @Test
    void inAFolderItsCellsAloneChangeAndTheFiguresDoNot() throws IOException {
        Path copie = ici.resolve("copie");
        Ligne flux = efface(SAVOIE, "A", "--vers", copie.toString());

        assertThat(flux.code()).isZero();
        assertThat(flux.dit()).startsWith("effacée de ").doesNotContain("«");
        try (Stream<Path> tables = Files.list(SAVOIE)) {
            for (Path t : tables.toList()) {
                String ecrit = Files.readString(copie.resolve(t.getFileName()));
                String opaque = premierOpaque(ecrit);
                assertThat(opaque.isEmpty()).isEqualTo(!t.endsWith("evenements.csv"));
                assertThat(opaque.isEmpty() ? ecrit : ecrit.replace(opaque, "A"))
                        .isEqualTo(Files.readString(t));
            }
        }
        assertThat(Files.readString(copie.resolve("evenements.csv"))).doesNotContain(";A;");
        assertThat(figures(copie)).isEqualTo(figures(SAVOIE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "xlsx"})
    void soInOneFile(String extension) throws IOException {
        Path avant = enUnFichier(extension);
        Path apres = ici.resolve("apres." + extension);
        Ligne flux = efface(avant, "A", "--vers", apres.toString());

        assertThat(flux.code()).isZero();
        assertThat(Portes.entree(apres).lis().tables().keySet())
                .isEqualTo(Portes.entree(avant).lis().tables().keySet());
        assertThat(candidats(apres))
                .contains("B")
                .doesNotContain("A")
                .anyMatch(c -> OPAQUE.matcher(c).matches());
        assertThat(figures(apres)).isEqualTo(figures(avant));
    }

    @Test
    void ofACsvFileEncodingQuotesAndEndsOfLinesStay() throws IOException {
        Charset windows = Charset.forName("windows-1252");
        String avant = "sep=;\r\n" + ENTETE + "\r\n\r\n"
                + "e1;O-1;12/02/2024;visite;\"D;1\";\"décès,\r\n\"\"de\"\" l'un\"\r\n"
                + "e2;O-1;13/02/2024;visite; D;1;trop\r\n"
                + "\"e3\";O-1;14/02/2024;désistement;\"D;1\"; \"é\" \r\n"
                + "e4;O-1;14/02/2024;visite;D1;\n"
                + "e5;O-1;14/02/2024;visite;\"D;1\";fin";
        Path dossier = dossier(avant.getBytes(windows));
        Ligne flux = efface(dossier, " D;1", "--sur-place");
        String ecrit = Files.readString(dossier.resolve("evenements.csv"), windows);

        assertThat(flux.code()).as(flux.erreur()).isZero();
        assertThat(flux.dit()).isEqualTo("effacée de 3 événements\n");
        assertThat(ecrit.replace(premierOpaque(ecrit), "D;1")).isEqualTo(avant);
        assertThat(dossier).isDirectoryNotContaining("glob:*.partiel");
    }

    @Test
    void ofADocumentOrderAndSpacesStay() throws IOException {
        String avant = """
                {"evenements" : [ {"fait":"visite", "candidat" :  "D\\u0031", "n": 1.50},
                  {"candidat":"D2"}, 7 , { "candidat" : {"x": ["D1"]} }, {"candidat":"D1","motif":"D1"}],
                 "droits":[{"candidat":"D1"}]}
                """;
        Path document = Files.writeString(ici.resolve("dossier.json"), avant);
        Ligne flux = efface(document, "D1", "--sur-place");
        String ecrit = Files.readString(document);

        assertThat(flux.code()).as(flux.erreur()).isZero();
        assertThat(ecrit.replace(premierOpaque(ecrit), "D1"))
                .isEqualTo(avant.replace("\\u0031", "1"))
                .contains("\"n\": 1.50");
        assertThat(ecrit).contains("{\"candidat\":\"D2\"}", "[\"D1\"]", "\"droits\":[{\"candidat\":\"D1\"}]");
    }

    @Test
    void aNumberIsAReferenceToo() throws IOException {
        Path document = Files.writeString(ici.resolve("dossier.json"), "{\"evenements\":[{\"candidat\":412}]}");

        assertThat(efface(document, "412", "--sur-place").dit()).isEqualTo("effacée de 1 événement\n");
        assertThat(Files.readString(document)).matches("\\{\"evenements\":\\[\\{\"candidat\":\"efface-[^\"]+\"}]}");
    }

    @Test
    void theColumnMayHaveAnotherName() throws IOException {
        Path dossier = dossier((ENTETE.replace("candidat", "NUD") + "\ne1;O-1;12/02/2024;visite;D1;\n")
                .getBytes(StandardCharsets.UTF_8));
        Files.move(dossier.resolve("evenements.csv"), dossier.resolve("Journal.csv"));
        Files.writeString(
                dossier.resolve("correspondance.csv"),
                "table;colonne;recu\nevenements;;Journal\nevenements;candidat;NUD\n");

        assertThat(efface(dossier, "D1", "--sur-place").dit()).isEqualTo("effacée de 1 événement\n");
        assertThat(Files.readString(dossier.resolve("Journal.csv"))).contains("visite;efface-");
    }

    @Test
    void whereElseItIsWrittenIsSaidWithoutRepeatingIt() throws IOException {
        Path dossier = dossier(
                (ENTETE + "\ne1;O-1;12/02/2024;désistement;Zoé-7;parti avec Zoé-7\n").getBytes(StandardCharsets.UTF_8));
        Ligne flux = efface(dossier, "Zoé-7", "--sur-place");

        assertThat(flux.dit())
                .contains("la référence se lit encore ailleurs ; corrigez-y : evenements.csv, ligne 2, « motif »")
                .doesNotContain("Zoé");
    }

    @Test
    void aReferenceThatNobodyHasWritesNothing() throws IOException {
        Path copie = ici.resolve("copie");
        Ligne flux = efface(SAVOIE, "Personne", "--vers", copie.toString());

        assertThat(flux.code()).isZero();
        assertThat(flux.dit()).isEqualTo("aucun événement ne portait cette référence ; rien n'a été écrit\n");
        assertThat(copie).doesNotExist();
    }

    @Test
    void whatCannotBeReadWholeIsLeftAsItIs() throws IOException {
        // it begins as UTF-8, with its mark, and ends in windows-1252
        byte[] abime = ("\ufeff" + ENTETE + "\ne1;O-1;12/02/2024;visite;D1;\ne2;O-1;12/02/2024;visite;D1;d\u00e9")
                .getBytes(StandardCharsets.UTF_8);
        abime = Arrays.copyOf(abime, abime.length - 1);
        Path dossier = dossier(abime);
        Ligne flux = efface(dossier, "D1", "--sur-place");

        assertThat(flux.code()).isEqualTo(Sortie.ILLISIBLE);
        assertThat(flux.erreur()).contains("ne se lit pas en entier").doesNotContain("D1");
        assertThat(dossier.resolve("evenements.csv")).hasBinaryContent(abime);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            dossiers/annees/savoie |                             | il manque --vers <copie>, ou --sur-place
            dossiers/annees/savoie | --sur-place --vers ailleurs | reçu --vers et --sur-place ; attendu l'un des deux
            ici.xlsx               | --sur-place                 | --sur-place : un classeur est réécrit sans ses formules
            ici.json               | --vers ici.xlsx             | --vers : reçu « ici.xlsx » ; attendu un fichier en .json
            """)
    void whatIsAskedWrongIsSaid(String entree, String options, String phrase) {
        Ligne flux = efface(Path.of(entree), "A", options == null ? new String[0] : options.split(" ", -1));

        assertThat(flux.code()).isEqualTo(Sortie.MAUVAIS_USAGE);
        assertThat(flux.erreur()).startsWith("flux : " + phrase);
    }

    private static Ligne efface(Path entree, String reference, String... options) {
        return Ligne.flux(
                Stream.concat(Stream.of("effacer", entree.toString(), "--candidat", reference), Stream.of(options))
                        .toArray(String[]::new));
    }

    private static String figures(Path dossier) {
        return Ligne.flux("bilan", dossier.toString(), "--explications").dit()
                + Ligne.flux("situation", dossier.toString(), "--au", "30/06/2024")
                        .dit();
    }

    private static String premierOpaque(String texte) {
        Matcher m = OPAQUE.matcher(texte);
        return m.find() ? m.group() : "";
    }

    private Path dossier(byte[] evenements) throws IOException {
        Path dossier = Files.createDirectory(ici.resolve("dossier"));
        Files.write(dossier.resolve("evenements.csv"), evenements);
        return dossier;
    }

    private Path enUnFichier(String extension) throws IOException {
        Path fichier = ici.resolve("avant." + extension);
        Portes.sortie(fichier)
                .ecris(Portes.entree(SAVOIE).lis().tables().entrySet().stream()
                        .map(t -> new TableEcrite(
                                t.getKey(),
                                t.getValue().entete(),
                                t.getValue().rangees().stream()
                                        .map(r -> r.champs())
                                        .toList()))
                        .toList());
        return fichier;
    }

    private static List<String> candidats(Path fichier) throws IOException {
        var t = Objects.requireNonNull(Portes.entree(fichier).lis().tables().get("evenements"));
        int rang = t.entete().indexOf("candidat");
        return t.rangees().stream().map(r -> r.champs().get(rang)).distinct().toList();
    }
}
