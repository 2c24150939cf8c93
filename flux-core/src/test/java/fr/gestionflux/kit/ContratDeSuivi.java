package fr.gestionflux.kit;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gestionflux.core.annee.DossierAnnuel;
import fr.gestionflux.core.charte.Charte;
import fr.gestionflux.core.charte.Convention;
import fr.gestionflux.core.charte.Stipulation;
import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.droit.Droit;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.orientation.Cas;
import fr.gestionflux.core.orientation.ClausesAnnuelles;
import fr.gestionflux.core.orientation.Evenement;
import fr.gestionflux.core.orientation.EvenementsLus;
import fr.gestionflux.core.orientation.Orientation;
import fr.gestionflux.core.parc.Bailleur;
import fr.gestionflux.core.parc.Logement;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.suivi.Bilan;
import fr.gestionflux.core.suivi.Decompte;
import fr.gestionflux.core.suivi.Decompte.Sort;
import fr.gestionflux.core.suivi.Exercice;
import fr.gestionflux.core.suivi.Mouvement.Poste;
import fr.gestionflux.core.suivi.Ouverture;
import fr.gestionflux.core.suivi.Point;
import fr.gestionflux.core.suivi.Situation;
import fr.gestionflux.core.suivi.Suivi;
import fr.gestionflux.core.suivi.Transfert;
import fr.gestionflux.core.temps.Periode;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * What following three years in a row must keep, whatever the charter. A rules module implements this interface in a test
 * class; each law is then tried on made-up stories.
 */
public interface ContratDeSuivi {

    /** How many years follow one another. */
    int ANNEES = 3;

    /**
     * The first of the years that follow one another.
     *
     * @return from then on the charter computes
     */
    int premiereAnnee();

    /**
     * The version of a year.
     *
     * @param annee the year
     * @return without any convention
     */
    Charte charte(int annee);

    /**
     * The convention that is followed.
     *
     * @param stipulations what it settles besides
     * @return in effect from the first year on
     */
    Convention convention(Stipulation<?>... stipulations);

    /**
     * What the holder has at the start.
     *
     * @return fractions rather than whole numbers, of several origins where the charter tells them apart
     */
    Contingent contingent();

    /**
     * The file of a year.
     *
     * @param annee the year
     * @param contingent the rights of the holder at its start
     * @return with every fact that the charter needs
     */
    DossierAnnuel dossier(int annee, Contingent contingent);

    /**
     * What a new programme of so many homes gives to the holder.
     *
     * @param jour the day it is acquired
     * @param logements how many homes
     * @return rights that the charter reads
     */
    Contingent acquisition(LocalDate jour, int logements);

    /** Decided in one year and no other, pending from the offer until then. */
    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    default void anOrientationIsDecidedInOneYearAtMostAndPendingUntilThen(
            @ForAll("evenements") List<Evenement> evenements, @ForAll("acquis") List<Integer> acquis) {
        List<Situation> fins =
                annees(evenements, acquis).stream().map(this::fin).toList();

        for (Orientation o : lues(evenements)) {
            List<String> vie = fins.stream()
                    .map(s -> s.decomptes().stream()
                            .filter(d -> d.orientation().id().equals(o.id()))
                            .map(d -> d.sort().toString())
                            .findFirst()
                            .orElse("-"))
                    .toList();

            assertThat(String.join(" ", vie))
                    .as(o.id())
                    .matches("(- )*(" + Sort.EN_COURS + " )*(" + Sort.DECOMPTE + "|" + Sort.NON_DECOMPTE + "|"
                            + Sort.EN_COURS + ")( -)*");
        }
    }

