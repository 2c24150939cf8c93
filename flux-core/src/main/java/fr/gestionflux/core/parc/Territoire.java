package fr.gestionflux.core.parc;

import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.saisie.Libelles;
import fr.gestionflux.core.saisie.Ligne;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A commune in its EPCI in its département: a charter asks for a level, the holder gives the place. An EPT is an EPCI; an
 * arrondissement of Paris, Lyon or Marseille is in its commune.
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
 * @param code INSEE code (5 characters) of a commune or an arrondissement, SIREN (9 digits) of an EPCI, number of a département (2 or 3)
 * @param nom its name
 * @param dans the territory it lies in; empty for a département
 */
public record Territoire(Echelle echelle, String code, String nom, Optional<Territoire> dans) {

    /** How the codes of the arrondissements of a commune begin (COG). */
    private static final Map<String, String> ARRONDISSEMENTS = Map.of("75056", "751", "69123", "6938", "13055", "132");

    /** A level, the smallest first. */
    public enum Echelle {
        /** An arrondissement of Paris, Lyon or Marseille, in its commune. */
        ARRONDISSEMENT("arrondissement municipal", "00000", 5, "5 chiffres, comme « 75101 »"),
        /** A commune. */
        COMMUNE("commune", "0A000", 5, "5 caractères, zéros de tête compris"),
        /** A grouping of communes, EPT and Métropole de Lyon included. */
        EPCI("EPCI", "000000000", 9, "9 chiffres (SIREN)"),
        /** A département. */
        DEPARTEMENT("département", "0A0", 2, "un numéro de 2 ou 3 chiffres, zéro de tête compris, 2A, 2B, 69M ou 6AE");

        /** Métropole de Lyon and Collectivité européenne d'Alsace, as the register of territories (COG) codes them. */
        private static final Set<String> COLLECTIVITES = Set.of("69M", "6AE");

