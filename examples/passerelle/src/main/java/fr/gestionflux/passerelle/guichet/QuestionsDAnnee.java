package fr.gestionflux.passerelle.guichet;

import fr.gestionflux.core.charte.Charte;
import fr.gestionflux.core.parc.Logement;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.recu.Recu;
import fr.gestionflux.core.recu.RecusDuDossier;
import fr.gestionflux.core.repartition.Repartition;
import fr.gestionflux.core.suivi.Bilan;
import fr.gestionflux.core.suivi.Ouverture;
import fr.gestionflux.core.suivi.Point;
import fr.gestionflux.core.suivi.Propositions;
import fr.gestionflux.core.suivi.Situation;
import fr.gestionflux.core.suivi.Suivi;
import fr.gestionflux.core.tables.Donnees;
import fr.gestionflux.core.tables.TableEcrite;
import fr.gestionflux.core.tables.Vocabulaire;
import fr.gestionflux.core.temps.Dates;
import io.vavr.control.Either;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The year of a file: its sharing-out, where it stands, its reports, what it leaves. */
final class QuestionsDAnnee {

    private static final List<String> PROPOSITION = List.of("ordre", "reservataire", "territoire", "pourquoi");

    private QuestionsDAnnee() {}

    private static Either<Anomalie, Repartition> repartition(Donnees d, Charte charte) {
        return d.territoireDuFlux().map(t -> d.repartition(charte, t).repartir());
    }

    /** With the targets that the whole landlord leaves, where its flow can be shared out. */
    private static Suivi suivi(Donnees d, Charte charte) {
        return repartition(d, charte)
                .fold(sansTerritoire -> d.suivi(charte), d::suivi)
                .build();
    }

    static Suite repartir(Donnees d, Charte charte, boolean reduire) {
        return repartition(d, charte).fold(Suite::refusee, r -> {
            Repartition voulue = reduire ? r.reduireAuxLimites() : r;
            return Suite.de(List.of(new Feuillet(
                    "Répartition du flux, " + d.dossier().annee(), Recu.de(voulue), "", voulue.expliquer())));
        });
    }

    /** What is followed on a day, of the file's year or later. */
    private static Either<Anomalie, Point> point(Donnees d, Charte charte, LocalDate au) {
        int annee = d.dossier().annee();
        return au.getYear() < annee
                ? Either.left(Anomalie.valeur(
                        CodesDeGuichet.JOUR_AVANT_L_ANNEE,
                        "--au",
                        Dates.texte(au),
                        "un jour de " + annee + ", l'année du dossier, ou d'après"))
                : Either.right(suivi(d, charte).au(au));
    }

    static Suite situation(Donnees d, Charte charte, LocalDate au) {
        return point(d, charte, au).fold(Suite::refusee, QuestionsDAnnee::situation);
    }

    private static Suite situation(Point point) {
        List<Feuillet> feuillets = new ArrayList<>();
        if (!point.anomalies().isEmpty()) {
            feuillets.add(Suite.remarques("L'année", "année", point.anomalies()));
        }
        feuillets.addAll(Ensemble.de(
                point.situations(), Recu::de, RecusDuDossier::desSituations, (s, recu) -> Feuillet.de(titre(s), recu)));
        return Suite.de(feuillets);
    }

    private static String titre(Situation s) {
        return s.convention().reservataire().nom() + ", au " + Dates.texte(s.au());
    }

    static Suite bilan(Donnees d, Charte charte) {
        List<Feuillet> feuillets = new ArrayList<>();
        for (Bilan b : suivi(d, charte).bilans()) {
            feuillets.add(Feuillet.de(
                    b.situation().convention().reservataire() + ", bilan de "
                            + d.dossier().annee(),
                    Recu.de(b)));
        }
        return Suite.de(feuillets);
    }

    static Suite ouvrir(Donnees d, Charte charte, Vocabulaire vocabulaire) {
        List<Ouverture> ouvertures = suivi(d, charte).ouvertures();
        List<Feuillet> feuillets = new ArrayList<>();
        ouvertures.forEach(o -> feuillets.add(
                Feuillet.de(o.reservataire() + ", ouverture de " + (d.dossier().annee() + 1), Recu.de(o))));
        SansOuverture autres = new SansOuverture(d, charte, ouvertures);
        List<Anomalie> sansConvention = autres.anomalies();
        if (!sansConvention.isEmpty()) {
            feuillets.add(Suite.remarques("Les droits qu'aucune convention ne suit", "ouverture", sansConvention));
        }
        if (sansConvention.stream().anyMatch(Anomalie::estRefus)) {
            return new Suite(feuillets, List.of(), true);
        }
        return d.suivantes(ouvertures)
                .flatMap(suivantes -> suivantes.ecris(vocabulaire))
                .flatMap(tables -> autres.avec(tables, vocabulaire))
                .fold(
                        refus -> {
                            feuillets.add(
                                    Suite.remarques("L'année suivante n'est pas écrite", "ouverture", refus.asJava()));
                            return new Suite(feuillets, List.of(), true);
                        },
                        tables -> new Suite(feuillets, tables, false));
    }

    static Suite orienter(Donnees d, Charte charte, String numero, LocalDate au) {
        Optional<Logement> logement = d.logements().stream()
                .filter(l -> l.numero().filter(numero::equals).isPresent())
                .findFirst();
        return point(d, charte, au)
                .flatMap(point -> logement.<Either<Anomalie, Propositions>>map(l -> Either.right(point.propositions(l)))
                        .orElseGet(() -> Either.left(Anomalie.valeur(
                                CodesDeGuichet.LOGEMENT_INCONNU,
                                "--logement",
                                numero,
                                "le numéro d'un logement de la table « logements »"))))
                .fold(Suite::refusee, QuestionsDAnnee::propositions);
    }

    private static Suite propositions(Propositions p) {
        List<List<String>> rangees = new ArrayList<>();
        p.rangees()
                .forEach(x -> rangees.add(List.of(
                        Integer.toString(x.rang()),
                        x.reservataire().nom(),
                        x.reservataire().territoire().toString(),
                        phrase(String.join(" ; ", x.raisons())))));
        p.ecartes()
                .forEach(e -> rangees.add(Stream.of(
                                "écarté",
                                e.reservataire().nom(),
                                e.reservataire().territoire().toString(),
                                phrase(e.raison()))
                        .toList()));
        return new Suite(
                List.of(Feuillet.de(
                        "À qui proposer ce logement, au " + Dates.texte(p.au()),
                        Recu.de("orientation", Map.of("au", p.au().toString()), Map.of(), List.of()))),
                List.of(new TableEcrite("propositions", PROPOSITION, rangees)),
                false);
    }

    private static String phrase(String raisons) {
        return raisons.isEmpty()
                ? raisons
                : raisons.substring(0, 1).toUpperCase(Locale.FRENCH) + raisons.substring(1) + ".";
    }
}
