package fr.gestionflux.kit;

import fr.gestionflux.core.preuve.Explication;
import fr.gestionflux.core.preuve.Resultat;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Redoes an explanation by hand: reads the printed text alone, evaluates the formula of each line with its own exact
 * arithmetic, and compares with the value printed on the line. A term must be a value printed above, or the name in
 * « guillemets » of a line above; a formula without a value (« ? », division by zero) must print « ? ».
 *
 * <pre>{@code
 * Recalcul.verifie(objectif.objectif());
 * }</pre>
 *
 * <p>A product of a rate and a quantity reads as either one: the line is right when one of the readings gives its value.
 * Names and references are free text without {@code " = "}. Stateless and thread-safe.
 */
public final class Recalcul {

    private static final Pattern NOMBRE =
            Pattern.compile("(-?\\d+)(?:,(\\d+)|/(\\d+))?( %)?(?=$|[ ;)]|, )", Pattern.UNICODE_CHARACTER_CLASS);
    private static final String MOT = "(?:\\p{L}[\\p{L}'’-]*|€(?:/m²)?)";
    private static final Pattern UNITE =
            Pattern.compile("(?: " + MOT + ")+(?: × (?!moyenne\\(|aucun(?!\\p{L}))" + MOT + "(?: " + MOT + ")*)*");
    private static final Pattern ARRONDI = Pattern.compile(
            ", (arrondi par excès|arrondi|tronqué) (?:à (?:l'unité|(une) décimale|(\\d+) décimales)|au multiple de (\\d+))");
    private static final Pattern DONNEE = Pattern.compile(" : (?=-?\\d)");

    private Recalcul() {}

    /**
     * Redoes every line of a figure's explanation.
     *
     * @param figure a named figure
     * @throws AssertionError naming the first line that does not give its value
     */
    public static void verifie(Resultat<?> figure) {
        verifie(Explication.exacte(figure));
    }

    /**
     * Redoes every line of a printed explanation.
     *
     * @param explication as {@link Explication#exacte} prints it
     * @throws AssertionError naming the first line that does not give its value
     */
    public static void verifie(String explication) {
        if (explication.isBlank()) {
            throw new AssertionError("explication vide : un chiffre sans nom ne s'explique pas");
        }
        Imprimees imprimees = new Imprimees(new HashSet<>(), new HashMap<>());
        boolean notee = false;
        for (String ligne : explication.lines().toList()) {
            if (ligne.startsWith("  ! ")) {
                notee = true;
                continue;
            }
            if (ligne.startsWith("  ")) {
                donnees(ligne, imprimees);
            } else {
                calcul(ligne, notee, imprimees);
            }
            notee = false;
        }
    }

    /** The values of the lines above, and what each name is of. */
    private record Imprimees(Set<Valeur> valeurs, Map<String, Set<Valeur>> parNom) {
        void ajoute(String nom, Valeur valeur) {
            valeurs.add(valeur);
            parNom.computeIfAbsent(nom, n -> new LinkedHashSet<>()).add(valeur);
        }
    }

    /** « nom : valeur (référence) », where the name and the reference may hold « : » too. */
    private static void donnees(String ligne, Imprimees imprimees) {
        boolean lue = ligne.contains(" : ?");
        Matcher debut = DONNEE.matcher(ligne);
        while (debut.find()) {
            Optional<Jeton> valeur = nombre(ligne, debut.end());
            valeur.ifPresent(n -> imprimees.ajoute(ligne.substring(2, debut.start()), n.valeur()));
            lue |= valeur.isPresent();
        }
        if (!lue) {
            throw faute(ligne, "aucune valeur exacte après « : »");
        }
    }

    /** « nom = formule = valeur (référence) »; a value may be refused, « ? », only after a note that says why. */
    private static void calcul(String ligne, boolean notee, Imprimees imprimees) {
        int avantValeur = ligne.lastIndexOf(" = ");
        int avantFormule = ligne.lastIndexOf(" = ", avantValeur - 1);
        if (avantFormule < 0) {
            throw faute(ligne, "attendu « nom = formule = valeur »");
        }
        String formule = ligne.substring(avantFormule + 3, avantValeur);
        String fin = ligne.substring(avantValeur + 3);
        Valeur imprimee = fin.startsWith("?")
                ? Valeur.SANS
                : nombre(fin, 0)
                        .map(Jeton::valeur)
                        .orElseThrow(() -> faute(ligne, "« " + fin + " » n'est pas une valeur exacte"));
        Set<Valeur> calculees = new Lecteur(ligne, formule, imprimees).lis();
        boolean refusee = notee && imprimee.absente();
        if (!refusee && !calculees.contains(imprimee)) {
            throw faute(ligne, "la formule donne " + calculees + ", la ligne imprime " + imprimee);
        }
        imprimees.ajoute(ligne.substring(0, avantFormule), imprimee);
    }

