package fr.gestionflux.examples.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Writes a made-up register as landlords deposit it: a line of 12 fields about the landlord, then one line of 64 fields a
 * home (order of 5 January 2010). The same seed gives the same file. One value in a thousand is as dirty as real ones, one
 * line in two thousand is there twice.
 */
final class GenerateurRpls {

    static final int CHAMPS = 64;
    private static final int COMMUNES_PAR_DEPARTEMENT = 90;
    private static final String[] DEPARTEMENTS = {"01", "2A", "31", "69", "73", "74", "75", "77", "78", "92", "93", "95"
    };
    private static final String[] VOIES = {
        "RUE DES LILAS", "AVENUE JEAN JAURES", "ALLEE DU CHATEAU D EAU", "PLACE DE L EGLISE"
    };
    private static final String[] FINANCEMENTS = {"10", "12", "13", "14", "50", "51", "52"};
    private static final String[] ILLISIBLES = {"NA", "NC", "Z", "0", "999", "1,2022E+05", ""};

    private final int millesime;
    private final int premier;
    private final SplittableRandom hasard;
    private final String[] champs = new String[CHAMPS];

    private GenerateurRpls(int millesime, int premier, long graine) {
        this.millesime = millesime;
        this.premier = premier;
        this.hasard = new SplittableRandom(graine);
    }

    /** Writes the homes of some numbers unless the file is there already; one that was cut short never gets its name. */
    static void ecrire(Path fichier, int premier, int logements, int millesime, long graine) throws IOException {
        if (!Files.exists(fichier)) {
            Files.createDirectories(fichier.toAbsolutePath().getParent());
            Path ebauche = Files.createTempFile(fichier.toAbsolutePath().getParent(), "rpls", ".tmp");
            new GenerateurRpls(millesime, premier, graine).ecrire(ebauche, logements);
            Files.move(ebauche, fichier, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private void ecrire(Path fichier, int logements) throws IOException {
        try (BufferedWriter sortie = Files.newBufferedWriter(fichier, StandardCharsets.ISO_8859_1)) {
            sortie.write(millesime + ";099999999;SOCIETE INVENTEE;SINV;;1 PLACE DU MARCHE;;99999;VILLE INVENTEE;"
                    + "00000000000000;" + logements + ";\n");
            for (int i = 0; i < logements; i++) {
                // otherwise the line before, again
                if (i == 0 || !unSur(2000)) {
                    logement(premier + i);
                }
                sortie.write(String.join(";", champs));
                sortie.write('\n');
            }
        }
    }

    private void logement(int i) {
        Arrays.fill(champs, "");
        String departement = parmi(DEPARTEMENTS);
        int commune = 1 + hasard.nextInt(COMMUNES_PAR_DEPARTEMENT);
        int construction = 1950 + hasard.nextInt(millesime - 1950);
        champ(1, "%010d".formatted(i));
        champ(3, "1");
        champ(4, sale("%s%03d".formatted(departement, commune)));
        champ(6, Integer.toString(1 + hasard.nextInt(200)));
        champ(9, parmi(VOIES));
        champ(13, "BATIMENT " + (char) ('A' + hasard.nextInt(6)));
        champ(14, Integer.toString(hasard.nextInt(9)));
        champ(17, "%s%03d".formatted(departement, commune));
        champ(18, "COMMUNE INVENTEE " + commune);
        champ(22, unSur(5) ? "1" : "2");
        champ(23, unSur(8) ? "I" : "C");
        champ(24, Integer.toString(1 + hasard.nextInt(6)));
        champ(25, Integer.toString(20 + hasard.nextInt(90)));
        champ(26, Integer.toString(construction));
        champ(27, sale(Integer.toString(construction + (unSur(2) ? 1 : 0))));
        champ(28, "1");
        champ(32, parmi(FINANCEMENTS));
        champ(34, unSur(10) ? "2" : "1");
        champ(37, "9");
        String mode = unSur(40) ? "2" : unSur(30) ? "3" : unSur(60) ? "4" : unSur(200) ? "9" : "1";
        champ(40, sale(mode));
        champ(41, mode.equals("1") ? sale(bail(construction)) : "");
        champ(43, "%d,%02d".formatted(200 + hasard.nextInt(500), hasard.nextInt(100)));
        champ(44, "%d,%02d".formatted(5 + hasard.nextInt(4), hasard.nextInt(100)));
        champ(59, unSur(25) ? "1" : "2");
        champ(62, "%02d/%d".formatted(1 + hasard.nextInt(12), millesime - 1));
        champ(63, sale(Integer.toString(1 + hasard.nextInt(7))));
    }

    /** One in eleven in the year before, the others spread over the years, a few after the register. */
    private String bail(int construction) {
        if (unSur(1000)) {
            return (unSur(2) ? "01/" : "02/") + millesime;
        }
        int annee = unSur(11) ? millesime - 1 : construction + hasard.nextInt(millesime - construction);
        return "%02d/%d".formatted(1 + hasard.nextInt(12), annee);
    }

    private void champ(int numero, String valeur) {
        champs[numero - 1] = valeur;
    }

    private String sale(String valeur) {
        return unSur(1000) ? parmi(ILLISIBLES) : valeur;
    }

    private boolean unSur(int n) {
        return hasard.nextInt(n) == 0;
    }

    private String parmi(String[] valeurs) {
        return valeurs[hasard.nextInt(valeurs.length)];
    }
}
