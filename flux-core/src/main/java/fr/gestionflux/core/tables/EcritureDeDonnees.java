package fr.gestionflux.core.tables;

import fr.gestionflux.core.charte.Acte;
import fr.gestionflux.core.charte.Convention;
import fr.gestionflux.core.charte.Stipulation;
import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.droit.Droit;
import fr.gestionflux.core.droit.DroitTenu;
import fr.gestionflux.core.droit.EtatDesLieux;
import fr.gestionflux.core.orientation.Fait.MiseADisposition;
import fr.gestionflux.core.orientation.Fait.Reorientation;
import fr.gestionflux.core.parc.Logement;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.parc.Territoire;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.releve.Releve;
import fr.gestionflux.core.suivi.Programme;
import fr.gestionflux.core.suivi.Sortie;
import fr.gestionflux.core.suivi.Transfert;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** One writing of a whole file. Not thread-safe. */
final class EcritureDeDonnees {

    private final Donnees donnees;
    private final List<Reservataire> reservataires;
    private final List<LigneDeConvention> conventions = new ArrayList<>();
    private final List<LigneDActe> actes = new ArrayList<>();
    private final List<LigneDeStipulation> stipulations = new ArrayList<>();
    private final List<Anomalie> refus = new ArrayList<>();
    private final List<TableEcrite> ecrites = new ArrayList<>();
    private final Repertoire repertoire;

    EcritureDeDonnees(Donnees donnees, Vocabulaire vocabulaire) {
        this.donnees = donnees;
        this.reservataires = reservataires(donnees);
        donnees.conventions().forEach(this::numerote);
        Map<Reservataire, EtatDesLieux> etats = new LinkedHashMap<>();
        donnees.dossier().contingents().forEach(c -> etats.put(c.reservataire(), c.etatDesLieux()));
        this.repertoire = Repertoire.de(vocabulaire)
                .avecTerritoires(territoires(donnees, reservataires))
                .avecReservataires(reservataires)
                .avecEtats(etats)
                .avecTextes(conventions, actes)
                .avecProgrammes(donnees.programmes());
    }

    private void numerote(Convention c) {
        String id = "c" + (conventions.size() + 1);
        conventions.add(new LigneDeConvention(id, c.reservataire(), c.type(), c.texte(), c.effet()));
        c.stipulations().forEach(s -> stipulations.add(new LigneDeStipulation(id, Optional.empty(), s)));
        for (Acte a : c.actes()) {
            String idDeLActe = "a" + (actes.size() + 1);
            actes.add(new LigneDActe(idDeLActe, id, new Acte(a.forme(), a.texte(), a.du(), a.au(), List.of())));
            for (Stipulation<?> s : a.stipulations()) {
                stipulations.add(new LigneDeStipulation(id, Optional.of(idDeLActe), s));
            }
        }
    }

    private static List<Reservataire> reservataires(Donnees d) {
        return Stream.of(
                        d.dossier().contingents().stream().map(Contingent::reservataire),
                        d.conventions().stream().map(Convention::reservataire),
                        d.evenements().stream()
                                .flatMap(e -> e.fait() instanceof MiseADisposition m
                                        ? Stream.of(m.reservataire())
                                        : e.fait() instanceof Reorientation r ? Stream.of(r.vers()) : Stream.empty()),
                        d.reports().stream().map(LigneDeReport::reservataire),
                        d.donnes().stream().map(ObjectifDonne::reservataire),
                        d.delegations().stream().flatMap(x -> Stream.of(x.de(), x.a())),
                        acquis(d).map(Contingent::reservataire),
                        d.sorties().stream().map(Sortie::reservataire),
                        d.transferts().stream().map(Transfert::reservataire),
                        d.logementsHonores().stream().map(LogementsHonores::reservataire),
                        d.justifications().keySet().stream(),
                        d.impressions().stream().flatMap(i -> i.reservataire().stream()))
                .flatMap(s -> s)
                .toList();
    }

    private static Stream<Contingent> acquis(Donnees d) {
        return Stream.concat(d.programmes().stream().flatMap(p -> p.droits().stream()), d.acquisitions().stream());
    }

    private static List<Territoire> territoires(Donnees d, List<Reservataire> reservataires) {
        return Stream.of(
                        d.territoire().stream(),
                        reservataires.stream().map(Reservataire::territoire),
                        Stream.concat(d.dossier().contingents().stream(), acquis(d))
                                .flatMap(c -> c.droits().stream())
                                .map(Droit::lieu)
                                .flatMap(Optional::stream),
                        d.transferts().stream().flatMap(t -> t.droit().lieu().stream()),
                        d.dossier().releve().cles().stream().map(Releve.Cle::territoire),
                        d.realise().cles().stream().map(Releve.Cle::territoire),
                        d.programmes().stream().map(Programme::territoire),
                        d.logements().stream().map(Logement::territoire))
                .flatMap(s -> s)
                .toList();
    }

