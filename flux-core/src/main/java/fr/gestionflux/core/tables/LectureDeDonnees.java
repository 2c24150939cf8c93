package fr.gestionflux.core.tables;

import fr.gestionflux.core.annee.DossierAnnuel;
import fr.gestionflux.core.charte.Acte;
import fr.gestionflux.core.charte.Convention;
import fr.gestionflux.core.charte.Stipulation;
import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.droit.EtatDesLieux;
import fr.gestionflux.core.droit.TableDesDroits;
import fr.gestionflux.core.parc.Bailleur;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.TexteRecu;
import fr.gestionflux.core.preuve.Unite;
import fr.gestionflux.core.releve.Releve;
import fr.gestionflux.core.saisie.Lecture;
import fr.gestionflux.core.saisie.Libelles;
import fr.gestionflux.core.saisie.Tableau;
import fr.gestionflux.core.suivi.Programme;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** One reading of a whole file, each table after those that it names. Not thread-safe. */
final class LectureDeDonnees {

    private static final Unite LIGNES = new Unite("ligne", "lignes");

    private final Map<String, Tableau> tableaux = new LinkedHashMap<>();
    private final List<Anomalie> anomalies = new ArrayList<>();
    private final LignesEcartees ecartees = new LignesEcartees();
    private Repertoire repertoire;

    LectureDeDonnees(Map<String, Tableau> tableaux, Vocabulaire vocabulaire) {
        this.repertoire = Repertoire.de(vocabulaire);
        List<? extends Table<?>> connues = tables().toutes();
        tableaux.forEach((nom, tableau) -> {
            Optional<? extends Table<?>> connue = connues.stream()
                    .filter(c -> Libelles.semblables(c.nom(), nom.replace(' ', '_')))
                    .findFirst();
            if (connue.isEmpty()) {
                anomalies.add(Anomalie.remarque(
                        Codes.TABLE_INCONNUE,
                        "table « " + nom + " » : elle n'est pas lue ; attendu "
                                + connues.stream().map(Table::nom).collect(Collectors.joining(", "))));
            } else if (estUneAutre(tableau, connue.get())) {
                anomalies.add(Anomalie.refus(
                                Codes.COLONNE_MANQUANTE,
                                "aucune colonne de la table « " + connue.get() + " » : reçu "
                                        + TexteRecu.cite(String.join(" ; ", tableau.entete())) + " ; attendu "
                                        + String.join(", ", connue.get().entete()) + " : rien n'y est lu")
                        .en(tableau.document(), 1));
            } else if (this.tableaux.putIfAbsent(connue.get().nom(), tableau) != null) {
                anomalies.add(Anomalie.refus(
                        Codes.LIGNE_EN_DOUBLE, "table « " + nom + " » : reçue deux fois ; attendu une seule"));
            }
        });
    }

    /** Under the name of a table, a page or a title: read as one without rows, it would say that there is nothing. */
    private static boolean estUneAutre(Tableau tableau, Table<?> table) {
        return !tableau.entete().isEmpty()
                && tableau.entete().stream()
                        .noneMatch(recu -> table.entete().stream().anyMatch(c -> Libelles.semblables(c, recu)));
    }

    private Tables tables() {
        return Tables.de(repertoire);
    }

    private <T> List<T> lus(Table<T> table) {
        return Optional.ofNullable(tableaux.get(table.nom()))
                .map(t -> {
                    Lecture<T> lu = table.lire(t);
                    ecartees.note(table.nom(), t, lu);
                    return garde(lu);
                })
                .orElse(List.of());
    }

    private <T> List<T> garde(Lecture<T> lu) {
        lu.anomalies().stream()
                .filter(a -> !a.code().equals(Codes.INVENTAIRE_VIDE))
                .forEach(anomalies::add);
        return lu.lus();
    }

