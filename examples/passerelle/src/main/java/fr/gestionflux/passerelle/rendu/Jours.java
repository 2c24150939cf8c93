package fr.gestionflux.passerelle.rendu;

import fr.gestionflux.core.temps.Dates;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** Days as receipts write them, as people read them. */
final class Jours {

    private static final Pattern ISO = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private Jours() {}

    static String texte(String cellule) {
        return ISO.matcher(cellule).matches() ? Dates.texte(LocalDate.parse(cellule)) : cellule;
    }
}
