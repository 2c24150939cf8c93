package fr.gestionflux.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What a text can be said to be held by, and what is missing between the two.
 *
 * @param regles methods of the module that give a figure, {@code Classe.methode}
 * @param methodes every method of the module
 * @param coeur every method of core
 * @param clauses ids of the points that the charter and its convention types settle or leave
 * @param grandeurs names of the facts
 * @param epreuve whether a test exists, {@code Classe.methode}
 */
record Couverture(
        Set<String> regles,
        Set<String> methodes,
        Set<String> coeur,
        Set<String> clauses,
        Set<String> grandeurs,
        Predicate<String> epreuve) {

    /** Everything that is wrong, each with what to do; none when the text and the code agree. */
    List<String> manquements(List<Phrase> phrases) {
        List<String> manquements = new ArrayList<>();
        phrases.forEach(p -> manquements.addAll(deLaPhrase(p)));
        Set<String> cites = phrases.stream().flatMap(p -> p.lieux().stream()).collect(Collectors.toSet());
        Set<String> attendus = new TreeSet<>(regles);
        clauses.forEach(id -> attendus.add("clause:" + id));
        attendus.stream()
                .filter(lieu -> !cites.contains(lieu))
                .map(lieu ->
                        lieu + " : aucune phrase d'un texte ne le dit ; citez-le dans la colonne « code » de la phrase"
                                + " qui l'ordonne, ou retirez-le")
                .forEach(manquements::add);
        return manquements;
    }

    private List<String> deLaPhrase(Phrase p) {
        List<String> manquements = new ArrayList<>();
        if (p.lieux().isEmpty() && p.raison().isEmpty()) {
            manquements.add(p + " : ni code ni raison ; attendu où elle est codée, ou « non codé : » et pourquoi");
        }
        p.lieux().stream()
                .filter(lieu -> !existe(lieu))
                .map(lieu -> p + " : « " + lieu + " » n'existe pas ; corrigez la colonne « code »")
                .forEach(manquements::add);
        p.epreuves().stream()
                .filter(e -> !epreuve.test(e))
                .map(e -> p + " : l'épreuve « " + e + " » n'existe pas ; corrigez la colonne « epreuve »")
                .forEach(manquements::add);
        if (p.epreuves().isEmpty() && p.lieux().stream().anyMatch(l -> !l.startsWith("grandeur:"))) {
            manquements.add(p + " : codée, sans épreuve ; nommez le test qui la tient");
        }
        return manquements;
    }

    private boolean existe(String lieu) {
        int deuxPoints = lieu.indexOf(':');
        String nom = lieu.substring(deuxPoints + 1);
        return switch (deuxPoints < 0 ? "" : lieu.substring(0, deuxPoints)) {
            case "" -> methodes.contains(nom);
            case "coeur" -> coeur.contains(nom);
            case "clause" -> clauses.contains(nom);
            case "grandeur" -> grandeurs.contains(nom);
            default -> false;
        };
    }
}
