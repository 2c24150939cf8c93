package fr.gestionflux.examples.benchmarks;

import static fr.gestionflux.core.releve.Grandeur.DEPARTS;
import static fr.gestionflux.core.releve.Grandeur.ELIGIBLES;
import static fr.gestionflux.core.releve.Grandeur.MISES_EN_SERVICE;
import static fr.gestionflux.core.releve.Grandeur.ROTATION;
import static fr.gestionflux.core.releve.Grandeur.SOUSTRAITS;
import static java.math.MathContext.DECIMAL128;

import fr.gestionflux.core.annee.DossierAnnuel;
import fr.gestionflux.core.charte.Charte;
import fr.gestionflux.core.charte.Chartes;
import fr.gestionflux.core.charte.Convention;
import fr.gestionflux.core.charte.ObjectifAnnuel;
import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.droit.DroitDeSuite;
import fr.gestionflux.core.droit.DroitsUniques;
import fr.gestionflux.core.droit.EtatDesLieux;
import fr.gestionflux.core.droit.Origine;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.parc.Bailleur;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.parc.Reservataire.Categorie;
import fr.gestionflux.core.parc.Territoire;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.releve.Releve;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** A commune with ten droits de suite, beside the balance of all the other holders; the yearly flow is computed. */
final class IleDeFrance implements Exemple {

    private static final int PREMIERE_ANNEE_DE_ROTATION = 2018;
    private static final int ANNEE_DE_CONVERSION = 2023;
    private static final int ANNEE = 2024;
    private static final long AUTRES_DROITS = 3000;
    private static final long ELIGIBLES_DU_DEPARTEMENT = 12_000;
    private static final long SOUSTRAITS_DU_DEPARTEMENT = 84;
    private static final long NEUFS_DU_DEPARTEMENT = 130;
    private static final long DEPARTS_DE_LA_COMMUNE = 110;
    private static final int ROTATION_DU_DEPARTEMENT = 620;
    private static final List<Integer> ROTATIONS_DE_LA_COMMUNE = List.of(710, 680, 590, 720, 800);
    private static final int DIX_MILLIEMES = 10_000;
    private static final Reference TEXTE = Reference.de("convention inventée");

    private final Charte charte;
    private final DossierAnnuel dossier;
    private final Convention convention;
    private final EnBigDecimal enBigDecimal = new EnBigDecimal();
    private final EnDoubles enDoubles = new EnDoubles();
    private final Classeur classeur = feuille();

    IleDeFrance(Chartes chartes) {
        Territoire departement = Territoire.departement("95", "Val-d'Oise");
        Territoire commune = Territoire.commune(
                "95999", "commune inventée", Territoire.epci("200000002", "EPCI inventé", departement));
        Bailleur bailleur = new Bailleur("bailleur inventé");
        Reservataire ville = new Reservataire(Categorie.COMMUNE, "commune inventée", commune);
        Reservataire autres = new Reservataire(Categorie.AUTRE, "autres réservataires", departement);
        Releve.Builder releve = Releve.builder()
                .note(ROTATION, departement, ANNEE - 1, rotation(ROTATION_DU_DEPARTEMENT), TEXTE)
                .note(ELIGIBLES, departement, ANNEE - 1, ELIGIBLES_DU_DEPARTEMENT, TEXTE)
                .note(SOUSTRAITS, departement, ANNEE, SOUSTRAITS_DU_DEPARTEMENT, TEXTE)
                .note(MISES_EN_SERVICE, departement, ANNEE, NEUFS_DU_DEPARTEMENT, TEXTE)
                .note(DEPARTS, commune, ANNEE, DEPARTS_DE_LA_COMMUNE, TEXTE);
        for (int n = 0; n < ROTATIONS_DE_LA_COMMUNE.size(); n++) {
            releve.note(
                    ROTATION, commune, PREMIERE_ANNEE_DE_ROTATION + n, rotation(ROTATIONS_DE_LA_COMMUNE.get(n)), TEXTE);
        }
        EtatDesLieux etat =
                new EtatDesLieux(LocalDate.of(ANNEE_DE_CONVERSION, 1, 1), TEXTE).converti(ANNEE_DE_CONVERSION);
        this.charte = chartes.pour("idf", LocalDate.of(ANNEE, 1, 1)).get();
        this.dossier = DossierAnnuel.builder()
                .bailleur(bailleur)
                .annee(ANNEE)
                .addContingents(
                        new Contingent(ville, etat, List.copyOf(droits())),
                        Contingent.de(
                                autres, etat, new DroitsUniques("solde", Quantite.of(AUTRES_DROITS), Origine.GARANTIE)))
                .releve(releve.build())
                .build();
        this.convention = Convention.builder()
                .texte(TEXTE)
                .bailleur(bailleur)
                .reservataire(ville)
                .effet(LocalDate.of(ANNEE, 1, 1))
                .build();
    }

