package fr.gestionflux.core.charte;

import static fr.gestionflux.core.charte.CharteDEssai.ANNEXE;
import static fr.gestionflux.core.charte.CharteDEssai.COMMUNE;
import static fr.gestionflux.core.charte.CharteDEssai.CONVENTION;
import static fr.gestionflux.core.charte.CharteDEssai.ESSAI;
import static fr.gestionflux.core.charte.CharteDEssai.ETAT;
import static fr.gestionflux.core.charte.CharteDEssai.VALMONT;
import static fr.gestionflux.core.charte.CharteDEssai.VERNAY;
import static fr.gestionflux.core.charte.CharteDEssai.VOISINE;
import static fr.gestionflux.core.charte.CharteDEssai.charte;
import static fr.gestionflux.core.charte.CharteDEssai.codes;
import static fr.gestionflux.core.charte.CharteDEssai.contingent;
import static fr.gestionflux.core.charte.CharteDEssai.convention;
import static fr.gestionflux.core.charte.CharteDEssai.dossier;
import static fr.gestionflux.core.charte.CharteDEssai.releve;
import static fr.gestionflux.core.releve.Grandeur.BESOIN;
import static fr.gestionflux.core.releve.Grandeur.EXCLUS;
import static fr.gestionflux.core.releve.Grandeur.LOGEMENTS;
import static fr.gestionflux.core.releve.Grandeur.ROTATION;
import static org.assertj.core.api.Assertions.assertThat;

import fr.gestionflux.core.annee.DossierAnnuel;
import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.releve.Releve;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

class ObjectifPropertiesTest {

    private static final Charte CHARTE = charte().build();
    private static final Quantite DEMI = Quantite.rapport(1, 2);

    private static ObjectifAnnuel objectif(DossierAnnuel dossier) {
        return CHARTE.calculer(dossier, convention().build()).get();
    }

    private static ObjectifAnnuel objectif(long droits) {
        return objectif(dossier(2024, releve(), contingent(COMMUNE, droits)));
    }

    @Provide
    Arbitrary<List<Contingent>> contingents() {
        return Arbitraries.shuffle(contingent(COMMUNE, 60), contingent(VOISINE, 10), contingent(ETAT, 0));
    }

    @Provide
    Arbitrary<List<Consumer<Releve.Builder>>> faits() {
        List<Consumer<Releve.Builder>> faits = List.of(
                r -> r.note(LOGEMENTS, VALMONT, 2023, 1000, ANNEXE),
                r -> r.note(EXCLUS, VALMONT, 2023, 200, ANNEXE),
                r -> r.note(ROTATION, ESSAI, 2023, Taux.pourcent(9), ANNEXE),
                r -> r.note(LOGEMENTS, VERNAY, 2023, 500, ANNEXE),
                r -> r.note(BESOIN, ESSAI, 2024, 50, ANNEXE));
        return Arbitraries.shuffle(new ArrayList<>(faits));
    }

    @Provide
    Arbitrary<List<Stipulation<?>>> stipulations() {
        return Arbitraries.shuffle(
                Clauses.PLAFOND_GARANTIES.fixee(Taux.pourcent(5), CONVENTION.art("art. 5")),
                Clauses.MINIMUM.fixee(Quantite.of(2), CONVENTION.art("art. 3")),
                Clauses.DUREE.fixee(new Duree(3, Reconduction.AUCUNE), CONVENTION.art("art. 2")));
    }

    @Property
    void theOrderOfTheContingentsDoesNotMatter(@ForAll("contingents") List<Contingent> contingents) {
        ObjectifAnnuel o = objectif(dossier(2024, releve(), contingents.toArray(Contingent[]::new)));

        assertThat(o.expliquer()).isEqualTo(objectif(60).expliquer());
        assertThat(o.anomalies()).isEmpty();
    }

    @Property
    void theOrderOfTheFactsDoesNotMatter(@ForAll("faits") List<Consumer<Releve.Builder>> faits) {
        Releve.Builder releve = Releve.builder();
        faits.forEach(f -> f.accept(releve));

        ObjectifAnnuel o = objectif(dossier(releve));

        assertThat(o.expliquer()).isEqualTo(objectif(60).expliquer());
        assertThat(codes(o.anomalies())).containsExactlyInAnyOrder(Codes.DONNEE_NON_LUE, Codes.TERRITOIRE_INCONNU);
    }

    @Property
    void theOrderOfTheStipulationsDoesNotMatter(@ForAll("stipulations") List<Stipulation<?>> stipulations) {
        ObjectifAnnuel o = CHARTE.calculer(
                        dossier(releve()),
                        convention().addAllStipulations(stipulations).build())
                .get();

        assertThat(o.part().valeur()).isEqualTo(Taux.pourcent(5));
        assertThat(o.exact().valeur()).isEqualTo(Quantite.parse("3,6"));
        assertThat(o.objectif().valeur()).isEqualTo(Quantite.of(4));
    }

    @Property
    void moreRightsNeverGiveLess(
            @ForAll @LongRange(min = 0, max = 2000) long droits, @ForAll @LongRange(min = 0, max = 200) long deplus) {
        ObjectifAnnuel avant = objectif(droits);
        ObjectifAnnuel apres = objectif(droits + deplus);

        assertThat(apres.part().valeur()).isGreaterThanOrEqualTo(avant.part().valeur());
        assertThat(apres.objectif().valeur())
                .isGreaterThanOrEqualTo(avant.objectif().valeur());
    }

    @Property
    void theObjectifIsWholeAndAtMostHalfAHomeFromTheExactOne(@ForAll @LongRange(min = 0, max = 2000) long droits) {
        ObjectifAnnuel o = objectif(droits);

        assertThat(o.objectif().valeur().estEntiere()).isTrue();
        assertThat(o.objectif().valeur())
                .isBetween(o.exact().valeur().moins(DEMI), o.exact().valeur().plus(DEMI));
    }

    @Property
    void theExactObjectifIsTheShareOfTheFlow(@ForAll @LongRange(min = 0, max = 2000) long droits) {
        ObjectifAnnuel o = objectif(droits);

        assertThat(o.exact().valeur()).isEqualTo(o.flux().valeur().fois(o.part().valeur()));
    }
}
