package fr.gestionflux.core.tables;

import fr.gestionflux.core.nombre.Nombre;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.temps.Dates;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The fields of one row, while it is written; what is not said is empty. Not thread-safe. */
final class Cases {

    private final Map<String, String> champs = new HashMap<>();

    Cases met(String colonne, String texte) {
        champs.put(colonne, texte);
        return this;
    }

    Cases met(String colonne, Optional<String> texte) {
        return met(colonne, texte.orElse(""));
    }

    Cases met(String colonne, LocalDate jour) {
        return met(colonne, Dates.texte(jour));
    }

    Cases met(String colonne, OptionalInt n) {
        return met(colonne, n.isPresent() ? Integer.toString(n.getAsInt()) : "");
    }

    Cases met(String colonne, Nombre<?> n) {
        return met(colonne, exact(n));
    }

    Cases met(String colonne, boolean valeur) {
        return met(colonne, Champs.ouiNon(valeur));
    }

    Cases met(String document, String article, Reference r) {
        return met(document, r.document()).met(article, r.article());
    }

    Cases tout(Map<String, String> autres) {
        champs.putAll(autres);
        return this;
    }

    /** One more zero tells decimals from thousands: 1,2340 has one reading. */
    private static String exact(Nombre<?> n) {
        String texte = n.texteExact();
        return Quantite.enMilliers(texte).isPresent() ? texte + "0" : texte;
    }

    List<String> dansLOrdre(List<String> entete) {
        return entete.stream().map(c -> champs.getOrDefault(c, "")).toList();
    }
}
