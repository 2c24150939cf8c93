package fr.gestionflux.core.droit;

import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.parc.Territoire;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.saisie.Ligne;
import fr.gestionflux.core.temps.Dates;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * A guaranteed loan: the holder has a share of the homes of the operation. It is not the share of the loan that it
 * guarantees, the law's <i>quotité garantie</i>: see {@link #parQuotite}.
 *
 * <pre>{@code
 * var op399 = new GarantieEmprunt("399", Quantite.of(9), Taux.pourcent(10), LocalDate.of(2045, 5, 1));
 * op399.fin();                     // = 2050-05-01 — five years later, as Séez prints it (CCH R.441-6)
 * op399.enLogements().nombre();    // = 0,9
 * }</pre>
 *
 * @param intitule how the inventory calls the operation
 * @param logements homes of the operation
 * @param partReservee share of these homes that the guarantee earns this holder (10 % at Séez)
 * @param derniereEcheance last repayment of the loan
 * @param quotiteGarantie the share of the loan that {@code partReservee} was supposed from; empty when a text writes the
 *     share of the homes
 * @param lieu where the operation lies; empty on its holder's own territory
 */
public record GarantieEmprunt(
        String intitule,
        Quantite logements,
        Taux partReservee,
        LocalDate derniereEcheance,
        Optional<Taux> quotiteGarantie,
        Optional<Territoire> lieu)
        implements Droit {

    /**
     * Read from the columns {@code intitule}, {@code logements}, {@code derniere echeance}, and either {@code part reservee}
     * or {@code quotite garantie}.
     */
    public static final Genre<GarantieEmprunt> GENRE = new Genre<>() {
        @Override
        public String nom() {
            return "garantie d'emprunt";
        }

        @Override
        public Validation<Seq<Anomalie>, GarantieEmprunt> lis(Ligne l) {
            return GarantieEmprunt.lis(l);
        }

        @Override
        public Map<String, String> ecris(GarantieEmprunt d) {
            return Map.of(
                    "intitule",
                    d.intitule,
                    "logements",
                    d.logements.texteExact(),
                    d.quotiteGarantie.isPresent() ? QUOTITE : PART_RESERVEE,
                    d.quotiteGarantie.orElse(d.partReservee).texteExact(),
                    "derniere echeance",
                    Dates.texte(d.derniereEcheance));
        }
    };

    /** R.441-6: rights tied to a guarantee live so many years past the last repayment. */
    public static final int ANNEES_APRES_ECHEANCE = 5;

    /** What a complete guarantee may earn at most (CCH R.441-5-3). */
    public static final Taux PART_MAXIMALE = Taux.pourcent(20);

    private static final String PART_RESERVEE = "part reservee";
    private static final String QUOTITE = "quotite garantie";

    /**
     * Refuses a number of homes that is negative or not whole, a share outside 0 to 100 %, and one that is not that of its
     * quotité.
     *
     * @param intitule how the inventory calls the operation
     * @param logements homes of the operation
     * @param partReservee share of these homes that the guarantee earns this holder (10 % at Séez)
     * @param derniereEcheance last repayment of the loan
     * @param quotiteGarantie the share of the loan that {@code partReservee} was supposed from, or empty
     * @param lieu where the operation lies; empty on its holder's own territory
     */
    public GarantieEmprunt {
        Bornes.entier(intitule, logements);
        Bornes.part(intitule, "part réservée", partReservee);
        Bornes.finPlausible(intitule, "dernière échéance", derniereEcheance.getYear());
        quotiteGarantie.ifPresent(q -> {
            Bornes.part(intitule, "quotité garantie", q);
            if (!partReservee.equals(PART_MAXIMALE.fois(q))) {
                throw new IllegalArgumentException("droit « " + intitule + " », part réservée : reçu " + partReservee
                        + " ; attendu " + PART_MAXIMALE + " × la quotité garantie, " + q);
            }
        });
    }

    /**
     * A guarantee whose share of the homes is written, on its holder's own territory.
     *
     * @param intitule how the inventory calls the operation
     * @param logements homes of the operation
     * @param partReservee share of these homes that the guarantee earns this holder (10 % at Séez)
     * @param derniereEcheance last repayment of the loan
     */
    public GarantieEmprunt(String intitule, Quantite logements, Taux partReservee, LocalDate derniereEcheance) {
        this(intitule, logements, partReservee, derniereEcheance, Optional.empty(), Optional.empty());
    }

    /**
     * A guarantee of which only the guaranteed share of the loan is known: 20 % of the homes × that share, neither rounded
     * nor brought to the other guarantors', and remarked as supposed wherever it is used. A share that the convention writes
     * prevails: give that one instead.
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
                Optional.of(quotiteGarantie),
                Optional.empty());
    }

    private static Validation<Seq<Anomalie>, GarantieEmprunt> lis(Ligne l) {
        if (l.siDonne(QUOTITE).isPresent() && l.siDonne(PART_RESERVEE).isPresent()) {
            return l.<GarantieEmprunt>refus(
                            Codes.DROIT_ILLISIBLE,
                            QUOTITE,
                            l.siDonne(QUOTITE).get(),
                            "soit « " + PART_RESERVEE + " », soit « " + QUOTITE
                                    + " » : la part que la convention écrit l'emporte")
                    .mapError(io.vavr.collection.List::of);
        }
        boolean parQuotite = l.siDonne(QUOTITE).isPresent();
        return Validation.combine(
                        l.texte("intitule"),
                        l.nombre("logements"),
                        l.taux(parQuotite ? QUOTITE : PART_RESERVEE),
                        ColonnesDeDroit.jour("derniere echeance", l))
                .ap((intitule, logements, part, echeance) -> parQuotite
                        ? parQuotite(intitule, logements, part, echeance)
                        : new GarantieEmprunt(intitule, logements, part, echeance));
    }

    @Override
    public Genre<GarantieEmprunt> genre() {
        return GENRE;
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
     * @return homes × share, until {@link #fin}, at the same place
     */
    public LogementsReserves enLogements() {
        return new LogementsReserves(
                intitule, logements.fois(partReservee), Origine.GARANTIE, Optional.of(fin()), lieu);
    }

    @Override
    public Quantite compte() {
        return logements;
    }

    @Override
    public GarantieEmprunt avecCompte(Quantite compte) {
        return new GarantieEmprunt(intitule, compte, partReservee, derniereEcheance, quotiteGarantie, lieu);
    }

    @Override
    public GarantieEmprunt renomme(String intitule) {
        return new GarantieEmprunt(intitule, logements, partReservee, derniereEcheance, quotiteGarantie, lieu);
    }

    @Override
    public GarantieEmprunt en(Territoire lieu) {
        return new GarantieEmprunt(
                intitule, logements, partReservee, derniereEcheance, quotiteGarantie, Optional.of(lieu));
    }

    @Override
    public Optional<LocalDate> dernierJour() {
        return Optional.of(fin());
    }
}
