package fr.gestionflux.core.tables;

import fr.gestionflux.core.charte.Acte;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.saisie.ColonneDeTable;
import fr.gestionflux.core.saisie.ColonneDeTable.FormeDeChamp;
import fr.gestionflux.core.saisie.Ligne;
import fr.gestionflux.core.temps.Dates;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Amendments, and orders of the préfet. */
final class TableDesActes extends Table<LigneDActe> {

    private final Repertoire repertoire;

    TableDesActes(Repertoire repertoire) {
        super(
                "actes",
                "un avenant, ou un arrêté du préfet, qui change une convention",
                List.of(
                        ColonneDeTable.de("id", FormeDeChamp.CODE, "unique parmi les actes", "avenant-1"),
                        convention(),
                        ColonneDeTable.parmi("forme", "ce qu'il est", (Object[]) Acte.Forme.values()),
                        ColonneDeTable.de(
                                "texte", FormeDeChamp.TEXTE, "le document, avec sa date", "avenant n° 1, 12/12/2024"),
                        ColonneDeTable.de(
                                        "article",
                                        FormeDeChamp.TEXTE,
                                        "l'article, si ce n'est pas tout le document",
                                        "art. 2")
                                .facultative(),
                        ColonneDeTable.de("du", FormeDeChamp.DATE, "son premier jour", "01/01/2025"),
                        ColonneDeTable.de("au", FormeDeChamp.DATE, "son dernier jour, s'il en a un", "31/12/2025")
                                .facultative()));
        this.repertoire = repertoire;
    }

    static ColonneDeTable convention() {
        return ColonneDeTable.de("convention", FormeDeChamp.CODE, "identifiant de la convention", "seez-2024");
    }

    static Optional<String> convention(Champs c, Repertoire repertoire) {
        return c.lu(
                "convention",
                Codes.LIGNE_INCONNUE,
                "l'identifiant d'une convention de la table « conventions »",
                id -> Optional.of(id).filter(repertoire.conventions()::contains));
    }

    @Override
    Validation<Seq<Anomalie>, LigneDActe> lisLesChamps(Ligne l) {
        Champs c = new Champs(l);
        Optional<String> id = c.texte("id");
        Optional<String> convention = convention(c, repertoire);
        Optional<Acte.Forme> forme = c.choix("forme", Acte.Forme.values());
        Optional<Reference> texte = c.reference("texte", "article");
        Optional<LocalDate> du = c.date("du");
        Optional<LocalDate> au = c.dateFacultative("au");
        return c.donne(() -> new LigneDActe(
                id.orElseThrow(),
                convention.orElseThrow(),
                new Acte(forme.orElseThrow(), texte.orElseThrow(), du.orElseThrow(), au, List.of())));
    }

    @Override
    Optional<?> cle(LigneDActe x) {
        return Optional.of(x.id());
    }

    @Override
    void remplis(Cases cases, LigneDActe x) {
        cases.met("id", x.id())
                .met("convention", x.convention())
                .met("forme", x.acte().forme().toString())
                .met("texte", "article", x.acte().texte())
                .met("du", x.acte().du())
                .met("au", x.acte().au().map(Dates::texte));
    }
}
