package fr.gestionflux.core.tables;

import fr.gestionflux.core.droit.DroitTenu;
import fr.gestionflux.core.droit.TableDesDroits;
import fr.gestionflux.core.parc.Annuaire;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.saisie.ColonneDeTable;
import fr.gestionflux.core.saisie.ColonneDeTable.FormeDeChamp;
import fr.gestionflux.core.saisie.Ligne;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.util.List;
import java.util.stream.Stream;

/** Rights, each read and written by its kind. */
final class DroitsEnTable extends Table<DroitTenu> {

    private final Repertoire repertoire;
    private final TableDesDroits lecteur;

    DroitsEnTable(Repertoire repertoire) {
        super("droits", "un droit d'un réservataire", colonnes(repertoire.vocabulaire()));
        this.repertoire = repertoire;
        this.lecteur = TableDesDroits.de(
                repertoire.vocabulaire().genres(),
                repertoire.etats(),
                repertoire.lieux().tous());
    }

    private static List<ColonneDeTable> colonnes(Vocabulaire v) {
        return Stream.of(
                        List.of(TableDesReservataires.reservataire(
                                "à qui est le droit ; il a une ligne dans « etats_des_lieux »")),
                        ColonnesDuDroit.communes(v),
                        List.of(
                                ColonneDeTable.de(
                                                "etat des lieux",
                                                FormeDeChamp.DATE,
                                                "date de l'état des lieux ; celle de « etats_des_lieux » quand elle est"
                                                        + " vide",
                                                "31/12/2022")
                                        .facultative(),
                                ColonneDeTable.de(
                                                "source",
                                                FormeDeChamp.TEXTE,
                                                "document de l'état des lieux ; celui de « etats_des_lieux » quand elle est"
                                                        + " vide",
                                                "état des lieux 2022")
                                        .facultative()),
                        ColonnesDuDroit.propres(v))
                .flatMap(List::stream)
                .toList();
    }

    @Override
    Validation<Seq<Anomalie>, DroitTenu> lisLesChamps(Ligne l) {
        return lecteur.lis(l);
    }

    /** {@link TableDesDroits} says so itself, with the kind. */
    @Override
    boolean estLueAilleurs(ColonneDeTable c) {
        return true;
    }

    @Override
    void remplis(Cases cases, DroitTenu d) {
        ColonnesDuDroit.remplis(cases, d.droit(), repertoire);
        cases.met("reservataire", Annuaire.reference(d.reservataire()));
    }
}
