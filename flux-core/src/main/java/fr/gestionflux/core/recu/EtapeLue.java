package fr.gestionflux.core.recu;

import fr.gestionflux.core.nombre.Arrondi;
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
 * A step whose texts were read, and that is redone from its operands, as the independent checker does. Immutable.
 */
record EtapeLue(EtapeDeRecu etape, Operation operation, Optional<Quantite> exact, Optional<Arrondi> arrondi) {

    static final String TAUX = "taux";

    private static final Pattern FRACTION = Pattern.compile("(-?\\d+)/([1-9]\\d*)");

    static EtapeLue de(EtapeDeRecu e) {
        Operation operation = Stream.of(Operation.values())
                .filter(o -> o.name().toLowerCase(Locale.ROOT).equals(e.operation()))
                .findFirst()
                .orElseThrow(inconnu(e, "opération", e.operation()));
        if (!operation.admet(e.operandes().size()) || !admetLaBranche(e)) {
            throw inconnu(e, "opérandes de « " + e.operation() + " »", String.join(", ", e.operandes()))
                    .get();
        }
        return new EtapeLue(
                e,
                operation,
                lisExact(e),
                e.arrondi().isEmpty()
                        ? Optional.empty()
                        : Optional.of(Arrondi.lis(e.arrondi()).orElseThrow(inconnu(e, "arrondi", e.arrondi()))));
    }

    /** A branch lies between the bounds that follow what is chosen and what decides. */
    private static boolean admetLaBranche(EtapeDeRecu e) {
        int bornes = e.operandes().size() - 2;
        return switch (e.branche()) {
            case "sans seuil" -> bornes == 0;
            case "au moins", "moins que" -> bornes == 1;
            case "entre" -> bornes == 2;
            default -> true;
        };
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
        // a mean whose terms were all taken away is of nothing
        if (o.size() < operandes.size() || !operation.admet(o.size())) {
            return Optional.empty();
        }
        return switch (operation) {
            case DONNEE -> exact;
            case ARRONDI -> arrondi.map(regle -> Operation.arrondie(o.get(0), regle, estTaux()));
            case CHOIX -> tient(o) ? Optional.of(o.get(0)) : Optional.empty();
            default -> operation.refaite(o);
        };
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
