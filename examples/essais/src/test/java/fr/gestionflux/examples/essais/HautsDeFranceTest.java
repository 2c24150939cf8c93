package fr.gestionflux.examples.essais;

import static fr.gestionflux.examples.essais.Essais.BAILLEUR;
import static fr.gestionflux.examples.essais.Essais.ETAT;
import static fr.gestionflux.examples.essais.Essais.SUPPOSE;
import static fr.gestionflux.examples.essais.Essais.convention;
import static org.assertj.core.api.Assertions.assertThat;

import fr.gestionflux.core.annee.DossierAnnuel;
import fr.gestionflux.core.charte.Charte;
import fr.gestionflux.core.charte.Clauses;
import fr.gestionflux.core.charte.Convention;
import fr.gestionflux.core.charte.FournisseurDeCharte;
import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.parc.Logement;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.parc.Reservataire.Categorie;
import fr.gestionflux.core.parc.Territoire;
import fr.gestionflux.core.releve.Grandeur;
import fr.gestionflux.core.releve.Releve;
import fr.gestionflux.core.suivi.Axe;
import fr.gestionflux.core.suivi.Cible;
import fr.gestionflux.core.suivi.CibleSuivie;
import fr.gestionflux.core.suivi.ClausesDuBilan;
import fr.gestionflux.core.suivi.Suivi;
import fr.gestionflux.kit.ContratDeCharte;
import fr.gestionflux.kit.ContratDePortefeuille;
import fr.gestionflux.kit.Exemple;
import fr.gestionflux.kit.Recit;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** 16 homes of which 11 in one EPCI and 5 in another, followed one by one. */
class HautsDeFranceTest implements ContratDeCharte, ContratDePortefeuille {

    private static final Territoire NORD = Territoire.departement("59", "Nord");
    private static final Territoire LILLE = Territoire.epci("245900410", "Métropole européenne de Lille", NORD);
    private static final Territoire DUNKERQUE = Territoire.epci("245900428", "CU de Dunkerque", NORD);
    private static final Territoire ROUBAIX = Territoire.commune("59512", "Roubaix", LILLE);
    private static final Territoire BERGUES = Territoire.commune("59067", "Bergues", DUNKERQUE);
    private static final Reservataire ACTION_LOGEMENT =
            new Reservataire(Categorie.ACTION_LOGEMENT, "Action Logement Services", NORD);
    private static final Charte CHARTE = Essais.charte(new HautsDeFrance());
    private static final Convention CONVENTION = convention(
            ACTION_LOGEMENT,
            Clauses.TAUX_DU_RESERVATAIRE.fixee(Taux.pourcent(10), SUPPOSE.art("art. 1")),
            ClausesDuBilan.CIBLES.fixee(
                    List.of(
                            Cible.nombre(Axe.EPCI, LILLE.nom(), 11, SUPPOSE.art("art. 2")),
                            Cible.nombre(Axe.EPCI, DUNKERQUE.nom(), 5, SUPPOSE.art("art. 2"))),
                    SUPPOSE.art("art. 2")));
    private static final DossierAnnuel DOSSIER = DossierAnnuel.builder()
            .bailleur(BAILLEUR)
            .annee(2024)
            .addContingents(Contingent.de(ACTION_LOGEMENT, ETAT))
            .releve(Releve.builder()
                    .note(Grandeur.FLUX, NORD, 2024, 160, SUPPOSE)
                    .build())
            .build();

    @Override
    public FournisseurDeCharte fournisseur() {
        return new HautsDeFrance();
    }

    @Override
    public List<Exemple> exemples() {
        return List.of(new Exemple("Action Logement", DOSSIER, CONVENTION));
    }

    @Test
    void theObjectiveIsFollowedEpciByEpci() {
        List<Logement> logements = Stream.concat(
                        IntStream.range(0, 4).mapToObj(n -> logement(ROUBAIX, "R" + n)),
                        IntStream.range(0, 2).mapToObj(n -> logement(BERGUES, "B" + n)))
                .toList();
        Suivi suivi = Suivi.builder()
                .charte(CHARTE)
                .dossier(DOSSIER)
                .addConventions(CONVENTION)
                .addAllLogements(logements)
                .addAllEvenements(logements.stream()
                        .map(l -> l.numero().orElseThrow())
                        .flatMap(n -> Recit.offre("o" + n, "2024-01-10", n, ACTION_LOGEMENT)
                                .loue("2024-02-10", "2024-03-01")
                                .evenements()
                                .stream())
                        .toList())
                .build();

        assertThat(suivi.au(LocalDate.of(2024, 12, 31))
                        .situation(ACTION_LOGEMENT)
                        .orElseThrow()
                        .cibles())
                .extracting(CibleSuivie::toString)
                .containsExactly(
                        "EPCI « Métropole européenne de Lille » : 4 logements sur 11 logements, reste 7 logements (supposé"
                                + " pour l'essai, art. 2)",
                        "EPCI « CU de Dunkerque » : 2 logements sur 5 logements, reste 3 logements (supposé pour l'essai,"
                                + " art. 2)");
    }

    private static Logement logement(Territoire t, String numero) {
        return Logement.builder().territoire(t).numero(numero).build();
    }
}
