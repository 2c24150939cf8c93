package fr.gestionflux.passerelle.guichet;

import fr.gestionflux.core.recu.Recu;
import fr.gestionflux.core.tables.TableEcrite;
import fr.gestionflux.passerelle.porte.FichierLu;
import java.util.List;

/**
 * What a question was answered: the same whatever asked it, a command, a program or a request.
 *
 * @param question which one: {@code calculer}, {@code repartir}, {@code situation}…
 * @param feuillets the answers; the first says what was remarked in reading, where something was
 * @param tables tables of text that the answer gives: what is still needed, the next year's file…
 * @param fichiers what was read
 * @param aRegarder whether somebody must look at it: something was refused, or a print differs
 */
public record Reponse(
        String question,
        List<Feuillet> feuillets,
        List<TableEcrite> tables,
        List<FichierLu> fichiers,
        boolean aRegarder) {

    /** The nature of a file's own receipt. */
    private static final String DOSSIER = "dossier";

    /**
     * Copies the lists.
     *
     * @param question which one
     * @param feuillets the answers
     * @param tables tables of text
     * @param fichiers what was read
     * @param aRegarder whether somebody must look at it
     */
    public Reponse {
        feuillets = List.copyOf(feuillets);
        tables = List.copyOf(tables);
        fichiers = List.copyOf(fichiers);
    }

    /**
     * What several sheets share.
     *
     * @return the receipts that carry steps which others name; none where each has its own
     */
    public List<Recu> communs() {
        return feuillets.stream()
                .map(Feuillet::recu)
                .filter(r -> r.nature().equals(DOSSIER))
                .toList();
    }
}
