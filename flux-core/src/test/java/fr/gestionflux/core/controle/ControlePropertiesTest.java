package fr.gestionflux.core.controle;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gestionflux.core.controle.Mention.Chiffre;
import fr.gestionflux.core.nombre.Arrondi;
import fr.gestionflux.core.nombre.Nombre;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.preuve.Unite;
import fr.gestionflux.kit.Domaine;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

@Domain(Domaine.class)
@Domain(DomainContext.Global.class)
class ControlePropertiesTest {

    private static final Reference TEXTE = Reference.de("annexe");

    /** Above that, a number has more digits than a document prints. */
    private static final Quantite IMMENSE = Quantite.parse("1" + "0".repeat(20));

    private static Resultat<Quantite> nombre(String nom, long valeur) {
        return Resultat.donnee(nom, Quantite.of(valeur), Unite.LOGEMENTS, TEXTE);
    }

    private static Chiffre chiffre(Resultat<?> attendu, String imprime) {
        return new Chiffre(attendu.nom().orElse("chiffre"), imprime, attendu);
    }

    private static Verdict dernier(Chiffre... chiffres) {
        return Controle.de(List.of(chiffres))
                .constats()
                .get(chiffres.length - 1)
                .verdict();
    }

    private static boolean estImprimable(Nombre<?> n) {
        Quantite q = Quantite.de(n);
        return q.compareTo(IMMENSE) < 0 && q.plus(IMMENSE).signe() > 0;
    }

    @Provide
    Arbitrary<Resultat<?>> calcule() {
        return Arbitraries.oneOf(
                Domaine.quantiteCalculee().map(r -> (Resultat<?>) r),
                Domaine.tauxCalcule().map(r -> (Resultat<?>) r));
    }

    private static Stream<Resultat<?>> donnees(Resultat<?> r) {
        return r.operandes().isEmpty() ? Stream.of(r) : r.operandes().stream().flatMap(o -> donnees(o));
    }

    @Property
    void aComputationRedoneFromItsOwnDataGivesItself(@ForAll("calcule") Resultat<?> r) {
        Assume.that(r.estCalcule());
        Map<Jalon, Nombre<?>> valeurs = new HashMap<>();
        donnees(r).flatMap(d -> Jalon.de(d).stream()).forEach(e -> valeurs.put(e, e.valeur()));

        Rejeu rejeu = Rejeu.de(r, valeurs.keySet());

        assertThat(rejeu.avec(valeurs)).contains(r.valeur());
        assertThat(rejeu.avec(valeurs)).as("as often as wanted").contains(r.valeur());
    }

    @Property
    void aFigurePrintedFromItsExactValueIsAcceptedUnderEveryRounding(
            @ForAll("calcule") Resultat<?> r, @ForAll Arrondi regle, @ForAll boolean point) {
        Assume.that(r.estCalcule() && estImprimable(r.valeur()));
        String imprime = r.valeur().imprime(regle);

        assertThat(dernier(chiffre(r, point ? imprime.replace(',', '.').replace(" ", "") : imprime)))
                .isIn(Verdict.CONFORME, Verdict.TRONQUE);
    }

    /** Printed inputs are counts, hence exact: nothing but its own rounding may explain the share. */
    @Property
    void aDigitChangedBeyondRoundingIsNeverLetThrough(
            @ForAll @LongRange(min = 0, max = 2_000) long tenus,
            @ForAll @LongRange(min = 1, max = 2_000) long eligibles,
            @ForAll @IntRange(min = 0, max = 3) int decimales,
            @ForAll @IntRange(min = 0, max = 4) int rang,
            @ForAll @LongRange(min = 1, max = 9) long ecart,
            @ForAll boolean enMoins) {
        var t = nombre("tenus", tenus);
        var e = nombre("éligibles", eligibles);
        var part = t.sur(e).nomme("part", Unite.SANS, TEXTE);
        Arrondi regle = Arrondi.auPlusProche(decimales);
        Taux change = Taux.pourcent(enMoins ? -ecart : ecart)
                .fois(puissance(rang))
                .fois(Quantite.rapport(1, puissance(decimales).numerateur().longValueExact()));
        Taux imprime = part.valeur().arrondi(regle).plus(change);
        // one unit less may be the same figure, cut
        Assume.that(!imprime.equals(part.valeur().arrondi(Arrondi.tronque(decimales))));
        Chiffre[] page = {
            chiffre(t, t.valeur().texteExact()),
            chiffre(e, e.valeur().texteExact()),
            chiffre(part, imprime.imprime(regle))
        };

        assertThat(dernier(page).alerte()).isTrue();
    }

