package fr.gestionflux.passerelle.porte;

import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.saisie.Tableau.Rangee;
import fr.gestionflux.core.tables.TableEcrite;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A JSON document: an object with a list a table, an object a row, a field a column. Values are texts, as in the other doors; numbers and
 * booleans are read too, {@code null} and absent fields are empty.
 */
public final class PorteJson implements Porte {

    static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    /** Beyond, a number is left as it is written: in full, it would have as many digits as it pleases. */
    private static final int CHIFFRES = 1000;

    private final Path fichier;

    /**
     * A document.
     *
     * @param fichier where it is, or will be
     */
    public PorteJson(Path fichier) {
        this.fichier = fichier;
    }

    @Override
    public Livraison lis() throws IOException {
        JsonNode racine = racine();
        if (!racine.isObject()) {
            throw new LivraisonIllisible(
                    "« " + fichier.getFileName() + " » : attendu un objet JSON avec une liste par table, comme"
                            + " {\"dossier\": [{\"bailleur\": \"…\", \"annee\": \"2024\"}], \"droits\": […]}");
        }
        Map<String, TableRecue> tableaux = new LinkedHashMap<>();
        List<Anomalie> anomalies = new ArrayList<>();
        for (Map.Entry<String, JsonNode> e : racine.properties()) {
            if (e.getValue().isArray()) {
                tableaux.put(e.getKey(), tableau(e.getKey(), e.getValue(), anomalies));
            } else {
                anomalies.add(Anomalie.refus(
                                CodesDePorte.CELLULE_ILLISIBLE,
                                "table « " + e.getKey() + " » : attendu une liste d'objets, un par ligne, même vide")
                        .en(place(e.getKey()), 1));
            }
        }
        return new Livraison(tableaux, List.of(FichierLu.de(fichier)), anomalies);
    }

    private JsonNode racine() throws IOException {
        try {
            return JSON.readTree(Files.newInputStream(fichier));
        } catch (JacksonException e) {
            var ou = e.getLocation();
            throw new LivraisonIllisible(
                    "« " + fichier.getFileName() + " » n'est pas un document JSON lisible"
                            + (ou == null ? "" : ", ligne " + ou.getLineNr() + ", colonne " + ou.getColumnNr())
                            // what the parser read there may be somebody's name
                            + " ; attendu chaque texte entre guillemets et chaque champ une fois par objet",
                    e);
        }
    }

    private String place(String table) {
        return fichier.getFileName() + ", " + table;
    }

    private TableRecue tableau(String nom, JsonNode lignes, List<Anomalie> anomalies) {
        Set<String> colonnes = new LinkedHashSet<>();
        lignes.forEach(l -> l.propertyNames().forEach(colonnes::add));
        List<String> entete = List.copyOf(colonnes);
        List<Rangee> rangees = new ArrayList<>();
        int numero = 1;
        for (JsonNode ligne : lignes) {
            numero++;
            if (ligne.isObject()) {
                int ici = numero;
                rangees.add(new Rangee(
                        ici,
                        entete.stream()
                                .map(c -> texte(nom, ici, c, ligne.get(c), anomalies))
                                .toList()));
            } else {
                anomalies.add(Anomalie.refus(
                                CodesDePorte.CELLULE_ILLISIBLE,
                                "attendu un objet, avec un champ par colonne : la ligne est écartée")
                        .en(place(nom), numero));
            }
        }
        return new TableRecue(place(nom), 1, entete, rangees);
    }

    private String texte(
            String table,
            int ligne,
            String colonne,
            @org.jspecify.annotations.Nullable JsonNode valeur,
            List<Anomalie> anomalies) {
        if (valeur == null || valeur.isNull()) {
            return "";
        }
        if (valeur.isString()) {
            return valeur.stringValue();
        }
        if (valeur.isBoolean()) {
            return valeur.booleanValue() ? "oui" : "non";
        }
        if (valeur.isNumber()) {
            return nombre(valeur.decimalValue());
        }
        anomalies.add(Anomalie.valeur(
                        CodesDePorte.CELLULE_ILLISIBLE,
                        colonne,
                        valeur.isArray() ? "une liste" : "un objet",
                        "un texte, un nombre, true, false ou null")
                .en(place(table), ligne));
        return "";
    }

    private static String nombre(BigDecimal n) {
        return n.precision() > CHIFFRES || Math.abs((long) n.scale()) > CHIFFRES
                ? n.toString()
                : n.toPlainString().replace('.', ',');
    }

    @Override
    public void ecris(List<TableEcrite> tables) throws IOException {
        Map<String, List<Map<String, String>>> document = new LinkedHashMap<>();
        for (TableEcrite t : tables) {
            document.put(
                    t.nom(), t.rangees().stream().map(r -> objet(t.entete(), r)).toList());
        }
        EcritureSure.fichier(fichier, ou -> Files.write(ou, JSON.writeValueAsBytes(document)));
    }

    private static Map<String, String> objet(List<String> entete, List<String> rangee) {
        Map<String, String> objet = new LinkedHashMap<>();
        for (int i = 0; i < entete.size(); i++) {
            objet.put(entete.get(i), rangee.get(i));
        }
        return objet;
    }
}