        private final String libelle;
        /** What its longest codes look like: 0 for a digit, A for a digit, or A or B after a 2 (Corse). */
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
                admis = (c >= '0' && c <= '9')
                        || (modele.charAt(i) == 'A' && code.charAt(0) == '2' && (c == 'A' || c == 'B'));
            }
            return admis || (this == DEPARTEMENT && COLLECTIVITES.contains(code));
        }

        /**
         * Reads a code as people type it.
         *
         * @param code for instance {@code 2a004}
         * @return for instance {@code 2A004}; empty when it has not the form of those of this level
         */
        public Optional<String> lis(String code) {
            return Optional.of(Libelles.net(code).toUpperCase(Locale.ROOT)).filter(this::admet);
        }

        /**
         * What is expected of a code, for messages.
         *
         * @return for instance {@code 9 chiffres (SIREN)}
         */
        public String attendu() {
            return attendu;
        }

        /**
         * {@return a code of this level, as it is written by INSEE}
         *
         * @param recu as received
         * @throws IllegalArgumentException if no code can be meant
         */
        public String verifie(String recu) {
            if (admet(recu)) {
                return recu;
            }
            return lis(recu)
                    .orElseThrow(() -> new IllegalArgumentException(
                            "code de " + this + " : reçu « " + recu + " » ; attendu " + attendu));
        }

        @Override
        public String toString() {
            return libelle;
        }
    }

    /**
     * Checks the code and that a territory lies in a larger one; a code is kept in upper case.
     *
     * @param echelle the level
     * @param code INSEE code (5 characters) of a commune or an arrondissement, SIREN (9 digits) of an EPCI, number of a département (2 or 3)
     * @param nom its name
     * @param dans the territory it lies in; empty for a département
     */
    public Territoire {
        code = echelle.verifie(code);
        dans.ifPresent(d -> {
            if (d.echelle.compareTo(echelle) <= 0) {
                throw new IllegalArgumentException("territoire : reçu " + d.echelle + " autour de " + echelle
                        + " ; attendu une échelle plus grande");
            }
        });
        if (echelle == Echelle.ARRONDISSEMENT) {
            verifieArrondissement(code, nom, dans);
        }
        if (dans.isEmpty() && echelle != Echelle.DEPARTEMENT) {
            throw new IllegalArgumentException("territoire : « " + nom + " » n'est dans aucun département");
        }
    }

    private static void verifieArrondissement(String code, String nom, Optional<Territoire> dans) {
        if (dans.filter(d -> code.startsWith(ARRONDISSEMENTS.getOrDefault(d.code, "aucun")))
                .isEmpty()) {
            throw new IllegalArgumentException("arrondissement « " + nom + " » : reçu le code " + code + " dans "
                    + dans.map(d -> "« " + d + " » (" + d.code + ")").orElse("aucune commune")
                    + " ; attendu 751xx dans Paris (75056), 6938x dans Lyon (69123) ou 132xx dans Marseille (13055)");
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
     * An arrondissement of Paris, Lyon or Marseille.
     *
     * @param insee its INSEE code, for instance {@code 75101}
     * @param nom its name
     * @param commune Paris (75056), Lyon (69123) or Marseille (13055)
     * @return the territory
     */
    public static Territoire arrondissement(String insee, String nom, Territoire commune) {
        return new Territoire(Echelle.ARRONDISSEMENT, insee, nom, Optional.of(commune));
    }

    /**
     * A commune that a table gives: a code that cannot be is an anomaly of its row, never an exception; one of another
     * département is remarked.
     *
     * @param ligne the row
     * @param code column of the INSEE code
     * @param nom column of the name
     * @param dans its EPCI, or its département when it has none
     * @return the territory, or everything that is wrong with it
     */
    public static Validation<Seq<Anomalie>, Territoire> lisCommune(
            Ligne ligne, String code, String nom, Territoire dans) {
        Validation<Seq<Anomalie>, Territoire> lue = lis(Echelle.COMMUNE, ligne, code, nom, dans);
        lue.peek(t -> t.incoherence().ifPresent(ligne::signale));
        return lue;
    }

    /**
     * A grouping of communes that a table gives: a SIREN that cannot be is an anomaly of its row, never an exception.
     *
     * @param ligne the row
     * @param siren column of the SIREN
     * @param nom column of the name
     * @param departement the département whose charter applies
     * @return the territory, or everything that is wrong with it
     */
    public static Validation<Seq<Anomalie>, Territoire> lisEpci(
            Ligne ligne, String siren, String nom, Territoire departement) {
        return lis(Echelle.EPCI, ligne, siren, nom, departement);
    }

    private static Validation<Seq<Anomalie>, Territoire> lis(
            Echelle echelle, Ligne ligne, String code, String nom, Territoire dans) {
        return Validation.combine(
                        ligne.lis(code, Codes.CODE_ILLISIBLE, echelle.attendu(), echelle::lis), ligne.texte(nom))
                .ap((lu, libelle) -> new Territoire(echelle, lu, libelle, Optional.of(dans)));
    }

    /**
     * What is wrong with a commune whose code is not one of its département. An EPCI over two départements is given once
     * for each, under the same SIREN: both are equal, and each commune lies in the one of its own département.
     *
     * @return a remark; empty when there is nothing to say
     */
    public Optional<Anomalie> incoherence() {
        return a(Echelle.DEPARTEMENT)
                .filter(d -> echelle == Echelle.COMMUNE && !d.couvre(code))
                .map(d -> Anomalie.remarque(
                        Codes.COMMUNE_HORS_DEPARTEMENT,
                        "commune « " + nom + " » : reçu le code " + code + " dans « " + d + " » (" + d.code
                                + ") ; attendu un code de ce département, ou la commune dans le sien : un EPCI à"
                                + " cheval sur deux départements s'écrit dans chacun, sous le même SIREN"));
    }

    /** Whether a commune's code is one of this département's. */
    private boolean couvre(String insee) {
        return switch (code) {
            case "69M" -> insee.startsWith("69");
            case "6AE" -> insee.startsWith("67") || insee.startsWith("68");
            default -> insee.startsWith(code);
        };
    }

    /**
     * This territory or the one it lies in, at a level.
     *
     * @param voulue the level
     * @return empty when it has none at that level
     */
    public Optional<Territoire> a(Echelle voulue) {
        Optional<Territoire> t = voulue == echelle ? Optional.of(this) : dans;
        while (t.isPresent() && t.get().echelle != voulue) {
            t = t.get().dans;
        }
        return t;
    }

    /**
     * This territory and those that it lies in.
     *
     * @return the smallest first
     */
    public List<Territoire> autour() {
        List<Territoire> autour = new ArrayList<>();
        for (Optional<Territoire> t = Optional.of(this); t.isPresent(); t = t.get().dans) {
            autour.add(t.get());
        }
        return List.copyOf(autour);
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
