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
 */
public final class Tables {

    private final Repertoire repertoire;

    private Tables(Repertoire repertoire) {
        this.repertoire = repertoire;
    }

    /**
     * The tables of a file, whose rows may name what a repertory has.
     *
     * @param r what they may name
     * @return the tables
     */
    public static Tables de(Repertoire r) {
        return new Tables(r);
    }

    /** {@return what the whole is about} */
    public Table<Tete> dossier() {
        return new TableDeTete(repertoire);
    }

    /** {@return places} */
    public Table<Territoire> territoires() {
        return new TableDesTerritoires(repertoire);
    }

    /** {@return holders} */
    public Table<Reservataire> reservataires() {
        return new TableDesReservataires(repertoire);
    }

    /** {@return inventories} */
    public Table<EtatTenu> etatsDesLieux() {
        return new TableDesEtats(repertoire);
    }

    /** {@return rights} */
    public Table<DroitTenu> droits() {
        return new DroitsEnTable(repertoire);
    }

    /** {@return facts of the year} */
    public Table<FaitNote> faits() {
        return new TableDesFaits(repertoire);
    }

    /** {@return conventions} */
    public Table<LigneDeConvention> conventions() {
        return new TableDesConventions(repertoire);
    }

    /** {@return amendments and orders} */
    public Table<LigneDActe> actes() {
        return new TableDesActes(repertoire);
    }

    /** {@return what conventions and acts settle} */
    public Table<LigneDeStipulation> stipulations() {
        return new TableDesStipulations(repertoire);
    }

    /** {@return homes} */
    public Table<Logement> logements() {
        return new TableDesLogements(repertoire);
    }

    /** {@return what happened to homes offered} */
    public Table<Evenement> evenements() {
        return new TableDesEvenements(repertoire);
    }

    /** {@return what the year before carries over} */
    public Table<LigneDeReport> reports() {
        return new TableDesReports(repertoire);
    }

    /**
     * All of them.
     *
     * @return the head first, then each after those that it names
     */
    public List<Table<?>> toutes() {
        return List.of(
                dossier(),
                territoires(),
                reservataires(),
                etatsDesLieux(),
                droits(),
                faits(),
                conventions(),
                actes(),
                stipulations(),
                logements(),
                evenements(),
                reports());
    }
}
