package fr.gestionflux.core.suivi;

import static fr.gestionflux.core.suivi.AnneeDEssai.COMMUNE;
import static fr.gestionflux.core.suivi.AnneeDEssai.CONVENTION;
import static fr.gestionflux.core.suivi.AnneeDEssai.TEXTE;
import static fr.gestionflux.core.suivi.AnneeDEssai.TOIT;
import static fr.gestionflux.core.suivi.AnneeDEssai.VALMONT;
import static fr.gestionflux.core.suivi.AnneeDEssai.VERNAY;
import static fr.gestionflux.core.suivi.AnneeDEssai.convention;
import static fr.gestionflux.core.suivi.AnneeDEssai.dossier;
import static fr.gestionflux.core.suivi.AnneeDEssai.inventaire;
import static org.assertj.core.api.Assertions.assertThat;

import fr.gestionflux.core.charte.Charte;
import fr.gestionflux.core.charte.ValeurDesDroits;
import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.droit.Droit;
import fr.gestionflux.core.droit.EtatDesLieux;
import fr.gestionflux.core.droit.Genre;
import fr.gestionflux.core.nombre.Arrondi;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.parc.Bailleur;
import fr.gestionflux.core.parc.Territoire;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Unite;
import fr.gestionflux.kit.Domaine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** From one year to the next nothing is lost, kind by kind and place by place. */
class PassagePropertiesTest {

    private static final Bailleur ACQUEREUR = new Bailleur("Acquéreur");

    /** Reads every kind, each line worth its number. */
    private static final Charte LISEUSE = inventaire()
            .droits((c, i) -> ValeurDesDroits.somme(
                            c, Droit.class, d -> c.lu(d.intitule(), d.compte(), Unite.LOGEMENTS))
                    .nomme("droits de toute nature", Unite.LOGEMENTS, TEXTE.art("art. 1")))
            .acquis((c, i) -> ValeurDesDroits.somme(
                            c, Droit.class, d -> c.lu(d.intitule(), d.compte(), Unite.LOGEMENTS))
                    .nomme("droits acquis", Unite.LOGEMENTS, TEXTE.art("art. 6")))
            .build();

    /** What a year brings: rights acquired on a day, and the rank of a line that is sold, with how much of it. */
    record Evolution(List<Droit> acquis, int jour, Optional<Integer> vendu, int pourcent) {}

    /** A kind of right, and where it lies. */
    private record Case(Genre<?> genre, Optional<Territoire> lieu) {
        static Case de(Droit d) {
            return new Case(d.genre(), d.lieu());
        }
    }

    @Provide
    Arbitrary<List<Droit>> droits() {
        return droit().list().ofMaxSize(6).map(PassagePropertiesTest::distincts);
    }

    @Provide
    Arbitrary<List<Evolution>> annees() {
        return Combinators.combine(
                        droit().list().ofMaxSize(2),
                        Arbitraries.integers().between(1, 365),
                        Arbitraries.integers().between(0, 5).optional(0.5),
                        Arbitraries.integers().between(0, 100))
                .as(Evolution::new)
                .list()
                .ofSize(3);
    }

    private static Arbitrary<Droit> droit() {
        return Combinators.combine(
                        Domaine.droit(), Arbitraries.of(VALMONT, VERNAY).optional(0.4))
                .as((d, lieu) -> lieu.<Droit>map(d::en).orElse(d));
    }

    /** Labels of their own: what becomes of each can be followed. */
    private static List<Droit> distincts(List<Droit> droits) {
        List<Droit> nommes = new ArrayList<>();
        droits.forEach(d -> nommes.add(d.renomme("droit " + nommes.size())));
        return nommes;
    }

    @Property(tries = 300)
    void whatWasHeldAndAcquiredIsEndedTransferredOrStillHeld(
            @ForAll("droits") List<Droit> detenus, @ForAll("annees") List<Evolution> evolutions) {
        Contingent contingent = contingent(2023, detenus);
        for (int annee = 2024; annee < 2027; annee++) {
            Evolution e = evolutions.get(annee - 2024);
            List<Droit> tenus = contingent.droits();
            LocalDate jour = LocalDate.ofYearDay(annee, e.jour());
            int an = annee;
            List<Droit> acquis = e.acquis().stream()
                    .<Droit>map(d -> d.renomme("acquis " + an + " " + e.acquis().indexOf(d)))
                    .filter(d -> !PassageDesDroits.aPrisFin(d, LocalDate.of(an, 12, 31)))
                    .toList();
            Optional<Droit> cede = e.vendu()
                    .filter(n -> n < tenus.size())
                    .map(tenus::get)
                    .filter(d ->
                            d.dernierJour().filter(fin -> fin.getYear() <= an).isEmpty())
                    .map(d -> d.avecCompte(partie(d, e.pourcent())));

            Suivi.Builder suivi = Suivi.builder()
                    .charte(LISEUSE)
                    .dossier(dossier(annee, contingent))
                    .addConventions(convention(COMMUNE));
            cede.ifPresent(d -> suivi.addTransferts(new Transfert(COMMUNE, d, TOIT, ACQUEREUR, jour, CONVENTION)));
            if (!acquis.isEmpty()) {
                suivi.addAcquisitions(Contingent.de(COMMUNE, new EtatDesLieux(jour, CONVENTION), acquis));
            }
            Ouverture o = suivi.build().ouverture(COMMUNE).orElseThrow();

            LocalDate fin = LocalDate.of(annee, 12, 31);
            Map<Case, Quantite> avant = comptes(Stream.concat(tenus.stream(), acquis.stream()));
            Map<Case, Quantite> apres = comptes(Stream.of(
                            o.contingent().map(Contingent::droits).orElse(List.of()),
                            tenus.stream()
                                    .filter(d -> PassageDesDroits.aPrisFin(d, fin))
                                    .toList(),
                            cede.stream().toList())
                    .flatMap(List::stream));
            assertThat(o.anomalies()).as("%d", annee).noneMatch(Anomalie::estRefus);
            assertThat(apres).as("%d", annee).isEqualTo(avant);
            contingent = o.contingent().orElse(contingent(annee, List.of()));
        }
    }

    /** Homes of an operation are whole. */
    private static Quantite partie(Droit d, int pourcent) {
        return d.compte().fois(Taux.pourcent(pourcent)).arrondi(Arrondi.tronque(0));
    }

    private static Contingent contingent(int annee, List<Droit> droits) {
        return Contingent.de(COMMUNE, new EtatDesLieux(LocalDate.of(annee, 12, 31), CONVENTION), droits);
    }

    private static Map<Case, Quantite> comptes(Stream<Droit> droits) {
        Map<Case, Quantite> comptes = new HashMap<>();
        droits.forEach(d -> comptes.merge(Case.de(d), d.compte(), Quantite::plus));
        comptes.values().removeIf(q -> q.signe() == 0);
        return comptes;
    }
}
