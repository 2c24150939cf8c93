package fr.gestionflux.kit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One sentence of a text, and what became of it: see {@link ContratDeTexte}.
 *
 * @param table the table that holds it
 * @param ligne its line there
 * @param article as the code cites it
 * @param phrase as the text has it
 * @param operative whether it says a number, a delay, a condition or an obligation
 * @param code where it is, or why it is nowhere
 * @param epreuves the tests that hold it, {@code Classe.methode}
 * @param chiffre the published figure that shows it, possibly empty
 */
record Phrase(
        String table,
        int ligne,
        String article,
        String phrase,
        boolean operative,
        String code,
        List<String> epreuves,
        String chiffre) {

    private static final String DOSSIER = "META-INF/flux/textes/";
    private static final String NON_CODE = "non codé :";
    private static final Pattern LIBRE = Pattern.compile(NON_CODE + "|choix :");

    /** The tables of a charter, by the names of their files. */
    static List<String> tables(ClassLoader chargeur, String charte) {
        return rangees(chargeur, charte, "index", "fichier\tdocument\ttitre").stream()
                .map(champs -> champs[0])
                .toList();
    }

    /** The sentences of a table, in the order of the text. */
    static List<Phrase> lues(ClassLoader chargeur, String charte, String table) {
        List<Phrase> phrases = new ArrayList<>();
        for (String[] c : rangees(chargeur, charte, table, "article\tphrase\tportee\tcode\tepreuve\tchiffre")) {
            int ligne = phrases.size() + 2;
            phrases.add(new Phrase(table, ligne, c[0], c[1], portee(table, ligne, c[2]), c[3], liste(c[4]), c[5]));
        }
        return List.copyOf(phrases);
    }

    /** The places of the code that say it, before any reason or choice; none when it is not coded. */
    List<String> lieux() {
        Matcher libre = LIBRE.matcher(code);
        return operative ? liste(libre.find() ? code.substring(0, libre.start()) : code) : List.of();
    }

    /** Why no code says it, or says only a part of it. */
    Optional<String> raison() {
        int debut = operative ? code.indexOf(NON_CODE) : 0;
        return debut < 0
                ? Optional.empty()
                : Optional.of(code.substring(debut).replaceFirst(NON_CODE, "").strip())
                        .filter(r -> !r.isEmpty());
    }

    @Override
    public String toString() {
        return table + ".tsv, ligne " + ligne + ", " + article + " « " + phrase + " »";
    }

    private static boolean portee(String table, int ligne, String recue) {
        return switch (recue) {
            case "operative" -> true;
            case "non" -> false;
            default ->
                throw new AssertionError(table + ".tsv, ligne " + ligne + " : portee reçue « " + recue
                        + " » ; attendu « operative » ou « non »");
        };
    }

    private static List<String> liste(String champ) {
        return Stream.of(champ.split(";", -1))
                .map(String::strip)
                .filter(x -> !x.isEmpty())
                .toList();
    }

    private static List<String[]> rangees(ClassLoader chargeur, String charte, String table, String entete) {
        String chemin = DOSSIER + charte + "/" + table + ".tsv";
        List<String> lignes = lignes(chargeur, chemin);
        if (lignes.isEmpty() || !lignes.get(0).equals(entete)) {
            throw new AssertionError(chemin + " : attendu l'en-tête « " + entete.replace("\t", " | ") + " »");
        }
        int attendu = entete.split("\t", -1).length;
        List<String[]> rangees = new ArrayList<>();
        for (int i = 1; i < lignes.size(); i++) {
            String[] champs = lignes.get(i).split("\t", -1);
            if (champs.length != attendu) {
                throw new AssertionError(chemin + ", ligne " + (i + 1) + " : reçu " + champs.length
                        + " champs ; attendu " + attendu + ", séparés par des tabulations");
            }
            rangees.add(champs);
        }
        return rangees;
    }

    private static List<String> lignes(ClassLoader chargeur, String chemin) {
        try (InputStream octets = chargeur.getResourceAsStream(chemin)) {
            if (octets == null) {
                throw new AssertionError(chemin + " : introuvable dans les ressources du module");
            }
            return new String(octets.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
