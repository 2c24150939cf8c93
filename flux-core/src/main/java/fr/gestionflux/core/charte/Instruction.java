package fr.gestionflux.core.charte;

import fr.gestionflux.core.annee.DossierAnnuel;
import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.nombre.Arrondi;
import fr.gestionflux.core.nombre.Nombre;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.parc.Territoire;
import fr.gestionflux.core.parc.Territoire.Echelle;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.Etape;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.preuve.Unite;
import fr.gestionflux.core.releve.Grandeur;
import fr.gestionflux.core.releve.Releve;
import fr.gestionflux.core.temps.Annees;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A charter applied to a file: what a rule may read, and the other rules that it may pull. Each rule is applied once to
 * a holder.
 *
 * <pre>{@code
 * Instruction instruction = charte.instruire(dossier, convention).get();
 * instruction.flux(droits);    // = 9,078 logements — Escalquens – Promologis, 2024: 102 × 8,90 %
 * instruction.exact(droits);   // = 0,712 logement
 * }</pre>
 *
 * <p>Not thread-safe: one computation, one thread.
 */
public final class Instruction {

    /** Name of the share. */
    public static final Etape<Taux> PART = Etape.taux("part du flux");

    /** Name of share × flow, before any rounding. */
    public static final Etape<Quantite> OBJECTIF_EXACT = Etape.quantite("objectif exact", Unite.LOGEMENTS);

    /** Name of the target in whole homes that one convention gives on its own, the limits of its own text applied. */
    public static final Etape<Quantite> OBJECTIF = Etape.quantite("objectif de la convention", Unite.LOGEMENTS);

    private final Charte charte;
    private final DossierAnnuel dossier;
    private final Convention convention;
    private final FaitsLus faits;
    private final ReglesAppliquees regles;
    private final Set<Clause<?>> clausesLues = new HashSet<>();
    private final Temoin temoin = new Temoin();

    /** Who wants to know what rules ask for; nobody most often. */
    private final @Nullable Demandes demandes;

    Instruction(
            Charte charte,
            DossierAnnuel dossier,
            Convention convention,
            @Nullable Carnet carnet,
            @Nullable Demandes demandes) {
        this.demandes = demandes;
        this.charte = charte;
        this.dossier = dossier;
        this.convention = convention;
        faits = new FaitsLus(
                dossier.releve(),
                carnet == null
                        ? cle -> {}
                        : cle -> {
                            temoin.fait(cle);
                            carnet.lit(cle);
                        },
                demandes);
        regles = new ReglesAppliquees(charte, convention, this, temoin, carnet);
    }

    // --- the rules of the charter

    /**
     * {@return what the rights of a holder are worth: droits uniques, or homes held}
     *
     * @param c the holder
     */
    public Resultat<Quantite> droits(Contingent c) {
        return regles.droits(c);
    }

    /** What the rights are worth, when a rule asked. */
    Optional<Resultat<Quantite>> droitsLus(Contingent c) {
        return regles.droitsLus(c);
    }

    /**
     * {@return the share of a holder, caps and floors applied: a share of {@link #flux}}
     *
     * @param c the holder
     */
    public Resultat<Taux> part(Contingent c) {
        return regles.part(c);
    }

    /**
     * {@return the flow that the share of a holder is a share of, in homes}
     *
     * @param c the holder
     */
    public Resultat<Quantite> flux(Contingent c) {
        return regles.flux(c);
    }

    /**
     * The flow of the holder's own territory, on which the law's 20 % bears (CCH R.441-5-3).
     *
     * @param c the holder
     * @return homes; {@link #flux} unless the charter shares out a larger territory's flow
     */
    public Resultat<Quantite> fluxDuTerritoire(Contingent c) {
        return charte.regles().fluxDuTerritoire().map(r -> r.appliquer(c, this)).orElseGet(() -> flux(c));
    }

    /**
     * A figure that is the same for every holder, such as a total of the file: computed once, and so explained once.
     *
     * @param nom its name, of this figure alone
     * @param calcul how the charter computes it
     * @return the figure
     */
    public Resultat<Quantite> commun(String nom, Supplier<Resultat<Quantite>> calcul) {
        return regles.commun(nom, calcul);
    }

    /**
     * What rights acquired in the year add to those that the holder has.
     *
     * @param acquis the new rights, their inventory dated of the day they are acquired
     * @return in the unit of {@link #droits}; without value when the charter does not say
     */
    public Resultat<Quantite> acquis(Contingent acquis) {
        return regles.acquis(acquis);
    }

    /**
     * Homes of a new programme that a holder is offered for their first letting.
     *
     * @param c what the holder has in the programme
     * @param logements homes of the programme
     * @return homes, not rounded; without value when the charter does not say
     */
    public Resultat<Quantite> premieresLocations(Contingent c, Resultat<Quantite> logements) {
        return regles.premieresLocations(c, logements);
    }

