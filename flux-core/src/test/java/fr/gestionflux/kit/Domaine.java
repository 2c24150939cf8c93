package fr.gestionflux.kit;

import fr.gestionflux.core.charte.FournisseurDeCharte;
import fr.gestionflux.core.droit.Apport;
import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.droit.Droit;
import fr.gestionflux.core.droit.DroitDeSuite;
import fr.gestionflux.core.droit.DroitsUniques;
import fr.gestionflux.core.droit.EtatDesLieux;
import fr.gestionflux.core.droit.GarantieEmprunt;
import fr.gestionflux.core.droit.LogementsReserves;
import fr.gestionflux.core.droit.Origine;
import fr.gestionflux.core.nombre.Arrondi;
import fr.gestionflux.core.nombre.Nombre;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.orientation.Evenement;
import fr.gestionflux.core.orientation.Fait;
import fr.gestionflux.core.orientation.Fait.Acceptation;
import fr.gestionflux.core.orientation.Fait.AccuseDeReception;
import fr.gestionflux.core.orientation.Fait.Annulation;
import fr.gestionflux.core.orientation.Fait.Designation;
import fr.gestionflux.core.orientation.Fait.Echec;
import fr.gestionflux.core.orientation.Fait.Entree;
import fr.gestionflux.core.orientation.Fait.MiseADisposition;
import fr.gestionflux.core.orientation.Fait.Parc;
import fr.gestionflux.core.orientation.Fait.Radiation;
import fr.gestionflux.core.orientation.Fait.RefusDuReservataire;
import fr.gestionflux.core.orientation.Fait.Reorientation;
import fr.gestionflux.core.orientation.Fait.Reprise;
import fr.gestionflux.core.orientation.FaitDeCandidat.Attribution;
import fr.gestionflux.core.orientation.FaitDeCandidat.BailSigne;
import fr.gestionflux.core.orientation.FaitDeCandidat.Decision;
import fr.gestionflux.core.orientation.FaitDeCandidat.Desistement;
import fr.gestionflux.core.orientation.FaitDeCandidat.Public;
import fr.gestionflux.core.orientation.FaitDeCandidat.RefusCaleol;
import fr.gestionflux.core.orientation.FaitDeCandidat.Reponse;
import fr.gestionflux.core.orientation.FaitDeCandidat.Visite;
import fr.gestionflux.core.parc.Exclusion;
import fr.gestionflux.core.parc.Logement;
import fr.gestionflux.core.parc.Motif;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.parc.Reservataire.Categorie;
import fr.gestionflux.core.parc.Soustraction;
import fr.gestionflux.core.parc.Territoire;
import fr.gestionflux.core.parc.Territoire.Echelle;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Choix;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.preuve.Unite;
import fr.gestionflux.core.temps.Delai;
import fr.gestionflux.core.temps.Periode;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;

/**
 * Every generator of the domain. Under {@code @Domain(Domaine.class)} a parameter marked {@code @ForAll} is filled by its
 * type; the other generators are called by name.
 *
 * <pre>{@code
 * @Domain(Domaine.class)
 * class PartPropertiesTest {
 *     @Property
 *     void aShareIsNeverNegative(@ForAll GarantieEmprunt garantie, @ForAll Taux rotation) { … }
 * }
 * }</pre>
 */
public final class Domaine extends DomainContextBase {

    private static final Territoire SAVOIE = Territoire.departement("73", "Savoie");
    private static final List<Territoire> DEPARTEMENTS = List.of(
            SAVOIE,
            Territoire.departement("01", "Ain"),
            Territoire.departement("2A", "Corse-du-Sud"),
            Territoire.departement("31", "Haute-Garonne"),
            Territoire.departement("69", "Rhône"),
            Territoire.departement("95", "Val-d'Oise"),
            Territoire.departement("974", "La Réunion"));
    private static final List<Motif> MOTIFS = Stream.<Motif>concat(
                    Exclusion.duNoyau().stream(), Soustraction.duNoyau().stream())
            .toList();

    // --- numbers

