package fr.gestionflux.core.tables;

import fr.gestionflux.core.parc.Bailleur;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.saisie.ColonneDeTable;
import fr.gestionflux.core.saisie.ColonneDeTable.FormeDeChamp;
import fr.gestionflux.core.saisie.Ligne;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.util.List;
import java.util.Optional;

/** What the whole is about: one row. */
final class TableDeTete extends Table<Tete> {

    TableDeTete() {
        super(
                "dossier",
                "ce dont parle le dossier : une seule ligne",
                List.of(
                        ColonneDeTable.de("bailleur", FormeDeChamp.TEXTE, "le bailleur", "OPAC Savoie"),
                        ColonneDeTable.de("annee", FormeDeChamp.ANNEE, "l'année dont le flux est partagé", "2024")));
    }

    @Override
    Validation<Seq<Anomalie>, Tete> lisLesChamps(Ligne l) {
        Champs c = new Champs(l);
        Optional<String> bailleur = c.texte("bailleur");
        Optional<Integer> annee = c.annee("annee");
        return c.donne(() -> new Tete(new Bailleur(bailleur.orElseThrow()), annee.orElseThrow()));
    }

    /** Two rows are one too many, whatever they say. */
    @Override
    Optional<?> cle(Tete x) {
        return Optional.of(nom());
    }

    @Override
    void remplis(Cases cases, Tete x) {
        cases.met("bailleur", x.bailleur().nom()).met("annee", Integer.toString(x.annee()));
    }
}
