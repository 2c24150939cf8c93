package fr.gestionflux.passerelle.base;

import fr.gestionflux.passerelle.porte.LivraisonIllisible;
import java.sql.SQLException;
import java.util.Optional;

/** What a base that refuses is, in French. Its own words are not repeated: they may hold an address, a password, the fields of a row. */
final class Pannes {

    private Pannes() {}

    static LivraisonIllisible dit(SQLException e, String ou) {
        String etat = Optional.ofNullable(e.getSQLState()).orElse("");
        return new LivraisonIllisible(ou + " : " + phrase(etat), e);
    }

    private static String phrase(String etat) {
        return switch (etat) {
            case "08001" ->
                "personne ne répond à cette adresse, ou la connexion est refusée ; attendu un serveur PostgreSQL en marche :"
                        + " vérifiez l'hôte, le port et le pare-feu";
            case "28P01", "28000", "08004" ->
                "l'utilisateur ou le mot de passe est refusé ; donnez-le par PGPASSWORD, par"
                        + " --jdbc-mot-de-passe-depuis <fichier> ou dans l'adresse (user=…&password=…)";
            case "3D000" -> "cette base n'existe pas sur ce serveur ; créez-la (createdb), puis « flux base preparer »";
            case "3F000", "42P01", "42883" ->
                "elle n'est pas préparée : le schéma « flux » y manque ; « flux base preparer --jdbc … » l'y met";
            case "42501" ->
                "les droits de cet utilisateur n'y suffisent pas ; attendu usage sur le schéma « flux », select et insert sur"
                        + " ses tables";
            case "25006" -> "elle est en lecture seule pour cet utilisateur ; rien n'a été écrit";
            case "22021" -> "un texte contient un caractère que PostgreSQL ne garde pas ; rien n'a été écrit";
            case "53100" -> "son disque est plein ; rien n'a été écrit";
            case "FX001" -> "cette version est close ; une correction est une autre version ; rien n'a été écrit";
            case "FX002" -> "ce qui y est écrit ne se change pas ; rien n'a été écrit";
            default -> defaut(etat);
        };
    }

    private static String defaut(String etat) {
        return etat.startsWith("08") || etat.startsWith("57")
                ? "la connexion s'est rompue ; rien n'est écrit à moitié : « flux base passages » dit ce qui y est"
                : "elle a refusé (code PostgreSQL " + (etat.isEmpty() ? "inconnu" : etat) + ") ; rien n'a été écrit";
    }
}
