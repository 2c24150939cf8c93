package fr.gestionflux.core.inventaire;

import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.droit.Droit;
import fr.gestionflux.core.droit.EtatDesLieux;
import fr.gestionflux.core.droit.LogementsReserves;
import fr.gestionflux.core.parc.Logement;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.TexteRecu;
import fr.gestionflux.core.preuve.Unite;
import fr.gestionflux.core.saisie.Libelles;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which labels of an inventory mean which holder, as {@link Libelles} compare them: case, spaces and the shape of an
 * apostrophe do not count; nothing else is guessed.
 *
 * <pre>{@code
 * Correspondance.vide()
 *         .et(actionLogement, "CILEO", "C I L Interlogement", "ACTION LOGEMENT")
 *         .et(commune, "MAIRIE ESCALQUENS")
 *         .regrouper(inventaire);
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class Correspondance {

    private final Map<String, Reservataire> parLibelle;

    private Correspondance(Map<String, Reservataire> parLibelle) {
        this.parLibelle = parLibelle;
    }

    /**
     * The homes of an inventory, grouped by holder.
     *
     * @param contingents one a holder, in the order of the correspondence, with a right for each label seen
     * @param anomalies unknown and empty labels, each with its count of homes
     */
    public record Regroupement(List<Contingent> contingents, List<Anomalie> anomalies) {
        /**
         * Copies the lists.
         *
         * @param contingents one a holder, in the order of the correspondence, with a right for each label seen
         * @param anomalies unknown and empty labels, each with its count of homes
         */
        public Regroupement {
            contingents = List.copyOf(contingents);
            anomalies = List.copyOf(anomalies);
        }
    }

    /**
     * Knows no label yet.
     *
     * @return an empty correspondence
     */
    public static Correspondance vide() {
        return new Correspondance(Map.of());
    }

    /**
     * The same, knowing more labels.
     *
     * @param reservataire a holder
     * @param libelles its labels
     * @return a new correspondence
     * @throws IllegalArgumentException if a label already means another holder
     */
    public Correspondance et(Reservataire reservataire, String... libelles) {
        Map<String, Reservataire> tous = new LinkedHashMap<>(parLibelle);
        for (String libelle : libelles) {
            Reservataire deja = tous.putIfAbsent(Libelles.cle(libelle), reservataire);
            if (deja != null && !deja.equals(reservataire)) {
                throw new IllegalArgumentException("libellé « " + libelle + " » : reçu « " + reservataire + " » et « "
                        + deja + " » ; attendu un seul réservataire");
            }
        }
        return new Correspondance(tous);
    }

    /**
     * Groups the homes of an inventory by holder.
     *
     * @param inventaire the homes
     * @return a contingent a holder, and the homes that no label gives to anybody, counted
     */
    public Regroupement regrouper(Inventaire inventaire) {
        Map<Reservataire, Map<String, Integer>> comptes = new LinkedHashMap<>();
        parLibelle.values().forEach(r -> comptes.putIfAbsent(r, new LinkedHashMap<>()));
        Map<String, Integer> inconnus = new LinkedHashMap<>();
        Map<Reservataire, Integer> ailleurs = new LinkedHashMap<>();
        int vides = 0;
        for (Logement l : inventaire.logements()) {
            Optional<String> libelle = l.reservataire();
            if (libelle.isEmpty()) {
                vides++;
                continue;
            }
            Reservataire r = parLibelle.get(Libelles.cle(libelle.get()));
            if (r == null) {
                inconnus.merge(libelle.get(), 1, Integer::sum);
            } else if (l.estDans(r.territoire())) {
                comptes.getOrDefault(r, inconnus).merge(libelle.get(), 1, Integer::sum);
            } else {
                ailleurs.merge(r, 1, Integer::sum);
            }
        }
        EtatDesLieux etat = new EtatDesLieux(inventaire.au(), inventaire.source());
        List<Contingent> contingents = new ArrayList<>();
        comptes.forEach((r, parNom) -> contingents.add(new Contingent(
                r,
                etat,
                parNom.entrySet().stream()
                        .<Droit>map(e -> LogementsReserves.de("« " + e.getKey() + " »", e.getValue()))
                        .toList())));
        return new Regroupement(contingents, anomalies(inventaire, inconnus, ailleurs, vides));
    }

    private static List<Anomalie> anomalies(
            Inventaire inventaire, Map<String, Integer> inconnus, Map<Reservataire, Integer> ailleurs, int vides) {
        List<Anomalie> anomalies = new ArrayList<>();
        inconnus.forEach((libelle, n) -> anomalies.add(Anomalie.refus(
                Codes.LIBELLE_INCONNU,
                "libellé de réservataire " + TexteRecu.cite(libelle) + " (" + Unite.LOGEMENTS.compte(n) + " ; "
                        + inventaire.source()
                        + ") : la correspondance ne le connaît pas ; attendu un réservataire pour ce"
                        + " libellé")));
        ailleurs.forEach((r, n) -> anomalies.add(Anomalie.remarque(
                Codes.LOGEMENT_HORS_TERRITOIRE,
                Unite.LOGEMENTS.compte(n) + " de « " + r + " » hors de « " + r.territoire() + " » ("
                        + inventaire.source()
                        + (n > 1 ? ") : ils ne comptent pas" : ") : il ne compte pas")
                        + " parmi ses droits sur ce territoire")));
        if (vides > 0) {
            anomalies.add(Anomalie.remarque(
                    Codes.LIBELLE_VIDE,
                    Unite.LOGEMENTS.compte(vides) + " sans réservataire (" + inventaire.source()
                            + (vides > 1 ? ") : ils comptent" : ") : il compte")
                            + " dans le patrimoine, pour personne"));
        }
        return anomalies;
    }
}
