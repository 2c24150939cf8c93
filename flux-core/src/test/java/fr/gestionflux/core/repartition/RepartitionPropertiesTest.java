package fr.gestionflux.core.repartition;

import static fr.gestionflux.core.repartition.Essai.MUETTE;
import static fr.gestionflux.core.repartition.Essai.ORDONNE;
import static fr.gestionflux.core.repartition.Essai.logements;
import static fr.gestionflux.core.repartition.Essai.repartition;
import static fr.gestionflux.core.repartition.Essai.somme;
import static org.assertj.core.api.Assertions.assertThat;

import fr.gestionflux.core.charte.Charte;
import fr.gestionflux.core.droit.Origine;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.parc.Reservataire.Categorie;
import fr.gestionflux.core.releve.Grandeur;
import fr.gestionflux.core.releve.Releve;
import fr.gestionflux.core.repartition.Essai.Part;
import fr.gestionflux.kit.Domaine;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

/** Whatever is shared out, nothing is made and nothing is lost. */
class RepartitionPropertiesTest {

    private static final List<Reservataire> RESERVATAIRES =
            List.of(Essai.ETAT, Essai.CD, Essai.ACTION_LOGEMENT, Essai.CC, Essai.COMMUNE, Essai.VOISINE);

    /** Some of the holders of the made-up département, any rate up to 100 %, any origins. */
    @Provide
    Arbitrary<List<Part>> parts() {
        Arbitrary<List<Origine>> origines = Arbitraries.of(Origine.class).list().ofMaxSize(2);
        return Combinators.combine(
                        Arbitraries.of(RESERVATAIRES),
                        Domaine.tauxImprime(),
                        origines.map(o -> o.stream().distinct().toList()))
                .as((r, t, o) -> new Part(r, t, o, List.of()))
                .list()
                .ofMinSize(1)
                .uniqueElements(Part::reservataire);
    }

    @Provide
    Arbitrary<Charte> charte() {
        return Arbitraries.of(MUETTE, ORDONNE);
    }

    private static Repartition repartie(Charte charte, List<Part> parts) {
        return repartition(charte, parts.toArray(Part[]::new))
                .flux(logements("1000"))
                .repartir();
    }

    private static Map<Reservataire, Quantite> objectifs(Repartition r) {
        return r.lignes().stream()
                .collect(Collectors.toMap(
                        LigneDeRepartition::reservataire,
                        l -> l.objectifRetenu().valeur()));
    }

    private static Quantite total(Repartition r) {
        return somme(Stream.concat(
                r.lignes().stream().map(LigneDeRepartition::objectifRetenu), Stream.of(r.contingentDuBailleur())));
    }

    @Property
    void objectivesAndTheRestSumExactlyToTheFlow(@ForAll("charte") Charte charte, @ForAll("parts") List<Part> parts) {
        Repartition r = repartie(charte, parts);

        assertThat(total(r)).isEqualTo(r.flux().valeur());
        assertThat(total(r.reduireAuxLimites())).isEqualTo(r.flux().valeur());
    }

    @Property
    void theOrderOfTheHoldersDoesNotMatter(
            @ForAll("charte") Charte charte, @ForAll("parts") List<Part> parts, @ForAll Random hasard) {
        List<Part> autrement = new ArrayList<>(parts);
        Collections.shuffle(autrement, hasard);

        Repartition r = repartie(charte, parts).reduireAuxLimites();
        Repartition s = repartie(charte, autrement).reduireAuxLimites();
        assertThat(objectifs(s)).isEqualTo(objectifs(r));
        assertThat(s.anomalies()).containsExactlyInAnyOrderElementsOf(r.anomalies());
    }

