package fr.gestionflux.examples.rpls;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Bytes, eight at a time: a register has twenty of them for each one that is kept, and looking at them one by one would be
 * most of the time.
 */
final class Octets {

    /** How many bytes an array must have after the last one that is looked at. */
    static final int MARGE = Long.BYTES;

    private static final VarHandle MOTS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long UNS = 0x0101010101010101L;
    private static final long HAUTS = 0x8080808080808080L;
    private static final long BAS = 0x7F7F7F7F7F7F7F7FL;

    /** Ends of lines are among the first sixteen characters. */
    private static final long QUARTETS_HAUTS = 0xF0F0F0F0F0F0F0F0L;

    private Octets() {}

    /** The same byte eight times. */
    static long motif(char ascii) {
        return ascii * UNS;
    }

    /** The bytes from a place on, the first one in the lowest bits; zeros from the end on. */
    static long mot(byte[] octets, int place, int fin) {
        long mot = (long) MOTS.get(octets, place);
        int reste = fin - place;
        return reste < Long.BYTES ? mot & ((1L << (reste * Byte.SIZE)) - 1) : mot;
    }

    /** The high bit of each byte that is the one of a pattern, and no other bit. */
    static long egaux(long mot, long motif) {
        return nuls(mot ^ motif);
    }

    private static long nuls(long mot) {
        return ~(((mot & BAS) + BAS) | mot | BAS);
    }

    /** Whether a byte is not ASCII. */
    static boolean accentue(long mot) {
        return (mot & HAUTS) != 0;
    }

    /** Where a bit is, in bytes. */
    static int premier(long bits) {
        return Long.numberOfTrailingZeros(bits) / Byte.SIZE;
    }

    /** Where the line ends: at a line feed, at a carriage return, or where the bytes do. */
    static int finDeLigne(byte[] octets, int debut, int fin) {
        for (int i = debut; i < fin; i += Long.BYTES) {
            long candidats = nuls(mot(octets, i, fin) & QUARTETS_HAUTS);
            for (; candidats != 0; candidats &= candidats - 1) {
                int place = i + premier(candidats);
                if (place >= fin) {
                    return fin;
                }
                if (octets[place] == '\n' || octets[place] == '\r') {
                    return place;
                }
            }
        }
        return fin;
    }
}
