package fr.gestionflux.passerelle.base;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gestionflux.passerelle.commande.Sortie;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands that reach a base, and what they say when it does not let them. */
@ExtendWith(AvecServeur.class)
class CommandesDeBaseTest {

    private static final String SECRET = Serveur.MOT_DE_PASSE;

    @TempDir
    private Path la = Path.of("");

    private static String avecSeez(Serveur serveur) throws SQLException, IOException {
        String base = serveur.preparee();
        Dossiers.porte(base).importe(Dossiers.seez(), OptionalInt.empty());
        return base;
    }

    private static void refuse(Ligne l, int code, String phrase) {
        assertThat(l.erreur())
                .contains(phrase)
                .hasLineCount(1)
                .doesNotContain(SECRET, "Exception", "jdbc:postgresql://l");
        assertThat(l.dit()).isEmpty();
        assertThat(l.code()).isEqualTo(code);
    }

    @Test
    void fromNothingToAnAnswerThatIsRedone(Serveur serveur) throws SQLException {
        String base = serveur.vide();

        assertThat(Ligne.flux("base", "preparer", "--jdbc", base).dit())
                .contains("appliqué V1__socle.sql, V2__tables.sql");
        assertThat(Ligne.flux("base", "preparer", "--jdbc", base).dit()).contains("déjà prête");
        assertThat(Ligne.flux(
                                "base",
                                "importer",
                                Dossiers.SEEZ_EN_CSV.toString(),
                                "--jdbc",
                                base,
                                "--dossier",
                                "seez",
                                "--pour",
                                "reprise")
                        .dit())
                .contains("base, seez, version 1 : ", "droits");
        Ligne calcul = Ligne.flux(
                "calculer", "--jdbc", base, "--dossier", "seez", "--enregistrer", "--pour", "gestion locative");
        assertThat(calcul.erreur()).contains("passage 1 enregistré, base, seez, version 1");
        assertThat(calcul.dit())
                .isEqualTo(
                        Ligne.flux("calculer", Dossiers.SEEZ_EN_CSV.toString()).dit())
                .contains("commune de Séez");
        assertThat(Ligne.flux("calculer", "--jdbc", base, "--dossier", "seez", "--enregistrer", "--pour", "x")
                        .erreur())
                .contains("passage 2 enregistré", "mêmes entrées et même réponse que le passage 1");
        assertThat(Ligne.flux("base", "passages", "--jdbc", base).dit())
                .hasLineCount(2)
                .contains("seez version 1  calculer  pour gestion locative", "réponse du passage 1");
        assertThat(Ligne.flux("base", "refaire", "2", "--jdbc", base))
                .isEqualTo(new Ligne(Sortie.FAIT, "passage 2 : 1 réponse, la même à l'octet près\n", ""));
    }

    @Test
    void theExampleOfABareMachineGoesRound(Serveur serveur) throws SQLException, IOException {
        String base = serveur.vide();

        Ligne tour = Ligne.dans(() -> {
            SurMachineNue.tour(base, Dossiers.SEEZ_EN_CSV.toString());
            return Sortie.FAIT;
        });

        assertThat(tour.dit())
                .contains("$ flux base preparer --jdbc …", "commune de Séez", "1 réponse, la même à l'octet près")
                .doesNotContain("jdbc:postgresql");
        assertThat(tour.erreur()).contains("passage 1 enregistré").hasLineCount(1);
    }

