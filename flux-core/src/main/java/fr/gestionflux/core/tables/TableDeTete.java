package fr.gestionflux.core.tables;

import fr.gestionflux.core.parc.Bailleur;
import fr.gestionflux.core.parc.Territoire;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.saisie.ColonneDeTable;
import fr.gestionflux.core.saisie.ColonneDeTable.FormeDeChamp;
import fr.gestionflux.core.saisie.Ligne;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.util.List;
import java.util.Optional;

/** What the whole is about: one row. */
final class TableDeTete extends Table<Tete> {

    private final Repertoire repertoire;

    TableDeTete(Repertoire repertoire) {
        super(
                "dossier",
                "ce dont parle le dossier : une seule ligne",
                List.of(
                        ColonneDeTable.de("bailleur", FormeDeChamp.TEXTE, "le bailleur", "OPAC Savoie"),
                        ColonneDeTable.de("annee", FormeDeChamp.ANNEE, "l'année dont le flux est partagé", "2024"),
                        ColonneDeTable.de(
                                        "charte",
                                        FormeDeChamp.CODE,
                                        "identifiant de la charte, « droit-commun » dans un département qui n'en a pas",
                                        "droit-commun")
                                .facultative(),
                        ColonneDeTable.de(
                                        "territoire",
                                        FormeDeChamp.CODE,
                                        "où le flux est partagé, par son code ou son nom ; vide : le département de tous"
                                                + " les réservataires, quand il n'y en a qu'un",
                                        "73")
                                .facultative()));
        this.repertoire = repertoire;
    }

    @Override
    Validation<Seq<Anomalie>, Tete> lisLesChamps(Ligne l) {
        Champs c = new Champs(l);
        Optional<String> bailleur = c.texte("bailleur");
        Optional<Integer> annee = c.annee("annee");
        Optional<String> charte = c.estDonne("charte")
                ? c.lu(
                        "charte",
                        Codes.CHARTE_INCONNUE,
                        repertoire.vocabulaire().chartesAttendues(),
                        id -> Optional.of(id).filter(repertoire.vocabulaire()::admetLaCharte))
                : Optional.empty();
        Optional<Territoire> territoire =
                c.estDonne("territoire") ? TableDesReservataires.territoire(c, repertoire) : Optional.empty();
        return c.donne(() -> new Tete(new Bailleur(bailleur.orElseThrow()), annee.orElseThrow(), charte, territoire));
    }

    /** Two rows are one too many, whatever they say. */
    @Override
    Optional<?> cle(Tete x) {
        return Optional.of(nom());
    }

    @Override
    void remplis(Cases cases, Tete x) {
        cases.met("bailleur", x.bailleur().nom())
                .met("annee", Integer.toString(x.annee()))
                .met("charte", x.charte())
                .met("territoire", x.territoire().map(repertoire.lieux()::reference));
    }
}
