package fr.gestionflux.passerelle.base;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gestionflux.core.charte.Chartes;
import fr.gestionflux.passerelle.guichet.DossierLu;
import fr.gestionflux.passerelle.guichet.Guichet;
import fr.gestionflux.passerelle.guichet.Reponse;
import fr.gestionflux.passerelle.rendu.Json;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Runs are recorded whole or not at all, once each, and can be redone. */
@ExtendWith(AvecServeur.class)
class PassagesTest {

    private static final Chartes CHARTES = Chartes.decouvertes();
    private static final Instant QUAND = Instant.parse("2025-01-20T08:00:00Z");

    private static Demande calculer(String pour) {
        return new Demande(pour, QUAND, "calculer", List.of());
    }

    private static Reponse reponse(DossierEnBase lu) {
        return new Guichet(CHARTES, DossierLu.de(lu.livraison(), CHARTES)).calculer();
    }

    private static String avecSeez(Serveur serveur) throws SQLException, IOException {
        String base = serveur.preparee();
        Dossiers.porte(base).importe(Dossiers.seez(), OptionalInt.empty());
        return base;
    }

    private static Passage demande(String base, String pour) throws IOException {
        DossierEnBase lu = Dossiers.porte(base).courante();
        return new Passages(Serveur.acces(base)).enregistre(lu, calculer(pour), reponse(lu));
    }

    private static String compte(String base) throws SQLException {
        return Serveur.lignes(
                        base,
                        "select (select count(*) from flux.passages), (select count(*) from flux.reponses),"
                                + " (select count(*) from flux.reponses r join flux.passages p on p.id = r.passage)")
                .get(0);
    }

    @Test
    void aRunSaysWhoAskedWhatWhenAndOfWhat(Serveur serveur) throws SQLException, IOException {
        String base = avecSeez(serveur);
        DossierEnBase lu = Dossiers.porte(base).courante();
        Passage p = demande(base, "service gestion locative");

        assertThat(p.demande()).isEqualTo(calculer("service gestion locative"));
        assertThat(p.version()).isEqualTo(lu.version());
        assertThat(p.entrees()).isEqualTo(lu.empreinte()).matches("[0-9a-f]{64}");
        assertThat(p.bibliotheque()).startsWith("flux ");
        assertThat(p.schema()).isEqualTo("V2__tables.sql");
        assertThat(new Passages(Serveur.acces(base)).liste(Optional.of(Dossiers.SEEZ)))
                .containsExactly(p);
        assertThat(new Passages(Serveur.acces(base)).liste(Optional.of("autre")))
                .isEmpty();
    }

    @Test
    void itsAnswersAreItsReceiptsToTheByteWithTheirFingerprints(Serveur serveur) throws SQLException, IOException {
        String base = avecSeez(serveur);
        DossierEnBase lu = Dossiers.porte(base).courante();
        Passage p = demande(base, "essai");

        List<ReponseGardee> gardees = new Passages(Serveur.acces(base)).reponses(p);

        assertThat(gardees).isEqualTo(ReponseGardee.de(reponse(lu))).hasSize(1);
        assertThat(gardees.get(0).contenu())
                .isEqualTo(Json.texte(reponse(lu).feuillets().get(0).recu()));
        assertThat(gardees.get(0).empreinte())
                .isEqualTo(reponse(lu).feuillets().get(0).recu().empreinte());
        assertThat(Serveur.lignes(
                        base,
                        "select r.contenu ->> 'nature', r.contenu -> 'tete' ->> 'reservataire' from flux.reponses r"))
                .containsExactly("objectif annuel | commune de Séez");
    }

    @Test
    void theSameAskedAgainPointsToTheAnswersThatAreThere(Serveur serveur) throws SQLException, IOException {
        String base = avecSeez(serveur);
        Passage premier = demande(base, "matin");
        Dossiers.porte(base).importe(Dossiers.seez(), OptionalInt.empty());
        Passage second = demande(base, "soir");

        assertThat(premier.reponsesDe()).isEmpty();
        assertThat(second.reponsesDe()).hasValue(premier.id());
        assertThat(second.version().numero()).isEqualTo(2);
        assertThat(second.demande().pour()).isEqualTo("soir");
        assertThat(compte(base)).isEqualTo("2 | 1 | 1");
        assertThat(new Passages(Serveur.acces(base)).reponses(second))
                .isEqualTo(new Passages(Serveur.acces(base)).reponses(premier))
                .isNotEmpty();
    }

    @Test
    void theSameInputsOfAnotherFileHaveTheirOwnAnswers(Serveur serveur) throws SQLException, IOException {
        String base = avecSeez(serveur);
        demande(base, "essai");
        Dossiers.porte(base, "autre").importe(Dossiers.seez(), OptionalInt.empty());
        DossierEnBase autre = Dossiers.porte(base, "autre").courante();

        assertThat(new Passages(Serveur.acces(base))
                        .enregistre(autre, calculer("essai"), reponse(autre))
                        .reponsesDe())
                .isEmpty();
    }

