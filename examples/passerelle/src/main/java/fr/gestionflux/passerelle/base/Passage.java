package fr.gestionflux.passerelle.base;

import java.util.OptionalLong;

/**
 * A question that was asked of a file of the base, and answered.
 *
 * @param id its number
 * @param version of which version of the file
 * @param demande what was asked
 * @param bibliotheque the version of the library that answered
 * @param schema the last migration of the base then
 * @param entrees SHA-256 of the tables that were read, see {@link DossierEnBase}
 * @param reponse SHA-256 of the answers, a line each
 * @param reponsesDe the earlier run that has the answers, when the same was asked of the same inputs and answered the same
 */
public record Passage(
        long id,
        VersionDeDossier version,
        Demande demande,
        String bibliotheque,
        String schema,
        String entrees,
        String reponse,
        OptionalLong reponsesDe) {

    /** {@return the run that has the answers} */
    public long calcule() {
        return reponsesDe.orElse(id);
    }
}
