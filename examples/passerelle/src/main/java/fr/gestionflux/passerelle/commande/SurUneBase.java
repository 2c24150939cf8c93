package fr.gestionflux.passerelle.commande;

import fr.gestionflux.passerelle.base.Acces;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What every command on a base takes. */
@Command(mixinStandardHelpOptions = true)
abstract class SurUneBase implements Callable<Integer> {

    @Mixin
    private OptionsDeBase base = new OptionsDeBase();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it before the command runs
    private CommandSpec spec;

    /** Does it, and says what was done. */
    abstract int fais(Acces acces, PrintWriter dit) throws IOException, FauteDOption;

    @Override
    public Integer call() throws IOException, FauteDOption {
        return fais(base.acces(), spec.commandLine().getOut());
    }
}
