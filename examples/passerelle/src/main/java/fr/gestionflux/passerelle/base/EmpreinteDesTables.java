package fr.gestionflux.passerelle.base;

import fr.gestionflux.passerelle.porte.Sha256;
import fr.gestionflux.passerelle.porte.TableRecue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The canonical text of tables, and its mark: the same whichever door they came through. */
final class EmpreinteDesTables {

    private static final String CANDIDAT = "candidat";

    private EmpreinteDesTables() {}

    static String de(Map<String, TableRecue> tables) {
        Sha256 empreinte = new Sha256();
        new TreeMap<>(tables).forEach((nom, t) -> {
            empreinte.ajoute("table\t" + nom + "\n");
            Map<String, String> candidats = new LinkedHashMap<>();
            t.rangees().forEach(r -> empreinte.ajoute(ligne(t.entete(), r.champs(), candidats)));
        });
        return empreinte.hexadecimal();
    }

    private static String ligne(List<String> entete, List<String> champs, Map<String, String> candidats) {
        Map<String, String> remplis = new TreeMap<>();
        for (int i = 0; i < entete.size(); i++) {
            String texte = champs.get(i);
            if (!texte.isEmpty()) {
                remplis.put(
                        entete.get(i),
                        entete.get(i).equals(CANDIDAT)
                                ? candidats.computeIfAbsent(texte, x -> "n° " + (candidats.size() + 1))
                                : texte);
            }
        }
        StringBuilder ligne = new StringBuilder();
        remplis.forEach((nom, texte) ->
                ligne.append(nom).append('=').append(echappe(texte)).append('\t'));
        return ligne.append('\n').toString();
    }

    private static String echappe(String texte) {
        return texte.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }
}
