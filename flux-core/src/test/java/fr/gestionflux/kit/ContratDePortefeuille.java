package fr.gestionflux.kit;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gestionflux.core.charte.Clauses;
import fr.gestionflux.core.charte.Convention;
import fr.gestionflux.core.charte.FournisseurDeCharte;
import fr.gestionflux.core.charte.Instruction;
import fr.gestionflux.core.charte.Instructions;
import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.parc.Reservataire.Categorie;
import fr.gestionflux.core.parc.Territoire;
import fr.gestionflux.core.parc.Territoire.Echelle;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.preuve.Sujet;
import fr.gestionflux.core.repartition.LigneDeRepartition;
import fr.gestionflux.core.repartition.Limite;
import fr.gestionflux.core.repartition.Limite.PartLimitee;
import fr.gestionflux.core.repartition.Repartition;
import fr.gestionflux.core.suivi.Point;
import fr.gestionflux.core.suivi.Suivi;
import fr.gestionflux.kit.Exemple.Demande;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * What a whole landlord must keep, whatever the charter. The test class that implements {@link ContratDeCharte} may implement
 * this interface too (jqwik and AssertJ): each law is then tried on portfolios made up from its examples.
 */
public interface ContratDePortefeuille {

    /**
     * The provider under test.
     *
     * @return the one that is declared as a service
     */
    FournisseurDeCharte fournisseur();

    /**
     * Files and conventions that the charter computes.
     *
     * @return at least one a year; the more kinds of holders and rights, the better
     */
    List<Exemple> exemples();

    /** Whole landlords of the charter; see {@link Domaine#portefeuilles}. */
    @Provide
    default Arbitrary<Portefeuille> portefeuilles() {
        return Domaine.portefeuilles(fournisseur(), exemples());
    }

    /** Steps that give the figures, orders, ways of asking, rights: not of the chosen examples only. */
    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    default void everyTargetOfAPortfolioKeepsWhatExamplesKeep(@ForAll("portefeuilles") Portefeuille p) {
        for (Obligation o :
                List.of(Obligation.RECALCUL, Obligation.DROITS, Obligation.DETERMINISME, Obligation.UNE_REPONSE)) {
            assertThat(o.manquements(fournisseur(), p.calculables()))
                    .as(o.toString())
                    .isEmpty();
        }
    }

    /** Nothing is made, nothing is lost, and nothing throws; a figure without value says why. */
    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    default void linesAndTheLandlordsRestMakeTheFlow(@ForAll("portefeuilles") Portefeuille p) {
        for (Repartition r :
                List.of(p.repartition().repartir(), p.repartition().repartir().reduireAuxLimites())) {
            List<Resultat<Quantite>> parts = Stream.concat(
                            r.lignes().stream().map(LigneDeRepartition::objectifRetenu),
                            Stream.of(r.contingentDuBailleur()))
                    .toList();
            if (parts.stream().allMatch(Resultat::estCalcule)) {
                assertThat(Resultat.somme(parts).valeur()).isEqualTo(r.flux().valeur());
            } else {
                assertThat(r.anomalies()).anyMatch(Anomalie::estRefus);
            }
            assertThat(r.expliquer()).isNotBlank();
        }
    }

    /** One question, one answer: whoever is asked, the convention's own target and the retained one are the same. */
    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    default void bothObjectivesAreTheSameThroughEveryDoor(@ForAll("portefeuilles") Portefeuille p) {
        Repartition r = p.repartition().repartir();
        Suivi suivi = Suivi.builder()
                .charte(p.charte())
                .dossier(p.dossier())
                .addAllConventions(p.conventions())
                .putAllRetenus(calcules(r.retenus()))
                .build();
        LocalDate fin = LocalDate.of(p.dossier().annee(), 12, 31);
        Point point = suivi.au(fin);
        for (Convention c : p.conventions()) {
            LigneDeRepartition ligne = r.ligne(c.reservataire()).orElseThrow();
            assertThat(valeur(ligne.objectifDeLaConvention()))
                    .as(c.toString())
                    .isEqualTo(p.charte()
                            .calculer(p.dossier(), c)
                            .toJavaOptional()
                            .map(o -> o.objectif().valeur()));
            point.situation(c.reservataire()).ifPresent(s -> {
                assertThat(valeur(s.objectifDeLaConvention())).isEqualTo(valeur(ligne.objectifDeLaConvention()));
                assertThat(valeur(s.objectif())).isEqualTo(valeur(ligne.objectifRetenu()));
            });
        }
    }

    /** Computed after others of its file, a convention gives what it gives alone, and reads the same facts. */
    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    default void aConventionGivesTheSameAfterTheOthersOfItsFile(@ForAll("portefeuilles") Portefeuille p) {
        Instructions toutes = p.charte().instructions(p.dossier());
        for (Convention c : p.conventions()) {
            Instruction seule = p.charte().instruire(p.dossier(), c).get();
            Instruction parmi = toutes.sous(c).get();
            assertThat(lisible(parmi, c)).as(c.toString()).isEqualTo(lisible(seule, c));
            assertThat(parmi.lues()).isEqualTo(seule.lues());
        }
    }

    private static List<String> lisible(Instruction i, Convention c) {
        return i.objectifAnnuel(c.reservataire())
                .fold(
                        refus -> refus.map(Anomalie::toString).asJava(),
                        o -> Stream.concat(
                                        o.expliquer().lines(),
                                        o.anomalies().stream().map(Anomalie::toString))
                                .toList());
    }

