package fr.gestionflux.core.preuve;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was remarked or refused on a figure and below it: once each, in the order of the computation, under the nearest
 * owner; a refusal under the nearest figure that cites its article.
 */
final class Remontee {

    private Remontee() {}

    static List<Anomalie> de(Resultat<?> figure) {
        if (!figure.estAnnote()) {
            return List.of();
        }
        Map<Anomalie, Anomalie> vues = new LinkedHashMap<>();
        Parcours.operandesDAbord(
                figure,
                new Contexte(figure, figure.sujet()),
                (r, c) -> r.estAnnote() ? c.sous(r) : null,
                (r, c) -> r.notes().forEach(note -> {
                    Anomalie sienne = note.sur(c.sujet());
                    vues.putIfAbsent(sienne, sienne.estRefus() ? c.necessaire(sienne) : sienne);
                }));
        return List.copyOf(vues.values());
    }

    /** What an anomaly was met under. */
    private record Contexte(Resultat<?> cite, Sujet sujet) {
        Contexte sous(Resultat<?> r) {
            Resultat<?> proche = estCite(r) ? r : cite;
            Sujet titulaire = r.sujet().equals(Sujet.AUCUN) ? sujet : r.sujet();
            return proche == cite && titulaire.equals(sujet) ? this : new Contexte(proche, titulaire);
        }

        Anomalie necessaire(Anomalie refus) {
            return estCite(cite) && refus.necessaireA().isEmpty()
                    ? refus.pour("« " + cite.nom().orElseThrow() + " » ("
                            + cite.reference().orElseThrow() + ")")
                    : refus;
        }

        private static boolean estCite(Resultat<?> r) {
            return r.estNomme() && r.reference().isPresent();
        }
    }
}
