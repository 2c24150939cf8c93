package fr.gestionflux.core.tables;

import fr.gestionflux.core.droit.DroitTenu;
import fr.gestionflux.core.droit.Genre;
import fr.gestionflux.core.droit.Origine;
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
        return Stream.concat(
                        Stream.of(
                                TableDesReservataires.reservataire(
                                        "à qui est le droit ; il a une ligne dans « etats_des_lieux »"),
                                ColonneDeTable.parmi(
                                        "genre",
                                        "son genre, qui dit lesquelles des colonnes suivantes il lit",
                                        v.genres().stream().map(Genre::nom).toArray()),
                                ColonneDeTable.de(
                                        "intitule",
                                        FormeDeChamp.TEXTE,
                                        "comment l'état des lieux l'appelle",
                                        "opération 399"),
                                ColonneDeTable.de(
                                        "logements", FormeDeChamp.NOMBRE, "logements de l'opération, ou droits", "9"),
                                ColonneDeTable.de(
                                                "part reservee",
                                                FormeDeChamp.TAUX,
                                                "part des logements que la garantie donne",
                                                "10 %")
                                        .facultative(),
                                ColonneDeTable.de(
                                                "quotite garantie",
                                                FormeDeChamp.TAUX,
                                                "part de l'emprunt qui est garantie, quand la part réservée n'est pas"
                                                        + " connue",
                                                "50 %")
                                        .facultative(),
                                ColonneDeTable.de(
                                                "derniere echeance",
                                                FormeDeChamp.DATE,
                                                "dernier remboursement de l'emprunt",
                                                "01/05/2045")
                                        .facultative(),
                                ColonneDeTable.de(
                                                "fin",
                                                FormeDeChamp.DATE,
                                                "dernier jour du droit ; dernière année pour des droits de suite",
                                                "31/12/2040")
                                        .facultative(),
                                ColonneDeTable.parmi(
                                                "origine",
                                                "ce qui l'a fait acquérir ; inconnue quand elle est vide",
                                                (Object[]) Origine.values())
                                        .facultative(),
                                TableDesReservataires.territoire("où il est, ailleurs que chez son réservataire")
                                        .facultative(),
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
                        v.genres().stream()
                                .flatMap(g -> g.colonnesPropres().stream())
                                .distinct())
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
        cases.tout(Genre.enTexte(d.droit()))
                .met("reservataire", Annuaire.reference(d.reservataire()))
                .met("genre", d.droit().genre().nom())
                .met("territoire", d.droit().lieu().map(repertoire.lieux()::reference));
    }
}
