package fr.gestionflux.core.tables;

import fr.gestionflux.core.parc.Bailleur;
import fr.gestionflux.core.parc.Territoire;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.saisie.ColonneDeTable;
import fr.gestionflux.core.saisie.ColonneDeTable.FormeDeChamp;
import fr.gestionflux.core.saisie.Ligne;
import fr.gestionflux.core.temps.Annees;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

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
                                .facultative(),
                        ColonneDeTable.de(
                                        "periodes de construction",
                                        FormeDeChamp.TEXTE,
                                        "les classes d'années de construction du bilan, séparées par « ; » ; vide : chaque"
                                                + " année est une classe",
                                        "1950 à 1999 ; 2000 à 2024")
                                .facultative()));
        this.repertoire = repertoire;
    }

    @Override
    Validation<Seq<Anomalie>, Tete> lisLesChamps(Ligne l) {
        Champs c = new Champs(l);
        Optional<String> bailleur = c.texte("bailleur");
        Optional<Integer> annee = c.annee("annee");
        Optional<String> charte = c.luSiDonne(
                "charte",
                Codes.CHARTE_INCONNUE,
                repertoire.vocabulaire().chartesAttendues(),
                id -> Optional.of(id).filter(repertoire.vocabulaire()::admetLaCharte));
        Optional<Territoire> territoire =
                c.estDonne("territoire") ? TableDesReservataires.territoire(c, repertoire) : Optional.empty();
        List<Annees> periodes = c.luSiDonne(
                        "periodes de construction",
                        Codes.ANNEE_ILLISIBLE,
                        "des années séparées par « ; », comme « 1950 à 1999 ; 2000 à 2024 »",
                        t -> Notation.elements(t, TableDesFaits::annees))
                .orElse(List.of());
        return c.donne(() ->
                new Tete(new Bailleur(bailleur.orElseThrow()), annee.orElseThrow(), charte, territoire, periodes));
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
                .met("territoire", x.territoire().map(repertoire.lieux()::reference))
                .met(
                        "periodes de construction",
                        x.periodesDeConstruction().stream()
                                .map(Annees::toString)
                                .collect(Collectors.joining(" ; ")));
    }
}
