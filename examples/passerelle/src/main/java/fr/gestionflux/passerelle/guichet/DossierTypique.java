package fr.gestionflux.passerelle.guichet;

import fr.gestionflux.core.annee.DossierAnnuel;
import fr.gestionflux.core.charte.Besoin;
import fr.gestionflux.core.charte.Charte;
import fr.gestionflux.core.charte.Convention;
import fr.gestionflux.core.parc.Bailleur;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.parc.Reservataire.Categorie;
import fr.gestionflux.core.parc.Territoire;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.releve.Releve;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** A file with a holder of each kind and nothing else: what a charter wants of it is what it wants of anybody. */
final class DossierTypique {

    private static final Bailleur BAILLEUR = new Bailleur("le bailleur");
    private static final Territoire DEPARTEMENT = Territoire.departement("99", "le département");
    private static final Territoire EPCI = Territoire.epci("249900000", "l'EPCI", DEPARTEMENT);
    private static final Territoire COMMUNE = Territoire.commune("99001", "la commune", EPCI);

    private DossierTypique() {}

    static List<Besoin> besoins(Charte charte, int annee) {
        DossierAnnuel vide = DossierAnnuel.builder()
                .bailleur(BAILLEUR)
                .annee(annee)
                .releve(Releve.builder().build())
                .build();
        return charte.besoins(
                vide,
                Arrays.stream(Categorie.values()).map(c -> convention(c, annee)).toList());
    }

    private static Convention convention(Categorie c, int annee) {
        return Convention.builder()
                .texte(Reference.de("sa convention"))
                .bailleur(BAILLEUR)
                .reservataire(new Reservataire(c, c.toString(), lieu(c)))
                .effet(LocalDate.of(annee, 1, 1))
                .build();
    }

    private static Territoire lieu(Categorie c) {
        return switch (c) {
            case COMMUNE -> COMMUNE;
            case EPCI -> EPCI;
            default -> DEPARTEMENT;
        };
    }
}
