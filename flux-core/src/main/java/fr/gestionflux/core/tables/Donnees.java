package fr.gestionflux.core.tables;

import fr.gestionflux.core.annee.DossierAnnuel;
import fr.gestionflux.core.charte.Charte;
import fr.gestionflux.core.charte.Chartes;
import fr.gestionflux.core.charte.Convention;
import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.orientation.Evenement;
import fr.gestionflux.core.parc.Logement;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.parc.Territoire;
import fr.gestionflux.core.parc.Territoire.Echelle;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.preuve.Unite;
import fr.gestionflux.core.releve.Releve;
import fr.gestionflux.core.repartition.Delegation;
import fr.gestionflux.core.repartition.Repartition;
import fr.gestionflux.core.saisie.Tableau;
import fr.gestionflux.core.suivi.Ouverture;
import fr.gestionflux.core.suivi.Programme;
import fr.gestionflux.core.suivi.Report;
import fr.gestionflux.core.suivi.Sortie;
import fr.gestionflux.core.suivi.Suivi;
import fr.gestionflux.core.suivi.Transfert;
import fr.gestionflux.core.suivi.Transmission;
import fr.gestionflux.core.temps.Annees;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Validation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * A whole file: what a charter is given, the conventions, and the year. It is read from tables of text and written to them,
 * without loss.
 *
 * <pre>{@code
 * List<TableEcrite> tables = Donnees.builder().dossier(dossier).addConventions(convention).build()
 *         .ecris(vocabulaire).get();
 * DonneesLues lues = Donnees.lis(tables.stream().collect(toMap(TableEcrite::nom, TableEcrite::tableau)), vocabulaire);
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
public abstract class Donnees {

    Donnees() {}

    /**
     * Landlord, year, rights and facts.
     *
     * @return never null
     */
    public abstract DossierAnnuel dossier();

    /**
     * The id of the charter that it is asked under.
     *
     * @return for instance {@code savoie}; empty when the file does not say
     */
    public abstract Optional<String> charte();

    /**
     * The place whose flow is shared out.
     *
     * @return empty for the one département of the holders, see {@link #territoireDuFlux()}
     */
    public abstract Optional<Territoire> territoire();

    /**
     * The conventions of its holders.
     *
     * @return one a holder
     */
    public abstract List<Convention> conventions();

    /**
     * Homes.
     *
     * @return possibly none
     */
    public abstract List<Logement> logements();

    /**
     * What happened to those that were offered.
     *
     * @return in any order
     */
    public abstract List<Evenement> evenements();

    /**
     * What the year before carries over.
     *
     * @return possibly none
     */
    public abstract List<LigneDeReport> reports();

    /**
     * Objectives given for holders whose convention is elsewhere.
     *
     * @return one a holder
     */
    public abstract List<ObjectifDonne> donnes();

    /**
     * Holders that have others manage their homes.
     *
     * @return possibly none
     */
    public abstract List<Delegation> delegations();

    /**
     * What was counted once the year was over, for its report.
     *
     * @return empty unless given
     */
    @Value.Default
    public Releve realise() {
        return Releve.builder().build();
    }

    /**
     * New programmes, with what holders have in them.
     *
     * @return each of a name of its own
     */
    public abstract List<Programme> programmes();

    /**
     * Rights acquired in the year otherwise than by a new programme.
     *
     * @return each with the day it is acquired as the date of its inventory
     */
    public abstract List<Contingent> acquisitions();

    /**
     * Homes held that were sold or demolished in the year.
     *
     * @return possibly none
     */
    public abstract List<Sortie> sorties();

    /**
     * Rights that came from or went to another landlord in the year.
     *
     * @return possibly none
     */
    public abstract List<Transfert> transferts();

    /**
     * Homes honoured, where the landlord counts them.
     *
     * @return one a holder
     */
    public abstract List<LogementsHonores> logementsHonores();

    /**
     * Why a target was missed.
     *
     * @return by holder
     */
    public abstract Map<Reservataire, String> justifications();

    /**
     * Yearly formalities that were done.
     *
     * @return possibly none
     */
    public abstract List<Transmission> transmissions();

    /**
     * The classes of years of construction that reports use.
     *
     * @return possibly none
     */
    public abstract List<Annees> periodesDeConstruction();

    /**
     * What documents print, to be checked: see {@link #documents}.
     *
     * @return possibly none
     */
    public abstract List<LigneDImpression> impressions();

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
     * The charter that the file names, as it is in its year.
     *
     * @param chartes the registry
     * @return the charter, or why there is none
     */
    public Either<Anomalie, Charte> charte(Chartes chartes) {
        return charte().map(id -> chartes.pour(id, dossier().annee()))
                .orElseGet(() -> Either.left(manque("charte", "l'identifiant de la charte, comme « droit-commun »")));
    }

    /**
     * The place whose flow is shared out: the one that the file names, or else the one département of its holders.
     *
     * @return the place, or why nobody can say which
     */
    public Either<Anomalie, Territoire> territoireDuFlux() {
        List<Territoire> departements = Stream.concat(
                        dossier().contingents().stream().map(Contingent::reservataire),
                        conventions().stream().map(Convention::reservataire))
                .flatMap(r -> r.territoire().a(Echelle.DEPARTEMENT).stream())
                .distinct()
                .toList();
        return territoire()
                .or(() -> departements.stream().findFirst().filter(d -> departements.size() == 1))
                .<Either<Anomalie, Territoire>>map(Either::right)
                .orElseGet(() -> Either.left(manque(
                        "territoire",
                        "le territoire dont le flux est partagé : les réservataires sont "
                                + (departements.isEmpty() ? "sans département" : "dans " + departements))));
    }

    private static Anomalie manque(String colonne, String attendu) {
        return Anomalie.valeur(Codes.DONNEE_MANQUANTE, colonne, "", attendu + " (table « dossier »)");
    }

    /**
     * The sharing out that the file asks for: every table that it reads is in it.
     *
     * @param charte the charter
     * @param territoire whose flow is shared out
     * @return described, ready to be shared out or completed
     */
    public Repartition.Builder repartition(Charte charte, Territoire territoire) {
        Repartition.Builder repartition =
                Repartition.de(charte, dossier(), territoire).conventions(conventions());
        donnes().forEach(d -> d.donne(repartition));
        return repartition.delegations(delegations());
    }

    /**
     * The follow-up that the file asks for, each convention on its own: every table that it reads is in it. What is a function
     * rather than a table, the days off, is the caller's.
     *
     * @param charte the charter
     * @return described, ready to be built or completed
     */
    public Suivi.Builder suivi(Charte charte) {
        Suivi.Builder suivi = Suivi.builder();
        suivi.charte(charte)
                .dossier(dossier())
                .addAllConventions(conventions())
                .addAllLogements(logements())
                .addAllEvenements(evenements())
                .realise(realise())
                .addAllProgrammes(programmes())
                .addAllAcquisitions(acquisitions())
                .addAllSorties(sorties())
                .addAllTransferts(transferts())
                .addAllTransmissions(transmissions())
                .addAllPeriodesDeConstruction(periodesDeConstruction())
                .putAllJustifications(justifications())
                .putAllHonores(honores())
                .putAllReportes(reportes())
                .putAllCredits(credits());
        return suivi;
    }

    /**
     * The same follow-up, of the objectives that a sharing out leaves to the holders.
     *
     * @param repartition that of this file
     * @return described, ready to be built or completed
     */
    public Suivi.Builder suivi(Repartition repartition) {
        Suivi.Builder suivi = suivi(repartition.charte());
        suivi.putAllRetenus(repartition.retenus());
        return suivi;
    }

    /**
     * What each document prints, beside the steps of a sharing out.
     *
     * @param repartition that of this file
     * @return in the order of {@link #impressions()}
     */
    public List<DocumentImprime> documents(Repartition repartition) {
        return DocumentImprime.de(impressions(), new EtapesDeRepartition(repartition)::etape);
    }

    /**
     * The file of the next year, ready to be completed: the rights that the year leaves, what it carries over, the conventions,
     * delegations, homes, events, programmes and formalities as they are, and no fact yet.
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
        if (dossier().annee() == Annees.DERNIERE) {
            refus.add(Anomalie.refus(
                    Codes.ANNEE_ILLISIBLE,
                    "année du dossier : reçu " + (dossier().annee() + 1) + " ; attendu au plus " + Annees.DERNIERE));
        }
        if (!refus.isEmpty()) {
            return Validation.invalid(io.vavr.collection.List.ofAll(refus).distinct());
        }
        DossierAnnuel prochain = DossierAnnuel.builder()
                .bailleur(dossier().bailleur())
                .annee(dossier().annee() + 1)
                .addAllContingents(contingents)
                .releve(Releve.builder().build())
                .build();
        return Validation.valid(builder()
                .dossier(prochain)
                .charte(charte())
                .territoire(territoire())
                .addAllConventions(conventions())
                .addAllLogements(logements())
                .addAllEvenements(evenements())
                .addAllReports(suivants)
                .addAllDelegations(delegations())
                .addAllProgrammes(programmes())
                .addAllTransmissions(transmissions())
                .addAllPeriodesDeConstruction(periodesDeConstruction())
                .build());
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
                    n.reference()
                            .orElse(Reference.de("suivi de l'année " + dossier().annee()))));
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

    /**
     * What was honoured, as a follow-up takes it.
     *
     * @return homes of each holder whose landlord counts them
     */
    public Map<Reservataire, Resultat<Quantite>> honores() {
        Map<Reservataire, Resultat<Quantite>> tous = new LinkedHashMap<>();
        logementsHonores()
                .forEach(h -> tous.put(
                        h.reservataire(),
                        Resultat.donnee("logements honorés", h.logements(), Unite.LOGEMENTS, h.source())));
        return Collections.unmodifiableMap(tous);
    }

    private Map<Reservataire, Resultat<Quantite>> par(LigneDeReport.SensDuReport sens) {
        Map<Reservataire, Resultat<Quantite>> tous = new LinkedHashMap<>();
        reports().stream()
                .filter(r -> r.sens() == sens)
                .forEach(r -> tous.put(
                        r.reservataire(),
                        Resultat.donnee(sens + " de l'année précédente", r.logements(), Unite.LOGEMENTS, r.source())));
        return Collections.unmodifiableMap(tous);
    }

    /**
     * A file to fill.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Donnees}; each attribute is set at most once. */
    public static final class Builder extends ImmutableDonnees.Builder {
        Builder() {}
    }
}
