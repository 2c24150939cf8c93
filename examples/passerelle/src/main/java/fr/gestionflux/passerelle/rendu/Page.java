package fr.gestionflux.passerelle.rendu;

import static j2html.TagCreator.body;
import static j2html.TagCreator.caption;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.head;
import static j2html.TagCreator.html;
import static j2html.TagCreator.iff;
import static j2html.TagCreator.main;
import static j2html.TagCreator.meta;
import static j2html.TagCreator.rawHtml;
import static j2html.TagCreator.style;
import static j2html.TagCreator.table;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.th;
import static j2html.TagCreator.thead;
import static j2html.TagCreator.title;
import static j2html.TagCreator.tr;

import j2html.Config;
import j2html.rendering.FlatHtml;
import j2html.tags.DomContent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/** The page around what is said: one file, well formed, without script nor anything to fetch. */
final class Page {

    private static final Pattern JOUR = Pattern.compile("\\d{2}/\\d{2}/\\d{4}");

    /** What stays on one sheet of paper, with its title. */
    private static final int LIGNES_ENSEMBLE = 24;

    private static final Pattern TAUX = Pattern.compile("\\d[\\d,]*… ?%|\\d[\\d,]* ?%");

    private Page() {}

    /** A page that is wide on paper: tables have many columns. */
    static String large(String titre, DomContent... contenu) {
        return de("@page { size: A4 landscape; }\n", titre, contenu);
    }

    /** A page that is a sheet of paper as letters are. */
    static String haute(String titre, DomContent... contenu) {
        return de("@page { size: A4 portrait; }\n", titre, contenu);
    }

    private static String de(String papier, String titre, DomContent... contenu) {
        try {
            return "<!DOCTYPE html>\n"
                    + html(
                                    head(
                                            meta().withCharset("utf-8"),
                                            meta().withName("viewport")
                                                    .withContent("width=device-width, initial-scale=1"),
                                            title(Caracteres.lisibles(titre)),
                                            style(rawHtml(papier + feuilleDeStyle()))),
                                    body(main(contenu)))
                            .withLang("fr")
                            .render(FlatHtml.inMemory(Config.defaults().withEmptyTagsClosed(true)))
                            .toString()
                    + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A table whose first column names its rows. */
    static DomContent tableau(String legende, TableRendue t) {
        return div(table(
                        iff(!legende.isEmpty(), caption(legende)),
                        thead(tr(each(t.entete(), c -> th(phrase(c)).attr("scope", "col")))),
                        tbody(each(t.lignes(), Page::ligne))))
                .withClass(t.lignes().size() > LIGNES_ENSEMBLE ? "large" : "large court");
    }

    private static DomContent ligne(List<Case> ligne) {
        return tr(th(ligne.get(0).texte()).attr("scope", "row"), each(ligne.subList(1, ligne.size()), Page::cellule));
    }

    private static DomContent cellule(Case c) {
        if (JOUR.matcher(c.texte()).matches()) {
            return td(c.texte()).withClass("d");
        }
        return c.nombre().isPresent() || TAUX.matcher(c.texte()).matches()
                ? td(c.texte()).withClass("n")
                : td(c.texte());
    }

    static String phrase(String mots) {
        String net = switch (mots) {
            case "echeances" -> "échéances";
            case "decomptes" -> "décomptes";
            case "previsionnel" -> "prévisionnel";
            case "repartition" -> "répartition";
            case "differences" -> "différences";
            case "epuisements" -> "épuisements";
            case "hypotheses" -> "hypothèses";
            case "reservataire" -> "réservataire";
            case "reservataire id" -> "identifiant du réservataire";
            case "annee" -> "année";
            case "periode" -> "période";
            case "hypothese" -> "hypothèse";
            case "honores" -> "honorés";
            case "ouverture" -> "droits au 1er janvier";
            case "cloture" -> "droits au 31 décembre";
            case "realises" -> "réalisés";
            case "prevus" -> "prévus";
            default -> mots.replace('_', ' ');
        };
        return net.isEmpty() ? "" : net.substring(0, 1).toUpperCase(Locale.FRENCH) + net.substring(1);
    }

    private static String feuilleDeStyle() {
        try (InputStream css = Objects.requireNonNull(
                Page.class.getResourceAsStream("page.css"), "the style sheet is in this very jar")) {
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
