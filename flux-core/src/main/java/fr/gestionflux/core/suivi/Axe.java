package fr.gestionflux.core.suivi;

import fr.gestionflux.core.orientation.FaitDeCandidat;
import fr.gestionflux.core.orientation.Phase;
import fr.gestionflux.core.parc.Territoire;
import fr.gestionflux.core.parc.Territoire.Echelle;
import fr.gestionflux.core.temps.Annees;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What a report breaks its counts down by. A home that does not say falls in « non précisé »: nothing is lost. */
public enum Axe {
    /** T1, T2… */
    TYPOLOGIE("typologie") {
        @Override
        Optional<String> lire(Decompte d, List<Annees> periodes) {
            return d.logement().typologie();
        }
    },
    /** PLAI, PLUS… */
    FINANCEMENT("financement") {
        @Override
        Optional<String> lire(Decompte d, List<Annees> periodes) {
            return d.logement().financement();
        }
    },
    /** In or out of a priority district. */
    QPV("localisation en ou hors QPV") {
        @Override
        Optional<String> lire(Decompte d, List<Annees> periodes) {
            return d.logement().qpv().map(q -> q ? "en QPV" : "hors QPV");
        }
    },
    /** Commune. */
    COMMUNE("commune") {
        @Override
        Optional<String> lire(Decompte d, List<Annees> periodes) {
            return d.logement().territoire().a(Echelle.COMMUNE).map(Territoire::nom);
        }
    },
    /** Grouping of communes. */
    EPCI("EPCI") {
        @Override
        Optional<String> lire(Decompte d, List<Annees> periodes) {
            return d.logement().territoire().a(Echelle.EPCI).map(Territoire::nom);
        }
    },
    /** Years of construction, in the classes that the caller gives, or else year by year. */
    CONSTRUCTION("période de construction") {
        @Override
        Optional<String> lire(Decompte d, List<Annees> periodes) {
            OptionalInt annee = d.logement().construction();
            return annee.isEmpty()
                    ? Optional.empty()
                    : Optional.of(periodes.stream()
                            .filter(p -> p.premiere() <= annee.getAsInt() && annee.getAsInt() <= p.derniere())
                            .findFirst()
                            .map(Annees::toString)
                            .orElse(Integer.toString(annee.getAsInt())));
        }
    },
    /** Year put in service. */
    MISE_EN_SERVICE("année de mise en service") {
        @Override
        Optional<String> lire(Decompte d, List<Annees> periodes) {
            OptionalInt annee = d.logement().miseEnService();
            return annee.isEmpty() ? Optional.empty() : Optional.of(Integer.toString(annee.getAsInt()));
        }
    },
    /** PMR, UFR… */
    ACCESSIBILITE("accessibilité") {
        @Override
        Optional<String> lire(Decompte d, List<Annees> periodes) {
            return d.logement().accessibilite();
        }
    },
    /** Priority households or not, as the last attribution says. */
    PUBLIC("public") {
        @Override
        Optional<String> lire(Decompte d, List<Annees> periodes) {
            return menage(d).map(FaitDeCandidat.Public::toString);
        }
    };

    private static final String NON_PRECISE = "non précisé";

    private final String libelle;

    Axe(String libelle) {
        this.libelle = libelle;
    }

    abstract Optional<String> lire(Decompte d, List<Annees> periodes);

    String classe(Decompte d, List<Annees> periodes) {
        return lire(d, periodes).orElse(NON_PRECISE);
    }

    /** The household that signed, or else the last one that was given the home. */
    static Optional<FaitDeCandidat.Public> menage(Decompte d) {
        Optional<String> signataire =
                d.orientation().premier(Phase.BAIL).map(e -> ((FaitDeCandidat.BailSigne) e.fait()).candidat());
        return d.orientation()
                .tous(Phase.ATTRIBUTION)
                .map(e -> (FaitDeCandidat.Attribution) e.fait())
                .filter(a -> signataire.isEmpty() || signataire.get().equals(a.candidat()))
                .reduce((premiere, derniere) -> derniere)
                .flatMap(FaitDeCandidat.Attribution::menage);
    }

    @Override
    public String toString() {
        return libelle;
    }
}
