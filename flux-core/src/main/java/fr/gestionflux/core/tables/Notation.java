package fr.gestionflux.core.tables;

import fr.gestionflux.core.charte.Duree;
import fr.gestionflux.core.charte.ObjectifIndicatif;
import fr.gestionflux.core.charte.Reconduction;
import fr.gestionflux.core.nombre.Arrondi;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.saisie.Libelles;
import fr.gestionflux.core.temps.Delai;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How the value of a clause is written in one field, and read back.
 *
 * <pre>{@code
 * Notation.delai().lis("15 jours ouvrés", texte).orElseThrow();   // = 15 jours ouvrés
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param <T> type of the value
 */
public final class Notation<T> {

    private static final String AUCUN = "aucun";
    private static final String DE_PREFERENCE = " de préférence";
    private static final String SEPARATEUR = " ; ";

    private final String attendu;
    private final BiFunction<String, Reference, Optional<T>> lecture;
    private final Function<T, String> ecriture;

    private Notation(String attendu, BiFunction<String, Reference, Optional<T>> lecture, Function<T, String> ecriture) {
        this.attendu = attendu;
        this.lecture = lecture;
        this.ecriture = ecriture;
    }

    /**
     * A notation of the caller's own; what it writes it must read back.
     *
     * @param <T> type of the value
     * @param attendu what is expected of the text, a French noun phrase
     * @param lecture gives the value of a text, or nothing when it has none
     * @param ecriture gives the text of a value
     * @return the notation
     */
    public static <T> Notation<T> de(
            String attendu, Function<String, Optional<T>> lecture, Function<T, String> ecriture) {
        return new Notation<>(attendu, (texte, source) -> lecture.apply(texte), ecriture);
    }

    /** A value whose parts have the source of the whole: one that has another is not written. */
    static <T> Notation<T> avecSource(
            String attendu, BiFunction<String, Reference, Optional<T>> lecture, Function<T, String> ecriture) {
        return new Notation<>(attendu, lecture, ecriture);
    }

    /**
     * A rate.
     *
     * @return for instance {@code 7,9 %}
     */
    public static Notation<Taux> taux() {
        return de("un pourcentage comme « 7,9 % »", Taux::lis, Taux::texteExact);
    }

    /**
     * A number.
     *
     * @return for instance {@code 1,5}
     */
    public static Notation<Quantite> nombre() {
        return de("un nombre comme « 5 »", Quantite::lis, Quantite::texteExact);
    }

    /**
     * A whole number.
     *
     * @return for instance {@code 2}
     */
    public static Notation<Integer> entier() {
        return de("un nombre entier comme « 2 »", Notation::enEntier, n -> Integer.toString(n));
    }

    private static Optional<Integer> enEntier(String texte) {
        return Quantite.lis(texte)
                .filter(q -> q.estEntiere() && q.numerateur().bitLength() < Integer.SIZE)
                .map(q -> q.numerateur().intValueExact());
    }

    /**
     * A time allowed.
     *
     * @return for instance {@code 15 jours ouvrés}
     */
    public static Notation<Delai> delai() {
        return de(
                "un délai comme « 15 jours ouvrés », « 30 jours calendaires », « 10 jours ouvrables » ou « 3 mois »",
                texte -> entierEnTete(texte, Delai.MAXIMUM)
                        .flatMap(n -> semblable(
                                texte, Arrays.stream(Delai.Mesure.values()).map(m -> new Delai(n, m)))),
                Delai::toString);
    }

    /**
     * A rounding.
     *
     * @return for instance {@code arrondi à l'unité}
     */
    public static Notation<Arrondi> arrondi() {
        return de(
                "un arrondi comme « arrondi à l'unité », « tronqué à 2 décimales », « arrondi par excès à l'unité » ou"
                        + " « arrondi au multiple de 5 »",
                texte -> semblable(texte, arrondis(texte)),
                Arrondi::toString);
    }

    private static Stream<Arrondi> arrondis(String texte) {
        Stream<Arrondi> decimaux = IntStream.rangeClosed(0, DECIMALES)
                .boxed()
                .flatMap(n -> Stream.of(Arrondi.auPlusProche(n), Arrondi.tronque(n), Arrondi.parExces(n)));
        String fin = texte.substring(texte.lastIndexOf(' ') + 1);
        return Stream.concat(decimaux, enEntier(fin).filter(n -> n >= 2).map(Arrondi::auMultiple).stream());
    }

    private static final int DECIMALES = 30;

    /**
     * How long a convention lasts.
     *
     * @return for instance {@code 3 ans avec tacite reconduction}
     */
    public static Notation<Duree> duree() {
        return de(
                "une durée comme « 3 ans » ou « 1 an avec tacite reconduction »",
                texte -> entierEnTete(texte, DUREE_MAXIMALE)
                        .flatMap(n -> semblable(
                                texte, Arrays.stream(Reconduction.values()).map(r -> new Duree(n, r)))),
                Duree::toString);
    }

    private static final int DUREE_MAXIMALE = 99;

    /**
     * One of a list.
     *
     * @param <T> type of the value
     * @param valeurs as their {@code toString} writes them
     * @return the notation
     */
    public static <T> Notation<T> choix(List<T> valeurs) {
        List<T> toutes = List.copyOf(valeurs);
        return de(
                toutes.stream().map(v -> "« " + v + " »").collect(Collectors.joining(", ")),
                texte -> semblable(texte, toutes.stream()),
                Object::toString);
    }

    /**
     * A list of labels, in its order.
     *
     * @param <T> type of an element
     * @param element reads a label; nothing when it is not one
     * @param exemple a label
     * @return for instance {@code mutations de locataires ; relogements de ventes}; {@code aucun} when there is none
     */
    public static <T> Notation<List<T>> liste(Function<String, Optional<T>> element, String exemple) {
        return avecSource(
                "des libellés séparés par « ; », comme « " + exemple + " », ou « aucun »",
                (texte, source) -> elements(texte, element),
                tous -> joint(tous, Object::toString));
    }

    static <T> Optional<List<T>> elements(String texte, Function<String, Optional<T>> element) {
        List<T> lus = new ArrayList<>();
        if (Libelles.semblables(texte, AUCUN)) {
            return Optional.of(lus);
        }
        for (String partie : texte.split(";", -1)) {
            Optional<T> lu = element.apply(Libelles.net(partie));
            if (lu.isEmpty()) {
                return Optional.empty();
            }
            lus.add(lu.get());
        }
        return Optional.of(lus);
    }

    static <T> String joint(List<T> tous, Function<T, String> element) {
        return tous.isEmpty() ? AUCUN : tous.stream().map(element).collect(Collectors.joining(SEPARATEUR));
    }

    /** Which homes a holder would rather have, with or without a share. */
    static Notation<List<ObjectifIndicatif>> objectifsIndicatifs() {
        return avecSource(
                "des préférences comme « T3 de préférence ; T4 : 30 % »",
                (texte, source) -> elements(texte, Notation::objectifIndicatif),
                tous -> joint(
                        tous,
                        o -> o.critere()
                                + o.part().map(p -> " : " + p.texteExact()).orElse(DE_PREFERENCE)));
    }

    private static Optional<ObjectifIndicatif> objectifIndicatif(String texte) {
        if (texte.endsWith(DE_PREFERENCE)) {
            return Optional.of(new ObjectifIndicatif(
                    texte.substring(0, texte.length() - DE_PREFERENCE.length()), Optional.empty()));
        }
        int deuxPoints = texte.lastIndexOf(" : ");
        return deuxPoints < 0
                ? Optional.empty()
                : Taux.lis(texte.substring(deuxPoints + 3))
                        .map(p -> new ObjectifIndicatif(texte.substring(0, deuxPoints), Optional.of(p)));
    }

    private static Optional<Integer> entierEnTete(String texte, int maximum) {
        int espace = texte.indexOf(' ');
        return enEntier(espace < 0 ? texte : texte.substring(0, espace)).filter(n -> n >= 1 && n <= maximum);
    }

    private static <T> Optional<T> semblable(String texte, Stream<T> valeurs) {
        return valeurs.filter(v -> Libelles.semblables(v.toString(), texte)).findFirst();
    }

    /**
     * What is expected of the text.
     *
     * @return a French noun phrase
     */
    public String attendu() {
        return attendu;
    }

    /**
     * Reads a value.
     *
     * @param texte as received
     * @param source where the stipulation is, for the parts of a value that cite it
     * @return empty when the text is none
     */
    public Optional<T> lis(String texte, Reference source) {
        return lecture.apply(texte, source);
    }

    /**
     * Writes a value.
     *
     * @param valeur the value
     * @return its text
     */
    public String ecris(T valeur) {
        return ecriture.apply(valeur);
    }
}
