package fr.gestionflux.core.recu;

import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.droit.Droit;
import fr.gestionflux.core.orientation.Moment;
import fr.gestionflux.core.parc.Territoire;
import fr.gestionflux.core.suivi.Axe;
import fr.gestionflux.core.suivi.Bilan;
import fr.gestionflux.core.suivi.Bilan.PremieresLocations;
import fr.gestionflux.core.suivi.Bilan.Soustraits;
import fr.gestionflux.core.suivi.Bilan.Ventilation;
import fr.gestionflux.core.suivi.CibleSuivie;
import fr.gestionflux.core.suivi.Decompte;
import fr.gestionflux.core.suivi.Echeance;
import fr.gestionflux.core.suivi.Exercice;
import fr.gestionflux.core.suivi.Indicateur;
import fr.gestionflux.core.suivi.Mouvement;
import fr.gestionflux.core.suivi.Ouverture;
import fr.gestionflux.core.suivi.Report;
import fr.gestionflux.core.suivi.Situation;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the year of a convention says: where it stands, its report, its ledger, what it leaves to the next one. */
final class ReponsesDeSuivi {

    private ReponsesDeSuivi() {}

    static Brouillon de(Situation s) {
        return situation("situation", s).table(indicateurs(s.indicateurs())).remarques(s.anomalies());
    }

    static Brouillon de(Bilan b) {
        Brouillon brouillon = situation("bilan", b.situation())
                .tete("periode", b.periode())
                .chiffre("publics prioritaires", b.prioritaires())
                .table(indicateurs(b.indicateurs()))
                .table(ventilations(b))
                .table(previsionnel(b.soustraits()))
                .table(programmes(b.programmes()))
                .remarques(b.situation().anomalies())
                .remarques(b.anomalies());
        b.complements().forEach(c -> brouillon.chiffre(c.nom().orElse("complément"), c));
        return brouillon;
    }

    private static Brouillon situation(String nature, Situation s) {
        Brouillon brouillon = new Brouillon(nature)
                .sous(s.charte(), s.convention())
                .pour(s.convention().reservataire())
                .tete("au", s.au())
                .chiffre("objectif de la convention", s.objectifDeLaConvention())
                .chiffre("objectif", s.objectif())
                .chiffre("logements décomptés", s.honores())
                .chiffre("reste", s.reste())
                .chiffre("réalisation", s.realisation())
                .table(cibles(s.cibles()));
        s.droits().ifPresent(x -> exercice(brouillon, x));
        return brouillon.table(decomptes(s.decomptes())).table(echeances(s.echeances()));
    }

    static Brouillon de(Exercice x) {
        Brouillon brouillon = new Brouillon("exercice").pour(x.reservataire()).tete("annee", x.annee());
        return exercice(brouillon, x).remarques(x.cloture().anomalies());
    }

    static Brouillon de(Ouverture o) {
        Brouillon brouillon = new Brouillon("ouverture").pour(o.reservataire()).tete("annee", o.annee());
        o.exercice().ifPresent(x -> exercice(brouillon, x));
        o.reporte().ifPresent(r -> report(brouillon, r));
        o.credit().ifPresent(c -> brouillon.chiffre("crédit", c));
        return brouillon
                .table(droits(o.contingent().map(Contingent::droits).orElse(List.of())))
                .table(decomptes(o.enCours()))
                .remarques(o.anomalies());
    }

    private static void report(Brouillon brouillon, Report r) {
        brouillon
                .tete("regle_de_report", r.regle())
                .chiffre("logements manquants", r.manque())
                .chiffre("logements reportés", r.reporte());
    }

    private static Brouillon exercice(Brouillon brouillon, Exercice x) {
        return brouillon
                .chiffre("droits à l'ouverture", x.ouverture())
                .chiffre(Exercice.CLOTURE, x.cloture())
                .table(new TableAEcrire<>("exercice", x.mouvements())
                        .texte("poste", Mouvement::poste)
                        .figure("nombre", Mouvement::nombre));
    }

