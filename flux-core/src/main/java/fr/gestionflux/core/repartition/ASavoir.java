package fr.gestionflux.core.repartition;

import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.parc.Territoire;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.preuve.Sujet;
import fr.gestionflux.core.repartition.Limite.PartLimitee;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a reader of the table must know, once each and under its owner.
 *
 * @param cadre what limits bear on
 * @param parts all the holders'
 * @param limites those that the whole is held against
 * @param dites what was said when holders were described
 * @param contingentDuBailleur what is left to the landlord
 */
record ASavoir(
        Encadrement cadre,
        List<PartEnCours> parts,
        List<Limite> limites,
        List<Anomalie> dites,
        Resultat<Quantite> contingentDuBailleur) {

    List<Anomalie> toutes() {
        Sujet flux = Sujet.fait(
                "flux à répartir",
                cadre.territoire().code(),
                Integer.toString(cadre.dossier().annee()));
        Set<Anomalie> toutes = new LinkedHashSet<>(dites);
        cadre.flux().anomalies().forEach(a -> toutes.add(a.sur(flux)));
        parts.forEach(p -> toutes.addAll(siennes(p)));
        toutes.addAll(depassees());
        toutes.addAll(new ArrondisAuDela(cadre, parts, limites).remarques());
        List<Territoire> sansFlux = cadre.sansFlux(parts);
        if (!sansFlux.isEmpty()) {
            toutes.add(Anomalie.remarque(
                            Codes.COMPLEMENT_NON_CALCULE,
                            "limite des garanties d'emprunt non vérifiée sur "
                                    + sansFlux.stream().map(Territoire::nom).collect(Collectors.joining(", "))
                                    + " : le flux de ces territoires n'est pas connu")
                    .sur(flux));
        }
        contingentDuBailleur.notes().forEach(a -> toutes.add(a.sur(flux)));
        return List.copyOf(toutes);
    }

    /** What others' rights are remarked for is said by their own lines. */
    private static List<Anomalie> siennes(PartEnCours part) {
        Sujet sujet = part.reservataire().sujet();
        List<Anomalie> siennes = new ArrayList<>();
        Set<Anomalie> redites = new HashSet<>();
        part.calcul().ifPresent(o -> {
            o.anomalies().stream()
                    .filter(a -> !a.code().equals(Codes.REMARQUES_DES_AUTRES))
                    .forEach(siennes::add);
            redites.addAll(o.objectif().anomalies());
        });
        part.retenu().anomalies().stream()
                .filter(a -> !redites.contains(a))
                .map(a -> a.sur(sujet))
                .filter(a -> a.sujet().reservataire().isEmpty() || a.sujet().estDuMemeReservataire(sujet))
                .forEach(siennes::add);
        return siennes;
    }

    /** Where what is known of guarantees is over already, what may be is no other cause. */
    private List<Anomalie> depassees() {
        List<Anomalie> depassees = new ArrayList<>();
        Set<Territoire> surs = new HashSet<>();
        for (Limite l : limites) {
            boolean garanties = l.partLimitee() == PartLimitee.GARANTIES;
            if (!garanties || !surs.contains(l.territoire())) {
                l.anomalie()
                        .map(a -> a.sur(cadre.sujet(l.partLimitee(), l.territoire())))
                        .ifPresent(depassees::add);
            }
            if (garanties && l.sure() && l.estDepassee()) {
                surs.add(l.territoire());
            }
        }
        return depassees;
    }
}
