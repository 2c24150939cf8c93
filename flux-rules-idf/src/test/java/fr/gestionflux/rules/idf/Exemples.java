package fr.gestionflux.rules.idf;

import static fr.gestionflux.core.releve.Grandeur.DEPARTS;
import static fr.gestionflux.core.releve.Grandeur.FLUX;

import fr.gestionflux.core.annee.DossierAnnuel;
import fr.gestionflux.core.charte.Convention;
import fr.gestionflux.core.charte.Instruction;
import fr.gestionflux.core.charte.ObjectifAnnuel;
import fr.gestionflux.core.charte.Stipulation;
import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.droit.Droit;
import fr.gestionflux.core.droit.DroitDeSuite;
import fr.gestionflux.core.droit.DroitsUniques;
import fr.gestionflux.core.droit.EtatDesLieux;
import fr.gestionflux.core.droit.Origine;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.parc.Bailleur;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.parc.Reservataire.Categorie;
import fr.gestionflux.core.parc.Territoire;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.releve.Releve;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.time.LocalDate;
import java.util.List;

/** The printed example of DRIHL, Montmorency, and small made-up changes of them. */
final class Exemples {

    static final Territoire VAL_D_OISE = Territoire.departement("95", "Val-d'Oise");
    static final Territoire PLAINE_VALLEE = Territoire.epci("200056380", "CA Plaine Vallée", VAL_D_OISE);
    static final Territoire MONTMORENCY = Territoire.commune("95428", "Montmorency", PLAINE_VALLEE);
    static final Territoire ENGHIEN = Territoire.commune("95210", "Enghien-les-Bains", PLAINE_VALLEE);
    static final Reservataire VILLE = new Reservataire(Categorie.COMMUNE, "commune de Montmorency", MONTMORENCY);
    static final Reservataire VOISINE = new Reservataire(Categorie.COMMUNE, "commune d'Enghien", ENGHIEN);
    static final Reservataire ETAT = new Reservataire(Categorie.ETAT, "État", VAL_D_OISE);
    static final Reservataire AUTRES = new Reservataire(Categorie.AUTRE, "autres réservataires", VAL_D_OISE);
    static final Bailleur SEQENS = new Bailleur("Seqens");
    static final Reference TEXTE = Reference.de("convention Montmorency – Seqens, 19/08/2024");
    static final Reference SUPPOSE = Reference.de("chiffre d'essai");
    static final LocalDate FIN_2022 = LocalDate.of(2022, 12, 31);

    /** « En 2023, 5 droits de suite jusqu'en 2030, 7 jusqu'en 2032, 6 jusqu'en 2035 » (model, II.C). */
    static final List<Droit> DRIHL =
            List.of(suite("convention A", 5, 2030), suite("convention B", 7, 2032), suite("convention C", 6, 2035));

    private Exemples() {}

    static DroitDeSuite suite(String intitule, long nombre, int fin) {
        return new DroitDeSuite(intitule, Quantite.of(nombre), fin, Origine.GARANTIE);
    }

    static DroitsUniques uniques(long nombre) {
        return new DroitsUniques("droits uniques", Quantite.of(nombre), Origine.GARANTIE);
    }

    static Contingent contingent(Reservataire r, Droit... droits) {
        return Contingent.de(r, new EtatDesLieux(LocalDate.of(2023, 1, 1), TEXTE).converti(2023), droits);
    }

    static DossierAnnuel dossier(int annee, Releve releve, Contingent... contingents) {
        return DossierAnnuel.builder()
                .bailleur(SEQENS)
                .annee(annee)
                .addContingents(contingents)
                .releve(releve)
                .build();
    }

    /** Flow of the département and vacancies of Montmorency, both supposed: they are not printed. */
    static Releve flux(long flux, long liberations) {
        return Releve.builder()
                .note(FLUX, VAL_D_OISE, 2024, flux, SUPPOSE)
                .note(DEPARTS, MONTMORENCY, 2024, liberations, SUPPOSE)
                .note(DEPARTS, ENGHIEN, 2024, liberations, SUPPOSE)
                .build();
    }

    static Convention convention(Reservataire r, Stipulation<?>... stipulations) {
        return Convention.builder()
                .texte(TEXTE)
                .bailleur(SEQENS)
                .reservataire(r)
                .effet(LocalDate.of(2024, 1, 1))
                .addStipulations(stipulations)
                .build();
    }

    static ObjectifAnnuel calcule(DossierAnnuel dossier, Convention convention) {
        return calcul(dossier, convention).getOrElseGet(refus -> {
            throw new AssertionError(refus.mkString("\n"));
        });
    }

    static Validation<Seq<Anomalie>, ObjectifAnnuel> calcul(DossierAnnuel dossier, Convention convention) {
        return ModeleDrihl.V2023.calculer(dossier, convention);
    }

    static Instruction instruction(DossierAnnuel dossier, Stipulation<?>... stipulations) {
        return ModeleDrihl.V2023
                .instruire(dossier, convention(VILLE, stipulations))
                .getOrElseGet(refus -> {
                    throw new AssertionError(refus.mkString("\n"));
                });
    }
}
