package fr.gestionflux.passerelle.guichet;

import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.recu.Recu;
import fr.gestionflux.core.tables.TableEcrite;
import java.util.List;
import java.util.Map;

/**
 * What a question has to say once the file has its data and its charter.
 *
 * @param feuillets the answers
 * @param tables tables of text
 * @param aRegarder whether somebody must look at it, besides what was refused
 */
record Suite(List<Feuillet> feuillets, List<TableEcrite> tables, boolean aRegarder) {

    static Suite de(List<Feuillet> feuillets) {
        return new Suite(feuillets, List.of(), false);
    }

    static Suite refusee(Anomalie a) {
        return new Suite(List.of(remarques("Le dossier", "refus", List.of(a))), List.of(), true);
    }

    /** A sheet without figure. */
    static Feuillet remarques(String titre, String nature, List<Anomalie> anomalies) {
        return Feuillet.de(titre, Recu.de(nature, Map.of(), Map.of(), anomalies));
    }
}