    /**
     * Rates from 0 to 100 %: as documents print them, and any fraction.
     *
     * @return 0 %, 7,9 %, 23/249, 100 %…
     */
    @Provide
    public static Arbitrary<Taux> taux() {
        Arbitrary<Taux> fraction = Arbitraries.longs()
                .between(1, 2_000)
                .flatMap(tout -> Arbitraries.longs().between(0, tout).map(n -> Taux.rapport(n, tout)));
        return Arbitraries.oneOf(
                tauxImprime().withoutEdgeCases(),
                fraction.withoutEdgeCases(),
                Arbitraries.of(Taux.ZERO, Taux.ENTIER, Taux.rapport(1, 3)));
    }

    /**
     * Rates as documents print them.
     *
     * @return from 0 to 100 %, at most two decimals
     */
    public static Arbitrary<Taux> tauxImprime() {
        return Arbitraries.longs().between(0, 10_000).map(n -> Taux.rapport(n, 10_000));
    }

    /**
     * Any quantity: negative, whole, decimal or fraction, sometimes huge.
     *
     * @return -3/7, 0, 74, 26,33…
     */
    @Provide
    public static Arbitrary<Quantite> quantite() {
        Arbitrary<Quantite> fraction = Combinators.combine(
                        Arbitraries.longs().between(-100_000, 100_000),
                        Arbitraries.longs().between(1, 1_000))
                .as(Quantite::rapport);
        Arbitrary<Quantite> immense = Combinators.combine(
                        Arbitraries.bigIntegers().between(BigInteger.TEN.pow(40).negate(), BigInteger.TEN.pow(40)),
                        Arbitraries.bigIntegers().between(BigInteger.ONE, BigInteger.TEN.pow(40)))
                .as(Quantite::rapport);
        return Arbitraries.frequencyOf(
                Tuple.of(4, fraction.withoutEdgeCases()),
                Tuple.of(3, effectif().withoutEdgeCases()),
                Tuple.of(3, decimale().withoutEdgeCases()),
                Tuple.of(1, immense.withoutEdgeCases()),
                Tuple.of(
                        1,
                        Arbitraries.of(
                                Quantite.ZERO, Quantite.rapport(1, 2), Quantite.rapport(-1, 2), Quantite.of(-1))));
    }

    /**
     * Counts of homes.
     *
     * @return whole, from 0 to 5 000
     */
    public static Arbitrary<Quantite> effectif() {
        return Arbitraries.longs().between(0, 5_000).map(Quantite::of);
    }

    /**
     * Quantities with a finite decimal form.
     *
     * @return negative ones too, up to six decimals
     */
    public static Arbitrary<Quantite> decimale() {
        return Combinators.combine(
                        Arbitraries.longs().between(-10_000_000, 10_000_000),
                        Arbitraries.integers().between(0, 6))
                .as((n, decimales) -> Quantite.rapport(BigInteger.valueOf(n), BigInteger.TEN.pow(decimales)));
    }

    /**
     * Roundings that texts order.
     *
     * @return to the nearest or cut, from 0 to 6 decimals
     */
    @Provide
    public static Arbitrary<Arrondi> arrondi() {
        return Arbitraries.integers()
                .between(0, 6)
                .flatMap(n -> Arbitraries.of(Arrondi.auPlusProche(n), Arrondi.tronque(n)));
    }

    // --- time and documents

    /**
     * Reference years.
     *
     * @return from 2020 to 2040
     */
    public static Arbitrary<Integer> annee() {
        return Arbitraries.integers().between(2020, 2040);
    }

