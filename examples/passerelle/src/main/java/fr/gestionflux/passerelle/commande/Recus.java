package fr.gestionflux.passerelle.commande;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code flux recu}: what is done with receipts, without the files that they come from. */
@Command(
        name = "recu",
        description = "Refait des reçus, ou en compare deux, sans charte ni dossier.",
        mixinStandardHelpOptions = true,
        subcommands = {RecuVerifier.class, RecuComparer.class})
final class Recus implements Callable<Integer> {

    @Override
    public Integer call() throws FauteDOption {
        throw new FauteDOption("il manque une commande : verifier ou comparer");
    }
}
