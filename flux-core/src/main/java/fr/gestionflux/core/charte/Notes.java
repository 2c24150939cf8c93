package fr.gestionflux.core.charte;

import fr.gestionflux.core.annee.DossierAnnuel;
import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.preuve.Resultat;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * What the rights of each holder of a file are worth, and its totals, as every reading of the file gave them so far.
 * Thread-safe: two readings at once may note a figure twice, and it is the same.
 */
final class Notes {

    /** A figure, and all that was read for it. */
    record Note(Resultat<Quantite> figure, Lectures lectures) {}

    // by identity: the hash of a contingent is that of all its rights; filled here, and never after
    private final IdentityHashMap<Contingent, List<Note>> droits = new IdentityHashMap<>();
    private final Map<Object, List<Note>> communs = new ConcurrentHashMap<>();

    Notes(DossierAnnuel dossier) {
        dossier.contingents().forEach(c -> droits.put(c, new CopyOnWriteArrayList<>()));
    }

    /** A part of a holder's rights is not the holder's: it is asked once, and noted nowhere. */
    private Optional<List<Note>> de(Object cle) {
        return cle instanceof Contingent c
                ? Optional.ofNullable(droits.get(c))
                : Optional.of(communs.computeIfAbsent(cle, x -> new CopyOnWriteArrayList<>()));
    }

    Optional<Note> note(Object cle, Charte charte, Convention convention) {
        return de(cle).stream()
                .flatMap(List::stream)
                .filter(n -> n.lectures().sontCellesDe(charte, convention))
                .findFirst();
    }

    /** A refusal may be that of rules that wait for each other: it is made again. */
    void garde(Object cle, Resultat<Quantite> figure, Lectures lectures) {
        if (figure.estCalcule() && lectures.sontConnues()) {
            de(cle).ifPresent(siennes -> siennes.add(new Note(figure, lectures)));
        }
    }
}
