package fr.gestionflux.core.tables;

import fr.gestionflux.core.orientation.Partie;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.saisie.Libelles;
import fr.gestionflux.core.suivi.Formalite;
import fr.gestionflux.core.temps.Dates;
import java.time.MonthDay;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** How yearly formalities are written in one field: who, what, until when, and what some of them add. */
final class NotationDesFormalites {

    private static final String DEUX_POINTS = " : ";
    private static final String POUR = "pour ";
    private static final String TOLERE = "toléré jusqu'au ";
    private static final String DESTINATAIRES = "à ";
    private static final String VIRGULE = ", ";

    private NotationDesFormalites() {}

    static Notation<List<Formalite>> toutes() {
        return Notation.avecSource(
                "des formalités séparées par « ; », comme « bailleur : bilan annuel : 27/02 », que peuvent suivre"
                        + " « : toléré jusqu'au 31/03 », « : pour 2024 », « : à chaque réservataire, préfet »",
                (texte, source) -> Notation.elements(texte, t -> formalite(t, source)),
                toutes -> Notation.joint(toutes, NotationDesFormalites::texte));
    }

    private static String texte(Formalite f) {
        return f.par()
                + DEUX_POINTS
                + f.objet()
                + DEUX_POINTS
                + jour(f.dernierJour())
                + f.tolerance().map(t -> DEUX_POINTS + TOLERE + jour(t)).orElse("")
                + (f.annee().isPresent() ? DEUX_POINTS + POUR + f.annee().getAsInt() : "")
                + (f.destinataires().isEmpty()
                        ? ""
                        : DEUX_POINTS + DESTINATAIRES + String.join(VIRGULE, f.destinataires()));
    }

    private static String jour(MonthDay jour) {
        return Dates.texte(jour.atYear(BISSEXTILE)).substring(0, "31/12".length());
    }

    /** Of a year that has every day. */
    private static final int BISSEXTILE = 2024;

    private static Optional<MonthDay> jour(String texte) {
        return Dates.lis(texte + "/" + BISSEXTILE).map(MonthDay::from);
    }

    private static Optional<Formalite> formalite(String texte, Reference source) {
        Deque<String> parties = new ArrayDeque<>(Arrays.asList(texte.split(DEUX_POINTS, -1)));
        List<String> destinataires = suite(parties, DESTINATAIRES)
                .map(t -> List.of(t.split(VIRGULE, -1)))
                .orElse(List.of());
        Optional<String> annee = suite(parties, POUR);
        Optional<String> tolerance = suite(parties, TOLERE);
        if (parties.size() < QUI_QUOI_QUAND) {
            return Optional.empty();
        }
        Optional<Partie> par = Champs.parmi(parties.removeFirst(), Partie.values());
        Optional<MonthDay> dernierJour = jour(parties.removeLast());
        OptionalInt pour = annee.map(Dates::annee).orElse(OptionalInt.empty());
        Optional<MonthDay> toleree = tolerance.flatMap(NotationDesFormalites::jour);
        boolean lue = annee.isPresent() == pour.isPresent()
                && tolerance.isPresent() == toleree.isPresent()
                && toleree.filter(t -> dernierJour.filter(t::isBefore).isPresent())
                        .isEmpty();
        return par.flatMap(p -> dernierJour
                .filter(d -> lue)
                .map(d ->
                        new Formalite(String.join(DEUX_POINTS, parties), p, d, pour, toleree, destinataires, source)));
    }

    private static final int QUI_QUOI_QUAND = 3;

    /** The last part, when it is the one that begins so. */
    private static Optional<String> suite(Deque<String> parties, String debut) {
        return Optional.ofNullable(parties.peekLast())
                .filter(t -> t.length() > debut.length()
                        && Libelles.semblables(t.substring(0, debut.length()).strip(), debut.strip()))
                .map(t -> parties.removeLast().substring(debut.length()));
    }
}