    private static Optional<Jeton> nombre(String texte, int position) {
        Matcher m = NOMBRE.matcher(texte).region(position, texte.length());
        if (!m.lookingAt()) {
            return Optional.empty();
        }
        String decimales = m.group(2) == null ? "" : m.group(2);
        BigInteger haut = new BigInteger(m.group(1) + decimales);
        BigInteger bas = m.group(3) == null ? BigInteger.TEN.pow(decimales.length()) : new BigInteger(m.group(3));
        boolean taux = m.group(4) != null;
        Fraction valeur = new Fraction(haut, taux ? bas.multiply(BigInteger.valueOf(100)) : bas);
        return Optional.of(new Jeton(new Valeur(taux ? Nature.TAUX : Nature.QUANTITE, valeur), m.end()));
    }

    private static AssertionError faute(String ligne, String constat) {
        return new AssertionError("« " + ligne.strip() + " » : " + constat);
    }

    private record Jeton(Valeur valeur, int fin) {}

    private enum Nature {
        TAUX,
        QUANTITE,
        /** Of « ? »: nothing is known. */
        SANS
    }

    private record Valeur(Nature nature, Fraction fraction) {
        static final Valeur SANS = new Valeur(Nature.SANS, Fraction.ZERO);

        boolean absente() {
            return nature == Nature.SANS;
        }

        @Override
        public String toString() {
            return switch (nature) {
                case TAUX -> fraction.fois(new Fraction(BigInteger.valueOf(100), BigInteger.ONE)) + " %";
                case QUANTITE -> fraction.toString();
                case SANS -> "?";
            };
        }
    }

    /** Recursive descent over a formula: bounds and roundings bind least, then sums, then products. */
    private static final class Lecteur {

        private final String ligne;
        private final String formule;
        private final Imprimees imprimees;
        private int position;

        Lecteur(String ligne, String formule, Imprimees imprimees) {
            this.ligne = ligne;
            this.formule = formule;
            this.imprimees = imprimees;
        }

        Set<Valeur> lis() {
            Set<Valeur> valeurs = bornes();
            if (position < formule.length()) {
                throw faute(ligne, "« " + formule.substring(position) + " » ne se lit pas");
            }
            return valeurs;
        }

        private Set<Valeur> bornes() {
            Set<Valeur> gauche = somme();
            while (true) {
                Matcher arrondi = ARRONDI.matcher(formule).region(position, formule.length());
                if (passe(", au plus ")) {
                    gauche = memeNature(gauche, somme(), (a, b) -> a.compareTo(b) < 0 ? a : b);
                } else if (passe(", au moins ")) {
                    gauche = memeNature(gauche, somme(), (a, b) -> a.compareTo(b) > 0 ? a : b);
                } else if (arrondi.lookingAt()) {
                    position = arrondi.end();
                    String sens = arrondi.group(1);
                    int decimales = arrondi.group(2) != null
                            ? 1
                            : arrondi.group(3) == null ? 0 : Integer.parseInt(arrondi.group(3));
                    int multiple = arrondi.group(4) == null ? 1 : Integer.parseInt(arrondi.group(4));
                    gauche = chacune(gauche, v -> arrondie(v, decimales, multiple, sens));
                } else if (passe(", car ")) {
                    gauche = choisie(gauche);
                } else {
                    return gauche;
                }
            }
        }

        /** « 17 %, car 36 €/m² ≥ 35 €/m², < 80 €/m² »: what is said of the figure that decides must be true. */
        private Set<Valeur> choisie(Set<Valeur> retenue) {
            Set<Valeur> decide = somme();
            boolean connue = true;
            do {
                boolean atteint = passe(" ≥ ");
                if (!atteint) {
                    attend(" < ");
                }
                Set<Valeur> seuil = somme();
                Set<Valeur> ecarts = memeNature(decide, seuil, Fraction::moins);
                connue &= ecarts.stream().noneMatch(Valeur::absente);
                if (connue
                        && ecarts.stream()
                                .noneMatch(e -> atteint == (e.fraction().signe() >= 0))) {
                    throw faute(ligne, decide + (atteint ? " ≥ " : " < ") + seuil + " est faux");
                }
            } while (passe(","));
            return connue ? retenue : Set.of(Valeur.SANS);
        }

