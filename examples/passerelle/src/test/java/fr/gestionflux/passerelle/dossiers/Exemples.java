package fr.gestionflux.passerelle.dossiers;

import fr.gestionflux.core.charte.Chartes;
import fr.gestionflux.core.recu.EtapeDeRecu;
import fr.gestionflux.core.recu.Recu;
import fr.gestionflux.core.recu.TableDeRecu;
import fr.gestionflux.passerelle.guichet.DossierLu;
import fr.gestionflux.passerelle.guichet.Feuillet;
import fr.gestionflux.passerelle.guichet.Guichet;
import fr.gestionflux.passerelle.guichet.Reponse;
import fr.gestionflux.passerelle.porte.Portes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The folders, and what their answers say in words. */
final class Exemples {

    static final Path RACINE = Path.of("dossiers");
    static final Chartes CHARTES = Chartes.decouvertes();

    private Exemples() {}

    static DossierLu lis(String dossier) throws IOException {
        return DossierLu.de(Portes.entree(RACINE.resolve(dossier)).lis(), CHARTES);
    }

    static Guichet guichet(String dossier) throws IOException {
        return new Guichet(CHARTES, lis(dossier));
    }

    /** The rows of a table of receipts, whatever sheet it is on, each figure as it is read: {@code colonne=valeur}. */
    static List<Map<String, String>> rangees(Reponse r, String table) {
        Map<String, String> communs = new HashMap<>();
        r.feuillets().stream()
                .map(Feuillet::recu)
                .filter(recu -> recu.nature().equals("dossier"))
                .forEach(recu -> communs.putAll(lisibles(recu)));
        List<Map<String, String>> rangees = new ArrayList<>();
        for (Feuillet f : r.feuillets()) {
            Map<String, String> lisibles = new HashMap<>(communs);
            lisibles.putAll(lisibles(f.recu()));
            f.recu().tables().stream()
                    .filter(t -> t.nom().equals(table))
                    .forEach(t -> t.lignes().forEach(l -> rangees.add(rangee(t, l, lisibles))));
        }
        return rangees;
    }

    private static Map<String, String> rangee(TableDeRecu t, List<String> ligne, Map<String, String> lisibles) {
        Map<String, String> rangee = new HashMap<>();
        IntStream.range(0, ligne.size()).forEach(i -> {
            boolean figure = t.colonnes().get(i).contenu().equals("etape");
            String valeur = ligne.get(i);
            rangee.put(t.colonnes().get(i).nom(), figure ? lisibles.getOrDefault(valeur, valeur) : valeur);
        });
        return rangee;
    }

    /** By the ids of their steps. */
    private static Map<String, String> lisibles(Recu r) {
        Map<String, String> lisibles = new HashMap<>();
        for (EtapeDeRecu e : r.etapes()) {
            lisibles.put(e.id(), e.lisible());
        }
        return lisibles;
    }

    /** The figures of every sheet, by their names; those of several sheets one after the other. */
    static Map<String, List<String>> chiffres(Reponse r) {
        Map<String, List<String>> chiffres = new HashMap<>();
        Map<String, String> lisibles = new HashMap<>();
        r.feuillets().stream().map(Feuillet::recu).forEach(recu -> {
            lisibles.putAll(lisibles(recu));
            recu.chiffres()
                    .forEach(c -> chiffres.computeIfAbsent(c.nom(), n -> new ArrayList<>())
                            .add(lisibles.getOrDefault(c.etape(), "")));
        });
        return chiffres;
    }
}
