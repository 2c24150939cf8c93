package fr.gestionflux.rules.savoie;

import static fr.gestionflux.core.parc.Territoire.Echelle.DEPARTEMENT;
import static fr.gestionflux.core.releve.Grandeur.LIBERES;
import static fr.gestionflux.core.releve.Grandeur.LOGEMENTS;
import static fr.gestionflux.core.releve.Grandeur.MISES_EN_SERVICE;
import static fr.gestionflux.core.releve.Grandeur.MISES_EN_SERVICE_HORS_FLUX;
import static fr.gestionflux.core.releve.Grandeur.PART_MUTATIONS;
import static fr.gestionflux.core.releve.Grandeur.ROTATION;
import static fr.gestionflux.rules.savoie.Textes.ANNEXE_1;
import static fr.gestionflux.rules.savoie.Textes.CONVENTION;

import fr.gestionflux.core.charte.Assiette;
import fr.gestionflux.core.charte.Clauses;
import fr.gestionflux.core.charte.Instruction;
import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.nombre.Arrondi;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.preuve.Unite;
import fr.gestionflux.core.releve.Grandeur;
import java.util.List;
import java.util.stream.IntStream;

/** Two flows: the departures forecast on a commune or an EPCI (§ 4.4), the yearly flow of the département (annex 1). */
final class Flux {

    /** A module's own code: the first home freed goes to the holder. */
    static final String PREMIER_LOGEMENT = "premier-logement";

    private static final Arrondi UNITE = Arrondi.auPlusProche(0);

    private Flux() {}

    static Resultat<Quantite> flux(Contingent c, Instruction i) {
        return estDepartemental(c) ? fluxDepartemental(c, i) : departs(c, i);
    }

    /** The convention type is that of communes and EPCI; the charter serves the others at the département's level. */
    static boolean estDepartemental(Contingent c) {
        return !c.reservataire().estGarant() || c.territoire().echelle() == DEPARTEMENT;
    }

    /**
     * § 4.4 and annex, 2: the territory's own rate × its homes, in units (9,46 % × 74 → 7). § 10.4 keeps « les mêmes
     * conditions » for the years after without saying which homes: read as those of § 10.3, put in service up to N-1
     * included.
     */
    static Resultat<Quantite> departs(Contingent c, Instruction i) {
        var seuil = i.siFixe(Clauses.SEUIL_PREMIER_LOGEMENT, Unite.LOGEMENTS);
        return i.communique(
                        Grandeur.DEPARTS,
                        c,
                        c.territoire().echelle(),
                        i.annee(),
                        () -> i.releve(ROTATION, c, i.annee() - i.valeur(Clauses.RECUL_DU_TAUX))
                                .de(logements(c, i))
                                .arrondi(UNITE, CONVENTION.art("annexe, 2"))
                                .nomme("D, départs prévus", Unite.LOGEMENTS, CONVENTION.art("§ 4.4")))
                .remarqueSi(
                        d -> seuil.filter(s -> d.compareTo(s.valeur()) < 0).isPresent(),
                        PREMIER_LOGEMENT,
                        d -> "moins de " + seuil.orElseThrow().valeur()
                                + " départs prévus : le premier logement libéré va à « " + c.reservataire() + " » ("
                                + CONVENTION.art("§ 4.4") + ")");
    }

    /** § 4.3: homes of the landlord on the territory. § 10.3: from the second year on, with those put in service up to N-1. */
    static Resultat<Quantite> logements(Contingent c, Instruction i) {
        int annee = i.annee() - i.valeur(Clauses.RECUL_DU_STOCK);
        var stock = i.releve(LOGEMENTS, c, annee);
        if (!Conversion.estActualise(c)) {
            return stock;
        }
        var livres = IntStream.range(annee + 1, i.annee())
                .mapToObj(n -> i.releve(MISES_EN_SERVICE, c, n))
                .toList();
        return stock.plus(Resultat.somme(livres))
                .nomme("logements du territoire", Unite.LOGEMENTS, CONVENTION.art("§ 10.3"));
    }

    /** Annex 1: homes freed + new homes under the flow − transfers − the other homes taken out. */
    static Resultat<Quantite> fluxDepartemental(Contingent c, Instruction i) {
        int n = i.annee();
        return i.communique(Grandeur.FLUX, c, DEPARTEMENT, n, () -> {
            var liberes = i.releve(ROTATION, c, DEPARTEMENT, n - 1)
                    .de(Assiette.soumis(c, i, DEPARTEMENT, n - 1, ANNEXE_1))
                    .nomme("logements libérés", Unite.LOGEMENTS, ANNEXE_1);
            var neufs = i.releve(MISES_EN_SERVICE, c, DEPARTEMENT, n)
                    .moins(i.releve(MISES_EN_SERVICE_HORS_FLUX, c, DEPARTEMENT, n))
                    .nomme("logements neufs sous flux", Unite.LOGEMENTS, ANNEXE_1)
                    .refuseSi(
                            neuf -> neuf.signe() < 0,
                            Codes.FLUX_NEGATIF,
                            neuf -> "plus de logements neufs hors flux que de logements mis en service");
            // the transfer rate applies to the homes freed, not to the new ones
            var mutations = i.releve(PART_MUTATIONS, c, DEPARTEMENT, n)
                    .de(liberes)
                    .nomme("mutations internes", Unite.LOGEMENTS, ANNEXE_1);
            var soustraits = Assiette.soustraits(
                    c, i, DEPARTEMENT, i.valeur(Clauses.SOUSTRACTIONS), List.of(mutations), ANNEXE_1);
            return liberes.plus(neufs).moins(soustraits).nomme("flux annuel du département", Unite.LOGEMENTS, ANNEXE_1);
        });
    }

    /** § 10: « nombre de logements réellement disponibles ». */
    static Resultat<Quantite> liberesEnCoursDAnnee(Contingent c, Instruction i) {
        return i.releve(LIBERES, c, DEPARTEMENT, i.annee());
    }

    /** § 10: « nombre de logements réellement mis en service ». */
    static Resultat<Quantite> misEnServiceDansLAnnee(Contingent c, Instruction i) {
        return i.releve(MISES_EN_SERVICE, c, DEPARTEMENT, i.annee());
    }
}
