package fr.gestionflux.core.repartition;

import fr.gestionflux.core.annee.DossierAnnuel;
import fr.gestionflux.core.charte.Charte;
import fr.gestionflux.core.charte.Convention;
import fr.gestionflux.core.droit.Origine;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.parc.Territoire;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Explication;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.preuve.Unite;
import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
 * r.lignes();                   // a line a holder: its convention's objective, the retained one, its share of the whole flow
 * r.retenus();                  // the retained ones, which the follow-up of the year may be given
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
 * <p>A holder of the file for whom no convention is given, nor an objective, has a line all the same, computed by the charter
 * alone, and remarked with its rights: what is not signed is managed by the préfet, it is not the landlord's. Where the
 * charter alone cannot compute it, it is remarked without a line.
 *
 * <p>The order of the holders changes nothing but that of the lines. Immutable and thread-safe.
 */
public final class Repartition {

    /** Who comes first when nothing else tells two holders apart. */
    static final Comparator<Reservataire> ORDRE = Comparator.comparing(
                    (Reservataire r) -> r.territoire().echelle())
            .thenComparing(r -> r.territoire().code())
            .thenComparing(Reservataire::categorie)
            .thenComparing(Reservataire::nom);

    private final Encadrement cadre;
    private final List<PartEnCours> parts;
    private final List<Retrait> retraits;
    private final List<Anomalie> dites;
    private final Delegations delegations;
    private final List<LigneDeRepartition> lignes;
    private final Map<Reservataire, LigneDeRepartition> parReservataire;
    private final Resultat<Quantite> contingentDuBailleur;
    private final List<Limite> limites;

    private Repartition(
            Encadrement cadre,
            List<PartEnCours> parts,
            List<Retrait> retraits,
            List<Anomalie> dites,
            Delegations delegations) {
        this.delegations = delegations;
        this.cadre = cadre;
        this.parts = List.copyOf(parts);
        this.retraits = List.copyOf(retraits);
        this.dites = List.copyOf(dites);
        Map<Reservataire, List<Retrait>> siens =
                retraits.stream().collect(Collectors.groupingBy(Retrait::reservataire));
        this.lignes = parts.stream()
                .map(p -> new LigneDeRepartition(p, cadre.flux(), siens.getOrDefault(p.reservataire(), List.of())))
                .toList();
        this.parReservataire = lignes.stream()
                .collect(Collectors.toMap(LigneDeRepartition::reservataire, Function.identity(), (a, b) -> a));
        this.contingentDuBailleur = new ResteDuBailleur(cadre.flux(), parts).contingent();
        this.limites = cadre.limites(parts);
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
        return new Builder(new CalculDesParts(charte, dossier, territoire));
    }

    /** {@return the charter, no convention applied} */
    public Charte charte() {
        return cadre.charte();
    }

    /** {@return the landlord, the year, its rights and facts} */
    public DossierAnnuel dossier() {
        return cadre.dossier();
    }

    /** {@return the territory whose flow is shared out} */
    public Territoire territoire() {
        return cadre.territoire();
    }

    // --- the table

    /** {@return the flow that is shared out, in homes; without value when nobody gave it nor anything to compute it} */
    public Resultat<Quantite> flux() {
        return cadre.flux();
    }

