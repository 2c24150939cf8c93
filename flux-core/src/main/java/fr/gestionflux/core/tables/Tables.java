package fr.gestionflux.core.tables;

import fr.gestionflux.core.droit.DroitTenu;
import fr.gestionflux.core.orientation.Evenement;
import fr.gestionflux.core.parc.Logement;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.parc.Territoire;
import java.util.List;

/**
 * The tables of a file: their one description, from which come their reading, their writing and the page {@code tables.md}.
 *
 * <pre>{@code
 * Tables.de(Repertoire.de(Vocabulaire.duNoyau())).toutes().get(0).nom();   // = dossier
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param dossier what the whole is about
 * @param territoires places
 * @param reservataires holders
 * @param etatsDesLieux inventories
 * @param droits rights
 * @param faits facts of the year
 * @param conventions conventions
 * @param actes amendments and orders
 * @param stipulations what conventions and acts settle
 * @param logements homes
 * @param evenements what happened to homes offered
 * @param reports what the year before carries over
 */
public record Tables(
        Table<Tete> dossier,
        Table<Territoire> territoires,
        Table<Reservataire> reservataires,
        Table<EtatTenu> etatsDesLieux,
        Table<DroitTenu> droits,
        Table<FaitNote> faits,
        Table<LigneDeConvention> conventions,
        Table<LigneDActe> actes,
        Table<LigneDeStipulation> stipulations,
        Table<Logement> logements,
        Table<Evenement> evenements,
        Table<LigneDeReport> reports) {

    /**
     * The tables of a file, whose rows may name what a repertory has.
     *
     * @param r what they may name
     * @return the tables
     */
    public static Tables de(Repertoire r) {
        return new Tables(
                new TableDeTete(),
                new TableDesTerritoires(r),
                new TableDesReservataires(r),
                new TableDesEtats(r),
                new DroitsEnTable(r),
                new TableDesFaits(r),
                new TableDesConventions(r),
                new TableDesActes(r),
                new TableDesStipulations(r),
                new TableDesLogements(r),
                new TableDesEvenements(r),
                new TableDesReports(r));
    }

    /**
     * All of them.
     *
     * @return each after those that it names
     */
    public List<Table<?>> toutes() {
        return List.of(
                dossier,
                territoires,
                reservataires,
                etatsDesLieux,
                droits,
                faits,
                conventions,
                actes,
                stipulations,
                logements,
                evenements,
                reports);
    }
}
