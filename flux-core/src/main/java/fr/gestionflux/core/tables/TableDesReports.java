package fr.gestionflux.core.tables;

import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.parc.Annuaire;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.saisie.ColonneDeTable;
import fr.gestionflux.core.saisie.ColonneDeTable.FormeDeChamp;
import fr.gestionflux.core.saisie.Ligne;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.util.List;
import java.util.Optional;

/** What the year before carries over. */
final class TableDesReports extends Table<LigneDeReport> {

    private final Repertoire repertoire;

    TableDesReports(Repertoire repertoire) {
        super(
                "reports",
                "des logements que l'année précédente ajoute à l'objectif d'un réservataire, ou en retire",
                List.of(
                        TableDesReservataires.reservataire("à qui"),
                        ColonneDeTable.parmi(
                                "sens", "un report s'ajoute à l'objectif, un crédit s'en déduit", (Object[])
                                        LigneDeReport.SensDuReport.values()),
                        ColonneDeTable.de("logements", FormeDeChamp.ENTIER, "combien", "2"),
                        ColonneDeTable.de("source", FormeDeChamp.TEXTE, "le document qui le dit", "bilan 2023"),
                        ColonneDeTable.de("article", FormeDeChamp.TEXTE, "l'article", "art. 6")
                                .facultative()));
        this.repertoire = repertoire;
    }

    @Override
    Validation<Seq<Anomalie>, LigneDeReport> lisLesChamps(Ligne l) {
        Champs c = new Champs(l);
        Optional<Reservataire> qui = TableDesReservataires.reservataire(c, repertoire);
        Optional<LigneDeReport.SensDuReport> sens = c.choix("sens", LigneDeReport.SensDuReport.values());
        Optional<Quantite> logements =
                c.lu("logements", Codes.NOMBRE_ILLISIBLE, "un nombre entier comme « 2 »", Quantite::lis);
        Optional<Reference> source = c.reference("source", "article");
        return c.donne(() -> new LigneDeReport(
                qui.orElseThrow(), sens.orElseThrow(), logements.orElseThrow(), source.orElseThrow()));
    }

    @Override
    Optional<?> cle(LigneDeReport x) {
        return Optional.of(List.of(x.reservataire(), x.sens()));
    }

    @Override
    String nomDeLaCle(LigneDeReport x) {
        return x.sens() + " de " + x.reservataire();
    }

    @Override
    void remplis(Cases cases, LigneDeReport x) {
        cases.met("reservataire", Annuaire.reference(x.reservataire()))
                .met("sens", x.sens().toString())
                .met("logements", x.logements())
                .met("source", "article", x.source());
    }
}
