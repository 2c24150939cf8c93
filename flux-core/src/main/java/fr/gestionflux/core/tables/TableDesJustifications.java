package fr.gestionflux.core.tables;

import fr.gestionflux.core.parc.Annuaire;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.saisie.ColonneDeTable;
import fr.gestionflux.core.saisie.ColonneDeTable.FormeDeChamp;
import fr.gestionflux.core.saisie.Ligne;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.util.List;
import java.util.Optional;

/** Why targets were missed. */
final class TableDesJustifications extends Table<LigneDeJustification> {

    private final Repertoire repertoire;

    TableDesJustifications(Repertoire repertoire) {
        super(
                "justifications",
                "pourquoi l'objectif d'un réservataire n'a pas été atteint, comme le bailleur le justifie",
                List.of(
                        TableDesReservataires.reservataire("de qui est l'objectif"),
                        ColonneDeTable.de(
                                "texte",
                                FormeDeChamp.TEXTE,
                                "la justification",
                                "moins de logements libérés que prévu")));
        this.repertoire = repertoire;
    }

    @Override
    Validation<Seq<Anomalie>, LigneDeJustification> lisLesChamps(Ligne l) {
        Champs c = new Champs(l);
        Optional<Reservataire> qui = TableDesReservataires.reservataire(c, repertoire);
        Optional<String> texte = c.texte("texte");
        return c.donne(() -> new LigneDeJustification(qui.orElseThrow(), texte.orElseThrow()));
    }

    @Override
    Optional<?> cle(LigneDeJustification x) {
        return Optional.of(x.reservataire());
    }

    @Override
    void remplis(Cases cases, LigneDeJustification x) {
        cases.met("reservataire", Annuaire.reference(x.reservataire())).met("texte", x.texte());
    }
}
