package fr.gestionflux.core.charte;

import fr.gestionflux.core.annee.DossierAnnuel;
import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.parc.Reservataire.Categorie;
import fr.gestionflux.core.parc.Territoire;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.releve.Releve;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Facts that were noted and that no rule of a charter read: told once, by the holder or by the whole that they are of. */
record FaitsNonLus(Reference texte, DossierAnnuel dossier, Predicate<Releve.Cle> lue) {

    /**
     * Of the territories of the holder and of its rights, then those where nobody has rights. One of a territory
     * that it shares is perhaps another's to read: what looks at the whole tells.
     */
    List<Anomalie> de(Contingent c) {
        List<Anomalie> remarques = new ArrayList<>();
        for (Territoire t : c.territoires()) {
            if (dossier.contingents(t).size() == 1) {
                for (Releve.Cle cle : dossier.releve().cles(t)) {
                    if (!lue.test(cle)) {
                        remarques.add(remarque(cle, "n'utilise pas cette donnée pour « " + c.reservataire() + " »"));
                    }
                }
            }
        }
        dossier.clesSansReservataire().stream()
                .map(cle -> Anomalie.remarque(
                                Codes.TERRITOIRE_INCONNU,
                                cle + " : aucun réservataire du dossier n'a de droits sur ce territoire")
                        .sur(cle.sujet()))
                .forEach(remarques::add);
        return remarques;
    }

    /** Of the territories that several holders share, all of them looked at. */
    List<Anomalie> communs(Set<Reservataire> vus) {
        return nonLus(dossier.releve().cles()).stream()
                .filter(cle -> {
                    List<Contingent> concernes = dossier.contingents(cle.territoire());
                    return concernes.size() > 1
                            && concernes.stream()
                                    .map(Contingent::reservataire)
                                    .allMatch(r -> r.categorie() == Categorie.BAILLEUR || vus.contains(r));
                })
                .map(cle -> remarque(cle, "n'utilise cette donnée pour aucun réservataire du dossier"))
                .toList();
    }

    private List<Releve.Cle> nonLus(Iterable<Releve.Cle> cles) {
        List<Releve.Cle> nonLus = new ArrayList<>();
        for (Releve.Cle cle : cles) {
            if (!lue.test(cle)) {
                nonLus.add(cle);
            }
        }
        return nonLus;
    }

    private Anomalie remarque(Releve.Cle cle, String constat) {
        return Anomalie.remarque(Codes.DONNEE_NON_LUE, cle + " : « " + texte + " » " + constat)
                .sur(cle.sujet());
    }
}