    @Property
    void whatLimitsTakeIsFullyAccountedFor(@ForAll("parts") List<Part> parts) {
        Repartition avant = repartie(MUETTE, parts);
        Repartition apres = avant.reduireAuxLimites();

        assertThat(apres.contingentDuBailleur().valeur())
                .isEqualTo(avant.contingentDuBailleur()
                        .valeur()
                        .plus(somme(apres.retraits().stream().map(Retrait::logements))));
        avant.lignes().forEach(l -> {
            Stream<Retrait> pris =
                    apres.retraits().stream().filter(p -> p.reservataire().equals(l.reservataire()));
            assertThat(apres.ligne(l.reservataire()).orElseThrow().exact().valeur())
                    .isEqualTo(l.exact().valeur().moins(somme(pris.map(Retrait::exact))));
        });
    }

    @Property
    void onceReducedNoLimitIsExceededAndReducingAgainTakesNothing(
            @ForAll("charte") Charte charte, @ForAll("parts") List<Part> parts) {
        Repartition reduite = repartie(charte, parts).reduireAuxLimites();

        assertThat(reduite.limites()).noneMatch(Limite::estDepassee);
        assertThat(reduite.reduireAuxLimites().retraits()).hasSameSizeAs(reduite.retraits());
    }

    @Property
    void aLimitCutsEachGuarantorInProportion(@ForAll("parts") List<Part> parts) {
        Repartition reduite = repartie(ORDONNE, parts);

        reduite.retraits().stream()
                .collect(Collectors.groupingBy(Retrait::limite))
                .forEach((limite, pris) -> assertThat(somme(pris.stream().map(Retrait::exact)))
                        .isEqualTo(limite.depassement().valeur()));
    }

    @Provide
    Arbitrary<List<Long>> droits() {
        return Arbitraries.longs().between(1, 20).list().ofMinSize(2).ofMaxSize(8);
    }

    /** All holders together have 100 %: half-up would make or lose homes. */
    @Property
    void whereTheLandlordKeepsNothingALargerShareNeverGetsFewerHomes(
            @ForAll("droits") List<Long> droits, @ForAll @LongRange(min = 0, max = 60) long n) {
        long tous = droits.stream().mapToLong(Long::longValue).sum();
        Part[] parts = new Part[droits.size()];
        for (int i = 0; i < parts.length; i++) {
            Reservataire r = new Reservataire(Categorie.AUTRE, "réservataire " + i, Essai.DEPARTEMENT);
            parts[i] = new Part(r, Taux.rapport(droits.get(i), tous), List.of(), List.of());
        }
        Repartition r = repartition(
                        MUETTE, Releve.builder().note(Grandeur.FLUX, Essai.DEPARTEMENT, 2024, n, Essai.ANNEXE), parts)
                .repartir();

        assertThat(r.contingentDuBailleur().valeur()).isEqualTo(Quantite.ZERO);
        for (LigneDeRepartition a : r.lignes()) {
            assertThat(a.objectifRetenu().valeur().moins(a.exact().valeur()))
                    .isStrictlyBetween(Quantite.of(-1), Quantite.of(1));
            for (LigneDeRepartition b : r.lignes()) {
                if (a.exact().valeur().compareTo(b.exact().valeur()) > 0) {
                    assertThat(a.objectifRetenu().valeur())
                            .isGreaterThanOrEqualTo(b.objectifRetenu().valeur());
                }
            }
        }
    }

    @Property
    void aLargerRateOnTheSameFlowNeverGetsFewerHomes(@ForAll("parts") List<Part> parts) {
        Repartition r = repartie(MUETTE, parts);
        List<LigneDeRepartition> dep = r.lignes().stream()
                .filter(l -> Essai.estDepartemental(l.reservataire()))
                .toList();

        for (LigneDeRepartition a : dep) {
            for (LigneDeRepartition b : dep) {
                if (a.exact().valeur().compareTo(b.exact().valeur()) > 0) {
                    assertThat(a.objectifRetenu().valeur())
                            .isGreaterThanOrEqualTo(b.objectifRetenu().valeur());
                }
            }
        }
    }
}
