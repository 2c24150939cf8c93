package fr.gestionflux.passerelle.porte;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** A JSON document where some values become others, and whose every other byte stays: order, spaces, forms of numbers. */
final class RetoucheJson {

    /** After a value that is no text. */
    private static final String FINS = ",}] \t\r\n";

    private final String texte;
    private final StringBuilder retouche;
    private int copie;

    private RetoucheJson(String texte) {
        this.texte = texte;
        this.retouche = new StringBuilder(texte.length());
    }

    /** By the names of the tables, and of their columns, as they are written there. */
    static void ecris(Path source, Livraison lue, Map<String, CellulesVisees> visees, Path ou) throws IOException {
        Encodage encodage = Encodage.de(source);
        byte[] octets = Files.readAllBytes(source);
        int marque = encodage.marque();
        String texte = new String(octets, marque, octets.length - marque, encodage.jeu());
        try (OutputStream sortie = Files.newOutputStream(ou)) {
            sortie.write(octets, 0, marque);
            sortie.write(new RetoucheJson(texte).retouche(lue, visees).getBytes(encodage.jeu()));
        }
    }

    private String retouche(Livraison lue, Map<String, CellulesVisees> visees) {
        try (JsonParser p = PorteJson.JSON.createParser(texte)) {
            p.nextToken();
            while (p.nextToken() == JsonToken.PROPERTY_NAME) {
                TableRecue table = lue.tables().get(p.currentName());
                CellulesVisees v = table == null ? null : visees.get(table.document());
                if (p.nextToken() == JsonToken.START_ARRAY && table != null && v != null) {
                    table(p, table.entete().get(v.rang()), v);
                } else {
                    p.skipChildren();
                }
            }
        }
        return retouche.append(texte, copie, texte.length()).toString();
    }

    /** The first object is line 2, as where it is read. */
    private void table(JsonParser p, String colonne, CellulesVisees v) {
        int ligne = 1;
        while (p.nextToken() != JsonToken.END_ARRAY) {
            ligne++;
            if (p.currentToken() != JsonToken.START_OBJECT) {
                p.skipChildren();
                continue;
            }
            while (p.nextToken() == JsonToken.PROPERTY_NAME) {
                boolean vise = v.contient(ligne) && p.currentName().equals(colonne);
                p.nextToken();
                if (vise) {
                    remplace(Math.toIntExact(p.currentTokenLocation().getCharOffset()), v.texte());
                }
                p.skipChildren();
            }
        }
    }

    private void remplace(int debut, String par) {
        retouche.append(texte, copie, debut).append('"').append(par).append('"');
        copie = fin(debut);
    }

    private int fin(int debut) {
        int i = debut + 1;
        if (texte.charAt(debut) == '"') {
            while (texte.charAt(i) != '"') {
                i += texte.charAt(i) == '\\' ? 2 : 1;
            }
            return i + 1;
        }
        while (FINS.indexOf(texte.charAt(i)) < 0) {
            i++;
        }
        return i;
    }
}
