package fr.gestionflux.examples.annee;

import fr.gestionflux.core.charte.Convention;
import fr.gestionflux.core.charte.Instruction;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.parc.Territoire;
import fr.gestionflux.core.parc.Territoire.Echelle;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.suivi.Bilan;
import fr.gestionflux.core.suivi.Bilan.PremieresLocations;
import fr.gestionflux.core.suivi.Bilan.Ventilation;
import fr.gestionflux.core.suivi.Decompte;
import fr.gestionflux.core.suivi.Decompte.Sort;
import fr.gestionflux.core.suivi.Echeance;
import fr.gestionflux.core.suivi.Echeance.Statut;
import fr.gestionflux.core.suivi.Exercice;
import fr.gestionflux.core.suivi.Indicateur;
import fr.gestionflux.core.suivi.Ouverture;
import fr.gestionflux.core.suivi.Point;
import fr.gestionflux.core.suivi.Situation;
import fr.gestionflux.core.suivi.Suivi;
import fr.gestionflux.core.temps.Dates;
import fr.gestionflux.core.temps.Periode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Prints the year of one landlord: where it stands on a day, its report, and the opening of the next one. */
final class Rapport {

    private static final int DECIMALES = 4;

    /** The report is due before 28 February (CCH R.441-5-1). */
    static final LocalDate BILAN = LocalDate.of(Exemple.ANNEE + 1, 2, 27);

    private final Feuille feuille;
    private final Exemple exemple;

    Rapport(Feuille feuille, Exemple exemple) {
        this.feuille = feuille;
        this.exemple = exemple;
    }

    void imprime(LocalDate jour) {
        feuille.titre(exemple.titre());
        feuille.ligne(exemple.origine());
        anomalies("Lignes illisibles", exemple.donnees().anomalies());

        Point point = exemple.annee(exemple.donnees().connus(jour)).au(jour);
        feuille.section("1. Où en est-on au " + Dates.texte(jour) + " ?");
        anomalies("Événements écartés ou à revoir", point.anomalies());
        point.situations().forEach(this::situation);

        Suivi annee = exemple.annee(exemple.donnees().connus(BILAN));
        feuille.section("2. Bilan de " + Exemple.ANNEE + ", au " + Dates.texte(BILAN));
        anomalies("Événements écartés ou à revoir", annee.au(BILAN).anomalies());
        annee.bilans().forEach(b -> bilan(annee, b));

        feuille.section("3. Ouverture de " + (Exemple.ANNEE + 1));
        List<Ouverture> ouvertures = annee.ouvertures();
        Suivi suivante = exemple.suivante(exemple.donnees().connus(BILAN), ouvertures);
        ouvertures.forEach(o -> ouverture(o, suivante));
    }

    // --- where it stands

    private void situation(Situation s) {
        feuille.sujet(s.convention().reservataire() + " (" + s.convention().texte() + ")");
        chiffres(s);
        feuille.bloc(
                "Logements orientés",
                s.decomptes().stream().flatMap(Rapport::decompte).toList());
        feuille.bloc("À faire", s.aFaire().stream().flatMap(Rapport::echeance).toList());
        anomalies("À savoir", s.anomalies());
    }

    private void chiffres(Situation s) {
        List<List<String>> chiffres = new ArrayList<>(objectifs(s));
        chiffres.addAll(List.of(
                List.of("honorés", texte(s.honores())),
                List.of("en cours", logements(s.decomptes(Sort.EN_COURS).size())),
                List.of(
                        "non décomptés",
                        logements(s.decomptes(Sort.NON_DECOMPTE).size())),
                List.of("restant à honorer", texte(s.reste())),
                List.of("taux de réalisation", texte(s.realisation()))));
        s.droits().ifPresent(d -> chiffres.add(List.of("droits restants", texte(d.cloture()))));
        feuille.grille(chiffres);
    }

    /** The one that is followed, by its name; before it, the convention's own when it is another. */
    private static List<List<String>> objectifs(Situation s) {
        return Stream.of(s.objectifDeLaConvention(), s.objectif())
                .map(o -> List.of(o.nom().orElse(""), texte(o)))
                .distinct()
                .toList();
    }

    private static String logements(int n) {
        return n + (n > 1 ? " logements" : " logement");
    }

