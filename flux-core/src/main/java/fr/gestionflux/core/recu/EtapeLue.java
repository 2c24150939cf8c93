package fr.gestionflux.core.recu;

import fr.gestionflux.core.nombre.Arrondi;
import fr.gestionflux.core.nombre.Nombre;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.preuve.Operation;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A step whose texts were read, and that is redone from its operands, as the independent checker does. Numbers of both natures are
 * plain fractions; only a rounding depends on the nature. Immutable.
 */
record EtapeLue(EtapeDeRecu etape, Operation operation, Optional<Quantite> exact, Optional<Arrondi> arrondi) {

    static final String TAUX = "taux";

    private static final Pattern FRACTION = Pattern.compile("(-?\\d+)/([1-9]\\d*)");
    private static final Quantite CENT = Quantite.of(100);

    static EtapeLue de(EtapeDeRecu e) {
        return new EtapeLue(
                e,
                Stream.of(Operation.values())
                        .filter(o -> o.name().toLowerCase(Locale.ROOT).equals(e.operation()))
                        .findFirst()
                        .orElseThrow(inconnu(e, "opération", e.operation())),
                lisExact(e),
                e.arrondi().isEmpty()
                        ? Optional.empty()
                        : Optional.of(Arrondi.lis(e.arrondi()).orElseThrow(inconnu(e, "arrondi", e.arrondi()))));
    }

    private static Optional<Quantite> lisExact(EtapeDeRecu e) {
        return e.exact().isEmpty()
                ? Optional.empty()
                : Optional.of(fraction(e.exact()).orElseThrow(inconnu(e, "valeur", e.exact())));
    }

    private static Optional<Quantite> fraction(String exact) {
        Matcher m = FRACTION.matcher(exact);
        return m.matches()
                ? Optional.of(Quantite.rapport(new BigInteger(m.group(1)), new BigInteger(m.group(2))))
                        .filter(q -> q.fraction().equals(exact))
                : Optional.empty();
    }

    private static Supplier<IllegalArgumentException> inconnu(EtapeDeRecu e, String quoi, String recu) {
        return () -> new IllegalArgumentException("étape « " + e.id() + " », " + quoi + " : reçu « " + recu
                + " » ; attendu ce qu'un reçu " + Recu.FORMAT + " écrit");
    }

    boolean estDonnee() {
        return operation == Operation.DONNEE;
    }

    boolean estTaux() {
        return etape.genre().equals(TAUX);
    }

    /** Empty when an operand is, when something is divided by 0, or when a choice would take a branch that is not written. */
    Optional<Quantite> calcule(List<Optional<Quantite>> operandes) {
        List<Quantite> o = operandes.stream().flatMap(Optional::stream).toList();
        return o.size() < operandes.size()
                ? Optional.empty()
                : switch (operation) {
                    case DONNEE -> exact;
                    case EGAL -> Optional.of(o.get(0));
                    case PLUS -> Optional.of(somme(o));
                    case MOINS -> Optional.of(o.get(0).moins(o.get(1)));
                    case FOIS -> Optional.of(o.stream().reduce(Quantite.of(1), Quantite::fois));
                    case SUR -> sur(o.get(0), o.get(1));
                    case MOYENNE -> sur(somme(o), Quantite.of(o.size()));
                    case AU_PLUS -> Optional.of(o.get(0).compareTo(o.get(1)) <= 0 ? o.get(0) : o.get(1));
                    case AU_MOINS -> Optional.of(o.get(0).compareTo(o.get(1)) >= 0 ? o.get(0) : o.get(1));
                    case ARRONDI -> arrondi.map(regle -> arrondie(o.get(0), regle));
                    case CHOIX -> tient(o) ? Optional.of(o.get(0)) : Optional.empty();
                };
    }

    private static Quantite somme(List<Quantite> termes) {
        return termes.stream().reduce(Quantite.ZERO, Quantite::plus);
    }

    private static Optional<Quantite> sur(Quantite haut, Quantite bas) {
        return bas.signe() == 0 ? Optional.empty() : Optional.of(enQuantite(haut.sur(bas)));
    }

    /** A rate is rounded in percentage points. */
    private Quantite arrondie(Quantite q, Arrondi regle) {
        return estTaux() ? enQuantite(q.fois(CENT).arrondi(regle).sur(CENT)) : q.arrondi(regle);
    }

    private static Quantite enQuantite(Nombre<?> n) {
        return Quantite.rapport(n.numerateur(), n.denominateur());
    }

    /** Whether what decides lies where the branch says: at least the first bound, or below it; below the second. */
    private boolean tient(List<Quantite> o) {
        Quantite montant = o.get(1);
        return switch (etape.branche()) {
            case "sans seuil" -> true;
            case "au moins" -> montant.compareTo(o.get(2)) >= 0;
            case "moins que" -> montant.compareTo(o.get(2)) < 0;
            case "entre" -> montant.compareTo(o.get(2)) >= 0 && montant.compareTo(o.get(3)) < 0;
            default -> false;
        };
    }
}