    /** Every home offered to the holder has one line, and says why. */
    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    default void countedNotCountedAndPendingMakeWhatWasOffered(@ForAll("evenements") List<Evenement> evenements) {
        int annee = premiereAnnee();
        Situation s = fin(suivi(annee, contingent(), evenements, 0));

        // what a later year decides is still pending, so that the first year has everything offered in it
        assertThat(s.decomptes().stream().map(d -> d.orientation().id()))
                .containsExactlyElementsOf(lues(evenements, fin(annee)).stream()
                        .map(Orientation::id)
                        .toList());
        assertThat(Stream.of(Sort.values()).mapToInt(x -> s.decomptes(x).size()).sum())
                .isEqualTo(s.decomptes().size());
        assertThat(s.honores().valeur())
                .isEqualTo(Quantite.of(s.decomptes(Sort.DECOMPTE).size()));
        assertThat(s.decomptes()).allSatisfy(d -> assertThat(d.raison()).isNotBlank());
    }

    /** A ledger that adds up, and whose closing opens the next year, line by line. */
    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    default void openingAndMovementsMakeTheClosingThatOpensTheNextYear(
            @ForAll("evenements") List<Evenement> evenements, @ForAll("acquis") List<Integer> acquis) {
        List<Exercice> exercices = annees(evenements, acquis).stream()
                .map(this::fin)
                .map(s -> s.droits().orElseThrow())
                .toList();

        assertThat(Exercice.ruptures(exercices)).isEmpty();
        for (Exercice x : exercices) {
            Quantite solde = x.ouverture()
                    .valeur()
                    .plus(x.total(Poste.ACQUIS).valeur())
                    .plus(x.total(Poste.RECUS).valeur())
                    .moins(x.total(Poste.HONORES).valeur())
                    .moins(x.total(Poste.ECHUS).valeur())
                    .moins(x.total(Poste.SORTIS).valeur())
                    .moins(x.total(Poste.TRANSFERES).valeur());
            assertThat(x.cloture().valeur()).isEqualTo(solde.signe() < 0 ? Quantite.ZERO : solde);
        }
    }

    /** What leaves a landlord with its homes reaches the other one: together they have what they had. */
    @Property(tries = 30, edgeCases = EdgeCasesMode.NONE)
    default void aRightThatMovesToAnotherLandlordIsNeitherLostNorDoubled(@ForAll("rangs") int rang) {
        int annee = premiereAnnee();
        Contingent detenu = suivi(annee, contingent(), List.of(), 0)
                .ouverture(reservataire())
                .orElseThrow()
                .contingent()
                .orElseThrow();
        Droit droit = detenu.droits().get(rang % detenu.droits().size());
        DossierAnnuel vendeur = dossier(annee + 1, detenu);
        Bailleur acquereur = new Bailleur("acquéreur d'essai");
        Transfert t = new Transfert(
                reservataire(),
                droit,
                vendeur.bailleur(),
                acquereur,
                LocalDate.of(annee + 1, 7, 1),
                Reference.de("acte d'essai"));

        Exercice seul = ouvertSur(vendeur).exercice().orElseThrow();
        Exercice cede = ouvertSur(vendeur, t).exercice().orElseThrow();
        Exercice recu = ouvertSur(chez(acquereur, vendeur), t).exercice().orElseThrow();

        assertThat(cede.total(Poste.TRANSFERES).valeur())
                .isEqualTo(recu.total(Poste.RECUS).valeur());
        assertThat(cede.cloture().valeur().plus(recu.cloture().valeur()))
                .as(droit.toString())
                .isEqualTo(seul.cloture().valeur());
    }

    private Ouverture ouvertSur(DossierAnnuel dossier, Transfert... transferts) {
        return Suivi.builder()
                .charte(charte(dossier.annee()))
                .dossier(dossier)
                .addConventions(avec(dossier.bailleur()))
                .addTransferts(transferts)
                .build()
                .ouverture(reservataire())
                .orElseThrow();
    }

    private Convention avec(Bailleur bailleur) {
        Convention c = convention();
        return Convention.builder()
                .texte(c.texte())
                .bailleur(bailleur)
                .reservataire(c.reservataire())
                .effet(c.effet())
                .type(c.type())
                .addAllStipulations(c.stipulations())
                .build();
    }