    private static Stream<List<String>> decompte(Decompte d) {
        return Stream.of(
                List.of(
                        d.orientation().id(),
                        "logement " + d.orientation().offre().logement(),
                        "orienté le " + Dates.texte(d.orientation().date()),
                        d.sort().toString()),
                List.of(d.raison() + " (" + d.clause() + ")"));
    }

    private static Stream<List<String>> echeance(Echeance e) {
        return Stream.of(
                List.of(
                        Dates.texte(e.limite()),
                        e.retardDepuis()
                                .map(d -> "EN RETARD depuis le " + Dates.texte(d))
                                .orElse(e.statut()
                                        + e.fait()
                                                .map(d -> " le " + Dates.texte(d))
                                                .orElse("")),
                        e.sujet(),
                        e.par() + " : " + e.objet()),
                List.of((e.suite().isEmpty() ? "" : "sinon, " + e.suite() + " ") + "(" + e.clause() + ")"));
    }

    // --- the report

    private void bilan(Suivi annee, Bilan b) {
        Convention convention = b.situation().convention();
        Reservataire r = convention.reservataire();
        feuille.sujet(r + " (" + convention.texte() + ")");
        chiffres(b.situation());
        feuille.bloc(
                "Logements orientés",
                b.situation().decomptes().stream().flatMap(Rapport::decompte).toList());
        feuille.bloc(
                "Hors délai dans l'année",
                b.situation().echeances().stream()
                        .filter(e -> e.statut() == Statut.EN_RETARD || e.statut() == Statut.FAIT_EN_RETARD)
                        .flatMap(Rapport::echeance)
                        .toList());
        indicateurs(annee, r, b);
        b.ventilations().forEach(this::ventilation);
        feuille.bloc(
                "Logements soustraits : réalisés en " + Exemple.ANNEE + ", prévus en " + (Exemple.ANNEE + 1),
                b.soustraits().stream()
                        .map(s -> List.of(s.motif().libelle(), texte(s.realises()), texte(s.prevus())))
                        .toList());
        feuille.bloc(
                "Autres chiffres",
                Stream.concat(Stream.of(b.prioritaires()), b.complements().stream())
                        .map(x -> List.of(x.nom().orElse(""), texte(x)))
                        .toList());
        feuille.bloc(
                "Programmes neufs, en stock",
                b.programmes().stream().map(Rapport::programme).toList());
        if (exemple.parLogement()) {
            feuille.bloc("Logement par logement", parLogement(b));
        }
        anomalies(
                "À savoir",
                Stream.concat(b.situation().anomalies().stream(), b.anomalies().stream())
                        .distinct()
                        .toList());
    }

    /** The columns of the breakdowns are the indicators, by their numbers here. */
    private void indicateurs(Suivi annee, Reservataire r, Bilan b) {
        List<List<String>> rangees = new ArrayList<>();
        List<Bilan> trimestres = exemple.trimestriel() ? trimestres(annee, r) : List.of();
        if (exemple.trimestriel()) {
            rangees.add(List.of("", "année", "T1", "T2", "T3", "T4", ""));
        }
        for (int i = 0; i < b.indicateurs().size(); i++) {
            int rang = i;
            Indicateur annuel = b.indicateurs().get(i);
            rangees.add(Stream.of(
                            Stream.of(numero(i), compte(annuel)),
                            trimestres.stream().map(t -> compte(t.indicateurs().get(rang))),
                            Stream.of(annuel.cas().toString()))
                    .flatMap(x -> x)
                    .toList());
        }
        feuille.bloc(
                "Indicateurs (" + b.situation().charte().texte() + " ; premières locations comptées à part)", rangees);
    }

    private static List<Bilan> trimestres(Suivi annee, Reservataire r) {
        return Stream.of(1, 4, 7, 10)
                .map(mois -> LocalDate.of(Exemple.ANNEE, mois, 1))
                .flatMap(debut -> annee.bilan(r, Periode.de(debut, debut.plusMonths(3))).stream())
                .toList();
    }

    private static String numero(int rang) {
        return "(" + (rang + 1) + ")";
    }

    private static String compte(Indicateur i) {
        return i.nombre().valeur().toString();
    }

