package fr.gestionflux.passerelle.rendu;

import fr.gestionflux.core.recu.Recu;
import fr.gestionflux.passerelle.guichet.Feuillet;
import fr.gestionflux.passerelle.guichet.Reponse;
import fr.gestionflux.passerelle.rendu.MiseEnPageDeBilan.Partie;
import java.util.ArrayList;
import java.util.List;

/** The reports of a file as the first sheets of its workbook, a convention each, laid out as the charters ask. */
final class ClasseurDeBilan {

    private static final int NOM = 31;

    private ClasseurDeBilan() {}

    static List<Classeur.Feuille> feuilles(Reponse r) {
        List<Recu> communs = r.communs();
        List<Classeur.Feuille> feuilles = new ArrayList<>();
        for (Feuillet f : r.feuillets()) {
            if (MiseEnPageDeBilan.est(f.recu())) {
                MiseEnPageDeBilan bilan = new MiseEnPageDeBilan(f.recu(), new TexteDeRecu(f.recu(), communs));
                feuilles.add(new Classeur.Feuille(
                        nom(feuilles.size() + 1, f.recu().tete().getOrDefault("reservataire", "")), rangees(f, bilan)));
            }
        }
        return feuilles;
    }

    private static List<Rangee> rangees(Feuillet f, MiseEnPageDeBilan bilan) {
        List<Rangee> rangees = new ArrayList<>();
        rangees.add(Rangee.titre(f.titre(), 1));
        bilan.tete().forEach(t -> rangees.add(Rangee.texte(t)));
        for (Partie p : bilan.comptes()) {
            rangees.add(Rangee.texte(""));
            rangees.add(Rangee.titre(p.titre(), 3));
            rangees.add(Rangee.entete(p.table().entete()));
            p.table().lignes().forEach(l -> rangees.add(Rangee.de(l)));
        }
        return rangees;
    }

    /** A name that a workbook takes; its number tells it from the others. */
    private static String nom(int rang, String reservataire) {
        String nom = rang + " " + reservataire.replaceAll("[\\[\\]:*?/\\\\']", " ");
        return nom.length() <= NOM ? nom : nom.substring(0, NOM).strip();
    }
}
