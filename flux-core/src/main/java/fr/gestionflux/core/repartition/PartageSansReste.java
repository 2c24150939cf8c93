package fr.gestionflux.core.repartition;

import fr.gestionflux.core.nombre.Arrondi;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.preuve.Unite;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where the exact parts take the whole flow, half-up would make or lose homes: the largest remainder does not. */
final class PartageSansReste {

    private static final Reference USAGE =
            Reference.de("usage des conventions, partage au plus fort reste, le bailleur ne gardant rien");

    private PartageSansReste() {}

    /** The same parts where the landlord keeps something, or where something is missing. */
    static List<PartEnCours> de(Resultat<Quantite> flux, List<PartEnCours> parts) {
        Resultat<Quantite> exacts =
                Resultat.somme(parts.stream().map(PartEnCours::exact).toList());
        return flux.estCalcule() && exacts.estCalcule() && flux.valeur().equals(exacts.valeur())
                ? auPlusFortReste(flux, parts)
                : parts;
    }

    private static List<PartEnCours> auPlusFortReste(Resultat<Quantite> flux, List<PartEnCours> parts) {
        Map<Reservataire, Resultat<Quantite>> poids = new LinkedHashMap<>();
        List<Resultat<Quantite>> fixes = new ArrayList<>();
        for (PartEnCours p : parts) {
            if (p.estArrondie()) {
                poids.put(p.reservataire(), p.exact());
            } else {
                fixes.add(p.retenu());
            }
        }
        Resultat<Quantite> aPartager = flux.arrondi(Arrondi.auPlusProche(0), USAGE)
                .moins(Resultat.somme(fixes))
                .nomme("logements à partager", Unite.LOGEMENTS, USAGE);
        Map<Reservataire, Resultat<Quantite>> entiers =
                Partage.auPlusFortReste(aPartager, poids, Repartition.ORDRE, USAGE);
        return entiers.values().stream().allMatch(Resultat::estCalcule)
                ? parts.stream()
                        .map(p -> Optional.ofNullable(entiers.get(p.reservataire()))
                                .map(n ->
                                        p.retenant(n.nomme(PartEnCours.nom(p.reservataire()), Unite.LOGEMENTS, USAGE)))
                                .orElse(p))
                        .toList()
                : parts;
    }
}
