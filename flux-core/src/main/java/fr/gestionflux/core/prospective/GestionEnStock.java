package fr.gestionflux.core.prospective;

import fr.gestionflux.core.annee.DossierAnnuel;
import fr.gestionflux.core.charte.Cch;
import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.droit.Droit;
import fr.gestionflux.core.droit.DroitDeSuite;
import fr.gestionflux.core.droit.GarantieEmprunt;
import fr.gestionflux.core.droit.LogementsReserves;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.parc.Territoire;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.preuve.Unite;
import fr.gestionflux.core.releve.Grandeur;
import fr.gestionflux.core.releve.Releve;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What a holder would be offered if its homes were still designated: homes × the rate at which they fall vacant. */
final class GestionEnStock {

    private static final Reference USAGE = Cch.CODE.art("R.441-5, avant le passage au flux");
    private static final String NOM = "logements libérés, en stock";

    private final DossierAnnuel dossier;

    GestionEnStock(DossierAnnuel dossier) {
        this.dossier = dossier;
    }

    Resultat<Quantite> de(Reservataire r) {
        return dossier.contingent(r)
                .map(this::de)
                .orElseGet(() -> Resultat.manquant(
                        NOM,
                        Anomalie.refus(
                                Codes.CONTINGENT_MANQUANT,
                                "« " + r + " » n'a pas de droits au dossier : rien en stock")));
    }

    private Resultat<Quantite> de(Contingent c) {
        Resultat<Quantite> designes = Resultat.somme(
                        c.droits().stream().map(d -> designes(d, c)).toList())
                .nomme("logements désignés", Unite.LOGEMENTS, USAGE);
        return rotation(c)
                .de(designes)
                .nomme(NOM, Unite.LOGEMENTS, USAGE)
                .hypothese("en stock, « " + c.reservataire()
                        + " » proposerait un candidat pour chacun de ses logements qui se libère : supposé, au taux de"
                        + " rotation du territoire");
    }

    /** Rights already converted, and operations whose reserved share is not written, name no home. */
    private static Resultat<Quantite> designes(Droit d, Contingent c) {
        Optional<Quantite> nombre = d instanceof LogementsReserves l
                ? Optional.of(l.nombre())
                : d instanceof DroitDeSuite s
                        ? Optional.of(s.nombre())
                        : d instanceof GarantieEmprunt g
                                ? Optional.of(g.enLogements().nombre())
                                : Optional.empty();
        return nombre.map(n -> c.lu("logements désignés de " + d.intitule(), n, Unite.LOGEMENTS))
                .orElseGet(() -> Resultat.manquant(
                        d.intitule(),
                        Anomalie.refus(
                                Codes.DROIT_ILLISIBLE,
                                "« " + d.intitule() + " » (" + c.reservataire() + ") est de nature « "
                                        + d.genre().nom() + " », qui ne désigne aucun logement : le stock ne se compare"
                                        + " qu'aux droits d'avant leur conversion")));
    }

    /** The latest known, on the smallest territory. */
    private Resultat<Taux> rotation(Contingent c) {
        List<Territoire> autour = c.territoires();
        return dossier.releve().cles().stream()
                .filter(cle -> cle.grandeur().equals(Grandeur.ROTATION)
                        && cle.annees().derniere() <= dossier.annee()
                        && autour.contains(cle.territoire()))
                .min(Comparator.comparing((Releve.Cle cle) -> autour.indexOf(cle.territoire()))
                        .thenComparing(cle -> -cle.annees().derniere()))
                .flatMap(cle -> dossier.releve().lire(Grandeur.ROTATION, cle.territoire(), cle.annees()))
                .orElseGet(() -> Resultat.manquant(
                        Grandeur.ROTATION.libelle(),
                        Anomalie.refus(
                                Codes.DONNEE_MANQUANTE,
                                "il manque « " + Grandeur.ROTATION + " » sur « " + c.territoire()
                                        + " » ou autour pour comparer à la gestion en stock")));
    }
}
