package fr.gestionflux.examples.essais;

import fr.gestionflux.core.droit.Droit;
import fr.gestionflux.core.droit.Genre;
import fr.gestionflux.core.droit.Origine;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.parc.Territoire;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.saisie.ColonneDeTable;
import fr.gestionflux.core.saisie.Ligne;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A kind of right that core does not have: a guarantee, and so many euros of subsidy a square metre, which decide its rate.
 *
 * @param intitule how the inventory calls the operation
 * @param logements homes of the operation
 * @param eurosParMetreCarre the subsidy; 0 for a guarantee alone
 * @param lieu where it lies; empty on its holder's own territory
 */
public record Subvention(String intitule, Quantite logements, Quantite eurosParMetreCarre, Optional<Territoire> lieu)
        implements Droit {

    /**
     * Refuses a negative number or amount.
     *
     * @param intitule how the inventory calls the operation
     * @param logements homes of the operation
     * @param eurosParMetreCarre the subsidy; 0 for a guarantee alone
     * @param lieu where it lies; empty on its holder's own territory
     */
    public Subvention {
        if (logements.signe() < 0 || eurosParMetreCarre.signe() < 0) {
            throw new IllegalArgumentException("droit « " + intitule + " » : reçu " + logements + " logements et "
                    + eurosParMetreCarre + " €/m² ; attendu des nombres positifs ou nuls");
        }
    }

    /** Read from the columns {@code intitule}, {@code logements} and {@code euros par metre carre}. */
    public static final Genre<Subvention> GENRE = new Genre<>() {
        @Override
        public String nom() {
            return "garantie et subvention au mètre carré";
        }

        @Override
        public Validation<Seq<Anomalie>, Subvention> lis(Ligne l) {
            return Validation.combine(
                            l.texte("intitule"),
                            l.nombre("logements"),
                            l.lis(
                                    "euros par metre carre",
                                    Codes.NOMBRE_ILLISIBLE,
                                    "un montant positif ou nul comme « 35 »",
                                    t -> Quantite.lis(t).filter(q -> q.signe() >= 0)))
                    .ap((intitule, logements, euros) -> new Subvention(intitule, logements, euros, Optional.empty()));
        }

        @Override
        public Map<String, String> ecris(Subvention d) {
            return Map.of(
                    "intitule", d.intitule,
                    "logements", d.logements.texteExact(),
                    "euros par metre carre", d.eurosParMetreCarre.texteExact());
        }

        @Override
        public List<ColonneDeTable> colonnesPropres() {
            return List.of(ColonneDeTable.de(
                            "euros par metre carre",
                            ColonneDeTable.FormeDeChamp.NOMBRE,
                            "subvention, en euros par mètre carré ; 0 pour une garantie seule",
                            "35")
                    .facultative());
        }
    };

    @Override
    public Genre<Subvention> genre() {
        return GENRE;
    }

    @Override
    public Origine origine() {
        return Origine.GARANTIE;
    }

    @Override
    public Quantite compte() {
        return logements;
    }

    @Override
    public Subvention avecCompte(Quantite compte) {
        return new Subvention(intitule, compte, eurosParMetreCarre, lieu);
    }

    @Override
    public Subvention renomme(String autre) {
        return new Subvention(autre, logements, eurosParMetreCarre, lieu);
    }

    @Override
    public Subvention en(Territoire autre) {
        return new Subvention(intitule, logements, eurosParMetreCarre, Optional.of(autre));
    }

    @Override
    public Optional<LocalDate> dernierJour() {
        return Optional.empty();
    }
}
