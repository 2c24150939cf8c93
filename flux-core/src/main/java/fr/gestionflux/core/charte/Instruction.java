package fr.gestionflux.core.charte;

import fr.gestionflux.core.annee.DossierAnnuel;
import fr.gestionflux.core.annee.ObjectifAnnuel;
import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.droit.Droit;
import fr.gestionflux.core.droit.Droit.GarantieEmprunt;
import fr.gestionflux.core.nombre.Arrondi;
import fr.gestionflux.core.nombre.Nombre;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.parc.Annees;
import fr.gestionflux.core.parc.Grandeur;
import fr.gestionflux.core.parc.Releve;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.parc.Territoire;
import fr.gestionflux.core.parc.Territoire.Echelle;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.preuve.Sujet;
import fr.gestionflux.core.preuve.Unite;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A charter applied to a file: what a rule may read, and the other rules that it may pull. Each rule is applied once to
 * a holder.
 *
 * <p>Not thread-safe: one computation, one thread.
 */
public final class Instruction {

    /** Name of the share. */
    public static final String PART = "part du flux";

    /** Name of share × flow, before any rounding. */
    public static final String OBJECTIF_EXACT = "objectif exact";

    /** Name of the target in whole homes that one convention gives on its own, the limits of its own text applied. */
    public static final String OBJECTIF = "objectif de la convention";

    private static final Unite AUTRES_DONNEES = new Unite("autre donnée", "autres données");
    private static final Unite REMARQUES = new Unite("remarque", "remarques");

    private final Charte charte;
    private final DossierAnnuel dossier;
    private final Convention convention;
    private final List<Anomalie> reserves;
    private final Set<Releve.Cle> lues = new LinkedHashSet<>();
    private final Set<Clause<?>> clausesLues = new HashSet<>();
    // by identity: the hash of a contingent is that of all its rights
    private final IdentityHashMap<Contingent, Resultat<Quantite>> droits = new IdentityHashMap<>();
    private final IdentityHashMap<Contingent, Resultat<Taux>> parts = new IdentityHashMap<>();
    private final IdentityHashMap<Contingent, Resultat<Quantite>> flux = new IdentityHashMap<>();
    private final Map<String, Resultat<Quantite>> communs = new HashMap<>();
    private final List<Attente> enCours = new ArrayList<>();

    /** A figure that is being computed, whose rule pulls others. */
    private record Attente(Object faits, Object cle, String nom) {
        /** A holder is itself; a name is what it says. */
        boolean estDe(Object autresFaits, Object autre) {
            return faits == autresFaits && (cle == autre || (cle instanceof String && cle.equals(autre)));
        }
    }

    Instruction(Charte charte, DossierAnnuel dossier, Convention convention, List<Anomalie> reserves) {
        this.charte = charte;
        this.dossier = dossier;
        this.convention = convention;
        this.reserves = reserves;
    }

    // --- the rules of the charter

    /**
     * What the rights of a holder are worth.
     *
     * @param c the holder
     * @return droits uniques, or homes held
     */
    public Resultat<Quantite> droits(Contingent c) {
        return une(droits, c, "droits", charte.regles().droits());
    }

    /** What the rights are worth, when a rule asked. */
    Optional<Resultat<Quantite>> droitsLus(Contingent c) {
        return Optional.ofNullable(droits.get(c));
    }

    /**
     * The share of a holder, caps and floors applied.
     *
     * @param c the holder
     * @return a share of {@link #flux}
     */
    public Resultat<Taux> part(Contingent c) {
        return une(
                parts,
                c,
                PART,
                (x, i) -> charte.regles()
                        .part()
                        .appliquer(x, i)
                        .refuseSi(
                                t -> t.signe() < 0,
                                Codes.NOMBRE_NEGATIF,
                                t -> "la part de « " + c.reservataire() + " » serait de " + t
                                        + " ; attendu un taux positif ou nul : vérifiez les règles de « "
                                        + charte.texte() + " »")
                        .remarqueSi(
                                t -> t.compareTo(Taux.ENTIER) > 0,
                                Codes.PART_EXCESSIVE,
                                t -> "la part de « " + c.reservataire() + " » serait de " + t
                                        + ", plus que tout le flux ; vérifiez ses droits et les logements du territoire"));
    }

