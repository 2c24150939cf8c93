package fr.gestionflux.passerelle.rendu;

import fr.gestionflux.core.recu.ColonneDeRecu;
import fr.gestionflux.core.recu.EtapeDeRecu;
import fr.gestionflux.core.recu.Recu;
import fr.gestionflux.core.recu.RemarqueDeRecu;
import fr.gestionflux.core.recu.TableDeRecu;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A receipt with its figures in the place of the ids of their steps: what every form for people starts from. */
final class TexteDeRecu {

    /** What conventions of one file share. */
    static final String DOSSIER = "dossier";

    private static final String ETAPE = "etape";

    private final Recu recu;
    private final Map<String, EtapeDeRecu> etapes;

    /**
     * A receipt, and the file's own where it shares its steps.
     *
     * @param recu the receipt
     * @param communs receipts that carry steps it names
     */
    TexteDeRecu(Recu recu, List<Recu> communs) {
        this.recu = recu;
        this.etapes = Stream.concat(communs.stream(), Stream.of(recu))
                .flatMap(r -> r.etapes().stream())
                .collect(Collectors.toMap(EtapeDeRecu::id, e -> e, (a, b) -> b));
    }

    /** The figures, name and readable value. */
    Map<String, String> chiffres() {
        return recu.chiffres().stream()
                .collect(Collectors.toMap(
                        c -> c.nom(), c -> lisible(c.etape()), (a, b) -> a, java.util.LinkedHashMap::new));
    }

    /** A column's name as people write it. */
    static String titre(ColonneDeRecu c) {
        return c.nom().replace('_', ' ');
    }

    /** A remark with its place, its own code last. */
    static String phrase(RemarqueDeRecu r) {
        String place = Stream.of(
                        r.document(),
                        r.ligne().isEmpty() ? "" : "ligne " + r.ligne(),
                        r.champ().isEmpty() ? "" : "« " + r.champ() + " »")
                .filter(p -> !p.isEmpty())
                .collect(Collectors.joining(", "));
        return (place.isEmpty() ? "" : place + " : ") + r.message() + " [" + r.code() + "]";
    }

    /** The rows of a table, each figure readable. */
    List<List<String>> lignes(TableDeRecu t) {
        return t.lignes().stream()
                .map(l -> IntStream.range(0, l.size())
                        .mapToObj(i -> t.colonnes().get(i).contenu().equals(ETAPE) ? lisible(l.get(i)) : l.get(i))
                        .toList())
                .toList();
    }

    private String lisible(String id) {
        EtapeDeRecu e = etapes.get(id);
        return e == null ? id : e.lisible();
    }
}