    /** From 5 to 23 droits de suite, that end in 2030 to 2039. */
    private static List<DroitDeSuite> droits() {
        return IntStream.range(0, 10)
                .mapToObj(n ->
                        new DroitDeSuite("opération " + (n + 1), Quantite.of(5 + 2L * n), 2030 + n, Origine.GARANTIE))
                .toList();
    }

    private static Taux rotation(int dixMilliemes) {
        return Taux.rapport(dixMilliemes, DIX_MILLIEMES);
    }

    @Override
    public ObjectifAnnuel flux() {
        return charte.calculer(dossier, convention).get();
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
        return classeur.evaluer("B13", "B14", "B15", "B16");
    }

    private static final class EnBigDecimal {

        private record SuiteDecimale(BigDecimal nombre, int fin) {}

        private final BigDecimal autres = BigDecimal.valueOf(AUTRES_DROITS);
        private final BigDecimal eligibles = BigDecimal.valueOf(ELIGIBLES_DU_DEPARTEMENT);
        private final BigDecimal soustraits = BigDecimal.valueOf(SOUSTRAITS_DU_DEPARTEMENT);
        private final BigDecimal neufs = BigDecimal.valueOf(NEUFS_DU_DEPARTEMENT);
        private final BigDecimal departs = BigDecimal.valueOf(DEPARTS_DE_LA_COMMUNE);
        private final BigDecimal rotation = BigDecimal.valueOf(ROTATION_DU_DEPARTEMENT, 4);
        private final BigDecimal horsEtat = new BigDecimal("0.7");
        private final BigDecimal plafond = new BigDecimal("0.2");
        private final List<BigDecimal> rotations = ROTATIONS_DE_LA_COMMUNE.stream()
                .map(r -> BigDecimal.valueOf(r, 4))
                .toList();
        private final List<SuiteDecimale> droits = droits().stream()
                .map(d -> new SuiteDecimale(new BigDecimal(d.nombre().numerateur()), d.anneeDeFin()))
                .toList();

        Chiffres<BigDecimal> calculer() {
            BigDecimal somme = BigDecimal.ZERO;
            for (BigDecimal r : rotations) {
                somme = somme.add(r, DECIMAL128);
            }
            BigDecimal moyenne = somme.divide(BigDecimal.valueOf(rotations.size()), DECIMAL128);
            BigDecimal restants = BigDecimal.ZERO;
            for (SuiteDecimale d : droits) {
                BigDecimal annees = BigDecimal.valueOf(Math.max(0, d.fin - ANNEE_DE_CONVERSION));
                restants = restants.add(d.nombre.multiply(annees, DECIMAL128), DECIMAL128);
            }
            BigDecimal du = restants.multiply(moyenne, DECIMAL128).setScale(0, RoundingMode.HALF_UP);
            BigDecimal flux = rotation.multiply(eligibles, DECIMAL128).subtract(soustraits, DECIMAL128);
            BigDecimal limite = plafond.multiply(departs, DECIMAL128).divide(flux, DECIMAL128);
            BigDecimal part = du.divide(du.add(autres, DECIMAL128), DECIMAL128)
                    .multiply(horsEtat, DECIMAL128)
                    .min(limite);
            BigDecimal exact = part.multiply(flux, DECIMAL128);
            return new Chiffres<>(
                    part,
                    exact,
                    exact.setScale(0, RoundingMode.HALF_UP),
                    eligibles.subtract(soustraits, DECIMAL128).add(neufs, DECIMAL128));
        }
    }

