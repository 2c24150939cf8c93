package fr.gestionflux.core.controle;

import fr.gestionflux.core.nombre.Nombre;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An operation as a document writes it out, redone with the usual priorities. Words do not count, nor does a bracket that
 * closes none. Immutable and thread-safe.
 */
final class Calcul {

    private static final Pattern JETON = Pattern.compile("(?<nombre>(?:" + Impression.MILLIERS
            + "|(?:\\d{1,3}(?: \\d{3})+|\\d+)(?:[.,]\\d+)?) ?%?)"
            + "|(?<signe>[-−–+*×/÷:()\\[\\]]|[xX](?!\\p{L}))|\\p{L}[\\p{L}'’]+|\\s");

    private final List<String> jetons;
    private final Quantite valeur;

    private Calcul(List<String> jetons, Quantite valeur) {
        this.jetons = jetons;
        this.valeur = valeur;
    }

    /** « 13,40 / 74 * 100 »; empty when it is not an operation that can be redone. */
    static Optional<Calcul> lis(String texte) {
        List<String> jetons = new ArrayList<>();
        Matcher m = JETON.matcher(texte);
        while (m.lookingAt()) {
            Optional.ofNullable(m.group("nombre"))
                    .map(String::strip)
                    .or(() -> Optional.ofNullable(m.group("signe")).map(Calcul::signe))
                    .ifPresent(jetons::add);
            m.region(m.end(), texte.length());
        }
        return m.regionStart() == texte.length() ? de(equilibre(jetons)) : Optional.empty();
    }

    private static Optional<Calcul> de(List<String> jetons) {
        Lecteur l = new Lecteur(jetons);
        Quantite q = l.somme();
        return q == null || l.position < jetons.size() ? Optional.empty() : Optional.of(new Calcul(jetons, q));
    }

    private static String signe(String imprime) {
        return switch (imprime) {
            case "×", "x", "X" -> "*";
            case "÷", ":" -> "/";
            case "−", "–" -> "-";
            case "[" -> "(";
            case "]" -> ")";
            default -> imprime;
        };
    }

    private static List<String> equilibre(List<String> jetons) {
        List<String> gardes = new ArrayList<>();
        int ouvertes = 0;
        for (String j : jetons) {
            ouvertes += j.equals("(") ? 1 : 0;
            if (!j.equals(")")) {
                gardes.add(j);
            } else if (ouvertes > 0) {
                ouvertes--;
                gardes.add(j);
            }
        }
        return gardes;
    }

    /** What it makes, in the nature of its printed result. */
    Nombre<?> fait(Impression resultat) {
        return lectures(resultat)
                .min(Comparator.comparing(v -> distance(v, resultat.valeur())))
                .orElseThrow();
    }

    private static Quantite distance(Nombre<?> a, Nombre<?> b) {
        Quantite ecart = Quantite.de(a).moins(Quantite.de(b));
        return ecart.signe() < 0 ? Quantite.ZERO.moins(ecart) : ecart;
    }

    boolean donne(Impression resultat) {
        return lectures(resultat)
                .anyMatch(v -> resultat.comme(v).filter(s -> s.admet(v)).isPresent());
    }

    /** A ratio « * 100 » is already in percentage points. */
    private Stream<Nombre<?>> lectures(Impression resultat) {
        return resultat.valeur() instanceof Taux
                ? Stream.of(taux(valeur), taux(valeur.fois(Taux.pourcent(1))))
                : Stream.of(valeur);
    }

    private static Taux taux(Quantite q) {
        return Taux.rapport(q.numerateur(), q.denominateur());
    }

