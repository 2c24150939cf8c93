package fr.gestionflux.rules.idf;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gestionflux.core.annee.DossierAnnuel;
import fr.gestionflux.core.charte.Convention;
import fr.gestionflux.core.charte.Instruction;
import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.droit.Droit;
import fr.gestionflux.core.droit.DroitDeSuite;
import fr.gestionflux.core.droit.EtatDesLieux;
import fr.gestionflux.core.droit.Origine;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.parc.Bailleur;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.parc.Reservataire.Categorie;
import fr.gestionflux.core.parc.Territoire;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.releve.Releve;
import fr.gestionflux.core.rpls.LogementRpls;
import fr.gestionflux.core.rpls.RotationRpls;
import fr.gestionflux.core.temps.Annees;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Five registers, counted home by home, give the mean rate that converts the rights of the model's example (II.C). */
class RotationRplsTest {

    private static final String INSEE = "95901";
    private static final Territoire VAL_D_OISE = Territoire.departement("95", "Val-d'Oise");
    private static final Territoire COMMUNE = Territoire.commune(INSEE, "Ici", VAL_D_OISE);
    private static final Reservataire MAIRIE = new Reservataire(Categorie.COMMUNE, "mairie d'Ici", COMMUNE);
    private static final Reference TEXTE = Reference.de("exemple du modèle, II.C");
    private static final LocalDate ETAT_DES_LIEUX = LocalDate.of(2023, 11, 24);

    /** Year of the rate: homes let again, homes. Their mean is 7 %; pooled they would give 37 / 550 = 6,72… %. */
    private static final Map<Integer, int[]> CINQ_ANS = Map.of(
            2018, new int[] {5, 100},
            2019, new int[] {12, 200},
            2020, new int[] {7, 100},
            2021, new int[] {4, 50},
            2022, new int[] {9, 100});

    @Test
    void theMeanIsThatOfTheFiveYearlyRatesNotPooled() {
        Resultat<Quantite> droits = droitsUniques(releve(CINQ_ANS));

        Resultat<?> moyen =
                droits.etape(IleDeFrance.tauxMoyen(new Annees(2018, 2022))).orElseThrow();
        assertThat(moyen.valeur()).isEqualTo(Taux.pourcent(7)).isNotEqualTo(Taux.rapport(37, 550));
        assertThat(moyen.operandes().stream().<Object>map(Resultat::valeur))
                .containsExactly(
                        Taux.pourcent(5), Taux.pourcent(6), Taux.pourcent(7), Taux.pourcent(8), Taux.pourcent(9));
        assertThat(droits.anomalies()).isEmpty();
    }

    @Test
    void theExampleOfTheModelGivesTwelveDroitsUniques() {
        Resultat<Quantite> droits = droitsUniques(releve(CINQ_ANS));

        assertThat(droits.etape(IleDeFrance.DROITS_ANNEES.de(MAIRIE.toString()))
                        .orElseThrow()
                        .valeur())
                .isEqualTo(Quantite.of(170));
        assertThat(droits.etape(IleDeFrance.DROITS_CONVERTIS.de(MAIRIE.toString()))
                        .orElseThrow()
                        .valeur())
                .isEqualTo(Quantite.parse("11,9"));
        assertThat(droits.valeur()).isEqualTo(Quantite.of(12));
    }

    @Test
    void theExplanationGoesDownToTheHomesOfEachRegister() {
        assertThat(droitsUniques(releve(CINQ_ANS)).expliquer())
                .contains("emménagements (MODE 1, BAIL 2018, LOCAT hors 2018 et 2019), Ici : 5 logements (RPLS 2019)")
                .contains("taux de rotation, Ici, 2019 = 12 logements ÷ 200 logements = 6 % (RPLS 2020)");
    }

    @Test
    void aGapInTheYearsIsRefusedAndNamesTheMissingYear() {
        Map<Integer, int[]> troue = new TreeMap<>(CINQ_ANS);
        troue.remove(2020);

        Resultat<Quantite> droits = droitsUniques(releve(troue));

        assertThat(droits.estCalcule()).isFalse();
        assertThat(droits.anomalies()).singleElement().satisfies(a -> {
            assertThat(a.code()).isEqualTo(Codes.DONNEE_MANQUANTE);
            assertThat(a.message()).startsWith("il manque « taux de rotation », Ici, 2020 ");
        });
    }