    /** The facts that a comparison names are those that were changed, each with the effect that the charter gives it. */
    @Property(tries = 40, edgeCases = EdgeCasesMode.NONE)
    default void aComparisonOfReceiptsNamesTheFactsThatWereChanged(
            @ForAll("portefeuilles") Portefeuille p, @ForAll Random hasard) {
        RecusCompares.verifie(p, hasard);
    }

    /** Whatever the file already has, what its charter says that it lacks is what makes each target, by any of its ways. */
    @Property(tries = 30, edgeCases = EdgeCasesMode.NONE)
    default void whatIsStillNeededMakesEachTarget(@ForAll("portefeuilles") Portefeuille p, @ForAll Random hasard) {
        List<String> manquements = new ArrayList<>();
        for (Convention c : p.conventions()) {
            new Completion(
                            p.charte(),
                            new Demande("portefeuille", Variantes.avecUnePartie(p.dossier(), hasard), c),
                            hasard,
                            manquements::add)
                    .verifie();
        }
        assertThat(manquements).isEmpty();
    }

    /** Land, money and whole homes apart: where a charter orders the limits, and in any after one reduction. */
    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    default void limitsHoldWhereTheyAreOrderedAndAfterOneReduction(@ForAll("portefeuilles") Portefeuille p) {
        Repartition r = p.repartition().repartir();
        Repartition reduite = r.reduireAuxLimites();
        Repartition deuxFois = reduite.reduireAuxLimites();

        if (p.charte().stipulation(Clauses.PLAFOND_GARANTIES).isPresent()) {
            assertThat(r.limites())
                    .filteredOn(l -> l.partLimitee() == PartLimitee.GARANTIES && l.sure())
                    .noneMatch(Limite::estDepassee);
        }
        assertThat(reduite.limites()).noneMatch(Limite::estDepassee);
        assertThat(deuxFois.retraits()).hasSameSizeAs(reduite.retraits());
        assertThat(lisible(deuxFois)).isEqualTo(lisible(reduite));
    }

    /** The guarantees of a commune are among those of the EPCI and of the département around it, whoever holds them. */
    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    default void theGuaranteesOfATerritoryComprehendThoseOfItsCommunes(@ForAll("portefeuilles") Portefeuille p) {
        // what may be guarantees comes after what is known to be
        Map<Territoire, Resultat<Quantite>> totaux = new LinkedHashMap<>();
        p.repartition().repartir().limites().stream()
                .filter(l -> l.partLimitee() == PartLimitee.GARANTIES)
                .forEach(l -> totaux.put(l.territoire(), l.total()));

        totaux.forEach((t, total) -> assertThat(total)
                .as(t.toString())
                .matches(tout -> !tout.estCalcule() || tout.valeur().compareTo(desCommunes(totaux, t)) >= 0));
    }

    private static Quantite desCommunes(Map<Territoire, Resultat<Quantite>> totaux, Territoire t) {
        return totaux.entrySet().stream()
                .filter(e ->
                        e.getKey().echelle() == Echelle.COMMUNE && e.getKey().estDans(t))
                .map(e -> e.getValue().valeur())
                .reduce(Quantite.ZERO, Quantite::plus);
    }

    /** A right without a convention is still a right, and a remark has an owner. */
    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    default void everyRightOfTheFileIsInALineOrInARemark(@ForAll("portefeuilles") Portefeuille p) {
        Repartition r = p.repartition().repartir();

        for (Contingent c : p.dossier().contingents()) {
            Reservataire h = c.reservataire();
            if (h.categorie() != Categorie.BAILLEUR && h.territoire().estDans(p.departement())) {
                assertThat(r.ligne(h).isPresent()
                                || r.anomalies().stream()
                                        .anyMatch(a -> a.code().equals(Codes.SANS_CONVENTION)
                                                && a.sujet().estDuMemeReservataire(h.sujet())))
                        .as(h.toString())
                        .isTrue();
            }
        }
        assertThat(r.anomalies()).extracting(Anomalie::sujet).doesNotContain(Sujet.AUCUN);
    }

    private static Map<Reservataire, Resultat<Quantite>> calcules(Map<Reservataire, Resultat<Quantite>> retenus) {
        Map<Reservataire, Resultat<Quantite>> calcules = new LinkedHashMap<>();
        retenus.forEach((h, o) -> {
            if (o.estCalcule()) {
                calcules.put(h, o);
            }
        });
        return calcules;
    }

    private static Optional<Quantite> valeur(Resultat<Quantite> r) {
        return r.estCalcule() ? Optional.of(r.valeur()) : Optional.empty();
    }

    /** The order of the holders is nobody's information. */
    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    default void theOrderOfConventionsChangesNoLine(@ForAll("portefeuilles") Portefeuille p, @ForAll Random hasard) {
        List<Convention> autrement = new ArrayList<>(p.conventions());
        Collections.shuffle(autrement, hasard);
        Portefeuille desordre = new Portefeuille(p.charte(), p.departement(), p.dossier(), autrement, p.donnes());

        assertThat(lisible(desordre.repartition().repartir()))
                .isEqualTo(lisible(p.repartition().repartir()));
    }

    private static List<String> lisible(Repartition r) {
        return Stream.concat(
                        Stream.concat(
                                r.lignes().stream()
                                        .map(l -> l.reservataire() + " : "
                                                + l.exact().texte(6) + ", "
                                                + l.objectifRetenu().texte(6)),
                                r.anomalies().stream().map(Anomalie::toString)),
                        Stream.of("bailleur : " + r.contingentDuBailleur().texte(6)))
                .sorted()
                .toList();
    }
}
