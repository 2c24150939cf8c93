package fr.gestionflux.kit;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gestionflux.core.charte.ObjectifAnnuel;
import fr.gestionflux.core.preuve.Etape;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.preuve.Resultat;
import java.util.Optional;
import java.util.function.Function;

/**
 * A figure, its steps and their articles, said as a text says them; every line is checked where it is written.
 *
 * <pre>{@code
 * Chiffres.de(promologis)
 *         .etape(HauteGaronne.PART_DU_FLUX, "7,8431… %", "annexe 1, art. 3")
 *         .etape(HauteGaronne.FLUX_DU_TERRITOIRE, "9,078 logements", "art. 3.2")
 *         .etape(Instruction.OBJECTIF, "1 logement", "annexe 1, art. 5");
 * }</pre>
 */
public final class Chiffres {

    private static final int DECIMALES = 4;

    private final Function<String, Optional<Resultat<?>>> etapes;

    private Chiffres(Function<String, Optional<Resultat<?>>> etapes) {
        this.etapes = etapes;
    }

    /**
     * {@return what is said of the steps of a target}
     *
     * @param o the target
     */
    public static Chiffres de(ObjectifAnnuel o) {
        return new Chiffres(o::etape);
    }

    /**
     * {@return what is said of the steps of a figure}
     *
     * @param r the figure
     */
    public static Chiffres de(Resultat<?> r) {
        return new Chiffres(r::etape);
    }

    /**
     * Checks a step.
     *
     * @param nom its name
     * @param attendu its value at four decimals, with its unit; « … » says that more are held
     * @param article where the text orders it
     * @return this, for the next step
     */
    public Chiffres etape(String nom, String attendu, String article) {
        Resultat<?> r = etapes.apply(nom)
                .orElseThrow(() -> new AssertionError("étape « " + nom + " » absente ; attendu " + attendu));
        assertThat(r.texte(DECIMALES)).as(nom).isEqualTo(attendu);
        assertThat(r.reference().map(Reference::article)).as(nom).contains(article);
        return this;
    }

    /**
     * Checks a step.
     *
     * @param etape the step
     * @param attendu its value at four decimals, with its unit
     * @param article where the text orders it
     * @return this, for the next step
     */
    public Chiffres etape(Etape<?> etape, String attendu, String article) {
        return etape(etape.nom(), attendu, article);
    }
}
