package fr.gestionflux.examples.rpls;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.rpls.CompteDeRotation;
import fr.gestionflux.core.rpls.RotationRpls;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.NotEmpty;

/** Files of known homes: what is read is what was written, or the loss is said, in homes. */
class LecteurRplsPropertiesTest {

    private static final int MILLESIME = 2023;
    private static final int CHAMPS = 64;

    /** Texts of one home, before any file. */
    private record Ecrit(String numero, String voie, String commune, String mode, String bail, String locat) {

        boolean louable() {
            return mode.equals("1") || mode.equals("2");
        }

        boolean place() {
            return louable() && locat.equals("1985");
        }
    }

    private enum Ecriture {
        /** As landlords deposit it: no quoting. */
        DEPOT,
        /** Names of columns, no quoting. */
        NOMS,
        /** Names of columns, fields quoted by a spreadsheet where they need it. */
        TABLEUR,
        /** A deposit that a spreadsheet wrote again. */
        DEPOT_DE_TABLEUR;

        boolean cite() {
            return this == TABLEUR || this == DEPOT_DE_TABLEUR;
        }

        String entete(int lignes) {
            return this == DEPOT || this == DEPOT_DE_TABLEUR
                    ? "2023;099999999;Bailleur;S;;;;;;00000000000000;" + lignes + ";\n"
                    : "IDENT_REP;VOIE;DEPCOM;MODE;BAIL;LOCAT\n";
        }

        String ligne(Ecrit e) {
            String voie = voie(e);
            if (this == NOMS || this == TABLEUR) {
                return String.join(";", e.numero, voie, e.commune, e.mode, e.bail, e.locat) + "\n";
            }
            String[] champs = new String[CHAMPS];
            Arrays.fill(champs, "");
            champs[0] = e.numero;
            champs[3] = e.commune;
            champs[8] = voie;
            champs[26] = e.locat;
            champs[39] = e.mode;
            champs[40] = e.bail;
            champs[62] = "7";
            return String.join(";", champs) + "\n";
        }

        private String voie(Ecrit e) {
            if (!cite()) {
                return e.voie.replaceAll("[;\n]", " ");
            }
            return e.voie.matches("(?s).*[;\n\"].*") ? '"' + e.voie.replace("\"", "\"\"") + '"' : e.voie;
        }
    }

    private record Lu(Lecture lecture, LecteurRpls lecteur, RotationRpls rotation, List<Anomalie> anomalies) {

        static Lu de(String texte) throws IOException {
            RotationRpls rotation = RotationRpls.de(MILLESIME);
            List<Anomalie> anomalies = new ArrayList<>();
            LecteurRpls lecteur = new LecteurRpls("registre.csv", MILLESIME, rotation::ajouter, anomalies::add);
            return new Lu(lecteur.lire(new StringReader(texte)), lecteur, rotation, anomalies);
        }
    }

    @Property(tries = 500)
    void whatIsReadIsWhatWasWrittenHoweverItIsQuoted(
            @ForAll("ecrits") @NotEmpty List<Ecrit> ecrits, @ForAll Ecriture ecriture) throws IOException {
        Lu lu = Lu.de(texte(ecrits, ecriture));

        assertThat(lu.lecture).isEqualTo(Lecture.COMPLETE);
        assertThat(lu.lecteur.lignes()).isEqualTo(ecrits.size());
        assertThat(lu.rotation.parCommune()).isEqualTo(comptes(ecrits));
        assertThat(lu.anomalies.stream().filter(Anomalie::estRefus).map(Anomalie::code))
                .allMatch(LecteurRpls.LOCAT_ILLISIBLE::equals);
    }

    /** The first line of each home, counted field by field. */
    private static Map<String, CompteDeRotation> comptes(List<Ecrit> ecrits) {
        Map<String, Ecrit> premiers = new LinkedHashMap<>();
        ecrits.forEach(e -> premiers.putIfAbsent(e.numero, e));
        return ecrits.stream().map(Ecrit::commune).distinct().collect(Collectors.toMap(c -> c, c -> {
            List<Ecrit> siens =
                    premiers.values().stream().filter(e -> e.commune.equals(c)).toList();
            List<Ecrit> places = siens.stream().filter(Ecrit::place).toList();
            return new CompteDeRotation(
                    siens.size(),
                    baux(places, "05/2022"),
                    places.size(),
                    siens.stream()
                            .filter(e -> e.louable() && e.locat.equals("NA"))
                            .count(),
                    baux(places, "", "NA", "5/2022", "mai-22", "44682"),
                    baux(places, "01/2023"),
                    baux(places, "02/2023"),
                    ecrits.stream().filter(e -> e.commune.equals(c)).count() - siens.size());
        }));
    }

