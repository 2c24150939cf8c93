package fr.gestionflux.rules.savoie;

import static fr.gestionflux.core.releve.Grandeur.FLUX;
import static fr.gestionflux.core.releve.Grandeur.LOGEMENTS;
import static fr.gestionflux.core.releve.Grandeur.ROTATION;

import fr.gestionflux.core.annee.DossierAnnuel;
import fr.gestionflux.core.charte.Convention;
import fr.gestionflux.core.charte.ObjectifAnnuel;
import fr.gestionflux.core.charte.Stipulation;
import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.droit.Droit;
import fr.gestionflux.core.droit.EtatDesLieux;
import fr.gestionflux.core.droit.GarantieEmprunt;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
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

/** The printed inputs of Séez, and small changes of them. */
final class Exemples {

    static final Territoire SAVOIE = Territoire.departement("73", "Savoie");
    static final Territoire HAUTE_TARENTAISE = Territoire.epci("247300668", "CC de Haute-Tarentaise", SAVOIE);
    static final Territoire SEEZ = Territoire.commune("73285", "Séez", HAUTE_TARENTAISE);
    static final Reservataire COMMUNE = new Reservataire(Categorie.COMMUNE, "commune de Séez", SEEZ);
    static final Bailleur OPAC = new Bailleur("OPAC Savoie");
    static final Reference TEXTE = Reference.de("convention Séez – OPAC Savoie, 16/01/2024");
    static final LocalDate JANVIER_2024 = LocalDate.of(2024, 1, 1);

    /** The print says 9,2 %, too rounded to give its own droits uniques. */
    static final Taux TAUX_SUPPOSE = Taux.rapport(23, 249);

    static final List<Droit> OPERATIONS = List.of(
            garantie("399", 9, LocalDate.of(2045, 5, 1)),
            garantie("793", 17, LocalDate.of(2055, 12, 1)),
            garantie("875", 14, LocalDate.of(2061, 1, 1)));

    private Exemples() {}

    static GarantieEmprunt garantie(String operation, long logements, LocalDate derniereEcheance) {
        return new GarantieEmprunt(operation, Quantite.of(logements), Taux.pourcent(10), derniereEcheance);
    }

    static Releve.Builder releveDeSeez(Taux tauxDeLEpci) {
        return Releve.builder()
                .note(LOGEMENTS, SEEZ, 2022, 74, TEXTE.art("annexe, 1.3"))
                .lu(ROTATION, SEEZ, 2022, "9,46 %", TEXTE.art("annexe, 2"))
                .note(ROTATION, HAUTE_TARENTAISE, 2022, tauxDeLEpci, TEXTE.art("inventaire"))
                .note(FLUX, SAVOIE, 2024, 1564, TEXTE.art("annexe, 3"));
    }

    static DossierAnnuel dossier(int annee, Releve releve, List<Droit> droits) {
        return dossier(annee, releve, new Contingent(COMMUNE, new EtatDesLieux(JANVIER_2024, TEXTE), droits));
    }

    static DossierAnnuel dossier(int annee, Releve releve, Contingent... contingents) {
        return DossierAnnuel.builder()
                .bailleur(OPAC)
                .annee(annee)
                .addContingents(contingents)
                .releve(releve)
                .build();
    }

    /** The model of OPAC Savoie, with what the convention settles besides. */
    static Convention conventionOpac(Stipulation<?>... stipulations) {
        return Convention.builder()
                .texte(TEXTE)
                .bailleur(OPAC)
                .reservataire(COMMUNE)
                .effet(JANVIER_2024)
                .type(CharteSavoie.V2023.type(Savoie.CONVENTION_OPAC))
                .addStipulations(stipulations)
                .build();
    }

    /** The charter alone. */
    static Convention conventionDe(Reservataire r, Stipulation<?>... stipulations) {
        return Convention.builder()
                .texte(TEXTE)
                .bailleur(OPAC)
                .reservataire(r)
                .effet(JANVIER_2024)
                .addStipulations(stipulations)
                .build();
    }

    static ObjectifAnnuel seez() {
        return seez(TAUX_SUPPOSE, OPERATIONS);
    }

    static ObjectifAnnuel seez(Taux tauxDeLEpci, List<Droit> droits) {
        return calcule(dossier(2024, releveDeSeez(tauxDeLEpci).build(), droits), conventionOpac());
    }

    static ObjectifAnnuel calcule(DossierAnnuel dossier, Convention convention) {
        return CharteSavoie.V2023.calculer(dossier, convention).getOrElseGet(refus -> {
            throw new AssertionError(refus.mkString("\n"));
        });
    }

    static List<String> codesDesRefus(Validation<Seq<Anomalie>, ObjectifAnnuel> calcul) {
        return calcul.getError().map(Anomalie::code).asJava();
    }

    static List<String> codes(ObjectifAnnuel o) {
        return o.anomalies().stream().map(Anomalie::code).toList();
    }
}
