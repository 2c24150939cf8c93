package fr.gestionflux.core.suivi;

import fr.gestionflux.core.charte.Cch;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.orientation.FaitDeCandidat.Public;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.parc.Reservataire.Categorie;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.preuve.Unite;
import java.util.List;

/**
 * Priority households among the leases signed: at least a quarter (CCH L.441-1, L.313-26-2).
 *
 * @param reservataire whose homes were let
 * @param loues the homes let, new ones included
 */
record PublicsPrioritaires(Reservataire reservataire, List<Decompte> loues) {

    Reference loi() {
        return reservataire.categorie() == Categorie.ACTION_LOGEMENT ? Cch.L313_26_2 : Cch.L441_1;
    }

    long prioritaires() {
        return loues.stream()
                .filter(d -> Axe.menage(d).filter(Public.PRIORITAIRE::equals).isPresent())
                .count();
    }

    long inconnus() {
        return loues.stream().filter(d -> Axe.menage(d).isEmpty()).count();
    }

    /** Without value where nothing was let. */
    Resultat<Taux> part() {
        return Resultat.donnee("baux de publics prioritaires", Quantite.of(prioritaires()), Unite.LOGEMENTS, loi())
                .sur(Resultat.donnee("baux signés", Quantite.of(loues.size()), Unite.LOGEMENTS, loi()))
                .nomme("part des publics prioritaires", Unite.SANS, loi());
    }

    static boolean insuffisante(Taux part) {
        return part.compareTo(Cch.PRIORITAIRES_MINIMUM) < 0;
    }
}
