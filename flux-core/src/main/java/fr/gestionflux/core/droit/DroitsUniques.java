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
 * Rights to one letting each, already counted as such: last year's balance, or what the other holders have as one
 * line.
 *
 * <pre>{@code
 * new DroitsUniques("solde au 31/12/2023", Quantite.parse("0,45"), Origine.GARANTIE).compte();   // = 0,45
 * }</pre>
 *
 * @param intitule how the inventory calls it
 * @param nombre droits uniques
 * @param origine what they were earned by
 * @param lieu where they lie; empty on their holder's own territory
 */
public record DroitsUniques(String intitule, Quantite nombre, Origine origine, Optional<Territoire> lieu)
        implements Droit {

    /** Read from the columns {@code intitule}, {@code logements} (a number that may not be whole) and {@code origine}. */
    public static final Genre<DroitsUniques> GENRE = new Genre<>() {
        @Override
        public String nom() {
            return "droits uniques";
        }

        @Override
        public Validation<Seq<Anomalie>, DroitsUniques> lis(Ligne l) {
            return Validation.combine(l.texte("intitule"), ColonnesDeDroit.droits(l), ColonnesDeDroit.origine(l))
                    .ap(DroitsUniques::new);
        }

        @Override
        public Map<String, String> ecris(DroitsUniques d) {
            return Map.of(
                    "intitule", d.intitule,
                    "logements", d.nombre.texteExact(),
                    "origine", ColonnesDeDroit.texte(d.origine));
        }
    };

    /**
     * Refuses a negative number.
     *
     * @param intitule how the inventory calls it
     * @param nombre droits uniques
     * @param origine what they were earned by
     * @param lieu where they lie; empty on their holder's own territory
     */
    public DroitsUniques {
        Bornes.positif(intitule, "nombre", nombre);
    }

    /**
     * Rights on their holder's own territory.
     *
     * @param intitule how the inventory calls it
     * @param nombre droits uniques
     * @param origine what they were earned by
     */
    public DroitsUniques(String intitule, Quantite nombre, Origine origine) {
        this(intitule, nombre, origine, Optional.empty());
    }

    @Override
    public Genre<DroitsUniques> genre() {
        return GENRE;
    }

    @Override
    public Quantite compte() {
        return nombre;
    }

    @Override
    public DroitsUniques avecCompte(Quantite compte) {
        return new DroitsUniques(intitule, compte, origine, lieu);
    }

    @Override
    public DroitsUniques renomme(String intitule) {
        return new DroitsUniques(intitule, nombre, origine, lieu);
    }

    @Override
    public DroitsUniques en(Territoire lieu) {
        return new DroitsUniques(intitule, nombre, origine, Optional.of(lieu));
    }

    @Override
    public Optional<LocalDate> dernierJour() {
        return Optional.empty();
    }
}