    private static long baux(List<Ecrit> places, String... voulus) {
        return places.stream()
                .filter(e -> e.mode.equals("1") && List.of(voulus).contains(e.bail))
                .count();
    }

    @Property(tries = 500)
    void aDepositCutAnywhereSaysHowManyHomesAreMissing(
            @ForAll("ecrits") @NotEmpty List<Ecrit> ecrits, @ForAll @DoubleRange(max = 1) double coupe)
            throws IOException {
        String texte = texte(ecrits, Ecriture.DEPOT);
        int entete = Ecriture.DEPOT.entete(ecrits.size()).length();
        String coupee = texte.substring(0, entete + (int) (coupe * (texte.length() - entete)));

        Lu lu = Lu.de(coupee);

        long manquants = ecrits.size() - lu.lecteur.logementsLus();
        assertThat(lu.lecture).isEqualTo(manquants > 0 ? Lecture.INCOMPLETE : Lecture.COMPLETE);
        long dits = lu.anomalies.stream()
                        .filter(a -> a.code().equals(Codes.LIGNE_IRREGULIERE))
                        .count()
                + lu.anomalies.stream()
                        .filter(a -> a.code().equals(LecteurRpls.EFFECTIF_DIFFERENT))
                        .mapToLong(a -> Long.parseLong(a.message().replaceAll("(?s).*manquent : ", "")))
                        .sum();
        assertThat(lu.lecteur.lignes() == 0 ? manquants : dits).isEqualTo(manquants);
    }

    /** Marks in the wrong places, lines cut or joined: the file is not what it should be, and never in silence. */
    @Property(tries = 1000)
    void aLineIsReadOrSetAsideWhateverItsMarks(
            @ForAll("decoupes") List<String> champs, @ForAll("ecrits") List<Ecrit> ecrits) throws IOException {
        String bonnes = ecrits.stream().map(Ecriture.NOMS::ligne).collect(Collectors.joining());

        Lu lu = Lu.de(Ecriture.NOMS.entete(0) + String.join(";", champs) + "\n" + bonnes);

        assertThat(lu.lecteur.logementsLus()).isBetween((long) ecrits.size(), ecrits.size() + 1L);
        assertThat(lu.lecteur.lignes()).isGreaterThanOrEqualTo(ecrits.size());
        assertThat(lu.lecture == Lecture.COMPLETE)
                .isEqualTo(lu.lecteur.lignes() == lu.lecteur.logementsLus() && lu.lecteur.lignes() > 0);
    }

    private static String texte(List<Ecrit> ecrits, Ecriture ecriture) {
        return ecriture.entete(ecrits.size())
                + ecrits.stream().map(ecriture::ligne).collect(Collectors.joining());
    }

    @Provide
    Arbitrary<List<Ecrit>> ecrits() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 60).map("%010d"::formatted),
                        Arbitraries.of(
                                "",
                                "3 RUE",
                                "\"LES LILAS\" BAT A",
                                "BAT \"A\"",
                                "\"LES LILAS",
                                "\"",
                                "LES LILAS\"",
                                "3; RUE",
                                "3\n RUE",
                                "\"A\"; \"B",
                                "A;\n\nB;;C"),
                        Arbitraries.of("95901", "95902", "2A901"),
                        Arbitraries.of("1", "1", "1", "2", "3", "9"),
                        Arbitraries.of(
                                "05/2022", "05/2022", "03/2009", "", "NA", "5/2022", "mai-22", "44682", "01/2023",
                                "02/2023"),
                        Arbitraries.of("1985", "1985", "1985", "2022", "2023", "NA"))
                .as(Ecrit::new)
                .list()
                .ofMaxSize(40);
    }

    @Provide
    Arbitrary<List<String>> decoupes() {
        return Arbitraries.of("", "\"", "\"\"", "A", "\"A", "A\"", "\"A\"", "95901", "1", "1985", "A\n\"", "\n")
                .list()
                .ofMaxSize(9);
    }
}