    private static TableAEcrire<CibleSuivie> cibles(List<CibleSuivie> cibles) {
        return new TableAEcrire<>("cibles", cibles)
                .texte("axe", CibleSuivie::axe)
                .texte("classe", CibleSuivie::classe)
                .figure("due", CibleSuivie::due)
                .figure("comptes", CibleSuivie::comptes)
                .figure("reste", CibleSuivie::reste)
                .figure("retard", CibleSuivie::retard)
                .source(CibleSuivie::source);
    }

    private static TableAEcrire<Indicateur> indicateurs(List<Indicateur> indicateurs) {
        return new TableAEcrire<>("indicateurs", indicateurs)
                .texte("cas", i -> i.cas().libelle())
                .figure("nombre", Indicateur::nombre)
                .source(i -> i.cas().source());
    }

    private static TableAEcrire<Decompte> decomptes(List<Decompte> decomptes) {
        return new TableAEcrire<>("decomptes", decomptes)
                .texte("orientation", d -> d.orientation().id())
                .texte("logement", d -> d.orientation().offre().logement())
                .texte("parc", Decompte::parc)
                .texte("sort", Decompte::sort)
                .siTexte("date", d -> d.moment().map(Moment::date))
                .texte("raison", Decompte::raison)
                .source(Decompte::clause);
    }

    private static TableAEcrire<Echeance> echeances(List<Echeance> echeances) {
        return new TableAEcrire<>("echeances", echeances)
                .texte("sujet", Echeance::sujet)
                .texte("objet", Echeance::objet)
                .texte("par", Echeance::par)
                .texte("limite", Echeance::limite)
                .texte("statut", Echeance::statut)
                .siTexte("fait", Echeance::fait)
                .texte("suite", Echeance::suite)
                .source(Echeance::clause);
    }

    private record Compte(Ventilation ventilation, List<String> classe, Indicateur indicateur, int nombre) {}

    /** A row a count: every breakdown fits, whatever its axes. */
    private static TableAEcrire<Compte> ventilations(Bilan b) {
        List<Compte> comptes = b.ventilations().stream()
                .flatMap(v -> v.lignes().entrySet().stream()
                        .flatMap(l -> comptes(v, l.getKey(), l.getValue(), b.indicateurs())))
                .toList();
        return new TableAEcrire<>("bilan", comptes)
                .texte(
                        "axe",
                        c -> c.ventilation().axes().stream().map(Axe::toString).collect(Collectors.joining(" × ")))
                .texte("classe", c -> String.join(" × ", c.classe()))
                .texte("indicateur", c -> c.indicateur().cas().libelle())
                .texte("nombre", Compte::nombre);
    }

    private static Stream<Compte> comptes(
            Ventilation v, List<String> classe, List<Integer> nombres, List<Indicateur> indicateurs) {
        return IntStream.range(0, nombres.size())
                .mapToObj(n -> new Compte(v, classe, indicateurs.get(n), nombres.get(n)));
    }

    private static TableAEcrire<Soustraits> previsionnel(List<Soustraits> soustraits) {
        return new TableAEcrire<>("previsionnel", soustraits)
                .texte("motif", Soustraits::motif)
                .figure("realises", Soustraits::realises)
                .figure("prevus", Soustraits::prevus);
    }

    private static TableAEcrire<PremieresLocations> programmes(List<PremieresLocations> programmes) {
        return new TableAEcrire<>("programmes", programmes)
                .texte("programme", p -> p.programme().nom())
                .texte("mise_en_service", p -> p.programme().miseEnService())
                .figure("part", PremieresLocations::part)
                .texte("orientes", p -> p.orientes().size());
    }

    private static TableAEcrire<Droit> droits(List<Droit> droits) {
        return new TableAEcrire<>("droits", droits)
                .texte("genre", d -> d.genre().nom())
                .texte("intitule", Droit::intitule)
                .texte("compte", d -> d.compte().texteExact())
                .siTexte("dernier_jour", Droit::dernierJour)
                .texte("origine", Droit::origine)
                .siTexte("lieu", d -> d.lieu().map(Territoire::code));
    }
}