    /** Each question with all its options, and what the run keeps of them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "verifier",
                "calculer",
                "repartir --reduire",
                "repartir",
                "situation --au 30/06/2024",
                "bilan",
                "ouvrir",
                "orienter --logement 73285001 --au 30/06/2024",
                "comparer --avec droit-commun,savoie",
                "projeter --annees 3",
            })
    void everyQuestionIsRecordedAndRedone(String question, Serveur serveur) throws SQLException, IOException {
        String base = avecSeez(serveur);
        List<String> args = new ArrayList<>(List.of(question.split(" ")));
        args.addAll(List.of("--jdbc", base, "--dossier", Dossiers.SEEZ, "--enregistrer", "--pour", "essai"));

        assertThat(Ligne.flux(args.toArray(String[]::new)).code()).isEqualTo(Sortie.FAIT);
        Dossiers.porte(base).importe(Dossiers.corrigee(Dossiers.seez(), "faits", "1564", "15640"), OptionalInt.of(1));

        assertThat(Serveur.lignes(base, "select question || ' ' || array_to_string(options, ' ') from flux.passages"))
                .first()
                .asString()
                .isEqualToIgnoringWhitespace(question);
        assertThat(Ligne.flux("base", "refaire", "1", "--jdbc", base).code()).isEqualTo(Sortie.FAIT);
    }

    @Test
    void whatWasDefaultIsKeptAsAnOption(Serveur serveur) throws SQLException, IOException {
        String base = avecSeez(serveur);

        Ligne.flux("projeter", "--jdbc", base, "--dossier", Dossiers.SEEZ, "--enregistrer", "--pour", "essai");

        assertThat(Serveur.lignes(base, "select options from flux.passages")).containsExactly("{--annees,10}");
    }

    @Test
    void anAnswerThatIsNoLongerTheSameIsSaid(Serveur serveur) throws SQLException, IOException {
        String base = avecSeez(serveur);
        Ligne.flux("calculer", "--jdbc", base, "--dossier", Dossiers.SEEZ, "--enregistrer", "--pour", "essai");
        Serveur.execute(
                base,
                "alter table flux.reponses disable trigger all;"
                        + " update flux.reponses set contenu = replace(contenu::text, 'Séez', 'Sées')::json");

        Ligne refait = Ligne.flux("base", "refaire", "1", "--jdbc", base);

        assertThat(refait.code()).isEqualTo(Sortie.A_REGARDER);
        assertThat(refait.dit()).contains("passage 1, répondu par flux", "« commune de Séez", "diffère");
    }

    @Test
    void aCandidateIsErasedByACommand(Serveur serveur) throws SQLException, IOException {
        String base = serveur.preparee();
        Dossiers.porte(base)
                .importe(
                        Dossiers.avec(
                                Dossiers.seez(),
                                "evenements",
                                "id;orientation;date;fait;candidat;motif",
                                "e1;o1;11/03/2024;désistement;dupont-42;trop petit"),
                        OptionalInt.empty());

        assertThat(Ligne.flux("base", "effacer", "dupont-42", "--jdbc", base).dit())
                .isEqualTo("effacée de 1 événement\n");
        assertThat(Ligne.flux("base", "effacer", "dupont-42", "--jdbc", base).dit())
                .contains("aucun événement");
    }

    @Test
    void aServerThatIsNotThere() throws IOException {
        int personne;
        try (ServerSocket libre = new ServerSocket(0)) {
            personne = libre.getLocalPort();
        }
        String base = "jdbc:postgresql://localhost:" + personne + "/flux?user=x&password=" + SECRET;

        refuse(
                Ligne.flux("base", "passages", "--jdbc", base),
                Sortie.ILLISIBLE,
                "base « localhost:" + personne + "/flux » : personne ne répond à cette adresse");
    }

    @Test
    void aBaseThatIsNotThere(Serveur serveur) {
        refuse(
                Ligne.flux("base", "passages", "--jdbc", serveur.url("nulle_part") + "&password=" + SECRET),
                Sortie.ILLISIBLE,
                "/nulle_part » : cette base n'existe pas sur ce serveur");
    }

    @Test
    void aBaseThatIsNotPrepared(Serveur serveur) throws SQLException {
        refuse(
                Ligne.flux("calculer", "--jdbc", serveur.vide(), "--dossier", "x"),
                Sortie.ILLISIBLE,
                "elle n'est pas préparée : le schéma « flux » y manque ; « flux base preparer");
    }

    @Test
    void aWrongPasswordOrAUserThatIsUnknown(Serveur serveur) throws SQLException {
        String base = serveur.preparee();
        String phrase = "l'utilisateur ou le mot de passe est refusé ; donnez-le par PGPASSWORD";

        for (String adresse : List.of(
                Serveur.gardee(base) + "&password=faux-" + SECRET,
                Serveur.gardee(base),
                base.replace("user=postgres", "user=inconnu") + "&password=" + SECRET)) {
            refuse(Ligne.flux("base", "passages", "--jdbc", adresse), Sortie.ILLISIBLE, phrase);
        }
    }

    @Test
    void aPasswordComesFromTheAddressAFileOrTheEnvironment(Serveur serveur) throws Exception {
        String base = Serveur.gardee(serveur.preparee());
        Path fichier = Files.writeString(la.resolve("secret"), SECRET + "\n");

        assertThat(Ligne.flux("base", "passages", "--jdbc", base + "&password=" + SECRET))
                .isEqualTo(new Ligne(Sortie.FAIT, "aucun passage\n", ""));
        assertThat(Ligne.flux("base", "passages", "--jdbc", base, "--jdbc-mot-de-passe-depuis", fichier.toString()))
                .isEqualTo(new Ligne(Sortie.FAIT, "aucun passage\n", ""));
        assertThat(Ligne.ailleurs(Map.of("PGPASSWORD", SECRET), "base", "passages", "--jdbc", base)
                        .waitFor())
                .isEqualTo(Sortie.FAIT);
        refuse(
                Ligne.flux(
                        "base",
                        "passages",
                        "--jdbc",
                        base,
                        "--jdbc-mot-de-passe-depuis",
                        la.resolve("x").toString()),
                Sortie.ILLISIBLE,
                "attendu un fichier dont la première ligne est le mot de passe");
    }

    @Test
    void aUserWhoMayOnlyRead(Serveur serveur) throws SQLException, IOException {
        String base = avecSeez(serveur);
        String role = "lecteur_" + base.replaceAll(".*/(base_\\d+).*", "$1");
        Serveur.execute(
                base,
                "create role " + role + " login; grant usage on schema flux to " + role
                        + "; grant select on all tables in schema flux to " + role);
        String lecteur = base.replace("user=postgres", "user=" + role);

