package fr.gestionflux.core.charte;

import static fr.gestionflux.core.charte.CharteDEssai.COMMUNE;
import static fr.gestionflux.core.charte.CharteDEssai.ESSAI;
import static fr.gestionflux.core.charte.CharteDEssai.ETAT;
import static fr.gestionflux.core.charte.CharteDEssai.ETAT_DES_LIEUX;
import static fr.gestionflux.core.charte.CharteDEssai.TEXTE;
import static fr.gestionflux.core.charte.CharteDEssai.charteDePart;
import static fr.gestionflux.core.charte.CharteDEssai.codes;
import static fr.gestionflux.core.charte.CharteDEssai.convention;
import static fr.gestionflux.core.charte.CharteDEssai.dossier;
import static fr.gestionflux.core.charte.CharteDEssai.messages;
import static fr.gestionflux.core.charte.CharteDEssai.uniques;
import static org.assertj.core.api.Assertions.assertThat;

import fr.gestionflux.core.droit.Apport;
import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.droit.Droit;
import fr.gestionflux.core.droit.DroitsUniques;
import fr.gestionflux.core.droit.LogementsReserves;
import fr.gestionflux.core.droit.Origine;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.parc.Reservataire.Categorie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.preuve.Unite;
import fr.gestionflux.core.releve.Releve;
import fr.gestionflux.core.temps.Periode;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Where a charter orders no cut, a share over the law's is said, and stands. */
class CchTest {

    private static final Droit INCONNU = LogementsReserves.de("mairie", 4);
    private static final Droit TERRAIN = new Apport("terrain", Quantite.of(4));

    private static ObjectifAnnuel objectif(Reservataire r, String part, Droit... droits) {
        return charteDePart(Taux.parse(part))
                .calculer(
                        dossier(2024, Releve.builder(), Contingent.de(r, ETAT_DES_LIEUX, droits)),
                        convention(r).build())
                .get();
    }

    private static List<String> exces(Reservataire r, String part, Droit... droits) {
        return messages(objectif(r, part, droits).anomalies(), Codes.LIMITE_LEGALE);
    }

    @ParameterizedTest
    @CsvSource({"'29,99 %', 0", "'30 %', 0", "'30,01 %', 1"})
    void theStateMayHaveThirtyPercentOfTheFlow(String part, int remarques) {
        assertThat(exces(ETAT, part)).hasSize(remarques);
    }

    @ParameterizedTest
    @CsvSource({"'19,99 %', 0", "'20 %', 0", "'20,01 %', 1"})
    void aGuarantorMayHaveTwentyPercentOfTheFlow(String part, int remarques) {
        assertThat(exces(COMMUNE, part, uniques(4))).hasSize(remarques);
    }

    @ParameterizedTest
    @CsvSource({"'-0,01 %'", "'-5 %'"})
    void aNegativeShareIsAFaultOfTheCharteNotATarget(String part) {
        var refus = charteDePart(Taux.parse(part))
                .calculer(
                        dossier(2024, Releve.builder(), Contingent.de(COMMUNE, ETAT_DES_LIEUX)),
                        convention(COMMUNE).build());

        assertThat(codes(refus)).containsExactly(Codes.NOMBRE_NEGATIF);
        assertThat(CharteDEssai.messages(refus)).contains("la part de « commune de Valmont »", part, "charte d'essai");
    }

    @Test
    void anExcessIsSaidWithItsArticleAndTheShareStands() {
        ObjectifAnnuel o = objectif(ETAT, "35 %");

        assertThat(o.part().valeur()).isEqualTo(Taux.pourcent(35));
        assertThat(o.objectif().valeur()).isEqualTo(Quantite.of(35));
        assertThat(messages(o.anomalies(), Codes.LIMITE_LEGALE))
                .containsExactly("part du flux de « État » : 35 % ; la loi limite à 30 % (CCH, R.441-5-2), le calcul ne"
                        + " réduit pas cette part");
    }

    @Test
    void anExcessOfGuaranteesSaysWhatTheLimitBearsOn() {
        assertThat(exces(COMMUNE, "25 %", uniques(4)))
                .containsExactly("part du flux de « commune de Valmont » : 25 % ; la loi limite à 20 % pour les"
                        + " garanties d'emprunt (CCH, R.441-5-3), le calcul ne réduit pas cette part");
    }

