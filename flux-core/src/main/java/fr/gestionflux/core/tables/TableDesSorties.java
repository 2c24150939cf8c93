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
import fr.gestionflux.core.suivi.Sortie;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.util.List;
import java.util.Optional;

/** Homes held that were sold or demolished. */
final class TableDesSorties extends Table<Sortie> {

    private final Repertoire repertoire;

    TableDesSorties(Repertoire repertoire) {
        super(
                "sorties",
                "des logements réservés vendus ou démolis dans l'année, qui quittent l'état des lieux",
                List.of(
                        TableDesReservataires.reservataire("à qui ils étaient"),
                        ColonneDeTable.de(
                                "droit",
                                FormeDeChamp.TEXTE,
                                "le droit où ils étaient comptés, comme l'état des lieux l'appelle",
                                "opération 399"),
                        ColonneDeTable.de("logements", FormeDeChamp.NOMBRE, "combien", "1"),
                        ColonneDeTable.de("motif", FormeDeChamp.TEXTE, "pourquoi", "vente"),
                        ColonneDeTable.de("source", FormeDeChamp.TEXTE, "le document", "acte de vente du 12/03/2024"),
                        ColonneDeTable.de("article", FormeDeChamp.TEXTE, "l'article", "art. 2")
                                .facultative()));
        this.repertoire = repertoire;
    }

    @Override
    Validation<Seq<Anomalie>, Sortie> lisLesChamps(Ligne l) {
        Champs c = new Champs(l);
        Optional<Reservataire> qui = TableDesReservataires.reservataire(c, repertoire);
        Optional<String> droit = c.texte("droit");
        Optional<Quantite> nombre = c.lu("logements", Codes.NOMBRE_ILLISIBLE, "un nombre comme « 1 »", Quantite::lis);
        Optional<String> motif = c.texte("motif");
        Optional<Reference> source = c.reference("source", "article");
        return c.donne(() -> new Sortie(
                qui.orElseThrow(),
                droit.orElseThrow(),
                nombre.orElseThrow(),
                motif.orElseThrow(),
                source.orElseThrow()));
    }

    @Override
    void remplis(Cases cases, Sortie x) {
        cases.met("reservataire", Annuaire.reference(x.reservataire()))
                .met("droit", x.droit())
                .met("logements", x.nombre())
                .met("motif", x.motif())
                .met("source", "article", x.source());
    }
}
