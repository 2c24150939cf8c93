package fr.gestionflux.rules.savoie;

import static fr.gestionflux.rules.savoie.Exemples.HAUTE_TARENTAISE;
import static fr.gestionflux.rules.savoie.Exemples.SEEZ;
import static fr.gestionflux.rules.savoie.Exemples.TEXTE;
import static fr.gestionflux.rules.savoie.Exemples.calcule;
import static fr.gestionflux.rules.savoie.Exemples.conventionOpac;
import static fr.gestionflux.rules.savoie.Exemples.dossier;
import static fr.gestionflux.rules.savoie.Exemples.garantie;
import static org.assertj.core.api.Assertions.assertThat;

import fr.gestionflux.core.charte.ObjectifAnnuel;
import fr.gestionflux.core.droit.Droit;
import fr.gestionflux.core.droit.GarantieEmprunt;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.releve.Grandeur;
import fr.gestionflux.core.releve.Releve;
import fr.gestionflux.kit.Recalcul;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** Laws of the convention type, whatever the figures. */
class SavoiePropertiesTest {

    @Property
    void theShareStaysBetweenTheFloorAndTheCap(@ForAll("operations") List<Droit> droits, @ForAll("taux") Taux taux) {
        ObjectifAnnuel o = objectif(droits, taux, 74, 7);

        assertThat(o.part().valeur()).isBetween(Taux.pourcent(10), Taux.pourcent(20));
    }

    @Property
    void theObjectiveIsWholeAndAtLeastOne(
            @ForAll("operations") List<Droit> droits,
            @ForAll("taux") Taux taux,
            @ForAll @IntRange(max = 400) int departs) {
        Quantite objectif = objectif(droits, taux, 74, departs).objectif().valeur();

        assertThat(objectif.estEntiere()).isTrue();
        assertThat(objectif).isGreaterThanOrEqualTo(Quantite.of(1));
    }

    @Property
    void aLongerRightNeverGivesLess(
            @ForAll("dates") LocalDate fin, @ForAll @LongRange(max = 20_000) long jours, @ForAll("taux") Taux taux) {
        assertThat(du(objectif(List.of(garantie("x", 12, fin.plusDays(jours))), taux, 74, 7)))
                .isGreaterThanOrEqualTo(du(objectif(List.of(garantie("x", 12, fin)), taux, 74, 7)));
    }

    @Property
    void oneMoreRightNeverLowersTheShare(
            @ForAll("operations") List<Droit> droits, @ForAll("dates") LocalDate fin, @ForAll("taux") Taux taux) {
        List<Droit> plus = new ArrayList<>(droits);
        plus.add(garantie("de plus", 20, fin));

        assertThat(objectif(plus, taux, 300, 30).part().valeur())
                .isGreaterThanOrEqualTo(objectif(droits, taux, 300, 30).part().valeur());
    }

    @Property
    void theOrderOfTheRightsDoesNotMatter(
            @ForAll("operations") List<Droit> droits, @ForAll("taux") Taux taux, @ForAll Random hasard) {
        List<Droit> autrement = new ArrayList<>(droits);
        Collections.shuffle(autrement, hasard);

        assertThat(objectif(autrement, taux, 200, 20).exact().valeur())
                .isEqualTo(objectif(droits, taux, 200, 20).exact().valeur());
    }

    @Property(tries = 100)
    void theStepsRedoneByHandGiveTheObjective(@ForAll("operations") List<Droit> droits, @ForAll("taux") Taux taux) {
        Recalcul.verifie(objectif(droits, taux, 74, 7).objectif());
    }

    private static Quantite du(ObjectifAnnuel o) {
        return o.etape(Savoie.DU).orElseThrow().valeur();
    }

    private static ObjectifAnnuel objectif(List<Droit> droits, Taux taux, long logements, long departs) {
        Releve releve = Releve.builder()
                .note(Grandeur.LOGEMENTS, SEEZ, 2022, logements, TEXTE)
                .note(Grandeur.ROTATION, HAUTE_TARENTAISE, 2022, taux, TEXTE)
                .note(Grandeur.DEPARTS, SEEZ, 2024, departs, TEXTE)
                .build();
        return calcule(dossier(2024, releve, droits), conventionOpac());
    }

    @Provide
    Arbitrary<List<Droit>> operations() {
        return Combinators.combine(Arbitraries.longs().between(0, 300), dates())
                .as((logements, fin) -> (Droit) garantie("opération", logements, fin))
                .list()
                .ofMaxSize(6)
                .map(SavoiePropertiesTest::nommees);
    }

    /** Names are unique, as in an inventory. */
    private static List<Droit> nommees(List<Droit> droits) {
        List<Droit> nommes = new ArrayList<>();
        for (Droit d : droits) {
            GarantieEmprunt g = (GarantieEmprunt) d;
            nommes.add(new GarantieEmprunt(
                    g.intitule() + " " + nommes.size(), g.logements(), g.partReservee(), g.derniereEcheance()));
        }
        return nommes;
    }

    @Provide
    Arbitrary<LocalDate> dates() {
        return Arbitraries.longs().between(0, 30_000).map(LocalDate.of(2010, 1, 1)::plusDays);
    }

    @Provide
    Arbitrary<Taux> taux() {
        return Arbitraries.longs().between(0, 10_000).map(n -> Taux.rapport(n, 10_000));
    }
}
