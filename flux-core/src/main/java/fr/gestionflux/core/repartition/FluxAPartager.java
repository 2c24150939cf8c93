package fr.gestionflux.core.repartition;

import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.parc.Territoire;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.preuve.Unite;
import fr.gestionflux.core.releve.Grandeur;
import fr.gestionflux.core.temps.Annees;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which flow is shared out: the one given, else that of a holder of the whole territory, else that of the file.
 *
 * @param calcul whose territory and year
 * @param donne the caller's
 */
record FluxAPartager(CalculDesParts calcul, Optional<Resultat<Quantite>> donne) {

    Resultat<Quantite> entre(List<PartEnCours> parts) {
        Territoire territoire = calcul.territoire();
        int annee = calcul.dossier().annee();
        List<Resultat<Quantite>> connus = parts.stream()
                .filter(p -> p.reservataire().territoire().equals(territoire))
                .sorted(Comparator.comparing(PartEnCours::reservataire, Repartition.ORDRE))
                .flatMap(p -> p.flux().stream())
                .toList();
        Resultat<Quantite> retenu = Stream.of(
                        donne.stream(),
                        connus.stream(),
                        calcul.dossier().releve().lire(Grandeur.FLUX, territoire, Annees.annee(annee)).stream())
                .flatMap(f -> f)
                .findFirst()
                .orElseGet(() -> Resultat.manquant(
                        "flux à répartir",
                        Anomalie.refus(
                                Codes.DONNEE_MANQUANTE,
                                "le flux de « " + territoire + " » pour " + annee + " n'est pas connu :"
                                        + " donnez-le, ou la convention d'un réservataire de ce territoire")));
        return LogementsDonnes.positifs("flux de " + territoire, retenu)
                .nomme("flux à répartir", Unite.LOGEMENTS, calcul.charte().texte())
                .remarqueSi(
                        f -> connus.stream()
                                .anyMatch(x -> x.estCalcule() && x.valeur().compareTo(f) != 0),
                        Codes.ECART,
                        f -> "flux de « " + territoire + " » : " + f
                                + " retenu ; les conventions de ce territoire en donnent aussi un autre");
    }
}
