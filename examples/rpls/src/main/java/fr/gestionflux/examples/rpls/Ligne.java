package fr.gestionflux.examples.rpls;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * The line being read. All the fields of the first one are kept, then those that are asked for: a line has 64 fields, six
 * are read, and making texts of the others would cost more than all the rest.
 *
 * <p>A deposit has no quoting: a quotation mark is data (order of 5 January 2010, article 3). A spreadsheet quotes the
 * fields that hold a separator, an end of line or a quotation mark. Both readings of a line are kept until its number of
 * fields tells which is right: the fields as they are cut by each « ; », and as quotation marks at the head of a field
 * would join them. They are the same in all but the rarest lines.
 *
 * <p>One object for a whole file: a line is gone when the next one is fetched.
 */
final class Ligne extends AbstractBaseCsvCallbackHandler<Ligne> {

    /** Far above any layout: a file that is not a register must not fill the memory with its first line. */
    static final int CHAMPS_AU_PLUS = 1 << 10;

    private static final char GUILLEMET = '"';

    private final List<String> premiere = new ArrayList<>();
    private String[] coupees = {};
    private String[] jointes = {};
    private String[] lues = {};
    private boolean[] gardes = {};
    private boolean enTete = true;

    /** In a field that a quotation mark opened and none closed yet. */
    private boolean ouvert;

    /** Fields of the earlier lines that this one goes on with, and those of this one that were joined to another. */
    private int anterieurs;

    private int joints;
    private int aSuivre;

    /** From the next line on, keeps these fields only. */
    void garde(Collection<Integer> rangs) {
        int nombre = rangs.stream().mapToInt(r -> r + 1).max().orElse(0);
        coupees = new String[nombre];
        jointes = new String[nombre];
        gardes = new boolean[nombre];
        rangs.forEach(r -> gardes[r] = true);
        Arrays.fill(coupees, "");
        Arrays.fill(jointes, "");
        enTete = false;
        ouvert = false;
    }

    /** The next line goes on with the field that this one left open. */
    void suspend() {
        if (joints + anterieurs == 0) {
            System.arraycopy(coupees, 0, jointes, 0, jointes.length);
        }
        aSuivre = champsJoints();
    }

    @Override
    protected void handleBegin(long numero) {
        ouvert &= aSuivre > 0;
        anterieurs = aSuivre;
        joints = 0;
        aSuivre = 0;
        lues = coupees;
    }

    /** An empty line, which is not given as one: a field may run over it. */
    @Override
    protected void handleEmpty() {
        aSuivre = anterieurs;
    }

    @Override
    protected void handleField(int rang, char[] tampon, int debut, int longueur, boolean entreGuillemets) {
        if (rang == CHAMPS_AU_PLUS) {
            throw new CsvParseException("plus de " + CHAMPS_AU_PLUS + " champs");
        }
        if (enTete) {
            premiere.add(new String(tampon, debut, longueur));
            return;
        }
        boolean suite = ouvert;
        if (suite) {
            if (joints + anterieurs == 0) {
                System.arraycopy(coupees, 0, jointes, 0, jointes.length);
            }
            joints++;
        }
        if (suite || (longueur > 0 && tampon[debut] == GUILLEMET)) {
            ouvert ^= impair(tampon, debut, longueur);
        }
        boolean garde = rang < gardes.length && gardes[rang];
        int rangJoint = anterieurs + rang - joints;
        boolean gardeJoint = joints + anterieurs > 0 && !suite && rangJoint < gardes.length && gardes[rangJoint];
        if (garde || gardeJoint) {
            String texte = new String(tampon, debut, longueur);
            if (garde) {
                coupees[rang] = texte;
            }
            if (gardeJoint) {
                jointes[rangJoint] = texte;
            }
        }
    }

    /** Whether an odd number of quotation marks, each one in a quoted field being doubled, opens or closes it. */
    private static boolean impair(char[] tampon, int debut, int longueur) {
        boolean impair = false;
        for (int i = debut; i < debut + longueur; i++) {
            impair ^= tampon[i] == GUILLEMET;
        }
        return impair;
    }

    @Override
    protected Ligne buildRecord() {
        return this;
    }

    /** The fields of the first line. */
    List<String> premiere() {
        return premiere.stream().map(Ligne::nu).toList();
    }

    int numero() {
        return Math.toIntExact(getStartingLineNumber());
    }

    /** How many fields each « ; » cuts. */
    int champs() {
        return getFieldCount();
    }

    /** How many fields there are once quotation marks join them, with the lines that this one goes on with. */
    int champsJoints() {
        return anterieurs + getFieldCount() - joints;
    }

    /** Whether its last field was opened by a quotation mark that nothing closes. */
    boolean ouverte() {
        return ouvert;
    }

    /** From now on, its fields are those that quotation marks join. */
    void joins() {
        lues = joints + anterieurs == 0 ? coupees : jointes;
    }

    /** A field, without the spaces and quotation marks around it; a line that is too short has that of another one. */
    String valeur(int rang) {
        return nu(lues[rang]);
    }

    private static String nu(String texte) {
        String net = texte.strip();
        int fin = net.length() - 1;
        return fin > 0 && net.charAt(0) == GUILLEMET && net.charAt(fin) == GUILLEMET
                ? net.substring(1, fin).strip()
                : net;
    }
}