    Validation<Seq<Anomalie>, List<TableEcrite>> ecris() {
        Tables t = Tables.de(repertoire);
        memeBailleur();
        ecris(
                t.dossier(),
                List.of(new Tete(
                        donnees.dossier().bailleur(),
                        donnees.dossier().annee(),
                        donnees.charte(),
                        donnees.territoire(),
                        donnees.periodesDeConstruction())));
        ecris(t.territoires(), repertoire.lieux().tous());
        ecris(t.reservataires(), unParIdentite(t.reservataires()));
        ecris(
                t.etatsDesLieux(),
                donnees.dossier().contingents().stream()
                        .map(c -> new EtatTenu(c.reservataire(), c.etatDesLieux()))
                        .toList());
        ecris(
                t.droits(),
                donnees.dossier().contingents().stream()
                        .flatMap(
                                c -> c.droits().stream().map(d -> new DroitTenu(c.reservataire(), c.etatDesLieux(), d)))
                        .toList());
        ecris(
                t.faits(),
                faits(TableDesFaits.faits(repertoire), donnees.dossier().releve()));
        ecris(t.realise(), faits(TableDesFaits.realise(repertoire), donnees.realise()));
        ecris(t.donnes(), donnees.donnes());
        ecris(t.conventions(), conventions);
        ecris(t.actes(), actes);
        ecris(t.stipulations(), stipulations);
        ecris(t.delegations(), donnees.delegations());
        ecris(t.logements(), donnees.logements());
        ecris(t.evenements(), donnees.evenements());
        ecris(t.programmes(), sansDroits());
        ecris(t.acquisitions(), acquisitions());
        ecris(t.sorties(), donnees.sorties());
        ecris(t.transferts(), donnees.transferts());
        ecris(t.honores(), donnees.logementsHonores());
        ecris(
                t.justifications(),
                donnees.justifications().entrySet().stream()
                        .map(j -> new LigneDeJustification(j.getKey(), j.getValue()))
                        .toList());
        ecris(t.transmissions(), donnees.transmissions());
        ecris(t.reports(), donnees.reports());
        ecris(t.impressions(), donnees.impressions());
        return refus.isEmpty()
                ? Validation.valid(List.copyOf(ecrites))
                : Validation.invalid(io.vavr.collection.List.ofAll(refus).distinct());
    }

    private <T> void ecris(Table<T> table, List<T> valeurs) {
        List<List<String>> rangees = new ArrayList<>();
        Set<Object> vues = new HashSet<>();
        for (T valeur : valeurs) {
            table.dejaDite(valeur, vues).ifPresent(refus::add);
            table.ecris(valeur).fold(e -> refus.addAll(e.asJava()), rangees::add);
        }
        ecrites.add(new TableEcrite(table.nom(), table.entete(), rangees));
    }

    private void memeBailleur() {
        donnees.conventions().stream()
                .filter(c -> !c.bailleur().equals(donnees.dossier().bailleur()))
                .forEach(c -> refus.add(Anomalie.refus(
                        Codes.BAILLEUR_ETRANGER,
                        c.texte() + " : reçu une convention de « " + c.bailleur() + " » dans un dossier de « "
                                + donnees.dossier().bailleur() + " » ; attendu un seul bailleur")));
    }

    /** Two holders of one id are equal whatever else they say: one row would lose what the other says. */
    private List<Reservataire> unParIdentite(Table<Reservataire> table) {
        Map<Reservataire, List<String>> rangees = new HashMap<>();
        List<Reservataire> uniques = new ArrayList<>();
        for (Reservataire r : reservataires) {
            List<String> rangee = table.ecris(r).getOrElse(List.of());
            List<String> deja = rangees.putIfAbsent(r, rangee);
            if (deja == null) {
                uniques.add(r);
            } else if (!deja.equals(rangee)) {
                refus.add(Anomalie.refus(
                        Codes.ECRITURE_IMPOSSIBLE,
                        "réservataire « " + r + " » : reçu " + deja + " et " + rangee
                                + " sous le même identifiant ; attendu un seul nom, une catégorie, un territoire"));
            }
        }
        return uniques;
    }

    private List<Programme> sansDroits() {
        return donnees.programmes().stream()
                .map(p -> TableDesProgrammes.avec(p, List.of()))
                .toList();
    }

    private List<DroitAcquis> acquisitions() {
        return Stream.concat(
                        donnees.programmes().stream()
                                .flatMap(p ->
                                        rangees(Optional.of(p.nom()), p.droits(), "programme « " + p.nom() + " »")),
                        rangees(Optional.empty(), donnees.acquisitions(), "acquisitions"))
                .toList();
    }

    /** Two of one holder and inventory would be read as one. */
    private Stream<DroitAcquis> rangees(Optional<String> programme, List<Contingent> contingents, String ou) {
        List<DroitAcquis> rangees = DroitAcquis.de(programme, contingents).toList();
        if (!DroitAcquis.contingents(rangees, programme).equals(contingents)) {
            refus.add(Anomalie.refus(
                    Codes.ECRITURE_IMPOSSIBLE,
                    ou + " : reçu les droits d'un même réservataire et d'un même état des lieux en plusieurs fois ;"
                            + " attendu une seule"));
        }
        return rangees.stream();
    }

    private List<FaitNote> faits(TableDesFaits table, Releve releve) {
        List<FaitNote> notes = new ArrayList<>();
        for (Releve.Cle cle : releve.cles()) {
            table.deReleve(cle, releve.lire(cle).orElseThrow()).fold(e -> refus.addAll(e.asJava()), notes::add);
        }
        return notes;
    }
}
