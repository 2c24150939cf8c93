package fr.gestionflux.core.tables;

import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.TexteRecu;
import fr.gestionflux.core.saisie.ColonneDeTable;
import fr.gestionflux.core.saisie.Lecture;
import fr.gestionflux.core.saisie.Ligne;
import fr.gestionflux.core.saisie.Tableau;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A named table: what its rows and columns mean, and how a row is read and written. What it writes, it reads back as it was:
 * each row that is written is read again, and refused when a part of it would be lost.
 *
 * <pre>{@code
 * Table<Territoire> territoires = Tables.de(Repertoire.de(Vocabulaire.duNoyau())).territoires();
 * territoires.entete();   // = [code, nom, echelle, dans]
 * territoires.ecris(savoie).get();   // = [73, Savoie, département, ]
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param <T> what a row says
 */
public abstract class Table<T> {

    private final String nom;
    private final String ligne;
    private final List<ColonneDeTable> colonnes;

    Table(String nom, String ligne, List<ColonneDeTable> colonnes) {
        this.nom = nom;
        this.ligne = ligne;
        this.colonnes = List.copyOf(colonnes);
    }

    /**
     * Its name: of the file, the sheet or the database table that carries it.
     *
     * @return in lower case, for instance {@code territoires}
     */
    public final String nom() {
        return nom;
    }

    /**
     * What a row is.
     *
     * @return a French noun phrase
     */
    public final String ligne() {
        return ligne;
    }

    /**
     * Its columns.
     *
     * @return in the order in which they are written; they are read in any order
     */
    public final List<ColonneDeTable> colonnes() {
        return colonnes;
    }

    /**
     * The names of its columns.
     *
     * @return what its first row holds
     */
    public final List<String> entete() {
        return colonnes.stream().map(ColonneDeTable::nom).toList();
    }

    /**
     * Reads one row.
     *
     * @param l the row
     * @return what it says, or everything that is wrong with it
     */
    public final Validation<Seq<Anomalie>, T> lis(Ligne l) {
        Validation<Seq<Anomalie>, T> lu = lisLesChamps(l);
        lu.peek(x -> signaleLesNonLus(l));
        return lu;
    }

    abstract Validation<Seq<Anomalie>, T> lisLesChamps(Ligne l);

    Lecture<T> lisTout(Tableau tableau) {
        Set<Object> vues = new HashSet<>();
        return tableau.lire(l -> lis(l).flatMap(x -> uneFois(l, x, vues)));
    }

    private Validation<Seq<Anomalie>, T> uneFois(Ligne l, T valeur, Set<Object> vues) {
        return dejaDite(valeur, vues)
                .map(a -> Validation.<Seq<Anomalie>, T>invalid(io.vavr.collection.List.of(l.ici(a))))
                .orElseGet(() -> Validation.valid(valeur));
    }

    /** That a row says again what another one, of those seen, says. */
    final Optional<Anomalie> dejaDite(T valeur, Set<Object> vues) {
        Optional<?> cle = cle(valeur);
        if (cle.isPresent() && !vues.add(cle.get())) {
            return Optional.of(enDouble(
                    Codes.LIGNE_EN_DOUBLE,
                    nomDeLaCle(valeur),
                    "une seule ligne : ôtez l'une des deux, ou changez son identifiant"));
        }
        return seulReservataire(valeur)
                .filter(r -> !vues.add(r))
                .map(r -> enDouble(Codes.RESERVATAIRE_EN_DOUBLE, r.toString(), "une seule ligne par réservataire"));
    }

    private Anomalie enDouble(String code, String deja, String attendu) {
        return Anomalie.refus(code, "table « " + nom + " » : une ligne dit déjà « " + deja + " » ; attendu " + attendu);
    }

    /** Of whom a table with a key of its own has one row at most. */
    Optional<Reservataire> seulReservataire(T valeur) {
        return Optional.empty();
    }

    /** What no two rows have in common; empty where rows may be alike. */
    Optional<?> cle(T valeur) {
        return Optional.empty();
    }

    /** The same, for messages. */
    String nomDeLaCle(T valeur) {
        return cle(valeur).map(Object::toString).orElse("");
    }

    abstract void remplis(Cases cases, T valeur);

    /**
     * Reads every row. A table that is there and has no row says that there is none.
     *
     * @param tableau the table as delivered
     * @return what could be read, and every anomaly
     */
    public final Lecture<T> lire(Tableau tableau) {
        Lecture<T> lu = lisTout(tableau);
        return new Lecture<>(
                lu.lus(),
                lu.anomalies().stream()
                        .filter(a -> !a.code().equals(Codes.INVENTAIRE_VIDE))
                        .toList());
    }

    /**
     * Writes one row.
     *
     * @param valeur what it says
     * @return its fields in the order of the columns, or what would be lost and what to do
     */
    public final Validation<Seq<Anomalie>, List<String>> ecris(T valeur) {
        List<String> rangee = brute(valeur);
        Lecture<T> relue = Tableau.de(nom, entete(), List.of(new Tableau.Rangee(2, rangee)))
                .lire(this::lis);
        List<Anomalie> refus = new ArrayList<>(
                relue.anomalies().stream().filter(Anomalie::estRefus).toList());
        if (refus.isEmpty() && !estRendue(valeur, rangee, relue.lus())) {
            refus.add(Anomalie.refus(
                    Codes.ECRITURE_IMPOSSIBLE,
                    "table « " + nom + " » : " + TexteRecu.cite(String.join(" ; ", rangee))
                            + " ne serait pas relu tel quel ; attendu des textes sans espace autour, et rien d'autre que ce"
                            + " que disent ses colonnes"));
        }
        return refus.isEmpty() ? Validation.valid(rangee) : Validation.invalid(io.vavr.collection.List.ofAll(refus));
    }

    private boolean estRendue(T valeur, List<String> rangee, List<T> relue) {
        return relue.size() == 1
                && relue.get(0).equals(valeur)
                && brute(relue.get(0)).equals(rangee);
    }

    private List<String> brute(T valeur) {
        Cases cases = new Cases();
        remplis(cases, valeur);
        return cases.dansLOrdre(entete());
    }

    /** A field that is filled and serves nothing is perhaps in the wrong column. */
    private void signaleLesNonLus(Ligne l) {
        for (ColonneDeTable c : colonnes) {
            if (!l.aLu(c.nom()) && !estLueAilleurs(c)) {
                l.siDonne(c.nom())
                        .ifPresent(recu -> l.signale(Anomalie.builder()
                                .gravite(Anomalie.Gravite.REMARQUE)
                                .code(Codes.COLONNE_NON_LUE)
                                .champ(c.nom())
                                .recu(recu)
                                .message("reçu " + TexteRecu.cite(recu)
                                        + " ; cette ligne ne lit pas cette colonne : laissez-la vide")
                                .build()));
            }
        }
    }

    /** Whether what a field that was not read says was remarked, or read, elsewhere. */
    boolean estLueAilleurs(ColonneDeTable c) {
        return false;
    }

    /** Name, for messages. */
    @Override
    public final String toString() {
        return nom;
    }
}
