package fr.gestionflux.passerelle.base;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What a row says in columns that the schema does not have: those of a charter's own kinds of right, those of the landlord's. */
final class AutresColonnes {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private AutresColonnes() {}

    static String ecris(Map<String, String> champs) {
        return JSON.writeValueAsString(champs);
    }

    static Map<String, String> lis(String json) {
        return JSON.readValue(json, new TypeReference<LinkedHashMap<String, String>>() {});
    }
}
