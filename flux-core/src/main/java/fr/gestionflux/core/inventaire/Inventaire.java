package fr.gestionflux.core.inventaire;

import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.parc.Logement;
import fr.gestionflux.core.parc.Territoire;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.preuve.Unite;
import fr.gestionflux.core.releve.Grandeur;
import fr.gestionflux.core.releve.Releve;
import fr.gestionflux.core.saisie.Tableau;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A list of homes at a date (<em>état des lieux</em>), with everything that was wrong in it.
 *
 * <pre>{@code
 * Inventaire inventaire = Inventaire.de(tableau)
 *         .numero("N° RPLS")
 *         .reservataire("Réservataire du bien")
 *         .commune("Commune", Map.of("ESCALQUENS", escalquens))
 *         .typologie("Typologie du bien")
 *         .dates("Date de début de la convention", "Date de fin de la convention")
 *         .au(LocalDate.of(2022, 12, 31), convention.art("annexe 2"));
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param au the date of the inventory
 * @param source the document that it comes from
 * @param logements the homes that could be read, in their order
 * @param anomalies everything that was wrong, in the order of the table
 */
public record Inventaire(LocalDate au, Reference source, List<Logement> logements, List<Anomalie> anomalies) {

    private static final Unite LOGEMENTS_COMPTES = new Unite("logement compté", "logements comptés");
    private static final Unite LIGNES = new Unite("ligne de l'inventaire", "lignes de l'inventaire");

    /**
     * Copies the lists.
     *
     * @param au the date of the inventory
     * @param source the document that it comes from
     * @param logements the homes that could be read, in their order
     * @param anomalies everything that was wrong, in the order of the table
     */
    public Inventaire {
        logements = List.copyOf(logements);
        anomalies = List.copyOf(anomalies);
    }

    /**
     * Reads an inventory from a table.
     *
     * @param tableau the table as delivered
     * @return what to say about its columns
     */
    public static Colonnes de(Tableau tableau) {
        return new Colonnes(tableau);
    }

    /**
     * Notes how many homes the list has on a territory, under the name that suits the list: all the homes of the landlord,
     * or those under the flow. A list with rows set aside says so on the fact.
     *
     * @param releve the table to fill
     * @param g {@link Grandeur#LOGEMENTS} or {@link Grandeur#ELIGIBLES}
     * @param territoire homes of this territory
     * @param annee year whose 31 December the list describes
     */
    public void noter(Releve.Builder releve, Grandeur<Quantite> g, Territoire territoire, int annee) {
        long n = logements.stream().filter(l -> l.estDans(territoire)).count();
        Set<Integer> lues = logements.stream().map(Logement::ligne).collect(Collectors.toSet());
        long ecartees = anomalies.stream()
                .filter(Anomalie::estRefus)
                .flatMapToInt(a -> a.ligne().stream())
                .filter(ligne -> !lues.contains(ligne))
                .distinct()
                .count();
        Resultat<Quantite> compte =
                Resultat.donnee("logements de la liste, " + territoire, Quantite.of(n), Unite.LOGEMENTS, source);
        releve.note(
                g,
                territoire,
                annee,
                ecartees == 0
                        ? compte
                        : compte.remarque(
                                Codes.LIGNE_ECARTEE,
                                "« " + g + " », " + territoire + " : " + LOGEMENTS_COMPTES.compte(n) + ", "
                                        + LIGNES.compte(ecartees)
                                        + (ecartees > 1 ? " n'ont pas pu être lues (" : " n'a pas pu être lue (")
                                        + source + ")"),
                source);
    }
}
