package fr.gestionflux.examples.benchmarks;

import static fr.gestionflux.examples.benchmarks.BailleurInvente.FLUX_DU_DEPARTEMENT;
import static fr.gestionflux.examples.benchmarks.BailleurInvente.JANVIER;
import static fr.gestionflux.examples.benchmarks.BailleurInvente.LOGEMENTS_D_UNE_COMMUNE;
import static java.math.MathContext.DECIMAL128;

import fr.gestionflux.core.charte.Chartes;
import fr.gestionflux.core.charte.ObjectifAnnuel;
import fr.gestionflux.core.droit.GarantieEmprunt;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** A commune that guaranteed ten loans, by the convention type {@code opac-savoie}; the yearly flow is communicated. */
final class Savoie implements Exemple {

    private static final int ANNEES_APRES_ECHEANCE = 5;
    private static final int POUR_CENT = 100;
    private static final String ROTATION_DE_LA_COMMUNE = "0.0946";
    private static final String ROTATION_DE_L_EPCI = "0.092";
    private static final List<GarantieEmprunt> GARANTIES = BailleurInvente.garanties("commune inventée");

    private final BailleurInvente bailleur;
    private final EnBigDecimal enBigDecimal = new EnBigDecimal();
    private final EnDoubles enDoubles = new EnDoubles();
    private final Classeur classeur = feuille();

    Savoie(Chartes chartes) {
        this.bailleur = new BailleurInvente(chartes, 1);
    }

    @Override
    public ObjectifAnnuel flux() {
        return bailleur.objectif(bailleur.conventions().get(0));
    }

    @Override
    public Chiffres<BigDecimal> bigDecimal() {
        return enBigDecimal.calculer();
    }

    @Override
    public Chiffres<Double> doubles() {
        return enDoubles.calculer();
    }

    @Override
    public Chiffres<Double> classeur() {
        return classeur.evaluer("B6", "B8", "B9", "B10");
    }

    private static final class EnBigDecimal {

        private record EmpruntDecimal(BigDecimal logements, BigDecimal partReservee, LocalDate derniereEcheance) {}

        private final BigDecimal logements = BigDecimal.valueOf(LOGEMENTS_D_UNE_COMMUNE);
        private final BigDecimal rotation = new BigDecimal(ROTATION_DE_LA_COMMUNE);
        private final BigDecimal rotationEpci = new BigDecimal(ROTATION_DE_L_EPCI);
        private final BigDecimal flux = BigDecimal.valueOf(FLUX_DU_DEPARTEMENT);
        private final BigDecimal plafond = new BigDecimal("0.2");
        private final BigDecimal plancher = new BigDecimal("0.1");
        private final List<EmpruntDecimal> emprunts = GARANTIES.stream()
                .map(g -> new EmpruntDecimal(
                        new BigDecimal(g.logements().numerateur()),
                        new BigDecimal(g.partReservee().numerateur())
                                .divide(new BigDecimal(g.partReservee().denominateur())),
                        g.derniereEcheance()))
                .toList();

        Chiffres<BigDecimal> calculer() {
            BigDecimal du = BigDecimal.ZERO;
            for (EmpruntDecimal e : emprunts) {
                BigDecimal ds1 = e.logements.multiply(e.partReservee, DECIMAL128);
                BigDecimal aa = annees(e.derniereEcheance.plusYears(ANNEES_APRES_ECHEANCE))
                        .setScale(2, RoundingMode.HALF_UP);
                du = du.add(ds1.multiply(aa, DECIMAL128).multiply(rotationEpci, DECIMAL128), DECIMAL128);
            }
            // the convention caps at 20 %, and so does the law
            BigDecimal part =
                    du.divide(logements, DECIMAL128).min(plafond).min(plafond).max(plancher);
            BigDecimal departs = rotation.multiply(logements, DECIMAL128).setScale(0, RoundingMode.HALF_UP);
            BigDecimal exact = part.multiply(departs, DECIMAL128);
            BigDecimal objectif = exact.setScale(0, RoundingMode.HALF_UP).max(BigDecimal.ONE);
            return new Chiffres<>(part, exact, objectif, exact.divide(flux, DECIMAL128));
        }
    }

