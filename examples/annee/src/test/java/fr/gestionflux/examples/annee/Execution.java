package fr.gestionflux.examples.annee;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;

/** One run of the command, without a process. */
record Execution(int code, List<String> lignes) {

    static Execution de(String... args) {
        StringWriter texte = new StringWriter();
        PrintWriter sortie = new PrintWriter(texte);
        int code =
                new CommandLine(new Annee(sortie)).setOut(sortie).setErr(sortie).execute(args);
        return new Execution(code, texte.toString().lines().toList());
    }

    /** The lines from one that starts so, up to the next one that starts so. */
    List<String> entre(String debut, String fin) {
        Stream<String> apres = lignes.stream().dropWhile(l -> !l.startsWith(debut));
        return apres.takeWhile(l -> !l.startsWith(fin)).toList();
    }
}
