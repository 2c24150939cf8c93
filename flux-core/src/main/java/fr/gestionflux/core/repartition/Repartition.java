package fr.gestionflux.core.repartition;

import fr.gestionflux.core.annee.DossierAnnuel;
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
import fr.gestionflux.core.parc.Releve;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.parc.Reservataire.Categorie;
import fr.gestionflux.core.parc.Territoire;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.Explication;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.preuve.Sujet;
import fr.gestionflux.core.preuve.Unite;
import fr.gestionflux.core.repartition.LigneDeRepartition.Provenance;
import fr.gestionflux.core.repartition.PartEnCours.Garanties;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Validation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
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

    private static final Reference RESTE = Reference.de("usage des conventions, le bailleur garde le reste du flux");
    private static final Reference SANS_RESTE =
            Reference.de("usage des conventions, partage au plus fort reste, le bailleur ne gardant rien");

    /** Who comes first when nothing else tells two holders apart. */
    static final Comparator<Reservataire> ORDRE = Comparator.comparing(
                    (Reservataire r) -> r.territoire().echelle())
            .thenComparing(r -> r.territoire().code())
            .thenComparing(Reservataire::categorie)
            .thenComparing(Reservataire::nom);

    private final Plafonnement regles;
    private final List<PartEnCours> lots;
    private final List<Retrait> retraits;
    private final List<Anomalie> saisie;
    private final List<LigneDeRepartition> lignes;
    private final Resultat<Quantite> contingentDuBailleur;

    private Repartition(Plafonnement regles, List<PartEnCours> lots, List<Retrait> retraits, List<Anomalie> saisie) {
        this.regles = regles;
        this.lots = List.copyOf(lots);
        this.retraits = List.copyOf(retraits);
        this.saisie = List.copyOf(saisie);
        this.lignes = lots.stream().map(this::ligne).toList();
        this.contingentDuBailleur = reste();
    }

    private LigneDeRepartition ligne(PartEnCours lot) {
        return new LigneDeRepartition(
                lot.reservataire(),
                lot.provenance(),
                lot.calcul(),
                lot.deLaConvention(),
                lot.exact(),
                lot.retenu(),
                lot.retenu().sur(flux()).nomme("part du flux de " + lot.reservataire(), Unite.SANS, RESTE),
                retraits.stream()
                        .filter(p -> p.reservataire().equals(lot.reservataire()))
                        .toList());
    }

    private Resultat<Quantite> reste() {
        Resultat<Quantite> objectifs = Resultat.somme(
                        lots.stream().map(PartEnCours::retenu).toList())
                .nomme("objectifs retenus de tous les réservataires", Unite.LOGEMENTS, RESTE);
        return flux().moins(objectifs)
                .nomme("contingent du bailleur", Unite.LOGEMENTS, RESTE)
                .remarqueSi(
                        n -> n.signe() < 0,
                        Codes.RESTE_NEGATIF,
                        n -> "les objectifs retenus (" + objectifs.texte(2) + ") dépassent le flux (" + flux().texte(2)
                                + ") : le contingent du bailleur serait de " + n + " ; " + causeDuDepassement());
    }

    private String causeDuDepassement() {
        Resultat<Quantite> exacts =
                Resultat.somme(lots.stream().map(PartEnCours::exact).toList());
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
        Plafonnement.Reduits reduits = regles.legales(lots);
        return new Repartition(
                regles,
                reduits.lots(),
                Stream.concat(retraits.stream(), reduits.retraits().stream()).toList(),
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
        List<PartEnCours> apres = lots.stream()
                .map(l -> l.reservataire().equals(r) ? l.rendu(rendus) : l)
                .toList();
        return Either.right(new Repartition(regles, apres, retraits, saisie));
    }

    // --- what a reader must know

    /**
     * Everything that a reader must know, once each and under its owner: what was not taken in, what the lines say, limits and
     * rest.
     *
     * @return remarks, and refusals of what has no value
     */
    public List<Anomalie> anomalies() {
        Sujet flux = Sujet.fait(
                "flux à répartir",
                territoire().code(),
                Integer.toString(regles.dossier().annee()));
        Set<Anomalie> toutes = new LinkedHashSet<>(saisie);
        flux().anomalies().forEach(a -> toutes.add(a.sur(flux)));
        lots.forEach(lot -> toutes.addAll(siennes(lot)));
        Set<Territoire> surs = new LinkedHashSet<>();
        for (Limite l : limites()) {
            // where what is known is over already, what may be is no other cause
            boolean dit = l.partLimitee() == Limite.PartLimitee.GARANTIES && surs.contains(l.territoire());
            if (l.estDepassee() && l.partLimitee() == Limite.PartLimitee.GARANTIES && l.sure()) {
                surs.add(l.territoire());
            }
            l.anomalie()
                    .filter(a -> !dit)
                    .ifPresent(a -> toutes.add(a.sur(regles.sujet(l.partLimitee(), l.territoire()))));
        }
        toutes.addAll(regles.arrondis(lots));
        List<Territoire> sansFlux = regles.sansFlux(lots);
        if (!sansFlux.isEmpty()) {
            toutes.add(Anomalie.remarque(
                            Codes.COMPLEMENT_NON_CALCULE,
                            "limite des garanties d'emprunt non vérifiée sur "
                                    + sansFlux.stream().map(Territoire::nom).collect(Collectors.joining(", "))
                                    + " : le flux de ces territoires n'est pas connu")
                    .sur(flux));
        }
        contingentDuBailleur.notes().forEach(a -> toutes.add(a.sur(flux)));
        return List.copyOf(toutes);
    }

    /** What others' rights are remarked for is said by their own lines. */
    private static List<Anomalie> siennes(PartEnCours lot) {
        Sujet sujet = lot.reservataire().sujet();
        List<Anomalie> siennes = new ArrayList<>();
        Set<Anomalie> dites = new HashSet<>();
        lot.calcul().ifPresent(o -> {
            o.anomalies().stream()
                    .filter(a -> !a.code().equals(Codes.REMARQUES_DES_AUTRES))
                    .forEach(siennes::add);
            dites.addAll(o.objectif().anomalies());
        });
        lot.retenu().anomalies().stream()
                .filter(a -> !dites.contains(a))
                .map(a -> a.sur(sujet))
                .filter(a -> a.sujet().reservataire().isEmpty() || a.sujet().estDuMemeReservataire(sujet))
                .forEach(siennes::add);
        return siennes;
    }

    private Territoire territoire() {
        return regles.territoire();
    }

    /**
     * How every figure of the table was obtained: both objectives of each line first, with what was cut and by which limit.
     *
     * @return in French, one line a holder, then one named figure a line
     */
    public String expliquer() {
        List<String> tetes = lignes.stream().flatMap(l -> l.tete().stream()).toList();
        List<Resultat<?>> figures = new ArrayList<>();
        lignes.forEach(l -> figures.add(l.partDuFlux()));
        figures.add(partDuBailleur());
        return String.join("\n", tetes) + "\n" + Explication.lisible(figures);
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
        private final Map<Reservataire, PartEnCours> lots = new LinkedHashMap<>();
        private final List<Anomalie> saisie = new ArrayList<>();
        private final Set<Releve.Cle> lues = new HashSet<>();
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
                                    "« " + c.texte() + " » est de « " + c.bailleur() + " » ; la répartition "
                                            + dossier.annee() + " est de « " + dossier.bailleur() + " »")
                            .sur(c.reservataire().sujet()));
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
            return donne(
                    r, lu, lu.nomme("objectif donné de " + r, Unite.LOGEMENTS, source(objectif)), origine, true, null);
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
                    .nomme("objectif donné de " + r, Unite.LOGEMENTS, regle.citation());
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
            Garanties garanties = !compte
                    ? Garanties.AUCUNE
                    : origine == Origine.GARANTIE ? Garanties.connues(exact) : Garanties.possibles(exact);
            admet(
                    r,
                    source(exact).toString(),
                    () -> new PartEnCours(
                            r,
                            Provenance.DONNE,
                            Optional.empty(),
                            objectif,
                            exact,
                            objectif.nomme(PartEnCours.nom(r), Unite.LOGEMENTS, source(objectif)),
                            garanties,
                            enLogements,
                            Optional.empty(),
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
            List<Anomalie> dites = new ArrayList<>(saisie);
            Map<Reservataire, PartEnCours> tous = new LinkedHashMap<>(lots);
            // a holder that the charter alone cannot compute has no line, and its rules have read what they read
            Set<Reservataire> vus = new LinkedHashSet<>(lots.keySet());
            for (Contingent c : dossier.contingents(territoire)) {
                Reservataire r = c.reservataire();
                if (r.categorie() != Categorie.BAILLEUR && vus.add(r)) {
                    dites.add(sansConvention(c, tous).sur(r.sujet()));
                }
            }
            Plafonnement regles = new Plafonnement(charte, dossier, territoire, fluxAPartager(tous.values()), agents);
            Plafonnement.Reduits reduits = regles.ordonnees(List.copyOf(tous.values()));
            dites.addAll(charte.nonLues(dossier, cle -> lues.contains(cle) || regles.lit(cle, reduits.lots()), vus));
            return new Repartition(regles, sansReste(reduits.lots(), regles.flux()), reduits.retraits(), dites);
        }

        /** A right without a convention is still a right: it is told with what the charter alone would give it. */
        private Anomalie sansConvention(Contingent c, Map<Reservataire, PartEnCours> tous) {
            Reservataire r = c.reservataire();
            Convention aucune = Convention.builder()
                    .texte(charte.texte())
                    .bailleur(dossier.bailleur())
                    .reservataire(r)
                    .effet(LocalDate.of(dossier.annee(), 1, 1))
                    .build();
            String qui =
                    "« " + r + " » (" + c.enBref() + ") : ni convention ni objectif donnés pour cette répartition ; ";
            Validation<Seq<Anomalie>, PartEnCours> lot = calcule(aucune, Provenance.SANS_CONVENTION);
            if (lot.isInvalid()) {
                return Anomalie.remarque(
                        Codes.SANS_CONVENTION,
                        qui + "« " + charte.texte() + " » ne donne pas d'objectif sans convention ("
                                + lot.getError().head().message() + ") : le contingent du bailleur comprend ce qui"
                                + " reviendrait à ces droits ; attendu sa convention, ou son objectif");
            }
            tous.put(r, lot.get());
            return Anomalie.remarque(
                    Codes.SANS_CONVENTION,
                    qui + "« " + charte.texte() + " » donne, sans convention, "
                            + lot.get().deLaConvention().texte(2)
                            + ", hors du contingent du bailleur : géré par le préfet tant que la convention n'est pas"
                            + " signée (usage du ministère chargé du logement) ; attendu sa convention, ou son objectif");
        }

        private void admet(Reservataire r, String source, Supplier<PartEnCours> lot) {
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

        private PartEnCours calcule(Convention convention) {
            Validation<Seq<Anomalie>, PartEnCours> lot = calcule(convention, Provenance.CONVENTION);
            return lot.isValid()
                    ? lot.get()
                    : sansValeur(convention.reservataire(), lot.getError().asJava());
        }

        private Validation<Seq<Anomalie>, PartEnCours> calcule(Convention convention, Provenance provenance) {
            Reservataire r = convention.reservataire();
            return charte.instruire(dossier, convention).flatMap(i -> {
                Validation<Seq<Anomalie>, PartEnCours> lot = i.objectifAnnuel(r)
                        // a target was computed: the file has its rights
                        .map(o -> PartEnCours.calcule(
                                o,
                                provenance,
                                dossier.contingent(r).orElseThrow(),
                                i,
                                r.territoire().equals(territoire)));
                lues.addAll(i.lues());
                return lot;
            });
        }

        private PartEnCours sansValeur(Reservataire r, List<Anomalie> refus) {
            Resultat<Quantite> manquant = Resultat.manquant(PartEnCours.nom(r), refus.get(0));
            for (Anomalie autre : refus.subList(1, refus.size())) {
                manquant = manquant.manqueAussi(autre);
            }
            return new PartEnCours(
                    r,
                    Provenance.CONVENTION,
                    Optional.empty(),
                    manquant,
                    manquant,
                    manquant,
                    charte.garants().comprend(r) ? Garanties.possibles(manquant) : Garanties.AUCUNE,
                    false,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    charte.enLogements());
        }

        private Resultat<Quantite> fluxAPartager(Collection<PartEnCours> tous) {
            List<Resultat<Quantite>> connus = tous.stream()
                    .filter(l -> l.reservataire().territoire().equals(territoire))
                    .sorted(Comparator.comparing(PartEnCours::reservataire, ORDRE))
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
        private static List<PartEnCours> sansReste(List<PartEnCours> lots, Resultat<Quantite> flux) {
            Resultat<Quantite> exacts =
                    Resultat.somme(lots.stream().map(PartEnCours::exact).toList());
            if (!flux.estCalcule() || !exacts.estCalcule() || !flux.valeur().equals(exacts.valeur())) {
                return lots;
            }
            Map<Reservataire, Resultat<Quantite>> poids = new LinkedHashMap<>();
            List<Resultat<Quantite>> fixes = new ArrayList<>();
            for (PartEnCours lot : lots) {
                if (lot.estArrondi()) {
                    poids.put(lot.reservataire(), lot.exact());
                } else {
                    fixes.add(lot.retenu());
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
                                            p.nomme(PartEnCours.nom(l.reservataire()), Unite.LOGEMENTS, SANS_RESTE)))
                                    .orElse(l))
                            .toList()
                    : lots;
        }
    }
}
