package fr.gestionflux.examples.rpls;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The line being read, of which a few fields are asked for: it has 64, six are read, and making texts of the others would
 * cost more than all the rest. Where no quotation mark stands in it, these few are found as bytes.
 *
 * <p>A deposit has no quoting: a quotation mark is data (order of 5 January 2010, article 3). A spreadsheet quotes the
 * fields that hold a separator, an end of line or a quotation mark. Both readings of a line are kept until its number of
 * fields tells which is right: the fields as they are cut by each « ; », and as quotation marks at the head of a field
 * would join them. They are the same in all but the rarest lines.
 *
 * <p>One object for a whole file: a line is gone when the next one is read.
 */
final class Ligne {

    /** Far above any layout: a file that is not a register must not fill the memory with its first line. */
    static final int CHAMPS_AU_PLUS = 1 << 10;

    /** Far above any field of a register. */
    static final int PLUS_LONG_CHAMP = 1 << 16;

    private static final char GUILLEMET = '"';
    private static final String SEPARATEUR = ";";
    private static final long GUILLEMETS = Octets.motif(GUILLEMET);
    private static final long SEPARATEURS = Octets.motif(';');

    private final Charset encodage;
    private final CharsetDecoder decodeur;
    private CharBuffer decode = CharBuffer.allocate(0);

    /** Which separators stand around the fields that are kept, the first of a line being 1, and where they are. */
    private final int[] separateurs;

    private final int[] places;

    /** Of a field that is kept, the separator before it and the one after, in the list above. */
    private final int[] avant;

    private final int[] apres;

    private final boolean[] gardes;
    private final String[] coupees;
    private final String[] jointes;
    private String[] lues;

    private byte[] octets = {};
    private int debut;
    private int champs;
    private boolean enOctets;

    /** In a field that a quotation mark opened and none closed yet. */
    private boolean ouvert;

    /** Fields of the earlier lines that this one goes on with, and those of this one that were joined to another. */
    private int anterieurs;

    private int joints;
    private int aSuivre;

    /** Lines of which these fields alone are asked for, in an encoding where separators and quotation marks are ASCII. */
    Ligne(Charset encodage, Collection<Integer> rangs) {
        this.encodage = encodage;
        this.decodeur = decodeur(encodage);
        int nombre = rangs.stream().mapToInt(r -> r + 1).max().orElse(0);
        coupees = new String[nombre];
        jointes = new String[nombre];
        lues = coupees;
        gardes = new boolean[nombre];
        avant = new int[nombre];
        apres = new int[nombre];
        Arrays.fill(coupees, "");
        Arrays.fill(jointes, "");
        TreeSet<Integer> bornes = new TreeSet<>();
        rangs.forEach(r -> bornes.addAll(List.of(r, r + 1)));
        bornes.remove(0);
        separateurs = bornes.stream().mapToInt(Integer::intValue).toArray();
        places = new int[separateurs.length];
        rangs.forEach(r -> {
            gardes[r] = true;
            avant[r] = bornes.headSet(r).size();
            apres[r] = bornes.headSet(r + 1).size();
        });
    }

