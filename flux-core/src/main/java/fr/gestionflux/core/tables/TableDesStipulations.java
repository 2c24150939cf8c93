package fr.gestionflux.core.tables;

import fr.gestionflux.core.charte.Stipulation;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.saisie.ColonneDeTable;
import fr.gestionflux.core.saisie.ColonneDeTable.FormeDeChamp;
import fr.gestionflux.core.saisie.Ligne;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.util.List;
import java.util.Optional;

/** What conventions and their acts settle: the clause says how its value is written. */
final class TableDesStipulations extends Table<LigneDeStipulation> {

    private final Repertoire repertoire;

    TableDesStipulations(Repertoire repertoire) {
        super(
                "stipulations",
                "un point que règle une convention, ou un de ses actes",
                List.of(
                        TableDesActes.convention(),
                        ColonneDeTable.de(
                                        "acte",
                                        FormeDeChamp.CODE,
                                        "identifiant de l'acte qui le règle ; vide pour la convention",
                                        "avenant-1")
                                .facultative(),
                        new ColonneDeTable(
                                "clause",
                                FormeDeChamp.LISTE,
                                "le point, par son identifiant, qui dit comment s'écrit la valeur",
                                "minimum",
                                false,
                                repertoire.vocabulaire().points().stream()
                                        .map(p -> p.clause().id())
                                        .toList()),
                        ColonneDeTable.de(
                                "valeur", FormeDeChamp.TEXTE, "ce que dit le texte, comme la clause l'écrit", "1"),
                        ColonneDeTable.de(
                                "source", FormeDeChamp.TEXTE, "le document qui le dit", "convention Séez, 16/01/2024"),
                        ColonneDeTable.de("article", FormeDeChamp.TEXTE, "l'article", "§ 4.2")
                                .facultative()));
        this.repertoire = repertoire;
    }

    @Override
    Validation<Seq<Anomalie>, LigneDeStipulation> lisLesChamps(Ligne l) {
        Champs c = new Champs(l);
        Optional<String> convention = TableDesActes.convention(c, repertoire);
        Optional<String> acte = c.luSiDonne(
                "acte",
                Codes.LIGNE_INCONNUE,
                "l'identifiant d'un acte de la table « actes », de cette convention",
                id -> Optional.of(id)
                        .filter(a -> convention
                                .filter(x -> repertoire.actes().contains(cle(x, a)))
                                .isPresent()));
        Optional<PointNote<?>> point = c.lu(
                "clause",
                Codes.LIGNE_INCONNUE,
                "l'identifiant d'une clause, comme « minimum » ou « plafond-part »",
                repertoire.vocabulaire()::point);
        Optional<Reference> source = c.reference("source", "article");
        Optional<Stipulation<?>> stipulation = point.flatMap(p -> source.flatMap(
                s -> c.lu("valeur", Codes.VALEUR_ILLISIBLE, p.notation().attendu(), t -> p.lis(t, s))));
        return c.donne(() -> new LigneDeStipulation(convention.orElseThrow(), acte, stipulation.orElseThrow()));
    }

    /** An act is one of its convention. */
    static String cle(String convention, String acte) {
        return convention + "\t" + acte;
    }

    @Override
    void remplis(Cases cases, LigneDeStipulation x) {
        String clause = x.stipulation().clause().id();
        cases.met("convention", x.convention())
                .met("acte", x.acte())
                .met("clause", clause)
                .met("valeur", repertoire.vocabulaire().point(clause).map(p -> p.ecris(x.stipulation())))
                .met("source", "article", x.stipulation().source());
    }
}
