package fr.gestionflux.passerelle.annexe;

import fr.gestionflux.core.recu.EtapeDeRecu;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalInt;

/** A figure as annexes print it: without its unit, which is in the label. */
final class Nombres {

    private static final String ESPACE = "\u00a0";
    private static final int CHIFFRES_GROUPES = 5;

    private Nombres() {}

    static String texte(EtapeDeRecu e, OptionalInt decimales) {
        return decimales.isEmpty() ? sansUnite(e) : arrondi(e, decimales.getAsInt());
    }

    private static String sansUnite(EtapeDeRecu e) {
        boolean taux = e.genre().equals("taux");
        int espace = e.lisible().indexOf(' ');
        String nombre = espace < 0 ? e.lisible() : e.lisible().substring(0, espace);
        return groupe(nombre) + (taux ? ESPACE + "%" : "");
    }

    private static String arrondi(EtapeDeRecu e, int decimales) {
        boolean taux = e.genre().equals("taux");
        String[] exact = e.exact().split("/", 2);
        BigDecimal numerateur = new BigDecimal(exact[0]);
        if (taux) {
            numerateur = numerateur.movePointRight(2);
        }
        BigDecimal nombre = exact.length == 1
                ? numerateur.setScale(decimales, RoundingMode.HALF_UP)
                : numerateur.divide(new BigDecimal(exact[1]), decimales, RoundingMode.HALF_UP);
        return groupe(nombre.toPlainString().replace('.', ',')) + (taux ? ESPACE + "%" : "");
    }

    /** Five digits and more are grouped, as French typography does. */
    private static String groupe(String nombre) {
        int virgule = nombre.indexOf(',');
        String entier = virgule < 0 ? nombre : nombre.substring(0, virgule);
        return entier.matches("\\d{" + CHIFFRES_GROUPES + ",}")
                ? entier.replaceAll("(?<=\\d)(?=(\\d{3})+$)", ESPACE) + nombre.substring(entier.length())
                : nombre;
    }
}