    private static DossierAnnuel chez(Bailleur autre, DossierAnnuel d) {
        return DossierAnnuel.builder()
                .bailleur(autre)
                .annee(d.annee())
                .addAllContingents(
                        d.contingents().stream().map(c -> c.avec(List.of())).toList())
                .releve(d.releve())
                .build();
    }

    /** Which right of the inventory moves. */
    @Provide
    default Arbitrary<Integer> rangs() {
        return Arbitraries.integers().between(0, 9);
    }

    /** Nothing is lost between a total and its breakdown, nor between the quarters and the year. */
    @Property(tries = 30, edgeCases = EdgeCasesMode.NONE)
    default void breakdownsAddUpToTheirIndicatorsAndQuartersToTheYear(
            @ForAll("evenements") List<Evenement> evenements) {
        int annee = premiereAnnee();
        Suivi suivi = suivi(annee, contingent(), evenements, 0);
        Bilan bilan = suivi.bilan(reservataire()).orElseThrow();
        List<Bilan> trimestres = IntStream.of(1, 4, 7, 10)
                .mapToObj(mois -> LocalDate.of(annee, mois, 1))
                .map(debut -> suivi.bilan(reservataire(), Periode.de(debut, debut.plusMonths(3)))
                        .orElseThrow())
                .toList();

        for (int n = 0; n < bilan.indicateurs().size(); n++) {
            int rang = n;
            int total = bilan.indicateurs().get(n).orientations().size();
            assertThat(bilan.ventilations())
                    .isNotEmpty()
                    .allSatisfy(v -> assertThat(v.lignes().values().stream()
                                    .mapToInt(l -> l.get(rang))
                                    .sum())
                            .isEqualTo(total));
            assertThat(trimestres.stream()
                            .mapToInt(t ->
                                    t.indicateurs().get(rang).orientations().size())
                            .sum())
                    .as(bilan.indicateurs().get(n).toString())
                    .isEqualTo(total);
        }
    }

    /** What a software appends in any order reads the same. */
    @Property(tries = 30, edgeCases = EdgeCasesMode.NONE)
    default void theOrderOfEventsDoesNotMatter(
            @ForAll("evenements") List<Evenement> evenements, @ForAll Random hasard) {
        List<Evenement> autrement = new ArrayList<>(evenements);
        Collections.shuffle(autrement, hasard);
        LocalDate jour = LocalDate.of(premiereAnnee(), 9, 30);

        assertThat(lisible(suivi(premiereAnnee(), contingent(), autrement, 0).au(jour)))
                .isEqualTo(lisible(
                        suivi(premiereAnnee(), contingent(), evenements, 0).au(jour)));
    }

    /**
     * An exception may bring a count forward to an earlier year: it is the count to date that never goes down. A charter whose
     * text has none refuses it by name.
     */
    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    default void oneMoreExceptionNeverLowersTheCountToDate(
            @ForAll("evenements") List<Evenement> evenements, @ForAll("exceptions") Cas exception) {
        List<Cas> avant = charte(premiereAnnee())
                .selon(convention())
                .get()
                .stipulation(ClausesAnnuelles.EXCEPTIONS)
                .map(Stipulation::valeur)
                .orElse(List.of());
        List<Cas> apres = Stream.concat(avant.stream(), Stream.of(exception)).toList();

        Stipulation<?> stipulation = ClausesAnnuelles.EXCEPTIONS.fixee(apres, exception.source());
        Validation<Seq<Anomalie>, Charte> selon = charte(premiereAnnee()).selon(convention(stipulation));
        if (selon.isInvalid()) {
            assertThat(selon.getError().map(Anomalie::code)).containsExactly(Codes.CLAUSE_ETRANGERE);
        } else {
            assertThat(decomptesADate(evenements, stipulation)).containsAll(decomptesADate(evenements));
        }
    }

