package fr.gestionflux.core.droit;

import fr.gestionflux.core.nombre.Nombre;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.temps.Annees;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a holder has, as the texts describe it. Each charter says which kinds it can read; another kind is refused by
 * name. Every kind is immutable, thread-safe, and refuses a negative number.
 *
 * <pre>{@code
 * var op399 = new GarantieEmprunt("399", Quantite.of(9), Taux.pourcent(10), LocalDate.of(2045, 5, 1));
 * op399.fin();                     // = 2050-05-01 — five years later, as Séez prints it (CCH R.441-6)
 * op399.enLogements().nombre();    // = 0,9
 * }</pre>
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
     * What the line counts: homes, or rights.
     *
     * @return homes of the operation for a guarantee, land or money
     */
    Quantite compte();

    /**
     * The same right on another number, as when a part of it is sold with its homes.
     *
     * @param compte homes or rights, as {@link #compte} counts them
     * @return a right that only differs by its number
     */
    Droit avecCompte(Quantite compte);

    /**
     * Its last day.
     *
     * @return empty when it has none, or when nobody knows it
     */
    Optional<LocalDate> dernierJour();

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
         * Refuses a negative number and an end before 1900; a far one stands for « no end ».
         *
         * @param intitule how the inventory calls it
         * @param nombre droits de suite
         * @param anneeDeFin the last year
         * @param origine what it was earned by
         */
        public DroitDeSuite {
            positif(intitule, "nombre", nombre);
            finPlausible(intitule, "année de fin", anneeDeFin);
        }

        @Override
        public Quantite compte() {
            return nombre;
        }

        @Override
        public DroitDeSuite avecCompte(Quantite compte) {
            return new DroitDeSuite(intitule, compte, anneeDeFin, origine);
        }

        @Override
        public Optional<LocalDate> dernierJour() {
            return Optional.of(LocalDate.of(anneeDeFin, 12, 31));
        }
    }

    /**
     * A guaranteed loan: the holder has a share of the homes of the operation. It is not the share of the loan that it
     * guarantees, the law's <i>quotité garantie</i>: see {@link #parQuotite}.
     *
     * @param intitule how the inventory calls the operation
     * @param logements homes of the operation
     * @param partReservee share of these homes that the guarantee earns this holder (10 % at Séez)
     * @param derniereEcheance last repayment of the loan
     * @param quotiteGarantie the share of the loan that {@code partReservee} was supposed from; empty when a text writes
     *     the share of the homes
     */
    record GarantieEmprunt(
            String intitule,
            Quantite logements,
            Taux partReservee,
            LocalDate derniereEcheance,
            Optional<Taux> quotiteGarantie)
            implements Droit {

        /** What a complete guarantee may earn at most (CCH R.441-5-3). */
        public static final Taux PART_MAXIMALE = Taux.pourcent(20);

        /**
         * Refuses a number of homes that is negative or not whole, a share outside 0 to 100 %, and one that is not that
         * of its quotité.
         *
         * @param intitule how the inventory calls the operation
         * @param logements homes of the operation
         * @param partReservee share of these homes that the guarantee earns this holder (10 % at Séez)
         * @param derniereEcheance last repayment of the loan
         * @param quotiteGarantie the share of the loan that {@code partReservee} was supposed from, or empty
         */
        public GarantieEmprunt {
            entier(intitule, logements);
            part(intitule, "part réservée", partReservee);
            finPlausible(intitule, "dernière échéance", derniereEcheance.getYear());
            quotiteGarantie.ifPresent(q -> {
                part(intitule, "quotité garantie", q);
                if (!partReservee.equals(PART_MAXIMALE.fois(q))) {
                    throw new IllegalArgumentException("droit « " + intitule + " », part réservée : reçu "
                            + partReservee + " ; attendu " + PART_MAXIMALE + " × la quotité garantie, " + q);
                }
            });
        }

        /**
         * A guarantee whose share of the homes is written.
         *
         * @param intitule how the inventory calls the operation
         * @param logements homes of the operation
         * @param partReservee share of these homes that the guarantee earns this holder (10 % at Séez)
         * @param derniereEcheance last repayment of the loan
         */
        public GarantieEmprunt(String intitule, Quantite logements, Taux partReservee, LocalDate derniereEcheance) {
            this(intitule, logements, partReservee, derniereEcheance, Optional.empty());
        }

        /**
         * A guarantee of which only the guaranteed share of the loan is known: 20 % of the homes × that share, neither
         * rounded nor brought to the other guarantors', and remarked as supposed wherever it is used. A share that the
         * convention writes prevails: give that one instead.
         *
         * @param intitule how the inventory calls the operation
         * @param logements homes of the operation
         * @param quotiteGarantie share of the loan that this holder guarantees (25 % in the Calvados)
         * @param derniereEcheance last repayment of the loan
         * @return the right
         */
        public static GarantieEmprunt parQuotite(
                String intitule, Quantite logements, Taux quotiteGarantie, LocalDate derniereEcheance) {
            return new GarantieEmprunt(
                    intitule,
                    logements,
                    PART_MAXIMALE.fois(quotiteGarantie),
                    derniereEcheance,
                    Optional.of(quotiteGarantie));
        }

        @Override
        public Origine origine() {
            return Origine.GARANTIE;
        }

        /**
         * When the right ends (CCH R.441-6).
         *
         * @return five years after the last repayment, or the last day there is
         */
        public LocalDate fin() {
            return derniereEcheance.isAfter(LocalDate.MAX.minusYears(ANNEES_APRES_ECHEANCE))
                    ? LocalDate.MAX
                    : derniereEcheance.plusYears(ANNEES_APRES_ECHEANCE);
        }

        /**
         * The homes that it reserves, as an inventory of homes counts them.
         *
         * @return homes × share, until {@link #fin}
         */
        public LogementsReserves enLogements() {
            return new LogementsReserves(intitule, logements.fois(partReservee), Origine.GARANTIE, Optional.of(fin()));
        }

        @Override
        public Quantite compte() {
            return logements;
        }

        @Override
        public GarantieEmprunt avecCompte(Quantite compte) {
            return new GarantieEmprunt(intitule, compte, partReservee, derniereEcheance, quotiteGarantie);
        }

        @Override
        public Optional<LocalDate> dernierJour() {
            return Optional.of(fin());
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

        @Override
        public Quantite compte() {
            return logements;
        }

        @Override
        public Apport avecCompte(Quantite compte) {
            return new Apport(intitule, compte);
        }

        @Override
        public Optional<LocalDate> dernierJour() {
            return Optional.empty();
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

        @Override
        public Quantite compte() {
            return nombre;
        }

        @Override
        public DroitsUniques avecCompte(Quantite compte) {
            return new DroitsUniques(intitule, compte, origine);
        }

        @Override
        public Optional<LocalDate> dernierJour() {
            return Optional.empty();
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
         * Refuses a negative number and an end before 1900.
         *
         * @param intitule how the inventory calls them
         * @param nombre homes
         * @param origine what they were earned by
         * @param fin last day of the right; empty when the inventory gives none
         */
        public LogementsReserves {
            positif(intitule, "nombre", nombre);
            fin.ifPresent(jour -> finPlausible(intitule, "fin", jour.getYear()));
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

        @Override
        public Quantite compte() {
            return nombre;
        }

        @Override
        public LogementsReserves avecCompte(Quantite compte) {
            return new LogementsReserves(intitule, compte, origine, fin);
        }

        @Override
        public Optional<LocalDate> dernierJour() {
            return fin;
        }
    }

    private static void part(String intitule, String champ, Taux t) {
        positif(intitule, champ, t);
        if (t.compareTo(Taux.ENTIER) > 0) {
            throw new IllegalArgumentException(
                    "droit « " + intitule + " », " + champ + " : reçu " + t + " ; attendu au plus 100 %");
        }
    }

    /** A far end is a usual way to say that there is none: it is computed, and remarked. */
    private static void finPlausible(String intitule, String champ, int annee) {
        if (annee < Annees.PREMIERE) {
            throw new IllegalArgumentException("droit « " + intitule + " », " + champ + " : reçu " + annee
                    + " ; attendu une année à partir de " + Annees.PREMIERE);
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