    /**
     * The flow that the share of a holder is a share of.
     *
     * @param c the holder
     * @return homes
     */
    public Resultat<Quantite> flux(Contingent c) {
        return une(
                flux,
                c,
                "flux",
                (x, i) -> charte.regles()
                        .flux()
                        .appliquer(x, i)
                        .refuseSi(
                                n -> n.signe() < 0,
                                Codes.FLUX_NEGATIF,
                                n -> "le flux de « " + c.reservataire() + " » serait de " + n
                                        + " : plus de logements sont retirés qu'il n'y en a ; vérifiez les logements exclus et"
                                        + " soustraits"));
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
        return une(communs, nom, nom, calcul);
    }

    /**
     * What rights acquired in the year add to those that the holder has.
     *
     * @param acquis the new rights, their inventory dated of the day they are acquired
     * @return in the unit of {@link #droits}; without value when the charter does not say
     */
    public Resultat<Quantite> acquis(Contingent acquis) {
        return charte.regles()
                .acquis()
                .map(r -> r.appliquer(acquis, this))
                .orElseGet(() -> nonPrevu("droits acquis par " + acquis.reservataire()));
    }

    /**
     * Homes of a new programme that a holder is offered for their first letting.
     *
     * @param c what the holder has in the programme
     * @param logements homes of the programme
     * @return homes, not rounded; without value when the charter does not say
     */
    public Resultat<Quantite> premieresLocations(Contingent c, Resultat<Quantite> logements) {
        return charte.regles()
                .programmes()
                .map(r -> r.appliquer(c, logements, this))
                .orElseGet(() -> nonPrevu("premières locations de " + c.reservataire()));
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

    private Resultat<Quantite> nonPrevu(String nom) {
        return Resultat.manquant(
                nom,
                Anomalie.refus(Codes.CLAUSE_EN_BLANC, "« " + nom + " » : « " + charte.texte() + " » n'en dit rien"));
    }

    /**
     * Share × flow, the same in every charter.
     *
     * @param c the holder
     * @return homes, before any rounding and minimum
     */
    public Resultat<Quantite> exact(Contingent c) {
        return part(c).de(flux(c))
                .nomme(OBJECTIF_EXACT, Unite.LOGEMENTS, enLogements().citation());
    }

    /**
     * In whole homes, as the texts round; at least what they guarantee. A positive right that gives 0 is remarked.
     *
     * @param c the holder
     * @return homes
     */
    public Resultat<Quantite> objectif(Contingent c) {
        return objectif(part(c), exact(c));
    }

    private Resultat<Quantite> objectif(Resultat<Taux> part, Resultat<Quantite> exact) {
        Stipulation<Arrondi> regle = enLogements();
        Resultat<Quantite> arrondi = exact.arrondi(regle.valeur(), regle.citation());
        return siFixe(Clauses.MINIMUM, Unite.LOGEMENTS)
                .map(arrondi::auMoins)
                .orElse(arrondi)
                .nomme(OBJECTIF, Unite.LOGEMENTS, regle.citation())
                .remarqueSi(
                        o -> o.signe() == 0 && part.valeur().signe() > 0,
                        Codes.OBJECTIF_NUL,
                        o -> "un objectif exact de " + exact.texte(4) + " s'arrondit à 0");
    }

    /**
     * Whose guarantees the law's 20 % bears on together.
     *
     * @return as the texts say, or else the law's list
     */
    public Garants garants() {
        return charte.garants();
    }

    /**
     * How an objective becomes whole homes: as the texts say, or else as conventions do.
     *
     * @return the rounding and its article
     */
    public Stipulation<Arrondi> enLogements() {
        return charte.enLogements();
    }

    /**
     * The year's target of one holder.
     *
     * @param r the holder
     * @return the target, or every refusal at once
     */
    public Validation<Seq<Anomalie>, ObjectifAnnuel> objectifAnnuel(Reservataire r) {
        Optional<Contingent> trouve = dossier.contingent(r);
        if (trouve.isEmpty()) {
            return Validation.invalid(io.vavr.collection.List.of(sansContingent(dossier, r)));
        }
        Contingent c = trouve.get();
        Resultat<Quantite> exact = exact(c);
        Resultat<Quantite> objectif = objectif(part(c), exact);
        Sujet sujet = r.sujet().sous(annee(), convention.texte().toString());
        if (!objectif.estCalcule()) {
            return Validation.invalid(io.vavr.collection.List.ofAll(objectif.anomalies().stream()
                    .filter(Anomalie::estRefus)
                    .map(a -> a.complete(sujet))
                    .toList()));
        }
        List<Resultat<?>> complements = new ArrayList<>();
        charte.regles().complements().forEach(x -> complements.addAll(x.apply(c, this)));
        Optional<Resultat<Quantite>> nonMobilises =
                charte.regles().nonMobilises().apply(c, this);
        nonMobilises.ifPresent(complements::add);
        List<Anomalie> anomalies = new ArrayList<>(reserves);
        anomalies.addAll(objectif.anomalies());
        complements.forEach(x -> anomalies.addAll(x.estCalcule() ? x.anomalies() : nonMontre(x)));
        anomalies.addAll(Cch.controler(c, objectif, this));
        anomalies.addAll(partsReservees(c));
        anomalies.addAll(droitsSuspects(c));
        charte.horsTerritoire(c.territoire()).ifPresent(anomalies::add);
        c.territoire().incoherence().ifPresent(anomalies::add);
        anomalies.addAll(stipulationsNonLues());
        anomalies.addAll(nonLues(c));
        return Validation.valid(new ObjectifAnnuel(
                r,
                annee(),
                part(c),
                flux(c),
                exact,
                objectif,
                nonMobilises,
                complements,
                chacuneASonNom(anomalies, sujet)));
    }

    /** Each once, under its owner; those on other holders' rights are told by their own targets, and only counted here. */
    private static List<Anomalie> chacuneASonNom(List<Anomalie> anomalies, Sujet sujet) {
        Set<Anomalie> siennes = new LinkedHashSet<>();
        Set<Anomalie> desAutres = new LinkedHashSet<>();
        for (Anomalie a : anomalies) {
            if (a.sujet().estDuMemeReservataire(sujet)) {
                siennes.add(a.complete(sujet));
            } else if (a.sujet().reservataire().isEmpty()) {
                siennes.add(a.sur(sujet));
            } else {
                desAutres.add(a);
            }
        }
        if (!desAutres.isEmpty()) {
            siennes.add(Anomalie.remarque(
                            Codes.REMARQUES_DES_AUTRES,
                            REMARQUES.compte(desAutres.size())
                                    + " sur les droits des autres réservataires : à lire dans leur propre objectif")
                    .sur(sujet));
        }
        return List.copyOf(siennes);
    }

    /** A figure shown besides that lacks its inputs is one remark; the figure itself names all that it lacks. */
    private static List<Anomalie> nonMontre(Resultat<?> complement) {
        List<Anomalie> refus =
                complement.anomalies().stream().filter(Anomalie::estRefus).toList();
        return List.of(Anomalie.remarque(
                Codes.COMPLEMENT_NON_CALCULE,
                "« " + complement.nom().orElse("complément") + " » n'est pas calculé : "
                        + refus.get(0).message()
                        + (refus.size() > 1 ? ", et " + AUTRES_DONNEES.compte(refus.size() - 1L) : "")));
    }

    /** Two holders of the same name may differ by their category or their territory. */
    private static String decrit(Reservataire r) {
        return r.nom() + ", " + r.categorie() + ", " + r.territoire();
    }

    /** Why a holder has no target at all, whatever the charter says. */
    static Anomalie sansContingent(DossierAnnuel dossier, Reservataire r) {
        return Anomalie.refus(
                Codes.CONTINGENT_MANQUANT,
                "le dossier " + dossier.annee() + " n'a pas de contingent pour « " + decrit(r) + " » (il a : "
                        + dossier.contingents().stream()
                                .map(c -> decrit(c.reservataire()))
                                .toList()
                        + ")");
    }

    // --- what the year brings

    /**
     * Year N.
     *
     * @return for instance 2024
     */
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
        return c.reservataire().equals(convention.reservataire());
    }

