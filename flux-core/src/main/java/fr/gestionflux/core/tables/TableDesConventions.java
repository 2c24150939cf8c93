package fr.gestionflux.core.tables;

import fr.gestionflux.core.charte.ConventionType;
import fr.gestionflux.core.parc.Annuaire;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.saisie.ColonneDeTable;
import fr.gestionflux.core.saisie.ColonneDeTable.FormeDeChamp;
import fr.gestionflux.core.saisie.Ligne;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Conventions. */
final class TableDesConventions extends Table<LigneDeConvention> {

    private final Repertoire repertoire;

    TableDesConventions(Repertoire repertoire) {
        super(
                "conventions",
                "une convention signée avec un réservataire",
                List.of(
                        ColonneDeTable.de("id", FormeDeChamp.CODE, "unique parmi les conventions", "seez-2024"),
                        TableDesReservataires.reservataire("avec qui"),
                        ColonneDeTable.de(
                                        "type",
                                        FormeDeChamp.CODE,
                                        "identifiant de son modèle dans la charte",
                                        "opac-savoie")
                                .facultative(),
                        ColonneDeTable.de(
                                "texte",
                                FormeDeChamp.TEXTE,
                                "le document, avec sa date",
                                "convention Séez, 16/01/2024"),
                        ColonneDeTable.de(
                                        "article",
                                        FormeDeChamp.TEXTE,
                                        "l'article, si ce n'est pas tout le document",
                                        "annexe 1")
                                .facultative(),
                        ColonneDeTable.de("effet", FormeDeChamp.DATE, "le jour où elle prend effet", "01/01/2024")));
        this.repertoire = repertoire;
    }

    @Override
    Validation<Seq<Anomalie>, LigneDeConvention> lisLesChamps(Ligne l) {
        Champs c = new Champs(l);
        Optional<String> id = c.texte("id");
        Optional<Reservataire> qui = TableDesReservataires.reservataire(c, repertoire);
        Optional<ConventionType> type = c.luSiDonne(
                "type",
                Codes.LIGNE_INCONNUE,
                "l'identifiant d'un modèle de convention des chartes",
                repertoire.vocabulaire()::type);
        Optional<Reference> texte = c.reference("texte", "article");
        Optional<LocalDate> effet = c.date("effet");
        return c.donne(() -> new LigneDeConvention(
                id.orElseThrow(), qui.orElseThrow(), type, texte.orElseThrow(), effet.orElseThrow()));
    }

    @Override
    Optional<?> cle(LigneDeConvention x) {
        return Optional.of(x.id());
    }

    /** A file is of one year: another convention of the holder is another year's. */
    @Override
    Optional<Reservataire> seulReservataire(LigneDeConvention x) {
        return Optional.of(x.reservataire());
    }

    @Override
    void remplis(Cases cases, LigneDeConvention x) {
        cases.met("id", x.id())
                .met("reservataire", Annuaire.reference(x.reservataire()))
                .met("type", x.type().map(ConventionType::id))
                .met("texte", "article", x.texte())
                .met("effet", x.effet());
    }
}
