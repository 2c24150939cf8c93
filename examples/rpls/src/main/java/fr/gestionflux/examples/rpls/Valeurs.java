package fr.gestionflux.examples.rpls;

import fr.gestionflux.core.rpls.ContingentRpls;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Fields that are as they should be, read from bytes; a value that many homes have is one object. What is not found here
 * may still be right, written otherwise: the caller looks at its text.
 */
final class Valeurs {

    /** No MODE. */
    static final int ILLISIBLE = 0;

    private static final int CARACTERES_D_UN_IDENTIFIANT = 10;
    private static final int CARACTERES_D_UNE_COMMUNE = 5;
    private static final int CARACTERES_D_UNE_ANNEE = 4;
    private static final int CARACTERES_D_UN_BAIL = 7;
    private static final int RANG_DE_L_ANNEE = 3;
    private static final int DERNIER_MODE = 5;
    private static final int SORTI = 9;
    private static final int MOIS = Logements.MOIS_D_UNE_ANNEE;
    private static final int PREMIERE = Logements.PREMIERE_ANNEE;

    /** Communes met lately, by their bytes: all those of a landlord, or nearly. */
    private static final int BITS_D_UNE_PLACE = 14;

    private static final long MELANGE = 0x9E3779B97F4A7C15L;

    private final long[] cles = new long[1 << BITS_D_UNE_PLACE];
    private final List<Optional<String>> communes =
            new ArrayList<>(Collections.nCopies(1 << BITS_D_UNE_PLACE, Optional.empty()));
    private final List<OptionalInt> annees;
    private final List<Optional<YearMonth>> bails;
    private final List<Optional<ContingentRpls>> contingents;

    /** Values of a register: no year is later than its own, no lease than its first month. */
    Valeurs(int millesime) {
        annees = IntStream.rangeClosed(PREMIERE, millesime)
                .mapToObj(OptionalInt::of)
                .toList();
        bails = IntStream.rangeClosed(0, (millesime - PREMIERE) * MOIS)
                .mapToObj(m -> Optional.of(YearMonth.of(PREMIERE + m / MOIS, 1 + m % MOIS)))
                .toList();
        contingents = IntStream.rangeClosed(0, ContingentRpls.values().length)
                .mapToObj(ContingentRpls::de)
                .toList();
    }

    Optional<String> identifiant(Ligne ligne, int rang) {
        int debut = ligne.debut(rang);
        int fin = ligne.fin(rang);
        byte[] octets = ligne.octets();
        boolean admis = fin - debut == CARACTERES_D_UN_IDENTIFIANT;
        boolean zeros = true;
        for (int i = debut; admis && i < fin; i++) {
            byte c = octets[i];
            admis = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
            zeros &= c == '0';
        }
        return admis && !zeros
                ? Optional.of(new String(octets, debut, fin - debut, StandardCharsets.ISO_8859_1))
                : Optional.empty();
    }

    /** The commune that was {@linkplain #retiens kept} under these bytes. */
    Optional<String> commune(Ligne ligne, int rang) {
        long cle = cle(ligne, rang);
        int place = place(cle);
        return cle != 0 && cles[place] == cle ? communes.get(place) : Optional.empty();
    }

    /** Keeps the commune of these bytes, if there is one. */
    Optional<String> retiens(Ligne ligne, int rang, Optional<String> commune) {
        long cle = cle(ligne, rang);
        if (cle != 0 && commune.isPresent()) {
            cles[place(cle)] = cle;
            communes.set(place(cle), commune);
        }
        return commune;
    }

    private static long cle(Ligne ligne, int rang) {
        int debut = ligne.debut(rang);
        int fin = ligne.fin(rang);
        return fin - debut == CARACTERES_D_UNE_COMMUNE ? Octets.mot(ligne.octets(), debut, fin) : 0;
    }

    private static int place(long cle) {
        return (int) ((cle * MELANGE) >>> (Long.SIZE - BITS_D_UNE_PLACE));
    }

    int mode(Ligne ligne, int rang) {
        int debut = ligne.debut(rang);
        int fin = ligne.fin(rang);
        byte[] octets = ligne.octets();
        int mode = fin - debut == 1 ? octets[debut] - '0' : ILLISIBLE;
        return (mode >= 1 && mode <= DERNIER_MODE) || mode == SORTI ? mode : ILLISIBLE;
    }

    OptionalInt locat(Ligne ligne, int rang) {
        int debut = ligne.debut(rang);
        int fin = ligne.fin(rang);
        byte[] octets = ligne.octets();
        int apresLaPremiere = fin - debut == CARACTERES_D_UNE_ANNEE ? nombre(octets, debut, fin) - PREMIERE : -1;
        return apresLaPremiere >= 0 && apresLaPremiere < annees.size()
                ? annees.get(apresLaPremiere)
                : OptionalInt.empty();
    }

    Optional<YearMonth> bail(Ligne ligne, int rang) {
        int debut = ligne.debut(rang);
        int fin = ligne.fin(rang);
        byte[] octets = ligne.octets();
        int apresLeMois = debut + RANG_DE_L_ANNEE - 1;
        if (fin - debut != CARACTERES_D_UN_BAIL || octets[apresLeMois] != '/') {
            return Optional.empty();
        }
        int mois = nombre(octets, debut, apresLeMois);
        int annee = nombre(octets, apresLeMois + 1, fin);
        int apresLePremier = (annee - PREMIERE) * MOIS + mois - 1;
        return mois >= 1 && mois <= MOIS && annee >= PREMIERE && apresLePremier < bails.size()
                ? bails.get(apresLePremier)
                : Optional.empty();
    }

    Optional<ContingentRpls> contingent(Ligne ligne, int rang) {
        int debut = ligne.debut(rang);
        int fin = ligne.fin(rang);
        byte[] octets = ligne.octets();
        int code = fin - debut == 1 ? octets[debut] - '0' : 0;
        return code > 0 && code < contingents.size() ? contingents.get(code) : Optional.empty();
    }

    /** A number of digits alone; negative when another byte is among them. */
    private static int nombre(byte[] octets, int debut, int fin) {
        int nombre = 0;
        for (int i = debut; i < fin; i++) {
            int chiffre = octets[i] - '0';
            if (chiffre < 0 || chiffre > 9) {
                return -1;
            }
            nombre = nombre * 10 + chiffre;
        }
        return nombre;
    }
}
