package fr.gestionflux.core.recu;

/**
 * What is not the same in two receipts, as small as it can be exchanged alone.
 *
 * @param rang in the order of the changes, inputs first
 * @param genre what it is
 * @param noeud the rank of the step that changed
 * @param terme the rank of the term that was added or taken out; -1 for another change
 */
record Changement(int rang, Sorte genre, int noeud, int terme) {

    static final int SANS_TERME = -1;

    /** What can change. */
    enum Sorte {
        DONNEE("donnée"),
        ARRONDI("arrondi"),
        TERME_AJOUTE("terme ajouté"),
        TERME_RETIRE("terme retiré"),
        FORMULE("formule"),
        /** Another document, article or hypothesis, for the same value or formula. */
        SOURCE("source");

        private final String nom;

        Sorte(String nom) {
            this.nom = nom;
        }

        @Override
        public String toString() {
            return nom;
        }
    }

    boolean est(Sorte autre) {
        return genre == autre;
    }
}