    private static final class EnDoubles {

        private record SuiteDouble(double nombre, int fin) {}

        private final double[] rotations = ROTATIONS_DE_LA_COMMUNE.stream()
                .mapToDouble(r -> (double) r / DIX_MILLIEMES)
                .toArray();
        private final List<SuiteDouble> droits = droits().stream()
                .map(d -> new SuiteDouble(d.nombre().numerateur().doubleValue(), d.anneeDeFin()))
                .toList();

        Chiffres<Double> calculer() {
            double somme = 0;
            for (double r : rotations) {
                somme += r;
            }
            double restants = 0;
            for (SuiteDouble d : droits) {
                restants += d.nombre * Math.max(0, d.fin - ANNEE_DE_CONVERSION);
            }
            double du = Math.round(restants * somme / rotations.length);
            double flux = (double) ROTATION_DU_DEPARTEMENT / DIX_MILLIEMES * ELIGIBLES_DU_DEPARTEMENT
                    - SOUSTRAITS_DU_DEPARTEMENT;
            double part = Math.min(du / (du + AUTRES_DROITS) * 0.7, 0.2 * DEPARTS_DE_LA_COMMUNE / flux);
            double exact = part * flux;
            return new Chiffres<>(part, exact, (double) Math.round(exact), (double)
                    (ELIGIBLES_DU_DEPARTEMENT - SOUSTRAITS_DU_DEPARTEMENT + NEUFS_DU_DEPARTEMENT));
        }
    }

    /** Facts and results in column B, the five rates in column E, one right a line from line 18 on. */
    private static Classeur feuille() {
        Classeur c = new Classeur()
                .nombre("B1", ANNEE_DE_CONVERSION)
                .nombre("B2", AUTRES_DROITS)
                .nombre("B3", (double) ROTATION_DU_DEPARTEMENT / DIX_MILLIEMES)
                .nombre("B4", ELIGIBLES_DU_DEPARTEMENT)
                .nombre("B5", SOUSTRAITS_DU_DEPARTEMENT)
                .nombre("B6", NEUFS_DU_DEPARTEMENT)
                .nombre("B7", DEPARTS_DE_LA_COMMUNE)
                .formule("B8", "AVERAGE(E1:E5)")
                .formule("B9", "ROUND(SUM(D18:D27)*B8,0)")
                .formule("B10", "B3*B4-B5")
                .formule("B11", "0.2*B7/B10")
                .formule("B12", "B9/(B9+B2)*0.7")
                .formule("B13", "MIN(B12,B11)")
                .formule("B14", "B13*B10")
                .formule("B15", "ROUND(B14,0)")
                .formule("B16", "B4-B5+B6");
        for (int n = 0; n < ROTATIONS_DE_LA_COMMUNE.size(); n++) {
            c.nombre("E" + (n + 1), (double) ROTATIONS_DE_LA_COMMUNE.get(n) / DIX_MILLIEMES);
        }
        int ligne = 18;
        for (DroitDeSuite d : droits()) {
            c.nombre("A" + ligne, d.nombre().numerateur().doubleValue());
            c.nombre("B" + ligne, d.anneeDeFin());
            c.formule("C" + ligne, "MAX(0,B%d-B$1)".formatted(ligne));
            c.formule("D" + ligne, "A%1$d*C%1$d".formatted(ligne));
            ligne++;
        }
        return c;
    }
}
