package fr.gestionflux.core.tables;

import fr.gestionflux.core.droit.DroitTenu;
import fr.gestionflux.core.orientation.Evenement;
import fr.gestionflux.core.parc.Logement;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.parc.Territoire;
import fr.gestionflux.core.repartition.Delegation;
import fr.gestionflux.core.suivi.Programme;
import fr.gestionflux.core.suivi.Sortie;
import fr.gestionflux.core.suivi.Transfert;
import fr.gestionflux.core.suivi.Transmission;
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
        return TableDesFaits.faits(repertoire);
    }

    /** {@return what was counted once the year was over, for its report} */
    public Table<FaitNote> realise() {
        return TableDesFaits.realise(repertoire);
    }

    /** {@return objectives given for holders whose convention is elsewhere} */
    public Table<ObjectifDonne> donnes() {
        return new TableDesDonnes(repertoire);
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

    /** {@return holders that have others manage their homes} */
    public Table<Delegation> delegations() {
        return new TableDesDelegations(repertoire);
    }

    /** {@return homes} */
    public Table<Logement> logements() {
        return new TableDesLogements(repertoire);
    }

    /** {@return what happened to homes offered} */
    public Table<Evenement> evenements() {
        return new TableDesEvenements(repertoire);
    }

    /** {@return new programmes} */
    public Table<Programme> programmes() {
        return new TableDesProgrammes(repertoire);
    }

    /** {@return rights acquired in the year, with a programme or without} */
    public Table<DroitAcquis> acquisitions() {
        return new TableDesAcquisitions(repertoire);
    }

    /** {@return homes held that were sold or demolished} */
    public Table<Sortie> sorties() {
        return new TableDesSorties(repertoire);
    }

    /** {@return rights that go from a landlord to another} */
    public Table<Transfert> transferts() {
        return new TableDesTransferts(repertoire);
    }

    /** {@return homes honoured, where they are counted rather than told} */
    public Table<LogementsHonores> honores() {
        return new TableDesHonores(repertoire);
    }

    /** {@return why targets were missed} */
    public Table<LigneDeJustification> justifications() {
        return new TableDesJustifications(repertoire);
    }

    /** {@return yearly formalities that were done} */
    public Table<Transmission> transmissions() {
        return new TableDesTransmissions();
    }

    /** {@return what the year before carries over} */
    public Table<LigneDeReport> reports() {
        return new TableDesReports(repertoire);
    }

    /** {@return what documents print} */
    public Table<LigneDImpression> impressions() {
        return new TableDesImpressions(repertoire);
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
                realise(),
                donnes(),
                conventions(),
                actes(),
                stipulations(),
                delegations(),
                logements(),
                evenements(),
                programmes(),
                acquisitions(),
                sorties(),
                transferts(),
                honores(),
                justifications(),
                transmissions(),
                reports(),
                impressions());
    }
}
