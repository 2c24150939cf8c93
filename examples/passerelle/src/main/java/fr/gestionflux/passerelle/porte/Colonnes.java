package fr.gestionflux.passerelle.porte;

/** The names that spreadsheets give to columns. */
final class Colonnes {

    private static final int LETTRES = 26;

    private Colonnes() {}

    /** {@code A} for the first, rank 0; {@code AA} for rank 26. */
    static String lettres(int rang) {
        String derniere = String.valueOf((char) ('A' + rang % LETTRES));
        return rang < LETTRES ? derniere : lettres(rang / LETTRES - 1) + derniere;
    }
}
