package fr.gestionflux.passerelle.guichet;

import fr.gestionflux.core.annee.DossierAnnuel;
import fr.gestionflux.core.charte.Charte;
import fr.gestionflux.core.charte.Convention;
import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.parc.Reservataire.Categorie;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.releve.Releve;
import fr.gestionflux.core.suivi.Ouverture;
import fr.gestionflux.core.suivi.Sortie;
import fr.gestionflux.core.suivi.Transfert;
import fr.gestionflux.core.tables.Donnees;
import fr.gestionflux.core.tables.TableEcrite;
import fr.gestionflux.core.tables.Vocabulaire;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rights that no convention follows from one year to the next: a holder that has not signed keeps them as its inventory
 * finds them, since nothing says what its year took from them. What the year gave it or took from it cannot be counted.
 */
final class SansOuverture {

    private final Donnees donnees;
    private final Charte charte;
    private final Set<Reservataire> ouverts;
    private final Set<Reservataire> signataires;

    SansOuverture(Donnees donnees, Charte charte, List<Ouverture> ouvertures) {
        this.donnees = donnees;
        this.charte = charte;
        this.ouverts = ouvertures.stream().map(Ouverture::reservataire).collect(Collectors.toSet());
        this.signataires =
                donnees.conventions().stream().map(Convention::reservataire).collect(Collectors.toSet());
    }

    /** Why the next year cannot be written, and what passes to it as it is. */
    List<Anomalie> anomalies() {
        List<Anomalie> anomalies = new ArrayList<>();
        donnees.conventions().stream()
                .filter(c -> !ouverts.contains(c.reservataire()))
                .forEach(c -> charte.instruire(donnees.dossier(), c)
                        .swap()
                        .forEach(refus -> anomalies.addAll(refus.asJava())));
        changes().stream()
                .filter(r -> !signataires.contains(r))
                .map(r -> Anomalie.refus(
                                Codes.SANS_CONVENTION,
                                "« " + r + " » a des droits acquis, transférés ou sortis en "
                                        + donnees.dossier().annee()
                                        + ", et aucune convention ne dit ce que son année laisse ; attendu sa convention")
                        .sur(r.sujet()))
                .forEach(anomalies::add);
        conserves().stream()
                .map(Contingent::reservataire)
                .filter(r -> r.categorie() != Categorie.BAILLEUR)
                .map(r -> Anomalie.remarque(
                                Codes.SANS_CONVENTION,
                                "« " + r
                                        + " » n'a pas de convention ici : ses droits passent à l'année suivante tels que"
                                        + " son état des lieux les décrit")
                        .sur(r.sujet()))
                .forEach(anomalies::add);
        return anomalies;
    }

    private List<Contingent> conserves() {
        return donnees.dossier().contingents().stream()
                .filter(c -> !signataires.contains(c.reservataire()))
                .toList();
    }

    private Set<Reservataire> changes() {
        return Stream.of(
                        Stream.concat(
                                        donnees.programmes().stream().flatMap(p -> p.droits().stream()),
                                        donnees.acquisitions().stream())
                                .filter(c -> !c.droits().isEmpty())
                                .map(Contingent::reservataire),
                        donnees.transferts().stream().map(Transfert::reservataire),
                        donnees.sorties().stream().map(Sortie::reservataire))
                .flatMap(s -> s)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * Adds what passes as it is to the tables of the next year.
     *
     * @param suivantes those that the conventions leave
     * @return the same tables, with its rows; or what would be lost
     */
    Validation<Seq<Anomalie>, List<TableEcrite>> avec(List<TableEcrite> suivantes, Vocabulaire vocabulaire) {
        DossierAnnuel seuls = DossierAnnuel.builder()
                .bailleur(donnees.dossier().bailleur())
                .annee(donnees.dossier().annee() + 1)
                .addAllContingents(conserves())
                .releve(Releve.builder().build())
                .build();
        return Donnees.builder()
                .dossier(seuls)
                .charte(donnees.charte())
                .territoire(donnees.territoire())
                .addAllPeriodesDeConstruction(donnees.periodesDeConstruction())
                .build()
                .ecris(vocabulaire)
                .map(enPlus -> ensemble(suivantes, enPlus));
    }

    private static List<TableEcrite> ensemble(Collection<TableEcrite> unes, Collection<TableEcrite> autres) {
        Map<String, TableEcrite> tables = new LinkedHashMap<>();
        Stream.concat(unes.stream(), autres.stream())
                .forEach(t -> tables.merge(
                        t.nom(),
                        t,
                        (a, b) -> new TableEcrite(
                                a.nom(),
                                a.entete(),
                                Stream.concat(
                                                a.rangees().stream(),
                                                b.rangees().stream()
                                                        .filter(r ->
                                                                !a.rangees().contains(r)))
                                        .toList())));
        return List.copyOf(tables.values());
    }
}
