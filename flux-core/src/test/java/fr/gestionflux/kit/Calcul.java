package fr.gestionflux.kit;

import fr.gestionflux.core.charte.Charte;
import fr.gestionflux.core.charte.FournisseurDeCharte;
import fr.gestionflux.core.charte.Instruction;
import fr.gestionflux.core.charte.ObjectifAnnuel;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.temps.Periode;
import fr.gestionflux.kit.Exemple.Demande;
import io.vavr.control.Either;
import java.util.Optional;

/** What a provider answers to an example. */
final class Calcul {

    private Calcul() {}

    /** The version that serves a year. */
    static Optional<Charte> version(FournisseurDeCharte f, int annee) {
        return f.versions().stream()
                .filter(v -> v.vigueur().chevauche(Periode.annee(annee)))
                .findFirst();
    }

    /** The version, the convention applied; empty when it does not fit. */
    static Optional<Charte> charte(FournisseurDeCharte f, Demande d) {
        return version(f, d.dossier().annee())
                .flatMap(v -> v.selon(d.convention()).toJavaOptional());
    }

    /** The flow that the guarantees' cap bears on; without value when there is no file to compute. */
    static Resultat<Quantite> fluxDuTerritoire(FournisseurDeCharte f, Demande d) {
        return instruction(f, d)
                .flatMap(i ->
                        d.dossier().contingent(d.convention().reservataire()).map(i::fluxDuTerritoire))
                .orElseGet(() -> Resultat.manquant(
                        "flux du territoire",
                        Anomalie.refus(Codes.CONTINGENT_MANQUANT, d.nom() + " : le dossier ne s'instruit pas")));
    }

    /** The charter applied to the file; empty when the convention does not fit. */
    static Optional<Instruction> instruction(FournisseurDeCharte f, Demande d) {
        return version(f, d.dossier().annee())
                .flatMap(v -> v.instruire(d.dossier(), d.convention()).toJavaOptional());
    }

    /** The target, or why there is none. */
    static Either<String, ObjectifAnnuel> de(FournisseurDeCharte f, Demande d) {
        Optional<Charte> version = version(f, d.dossier().annee());
        if (version.isEmpty()) {
            return Either.left(
                    "aucune version de « " + f.id() + " » pour " + d.dossier().annee());
        }
        try {
            return version.get()
                    .calculer(d.dossier(), d.convention())
                    .toEither()
                    .mapLeft(refus -> refus.map(Anomalie::toString).mkString(" ; "));
        } catch (RuntimeException | StackOverflowError exception) {
            return Either.left("exception " + exception);
        }
    }
}
