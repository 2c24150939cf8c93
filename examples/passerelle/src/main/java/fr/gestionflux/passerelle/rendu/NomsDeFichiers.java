package fr.gestionflux.passerelle.rendu;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;

/** Names of files that every system takes; two holders never share one. */
final class NomsDeFichiers {

    private static final int LONGUEUR = 80;

    private NomsDeFichiers() {}

    static String de(String qui, Collection<String> pris, String suffixe) {
        String net = Normalizer.normalize(qui, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replace("œ", "oe")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String base = net.isEmpty() || net.equals("index")
                ? "reservataire"
                : net.substring(0, Math.min(LONGUEUR, net.length()));
        String nom = base;
        for (int n = 2; pris.contains(nom + suffixe); n++) {
            nom = base + "-" + n;
        }
        return nom + suffixe;
    }
}