    @Test
    void anOriginThatIsNotKnownIsSaidWithTheExcess() {
        assertThat(exces(COMMUNE, "25 %", INCONNU))
                .singleElement()
                .asString()
                .contains("pour les garanties d'emprunt ; l'origine des droits n'est pas connue (CCH, R.441-5-3)");
    }

    @Test
    void rightsThatRestOnLandOrMoneyAloneAreOutsideTheLimit() {
        assertThat(exces(COMMUNE, "25 %", TERRAIN)).isEmpty();
    }

    @Test
    void aGuarantorWithoutAnyRightIsHeldToTheLimitToo() {
        assertThat(exces(COMMUNE, "25 %")).hasSize(1);
    }

    @Test
    void theDepartementIsHeldToTheLimitOfGuarantorsWhereATextNamesItAmongThem() {
        Reservataire departement = new Reservataire(Categorie.DEPARTEMENT, "département", ESSAI);
        Charte charte = Charte.de("part-donnee", TEXTE)
                .enVigueur(Periode.aCompterDu(LocalDate.of(2024, 1, 1)))
                .droits((c, i) -> ValeurDesDroits.solde(c))
                .part((c, i) -> Resultat.donnee(Instruction.PART.nom(), Taux.pourcent(25), Unite.SANS, TEXTE))
                .flux((c, i) -> Resultat.donnee("flux", Quantite.of(100), Unite.LOGEMENTS, TEXTE))
                .fixe(Clauses.GARANTS, Garants.AVEC_LE_DEPARTEMENT, TEXTE.art("art. 7"))
                .build();
        ObjectifAnnuel o = charte.calculer(
                        dossier(2024, Releve.builder(), Contingent.de(departement, ETAT_DES_LIEUX, uniques(4))),
                        convention(departement).build())
                .get();

        assertThat(messages(o.anomalies(), Codes.LIMITE_LEGALE)).hasSize(1);
        assertThat(exces(departement, "25 %", uniques(4))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Categorie.class)
    void theLawLimitsTheStateTheCommunesAndTheEpciOnly(Categorie categorie) {
        Reservataire r = new Reservataire(categorie, "réservataire", ESSAI);
        List<Categorie> limites = List.of(Categorie.ETAT, Categorie.COMMUNE, Categorie.EPCI);

        assertThat(exces(r, "40 %", uniques(4)).isEmpty()).isEqualTo(!limites.contains(categorie));
    }

    // --- rights of several origins

    @ParameterizedTest(name = "of 100 homes, {0} of guarantees, {1} of land, {2} unknown: {3}")
    @CsvSource({
        // the guarantees alone are over 20 %
        "30, 0, 0, true, part du flux de « commune de Valmont » : 30 %",
        "30, 1, 1, true, « commune de Valmont », tirée de ses garanties connues : 30 %",
        "21, 79, 0, true, « commune de Valmont », tirée de ses garanties connues : 21 %",
        // they are with those of unknown origin, that may be guarantees too
        "20, 0, 1, true, part du flux de « commune de Valmont » : 21 %",
        "20, 5, 1, true, « commune de Valmont », apports mis à part : 21 %",
        "0, 5, 30, true, l'origine des droits n'est pas connue",
        // land makes the excess
        "20, 5, 0, false, ''",
        "10, 60, 10, false, ''",
        "0, 60, 0, false, ''"
    })
    void whatIsKnownToComeFromGuaranteesIsHeldToTheLimitWhateverTheOthersAre(
            long garanties, long terrain, long inconnus, boolean dit, String message) {
        List<String> exces = desDroits(garanties, terrain, inconnus);

        assertThat(exces).hasSize(dit ? 1 : 0).allSatisfy(m -> assertThat(m).contains(message, "R.441-5-3"));
    }

    @Property(tries = 100)
    void oneMoreRightFromLandNeverHidesAnExcessOfGuarantees(
            @ForAll @IntRange(min = 1, max = 60) int garanties, @ForAll @IntRange(max = 40) int terrain) {
        assertThat(desDroits(garanties, terrain, 0)).hasSize(garanties > 20 ? 1 : 0);
    }

    /** A share that is the rights held over 100 homes, as in Haute-Garonne and in the Rhône. */
    private static List<String> desDroits(long garanties, long terrain, long inconnus) {
        Droit[] droits = Stream.of(Origine.values())
                .map(o -> new DroitsUniques(
                        o.toString(),
                        Quantite.of(
                                switch (o) {
                                    case GARANTIE -> garanties;
                                    case APPORT -> terrain;
                                    case INCONNUE -> inconnus;
                                }),
                        o))
                .filter(d -> d.nombre().signe() > 0)
                .toArray(Droit[]::new);
        Resultat<Quantite> cent = Resultat.donnee("logements", Quantite.of(100), Unite.DROITS_UNIQUES, TEXTE);
        ObjectifAnnuel o = Charte.de("part-des-droits", TEXTE)
                .enVigueur(Periode.aCompterDu(LocalDate.of(2024, 1, 1)))
                .droits((c, i) -> ValeurDesDroits.solde(c))
                .part((c, i) -> i.droits(c).sur(cent))
                .flux((c, i) -> Resultat.donnee("flux", Quantite.of(100), Unite.LOGEMENTS, TEXTE))
                .build()
                .calculer(
                        dossier(2024, Releve.builder(), Contingent.de(COMMUNE, ETAT_DES_LIEUX, droits)),
                        convention(COMMUNE).build())
                .get();
        return messages(o.anomalies(), Codes.LIMITE_LEGALE);
    }

    // --- whole homes

    @ParameterizedTest(name = "30 % of {0} homes, {1}: {2}")
    @CsvSource({"5, 2, true", "10, 3, false", "4, 1, false", "1, 0, false", "3, 1, true"})
    void theStatesTargetRoundedOverThirtyPercentIsSaid(long flux, long objectif, boolean dit) {
        ObjectifAnnuel o = surUnFlux(ETAT, "30 %", flux);

        assertThat(o.objectif().valeur()).isEqualTo(Quantite.of(objectif));
        assertThat(messages(o.anomalies(), Codes.LIMITE_LEGALE))
                .hasSize(dit ? 1 : 0)
                .allSatisfy(m ->
                        assertThat(m).contains("objectif de « État »", "30 % du flux", "R.441-5-2", "ne réduit pas"));
    }

    @Test
    void aShareOverThirtyPercentIsSaidOnce() {
        assertThat(messages(surUnFlux(ETAT, "40 %", 5).anomalies(), Codes.LIMITE_LEGALE))
                .hasSize(1);
    }

    @ParameterizedTest(name = "{0} of {1} homes and at least {2}: {3}")
    @CsvSource({"'50 %', 1, 1, false", "'100 %', 1, 1, false", "'10 %', 0, 1, true", "'120 %', 5, 0, true"})
    void aTargetOverAllThatFallsVacantIsSaid(String part, long flux, long minimum, boolean dit) {
        ObjectifAnnuel o =
                surUnFlux(COMMUNE, part, flux, Clauses.MINIMUM.fixee(Quantite.of(minimum), TEXTE.art("art. 3")));

        assertThat(messages(o.anomalies(), Codes.OBJECTIF_SUPERIEUR_AU_FLUX))
                .hasSize(dit ? 1 : 0)
                .allSatisfy(m -> assertThat(m).contains("commune de Valmont", "Valmont", flux + " logement"));
    }

    private static ObjectifAnnuel surUnFlux(Reservataire r, String part, long flux, Stipulation<?>... stipulations) {
        return Charte.de("part-donnee", TEXTE)
                .enVigueur(Periode.aCompterDu(LocalDate.of(2024, 1, 1)))
                .droits((c, i) -> ValeurDesDroits.solde(c))
                .part((c, i) -> Resultat.donnee(Instruction.PART.nom(), Taux.parse(part), Unite.SANS, TEXTE))
                .flux((c, i) -> Resultat.donnee("flux", Quantite.of(flux), Unite.LOGEMENTS, TEXTE))
                .build()
                .calculer(
                        dossier(2024, Releve.builder(), Contingent.de(r, ETAT_DES_LIEUX)),
                        convention(r).addStipulations(stipulations).build())
                .get();
    }
}
