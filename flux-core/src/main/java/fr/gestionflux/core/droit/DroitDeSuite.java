package fr.gestionflux.core.droit;

import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.parc.Territoire;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.saisie.Ligne;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * Homes reserved until a year: inventories of Île-de-France give no more (« jusqu'en 2030 »).
 *
 * <pre>{@code
 * var suite = new DroitDeSuite("5 droits jusqu'en 2030", Quantite.of(5), 2030, Origine.GARANTIE);
 * suite.dernierJour().orElseThrow();   // = 2030-12-31 — the example of the DRIHL model, II.B
 * }</pre>
 *
 * @param intitule how the inventory calls it
 * @param nombre droits de suite
 * @param anneeDeFin the last year
 * @param origine what it was earned by
 * @param lieu where it lies; empty on its holder's own territory
 */
public record DroitDeSuite(String intitule, Quantite nombre, int anneeDeFin, Origine origine, Optional<Territoire> lieu)
        implements Droit {

    /** Read from the columns {@code intitule}, {@code logements}, {@code fin} (a year) and {@code origine}. */
    public static final Genre<DroitDeSuite> GENRE = new Genre<>() {
        @Override
        public String nom() {
            return "droits de suite";
        }

        @Override
        public Validation<Seq<Anomalie>, DroitDeSuite> lis(Ligne l) {
            return Validation.combine(
                            l.texte("intitule"),
                            ColonnesDeDroit.droits(l),
                            ColonnesDeDroit.annee("fin", l),
                            ColonnesDeDroit.origine(l))
                    .ap(DroitDeSuite::new);
        }

        @Override
        public Map<String, String> ecris(DroitDeSuite d) {
            return Map.of(
                    "intitule", d.intitule,
                    "logements", d.nombre.texteExact(),
                    "fin", Integer.toString(d.anneeDeFin),
                    "origine", ColonnesDeDroit.texte(d.origine));
        }
    };

    /**
     * Refuses a negative number and an end before 1900; a far one stands for « no end ».
     *
     * @param intitule how the inventory calls it
     * @param nombre droits de suite
     * @param anneeDeFin the last year
     * @param origine what it was earned by
     * @param lieu where it lies; empty on its holder's own territory
     */
    public DroitDeSuite {
        Bornes.positif(intitule, "nombre", nombre);
        Bornes.finPlausible(intitule, "année de fin", anneeDeFin);
    }

    /**
     * A right on its holder's own territory.
     *
     * @param intitule how the inventory calls it
     * @param nombre droits de suite
     * @param anneeDeFin the last year
     * @param origine what it was earned by
     */
    public DroitDeSuite(String intitule, Quantite nombre, int anneeDeFin, Origine origine) {
        this(intitule, nombre, anneeDeFin, origine, Optional.empty());
    }

    @Override
    public Genre<DroitDeSuite> genre() {
        return GENRE;
    }

    @Override
    public Quantite compte() {
        return nombre;
    }

    @Override
    public DroitDeSuite avecCompte(Quantite compte) {
        return new DroitDeSuite(intitule, compte, anneeDeFin, origine, lieu);
    }

    @Override
    public DroitDeSuite renomme(String intitule) {
        return new DroitDeSuite(intitule, nombre, anneeDeFin, origine, lieu);
    }

    @Override
    public DroitDeSuite en(Territoire lieu) {
        return new DroitDeSuite(intitule, nombre, anneeDeFin, origine, Optional.of(lieu));
    }

    @Override
    public Optional<LocalDate> dernierJour() {
        return Optional.of(LocalDate.of(anneeDeFin, 12, 31));
    }
}
