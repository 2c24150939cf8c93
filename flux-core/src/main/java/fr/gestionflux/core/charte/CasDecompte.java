package fr.gestionflux.core.charte;

import fr.gestionflux.core.preuve.Reference;

/** A case where an offered home uses up a right without a signed lease; each cites the sentence that says so. */
public sealed interface CasDecompte {

    /**
     * The sentence that says so.
     *
     * @return document and article
     */
    Reference source();

    /**
     * The holder refuses a home that matches the agreed characteristics.
     *
     * @param source the sentence
     */
    record RefusDUnLogementConforme(Reference source) implements CasDecompte {
        @Override
        public String toString() {
            return "refus d'un logement conforme (" + source.article() + ")";
        }
    }

    /**
     * The holder names nobody in time, on a home that matches the agreed characteristics.
     *
     * @param premierTour from the offer
     * @param secondTour from notice that all the first candidates failed
     * @param source the sentence
     */
    record SansCandidat(Delai premierTour, Delai secondTour, Reference source) implements CasDecompte {
        @Override
        public String toString() {
            return "aucun candidat dans les " + premierTour + " (second tour : " + secondTour
                    + ") sur un logement conforme (" + source.article() + ")";
        }
    }

    /**
     * The candidate withdraws after the CALEOL's attribution and after accepting the visit, when nobody else was given
     * the home.
     *
     * @param source the sentence
     */
    record DesistementSansAutreAttributaire(Reference source) implements CasDecompte {
        @Override
        public String toString() {
            return "désistement après attribution et visite, sans autre attributaire (" + source.article() + ")";
        }
    }
}
