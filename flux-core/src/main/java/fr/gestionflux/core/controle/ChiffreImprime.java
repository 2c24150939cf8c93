package fr.gestionflux.core.controle;

import fr.gestionflux.core.controle.Mention.Chiffre;
import fr.gestionflux.core.nombre.Arrondi;
import fr.gestionflux.core.nombre.Nombre;
import fr.gestionflux.core.preuve.Operation;
import fr.gestionflux.core.preuve.Resultat;
import java.util.Optional;

/** A print that could be read, of a figure that could be computed. */
record ChiffreImprime(Chiffre chiffre, Impression impression) {

    Resultat<?> attendu() {
        return chiffre.attendu();
    }

    Nombre<?> exact() {
        return attendu().valeur();
    }

    Optional<Jalon> etape() {
        return Jalon.de(attendu());
    }

    boolean est(Jalon etape) {
        return etape().filter(etape::equals).isPresent();
    }

    /** The print, read as the figure; empty for a percentage where a quantity is expected. */
    Optional<Impression.Sens> lue() {
        return impression.comme(exact());
    }

    Optional<Nombre<?>> valeur() {
        return lue().map(Impression.Sens::valeur);
    }

    /** Whether the print says this value, rounded or cut. */
    boolean dit(Nombre<?> valeur) {
        return impression.comme(valeur).filter(s -> s.admet(valeur)).isPresent();
    }

    /** Whether the figure was read, not computed. */
    boolean estEntree() {
        Resultat<?> r = attendu();
        while (r.operation() == Operation.EGAL) {
            r = r.operandes().get(0);
        }
        return r.operation() == Operation.DONNEE;
    }

    String nom() {
        return "« " + chiffre.libelle() + " »";
    }

    String citee() {
        return nom() + " imprimé " + impression;
    }

    /** What it should print, with the decimals that it has. */
    String correcte() {
        return lue().map(s -> exact().imprime(Arrondi.auPlusProche(s.decimales())))
                .orElseGet(() -> attendu().texte(0));
    }
}
