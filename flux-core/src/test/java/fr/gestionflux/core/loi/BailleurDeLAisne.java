package fr.gestionflux.core.loi;

import static fr.gestionflux.core.charte.Clauses.PART_ETAT;
import static fr.gestionflux.core.charte.Clauses.TAUX_DU_RESERVATAIRE;
import static fr.gestionflux.core.charte.Clauses.VOLUME_DU_RESERVATAIRE;
import static fr.gestionflux.core.releve.Grandeur.ELIGIBLES;
import static fr.gestionflux.core.releve.Grandeur.ROTATION;
import static fr.gestionflux.core.releve.Grandeur.SOUSTRAITS;

import fr.gestionflux.core.annee.DossierAnnuel;
import fr.gestionflux.core.charte.Convention;
import fr.gestionflux.core.charte.Stipulation;
import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.droit.Droit;
import fr.gestionflux.core.droit.EtatDesLieux;
import fr.gestionflux.core.droit.GarantieEmprunt;
import fr.gestionflux.core.droit.LogementsReserves;
import fr.gestionflux.core.droit.Origine;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.parc.Bailleur;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.parc.Reservataire.Categorie;
import fr.gestionflux.core.parc.Territoire;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.releve.Releve;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A made-up landlord of a département without charter: ten holders, each with a share or a number that its convention writes. */
final class BailleurDeLAisne {

    static final Bailleur BAILLEUR = new Bailleur("bailleur inventé");
    static final Reference INVENTE = Reference.de("exemple inventé");
    static final Territoire AISNE = Territoire.departement("02", "Aisne");
    static final Territoire SAINT_QUENTINOIS = Territoire.epci("200071892", "Saint-Quentinois", AISNE);
    static final Territoire LAONNOIS = Territoire.epci("200043495", "Pays de Laon", AISNE);
    static final Territoire SAINT_QUENTIN = Territoire.commune("02691", "Saint-Quentin", SAINT_QUENTINOIS);
    static final Territoire GAUCHY = Territoire.commune("02340", "Gauchy", SAINT_QUENTINOIS);
    static final Territoire LAON = Territoire.commune("02408", "Laon", LAONNOIS);
    static final Territoire CHAMBRY = Territoire.commune("02157", "Chambry", LAONNOIS);

    static final Reservataire ETAT = new Reservataire(Categorie.ETAT, "État", AISNE);
    static final Reservataire DEPARTEMENT = new Reservataire(Categorie.DEPARTEMENT, "Département de l'Aisne", AISNE);
    static final Reservataire ACTION_LOGEMENT =
            new Reservataire(Categorie.ACTION_LOGEMENT, "Action Logement Services", AISNE);
    static final Reservataire CAISSE = new Reservataire(Categorie.AUTRE, "caisse inventée", AISNE);
    static final Reservataire AGGLOMERATION = new Reservataire(Categorie.EPCI, "Saint-Quentinois", SAINT_QUENTINOIS);
    static final Reservataire COMMUNAUTE = new Reservataire(Categorie.EPCI, "Pays de Laon", LAONNOIS);
    static final Reservataire VILLE = commune("Saint-Quentin", SAINT_QUENTIN);
    static final Reservataire VILLE_DE_GAUCHY = commune("Gauchy", GAUCHY);
    static final Reservataire VILLE_DE_LAON = commune("Laon", LAON);
    static final Reservataire VILLE_DE_CHAMBRY = commune("Chambry", CHAMBRY);

    private static final Map<Territoire, Integer> LOGEMENTS = new LinkedHashMap<>(Map.of(
            AISNE, 12_000,
            SAINT_QUENTINOIS, 5_000,
            LAONNOIS, 3_000,
            SAINT_QUENTIN, 4_000,
            GAUCHY, 800,
            LAON, 2_500,
            CHAMBRY, 200));

    private BailleurDeLAisne() {}

    private static Reservataire commune(String nom, Territoire t) {
        return new Reservataire(Categorie.COMMUNE, "commune de " + nom, t);
    }

