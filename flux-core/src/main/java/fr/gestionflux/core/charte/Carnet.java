package fr.gestionflux.core.charte;

import fr.gestionflux.core.annee.DossierAnnuel;
import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.releve.Releve;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the rights of each holder of a file are worth, and its totals, as the conventions already computed gave them: another
 * one that says the same of all that was read takes them as they are. Not thread-safe.
 */
final class Carnet {

    /** A figure, and all that was read for it. */
    record Note(Resultat<Quantite> figure, Lectures lectures) {}

    // by identity: the hash of a contingent is that of all its rights
    private final IdentityHashMap<Contingent, List<Note>> droits = new IdentityHashMap<>();
    private final Map<Object, List<Note>> communs = new HashMap<>();
    private final Set<Releve.Cle> lus = new HashSet<>();

    Carnet(DossierAnnuel dossier) {
        dossier.contingents().forEach(c -> droits.put(c, new ArrayList<>()));
    }

    /** A part of a holder's rights is not the holder's: it is asked once, and noted nowhere. */
    private Optional<List<Note>> notes(Object cle) {
        return cle instanceof Contingent c
                ? Optional.ofNullable(droits.get(c))
                : Optional.of(communs.computeIfAbsent(cle, x -> new ArrayList<>()));
    }

    Optional<Note> note(Object cle, Charte charte, Convention convention) {
        return notes(cle).stream()
                .flatMap(List::stream)
                .filter(n -> n.lectures().sontCellesDe(charte, convention))
                .findFirst();
    }

    /** A refusal may be that of rules that wait for each other: it is made again. */
    void garde(Object cle, Resultat<Quantite> figure, Lectures lectures) {
        if (figure.estCalcule() && lectures.sontConnues()) {
            notes(cle).ifPresent(siennes -> siennes.add(new Note(figure, lectures)));
        }
    }

    void lit(Releve.Cle cle) {
        lus.add(cle);
    }

    boolean aLu(Releve.Cle cle) {
        return lus.contains(cle);
    }
}
