package fr.gestionflux.core.repartition;

import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.parc.Territoire;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.preuve.Unite;
import fr.gestionflux.core.repartition.Limite.PartLimitee;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What whole homes take over a limit that the exact parts respect: half a home a holder at most.
 *
 * @param cadre what limits bear on
 * @param parts all the holders'
 * @param limites those that the whole is held against
 */
record ArrondisAuDela(Encadrement cadre, List<PartEnCours> parts, List<Limite> limites) {

    private static final int NOMS_CITES = 10;
    private static final Unite AUTRES = new Unite("autre territoire", "autres territoires");

    List<Anomalie> remarques() {
        return Stream.concat(etat().stream(), garanties().stream()).toList();
    }

    private Optional<Anomalie> etat() {
        return limites.stream()
                .filter(l -> l.partLimitee() == PartLimitee.ETAT && !l.estDepassee())
                .findFirst()
                .flatMap(
                        l -> l.auDela(retenusParLEtat(parts))
                                .map(
                                        n -> remarque(
                                                l.partLimitee(),
                                                "« " + l.territoire() + " » : " + n + " pour au plus "
                                                        + l.maximum().texte(2)
                                                        + ", du fait de l'arrondi ; « au plus » ("
                                                        + l.partLimitee().article()
                                                        + ") : demandez la réduction aux limites, ou gardez-le en connaissance de cause")));
    }

    static Resultat<Quantite> retenusParLEtat(List<PartEnCours> parts) {
        return Resultat.somme(parts.stream()
                .filter(PartEnCours::estDeLEtat)
                .map(PartEnCours::retenu)
                .toList());
    }

    private Optional<Anomalie> garanties() {
        // where what is known and what may be are both held against one, the second, which comes last
        Map<Territoire, Limite> dernieres = new LinkedHashMap<>();
        for (Limite l : limites) {
            if (l.partLimitee() == PartLimitee.GARANTIES) {
                dernieres.put(l.territoire(), l);
            }
        }
        List<String> toleres = dernieres.values().stream().flatMap(this::tolere).toList();
        return toleres.isEmpty()
                ? Optional.empty()
                : Optional.of(remarque(
                        PartLimitee.GARANTIES,
                        premiers(toleres) + " : en logements entiers seulement, toléré, la part exacte étant sous la"
                                + " limite (" + PartLimitee.GARANTIES.article() + ")"));
    }

    private Stream<String> tolere(Limite l) {
        return l.estDepassee()
                ? Stream.empty()
                : l.auDela(garantiesEntieres(l.territoire())).stream()
                        .map(n -> "« " + l.territoire() + " » (" + n + " pour au plus "
                                + l.maximum().texte(2) + ")");
    }

    private Resultat<Quantite> garantiesEntieres(Territoire t) {
        return Resultat.somme(cadre.lieux()
                .dans(t, parts)
                .flatMap(p -> p.garantiesEntieres(t).stream())
                .toList());
    }

    private static String premiers(List<String> noms) {
        String cites = noms.stream().limit(NOMS_CITES).collect(Collectors.joining(", "));
        int autres = noms.size() - NOMS_CITES;
        return autres > 0 ? cites + " et " + AUTRES.compte(autres) : cites;
    }

    private Anomalie remarque(PartLimitee limitee, String constat) {
        return Anomalie.remarque(Codes.LIMITE_ARRONDIE, limitee + " sur " + constat)
                .sur(cadre.sujet(limitee, cadre.territoire()));
    }
}
