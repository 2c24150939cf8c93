package fr.gestionflux.core.parc;

import java.util.Optional;

/**
 * A commune in its EPCI in its département: a charter asks for a level, the holder gives the place.
 *
 * <pre>{@code
 * Territoire savoie = Territoire.departement("73", "Savoie");
 * Territoire hauteTarentaise = Territoire.epci("247300668", "CC de Haute-Tarentaise", savoie);
 * Territoire seez = Territoire.commune("73285", "Séez", hauteTarentaise);
 * }</pre>
 *
 * <p>Two territories are equal when their levels and codes are. Immutable and thread-safe.
 *
 * @param echelle the level
 * @param code INSEE code (5 characters) of a commune, SIREN (9 digits) of an EPCI, number of a département (2 or 3)
 * @param nom its name
 * @param dans the territory it lies in; empty for a département
 */
public record Territoire(Echelle echelle, String code, String nom, Optional<Territoire> dans) {

    /** A level, the smallest first. */
    public enum Echelle {
        /** A commune. */
        COMMUNE("commune", "0A000", 5, "5 caractères, zéros de tête compris"),
        /** A grouping of communes, EPT and Métropole de Lyon included. */
        EPCI("EPCI", "000000000", 9, "9 chiffres (SIREN)"),
        /** A département. */
        DEPARTEMENT("département", "0A0", 2, "2 ou 3 caractères, zéro de tête compris");

        private final String libelle;
        /** What its longest codes look like: 0 for a digit, A for a digit, A or B (Corse). */
        private final String modele;

        /** How many characters its shortest codes have. */
        private final int caracteres;

        private final String attendu;

        Echelle(String libelle, String modele, int caracteres, String attendu) {
            this.libelle = libelle;
            this.modele = modele;
            this.caracteres = caracteres;
            this.attendu = attendu;
        }

        /**
         * Whether a code has the form of those of this level. Cheap, since a register asks it of every home.
         *
         * @param code for instance {@code 2A004}
         * @return false too for a code whose leading zero was lost
         */
        public boolean admet(String code) {
            boolean admis = code.length() >= caracteres && code.length() <= modele.length();
            for (int i = 0; admis && i < code.length(); i++) {
                char c = code.charAt(i);
                admis = (c >= '0' && c <= '9') || (modele.charAt(i) == 'A' && (c == 'A' || c == 'B'));
            }
            return admis;
        }

        void verifie(String recu) {
            if (!admet(recu)) {
                throw new IllegalArgumentException("code de " + this + " : reçu « " + recu + " » ; attendu " + attendu);
            }
        }

        @Override
        public String toString() {
            return libelle;
        }
    }

    /**
     * Checks the code and that a territory lies in a larger one.
     *
     * @param echelle the level
     * @param code INSEE code (5 characters) of a commune, SIREN (9 digits) of an EPCI, number of a département (2 or 3)
     * @param nom its name
     * @param dans the territory it lies in; empty for a département
     */
    public Territoire {
        echelle.verifie(code);
        dans.ifPresent(d -> {
            if (d.echelle.compareTo(echelle) <= 0) {
                throw new IllegalArgumentException("territoire : reçu " + d.echelle + " autour de " + echelle
                        + " ; attendu une échelle plus grande");
            }
        });
        if (dans.isEmpty() && echelle != Echelle.DEPARTEMENT) {
            throw new IllegalArgumentException("territoire : « " + nom + " » n'est dans aucun département");
        }
    }

    /**
     * A département.
     *
     * @param code for instance {@code 73}
     * @param nom its name
     * @return the territory
     */
    public static Territoire departement(String code, String nom) {
        return new Territoire(Echelle.DEPARTEMENT, code, nom, Optional.empty());
    }

    /**
     * A grouping of communes.
     *
     * @param siren its SIREN
     * @param nom its name
     * @param departement the département whose charter applies
     * @return the territory
     */
    public static Territoire epci(String siren, String nom, Territoire departement) {
        return new Territoire(Echelle.EPCI, siren, nom, Optional.of(departement));
    }

    /**
     * A commune.
     *
     * @param insee its INSEE code, leading zeros kept
     * @param nom its name
     * @param dans its EPCI, or its département when it has none
     * @return the territory
     */
    public static Territoire commune(String insee, String nom, Territoire dans) {
        return new Territoire(Echelle.COMMUNE, insee, nom, Optional.of(dans));
    }

    /**
     * This territory or the one it lies in, at a level.
     *
     * @param voulue the level
     * @return empty when it has none at that level
     */
    public Optional<Territoire> a(Echelle voulue) {
        return voulue == echelle
                ? Optional.of(this)
                : dans.isPresent() ? dans.get().a(voulue) : Optional.empty();
    }

    /**
     * Whether this territory is another one or lies in it.
     *
     * @param autre a territory of any level
     * @return true for a commune and its EPCI, false the other way round
     */
    public boolean estDans(Territoire autre) {
        return a(autre.echelle).filter(autre::equals).isPresent();
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof Territoire t && t.echelle == echelle && t.code.equals(code);
    }

    @Override
    public int hashCode() {
        return code.hashCode();
    }

    @Override
    public String toString() {
        return nom;
    }
}
