package fr.gestionflux.passerelle.guichet;

import fr.gestionflux.core.parc.Territoire;
import fr.gestionflux.core.parc.Territoire.Echelle;
import fr.gestionflux.core.releve.Grandeur;
import fr.gestionflux.core.releve.Releve;
import fr.gestionflux.core.rpls.CompteDeRotation;
import fr.gestionflux.core.rpls.EffectifsRpls.Effectif;
import fr.gestionflux.core.rpls.RotationRpls;
import fr.gestionflux.core.temps.Annees;
import fr.gestionflux.passerelle.porte.FichierLu;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The two facts that a register of 1 January M tells, both of M - 1: the rotation rate, as a ratio, and the homes of the
 * landlord on 31 December, those that left the stock (MODE 9) apart.
 */
final class FaitsDuRegistre {

    static final List<Grandeur<?>> GRANDEURS = List.of(Grandeur.LOGEMENTS, Grandeur.ROTATION);

    private final RotationRpls rotation;
    private final Map<String, Set<String>> communes;
    private final String source;

    /** The communes of each EPCI, which no register tells. */
    FaitsDuRegistre(RegistreLu registre, Map<String, Set<String>> communes) {
        this.rotation = registre.rotation();
        this.communes = communes;
        this.source = "répertoire (RPLS) au 01/01/" + rotation.millesime() + " : "
                + registre.fichiers().stream().map(FichierLu::nom).collect(Collectors.joining(", "));
    }

    Annees annees() {
        return new Annees(rotation.annee(), rotation.annee());
    }

    boolean dit(Releve.Cle cle) {
        return GRANDEURS.contains(cle.grandeur()) && cle.annees().equals(annees());
    }

    boolean sansCommunes(Territoire t) {
        return t.echelle() == Echelle.EPCI && !communes.containsKey(t.code());
    }

    /** The fields of a row; empty for what the register does not tell, and for a place where it has no home. */
    Optional<Map<String, String>> champs(Releve.Cle cle) {
        return dit(cle) && !sansCommunes(cle.territoire())
                ? champs(cle.grandeur(), dans(cle.territoire()))
                : Optional.empty();
    }

    private Predicate<String> dans(Territoire t) {
        return switch (t.echelle()) {
            case DEPARTEMENT -> commune -> commune.startsWith(t.code());
            case EPCI -> communes.getOrDefault(t.code(), Set.of())::contains;
            default -> t.code()::equals;
        };
    }

    private Optional<Map<String, String>> champs(Grandeur<?> grandeur, Predicate<String> ou) {
        if (grandeur.equals(Grandeur.ROTATION)) {
            CompteDeRotation compte = rotation.compte(ou);
            return compte.denominateur() == 0
                    ? Optional.empty()
                    : Optional.of(Map.of(
                            "numerateur",
                            Long.toString(compte.numerateur()),
                            "denominateur",
                            Long.toString(compte.denominateur()),
                            ColonnesDesFaits.SOURCE,
                            source));
        }
        Effectif effectif = rotation.effectifs().effectif(ou);
        return effectif.recus() == 0
                ? Optional.empty()
                : Optional.of(Map.of(
                        ColonnesDesFaits.VALEUR,
                        Long.toString(effectif.recus() - effectif.sortis()),
                        ColonnesDesFaits.SOURCE,
                        source));
    }
}
