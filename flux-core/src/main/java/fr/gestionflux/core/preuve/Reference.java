package fr.gestionflux.core.preuve;

/**
 * Where a figure or a rule comes from: a document and, within it, an article (empty when the whole document is meant).
 *
 * <pre>{@code
 * Reference seez = Reference.de("convention Séez – OPAC Savoie, 16/01/2024");
 * seez.art("§ 4.1");   // = convention Séez – OPAC Savoie, 16/01/2024, § 4.1
 * }</pre>
 *
 * @param document the document as its readers name it, with its date
 * @param article the article, section or annex, possibly empty
 */
public record Reference(String document, String article) {

    /**
     * Refuses a document without a name.
     *
     * @param document the document as its readers name it, with its date
     * @param article the article, section or annex, possibly empty
     */
    public Reference {
        if (document.isBlank()) {
            throw new IllegalArgumentException("document : reçu un texte vide ; attendu le nom d'un document");
        }
    }

    /**
     * A whole document.
     *
     * @param document its name, with its date
     * @return the reference
     */
    public static Reference de(String document) {
        return new Reference(document, "");
    }

    /**
     * An article of the same document, within the one that is already cited.
     *
     * @param article for instance {@code § 4.1}; of an annex, {@code 1.3}
     * @return for instance {@code annexe, 1.3}
     */
    public Reference art(String article) {
        return new Reference(document, this.article.isEmpty() ? article : this.article + ", " + article);
    }

    @Override
    public String toString() {
        return article.isEmpty() ? document : document + ", " + article;
    }
}