    /** {@return a line a holder, as described; the landlord has none, see {@link #contingentDuBailleur()}} */
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
        return Optional.ofNullable(parReservataire.get(r));
    }

    /**
     * The retained objective of each holder, limits applied: what a follow-up of the year may be given.
     *
     * @return in the order of the lines; one without value says why
     */
    public Map<Reservataire, Resultat<Quantite>> retenus() {
        Map<Reservataire, Resultat<Quantite>> retenus = new LinkedHashMap<>();
        lignes.forEach(l -> retenus.put(l.reservataire(), l.objectifRetenu()));
        return Collections.unmodifiableMap(retenus);
    }

    /**
     * What each one manages, delegations applied: its retained objective less what it delegates, and what is delegated to it;
     * the State manages the homes of a holder that has not signed, where it has a line. A delegate without rights of its own is
     * there too; together they manage what was retained.
     *
     * @return whole homes; the retained objectives where all have signed and nobody delegates
     */
    public Map<Reservataire, Resultat<Quantite>> geres() {
        return Collections.unmodifiableMap(delegations.geres(retenus()));
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

    /** {@return what is left, as a share of the flow} */
    public Resultat<Taux> partDuBailleur() {
        return contingentDuBailleur.sur(flux()).nomme("part du bailleur", Unite.SANS, ResteDuBailleur.USAGE);
    }

    // --- limits

    /**
     * What the whole is held against: the State's share, that of its agents when it was given, and the guarantors'
     * together on each territory whose flow is known.
     *
     * @return the smallest territories first among the guarantors'
     */
    public List<Limite> limites() {
        return limites;
    }

    /** {@return what limits took from each holder, and gave to the landlord's own contingent, in the order of the cuts} */
    public List<Retrait> retraits() {
        return retraits;
    }

    /**
     * The same sharing out brought to the legal limits, whatever the charter orders: the State first, then the
     * guarantors in proportion, the smallest territories first. What is taken goes to the landlord's own contingent. A
     * guarantor whose rights are of unknown origin is taken as one. A minimum does not lift what is cut, and its removal is
     * remarked, but for one that rests on land or money, which the guarantees' limit never removes. The State's whole homes
     * are cut down under its limit; a guarantor's whole home is tolerated where its exact part is within.
     *
     * @return a new sharing out, with what was taken from whom; the same figures when every limit holds, as after a first
     *     reduction
     */
    public Repartition reduireAuxLimites() {
        Plafonnement.Reduction reduction = new Plafonnement(cadre).selonLaLoi(parts);
        return new Repartition(
                cadre,
                reduction.parts(),
                Stream.concat(retraits.stream(), reduction.retraits().stream()).toList(),
                dites,
                delegations);
    }

    // --- rights that the département does not use (Savoie: charter § 7 and annex 1, convention type § 6)

    /**
     * What holders do not use of their rights: it leaves the count. A charter shows it besides the objective, see
     * {@link fr.gestionflux.core.charte.Redaction#nonMobilises}.
     *
     * @return whole homes, half-up; 0 when all rights are used
     */
    public Resultat<Quantite> nonMobilises() {
        return droitsNonMobilises().total();
    }

    private DroitsNonMobilises droitsNonMobilises() {
        return new DroitsNonMobilises(parts, cadre.charte().enLogements());
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
        return droitsNonMobilises().pour(autresGarants);
    }

    /**
     * A holder that left rights unused asks some back in the year: they are taken from the landlord's own contingent.
     *
     * @param r the holder, in Savoie the département
     * @param besoin whole homes asked back; no more than it left, and remarked then
     * @return a new sharing out, or why there is none
     */
    public Either<Anomalie, Repartition> rendre(Reservataire r, Resultat<Quantite> besoin) {
        return droitsNonMobilises()
                .rendre(r, besoin)
                .map(rendues -> new Repartition(cadre, rendues, retraits, dites, delegations));
    }

    // --- what a reader must know

    /**
     * Everything that a reader must know, once each and under its owner: what was not taken in, what the lines say, limits and
     * rest.
     *
     * @return remarks, and refusals of what has no value
     */
    public List<Anomalie> anomalies() {
        return new ASavoir(cadre, parts, limites, dites, contingentDuBailleur).toutes();
    }

    /**
     * How every figure of the table was obtained: both objectives of each line first, with what was cut and by which limit.
     *
     * @return in French, one line a holder, then one named figure a line
     */
    public String expliquer() {
        List<Resultat<?>> figures = new ArrayList<>();
        lignes.forEach(l -> figures.add(l.partDuFlux()));
        figures.add(partDuBailleur());
        return lignes.stream().map(LigneDeRepartition::tete).collect(Collectors.joining("\n")) + "\n"
                + Explication.lisible(figures);
    }

    /** Describes a {@link Repartition}; not thread-safe. */
    public static final class Builder {

        private final CalculDesParts calcul;
        private final PartsDecrites decrites;
        private Optional<Resultat<Quantite>> agents = Optional.empty();
        private Optional<Resultat<Quantite>> flux = Optional.empty();
        private final List<Delegation> delegations = new ArrayList<>();

        private Builder(CalculDesParts calcul) {
            this.calcul = calcul;
            this.decrites = new PartsDecrites(calcul);
        }

        /**
         * Holders whose objectives the charter computes, each under its convention. One that cannot be computed keeps its
         * line, without value; one of another landlord or territory has none, and it is said.
         *
         * @param conventions one a holder
         * @return this builder
         */
        public Builder conventions(Collection<Convention> conventions) {
            conventions.forEach(decrites::convention);
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
            decrites.donnee(calcul.donnee(r, objectif, origine));
            return this;
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
            decrites.donnee(calcul.donnee(r, part, flux, origine));
            return this;
        }

        /**
         * The flow that is shared out, when neither a holder of the whole territory nor the facts of the file give it.
         *
         * @param homes with their source
         * @return this builder
         */
        public Builder flux(Resultat<Quantite> homes) {
            flux = Optional.of(homes);
            return this;
        }

        /**
         * Of the State's homes, those for its civil and military agents: they have no line of their own.
         *
         * @param homes with their source
         * @return this builder
         */
        public Builder dontAgents(Resultat<Quantite> homes) {
            agents = Optional.of(LogementsDonnes.positifs("agents de l'État", homes));
            return this;
        }

        /**
         * Holders that have others manage their homes: nothing of the objectives or limits changes, see
         * {@link Repartition#geres}. One in a circle, of more than a holder has, or of a holder without a line is refused.
         *
         * @param deleguees whole or in part
         * @return this builder
         */
        public Builder delegations(Collection<Delegation> deleguees) {
            delegations.addAll(deleguees);
            return this;
        }

        /**
         * Shares out.
         *
         * @return the table, its limits and its anomalies; never an exception for what data lacks
         */
        public Repartition repartir() {
            PartsDecrites.Completes toutes = decrites.completes();
            Encadrement cadre = new Encadrement(
                    calcul.charte(),
                    calcul.dossier(),
                    calcul.territoire(),
                    new FluxAPartager(calcul, flux).entre(toutes.parts()),
                    agents,
                    new LieuxDesGaranties(toutes.parts()));
            Plafonnement.Reduction reduction = new Plafonnement(cadre).selonLaCharte(toutes.parts());
            List<Anomalie> dites = new ArrayList<>(toutes.dites());
            dites.addAll(calcul.charte()
                    .nonLues(
                            calcul.dossier(),
                            cle -> calcul.aLu(cle) || cadre.lit(cle, reduction.parts()),
                            toutes.vus()));
            Delegations retenues = Delegations.de(delegations, reduction.parts(), agents, dites::add);
            return new Repartition(
                    cadre, PartageSansReste.de(cadre.flux(), reduction.parts()), reduction.retraits(), dites, retenues);
        }
    }
}
