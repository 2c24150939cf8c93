package fr.gestionflux.core.tables;

import fr.gestionflux.core.droit.Droit;
import fr.gestionflux.core.parc.Annuaire;
import fr.gestionflux.core.parc.Bailleur;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.saisie.ColonneDeTable;
import fr.gestionflux.core.saisie.ColonneDeTable.FormeDeChamp;
import fr.gestionflux.core.saisie.Ligne;
import fr.gestionflux.core.suivi.Transfert;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Rights that go from a landlord to another. */
final class TableDesTransferts extends Table<Transfert> {

    private final Repertoire repertoire;

    TableDesTransferts(Repertoire repertoire) {
        super(
                "transferts",
                "un droit, ou une partie d'un droit, qui passe dans l'année d'un bailleur à un autre",
                colonnes(repertoire.vocabulaire()));
        this.repertoire = repertoire;
    }

    private static List<ColonneDeTable> colonnes(Vocabulaire v) {
        return Stream.of(
                        List.of(
                                TableDesReservataires.reservataire("à qui est le droit"),
                                ColonneDeTable.de("de", FormeDeChamp.TEXTE, "le bailleur qu'il quitte", "OPAC Savoie"),
                                ColonneDeTable.de("vers", FormeDeChamp.TEXTE, "le bailleur où il va", "Val Habitat"),
                                ColonneDeTable.de("date", FormeDeChamp.DATE, "le jour", "01/07/2024")),
                        ColonnesDuDroit.communes(v),
                        List.of(
                                ColonneDeTable.de("source", FormeDeChamp.TEXTE, "l'acte", "acte du 01/07/2024"),
                                ColonneDeTable.de("article", FormeDeChamp.TEXTE, "l'article", "art. 2")
                                        .facultative()),
                        ColonnesDuDroit.propres(v))
                .flatMap(List::stream)
                .toList();
    }

    @Override
    Validation<Seq<Anomalie>, Transfert> lisLesChamps(Ligne l) {
        Champs c = new Champs(l);
        Optional<Reservataire> qui = TableDesReservataires.reservataire(c, repertoire);
        Optional<String> de = c.texte("de");
        Optional<String> vers = c.texte("vers");
        Optional<LocalDate> date = c.date("date");
        Optional<Droit> droit = ColonnesDuDroit.lis(c, repertoire);
        Optional<Reference> source = c.reference("source", "article");
        return c.donne(() -> new Transfert(
                qui.orElseThrow(),
                droit.orElseThrow(),
                new Bailleur(de.orElseThrow()),
                new Bailleur(vers.orElseThrow()),
                date.orElseThrow(),
                source.orElseThrow()));
    }

    @Override
    void remplis(Cases cases, Transfert x) {
        ColonnesDuDroit.remplis(cases, x.droit(), repertoire);
        cases.met("reservataire", Annuaire.reference(x.reservataire()))
                .met("de", x.de().nom())
                .met("vers", x.vers().nom())
                .met("date", x.le())
                .met("source", "article", x.source());
    }
}
