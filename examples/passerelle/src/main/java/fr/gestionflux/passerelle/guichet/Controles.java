package fr.gestionflux.passerelle.guichet;

import fr.gestionflux.core.controle.Verdict;
import fr.gestionflux.core.recu.TableDeRecu;
import fr.gestionflux.core.tables.TableEcrite;
import fr.gestionflux.passerelle.porte.FichierLu;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The checks of several files as one answer: their sheets one after the other, and how many prints have each verdict in all.
 * Not thread-safe.
 */
public final class Controles {

    private static final String CONTROLE = "controle";
    private static final List<String> ENTETE = List.of("verdict", "nombre", "a voir");

    private final List<String> noms = new ArrayList<>();
    private final List<Reponse> reponses = new ArrayList<>();

    /** No file yet. */
    public Controles() {}

    /**
     * Adds a file.
     *
     * @param nom what tells it from the others
     * @param reponse what {@link Guichet#controler()} answers of it
     */
    public void ajoute(String nom, Reponse reponse) {
        noms.add(nom);
        reponses.add(reponse);
    }

    /**
     * All of them.
     *
     * @return of one file, its own answer; of several, sheets that are not of a document and files read have the name of theirs
     *     before their own
     */
    public Reponse ensemble() {
        if (reponses.size() == 1) {
            return reponses.get(0);
        }
        List<Feuillet> feuillets = new ArrayList<>();
        List<FichierLu> fichiers = new ArrayList<>();
        for (int i = 0; i < reponses.size(); i++) {
            String nom = noms.get(i);
            reponses.get(i).feuillets().forEach(f -> feuillets.add(deDocument(f) ? f : nomme(nom, f)));
            reponses.get(i).fichiers().forEach(f -> fichiers.add(new FichierLu(nom + "/" + f.nom(), f.sha256())));
        }
        return new Reponse(
                "controler",
                feuillets,
                List.of(verdicts(feuillets)),
                fichiers,
                reponses.stream().anyMatch(Reponse::aRegarder));
    }

    private static Feuillet nomme(String nom, Feuillet f) {
        return new Feuillet(nom + " : " + f.titre(), f.recu(), f.resume(), f.explication());
    }

    private static boolean deDocument(Feuillet f) {
        return f.recu().tables().stream().anyMatch(t -> t.nom().equals(CONTROLE));
    }

    /** Table {@code verdicts}: those that some print has, in the order of {@link Verdict}. */
    static TableEcrite verdicts(List<Feuillet> feuillets) {
        List<String> tous = feuillets.stream()
                .flatMap(f -> f.recu().tables().stream())
                .filter(t -> t.nom().equals(CONTROLE))
                .flatMap(t -> verdicts(t).stream())
                .toList();
        List<List<String>> rangees = new ArrayList<>();
        for (Verdict v : Verdict.values()) {
            int nombre = Collections.frequency(tous, v.toString());
            if (nombre > 0) {
                rangees.add(List.of(v.toString(), Integer.toString(nombre), v.alerte() ? "oui" : "non"));
            }
        }
        return new TableEcrite("verdicts", ENTETE, rangees);
    }

    private static List<String> verdicts(TableDeRecu t) {
        for (int i = 0; i < t.colonnes().size(); i++) {
            if (t.colonnes().get(i).nom().equals("verdict")) {
                int colonne = i;
                return t.lignes().stream().map(l -> l.get(colonne)).toList();
            }
        }
        return List.of();
    }
}
