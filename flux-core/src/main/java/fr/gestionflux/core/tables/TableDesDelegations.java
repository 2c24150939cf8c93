package fr.gestionflux.core.tables;

import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.parc.Annuaire;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.repartition.Delegation;
import fr.gestionflux.core.saisie.ColonneDeTable;
import fr.gestionflux.core.saisie.ColonneDeTable.FormeDeChamp;
import fr.gestionflux.core.saisie.Ligne;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.util.List;
import java.util.Optional;

/** Holders that have others manage their homes. */
final class TableDesDelegations extends Table<Delegation> {

    private final Repertoire repertoire;

    TableDesDelegations(Repertoire repertoire) {
        super(
                "delegations",
                "un réservataire qui fait gérer ses logements par un autre",
                List.of(
                        TableDesReservataires.reservataire("qui délègue"),
                        TableDesReservataires.reservataire("gere par", "qui gère", "R-0007"),
                        ColonneDeTable.de("part", FormeDeChamp.TAUX, "de ses logements ; vide : tous", "50 %")
                                .facultative(),
                        ColonneDeTable.de(
                                        "sauf agents",
                                        FormeDeChamp.OUI_NON,
                                        "de l'État seul : sans les logements de ses agents civils et militaires",
                                        "non")
                                .facultative(),
                        ColonneDeTable.de("acte", FormeDeChamp.TEXTE, "l'acte", "délibération du 12/03/2024"),
                        ColonneDeTable.de("article", FormeDeChamp.TEXTE, "l'article", "art. 2")
                                .facultative()));
        this.repertoire = repertoire;
    }

    @Override
    Validation<Seq<Anomalie>, Delegation> lisLesChamps(Ligne l) {
        Champs c = new Champs(l);
        Optional<Reservataire> de = TableDesReservataires.reservataire(c, repertoire);
        Optional<Reservataire> a = TableDesReservataires.reservataire(c, "gere par", repertoire);
        Optional<Taux> part = c.tauxFacultatif("part");
        Optional<Boolean> saufAgents = c.ouiNon("sauf agents");
        Optional<Reference> acte = c.reference("acte", "article");
        return c.donne(() -> new Delegation(
                de.orElseThrow(),
                a.orElseThrow(),
                part.orElse(Taux.ENTIER),
                saufAgents.orElse(false),
                acte.orElseThrow()));
    }

    @Override
    void remplis(Cases cases, Delegation x) {
        cases.met("reservataire", Annuaire.reference(x.de()))
                .met("gere par", Annuaire.reference(x.a()))
                .met("sauf agents", x.saufAgents())
                .met("acte", "article", x.acte());
        if (!x.part().equals(Taux.ENTIER)) {
            cases.met("part", x.part());
        }
    }
}
