package fr.gestionflux.passerelle.commande;

import fr.gestionflux.passerelle.base.Demande;
import fr.gestionflux.passerelle.guichet.Guichet;
import fr.gestionflux.passerelle.guichet.Reponse;
import fr.gestionflux.passerelle.porte.LivraisonIllisible;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Every command, and what becomes of what goes wrong: a French sentence, never a stack trace. */
@Command(
        name = "flux",
        description = "Gestion en flux : des fichiers d'un bailleur à ses annexes, fiches et bilans.",
        mixinStandardHelpOptions = true,
        subcommands = {
            EcrireModele.class,
            LireRegistre.class,
            Verifier.class,
            Calculer.class,
            Repartir.class,
            Situer.class,
            EtablirBilan.class,
            Ouvrir.class,
            EcrireFiches.class,
            EcrireAnnexes.class,
            Controler.class,
            Orienter.class,
            Comparer.class,
            Projeter.class,
            Effacer.class,
            Recus.class,
            Base.class,
        })
public final class Commandes implements Callable<Integer> {

    private Commandes() {}

    /** Without a command, there is nothing to do. */
    @Override
    public Integer call() throws FauteDOption {
        throw new FauteDOption("il manque une commande");
    }

    /**
     * Runs a command.
     *
     * @param args its name and its options
     * @return an exit code of {@link Sortie}
     */
    public static int execute(String... args) {
        String trace = System.getenv(DernierRecours.TRACE);
        return execute(new Commandes(), trace != null && !trace.isBlank(), args);
    }

    static int execute(Object commandes, boolean trace, String... args) {
        PrintWriter sortie = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter erreur = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int code;
        try {
            CommandLine flux = new CommandLine(commandes);
            Fautes.francise(flux);
            code = flux.setOut(sortie)
                    .setErr(erreur)
                    .setParameterExceptionHandler(Fautes::dit)
                    .setExecutionExceptionHandler(
                            (e, ligne, lue) -> dit(e, ligne.getCommandSpec().qualifiedName(), erreur, trace))
                    .execute(args);
        } catch (RuntimeException | Error e) {
            code = DernierRecours.dit(e, erreur, trace);
        }
        return sortie.checkError() ? DernierRecours.sortieCoupee(erreur) : code;
    }

    /** The question of a run, from its name and its options: what was typed is read again as it was. */
    static Function<Guichet, Reponse> question(Demande demande) throws IOException, FauteDOption {
        String nom = demande.question();
        try {
            ParseResult lue = new CommandLine(new Commandes())
                    .parseArgs(Stream.concat(Stream.of(nom), demande.options().stream())
                            .toArray(String[]::new));
            if (lue.subcommand().commandSpec().userObject() instanceof Commun commande) {
                return commande.question();
            }
        } catch (ParameterException e) {
            throw new LivraisonIllisible(inconnue(demande), e);
        }
        throw new LivraisonIllisible(inconnue(demande));
    }

    private static String inconnue(Demande d) {
        return "« " + d.question() + " " + String.join(" ", d.options())
                + " » : cette version ne sait pas le demander ; refaites-le avec celle qui l'a enregistré";
    }

    private static int dit(Exception e, String commande, PrintWriter erreur, boolean trace) {
        if (e instanceof FauteDOption) {
            erreur.println("flux : " + e.getMessage() + " ; « " + commande + " --help » dit ce qui est attendu");
            return Sortie.MAUVAIS_USAGE;
        }
        Throwable panne = e instanceof UncheckedIOException u ? u.getCause() : e;
        if (!(panne instanceof IOException lecture)) {
            return DernierRecours.dit(e, erreur, trace);
        }
        erreur.println("flux : " + phrase(lecture));
        return Sortie.ILLISIBLE;
    }

    private static String phrase(IOException e) {
        String message = Optional.ofNullable(e.getMessage()).orElse("");
        if (e instanceof LivraisonIllisible) {
            return message;
        }
        if (e instanceof FileAlreadyExistsException) {
            return "« " + message
                    + " » existe déjà et contient quelque chose ; attendu un dossier absent ou vide : rien n'a été écrit";
        }
        if (e instanceof AccessDeniedException) {
            return "« " + message + " » : vos droits ne suffisent pas ; rien n'a été écrit";
        }
        return "la lecture ou l'écriture a échoué : " + message + " ; rien n'a été écrit à moitié";
    }
}
