package fr.gestionflux.examples.annexes;

import fr.gestionflux.core.nombre.Arrondi;
import fr.gestionflux.core.nombre.Nombre;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.saisie.Lecture;
import io.vavr.control.Validation;
import java.util.Optional;

/**
 * A figure as a signed document prints it, and the step of the computation that it should be.
 *
 * @param document id of the document
 * @param article where it is printed
 * @param libelle what it is
 * @param imprime the print, empty when the document leaves it blank
 * @param etape name of the step, after the name of the holder when there are several
 * @param erratum why the print is known to be wrong
 */
record FigureImprimee(
        String document,
        String article,
        String libelle,
        Optional<String> imprime,
        String etape,
        Optional<String> erratum) {

    /** Whether the print is what the computation gives. */
    enum Accord {
        CONFORME("conforme"),
        TRONQUE("conforme, tronqué"),
        BLANC("laissé en blanc"),
        ERRATUM("erratum"),
        ECART("ÉCART");

        private final String libelle;

        Accord(String libelle) {
            this.libelle = libelle;
        }

        @Override
        public String toString() {
            return libelle;
        }
    }

    static Lecture<FigureImprimee> toutes() {
        return Csv.ressource("/figures-imprimees.csv")
                .lire(l -> Validation.combine(
                                l.texte("document"),
                                l.texte("article"),
                                l.texte("figure"),
                                l.texteFacultatif("imprime"),
                                l.texte("etape"),
                                l.texteFacultatif("erratum"))
                        .ap(FigureImprimee::new));
    }

    /** Compares at the decimals of the print, half-up then cut. An erratum that the figures do not bear out is a gap. */
    Accord accord(Resultat<?> calcule) {
        if (imprime.isEmpty()) {
            return Accord.BLANC;
        }
        String print = imprime.get();
        Nombre<?> lu = print.endsWith("%") ? Taux.parse(print) : Quantite.parse(print);
        Accord constat = calcule.valeur()
                        .arrondi(Arrondi.auPlusProche(decimales()))
                        .equals(lu)
                ? Accord.CONFORME
                : calcule.valeur().arrondi(Arrondi.tronque(decimales())).equals(lu) ? Accord.TRONQUE : Accord.ECART;
        if (erratum.isEmpty()) {
            return constat;
        }
        return constat == Accord.ECART ? Accord.ERRATUM : Accord.ECART;
    }

    /** The decimals of the print. */
    int decimales() {
        String chiffres = imprime.orElse("").replace('.', ',').replaceAll("[^0-9,]", "");
        int virgule = chiffres.indexOf(',');
        return virgule < 0 ? 0 : chiffres.length() - virgule - 1;
    }
}
