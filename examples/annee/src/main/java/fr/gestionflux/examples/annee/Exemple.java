package fr.gestionflux.examples.annee;

import fr.gestionflux.core.annee.DossierAnnuel;
import fr.gestionflux.core.charte.Charte;
import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.orientation.Evenement;
import fr.gestionflux.core.parc.Bailleur;
import fr.gestionflux.core.releve.Releve;
import fr.gestionflux.core.suivi.Ouverture;
import fr.gestionflux.core.suivi.Suivi;
import java.util.List;
import java.util.stream.Stream;

/** The year of one landlord under one charter. */
interface Exemple {

    /** The year that is played. */
    int ANNEE = 2024;

    /** Who, with whom, under which charter. */
    String titre();

    /** What is real and what is made up. */
    String origine();

    Donnees donnees();

    /** The year, as the events known on a day tell it. */
    Suivi annee(List<Evenement> connus);

    /** The year after, from what this one leaves. */
    Suivi suivante(List<Evenement> connus, List<Ouverture> ouvertures);

    /** Whether the report lists the homes one by one. */
    default boolean parLogement() {
        return false;
    }

    /** Whether the counts are also looked at every quarter. */
    default boolean trimestriel() {
        return false;
    }

    /** What the year leaves to its holders, and the others' rights. */
    static List<Contingent> contingents(List<Ouverture> ouvertures, Contingent... autres) {
        return Stream.concat(ouvertures.stream().flatMap(o -> o.contingent().stream()), Stream.of(autres))
                .toList();
    }

    /** What every year has; each landlord adds its conventions and the rest. */
    static Suivi.Builder suivi(
            Charte charte,
            Bailleur bailleur,
            int annee,
            List<Contingent> contingents,
            Releve releve,
            Donnees donnees,
            List<Evenement> connus) {
        return Suivi.builder()
                .charte(charte)
                .dossier(DossierAnnuel.builder()
                        .bailleur(bailleur)
                        .annee(annee)
                        .addAllContingents(contingents)
                        .releve(releve)
                        .build())
                .addAllLogements(donnees.logements())
                .addAllEvenements(connus);
    }
}
