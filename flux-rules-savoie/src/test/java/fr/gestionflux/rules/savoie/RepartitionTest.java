package fr.gestionflux.rules.savoie;

import static fr.gestionflux.core.releve.Grandeur.BESOIN;
import static fr.gestionflux.core.releve.Grandeur.LOGEMENTS;
import static fr.gestionflux.rules.savoie.Exemples.HAUTE_TARENTAISE;
import static fr.gestionflux.rules.savoie.Exemples.JANVIER_2024;
import static fr.gestionflux.rules.savoie.Exemples.OPAC;
import static fr.gestionflux.rules.savoie.Exemples.SAVOIE;
import static fr.gestionflux.rules.savoie.Exemples.TEXTE;
import static fr.gestionflux.rules.savoie.Exemples.conventionDe;
import static fr.gestionflux.rules.savoie.Exemples.dossier;
import static fr.gestionflux.rules.savoie.Textes.ANNEXE_1;
import static org.assertj.core.api.Assertions.assertThat;

import fr.gestionflux.core.charte.Clauses;
import fr.gestionflux.core.charte.Convention;
import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.droit.EtatDesLieux;
import fr.gestionflux.core.droit.GarantieEmprunt;
import fr.gestionflux.core.droit.Origine;
import fr.gestionflux.core.nombre.Arrondi;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.parc.Reservataire.Categorie;
import fr.gestionflux.core.parc.Territoire;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.preuve.Unite;
import fr.gestionflux.core.repartition.LigneDeRepartition;
import fr.gestionflux.core.repartition.Limite;
import fr.gestionflux.core.repartition.Limite.PartLimitee;
import fr.gestionflux.core.repartition.Repartition;
import fr.gestionflux.kit.Recalcul;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Annex 1 of the charter, 2/: the table that shares out the 1 567 homes of its example. */
class RepartitionTest {

    private static final Reservataire ETAT = new Reservataire(Categorie.ETAT, "État", SAVOIE);
    private static final Reservataire CD = new Reservataire(Categorie.DEPARTEMENT, "Conseil départemental", SAVOIE);
    private static final Reservataire ALS = new Reservataire(Categorie.ACTION_LOGEMENT, "ALS", SAVOIE);
    private static final Reservataire EPCI_1 = epci("EPCI 1", "200000001");
    private static final Reservataire EPCI_2 = epci("EPCI 2", "200000002");

    private static Reservataire epci(String nom, String siren) {
        return new Reservataire(Categorie.EPCI, nom, Territoire.epci(siren, nom, SAVOIE));
    }

    private static Reservataire commune(String nom, String insee) {
        return new Reservataire(Categorie.COMMUNE, nom, Territoire.commune(insee, nom, SAVOIE));
    }

    private static Resultat<Quantite> imprime(String nom, long n) {
        return Resultat.donnee(nom, Quantite.of(n), Unite.LOGEMENTS, ANNEXE_1.art("2/"));
    }

