package fr.gestionflux.passerelle.rendu;

import fr.gestionflux.passerelle.guichet.Reponse;

/** What an answer is called on paper. */
final class Titres {

    private Titres() {}

    static String de(Reponse r) {
        return switch (r.question()) {
            case "calculer" -> "Objectifs de l'année";
            case "repartir" -> "Répartition du flux";
            case "situation" -> "Où en sont les conventions";
            case "bilan" -> "Bilan annuel";
            case "ouvrir" -> "Ouverture de l'année suivante";
            case "orienter" -> "À qui proposer ce logement";
            case "comparer" -> "Comparaison de chartes";
            case "projeter" -> "Les années à venir";
            case "controler" -> "Contrôle des chiffres imprimés";
            case "verifier" -> "Ce que le dossier doit contenir";
            default -> Page.phrase(r.question());
        };
    }
}
