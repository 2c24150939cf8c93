package fr.gestionflux.core.tables;

import fr.gestionflux.core.droit.Droit;
import fr.gestionflux.core.droit.Genre;
import fr.gestionflux.core.droit.Origine;
import fr.gestionflux.core.parc.Territoire;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.saisie.ColonneDeTable;
import fr.gestionflux.core.saisie.ColonneDeTable.FormeDeChamp;
import fr.gestionflux.core.saisie.Libelles;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The columns of a right, whatever table it is a row of: each kind says which of them it reads. */
final class ColonnesDuDroit {

    private ColonnesDuDroit() {}

    static List<ColonneDeTable> communes(Vocabulaire v) {
        return List.of(
                ColonneDeTable.parmi(
                        "genre",
                        "son genre, qui dit lesquelles des colonnes suivantes il lit",
                        v.genres().stream().map(Genre::nom).toArray()),
                ColonneDeTable.de(
                        "intitule", FormeDeChamp.TEXTE, "comment l'état des lieux l'appelle", "opération 399"),
                ColonneDeTable.de("logements", FormeDeChamp.NOMBRE, "logements de l'opération, ou droits", "9"),
                ColonneDeTable.de(
                                "part reservee", FormeDeChamp.TAUX, "part des logements que la garantie donne", "10 %")
                        .facultative(),
                ColonneDeTable.de(
                                "quotite garantie",
                                FormeDeChamp.TAUX,
                                "part de l'emprunt qui est garantie, quand la part réservée n'est pas connue",
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
                ColonneDeTable.parmi("origine", "ce qui l'a fait acquérir ; inconnue quand elle est vide", (Object[])
                                Origine.values())
                        .facultative(),
                TableDesReservataires.territoire("où il est, ailleurs que chez son réservataire")
                        .facultative());
    }

    static List<ColonneDeTable> propres(Vocabulaire v) {
        return v.genres().stream()
                .flatMap(g -> g.colonnesPropres().stream())
                .distinct()
                .toList();
    }

    static Optional<Droit> lis(Champs c, Repertoire repertoire) {
        List<Genre<?>> genres = repertoire.vocabulaire().genres();
        Optional<Genre<?>> genre = c.lu(
                "genre",
                Codes.GENRE_INCONNU,
                "un genre de droit qu'une charte lise : "
                        + genres.stream().map(g -> "« " + g.nom() + " »").collect(Collectors.joining(", ")),
                nom -> genres.stream()
                        .filter(g -> Libelles.semblables(g.nom(), nom))
                        .findFirst());
        Optional<Territoire> lieu =
                c.estDonne("territoire") ? TableDesReservataires.territoire(c, repertoire) : Optional.empty();
        return genre.<Droit>flatMap(g -> c.tout(g::lis))
                .map(d -> lieu.<Droit>map(d::en).orElse(d));
    }

    static void remplis(Cases cases, Droit droit, Repertoire repertoire) {
        cases.tout(Genre.enTexte(droit))
                .met("genre", droit.genre().nom())
                .met("territoire", droit.lieu().map(repertoire.lieux()::reference));
    }
}
