package fr.gestionflux.examples.portefeuille;

import fr.gestionflux.core.parc.Territoire;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.releve.Grandeur;
import fr.gestionflux.core.releve.Releve;
import fr.gestionflux.core.saisie.Tableau;
import io.vavr.control.Validation;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The table of facts that are not those of one holder's territory. */
final class Faits {

    private static final List<Grandeur<?>> CONNUES = List.of(
            Grandeur.LOGEMENTS,
            Grandeur.ELIGIBLES,
            Grandeur.EXCLUS,
            Grandeur.SOUSTRAITS,
            Grandeur.MISES_EN_SERVICE,
            Grandeur.MISES_EN_SERVICE_HORS_FLUX,
            Grandeur.PART_MUTATIONS,
            Grandeur.BESOIN,
            Grandeur.ROTATION);

    private Faits() {}

    private record Fait(Grandeur<?> donnee, Territoire territoire, int annee, String valeur) {}

    /** Notes each row; what it cannot read is an anomaly. */
    static List<Anomalie> lire(Tableau tableau, Map<String, Territoire> lieux, Releve.Builder releve) {
        var lecture = tableau.lire(l -> Validation.combine(
                        l.<Grandeur<?>>lis("donnee", Codes.LIBELLE_INCONNU, "une donnée connue", Faits::grandeur),
                        l.<Territoire>lis(
                                "code",
                                Codes.TERRITOIRE_INCONNU,
                                "le code d'un territoire du tableau des réservataires",
                                code -> Optional.ofNullable(lieux.get(code))),
                        l.annee("annee"),
                        l.texte("valeur"))
                .ap(Fait::new));
        lecture.lus().forEach(f -> releve.lu(f.donnee(), f.territoire(), f.annee(), f.valeur(), Exemple.INVENTE));
        return lecture.anomalies();
    }

    private static Optional<Grandeur<?>> grandeur(String libelle) {
        return CONNUES.stream().filter(g -> g.libelle().equals(libelle)).findFirst();
    }
}
