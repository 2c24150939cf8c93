package fr.gestionflux.core.suivi;

import fr.gestionflux.core.charte.Cch;
import fr.gestionflux.core.charte.Charte;
import fr.gestionflux.core.charte.Clauses;
import fr.gestionflux.core.charte.Instruction;
import fr.gestionflux.core.charte.Stipulation;
import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.orientation.Cas;
import fr.gestionflux.core.orientation.Examen;
import fr.gestionflux.core.orientation.Fait.Parc;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.parc.Soustraction;
import fr.gestionflux.core.parc.Territoire;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.preuve.Unite;
import fr.gestionflux.core.releve.Grandeur;
import fr.gestionflux.core.suivi.Bilan.PremieresLocations;
import fr.gestionflux.core.suivi.Bilan.Soustraits;
import fr.gestionflux.core.suivi.Bilan.Ventilation;
import fr.gestionflux.core.temps.Annees;
import fr.gestionflux.core.temps.Calendrier;
import fr.gestionflux.core.temps.Periode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes the report of one convention. */
final class CalculDuBilan {

    private final Suivi suivi;
    private final Reservataire reservataire;
    private final Instruction instruction;
    private final Periode periode;
    private final Situation situation;
    private final List<Decompte> orientations;
    private final Remarques anomalies;

    CalculDuBilan(
            Suivi suivi, Instruction instruction, Periode periode, Situation situation, List<Decompte> orientations) {
        this.suivi = suivi;
        this.reservataire = situation.convention().reservataire();
        this.instruction = instruction;
        this.periode = periode;
        this.situation = situation;
        this.orientations = orientations;
        this.anomalies = new Remarques(situation.convention(), suivi.dossier().annee());
    }

    Bilan bilan() {
        // those of the situation are since January, up to the last day of the report
        List<Indicateur> indicateurs = periode.debut().getDayOfYear() == 1
                ? situation.indicateurs()
                : indicateurs(orientations, instruction.charte(), suivi.calendrier(), periode);
        List<Ventilation> ventilations = ClausesDuBilan.ventilations(instruction.charte()).valeur().stream()
                .map(axe -> Bilan.ventiler(indicateurs, suivi.periodesDeConstruction(), axe))
                .toList();
        Optional<Contingent> contingent = suivi.dossier().contingent(reservataire);
        List<Resultat<?>> complements = contingent.map(c -> realise().bilan(c)).orElse(List.of());
        complements.stream()
                .filter(r -> !r.estCalcule())
                .forEach(r -> anomalies.ajoute(Anomalie.remarque(
                        Codes.COMPLEMENT_NON_CALCULE,
                        "« " + r.nom().orElse("complément") + " » n'est pas au dossier : "
                                + r.anomalies().get(0).message())));
        return ImmutableBilan.of(
                situation,
                periode,
                indicateurs,
                ventilations,
                soustraits(),
                prioritaires(),
                complements,
                programmes(),
                suivi.periodesDeConstruction(),
                anomalies.siennes());
    }

    /** The same charter on what was counted once the year was over. */
    private Instruction realise() {
        return suivi.lue().duRealise().sous(situation.convention()).get();
    }

    /** How many orientations met each case in the period; a home out of the flow is under none, as in the counts. */
    static List<Indicateur> indicateurs(
            List<Decompte> orientations, Charte charte, Calendrier calendrier, Periode periode) {
        LocalDate fin = dernierJour(periode);
        List<Examine> duFlux = orientations.stream()
                .filter(d -> d.parc() == Parc.EXISTANT)
                .filter(d -> Comptage.horsFlux(d.logement(), charte).isEmpty())
                .map(d -> new Examine(d, new Examen(d.orientation(), charte, calendrier, fin)))
                .toList();
        List<Indicateur> indicateurs = new ArrayList<>();
        for (Cas c : ClausesDuBilan.indicateurs(charte).valeur()) {
            List<Decompte> celles = duFlux.stream()
                    .filter(x -> dans(x.examen(), c, periode))
                    .map(Examine::decompte)
                    .toList();
            indicateurs.add(ImmutableIndicateur.of(
                    c, Resultat.donnee(c.libelle(), Quantite.of(celles.size()), Unite.LOGEMENTS, c.source()), celles));
        }
        return indicateurs;
    }

    private record Examine(Decompte decompte, Examen examen) {}

    private static boolean dans(Examen e, Cas c, Periode periode) {
        return c.dans(e).filter(m -> periode.contient(m.date())).isPresent();
    }

    private static LocalDate dernierJour(Periode periode) {
        return periode.finExclue().orElseThrow().minusDays(1);
    }

