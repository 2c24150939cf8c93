package fr.gestionflux.core.recu;

import fr.gestionflux.core.nombre.Arrondi;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.recu.Recu.EtapeDeRecu;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** The steps of several figures, each once, operands first; without recursion, since a figure may be made of thousands. */
final class Derivation {

    private static final int DECIMALES = 4;

    private final IdentityHashMap<Resultat<?>, String> ids = new IdentityHashMap<>();
    private final List<EtapeDeRecu> etapes = new ArrayList<>();

    List<EtapeDeRecu> tous() {
        return etapes;
    }

    /** The id of a figure's step; its operands' come before. */
    String etape(Resultat<?> figure) {
        Deque<Resultat<?>> chemin = new ArrayDeque<>(List.of(figure));
        while (!chemin.isEmpty()) {
            Resultat<?> r = chemin.getLast();
            boolean attend = false;
            List<Resultat<?>> operandes = r.operandes();
            for (int rang = operandes.size() - 1; rang >= 0; rang--) {
                if (!ids.containsKey(operandes.get(rang))) {
                    chemin.addLast(operandes.get(rang));
                    attend = true;
                }
            }
            if (!attend) {
                chemin.removeLast();
                if (!ids.containsKey(r)) {
                    ids.put(r, "e" + (ids.size() + 1));
                    etapes.add(enEtape(r));
                }
            }
        }
        return id(figure);
    }

    private String id(Resultat<?> r) {
        return Objects.requireNonNull(ids.get(r));
    }

    private EtapeDeRecu enEtape(Resultat<?> r) {
        boolean taux = r.estCalcule() && r.valeur() instanceof Taux;
        return new EtapeDeRecu(
                id(r),
                r.nom().orElse(""),
                r.estCalcule() ? r.valeur().numerateur() + "/" + r.valeur().denominateur() : "",
                r.texte(DECIMALES),
                r.estCalcule() ? (taux ? "taux" : "quantité") : "",
                taux ? "" : r.unite().toString(),
                r.operation().name().toLowerCase(Locale.ROOT),
                r.operandes().stream().map(this::id).toList(),
                r.regleDArrondi().map(Arrondi::toString).orElse(""),
                r.reference().map(Reference::document).orElse(""),
                r.reference().map(Reference::article).orElse(""),
                r.estCalcule()
                        ? List.of()
                        : r.notes().stream()
                                .filter(Anomalie::estRefus)
                                .map(Anomalie::message)
                                .toList());
    }
}
