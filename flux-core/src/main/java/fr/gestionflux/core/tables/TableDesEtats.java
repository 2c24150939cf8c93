package fr.gestionflux.core.tables;

import fr.gestionflux.core.droit.EtatDesLieux;
import fr.gestionflux.core.parc.Annuaire;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.saisie.ColonneDeTable;
import fr.gestionflux.core.saisie.ColonneDeTable.FormeDeChamp;
import fr.gestionflux.core.saisie.Ligne;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Inventories: one a holder, whose rights may be none. */
final class TableDesEtats extends Table<EtatTenu> {

    private final Repertoire repertoire;

    TableDesEtats(Repertoire repertoire) {
        super(
                "etats_des_lieux",
                "l'état des lieux des droits d'un réservataire, même sans droit",
                List.of(
                        TableDesReservataires.reservataire("à qui sont les droits"),
                        ColonneDeTable.de("date", FormeDeChamp.DATE, "de quel jour", "31/12/2022"),
                        ColonneDeTable.de("source", FormeDeChamp.TEXTE, "le document", "état des lieux 2022"),
                        ColonneDeTable.de("article", FormeDeChamp.TEXTE, "l'article ou l'annexe", "annexe 1")
                                .facultative(),
                        ColonneDeTable.de(
                                        "annee de conversion",
                                        FormeDeChamp.ANNEE,
                                        "année à partir de laquelle se comptent les années restantes, en Île-de-France",
                                        "2023")
                                .facultative()));
        this.repertoire = repertoire;
    }

    @Override
    Validation<Seq<Anomalie>, EtatTenu> lisLesChamps(Ligne l) {
        Champs c = new Champs(l);
        Optional<Reservataire> qui = TableDesReservataires.reservataire(c, repertoire);
        Optional<LocalDate> au = c.date("date");
        Optional<Reference> source = c.reference("source", "article");
        OptionalInt conversion = c.anneeFacultative("annee de conversion");
        return c.donne(() ->
                new EtatTenu(qui.orElseThrow(), new EtatDesLieux(au.orElseThrow(), source.orElseThrow(), conversion)));
    }

    @Override
    Optional<?> cle(EtatTenu x) {
        return Optional.of(x.reservataire());
    }

    @Override
    void remplis(Cases cases, EtatTenu e) {
        EtatDesLieux etat = e.etatDesLieux();
        cases.met("reservataire", Annuaire.reference(e.reservataire()))
                .met("date", etat.au())
                .met("source", "article", etat.source())
                .met("annee de conversion", etat.anneeDeConversion());
    }
}
