package fr.gestionflux.core.charte;

import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.Etape;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.preuve.Unite;
import fr.gestionflux.core.temps.Dates;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How long a right still runs: in whole years or in exact ones, as the texts count. Pure and thread-safe.
 *
 * <pre>{@code
 * DureeRestante.anneesEntieres("années", 2023, 2030, texte);   // = 7 ans — DRIHL model, II.C
 * DureeRestante.anneesExactes("durée", LocalDate.of(2024, 1, 1), LocalDate.of(2050, 5, 1), texte).texte(2);   // = 26,33… ans — Séez, operation 399
 * }</pre>
 */
public final class DureeRestante {

    static final int UN_SIECLE = 100;
    private static final int CYCLE_DU_CALENDRIER = 400;

    private DureeRestante() {}

    /**
     * Whole years between two years; a right that has ended is worth 0, and it is remarked.
     *
     * @param nom name of the figure
     * @param annee reference year
     * @param fin last year
     * @param texte the article
     * @return years
     */
    public static Resultat<Quantite> anneesEntieres(String nom, int annee, int fin, Reference texte) {
        return anneesEntieres(Etape.quantite(nom, Unite.ANS), nom, annee, fin, texte);
    }

    /**
     * The same, for a figure whose name is not that of the right: remarks name the right.
     *
     * @param nom name of the figure
     * @param droit name of the right
     * @param annee reference year
     * @param fin last year
     * @param texte the article
     * @return years
     */
    public static Resultat<Quantite> anneesEntieres(
            Etape<Quantite> nom, String droit, int annee, int fin, Reference texte) {
        long ans = Math.max(0, (long) fin - annee);
        return Resultat.donnee(nom, Quantite.of(ans), texte)
                .remarqueSi(
                        n -> ans > UN_SIECLE,
                        Codes.FIN_LOINTAINE,
                        n -> "« " + droit + " » : fin en " + fin + ", dans " + n
                                + " ans ; est-ce bien la fin du droit ?")
                .remarqueSi(
                        n -> n.signe() == 0,
                        Codes.DROIT_ECHU,
                        n -> "« " + droit + " » : le droit a pris fin en " + fin + ", il vaut 0 en " + annee);
    }

    /**
     * Exact years: whole ones, then the days left over the length of the year that they fall in. A right that has ended
     * is worth 0, and it is remarked.
     *
     * @param nom name of the figure
     * @param debut reference date
     * @param fin end of the right
     * @param texte the article
     * @return years, not rounded
     */
    public static Resultat<Quantite> anneesExactes(String nom, LocalDate debut, LocalDate fin, Reference texte) {
        return anneesExactes(Etape.quantite(nom, Unite.ANS), nom, debut, fin, texte);
    }

    /**
     * The same, for a figure whose name is not that of the right: remarks name the right.
     *
     * @param nom name of the figure
     * @param droit name of the right
     * @param debut reference date
     * @param fin end of the right
     * @param texte the article
     * @return years, not rounded
     */
    public static Resultat<Quantite> anneesExactes(
            Etape<Quantite> nom, String droit, LocalDate debut, LocalDate fin, Reference texte) {
        if (!fin.isAfter(debut)) {
            return Resultat.donnee(nom, Quantite.ZERO, texte)
                    .remarque(
                            Codes.DROIT_ECHU,
                            "« " + droit + " » : le droit a pris fin le " + Dates.texte(fin) + ", il vaut 0 au "
                                    + Dates.texte(debut));
        }
        long entieres = ChronoUnit.YEARS.between(debut, fin);
        long jours = ChronoUnit.DAYS.between(debut.plusYears(entieres), fin);
        // the calendar repeats itself: the year after the last one that Java knows is as long as 400 years before
        long cycle = entieres > CYCLE_DU_CALENDRIER ? CYCLE_DU_CALENDRIER : 0;
        long annee = ChronoUnit.DAYS.between(debut.plusYears(entieres - cycle), debut.plusYears(entieres - cycle + 1));
        return Resultat.donnee(nom, Quantite.rapport(entieres * annee + jours, annee), texte)
                .remarqueSi(
                        n -> fin.isAfter(debut.plusYears(UN_SIECLE)),
                        Codes.FIN_LOINTAINE,
                        n -> finLointaine(droit, fin));
    }

    static String finLointaine(String nom, LocalDate fin) {
        return "« " + nom + " » : fin le " + Dates.texte(fin) + " ; est-ce bien la fin du droit ?";
    }
}