    /**
     * Every holder of the file.
     *
     * @return in the order of the file
     */
    public List<Contingent> contingents() {
        return dossier.contingents();
    }

    /**
     * A fact on the holder's own territory.
     *
     * @param <N> its nature
     * @param g what
     * @param c the holder
     * @param annee which year
     * @return the figure; without value when it was not given, and it says so
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
        Optional<Territoire> lieu = c.territoire().a(e);
        if (lieu.isEmpty()) {
            return Resultat.manquant(
                    g.libelle(),
                    Anomalie.refus(
                            Codes.ECHELLE,
                            "« " + g + " » se lit par " + e + " ; les droits de « " + c.reservataire()
                                    + " » portent sur " + c.territoire() + " ("
                                    + c.territoire().echelle() + ")"));
        }
        Annees une = Annees.annee(annee);
        return lire(g, lieu.get(), une)
                .orElseGet(() -> Resultat.manquant(
                        g.libelle(), () -> dossier.releve().manque(new Releve.Cle(g, lieu.get(), une))));
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
        return c.territoire().a(e).flatMap(t -> lire(g, t, annees));
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
        Resultat<N> calcule = calcul.get();
        Optional<Resultat<N>> communique = siReleve(g, c, e, annees);
        if (communique.isPresent()) {
            Resultat<N> lu = communique.get();
            return lu.remarqueSi(
                    v -> calcule.estCalcule() && v.compareTo(calcule.valeur()) != 0,
                    Codes.ECART,
                    v -> "« " + g + " » : communiqué " + lu.texte(4) + ", recalculé " + calcule.texte(4)
                            + " ; le chiffre communiqué est retenu");
        }
        boolean uneAnnee = annees.premiere() == annees.derniere();
        return calcule.estCalcule() || !uneAnnee ? calcule : presqueCommunique(calcule, g, c, e, annees);
    }

    /**
     * The figure was perhaps communicated for the wrong year or place: worth saying beside all that it lacks. Not so of a
     * mean of several years, which its yearly figures give.
     */
    private <N extends Nombre<N>> Resultat<N> presqueCommunique(
            Resultat<N> calcule, Grandeur<N> g, Contingent c, Echelle e, Annees annees) {
        return c.territoire()
                .a(e)
                .flatMap(t -> dossier.releve().presque(new Releve.Cle(g, t, annees)))
                .map(calcule::manqueAussi)
                .orElse(calcule);
    }