    @Test
    void aValueCorrectedAfterTheRunLeavesItAsItWas(Serveur serveur) throws SQLException, IOException {
        String base = avecSeez(serveur);
        Passage avant = demande(base, "avant");
        Dossiers.porte(base).importe(Dossiers.corrigee(Dossiers.seez(), "faits", "1564", "15640"), OptionalInt.of(1));
        Passage apres = demande(base, "après");
        Passages passages = new Passages(Serveur.acces(base));

        assertThat(apres.reponsesDe()).isEmpty();
        assertThat(apres.entrees()).isNotEqualTo(avant.entrees());
        assertThat(ReponseGardee.de(reponse(passages.dossier(avant)))).isEqualTo(passages.reponses(avant));
        assertThat(ReponseGardee.de(reponse(passages.dossier(apres)))).isEqualTo(passages.reponses(apres));
        assertThat(passages.dossier(avant).livraison())
                .isNotEqualTo(passages.dossier(apres).livraison());
    }

    @Test
    void runsAtOnceAreAllRecordedAndTheirAnswersOnce(Serveur serveur) throws Exception {
        String base = avecSeez(serveur);
        ExecutorService quatre = Executors.newFixedThreadPool(4);
        List<Passage> faits = new ArrayList<>();
        try {
            List<Future<Passage>> demandes = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                String pour = "service " + i;
                demandes.add(quatre.submit(() -> demande(base, pour)));
            }
            for (Future<Passage> d : demandes) {
                faits.add(d.get());
            }
        } finally {
            quatre.shutdownNow();
        }

        assertThat(compte(base)).isEqualTo("8 | 1 | 1");
        assertThat(faits).extracting(p -> p.demande().pour()).doesNotHaveDuplicates();
        assertThat(faits)
                .extracting(Passage::calcule)
                .containsOnly(faits.stream()
                        .filter(p -> p.reponsesDe().isEmpty())
                        .findFirst()
                        .orElseThrow()
                        .id());
    }

    /** What comes last in a run is held back, so that the process is surely in the middle when it is killed. */
    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void aRunKilledInTheMiddleLeavesNothing(Serveur serveur) throws Exception {
        String base = avecSeez(serveur);
        try (Connection retient = DriverManager.getConnection(base);
                Statement s = retient.createStatement()) {
            retient.setAutoCommit(false);
            s.execute("lock table flux.reponses in access exclusive mode");
            Process tue = Ligne.ailleurs(
                    Map.of(), "calculer", "--jdbc", base, "--dossier", Dossiers.SEEZ, "--enregistrer", "--pour", "tué");
            try {
                attends(
                        base,
                        "select count(*) = 1 from pg_stat_activity where datname = current_database()"
                                + " and application_name = 'flux' and wait_event_type = 'Lock'");
                assertThat(tue.isAlive()).isTrue();
            } finally {
                tue.destroyForcibly();
            }
            assertThat(tue.waitFor()).isNotZero();
        }
        attends(
                base,
                "select count(*) = 0 from pg_stat_activity where datname = current_database()"
                        + " and application_name = 'flux'");

        assertThat(compte(base)).isEqualTo("0 | 0 | 0");
        assertThat(demande(base, "ensuite").reponsesDe()).isEmpty();
        assertThat(compte(base)).isEqualTo("1 | 1 | 1");
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void aConnectionCutInTheMiddleOfAnImportLeavesNothing(Serveur serveur) throws Exception {
        String base = serveur.preparee();
        ExecutorService un = Executors.newSingleThreadExecutor();
        try (Connection retient = DriverManager.getConnection(base);
                Statement s = retient.createStatement()) {
            retient.setAutoCommit(false);
            s.execute("lock table flux.faits in access exclusive mode");
            Future<Ligne> coupee = un.submit(() ->
                    Ligne.flux("base", "importer", Dossiers.SEEZ_EN_CSV.toString(), "--jdbc", base, "--dossier", "x"));
            String bloquee = " from pg_stat_activity where datname = current_database()"
                    + " and application_name = 'flux' and wait_event_type = 'Lock'";
            attends(base, "select count(*) = 1" + bloquee);
            Serveur.execute(base, "select pg_terminate_backend(pid)" + bloquee);

            assertThat(coupee.get().code()).isEqualTo(3);
            assertThat(coupee.get().erreur())
                    .contains("la connexion s'est rompue ; rien n'est écrit à moitié")
                    .hasLineCount(1);
        } finally {
            un.shutdownNow();
        }
        assertThat(Serveur.lignes(
                        base, "select (select count(*) from flux.versions), (select count(*) from flux.dossier)"))
                .containsExactly("0 | 0");
    }

    private static void attends(String base, String question) throws SQLException, InterruptedException {
        Instant fin = Instant.now().plus(Duration.ofSeconds(40));
        while (!Serveur.lignes(base, question).equals(List.of("t"))) {
            assertThat(Instant.now()).isBefore(fin);
            Thread.sleep(20);
        }
    }
}
