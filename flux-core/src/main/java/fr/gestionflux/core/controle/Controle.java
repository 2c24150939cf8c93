package fr.gestionflux.core.controle;

import fr.gestionflux.core.controle.Mention.Annee;
import fr.gestionflux.core.controle.Mention.Chiffre;
import fr.gestionflux.core.controle.Mention.Fin;
import fr.gestionflux.core.controle.Mention.Plafond;
import fr.gestionflux.core.nombre.Nombre;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.preuve.TexteRecu;
import fr.gestionflux.core.temps.Dates;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Checks what a document prints: for each print, whether it is what it should be, and under which rounding, or else the
 * likely cause. A print that only follows another rounding raises no alarm.
 *
 * <pre>{@code
 * Controle annexe = Controle.de(List.of(
 *         new Chiffre("DU1", "13,40", du1),
 *         new Chiffre("flux réservataire", "18,11 %", du1.sur(logements))));
 * annexe.constats();   // … flux réservataire : « 18,11 % », … s'obtient avec « DU1 » imprimé 13,40 …
 * }</pre>
 *
 * <p>Give all that the document prints, inputs too: a figure computed from another print, a total and its lines, an input
 * too rounded to give a result are found from one another. A cause is a way to obtain the print, not a proof of how it was
 * obtained; a simpler one is named before a more remote one. Nothing is compared with a tolerance.
 *
 * <p>Immutable and thread-safe.
 */
public final class Controle {

    private static final Pattern ANNEE = Pattern.compile("(?<!\\d)(?:19|20)\\d\\d(?!\\d)");
    private static final int UN_SIECLE = 100;
    private static final int DECIMALES_MAXIMUM = 30;

    private final Enquete enquete;
    private final List<Constat> constats;

    private Controle(List<Mention> mentions) {
        this.enquete = new Enquete(mentions.stream()
                .filter(Chiffre.class::isInstance)
                .map(Chiffre.class::cast)
                .toList());
        this.constats = mentions.stream().map(this::constat).toList();
    }

    /**
     * Checks the prints of one document.
     *
     * @param mentions all that it prints, in its order
     * @return the check
     */
    public static Controle de(List<? extends Mention> mentions) {
        return new Controle(List.copyOf(mentions));
    }

    /**
     * What was found, one for each print.
     *
     * @return in the order of the prints
     */
    public List<Constat> constats() {
        return constats;
    }

    /**
     * The values of a figure with which the prints that depend on it agree; those that no value of it explains do not
     * count. It is supposed that each of them goes one way with it.
     *
     * @param etape an input, or an intermediate figure, printed or not
     * @param min the smallest value that it may have, not negative
     * @param max the greatest one
     * @param decimales how many decimals its values have, in percentage points for a rate
     * @return empty when no print depends on it, or none agrees
     * @throws IllegalArgumentException if a bound is negative or of another nature, if they are in the wrong order, or if
     *     there are fewer than 0 or more than 30 decimals
     */
    public Optional<Intervalle> intervalle(Resultat<?> etape, Nombre<?> min, Nombre<?> max, int decimales) {
        if (decimales < 0 || decimales > DECIMALES_MAXIMUM) {
            throw new IllegalArgumentException(
                    "décimales : reçu " + decimales + " ; attendu de 0 à " + DECIMALES_MAXIMUM);
        }
        boolean memeNature = min.getClass() == max.getClass()
                && (!etape.estCalcule() || etape.valeur().getClass() == min.getClass());
        if (!memeNature || min.signe() < 0 || Quantite.de(min).compareTo(Quantite.de(max)) > 0) {
            throw new IllegalArgumentException("min, max : reçu " + min + " et " + max
                    + " ; attendu de même nature que « " + etape + " », 0 au moins, et min au plus égal à max");
        }
        return enquete.intervalle(etape, min, max, decimales);
    }

    private Constat constat(Mention m) {
        if (m.texte().isBlank()) {
            return new Constat(m, Verdict.BLANC, "");
        }
        if (m instanceof Chiffre c) {
            return enquete.constat(c);
        }
        if (m instanceof Plafond p) {
            return plafond(p);
        }
        return m instanceof Annee a ? annee(a) : fin((Fin) m);
    }

    static Constat illisible(Mention m, String attendu) {
        return new Constat(m, Verdict.ILLISIBLE, "reçu " + TexteRecu.cite(m.texte()) + " ; attendu " + attendu);
    }

    private static Constat plafond(Plafond p) {
        Resultat<?> limite = p.plafond();
        if (!limite.estCalcule()) {
            return new Constat(p, Verdict.NON_CALCULE, "");
        }
        return Impression.lis(p.texte())
                .flatMap(i -> i.comme(limite.valeur()))
                .map(lu -> Quantite.de(lu.valeur()).compareTo(Quantite.de(limite.valeur())) > 0
                        ? new Constat(
                                p,
                                Verdict.LIMITE,
                                "au plus " + limite.texte(4)
                                        + limite.reference()
                                                .map(r -> " (" + r + ")")
                                                .orElse(""))
                        : new Constat(p, Verdict.CONFORME, ""))
                .orElseGet(() -> illisible(p, "un nombre à comparer à " + limite.texte(4)));
    }

    private static Constat annee(Annee a) {
        List<Integer> lues = ANNEE.matcher(a.texte())
                .results()
                .map(MatchResult::group)
                .map(Integer::valueOf)
                .toList();
        return lues.isEmpty()
                ? illisible(a, "une année comme « " + a.attendue() + " »")
                : lues.stream().allMatch(n -> n == a.attendue())
                        ? new Constat(a, Verdict.CONFORME, "")
                        : new Constat(a, Verdict.ANNEE, "attendu " + a.attendue());
    }

    private static Constat fin(Fin f) {
        return Dates.lis(f.texte())
                .map(fin -> new Constat(f, verdict(fin, f.au()), ""))
                .map(c -> c.verdict() == Verdict.DROIT_ECHU
                        ? new Constat(f, c.verdict(), "il ne vaut plus rien au " + Dates.texte(f.au()))
                        : c)
                .orElseGet(() -> illisible(f, Dates.attendu(f.texte())));
    }

    private static Verdict verdict(LocalDate fin, LocalDate au) {
        return !fin.isAfter(au)
                ? Verdict.DROIT_ECHU
                : fin.isAfter(au.plusYears(UN_SIECLE)) ? Verdict.FIN_LOINTAINE : Verdict.CONFORME;
    }
}