    private <N extends Nombre<N>> Optional<Resultat<N>> lire(Grandeur<N> g, Territoire t, Annees annees) {
        Optional<Resultat<N>> fait = dossier.releve().lire(g, t, annees);
        if (fait.isPresent()) {
            lues.add(new Releve.Cle(g, t, annees));
        }
        return fait;
    }

    /**
     * The facts that its rules have read so far.
     *
     * @return a copy
     */
    public Set<Releve.Cle> lues() {
        return Collections.unmodifiableSet(new LinkedHashSet<>(lues));
    }

    private List<Anomalie> droitsSuspects(Contingent c) {
        List<Anomalie> remarques = new ArrayList<>();
        if (!c.droits().isEmpty() && !droits.containsKey(c)) {
            remarques.add(Anomalie.remarque(
                    Codes.DROIT_NON_LU,
                    "les droits de « " + c.reservataire() + " » à l'état des lieux ne servent pas : « " + charte.texte()
                            + " » fixe sa part autrement"));
        }
        Map<String, Droit> vus = new HashMap<>();
        for (Droit d : c.droits()) {
            if (d.equals(vus.putIfAbsent(d.intitule(), d))) {
                remarques.add(Anomalie.remarque(
                        Codes.DROIT_EN_DOUBLE,
                        "« " + d.intitule() + " » (" + c.reservataire() + ") figure deux fois à l'état des lieux, à"
                                + " l'identique : il compte deux fois"));
            }
        }
        return remarques;
    }

    /** What the convention settles itself, in figures, is meant to count. */
    private List<Anomalie> stipulationsNonLues() {
        return convention.stipulations().stream()
                .filter(s -> s.valeur() instanceof Nombre<?> && !clausesLues.contains(s.clause()))
                .map(s -> Anomalie.remarque(
                        Codes.STIPULATION_NON_LUE, "« " + s + " » : aucune règle n'utilise cette stipulation ici"))
                .toList();
    }

    /** Guaranteed shares of one operation, all holders of the file together, over what the law allows. */
    private List<Anomalie> partsReservees(Contingent c) {
        List<Anomalie> remarques = new ArrayList<>();
        for (Droit d : c.droits()) {
            if (d instanceof GarantieEmprunt g) {
                Cch.partReservee(g.intitule(), dossier.partReserveeTotale(g)).ifPresent(remarques::add);
            }
        }
        return remarques;
    }

