package fr.gestionflux.core.preuve;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.kit.Domaine;
import fr.gestionflux.kit.Recalcul;
import fr.gestionflux.kit.Relecture;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

@Domain(Domaine.class)
class ExplicationPropertiesTest {

    private static final Reference TEXTE = Reference.de("texte");
    private static final Sujet TITULAIRE = Sujet.reservataire("commune de Séez", Optional.empty(), "73285");
    private static final Sujet AUTRE = Sujet.reservataire("commune d'Aime", Optional.empty(), "73006");

    @Property(tries = 2_000)
    void everyLineOfAnExplainedQuantityCanBeRedoneByHand(@ForAll Resultat<Quantite> figure) {
        Recalcul.verifie(figure.nomme("résultat", Unite.LOGEMENTS, TEXTE));
    }

    @Property(tries = 2_000)
    void everyLineOfAnExplainedRateCanBeRedoneByHand(@ForAll Resultat<Taux> figure) {
        Recalcul.verifie(figure.nomme("résultat", Unite.SANS, TEXTE));
    }

    @Property
    void theReadableExplanationHasTheLinesOfTheExactOne(@ForAll Resultat<Quantite> figure) {
        Resultat<Quantite> nommee = figure.nomme("résultat", Unite.LOGEMENTS, TEXTE);

        assertThat(Explication.lisible(nommee).lines())
                .hasSameSizeAs(Explication.exacte(nommee).lines().toList());
    }

    @Property
    void theSummaryOfAnyFigureTellsEveryLimitInTenLines(
            @ForAll Resultat<Quantite> sienne, @ForAll Resultat<Quantite> dAutrui) {
        Resultat<Quantite> total =
                sienne.sur(TITULAIRE).plus(dAutrui.sur(AUTRE)).nomme("résultat", Unite.LOGEMENTS, TEXTE);

        Relecture.verifie(Explication.resume(total, List.of(), TITULAIRE), total);
        Relecture.verifie(Explication.resume(total, List.of(), Sujet.AUCUN), total);
    }

    /** The properties above are worth what the generator tries. */
    @Example
    void everyOperationIsTried() {
        Set<Operation> essayees = EnumSet.noneOf(Operation.class);
        Domaine.quantiteCalculee().sampleStream().limit(1_000).forEach(r -> note(r, essayees));
        Domaine.tauxCalcule().sampleStream().limit(1_000).forEach(r -> note(r, essayees));

        assertThat(essayees).containsExactlyInAnyOrder(Operation.values());
    }

    private static void note(Resultat<?> r, Set<Operation> essayees) {
        essayees.add(r.operation());
        r.operandes().forEach(o -> note(o, essayees));
    }
}
