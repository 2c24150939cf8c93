package fr.gestionflux.passerelle.commande;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code flux base}: what is done to a base, besides asking its files questions. */
@Command(
        name = "base",
        description = "Prépare une base PostgreSQL, y met des dossiers, dit et refait ce qui y a été demandé.",
        mixinStandardHelpOptions = true,
        subcommands = {
            BasePreparer.class,
            BaseImporter.class,
            BasePassages.class,
            BaseRefaire.class,
            BaseEffacer.class,
        })
final class Base implements Callable<Integer> {

    @Override
    public Integer call() throws FauteDOption {
        throw new FauteDOption("il manque une commande : preparer, importer, passages, refaire ou effacer");
    }
}
