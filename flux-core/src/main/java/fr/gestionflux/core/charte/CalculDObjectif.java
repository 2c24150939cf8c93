package fr.gestionflux.core.charte;

import fr.gestionflux.core.annee.DossierAnnuel;
import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.nombre.Arrondi;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.preuve.Sujet;
import fr.gestionflux.core.preuve.Unite;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** From a share and a flow to the year's target of one holder, with all that a reader must know of it. */
final class CalculDObjectif {

    private final Instruction instruction;
    private final DossierAnnuel dossier;
    private final Convention convention;

    CalculDObjectif(Instruction instruction, DossierAnnuel dossier, Convention convention) {
        this.instruction = instruction;
        this.dossier = dossier;
        this.convention = convention;
    }

    Validation<Seq<Anomalie>, ObjectifAnnuel> de(Reservataire r) {
        Optional<Contingent> trouve = dossier.contingent(r);
        if (trouve.isEmpty()) {
            return Validation.invalid(io.vavr.collection.List.of(sansContingent(dossier, r)));
        }
        Contingent c = trouve.get();
        List<Anomalie> ailleurs = instruction.charte().portee().droitsHorsDepartement(c);
        if (!ailleurs.isEmpty()) {
            return Validation.invalid(io.vavr.collection.List.ofAll(ailleurs)
                    .map(a -> a.complete(
                            r.sujet().sous(dossier.annee(), convention.texte().toString()))));
        }
        Resultat<Quantite> exact = instruction.exact(c);
        Resultat<Quantite> objectif = enLogements(instruction.part(c), exact);
        Sujet sujet = r.sujet().sous(dossier.annee(), convention.texte().toString());
        if (!objectif.estCalcule()) {
            return Validation.invalid(io.vavr.collection.List.ofAll(objectif.anomalies().stream()
                    .filter(Anomalie::estRefus)
                    .map(a -> a.complete(sujet))
                    .toList()));
        }
        List<Resultat<?>> complements = new ArrayList<>(instruction.complements(c));
        Optional<Resultat<Quantite>> nonMobilises = instruction.nonMobilises(c);
        nonMobilises.ifPresent(complements::add);
        return Validation.valid(ImmutableObjectifAnnuel.of(
                instruction.charte(),
                convention,
                r,
                dossier.annee(),
                instruction.part(c),
                instruction.flux(c),
                exact,
                objectif,
                nonMobilises,
                complements,
                new RemarquesDObjectif(instruction, dossier, convention).de(c, objectif, complements, sujet)));
    }

    /** As the texts round; at least what they guarantee. A positive right that gives 0 is remarked. */
    Resultat<Quantite> enLogements(Resultat<Taux> part, Resultat<Quantite> exact) {
        Stipulation<Arrondi> regle = instruction.enLogements();
        Resultat<Quantite> arrondi = exact.arrondi(regle.valeur(), regle.citation());
        return instruction
                .siFixe(Clauses.MINIMUM, Unite.LOGEMENTS)
                .map(arrondi::auMoins)
                .orElse(arrondi)
                .nomme(Instruction.OBJECTIF, regle.citation())
                .remarqueSi(
                        o -> o.signe() == 0 && part.valeur().signe() > 0,
                        Codes.OBJECTIF_NUL,
                        o -> "un objectif exact de " + exact.texte(4) + " s'arrondit à 0");
    }

    /** Why a holder has no target at all, whatever the charter says. */
    static Anomalie sansContingent(DossierAnnuel dossier, Reservataire r) {
        return Anomalie.refus(
                Codes.CONTINGENT_MANQUANT,
                "le dossier " + dossier.annee() + " n'a pas de contingent pour « " + decrit(r) + " » (il a : "
                        + dossier.contingents().stream()
                                .map(c -> decrit(c.reservataire()))
                                .toList()
                        + ")");
    }

    /** Two holders of the same name may differ by their category or their territory. */
    private static String decrit(Reservataire r) {
        return r.nom() + ", " + r.categorie() + ", " + r.territoire();
    }
}
