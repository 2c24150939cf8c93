package fr.gestionflux.core.tables;

import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.parc.Reservataire.Categorie;
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

/** Holders. */
final class TableDesReservataires extends Table<Reservataire> {

    private final Repertoire repertoire;

    TableDesReservataires(Repertoire repertoire) {
        super(
                "reservataires",
                "un réservataire",
                List.of(
                        ColonneDeTable.de(
                                        "id",
                                        FormeDeChamp.CODE,
                                        "son identifiant dans votre logiciel ; sans lui, son nom le désigne",
                                        "R-0042")
                                .facultative(),
                        ColonneDeTable.de("nom", FormeDeChamp.TEXTE, "son nom", "commune de Séez"),
                        ColonneDeTable.parmi("categorie", "ce que la loi en fait", (Object[]) Categorie.values()),
                        territoire("où il a ses droits")));
        this.repertoire = repertoire;
    }

    static ColonneDeTable territoire(String sens) {
        return ColonneDeTable.de("territoire", FormeDeChamp.CODE, sens + ", par son code ou son nom", "73285");
    }

    static Optional<Territoire> territoire(Champs c, Repertoire repertoire) {
        return c.lu(
                "territoire",
                Codes.TERRITOIRE_INCONNU,
                "le code ou le nom d'un seul territoire du dossier",
                repertoire.lieux()::trouve);
    }

    static ColonneDeTable reservataire(String sens) {
        return reservataire("reservataire", sens, "R-0042");
    }

    static ColonneDeTable reservataire(String colonne, String sens, String exemple) {
        return ColonneDeTable.de(colonne, FormeDeChamp.CODE, sens + ", par son identifiant ou son nom", exemple);
    }

    static Optional<Reservataire> reservataire(Champs c, Repertoire repertoire) {
        return reservataire(c, "reservataire", repertoire);
    }

    static Optional<Reservataire> reservataire(Champs c, String colonne, Repertoire repertoire) {
        return c.lu(
                colonne,
                Codes.RESERVATAIRE_INCONNU,
                "l'identifiant ou le nom d'un seul réservataire du dossier",
                repertoire.annuaire()::trouve);
    }

    @Override
    Validation<Seq<Anomalie>, Reservataire> lisLesChamps(Ligne l) {
        Champs c = new Champs(l);
        Optional<String> id = c.facultatif("id");
        Optional<String> nom = c.texte("nom");
        Optional<Categorie> categorie = c.choix("categorie", Categorie.values());
        Optional<Territoire> territoire = territoire(c, repertoire);
        return c.donne(
                () -> new Reservataire(categorie.orElseThrow(), nom.orElseThrow(), territoire.orElseThrow(), id));
    }

    @Override
    Optional<?> cle(Reservataire x) {
        return Optional.of(x);
    }

    @Override
    void remplis(Cases cases, Reservataire r) {
        cases.met("id", r.id())
                .met("nom", r.nom())
                .met("categorie", r.categorie().toString())
                .met("territoire", repertoire.lieux().reference(r.territoire()));
    }
}
