package fr.gestionflux.passerelle.porte;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Names that spreadsheets take for sheets, each once whatever its case. Not thread-safe. */
final class NomsDeFeuilles {

    private static final int LONGUEUR = 31;
    private static final Pattern INTERDITS = Pattern.compile("[\\[\\]:*?/\\\\\\p{Cntrl}]|^'|'$");

    private final Set<String> pris = new HashSet<>();

    String pour(String nom) {
        String net = INTERDITS.matcher(nom).replaceAll("_");
        String candidat = coupe(net.isBlank() ? "feuille" : net, LONGUEUR);
        for (int n = 2; !pris.add(candidat.toLowerCase(Locale.ROOT)); n++) {
            String suffixe = " (" + n + ")";
            candidat = coupe(net, LONGUEUR - suffixe.length()) + suffixe;
        }
        return candidat;
    }

    private static String coupe(String nom, int longueur) {
        return nom.length() <= longueur ? nom : nom.substring(0, longueur);
    }
}