    /** What each convention writes. */
    static Map<Reservataire, List<Stipulation<?>>> ecrits() {
        Map<Reservataire, List<Stipulation<?>>> ecrits = new LinkedHashMap<>();
        ecrits.put(ETAT, List.of(PART_ETAT.fixee(Taux.pourcent(30), INVENTE.art("art. 1"))));
        ecrits.put(DEPARTEMENT, List.of(taux("2 %")));
        ecrits.put(ACTION_LOGEMENT, List.of(taux("12,5 %")));
        ecrits.put(CAISSE, List.of(volume(6)));
        ecrits.put(AGGLOMERATION, List.of(taux("5 %")));
        ecrits.put(COMMUNAUTE, List.of(volume(9)));
        ecrits.put(VILLE, List.of(taux("10 %")));
        ecrits.put(VILLE_DE_GAUCHY, List.of(taux("7,5 %")));
        ecrits.put(VILLE_DE_LAON, List.of(volume(20)));
        ecrits.put(VILLE_DE_CHAMBRY, List.of(taux("10 %")));
        return ecrits;
    }

    static Stipulation<Taux> taux(String ecrit) {
        return TAUX_DU_RESERVATAIRE.fixee(Taux.parse(ecrit), INVENTE.art("art. 2"));
    }

    static Stipulation<Quantite> volume(int ecrit) {
        return VOLUME_DU_RESERVATAIRE.fixee(Quantite.of(ecrit), INVENTE.art("art. 2"));
    }

    static Convention convention(Reservataire r, List<? extends Stipulation<?>> stipulations) {
        return Convention.builder()
                .texte(Reference.de("convention inventée, " + r))
                .bailleur(BAILLEUR)
                .reservataire(r)
                .effet(LocalDate.of(2024, 1, 1))
                .addStipulations(stipulations.toArray(Stipulation<?>[]::new))
                .build();
    }

    static List<Convention> conventions() {
        List<Convention> toutes = new ArrayList<>();
        ecrits().forEach((r, s) -> toutes.add(convention(r, s)));
        return toutes;
    }

    /** Two thirds of a right come from guarantees, the rest is land or money, or nobody knows. */
    static List<Contingent> contingents() {
        EtatDesLieux etat = new EtatDesLieux(LocalDate.of(2023, 12, 31), INVENTE.art("état des lieux"));
        return Stream.of(
                        Contingent.de(ETAT, etat),
                        Contingent.de(DEPARTEMENT, etat, garantie("opération A", 120, 10, 2040)),
                        Contingent.de(
                                ACTION_LOGEMENT, etat, LogementsReserves.de("logements d'Action Logement", 1_500)),
                        Contingent.de(CAISSE, etat, apport("financement", 60)),
                        Contingent.de(
                                AGGLOMERATION, etat, garantie("opération B", 500, 20, 2035), apport("terrain", 50)),
                        Contingent.de(COMMUNAUTE, etat, garantie("opération C", 300, 20, 2030)),
                        Contingent.de(VILLE, etat, garantie("opération D", 900, 20, 2045), apport("terrain", 90)),
                        Contingent.de(VILLE_DE_GAUCHY, etat, garantie("opération E", 200, 20, 2050)),
                        Contingent.de(VILLE_DE_LAON, etat, garantie("opération F", 800, 20, 2033)),
                        Contingent.de(VILLE_DE_CHAMBRY, etat, garantie("opération G", 40, 20, 2020)))
                .toList();
    }

    static Droit garantie(String intitule, int logements, int pourcents, int echeance) {
        return new GarantieEmprunt(
                intitule, Quantite.of(logements), Taux.pourcent(pourcents), LocalDate.of(echeance, 12, 31));
    }

    static Droit apport(String intitule, int logements) {
        return new LogementsReserves(intitule, Quantite.of(logements), Origine.APPORT, Optional.empty());
    }

    /** 8 % of the homes fall free, a tenth of which the landlord takes out. */
    static Releve.Builder releve(int annee) {
        Releve.Builder releve =
                Releve.builder().note(ROTATION, AISNE, annee - 1, Taux.pourcent(8), INVENTE.art("annexe"));
        LOGEMENTS.forEach((t, n) -> releve.note(ELIGIBLES, t, annee - 1, n, INVENTE.art("annexe"))
                .note(SOUSTRAITS, t, annee, Quantite.rapport(n * 8L, 1_000), INVENTE.art("annexe")));
        return releve;
    }

    static DossierAnnuel dossier(int annee, List<Contingent> contingents) {
        return DossierAnnuel.builder()
                .bailleur(BAILLEUR)
                .annee(annee)
                .addAllContingents(contingents)
                .releve(releve(annee).build())
                .build();
    }

    static DossierAnnuel dossier(int annee) {
        return dossier(annee, contingents());
    }
}
