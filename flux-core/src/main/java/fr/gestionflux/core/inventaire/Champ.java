package fr.gestionflux.core.inventaire;

import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.saisie.Libelles;
import fr.gestionflux.core.saisie.Ligne;
import fr.gestionflux.core.temps.Dates;
import fr.gestionflux.core.temps.Periode;
import io.vavr.control.Validation;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What a column holds, read from a row; a column that nobody named holds nothing.
 *
 * @param <T> what it becomes
 */
@FunctionalInterface
interface Champ<T> {

    Pattern ANNEE = Pattern.compile("[12][0-9]{3}");

    Validation<Anomalie, Optional<T>> lire(Ligne ligne);

    static <T> Champ<T> absent() {
        return ligne -> Validation.valid(Optional.empty());
    }

    static Champ<String> libelle(String colonne) {
        return ligne -> ligne.texteFacultatif(colonne);
    }

    /** One of these labels, whatever their case, or nothing. */
    static <T> Champ<T> parmi(String colonne, Map<String, ? extends T> valeurs, String code, String attendu) {
        Map<String, T> parCle = new HashMap<>();
        valeurs.forEach((libelle, valeur) -> parCle.put(Libelles.cle(libelle), valeur));
        return facultatif(colonne, lu -> Optional.ofNullable(parCle.get(Libelles.cle(lu))), code, attendu);
    }

    static Champ<Boolean> ouiNon(String colonne, Map<String, Boolean> libelles) {
        return parmi(
                colonne,
                libelles,
                Codes.LIBELLE_INCONNU,
                "l'un de ces libellés : "
                        + String.join(", ", libelles.keySet().stream().sorted().toList())
                        + ", ou rien si on ne le sait pas");
    }

    static Champ<Integer> annee(String colonne) {
        return facultatif(
                colonne,
                lu -> ANNEE.matcher(lu).matches() ? Optional.of(Integer.valueOf(lu)) : Optional.empty(),
                Codes.ANNEE_ILLISIBLE,
                "une année comme « 1985 », ou rien");
    }

    private static <T> Champ<T> facultatif(
            String colonne, Function<String, Optional<T>> lecture, String code, String attendu) {
        return ligne -> ligne.texteFacultatif(colonne).flatMap(lu -> {
            Optional<T> valeur = lu.flatMap(lecture);
            return lu.isEmpty() || valeur.isPresent()
                    ? Validation.valid(valeur)
                    : ligne.refus(code, colonne, lu.get(), attendu);
        });
    }

    /** From the first day to the last; the same day or later. */
    static Champ<Periode> dates(String debut, String fin) {
        return ligne -> {
            if (estVide(ligne, debut) && estVide(ligne, fin)) {
                return Validation.valid(Optional.empty());
            }
            Validation<Anomalie, LocalDate> du = ligne.date(debut);
            Validation<Anomalie, LocalDate> au = ligne.date(fin);
            if (du.isInvalid() && au.isInvalid()) {
                ligne.signale(du.getError());
            }
            return au.flatMap(dernier -> du.flatMap(premier -> periode(ligne, premier, dernier, fin)));
        };
    }

    private static Validation<Anomalie, Optional<Periode>> periode(
            Ligne ligne, LocalDate premier, LocalDate dernier, String fin) {
        return dernier.isBefore(premier)
                ? ligne.refus(
                        Codes.FIN_AVANT_DEBUT,
                        fin,
                        Dates.texte(dernier),
                        "une date qui ne précède pas le début (" + Dates.texte(premier) + ")")
                : Validation.valid(Optional.of(Periode.de(premier, dernier.plusDays(1))));
    }

    private static boolean estVide(Ligne ligne, String colonne) {
        return ligne.texteFacultatif(colonne).exists(Optional::isEmpty);
    }

    /** What only describes a home is said when it cannot be read, and does not cost the home. */
    default Optional<T> sansEcarter(Ligne ligne) {
        Validation<Anomalie, Optional<T>> lu = lire(ligne);
        if (lu.isInvalid()) {
            ligne.signale(lu.getError());
            return Optional.empty();
        }
        return lu.get();
    }
}
