package fr.gestionflux.core.repartition;

import static fr.gestionflux.core.releve.Grandeur.FLUX;

import fr.gestionflux.core.annee.DossierAnnuel;
import fr.gestionflux.core.charte.Charte;
import fr.gestionflux.core.charte.Clauses;
import fr.gestionflux.core.charte.Convention;
import fr.gestionflux.core.charte.Garants;
import fr.gestionflux.core.charte.Instruction;
import fr.gestionflux.core.charte.Redaction;
import fr.gestionflux.core.charte.Stipulation;
import fr.gestionflux.core.charte.ValeurDesDroits;
import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.droit.DroitsUniques;
import fr.gestionflux.core.droit.EtatDesLieux;
import fr.gestionflux.core.droit.Origine;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.parc.Bailleur;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.parc.Reservataire.Categorie;
import fr.gestionflux.core.parc.Territoire;
import fr.gestionflux.core.parc.Territoire.Echelle;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.preuve.Unite;
import fr.gestionflux.core.releve.Releve;
import fr.gestionflux.core.temps.Periode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A made-up charter whose share is the rate that each convention writes, on the flow of the holder's own territory, and
 * a département with an EPCI and two communes: 1 000 homes freed in it, 200 in the EPCI, 60 and 40 in its communes.
 */
final class Essai {

    static final Reference TEXTE = Reference.de("charte d'essai, 01/01/2024");
    static final Reference ANNEXE = Reference.de("annexe d'essai");
    static final Bailleur TOIT = new Bailleur("Toit");
    static final Territoire DEPARTEMENT = Territoire.departement("00", "Essai");
    static final Territoire EPCI = Territoire.epci("000000001", "CC d'Essai", DEPARTEMENT);
    static final Territoire VALMONT = Territoire.commune("00001", "Valmont", EPCI);
    static final Territoire VERNAY = Territoire.commune("00002", "Vernay", EPCI);
    static final Reservataire ETAT = new Reservataire(Categorie.ETAT, "État", DEPARTEMENT);
    static final Reservataire CD = new Reservataire(Categorie.DEPARTEMENT, "département", DEPARTEMENT);
    static final Reservataire ACTION_LOGEMENT =
            new Reservataire(Categorie.ACTION_LOGEMENT, "Action Logement", DEPARTEMENT);
    static final Reservataire CC = new Reservataire(Categorie.EPCI, "CC d'Essai", EPCI);
    static final Reservataire COMMUNE = new Reservataire(Categorie.COMMUNE, "commune de Valmont", VALMONT);
    static final Reservataire VOISINE = new Reservataire(Categorie.COMMUNE, "commune de Vernay", VERNAY);

    /** Orders no cut. */
    static final Charte MUETTE = charte().build();

    /** Orders that guarantees be brought to the law's 20 %. */
    static final Charte ORDONNE = charte().fixe(Clauses.PLAFOND_GARANTIES, Taux.pourcent(20), TEXTE.art("art. 3"))
            .build();

    private Essai() {}

    static Redaction charte() {
        return Charte.de("essai", TEXTE)
                .enVigueur(Periode.aCompterDu(LocalDate.of(2024, 1, 1)))
                .droits((c, i) -> ValeurDesDroits.solde(c).nomme("droits", Unite.DROITS_UNIQUES, TEXTE.art("art. 1")))
                .part(Essai::part)
                .flux((c, i) -> i.releve(FLUX, c, i.annee()))
                .laisse(Clauses.TAUX_DU_RESERVATAIRE, Clauses.GARANTS, Clauses.MINIMUM);
    }

    private static Resultat<Taux> part(Contingent c, Instruction i) {
        i.droits(c);
        return i.taux(Clauses.TAUX_DU_RESERVATAIRE).nomme(Instruction.PART, TEXTE.art("art. 2"));
    }

    static Releve.Builder flux() {
        return Releve.builder()
                .note(FLUX, DEPARTEMENT, 2024, 1000, ANNEXE)
                .note(FLUX, EPCI, 2024, 200, ANNEXE)
                .note(FLUX, VALMONT, 2024, 60, ANNEXE)
                .note(FLUX, VERNAY, 2024, 40, ANNEXE);
    }

    /** A holder, its rate, what its hundred rights were earned by, and what its convention settles besides. */
    record Part(Reservataire reservataire, Taux taux, List<Origine> origines, List<Stipulation<?>> autres) {

        static Part de(Reservataire r, String taux, Origine... origines) {
            return new Part(r, Taux.parse(taux), List.of(origines), List.of());
        }

        Part et(Stipulation<?> s) {
            return new Part(reservataire, taux, origines, List.of(s));
        }

        Contingent contingent() {
            return Contingent.de(
                    reservataire,
                    new EtatDesLieux(LocalDate.of(2024, 1, 1), ANNEXE),
                    origines.stream()
                            .map(o -> new DroitsUniques("solde " + o, Quantite.of(100), o))
                            .toList());
        }

        Convention convention() {
            List<Stipulation<?>> toutes = new ArrayList<>(autres);
            toutes.add(Clauses.TAUX_DU_RESERVATAIRE.fixee(taux, ANNEXE.art("art. 1")));
            return Essai.convention(TOIT, reservataire, toutes);
        }
    }

    static Convention convention(Bailleur bailleur, Reservataire r, List<Stipulation<?>> stipulations) {
        return Convention.builder()
                .texte(Reference.de("convention de " + r))
                .bailleur(bailleur)
                .reservataire(r)
                .effet(LocalDate.of(2024, 1, 1))
                .addAllStipulations(stipulations)
                .build();
    }

    static Repartition.Builder repartition(Charte charte, Part... parts) {
        return repartition(charte, flux(), parts);
    }

    static Repartition.Builder repartition(Charte charte, Releve.Builder releve, Part... parts) {
        DossierAnnuel dossier = DossierAnnuel.builder()
                .bailleur(TOIT)
                .annee(2024)
                .addAllContingents(Stream.of(parts).map(Part::contingent).toList())
                .releve(releve.build())
                .build();
        return Repartition.de(charte, dossier, DEPARTEMENT)
                .conventions(Stream.of(parts).map(Part::convention).toList());
    }

    static Resultat<Quantite> logements(String n) {
        return Resultat.donnee("logements", Quantite.parse(n), Unite.LOGEMENTS, ANNEXE);
    }

    static Quantite objectif(Repartition r, Reservataire h) {
        return r.ligne(h).orElseThrow().objectifRetenu().valeur();
    }

    static Quantite somme(Stream<Resultat<Quantite>> figures) {
        return figures.map(Resultat::valeur).reduce(Quantite.ZERO, Quantite::plus);
    }

    static List<String> codes(Repartition r) {
        return r.anomalies().stream().map(Anomalie::code).toList();
    }

    static List<String> messages(Repartition r, String code) {
        return r.anomalies().stream()
                .filter(a -> a.code().equals(code))
                .map(Anomalie::message)
                .toList();
    }

    /** At the département's scale its own flow is the one shared out. */
    static boolean estDepartemental(Reservataire r) {
        return r.territoire().echelle() == Echelle.DEPARTEMENT;
    }

    static Stipulation<Garants> avecLeDepartement() {
        return Clauses.GARANTS.fixee(Garants.AVEC_LE_DEPARTEMENT, ANNEXE.art("art. 4"));
    }
}
