package fr.gestionflux.passerelle.rendu;

import fr.gestionflux.core.recu.Recu;
import fr.gestionflux.core.recu.RemarqueDeRecu;
import fr.gestionflux.core.recu.TableDeRecu;
import fr.gestionflux.core.tables.TableEcrite;
import fr.gestionflux.passerelle.guichet.Feuillet;
import fr.gestionflux.passerelle.guichet.Reponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** An answer as it is read on a terminal. */
public final class Texte {

    private static final String MARGE = "  ";

    private final boolean explications;

    /**
     * A way of writing.
     *
     * @param explications whether every step is told, and not the summary alone
     */
    public Texte(boolean explications) {
        this.explications = explications;
    }

    /**
     * Writes an answer.
     *
     * @param r the answer
     * @return lines, the last one ended
     */
    public String de(Reponse r) {
        List<Recu> communs = TexteDeRecu.communs(r);
        List<String> lignes = new ArrayList<>();
        r.feuillets().stream()
                // what conventions share is proof, not an answer
                .filter(f -> !communs.contains(f.recu()))
                .forEach(f -> feuillet(f, communs, lignes));
        r.tables().forEach(t -> {
            if (t.nom().equals("verdicts")) {
                lignes.add(TexteDeControle.bilan(t));
            } else {
                table(t, lignes);
            }
        });
        return lignes.stream().map(l -> l.stripTrailing() + "\n").collect(Collectors.joining());
    }

    private void feuillet(Feuillet f, List<Recu> communs, List<String> lignes) {
        lignes.add(f.titre());
        lignes.add("=".repeat(f.titre().length()));
        Optional<List<String>> controle = TexteDeControle.de(f.recu(), new TexteDeRecu(f.recu(), communs));
        if (controle.isPresent()) {
            lignes.addAll(controle.get());
            if (explications) {
                lignes.add("");
                lignes.addAll(f.explication().lines().toList());
            }
            lignes.add("");
            return;
        }
        String mots = explications ? f.explication() : f.resume();
        if (mots.isEmpty()) {
            TexteDeRecu recu = new TexteDeRecu(f.recu(), communs);
            recu.chiffres().forEach((nom, valeur) -> lignes.add(nom + " : " + valeur));
            for (TableDeRecu t : f.recu().tables()) {
                table(
                        new TableEcrite(
                                t.nom().replace('_', ' '),
                                t.colonnes().stream().map(TexteDeRecu::titre).toList(),
                                recu.lignes(t)),
                        lignes);
            }
        } else {
            lignes.addAll(mots.lines().toList());
        }
        if (f.resume().isEmpty() || explications) {
            remarques(f.recu().remarques(), lignes);
        }
        lignes.add("");
    }

    private static void remarques(List<RemarqueDeRecu> remarques, List<String> lignes) {
        for (RemarqueDeRecu r : remarques) {
            lignes.add((r.gravite().equals("refus") ? "refus : " : "remarque : ") + TexteDeRecu.phrase(r));
        }
    }

    /** Columns as wide as what they hold; one where every row is empty says nothing and is not shown. */
    private static void table(TableEcrite t, List<String> lignes) {
        lignes.add("");
        lignes.add(t.nom() + (t.rangees().isEmpty() ? " : rien" : ""));
        if (t.rangees().isEmpty()) {
            return;
        }
        List<Integer> montrees = IntStream.range(0, t.entete().size())
                .filter(i -> t.rangees().stream().anyMatch(r -> !r.get(i).isEmpty()))
                .boxed()
                .toList();
        List<Integer> largeurs = montrees.stream()
                .map(i -> Stream.concat(Stream.of(t.entete()), t.rangees().stream())
                        .mapToInt(r -> r.get(i).length())
                        .max()
                        .orElse(0))
                .toList();
        Stream.concat(Stream.of(t.entete()), t.rangees().stream())
                .forEach(r -> lignes.add(IntStream.range(0, montrees.size())
                        .mapToObj(n -> cale(r.get(montrees.get(n)), largeurs.get(n)))
                        .collect(Collectors.joining(MARGE, MARGE, ""))));
    }

    private static String cale(String texte, int largeur) {
        return texte + " ".repeat(largeur - texte.length());
    }
}
