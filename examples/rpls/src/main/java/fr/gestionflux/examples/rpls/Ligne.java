package fr.gestionflux.examples.rpls;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The line being read. All the fields of the first one are kept, then those that are asked for: a line has 64 fields, six
 * are read, and making texts of the others would cost more than all the rest.
 *
 * <p>One object for a whole file: a line is gone when the next one is fetched.
 */
final class Ligne extends AbstractBaseCsvCallbackHandler<Ligne> {

    /** Far above any layout: a file that is not a register must not fill the memory with its first line. */
    static final int CHAMPS_AU_PLUS = 1 << 10;

    private final List<String> premiere = new ArrayList<>();
    private String[] valeurs = {};
    private boolean[] gardes = {};
    private boolean enTete = true;
    private boolean coupee;

    /** From the next line on, keeps these fields only. */
    void garde(Collection<Integer> rangs) {
        int nombre = rangs.stream().mapToInt(r -> r + 1).max().orElse(0);
        valeurs = new String[nombre];
        gardes = new boolean[nombre];
        rangs.forEach(r -> gardes[r] = true);
        enTete = false;
    }

    @Override
    protected void handleBegin(long numero) {
        coupee = false;
    }

    @Override
    protected void handleField(int rang, char[] tampon, int debut, int longueur, boolean entreGuillemets) {
        if (rang == CHAMPS_AU_PLUS) {
            throw new CsvParseException("plus de " + CHAMPS_AU_PLUS + " champs");
        }
        if (entreGuillemets) {
            coupee |= contientUneFinDeLigne(tampon, debut, longueur);
        }
        if (enTete) {
            premiere.add(new String(tampon, debut, longueur));
        } else if (rang < gardes.length && gardes[rang]) {
            valeurs[rang] = new String(tampon, debut, longueur);
        }
    }

    private static boolean contientUneFinDeLigne(char[] tampon, int debut, int longueur) {
        for (int i = debut; i < debut + longueur; i++) {
            if (tampon[i] == '\n') {
                return true;
            }
        }
        return false;
    }

    @Override
    protected Ligne buildRecord() {
        return this;
    }

    /** The fields of the first line. */
    List<String> premiere() {
        return premiere;
    }

    int numero() {
        return Math.toIntExact(getStartingLineNumber());
    }

    int champs() {
        return getFieldCount();
    }

    /** Whether one of its fields, even one that is not kept, holds an end of line. */
    boolean coupee() {
        return coupee;
    }

    /** A field that is kept, without the spaces around it; a line that is too short has that of another one. */
    String valeur(int rang) {
        return valeurs[rang].strip();
    }
}