        assertThat(Ligne.flux("calculer", "--jdbc", lecteur, "--dossier", Dossiers.SEEZ)
                        .code())
                .isEqualTo(Sortie.FAIT);
        refuse(
                Ligne.flux("calculer", "--jdbc", lecteur, "--dossier", Dossiers.SEEZ, "--enregistrer", "--pour", "x"),
                Sortie.ILLISIBLE,
                "les droits de cet utilisateur n'y suffisent pas");
        refuse(
                Ligne.flux("base", "effacer", "x", "--jdbc", lecteur),
                Sortie.ILLISIBLE,
                "les droits de cet utilisateur n'y suffisent pas");
        Serveur.execute(
                base,
                "alter role postgres in database " + base.replaceAll(".*/(base_\\d+).*", "$1")
                        + " set default_transaction_read_only = on");
        refuse(
                Ligne.flux("calculer", "--jdbc", base, "--dossier", Dossiers.SEEZ, "--enregistrer", "--pour", "x"),
                Sortie.ILLISIBLE,
                "elle est en lecture seule pour cet utilisateur ; rien n'a été écrit");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:mysql://localhost/x?password=" + SECRET,
                "postgresql://moi:" + SECRET + "@localhost/x",
                "jdbc:postgresql://moi:" + SECRET + "@localhost/x",
                SECRET,
            })
    void anAddressThatIsNoneIsNotRepeated(String adresse) {
        refuse(
                Ligne.flux("base", "passages", "--jdbc", adresse),
                Sortie.MAUVAIS_USAGE,
                "--jdbc : attendu une adresse comme jdbc:postgresql://hote:5432/base?user=flux");
    }

    @Test
    void aPortThatIsNone() {
        refuse(
                Ligne.flux("base", "passages", "--jdbc", "jdbc:postgresql://localhost:abc/x?password=" + SECRET),
                Sortie.MAUVAIS_USAGE,
                "--jdbc : attendu");
    }

    @Test
    void optionsThatDoNotGoTogether() {
        String base = "jdbc:postgresql://localhost/x";
        refuse(Ligne.flux("calculer"), Sortie.MAUVAIS_USAGE, "il manque <dossier>, ou --jdbc et --dossier");
        refuse(Ligne.flux("calculer", "x", "--jdbc", base), Sortie.MAUVAIS_USAGE, "attendu l'un des deux");
        refuse(Ligne.flux("calculer", "--jdbc", base), Sortie.MAUVAIS_USAGE, "il manque --dossier");
        refuse(Ligne.flux("calculer", "x", "--dossier", "y"), Sortie.MAUVAIS_USAGE, "--dossier ne va qu'avec --jdbc");
        refuse(Ligne.flux("calculer", "x", "--enregistrer"), Sortie.MAUVAIS_USAGE, "ne va qu'avec --jdbc");
        refuse(
                Ligne.flux("calculer", "--jdbc", base, "--dossier", "y", "--enregistrer"),
                Sortie.MAUVAIS_USAGE,
                "il manque --pour");
        refuse(Ligne.flux("base"), Sortie.MAUVAIS_USAGE, "il manque une commande : preparer, importer");
        refuse(Ligne.flux("base", "refaire", "--jdbc", base), Sortie.MAUVAIS_USAGE, "« flux base refaire --help »");
        refuse(Ligne.flux("base", "preparer"), Sortie.MAUVAIS_USAGE, "il manque --jdbc");
    }
}
