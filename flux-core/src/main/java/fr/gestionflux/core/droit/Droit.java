package fr.gestionflux.core.droit;

import fr.gestionflux.core.nombre.Nombre;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a holder has, as the texts describe it. Each charter says which kinds it can read; another kind is refused by
 * name. Every kind is immutable, thread-safe, and refuses a negative number.
 */
public sealed interface Droit {

    /** R.441-6: rights tied to a guarantee live so many years past the last repayment. */
    int ANNEES_APRES_ECHEANCE = 5;

    /**
     * How the inventory calls it.
     *
     * @return for instance {@code opération 399}
     */
    String intitule();

    /**
     * What it was earned by.
     *
     * @return {@link Origine#INCONNUE} when the inventory does not say
     */
    Origine origine();

    /**
     * Which kind of right it is.
     *
     * @return in French, for instance {@code logements réservés}
     */
    default String nature() {
        return nature(getClass());
    }

    /**
     * How a kind of right is called.
     *
     * @param genre the kind
     * @return in French, for instance {@code logements réservés}
     */
    static String nature(Class<? extends Droit> genre) {
        return genre == DroitDeSuite.class
                ? "droits de suite"
                : genre == GarantieEmprunt.class
                        ? "garantie d'emprunt"
                        : genre == Apport.class
                                ? "apport de terrain ou de financement"
                                : genre == DroitsUniques.class ? "droits uniques" : "logements réservés";
    }

    /**
     * Homes reserved until a year: inventories of Île-de-France give no more (« jusqu'en 2030 »).
     *
     * @param intitule how the inventory calls it
     * @param nombre droits de suite
     * @param anneeDeFin the last year
     * @param origine what it was earned by
     */
    record DroitDeSuite(String intitule, Quantite nombre, int anneeDeFin, Origine origine) implements Droit {
        /**
         * Refuses a negative number.
         *
         * @param intitule how the inventory calls it
         * @param nombre droits de suite
         * @param anneeDeFin the last year
         * @param origine what it was earned by
         */
        public DroitDeSuite {
            positif(intitule, "nombre", nombre);
        }
    }

    /**
     * A guaranteed loan: the holder has a share of the homes of the operation.
     *
     * @param intitule how the inventory calls the operation
     * @param logements homes of the operation
     * @param partReservee share of these homes that the guarantee earns this holder (10 % at Séez)
     * @param derniereEcheance last repayment of the loan
     */
    record GarantieEmprunt(String intitule, Quantite logements, Taux partReservee, LocalDate derniereEcheance)
            implements Droit {
        /**
         * Refuses a number of homes that is negative or not whole, and a share outside 0 to 100 %.
         *
         * @param intitule how the inventory calls the operation
         * @param logements homes of the operation
         * @param partReservee share of these homes that the guarantee earns this holder (10 % at Séez)
         * @param derniereEcheance last repayment of the loan
         */
        public GarantieEmprunt {
            entier(intitule, logements);
            positif(intitule, "part réservée", partReservee);
            if (partReservee.compareTo(Taux.ENTIER) > 0) {
                throw new IllegalArgumentException("droit « " + intitule + " », part réservée : reçu " + partReservee
                        + " ; attendu au plus 100 %");
            }
        }

        @Override
        public Origine origine() {
            return Origine.GARANTIE;
        }

        /**
         * When the right ends (CCH R.441-6).
         *
         * @return five years after the last repayment
         */
        public LocalDate fin() {
            return derniereEcheance.plusYears(ANNEES_APRES_ECHEANCE);
        }
    }

    /**
     * Land or money given to an operation (CCH R.441-5-4): outside the guarantees' cap.
     *
     * @param intitule how the inventory calls the operation
     * @param logements homes of the operation
     */
    record Apport(String intitule, Quantite logements) implements Droit {
        /**
         * Refuses a number of homes that is negative or not whole.
         *
         * @param intitule how the inventory calls the operation
         * @param logements homes of the operation
         */
        public Apport {
            entier(intitule, logements);
        }

        @Override
        public Origine origine() {
            return Origine.APPORT;
        }
    }

    /**
     * Rights to one letting each, already counted as such: last year's balance, or what the other holders have as one
     * line.
     *
     * @param intitule how the inventory calls it
     * @param nombre droits uniques
     * @param origine what they were earned by
     */
    record DroitsUniques(String intitule, Quantite nombre, Origine origine) implements Droit {
        /**
         * Refuses a negative number.
         *
         * @param intitule how the inventory calls it
         * @param nombre droits uniques
         * @param origine what they were earned by
         */
        public DroitsUniques {
            positif(intitule, "nombre", nombre);
        }
    }

    /**
     * Homes held in an inventory, which are not converted (Haute-Garonne, Rhône).
     *
     * @param intitule how the inventory calls them
     * @param nombre homes
     * @param origine what they were earned by
     * @param fin last day of the right; empty when the inventory gives none
     */
    record LogementsReserves(String intitule, Quantite nombre, Origine origine, Optional<LocalDate> fin)
            implements Droit {
        /**
         * Refuses a negative number.
         *
         * @param intitule how the inventory calls them
         * @param nombre homes
         * @param origine what they were earned by
         * @param fin last day of the right; empty when the inventory gives none
         */
        public LogementsReserves {
            positif(intitule, "nombre", nombre);
        }

        /**
         * Homes whose origin and end are not known.
         *
         * @param intitule how the inventory calls them
         * @param nombre homes
         * @return the right
         */
        public static LogementsReserves de(String intitule, long nombre) {
            return new LogementsReserves(intitule, Quantite.of(nombre), Origine.INCONNUE, Optional.empty());
        }
    }

    private static void entier(String intitule, Quantite logements) {
        positif(intitule, "logements", logements);
        if (!logements.estEntiere()) {
            throw new IllegalArgumentException("droit « " + intitule + " », logements : reçu " + logements.texteExact()
                    + " ; attendu un nombre entier de logements");
        }
    }

    private static void positif(String intitule, String champ, Nombre<?> n) {
        if (n.signe() < 0) {
            throw new IllegalArgumentException(
                    "droit « " + intitule + " », " + champ + " : reçu " + n + " ; attendu un nombre positif ou nul");
        }
    }
}
