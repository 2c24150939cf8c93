package fr.gestionflux.passerelle.guichet;

import fr.gestionflux.core.charte.Besoin;
import fr.gestionflux.core.charte.Charte;
import fr.gestionflux.core.charte.Chartes;
import fr.gestionflux.core.charte.Convention;
import fr.gestionflux.core.charte.Instruction;
import fr.gestionflux.core.charte.Instructions;
import fr.gestionflux.core.charte.ObjectifAnnuel;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.prospective.Comparaison;
import fr.gestionflux.core.prospective.Comparaison.Variante;
import fr.gestionflux.core.prospective.Hypotheses;
import fr.gestionflux.core.prospective.Projection;
import fr.gestionflux.core.recu.Recu;
import fr.gestionflux.core.recu.RecusDuDossier;
import fr.gestionflux.core.releve.Releve;
import fr.gestionflux.core.tables.Donnees;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What each convention is owed: of the year, under several charters, over the years to come. */
final class QuestionsDObjectif {

    private QuestionsDObjectif() {}

    static Suite verifier(Donnees d, Charte charte) {
        List<Besoin> besoins = charte.besoins(d.dossier(), d.conventions());
        return new Suite(
                List.of(),
                List.of(TableDesBesoins.de(besoins)),
                besoins.stream().anyMatch(b -> b.usage() == Besoin.Usage.OBJECTIF && b.manque()));
    }

    static Suite calculer(Donnees d, Charte charte) {
        Instructions instructions = charte.instructions(d.dossier());
        List<ObjectifAnnuel> objectifs = new ArrayList<>();
        List<Feuillet> refuses = new ArrayList<>();
        for (Convention c : d.conventions()) {
            instructions
                    .sous(c)
                    .flatMap((Instruction i) -> i.objectifAnnuel(c.reservataire()))
                    .fold(refus -> refuses.add(refuse(c.reservataire(), refus)), objectifs::add);
        }
        List<Feuillet> feuillets = new ArrayList<>(Ensemble.de(
                objectifs,
                Recu::de,
                RecusDuDossier::desObjectifs,
                (o, recu) -> new Feuillet(o.reservataire() + ", " + o.annee(), recu, o.resumer(), o.expliquer())));
        feuillets.addAll(refuses);
        return Suite.de(feuillets);
    }

    private static Feuillet refuse(Reservataire r, Seq<Anomalie> refus) {
        return Feuillet.de(
                r.nom() + " : pas d'objectif",
                Recu.de("objectif annuel", Map.of("reservataire", r.nom()), Map.of(), refus.asJava()));
    }

    /** Each convention under each charter: under another than its own, without the model of convention of its own. */
    static Suite comparer(Donnees d, Charte sienne, List<Charte> autres) {
        List<Feuillet> feuillets = new ArrayList<>();
        for (Convention c : d.conventions()) {
            List<Variante> variantes = new ArrayList<>();
            variantes.add(new Variante(sienne.id(), sienne, d.dossier(), c));
            autres.forEach(a -> variantes.add(new Variante(a.id(), a, d.dossier(), sansModele(c))));
            feuillets.add(
                    Feuillet.de(c.reservataire() + ", " + d.dossier().annee(), Recu.de(Comparaison.de(variantes))));
        }
        return Suite.de(feuillets);
    }

    private static Convention sansModele(Convention c) {
        return Convention.builder()
                .texte(c.texte())
                .bailleur(c.bailleur())
                .reservataire(c.reservataire())
                .effet(c.effet())
                .addAllStipulations(c.stipulations())
                .addAllActes(c.actes())
                .build();
    }

    /** The facts of the year are taken up each year. */
    static Suite projeter(Donnees d, Charte charte, Chartes chartes, int annees) {
        Hypotheses h = Hypotheses.builder()
                .annees(annees)
                .charte(annee -> chartes.pour(charte.id(), annee).getOrElse(charte))
                .faits(annee -> reprise(d, annee))
                .addEnonces(
                        "les chiffres de " + d.dossier().annee() + " sont repris chaque année",
                        "chaque objectif est honoré en entier, aucun droit n'est acquis",
                        "les conventions sont reconduites")
                .build();
        return Suite.de(List.of(Feuillet.de(
                "Les " + annees + " années à partir de " + d.dossier().annee(),
                Recu.de(Projection.de(d.dossier(), d.conventions(), h)))));
    }

    private static Releve reprise(Donnees d, int annee) {
        return Releve.builder()
                .reprend(d.dossier().releve(), annee - d.dossier().annee())
                .build();
    }

    static Either<Anomalie, List<Charte>> chartes(Chartes chartes, List<String> ids, int annee) {
        List<Charte> trouvees = new ArrayList<>();
        for (String id : ids) {
            Either<Anomalie, Charte> une = chartes.pour(id, annee);
            if (une.isLeft()) {
                return Either.left(une.getLeft());
            }
            trouvees.add(une.get());
        }
        return Either.right(trouvees);
    }
}
