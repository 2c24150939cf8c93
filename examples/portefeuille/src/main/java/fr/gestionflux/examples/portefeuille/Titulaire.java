package fr.gestionflux.examples.portefeuille;

import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.parc.Reservataire.Categorie;
import fr.gestionflux.core.parc.Territoire;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.saisie.Lecture;
import fr.gestionflux.core.saisie.Ligne;
import fr.gestionflux.core.saisie.Tableau;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A row of the table of holders.
 *
 * @param reservataire the holder
 * @param convention what it signed: {@code charte} for the charter alone, the id of a model of convention, {@code donné} for
 *     an objective that is given, {@code aucune}
 * @param part its share, where its convention writes one
 * @param objectif its objective, where it is given
 * @param conversion when its rights became droits uniques, where they did
 * @param nombre homes of its territory, or those that fall vacant there: as the header says
 * @param rotation rate of its territory, as the header says
 */
record Titulaire(
        Reservataire reservataire,
        String convention,
        Optional<Taux> part,
        Optional<Quantite> objectif,
        Optional<Integer> conversion,
        Optional<Quantite> nombre,
        Optional<Taux> rotation) {

    /** Reads the table; an EPCI comes before its communes. */
    static Lecture<Titulaire> lire(Tableau tableau, Territoire departement, String nombre, String rotation) {
        Map<String, Territoire> lieux = new HashMap<>(Map.of(departement.nom(), departement));
        return tableau.lire(l -> Validation.combine(
                        reservataire(l, lieux, departement),
                        seule(l.texte("convention")),
                        siRempli(l, "part", l::taux),
                        siRempli(l, "objectif", l::nombre),
                        siRempli(l, "conversion", l::annee),
                        siRempli(l, nombre, l::nombre),
                        siRempli(l, rotation, l::taux))
                .ap(Titulaire::new)
                .mapError(e -> e.flatMap(Function.identity())));
    }

    private static Validation<Seq<Anomalie>, Reservataire> reservataire(
            Ligne l, Map<String, Territoire> lieux, Territoire departement) {
        return seule(l.lis("categorie", Codes.LIBELLE_INCONNU, "une catégorie de réservataire", Titulaire::categorie))
                .flatMap(c -> territoire(l, c, lieux, departement)
                        .flatMap(t -> seule(l.texte("reservataire")).map(nom -> new Reservataire(c, nom, t))));
    }

    private static Optional<Categorie> categorie(String libelle) {
        return Arrays.stream(Categorie.values())
                .filter(c -> c.toString().equals(libelle))
                .findFirst();
    }

    /** A commune and an EPCI have the name of their territory; the others have rights on the whole département. */
    private static Validation<Seq<Anomalie>, Territoire> territoire(
            Ligne l, Categorie c, Map<String, Territoire> lieux, Territoire departement) {
        if (c != Categorie.COMMUNE && c != Categorie.EPCI) {
            return Validation.valid(departement);
        }
        return seule(l.lis(
                        "dans",
                        Codes.TERRITOIRE_INCONNU,
                        "le département, ou un EPCI plus haut dans le tableau",
                        nom -> Optional.ofNullable(lieux.get(nom))))
                .flatMap(dans -> c == Categorie.COMMUNE
                        ? Territoire.lisCommune(l, "code", "reservataire", dans)
                        : Territoire.lisEpci(l, "code", "reservataire", dans))
                .peek(t -> lieux.put(t.nom(), t));
    }

    private static <T> Validation<Seq<Anomalie>, Optional<T>> siRempli(
            Ligne l, String colonne, Function<String, Validation<Anomalie, T>> lecture) {
        return seule(l.texteFacultatif(colonne)
                .flatMap(texte -> texte.isEmpty()
                        ? Validation.valid(Optional.empty())
                        : lecture.apply(colonne).map(Optional::of)));
    }

    /** One reading gives one anomaly, a territory gives several. */
    private static <T> Validation<Seq<Anomalie>, T> seule(Validation<Anomalie, T> lue) {
        return lue.mapError(io.vavr.collection.List::of);
    }

    /** Where its rights bear. */
    Territoire territoire() {
        return reservataire.territoire();
    }
}
