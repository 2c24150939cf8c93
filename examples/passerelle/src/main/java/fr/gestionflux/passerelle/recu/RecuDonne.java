package fr.gestionflux.passerelle.recu;

import fr.gestionflux.core.recu.ChiffreDeRecu;
import fr.gestionflux.core.recu.ColonneDeRecu;
import fr.gestionflux.core.recu.EtapeDeRecu;
import fr.gestionflux.core.recu.Recu;
import fr.gestionflux.core.recu.RemarqueDeRecu;
import fr.gestionflux.core.recu.TableDeRecu;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A receipt as a file gives it, before anybody knows whether it is one.
 *
 * @param place the file, and which of its receipts it is
 * @param json what is there
 */
public record RecuDonne(String place, JsonNode json) {

    private static final String NATURE = "nature";

    /** {@return whether it carries the steps that others name} */
    boolean estDuDossier() {
        return json.path(NATURE).asString("").equals("dossier");
    }

    /** {@return what was asked, and of whom or of which document} */
    String question() {
        JsonNode tete = json.path("tete");
        String qui = tete.path("reservataire").asString(tete.path("document").asString(""));
        String nature = json.path(NATURE).asString("");
        return nature + (nature.isEmpty() || qui.isEmpty() ? "" : ", ") + qui;
    }

    /** {@return where it is, and whose answer it is} */
    public String titre() {
        return place + (question().isEmpty() ? "" : " (" + question() + ")");
    }

    /**
     * Reads it, every field being there.
     *
     * @return the receipt; nothing of it is redone
     * @throws FauteDeRecu if it is of another format, or lacks a field
     */
    public Recu lis() throws FauteDeRecu {
        String format = json.path("format").asString("");
        if (!format.equals(Recu.FORMAT)) {
            throw new FauteDeRecu("", "format « " + format + " » ; attendu « " + Recu.FORMAT + " »");
        }
        Champs recu = new Champs("", json);
        List<EtapeDeRecu> etapes = new ArrayList<>();
        for (JsonNode e : recu.liste("etapes")) {
            etapes.add(etape(e));
        }
        List<ChiffreDeRecu> chiffres = new ArrayList<>();
        for (JsonNode c : recu.liste("chiffres")) {
            Champs champs = new Champs("", c);
            chiffres.add(new ChiffreDeRecu(champs.texte("nom"), champs.texte("etape")));
        }
        List<TableDeRecu> tables = new ArrayList<>();
        for (JsonNode t : recu.liste("tables")) {
            tables.add(table(new Champs("", t)));
        }
        List<RemarqueDeRecu> remarques = new ArrayList<>();
        for (JsonNode r : recu.liste("remarques")) {
            remarques.add(remarque(new Champs("", r)));
        }
        Map<String, String> tete = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> e : recu.objet("tete").properties()) {
            tete.put(e.getKey(), e.getValue().asString(""));
        }
        return new Recu(
                format,
                recu.texte(NATURE),
                tete,
                chiffres,
                etapes,
                tables,
                remarques,
                recu.texte("dossier"),
                recu.texte("empreinte"));
    }

    private static EtapeDeRecu etape(JsonNode e) throws FauteDeRecu {
        String id = e.path("id").asString("");
        Champs c = new Champs(id.isEmpty() ? "?" : id, e);
        return new EtapeDeRecu(
                c.texte("id"),
                c.texte("nom"),
                c.texte("exact"),
                c.texte("lisible"),
                c.texte("genre"),
                c.texte("unite"),
                c.texte("operation"),
                c.textes("operandes"),
                c.texte("arrondi"),
                c.texte("branche"),
                c.texte("document"),
                c.texte("article"),
                c.texte("hypothese"),
                c.textes("refus"));
    }

    private static TableDeRecu table(Champs t) throws FauteDeRecu {
        List<ColonneDeRecu> colonnes = new ArrayList<>();
        for (JsonNode c : t.liste("colonnes")) {
            Champs colonne = new Champs("", c);
            colonnes.add(new ColonneDeRecu(colonne.texte("nom"), colonne.texte("contenu")));
        }
        List<List<String>> lignes = new ArrayList<>();
        for (JsonNode l : t.liste("lignes")) {
            lignes.add(Champs.textes("", "lignes", l));
        }
        return new TableDeRecu(t.texte("nom"), colonnes, lignes);
    }

    private static RemarqueDeRecu remarque(Champs r) throws FauteDeRecu {
        return new RemarqueDeRecu(
                r.texte("gravite"),
                r.texte("code"),
                r.texte("reservataire"),
                r.texte("territoire"),
                r.texte("donnee"),
                r.texte("annees"),
                r.texte("convention"),
                r.texte("document"),
                r.texte("ligne"),
                r.texte("champ"),
                r.texte("recu"),
                r.texte("attendu"),
                r.texte("necessaireA"),
                r.texte("message"));
    }

    /** The fields of an object of a receipt, all of which it must have. */
    private record Champs(String etape, JsonNode objet) {

        private JsonNode champ(String nom) throws FauteDeRecu {
            JsonNode champ = objet.get(nom);
            if (champ == null) {
                throw new FauteDeRecu(etape, "champ « " + nom + " » absent");
            }
            return champ;
        }

        String texte(String nom) throws FauteDeRecu {
            JsonNode champ = champ(nom);
            if (!champ.isString()) {
                throw new FauteDeRecu(etape, "champ « " + nom + " » ; attendu un texte");
            }
            return champ.stringValue();
        }

        JsonNode liste(String nom) throws FauteDeRecu {
            JsonNode champ = champ(nom);
            if (!champ.isArray()) {
                throw new FauteDeRecu(etape, "champ « " + nom + " » ; attendu une liste");
            }
            return champ;
        }

        JsonNode objet(String nom) throws FauteDeRecu {
            JsonNode champ = champ(nom);
            if (!champ.isObject()) {
                throw new FauteDeRecu(etape, "champ « " + nom + " » ; attendu un objet");
            }
            return champ;
        }

        List<String> textes(String nom) throws FauteDeRecu {
            return textes(etape, nom, liste(nom));
        }

        static List<String> textes(String etape, String nom, JsonNode liste) throws FauteDeRecu {
            List<String> textes = new ArrayList<>();
            for (JsonNode t : liste) {
                if (!t.isString()) {
                    throw new FauteDeRecu(etape, "champ « " + nom + " » ; attendu des textes");
                }
                textes.add(t.stringValue());
            }
            return textes;
        }
    }
}
