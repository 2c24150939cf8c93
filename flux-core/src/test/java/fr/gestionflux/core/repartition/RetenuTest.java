package fr.gestionflux.core.repartition;

import static fr.gestionflux.core.releve.Grandeur.DEPARTS;
import static fr.gestionflux.core.releve.Grandeur.FLUX;
import static fr.gestionflux.core.repartition.Essai.ACTION_LOGEMENT;
import static fr.gestionflux.core.repartition.Essai.ANNEXE;
import static fr.gestionflux.core.repartition.Essai.CC;
import static fr.gestionflux.core.repartition.Essai.CD;
import static fr.gestionflux.core.repartition.Essai.COMMUNE;
import static fr.gestionflux.core.repartition.Essai.DEPARTEMENT;
import static fr.gestionflux.core.repartition.Essai.EPCI;
import static fr.gestionflux.core.repartition.Essai.ETAT;
import static fr.gestionflux.core.repartition.Essai.MUETTE;
import static fr.gestionflux.core.repartition.Essai.ORDONNE;
import static fr.gestionflux.core.repartition.Essai.TEXTE;
import static fr.gestionflux.core.repartition.Essai.TOIT;
import static fr.gestionflux.core.repartition.Essai.VALMONT;
import static fr.gestionflux.core.repartition.Essai.VERNAY;
import static fr.gestionflux.core.repartition.Essai.VOISINE;
import static fr.gestionflux.core.repartition.Essai.codes;
import static fr.gestionflux.core.repartition.Essai.logements;
import static fr.gestionflux.core.repartition.Essai.messages;
import static fr.gestionflux.core.repartition.Essai.objectif;
import static fr.gestionflux.core.repartition.Essai.repartition;
import static org.assertj.core.api.Assertions.assertThat;

import fr.gestionflux.core.annee.DossierAnnuel;
import fr.gestionflux.core.charte.Charte;
import fr.gestionflux.core.charte.Clauses;
import fr.gestionflux.core.charte.Garants;
import fr.gestionflux.core.charte.ObjectifAnnuel;
import fr.gestionflux.core.droit.Origine;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.Sujet;
import fr.gestionflux.core.releve.Grandeur;
import fr.gestionflux.core.releve.Releve;
import fr.gestionflux.core.repartition.Essai.Part;
import fr.gestionflux.core.repartition.LigneDeRepartition.Provenance;
import fr.gestionflux.core.repartition.Limite.PartLimitee;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What a convention gives alone, what is left of it when the whole landlord is looked at, and who has no convention. */
class RetenuTest {

    private static DossierAnnuel dossier(Releve.Builder releve, Part... parts) {
        return DossierAnnuel.builder()
                .bailleur(TOIT)
                .annee(2024)
                .addAllContingents(Stream.of(parts).map(Part::contingent).toList())
                .releve(releve.build())
                .build();
    }

    @Nested
    class TheTwoObjectives {

        @Test
        void theConventionsOwnIsTheVeryFigureOfItsComputation() {
            Part commune = Part.de(COMMUNE, "25 %", Origine.GARANTIE);
            Repartition r =
                    repartition(ORDONNE, commune).flux(logements("1000")).repartir();
            LigneDeRepartition l = r.ligne(COMMUNE).orElseThrow();
            ObjectifAnnuel seul = ORDONNE.calculer(dossier(Essai.flux(), commune), commune.convention())
                    .get();

            assertThat(l.objectifDeLaConvention())
                    .isSameAs(l.calcul().orElseThrow().objectif());
            assertThat(l.objectifDeLaConvention().nom()).contains("objectif de la convention");
            assertThat(l.objectifDeLaConvention().valeur())
                    .isEqualTo(seul.objectif().valeur())
                    .isEqualTo(Quantite.of(15));
            assertThat(l.objectifRetenu().nom()).contains("objectif retenu de commune de Valmont");
            assertThat(l.objectifRetenu().valeur()).isEqualTo(Quantite.of(12));
            assertThat(r.retenus()).containsEntry(COMMUNE, l.objectifRetenu());
        }

