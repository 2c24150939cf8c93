package fr.gestionflux.examples.benchmarks;

import static java.math.MathContext.DECIMAL128;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The formulas of the four charters by hand, with 34 digits, on the numbers of the made-up portfolio: no check, no remark, no
 * text, no sharing out. Its figures are those that the conventions have on their own.
 */
final class FormulesNues {

    private static final int CONVENTIONS = 40;
    private static final int OPERATIONS = 10;
    private static final int CHARTES = 4;
    private static final int ANNEE_DE_CONVERSION = 2023;
    private static final int ANNEES_APRES_ECHEANCE = 5;
    private static final BigDecimal DIXIEME = new BigDecimal("0.1");
    private static final BigDecimal CINQUIEME = new BigDecimal("0.2");
    private static final BigDecimal ROTATION_DE_L_EPCI = new BigDecimal("0.092");
    private static final BigDecimal ROTATION_MOYENNE = new BigDecimal("0.07");
    private static final BigDecimal APRES_L_ETAT = new BigDecimal("0.7");

    private FormulesNues() {}

    /** Homes of a commune, and those of each operation with the year that its right ends in. */
    private record Commune(BigDecimal logements, List<Droit> droits) {}

    private record Droit(BigDecimal logements, int fin) {}

    /** Homes owed by all conventions together. */
    static BigDecimal objectifs(int conventions, long graine) {
        BigDecimal somme = BigDecimal.ZERO;
        int dossiers = (conventions + CONVENTIONS - 1) / CONVENTIONS;
        for (int n = 0; n < dossiers; n++) {
            somme = somme.add(objectifs(n, Math.min(CONVENTIONS, conventions - n * CONVENTIONS), graine));
        }
        return somme;
    }

    /** Homes owed by the conventions of one file. */
    static BigDecimal objectifs(int dossier, int conventions, long graine) {
        List<Commune> communes = communes(new SplittableRandom(graine + dossier), conventions);
        return switch (dossier % CHARTES) {
            case 0 -> somme(communes.stream().map(FormulesNues::savoie).toList());
            case 1 -> ileDeFrance(communes);
            case 2 ->
                somme(communes.stream()
                        .map(c -> unite(part(c).multiply(c.logements.multiply(DIXIEME), DECIMAL128)
                                .setScale(20, RoundingMode.HALF_UP)))
                        .toList());
            default -> somme(communes.stream().map(FormulesNues::rhone).toList());
        };
    }

    private static List<Commune> communes(SplittableRandom hasard, int nombre) {
        List<Commune> communes = new ArrayList<>();
        for (int i = 0; i < nombre; i++) {
            BigDecimal logements = BigDecimal.valueOf(hasard.nextLong(500, 5_000));
            List<Droit> droits = new ArrayList<>();
            for (int n = 0; n < OPERATIONS; n++) {
                droits.add(new Droit(BigDecimal.valueOf(hasard.nextLong(4, 40)), hasard.nextInt(2030, 2065)));
            }
            communes.add(new Commune(logements, droits));
        }
        return communes;
    }

    private static BigDecimal savoie(Commune c) {
        BigDecimal du = BigDecimal.ZERO;
        for (Droit d : c.droits) {
            BigDecimal aa = Savoie.annees(LocalDate.of(d.fin + ANNEES_APRES_ECHEANCE, 6, 1))
                    .setScale(2, RoundingMode.HALF_UP);
            du = du.add(
                    d.logements
                            .multiply(CINQUIEME, DECIMAL128)
                            .multiply(aa, DECIMAL128)
                            .multiply(ROTATION_DE_L_EPCI, DECIMAL128),
                    DECIMAL128);
        }
        BigDecimal part = du.divide(c.logements, DECIMAL128).min(CINQUIEME).max(DIXIEME);
        return unite(part.multiply(unite(c.logements.multiply(DIXIEME, DECIMAL128)), DECIMAL128))
                .max(BigDecimal.ONE);
    }

    private static BigDecimal ileDeFrance(List<Commune> communes) {
        List<BigDecimal> droits = communes.stream()
                .map(c -> unite(somme(c.droits.stream()
                                .map(d -> d.logements.multiply(
                                        BigDecimal.valueOf((long) d.fin - ANNEE_DE_CONVERSION), DECIMAL128))
                                .toList())
                        .multiply(ROTATION_MOYENNE, DECIMAL128)))
                .toList();
        BigDecimal tous = somme(droits);
        List<BigDecimal> departs = communes.stream()
                .map(c -> c.logements.divideToIntegralValue(BigDecimal.TEN))
                .toList();
        BigDecimal flux = somme(departs).multiply(BigDecimal.valueOf(2));
        BigDecimal objectifs = BigDecimal.ZERO;
        for (int i = 0; i < communes.size(); i++) {
            BigDecimal part = droits.get(i)
                    .divide(tous, DECIMAL128)
                    .multiply(APRES_L_ETAT, DECIMAL128)
                    .min(CINQUIEME.multiply(departs.get(i), DECIMAL128).divide(flux, DECIMAL128));
            // 34 digits may stand just under the half that is rounded up
            objectifs = objectifs.add(unite(part.multiply(flux, DECIMAL128).setScale(20, RoundingMode.HALF_UP)));
        }
        return objectifs;
    }

    private static BigDecimal rhone(Commune c) {
        BigDecimal libres = c.logements.multiply(DIXIEME, DECIMAL128);
        BigDecimal assiette = libres.subtract(libres.multiply(DIXIEME, DECIMAL128), DECIMAL128);
        return unite(part(c).multiply(assiette, DECIMAL128).setScale(20, RoundingMode.HALF_UP));
    }

    private static BigDecimal part(Commune c) {
        return somme(c.droits.stream().map(Droit::logements).toList()).divide(c.logements, DECIMAL128);
    }

    private static BigDecimal unite(BigDecimal n) {
        return n.setScale(0, RoundingMode.HALF_UP);
    }

    private static BigDecimal somme(List<BigDecimal> termes) {
        return termes.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
