package fr.gestionflux.examples.portefeuille;

import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.repartition.LigneDeRepartition;
import fr.gestionflux.core.repartition.Limite;
import fr.gestionflux.core.repartition.Repartition;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

/**
 * One pass over the files of many landlords: each is computed, shared out and checked, then forgotten.
 *
 * @param dossiers one a landlord and territory
 * @param calculees conventions that the charters computed
 * @param sansValeur lines that could not be
 * @param limites held against
 * @param depassees of which are exceeded
 * @param codes how many anomalies of each code
 * @param duree of the pass
 */
public record Passage(
        long dossiers,
        long calculees,
        long sansValeur,
        long limites,
        long depassees,
        Map<String, Long> codes,
        Duration duree) {

    /**
     * Computes, shares out and checks.
     *
     * @param portefeuille the files, each made when its turn comes
     * @return what came out of it
     */
    public static Passage de(Stream<Repartition.Builder> portefeuille) {
        return de(portefeuille, conventions -> {});
    }

    /** The same, telling how many conventions were just computed. */
    static Passage de(Stream<Repartition.Builder> portefeuille, LongConsumer faites) {
        long debut = System.nanoTime();
        long[] comptes = new long[5];
        Map<String, Long> codes = new TreeMap<>();
        portefeuille.map(Repartition.Builder::repartir).forEach(r -> {
            comptes[0]++;
            comptes[1] +=
                    r.lignes().stream().filter(LigneDeRepartition::estCalculee).count();
            comptes[2] += r.lignes().stream()
                    .map(LigneDeRepartition::objectifRetenu)
                    .filter(o -> !o.estCalcule())
                    .count();
            comptes[3] += r.limites().size();
            comptes[4] += r.limites().stream().filter(Limite::estDepassee).count();
            r.anomalies().stream().map(Anomalie::code).forEach(c -> codes.merge(c, 1L, Long::sum));
            faites.accept(r.lignes().size());
        });
        return new Passage(
                comptes[0],
                comptes[1],
                comptes[2],
                comptes[3],
                comptes[4],
                codes,
                Duration.ofNanos(System.nanoTime() - debut));
    }

    void imprime(PrintWriter sortie) {
        sortie.printf(
                Locale.FRENCH,
                "calcul, répartition et contrôle : %,d ms, dans un tas d'au plus %,d Mio%n",
                duree.toMillis(),
                Runtime.getRuntime().maxMemory() >> 20);
        sortie.printf(
                Locale.FRENCH,
                "dossiers : %,d ; conventions calculées : %,d ; lignes sans valeur : %,d%n",
                dossiers,
                calculees,
                sansValeur);
        sortie.printf(Locale.FRENCH, "limites : %,d, dont dépassées : %,d%n", limites, depassees);
        codes.forEach((code, n) -> sortie.printf(Locale.FRENCH, "  %-32s %,d%n", code, n));
    }
}