    @Test
    void aYearWithoutAnyHomeInTheDenominatorIsRefusedToo() {
        Map<Integer, int[]> vide = new TreeMap<>(CINQ_ANS);
        vide.put(2020, new int[] {0, 0});

        Resultat<Quantite> droits = droitsUniques(releve(vide));

        assertThat(droits.estCalcule()).isFalse();
        assertThat(droits.anomalies()).extracting(Anomalie::code).containsExactly(Codes.DENOMINATEUR_NUL);
        assertThat(droits.anomalies().get(0).message()).contains("1er janvier 2021");
    }

    @Test
    void whenTheLastRegisterIsNotOutTheFiveYearsBeforeAreReadAndItIsSaid() {
        Map<Integer, int[]> decale = new TreeMap<>(CINQ_ANS);
        decale.remove(2022);
        decale.put(2017, new int[] {1, 25});

        Resultat<Quantite> droits = droitsUniques(releve(decale));

        assertThat(droits.etape(IleDeFrance.tauxMoyen(new Annees(2017, 2021)))
                        .orElseThrow()
                        .valeur())
                .isEqualTo(Taux.pourcent(6));
        assertThat(droits.anomalies()).extracting(Anomalie::code).containsExactly(Codes.ANNEES_ANTERIEURES);
    }

    /** The denominator names MODE and LOCAT alone (II.C): 9 % of 170 droits × années, where the leases alone gave 100 %. */
    @Test
    void leasesFilledOnlyWhereSomebodyMovedInDoNotMakeEveryHomeMove() {
        Releve.Builder releve = Releve.builder();
        CINQ_ANS.keySet().forEach(annee -> {
            RotationRpls rotation = RotationRpls.de(annee + 1);
            for (int i = 0; i < 100; i++) {
                rotation.ajouter(new LogementRpls(
                        INSEE,
                        1,
                        i < 9 ? Optional.of(YearMonth.of(annee, 6)) : Optional.empty(),
                        OptionalInt.of(1985),
                        Optional.empty()));
            }
            rotation.noter(releve, COMMUNE, INSEE::equals, Reference.de("RPLS " + rotation.millesime()));
        });

        Resultat<Quantite> droits = droitsUniques(releve.build());

        assertThat(droits.etape(IleDeFrance.tauxMoyen(new Annees(2018, 2022)))
                        .orElseThrow()
                        .valeur())
                .isEqualTo(Taux.pourcent(9));
        assertThat(droits.valeur()).isEqualTo(Quantite.of(15));
        assertThat(droits.anomalies()).extracting(Anomalie::code).containsOnly(Codes.BAUX_SANS_EMMENAGEMENT);
        assertThat(droits.anomalies()).hasSize(5);
    }

    private static Resultat<Quantite> droitsUniques(Releve releve) {
        Contingent contingent = Contingent.de(
                MAIRIE,
                new EtatDesLieux(ETAT_DES_LIEUX, TEXTE).converti(2023),
                droitDeSuite(5, 2030),
                droitDeSuite(7, 2032),
                droitDeSuite(6, 2035));
        DossierAnnuel dossier = DossierAnnuel.builder()
                .bailleur(new Bailleur("bailleur X"))
                .annee(2024)
                .addContingents(contingent)
                .releve(releve)
                .build();
        Convention convention = Convention.builder()
                .texte(TEXTE)
                .bailleur(dossier.bailleur())
                .reservataire(MAIRIE)
                .effet(LocalDate.of(2024, 1, 1))
                .build();
        Instruction instruction =
                ModeleDrihl.V2023.instruire(dossier, convention).get();
        return instruction.droits(contingent);
    }

    private static Droit droitDeSuite(int nombre, int jusquEn) {
        return new DroitDeSuite("droits jusqu'en " + jusquEn, Quantite.of(nombre), jusquEn, Origine.GARANTIE);
    }

    private static Releve releve(Map<Integer, int[]> annees) {
        Releve.Builder releve = Releve.builder();
        annees.forEach((annee, n) -> {
            RotationRpls rotation = RotationRpls.de(annee + 1);
            for (int i = 0; i < n[1]; i++) {
                rotation.ajouter(new LogementRpls(
                        INSEE,
                        1,
                        Optional.of(YearMonth.of(i < n[0] ? annee : annee - 4, 6)),
                        OptionalInt.of(1985),
                        Optional.empty()));
            }
            rotation.noter(releve, COMMUNE, INSEE::equals, Reference.de("RPLS " + rotation.millesime()));
        });
        return releve.build();
    }
}
