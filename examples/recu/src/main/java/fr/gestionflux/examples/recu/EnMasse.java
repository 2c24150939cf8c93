package fr.gestionflux.examples.recu;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.gestionflux.core.charte.Chartes;
import fr.gestionflux.core.charte.ObjectifAnnuel;
import fr.gestionflux.core.recu.Recu;
import fr.gestionflux.core.recu.RecusDuDossier;
import fr.gestionflux.core.repartition.LigneDeRepartition;
import fr.gestionflux.core.repartition.Repartition;
import fr.gestionflux.examples.portefeuille.Invention;
import fr.gestionflux.examples.terminal.Avancement;
import fr.gestionflux.examples.terminal.Avancement.Travail;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Writes the receipts of a made-up portfolio, a line each, for the checker: each file's own, then one a convention. A receipt
 * exists only while it is written.
 */
@Command(
        name = "recus",
        description = "Écrit les reçus de conventions inventées sous les quatre chartes, un par ligne.",
        mixinStandardHelpOptions = true)
public final class EnMasse implements Callable<Integer> {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Option(
            names = "--conventions",
            paramLabel = "<n>",
            description = "nombre de conventions (par défaut : ${DEFAULT-VALUE})")
    private int conventions = 2_000;

    @Option(names = "--graine", paramLabel = "<n>", description = "la même donne le même portefeuille")
    private long graine = 11;

    private final Writer sortie;

    EnMasse(Writer sortie) {
        this.sortie = sortie;
    }

    /**
     * Runs the command.
     *
     * @param args see {@code --help}
     */
    public static void main(String[] args) {
        Writer sortie = new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8));
        System.exit(new CommandLine(new EnMasse(sortie)).execute(args));
    }

    @Override
    public Integer call() throws IOException {
        try (Avancement avancement = Avancement.surErreur(new Travail("écriture", "conventions", 1, conventions))) {
            Invention.avec(Chartes.decouvertes(), graine).dossiers(conventions).forEach(dossier -> {
                List<ObjectifAnnuel> objectifs = objectifs(dossier);
                RecusDuDossier recus = RecusDuDossier.desObjectifs(objectifs);
                ecris(recus.commun());
                recus.conventions().forEach(this::ecris);
                avancement.avance(objectifs.size());
            });
        }
        sortie.flush();
        return 0;
    }

    private static List<ObjectifAnnuel> objectifs(Repartition.Builder dossier) {
        return dossier.repartir().lignes().stream()
                .map(LigneDeRepartition::calcul)
                .flatMap(Optional::stream)
                .toList();
    }

    private void ecris(Recu recu) {
        try {
            sortie.write(JSON.writeValueAsString(recu));
            sortie.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
