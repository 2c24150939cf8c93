package fr.gestionflux.core.repartition;

import fr.gestionflux.core.charte.Stipulation;
import fr.gestionflux.core.nombre.Arrondi;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.preuve.Unite;
import io.vavr.control.Either;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Rights that the département does not use, who is offered them, and what it asks back (Savoie: charter § 7 and annex 1,
 * convention type § 6).
 *
 * @param parts all the holders'
 * @param arrondi how homes become whole
 */
record DroitsNonMobilises(List<PartEnCours> parts, Stipulation<Arrondi> arrondi) {

    Resultat<Quantite> total() {
        return enLogements(
                "droits non mobilisés, en logements", parts.stream().flatMap(p -> p.nonMobilises().stream()));
    }

    private Resultat<Quantite> enLogements(String nom, Stream<Resultat<Quantite>> exacts) {
        return Resultat.somme(exacts.toList())
                .arrondi(arrondi.valeur(), arrondi.citation())
                .nomme(nom, Unite.LOGEMENTS, arrondi.citation());
    }

    Map<Reservataire, Resultat<Quantite>> pour(Iterable<Reservataire> autresGarants) {
        Map<Reservataire, Resultat<Quantite>> poids = new LinkedHashMap<>();
        for (Reservataire r : autresGarants) {
            poids.put(
                    r,
                    parts.stream()
                            .filter(p -> p.reservataire().equals(r))
                            .map(PartEnCours::exact)
                            .findFirst()
                            .orElseThrow(() -> new IllegalArgumentException(
                                    "autres garants : reçu « " + r + " », absent de la répartition ; attendu l'un de "
                                            + parts.stream()
                                                    .map(PartEnCours::reservataire)
                                                    .toList())));
        }
        return Partage.auPlusFortReste(total(), poids, Repartition.ORDRE, arrondi.citation());
    }

    /** The parts once some rights are given back to their holder; why none can be. */
    Either<Anomalie, List<PartEnCours>> rendre(Reservataire r, Resultat<Quantite> besoin) {
        List<Resultat<Quantite>> laisses = parts.stream()
                .filter(p -> p.reservataire().equals(r))
                .flatMap(p -> p.nonMobilises().stream())
                .toList();
        if (laisses.isEmpty()) {
            return Either.left(Anomalie.refus(
                    Codes.RIEN_A_RENDRE, "« " + r + " » n'a laissé aucun droit : rien ne peut lui être rendu"));
        }
        Resultat<Quantite> rendus = LogementsDonnes.entiers("droits rendus à " + r, besoin)
                .auPlus(enLogements("droits non mobilisés de " + r + ", en logements", laisses.stream()))
                .nomme("droits rendus à " + r, Unite.LOGEMENTS, ResteDuBailleur.USAGE);
        return Either.right(parts.stream()
                .map(p -> p.reservataire().equals(r) ? p.rendue(rendus) : p)
                .toList());
    }
}
