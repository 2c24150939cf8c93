package fr.gestionflux.core.tables;

import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.TexteRecu;
import fr.gestionflux.core.preuve.Unite;
import fr.gestionflux.core.saisie.Lecture;
import fr.gestionflux.core.saisie.Libelles;
import fr.gestionflux.core.saisie.Tableau;
import io.vavr.control.Validation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Rows that were refused, and that others name: what those others lack is not a name but a correction, said once for all of
 * them. Not thread-safe.
 */
final class LignesEcartees {

    private static final Unite LIGNES = new Unite("autre ligne", "autres lignes");

    /** Which columns name a row, by table. */
    private static final Map<String, List<String>> NOMS = Map.of(
            "territoires", List.of("code", "nom"),
            "reservataires", List.of("id", "nom"),
            "etats_des_lieux", List.of("reservataire"),
            "conventions", List.of("id"),
            "actes", List.of("id"),
            "programmes", List.of("nom"));

    private record Nom(String table, String cle) {}

    /** The same name of the same table, in the same column. */
    private record Renvoi(Optional<String> document, Optional<String> champ, Anomalie cause) {}

    private final Map<Nom, Anomalie> causes = new LinkedHashMap<>();

    /** Takes down the names of the rows that a reading refused. */
    void note(String table, Tableau tableau, Lecture<?> lu) {
        List<String> colonnes = NOMS.getOrDefault(table, List.of());
        Map<Integer, Anomalie> refusees = lu.anomalies().stream()
                .filter(a -> a.estRefus() && a.ligne().isPresent())
                .collect(Collectors.toMap(a -> a.ligne().getAsInt(), a -> a, (a, b) -> a));
        if (colonnes.isEmpty() || refusees.isEmpty()) {
            return;
        }
        tableau.lire(l -> {
            Optional.ofNullable(refusees.get(l.numero()))
                    .ifPresent(a -> colonnes.stream()
                            // an inventory of nobody makes nobody wait
                            .filter(c -> !c.equals("reservataire") || !a.champ().equals(Optional.of(c)))
                            .flatMap(c -> l.siDonne(c).stream())
                            .forEach(n -> causes.putIfAbsent(new Nom(table, Libelles.cle(n)), a)));
            return Validation.valid(l.numero());
        });
    }

    /** The same anomalies, those of rows that name a refused one said at the first of them. */
    List<Anomalie> regroupe(List<Anomalie> anomalies) {
        Map<Renvoi, List<Anomalie>> renvois = new LinkedHashMap<>();
        anomalies.forEach(a -> renvoi(a)
                .ifPresent(
                        r -> renvois.computeIfAbsent(r, x -> new ArrayList<>()).add(a)));
        List<Anomalie> dites = new ArrayList<>();
        for (Anomalie a : anomalies) {
            Optional<Renvoi> renvoi = renvoi(a);
            if (renvoi.isEmpty()) {
                dites.add(a);
            } else {
                List<Anomalie> toutes = renvois.getOrDefault(renvoi.get(), List.of());
                if (toutes.get(0).equals(a)) {
                    dites.add(enAttente(a, renvoi.get().cause(), toutes.size() - 1));
                }
            }
        }
        return dites;
    }

    private Optional<Renvoi> renvoi(Anomalie a) {
        return a.recu()
                .map(Libelles::cle)
                .flatMap(cle -> tables(a)
                        .flatMap(t -> Optional.ofNullable(causes.get(new Nom(t, cle))).stream())
                        .findFirst())
                .filter(cause -> estAilleurs(cause, a))
                .map(cause -> new Renvoi(a.document(), a.champ(), cause));
    }

    /** No row waits for itself; only places lie in others of their own table. */
    private static boolean estAilleurs(Anomalie cause, Anomalie a) {
        return !cause.document().equals(a.document())
                || (a.code().equals(Codes.TERRITOIRE_INCONNU) && !cause.ligne().equals(a.ligne()));
    }

    /** Which tables would have the row that a refusal misses. */
    private static Stream<String> tables(Anomalie a) {
        return switch (a.code()) {
            case Codes.TERRITOIRE_INCONNU -> Stream.of("territoires");
            case Codes.RESERVATAIRE_INCONNU -> Stream.of("reservataires", "etats_des_lieux");
            case Codes.LIGNE_INCONNUE ->
                Stream.of("conventions", "actes", "programmes")
                        .filter(t -> a.champ().filter(c -> t.equals(c + "s")).isPresent());
            default -> Stream.empty();
        };
    }

    private static Anomalie enAttente(Anomalie a, Anomalie cause, int autres) {
        return Anomalie.builder()
                .gravite(Anomalie.Gravite.REFUS)
                .document(a.document())
                .ligne(a.ligne())
                .champ(a.champ())
                .recu(a.recu())
                .sujet(a.sujet())
                .code(Codes.LIGNE_EN_ATTENTE)
                .attendu("une ligne lue")
                .message("reçu " + TexteRecu.cite(a.recu().orElse("")) + ", dont la ligne est refusée ("
                        + cause.document().map(d -> d + ", ").orElse("") + "ligne "
                        + cause.ligne().orElse(1) + ") : corrigez-la d'abord"
                        + (autres == 0
                                ? ""
                                : " ; " + LIGNES.compte(autres) + (autres > 1 ? " l'attendent" : " l'attend")))
                .build();
    }
}
