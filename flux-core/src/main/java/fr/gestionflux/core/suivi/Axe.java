package fr.gestionflux.core.suivi;

import fr.gestionflux.core.orientation.FaitDeCandidat;
import fr.gestionflux.core.orientation.Phase;
import fr.gestionflux.core.parc.Logement;
import fr.gestionflux.core.parc.Territoire;
import fr.gestionflux.core.parc.Territoire.Echelle;
import fr.gestionflux.core.temps.Annees;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a report breaks its counts down by; a charter may have axes of its own ({@link #de}). A home that does not say falls
 * in « non précisé »: nothing is lost. Two are equal when their labels are. Immutable and thread-safe.
 */
public final class Axe {

    /** T1, T2… */
    public static final Axe TYPOLOGIE = new Axe("typologie", (l, periodes) -> l.typologie());

    /** PLAI, PLUS… */
    public static final Axe FINANCEMENT = new Axe("financement", (l, periodes) -> l.financement());

    /** In or out of a priority district. */
    public static final Axe QPV =
            new Axe("localisation en ou hors QPV", (l, periodes) -> l.qpv().map(q -> q ? "en QPV" : "hors QPV"));

    /** Commune. */
    public static final Axe COMMUNE = new Axe(
            "commune", (l, periodes) -> l.territoire().a(Echelle.COMMUNE).map(Territoire::nom));

    /** Grouping of communes. */
    public static final Axe EPCI =
            new Axe("EPCI", (l, periodes) -> l.territoire().a(Echelle.EPCI).map(Territoire::nom));

    /** Years of construction, in the classes that the caller gives, or else year by year. */
    public static final Axe CONSTRUCTION = new Axe("période de construction", Axe::construction);

    /** Year put in service. */
    public static final Axe MISE_EN_SERVICE =
            new Axe("année de mise en service", (l, periodes) -> enTexte(l.miseEnService()));

    /** PMR, UFR… */
    public static final Axe ACCESSIBILITE = new Axe("accessibilité", (l, periodes) -> l.accessibilite());

    /** Priority households or not, as the last attribution says. */
    public static final Axe PUBLIC = new Axe("public", (l, periodes) -> Optional.empty());

    private static final String NON_PRECISE = "non précisé";
    private static final List<Axe> DU_NOYAU =
            List.of(TYPOLOGIE, FINANCEMENT, QPV, COMMUNE, EPCI, CONSTRUCTION, MISE_EN_SERVICE, ACCESSIBILITE, PUBLIC);

    private final String libelle;
    private final BiFunction<Logement, List<Annees>, Optional<String>> lecture;

    private Axe(String libelle, BiFunction<Logement, List<Annees>, Optional<String>> lecture) {
        this.libelle = libelle;
        this.lecture = lecture;
    }

    /**
     * An axis of a charter's own.
     *
     * @param libelle its name, in French; it is its identity
     * @param lecture the class of a home, in French; empty when nothing says it
     * @return the axis
     */
    public static Axe de(String libelle, Function<Logement, Optional<String>> lecture) {
        if (libelle.isBlank()) {
            throw new IllegalArgumentException("axe du bilan : reçu un libellé vide ; attendu un libellé");
        }
        return new Axe(libelle, (l, periodes) -> lecture.apply(l));
    }

    /**
     * Those that the law and the four charters know.
     *
     * @return in the order of the texts
     */
    public static List<Axe> duNoyau() {
        return DU_NOYAU;
    }

    private static Optional<String> construction(Logement l, List<Annees> periodes) {
        OptionalInt annee = l.construction();
        return annee.isEmpty()
                ? Optional.empty()
                : periodes.stream()
                        .filter(p -> p.premiere() <= annee.getAsInt() && annee.getAsInt() <= p.derniere())
                        .findFirst()
                        .map(Annees::toString)
                        .or(() -> enTexte(annee));
    }

    private static Optional<String> enTexte(OptionalInt annee) {
        return annee.isEmpty() ? Optional.empty() : Optional.of(Integer.toString(annee.getAsInt()));
    }

    String classe(Decompte d, List<Annees> periodes) {
        return (equals(PUBLIC) ? menage(d).map(FaitDeCandidat.Public::toString) : classe(d.logement(), periodes))
                .orElse(NON_PRECISE);
    }

    /** The class of a home; empty when it does not say, and for the public, which is no home's. */
    Optional<String> classe(Logement l, List<Annees> periodes) {
        return lecture.apply(l, periodes);
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
    public boolean equals(@Nullable Object o) {
        return o instanceof Axe autre && autre.libelle.equals(libelle);
    }

    @Override
    public int hashCode() {
        return libelle.hashCode();
    }

    @Override
    public String toString() {
        return libelle;
    }
}
