package fr.gestionflux.examples.portefeuille;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import picocli.CommandLine;

/** One run of the command, without a process. */
record Execution(int code, List<String> lignes) {

    static Execution de(String... args) {
        StringWriter texte = new StringWriter();
        PrintWriter sortie = new PrintWriter(texte);
        int code = new CommandLine(new Portefeuille(sortie))
                .setOut(sortie)
                .setErr(sortie)
                .execute(args);
        return new Execution(code, texte.toString().lines().toList());
    }
}