        private Set<Valeur> somme() {
            Set<Valeur> gauche = produit();
            while (true) {
                if (passe(" + ")) {
                    gauche = memeNature(gauche, produit(), Fraction::plus);
                } else if (passe(" − ")) {
                    gauche = memeNature(gauche, produit(), Fraction::moins);
                } else {
                    return gauche;
                }
            }
        }

        private Set<Valeur> produit() {
            List<Set<Valeur>> facteurs = new ArrayList<>(List.of(facteur()));
            List<Boolean> divise = new ArrayList<>(List.of(false));
            while (true) {
                boolean division = passe(" ÷ ");
                if (!division && !passe(" × ")) {
                    return facteurs.size() == 1 ? facteurs.get(0) : produits(facteurs, divise);
                }
                facteurs.add(facteur());
                divise.add(division);
            }
        }

        private Set<Valeur> facteur() {
            if (passe("(")) {
                Set<Valeur> dedans = bornes();
                attend(")");
                return dedans;
            }
            if (passe("moyenne(")) {
                Set<Valeur> total = bornes();
                int nombre = 1;
                while (passe(" ; ")) {
                    total = memeNature(total, bornes(), Fraction::plus);
                    nombre++;
                }
                attend(")");
                Fraction inverse = new Fraction(BigInteger.ONE, BigInteger.valueOf(nombre));
                return chacune(total, v -> new Valeur(v.nature(), v.fraction().fois(inverse)));
            }
            if (passe("aucun")) {
                return Set.of(new Valeur(Nature.QUANTITE, Fraction.ZERO));
            }
            if (passe("?")) {
                return Set.of(Valeur.SANS);
            }
            if (passe("« ")) {
                return citee();
            }
            Jeton jeton = nombre(formule, position)
                    .orElseThrow(() -> faute(ligne, "« " + formule.substring(position) + " » ne se lit pas"));
            position = jeton.fin();
            Matcher unite = UNITE.matcher(formule).region(position, formule.length());
            if (unite.lookingAt()) {
                position = unite.end();
            }
            if (!imprimees.valeurs().contains(jeton.valeur())) {
                throw faute(ligne, "le terme " + jeton.valeur() + " n'est la valeur d'aucune ligne au-dessus");
            }
            return Set.of(jeton.valeur());
        }

        /** A name may hold guillemets itself: the shortest one that is of a line above. */
        private Set<Valeur> citee() {
            for (int fin = formule.indexOf(" »", position); fin >= 0; fin = formule.indexOf(" »", fin + 1)) {
                Set<Valeur> valeurs = imprimees.parNom().get(formule.substring(position, fin));
                if (valeurs != null) {
                    position = fin + 2;
                    return valeurs;
                }
            }
            throw faute(ligne, "« " + formule.substring(position) + " » n'est le nom d'aucune ligne au-dessus");
        }

        private boolean passe(String attendu) {
            boolean la = formule.startsWith(attendu, position);
            position += la ? attendu.length() : 0;
            return la;
        }

        private void attend(String attendu) {
            if (!passe(attendu)) {
                throw faute(ligne, "attendu « " + attendu + " » avant « " + formule.substring(position) + " »");
            }
        }

        private Set<Valeur> memeNature(Set<Valeur> gauche, Set<Valeur> droite, BinaryOperator<Fraction> operation) {
            Set<Valeur> valeurs = new LinkedHashSet<>();
            for (Valeur a : gauche) {
                for (Valeur b : droite) {
                    if (a.absente() || b.absente()) {
                        valeurs.add(Valeur.SANS);
                    } else if (a.nature() == b.nature()) {
                        valeurs.add(new Valeur(a.nature(), operation.apply(a.fraction(), b.fraction())));
                    }
                }
            }
            if (valeurs.isEmpty()) {
                throw faute(ligne, "un taux et un nombre : " + gauche + " et " + droite);
            }
            return valeurs;
        }

        private static Set<Valeur> chacune(Set<Valeur> valeurs, Function<Valeur, Valeur> operation) {
            Set<Valeur> autres = new LinkedHashSet<>();
            valeurs.forEach(v -> autres.add(v.absente() ? v : operation.apply(v)));
            return autres;
        }

        private static Valeur arrondie(Valeur v, int decimales, int multiple, String sens) {
            Fraction pas = new Fraction(
                    BigInteger.valueOf(multiple),
                    BigInteger.TEN.pow(decimales).multiply(BigInteger.valueOf(v.nature() == Nature.TAUX ? 100 : 1)));
            return new Valeur(v.nature(), v.fraction().auPas(pas, sens));
        }

