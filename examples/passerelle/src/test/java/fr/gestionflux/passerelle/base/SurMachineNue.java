package fr.gestionflux.passerelle.base;

import fr.gestionflux.passerelle.commande.Commandes;
import fr.gestionflux.passerelle.commande.Sortie;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The whole turn of a file in a base, on a machine that has no PostgreSQL: the server comes with the build, and leaves nothing. */
final class SurMachineNue {

    private SurMachineNue() {}

    /**
     * Starts a server, puts a file in it, asks it, and asks again.
     *
     * @param args the file
     * @throws IOException if the server does not start
     */
    public static void main(String[] args) throws IOException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            tour(postgres.getJdbcUrl("postgres", "postgres"), args[0]);
        }
    }

    /** Each command as it is typed, and what it says. */
    static void tour(String base, String dossier) {
        for (List<String> commande : List.of(
                List.of("base", "preparer"),
                List.of("base", "importer", dossier, "--dossier", "seez-2024", "--pour", "reprise"),
                List.of("calculer", "--dossier", "seez-2024", "--enregistrer", "--pour", "gestion locative"),
                List.of("base", "passages"),
                List.of("base", "refaire", "1"))) {
            System.out.println("$ flux "
                    + commande.stream()
                            .map(x -> x.contains(" ") ? "\"" + x + "\"" : x)
                            .collect(Collectors.joining(" "))
                    + " --jdbc …");
            int code = Commandes.execute(
                    Stream.concat(commande.stream(), Stream.of("--jdbc", base)).toArray(String[]::new));
            System.out.println();
            if (code != Sortie.FAIT) {
                throw new IllegalStateException("exit code " + code);
            }
        }
    }
}