    /** From 1 January of the year to a day, with 34 digits. */
    static BigDecimal annees(LocalDate fin) {
        long entieres = ChronoUnit.YEARS.between(JANVIER, fin);
        LocalDate anniversaire = JANVIER.plusYears(entieres);
        return BigDecimal.valueOf(ChronoUnit.DAYS.between(anniversaire, fin))
                .divide(
                        BigDecimal.valueOf(ChronoUnit.DAYS.between(anniversaire, JANVIER.plusYears(entieres + 1))),
                        DECIMAL128)
                .add(BigDecimal.valueOf(entieres), DECIMAL128);
    }

    private static final class EnDoubles {

        private record EmpruntDouble(double logements, double partReservee, LocalDate derniereEcheance) {}

        private final double rotation = Double.parseDouble(ROTATION_DE_LA_COMMUNE);
        private final double rotationEpci = Double.parseDouble(ROTATION_DE_L_EPCI);
        private final List<EmpruntDouble> emprunts = GARANTIES.stream()
                .map(g -> new EmpruntDouble(
                        g.logements().numerateur().doubleValue(),
                        g.partReservee().numerateur().doubleValue()
                                / g.partReservee().denominateur().doubleValue(),
                        g.derniereEcheance()))
                .toList();

        Chiffres<Double> calculer() {
            double du = 0;
            for (EmpruntDouble e : emprunts) {
                double ds1 = e.logements * e.partReservee;
                double aa = (double) Math.round(annees(e.derniereEcheance.plusYears(ANNEES_APRES_ECHEANCE)) * POUR_CENT)
                        / POUR_CENT;
                du += ds1 * aa * rotationEpci;
            }
            double part = Math.max(Math.min(Math.min(du / LOGEMENTS_D_UNE_COMMUNE, 0.2), 0.2), 0.1);
            double departs = Math.round(rotation * LOGEMENTS_D_UNE_COMMUNE);
            double exact = part * departs;
            return new Chiffres<>(part, exact, (double) Math.max(Math.round(exact), 1), exact / FLUX_DU_DEPARTEMENT);
        }

        private static double annees(LocalDate fin) {
            long entieres = ChronoUnit.YEARS.between(JANVIER, fin);
            LocalDate anniversaire = JANVIER.plusYears(entieres);
            return entieres
                    + (double) ChronoUnit.DAYS.between(anniversaire, fin)
                            / ChronoUnit.DAYS.between(anniversaire, JANVIER.plusYears(entieres + 1));
        }
    }

    /** Facts and results in column B, one operation a line from line 12 on. */
    private static Classeur feuille() {
        Classeur c = new Classeur()
                .date("B1", JANVIER)
                .nombre("B2", LOGEMENTS_D_UNE_COMMUNE)
                .nombre("B3", Double.parseDouble(ROTATION_DE_LA_COMMUNE))
                .nombre("B4", Double.parseDouble(ROTATION_DE_L_EPCI))
                .nombre("B5", FLUX_DU_DEPARTEMENT)
                .formule("B6", "MAX(MIN(SUM(H12:H21)/B2,0.2,0.2),0.1)")
                .formule("B7", "ROUND(B3*B2,0)")
                .formule("B8", "B6*B7")
                .formule("B9", "MAX(ROUND(B8,0),1)")
                .formule("B10", "B8/B5");
        int ligne = 12;
        for (GarantieEmprunt g : GARANTIES) {
            c.nombre("A" + ligne, g.logements().numerateur().doubleValue());
            c.nombre(
                    "B" + ligne,
                    g.partReservee().numerateur().doubleValue()
                            / g.partReservee().denominateur().doubleValue());
            c.date("C" + ligne, g.derniereEcheance());
            c.formule("D" + ligne, "A%1$d*B%1$d".formatted(ligne));
            c.formule("E" + ligne, "EDATE(C%d,60)".formatted(ligne));
            c.formule(
                    "F" + ligne,
                    "YEAR(E%1$d)-YEAR(B$1)-IF(EDATE(B$1,12*(YEAR(E%1$d)-YEAR(B$1)))>E%1$d,1,0)".formatted(ligne));
            c.formule(
                    "G" + ligne,
                    "ROUND(F%1$d+(E%1$d-EDATE(B$1,12*F%1$d))/(EDATE(B$1,12*F%1$d+12)-EDATE(B$1,12*F%1$d)),2)"
                            .formatted(ligne));
            c.formule("H" + ligne, "D%1$d*G%1$d*B$4".formatted(ligne));
            ligne++;
        }
        return c;
    }
}
