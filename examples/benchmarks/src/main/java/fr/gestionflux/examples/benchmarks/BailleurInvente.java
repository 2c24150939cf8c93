package fr.gestionflux.examples.benchmarks;

import static fr.gestionflux.core.releve.Grandeur.FLUX;
import static fr.gestionflux.core.releve.Grandeur.LOGEMENTS;
import static fr.gestionflux.core.releve.Grandeur.ROTATION;

import fr.gestionflux.core.annee.DossierAnnuel;
import fr.gestionflux.core.charte.Charte;
import fr.gestionflux.core.charte.Chartes;
import fr.gestionflux.core.charte.Convention;
import fr.gestionflux.core.charte.ObjectifAnnuel;
import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.droit.EtatDesLieux;
import fr.gestionflux.core.droit.GarantieEmprunt;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.orientation.ClausesAnnuelles;
import fr.gestionflux.core.orientation.Gestion;
import fr.gestionflux.core.parc.Bailleur;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.parc.Reservataire.Categorie;
import fr.gestionflux.core.parc.Territoire;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.releve.Releve;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A made-up landlord of Savoie, and the conventions that it signed with communes, each of which guaranteed ten loans. The
 * yearly flow is communicated.
 */
final class BailleurInvente {

    static final LocalDate JANVIER = LocalDate.of(2024, 1, 1);
    static final long LOGEMENTS_D_UNE_COMMUNE = 620;
    static final long FLUX_DU_DEPARTEMENT = 1564;
    static final String ROTATION_D_UNE_COMMUNE = "9,46 %";
    static final String ROTATION_DE_L_EPCI = "9,2 %";

    private static final int COMMUNES_AU_PLUS = 100;
    private static final int ANNEE_DES_FAITS = 2022;
    private static final Reference TEXTE = Reference.de("convention inventée");
    private static final Bailleur BAILLEUR = new Bailleur("bailleur inventé");
    private static final Territoire SAVOIE = Territoire.departement("73", "Savoie");
    private static final Territoire EPCI = Territoire.epci("200000001", "EPCI inventé", SAVOIE);

    private final Charte charte;
    private final List<Reservataire> communes;
    private final DossierAnnuel dossier;
    private final List<Convention> conventions;

    BailleurInvente(Chartes chartes, int nombre) {
        if (nombre > COMMUNES_AU_PLUS) {
            throw new IllegalArgumentException(
                    "communes : reçu " + nombre + " ; attendu au plus " + COMMUNES_AU_PLUS + ", codes 73900 à 73999");
        }
        this.charte = chartes.pour("savoie", JANVIER).get();
        this.communes =
                IntStream.range(0, nombre).mapToObj(BailleurInvente::commune).toList();
        this.dossier = dossier(communes);
        this.conventions = communes.stream().map(this::convention).toList();
    }

    Charte charte() {
        return charte;
    }

    DossierAnnuel dossier() {
        return dossier;
    }

    List<Convention> conventions() {
        return conventions;
    }

    ObjectifAnnuel objectif(Convention convention) {
        return charte.calculer(dossier, convention).get();
    }

    /** Ten loans, from 9 to 36 homes, that end in 2045 to 2063. */
    static List<GarantieEmprunt> garanties(String commune) {
        return IntStream.range(0, 10)
                .mapToObj(n -> new GarantieEmprunt(
                        "opération " + (n + 1) + ", " + commune,
                        Quantite.of(9 + 3L * n),
                        Taux.pourcent(10),
                        LocalDate.of(2045 + 2 * n, 1 + n, 1)))
                .toList();
    }

    private static Reservataire commune(int n) {
        String nom = "commune inventée " + n;
        return new Reservataire(Categorie.COMMUNE, nom, Territoire.commune(Integer.toString(73_900 + n), nom, EPCI));
    }

    private static DossierAnnuel dossier(List<Reservataire> communes) {
        Releve.Builder releve = Releve.builder()
                .lu(ROTATION, EPCI, ANNEE_DES_FAITS, ROTATION_DE_L_EPCI, TEXTE)
                .note(FLUX, SAVOIE, JANVIER.getYear(), FLUX_DU_DEPARTEMENT, TEXTE);
        List<Contingent> contingents = new ArrayList<>();
        for (Reservataire r : communes) {
            releve.note(LOGEMENTS, r.territoire(), ANNEE_DES_FAITS, LOGEMENTS_D_UNE_COMMUNE, TEXTE)
                    .lu(ROTATION, r.territoire(), ANNEE_DES_FAITS, ROTATION_D_UNE_COMMUNE, TEXTE);
            contingents.add(new Contingent(r, new EtatDesLieux(JANVIER, TEXTE), List.copyOf(garanties(r.nom()))));
        }
        return DossierAnnuel.builder()
                .bailleur(BAILLEUR)
                .annee(JANVIER.getYear())
                .addAllContingents(contingents)
                .releve(releve.build())
                .build();
    }

    private Convention convention(Reservataire r) {
        return Convention.builder()
                .texte(TEXTE)
                .bailleur(BAILLEUR)
                .reservataire(r)
                .effet(JANVIER)
                .type(charte.type("opac-savoie"))
                .addStipulations(ClausesAnnuelles.GESTION.fixee(Gestion.DIRECTE, TEXTE))
                .build();
    }
}