    /**
     * The figures that the yearly report shows besides.
     *
     * @param c the holder
     * @return in the order of the charter; a figure among them may have no value
     */
    public List<Resultat<?>> bilan(Contingent c) {
        List<Resultat<?>> figures = new ArrayList<>();
        charte.regles().bilan().forEach(r -> figures.add(r.appliquer(c, this)));
        return figures;
    }

    Optional<Resultat<Quantite>> nonMobilises(Contingent c) {
        return charte.regles().nonMobilises().apply(c, this);
    }

    List<Resultat<?>> complements(Contingent c) {
        List<Resultat<?>> figures = new ArrayList<>();
        charte.regles().complements().forEach(r -> figures.addAll(r.apply(c, this)));
        return figures;
    }

    /**
     * {@return share × flow, the same in every charter: homes, before any rounding and minimum; of its first year, the part
     * that a text gives it}
     *
     * @param c the holder
     */
    public Resultat<Quantite> exact(Contingent c) {
        Resultat<Quantite> exact = part(c).de(flux(c));
        return prorata()
                .map(exact::fois)
                .orElse(exact)
                .nomme(OBJECTIF_EXACT, enLogements().citation());
    }

    private Optional<Resultat<Taux>> prorata() {
        return lue(Clauses.PRORATA)
                .filter(s -> convention.effet().getYear() == annee())
                .map(s -> Resultat.donnee(
                        "part de l'année " + annee(), s.valeur().part(convention.effet()), Unite.SANS, s.citation()));
    }

    /**
     * In whole homes, as the texts round; at least what they guarantee. A positive right that gives 0 is remarked.
     *
     * @param c the holder
     * @return homes
     */
    public Resultat<Quantite> objectif(Contingent c) {
        return new CalculDObjectif(this, dossier, convention).enLogements(part(c), exact(c));
    }

    /** {@return whose guarantees the law's 20 % bears on together, as the texts say or else the law's list} */
    public Garants garants() {
        return temoin.toutLeTexte(charte).garants();
    }

    /**
     * How an objective becomes whole homes: as the texts say, or else as conventions do.
     *
     * @return the rounding and its article
     */
    public Stipulation<Arrondi> enLogements() {
        return temoin.toutLeTexte(charte).enLogements();
    }

    /**
     * {@return the year's target of one holder, or every refusal at once}
     *
     * @param r the holder
     */
    public Validation<Seq<Anomalie>, ObjectifAnnuel> objectifAnnuel(Reservataire r) {
        return new CalculDObjectif(this, dossier, convention).de(r);
    }

    // --- what the year brings

    /** {@return year N, for instance 2024} */
    public int annee() {
        return dossier.annee();
    }

    /**
     * Whether a holder is the one that signed the convention: what it settles of its own rights is not the others'.
     *
     * @param c a holder
     * @return false for the other holders of the file
     */
    public boolean estSignataire(Contingent c) {
        return temoin.signataire(c, c.reservataire().equals(convention.reservataire()));
    }

    /** {@return every holder of the file, in its order} */
    public List<Contingent> contingents() {
        if (demandes != null) {
            demandes.tousLesContingents();
        }
        return dossier.contingents();
    }

    /**
     * {@return a fact on the holder's own territory; without value when it was not given, and it says so}
     *
     * @param <N> its nature
     * @param g what
     * @param c the holder
     * @param annee which year
     */
    public <N extends Nombre<N>> Resultat<N> releve(Grandeur<N> g, Contingent c, int annee) {
        return releve(g, c, c.territoire().echelle(), annee);
    }

    /**
     * A fact on the commune, EPCI or département that the holder's territory lies in.
     *
     * @param <N> its nature
     * @param g what
     * @param c the holder
     * @param e the level
     * @param annee which year
     * @return the figure; without value when it was not given, or when the territory has no such level
     */
    public <N extends Nombre<N>> Resultat<N> releve(Grandeur<N> g, Contingent c, Echelle e, int annee) {
        return faits.exige(g, c, e, annee);
    }

    /**
     * A fact on any territory, such as the place of a right or a commune of the holder's EPCI.
     *
     * @param <N> its nature
     * @param g what
     * @param t where
     * @param annee which year
     * @return the figure; without value when it was not given
     */
    public <N extends Nombre<N>> Resultat<N> releve(Grandeur<N> g, Territoire t, int annee) {
        return faits.exige(g, t, annee);
    }

    /**
     * A fact that the charter reads when it is there, and does without otherwise.
     *
     * @param <N> its nature
     * @param g what
     * @param c the holder
     * @param e the level
     * @param annees which years
     * @return empty when it was not given
     */
    public <N extends Nombre<N>> Optional<Resultat<N>> siReleve(Grandeur<N> g, Contingent c, Echelle e, Annees annees) {
        return c.territoire().a(e).flatMap(t -> faits.si(g, t, annees));
    }