    /** Three years of stories, and what comes after them. */
    @Provide
    default Arbitrary<List<Evenement>> evenements() {
        return Histoires.evenements(logements(), reservataire(), premiereAnnee(), ANNEES);
    }

    /** Homes of the new programme of each year; 0 for none. */
    @Provide
    default Arbitrary<List<Integer>> acquis() {
        return Arbitraries.integers().between(0, 40).list().ofSize(ANNEES);
    }

    /** Cases that a convention may make count. */
    @Provide
    default Arbitrary<Cas> exceptions() {
        Reference texte = Reference.de("exception d'essai").art("art. 1");
        return Arbitraries.of(
                Cas.oriente(texte),
                Cas.propose(texte),
                Cas.attribue(texte),
                Cas.sansAboutir(texte),
                Cas.sansCandidat(texte),
                Cas.refusDUnLogementConforme(texte),
                Cas.desistementSansAutreAttributaire(texte));
    }

    private Reservataire reservataire() {
        return contingent().reservataire();
    }

    private List<Logement> logements() {
        return Histoires.logements(reservataire().territoire());
    }

    private Suivi suivi(
            int annee, Contingent contingent, List<Evenement> evenements, int acquis, Stipulation<?>... stipulations) {
        Suivi.Builder suivi = Suivi.builder()
                .charte(charte(annee))
                .dossier(dossier(annee, contingent))
                .addConventions(convention(stipulations))
                .addAllLogements(logements())
                .addAllEvenements(evenements);
        if (acquis > 0) {
            suivi.addAcquisitions(acquisition(LocalDate.of(annee, 6, 1), acquis));
        }
        return suivi.build();
    }

    /** Each year opens with what the one before leaves. */
    private List<Suivi> annees(List<Evenement> evenements, List<Integer> acquis, Stipulation<?>... stipulations) {
        List<Suivi> annees = new ArrayList<>();
        Contingent c = contingent();
        for (int n = 0; n < ANNEES; n++) {
            Suivi s = suivi(premiereAnnee() + n, c, evenements, acquis.get(n), stipulations);
            annees.add(s);
            c = s.ouverture(reservataire()).orElseThrow().contingent().orElseThrow();
        }
        return annees;
    }

    private List<String> decomptesADate(List<Evenement> evenements, Stipulation<?>... stipulations) {
        return annees(evenements, Collections.nCopies(ANNEES, 0), stipulations).stream()
                .map(this::fin)
                .flatMap(s -> s.decomptes(Sort.DECOMPTE).stream())
                .map(d -> d.orientation().id())
                .toList();
    }

    private Situation fin(Suivi s) {
        return s.au(fin(s.dossier().annee())).situation(reservataire()).orElseThrow();
    }

    private static LocalDate fin(int annee) {
        return LocalDate.of(annee, 12, 31);
    }

    private List<Orientation> lues(List<Evenement> evenements) {
        return lues(evenements, fin(premiereAnnee() + ANNEES - 1));
    }

    private static List<Orientation> lues(List<Evenement> evenements, LocalDate au) {
        return EvenementsLus.lire(evenements, au).lues();
    }

    /** What a reader sees of a point. */
    private static List<String> lisible(Point p) {
        List<String> lignes = new ArrayList<>();
        p.anomalies().forEach(a -> lignes.add(a.toString()));
        for (Situation s : p.situations()) {
            lignes.add(s.honores().expliquer());
            s.decomptes().stream().map(Decompte::toString).forEach(lignes::add);
            s.echeances().forEach(e -> lignes.add(e.toString()));
            s.indicateurs().forEach(i -> lignes.add(i.toString()));
            s.droits().ifPresent(x -> x.mouvements().forEach(m -> lignes.add(m.toString())));
            s.anomalies().forEach(a -> lignes.add(a.toString()));
        }
        return lignes;
    }
}
