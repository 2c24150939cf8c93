package fr.gestionflux.examples.annexes;

import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Commands and options said by values: reading them from annotations takes a fifth of a short run. */
final class Options {

    private Options() {}

    static CommandSpec commande(String nom, String description, Callable<Integer> action, OptionSpec... options) {
        CommandSpec commande = CommandSpec.wrapWithoutInspection(action).name(nom);
        commande.usageMessage().description(description);
        for (OptionSpec o : options) {
            commande.addOption(o);
        }
        return commande.addOption(OptionSpec.builder("-h", "--help")
                .type(boolean.class)
                .usageHelp(true)
                .description("montre cette aide")
                .build());
    }

    /** False unless it is there. */
    static OptionSpec drapeau(String nom, String description) {
        return OptionSpec.builder(nom)
                .type(boolean.class)
                .defaultValue("false")
                .description(description)
                .build();
    }
}
