package fr.gestionflux.examples.annee;

import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.saisie.Ligne;
import io.vavr.control.Validation;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A column whose value is the name of one thing among some. */
final class Choix {

    private Choix() {}

    /** The one that has this name, or the anomaly that lists them all. */
    static <T> Validation<Anomalie, T> parmi(
            Ligne ligne, String colonne, List<? extends T> connus, Function<? super T, String> nom) {
        return ligne.texte(colonne)
                .flatMap(lu -> connus.stream()
                        .filter(c -> nom.apply(c).equals(lu))
                        .findFirst()
                        .map(Validation::<Anomalie, T>valid)
                        .orElseGet(() -> ligne.refus(
                                Codes.LIBELLE_INCONNU,
                                colonne,
                                lu,
                                connus.stream().map(nom).collect(Collectors.joining(", ", "l'un de : ", "")))));
    }
}
