package fr.gestionflux.passerelle.porte;

import fr.gestionflux.core.saisie.Tableau.Rangee;
import java.util.Arrays;
import java.util.List;

/**
 * Some hundreds of rows in one text. Of each row it has the number of fields, then of each field its length and itself; numbers
 * are written in base 128, least digit first, so that none makes the text wider than the fields do. Immutable.
 */
final class PaquetDeRangees {

    /** Many enough for what a text costs by itself to be nothing, few enough for it to stay short. */
    static final int TAILLE = 256;

    private static final int BASE = 128;

    private final String texte;
    private final int[] numeros;
    private final int[] debuts;

    private PaquetDeRangees(String texte, int[] numeros, int[] debuts) {
        this.texte = texte;
        this.numeros = numeros;
        this.debuts = debuts;
    }

    Rangee rangee(int i, TextesConnus connus) {
        int ou = debuts[i];
        String[] champs = new String[nombre(ou)];
        ou = apresLeNombre(ou);
        for (int c = 0; c < champs.length; c++) {
            int debut = apresLeNombre(ou);
            int fin = debut + nombre(ou);
            champs[c] = connus.texte(texte, debut, fin);
            ou = fin;
        }
        return new Rangee(numeros[i], List.of(champs));
    }

    private int nombre(int ou) {
        int c = texte.charAt(ou);
        return c < BASE ? c : c - BASE + BASE * nombre(ou + 1);
    }

    private int apresLeNombre(int ou) {
        return texte.charAt(ou) < BASE ? ou + 1 : apresLeNombre(ou + 1);
    }

    /** One that is not full yet. Not thread-safe. */
    static final class Remplissage {

        private final StringBuilder texte = new StringBuilder();
        private final int[] numeros = new int[TAILLE];
        private final int[] debuts = new int[TAILLE];
        private int taille;

        int taille() {
            return taille;
        }

        void ajoute(Rangee r) {
            numeros[taille] = r.numero();
            debuts[taille] = texte.length();
            taille++;
            nombre(r.champs().size());
            for (String champ : r.champs()) {
                nombre(champ.length());
                texte.append(champ);
            }
        }

        private void nombre(int n) {
            int reste = n;
            while (reste >= BASE) {
                texte.append((char) (BASE + reste % BASE));
                reste /= BASE;
            }
            texte.append((char) reste);
        }

        PaquetDeRangees paquet() {
            return new PaquetDeRangees(texte.toString(), Arrays.copyOf(numeros, taille), Arrays.copyOf(debuts, taille));
        }
    }
}
