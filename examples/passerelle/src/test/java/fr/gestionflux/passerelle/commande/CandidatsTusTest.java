package fr.gestionflux.passerelle.commande;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gestionflux.passerelle.base.Ligne;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is asked, in whatever form, no answer says which candidate: the file alone, when it is given back, does. */
class CandidatsTusTest {

    /** Part of each reference, so that it is found wherever it goes. */
    private static final String TEMOIN = "Zqxtemoin";

    private static final Path SAVOIE = Path.of("dossiers/annees/savoie");

    @TempDir
    private Path ici = Path.of("");

    private Path dossier = Path.of("");

    @BeforeEach
    void candidatsReconnaissables() throws IOException {
        dossier = Files.createDirectory(ici.resolve("dossier"));
        try (Stream<Path> tables = Files.list(SAVOIE)) {
            for (Path t : tables.toList()) {
                Files.copy(t, dossier.resolve(t.getFileName()));
            }
        }
        Files.copy(Path.of("dossiers/documents/savoie-seez/impressions.csv"), dossier.resolve("impressions.csv"));
        Path evenements = dossier.resolve("evenements.csv");
        List<String> lignes = new ArrayList<>(Files.readAllLines(evenements));
        int rang = rang(lignes.get(0));
        for (int i = 1; i < lignes.size(); i++) {
            String[] champs = lignes.get(i).split(";", -1);
            if (!champs[rang].isEmpty()) {
                champs[rang] = TEMOIN + " " + champs[rang] + "lice";
                lignes.set(i, String.join(";", champs));
            }
        }
        // a lease that nothing announces, so that what is wrong about a candidate is said too
        String[] bail = new String[lignes.get(0).split(";", -1).length];
        Arrays.fill(bail, "");
        bail[0] = "t1";
        bail[1] = "SZ-01";
        bail[2] = "20/03/2024";
        bail[3] = "bail signé";
        bail[rang] = TEMOIN + " Inconnue";
        lignes.add(String.join(";", bail));
        bail[0] = "t2";
        bail[2] = "32/03/2024";
        lignes.add(String.join(";", bail));
        Files.write(evenements, lignes);
    }

    private static int rang(String entete) {
        return List.of(entete.split(";", -1)).indexOf("candidat");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            verifier
            calculer
            calculer --explications
            repartir --reduire
            situation --au 30/06/2024
            bilan
            bilan --explications
            controler
            orienter --au 30/06/2024 --logement 7328500001
            comparer --avec idf,droit-commun
            projeter --annees 3
            """)
    void noAnswerNamesACandidate(String commande) throws IOException {
        for (String format : List.of("texte", "json", "html", "csv", "xlsx", "pdf")) {
            assertThat(reponse(commande, format))
                    .as(commande + " en " + format)
                    .contains("ressemble")
                    .doesNotContain(TEMOIN);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"html", "pdf"})
    void noFicheNamesACandidate(String format) throws IOException {
        Path fiches = ici.resolve("fiches");
        Ligne flux = Ligne.flux(
                "fiches", dossier.toString(), "--vers", fiches.toString(), "--format", format, "--au", "30/06/2024");

        assertThat(flux.code()).isZero();
        assertThat(flux.dit() + flux.erreur() + lisTout(fiches))
                .contains("Séez")
                .doesNotContain(TEMOIN);
    }

    @Test
    void theFileOfTheNextYearGivesBackWhatWasGivenInItsEventsAlone() throws IOException {
        String evenements = Files.readString(dossier.resolve("evenements.csv"));

        assertThat(compte(reponse("ouvrir", "texte"))).isEqualTo(compte(evenements) - 1);
        assertThat(compte(reponse("ouvrir", "json"))).isEqualTo(compte(evenements) - 1);
        reponse("ouvrir", "csv");
        Path suivant = ici.resolve("reponse");
        Files.delete(suivant.resolve("evenements.csv"));
        assertThat(lisTout(suivant)).contains("droits uniques").doesNotContain(TEMOIN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"evenements\": [{\"candidat\": Zqxtemoin}]}",
                "{\"evenements\": [{\"candidat\": \"Zqxtemoin}]}"
            })
    void aDocumentThatIsNotJsonIsSaidWithoutWhatIsInIt(String document) throws IOException {
        Path json = Files.writeString(ici.resolve("abime.json"), document);
        Ligne flux = Ligne.flux("verifier", json.toString());

        assertThat(flux.code()).isEqualTo(Sortie.ILLISIBLE);
        assertThat(flux.erreur())
                .contains("n'est pas un document JSON lisible, ligne 1")
                .doesNotContain(TEMOIN);
    }

    private static int compte(String texte) {
        return texte.split(TEMOIN, -1).length - 1;
    }

    /** What is shown, or written, as texts, with what is said on standard error. */
    private String reponse(String commande, String format) throws IOException {
        List<String> args = new ArrayList<>(List.of(commande.split(" ", -1)));
        args.add(1, dossier.toString());
        args.addAll(List.of("--format", format));
        Path vers = ici.resolve("reponse");
        efface(vers);
        boolean fichier = List.of("csv", "xlsx", "pdf").contains(format);
        if (fichier) {
            args.addAll(List.of("--vers", vers.toString()));
        }
        Ligne flux = Ligne.flux(args.toArray(String[]::new));

        assertThat(flux.code()).as(flux.erreur()).isZero();
        return flux.dit() + flux.erreur() + (fichier ? lisTout(vers) : "");
    }

    private static void efface(Path vers) throws IOException {
        if (Files.exists(vers)) {
            try (Stream<Path> contenu = Files.walk(vers)) {
                for (Path p : contenu.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(p);
                }
            }
        }
    }

    private static String lisTout(Path vers) throws IOException {
        StringBuilder texte = new StringBuilder();
        try (Stream<Path> contenu = Files.walk(vers)) {
            for (Path p : contenu.filter(Files::isRegularFile).toList()) {
                texte.append(lis(p));
            }
        }
        return texte.toString();
    }

    /** Of a PDF, its text, whose lines cut words; of a workbook, each of its parts. */
    private static String lis(Path fichier) throws IOException {
        byte[] octets = Files.readAllBytes(fichier);
        String debut = new String(octets, 0, 2, StandardCharsets.ISO_8859_1);
        if (debut.equals("%P")) {
            try (PDDocument pdf = Loader.loadPDF(octets)) {
                return new PDFTextStripper().getText(pdf).replaceAll("\\s", "");
            }
        }
        if (!debut.equals("PK")) {
            return new String(octets, StandardCharsets.UTF_8);
        }
        StringBuilder texte = new StringBuilder();
        try (ZipFile classeur = new ZipFile(fichier.toFile())) {
            for (ZipEntry p : Collections.list(classeur.entries())) {
                texte.append(new String(classeur.getInputStream(p).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return texte.toString();
    }
}
