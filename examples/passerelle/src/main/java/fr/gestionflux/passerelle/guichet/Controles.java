package fr.gestionflux.passerelle.guichet;

import fr.gestionflux.core.controle.Verdict;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.tables.TableEcrite;
import fr.gestionflux.passerelle.porte.CodesDePorte;
import fr.gestionflux.passerelle.porte.FichierLu;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The checks of several files as one answer: their sheets one after the other, and how many prints have each verdict in all.
 * Not thread-safe.
 */
public final class Controles {

    private static final String VERDICTS = "verdicts";
    private static final List<String> ENTETE = List.of("verdict", "nombre", "a voir");

    private final List<String> noms = new ArrayList<>();
    private final List<Reponse> reponses = new ArrayList<>();
    private final List<Anomalie> passes = new ArrayList<>();

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
     * Adds a file that was found beside the others and prints nothing.
     *
     * @param nom what tells it from the others
     */
    public void passe(String nom) {
        passes.add(Anomalie.remarque(
                        CodesDeGuichet.SANS_IMPRESSION,
                        "passé : il n'a pas de table « impressions » ; ajoutez-la, une ligne par chiffre imprimé, pour qu'il"
                                + " soit contrôlé")
                .en(nom, 1));
    }

    /**
     * Adds a file that was found beside the others and cannot be read.
     *
     * @param nom what tells it from the others
     * @param pourquoi in French
     */
    public void illisible(String nom, String pourquoi) {
        passes.add(Anomalie.refus(CodesDePorte.FICHIER_ILLISIBLE, pourquoi).en(nom, 1));
    }

    /**
     * All of them.
     *
     * @return of one file, its own answer; of several, sheets that are not of a document and files read have the name of theirs
     *     before their own
     */
    public Reponse ensemble() {
        if (reponses.size() == 1 && passes.isEmpty()) {
            return reponses.get(0);
        }
        List<Feuillet> feuillets = new ArrayList<>();
        List<FichierLu> fichiers = new ArrayList<>();
        Map<String, Integer> comptes = new HashMap<>();
        for (int i = 0; i < reponses.size(); i++) {
            String nom = noms.get(i);
            reponses.get(i).feuillets().forEach(f -> feuillets.add(deDocument(f) ? f : nomme(nom, f)));
            reponses.get(i).tables().stream()
                    .filter(t -> t.nom().equals(VERDICTS))
                    .flatMap(t -> t.rangees().stream())
                    .forEach(v -> comptes.merge(v.get(0), Integer.parseInt(v.get(1)), Integer::sum));
            reponses.get(i).fichiers().forEach(f -> fichiers.add(new FichierLu(nom + "/" + f.nom(), f.sha256())));
        }
        if (!passes.isEmpty()) {
            feuillets.add(Suite.remarques("Ce qui n'est pas contrôlé", "contrôle", passes));
        }
        return new Reponse(
                "controler",
                feuillets,
                List.of(verdicts(comptes)),
                fichiers,
                reponses.stream().anyMatch(Reponse::aRegarder)
                        || passes.stream().anyMatch(Anomalie::estRefus));
    }

    private static Feuillet nomme(String nom, Feuillet f) {
        return new Feuillet(nom + " : " + f.titre(), f.recu(), f.resume(), f.explication());
    }

    private static boolean deDocument(Feuillet f) {
        return f.recu().tables().stream().anyMatch(t -> t.nom().equals("controle"));
    }

    /** Table {@code verdicts}: those that some print has, in the order of {@link Verdict}. */
    static TableEcrite verdicts(Map<String, Integer> comptes) {
        List<List<String>> rangees = new ArrayList<>();
        for (Verdict v : Verdict.values()) {
            int nombre = comptes.getOrDefault(v.toString(), 0);
            if (nombre > 0) {
                rangees.add(List.of(v.toString(), Integer.toString(nombre), v.alerte() ? "oui" : "non"));
            }
        }
        return new TableEcrite(VERDICTS, ENTETE, rangees);
    }
}