    /**
     * Before 28 February: this year's actual number and the next year's forecast, by category (CCH R.441-5); nothing where
     * the text takes nothing out.
     */
    private List<Soustraits> soustraits() {
        int annee = suivi.dossier().annee();
        Optional<List<Soustraction>> listees =
                instruction.charte().stipulation(Clauses.SOUSTRACTIONS).map(Stipulation::valeur);
        if (listees.filter(List::isEmpty).isPresent()) {
            return List.of();
        }
        // several texts take transfers out at a rate, and do not list them
        return Stream.concat(Stream.of(Soustraction.MUTATIONS), listees.orElse(List.of()).stream())
                .distinct()
                .map(m -> new Soustraits(
                        m, fait(Grandeur.soustraitsRealises(m), annee), fait(Grandeur.soustraits(m), annee + 1)))
                .toList();
    }

    /** On the holder's territory, or else on the smallest one around it that the file knows. */
    private Resultat<Quantite> fait(Grandeur<Quantite> g, int annee) {
        Annees an = Annees.annee(annee);
        return reservataire.territoire().autour().stream()
                .flatMap(t -> suivi.realise().lire(g, t, an).stream())
                .findFirst()
                .orElseGet(() -> manquant(g, annee));
    }

    private Resultat<Quantite> manquant(Grandeur<Quantite> g, int annee) {
        Territoire t = reservataire.territoire();
        Anomalie refus = Anomalie.refus(
                Codes.DONNEE_MANQUANTE,
                "« " + g + " », " + t + ", " + annee + " : à donner au bilan ; 0 s'écrit (" + Cch.R441_5 + ")");
        anomalies.ajoute(Anomalie.remarque(refus.code(), refus.message()));
        return Resultat.manquant(g + ", " + annee, refus);
    }

    /** At least a quarter of the lettings, new homes included. */
    private Resultat<Taux> prioritaires() {
        Cas bail = Cas.bailSigne(Cch.L441_1);
        LocalDate fin = dernierJour(periode);
        PublicsPrioritaires publics = new PublicsPrioritaires(
                reservataire,
                orientations.stream()
                        .filter(d -> dans(
                                new Examen(d.orientation(), instruction.charte(), suivi.calendrier(), fin),
                                bail,
                                periode))
                        .toList());
        Reference loi = publics.loi();
        long inconnus = publics.inconnus();
        Resultat<Taux> part = publics.part()
                .remarqueSi(
                        PublicsPrioritaires::insuffisante,
                        Codes.PUBLICS_PRIORITAIRES,
                        p -> "« " + reservataire + " » : " + Unite.BAUX.compte(publics.prioritaires()) + " sur "
                                + publics.loues().size()
                                + " à un public prioritaire ; la loi demande au moins " + Cch.PRIORITAIRES_MINIMUM
                                + " (" + loi + ")");
        if (inconnus > 0) {
            anomalies.ajoute(Anomalie.remarque(
                    Codes.PUBLIC_INCONNU,
                    Unite.BAUX.compte(inconnus) + " dont le public n'est pas précisé : "
                            + (inconnus > 1 ? "ils ne comptent" : "il ne compte")
                            + " pas comme prioritaire" + (inconnus > 1 ? "s" : "") + " (" + loi + ")"));
        }
        if (part.estCalcule()) {
            anomalies.ajouteTout(part.anomalies());
        }
        return part;
    }

    private List<PremieresLocations> programmes() {
        return suivi.lue().affaires(reservataire).programmes().stream()
                .filter(a -> periode.contient(a.programme().miseEnService()))
                .map(a -> premieresLocations(a.programme(), a.droits()))
                .toList();
    }

    private PremieresLocations premieresLocations(Programme p, Contingent c) {
        Resultat<Quantite> logements = NombresCommuniques.entier(
                        "programme « " + p.nom() + " », logements",
                        Resultat.donnee("logements de " + p.nom(), p.logements(), Unite.LOGEMENTS, p.source()))
                .sur(reservataire.sujet());
        Resultat<Quantite> part = instruction.premieresLocations(c, logements);
        anomalies.ajouteTout((logements.estCalcule() ? part : logements)
                .anomalies().stream().filter(Anomalie::estRefus).toList());
        return new PremieresLocations(
                p,
                part,
                orientations.stream()
                        .filter(d -> d.parc() == Parc.NEUF)
                        .filter(d ->
                                LogementsNeufs.estDe(p, d.orientation().offre().logement(), d.logement()))
                        .toList());
    }
}
