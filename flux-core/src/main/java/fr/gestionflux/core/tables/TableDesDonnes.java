package fr.gestionflux.core.tables;

import fr.gestionflux.core.droit.Origine;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.parc.Annuaire;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.saisie.ColonneDeTable;
import fr.gestionflux.core.saisie.ColonneDeTable.FormeDeChamp;
import fr.gestionflux.core.saisie.Ligne;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.util.List;
import java.util.Optional;

/** Objectives that are given: those of holders whose convention is elsewhere. */
final class TableDesDonnes extends Table<ObjectifDonne> {

    private final Repertoire repertoire;

    TableDesDonnes(Repertoire repertoire) {
        super(
                "donnes",
                "ce qui est donné pour un réservataire au lieu d'être calculé, sa convention étant ailleurs",
                List.of(
                        TableDesReservataires.reservataire("à qui"),
                        ColonneDeTable.de("objectif", FormeDeChamp.ENTIER, "combien de logements", "35")
                                .facultative(),
                        ColonneDeTable.de(
                                        "part",
                                        FormeDeChamp.TAUX,
                                        "sa part d'un flux qui est le sien, au lieu d'un objectif",
                                        "5 %")
                                .facultative(),
                        ColonneDeTable.de(
                                        "flux", FormeDeChamp.NOMBRE, "le flux dont c'est la part, en logements", "120")
                                .facultative(),
                        ColonneDeTable.de(
                                        "dont agents",
                                        FormeDeChamp.NOMBRE,
                                        "de l'État seul : les logements de ses agents civils et militaires, même quand son"
                                                + " objectif est calculé",
                                        "78")
                                .facultative(),
                        ColonneDeTable.parmi(
                                        "origine", "ce qui l'a fait acquérir ; inconnue quand elle est vide", (Object[])
                                                Origine.values())
                                .facultative(),
                        ColonneDeTable.de(
                                "source", FormeDeChamp.TEXTE, "le document qui le dit", "convention Albertville, 2024"),
                        ColonneDeTable.de("article", FormeDeChamp.TEXTE, "l'article ou l'annexe", "annexe 1")
                                .facultative()));
        this.repertoire = repertoire;
    }

    @Override
    Validation<Seq<Anomalie>, ObjectifDonne> lisLesChamps(Ligne l) {
        Champs c = new Champs(l);
        Optional<Reservataire> qui = TableDesReservataires.reservataire(c, repertoire);
        Optional<Quantite> objectif = c.nombreFacultatif("objectif");
        Optional<Taux> part = c.tauxFacultatif("part");
        Optional<Quantite> flux = c.nombreFacultatif("flux");
        Optional<Quantite> agents = c.nombreFacultatif("dont agents");
        Optional<Origine> origine = c.choixFacultatif("origine", Origine.values());
        Optional<Reference> source = c.reference("source", "article");
        return c.donne(() -> new ObjectifDonne(
                qui.orElseThrow(),
                objectif,
                part,
                flux,
                agents,
                origine.orElse(Origine.INCONNUE),
                source.orElseThrow()));
    }

    @Override
    Optional<?> cle(ObjectifDonne x) {
        return Optional.of(x.reservataire());
    }

    @Override
    void remplis(Cases cases, ObjectifDonne x) {
        cases.met("reservataire", Annuaire.reference(x.reservataire()))
                .met(
                        "origine",
                        x.origine() == Origine.INCONNUE ? "" : x.origine().toString())
                .met("source", "article", x.source());
        x.objectif().ifPresent(n -> cases.met("objectif", n));
        x.part().ifPresent(n -> cases.met("part", n));
        x.flux().ifPresent(n -> cases.met("flux", n));
        x.agents().ifPresent(n -> cases.met("dont agents", n));
    }
}