    /** What is not in the encoding must not become question marks. */
    private static CharsetDecoder decodeur(Charset encodage) {
        return encodage.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** The fields of a first line, without the quotation marks around them. */
    static List<String> premiere(Charset encodage, Lignes lignes) throws IOException {
        String texte = decodeur(encodage)
                .decode(ByteBuffer.wrap(lignes.octets(), lignes.debut(), lignes.fin() - lignes.debut()))
                .toString();
        String[] champs = texte.split(SEPARATEUR, -1);
        verifie(champs);
        return Stream.of(champs).map(Ligne::nu).toList();
    }

    private static void verifie(String[] champs) throws Arret {
        if (champs.length > CHAMPS_AU_PLUS || Stream.of(champs).anyMatch(c -> c.length() > PLUS_LONG_CHAMP)) {
            throw new Arret("champ de plus de " + PLUS_LONG_CHAMP + " caractères ou ligne de plus de " + CHAMPS_AU_PLUS
                    + " champs");
        }
    }

    /**
     * Takes the line that was fetched.
     *
     * @throws CharacterCodingException if it is not in the encoding
     * @throws Arret if it is far longer than those of a register
     */
    void lis(Lignes lignes) throws IOException {
        ouvert &= aSuivre > 0;
        anterieurs = aSuivre;
        joints = 0;
        aSuivre = 0;
        lues = coupees;
        octets = lignes.octets();
        debut = lignes.debut();
        int fin = lignes.fin();
        enOctets = !ouvert && fin - debut <= PLUS_LONG_CHAMP && separe(fin) && champs <= CHAMPS_AU_PLUS;
        if (!enOctets) {
            coupe(verifie(fin).toString().split(SEPARATEUR, -1));
        }
    }

    /** Finds the separators around the fields that are kept; false when a quotation mark makes it longer than that. */
    private boolean separe(int fin) throws CharacterCodingException {
        int passes = 0;
        int trouves = 0;
        long tous = 0;
        for (int i = debut; i < fin; i += Long.BYTES) {
            long mot = Octets.mot(octets, i, fin);
            if (Octets.egaux(mot, GUILLEMETS) != 0) {
                return false;
            }
            tous |= mot;
            long bits = Octets.egaux(mot, SEPARATEURS);
            int apresCeMot = passes + Long.bitCount(bits);
            while (trouves < separateurs.length && separateurs[trouves] <= apresCeMot) {
                for (passes++; passes < separateurs[trouves]; passes++) {
                    bits &= bits - 1;
                }
                places[trouves++] = i + Octets.premier(bits);
                bits &= bits - 1;
            }
            passes = apresCeMot;
        }
        Arrays.fill(places, trouves, places.length, fin);
        champs = passes + 1;
        if (Octets.accentue(tous) && !encodage.equals(StandardCharsets.ISO_8859_1)) {
            verifie(fin);
        }
        return true;
    }

    private CharBuffer verifie(int fin) throws CharacterCodingException {
        if (decode.capacity() < fin - debut) {
            decode = CharBuffer.allocate(2 * (fin - debut));
        }
        CoderResult resultat =
                decodeur.reset().decode(ByteBuffer.wrap(octets, debut, fin - debut), decode.clear(), true);
        if (resultat.isError()) {
            resultat.throwException();
        }
        return decode.flip();
    }

    private void coupe(String[] recus) throws Arret {
        verifie(recus);
        champs = recus.length;
        for (int rang = 0; rang < champs; rang++) {
            champ(rang, recus[rang]);
        }
    }

    private void champ(int rang, String texte) {
        boolean suite = ouvert;
        if (suite) {
            commenceAJoindre();
            joints++;
        }
        if (suite || (!texte.isEmpty() && texte.charAt(0) == GUILLEMET)) {
            // each mark in a quoted field is doubled: an odd number opens or closes it
            ouvert ^= texte.chars().filter(c -> c == GUILLEMET).count() % 2 == 1;
        }
        if (rang < gardes.length && gardes[rang]) {
            coupees[rang] = texte;
        }
        int rangJoint = anterieurs + rang - joints;
        if (joints + anterieurs > 0 && !suite && rangJoint < gardes.length && gardes[rangJoint]) {
            jointes[rangJoint] = texte;
        }
    }

    private void commenceAJoindre() {
        if (joints + anterieurs == 0) {
            System.arraycopy(coupees, 0, jointes, 0, jointes.length);
        }
    }

    /** The next line goes on with the field that this one left open. */
    void suspend() {
        commenceAJoindre();
        aSuivre = champsJoints();
    }

    /** How many fields each « ; » cuts. */
    int champs() {
        return champs;
    }

    /** How many fields there are once quotation marks join them, with the lines that this one goes on with. */
    int champsJoints() {
        return anterieurs + champs - joints;
    }

    /** Whether quotation marks may join fields. */
    boolean douteuse() {
        return champs() != champsJoints();
    }

    /** Whether its last field was opened by a quotation mark that nothing closes. */
    boolean ouverte() {
        return ouvert;
    }

    /** From now on, its fields are those that quotation marks join. */
    void joins() {
        lues = joints + anterieurs == 0 ? coupees : jointes;
    }

    /** The bytes, of which a field is a part. */
    byte[] octets() {
        return octets;
    }

    /** Where a field starts, spaces included. */
    int debut(int rang) {
        return rang == 0 ? debut : places[avant[rang]] + 1;
    }

    /** After the last byte of a field; before its first one when quotation marks make it a text. */
    int fin(int rang) {
        return enOctets ? places[apres[rang]] : -1;
    }

    /** A field, without the spaces and quotation marks around it. */
    String valeur(int rang) {
        return nu(enOctets ? new String(octets, debut(rang), fin(rang) - debut(rang), encodage) : lues[rang]);
    }

    private static String nu(String texte) {
        String net = texte.strip();
        int fin = net.length() - 1;
        return fin > 0 && net.charAt(0) == GUILLEMET && net.charAt(fin) == GUILLEMET
                ? net.substring(1, fin).strip()
                : net;
    }
}
