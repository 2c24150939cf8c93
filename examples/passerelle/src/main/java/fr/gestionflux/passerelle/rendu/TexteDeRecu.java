package fr.gestionflux.passerelle.rendu;

import fr.gestionflux.core.recu.ColonneDeRecu;
import fr.gestionflux.core.recu.EtapeDeRecu;
import fr.gestionflux.core.recu.Recu;
import fr.gestionflux.core.recu.RemarqueDeRecu;
import fr.gestionflux.core.recu.TableDeRecu;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A receipt with its figures in the place of the ids of their steps: what every form for people starts from. */
final class TexteDeRecu {

    /** How the line of a summary begins that says where all of it is told. */
    static final String DETAIL = "le détail :";

    private static final String ETAPE = "etape";
    private static final Set<String> COMPTES = Set.of("nombre", "orientes");

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

    Optional<EtapeDeRecu> etape(String id) {
        return Optional.ofNullable(etapes.get(id));
    }

    static boolean estUneFigure(ColonneDeRecu c) {
        return c.contenu().equals(ETAPE);
    }

    /** A count that no step computes: a number of homes listed. */
    static boolean estUnCompte(ColonneDeRecu c) {
        return COMPTES.contains(c.nom());
    }

    /** The figures, name and readable value. */
    Map<String, String> chiffres() {
        return recu.chiffres().stream()
                .collect(Collectors.toMap(
                        c -> c.nom(), c -> lisible(c.etape()), (a, b) -> a, java.util.LinkedHashMap::new));
    }

    /** The same, as a table. */
    TableRendue chiffresEnTable() {
        return new TableRendue(
                "chiffres",
                List.of("chiffre", "valeur"),
                recu.chiffres().stream()
                        .map(c -> List.of(
                                Case.texte(c.nom()),
                                etape(c.etape()).map(Case::figure).orElse(Case.texte(c.etape()))))
                        .toList());
    }

    /** A column's name as people write it. */
    static String titre(ColonneDeRecu c) {
        return c.nom().replace('_', ' ');
    }

    /** A remark with its place, its own code last. */
    static String phrase(RemarqueDeRecu r) {
        return sansCode(r) + " [" + r.code() + "]";
    }

    /** A remark with its place, for those who look no code up. */
    static String sansCode(RemarqueDeRecu r) {
        String place = Stream.of(
                        r.document(),
                        r.ligne().isEmpty() ? "" : "ligne " + r.ligne(),
                        r.champ().isEmpty() ? "" : "« " + r.champ() + " »")
                .filter(p -> !p.isEmpty())
                .collect(Collectors.joining(", "));
        return (place.isEmpty() ? "" : place + " : ") + r.message();
    }

    /** The rows of a table, each figure readable, and a number for a spreadsheet. */
    TableRendue table(TableDeRecu t) {
        return new TableRendue(
                t.nom(),
                t.colonnes().stream().map(TexteDeRecu::titre).toList(),
                t.lignes().stream()
                        .map(l -> IntStream.range(0, l.size())
                                .mapToObj(i -> cellule(t.colonnes().get(i), l.get(i)))
                                .toList())
                        .toList());
    }

    private Case cellule(ColonneDeRecu colonne, String valeur) {
        if (estUneFigure(colonne)) {
            return etape(valeur).map(Case::figure).orElse(Case.texte(valeur));
        }
        return estUnCompte(colonne) ? Case.entier(valeur) : Case.texte(Jours.texte(valeur));
    }

    /** How a step is had: its operation on what it is made of, by name; empty for what was read. */
    String comment(EtapeDeRecu e) {
        String operandes = e.operandes().stream().map(this::nomme).collect(Collectors.joining(" ; "));
        String operation = e.operation().equals("donnee") ? "" : e.operation().replace('_', ' ');
        return Stream.of(
                        operandes.isEmpty() ? operation : operation + " : " + operandes,
                        e.arrondi(),
                        e.branche(),
                        String.join(" ; ", e.refus()))
                .filter(x -> !x.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private String nomme(String id) {
        return etape(id).map(e -> e.nom().isEmpty() ? e.lisible() : e.nom()).orElse(id);
    }

    /** The rows of a table, each figure readable. */
    List<List<String>> lignes(TableDeRecu t) {
        return t.lignes().stream()
                .map(l -> IntStream.range(0, l.size())
                        .mapToObj(i -> estUneFigure(t.colonnes().get(i)) ? lisible(l.get(i)) : Jours.texte(l.get(i)))
                        .toList())
                .toList();
    }

    private String lisible(String id) {
        EtapeDeRecu e = etapes.get(id);
        return e == null ? id : e.lisible();
    }
}
