package fr.gestionflux.core.repartition;

import fr.gestionflux.core.annee.DossierAnnuel;
import fr.gestionflux.core.annee.ObjectifAnnuel;
import fr.gestionflux.core.charte.Charte;
import fr.gestionflux.core.charte.Convention;
import fr.gestionflux.core.charte.Instruction;
import fr.gestionflux.core.charte.Stipulation;
import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.droit.Origine;
import fr.gestionflux.core.nombre.Arrondi;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.parc.Annees;
import fr.gestionflux.core.parc.Grandeur;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.parc.Reservataire.Categorie;
import fr.gestionflux.core.parc.Territoire;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.preuve.Unite;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Validation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The flow of a landlord on a territory for a year, shared out among all its holders: the summary table (<em>tableau
 * récapitulatif</em>), what is left to the landlord, and the limits that the whole is held against.
 *
 * <pre>{@code
 * Repartition r = Repartition.de(charte, dossier, savoie)
 *         .conventions(conventions)                            // objectives that the charter computes
 *         .donne(commune11, objectif, Origine.INCONNUE)        // an objective given, with its source
 *         .donne(epci1, cinqPourCent, fluxDeLEpci1, Origine.GARANTIE)   // a rate of a flow of its own
 *         .repartir();
 * r.lignes();                   // a line a holder: objective, share of the whole flow
 * r.contingentDuBailleur();     // the rest of the whole flow
 * r.limites();                  // the State's, the guarantors' on each territory
 * r.anomalies();
 * }</pre>
 *
 * <p>Objectives and the landlord's own contingent always sum to the flow: each objective is rounded as the texts order
 * (half-up where they are silent, at least a minimum where they say so), the landlord has the rest, and a negative rest
 * is remarked. Where the exact parts take the whole flow, the landlord keeps nothing and whole homes are split by
 * {@linkplain Partage largest remainder}; objectives given or raised to a minimum stand. Limits are applied to the exact
 * parts where the charter orders them and rights are known to come from guarantees; {@link #reduireAuxLimites()} applies
 * the law's to all.
 *
 * <p>The order of the holders changes nothing but that of the lines. Immutable and thread-safe.
 */
public final class Repartition {

    private static final Reference RESTE = Reference.de("usage des conventions, le bailleur garde le reste du flux");
    private static final Reference SANS_RESTE =
            Reference.de("usage des conventions, partage au plus fort reste, le bailleur ne gardant rien");

    /** Who comes first when nothing else tells two holders apart. */
    private static final Comparator<Reservataire> ORDRE = Comparator.comparing(
                    (Reservataire r) -> r.territoire().echelle())
            .thenComparing(r -> r.territoire().code())
            .thenComparing(Reservataire::categorie)
            .thenComparing(Reservataire::nom);

    private final Limites regles;
    private final List<Lot> lots;
    private final List<Prelevement> prelevements;
    private final List<Anomalie> saisie;
    private final List<LigneDeRepartition> lignes;
    private final Resultat<Quantite> contingentDuBailleur;

    private Repartition(Limites regles, List<Lot> lots, List<Prelevement> prelevements, List<Anomalie> saisie) {
        this.regles = regles;
        this.lots = List.copyOf(lots);
        this.prelevements = List.copyOf(prelevements);
        this.saisie = List.copyOf(saisie);
        this.lignes = lots.stream().map(this::ligne).toList();
        this.contingentDuBailleur = reste();
    }

    private LigneDeRepartition ligne(Lot lot) {
        return new LigneDeRepartition(
                lot.reservataire(),
                lot.calcul(),
                lot.exact(),
                lot.objectif(),
                lot.objectif().sur(flux()).nomme("part du flux de " + lot.reservataire(), Unite.SANS, RESTE));
    }

    private Resultat<Quantite> reste() {
        Resultat<Quantite> objectifs = Resultat.somme(
                        lots.stream().map(Lot::objectif).toList())
                .nomme("objectifs de tous les réservataires", Unite.LOGEMENTS, RESTE);
        return flux().moins(objectifs)
                .nomme("contingent du bailleur", Unite.LOGEMENTS, RESTE)
                .remarqueSi(
                        n -> n.signe() < 0,
                        Codes.RESTE_NEGATIF,
                        n -> "les objectifs (" + objectifs.texte(2) + ") dépassent le flux (" + flux().texte(2)
                                + ") : le contingent du bailleur serait de " + n + " ; " + causeDuDepassement());
    }

    private String causeDuDepassement() {
        Resultat<Quantite> exacts = Resultat.somme(lots.stream().map(Lot::exact).toList());
        Resultat<Taux> parts = exacts.sur(flux());
        return parts.estCalcule() && parts.valeur().compareTo(Taux.ENTIER) > 0
                ? "les parts font ensemble " + parts.texte(2) + " du flux"
                : "les parts tiennent dans le flux (" + exacts.texte(2) + " logements), les arrondis et les objectifs"
                        + " minimaux non";
    }

    /**
     * A sharing out to describe.
     *
     * @param charte by whose rules
     * @param dossier the landlord, the year, its rights and facts
     * @param territoire whose flow is shared out: the département, or a territory in it
     * @return a builder, to be used by one thread
     */
    public static Builder de(Charte charte, DossierAnnuel dossier, Territoire territoire) {
        return new Builder(charte, dossier, territoire);
    }

    // --- the table

    /**
     * The flow that is shared out.
     *
     * @return homes; without value when nobody gave it nor anything to compute it
     */
    public Resultat<Quantite> flux() {
        return regles.flux();
    }

    /**
     * A line a holder; the landlord has none, see {@link #contingentDuBailleur()}.
     *
     * @return in the order in which they were described
     */
    public List<LigneDeRepartition> lignes() {
        return lignes;
    }

    /**
     * The line of a holder.
     *
     * @param r the holder
     * @return empty when it has none
     */
    public Optional<LigneDeRepartition> ligne(Reservataire r) {
        return lignes.stream().filter(l -> l.reservataire().equals(r)).findFirst();
    }

    /**
     * What is left of the whole flow.
     *
     * @return homes, exact; negative, and remarked, when objectives exceed the flow; without value when one of them has
     *     none
     */
    public Resultat<Quantite> contingentDuBailleur() {
        return contingentDuBailleur;
    }

    /**
     * What is left, as a share of the flow.
     *
     * @return the landlord's share
     */
    public Resultat<Taux> partDuBailleur() {
        return contingentDuBailleur.sur(flux()).nomme("part du bailleur", Unite.SANS, RESTE);
    }

    // --- limits

    /**
     * What the whole is held against: the State's share, that of its agents when it was given, and the guarantors'
     * together on each territory whose flow is known.
     *
     * @return the smallest territories first among the guarantors'
     */
    public List<Limite> limites() {
        return regles.toutes(lots);
    }

    /**
     * What limits took from each holder, and gave to the landlord's own contingent.
     *
     * @return in the order of the cuts; empty when none was made
     */
    public List<Prelevement> prelevements() {
        return prelevements;
    }

    /**
     * The same sharing out brought to the legal limits, whatever the charter orders: the State first, then the
     * guarantors in proportion, the smallest territories first. What is taken goes to the landlord's own contingent. A
     * guarantor whose rights are of unknown origin is taken as one; a minimum does not lift what is cut.
     *
     * @return a new sharing out, with what was taken from whom; the same figures when every limit holds
     */
    public Repartition reduireAuxLimites() {
        Limites.Reduits reduits = regles.legales(lots);
        return new Repartition(
                regles,
                reduits.lots(),
                Stream.concat(prelevements.stream(), reduits.prelevements().stream())
                        .toList(),
                saisie);
    }

    // --- rights that the département does not use (Savoie: charter § 7 and annex 1, convention type § 6)

    /**
     * What holders do not use of their rights: it leaves the count. A charter shows it besides the objective, under the name
     * {@link Instruction#NON_MOBILISES}.
     *
     * @return whole homes, half-up; 0 when all rights are used
     */
    public Resultat<Quantite> nonMobilises() {
        return enLogements("droits non mobilisés, en logements", lots.stream().flatMap(l -> l.nonMobilises().stream()));
    }

    private Resultat<Quantite> enLogements(String nom, Stream<Resultat<Quantite>> exacts) {
        Stipulation<Arrondi> regle = regles.charte().enLogements();
        return Resultat.somme(exacts.toList())
                .arrondi(regle.valeur(), regle.citation())
                .nomme(nom, Unite.LOGEMENTS, regle.citation());
    }

    /**
     * What the département leaves goes to the other guarantor of the loans: the homes that each may be offered besides
     * its objective, which does not change.
     *
     * @param autresGarants the other guarantors of these loans
     * @return whole homes by holder, in proportion of the exact objectives, by largest remainder
     * @throws IllegalArgumentException if a holder has no line
     */
    public Map<Reservataire, Resultat<Quantite>> nonMobilisesPour(Collection<Reservataire> autresGarants) {
        Map<Reservataire, Resultat<Quantite>> poids = new LinkedHashMap<>();
        for (Reservataire r : autresGarants) {
            poids.put(
                    r,
                    ligne(r).map(LigneDeRepartition::exact)
                            .orElseThrow(() -> new IllegalArgumentException(
                                    "autres garants : reçu « " + r + " », absent de la répartition ; attendu l'un de "
                                            + lignes.stream()
                                                    .map(LigneDeRepartition::reservataire)
                                                    .toList())));
        }
        return Partage.auPlusFortReste(
                nonMobilises(), poids, ORDRE, regles.charte().enLogements().citation());
    }

    /**
     * A holder that left rights unused asks some back in the year: they are taken from the landlord's own contingent.
     *
     * @param r the holder, in Savoie the département
     * @param besoin whole homes asked back; no more than it left, and remarked then
     * @return a new sharing out, or why there is none
     */
    public Either<Anomalie, Repartition> rendre(Reservataire r, Resultat<Quantite> besoin) {
        List<Resultat<Quantite>> laisses = lots.stream()
                .filter(l -> l.reservataire().equals(r))
                .flatMap(l -> l.nonMobilises().stream())
                .toList();
        if (laisses.isEmpty()) {
            return Either.left(Anomalie.refus(
                    Codes.RIEN_A_RENDRE, "« " + r + " » n'a laissé aucun droit : rien ne peut lui être rendu"));
        }
        Resultat<Quantite> rendus = entier("droits rendus à " + r, besoin)
                .auPlus(enLogements("droits non mobilisés de " + r + ", en logements", laisses.stream()))
                .nomme("droits rendus à " + r, Unite.LOGEMENTS, RESTE);
        List<Lot> apres = lots.stream()
                .map(l -> l.reservataire().equals(r) ? l.rendu(rendus) : l)
                .toList();
        return Either.right(new Repartition(regles, apres, prelevements, saisie));
    }

    // --- what a reader must know

    /**
     * Everything that a reader must know, once each: what was not taken in, what the lines say, limits and rest.
     *
     * @return remarks, and refusals of what has no value
     */
    public List<Anomalie> anomalies() {
        Set<Anomalie> toutes = new LinkedHashSet<>(saisie);
        toutes.addAll(flux().anomalies());
        for (Lot lot : lots) {
            lot.calcul().ifPresent(o -> toutes.addAll(o.anomalies()));
            toutes.addAll(lot.objectif().anomalies());
        }
        limites().forEach(l -> l.anomalie().ifPresent(toutes::add));
        List<Territoire> sansFlux = regles.sansFlux(lots);
        if (!sansFlux.isEmpty()) {
            toutes.add(Anomalie.remarque(
                    Codes.COMPLEMENT_NON_CALCULE,
                    "limite des garanties d'emprunt non vérifiée sur "
                            + sansFlux.stream().map(Territoire::nom).collect(Collectors.joining(", "))
                            + " : le flux de ces territoires n'est pas connu"));
        }
        toutes.addAll(contingentDuBailleur.notes());
        return List.copyOf(toutes);
    }

    /**
     * How every figure of the table was obtained.
     *
     * @return in French, one named figure a line
     */
    public String expliquer() {
        return Stream.concat(lignes.stream().map(LigneDeRepartition::partDuFlux), Stream.of(partDuBailleur()))
                .map(Resultat::expliquer)
                .flatMap(String::lines)
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    private static Resultat<Quantite> positif(String nom, Resultat<Quantite> n) {
        return n.refuseSi(
                q -> q.signe() < 0,
                Codes.NOMBRE_NEGATIF,
                q -> nom + " : reçu " + q + " ; attendu un nombre positif ou nul de logements");
    }

    private static Resultat<Quantite> entier(String nom, Resultat<Quantite> n) {
        return positif(nom, n)
                .refuseSi(
                        q -> !q.estEntiere(),
                        Codes.NOMBRE_NON_ENTIER,
                        q -> nom + " : reçu " + q + " ; attendu un nombre entier de logements");
    }

    /** Describes a {@link Repartition}; not thread-safe. */
    public static final class Builder {

        private final Charte charte;
        private final DossierAnnuel dossier;
        private final Territoire territoire;
        private final Map<Reservataire, Lot> lots = new LinkedHashMap<>();
        private final List<Anomalie> saisie = new ArrayList<>();
        private Optional<Resultat<Quantite>> agents = Optional.empty();
        private @Nullable Resultat<Quantite> flux;

        private Builder(Charte charte, DossierAnnuel dossier, Territoire territoire) {
            this.charte = charte;
            this.dossier = dossier;
            this.territoire = territoire;
        }

        /**
         * Holders whose objectives the charter computes, each under its convention. One that cannot be computed keeps its
         * line, without value; one of another landlord or territory has none, and it is said.
         *
         * @param conventions one a holder
         * @return this builder
         */
        public Builder conventions(Collection<Convention> conventions) {
            for (Convention c : conventions) {
                if (c.bailleur().equals(dossier.bailleur())) {
                    admet(c.reservataire(), c.texte().toString(), () -> calcule(c));
                } else {
                    saisie.add(Anomalie.refus(
                            Codes.BAILLEUR_ETRANGER,
                            "« " + c.texte() + " » est de « " + c.bailleur() + " » ; la répartition " + dossier.annee()
                                    + " est de « " + dossier.bailleur() + " »"));
                }
            }
            return this;
        }

        /**
         * A holder whose objective is given, by its convention or by the caller.
         *
         * @param r the holder
         * @param objectif whole homes, with their source
         * @param origine what the rights were earned by: the guarantees' limit leaves land and money out
         * @return this builder
         */
        public Builder donne(Reservataire r, Resultat<Quantite> objectif, Origine origine) {
            Resultat<Quantite> lu = entier("objectif de " + r, objectif);
            return donne(r, lu, lu.nomme("objectif de " + r, Unite.LOGEMENTS, source(objectif)), origine, true, null);
        }

        /**
         * A holder whose rate is given, on a flow of its own: that of its EPCI, of its commune.
         *
         * @param r the holder
         * @param part its share, with its source
         * @param flux the flow it is a share of, with its source
         * @param origine what the rights were earned by: the guarantees' limit leaves land and money out
         * @return this builder
         */
        public Builder donne(Reservataire r, Resultat<Taux> part, Resultat<Quantite> flux, Origine origine) {
            Stipulation<Arrondi> regle = charte.enLogements();
            Resultat<Quantite> exact = part.refuseSi(
                            t -> t.signe() < 0,
                            Codes.NOMBRE_NEGATIF,
                            t -> "part de « " + r + " » : reçu " + t + " ; attendu un taux positif ou nul")
                    .remarqueSi(
                            t -> t.compareTo(Taux.ENTIER) > 0,
                            Codes.PART_EXCESSIVE,
                            t -> "part de « " + r + " » : " + t + ", plus que tout le flux de son territoire")
                    .de(positif("flux de " + r, flux))
                    .nomme("objectif exact de " + r, Unite.LOGEMENTS, source(part));
            Resultat<Quantite> objectif = exact.arrondi(regle.valeur(), regle.citation())
                    .nomme("objectif de " + r, Unite.LOGEMENTS, regle.citation());
            return donne(r, exact, objectif, origine, false, flux);
        }

        private static Reference source(Resultat<?> donnee) {
            return donnee.reference().orElse(RESTE);
        }

        private Builder donne(
                Reservataire r,
                Resultat<Quantite> exact,
                Resultat<Quantite> objectif,
                Origine origine,
                boolean enLogements,
                @Nullable Resultat<Quantite> flux) {
            boolean compte = charte.garants().comprend(r) && origine != Origine.APPORT;
            admet(
                    r,
                    source(exact).toString(),
                    () -> new Lot(
                            r,
                            Optional.empty(),
                            exact,
                            objectif,
                            compte ? Optional.of(exact) : Optional.empty(),
                            origine != Origine.INCONNUE,
                            enLogements,
                            Optional.empty(),
                            Optional.ofNullable(flux),
                            charte.enLogements()));
            return this;
        }

        /**
         * The flow that is shared out, when neither a holder of the whole territory nor the facts of the file give it.
         *
         * @param homes with their source
         * @return this builder
         */
        public Builder flux(Resultat<Quantite> homes) {
            flux = homes;
            return this;
        }

        /**
         * Of the State's homes, those for its civil and military agents: they have no line of their own.
         *
         * @param homes with their source
         * @return this builder
         */
        public Builder dontAgents(Resultat<Quantite> homes) {
            agents = Optional.of(positif("agents de l'État", homes));
            return this;
        }

        /**
         * Shares out.
         *
         * @return the table, its limits and its anomalies; never an exception for what data lacks
         */
        public Repartition repartir() {
            Limites regles = new Limites(charte, dossier, territoire, fluxAPartager(), agents);
            Limites.Reduits reduits = regles.ordonnees(List.copyOf(lots.values()));
            return new Repartition(regles, sansReste(reduits.lots(), regles.flux()), reduits.prelevements(), saisie);
        }

        private void admet(Reservataire r, String source, Supplier<Lot> lot) {
            if (r.categorie() == Categorie.BAILLEUR) {
                saisie.add(Anomalie.refus(
                        Codes.CONTINGENT_DU_BAILLEUR,
                        "« " + r + " » (" + source
                                + ") : le contingent propre du bailleur est le reste du flux, il ne se"
                                + " donne pas"));
            } else if (!r.territoire().estDans(territoire)) {
                saisie.add(Anomalie.refus(
                        Codes.TERRITOIRE_ETRANGER,
                        "« " + r + " » (" + source + ") a ses droits sur « " + r.territoire()
                                + " » ; la répartition est" + " celle de « " + territoire + " »"));
            } else if (lots.containsKey(r)) {
                saisie.add(Anomalie.refus(
                        Codes.RESERVATAIRE_EN_DOUBLE,
                        "« " + r + " » (" + source + ") a déjà une ligne ; la première est gardée, attendu une par"
                                + " réservataire"));
            } else {
                lots.put(r, lot.get());
            }
        }

        private Lot calcule(Convention convention) {
            Reservataire r = convention.reservataire();
            Validation<Seq<Anomalie>, Lot> lot = charte.instruire(dossier, convention)
                    .flatMap(i -> i.objectifAnnuel(r).map(o -> calcule(o, i)));
            return lot.isValid() ? lot.get() : sansValeur(r, lot.getError().asJava());
        }

        private Lot calcule(ObjectifAnnuel o, Instruction i) {
            Reservataire r = o.reservataire();
            // a target was computed: the file has its rights
            Contingent c = dossier.contingent(r).orElseThrow();
            return Lot.calcule(o, c, i, r.territoire().equals(territoire));
        }

        private Lot sansValeur(Reservataire r, List<Anomalie> refus) {
            Resultat<Quantite> manquant = Resultat.manquant("objectif de " + r, refus.get(0));
            for (Anomalie autre : refus.subList(1, refus.size())) {
                manquant = manquant.manqueAussi(autre);
            }
            return new Lot(
                    r,
                    Optional.empty(),
                    manquant,
                    manquant,
                    charte.garants().comprend(r) ? Optional.of(manquant) : Optional.empty(),
                    false,
                    false,
                    Optional.empty(),
                    Optional.empty(),
                    charte.enLogements());
        }

        private Resultat<Quantite> fluxAPartager() {
            List<Resultat<Quantite>> connus = lots.values().stream()
                    .filter(l -> l.reservataire().territoire().equals(territoire))
                    .sorted(Comparator.comparing(Lot::reservataire, ORDRE))
                    .flatMap(l -> l.flux().stream())
                    .toList();
            Resultat<Quantite> retenu = Stream.of(
                            Optional.ofNullable(flux).stream(),
                            connus.stream(),
                            dossier.releve().lire(Grandeur.FLUX, territoire, Annees.annee(dossier.annee())).stream())
                    .flatMap(f -> f)
                    .findFirst()
                    .orElseGet(() -> Resultat.manquant(
                            "flux à répartir",
                            Anomalie.refus(
                                    Codes.DONNEE_MANQUANTE,
                                    "le flux de « " + territoire + " » pour " + dossier.annee() + " n'est pas connu :"
                                            + " donnez-le, ou la convention d'un réservataire de ce territoire")));
            return positif("flux de " + territoire, retenu)
                    .nomme("flux à répartir", Unite.LOGEMENTS, charte.texte())
                    .remarqueSi(
                            f -> connus.stream()
                                    .anyMatch(x -> x.estCalcule() && x.valeur().compareTo(f) != 0),
                            Codes.ECART,
                            f -> "flux de « " + territoire + " » : " + f
                                    + " retenu ; les conventions de ce territoire en" + " donnent aussi un autre");
        }

        /** Where the exact parts take the whole flow, half-up would make or lose homes. */
        private static List<Lot> sansReste(List<Lot> lots, Resultat<Quantite> flux) {
            Resultat<Quantite> exacts =
                    Resultat.somme(lots.stream().map(Lot::exact).toList());
            if (!flux.estCalcule() || !exacts.estCalcule() || !flux.valeur().equals(exacts.valeur())) {
                return lots;
            }
            Map<Reservataire, Resultat<Quantite>> poids = new LinkedHashMap<>();
            List<Resultat<Quantite>> fixes = new ArrayList<>();
            for (Lot lot : lots) {
                if (lot.estArrondi()) {
                    poids.put(lot.reservataire(), lot.exact());
                } else {
                    fixes.add(lot.objectif());
                }
            }
            Resultat<Quantite> aPartager = flux.arrondi(Arrondi.auPlusProche(0), SANS_RESTE)
                    .moins(Resultat.somme(fixes))
                    .nomme("logements à partager", Unite.LOGEMENTS, SANS_RESTE);
            Map<Reservataire, Resultat<Quantite>> parts = Partage.auPlusFortReste(aPartager, poids, ORDRE, SANS_RESTE);
            return parts.values().stream().allMatch(Resultat::estCalcule)
                    ? lots.stream()
                            .map(l -> Optional.ofNullable(parts.get(l.reservataire()))
                                    .map(p -> l.enLogements(
                                            p.nomme("objectif de " + l.reservataire(), Unite.LOGEMENTS, SANS_RESTE)))
                                    .orElse(l))
                            .toList()
                    : lots;
        }
    }
}
