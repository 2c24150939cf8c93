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

/** Homes honoured, counted rather than told event by event. */
final class TableDesHonores extends Table<LogementsHonores> {

    private final Repertoire repertoire;

    TableDesHonores(Repertoire repertoire) {
        super(
                "honores",
                "des logements honorés dans l'année, comptés par le bailleur : ils remplacent le décompte des événements",
                List.of(
                        TableDesReservataires.reservataire("à qui"),
                        ColonneDeTable.de("logements", FormeDeChamp.ENTIER, "combien", "4"),
                        ColonneDeTable.de("source", FormeDeChamp.TEXTE, "le document qui le dit", "bilan 2024"),
                        ColonneDeTable.de("article", FormeDeChamp.TEXTE, "l'article", "art. 6")
                                .facultative()));
        this.repertoire = repertoire;
    }

    @Override
    Validation<Seq<Anomalie>, LogementsHonores> lisLesChamps(Ligne l) {
        Champs c = new Champs(l);
        Optional<Reservataire> qui = TableDesReservataires.reservataire(c, repertoire);
        Optional<Quantite> logements =
                c.lu("logements", Codes.NOMBRE_ILLISIBLE, "un nombre entier comme « 4 »", Quantite::lis);
        Optional<Reference> source = c.reference("source", "article");
        return c.donne(() -> new LogementsHonores(qui.orElseThrow(), logements.orElseThrow(), source.orElseThrow()));
    }

    @Override
    Optional<?> cle(LogementsHonores x) {
        return Optional.of(x.reservataire());
    }

    @Override
    void remplis(Cases cases, LogementsHonores x) {
        cases.met("reservataire", Annuaire.reference(x.reservataire()))
                .met("logements", x.logements())
                .met("source", "article", x.source());
    }
}
