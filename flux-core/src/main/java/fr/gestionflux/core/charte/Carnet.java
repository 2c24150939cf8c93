package fr.gestionflux.core.charte;

import fr.gestionflux.core.annee.DossierAnnuel;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.releve.Releve;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;

/**
 * One reading of the conventions of a file: it takes the figures that were noted for a convention that says the same of all
 * that was read, notes its own, and knows which facts it needed. Not thread-safe.
 */
final class Carnet {

    private final Notes notes;
    private final Set<Releve.Cle> lus = new HashSet<>();
    // by identity, and copied only when somebody asks: they are many, and most often the same
    private final Set<Set<Releve.Cle>> repris = Collections.newSetFromMap(new IdentityHashMap<>());

    Carnet(DossierAnnuel dossier) {
        this(new Notes(dossier));
    }

    private Carnet(Notes notes) {
        this.notes = notes;
    }

    /** Another reading of the file: what was noted holds, what was read is not its own. */
    Carnet autreLecture() {
        return new Carnet(notes);
    }

    Optional<Notes.Note> note(Object cle, Charte charte, Convention convention) {
        Optional<Notes.Note> note = notes.note(cle, charte, convention);
        note.ifPresent(n -> repris.add(n.lectures().faits()));
        return note;
    }

    void garde(Object cle, Resultat<Quantite> figure, Lectures lectures) {
        notes.garde(cle, figure, lectures);
    }

    void lit(Releve.Cle cle) {
        lus.add(cle);
    }

    boolean aLu(Releve.Cle cle) {
        repris.forEach(lus::addAll);
        repris.clear();
        return lus.contains(cle);
    }
}
