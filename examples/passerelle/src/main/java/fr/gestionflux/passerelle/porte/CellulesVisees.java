package fr.gestionflux.passerelle.porte;

import fr.gestionflux.core.saisie.Tableau.Rangee;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The cells of one column that another text is to take the place of.
 *
 * @param rang of the column, from 0
 * @param lignes their lines
 * @param texte what takes their place
 */
record CellulesVisees(int rang, Set<Integer> lignes, String texte) {

    CellulesVisees {
        lignes = Set.copyOf(lignes);
    }

    boolean contient(int ligne) {
        return lignes.contains(ligne);
    }

    TableRecue dans(TableRecue t) {
        return new TableRecue(
                t.document(),
                t.ligne(),
                t.entete(),
                t.rangees().stream().map(this::dans).toList());
    }

    private Rangee dans(Rangee r) {
        if (!contient(r.numero())) {
            return r;
        }
        List<String> champs = new ArrayList<>(r.champs());
        champs.set(rang, texte);
        return new Rangee(r.numero(), champs);
    }
}
