package fr.gestionflux.passerelle.annexe;

import fr.gestionflux.passerelle.annexe.Element.Colonne;
import fr.gestionflux.passerelle.annexe.Element.Genre;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The layout of a charter's annex: a text that reads like it, a line a part, with {@link Trou holes} where figures go. Each is a
 * resource of this package, {@code <charter>[-<type of convention>].annexe}. Immutable and thread-safe.
 *
 * <pre>
 * source modèle de convention DDETS 31, 04/12/2023, annexe 1
 * # a title, ## a section, ### a part of one, - an item, $ a formula, ! a warning; anything else is a paragraph
 * | a label | a value, such as {part du flux ; 2}
 * {@literal @}rangees droits      a table, a row each; then, a line a column:
 * | its title | its value
 * + a last row | a text a column
 * ? what the text prints and this annex does not : why
 * {@literal @}inclure haute-garonne
 * </pre>
 *
 * @param source the text that it lays out
 * @param elements its parts, in order
 */
record ModeleDAnnexe(String source, List<Element> elements) {

    private static final String SOURCE = "source ";
    private static final String SANS_MODELE = "generique";

    ModeleDAnnexe {
        elements = List.copyOf(elements);
    }

    /** The model of a type of convention, or that of its charter, or the one that lists figures. */
    static ModeleDAnnexe de(String charte, Optional<String> type) {
        return type.flatMap(t -> lis(charte + "-" + t))
                .or(() -> lis(charte))
                .or(() -> lis(SANS_MODELE))
                .orElseThrow(() -> new IllegalStateException("the model without charter is in this very jar"));
    }

    /** That of the whole landlord, where its charter has one. */
    static Optional<ModeleDAnnexe> duBailleur(String charte) {
        return lis(charte + "-bailleur");
    }

    private static Optional<ModeleDAnnexe> lis(String nom) {
        try (InputStream lu = ModeleDAnnexe.class.getResourceAsStream(nom + ".annexe")) {
            return lu == null
                    ? Optional.empty()
                    : Optional.of(lis(new String(lu.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ModeleDAnnexe lis(List<String> lignes) {
        String source = "";
        List<Element> elements = new ArrayList<>();
        boolean suite = false;
        for (String ligne : lignes) {
            if (ligne.startsWith(SOURCE)) {
                source = ligne.substring(SOURCE.length());
                continue;
            }
            suite = !ligne.isBlank() && ajoute(ligne.strip(), elements, suite);
        }
        return new ModeleDAnnexe(source, elements);
    }

    /** Whether the next line may go on with what this one began. */
    private static boolean ajoute(String ligne, List<Element> elements, boolean suite) {
        Genre genre = Stream.of(Genre.values())
                .filter(g -> ligne.startsWith(g.marque()))
                .findFirst()
                .orElse(Genre.TEXTE);
        String texte = ligne.substring(genre.marque().length()).strip();
        switch (genre) {
            case INCLURE ->
                elements.addAll(lis(texte)
                        .orElseThrow(() -> new IllegalStateException("no model " + texte))
                        .elements());
            case LIGNES -> {
                List<String> mots = mots(texte);
                Colonne colonne = new Colonne(mots.get(0), mots.get(1));
                if (suite) {
                    Element e = elements.remove(elements.size() - 1);
                    elements.add(new Element(
                            e.genre(),
                            e.texte(),
                            Stream.concat(e.colonnes().stream(), Stream.of(colonne))
                                    .toList(),
                            e.dernieres()));
                } else {
                    elements.add(new Element(genre, "", List.of(colonne), List.of()));
                }
            }
            case DERNIERE -> {
                Element e = elements.remove(elements.size() - 1);
                elements.add(new Element(
                        e.genre(),
                        e.texte(),
                        e.colonnes(),
                        Stream.concat(e.dernieres().stream(), Stream.of(mots(texte)))
                                .toList()));
            }
            default -> elements.add(Element.de(genre, texte));
        }
        return genre == Genre.LIGNES || genre == Genre.RANGEES || genre == Genre.DERNIERE;
    }

    private static List<String> mots(String texte) {
        return List.of(texte.split(" \\| ?", -1));
    }
}
