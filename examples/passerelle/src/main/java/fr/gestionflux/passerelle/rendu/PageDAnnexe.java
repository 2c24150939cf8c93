package fr.gestionflux.passerelle.rendu;

import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.h3;
import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;
import static j2html.TagCreator.table;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.th;
import static j2html.TagCreator.tr;
import static j2html.TagCreator.ul;

import fr.gestionflux.core.recu.EtapeDeRecu;
import fr.gestionflux.passerelle.annexe.Annexe;
import fr.gestionflux.passerelle.annexe.Bloc;
import fr.gestionflux.passerelle.annexe.Cellule;
import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;

/** An annex on paper: what its charter prints, then, apart, where each figure comes from and what is left blank. */
final class PageDAnnexe {

    private static final int COLONNES_EN_HAUTEUR = 9;

    private PageDAnnexe() {}

    static String de(Annexe a) {
        List<DomContent> contenu = new ArrayList<>();
        contenu.add(p(lisible(a.parties())).withClass("note"));
        feuilles(a.blocs()).forEach(f -> contenu.add(feuille(f)));
        contenu.add(section(notes(a).toArray(DomContent[]::new)).withClass("notes"));
        return Page.haute(titre(a), contenu.toArray(DomContent[]::new));
    }

    /** Each annex of a text begins a sheet. */
    static List<List<Bloc>> feuilles(List<Bloc> blocs) {
        List<List<Bloc>> feuilles = new ArrayList<>();
        for (Bloc b : blocs) {
            if (feuilles.isEmpty() || (b instanceof Bloc.Titre t && t.niveau() == 1)) {
                feuilles.add(new ArrayList<>());
            }
            feuilles.get(feuilles.size() - 1).add(b);
        }
        return feuilles;
    }

    /** A table with many columns wants its sheet turned. */
    private static DomContent feuille(List<Bloc> blocs) {
        List<DomContent> contenu = new ArrayList<>();
        List<Bloc.Paragraphe> liste = new ArrayList<>();
        for (Bloc b : blocs) {
            if (b instanceof Bloc.Paragraphe x && x.genre() == Bloc.Genre.PUCE) {
                liste.add(x);
                continue;
            }
            ferme(liste, contenu);
            contenu.add(bloc(b));
        }
        ferme(liste, contenu);
        boolean large = blocs.stream()
                .anyMatch(b -> b instanceof Bloc.Tableau t && t.entete().size() > COLONNES_EN_HAUTEUR);
        return section(contenu.toArray(DomContent[]::new)).withClass(large ? "feuille paysage" : "feuille");
    }

    /** The first title of its text. */
    static String titre(Annexe a) {
        return a.blocs().stream()
                .filter(b -> b instanceof Bloc.Titre)
                .map(b -> ((Bloc.Titre) b).texte())
                .findFirst()
                .orElse(a.nom());
    }

    private static void ferme(List<Bloc.Paragraphe> liste, List<DomContent> contenu) {
        if (!liste.isEmpty()) {
            contenu.add(ul(each(List.copyOf(liste), x -> li(lisible(x.texte())))));
            liste.clear();
        }
    }

    private static DomContent bloc(Bloc b) {
        if (b instanceof Bloc.Titre t) {
            return switch (t.niveau()) {
                case 1 -> h1(lisible(t.texte()));
                case 2 -> h2(lisible(t.texte()));
                default -> h3(lisible(t.texte()));
            };
        }
        if (b instanceof Bloc.Paragraphe x) {
            return switch (x.genre()) {
                case FORMULE -> p(lisible(x.texte())).withClass("formule");
                case ATTENTION -> p(lisible(x.texte())).withClass("attention");
                default -> p(lisible(x.texte()));
            };
        }
        Bloc.Tableau t = (Bloc.Tableau) b;
        return t.entete().isEmpty() ? formulaire(t) : Page.tableau("", rendue(t));
    }

    /** A label and its figure a row, as the charters set them. */
    private static DomContent formulaire(Bloc.Tableau t) {
        return table(tbody(each(
                        t.lignes(),
                        l -> tr(
                                th(lisible(l.get(0).texte())).attr("scope", "row"),
                                td(lisible(l.get(1).texte())).withClass("n")))))
                .withClass("formulaire");
    }

    static TableRendue rendue(Bloc.Tableau t) {
        return new TableRendue(
                "tableau",
                t.entete(),
                t.lignes().stream()
                        .map(l -> l.stream().map(PageDAnnexe::cellule).toList())
                        .toList());
    }

    /** What is read is what the annex prints; the number behind is the exact one. */
    static Case cellule(Cellule c) {
        return c.etape()
                .map(e -> new Case(
                        lisible(c.texte()),
                        Case.figure(e).nombre(),
                        Case.figure(e).taux()))
                .orElseGet(() -> Case.texte(c.texte()));
    }

    private static List<DomContent> notes(Annexe a) {
        List<DomContent> notes = new ArrayList<>();
        notes.add(p("Mise en page d'après : " + lisible(a.source()) + "."));
        liste("Laissé en blanc", a.blancs(), notes);
        liste("Ce que le texte imprime et que cette annexe n'a pas", a.absents(), notes);
        notes.add(Html.remarques(a.remarques()));
        if (!a.chiffres().isEmpty()) {
            notes.add(div(h3("D'où viennent les chiffres"), Page.tableau("", sources(a.chiffres())))
                    .withClass("court"));
        }
        return notes;
    }

    private static void liste(String titre, List<String> points, List<DomContent> notes) {
        if (!points.isEmpty()) {
            notes.add(div(h3(titre), ul(each(points, x -> li(lisible(x))))));
        }
    }

    static TableRendue sources(List<EtapeDeRecu> chiffres) {
        return new TableRendue(
                "sources",
                List.of("chiffre", "valeur", "texte ou source"),
                chiffres.stream()
                        .map(e -> List.of(Case.texte(e.nom()), Case.figure(e), Case.texte(Html.source(e))))
                        .toList());
    }

    private static String lisible(String texte) {
        return Caracteres.lisibles(texte);
    }
}
