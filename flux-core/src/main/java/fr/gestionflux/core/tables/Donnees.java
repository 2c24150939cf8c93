package fr.gestionflux.core.tables;

import fr.gestionflux.core.annee.DossierAnnuel;
import fr.gestionflux.core.charte.Convention;
import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.orientation.Evenement;
import fr.gestionflux.core.parc.Logement;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.preuve.Unite;
import fr.gestionflux.core.releve.Releve;
import fr.gestionflux.core.saisie.Tableau;
import fr.gestionflux.core.suivi.Ouverture;
import fr.gestionflux.core.suivi.Report;
import fr.gestionflux.core.temps.Annees;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A whole file: what a charter is given, the conventions, and the year. It is read from tables of text and written to them,
 * without loss.
 *
 * <pre>{@code
 * List<TableEcrite> tables = Donnees.de(dossier).avecConventions(List.of(convention)).ecris(vocabulaire).get();
 * DonneesLues lues = Donnees.lis(tables.stream().collect(toMap(TableEcrite::nom, TableEcrite::tableau)), vocabulaire);
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param dossier landlord, year, rights and facts
 * @param conventions the conventions of its holders
 * @param logements homes
 * @param evenements what happened to those that were offered
 * @param reports what the year before carries over
 */
public record Donnees(
        DossierAnnuel dossier,
        List<Convention> conventions,
        List<Logement> logements,
        List<Evenement> evenements,
        List<LigneDeReport> reports) {

    /**
     * Copies the lists.
     *
     * @param dossier landlord, year, rights and facts
     * @param conventions the conventions of its holders
     * @param logements homes
     * @param evenements what happened to those that were offered
     * @param reports what the year before carries over
     */
    public Donnees {
        conventions = List.copyOf(conventions);
        logements = List.copyOf(logements);
        evenements = List.copyOf(evenements);
        reports = List.copyOf(reports);
    }

    /**
     * A file alone.
     *
     * @param dossier landlord, year, rights and facts
     * @return without conventions, homes, events and reports
     */
    public static Donnees de(DossierAnnuel dossier) {
        return new Donnees(dossier, List.of(), List.of(), List.of(), List.of());
    }

    /**
     * The same, with conventions.
     *
     * @param autres the conventions
     * @return new data
     */
    public Donnees avecConventions(Collection<Convention> autres) {
        return new Donnees(dossier, List.copyOf(autres), logements, evenements, reports);
    }

    /**
     * The same, with what the year is about.
     *
     * @param autresLogements homes
     * @param autresEvenements events
     * @return new data
     */
    public Donnees avecAnnee(Collection<Logement> autresLogements, Collection<Evenement> autresEvenements) {
        return new Donnees(dossier, conventions, List.copyOf(autresLogements), List.copyOf(autresEvenements), reports);
    }

    /**
     * Reads tables. One that is absent says nothing; one that has no row says that there is none.
     *
     * @param tableaux by their names
     * @param vocabulaire what the charters of the file know
     * @return what could be read, and every anomaly at once
     */
    public static DonneesLues lis(Map<String, Tableau> tableaux, Vocabulaire vocabulaire) {
        return new LectureDeDonnees(tableaux, vocabulaire).lis();
    }

    /**
     * Writes tables.
     *
     * @param vocabulaire what the charters of the file know
     * @return all of them, in their order; or everything that would be lost, and what to do
     */
    public Validation<Seq<Anomalie>, List<TableEcrite>> ecris(Vocabulaire vocabulaire) {
        return new EcritureDeDonnees(this, vocabulaire).ecris();
    }

    /**
     * The file of the next year, ready to be completed: the rights that the year leaves, what it carries over, the conventions,
     * the homes and the events as they are, and no fact yet.
     *
     * @param ouvertures what the follow-up of the year opens, one a holder
     * @return the file of N+1, or why some rights could not be computed
     */
    public Validation<Seq<Anomalie>, Donnees> suivantes(Collection<Ouverture> ouvertures) {
        List<Anomalie> refus = new ArrayList<>();
        List<Contingent> contingents = new ArrayList<>();
        List<LigneDeReport> suivants = new ArrayList<>();
        for (Ouverture o : ouvertures) {
            o.contingent().ifPresent(contingents::add);
            if (o.contingent().isEmpty()) {
                o.anomalies().stream().filter(Anomalie::estRefus).forEach(refus::add);
            }
            reporte(o, LigneDeReport.SensDuReport.REPORT, o.reporte().map(Report::reporte), suivants, refus);
            reporte(o, LigneDeReport.SensDuReport.CREDIT, o.credit(), suivants, refus);
        }
        if (dossier.annee() == Annees.DERNIERE) {
            refus.add(Anomalie.refus(
                    Codes.ANNEE_ILLISIBLE,
                    "année du dossier : reçu " + (dossier.annee() + 1) + " ; attendu au plus " + Annees.DERNIERE));
        }
        if (!refus.isEmpty()) {
            return Validation.invalid(io.vavr.collection.List.ofAll(refus).distinct());
        }
        DossierAnnuel prochain = DossierAnnuel.builder()
                .bailleur(dossier.bailleur())
                .annee(dossier.annee() + 1)
                .addAllContingents(contingents)
                .releve(Releve.builder().build())
                .build();
        return Validation.valid(new Donnees(prochain, conventions, logements, evenements, suivants));
    }

    private void reporte(
            Ouverture o,
            LigneDeReport.SensDuReport sens,
            Optional<Resultat<Quantite>> chiffre,
            List<LigneDeReport> suivants,
            List<Anomalie> refus) {
        if (chiffre.isEmpty()) {
            return;
        }
        Resultat<Quantite> n = chiffre.get();
        if (!n.estCalcule()) {
            n.anomalies().stream().filter(Anomalie::estRefus).forEach(refus::add);
        } else if (!n.valeur().estEntiere() || n.valeur().signe() < 0) {
            refus.add(Anomalie.refus(
                    Codes.ECRITURE_IMPOSSIBLE,
                    sens + " de « " + o.reservataire() + " » : reçu "
                            + n.valeur().texteExact() + " ; attendu un nombre entier de logements, positif ou nul"));
        } else {
            suivants.add(new LigneDeReport(
                    o.reservataire(),
                    sens,
                    n.valeur(),
                    n.reference().orElse(Reference.de("suivi de l'année " + dossier.annee()))));
        }
    }

    /**
     * What is carried over to this year, as a follow-up takes it.
     *
     * @return homes added to the target of each holder that has some
     */
    public Map<Reservataire, Resultat<Quantite>> reportes() {
        return par(LigneDeReport.SensDuReport.REPORT);
    }

    /**
     * What was done ahead of this year, as a follow-up takes it.
     *
     * @return homes taken off the target of each holder that has some
     */
    public Map<Reservataire, Resultat<Quantite>> credits() {
        return par(LigneDeReport.SensDuReport.CREDIT);
    }

    private Map<Reservataire, Resultat<Quantite>> par(LigneDeReport.SensDuReport sens) {
        Map<Reservataire, Resultat<Quantite>> tous = new LinkedHashMap<>();
        reports.stream()
                .filter(r -> r.sens() == sens)
                .forEach(r -> tous.put(
                        r.reservataire(),
                        Resultat.donnee(sens + " de l'année précédente", r.logements(), Unite.LOGEMENTS, r.source())));
        return Collections.unmodifiableMap(tous);
    }
}
