package fr.gestionflux.core.tables;

import fr.gestionflux.core.controle.Mention;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.preuve.TexteRecu;
import fr.gestionflux.core.temps.Dates;
import io.vavr.control.Either;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * What a document prints, to be checked.
 *
 * @param ou the document, and where in it
 * @param figure what it is, for the reader of the check
 * @param nature what the print is
 * @param reservataire whose figure it is; empty when the document is about one holder, or about the whole
 * @param attendu of a figure or a limit, the name of the step that it should be; of a year, the year; of an end, the day at
 *     which the right is counted
 * @param texte the print; empty when the document leaves it blank
 */
public record LigneDImpression(
        Reference ou,
        String figure,
        NatureDImpression nature,
        Optional<Reservataire> reservataire,
        String attendu,
        String texte) {

    /** What a print is, hence what it is checked against. */
    public enum NatureDImpression {
        /** A number, against a step. */
        CHIFFRE("chiffre"),
        /** A number that may not go over a step. */
        PLAFOND("plafond"),
        /** A year, or the year of a date. */
        ANNEE("année"),
        /** The end of a right. */
        FIN("fin");

        private final String libelle;

        NatureDImpression(String libelle) {
            this.libelle = libelle;
        }

        /** In French. */
        @Override
        public String toString() {
            return libelle;
        }
    }

    /**
     * Refuses what is not a year for a year, or a day for an end.
     *
     * @param ou the document, and where in it
     * @param figure what it is, for the reader of the check
     * @param nature what the print is
     * @param reservataire whose figure it is
     * @param attendu what it is checked against
     * @param texte the print
     */
    public LigneDImpression {
        boolean convient = switch (nature) {
            case CHIFFRE, PLAFOND -> true;
            case ANNEE -> Dates.annee(attendu).isPresent();
            case FIN -> Dates.lis(attendu).isPresent();
        };
        if (!convient) {
            throw new IllegalArgumentException(
                    "« " + figure + " », attendu : reçu " + TexteRecu.cite(attendu) + " ; attendu "
                            + (nature == NatureDImpression.FIN ? Dates.attendu(attendu) : "une année comme « 2024 »"));
        }
    }

    /**
     * The print and the figure that it is checked against.
     *
     * @param etapes finds a step by its name: of a holder, or wherever it is when the row names none
     * @return the print, or that nothing has this name
     */
    public Either<Anomalie, Mention> mention(BiFunction<Optional<Reservataire>, String, Optional<Resultat<?>>> etapes) {
        return switch (nature) {
            case CHIFFRE -> etape(etapes).map(r -> new Mention.Chiffre(libelle(), texte, r));
            case PLAFOND -> etape(etapes).map(r -> new Mention.Plafond(libelle(), texte, r));
            case ANNEE ->
                Either.right(
                        new Mention.Annee(libelle(), texte, Dates.annee(attendu).orElseThrow()));
            case FIN ->
                Either.right(
                        new Mention.Fin(libelle(), texte, Dates.lis(attendu).orElseThrow()));
        };
    }

    private Either<Anomalie, Resultat<?>> etape(
            BiFunction<Optional<Reservataire>, String, Optional<Resultat<?>>> etapes) {
        return etapes.apply(reservataire, attendu)
                .<Either<Anomalie, Resultat<?>>>map(Either::right)
                .orElseGet(() -> Either.left(Anomalie.refus(
                        Codes.ETAPE_INCONNUE,
                        ou + ", « " + figure + " » : reçu " + TexteRecu.cite(attendu)
                                + reservataire.map(r -> " pour « " + r + " »").orElse("")
                                + " ; attendu le nom d'une seule étape du calcul, comme l'explication l'écrit"
                                + (reservataire.isEmpty() ? ", avec son réservataire s'ils sont plusieurs" : ""))));
    }

    private String libelle() {
        return ou.article().isEmpty() ? figure : ou.article() + " : " + figure;
    }
}
