package fr.gestionflux.passerelle.rendu;

import static j2html.TagCreator.each;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.h3;
import static j2html.TagCreator.iff;
import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;
import static j2html.TagCreator.span;
import static j2html.TagCreator.strong;
import static j2html.TagCreator.text;
import static j2html.TagCreator.ul;

import fr.gestionflux.core.recu.EtapeDeRecu;
import fr.gestionflux.core.recu.Recu;
import fr.gestionflux.core.recu.RemarqueDeRecu;
import fr.gestionflux.core.recu.TableDeRecu;
import fr.gestionflux.passerelle.guichet.Feuillet;
import fr.gestionflux.passerelle.guichet.Reponse;
import j2html.tags.DomContent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An answer as one page, which is read on a telephone and prints well: no script, nothing to fetch. */
public final class Html {

    private Html() {}

    /**
     * Writes an answer.
     *
     * @param r the answer
     * @return a whole page, in UTF-8; the same answer gives the same bytes
     */
    public static byte[] octets(Reponse r) {
        return page(r).getBytes(StandardCharsets.UTF_8);
    }

    static String page(Reponse r) {
        List<Recu> communs = r.communs();
        List<DomContent> contenu = new ArrayList<>();
        contenu.add(h1(Titres.de(r)));
        contenu.addAll(Dessins.deLAnnee(r, communs));
        r.feuillets().forEach(f -> contenu.add(feuillet(f, communs)));
        r.tables().stream().map(TableRendue::de).forEach(t -> contenu.add(tableau(t)));
        contenu.add(versions(r));
        return Page.large(Titres.de(r), contenu.toArray(DomContent[]::new));
    }

    private static DomContent feuillet(Feuillet f, List<Recu> communs) {
        TexteDeRecu recu = new TexteDeRecu(f.recu(), communs);
        List<DomContent> contenu = new ArrayList<>();
        contenu.add(h2(Caracteres.lisibles(f.titre())));
        if (MiseEnPageDeBilan.est(f.recu())) {
            contenu.addAll(bilan(new MiseEnPageDeBilan(f.recu(), recu)));
        } else {
            contenu.addAll(corps(f, recu));
        }
        contenu.add(remarques(f.recu().remarques()));
        if (!f.recu().etapes().isEmpty()) {
            contenu.add(Page.tableau(
                    "Chaque étape, avec son article", etapes(f.recu().etapes(), recu)));
        }
        return section(contenu.toArray(DomContent[]::new));
    }

    private static List<DomContent> corps(Feuillet f, TexteDeRecu recu) {
        List<DomContent> contenu = new ArrayList<>();
        if (f.resume().isEmpty()) {
            if (!f.recu().chiffres().isEmpty()) {
                contenu.add(Page.tableau("Chiffres", recu.chiffresEnTable()));
            }
        } else {
            contenu.add(lignes(f.resume()));
        }
        for (TableDeRecu t : f.recu().tables()) {
            if (t.nom().equals("projection")) {
                contenu.addAll(Dessins.projection(t, recu));
            } else {
                contenu.add(tableau(recu.table(t)));
            }
        }
        return contenu;
    }

    private static List<DomContent> bilan(MiseEnPageDeBilan bilan) {
        List<DomContent> contenu = new ArrayList<>();
        bilan.tete().forEach(t -> contenu.add(p(Caracteres.lisibles(t)).withClass("note")));
        bilan.parties()
                .forEach(x -> contenu.add(Page.tableau(x.titre(), x.table().sansVides())));
        return contenu;
    }

    /** A line of a summary each, its figure first. */
    static DomContent lignes(String resume) {
        return ul(each(
                resume.lines().filter(l -> !l.startsWith(TexteDeRecu.DETAIL)).toList(),
                l -> li(Caracteres.lisibles(l))));
    }

    static DomContent tableau(TableRendue t) {
        return t.lignes().isEmpty()
                ? p(span(Page.phrase(t.nom()) + " : rien.")).withClass("note")
                : Page.tableau(Page.phrase(t.nom()), t.sansVides());
    }

    static DomContent remarques(List<RemarqueDeRecu> remarques) {
        return iff(
                !remarques.isEmpty(),
                section(
                        h3("Ce qui a été remarqué"),
                        ul(each(
                                remarques,
                                r -> li(
                                        iff(r.gravite().equals("refus"), strong("Refus : ")),
                                        text(Caracteres.lisibles(TexteDeRecu.sansCode(r))))))));
    }

    /** Steps, operands by their names. */
    static TableRendue etapes(List<EtapeDeRecu> etapes, TexteDeRecu textes) {
        return new TableRendue(
                "etapes",
                List.of("étape", "valeur", "comment", "texte"),
                etapes.stream()
                        .map(e -> List.of(
                                Case.texte(e.nom().isEmpty() ? "(étape intermédiaire)" : e.nom()),
                                Case.figure(e),
                                Case.texte(textes.comment(e)),
                                Case.texte(source(e))))
                        .toList());
    }

    static String source(EtapeDeRecu e) {
        return Stream.of(e.document(), e.article(), e.hypothese().isEmpty() ? "" : "supposé : " + e.hypothese())
                .filter(t -> !t.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static DomContent versions(Reponse r) {
        return p(r.feuillets().stream()
                        .map(f -> f.recu().tete().getOrDefault("bibliotheque", ""))
                        .filter(v -> !v.isEmpty())
                        .distinct()
                        .map(v -> "Calculé par " + v + ".")
                        .collect(Collectors.joining(" ")))
                .withClass("pied");
    }
}
