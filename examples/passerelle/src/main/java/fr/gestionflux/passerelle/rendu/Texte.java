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

/** An answer as it is read on a terminal. */
public final class Texte {

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
                lignes.addAll(TexteDeTable.lignes(t));
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
                lignes.addAll(TexteDeTable.lignes(new TableEcrite(
                        t.nom().replace('_', ' '),
                        t.colonnes().stream().map(TexteDeRecu::titre).toList(),
                        recu.lignes(t))));
            }
        } else {
            mots.lines().map(Texte::commande).forEach(lignes::add);
        }
        if (f.resume().isEmpty() || explications) {
            remarques(f.recu().remarques(), lignes);
        }
        lignes.add("");
    }

    /** The summary names the method that tells all; whoever types has an option. */
    private static String commande(String ligne) {
        return ligne.startsWith(TexteDeRecu.DETAIL) ? ligne.replace("expliquer()", "--explications") : ligne;
    }

    private static void remarques(List<RemarqueDeRecu> remarques, List<String> lignes) {
        for (RemarqueDeRecu r : remarques) {
            lignes.add((r.gravite().equals("refus") ? "refus : " : "remarque : ") + TexteDeRecu.phrase(r));
        }
    }
}
