package fr.gestionflux.core.droit;

import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.parc.Territoire;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.saisie.Ligne;
import fr.gestionflux.core.temps.Dates;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * Homes held in an inventory, which are not converted (Haute-Garonne, Rhône).
 *
 * <pre>{@code
 * LogementsReserves.de("état des lieux", 8).compte();   // = 8 — Escalquens – Promologis, annex 1, art. 2
 * }</pre>
 *
 * @param intitule how the inventory calls them
 * @param nombre homes
 * @param origine what they were earned by
 * @param fin last day of the right; empty when the inventory gives none
 * @param lieu where they lie; empty on their holder's own territory
 */
public record LogementsReserves(
        String intitule, Quantite nombre, Origine origine, Optional<LocalDate> fin, Optional<Territoire> lieu)
        implements Droit {

    /** Read from the columns {@code intitule}, {@code logements}, {@code fin} (a day, may be empty) and {@code origine}. */
    public static final Genre<LogementsReserves> GENRE = new Genre<>() {
        @Override
        public String nom() {
            return "logements réservés";
        }

        @Override
        public Validation<Seq<Anomalie>, LogementsReserves> lis(Ligne l) {
            return Validation.combine(
                            l.texte("intitule"),
                            ColonnesDeDroit.droits(l),
                            ColonnesDeDroit.origine(l),
                            ColonnesDeDroit.jourFacultatif("fin", l))
                    .ap(LogementsReserves::new);
        }

        @Override
        public Map<String, String> ecris(LogementsReserves d) {
            return Map.of(
                    "intitule", d.intitule,
                    "logements", d.nombre.texteExact(),
                    "origine", ColonnesDeDroit.texte(d.origine),
                    "fin", d.fin.map(Dates::texte).orElse(""));
        }
    };

    /**
     * Refuses a negative number and an end before 1900.
     *
     * @param intitule how the inventory calls them
     * @param nombre homes
     * @param origine what they were earned by
     * @param fin last day of the right; empty when the inventory gives none
     * @param lieu where they lie; empty on their holder's own territory
     */
    public LogementsReserves {
        Bornes.positif(intitule, "nombre", nombre);
        fin.ifPresent(jour -> Bornes.finPlausible(intitule, "fin", jour.getYear()));
    }

    /**
     * Homes on their holder's own territory.
     *
     * @param intitule how the inventory calls them
     * @param nombre homes
     * @param origine what they were earned by
     * @param fin last day of the right; empty when the inventory gives none
     */
    public LogementsReserves(String intitule, Quantite nombre, Origine origine, Optional<LocalDate> fin) {
        this(intitule, nombre, origine, fin, Optional.empty());
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
    public Genre<LogementsReserves> genre() {
        return GENRE;
    }

    @Override
    public Quantite compte() {
        return nombre;
    }

    @Override
    public LogementsReserves avecCompte(Quantite compte) {
        return new LogementsReserves(intitule, compte, origine, fin, lieu);
    }

    @Override
    public LogementsReserves renomme(String intitule) {
        return new LogementsReserves(intitule, nombre, origine, fin, lieu);
    }

    @Override
    public LogementsReserves en(Territoire lieu) {
        return new LogementsReserves(intitule, nombre, origine, fin, Optional.of(lieu));
    }

    @Override
    public Optional<LocalDate> dernierJour() {
        return fin;
    }
}
