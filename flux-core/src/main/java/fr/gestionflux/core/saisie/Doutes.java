package fr.gestionflux.core.saisie;

import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import java.util.Optional;

/** Figures that can be meant in two ways, by one rule for tables and for facts. Thread-safe. */
public final class Doutes {

    private static final Taux UN_POUR_CENT = Taux.pourcent(1);

    private Doutes() {}

    /**
     * A number whose point or comma may part thousands: {@code 17.000} homes are 17 or 17 000.
     *
     * @param texte the number as received
     * @return what to write instead, a French noun phrase; empty when there is one reading only
     */
    public static Optional<String> milliers(String texte) {
        return Quantite.enMilliers(texte)
                .map(milliers -> Quantite.lis(texte)
                                .map(decimal -> "« " + decimal + " », ou « " + espacee(milliers) + " »")
                                .orElseGet(() -> "« " + espacee(milliers) + " »")
                        + " (des milliers s'écrivent avec une espace, ou collés)");
    }

    /**
     * A rate so small that it may be a fraction written with a % sign: {@code 0,2 %} for 20 %.
     *
     * @param lu the rate as read
     * @return the question to ask, in French; empty when there is none
     */
    public static Optional<String> fraction(Taux lu) {
        return lu.signe() > 0 && lu.compareTo(UN_POUR_CENT) < 0
                ? Optional.of(
                        "est-ce une fraction écrite avec un signe % ? Elle ferait " + lu.fois(Quantite.of(100)) + ".")
                : Optional.empty();
    }

    private static String espacee(Quantite entiere) {
        StringBuilder chiffres = new StringBuilder(entiere.texteExact());
        for (int i = chiffres.length() - 3; i > 0; i -= 3) {
            chiffres.insert(i, ' ');
        }
        return chiffres.toString();
    }
}
