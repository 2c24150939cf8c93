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
 * Land or money given to an operation (CCH R.441-5-4): outside the guarantees' cap.
 *
 * <pre>{@code
 * new Apport("terrain", Quantite.of(17)).compte();   // = 17 — DU2 of Séez, § 4.2
 * }</pre>
 *
 * @param intitule how the inventory calls the operation
 * @param logements homes of the operation
 * @param lieu where it lies; empty on its holder's own territory
 */
public record Apport(String intitule, Quantite logements, Optional<Territoire> lieu) implements Droit {

    /** Read from the columns {@code intitule} and {@code logements}. */
    public static final Genre<Apport> GENRE = new Genre<>() {
        @Override
        public String nom() {
            return "apport de terrain ou de financement";
        }

        @Override
        public Validation<Seq<Anomalie>, Apport> lis(Ligne l) {
            return Validation.combine(l.texte("intitule"), l.nombre("logements"))
                    .ap(Apport::new);
        }

        @Override
        public Map<String, String> ecris(Apport d) {
            return Map.of("intitule", d.intitule, "logements", d.logements.texteExact());
        }
    };

    /**
     * Refuses a number of homes that is negative or not whole.
     *
     * @param intitule how the inventory calls the operation
     * @param logements homes of the operation
     * @param lieu where it lies; empty on its holder's own territory
     */
    public Apport {
        Bornes.entier(intitule, logements);
    }

    /**
     * Land or money on its holder's own territory.
     *
     * @param intitule how the inventory calls the operation
     * @param logements homes of the operation
     */
    public Apport(String intitule, Quantite logements) {
        this(intitule, logements, Optional.empty());
    }

    @Override
    public Genre<Apport> genre() {
        return GENRE;
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
        return new Apport(intitule, compte, lieu);
    }

    @Override
    public Apport renomme(String intitule) {
        return new Apport(intitule, logements, lieu);
    }

    @Override
    public Apport en(Territoire lieu) {
        return new Apport(intitule, logements, Optional.of(lieu));
    }

    @Override
    public Optional<LocalDate> dernierJour() {
        return Optional.empty();
    }
}
