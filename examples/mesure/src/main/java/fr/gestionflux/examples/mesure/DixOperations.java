package fr.gestionflux.examples.mesure;

import static fr.gestionflux.core.parc.Grandeur.FLUX;
import static fr.gestionflux.core.parc.Grandeur.LOGEMENTS;
import static fr.gestionflux.core.parc.Grandeur.ROTATION;

import fr.gestionflux.core.annee.DossierAnnuel;
import fr.gestionflux.core.annee.ObjectifAnnuel;
import fr.gestionflux.core.charte.Charte;
import fr.gestionflux.core.charte.Chartes;
import fr.gestionflux.core.charte.Convention;
import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.droit.Droit.GarantieEmprunt;
import fr.gestionflux.core.droit.EtatDesLieux;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.parc.Bailleur;
import fr.gestionflux.core.parc.Releve;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.parc.Reservataire.Categorie;
import fr.gestionflux.core.parc.Territoire;
import fr.gestionflux.core.preuve.Reference;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** A made-up convention of Savoie with ten operations, whose yearly flow is communicated. */
final class DixOperations {

    private static final LocalDate JANVIER_2024 = LocalDate.of(2024, 1, 1);
    private static final Reference TEXTE = Reference.de("convention inventée");
    private static final Bailleur BAILLEUR = new Bailleur("bailleur inventé");
    private static final Territoire SAVOIE = Territoire.departement("73", "Savoie");
    private static final Territoire EPCI = Territoire.epci("200000001", "EPCI inventé", SAVOIE);
    private static final Territoire COMMUNE = Territoire.commune("73999", "commune inventée", EPCI);
    private static final Reservataire RESERVATAIRE = new Reservataire(Categorie.COMMUNE, "commune inventée", COMMUNE);

    private final Charte charte;
    private final DossierAnnuel dossier;
    private final Convention convention;

    private DixOperations(Charte charte) {
        this.charte = charte;
        this.dossier = DossierAnnuel.builder()
                .bailleur(BAILLEUR)
                .annee(2024)
                .addContingents(
                        new Contingent(RESERVATAIRE, new EtatDesLieux(JANVIER_2024, TEXTE), List.copyOf(garanties())))
                .releve(Releve.builder()
                        .note(LOGEMENTS, COMMUNE, 2022, 620, TEXTE)
                        .lu(ROTATION, COMMUNE, 2022, "9,46 %", TEXTE)
                        .lu(ROTATION, EPCI, 2022, "9,2 %", TEXTE)
                        .note(FLUX, SAVOIE, 2024, 1564, TEXTE)
                        .build())
                .build();
        this.convention = Convention.builder()
                .texte(TEXTE)
                .bailleur(BAILLEUR)
                .reservataire(RESERVATAIRE)
                .effet(JANVIER_2024)
                .type(charte.type("opac-savoie"))
                .build();
    }

    static DixOperations avec(Chartes chartes) {
        return new DixOperations(chartes.pour("savoie", JANVIER_2024).get());
    }

    /** Ten loans, from 9 to 36 homes, that end in 2045 to 2063. */
    static List<GarantieEmprunt> garanties() {
        return IntStream.range(0, 10)
                .mapToObj(n -> new GarantieEmprunt(
                        "opération " + (n + 1),
                        Quantite.of(9 + 3L * n),
                        Taux.pourcent(10),
                        LocalDate.of(2045 + 2 * n, 1 + n, 1)))
                .toList();
    }

    ObjectifAnnuel objectif() {
        return charte.calculer(dossier, convention).get();
    }
}
