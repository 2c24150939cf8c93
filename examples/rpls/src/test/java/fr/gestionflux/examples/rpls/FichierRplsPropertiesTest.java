package fr.gestionflux.examples.rpls;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.rpls.CompteDeRotation;
import fr.gestionflux.core.rpls.EffectifsRpls.Effectif;
import fr.gestionflux.core.rpls.RotationRpls;
import fr.gestionflux.examples.rpls.FichierRpls.Lu;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;

/** However many threads read a file, and wherever it is cut, it gives what one reading gives. */
class FichierRplsPropertiesTest {

    private static final int MILLESIME = 2023;
    private static final String NOMS = "IDENT_REP;VOIE;DEPCOM;MODE;BAIL;LOCAT;CONTRESLOG";
    private static final String DEPOT = "2023;099999999;Bailleur;S;;;;;;00000000000000;12;";

    private record Resultat(
            Lecture lecture,
            long lignes,
            long logements,
            Map<String, CompteDeRotation> rotation,
            Map<String, Effectif> effectifs,
            long contradictoires,
            long refus,
            long remarques,
            List<Anomalie> generales,
            List<Anomalie> premieres) {

        static Resultat de(Path fichier, Charset encodage, int fils) throws IOException, InterruptedException {
            Lu<RotationRpls> lu = new FichierRpls(MILLESIME, encodage, fils, octets -> {})
                    .lire(
                            fichier,
                            Collector.of(
                                    () -> RotationRpls.de(MILLESIME), RotationRpls::ajouter, RotationRpls::fusionner));
            // a file that is refused gives no figure
            RotationRpls rotation = lu.lecture() == Lecture.REFUSEE ? RotationRpls.de(MILLESIME) : lu.logements();
            return new Resultat(
                    lu.lecture(),
                    lu.lignes(),
                    lu.logementsLus(),
                    rotation.parCommune(),
                    rotation.effectifs().parCommune(),
                    rotation.contradictoires(),
                    lu.journal().refus(),
                    lu.journal().remarques(),
                    lu.journal().generales(),
                    lu.journal().premieres());
        }
    }

    @Property(tries = 2000)
    void slicesGiveWhatOneReadingGives(
            @ForAll("fichiers") String texte,
            @ForAll("encodages") Tuple2<Charset, Charset> ecritEtAnnonce,
            @ForAll @IntRange(min = 2, max = 9) int fils)
            throws IOException, InterruptedException {
        Path fichier = Files.createTempFile("registre", ".csv");
        try {
            Files.write(fichier, texte.getBytes(ecritEtAnnonce.get1()));
            Charset annonce = ecritEtAnnonce.get2();

            Resultat un = Resultat.de(fichier, annonce, 1);

            Statistics.label("lecture").collect(un.lecture);
            assertThat(Resultat.de(fichier, annonce, fils)).isEqualTo(un);
        } finally {
            Files.delete(fichier);
        }
    }

    @Provide
    Arbitrary<Tuple2<Charset, Charset>> encodages() {
        Charset windows = Charset.forName("windows-1252");
        return Arbitraries.of(
                Tuple.of(StandardCharsets.UTF_8, StandardCharsets.UTF_8),
                Tuple.of(StandardCharsets.ISO_8859_1, StandardCharsets.ISO_8859_1),
                Tuple.of(windows, windows),
                Tuple.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16LE),
                // those that are not what is said
                Tuple.of(StandardCharsets.ISO_8859_1, StandardCharsets.UTF_8),
                Tuple.of(StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1));
    }

    @Provide
    Arbitrary<String> fichiers() {
        Arbitrary<String> fin = Arbitraries.of("\n", "\n", "\r\n", "\r", "\n\n", "\r\n\r\n", "\n\r");
        Arbitrary<Boolean> noms = Arbitraries.of(true, false);
        return Combinators.combine(noms, Arbitraries.of("", "", "\uFEFF", "\n"), fin, Arbitraries.of(true, false))
                .flatAs((parNoms, marque, finDeLigne, finie) -> ligne(parNoms)
                        .list()
                        .ofMaxSize(40)
                        .map(lignes -> {
                            String corps = lignes.stream().collect(Collectors.joining(finDeLigne));
                            return marque + (parNoms ? NOMS : DEPOT) + finDeLigne + corps + (finie ? finDeLigne : "");
                        }));
    }

    /** Mostly good; a home may be there twice, its lines disagree, a mark open a field that a later line closes. */
    private static Arbitrary<String> ligne(boolean parNoms) {
        Arbitrary<String> bonne = Combinators.combine(
                        Arbitraries.of(
                                "0000000001", "0000000002", "000000000A", "12", "0000000013", "0000000140", "999"),
                        Arbitraries.of(
                                "",
                                "3 RUE",
                                "É",
                                "\"A\" B",
                                "\"",
                                "\"3; RUE\"",
                                "\"3\n RUE\"",
                                "\"A\n\nB;C\"",
                                "\"OUVERT"),
                        Arbitraries.of("95901", "95902", "2A901", "1901", "75101"),
                        Arbitraries.of("1", "1", "1", "2", "9", "NC", " 1 "),
                        Arbitraries.of("05/2022", "05/2022", "03/2009", "", "NA", "01/2023", "02/2023"),
                        Arbitraries.of("1985", "1985", "2022", "2024", "NA", ""),
                        Arbitraries.of("7", "3", "", "8"))
                .as((numero, voie, commune, mode, bail, locat, contingent) -> parNoms
                        ? String.join(";", numero, voie, commune, mode, bail, locat, contingent)
                        : depot(64, numero, voie, commune, mode, bail, locat, contingent));
        return Arbitraries.frequencyOf(
                Tuple.of(12, bonne),
                // one field more changes what the next lines are compared with
                Tuple.of(2, bonne.map(l -> l + ";")),
                Tuple.of(1, bonne.map(l -> l.substring(0, l.length() / 2))),
                Tuple.of(
                        1, Arbitraries.of("", " ", "\"", "0000000001;\"3", "rue\";95901;1;05/2022;1985;7", "x;\"y;z")));
    }

    private static String depot(
            int nombre,
            String numero,
            String voie,
            String commune,
            String mode,
            String bail,
            String locat,
            String contingent) {
        String[] champs = new String[nombre];
        Arrays.fill(champs, "");
        champs[0] = numero;
        champs[3] = commune;
        champs[8] = voie;
        champs[26] = locat;
        champs[39] = mode;
        champs[40] = bail;
        champs[62] = contingent;
        return String.join(";", champs);
    }
}
