package fr.gestionflux.examples.rpls;

/** The fields that are read (order of 5 January 2010, annex), by their position in a line of 64 fields. */
enum Champ {
    IDENT_REP(1),
    DEPCOM(4),
    LOCAT(27),
    MODE(40),
    BAIL(41),
    CONTRESLOG(63);

    private final int numero;

    Champ(int numero) {
        this.numero = numero;
    }

    int rang() {
        return numero - 1;
    }
}