    /** State, département and ALS are computed; the table gives the others. */
    static Repartition table() {
        EtatDesLieux etat = new EtatDesLieux(JANVIER_2024, TEXTE);
        List<Convention> conventions = List.of(
                conventionDe(ETAT),
                conventionDe(CD, Clauses.TAUX_DU_RESERVATAIRE.fixee(Taux.pourcent(12), ANNEXE_1)),
                conventionDe(ALS, Clauses.VOLUME_DU_RESERVATAIRE.fixee(Quantite.of(280), ANNEXE_1)));
        return Repartition.de(
                        CharteSavoie.V2023,
                        dossier(
                                2024,
                                FluxDepartementalTest.annexe1()
                                        .note(BESOIN, SAVOIE, 2024, 50, ANNEXE_1)
                                        .build(),
                                Contingent.de(ETAT, etat),
                                Contingent.de(CD, etat),
                                Contingent.de(ALS, etat)),
                        SAVOIE)
                .conventions(conventions)
                .donne(EPCI_1, imprime("EPCI 1", 26), Origine.INCONNUE)
                .donne(commune("Commune 11", "73911"), imprime("Commune 11", 5), Origine.INCONNUE)
                .donne(commune("Commune 12", "73912"), imprime("Commune 12", 34), Origine.INCONNUE)
                .donne(EPCI_2, imprime("EPCI 2", 17), Origine.INCONNUE)
                .donne(commune("Commune 3", "73903"), imprime("Commune 3", 1), Origine.INCONNUE)
                .donne(
                        new Reservataire(Categorie.COMMUNE, "Autres communes", SAVOIE),
                        imprime("Autres communes", 500),
                        Origine.INCONNUE)
                .donne(
                        new Reservataire(Categorie.AUTRE, "Autres réservataires", SAVOIE),
                        imprime("Autres réservataires", 50),
                        Origine.INCONNUE)
                .repartir();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "État                  ; 470 ; 30,0 % ; true",
                "Conseil départemental ; 50  ; 3,2 %  ; true",
                "ALS                   ; 280 ; 17,9 % ; true",
                "EPCI 1                ; 26  ; 1,7 %  ; false",
                "Commune 11            ; 5   ; 0,3 %  ; false",
                "Commune 12            ; 34  ; 2,2 %  ; false",
                "EPCI 2                ; 17  ; 1,1 %  ; false",
                // printed 0,04 %: a misprint
                "Commune 3             ; 1   ; 0,1 %  ; false",
                "Autres communes       ; 500 ; 31,9 % ; false",
                "Autres réservataires  ; 50  ; 3,2 %  ; false"
            })
    void eachLineIsAsPrinted(String nom, long objectif, String part, boolean calculee) {
        LigneDeRepartition ligne = table().lignes().stream()
                .filter(l -> l.reservataire().nom().equals(nom))
                .findFirst()
                .orElseThrow();

        assertThat(ligne.objectifRetenu().valeur()).isEqualTo(Quantite.of(objectif));
        assertThat(ligne.partDuFlux().valeur().imprime(Arrondi.auPlusProche(1))).isEqualTo(part);
        assertThat(ligne.estCalculee()).isEqualTo(calculee);
        Recalcul.verifie(ligne.partDuFlux());
    }

    @Test
    void theEleventhLineIsTheRestAndTheTotalIsTheFlow() {
        Repartition table = table();

        assertThat(table.flux().valeur()).isEqualTo(Quantite.of(1567));
        assertThat(table.contingentDuBailleur().valeur()).isEqualTo(Quantite.of(134));
        assertThat(table.partDuBailleur().valeur().imprime(Arrondi.auPlusProche(1)))
                .isEqualTo("8,6 %");
        Recalcul.verifie(table.partDuBailleur());
    }

    /** 633 homes of guarantors for at most 313,4: the rest of them must rest on land or money, which the table does not say. */
    @Test
    void theTableStandsThoughItsGuarantorsTogetherAreToBeChecked() {
        Limite garanties = table().limites().stream()
                .filter(l -> l.partLimitee() == PartLimitee.GARANTIES
                        && l.territoire().equals(SAVOIE))
                .findFirst()
                .orElseThrow();

        assertThat(garanties.total().valeur()).isEqualTo(Quantite.of(633));
        assertThat(garanties.maximum().valeur()).isEqualTo(Quantite.parse("313,4"));
        assertThat(garanties.anomalie()).map(Anomalie::code).contains(Codes.LIMITE_A_VERIFIER);
        assertThat(table().retraits()).isEmpty();
    }

    @Test
    void anEpcisRateIsOfItsOwnFlow() {
        Resultat<Taux> cinq = Resultat.donnee("taux de l'EPCI 1", Taux.pourcent(5), Unite.SANS, ANNEXE_1.art("1/"));
        Repartition r = Repartition.de(
                        CharteSavoie.V2023,
                        dossier(2024, FluxDepartementalTest.annexe1().build()),
                        SAVOIE)
                .donne(EPCI_1, cinq, imprime("flux de l'EPCI 1", 520), Origine.GARANTIE)
                .flux(imprime("flux", 1567))
                .repartir();

        assertThat(r.ligne(EPCI_1).orElseThrow().objectifRetenu().valeur()).isEqualTo(Quantite.of(26));
        assertThat(r.ligne(EPCI_1).orElseThrow().partDuFlux().valeur()).isEqualTo(Taux.rapport(26, 1567));
    }

    @Test
    void whatTheDepartementDoesNotUseLeavesTheCountAndGoesToTheOtherGuarantor() {
        Repartition table = table();

        assertThat(table.nonMobilises().valeur()).isEqualTo(Quantite.of(138));
        assertThat(table.nonMobilisesPour(List.of(EPCI_1)).values())
                .extracting(Resultat::valeur)
                .containsExactly(Quantite.of(138));
        // 26 and 17 of 43: quotas 83,44 and 54,55
        Map<Reservataire, Resultat<Quantite>> deux = table.nonMobilisesPour(List.of(EPCI_1, EPCI_2));
        assertThat(deux.values()).extracting(Resultat::valeur).containsExactly(Quantite.of(83), Quantite.of(55));
        deux.values().forEach(Recalcul::verifie);
        assertThat(table.ligne(EPCI_1).orElseThrow().objectifRetenu().valeur()).isEqualTo(Quantite.of(26));
    }

    @Test
    void whatTheDepartementAsksBackIsTakenFromTheLandlordsOwnContingent() {
        Repartition apres = table().rendre(CD, imprime("besoin nouveau", 20)).get();

        assertThat(apres.ligne(CD).orElseThrow().objectifRetenu().valeur()).isEqualTo(Quantite.of(70));
        assertThat(apres.contingentDuBailleur().valeur()).isEqualTo(Quantite.of(114));
        assertThat(apres.nonMobilises().valeur()).isEqualTo(Quantite.of(118));
        Recalcul.verifie(apres.partDuBailleur());
    }

    @Test
    void theDepartementIsGivenBackNoMoreThanItLeft() {
        Repartition apres = table().rendre(CD, imprime("besoin nouveau", 140)).get();

        assertThat(apres.ligne(CD).orElseThrow().objectifRetenu().valeur()).isEqualTo(Quantite.of(188));
        assertThat(apres.contingentDuBailleur().valeur()).isEqualTo(Quantite.of(-4));
        assertThat(apres.nonMobilises().valeur()).isEqualTo(Quantite.ZERO);
        assertThat(apres.anomalies()).extracting(Anomalie::code).contains(Codes.PLAFOND, Codes.RESTE_NEGATIF);
    }

    @Test
    void aHolderThatLeftNothingIsGivenNothingBack() {
        assertThat(table().rendre(ALS, imprime("besoin", 5)).getLeft().code()).isEqualTo(Codes.RIEN_A_RENDRE);
    }

    /** Convention type, § 4.3: each holder at most 20 %; the charter, § 7: all guarantors together. */
    @Test
    void theCharterOrdersTheLimitOfGuarantorsTogether() {
        Reservataire cc = new Reservataire(Categorie.EPCI, "CC de Haute-Tarentaise", HAUTE_TARENTAISE);
        var releve = Exemples.releveDeSeez(Exemples.TAUX_SUPPOSE)
                .note(LOGEMENTS, HAUTE_TARENTAISE, 2022, 100, TEXTE)
                .build();
        EtatDesLieux etat = new EtatDesLieux(JANVIER_2024, TEXTE);
        GarantieEmprunt grande = Exemples.garantie("1000", 60, LocalDate.of(2055, 12, 1));
        Repartition r = Repartition.de(
                        CharteSavoie.V2023,
                        dossier(
                                2024,
                                releve,
                                new Contingent(Exemples.COMMUNE, etat, Exemples.OPERATIONS),
                                Contingent.de(cc, etat, grande)),
                        SAVOIE)
                .conventions(List.of(
                        Exemples.conventionOpac(),
                        Convention.builder()
                                .texte(TEXTE)
                                .bailleur(OPAC)
                                .reservataire(cc)
                                .effet(JANVIER_2024)
                                .type(CharteSavoie.V2023.type(Savoie.CONVENTION_OPAC))
                                .build()))
                .repartir();

        // Séez has 1,2692… of its 7 departures; the EPCI 20 % of 100 × 9,2369… %, that is 9, so 1,8; at most 1,8
        // together
        assertThat(r.retraits())
                .extracting(p -> p.reservataire().nom())
                .containsExactly("commune de Séez", "CC de Haute-Tarentaise");
        assertThat(r.limites())
                .filteredOn(l -> l.territoire().equals(HAUTE_TARENTAISE))
                .singleElement()
                .satisfies(l -> assertThat(l.depassement().valeur()).isEqualTo(Quantite.ZERO));
        assertThat(r.flux().valeur()).isEqualTo(Quantite.of(1564));
    }
}
