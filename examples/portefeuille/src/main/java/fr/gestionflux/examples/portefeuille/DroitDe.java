package fr.gestionflux.examples.portefeuille;

import fr.gestionflux.core.droit.Droit;
import fr.gestionflux.core.droit.Droit.Apport;
import fr.gestionflux.core.droit.Droit.DroitDeSuite;
import fr.gestionflux.core.droit.Droit.DroitsUniques;
import fr.gestionflux.core.droit.Droit.GarantieEmprunt;
import fr.gestionflux.core.droit.Origine;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.saisie.Lecture;
import fr.gestionflux.core.saisie.Ligne;
import fr.gestionflux.core.saisie.Tableau;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A row of the table of rights.
 *
 * @param reservataire the name of its holder
 * @param droit the right
 */
record DroitDe(String reservataire, Droit droit) {

    /** Reads the table; a right of nobody is refused, or it would be lost. */
    static Lecture<DroitDe> lire(Tableau tableau, Set<String> reservataires) {
        return tableau.lire(l -> l.lis(
                        "nature",
                        Codes.LIBELLE_INCONNU,
                        "une nature de droit que les deux exemples ont",
                        DroitDe::genre)
                .mapError(a -> (Seq<Anomalie>) io.vavr.collection.List.of(a))
                .flatMap(genre -> droit(l, genre, reservataires)));
    }

    private static Optional<Class<? extends Droit>> genre(String nature) {
        return Stream.<Class<? extends Droit>>of(
                        GarantieEmprunt.class, Apport.class, DroitDeSuite.class, DroitsUniques.class)
                .filter(g -> Droit.nature(g).equals(nature))
                .findFirst();
    }

    private static Validation<Seq<Anomalie>, DroitDe> droit(
            Ligne l, Class<? extends Droit> genre, Set<String> reservataires) {
        var qui = l.lis(
                "reservataire",
                Codes.LIBELLE_INCONNU,
                "un nom du tableau des réservataires",
                nom -> Optional.of(nom).filter(reservataires::contains));
        var operation = l.texte("operation");
        var nombre = l.nombre("nombre");
        if (genre == GarantieEmprunt.class) {
            return Validation.combine(qui, operation, nombre, l.taux("part reservee"), l.date("derniere echeance"))
                    .ap((r, o, n, part, fin) -> new DroitDe(r, new GarantieEmprunt(o, n, part, fin)));
        }
        if (genre == Apport.class) {
            return Validation.combine(qui, operation, nombre).ap((r, o, n) -> new DroitDe(r, new Apport(o, n)));
        }
        var origine = l.lis("origine", Codes.LIBELLE_INCONNU, "une origine de droit", DroitDe::origine);
        return genre == DroitsUniques.class
                ? Validation.combine(qui, operation, nombre, origine)
                        .ap((r, o, n, d) -> new DroitDe(r, new DroitsUniques(o, n, d)))
                : Validation.combine(qui, operation, nombre, l.annee("fin"), origine)
                        .ap((r, o, n, fin, d) -> new DroitDe(r, new DroitDeSuite(o, n, fin, d)));
    }

    private static Optional<Origine> origine(String libelle) {
        return Arrays.stream(Origine.values())
                .filter(o -> o.toString().equals(libelle))
                .findFirst();
    }
}
