package fr.gestionflux.core.charte;

import fr.gestionflux.core.annee.DossierAnnuel;
import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.releve.Releve;
import java.util.ArrayList;
import java.util.Collections;
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

    private final Set<Contingent> duDossier = Collections.newSetFromMap(new IdentityHashMap<>());
    private final IdentityHashMap<Contingent, List<Note>> droits = new IdentityHashMap<>();
    private final Set<Releve.Cle> lus = new HashSet<>();
    private final Map<String, List<Note>> communs = new HashMap<>();

    Carnet(DossierAnnuel dossier) {
        duDossier.addAll(dossier.contingents());
    }

    Optional<Note> droits(Contingent c, Charte charte, Convention convention) {
        return trouve(droits.getOrDefault(c, List.of()), charte, convention);
    }

    Optional<Note> commun(String nom, Charte charte, Convention convention) {
        return trouve(communs.getOrDefault(nom, List.of()), charte, convention);
    }

    private static Optional<Note> trouve(List<Note> notes, Charte charte, Convention convention) {
        for (Note n : notes) {
            if (n.lectures().sontCellesDe(charte, convention)) {
                return Optional.of(n);
            }
        }
        return Optional.empty();
    }

    void lit(Releve.Cle cle) {
        lus.add(cle);
    }

    boolean aLu(Releve.Cle cle) {
        return lus.contains(cle);
    }

    /** A part of a holder's rights is not the holder's: it is asked once. */
    void note(Contingent c, Resultat<Quantite> figure, Lectures lectures) {
        if (duDossier.contains(c)) {
            note(droits.computeIfAbsent(c, x -> new ArrayList<>()), figure, lectures);
        }
    }

    void note(String nom, Resultat<Quantite> figure, Lectures lectures) {
        note(communs.computeIfAbsent(nom, x -> new ArrayList<>()), figure, lectures);
    }

    /** A refusal may be that of rules that wait for each other: it is made again. */
    private static void note(List<Note> notes, Resultat<Quantite> figure, Lectures lectures) {
        if (figure.estCalcule() && lectures.sontConnues()) {
            notes.add(new Note(figure, lectures));
        }
    }
}
