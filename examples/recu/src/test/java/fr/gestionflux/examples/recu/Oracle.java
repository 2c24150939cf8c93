package fr.gestionflux.examples.recu;

import com.fasterxml.jackson.databind.JsonNode;
import fr.gestionflux.core.nombre.Arrondi;
import fr.gestionflux.core.nombre.Nombre;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Says whether a spoiled step no longer gives the figure that it prints: numbers of the library, none of the checker's. */
final class Oracle {

    private static final Map<String, Arrondi> ARRONDIS =
            Hasard.ARRONDIS.stream().collect(Collectors.toMap(Arrondi::toString, a -> a));

    private final Map<String, String> exacts = new HashMap<>();

    Oracle(JsonNode recu) {
        recu.get("etapes")
                .forEach(e -> exacts.put(e.get("id").asText(), e.get("exact").asText()));
    }

    static Quantite lis(String exact) {
        String[] nd = exact.split("/", 2);
        return Quantite.rapport(new BigInteger(nd[0]), new BigInteger(nd[1]));
    }

    static String exact(Nombre<?> n) {
        return n.numerateur() + "/" + n.denominateur();
    }

    boolean change(JsonNode etape) {
        List<String> operandes = StreamSupport.stream(etape.get("operandes").spliterator(), false)
                .map(o -> exacts.get(o.asText()))
                .toList();
        String exact = etape.get("exact").asText();
        return !exact.isEmpty() && !calcule(etape, operandes).equals(Optional.of(exact));
    }

    /** Empty when the operation is not one of these operands. */
    private Optional<String> calcule(JsonNode etape, List<String> exacts) {
        if (exacts.stream().anyMatch(e -> e == null || e.isEmpty())) {
            return Optional.empty();
        }
        List<Quantite> o = exacts.stream().map(Oracle::lis).toList();
        boolean deux = o.size() == 2;
        return switch (etape.get("operation").asText()) {
            case "egal" -> o.size() == 1 ? Optional.of(exact(o.get(0))) : Optional.empty();
            case "plus" -> Optional.of(exact(o.stream().reduce(Quantite.ZERO, Quantite::plus)));
            case "moins" -> deux ? Optional.of(exact(o.get(0).moins(o.get(1)))) : Optional.empty();
            case "fois" -> Optional.of(exact(o.stream().reduce(Quantite.of(1), Quantite::fois)));
            case "sur" ->
                deux && o.get(1).signe() != 0 ? Optional.of(exact(o.get(0).sur(o.get(1)))) : Optional.empty();
            case "moyenne" ->
                o.isEmpty()
                        ? Optional.empty()
                        : Optional.of(exact(
                                o.stream().reduce(Quantite.ZERO, Quantite::plus).fois(Quantite.rapport(1, o.size()))));
            case "au_plus" ->
                deux
                        ? Optional.of(exact(Stream.of(o.get(0), o.get(1))
                                .min(Quantite::compareTo)
                                .orElseThrow()))
                        : Optional.empty();
            case "au_moins" ->
                deux
                        ? Optional.of(exact(Stream.of(o.get(0), o.get(1))
                                .max(Quantite::compareTo)
                                .orElseThrow()))
                        : Optional.empty();
            case "arrondi" -> o.size() == 1 ? arrondi(etape, o.get(0)) : Optional.empty();
            case "choix" -> choix(etape, o);
            default -> Optional.empty();
        };
    }

    private static Optional<String> arrondi(JsonNode etape, Quantite n) {
        Arrondi regle = ARRONDIS.get(etape.get("arrondi").asText());
        return regle == null
                ? Optional.empty()
                : Optional.of(exact(
                        etape.get("genre").asText().equals("taux")
                                ? Taux.rapport(n.numerateur(), n.denominateur()).arrondi(regle)
                                : n.arrondi(regle)));
    }

    /** The branch stands as long as what decides lies where it is said to. */
    private static Optional<String> choix(JsonNode etape, List<Quantite> o) {
        boolean tient = switch (etape.get("branche").asText()) {
            case "sans seuil" -> o.size() == 2;
            case "au moins" -> o.size() == 3 && o.get(1).compareTo(o.get(2)) >= 0;
            case "moins que" -> o.size() == 3 && o.get(1).compareTo(o.get(2)) < 0;
            case "entre" ->
                o.size() == 4 && o.get(1).compareTo(o.get(2)) >= 0 && o.get(1).compareTo(o.get(3)) < 0;
            default -> false;
        };
        return tient ? Optional.of(exact(Objects.requireNonNull(o.get(0)))) : Optional.empty();
    }
}
