package fr.gestionflux.examples.rpls;

/** What became of a file, the best first. */
public enum Lecture {

    /** Read to its end, each of its lines. */
    COMPLETE(0),

    /** Read to its end, but some lines were set aside: their homes are in no figure. */
    LIGNES_ECARTEES(3),

    /** Nothing tells that the register is whole: cut short, without a home, or with none that could be read. */
    INCOMPLETE(1),

    /** Not read, or not to its end: no figure of it may be used. */
    REFUSEE(1);

    private final int code;

    Lecture(int code) {
        this.code = code;
    }

    /** The exit code of a command that met it. */
    int code() {
        return code;
    }

    Lecture pire(Lecture autre) {
        return compareTo(autre) < 0 ? autre : this;
    }
}
