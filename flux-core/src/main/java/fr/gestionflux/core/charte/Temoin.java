package fr.gestionflux.core.charte;

import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.releve.Releve;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Notes what rules read, figure by figure, when other conventions of the file may take figures as they are. Not thread-safe. */
final class Temoin {

    /** The figure being computed comes last, after those that wait for it. */
    private final List<Lectures> enCours = new ArrayList<>();

    boolean note() {
        return !enCours.isEmpty();
    }

    private Lectures derniere() {
        return enCours.get(enCours.size() - 1);
    }

    void ouvre() {
        enCours.add(new Lectures());
    }

    Lectures ferme() {
        Lectures lectures = enCours.remove(enCours.size() - 1);
        reprend(lectures);
        return lectures;
    }

    /** A figure taken as it is was read for, too. */
    void reprend(Lectures lectures) {
        if (note()) {
            derniere().comprend(lectures);
        }
    }

    void fait(Releve.Cle cle) {
        if (note()) {
            derniere().fait(cle);
        }
    }

    <T> Optional<Stipulation<T>> clause(Clause<T> c, Optional<Stipulation<T>> s) {
        if (note()) {
            derniere().clause(c, s);
        }
        return s;
    }

    boolean signataire(Contingent c, boolean oui) {
        if (note()) {
            derniere().signataire(c, oui);
        }
        return oui;
    }

    /** A figure was known before anything was noted: nobody knows what was read for it. */
    void inconnu() {
        if (note()) {
            derniere().toutLeTexte();
        }
    }

    /** The whole charter is handed out. */
    Charte toutLeTexte(Charte charte) {
        inconnu();
        return charte;
    }
}
