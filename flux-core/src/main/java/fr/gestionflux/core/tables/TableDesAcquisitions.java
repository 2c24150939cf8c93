package fr.gestionflux.core.tables;

import fr.gestionflux.core.droit.Droit;
import fr.gestionflux.core.droit.EtatDesLieux;
import fr.gestionflux.core.parc.Annuaire;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.saisie.ColonneDeTable;
import fr.gestionflux.core.saisie.ColonneDeTable.FormeDeChamp;
import fr.gestionflux.core.saisie.Ligne;
import fr.gestionflux.core.suivi.Programme;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Rights acquired in the year, with a new programme or without. */
final class TableDesAcquisitions extends Table<DroitAcquis> {

    private final Repertoire repertoire;

    TableDesAcquisitions(Repertoire repertoire) {
        super(
                "acquisitions",
                "un droit acquis dans l'année par un réservataire, avec un programme neuf ou autrement",
                colonnes(repertoire.vocabulaire()));
        this.repertoire = repertoire;
    }

    private static List<ColonneDeTable> colonnes(Vocabulaire v) {
        return Stream.of(
                        List.of(
                                TableDesReservataires.reservataire("à qui"),
                                ColonneDeTable.de(
                                                "programme",
                                                FormeDeChamp.CODE,
                                                "nom du programme neuf qui le donne, dans la table « programmes » ; vide"
                                                        + " pour un droit acquis autrement",
                                                "Les Tilleuls")
                                        .facultative(),
                                ColonneDeTable.de(
                                                "date",
                                                FormeDeChamp.DATE,
                                                "le jour où il est acquis ; vide : la mise en service du programme",
                                                "02/09/2024")
                                        .facultative()),
                        ColonnesDuDroit.communes(v).stream()
                                .map(ColonneDeTable::facultative)
                                .map(c -> c.nom().equals("genre")
                                        ? new ColonneDeTable(
                                                c.nom(),
                                                c.forme(),
                                                c.sens()
                                                        + " ; vide pour un réservataire du programme sans droit propre,"
                                                        + " comme l'État qui y a son taux",
                                                c.exemple(),
                                                true,
                                                c.valeurs())
                                        : c)
                                .toList(),
                        List.of(
                                ColonneDeTable.de(
                                                "source",
                                                FormeDeChamp.TEXTE,
                                                "le document ; vide : celui du programme",
                                                "délibération du 12/03/2024")
                                        .facultative(),
                                ColonneDeTable.de("article", FormeDeChamp.TEXTE, "l'article", "art. 2")
                                        .facultative(),
                                ColonneDeTable.de(
                                                "annee de conversion",
                                                FormeDeChamp.ANNEE,
                                                "année à partir de laquelle se comptent les années restantes, en"
                                                        + " Île-de-France",
                                                "2024")
                                        .facultative()),
                        ColonnesDuDroit.propres(v))
                .flatMap(List::stream)
                .toList();
    }

    @Override
    Validation<Seq<Anomalie>, DroitAcquis> lisLesChamps(Ligne l) {
        Champs c = new Champs(l);
        Optional<Reservataire> qui = TableDesReservataires.reservataire(c, repertoire);
        Optional<Programme> programme = c.luSiDonne(
                "programme",
                Codes.LIGNE_INCONNUE,
                "le nom d'un programme de la table « programmes »",
                repertoire::programme);
        Optional<LocalDate> date =
                c.estDonne("date") || programme.isEmpty() ? c.date("date") : programme.map(Programme::miseEnService);
        Optional<Reference> source = c.estDonne("source") || programme.isEmpty()
                ? c.reference("source", "article")
                : programme.map(Programme::source);
        OptionalInt conversion = c.anneeFacultative("annee de conversion");
        Optional<Droit> droit = c.estDonne("genre") ? ColonnesDuDroit.lis(c, repertoire) : Optional.empty();
        return c.donne(() -> new DroitAcquis(
                programme.map(Programme::nom),
                qui.orElseThrow(),
                new EtatDesLieux(date.orElseThrow(), source.orElseThrow(), conversion),
                droit));
    }

    @Override
    void remplis(Cases cases, DroitAcquis x) {
        x.droit().ifPresent(d -> ColonnesDuDroit.remplis(cases, d, repertoire));
        cases.met("reservataire", Annuaire.reference(x.reservataire()))
                .met("programme", x.programme())
                .met("date", x.etatDesLieux().au())
                .met("source", "article", x.etatDesLieux().source())
                .met("annee de conversion", x.etatDesLieux().anneeDeConversion());
    }
}