    /**
     * Facts of the holder's territories that no rule read, from the smallest to the largest, then those where nobody has
     * rights. One of a territory that it shares is perhaps another's to read: what looks at the whole tells.
     */
    private List<Anomalie> nonLues(Contingent c) {
        List<Anomalie> remarques = new ArrayList<>();
        for (Echelle e : Echelle.values()) {
            c.territoire()
                    .a(e)
                    .filter(t -> dossier.contingents(t).size() == 1)
                    .ifPresent(t -> dossier.releve().cles(t).stream()
                            .filter(cle -> !lues.contains(cle))
                            .map(cle -> Anomalie.remarque(
                                            Codes.DONNEE_NON_LUE,
                                            cle + " : « " + charte.texte() + " » n'utilise pas cette donnée pour « "
                                                    + c.reservataire() + " »")
                                    .sur(cle.sujet()))
                            .forEach(remarques::add));
        }
        for (Releve.Cle cle : dossier.clesSansReservataire()) {
            remarques.add(Anomalie.remarque(
                            Codes.TERRITOIRE_INCONNU,
                            cle + " : aucun réservataire du dossier n'a de droits sur ce territoire")
                    .sur(cle.sujet()));
        }
        return remarques;
    }

    // --- what the texts settle

    /**
     * The charter, the convention applied.
     *
     * @return what {@link Charte#selon} gave
     */
    public Charte charte() {
        return charte;
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
     * A figure that the texts may settle.
     *
     * @param <N> its nature
     * @param c the clause
     * @param unite what it counts
     * @return empty when no text settles it
     */
    public <N extends Nombre<N>> Optional<Resultat<N>> siFixe(Clause<N> c, Unite unite) {
        clausesLues.add(c);
        return charte.stipulation(c).map(s -> {
            Resultat<N> fixe = Resultat.donnee(c.libelle(), s.valeur(), unite, s.citation());
            return c.exces(s).map(a -> fixe.remarque(a.code(), a.message())).orElse(fixe);
        });
    }

    /**
     * What the texts settle, when it is not a figure.
     *
     * @param <T> type of its value
     * @param c the clause
     * @return empty when it was left to the convention
     */
    public <T> Optional<Stipulation<T>> stipulation(Clause<T> c) {
        return charte.stipulation(c);
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
        return charte.valeur(c);
    }

    private static <N extends Nombre<N>> Resultat<N> enBlanc(Clause<N> c) {
        return Resultat.manquant(
                c.libelle(),
                Anomalie.refus(
                        Codes.CLAUSE_EN_BLANC,
                        "« " + c + " » est laissé à la convention, qui ne le fixe pas : ajoutez sa stipulation"));
    }

    private <N extends Nombre<N>> Resultat<N> une(
            Map<Contingent, Resultat<N>> faits, Contingent c, String nom, Regle<N> regle) {
        return une(
                faits,
                c,
                nom + " de " + c.reservataire(),
                () -> regle.appliquer(c, this).sur(c.reservataire().sujet()));
    }

    /** Each figure once: a rule pulls others, and one that would wait for itself is refused. */
    private <K, N extends Nombre<N>> Resultat<N> une(
            Map<K, Resultat<N>> faits, K cle, String nom, Supplier<Resultat<N>> calcul) {
        Resultat<N> connu = faits.get(cle);
        if (connu != null) {
            return connu;
        }
        for (int debut = enCours.size() - 1; debut >= 0; debut--) {
            if (enCours.get(debut).estDe(faits, cle)) {
                return Resultat.manquant(nom, enCercle(debut));
            }
        }
        enCours.add(new Attente(faits, cle, nom));
        try {
            Resultat<N> fait = calcul.get();
            faits.put(cle, fait);
            return fait;
        } finally {
            enCours.remove(enCours.size() - 1);
        }
    }

    private Anomalie enCercle(int debut) {
        List<String> cercle = new ArrayList<>();
        enCours.subList(debut, enCours.size()).forEach(a -> cercle.add("« " + a.nom() + " »"));
        cercle.add(cercle.get(0));
        return Anomalie.refus(
                Codes.REGLES_EN_CERCLE,
                "des règles de « " + charte.texte() + " » s'attendent l'une l'autre : " + String.join(" → ", cercle)
                        + " ; attendu des chiffres dont aucun n'a besoin de lui-même");
    }

    /** For messages only. */
    @Override
    public String toString() {
        return Stream.of(charte.toString(), dossier.bailleur().nom(), Integer.toString(annee()))
                .collect(Collectors.joining(", "));
    }
}
