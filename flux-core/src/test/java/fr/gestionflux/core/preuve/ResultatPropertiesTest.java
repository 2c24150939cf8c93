package fr.gestionflux.core.preuve;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gestionflux.core.nombre.Arrondi;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.kit.Domaine;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

@Domain(Domaine.class)
class ResultatPropertiesTest {

    private static final Reference TEXTE = Reference.de("texte");

    @Property
    void explainedArithmeticIsBareArithmetic(
            @ForAll Quantite a, @ForAll Quantite b, @ForAll Taux t, @ForAll Arrondi regle) {
        Resultat<Quantite> ra = donnee(a);
        Resultat<Quantite> rb = donnee(b);
        Resultat<Taux> rt = Resultat.donnee("t", t, Unite.SANS, TEXTE);

        assertThat(ra.plus(rb).valeur()).isEqualTo(a.plus(b));
        assertThat(ra.moins(rb).valeur()).isEqualTo(a.moins(b));
        assertThat(ra.fois(rb).valeur()).isEqualTo(a.fois(b));
        assertThat(ra.fois(rt).valeur()).isEqualTo(a.fois(t));
        assertThat(rt.de(ra).valeur()).isEqualTo(a.fois(t));
        assertThat(Resultat.somme(List.of(ra, rb, ra)).valeur())
                .isEqualTo(a.plus(b).plus(a));
        assertThat(ra.arrondi(regle, TEXTE).valeur()).isEqualTo(a.arrondi(regle));
        assertThat(rt.arrondi(regle, TEXTE).valeur()).isEqualTo(t.arrondi(regle));
    }

    @Property
    void aRatioHasAValueUnlessItsWholeIsZero(@ForAll Quantite a, @ForAll Quantite b) {
        Resultat<Taux> part = donnee(a).sur(donnee(b));

        assertThat(part.estCalcule()).isEqualTo(b.signe() != 0);
        Assume.that(b.signe() != 0);
        assertThat(part.valeur()).isEqualTo(a.sur(b));
    }

    @Property
    void aBoundKeepsItsSideAndIsRemarkedWhenItBites(@ForAll Quantite a, @ForAll Quantite limite) {
        Resultat<Quantite> auPlus = donnee(a).auPlus(donnee(limite));
        Resultat<Quantite> auMoins = donnee(a).auMoins(donnee(limite));

        assertThat(auPlus.valeur())
                .isLessThanOrEqualTo(limite)
                .isLessThanOrEqualTo(a)
                .isIn(a, limite);
        assertThat(auMoins.valeur())
                .isGreaterThanOrEqualTo(limite)
                .isGreaterThanOrEqualTo(a)
                .isIn(a, limite);
        assertThat(auPlus.anomalies().isEmpty()).isEqualTo(auPlus.valeur().equals(a));
        assertThat(auMoins.anomalies().isEmpty()).isEqualTo(auMoins.valeur().equals(a));
    }

    @Property
    void theMeanOfOneRateIsThatRate(@ForAll Resultat<Taux> t) {
        Resultat<Taux> moyenne = Resultat.moyenne(List.of(t));

        assertThat(moyenne.valide().isValid()).isEqualTo(t.estCalcule());
        Assume.that(t.estCalcule());
        assertThat(moyenne.valeur()).isEqualTo(t.valeur());
        assertThat(Resultat.moyenne(List.of(t, t, t)).valeur()).isEqualTo(t.valeur());
    }

    @Property
    void aFigureHasNoValueWhenAndOnlyWhenSomethingWasRefused(@ForAll Resultat<Quantite> figure) {
        assertThat(figure.estCalcule()).isEqualTo(figure.anomalies().stream().noneMatch(Anomalie::estRefus));
        assertThat(figure.valide().isValid()).isEqualTo(figure.estCalcule());
    }

    @Property
    void aFigureIsWhatItsOperandsGave(@ForAll Resultat<Quantite> figure) {
        boolean operandesCalcules = figure.operandes().stream().allMatch(Resultat::estCalcule);

        assertThat(figure.estCalcule())
                .isEqualTo(operandesCalcules && figure.notes().stream().noneMatch(Anomalie::estRefus));
    }

    @Property
    void everyAnomalyIsSaidOnce(@ForAll Resultat<Quantite> figure) {
        Resultat<Quantite> deuxFois = figure.plus(figure);

        assertThat(deuxFois.anomalies()).isEqualTo(figure.anomalies()).doesNotHaveDuplicates();
    }

    @Property
    void aNameAddsNothingToTheValue(@ForAll Resultat<Quantite> figure) {
        Resultat<Quantite> nommee = figure.nomme("nouveau nom", Unite.LOGEMENTS, TEXTE);

        assertThat(nommee.etape("nouveau nom")).containsSame(nommee);
        figure.nom().ifPresent(ancien -> assertThat(nommee.etape(ancien)).isPresent());
        assertThat(nommee.estCalcule()).isEqualTo(figure.estCalcule());
        Assume.that(figure.estCalcule());
        assertThat(nommee.valeur()).isEqualTo(figure.valeur());
        assertThat(nommee.anomalies()).isEqualTo(figure.anomalies());
    }

    private static Resultat<Quantite> donnee(Quantite q) {
        return Resultat.donnee("q", q, Unite.LOGEMENTS, TEXTE);
    }
}
