package fr.gestionflux.passerelle.base;

import fr.gestionflux.core.saisie.Libelles;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A described column as the base has it.
 *
 * @param decrite its name in the description, for instance {@code derniere echeance}
 * @param nom the same in SQL, for instance {@code derniere_echeance}
 * @param obligatoire whether every row fills it
 * @param valeurs what it may hold, when that is a closed list that no charter adds to; empty otherwise
 */
record ColonneSql(String decrite, String nom, boolean obligatoire, List<String> valeurs) {

    ColonneSql {
        valeurs = List.copyOf(valeurs);
    }

    /** In lower case, words joined by underscores, without accents. */
    static String nomSql(String decrite) {
        return Normalizer.normalize(decrite, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "_");
    }

    boolean estFermee() {
        return !valeurs.isEmpty();
    }

    /** Written as the list writes it, where the reading would take one for the other; empty when it is none of the list. */
    Optional<String> admise(String texte) {
        return !estFermee() || valeurs.contains(texte)
                ? Optional.of(texte)
                : valeurs.stream().filter(v -> Libelles.semblables(v, texte)).findFirst();
    }
}
