package fr.gestionflux.examples.annexes;

import static fr.gestionflux.core.releve.Grandeur.FLUX;
import static fr.gestionflux.core.releve.Grandeur.LOGEMENTS;
import static fr.gestionflux.core.releve.Grandeur.ROTATION;

import fr.gestionflux.core.annee.DossierAnnuel;
import fr.gestionflux.core.charte.Charte;
import fr.gestionflux.core.charte.Chartes;
import fr.gestionflux.core.charte.Convention;
import fr.gestionflux.core.charte.ObjectifAnnuel;
import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.droit.Droit;
import fr.gestionflux.core.droit.EtatDesLieux;
import fr.gestionflux.core.droit.GarantieEmprunt;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.parc.Bailleur;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.parc.Reservataire.Categorie;
import fr.gestionflux.core.parc.Territoire;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.preuve.Unite;
import fr.gestionflux.core.releve.Releve;
import fr.gestionflux.core.saisie.Lecture;
import io.vavr.control.Validation;
import java.time.LocalDate;

/** Séez and OPAC Savoie, annex « Résultats chiffrés » 2024, from the three operations of its inventory. */
final class Seez {

    static final Territoire SAVOIE = Territoire.departement("73", "Savoie");

    private static final Territoire HAUTE_TARENTAISE = Territoire.epci("247300668", "CC de Haute-Tarentaise", SAVOIE);
    static final Territoire SEEZ = Territoire.commune("73285", "Séez", HAUTE_TARENTAISE);
    static final Reservataire COMMUNE = new Reservataire(Categorie.COMMUNE, "commune de Séez", SEEZ);
    private static final Bailleur OPAC = new Bailleur("OPAC Savoie");
    static final Reference CONVENTION = Reference.de("convention Séez – OPAC Savoie, 16/01/2024");
    private static final Reference ANNEXE = CONVENTION.art("résultats chiffrés 2024");

    private Seez() {}

    static Annexe annexe(Chartes chartes) {
        ObjectifAnnuel o = objectif(chartes);
        return new Annexe(
                "Séez – OPAC Savoie, résultats chiffrés 2024 (convention v2 du 16/01/2024)",
                nom -> o.etape(nom).orElseThrow(),
                o::expliquer,
                o.anomalies());
    }

    static ObjectifAnnuel objectif(Chartes chartes) {
        Charte charte = chartes.pour("savoie", LocalDate.of(2024, 1, 1)).get();
        return charte.calculer(dossier(), convention(charte)).get();
    }

    static Convention convention(Charte charte) {
        return Convention.builder()
                .texte(CONVENTION)
                .bailleur(OPAC)
                .reservataire(COMMUNE)
                .effet(LocalDate.of(2024, 1, 1))
                .type(charte.type("opac-savoie"))
                .build();
    }

    static DossierAnnuel dossier() {
        Lecture<Droit> operations = Csv.ressource("/cas/savoie-seez-operations.csv")
                .lire(l -> Validation.combine(
                                l.texte("operation"),
                                l.nombre("logements"),
                                l.taux("part reservee"),
                                l.date("derniere echeance"))
                        .ap(GarantieEmprunt::new));
        // the print says 9,2 %: too rounded to give the printed droits uniques
        Resultat<Taux> taux = Resultat.donnee("taux supposé", Taux.rapport(23, 249), Unite.SANS, ANNEXE)
                .hypothese("l'annexe imprime 9,2 %, trop arrondi pour donner ses droits uniques");
        Releve releve = Releve.builder()
                .note(LOGEMENTS, SEEZ, 2022, 74, CONVENTION.art("annexe, 1.3"))
                .lu(ROTATION, SEEZ, 2022, "9,46 %", CONVENTION.art("annexe, 2"))
                .note(ROTATION, HAUTE_TARENTAISE, 2022, taux, CONVENTION.art("inventaire"))
                .note(FLUX, SAVOIE, 2024, 1564, CONVENTION.art("annexe, 3"))
                .build();
        return DossierAnnuel.builder()
                .bailleur(OPAC)
                .annee(2024)
                .addContingents(new Contingent(
                        COMMUNE,
                        new EtatDesLieux(LocalDate.of(2024, 1, 1), CONVENTION.art("inventaire")),
                        operations.lus()))
                .releve(releve)
                .build();
    }
}