        @Test
        void theExplanationOfALineStartsWithWhatWasCutAndByWhichLimit() {
            LigneDeRepartition l = repartition(ORDONNE, Part.de(COMMUNE, "25 %", Origine.GARANTIE))
                    .flux(logements("1000"))
                    .repartir()
                    .ligne(COMMUNE)
                    .orElseThrow();

            assertThat(l.expliquer().lines().limit(2))
                    .containsExactly(
                            "commune de Valmont (selon sa convention) : objectif retenu 12 logements, objectif de la"
                                    + " convention 15 logements",
                            "  pris par la limite « garanties d'emprunt, Valmont » (CCH, R.441-5-3 : 15 logements pour au"
                                    + " plus 12 logements) : 3 logements, soit, en logements entiers, 3 logements, au"
                                    + " contingent du bailleur");
        }

        @Test
        void whereNothingIsOrderedBothAreEqualUntilTheReductionIsAsked() {
            Repartition r = repartition(MUETTE, Part.de(COMMUNE, "25 %", Origine.GARANTIE))
                    .flux(logements("1000"))
                    .repartir();

            assertThat(objectif(r, COMMUNE)).isEqualTo(Quantite.of(15));
            assertThat(objectif(r.reduireAuxLimites(), COMMUNE)).isEqualTo(Quantite.of(12));
            assertThat(r.reduireAuxLimites()
                            .ligne(COMMUNE)
                            .orElseThrow()
                            .objectifDeLaConvention()
                            .valeur())
                    .isEqualTo(Quantite.of(15));
        }
    }

    @Nested
    class AMinimum {

        private final Charte charte = Essai.charte()
                .fixe(Clauses.PLAFOND_GARANTIES, Taux.pourcent(20), TEXTE.art("art. 3"))
                .fixe(Clauses.MINIMUM, Quantite.of(1), TEXTE.art("art. 4"))
                .build();

        private Repartition petite(Charte c) {
            // 40 % of 1 home by guarantees, for at most 0,2: the convention's own target is 1, its minimum
            return repartition(
                            c,
                            Releve.builder().note(FLUX, VALMONT, 2024, 1, ANNEXE),
                            Part.de(COMMUNE, "40 %", Origine.GARANTIE))
                    .flux(logements("100"))
                    .repartir();
        }

        @Test
        void thatRestsOnLandOrMoneyStandsUnderTheGuaranteesLimit() {
            Charte surApport = Essai.charte()
                    .fixe(Clauses.PLAFOND_GARANTIES, Taux.pourcent(20), TEXTE.art("art. 3"))
                    .fixe(Clauses.MINIMUM, Quantite.of(1), TEXTE.art("art. 4"))
                    .fixe(Clauses.ORIGINE_DU_MINIMUM, Origine.APPORT, TEXTE.art("art. 4"))
                    .build();
            Repartition r = petite(surApport);

            assertThat(r.ligne(COMMUNE).orElseThrow().exact().valeur()).isEqualTo(Quantite.parse("0,2"));
            assertThat(objectif(r, COMMUNE)).isEqualTo(Quantite.of(1));
            assertThat(codes(r)).doesNotContain(Codes.MINIMUM_RETIRE, Codes.LIMITE_ARRONDIE);
        }

        @Test
        void thatRestsOnNothingElseIsRemovedAndItIsSaid() {
            Repartition r = petite(charte);

            assertThat(objectif(r, COMMUNE)).isEqualTo(Quantite.ZERO);
            assertThat(messages(r, Codes.MINIMUM_RETIRE))
                    .containsExactly(
                            "« commune de Valmont » : l'objectif minimal, 1 logement, est retiré par la limite (garanties"
                                    + " d'emprunt, Valmont ; CCH, R.441-5-3) : il ne repose pas sur un apport de terrain ou de"
                                    + " financement (CCH, R.441-5-4)");
        }
    }

    @Nested
    class TheReduction {

        @Test
        void endsWithinEveryLimitAndDoesNothingTheSecondTime() {
            // the département 22 of 100, a commune given 1 home on a flow of 4: 0,8 at most there, then 20 for 22,8 in
            // all
            Repartition r = Repartition.de(
                            Essai.charte()
                                    .fixe(Clauses.GARANTS, Garants.AVEC_LE_DEPARTEMENT, TEXTE.art("art. 4"))
                                    .build(),
                            dossier(Releve.builder().note(DEPARTS, VALMONT, 2024, 4, ANNEXE)),
                            DEPARTEMENT)
                    .donne(CD, Essai.logements("22"), Origine.GARANTIE)
                    .donne(COMMUNE, logements("1"), Origine.GARANTIE)
                    .flux(logements("100"))
                    .repartir();
            Repartition reduite = r.reduireAuxLimites();
            Repartition deuxFois = reduite.reduireAuxLimites();

            assertThat(reduite.ligne(COMMUNE).orElseThrow().exact().valeur()).isEqualTo(Quantite.rapport(40, 57));
            assertThat(reduite.limites())
                    .filteredOn(l -> l.partLimitee() == PartLimitee.GARANTIES)
                    .noneMatch(l -> l.depassement().valeur().signe() > 0);
            assertThat(deuxFois.retraits()).hasSameSizeAs(reduite.retraits());
            assertThat(deuxFois.retenus().values())
                    .extracting(o -> o.valeur())
                    .containsExactlyElementsOf(reduite.retenus().values().stream()
                            .map(o -> o.valeur())
                            .toList());
        }

