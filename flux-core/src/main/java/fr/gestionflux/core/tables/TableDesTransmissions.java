package fr.gestionflux.core.tables;

import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.saisie.ColonneDeTable;
import fr.gestionflux.core.saisie.ColonneDeTable.FormeDeChamp;
import fr.gestionflux.core.saisie.Ligne;
import fr.gestionflux.core.suivi.Transmission;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Yearly formalities that were done. */
final class TableDesTransmissions extends Table<Transmission> {

    TableDesTransmissions() {
        super(
                "transmissions",
                "une formalité annuelle qui est faite",
                List.of(
                        ColonneDeTable.de(
                                "objet", FormeDeChamp.TEXTE, "laquelle, comme le texte l'appelle", "bilan annuel"),
                        ColonneDeTable.de("annee", FormeDeChamp.ANNEE, "l'année dont elle parle", "2024"),
                        ColonneDeTable.de("date", FormeDeChamp.DATE, "le jour où elle est faite", "20/02/2025")));
    }

    @Override
    Validation<Seq<Anomalie>, Transmission> lisLesChamps(Ligne l) {
        Champs c = new Champs(l);
        Optional<String> objet = c.texte("objet");
        Optional<Integer> annee = c.annee("annee");
        Optional<LocalDate> le = c.date("date");
        return c.donne(() -> new Transmission(objet.orElseThrow(), annee.orElseThrow(), le.orElseThrow()));
    }

    @Override
    Optional<?> cle(Transmission x) {
        return Optional.of(x.objet() + ", " + x.annee());
    }

    @Override
    void remplis(Cases cases, Transmission x) {
        cases.met("objet", x.objet()).met("annee", Integer.toString(x.annee())).met("date", x.le());
    }
}
