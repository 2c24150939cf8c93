package fr.gestionflux.passerelle.rendu;

import fr.gestionflux.passerelle.annexe.Annexe;
import fr.gestionflux.passerelle.annexe.Bloc;
import java.util.ArrayList;
import java.util.List;

/** An annex as a workbook: sheets that read like it, figures as numbers, and a sheet of where they come from. */
final class ClasseurDAnnexe {

    private ClasseurDAnnexe() {}

    static byte[] octets(Annexe a) {
        List<Classeur.Feuille> feuilles = new ArrayList<>();
        for (List<Bloc> blocs : PageDAnnexe.feuilles(a.blocs())) {
            List<Rangee> rangees = new ArrayList<>(List.of(Rangee.texte(a.parties())));
            blocs.forEach(b -> ajoute(b, rangees));
            feuilles.add(
                    new Classeur.Feuille(feuilles.isEmpty() ? "annexe" : "annexe, suite " + feuilles.size(), rangees));
        }
        TableRendue sources = PageDAnnexe.sources(a.chiffres());
        List<Rangee> notes = new ArrayList<>();
        notes.add(Rangee.texte("Mise en page d'après : " + a.source()));
        notes.add(Rangee.entete(sources.entete()));
        sources.lignes().forEach(l -> notes.add(Rangee.de(l)));
        liste("Laissé en blanc", a.blancs(), notes);
        liste("Ce que le texte imprime et que cette annexe n'a pas", a.absents(), notes);
        liste(
                "Ce qui a été remarqué",
                a.remarques().stream().map(TexteDeRecu::sansCode).toList(),
                notes);
        feuilles.add(new Classeur.Feuille("sources et remarques", notes));
        return Classeur.octets(feuilles);
    }

    private static void ajoute(Bloc b, List<Rangee> rangees) {
        if (b instanceof Bloc.Titre t) {
            rangees.add(Rangee.titre(t.texte(), t.niveau()));
        } else if (b instanceof Bloc.Paragraphe p) {
            rangees.add(Rangee.texte((p.genre() == Bloc.Genre.PUCE ? "– " : "") + p.texte()));
        } else if (b instanceof Bloc.Tableau t) {
            if (!t.entete().isEmpty()) {
                rangees.add(Rangee.entete(t.entete()));
            }
            PageDAnnexe.rendue(t).lignes().forEach(l -> rangees.add(Rangee.de(l)));
        }
    }

    private static void liste(String titre, List<String> points, List<Rangee> rangees) {
        if (!points.isEmpty()) {
            rangees.add(Rangee.titre(titre, 2));
            points.forEach(x -> rangees.add(Rangee.texte(x)));
        }
    }
}