        @Test
        void cutsTheStatesWholeHomesUnderItsLimitWhichIsRemarkedBefore() {
            Repartition r = repartition(
                            MUETTE, Releve.builder().note(FLUX, DEPARTEMENT, 2024, 5, ANNEXE), Part.de(ETAT, "30 %"))
                    .repartir();

            assertThat(objectif(r, ETAT)).isEqualTo(Quantite.of(2));
            assertThat(messages(r, Codes.LIMITE_ARRONDIE))
                    .singleElement()
                    .asString()
                    .startsWith("part de l'État sur « Essai » : 2 logements pour au plus 1,5 logement, du fait de"
                            + " l'arrondi ; « au plus » (CCH, R.441-5-2)");
            Repartition reduite = r.reduireAuxLimites();
            assertThat(objectif(reduite, ETAT)).isEqualTo(Quantite.of(1));
            assertThat(codes(reduite)).doesNotContain(Codes.LIMITE_ARRONDIE);
            assertThat(reduite.reduireAuxLimites().retraits()).hasSameSizeAs(reduite.retraits());
        }

        @Test
        void toleratesAGuarantorsWholeHomeWhoseExactPartIsWithinAndSaysItOnce() {
            // 18 % of 3, 18 % of 4: 0,54 and 0,72 for at most 0,6 and 0,8, and one home each
            Repartition r = repartition(
                            MUETTE,
                            Releve.builder()
                                    .note(FLUX, VALMONT, 2024, 3, ANNEXE)
                                    .note(FLUX, VERNAY, 2024, 4, ANNEXE),
                            Part.de(COMMUNE, "18 %", Origine.GARANTIE),
                            Part.de(VOISINE, "18 %", Origine.GARANTIE))
                    .flux(logements("1000"))
                    .repartir();

            assertThat(messages(r.reduireAuxLimites(), Codes.LIMITE_ARRONDIE))
                    .containsExactly(
                            "garanties d'emprunt sur « Valmont » (1 logement pour au plus 0,6 logement), « Vernay »"
                                    + " (1 logement pour au plus 0,8 logement) : en logements entiers seulement, toléré, la part"
                                    + " exacte étant sous la limite (CCH, R.441-5-3)");
        }
    }

    @Nested
    class KnownGuarantees {

        @Test
        void areHeldAgainstTheLimitWhateverTheOriginOfTheRest() {
            // 50 % of 60: 30 homes, half of them by guarantees, 15 for at most 12
            Repartition r = repartition(MUETTE, Part.de(COMMUNE, "50 %", Origine.GARANTIE, Origine.INCONNUE))
                    .flux(logements("1000"))
                    .repartir();

            assertThat(r.limites().stream().filter(l -> l.territoire().equals(VALMONT)))
                    .extracting(l -> l.total().texte(2) + (l.sure() ? ", sûre" : ", à vérifier"))
                    .containsExactly("15 logements, sûre", "30 logements, à vérifier");
            assertThat(codes(r)).contains(Codes.LIMITE_LEGALE).doesNotContain(Codes.LIMITE_A_VERIFIER);
        }

        @Test
        void alonAreCutWhereTheCharterOrdersIt() {
            Repartition r = repartition(ORDONNE, Part.de(COMMUNE, "50 %", Origine.GARANTIE, Origine.INCONNUE))
                    .flux(logements("1000"))
                    .repartir();

            assertThat(r.ligne(COMMUNE).orElseThrow().exact().valeur()).isEqualTo(Quantite.of(12 + 15));
            assertThat(r.reduireAuxLimites()
                            .ligne(COMMUNE)
                            .orElseThrow()
                            .exact()
                            .valeur())
                    .isEqualTo(Quantite.of(12));
        }
    }

