package fr.gestionflux.core.suivi;

import fr.gestionflux.core.charte.Cch;
import fr.gestionflux.core.charte.Charte;
import fr.gestionflux.core.charte.Clause;
import fr.gestionflux.core.charte.Clauses;
import fr.gestionflux.core.charte.Stipulation;
import fr.gestionflux.core.orientation.Cas;
import fr.gestionflux.core.orientation.ClausesAnnuelles;
import fr.gestionflux.core.orientation.Examen;
import fr.gestionflux.core.orientation.Fait.Parc;
import fr.gestionflux.core.orientation.Orientation;
import fr.gestionflux.core.parc.Exclusion;
import fr.gestionflux.core.parc.Logement;
import fr.gestionflux.core.parc.Motif;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.temps.Calendrier;
import fr.gestionflux.core.temps.Dates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says of each home offered whether it counts: the earliest case met decides, among the charter's own and its exceptions. */
final class Comptage {

    private final Charte charte;
    private final Calendrier calendrier;
    private final LocalDate au;
    private final LogementsNeufs neufs;
    private final Optional<Stipulation<Cas>> fixe;
    private final Stipulation<Cas> principe;
    private final List<Cas> cas;

    Comptage(Charte charte, Calendrier calendrier, LocalDate au, LogementsNeufs neufs) {
        this.charte = charte;
        this.calendrier = calendrier;
        this.au = au;
        this.neufs = neufs;
        this.fixe = charte.stipulation(ClausesAnnuelles.DECOMPTE);
        this.principe =
                fixe.orElseGet(() -> ClausesAnnuelles.DECOMPTE.fixee(Cas.bailSigne(Cch.R441_5_1), Cch.R441_5_1));
        this.cas = new ArrayList<>(List.of(principe.valeur()));
        charte.stipulation(ClausesAnnuelles.EXCEPTIONS).ifPresent(s -> cas.addAll(s.valeur()));
    }

    /** What counts without any exception; a signed lease when the charter does not say. */
    Stipulation<Cas> principe() {
        return principe;
    }

    boolean estSuppose() {
        return fixe.isEmpty();
    }

    Decompte examine(Orientation o, Logement l) {
        Examen e = new Examen(o, charte, calendrier, au);
        if (parc(o, l) == Parc.NEUF) {
            return premiereLocation(e, l);
        }
        Optional<HorsFlux> hors = horsFlux(l, charte);
        if (hors.isPresent()) {
            return Decompte.nonDecompte(
                    o,
                    l,
                    Parc.EXISTANT,
                    Cas.oriente(principe.source()).dans(e).orElseThrow(),
                    "logement hors flux (" + hors.get().motif() + ")",
                    hors.get().clause().citation());
        }
        return premierCas(e, l)
                .or(() -> Cas.sansAboutir(principe.source())
                        .dans(e)
                        .map(m -> Decompte.nonDecompte(
                                o, l, Parc.EXISTANT, m, m + ", sans cas décompté", principe.citation())))
                .orElseGet(() -> Decompte.enCours(o, l, principe.citation()));
    }

    /** Of two cases met on one day, the one that the texts give first. */
    private Optional<Decompte> premierCas(Examen e, Logement l) {
        Optional<Decompte> premier = Optional.empty();
        for (Cas c : cas) {
            Optional<Decompte> autre = c.dans(e).map(m -> Decompte.decompte(e.orientation(), l, c, m));
            premier = premier.isEmpty() || estAvant(autre, premier.get()) ? autre : premier;
        }
        return premier;
    }

    private static boolean estAvant(Optional<Decompte> autre, Decompte premier) {
        return autre.isPresent() && autre.get().avant(premier);
    }

    /** A new home that the landlord offers as an existing one is a new home all the same. */
    Parc parc(Orientation o, Logement l) {
        return neufs.premiereLocationTue(o, l).isPresent()
                ? Parc.NEUF
                : o.offre().parc();
    }

    /** What to say of a first letting that its offer does not tell. */
    Optional<Anomalie> premiereLocationTue(Decompte d) {
        return neufs.premiereLocationTue(d.orientation(), d.logement())
                .map(p -> d.remarque(
                        Codes.PREMIERE_LOCATION,
                        "le logement « " + d.orientation().offre().logement() + " » du programme « " + p.nom()
                                + " », mis en service le " + Dates.texte(p.miseEnService())
                                + ", est proposé comme un logement existant, et aucun bail ne précède : c'est une première"
                                + " location, qui n'est pas décomptée (" + Cch.R441_5
                                + ") ; s'il a déjà été loué, donnez ce bail"));
    }

    /** R.441-5: in stock, whatever becomes of it; the offer decides, so that a later lease does not decide it again. */
    private static Decompte premiereLocation(Examen e, Logement l) {
        return Decompte.nonDecompte(
                e.orientation(),
                l,
                Parc.NEUF,
                Cas.oriente(Cch.R441_5).dans(e).orElseThrow(),
                "première location d'un logement neuf, en stock",
                Cch.R441_5);
    }

    /** Why a home is not in the flow, and the clause that says so. */
    record HorsFlux(Motif motif, Stipulation<?> clause) {}

    /**
     * The first motive in the charter's order; one that the charter does not list leaves the home in the flow, but for a
     * home outside the regime of social letting, which no charter is about.
     */
    static Optional<HorsFlux> horsFlux(Logement l, Charte charte) {
        if (l.motifs().isEmpty()) {
            return Optional.empty();
        }
        return l.motifs().contains(Exclusion.HORS_REGIME)
                ? charte.stipulation(Clauses.EXCLUSIONS).map(s -> new HorsFlux(Exclusion.HORS_REGIME, s))
                : parmi(l, charte, Clauses.EXCLUSIONS).or(() -> parmi(l, charte, Clauses.SOUSTRACTIONS));
    }

    private static <M extends Motif> Optional<HorsFlux> parmi(Logement l, Charte charte, Clause<List<M>> clause) {
        return charte.stipulation(clause)
                .flatMap(s -> s.valeur().stream()
                        .filter(l.motifs()::contains)
                        .findFirst()
                        .map(m -> new HorsFlux(m, s)));
    }
}