    /** The same, where the last factor multiplies the whole sum before it, not its last term alone. */
    Optional<Calcul> enFacteur() {
        int profondeur = 0;
        int dernier = -1;
        boolean somme = false;
        for (int i = 0; i < jetons.size(); i++) {
            String j = jetons.get(i);
            profondeur += j.equals("(") ? 1 : j.equals(")") ? -1 : 0;
            somme |= profondeur == 0 && (j.equals("+") || j.equals("-"));
            dernier = profondeur == 0 && j.equals("*") ? i : dernier;
        }
        if (!somme || dernier < 0) {
            return Optional.empty();
        }
        List<String> autres = new ArrayList<>(jetons);
        autres.add(dernier, ")");
        autres.add(0, "(");
        return de(autres);
    }

    /** The same, a point or a comma that may part thousands doing so. */
    Calcul enMilliers() {
        return de(jetons.stream()
                        .map(j ->
                                Quantite.enMilliers(j).map(Quantite::texteExact).orElse(j))
                        .toList())
                .orElse(this);
    }

    /** The same with the figures that its operands round or cut; a whole number is a count, which nobody rounded. */
    Calcul precise(Collection<Nombre<?>> exacts) {
        return de(jetons.stream()
                        .flatMap(j -> arrondi(j, exacts).map(Calcul::enJetons).orElseGet(() -> Stream.of(j)))
                        .toList())
                .orElse(this);
    }

    private static Optional<Nombre<?>> arrondi(String jeton, Collection<Nombre<?>> exacts) {
        return Impression.lis(jeton)
                .filter(o -> o.decimales() > 0 || o.valeur() instanceof Taux)
                .flatMap(o -> exacts.stream()
                        .filter(v -> o.comme(v).filter(s -> s.admet(v)).isPresent())
                        .findFirst());
    }

    private static Stream<String> enJetons(Nombre<?> exact) {
        return Stream.of(
                "(", exact.numerateur().toString(), "/", exact.denominateur().toString(), ")");
    }

    /** The same with a more precise number, once for each operand that it rounds to; by operand. */
    Map<String, Calcul> avec(Impression precis) {
        Map<String, Calcul> autres = new LinkedHashMap<>();
        for (int i = 0; i < jetons.size(); i++) {
            boolean arrondi = Impression.lis(jetons.get(i))
                    .filter(o -> o.decimales() < precis.decimales())
                    .flatMap(o -> o.comme(precis.valeur()))
                    .filter(s -> s.arrondit(precis.valeur()))
                    .isPresent();
            if (arrondi) {
                List<String> copie = new ArrayList<>(jetons);
                String operande = copie.set(i, precis.toString());
                de(copie).ifPresent(c -> autres.put(operande, c));
            }
        }
        return autres;
    }

    /** Recursive descent; null when something is missing or divided by 0. */
    private static final class Lecteur {

        private final List<String> jetons;
        private int position;

        Lecteur(List<String> jetons) {
            this.jetons = jetons;
        }

        @Nullable
        Quantite somme() {
            Quantite s = produit();
            while (s != null && (vient("+") || vient("-"))) {
                boolean plus = jetons.get(position++).equals("+");
                Quantite t = produit();
                s = t == null ? null : plus ? s.plus(t) : s.moins(t);
            }
            return s;
        }

        private @Nullable Quantite produit() {
            Quantite p = facteur();
            while (p != null && (vient("*") || vient("/"))) {
                boolean fois = jetons.get(position++).equals("*");
                Quantite f = facteur();
                p = f == null || (!fois && f.signe() == 0) ? null : fois ? p.fois(f) : Quantite.de(p.sur(f));
            }
            return p;
        }

        private @Nullable Quantite facteur() {
            if (position == jetons.size()) {
                return null;
            }
            String jeton = jetons.get(position++);
            if (!jeton.equals("(")) {
                return Impression.lis(jeton).map(i -> Quantite.de(i.valeur())).orElse(null);
            }
            Quantite dedans = somme();
            if (!vient(")")) {
                return null;
            }
            position++;
            return dedans;
        }

        private boolean vient(String jeton) {
            return position < jetons.size() && jetons.get(position).equals(jeton);
        }
    }
}
