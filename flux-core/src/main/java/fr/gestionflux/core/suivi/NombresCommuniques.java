package fr.gestionflux.core.suivi;

import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.Resultat;

/** Counts that the caller gives are checked as facts are: what cannot be has no value, and neither has what needs it. */
final class NombresCommuniques {

    private NombresCommuniques() {}

    static Resultat<Quantite> positif(String nom, Resultat<Quantite> n) {
        return n.refuseSi(
                q -> q.signe() < 0,
                Codes.NOMBRE_NEGATIF,
                q -> nom + " : reçu " + q + " ; attendu un nombre positif ou nul de logements");
    }

    static Resultat<Quantite> entier(String nom, Resultat<Quantite> n) {
        return positif(nom, n)
                .refuseSi(
                        q -> !q.estEntiere(),
                        Codes.NOMBRE_NON_ENTIER,
                        q -> nom + " : reçu " + q + " ; attendu un nombre entier de logements");
    }
}
