package fr.gestionflux.examples.annexes;

import fr.gestionflux.core.controle.Mention;
import fr.gestionflux.core.saisie.Lecture;
import fr.gestionflux.core.temps.Dates;
import io.vavr.control.Validation;
import java.util.Optional;

/**
 * What a signed document prints, and what it is checked against.
 *
 * @param document id of the document
 * @param article where it is printed
 * @param libelle what it is
 * @param imprime the print, empty when the document leaves it blank
 * @param nature {@code chiffre}, {@code année} or {@code fin}
 * @param attendu of a figure, the name of its step, after the name of the holder when there are several; of a year, the
 *     year that it should be; of an end, the day of the inventory
 */
record FigureImprimee(
        String document,
        String article,
        String libelle,
        Optional<String> imprime,
        String nature,
        Optional<String> attendu) {

    static Lecture<FigureImprimee> toutes() {
        return Csv.ressource("/figures-imprimees.csv")
                .lire(l -> Validation.combine(
                                l.texte("document"),
                                l.texte("article"),
                                l.texte("figure"),
                                l.texteFacultatif("imprime"),
                                l.texte("nature"),
                                l.texteFacultatif("attendu"))
                        .ap(FigureImprimee::new));
    }

    Mention mention(Annexe annexe) {
        String texte = imprime.orElse("");
        return switch (nature) {
            case "chiffre" ->
                new Mention.Chiffre(libelle, texte, annexe.etapes().apply(attendu.orElseThrow()));
            case "année" -> new Mention.Annee(libelle, texte, Integer.parseInt(attendu.orElseThrow()));
            case "fin" ->
                new Mention.Fin(libelle, texte, attendu.flatMap(Dates::lis).orElseThrow());
            default ->
                throw new IllegalArgumentException("nature : reçu « " + nature + " » ; attendu chiffre, année ou fin");
        };
    }
}
