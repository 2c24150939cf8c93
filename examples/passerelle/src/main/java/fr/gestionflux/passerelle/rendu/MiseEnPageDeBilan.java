package fr.gestionflux.passerelle.rendu;

import fr.gestionflux.core.recu.EtapeDeRecu;
import fr.gestionflux.core.recu.Recu;
import fr.gestionflux.core.recu.TableDeRecu;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A yearly report as the charters ask it: the target, each indicator by each axis of CCH R.441-5-1, a class a row, then homes taken out, actual and forecast (R.441-5), rights, new programmes, and last the lists that they are counted from.
 */
final class MiseEnPageDeBilan {

    private static final String INDICATEURS = "indicateurs";
    private static final String TOTAL = "total";
    private static final Set<String> LISTES = Set.of("decomptes", "echeances");
    private static final Set<String> RESTE = Set.of("bilan", INDICATEURS, "previsionnel", "exercice");

    private final Recu recu;
    private final TexteDeRecu textes;

    MiseEnPageDeBilan(Recu recu, TexteDeRecu textes) {
        this.recu = recu;
        this.textes = textes;
    }

    /**
     * A part of the report.
     *
     * @param titre what it is
     * @param table its figures
     */
    record Partie(String titre, TableRendue table) {}

    static boolean est(Recu r) {
        return r.nature().equals("bilan");
    }

    /** Whose it is, of which landlord and convention, and what it covers: a line each. */
    List<String> tete() {
        return Stream.of("bailleur", "convention", "periode", "texte")
                .filter(c -> recu.tete().containsKey(c))
                .map(c -> Page.phrase(c) + " : " + recu.tete().get(c))
                .toList();
    }

    /** The report itself, then the lists that it is counted from. */
    List<Partie> parties() {
        return Stream.concat(comptes().stream(), listes(LISTES::contains)).toList();
    }

    /** The report itself. */
    List<Partie> comptes() {
        List<Partie> parties = new ArrayList<>();
        parties.add(new Partie("L'objectif et ce qui est décompté", textes.chiffresEnTable()));
        table(INDICATEURS).ifPresent(t -> axes().forEach(axe -> parties.add(parAxe(axe, t))));
        table("previsionnel")
                .filter(t -> !t.lignes().isEmpty())
                .ifPresent(t -> parties.add(new Partie(
                        "Logements soustraits du flux : réalisés et prévisionnel (CCH R.441-5)", soustraits(t))));
        table("exercice").ifPresent(t -> parties.add(new Partie("Les droits dans l'année", textes.table(t))));
        return Stream.concat(parties.stream(), listes(t -> !LISTES.contains(t) && !RESTE.contains(t)))
                .toList();
    }

    private Stream<Partie> listes(Predicate<String> noms) {
        return recu.tables().stream()
                .filter(t -> noms.test(t.nom()) && !t.lignes().isEmpty())
                .map(t -> new Partie(Page.phrase(t.nom()), textes.table(t)));
    }

    private List<String> axes() {
        return table("bilan").stream()
                .flatMap(t -> t.lignes().stream())
                .map(l -> l.get(0))
                .distinct()
                .toList();
    }

    /** A class a row, an indicator a column; the last row is the indicator itself. */
    private Partie parAxe(String axe, TableDeRecu indicateurs) {
        Set<String> noms = new LinkedHashSet<>();
        indicateurs.lignes().forEach(l -> noms.add(l.get(0)));
        Map<String, Map<String, String>> classes = new LinkedHashMap<>();
        table("bilan").stream()
                .flatMap(t -> t.lignes().stream())
                .filter(l -> l.get(0).equals(axe))
                .forEach(l -> classes.computeIfAbsent(l.get(1), c -> new LinkedHashMap<>())
                        .put(l.get(2), l.get(3)));
        List<List<Case>> lignes = new ArrayList<>();
        classes.forEach((classe, comptes) -> lignes.add(Stream.concat(
                        Stream.of(Case.texte(classe)), noms.stream().map(n -> Case.entier(comptes.getOrDefault(n, ""))))
                .toList()));
        lignes.add(Stream.concat(
                        Stream.of(Case.texte(TOTAL)),
                        indicateurs.lignes().stream()
                                .map(l -> textes.etape(l.get(1))
                                        .map(MiseEnPageDeBilan::compte)
                                        .orElse(Case.texte(""))))
                .toList());
        return new Partie(
                "Par " + axe,
                new TableRendue(
                        "par_axe", Stream.concat(Stream.of(axe), noms.stream()).toList(), lignes));
    }

    /** Its unit is in the title. */
    private static Case compte(EtapeDeRecu e) {
        Case c = Case.figure(e);
        int espace = c.texte().indexOf(' ');
        return new Case(espace < 0 ? c.texte() : c.texte().substring(0, espace), c.nombre(), c.taux());
    }

    private TableRendue soustraits(TableDeRecu t) {
        TableRendue lue = textes.table(t);
        String au = recu.tete().getOrDefault("au", "");
        int annee = au.length() < 4 ? 0 : Integer.parseInt(au.substring(0, 4));
        return annee == 0
                ? lue
                : new TableRendue(
                        t.nom(),
                        List.of("catégorie d'opération", "réalisés en " + annee, "prévisionnel pour " + (annee + 1)),
                        lue.lignes());
    }

    private Optional<TableDeRecu> table(String nom) {
        return recu.tables().stream().filter(t -> t.nom().equals(nom)).findFirst();
    }
}
