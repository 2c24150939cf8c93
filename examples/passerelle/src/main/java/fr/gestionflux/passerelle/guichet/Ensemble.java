package fr.gestionflux.passerelle.guichet;

import fr.gestionflux.core.recu.Recu;
import fr.gestionflux.core.recu.RecusDuDossier;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The answers of one file's conventions: one stands alone; several share their steps in the file's own receipt, which comes first. */
final class Ensemble {

    private Ensemble() {}

    static <T> List<Feuillet> de(
            List<T> reponses,
            Function<T, Recu> seul,
            Function<List<T>, RecusDuDossier> tous,
            BiFunction<T, Recu, Feuillet> feuillet) {
        if (reponses.size() <= 1) {
            return reponses.stream().map(r -> feuillet.apply(r, seul.apply(r))).toList();
        }
        RecusDuDossier recus = tous.apply(reponses);
        List<Feuillet> feuillets = new ArrayList<>();
        feuillets.add(Feuillet.de("Ce que les conventions ont en commun", recus.commun()));
        List<Recu> conventions = recus.conventions().toList();
        for (int i = 0; i < reponses.size(); i++) {
            feuillets.add(feuillet.apply(reponses.get(i), conventions.get(i)));
        }
        return feuillets;
    }
}
