package fr.gestionflux.passerelle.annexe;

import fr.gestionflux.core.recu.EtapeDeRecu;
import java.util.Optional;

/**
 * A place of an annex, filled.
 *
 * @param texte what is printed; empty for what is left blank
 * @param etape the step, where the place is one figure and nothing else
 */
public record Cellule(String texte, Optional<EtapeDeRecu> etape) {

    static Cellule de(String texte) {
        return new Cellule(texte, Optional.empty());
    }
}