        /** Every reading of a chain of products and ratios, one for each reading of its factors. */
        private static Set<Valeur> produits(List<Set<Valeur>> facteurs, List<Boolean> divise) {
            Set<Valeur> valeurs = new LinkedHashSet<>();
            for (List<Valeur> choix : choix(facteurs)) {
                Optional<Fraction> valeur = chaine(choix, divise);
                if (valeur.isEmpty()) {
                    valeurs.add(Valeur.SANS);
                } else {
                    natures(choix, divise).forEach(n -> valeurs.add(new Valeur(n, valeur.get())));
                }
            }
            return valeurs;
        }

        private static List<List<Valeur>> choix(List<Set<Valeur>> facteurs) {
            List<List<Valeur>> tous = List.of(List.of());
            for (Set<Valeur> facteur : facteurs) {
                List<List<Valeur>> suite = new ArrayList<>();
                for (List<Valeur> debut : tous) {
                    for (Valeur v : facteur) {
                        List<Valeur> plus = new ArrayList<>(debut);
                        plus.add(v);
                        suite.add(plus);
                    }
                }
                tous = suite;
            }
            return tous;
        }

        private static Optional<Fraction> chaine(List<Valeur> choix, List<Boolean> divise) {
            Fraction produit = Fraction.UN;
            for (int i = 0; i < choix.size(); i++) {
                Fraction f = choix.get(i).fraction();
                if (choix.get(i).absente() || (divise.get(i) && f.nulle())) {
                    return Optional.empty();
                }
                produit = produit.fois(divise.get(i) ? f.inverse() : f);
            }
            return Optional.of(produit);
        }

        /** A ratio is a rate; rates give rates, quantities give quantities; a mixed chain is read both ways. */
        private static Set<Nature> natures(List<Valeur> choix, List<Boolean> divise) {
            boolean taux = choix.stream().allMatch(v -> v.nature() == Nature.TAUX);
            boolean quantites = choix.stream().allMatch(v -> v.nature() == Nature.QUANTITE);
            if (taux || (choix.size() == 2 && divise.get(1))) {
                return Set.of(Nature.TAUX);
            }
            return quantites && !divise.contains(true) ? Set.of(Nature.QUANTITE) : Set.of(Nature.TAUX, Nature.QUANTITE);
        }
    }

    /** Exact arithmetic of its own, so that a fault of the library's is seen. */
    private record Fraction(BigInteger haut, BigInteger bas) implements Comparable<Fraction> {

        static final Fraction ZERO = new Fraction(BigInteger.ZERO, BigInteger.ONE);
        static final Fraction UN = new Fraction(BigInteger.ONE, BigInteger.ONE);

        Fraction {
            if (bas.signum() == 0) {
                throw new ArithmeticException(haut + "/0");
            }
            BigInteger commun = haut.gcd(bas).multiply(BigInteger.valueOf(bas.signum()));
            haut = haut.divide(commun);
            bas = bas.divide(commun);
        }

        Fraction plus(Fraction f) {
            return new Fraction(haut.multiply(f.bas).add(f.haut.multiply(bas)), bas.multiply(f.bas));
        }

        Fraction moins(Fraction f) {
            return plus(new Fraction(f.haut.negate(), f.bas));
        }

        Fraction fois(Fraction f) {
            return new Fraction(haut.multiply(f.haut), bas.multiply(f.bas));
        }

        Fraction inverse() {
            return new Fraction(bas, haut);
        }

        boolean nulle() {
            return haut.signum() == 0;
        }

        /** The multiple of a step that is nearest (a half goes away from zero), or the next one towards zero, or above. */
        Fraction auPas(Fraction pas, String sens) {
            Fraction pasEntiers = fois(new Fraction(/* haut= */ pas.bas, /* bas= */ pas.haut));
            BigInteger[] quotient = pasEntiers.haut.abs().divideAndRemainder(pasEntiers.bas);
            boolean monte = switch (sens) {
                case "tronqué" -> false;
                case "arrondi par excès" -> signe() > 0 && quotient[1].signum() > 0;
                default -> quotient[1].shiftLeft(1).compareTo(pasEntiers.bas) >= 0;
            };
            BigInteger entier = monte ? quotient[0].add(BigInteger.ONE) : quotient[0];
            return new Fraction(entier.multiply(BigInteger.valueOf(haut.signum())), BigInteger.ONE).fois(pas);
        }

        int signe() {
            return haut.signum();
        }

        @Override
        public int compareTo(Fraction f) {
            return haut.multiply(f.bas).compareTo(f.haut.multiply(bas));
        }

        @Override
        public String toString() {
            return bas.equals(BigInteger.ONE) ? haut.toString() : haut + "/" + bas;
        }
    }
}
