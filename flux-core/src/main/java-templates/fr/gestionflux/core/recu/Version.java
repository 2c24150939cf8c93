package fr.gestionflux.core.recu;

/** Which version of the library writes; filled in by the build. */
final class Version {

    static final String BIBLIOTHEQUE = "flux ${project.version}";

    private Version() {}
}
