package fr.gestionflux.core.charte;

import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.releve.Releve;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Notes what rules read, figure by figure, when other conventions of the file may take figures as they are. Not thread-safe. */
final class Temoin {

    private @Nullable Lectures enCours;

    boolean note() {
        return enCours != null;
    }

    void ouvre() {
        enCours = new Lectures(enCours);
    }

    Lectures ferme() {
        Lectures lectures = Objects.requireNonNull(enCours);
        enCours = lectures.autour();
        reprend(lectures);
        return lectures;
    }

    /** A figure taken as it is was read for, too. */
    void reprend(Lectures lectures) {
        if (enCours != null) {
            enCours.comprend(lectures);
        }
    }

    void fait(Releve.Cle cle) {
        if (enCours != null) {
            enCours.fait(cle);
        }
    }

    <T> Optional<Stipulation<T>> clause(Clause<T> c, Optional<Stipulation<T>> s) {
        if (enCours != null) {
            enCours.clause(c, s);
        }
        return s;
    }

    boolean signataire(Contingent c, boolean oui) {
        if (enCours != null) {
            enCours.signataire(c, oui);
        }
        return oui;
    }

    /** A figure was known before anything was noted: nobody knows what was read for it. */
    void inconnu() {
        if (enCours != null) {
            enCours.toutLeTexte();
        }
    }

    /** The whole charter is handed out. */
    Charte toutLeTexte(Charte charte) {
        if (enCours != null) {
            enCours.toutLeTexte();
        }
        return charte;
    }
}
