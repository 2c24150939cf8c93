package fr.gestionflux.core.suivi;

import fr.gestionflux.core.charte.Cch;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.orientation.Phase;
import fr.gestionflux.core.parc.Logement;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.preuve.Unite;
import fr.gestionflux.core.saisie.Libelles;
import fr.gestionflux.core.suivi.Decompte.Sort;
import fr.gestionflux.core.suivi.Propositions.Ecarte;
import fr.gestionflux.core.suivi.Propositions.Proposition;
import fr.gestionflux.core.temps.Annees;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is known of each holder on a day, so that ranking them for one home is a look at it. Immutable and thread-safe. */
final class Rangement {

    private static final Reference USAGE = Reference.de("aide à l'orientation").art("sans texte");
    private static final Comparator<Rang> ORDRE = Comparator.comparing(
                    (Rang r) -> r.etat().premierLogement(), Comparator.reverseOrder())
            .thenComparing(r -> r.etat().aHonorer(), Comparator.reverseOrder())
            .thenComparing(Rang::retardDeLaCible, Comparator.reverseOrder())
            .thenComparing(r -> r.etat().retard(), Comparator.reverseOrder());

    private final LocalDate au;
    private final int annee;
    private final List<Annees> periodes;
    private final List<Etat> etats;

    /** One holder: what does not depend on the home. */
    private record Etat(
            Situation situation,
            Resultat<Quantite> reste,
            Taux retard,
            int enCours,
            boolean premierLogement,
            Optional<String> prioritaires) {

        Reservataire reservataire() {
            return situation.convention().reservataire();
        }

        boolean aHonorer() {
            return reste.estCalcule() && reste.valeur().signe() > 0;
        }
    }

    /** One holder for one home. */
    private record Rang(Etat etat, Taux retardDeLaCible, List<String> raisons) {}

    Rangement(LocalDate au, int annee, List<Situation> situations, List<Annees> periodes) {
        this.au = au;
        this.annee = annee;
        this.periodes = periodes;
        this.etats = situations.stream().map(this::etat).toList();
    }

    private Etat etat(Situation s) {
        int enCours = s.decomptes(Sort.EN_COURS).size();
        Resultat<Quantite> rien = Resultat.donnee("rien de moins", Quantite.ZERO, Unite.LOGEMENTS, USAGE);
        Resultat<Quantite> reste = s.objectif()
                .moins(s.honores())
                .moins(Resultat.donnee("offres en cours", Quantite.of(enCours), Unite.LOGEMENTS, USAGE))
                .auMoins(rien)
                .nomme("reste, offres en cours déduites", Unite.LOGEMENTS, USAGE);
        return new Etat(s, reste, retard(s, enCours), enCours, premierLogement(s), prioritaires(s));
    }

    private Taux retard(Situation s, int enCours) {
        if (!s.objectif().estCalcule()
                || s.objectif().valeur().signe() <= 0
                || !s.honores().estCalcule()) {
            return Taux.ZERO;
        }
        Quantite objectif = s.objectif().valeur();
        Quantite attendu = objectif.fois(CalculDesCibles.ecoulee(au, annee));
        Quantite fait = s.honores().valeur().plus(Quantite.of(enCours));
        return attendu.compareTo(fait) <= 0 ? Taux.ZERO : attendu.moins(fait).sur(objectif);
    }

    /** Savoie, § 4.4: nothing was offered yet, and a text gives the first freed home. */
    private static boolean premierLogement(Situation s) {
        return s.decomptes().isEmpty()
                && s.anomalies().stream().map(Anomalie::code).anyMatch(Codes.PREMIER_LOGEMENT::equals);
    }

    /** Of the leases signed, as the report counts them: a home that counts without a lease is not let. */
    private static Optional<String> prioritaires(Situation s) {
        PublicsPrioritaires publics = new PublicsPrioritaires(
                s.convention().reservataire(),
                s.decomptes().stream()
                        .filter(d -> d.orientation().premier(Phase.BAIL).isPresent())
                        .toList());
        Resultat<Taux> part = publics.part();
        return part.estCalcule() && PublicsPrioritaires.insuffisante(part.valeur())
                ? Optional.of("publics prioritaires : " + publics.prioritaires() + " sur "
                        + publics.loues().size() + ", au moins " + Cch.PRIORITAIRES_MINIMUM + " demandés ("
                        + publics.loi() + ")")
                : Optional.empty();
    }

    // --- for one home

