package fr.gestionflux.core.tables;

import fr.gestionflux.core.droit.DroitTenu;
import fr.gestionflux.core.droit.Genre;
import fr.gestionflux.core.droit.Origine;
import fr.gestionflux.core.droit.TableDesDroits;
import fr.gestionflux.core.parc.Annuaire;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.saisie.Colonne;
import fr.gestionflux.core.saisie.Colonne.Forme;
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

    private static List<Colonne> colonnes(Vocabulaire v) {
        return Stream.concat(
                        Stream.of(
                                TableDesReservataires.reservataire("à qui est le droit"),
                                Colonne.parmi(
                                        "genre",
                                        "son genre, qui dit lesquelles des colonnes suivantes il lit",
                                        v.genres().stream().map(Genre::nom).toArray()),
                                Colonne.de(
                                        "intitule", Forme.TEXTE, "comment l'état des lieux l'appelle", "opération 399"),
                                Colonne.de("logements", Forme.NOMBRE, "logements de l'opération, ou droits", "9"),
                                Colonne.de(
                                                "part reservee",
                                                Forme.TAUX,
                                                "part des logements que la garantie donne",
                                                "10 %")
                                        .facultative(),
                                Colonne.de(
                                                "quotite garantie",
                                                Forme.TAUX,
                                                "part de l'emprunt qui est garantie, quand la part réservée n'est pas"
                                                        + " connue",
                                                "50 %")
                                        .facultative(),
                                Colonne.de(
                                                "derniere echeance",
                                                Forme.DATE,
                                                "dernier remboursement de l'emprunt",
                                                "01/05/2045")
                                        .facultative(),
                                Colonne.de(
                                                "fin",
                                                Forme.DATE,
                                                "dernier jour du droit ; dernière année pour des droits de suite",
                                                "31/12/2040")
                                        .facultative(),
                                Colonne.parmi(
                                                "origine",
                                                "ce qui l'a fait acquérir ; inconnue quand elle est vide",
                                                (Object[]) Origine.values())
                                        .facultative(),
                                TableDesReservataires.territoire("où il est, ailleurs que chez son réservataire")
                                        .facultative(),
                                Colonne.de(
                                                "etat des lieux",
                                                Forme.DATE,
                                                "date de l'état des lieux ; celle de « etats_des_lieux » quand elle est"
                                                        + " vide",
                                                "31/12/2022")
                                        .facultative(),
                                Colonne.de(
                                                "source",
                                                Forme.TEXTE,
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
    boolean estLueAilleurs(Colonne c) {
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
