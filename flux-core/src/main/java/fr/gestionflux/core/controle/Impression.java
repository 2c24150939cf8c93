package fr.gestionflux.core.controle;

import fr.gestionflux.core.nombre.Arrondi;
import fr.gestionflux.core.nombre.Nombre;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number as a document prints it: its value, how many decimals it shows, what the document says that it rounds it to,
 * and the operation that it writes before it.
 *
 * <pre>{@code
 * Impression.lis("18,11 %");           // a rate, two decimals
 * Impression.lis("1 567 logements");   // the words after the number do not count
 * Impression.lis("1.2 arrondi à 1");   // « 0.71=>1 » too: two numbers
 * Impression.lis("13,40 / 74 * 100 = 18,11 %");
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
final class Impression {

    /** Two separators or more are of thousands: a number has one decimal point. */
    static final String MILLIERS = "\\d{1,3}(?:(?:\\.\\d{3}){2,}|(?:,\\d{3}){2,})";

    private static final String NOMBRE = "(-?(?:" + MILLIERS + "|\\d[\\d ]*(?:[.,](\\d+))?))\\s?(%?)";
    private static final String MOTS = "[\\p{L}'’\\s]*";
    private static final Pattern FORME =
            Pattern.compile(NOMBRE + MOTS + "(?:(?:arrondie?s? à|=>|->|→|➔)\\s?(" + NOMBRE + ")" + MOTS + ")?");
    private static final Pattern EGAL = Pattern.compile("^(.*)=(?!>)(.*)$", Pattern.DOTALL);
    private static final Pattern ESPACES = Pattern.compile("\\p{Zs}+");
    /** A tab or an end of line parts words, never the thousands of a number. */
    private static final Pattern COUPURE = Pattern.compile("\\s*[\\t\\n\\x0B\\f\\r]\\s*");
    /** A print is short: what is longer is not one, and would make the reading of its brackets too deep. */
    private static final int LONGUEUR_MAXIMALE = 500;

    private static final Quantite POUR_CENT = Quantite.rapport(1, 100);

    private final String texte;
    private final String nombre;
    private final Quantite lu;
    private final Optional<Quantite> milliers;
    private final boolean pourcentage;
    private final int decimales;
    private final Optional<Impression> arrondi;
    private final Optional<Calcul> operation;

    private Impression(Matcher m, Quantite lu, Optional<Impression> arrondi, String texte, Optional<Calcul> operation) {
        this.texte = texte.replace('\n', ' ');
        this.nombre = m.group();
        this.lu = lu;
        this.milliers = Optional.ofNullable(m.group(2)).flatMap(x -> Quantite.enMilliers(m.group(1)));
        this.pourcentage = m.group(3).equals("%");
        this.decimales = m.group(2) == null ? 0 : m.group(2).length();
        this.arrondi = arrondi;
        this.operation = operation;
    }

    /**
     * Reads a print.
     *
     * @param texte for instance {@code 9.67%}, {@code 155 logements}, {@code 1.2 arrondi à 1} or
     *     {@code 13,40 / 74 * 100 = 18,11 %}
     * @return the print, or empty when the text is not one
     */
    public static Optional<Impression> lis(String texte) {
        String net = COUPURE.matcher(ESPACES.matcher(texte).replaceAll(" "))
                .replaceAll("\n")
                .strip();
        if (net.length() > LONGUEUR_MAXIMALE) {
            return Optional.empty();
        }
        Matcher egal = EGAL.matcher(net);
        return egal.matches()
                ? Calcul.lis(egal.group(1)).flatMap(c -> nombre(egal.group(2).strip(), net, Optional.of(c)))
                : nombre(net, net, Optional.empty());
    }

    private static Optional<Impression> nombre(String nombre, String texte, Optional<Calcul> operation) {
        Matcher m = FORME.matcher(nombre);
        if (!m.matches()) {
            return Optional.empty();
        }
        Optional<Impression> arrondi = Optional.ofNullable(m.group(4)).flatMap(Impression::lis);
        return Quantite.lis(m.group(1))
                .or(() -> Quantite.enMilliers(m.group(1)))
                .filter(lu -> m.group(4) == null || arrondi.isPresent())
                .map(lu -> new Impression(m, lu, arrondi, texte, operation));
    }

    /**
     * The print itself.
     *
     * @return with single spaces
     */
    public String texte() {
        return texte;
    }

    /**
     * What it reads as, taken alone.
     *
     * @return a {@link Taux} when it has a % sign, otherwise a {@link Quantite}
     */
    public Nombre<?> valeur() {
        return pourcentage ? enTaux(lu.fois(POUR_CENT)) : lu;
    }

    /**
     * How many decimals it shows.
     *
     * @return in percentage points for a percentage
     */
    public int decimales() {
        return decimales;
    }

    /**
     * What the document says that it rounds this number to.
     *
     * @return the second number of « 1.2 arrondi à 1 »
     */
    public Optional<Impression> arrondi() {
        return arrondi;
    }

    /** The operation that the document writes before the number. */
    Optional<Calcul> operation() {
        return operation;
    }

    /** The number alone, as printed. */
    @Override
    public String toString() {
        return nombre;
    }

    /**
     * The print read as a figure of a given nature.
     *
     * @param valeur what it says
     * @param decimales how many decimals it shows, as {@link Arrondi} counts them
     */
    record Sens(Nombre<?> valeur, int decimales) {
        boolean arrondit(Nombre<?> exact) {
            return exact.arrondi(Arrondi.auPlusProche(decimales)).equals(valeur);
        }

        boolean tronque(Nombre<?> exact) {
            return exact.arrondi(Arrondi.tronque(decimales)).equals(valeur);
        }

        boolean admet(Nombre<?> exact) {
            return arrondit(exact) || tronque(exact);
        }
    }

    /**
     * The print read as this figure: of the ways to read it, the one that agrees. A rate without its sign is a percentage
     * whose sign is elsewhere (9,67), or a fraction (0,0967); a number of homes is never a percentage, and its point may
     * part thousands (17.000).
     */
    Optional<Sens> comme(Nombre<?> attendu) {
        if (attendu instanceof Quantite q) {
            return pourcentage ? Optional.empty() : Optional.of(comme(q));
        }
        Sens enPoints = new Sens(enTaux(lu.fois(POUR_CENT)), decimales);
        Sens enFraction = new Sens(enTaux(lu), Math.max(0, decimales - 2));
        boolean fraction = !pourcentage && decimales >= 2 && !enPoints.admet(attendu) && enFraction.admet(attendu);
        return Optional.of(fraction ? enFraction : enPoints);
    }

    private Sens comme(Quantite attendu) {
        Sens enDecimales = new Sens(lu, decimales);
        return milliers.filter(m -> !enDecimales.admet(attendu) && estPlusProche(m, attendu))
                .map(m -> new Sens(m, 0))
                .orElse(enDecimales);
    }

    /** By its order of magnitude: above the geometric mean of both readings. */
    private boolean estPlusProche(Quantite enMilliers, Quantite attendu) {
        return attendu.signe() > 0 && attendu.fois(attendu).compareTo(lu.fois(enMilliers)) > 0;
    }

    private static Taux enTaux(Quantite fraction) {
        return Taux.rapport(fraction.numerateur(), fraction.denominateur());
    }
}