    Propositions pour(Logement l) {
        List<Rang> rangs = new ArrayList<>();
        List<Ecarte> ecartes = new ArrayList<>();
        for (Etat e : etats) {
            ecart(l, e.situation())
                    .ifPresentOrElse(
                            raison -> ecartes.add(new Ecarte(e.reservataire(), raison)), () -> rangs.add(rang(l, e)));
        }
        rangs.sort(ORDRE.thenComparing(rang -> rang.etat().reservataire().nom()));
        return new Propositions(l, au, rangees(rangs), ecartes);
    }

    private Optional<String> ecart(Logement l, Situation s) {
        Reservataire r = s.convention().reservataire();
        Reference texte = s.convention().texte();
        if (!l.territoire().estDans(r.territoire())) {
            return Optional.of("sa convention porte sur « " + r.territoire() + " », le logement est sur « "
                    + l.territoire() + " » (" + texte + ")");
        }
        return Comptage.horsFlux(l, s.charte())
                .map(h -> "le logement n'est pas dans le flux : " + h.motif().libelle() + " ("
                        + h.clause().source() + ")")
                .or(() -> s.charte()
                        .stipulation(ClausesDuBilan.CARACTERISTIQUES)
                        .flatMap(c -> c.valeur().stream()
                                .flatMap(x -> nonConforme(l, x).stream())
                                .findFirst()));
    }

    private Optional<String> nonConforme(Logement l, Caracteristique c) {
        return c.axe()
                .classe(l, periodes)
                .filter(classe -> c.classes().stream().noneMatch(x -> Libelles.semblables(x, classe)))
                .map(classe -> c.axe() + " : " + classe + " ; convenu " + String.join(", ", c.classes()) + " ("
                        + c.source() + ")");
    }

    private Rang rang(Logement l, Etat e) {
        List<String> raisons = new ArrayList<>();
        if (e.premierLogement()) {
            raisons.add("premier logement libéré de l'année, que sa convention lui donne ("
                    + e.situation().convention().texte() + ")");
        }
        Taux deLaCible = Taux.ZERO;
        for (CibleSuivie c : e.situation().cibles()) {
            if (c.retard().estCalcule()
                    && c.retard().valeur().signe() > 0
                    && c.axe()
                            .classe(l, periodes)
                            .filter(x -> Libelles.semblables(x, c.classe()))
                            .isPresent()) {
                Taux retard = c.retard().valeur().sur(c.due().valeur());
                deLaCible = retard.compareTo(deLaCible) > 0 ? retard : deLaCible;
                raisons.add("en retard sur sa cible, " + c);
            }
        }
        raisons.add(
                e.reste().estCalcule()
                        ? (e.aHonorer() ? "reste " + e.reste().texte(2) : "objectif atteint, offres en cours comprises")
                                + " sur " + e.situation().objectif().texte(2)
                                + (e.enCours() > 0
                                        ? ", dont " + Unite.LOGEMENTS.compte(e.enCours()) + " en cours d'offre"
                                        : "")
                        : "objectif inconnu : "
                                + e.reste().anomalies().stream()
                                        .filter(Anomalie::estRefus)
                                        .map(Anomalie::message)
                                        .findFirst()
                                        .orElse("sans valeur"));
        if (e.retard().signe() > 0) {
            raisons.add("en retard de " + e.retard().texte(1) + " de son objectif au rythme de l'année");
        }
        e.prioritaires().ifPresent(raisons::add);
        return new Rang(e, deLaCible, raisons);
    }

    private static List<Proposition> rangees(List<Rang> rangs) {
        List<Proposition> rangees = new ArrayList<>();
        int debut = 0;
        while (debut < rangs.size()) {
            int fin = debut + 1;
            while (fin < rangs.size() && ORDRE.compare(rangs.get(debut), rangs.get(fin)) == 0) {
                fin++;
            }
            List<Rang> egaux = rangs.subList(debut, fin);
            for (int n = debut; n < fin; n++) {
                rangees.add(proposition(debut + 1, rangs.get(n), egaux));
            }
            debut = fin;
        }
        return rangees;
    }

    private static Proposition proposition(int rang, Rang r, List<Rang> egaux) {
        List<String> raisons = new ArrayList<>(r.raisons());
        if (egaux.size() > 1) {
            raisons.add("à égalité : "
                    + egaux.stream()
                            .map(x -> "« " + x.etat().reservataire() + " »")
                            .collect(Collectors.joining(", ")));
        }
        return new Proposition(
                rang,
                r.etat().reservataire(),
                r.etat().reste(),
                r.retardDeLaCible(),
                r.etat().retard(),
                raisons);
    }
}
