package fr.gestionflux.core.repartition;

import fr.gestionflux.core.nombre.Arrondi;
import fr.gestionflux.core.nombre.PlusFortReste;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.preuve.Unite;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One whole number of homes split among several by largest remainder, each part explaining itself: the objective of an
 * EPCI among its communes, or a whole flow where the landlord keeps nothing.
 *
 * <pre>{@code
 * // 26 homes, of which 10,4 + 7,8 + 7,8 by the weights 4, 3 and 3: 10, 8 and 8
 * Partage.auPlusFortReste(objectif, poids, Comparator.comparing(Territoire::code), convention.art("§ 3"));
 * }</pre>
 *
 * <p>Stateless and thread-safe; see {@link PlusFortReste} for the laws and the ties.
 */
public final class Partage {

    private Partage() {}

    /**
     * Splits a whole number of homes.
     *
     * @param <K> who gets a part; its {@code toString} names the figure
     * @param total whole, not negative
     * @param poids a weight each, none negative, at least one positive
     * @param aEgalite who comes first when both the remainders and the weights are equal
     * @param texte the article that orders the split
     * @return a figure each, in the order of the weights; without value, and it says so, when the total or a weight has
     *     none or cannot be
     */
    public static <K> Map<K, Resultat<Quantite>> auPlusFortReste(
            Resultat<Quantite> total,
            Map<K, Resultat<Quantite>> poids,
            Comparator<? super K> aEgalite,
            Reference texte) {
        Resultat<Quantite> aPartager = total.refuseSi(
                        q -> !q.estEntiere(),
                        Codes.NOMBRE_NON_ENTIER,
                        q -> "partage de " + q + " : attendu un nombre entier de logements")
                .refuseSi(
                        q -> q.signe() < 0,
                        Codes.NOMBRE_NEGATIF,
                        q -> "partage de " + q + " : attendu un nombre positif ou nul de logements");
        Map<K, Resultat<Quantite>> controles = new LinkedHashMap<>();
        poids.forEach((cle, p) -> controles.put(
                cle,
                p.refuseSi(
                        q -> q.signe() < 0,
                        Codes.NOMBRE_NEGATIF,
                        q -> "poids de « " + cle + " » : reçu " + q + " ; attendu un nombre positif ou nul")));
        Resultat<Quantite> somme =
                Resultat.somme(List.copyOf(controles.values())).nomme("somme des poids du partage", Unite.SANS, texte);
        Map<K, Resultat<Quantite>> quotas = new LinkedHashMap<>();
        controles.forEach((cle, p) ->
                quotas.put(cle, p.sur(somme).de(aPartager).nomme("part exacte de " + cle, Unite.LOGEMENTS, texte)));
        return quotas.values().stream().allMatch(Resultat::estCalcule)
                ? parts(aPartager, controles, quotas, aEgalite, texte)
                : quotas;
    }

    private static <K> Map<K, Resultat<Quantite>> parts(
            Resultat<Quantite> total,
            Map<K, Resultat<Quantite>> poids,
            Map<K, Resultat<Quantite>> quotas,
            Comparator<? super K> aEgalite,
            Reference texte) {
        if (poids.isEmpty()) {
            return Map.of();
        }
        Map<K, Quantite> valeurs = new LinkedHashMap<>();
        poids.forEach((cle, p) -> valeurs.put(cle, p.valeur()));
        Map<K, Quantite> servis = PlusFortReste.partager(total.valeur(), valeurs, aEgalite);
        Map<K, Resultat<Quantite>> parts = new LinkedHashMap<>();
        quotas.forEach((cle, quota) -> {
            Resultat<Quantite> entier = quota.arrondi(Arrondi.tronque(0), texte);
            Quantite enPlus = Optional.ofNullable(servis.get(cle)).orElseThrow().moins(entier.valeur());
            parts.put(
                    cle,
                    (enPlus.signe() == 0
                                    ? entier
                                    : entier.plus(Resultat.donnee(
                                            "logement au plus fort reste de " + cle, enPlus, Unite.LOGEMENTS, texte)))
                            .nomme("part de " + cle, Unite.LOGEMENTS, texte));
        });
        return parts;
    }
}
