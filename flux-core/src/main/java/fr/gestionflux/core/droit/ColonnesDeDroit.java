package fr.gestionflux.core.droit;

import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.saisie.Libelles;
import fr.gestionflux.core.saisie.Ligne;
import fr.gestionflux.core.temps.Annees;
import io.vavr.control.Validation;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** How columns that several kinds of right share are read. */
final class ColonnesDeDroit {

    private ColonnesDeDroit() {}

    /** Rights, unlike homes of an operation, may be a part of one: a balance of 0,45. */
    static Validation<Anomalie, Quantite> droits(Ligne l) {
        return l.lis(
                "logements",
                Codes.NOMBRE_ILLISIBLE,
                "un nombre positif ou nul comme « 17 » ou « 0,45 »",
                t -> Quantite.lis(t).filter(q -> q.signe() >= 0));
    }

    /** An inventory that has no such column, or leaves it empty, does not say. */
    static Validation<Anomalie, Origine> origine(Ligne l) {
        return l.siDonne("origine").isEmpty()
                ? Validation.valid(Origine.INCONNUE)
                : l.lis(
                        "origine",
                        Codes.LIBELLE_INCONNU,
                        Arrays.stream(Origine.values())
                                .map(o -> "« " + o + " »")
                                .collect(Collectors.joining(", ")),
                        t -> Arrays.stream(Origine.values())
                                .filter(o -> Libelles.semblables(o.toString(), t))
                                .findFirst());
    }

    /** Empty says that it is not known. */
    static String texte(Origine origine) {
        return origine == Origine.INCONNUE ? "" : origine.toString();
    }

    /** A day that a right may end on: in 1900 or later. */
    static Validation<Anomalie, LocalDate> jour(String colonne, Ligne l) {
        return l.date(colonne)
                .flatMap(jour -> jour.getYear() < Annees.PREMIERE
                        ? l.refus(
                                Codes.DATE_ILLISIBLE,
                                colonne,
                                l.siDonne(colonne).orElse(""),
                                "une date à partir de " + Annees.PREMIERE)
                        : Validation.valid(jour));
    }

    static Validation<Anomalie, Integer> annee(String colonne, Ligne l) {
        return l.annee(colonne)
                .flatMap(annee -> annee < Annees.PREMIERE
                        ? l.refus(
                                Codes.ANNEE_ILLISIBLE,
                                colonne,
                                Integer.toString(annee),
                                "une année à partir de " + Annees.PREMIERE)
                        : Validation.valid(annee));
    }

    /** A day that may be missing. */
    static Validation<Anomalie, Optional<LocalDate>> jourFacultatif(String colonne, Ligne l) {
        return l.siDonne(colonne).isPresent() ? jour(colonne, l).map(Optional::of) : Validation.valid(Optional.empty());
    }
}
