package fr.gestionflux.core.tables;

import fr.gestionflux.core.droit.Droit;
import fr.gestionflux.core.droit.Genre;
import fr.gestionflux.core.nombre.Nombre;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.releve.Grandeur;
import fr.gestionflux.core.saisie.Libelles;
import fr.gestionflux.core.saisie.Ligne;
import fr.gestionflux.core.temps.Annees;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The fields of one row, while it is read: each gives its value, or nothing and a refusal that {@link #donne} answers with the
 * others. A column that is not there and an empty field say nothing. Not thread-safe.
 */
final class Champs {

    private static final String OUI = "oui";
    private static final String NON = "non";

    private final Ligne l;
    private final List<Anomalie> refus = new ArrayList<>();

    Champs(Ligne ligne) {
        this.l = ligne;
    }

    /** The value that the fields make, or everything that is wrong with them: what cannot be built is said in its own words. */
    <T> Validation<Seq<Anomalie>, T> donne(Supplier<T> construit) {
        if (refus.isEmpty()) {
            try {
                return Validation.valid(construit.get());
            } catch (IllegalArgumentException e) {
                refus.add(l.ici(Anomalie.refus(Codes.LIGNE_INCOHERENTE, String.valueOf(e.getMessage()))));
            }
        }
        return Validation.invalid(io.vavr.collection.List.ofAll(refus));
    }

    Optional<String> texte(String colonne) {
        return garde(l.texte(colonne));
    }

    Optional<String> facultatif(String colonne) {
        return siDonne(colonne, () -> texte(colonne));
    }

    /** A text that says nothing when it is empty. */
    String motif(String colonne) {
        return facultatif(colonne).orElse("");
    }

    Optional<LocalDate> date(String colonne) {
        return garde(l.date(colonne)
                .flatMap(jour -> jour.getYear() < Annees.PREMIERE || jour.getYear() > Annees.DERNIERE
                        ? l.refus(
                                Codes.DATE_ILLISIBLE,
                                colonne,
                                l.siDonne(colonne).orElse(""),
                                "une date de " + Annees.PREMIERE + " à " + Annees.DERNIERE)
                        : Validation.valid(jour)));
    }

    /** A day that an inventory prints, however old. */
    Optional<LocalDate> jour(String colonne) {
        return siDonne(colonne, () -> garde(l.date(colonne)));
    }

    Optional<LocalDate> dateFacultative(String colonne) {
        return siDonne(colonne, () -> date(colonne));
    }

    Optional<Integer> annee(String colonne) {
        return garde(l.annee(colonne));
    }

    OptionalInt anneeFacultative(String colonne) {
        return siDonne(colonne, () -> annee(colonne)).stream().mapToInt(n -> n).findFirst();
    }

    int entier(String colonne, int sinon) {
        return luSiDonne(colonne, Codes.NOMBRE_ILLISIBLE, "un nombre entier comme « 1 »", Champs::enEntier)
                .orElse(sinon);
    }

    private static Optional<Integer> enEntier(String texte) {
        return Quantite.lis(texte)
                .filter(q -> q.estEntiere() && q.numerateur().bitLength() < Integer.SIZE)
                .map(q -> q.numerateur().intValueExact());
    }

    Optional<Quantite> nombreFacultatif(String colonne) {
        return luSiDonne(
                colonne,
                Codes.NOMBRE_ILLISIBLE,
                "un nombre positif ou nul comme « 23 »",
                t -> Quantite.lis(t).filter(q -> q.signe() >= 0));
    }

    Optional<Taux> tauxFacultatif(String colonne) {
        return l.siDonne(colonne).isEmpty() ? Optional.empty() : garde(l.taux(colonne));
    }

    Optional<Boolean> ouiNon(String colonne) {
        return luSiDonne(
                colonne,
                Codes.LIBELLE_INCONNU,
                "« oui » ou « non »",
                t -> Libelles.semblables(t, OUI)
                        ? Optional.of(true)
                        : Libelles.semblables(t, NON) ? Optional.of(false) : Optional.empty());
    }

    static String ouiNon(boolean valeur) {
        return valeur ? OUI : NON;
    }

    /** One of a list, as its {@code toString} writes it. */
    <T> Optional<T> choix(String colonne, T[] valeurs) {
        return lu(colonne, Codes.LIBELLE_INCONNU, cites(valeurs), t -> parmi(t, valeurs));
    }

    <T> Optional<T> choixFacultatif(String colonne, T[] valeurs) {
        return siDonne(colonne, () -> choix(colonne, valeurs));
    }

    /** Mostly one as it is written: the others, whose labels take longer to compare, are then left alone. */
    static <T> Optional<T> parmi(String texte, T[] valeurs) {
        return Arrays.stream(valeurs)
                .filter(v -> v.toString().equals(texte))
                .findFirst()
                .or(() -> Arrays.stream(valeurs)
                        .filter(v -> Libelles.semblables(v.toString(), texte))
                        .findFirst());
    }

    static <T> String cites(T[] valeurs) {
        return Arrays.stream(valeurs).map(v -> "« " + v + " »").collect(Collectors.joining(", "));
    }

    /** A document that must be named, and its article. */
    Optional<Reference> reference(String document, String article) {
        String precise = motif(article);
        return texte(document).map(d -> new Reference(d, precise));
    }

    <T> Optional<T> lu(String colonne, String code, String attendu, Function<String, Optional<T>> lecture) {
        return garde(l.lis(colonne, code, attendu, lecture));
    }

    /** A field that may be empty: read when it is given, nothing otherwise. */
    <T> Optional<T> luSiDonne(String colonne, String code, String attendu, Function<String, Optional<T>> lecture) {
        return siDonne(colonne, () -> lu(colonne, code, attendu, lecture));
    }

    private <T> Optional<T> siDonne(String colonne, Supplier<Optional<T>> lecture) {
        return estDonne(colonne) ? lecture.get() : Optional.empty();
    }

    boolean estDonne(String colonne) {
        return l.siDonne(colonne).isPresent();
    }

    void refuse(String code, String colonne, String attendu) {
        refus.add(l.refus(code, colonne, l.siDonne(colonne).orElse(""), attendu).getError());
    }

    /** A right, as its kind reads the fields that it knows. */
    <D extends Droit> Optional<D> droit(Genre<D> genre) {
        Validation<Seq<Anomalie>, D> lu = genre.lis(l);
        if (lu.isInvalid()) {
            refus.addAll(lu.getError().asJava());
            return Optional.empty();
        }
        return Optional.of(lu.get());
    }

    /** What another reading of the row gave. */
    private <T> Optional<T> garde(Validation<Anomalie, T> lu) {
        if (lu.isInvalid()) {
            refus.add(lu.getError());
            return Optional.empty();
        }
        return Optional.of(lu.get());
    }

    <N extends Nombre<N>> Optional<N> valeur(Grandeur<N> g, String colonne) {
        return garde(g.lis(l, colonne));
    }
}