    /**
     * Dates, leap days included.
     *
     * @return from 1970 to 2100
     */
    @Provide
    public static Arbitrary<LocalDate> date() {
        Arbitrary<LocalDate> jour = Arbitraries.longs()
                .between(
                        LocalDate.of(1970, 1, 1).toEpochDay(),
                        LocalDate.of(2100, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
        return Arbitraries.frequencyOf(
                Tuple.of(9, jour),
                Tuple.of(1, Arbitraries.integers().between(0, 20).map(n -> LocalDate.of(2000 + 4 * n, 2, 29))));
    }

    /**
     * Ends of rights as inventories print them: past, to come, and « 31/12/2999 » for no end.
     *
     * @return any of these
     */
    public static Arbitrary<LocalDate> fin() {
        return Arbitraries.frequencyOf(Tuple.of(9, date()), Tuple.of(1, Arbitraries.just(LocalDate.of(2999, 12, 31))));
    }

    /**
     * Half-open periods, some without an end.
     *
     * @return from one day to sixty years
     */
    @Provide
    public static Arbitrary<Periode> periode() {
        return Combinators.combine(
                        date(), Arbitraries.longs().between(1, 22_000).optional(0.8))
                .as((debut, jours) -> new Periode(debut, jours.map(debut::plusDays)));
    }

    /**
     * Times allowed.
     *
     * @return from 1 to 60, in any unit
     */
    @Provide
    public static Arbitrary<Delai> delai() {
        return Combinators.combine(Arbitraries.integers().between(1, 60), Arbitraries.of(Delai.Mesure.class))
                .as(Delai::new);
    }

    /**
     * Citations, with the punctuation that real ones have.
     *
     * @return a document, with an article or not
     */
    @Provide
    public static Arbitrary<Reference> reference() {
        return Arbitraries.of(
                Reference.de("CCH").art("R.441-5-3"),
                Reference.de("convention Séez – OPAC Savoie, 16/01/2024").art("§ 4.1"),
                Reference.de("convention type (version 2)").art("annexe 1 : 3 pages"),
                Reference.de("état des lieux au 31/12/2022"));
    }

    // --- homes

    /**
     * A territory of any level; a commune carries its EPCI, an EPCI its département.
     *
     * @return any of the three
     */
    @Provide
    public static Arbitrary<Territoire> territoire() {
        return Arbitraries.of(Echelle.COMMUNE, Echelle.EPCI, Echelle.DEPARTEMENT)
                .flatMap(echelle -> commune().map(c -> c.a(echelle).orElseThrow()));
    }

    /**
     * A commune in an EPCI in a département: {@code commune.a(EPCI)} and {@code commune.a(DEPARTEMENT)} give the others.
     *
     * @return codes of the right length, leading zeros and Corsican letters included
     */
    public static Arbitrary<Territoire> commune() {
        return Combinators.combine(
                        Arbitraries.of(DEPARTEMENTS), Arbitraries.integers().between(0, 99))
                .as((departement, n) -> {
                    String chiffres = (departement.code() + "00").substring(0, 3) + (n < 10 ? "0" + n : n);
                    Territoire epci = Territoire.epci("2473006" + chiffres.substring(3), "EPCI " + n, departement);
                    return Territoire.commune(chiffres, "Commune " + n, epci);
                });
    }

    /**
     * Motives of exclusion and of subtraction.
     *
     * @return any of them
     */
    @Provide
    public static Arbitrary<Motif> motif() {
        return Arbitraries.of(MOTIFS);
    }

    /**
     * The motives that a charter lists, in its order.
     *
     * @return each at most once, possibly none
     */
    public static Arbitrary<List<Motif>> ordreDesMotifs() {
        return motif().list().uniqueElements().ofMaxSize(MOTIFS.size());
    }

    /**
     * Labels of holders, as inventories print them.
     *
     * @return empty when the field is
     */
    public static Arbitrary<Optional<String>> libelleDeReservataire() {
        return Arbitraries.of(
                        "CILEO",
                        "C I L Interlogement",
                        "ACTION LOGEMENT",
                        "MAIRIE ESCALQUENS",
                        "CONSEIL GENERAL",
                        "DCDS-CONSEIL GENERAL",
                        "PREFECTURE PRIORITAIRE",
                        "CITE JARDINS")
                .optional(0.85);
    }

    /**
     * A home, most often in the flow, sometimes with several motives.
     *
     * @return a home of some line of an inventory
     */
    @Provide
    public static Arbitrary<Logement> logement() {
        return Combinators.combine(
                        Arbitraries.integers().between(2, 10_000),
                        commune(),
                        libelleDeReservataire(),
                        Arbitraries.of("T1", "T2", "T3", "T4", "V5").optional(0.9),
                        periode().optional(0.5),
                        Arbitraries.frequencyOf(
                                Tuple.of(3, Arbitraries.just(List.<Motif>of())),
                                Tuple.of(2, motif().list().ofMinSize(1).ofMaxSize(3))))
                .as((ligne, commune, reservataire, typologie, convention, motifs) -> Logement.builder()
                        .ligne(ligne)
                        .territoire(commune)
                        .reservataire(reservataire)
                        .typologie(typologie)
                        .convention(convention)
                        .addAllMotifs(motifs)
                        .build());
    }

    /**
     * The homes of one inventory.
     *
     * @return up to 40, each on a line of its own, possibly none
     */
    @Provide
    public static Arbitrary<List<Logement>> logements() {
        return logement().list().ofMaxSize(40).uniqueElements(Logement::ligne);
    }

    // --- tables as delivered

    /**
     * Fields as files deliver them: good, empty, or wrong in the ways that were met.
     *
     * @return a label, a number, a rate, a date, or rubbish
     */
    public static Arbitrary<String> champ() {
        return Arbitraries.of(
                "CILEO",
                "17",
                "1 567",
                "12,5",
                "-3",
                "7,9 %",
                "7,9",
                "120 %",
                "31/12/2022",
                "31/02/2024",
                "1e3",
                "NC",
                "",
                " ",
                "\u00A0");
    }

    // --- rights

    /**
     * Loan guarantees.
     *
     * @return of at most 500 homes, whole shares, any last repayment
     */
    @Provide
    public static Arbitrary<GarantieEmprunt> garantieEmprunt() {
        return Combinators.combine(intitule(), Arbitraries.longs().between(0, 500), tauxImprime(), fin())
                .as((nom, logements, partReservee, fin) ->
                        new GarantieEmprunt(nom, Quantite.of(logements), partReservee, fin));
    }

    /**
     * Land or money.
     *
     * @return of at most 500 homes
     */
    @Provide
    public static Arbitrary<Apport> apport() {
        return Combinators.combine(intitule(), Arbitraries.longs().between(0, 500))
                .as((nom, logements) -> new Apport(nom, Quantite.of(logements)));
    }

    /**
     * Droits de suite until a year.
     *
     * @return some ended
     */
    @Provide
    public static Arbitrary<DroitDeSuite> droitDeSuite() {
        return Combinators.combine(
                        intitule(),
                        Arbitraries.longs().between(0, 500),
                        Arbitraries.integers().between(2000, 2080),
                        Arbitraries.of(Origine.class))
                .as((nom, nombre, fin, origine) -> new DroitDeSuite(nom, Quantite.of(nombre), fin, origine));
    }

    /**
     * Droits uniques, fractional ones included.
     *
     * @return of at most 500
     */
    @Provide
    public static Arbitrary<DroitsUniques> droitsUniques() {
        return Combinators.combine(intitule(), Arbitraries.longs().between(0, 50_000), Arbitraries.of(Origine.class))
                .as((nom, centiemes, origine) -> new DroitsUniques(nom, Quantite.rapport(centiemes, 100), origine));
    }

    /**
     * Homes held, with an end or not.
     *
     * @return of at most 500 homes
     */
    @Provide
    public static Arbitrary<LogementsReserves> logementsReserves() {
        return Combinators.combine(
                        intitule(),
                        Arbitraries.longs().between(0, 500),
                        Arbitraries.of(Origine.class),
                        fin().optional(0.5))
                .as((nom, nombre, origine, fin) -> new LogementsReserves(nom, Quantite.of(nombre), origine, fin));
    }

    /**
     * Rights of every kind.
     *
     * @return any of them
     */
    public static Arbitrary<Droit> droit() {
        return Arbitraries.oneOf(garantieEmprunt(), apport(), droitDeSuite(), droitsUniques(), logementsReserves());
    }

    /**
     * Holders, each where its category holds its rights.
     *
     * @return communes, EPCI, and holders of a département
     */
    @Provide
    public static Arbitrary<Reservataire> reservataire() {
        return Combinators.combine(Arbitraries.of(Categorie.class), commune()).as((categorie, commune) -> {
            Echelle echelle = switch (categorie) {
                case COMMUNE -> Echelle.COMMUNE;
                case EPCI -> Echelle.EPCI;
                default -> Echelle.DEPARTEMENT;
            };
            Territoire t = commune.a(echelle).orElseThrow();
            return new Reservataire(categorie, categorie + " de " + t, t);
        });
    }

    /**
     * The rights of one holder, read at a date.
     *
     * @return up to 6 rights of any kind
     */
    @Provide
    public static Arbitrary<Contingent> contingent() {
        return Combinators.combine(
                        reservataire(), date(), reference(), droit().list().ofMaxSize(6))
                .as((r, au, source, droits) -> new Contingent(r, new EtatDesLieux(au, source), droits));
    }

    private static Arbitrary<String> intitule() {
        return Arbitraries.integers().between(1, 999).map(n -> "opération " + n);
    }

    // --- whole landlords

    /**
     * A landlord's whole portfolio under a charter: its holders (communes, EPCI and those of the département that the
     * examples have), rights of the kinds that the examples have, of any origin and number, conventions, given objectives. A
     * fact is missing or absurd at times: some conventions cannot be computed.
     *
     * @param f the provider of the charter
     * @param exemples that it computes: kinds of holders and rights, facts and conventions are theirs
     * @return of one of the examples' years
     */
    public static Arbitrary<Portefeuille> portefeuilles(FournisseurDeCharte f, List<Exemple> exemples) {
        return Portefeuilles.de(f, exemples);
    }

    // --- what happens to homes offered

    private static final LocalDate PREMIERE_OFFRE = LocalDate.of(2024, 3, 1);

    /**
     * Facts about two candidates, in any order; offers are of two homes.
     *
     * @return any fact, a cancellation too
     */
    @Provide
    public static Arbitrary<Fait> fait() {
        return Arbitraries.frequencyOf(
                Tuple.of(1, offre()),
                Tuple.of(1, Arbitraries.of(new AccuseDeReception(), new RefusDuReservataire("trop petit"))),
                Tuple.of(1, Arbitraries.of(false, true).map(Acceptation::new)),
                Tuple.of(2, designation()),
                Tuple.of(
                        2,
                        Combinators.combine(candidat(), Arbitraries.of(false, true))
                                .as(Visite::new)),
                Tuple.of(3, attribution()),
                Tuple.of(
                        1,
                        Combinators.combine(candidat(), Arbitraries.of(false, true))
                                .as((c, dalo) -> new RefusCaleol(c, "ressources", dalo))),
                Tuple.of(
                        2,
                        Combinators.combine(candidat(), Arbitraries.of(Decision.class))
                                .as(Reponse::new)),
                Tuple.of(2, candidat().map(c -> new Desistement(c, ""))),
                Tuple.of(2, candidat().map(BailSigne::new)),
                Tuple.of(
                        2,
                        Arbitraries.of(
                                new Echec(),
                                new Entree(),
                                new Radiation(),
                                new Reprise("travaux"),
                                new Annulation(""))),
                Tuple.of(1, reservataire().map(Reorientation::new)));
    }

    private static Arbitrary<Fait> offre() {
        return Combinators.combine(
                        Arbitraries.of("73001", "73002"),
                        reservataire(),
                        Arbitraries.of(Parc.class),
                        Arbitraries.of(false, true))
                .as(MiseADisposition::new);
    }

    private static Arbitrary<Fait> designation() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 2),
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.of(false, true),
                        Arbitraries.of("aucune demande").optional(0.5))
                .as(Designation::new);
    }

    private static Arbitrary<Fait> attribution() {
        return Combinators.combine(
                        candidat(),
                        Arbitraries.integers().between(1, 2),
                        Arbitraries.of(false, true),
                        Arbitraries.of(Public.class).optional(0.5))
                .as(Attribution::new);
    }

    private static Arbitrary<String> candidat() {
        return Arbitraries.of("A", "B");
    }

    /**
     * Events of up to three orientations, over a few months of 2024: stories in their usual order with holes in them, facts
     * out of the blue, corrections (chains, loops, rivals, cancellations), and events received twice.
     *
     * @return in any order
     */
    @Provide
    public static Arbitrary<List<Evenement>> evenements() {
        Arbitrary<List<TexteRecu>> recits =
                recit().list().ofMinSize(1).ofMaxSize(3).map(Domaine::numerotes);
        Arbitrary<TexteRecu> imprevu = Combinators.combine(
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(-5, 100),
                        fait())
                .as(TexteRecu::new);
        return Combinators.combine(
                        recits,
                        imprevu.list().ofMaxSize(5),
                        Combinators.combine(
                                        Arbitraries.integers().between(0, 60),
                                        Arbitraries.of(Retouche.Sorte.class),
                                        Arbitraries.integers().between(-20, 20),
                                        fait())
                                .as(Retouche::new)
                                .list()
                                .ofMaxSize(5))
                .as(Domaine::evenements)
                .flatMap(Arbitraries::shuffle)
                .withoutEdgeCases();
    }

    private static List<TexteRecu> numerotes(List<List<TexteRecu>> recits) {
        List<TexteRecu> tous = new ArrayList<>();
        for (int i = 0; i < recits.size(); i++) {
            for (TexteRecu r : recits.get(i)) {
                tous.add(new TexteRecu(i, r.jour(), r.fait()));
            }
        }
        return tous;
    }

    /** The usual order of facts: each happens or not, some days after the one before. */
    private static Arbitrary<List<TexteRecu>> recit() {
        List<Arbitrary<? extends Fait>> usuels = List.of(
                offre(),
                Arbitraries.just(new AccuseDeReception()),
                Arbitraries.of(
                        Acceptation.expresse(),
                        Acceptation.laissantLesDossiersAuBailleur(),
                        new RefusDuReservataire("trop petit")),
                Arbitraries.of(3, 3, 3, 0).map(Designation::de),
                candidat().map(Visite::acceptee),
                Arbitraries.of(false, true).map(dalo -> new RefusCaleol("C", "ressources", dalo)),
                Arbitraries.just(Attribution.de("A", 1)),
                Arbitraries.just(Attribution.de("B", 2)),
                Arbitraries.of(Decision.class).map(sens -> new Reponse("A", sens)),
                candidat().map(c -> new Desistement(c, "")),
                Arbitraries.just(new Echec()),
                Arbitraries.just(Designation.de(3).auTour(2)),
                attribution(),
                candidat().map(BailSigne::new),
                Arbitraries.just(new Entree()),
                Arbitraries.just(new Radiation()),
                Arbitraries.just(new Reprise("")));
        List<Arbitrary<Optional<TexteRecu>>> pas = new ArrayList<>();
        for (int i = 0; i < usuels.size(); i++) {
            pas.add(Combinators.combine(Arbitraries.of(0, 0, 1, 2, 3, 8, 15, 31), usuels.get(i))
                    .as((jours, fait) -> new TexteRecu(0, jours, fait))
                    .optional(i == 0 ? 0.95 : 0.5));
        }
        return Combinators.combine(pas).as(faits -> {
            List<TexteRecu> suite = new ArrayList<>();
            int jour = 0;
            for (Optional<TexteRecu> r : faits) {
                if (r.isPresent()) {
                    jour += r.get().jour();
                    suite.add(new TexteRecu(0, jour, r.get().fait()));
                }
            }
            return suite;
        });
    }

    private static List<Evenement> evenements(
            List<TexteRecu> recits, List<TexteRecu> imprevus, List<Retouche> retouches) {
        List<Evenement> tous = new ArrayList<>();
        Stream.concat(recits.stream(), imprevus.stream())
                .forEach(r -> tous.add(Evenement.de(
                        "e" + tous.size(),
                        "orientation " + r.orientation(),
                        PREMIERE_OFFRE.plusDays(r.jour()),
                        r.fait())));
        if (!tous.isEmpty()) {
            retouches.forEach(r -> r.applique(tous));
        }
        return tous;
    }

    /** A fact of one orientation, so many days after the first offer. */
    private record TexteRecu(int orientation, int jour, Fait fait) {}

    /** What a software sends again about an event that it sent. */
    private record Retouche(int cible, Sorte sorte, int decalage, Fait fait) {

        private enum Sorte {
            AUTRE_DATE,
            AUTRE_FAIT,
            ANNULATION,
            AILLEURS,
            INCONNU,
            BOUCLE,
            DOUBLON,
            HOMONYME
        }

        void applique(List<Evenement> tous) {
            int rang = cible % tous.size();
            Evenement vise = tous.get(rang);
            String id = "c" + tous.size();
            LocalDate date = vise.date().plusDays(decalage);
            String orientation = vise.orientation();
            switch (sorte) {
                case AUTRE_DATE ->
                    tous.add(Evenement.de(id, orientation, date, vise.fait()).corrigeant(vise.id()));
                case AUTRE_FAIT ->
                    tous.add(Evenement.de(id, orientation, date, fait).corrigeant(vise.id()));
                case ANNULATION ->
                    tous.add(Evenement.de(id, orientation, date, new Annulation("erreur"))
                            .corrigeant(vise.id()));
                case AILLEURS ->
                    tous.add(Evenement.de(id, "ailleurs", date, vise.fait()).corrigeant(vise.id()));
                case INCONNU ->
                    tous.add(Evenement.de(id, orientation, date, fait).corrigeant("inconnu"));
                case BOUCLE -> {
                    tous.set(rang, vise.corrigeant(id));
                    tous.add(Evenement.de(id, orientation, date, vise.fait()).corrigeant(vise.id()));
                }
                case DOUBLON -> tous.add(vise);
                case HOMONYME -> tous.add(Evenement.de(vise.id(), orientation, date, fait));
            }
        }
    }

    // --- figures

    /**
     * Numbers computed in any way: every operation, rounding, bound and name, sometimes with something missing.
     *
     * @return trees of at most twenty operations
     */
    @Provide
    public static Arbitrary<Resultat<Quantite>> quantiteCalculee() {
        return Etabli.pas().map(pas -> new Etabli().apres(pas).quantite(pas.get(0)));
    }

    /**
     * Rates computed in any way; see {@link #quantiteCalculee()}.
     *
     * @return trees of at most twenty operations
     */
    @Provide
    public static Arbitrary<Resultat<Taux>> tauxCalcule() {
        return Etabli.pas().map(pas -> new Etabli().apres(pas).taux(pas.get(0)));
    }

    /** A step of a random computation, with what it takes if the workbench is empty. */
    private record Pas(
            Geste geste,
            boolean surTaux,
            Quantite quantite,
            Taux taux,
            Arrondi arrondi,
            String nom,
            Unite unite,
            Reference reference) {}

    private enum Geste {
        POSER,
        POSER_UN_MANQUANT,
        NOMMER,
        REMARQUER,
        PLUS,
        MOINS,
        FOIS,
        DE,
        SUR,
        REUNIR_AUCUN,
        REUNIR_UN,
        REUNIR_TROIS,
        AU_PLUS,
        AU_MOINS,
        ARRONDIR,
        CHOISIR
    }

    /** Figures that wait to be used: each step takes the latest ones and puts its result back, so nothing is used twice. */
    private static final class Etabli {

        private final Deque<Resultat<Quantite>> quantites = new ArrayDeque<>();
        private final Deque<Resultat<Taux>> taux = new ArrayDeque<>();

        static Arbitrary<List<Pas>> pas() {
            return Combinators.combine(
                            Arbitraries.of(Geste.class),
                            Arbitraries.of(false, true),
                            Domaine.quantite(),
                            Domaine.taux(),
                            Arbitraries.oneOf(
                                    Domaine.arrondi(), Arbitraries.of(Arrondi.parExces(1), Arrondi.auMultiple(5))),
                            // what makes a line hard to read: digits, colons, parentheses, commas
                            Arbitraries.of(
                                    "DS1 de 399",
                                    "D, départs prévus",
                                    "logements exclus (plan de vente)",
                                    "taux de rotation, CC de Haute-Tarentaise, 2022",
                                    "« CILEO » : 31 logements"),
                            Arbitraries.of(
                                    Unite.SANS,
                                    Unite.LOGEMENTS,
                                    Unite.DROITS_UNIQUES,
                                    Unite.DROITS_DE_SUITE,
                                    Unite.DROITS_ANNEES,
                                    Unite.ANS),
                            Domaine.reference())
                    .as(Pas::new)
                    .list()
                    .ofMinSize(1)
                    .ofMaxSize(20)
                    .withoutEdgeCases();
        }

        Etabli apres(List<Pas> pas) {
            pas.forEach(p -> {
                if (p.surTaux()) {
                    taux.push(
                            switch (p.geste()) {
                                case FOIS -> taux(p).fois(quantite(p));
                                case DE -> taux(p).de(taux(p));
                                case SUR -> quantite(p).sur(quantite(p));
                                case REUNIR_AUCUN -> taux(p).sur(taux(p));
                                case REUNIR_UN -> Resultat.moyenne(List.of(taux(p)));
                                case REUNIR_TROIS -> Resultat.moyenne(List.of(taux(p), taux(p), taux(p)));
                                default -> commun(p, () -> taux(p), () -> taux0(p), Unite.SANS);
                            });
                } else {
                    quantites.push(
                            switch (p.geste()) {
                                case FOIS -> quantite(p).fois(quantite(p));
                                case DE -> taux(p).de(quantite(p));
                                case SUR -> quantite(p).fois(taux(p));
                                case REUNIR_AUCUN -> Resultat.somme(List.of());
                                case REUNIR_UN -> Resultat.somme(List.of(quantite(p)));
                                case REUNIR_TROIS -> Resultat.somme(List.of(quantite(p), quantite(p), quantite(p)));
                                default -> commun(p, () -> quantite(p), () -> quantite0(p), p.unite());
                            });
                }
            });
            return this;
        }

        /** What figures of both natures do. */
        private static <N extends Nombre<N>> Resultat<N> commun(
                Pas p, Supplier<Resultat<N>> dernier, Supplier<Resultat<N>> neuf, Unite unite) {
            return switch (p.geste()) {
                case POSER_UN_MANQUANT ->
                    Resultat.manquant(p.nom(), Anomalie.refus(Codes.DONNEE_MANQUANTE, "il manque « " + p.nom() + " »"));
                case NOMMER -> dernier.get().nomme(p.nom(), unite, p.reference());
                case REMARQUER -> dernier.get().remarque("a-savoir", "« à savoir » : 3 × 4 = 12 (voir l'annexe)");
                case PLUS -> dernier.get().plus(dernier.get());
                case MOINS -> dernier.get().moins(dernier.get());
                case AU_PLUS -> dernier.get().auPlus(dernier.get());
                case AU_MOINS -> dernier.get().auMoins(dernier.get());
                case ARRONDIR -> dernier.get().arrondi(p.arrondi(), p.reference());
                case CHOISIR ->
                    Choix.selon(dernier.get(), dernier.get())
                            .aPartirDe(dernier.get(), dernier.get())
                            .nomme(p.nom(), unite, p.reference());
                default -> neuf.get();
            };
        }

        Resultat<Quantite> quantite(Pas p) {
            return quantites.isEmpty() ? quantite0(p) : quantites.pop();
        }

        Resultat<Taux> taux(Pas p) {
            return taux.isEmpty() ? taux0(p) : taux.pop();
        }

        private static Resultat<Quantite> quantite0(Pas p) {
            return Resultat.donnee(p.nom(), p.quantite(), p.unite(), p.reference());
        }

        private static Resultat<Taux> taux0(Pas p) {
            return Resultat.donnee(p.nom(), p.taux(), Unite.SANS, p.reference());
        }
    }
}