    private void ventilation(Ventilation v) {
        List<List<String>> rangees = new ArrayList<>();
        v.lignes().forEach((classe, nombres) -> {
            if (rangees.isEmpty()) {
                List<String> entete = new ArrayList<>(List.of(""));
                for (int i = 0; i < nombres.size(); i++) {
                    entete.add(numero(i));
                }
                rangees.add(entete);
            }
            rangees.add(Stream.concat(
                            Stream.of(String.join(", ", classe)),
                            nombres.stream().map(n -> Integer.toString(n)))
                    .toList());
        });
        feuille.bloc("Par " + v.axes().stream().map(Object::toString).collect(Collectors.joining(", puis ")), rangees);
    }

    private static List<String> programme(PremieresLocations p) {
        return List.of(
                p.programme().nom(),
                "mis en service le " + Dates.texte(p.programme().miseEnService()),
                "part : " + texte(p.part()),
                "orientés : "
                        + p.orientes().stream().map(d -> d.orientation().id()).collect(Collectors.joining(", ")));
    }

    private static List<List<String>> parLogement(Bilan b) {
        return b.situation().decomptes().stream()
                .map(d -> List.of(
                        d.orientation().id(),
                        "RPLS " + d.orientation().offre().logement(),
                        d.logement().typologie().orElse(""),
                        d.logement().financement().orElse(""),
                        d.logement().adresse().orElse(""),
                        d.logement()
                                .territoire()
                                .a(Echelle.EPCI)
                                .map(Territoire::nom)
                                .orElse(""),
                        d.logement().qpv().map(q -> q ? "en QPV" : "hors QPV").orElse(""),
                        d.logement().miseEnService().stream()
                                .mapToObj(a -> "livré en " + a)
                                .collect(Collectors.joining()),
                        d.orientation().offre().reservataire().nom()))
                .toList();
    }

    // --- the next year

    private void ouverture(Ouverture o, Suivi suivante) {
        feuille.sujet(o.reservataire().nom());
        o.exercice().ifPresent(this::exercice);
        o.reporte()
                .ifPresent(r -> feuille.bloc(
                        "Objectif non atteint",
                        List.of(List.of("manque", texte(r.manque())), List.of("report", texte(r.reporte())))));
        feuille.bloc(
                "Toujours en cours",
                o.enCours().stream().flatMap(Rapport::decompte).toList());
        anomalies("À savoir", o.anomalies());
        suivante.au(BILAN).situation(o.reservataire()).ifPresent(s -> {
            feuille.bloc(
                    "Objectif de " + o.annee(),
                    Stream.concat(
                                    Stream.of(Instruction.PART.nom(), Instruction.OBJECTIF_EXACT.nom())
                                            .flatMap(nom -> s.objectif().etape(nom).stream()),
                                    Stream.of(s.objectif()))
                            .map(x -> List.of(x.nom().orElse(""), texte(x)))
                            .toList());
            feuille.ligne("Déjà honorés au " + Dates.texte(BILAN) + " : " + texte(s.honores()));
            anomalies(
                    "À savoir",
                    Stream.concat(suite(o.exercice(), s.droits()), s.anomalies().stream())
                            .toList());
        });
    }

    private void exercice(Exercice x) {
        feuille.bloc(
                "Droits",
                Stream.of(
                                Stream.of(List.of("ouverture de " + x.annee(), texte(x.ouverture()))),
                                x.mouvements().stream()
                                        .map(m -> List.of(
                                                m.poste().toString(),
                                                texte(m.nombre()),
                                                m.nombre().nom().orElse("")
                                                        + m.nombre()
                                                                .reference()
                                                                .map(r -> " (" + r + ")")
                                                                .orElse(""))),
                                Stream.of(List.of("clôture de " + x.annee(), texte(x.cloture()))))
                        .flatMap(l -> l)
                        .toList());
    }

    /** Nothing when the next year opens where this one closes. */
    private static Stream<Anomalie> suite(Optional<Exercice> cloture, Optional<Exercice> ouverture) {
        return Exercice.ruptures(
                Stream.of(cloture, ouverture).flatMap(Optional::stream).toList())
                .stream();
    }

    private void anomalies(String intitule, List<Anomalie> anomalies) {
        feuille.liste(
                intitule,
                anomalies.stream().map(a -> (a.estRefus() ? "✗ " : "! ") + a).toList());
    }

    private static String texte(Resultat<?> r) {
        return r.texte(DECIMALES);
    }
}
