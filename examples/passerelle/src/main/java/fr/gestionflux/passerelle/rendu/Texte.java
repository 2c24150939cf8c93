package fr.gestionflux.passerelle.rendu;

import fr.gestionflux.core.recu.Recu;
import fr.gestionflux.core.recu.RemarqueDeRecu;
import fr.gestionflux.core.recu.TableDeRecu;
import fr.gestionflux.core.tables.TableEcrite;
import fr.gestionflux.passerelle.guichet.Feuillet;
import fr.gestionflux.passerelle.guichet.Reponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

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
        StringBuilder texte = new StringBuilder();
        lignes(r, ligne -> texte.append(ligne.stripTrailing()).append('\n'));
        return texte.toString();
    }

    /**
     * The same, a line at a time: the answer of a year has one or several for each home that was offered.
     *
     * @param r the answer
     * @param sortie where its lines go, each ended; left open
     * @throws IOException if it cannot be written
     */
    public void ecris(Reponse r, OutputStream sortie) throws IOException {
        Writer texte = new BufferedWriter(new OutputStreamWriter(sortie, StandardCharsets.UTF_8));
        lignes(r, ligne -> {
            try {
                texte.append(ligne.stripTrailing()).append('\n');
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        texte.flush();
    }

    private void lignes(Reponse r, Consumer<String> lignes) {
        List<Recu> communs = r.communs();
        r.feuillets().stream()
                // what conventions share is proof, not an answer
                .filter(f -> !communs.contains(f.recu()))
                .forEach(f -> feuillet(f, communs, lignes));
        r.tables().forEach(t -> {
            if (t.nom().equals("verdicts")) {
                lignes.accept(TexteDeControle.bilan(t));
            } else {
                TexteDeTable.lignes(t).forEach(lignes);
            }
        });
    }

    private void feuillet(Feuillet f, List<Recu> communs, Consumer<String> lignes) {
        lignes.accept(f.titre());
        lignes.accept("=".repeat(f.titre().length()));
        Optional<List<String>> controle = TexteDeControle.de(f.recu(), new TexteDeRecu(f.recu(), communs));
        if (controle.isPresent()) {
            controle.get().forEach(lignes);
            if (explications) {
                lignes.accept("");
                f.explication().lines().forEach(lignes);
            }
            lignes.accept("");
            return;
        }
        String mots = explications ? f.explication() : f.resume();
        if (mots.isEmpty()) {
            TexteDeRecu recu = new TexteDeRecu(f.recu(), communs);
            recu.chiffres().forEach((nom, valeur) -> lignes.accept(nom + " : " + valeur));
            for (TableDeRecu t : f.recu().tables()) {
                TexteDeTable.lignes(new TableEcrite(
                                t.nom().replace('_', ' '),
                                t.colonnes().stream().map(TexteDeRecu::titre).toList(),
                                recu.lignes(t)))
                        .forEach(lignes);
            }
        } else {
            mots.lines().map(Texte::commande).forEach(lignes);
        }
        if (f.resume().isEmpty() || explications) {
            remarques(f.recu().remarques(), lignes);
        }
        lignes.accept("");
    }

    /** The summary names the method that tells all; whoever types has an option. */
    private static String commande(String ligne) {
        return ligne.startsWith(TexteDeRecu.DETAIL) ? ligne.replace("expliquer()", "--explications") : ligne;
    }

    private static void remarques(List<RemarqueDeRecu> remarques, Consumer<String> lignes) {
        for (RemarqueDeRecu r : remarques) {
            lignes.accept((r.gravite().equals("refus") ? "refus : " : "remarque : ") + TexteDeRecu.phrase(r));
        }
    }
}
