package fr.gestionflux.passerelle.porte;

import java.util.Locale;

/** What comes with tables and is not one: it says to people how to fill them. */
public final class Accompagnement {

    /** How the name of what is not read begins, of a file, a sheet or a list. */
    public static final String NOM = "LISEZMOI";

    private static final String EN_ANGLAIS = "README";

    private Accompagnement() {}

    static boolean estUn(String nom) {
        String majuscules = nom.toUpperCase(Locale.ROOT);
        return majuscules.startsWith(NOM) || majuscules.startsWith(EN_ANGLAIS);
    }
}