    DonneesLues lis() {
        repertoire = repertoire.avecTerritoires(lus(tables().territoires()));
        List<Tete> tetes = lus(tables().dossier());
        repertoire = repertoire.avecReservataires(lus(tables().reservataires()));
        repertoire = repertoire.avecEtats(etats());
        List<Contingent> contingents = contingents();
        Releve releve = releve(tables().faits());
        Releve realise = releve(tables().realise());
        var donnes = lus(tables().donnes());
        List<LigneDeConvention> conventions = lus(tables().conventions());
        repertoire = repertoire.avecTextes(conventions, List.of());
        List<LigneDActe> actes = lus(tables().actes());
        repertoire = repertoire.avecTextes(conventions, actes);
        List<LigneDeStipulation> stipulations = lus(tables().stipulations());
        var delegations = lus(tables().delegations());
        var logements = lus(tables().logements());
        var evenements = lus(tables().evenements());
        List<Programme> programmes = lus(tables().programmes());
        repertoire = repertoire.avecProgrammes(programmes);
        List<DroitAcquis> acquis = lus(tables().acquisitions());
        var sorties = lus(tables().sorties());
        var transferts = lus(tables().transferts());
        var honores = lus(tables().honores());
        Map<Reservataire, String> justifications = new LinkedHashMap<>();
        lus(tables().justifications()).forEach(j -> justifications.put(j.reservataire(), j.texte()));
        var transmissions = lus(tables().transmissions());
        var reports = lus(tables().reports());
        var impressions = lus(tables().impressions());
        if (tetes.isEmpty()) {
            anomalies.add(
                    Anomalie.refus(
                            Codes.DONNEE_MANQUANTE,
                            "table « dossier » : il manque sa ligne, avec le bailleur et l'année ; sans elle rien n'est calculé"));
        }
        return new DonneesLues(
                tetes.stream()
                        .findFirst()
                        .map(tete -> Donnees.builder()
                                .dossier(DossierAnnuel.builder()
                                        .bailleur(tete.bailleur())
                                        .annee(tete.annee())
                                        .addAllContingents(contingents)
                                        .releve(releve)
                                        .build())
                                .charte(tete.charte())
                                .territoire(tete.territoire())
                                .addAllConventions(conventions.stream()
                                        .map(c -> convention(c, tete.bailleur(), actes, stipulations))
                                        .toList())
                                .addAllLogements(logements)
                                .addAllEvenements(evenements)
                                .addAllReports(reports)
                                .addAllDonnes(donnes)
                                .addAllDelegations(delegations)
                                .realise(realise)
                                .addAllProgrammes(programmes.stream()
                                        .map(p -> TableDesProgrammes.avec(
                                                p, DroitAcquis.contingents(acquis, Optional.of(p.nom()))))
                                        .toList())
                                .addAllAcquisitions(DroitAcquis.contingents(acquis, Optional.empty()))
                                .addAllSorties(sorties)
                                .addAllTransferts(transferts)
                                .addAllLogementsHonores(honores)
                                .putAllJustifications(justifications)
                                .addAllTransmissions(transmissions)
                                .addAllPeriodesDeConstruction(tete.periodesDeConstruction())
                                .addAllImpressions(impressions)
                                .build()),
                ecartees.regroupe(anomalies));
    }

    private Map<Reservataire, EtatDesLieux> etats() {
        Map<Reservataire, EtatDesLieux> parReservataire = new LinkedHashMap<>();
        lus(tables().etatsDesLieux()).forEach(e -> parReservataire.put(e.reservataire(), e.etatDesLieux()));
        return parReservataire;
    }

    /** Those of every holder that has an inventory, with rights or without. */
    private List<Contingent> contingents() {
        Tableau droits = tableaux.get(tables().droits().nom());
        if (droits == null) {
            ditQuIlNyAPasDeDroits();
            return repertoire.etats().entrySet().stream()
                    .map(e -> Contingent.de(e.getKey(), e.getValue()))
                    .toList();
        }
        return garde(TableDesDroits.de(
                        repertoire.vocabulaire().genres(),
                        repertoire.etats(),
                        repertoire.lieux().tous())
                .lire(droits));
    }

    /** A table forgotten looks like a file without rights, whose figures are then those of nobody. */
    private void ditQuIlNyAPasDeDroits() {
        int lus = repertoire.etats().size();
        if (lus > 0) {
            anomalies.add(
                    Anomalie.remarque(
                            Codes.TABLE_ABSENTE,
                            "table « " + tables().droits().nom() + " » : absente, alors que « "
                                    + tables().etatsDesLieux().nom() + " » a " + LIGNES.compte(lus)
                                    + " : chaque réservataire est lu sans droit ; attendu cette table, vide s'il n'y en a aucun"));
        }
    }

    private Releve releve(Table<FaitNote> table) {
        Releve.Builder releve = Releve.builder();
        lus(table).forEach(f -> f.note(releve));
        Releve lu = releve.build();
        anomalies.addAll(lu.anomalies());
        return lu;
    }

    private static Convention convention(
            LigneDeConvention c, Bailleur bailleur, List<LigneDActe> actes, List<LigneDeStipulation> stipulations) {
        return Convention.builder()
                .texte(c.texte())
                .bailleur(bailleur)
                .reservataire(c.reservataire())
                .effet(c.effet())
                .type(c.type())
                .addAllStipulations(stipulations(c.id(), Optional.empty(), stipulations))
                .addAllActes(actes.stream()
                        .filter(a -> a.convention().equals(c.id()))
                        .map(a -> acte(a, stipulations))
                        .toList())
                .build();
    }

    private static Acte acte(LigneDActe a, List<LigneDeStipulation> stipulations) {
        Acte seul = a.acte();
        return new Acte(
                seul.forme(),
                seul.texte(),
                seul.du(),
                seul.au(),
                stipulations(a.convention(), Optional.of(a.id()), stipulations));
    }

    private static List<Stipulation<?>> stipulations(
            String convention, Optional<String> acte, List<LigneDeStipulation> toutes) {
        return toutes.stream()
                .filter(s -> s.convention().equals(convention) && s.acte().equals(acte))
                .<Stipulation<?>>map(LigneDeStipulation::stipulation)
                .collect(Collectors.toList());
    }
}