    /**
     * A figure that often arrives ready made: as communicated if it was, else computed. When both exist and differ, a
     * remark says so.
     *
     * @param <N> its nature
     * @param g what
     * @param c the holder
     * @param e the level
     * @param annee which year
     * @param calcul how the charter computes it
     * @return the communicated figure, or else the computed one
     */
    public <N extends Nombre<N>> Resultat<N> communique(
            Grandeur<N> g, Contingent c, Echelle e, int annee, Supplier<Resultat<N>> calcul) {
        return communique(g, c, e, Annees.annee(annee), calcul);
    }

    /**
     * As {@link #communique(Grandeur, Contingent, Echelle, int, Supplier)}, for a figure of several years.
     *
     * @param <N> its nature
     * @param g what
     * @param c the holder
     * @param e the level
     * @param annees which years
     * @param calcul how the charter computes it
     * @return the communicated figure, or else the computed one
     */
    public <N extends Nombre<N>> Resultat<N> communique(
            Grandeur<N> g, Contingent c, Echelle e, Annees annees, Supplier<Resultat<N>> calcul) {
        return faits.communique(g, c.territoire().a(e), annees, calcul.get());
    }

    /** {@return a copy of the facts that its rules have read so far} */
    public Set<Releve.Cle> lues() {
        return faits.lus();
    }

    boolean estLu(Releve.Cle cle) {
        return faits.estLu(cle);
    }

    boolean estLue(Clause<?> c) {
        return clausesLues.contains(c);
    }

    // --- what the texts settle

    /** {@return the charter, the convention applied: what {@link Charte#selon} gave} */
    public Charte charte() {
        return temoin.toutLeTexte(charte);
    }

    /** A figure that another convention of the file computed is read for here too. */
    void reprend(Lectures lectures) {
        faits.reprend(lectures.faits());
        clausesLues.addAll(lectures.clausesLues());
        temoin.reprend(lectures);
    }

    private <T> Optional<Stipulation<T>> lue(Clause<T> c) {
        Optional<Stipulation<T>> s = temoin.clause(c, charte.stipulation(c));
        if (demandes != null) {
            demandes.clause(c);
        }
        return s;
    }

    /**
     * A rate that the texts settle.
     *
     * @param c the clause
     * @return the figure; without value when it was left to the convention, and it says so
     */
    public Resultat<Taux> taux(Clause<Taux> c) {
        return siFixe(c, Unite.SANS).orElseGet(() -> enBlanc(c));
    }

    /**
     * A number that the texts settle.
     *
     * @param c the clause
     * @param unite what it counts
     * @return the figure; without value when it was left to the convention, and it says so
     */
    public Resultat<Quantite> nombre(Clause<Quantite> c, Unite unite) {
        return siFixe(c, unite).orElseGet(() -> enBlanc(c));
    }

    /**
     * {@return a figure that the texts may settle; empty when no text settles it}
     *
     * @param <N> its nature
     * @param c the clause
     * @param unite what it counts
     */
    public <N extends Nombre<N>> Optional<Resultat<N>> siFixe(Clause<N> c, Unite unite) {
        clausesLues.add(c);
        Optional<Stipulation<N>> lue = lue(c);
        if (lue.isEmpty()) {
            return Optional.empty();
        }
        Stipulation<N> s = lue.get();
        Resultat<N> fixe = Resultat.donnee(c.libelle(), s.valeur(), unite, s.citation());
        Resultat<N> dit = c.exces(s).map(fixe::remarque).orElse(fixe);
        return Optional.of(demandes == null ? dit : demandes.point(c, dit));
    }

    /**
     * {@return what the texts settle, when it is not a figure; empty when it was left to the convention}
     *
     * @param <T> type of its value
     * @param c the clause
     */
    public <T> Optional<Stipulation<T>> stipulation(Clause<T> c) {
        return lue(c);
    }

    /**
     * A point that the charter itself always settles.
     *
     * @param <T> type of its value
     * @param c the clause
     * @return its value
     * @throws IllegalStateException if the charter leaves it blank: a mistake of the module
     */
    public <T> T valeur(Clause<T> c) {
        lue(c);
        return charte.valeur(c);
    }

    private <N extends Nombre<N>> Resultat<N> enBlanc(Clause<N> c) {
        Resultat<N> blanc = Resultat.manquant(
                c.libelle(),
                Anomalie.refus(
                        Codes.CLAUSE_EN_BLANC,
                        "« " + c + " » est laissé à la convention, qui ne le fixe pas : ajoutez sa stipulation"));
        return demandes == null ? blanc : demandes.point(c, blanc);
    }

    /** For messages only. */
    @Override
    public String toString() {
        return Stream.of(charte.toString(), dossier.bailleur().nom(), Integer.toString(annee()))
                .collect(Collectors.joining(", "));
    }
}
