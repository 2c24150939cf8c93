package fr.gestionflux.passerelle.commande;

import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What a wrong command line is told, and the help, in French. */
final class Fautes {

    private Fautes() {}

    static int dit(ParameterException e, String[] args) {
        CommandLine ligne = e.getCommandLine();
        String nom = ligne.getCommandSpec().qualifiedName();
        ligne.getErr().println("flux : " + phrase(e) + " ; « " + nom + " --help » dit ce qui est attendu");
        return Sortie.MAUVAIS_USAGE;
    }

    private static String phrase(ParameterException e) {
        if (e instanceof UnmatchedArgumentException u) {
            return "reçu « " + String.join(" ", u.getUnmatched()) + " », qu'aucune commande ni option n'attend";
        }
        if (e instanceof MissingParameterException m) {
            return "il manque "
                    + m.getMissing().stream().map(Fautes::nom).distinct().collect(Collectors.joining(" et "));
        }
        if (e instanceof OverwrittenOptionException o) {
            return nom(o.getOverwritten()) + " est donné deux fois ; attendu une seule";
        }
        ArgSpec argument = e.getArgSpec();
        return argument == null ? String.valueOf(e.getMessage()) : valeur(argument, e.getValue());
    }

    private static String nom(ArgSpec a) {
        return a.isOption() ? ((CommandLine.Model.OptionSpec) a).longestName() : a.paramLabel();
    }

    private static String valeur(ArgSpec a, String recu) {
        Class<?> type = a.auxiliaryTypes().length > 0 ? a.auxiliaryTypes()[0] : a.type();
        String attendu = type.isEnum()
                ? "l'un de : "
                        + Arrays.stream(type.getEnumConstants())
                                .map(Object::toString)
                                .collect(Collectors.joining(", "))
                : type == int.class || type == Integer.class ? "un nombre entier" : a.paramLabel();
        return nom(a) + " : reçu « " + (recu == null ? "" : recu) + " » ; attendu " + attendu;
    }

    /** The words that the help is made of. */
    static void francise(CommandLine ligne) {
        CommandSpec spec = ligne.getCommandSpec();
        UsageMessageSpec aide = spec.usageMessage();
        aide.synopsisHeading("Usage : ");
        aide.parameterListHeading("%nEntrée :%n");
        aide.optionListHeading("%nOptions :%n");
        aide.commandListHeading("%nCommandes :%n");
        aide.synopsisSubcommandLabel("<commande>");
        spec.resourceBundle(ResourceBundle.getBundle("fr.gestionflux.passerelle.aide", Locale.ROOT));
        ligne.getSubcommands().values().forEach(Fautes::francise);
    }
}
