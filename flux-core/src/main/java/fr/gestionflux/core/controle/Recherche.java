package fr.gestionflux.core.controle;

import fr.gestionflux.core.nombre.Arrondi;
import fr.gestionflux.core.nombre.Nombre;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.preuve.Resultat;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Which values of a figure give the prints that depend on it: the values of so many decimals, found by halving, each print
 * going one way with the figure. When no value gives all of them, those that give the most; prints are supposed rounded,
 * and cut only if this explains more of them. Immutable and thread-safe.
 */
final class Recherche {

    /** A figure that depends on the one looked for, and what its print says. */
    record Attente(Resultat<?> attendu, Impression.Sens lue) {

        /** The sign of what the computation would print less what is printed. */
        private int ecart(Nombre<?> valeur, boolean coupee) {
            return coupee && lue.tronque(valeur)
                    ? 0
                    : Quantite.de(valeur.arrondi(Arrondi.auPlusProche(lue.decimales())))
                            .compareTo(Quantite.de(lue.valeur()));
        }
    }

    /** The values found, and the prints that they give. */
    record Accord(Intervalle intervalle, List<Attente> tenues) {}

    /** Ranks of values, both ends included. */
    private record Plage(Attente attente, BigInteger premier, BigInteger dernier) {
        boolean contient(BigInteger rang) {
            return premier.compareTo(rang) <= 0 && rang.compareTo(dernier) <= 0;
        }
    }

    private final Jalon etape;
    private final BigInteger pas;
    private final List<Attente> attentes;
    private final Map<Attente, Rejeu> rejeux = new HashMap<>();

    Recherche(Jalon etape, int decimales, List<Attente> attentes) {
        this.etape = etape;
        this.pas = BigInteger.TEN.pow(decimales);
        this.attentes = attentes;
        attentes.forEach(a -> rejeux.put(a, Rejeu.de(a.attendu(), Set.of(etape))));
    }

    /** Whether the print is what the computation gives with this value, rounded or cut. */
    boolean estTenueAvec(Attente a, Nombre<?> valeur) {
        return refaite(a, valeur).filter(a.lue()::admet).isPresent();
    }

    private Optional<Nombre<?>> refaite(Attente a, Nombre<?> valeur) {
        return Objects.requireNonNull(rejeux.get(a)).avec(Map.of(etape, valeur));
    }

    private Optional<Integer> ecart(Attente a, Nombre<?> valeur, boolean coupee) {
        return refaite(a, valeur).map(v -> a.ecart(v, coupee));
    }

    Optional<Accord> entre(Nombre<?> min, Nombre<?> max) {
        return entre(rang(min), rang(max));
    }

    /** Among the values that print so, rounded or cut. */
    Optional<Accord> autour(Impression.Sens imprime) {
        BigInteger rang = rang(imprime.valeur());
        BigInteger unite = pas.divide(BigInteger.TEN.pow(imprime.decimales()));
        return entre(
                rang.subtract(unite.shiftRight(1)).max(BigInteger.ZERO),
                rang.add(unite).subtract(BigInteger.ONE));
    }

    private Optional<Accord> entre(BigInteger min, BigInteger max) {
        Optional<Accord> arrondis = entre(min, max, false);
        int tenues = arrondis.map(a -> a.tenues().size()).orElse(0);
        return tenues == attentes.size()
                ? arrondis
                : entre(min, max, true).filter(a -> a.tenues().size() > tenues).or(() -> arrondis);
    }

    private Optional<Accord> entre(BigInteger min, BigInteger max, boolean coupees) {
        List<Plage> plages = attentes.stream()
                .flatMap(a -> plage(a, min, max, coupees).stream())
                .toList();
        // where the most ranges meet, one of them begins
        return plages.stream()
                .map(p -> plages.stream().filter(q -> q.contient(p.premier())).toList())
                .max(Comparator.comparingInt(List::size))
                .map(this::accord);
    }

    private Accord accord(List<Plage> communes) {
        BigInteger premier =
                communes.stream().map(Plage::premier).reduce(BigInteger::max).orElseThrow();
        BigInteger dernier =
                communes.stream().map(Plage::dernier).reduce(BigInteger::min).orElseThrow();
        return new Accord(
                new Intervalle(valeur(premier), valeur(dernier)),
                communes.stream().map(Plage::attente).toList());
    }

    private Optional<Plage> plage(Attente a, BigInteger min, BigInteger max, boolean coupee) {
        int debut = ecart(a, valeur(min), coupee).orElse(0);
        int fin = ecart(a, valeur(max), coupee).orElse(0);
        int sens = debut <= fin ? 1 : -1;
        if (min.compareTo(max) > 0 || debut * sens > 0 || fin * sens < 0) {
            return Optional.empty();
        }
        BigInteger premier = premier(min, max, v -> ecart(a, v, coupee).orElse(0) * sens >= 0);
        BigInteger dernier = fin == 0
                ? max
                : premier(min, max, v -> ecart(a, v, coupee).orElse(0) * sens > 0)
                        .subtract(BigInteger.ONE);
        // a figure divided by 0 on the way, or that does not go one way, is left out
        return Stream.of(premier, dernier)
                        .allMatch(rang -> ecart(a, valeur(rang), coupee)
                                .filter(e -> e == 0)
                                .isPresent())
                ? Optional.of(new Plage(a, premier, dernier))
                : Optional.empty();
    }

    /** The first rank from which the condition holds; it holds at the last one. */
    private BigInteger premier(BigInteger min, BigInteger max, Predicate<Nombre<?>> condition) {
        BigInteger a = min;
        BigInteger b = max;
        while (a.compareTo(b) < 0) {
            BigInteger milieu = a.add(b).shiftRight(1);
            if (condition.test(valeur(milieu))) {
                b = milieu;
            } else {
                a = milieu.add(BigInteger.ONE);
            }
        }
        return a;
    }

    private BigInteger rang(Nombre<?> n) {
        Quantite montre = Quantite.de(n).fois(Quantite.rapport(pas.multiply(echelle()), BigInteger.ONE));
        return montre.arrondi(Arrondi.tronque(0)).numerateur();
    }

    private Nombre<?> valeur(BigInteger rang) {
        BigInteger denominateur = pas.multiply(echelle());
        return etape.valeur() instanceof Taux ? Taux.rapport(rang, denominateur) : Quantite.rapport(rang, denominateur);
    }

    private BigInteger echelle() {
        return BigInteger.valueOf(etape.valeur() instanceof Taux ? 100 : 1);
    }
}
