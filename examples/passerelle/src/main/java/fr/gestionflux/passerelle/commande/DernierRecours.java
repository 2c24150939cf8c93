package fr.gestionflux.passerelle.commande;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;

/** What nobody foresaw: a sentence that says what to do, and the trace for whoever reports it. */
final class DernierRecours {

    /** The environment variable that asks for the trace. */
    static final String TRACE = "FLUX_TRACE";

    private static final String MEMOIRE =
            "la mémoire n'y suffit pas ; donnez-en davantage, comme FLUX_JAVA_OPTS=-Xmx2g devant « flux » ou « java -Xmx2g"
                    + " -jar flux.jar », ou un dossier plus petit";
    private static final String PROFONDEUR =
            "ce qui est donné s'emboîte trop profondément ; raccourcissez-le, ou donnez plus de pile, comme"
                    + " FLUX_JAVA_OPTS=-Xss16m devant « flux » ou « java -Xss16m -jar flux.jar »";
    private static final String FAUTE =
            "un cas que cette version n'a pas prévu l'arrête, sans que votre dossier soit forcément en cause ; signalez-le"
                    + " avec ce qu'elle affiche quand " + TRACE
                    + "=oui est dans l'environnement, relu : vos données peuvent s'y trouver";

    private static final Path SORTIE_STANDARD = Path.of("/dev/stdout");

    private DernierRecours() {}

    static int dit(Throwable e, PrintWriter erreur, boolean trace) {
        erreur.println("flux : " + phrase(e) + " ; rien n'a été écrit à moitié");
        if (trace) {
            e.printStackTrace(erreur);
        }
        return Sortie.ILLISIBLE;
    }

    private static String phrase(Throwable e) {
        if (e instanceof OutOfMemoryError) {
            return MEMOIRE;
        }
        return e instanceof StackOverflowError ? PROFONDEUR : FAUTE;
    }

    /** Whoever closed a pipe wants no more, and is told nothing; a file cannot have been meant to stop there. */
    static int sortieCoupee(PrintWriter erreur) {
        if (Files.isRegularFile(SORTIE_STANDARD)) {
            erreur.println("flux : la sortie n'a pas pu être écrite en entier ; vérifiez la place sur le disque");
        }
        return Sortie.ILLISIBLE;
    }
}
