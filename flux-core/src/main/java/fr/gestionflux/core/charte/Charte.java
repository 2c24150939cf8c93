package fr.gestionflux.core.charte;

import fr.gestionflux.core.annee.DossierAnnuel;
import fr.gestionflux.core.nombre.Arrondi;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.preuve.Refus;
import fr.gestionflux.core.releve.Grandeur;
import fr.gestionflux.core.releve.Releve;
import fr.gestionflux.core.temps.Periode;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One version of a charter: a value composed of a few small rules and of the clauses that its text settles.
 *
 * <pre>{@code
 * Charte hauteGaronne = Chartes.decouvertes().exiger("haute-garonne", 2024);
 * hauteGaronne.exiger(dossier, convention).objectif();   // = 1 logement — Escalquens – Promologis, 2024
 * }</pre>
 *
 * <p>A convention never replaces a formula: it settles clauses, and {@link #selon} gives a new charter that remembers
 * the old values. Immutable and thread-safe.
 */
public final class Charte {

    private static final Stipulation<Arrondi> EN_LOGEMENTS_PAR_DEFAUT = Clauses.EN_LOGEMENTS.fixee(
            Arrondi.auPlusProche(0), Reference.de("usage des conventions, le texte ne fixant pas d'arrondi"));

    private final String id;
    private final Portee portee;
    private final Regles regles;
    private final Points points;
    private final List<ConventionType> types;
    private final Points avantConvention;
    private final Map<Grandeur<?>, String> sources;

    Charte(
            String id,
            Portee portee,
            Regles regles,
            Points points,
            List<ConventionType> types,
            Points avantConvention,
            Map<Grandeur<?>, String> sources) {
        this.sources = sources;
        this.id = id;
        this.portee = portee;
        this.regles = regles;
        this.points = points;
        this.types = types;
        this.avantConvention = avantConvention;
    }

    /**
     * Stable id, shared by the versions of a charter.
     *
     * @return for instance {@code savoie}
     */
    public String id() {
        return id;
    }

    /**
     * The document.
     *
     * @return with its date
     */
    public Reference texte() {
        return portee.texte();
    }

    /**
     * When this version applies.
     *
     * @return without end when none is known
     */
    public Periode vigueur() {
        return portee.vigueur();
    }

    /** The départements that it is about. */
    Set<String> departements() {
        return portee.departements();
    }

    /**
     * The models of convention that the module knows.
     *
     * @return possibly none
     */
    public List<ConventionType> types() {
        return types;
    }

    /**
     * A model of convention by its id.
     *
     * @param id for instance {@code opac-savoie}
     * @return the model
     * @throws IllegalArgumentException if the charter has no such model; the message names those it has
     */
    public ConventionType type(String id) {
        return types.stream()
                .filter(t -> t.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("convention type : reçu « " + id + " » ; « " + texte()
                        + " » connaît : "
                        + types.stream().map(ConventionType::id).toList()));
    }

    /**
     * What is settled, by the charter or by the convention that it was computed with.
     *
     * @return in the order of the charter
     */
    public List<Stipulation<?>> stipulations() {
        return points.stipulations();
    }

    /**
     * What the convention, or its model, settles: blanks filled and derogations, each with its article and, for a
     * derogation, what the text above says. Its {@code toString} is a line for readers.
     *
     * @return empty for a charter that no convention was applied to
     */
    public List<Stipulation<?>> stipulationsDeLaConvention() {
        return points.propres(avantConvention);
    }

    /**
     * What is left to the convention.
     *
     * @return in the order of the charter
     */
    public List<Clause<?>> enBlanc() {
        return points.enBlanc();
    }

    /**
     * What settles a point.
     *
     * @param <T> type of its value
     * @param c the point
     * @return empty when it is left to the convention, or unknown to the charter
     */
    public <T> Optional<Stipulation<T>> stipulation(Clause<T> c) {
        return points.stipulation(c);
    }

    /**
     * A point that the charter always settles.
     *
     * @param <T> type of its value
     * @param c the point
     * @return its value
     * @throws IllegalStateException if it is left to the convention, or unknown to the charter
     */
    public <T> T valeur(Clause<T> c) {
        return stipulation(c)
                .orElseThrow(() -> new IllegalStateException("« " + texte() + " » ne fixe pas « " + c + " »"))
                .valeur();
    }

    /**
     * How an objective becomes whole homes.
     *
     * @return as the text says, or else as conventions do: half-up
     */
    public Stipulation<Arrondi> enLogements() {
        return stipulation(Clauses.EN_LOGEMENTS).orElse(EN_LOGEMENTS_PAR_DEFAUT);
    }

    /**
     * Whose guarantees the law's 20 % bears on together.
     *
     * @return as the text says, or else the law's list
     */
    public Garants garants() {
        return stipulation(Clauses.GARANTS).map(Stipulation::valeur).orElse(Garants.LISTE_DU_CCH);
    }

    /**
     * The same charter with what a convention settles itself, each point citing its article: those that the charter
     * knows, and the common ones that it leaves unsaid. A stipulation beyond the law is kept, and remarked wherever it is
     * used. The acts that followed it apply by the year: see {@link #selon(Convention, int)}.
     *
     * @param convention the convention; its model first, then its own stipulations
     * @return a new charter, or every reason why the convention does not fit
     */
    public Validation<Seq<Anomalie>, Charte> selon(Convention convention) {
        return selon(convention, List.of());
    }

    /**
     * The same charter with what a convention settles for a year: its model, its own stipulations, then its amendments and the
     * préfet's orders that hold for that year, by their first days.
     *
     * @param convention the convention
     * @param annee whose flow is shared
     * @return a new charter, or every reason why the convention or one of its acts does not fit
     */
    public Validation<Seq<Anomalie>, Charte> selon(Convention convention, int annee) {
        List<Acte> actes = convention.actes();
        return selon(
                convention,
                actes.isEmpty()
                        ? actes
                        : actes.stream()
                                .filter(a -> a.vautPour(annee))
                                .sorted(Comparator.comparing(Acte::du))
                                .toList());
    }

    private Validation<Seq<Anomalie>, Charte> selon(Convention convention, List<Acte> actes) {
        return points.selon(convention, actes, texte())
                .map(p -> new Charte(id, portee, regles, p, types, points, sources));
    }

    /**
     * The year's target of one holder under its convention. The convention is applied here: nobody can forget it.
     *
     * @param dossier what is known of the year
     * @param convention the convention of the holder
     * @return the target, or every refusal at once, each naming what is missing and which article needs it
     */
    public Validation<Seq<Anomalie>, ObjectifAnnuel> calculer(DossierAnnuel dossier, Convention convention) {
        Reservataire r = convention.reservataire();
        return instruire(dossier, convention)
                .mapError(refus -> dossier.contingent(r).isPresent()
                        ? refus
                        : refus.append(CalculDObjectif.sansContingent(dossier, r)))
                .flatMap(i -> i.objectifAnnuel(r));
    }

    /**
     * The year's target of one holder, for those who would rather catch than handle; the same computation as
     * {@link #calculer}.
     *
     * @param dossier what is known of the year
     * @param convention the convention of the holder
     * @return the target
     * @throws Refus with every refusal at once, each in French
     */
    public ObjectifAnnuel exiger(DossierAnnuel dossier, Convention convention) {
        Validation<Seq<Anomalie>, ObjectifAnnuel> calcule = calculer(dossier, convention);
        if (calcule.isInvalid()) {
            throw new Refus(calcule.getError().asJava());
        }
        return calcule.get();
    }

    /**
     * The charter applied to a file under a convention, to read any figure, or the targets of several holders whose
     * conventions settle the same points.
     *
     * @param dossier what is known of the year
     * @param convention the convention
     * @return the computation, to be used by one thread; or every reason why the convention does not fit
     */
    public Validation<Seq<Anomalie>, Instruction> instruire(DossierAnnuel dossier, Convention convention) {
        return instruire(dossier, convention, null, null);
    }

    /**
     * The charter applied to a file, to compute many of its conventions: what they share is computed once.
     *
     * @param dossier what is known of the year
     * @return the computations, to be used by one thread
     */
    public Instructions instructions(DossierAnnuel dossier) {
        return new Instructions(this, dossier);
    }

    Validation<Seq<Anomalie>, Instruction> instruire(
            DossierAnnuel dossier, Convention convention, @Nullable Carnet carnet, @Nullable Demandes demandes) {
        List<Anomalie> refus = new ArrayList<>();
        portee.horsPeriode(dossier.annee()).ifPresent(refus::add);
        if (!dossier.bailleur().equals(convention.bailleur())) {
            refus.add(Anomalie.refus(
                    Codes.BAILLEUR_ETRANGER,
                    "« " + convention.texte() + " » est de « " + convention.bailleur() + " » ; le dossier "
                            + dossier.annee() + " est de « " + dossier.bailleur() + " »"));
        }
        Validation<Seq<Anomalie>, Charte> charte = selon(convention, dossier.annee());
        if (charte.isInvalid()) {
            refus.addAll(charte.getError().asJava());
        }
        return refus.isEmpty()
                ? Validation.valid(new Instruction(charte.get(), dossier, convention, carnet, demandes))
                : Validation.invalid(io.vavr.collection.List.ofAll(refus));
    }

    /**
     * What was noted of a territory that several holders share, and that no rule read for any of them; what looks at the whole
     * tells it, one holder's target only what is noted of a territory of its own.
     *
     * @param dossier the file
     * @param lue whether a fact was read
     * @param vus the holders that were looked at; nothing is told of a territory where another one may read
     * @return a remark a fact
     */
    public List<Anomalie> nonLues(DossierAnnuel dossier, Predicate<Releve.Cle> lue, Set<Reservataire> vus) {
        return new FaitsNonLus(texte(), dossier, lue).communs(vus);
    }

    /**
     * What the charter wants of a file to compute the target of a convention, given or missing: facts with their years, points
     * that the convention settles, rights.
     *
     * @param dossier what is known of the year, possibly nothing
     * @param convention the convention of the holder
     * @return sorted, those of the target first; see {@link Besoin}
     */
    public List<Besoin> besoins(DossierAnnuel dossier, Convention convention) {
        return besoins(dossier, List.of(convention));
    }

    /**
     * What the charter wants of a whole file, each input once with the holders that it is for.
     *
     * @param dossier what is known of the year, possibly nothing
     * @param conventions those of the file
     * @return sorted, those of the targets first; see {@link Besoin}
     */
    public List<Besoin> besoins(DossierAnnuel dossier, List<Convention> conventions) {
        return new Besoins(this, dossier).de(conventions);
    }

    /** Where a fact is found: as the text says, or else as usual. */
    String ouTrouver(Releve.Cle cle) {
        String dit = sources.get(cle.grandeur());
        return dit == null ? cle.grandeur().ouTrouver(cle.annees()) : dit;
    }

    Portee portee() {
        return portee;
    }

    Regles regles() {
        return regles;
    }

    /** Id, document and period. */
    @Override
    public String toString() {
        return id + " (" + texte() + ", " + vigueur() + ")";
    }

    /**
     * A charter to describe.
     *
     * @param id stable id, shared by the versions of a charter
     * @param texte the document, with its date
     * @return an empty charter, to be written
     */
    public static Redaction de(String id, Reference texte) {
        return new Redaction(id, texte);
    }
}
