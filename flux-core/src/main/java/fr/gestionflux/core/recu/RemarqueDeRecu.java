package fr.gestionflux.core.recu;

import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Sujet;

/**
 * What a reader must know. What is not about anything of a kind is empty. Immutable and thread-safe.
 *
 * @param gravite {@code refus} or {@code remarque}
 * @param code stable code
 * @param reservataire the holder that it is about
 * @param territoire code of the territory of the fact, or of the holder
 * @param donnee what the fact measures
 * @param annees which year or years
 * @param convention the convention
 * @param document the file or document where the data was read
 * @param ligne its line, 1 being the header of a table
 * @param champ its field or column
 * @param recu the value received
 * @param attendu what was expected
 * @param necessaireA the figure that could not be computed without it
 * @param message in French
 */
public record RemarqueDeRecu(
        String gravite,
        String code,
        String reservataire,
        String territoire,
        String donnee,
        String annees,
        String convention,
        String document,
        String ligne,
        String champ,
        String recu,
        String attendu,
        String necessaireA,
        String message) {

    static RemarqueDeRecu de(Anomalie a) {
        Sujet s = a.sujet();
        return new RemarqueDeRecu(
                a.estRefus() ? "refus" : "remarque",
                a.code(),
                s.reservataire().orElse(""),
                s.territoire().orElse(""),
                s.donnee().orElse(""),
                s.annees().orElse(""),
                s.convention().orElse(""),
                a.document().orElse(""),
                a.ligne().isPresent() ? Integer.toString(a.ligne().getAsInt()) : "",
                a.champ().orElse(""),
                a.recu().orElse(""),
                a.attendu().orElse(""),
                a.necessaireA().orElse(""),
                a.message());
    }
}
