package fr.gestionflux.core.repartition;

import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.Resultat;

/** What a number of homes must be to be taken in from a caller; without value, and it says so, when it is not. */
final class LogementsDonnes {

    private LogementsDonnes() {}

    static Resultat<Quantite> positifs(String nom, Resultat<Quantite> n) {
        return n.refuseSi(
                q -> q.signe() < 0,
                Codes.NOMBRE_NEGATIF,
                q -> nom + " : reçu " + q + " ; attendu un nombre positif ou nul de logements");
    }

    static Resultat<Quantite> entiers(String nom, Resultat<Quantite> n) {
        return positifs(nom, n)
                .refuseSi(
                        q -> !q.estEntiere(),
                        Codes.NOMBRE_NON_ENTIER,
                        q -> nom + " : reçu " + q + " ; attendu un nombre entier de logements");
    }
}
