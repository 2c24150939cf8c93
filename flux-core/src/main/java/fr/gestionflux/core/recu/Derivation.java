package fr.gestionflux.core.recu;

import fr.gestionflux.core.nombre.Arrondi;
import fr.gestionflux.core.nombre.Nombre;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.Operation;
import fr.gestionflux.core.preuve.Parcours;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.preuve.Resultat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** The steps of several figures, each once, operands first. */
final class Derivation {

    private static final int DECIMALES = 4;

    private static final Map<Operation, String> OPERATIONS =
            Collections.unmodifiableMap(Arrays.stream(Operation.values())
                    .collect(Collectors.toMap(
                            o -> o,
                            o -> o.name().toLowerCase(Locale.ROOT),
                            (a, b) -> a,
                            () -> new EnumMap<>(Operation.class))));

    private final String prefixe;
    private final Map<Resultat<?>, String> ailleurs;
    private final IdentityHashMap<Resultat<?>, String> ids = new IdentityHashMap<>();
    private final List<EtapeDeRecu> etapes = new ArrayList<>();

    /**
     * Without any step yet.
     *
     * @param prefixe what the ids begin with
     * @param ailleurs steps that another receipt carries, by identity, with their ids
     */
    Derivation(String prefixe, Map<Resultat<?>, String> ailleurs) {
        this.prefixe = prefixe;
        this.ailleurs = ailleurs;
    }

    List<EtapeDeRecu> etapes() {
        return etapes;
    }

    Map<Resultat<?>, String> ids() {
        return ids;
    }

    /** The id of a figure's step; its operands' come before. */
    String etape(Resultat<?> figure) {
        Parcours.operandesDAbord(figure, prefixe, (r, c) -> estConnue(r) ? null : c, (r, c) -> ecris(r));
        return id(figure);
    }

    private void ecris(Resultat<?> r) {
        ids.put(r, prefixe + (ids.size() + 1));
        etapes.add(enEtape(r));
    }

    private boolean estConnue(Resultat<?> r) {
        return ids.containsKey(r) || ailleurs.containsKey(r);
    }

    private String id(Resultat<?> r) {
        String sien = ids.get(r);
        return sien == null ? Objects.requireNonNull(ailleurs.get(r)) : sien;
    }

    private EtapeDeRecu enEtape(Resultat<?> r) {
        boolean taux = r.estCalcule() && r.valeur() instanceof Taux;
        Optional<Reference> reference = r.reference();
        return new EtapeDeRecu(
                id(r),
                r.nom().orElse(""),
                r.estCalcule() ? r.valeur().fraction() : "",
                r.texte(DECIMALES),
                r.estCalcule() ? (taux ? "taux" : "quantité") : "",
                taux ? "" : r.unite().pluriel(),
                Objects.requireNonNull(OPERATIONS.get(r.operation())),
                ids(r.operandes()),
                r.regleDArrondi().map(Arrondi::toString).orElse(""),
                r.operation() == Operation.CHOIX && r.estCalcule() ? branche(r.operandes()) : "",
                reference.map(Reference::document).orElse(""),
                reference.map(Reference::article).orElse(""),
                hypothese(r.notes()),
                r.estCalcule() ? List.of() : refus(r.notes()));
    }

    private List<String> ids(List<Resultat<?>> operandes) {
        String[] siens = new String[operandes.size()];
        for (int rang = 0; rang < siens.length; rang++) {
            siens[rang] = id(operandes.get(rang));
        }
        return List.of(siens);
    }

    private static String hypothese(List<Anomalie> notes) {
        return notes.isEmpty()
                ? ""
                : notes.stream()
                        .filter(a -> a.code().equals(Codes.HYPOTHESE))
                        .map(Anomalie::message)
                        .collect(Collectors.joining(" ; "));
    }

    private static List<String> refus(List<Anomalie> notes) {
        return notes.stream().filter(Anomalie::estRefus).map(Anomalie::message).toList();
    }

    /** A choice with a single bound does not say on which side of it its branch is. */
    private static String branche(List<Resultat<?>> operandes) {
        return switch (operandes.size()) {
            case 2 -> "sans seuil";
            case 3 -> compare(operandes.get(1).valeur(), operandes.get(2).valeur()) >= 0 ? "au moins" : "moins que";
            default -> "entre";
        };
    }

    @SuppressWarnings("unchecked") // what decides and its bounds are of one nature
    private static <N extends Nombre<N>> int compare(Nombre<?> montant, Nombre<?> seuil) {
        return ((N) montant).compareTo((N) seuil);
    }
}
