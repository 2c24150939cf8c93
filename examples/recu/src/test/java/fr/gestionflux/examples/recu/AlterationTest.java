package fr.gestionflux.examples.recu;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.gestionflux.core.nombre.Nombre;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.preuve.Operation;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.preuve.Unite;
import fr.gestionflux.core.recu.Recu;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** One number, operation, rounding or operand spoiled at random is found wherever it changes a figure, and named. */
@ExtendWith(Verificateur.Present.class)
class AlterationTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<Operation> OPERATIONS = List.of(Operation.values());
    private static final int GATES_PAR_RECU = 8;
    private static final Unite LOGEMENTS = Unite.LOGEMENTS;

    /** A receipt in which one thing was spoiled. */
    private record Gate(ObjectNode recu, JsonNode etape, boolean change) {

        /** A step that is computed is named itself; an input, where it is first used, or by the fingerprint. */
        boolean estDiteDans(JsonNode reponse) {
            return !reponse.get("accord").asBoolean()
                    && (etape.get("operandes").isEmpty()
                            || reponse.get("etape")
                                    .asText()
                                    .equals(etape.get("id").asText()));
        }
    }

    private final Random hasard = new Random(5);

    @TempDir
    private Path dossier;

    @Test
    void aNumberIsFoundWhereverItIs() {
        assertThat(trouves(e -> true, this::nombre)).isEqualTo(GATES_PAR_RECU * 72);
    }

    @Test
    void anOperationIsFoundWhereItChangesTheFigure() {
        assertThat(trouves(e -> true, this::operation)).isGreaterThan(400);
    }

    @Test
    void aRoundingIsFoundWhereItChangesTheFigure() {
        assertThat(trouves(e -> e.get("operation").asText().equals("arrondi") && aUneValeur(e), this::arrondi))
                .isGreaterThan(100);
    }

    @Test
    void anOperandIsFoundWhereItChangesTheFigure() {
        assertThat(trouves(e -> !e.get("operandes").isEmpty() && aUneValeur(e), this::operande))
                .isGreaterThan(300);
    }

    private static boolean aUneValeur(JsonNode etape) {
        return !etape.get("exact").asText().isEmpty();
    }

    private interface Alteration {
        boolean gate(ObjectNode etape, JsonNode recu);
    }

    /** How many change a figure, all of them found at the step that was spoiled. */
    private long trouves(Predicate<JsonNode> lesquelles, Alteration alteration) {
        List<Gate> gates = Stream.concat(
                        Recus.repartitions(160)
                                .flatMap(r -> Recus.objectifs(r).stream().limit(8))
                                .map(Recu::de),
                        Hasard.recus(40))
                .flatMap(r -> Stream.generate(() -> gate(r, lesquelles, alteration))
                        .limit(GATES_PAR_RECU)
                        .flatMap(Optional::stream))
                .toList();
        List<JsonNode> reponses = Verificateur.reponses(dossier, gates.stream().map(Gate::recu));
        List<String> passees = new ArrayList<>();
        for (int n = 0; n < gates.size(); n++) {
            if (gates.get(n).change() && !gates.get(n).estDiteDans(reponses.get(n))) {
                passees.add(gates.get(n).etape() + " : " + reponses.get(n));
            }
        }
        assertThat(passees).isEmpty();
        return gates.stream().filter(Gate::change).count();
    }

    private Optional<Gate> gate(Recu recu, Predicate<JsonNode> lesquelles, Alteration alteration) {
        ObjectNode gate = JSON.valueToTree(recu);
        List<ObjectNode> etapes = new ArrayList<>();
        gate.get("etapes").forEach(e -> {
            if (lesquelles.test(e)) {
                etapes.add((ObjectNode) e);
            }
        });
        if (etapes.isEmpty()) {
            return Optional.empty();
        }
        ObjectNode etape = etapes.get(hasard.nextInt(etapes.size()));
        return Optional.of(new Gate(gate, etape, alteration.gate(etape, gate)));
    }

    /** Its readable form follows, so that only the computation, or the fingerprint, can tell. */
    private boolean nombre(ObjectNode etape, JsonNode recu) {
        String exact = etape.get("exact").asText();
        Quantite faux =
                (exact.isEmpty() ? Quantite.ZERO : Oracle.lis(exact)).plus(Quantite.rapport(1, hasard.nextInt(1, 9)));
        Nombre<?> lu = etape.get("genre").asText().equals("taux")
                ? Taux.rapport(faux.numerateur(), faux.denominateur())
                : faux;
        etape.put("exact", Oracle.exact(faux))
                .put("lisible", lisible(lu, etape.get("unite").asText()));
        return true;
    }

    private static String lisible(Nombre<?> n, String pluriel) {
        Unite unite = pluriel.equals(LOGEMENTS.pluriel()) ? LOGEMENTS : new Unite(pluriel, pluriel);
        Reference source = Reference.de("faux");
        return n instanceof Taux t
                ? t.texte(4)
                : Resultat.donnee("faux", (Quantite) n, unite, source).texte(4);
    }

    private boolean operation(ObjectNode etape, JsonNode recu) {
        String autre = OPERATIONS.get(hasard.nextInt(OPERATIONS.size())).name().toLowerCase(Locale.ROOT);
        if (autre.equals(etape.get("operation").asText())) {
            return false;
        }
        etape.put("operation", autre);
        return new Oracle(recu).change(etape);
    }

    private boolean arrondi(ObjectNode etape, JsonNode recu) {
        etape.put(
                "arrondi",
                Hasard.ARRONDIS.get(hasard.nextInt(Hasard.ARRONDIS.size())).toString());
        return new Oracle(recu).change(etape);
    }

    private boolean operande(ObjectNode etape, JsonNode recu) {
        ArrayNode operandes = (ArrayNode) etape.get("operandes");
        JsonNode etapes = recu.get("etapes");
        operandes.set(
                hasard.nextInt(operandes.size()),
                etapes.get(hasard.nextInt(etapes.size())).get("id").asText());
        return new Oracle(recu).change(etape);
    }
}
