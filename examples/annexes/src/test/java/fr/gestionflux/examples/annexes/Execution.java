package fr.gestionflux.examples.annexes;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

/** One run of the command, without a process. */
record Execution(int code, List<String> lignes) {

    static Execution de(String... args) {
        StringWriter texte = new StringWriter();
        PrintWriter sortie = new PrintWriter(texte);
        int code = Annexes.commande(sortie).setErr(sortie).execute(args);
        return new Execution(code, texte.toString().lines().toList());
    }
}