    private static Quantite puissance(int n) {
        return Quantite.parse("1" + "0".repeat(n));
    }

    @Property
    void aFigureComputedFromARoundedPrintRaisesNoAlarm(
            @ForAll @LongRange(min = 1, max = 2_000) long tenus,
            @ForAll @LongRange(min = 1, max = 2_000) long eligibles,
            @ForAll @LongRange(min = 1, max = 500) long flux,
            @ForAll Arrondi dAbord,
            @ForAll Arrondi ensuite) {
        var part = nombre("tenus", tenus).sur(nombre("éligibles", eligibles)).nomme("part", Unite.SANS, TEXTE);
        var objectif = part.de(nombre("flux", flux)).nomme("objectif", Unite.LOGEMENTS, TEXTE);
        Quantite deLImprime = Quantite.of(flux).fois(part.valeur().arrondi(dAbord));
        String imprime = deLImprime.imprime(ensuite);

        assertThat(dernier(chiffre(part, part.valeur().imprime(dAbord)), chiffre(objectif, imprime)))
                .isIn(Verdict.CONFORME, Verdict.TRONQUE, Verdict.DEJA_ARRONDI);
    }

    /** Séez, with any rate and any operations. */
    @Property
    void whateverTheRateWasItsRoundedPrintIsReconciledWithItsResults(
            @ForAll Taux rotation,
            @ForAll @LongRange(min = 1, max = 900) long a,
            @ForAll @LongRange(min = 1, max = 900) long b,
            @ForAll boolean telQuImprime) {
        Arrondi une = Arrondi.auPlusProche(1);
        Arrondi deux = Arrondi.auPlusProche(2);
        Taux saisi = telQuImprime ? rotation.arrondi(une) : rotation;
        var taux = Resultat.donnee("taux", saisi, Unite.SANS, TEXTE);
        var x = taux.de(nombre("droits-années de a", a)).nomme("DU de a", Unite.DROITS_UNIQUES, TEXTE);
        var y = taux.de(nombre("droits-années de b", b)).nomme("DU de b", Unite.DROITS_UNIQUES, TEXTE);
        Controle c = Controle.de(List.of(
                chiffre(taux, rotation.imprime(une)),
                chiffre(x, Quantite.of(a).fois(rotation).imprime(deux)),
                chiffre(y, Quantite.of(b).fois(rotation).imprime(deux))));

        assertThat(c.constats()).noneMatch(k -> k.verdict().alerte());
        Intervalle i = c.intervalle(taux, Taux.ZERO, Taux.ENTIER, 8).orElseThrow();
        Quantite pas = Quantite.rapport(1, 10_000_000_000L);
        assertThat(Quantite.de(rotation))
                .isBetween(Quantite.de(i.min()).moins(pas), Quantite.de(i.max()).plus(pas));
    }

    @Property
    void theEndsOfAnIntervalGiveThePrintAndTheNextValuesDoNot(
            @ForAll @LongRange(min = 1, max = 500) long du, @ForAll @LongRange(min = 1, max = 20_000) long tous) {
        var total = nombre("DU de tous", tous);
        var part = nombre("DU", du).sur(total).nomme("part", Unite.SANS, TEXTE);
        Arrondi deux = Arrondi.auPlusProche(2);
        String imprime = part.valeur().imprime(deux);
        Quantite max = Quantite.of(1_000_000_000);
        Intervalle i = Controle.de(List.of(chiffre(part, imprime)))
                .intervalle(total, Quantite.of(1), max, 0)
                .orElseThrow();

        assertThat(List.of(part(du, i.min()), part(du, i.max())))
                .allMatch(p -> p.imprime(deux).equals(imprime));
        if (!i.min().equals(Quantite.of(1))) {
            assertThat(part(du, Quantite.de(i.min()).moins(Quantite.of(1))).imprime(deux))
                    .isNotEqualTo(imprime);
        }
        if (!i.max().equals(max)) {
            assertThat(part(du, Quantite.de(i.max()).plus(Quantite.of(1))).imprime(deux))
                    .isNotEqualTo(imprime);
        }
    }

    private static Taux part(long du, Nombre<?> tous) {
        return Quantite.of(du).sur(Quantite.de(tous));
    }
}
