package fr.gestionflux.core.charte;

/** Whether a convention goes on at its end unless somebody ends it. */
public enum Reconduction {

    /** It stops, unless the parties sign again. */
    AUCUNE,

    /** « Tacite reconduction ». */
    TACITE
}
