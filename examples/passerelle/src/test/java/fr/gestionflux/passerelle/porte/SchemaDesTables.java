package fr.gestionflux.passerelle.porte;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.gestionflux.core.saisie.ColonneDeTable;
import fr.gestionflux.core.saisie.ColonneDeTable.FormeDeChamp;
import fr.gestionflux.core.tables.Repertoire;
import fr.gestionflux.core.tables.Table;
import fr.gestionflux.core.tables.Tables;
import fr.gestionflux.core.tables.Vocabulaire;
import java.util.List;
import java.util.Set;

/** The JSON Schema of a file, as its description makes it: what {@code tables.schema.json} is copied from. */
final class SchemaDesTables {

    static final ObjectMapper JSON = new ObjectMapper();

    /** What charters add to. */
    private static final Set<String> OUVERTES = Set.of("genre", "clause");

    private SchemaDesTables() {}

    static ObjectNode ecris() {
        ObjectNode schema = JSON.createObjectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", "Dossier de flux");
        schema.put(
                "description",
                "Une liste par table, un objet par ligne. Une table absente ne dit rien ; une liste vide dit qu'il n'y en a pas."
                        + " La lecture admet aussi d'autres colonnes, et les dit quand elle ne les lit pas.");
        schema.put("type", "object");
        schema.putArray("required").add("dossier");
        ObjectNode tables = schema.putObject("properties");
        for (Table<?> t : Tables.de(Repertoire.de(Vocabulaire.duNoyau())).toutes()) {
            tables.set(t.nom(), table(t));
        }
        return schema;
    }

    private static ObjectNode table(Table<?> t) {
        ObjectNode table = JSON.createObjectNode();
        table.put("type", "array");
        table.put("description", "Une ligne : " + t.ligne() + ".");
        if (t.nom().equals("dossier")) {
            table.put("minItems", 1).put("maxItems", 1);
        }
        ObjectNode ligne = table.putObject("items").put("type", "object");
        ArrayNode obligatoires = ligne.putArray("required");
        ObjectNode colonnes = ligne.putObject("properties");
        for (ColonneDeTable c : t.colonnes()) {
            if (!c.peutEtreVide()) {
                obligatoires.add(c.nom());
            }
            colonnes.set(c.nom(), colonne(c));
        }
        ligne.set("additionalProperties", types("string", "number", "boolean", "null"));
        return table;
    }

    private static ObjectNode colonne(ColonneDeTable c) {
        ObjectNode colonne = JSON.createObjectNode();
        colonne.put("description", c.sens() + " (" + c.forme() + ")");
        colonne.putArray("examples").add(c.exemple());
        boolean fermee = c.forme() == FormeDeChamp.LISTE && !OUVERTES.contains(c.nom());
        if (fermee || c.forme() == FormeDeChamp.OUI_NON) {
            ArrayNode valeurs = colonne.putArray("enum");
            (fermee ? c.valeurs() : List.of("oui", "non")).forEach(valeurs::add);
            if (!fermee) {
                valeurs.add(true).add(false);
            }
            if (c.peutEtreVide()) {
                valeurs.add("").addNull();
            }
            return colonne;
        }
        colonne.setAll(c.peutEtreVide() ? types("string", "number", "null") : types("string", "number"));
        return c.peutEtreVide() ? colonne : colonne.put("minLength", 1);
    }

    private static ObjectNode types(String... admis) {
        ObjectNode types = JSON.createObjectNode();
        ArrayNode noms = types.putArray("type");
        List.of(admis).forEach(noms::add);
        return types;
    }
}
