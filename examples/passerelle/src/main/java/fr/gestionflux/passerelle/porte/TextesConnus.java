package fr.gestionflux.passerelle.porte;

import org.jspecify.annotations.Nullable;

/**
 * Texts that were met lately: one that comes again is the same object, which whoever keeps it keeps once. It forgets, so that
 * its own size never grows. Not thread-safe.
 */
final class TextesConnus {

    private static final int FACTEUR = 31;

    private final @Nullable String[] textes;

    /** For as many texts at most. */
    TextesConnus(int places) {
        this.textes = new String[places];
    }

    /** A part of a text. */
    String texte(String source, int debut, int fin) {
        if (debut == fin) {
            return "";
        }
        int place = Math.floorMod(melange(source, debut, fin), textes.length);
        String connu = textes[place];
        if (connu != null && connu.length() == fin - debut && source.startsWith(connu, debut)) {
            return connu;
        }
        String nouveau = source.substring(debut, fin);
        textes[place] = nouveau;
        return nouveau;
    }

    private static int melange(String source, int debut, int fin) {
        int melange = 0;
        for (int i = debut; i < fin; i++) {
            melange = melange * FACTEUR + source.charAt(i);
        }
        return melange;
    }
}
