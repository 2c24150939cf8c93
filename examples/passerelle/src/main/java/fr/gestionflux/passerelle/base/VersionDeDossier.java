package fr.gestionflux.passerelle.base;

/**
 * A file as it was at one time.
 *
 * @param id what runs point to
 * @param dossier the file's id
 * @param numero the first is 1; the current one is the greatest
 */
public record VersionDeDossier(long id, String dossier, int numero) {

    /** For messages. */
    @Override
    public String toString() {
        return "base, " + dossier + ", version " + numero;
    }
}