    @Nested
    class AHolderWithoutAConvention {

        @Test
        void hasALineByTheCharterAloneAndIsNotTheLandlords() {
            Charte charte = Essai.charte()
                    .fixe(Clauses.TAUX_DU_RESERVATAIRE, Taux.pourcent(10), TEXTE.art("art. 2"))
                    .build();
            Part commune = Part.de(COMMUNE, "10 %", Origine.GARANTIE);
            Repartition r = Repartition.de(
                            charte,
                            dossier(Essai.flux(), commune, Part.de(VOISINE, "10 %", Origine.INCONNUE)),
                            DEPARTEMENT)
                    .conventions(List.of(commune.convention()))
                    .flux(logements("1000"))
                    .repartir();

            LigneDeRepartition l = r.ligne(VOISINE).orElseThrow();
            assertThat(l.provenance()).isEqualTo(Provenance.SANS_CONVENTION);
            assertThat(l.expliquer())
                    .startsWith("commune de Vernay (sans convention, géré par le préfet) : objectif retenu 4 logements,"
                            + " objectif selon la charte seule 4 logements\n");
            assertThat(l.objectifRetenu().valeur()).isEqualTo(Quantite.of(4));
            assertThat(r.contingentDuBailleur().valeur()).isEqualTo(Quantite.of(1000 - 6 - 4));
            assertThat(messages(r, Codes.SANS_CONVENTION))
                    .containsExactly(
                            "« commune de Vernay » (« solde origine inconnue ») : ni convention ni objectif donnés"
                                    + " pour cette répartition ; « charte d'essai, 01/01/2024 » donne, sans convention, 4 logements, hors du"
                                    + " contingent du bailleur : géré par le préfet tant que la convention n'est pas signée (usage"
                                    + " du ministère chargé du logement) ; attendu sa convention, ou son objectif");
        }

        @Test
        void isRemarkedWithItsRightsWhereTheCharterAloneDoesNotSay() {
            Part commune = Part.de(COMMUNE, "10 %", Origine.GARANTIE);
            Repartition r = Repartition.de(
                            MUETTE,
                            dossier(Essai.flux(), commune, Part.de(VOISINE, "10 %", Origine.INCONNUE)),
                            DEPARTEMENT)
                    .conventions(List.of(commune.convention()))
                    .flux(logements("1000"))
                    .repartir();

            assertThat(r.ligne(VOISINE)).isEmpty();
            assertThat(r.anomalies().stream().filter(a -> a.code().equals(Codes.SANS_CONVENTION)))
                    .singleElement()
                    .satisfies(a -> {
                        assertThat(a.sujet().reservataire()).contains("commune de Vernay");
                        assertThat(a.message())
                                .contains("« solde origine inconnue »", "le contingent du bailleur comprend");
                    });
        }
    }

    @Nested
    class Remarks {

        @Test
        void areEachUnderTheirOwner() {
            Repartition r = repartition(
                            ORDONNE,
                            Part.de(ETAT, "35 %"),
                            Part.de(ACTION_LOGEMENT, "80 %"),
                            Part.de(COMMUNE, "25 %", Origine.GARANTIE),
                            Part.de(CC, "25 %", Origine.INCONNUE))
                    .repartir();

            assertThat(r.anomalies()).isNotEmpty().extracting(Anomalie::sujet).doesNotContain(Sujet.AUCUN);
        }

        @Test
        void onAFactOfASharedTerritoryAreMadeOnceAndOnlyWhenNobodyReadsIt() {
            Releve.Builder releve = Releve.builder()
                    .note(FLUX, VALMONT, 2024, 60, ANNEXE)
                    .note(FLUX, VERNAY, 2024, 40, ANNEXE)
                    .note(Grandeur.LOGEMENTS, EPCI, 2024, 7, ANNEXE);
            Repartition r = repartition(MUETTE, releve, Part.de(COMMUNE, "10 %"), Part.de(VOISINE, "10 %"))
                    .flux(logements("1000"))
                    .repartir();

            assertThat(messages(r, Codes.DONNEE_NON_LUE))
                    .containsExactly(
                            "« logements du bailleur », CC d'Essai, 2024 : « charte d'essai, 01/01/2024 » n'utilise"
                                    + " cette donnée pour aucun réservataire du dossier");
        }
    }
}
