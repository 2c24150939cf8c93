package fr.gestionflux.core.charte;

/**
 * Whether a convention goes on at its end unless somebody ends it.
 *
 * <pre>{@code
 * new Duree(1, Reconduction.TACITE);   // = 1 an avec tacite reconduction — Patrimoine Languedocienne, art. 8
 * }</pre>
 */
public enum Reconduction {

    /** It stops, unless the parties sign again. */
    AUCUNE,

    /** « Tacite reconduction ». */
    TACITE
}
