package fr.gestionflux.core.charte;

import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.releve.Releve;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Notes what rules read, figure by figure, when other conventions of the file may take figures as they are. Not thread-safe. */
final class Temoin {

    /** The figure being computed comes last, after those that wait for it. */
    private final Deque<Lectures> enCours = new ArrayDeque<>();

    boolean note() {
        return !enCours.isEmpty();
    }

    void ouvre() {
        enCours.addLast(new Lectures());
    }

    Lectures ferme() {
        Lectures lectures = enCours.removeLast();
        reprend(lectures);
        return lectures;
    }

    /** A figure taken as it is was read for, too. */
    void reprend(Lectures lectures) {
        if (note()) {
            enCours.getLast().comprend(lectures);
        }
    }

    void fait(Releve.Cle cle) {
        if (note()) {
            enCours.getLast().fait(cle);
        }
    }

    <T> Optional<Stipulation<T>> clause(Clause<T> c, Optional<Stipulation<T>> s) {
        if (note()) {
            enCours.getLast().clause(c, s);
        }
        return s;
    }

    boolean signataire(Contingent c, boolean oui) {
        if (note()) {
            enCours.getLast().signataire(c, oui);
        }
        return oui;
    }

    /** A figure was known before anything was noted: nobody knows what was read for it. */
    void inconnu() {
        if (note()) {
            enCours.getLast().toutLeTexte();
        }
    }

    /** The whole charter is handed out. */
    Charte toutLeTexte(Charte charte) {
        inconnu();
        return charte;
    }
}
