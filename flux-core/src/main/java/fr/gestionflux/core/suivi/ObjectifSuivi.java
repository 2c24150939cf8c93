package fr.gestionflux.core.suivi;

import fr.gestionflux.core.charte.Clause;
import fr.gestionflux.core.charte.Instruction;
import fr.gestionflux.core.charte.ObjectifAnnuel;
import fr.gestionflux.core.charte.Stipulation;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.preuve.Unite;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.util.List;

/** The target that is followed: the convention's own, or the one that a sharing-out retains; and what was carried over. */
final class ObjectifSuivi {

    private final Suivi suivi;
    private final Reservataire r;
    private final Instruction i;
    private final Remarques remarques;

    ObjectifSuivi(Suivi suivi, Reservataire reservataire, Instruction instruction, Remarques remarques) {
        this.suivi = suivi;
        this.r = reservataire;
        this.i = instruction;
        this.remarques = remarques;
    }

    /** What the convention gives on its own. */
    Resultat<Quantite> deLaConvention() {
        Validation<Seq<Anomalie>, ObjectifAnnuel> annuel = i.objectifAnnuel(r);
        if (annuel.isValid()) {
            annuel.get().anomalies().stream()
                    .filter(a -> !a.code().equals(Codes.REMARQUES_DES_AUTRES))
                    .forEach(remarques::ajoute);
            remarques.ajouteTout(annuel.get().objectif().anomalies());
            return annuel.get().objectif();
        }
        List<Anomalie> refus = annuel.getError().asJava();
        remarques.ajouteTout(refus);
        Resultat<Quantite> sans = Resultat.manquant(Instruction.OBJECTIF.nom(), refus.get(0));
        for (Anomalie autre : refus.subList(1, refus.size())) {
            sans = sans.manqueAussi(autre);
        }
        return sans;
    }

    private Resultat<Quantite> retenu(Resultat<Quantite> deLaConvention) {
        Resultat<Quantite> donne = suivi.retenus().get(r);
        if (donne == null) {
            if (!suivi.retenus().isEmpty()) {
                remarques.ajoute(Anomalie.remarque(
                        Codes.OBJECTIF_RETENU,
                        "aucun objectif retenu n'est donné pour « " + r
                                + " » : c'est l'objectif de la convention qui est suivi"));
            }
            return deLaConvention;
        }
        String nom = Situation.OBJECTIF_RETENU + " de " + r;
        Resultat<Quantite> retenu =
                nomme(nom, NombresCommuniques.entier(nom, donne)).sur(r.sujet());
        remarques.ajouteTout(retenu.anomalies());
        if (retenu.estCalcule()
                && deLaConvention.estCalcule()
                && !retenu.valeur().equals(deLaConvention.valeur())) {
            remarques.ajoute(Anomalie.remarque(
                    Codes.OBJECTIF_RETENU,
                    "l'objectif suivi est celui que la répartition retient, " + retenu.texte(4)
                            + " ; l'objectif de la convention est de " + deLaConvention.texte(4)));
        }
        return retenu;
    }

    /** What is followed says which it is, whatever it was called where it comes from. */
    private Resultat<Quantite> nomme(String nom, Resultat<Quantite> objectif) {
        return objectif.nom().filter(nom::equals).isPresent()
                ? objectif
                : objectif.nomme(
                        nom,
                        Unite.LOGEMENTS,
                        objectif.reference().orElse(i.charte().texte()));
    }

    /** The one that is followed, what was carried over, and what was done ahead. */
    Resultat<Quantite> avecReport(Resultat<Quantite> deLaConvention) {
        Resultat<Quantite> objectif = retenu(deLaConvention);
        Resultat<Quantite> reporte = suivi.reportes().get(r);
        Resultat<Quantite> credit = suivi.credits().get(r);
        if (reporte != null) {
            objectif = suite(objectif, objectif.plus(lu("report", reporte)), "report compris", ClausesDuBilan.REPORT);
        }
        if (credit != null) {
            Resultat<Quantite> rien =
                    Resultat.donnee("rien de moins", Quantite.ZERO, Unite.LOGEMENTS, texte(ClausesDuBilan.CREDIT));
            objectif = suite(
                    objectif,
                    objectif.moins(lu("crédit", credit)).auMoins(rien),
                    "crédit déduit",
                    ClausesDuBilan.CREDIT);
        }
        return objectif;
    }

    private Resultat<Quantite> lu(String quoi, Resultat<Quantite> donne) {
        Resultat<Quantite> lu =
                NombresCommuniques.entier(quoi + " de « " + r + " »", donne).sur(r.sujet());
        remarques.ajouteTout(lu.anomalies());
        return lu;
    }

    private Resultat<Quantite> suite(
            Resultat<Quantite> avant, Resultat<Quantite> apres, String precision, Clause<?> clause) {
        return apres.nomme(avant.nom().orElse("objectif") + ", " + precision, Unite.LOGEMENTS, texte(clause));
    }

    private Reference texte(Clause<?> clause) {
        return i.charte()
                .stipulation(clause)
                .map(Stipulation::citation)
                .orElse(i.charte().texte());
    }
}
