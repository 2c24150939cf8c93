package fr.gestionflux.rules.savoie;

import static fr.gestionflux.core.charte.Clauses.PART_AGENTS;
import static fr.gestionflux.core.charte.Clauses.PART_ETAT;
import static fr.gestionflux.core.charte.Clauses.PLAFOND_GARANTIES;
import static fr.gestionflux.core.charte.Clauses.RECUL_DU_TAUX;
import static fr.gestionflux.core.charte.Clauses.SOUSTRACTIONS;
import static fr.gestionflux.core.charte.Clauses.TAUX_DU_RESERVATAIRE;
import static fr.gestionflux.core.charte.Clauses.VOLUME_DU_RESERVATAIRE;
import static fr.gestionflux.core.parc.Territoire.Echelle.DEPARTEMENT;
import static fr.gestionflux.core.preuve.Unite.LOGEMENTS;
import static fr.gestionflux.rules.savoie.Textes.ANNEXE_1;

import fr.gestionflux.core.charte.Assiette;
import fr.gestionflux.core.charte.Instruction;
import fr.gestionflux.core.charte.Redaction;
import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.parc.Reservataire.Categorie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.releve.Grandeur;
import fr.gestionflux.core.temps.Annees;
import java.util.List;
import java.util.Optional;

/**
 * Annex 1 of the charter: its worked example gives the yearly flow of the département and the shares of the holders at
 * that level. Its table (2/) is what core's sharing out prints.
 */
final class CharteSavoieAnnexe1 {

    private CharteSavoieAnnexe1() {}

    /** What the example settles. */
    static void fixe(Redaction charte) {
        charte
                // « Taux de rotation [ii] de 9% en N-1 »
                .fixe(RECUL_DU_TAUX, 1, ANNEXE_1)
                // « 30% au plus pour le contingent Etat dont 5% au plus pour les agents civils et militaires de
                // l'Etat »: 30 % unless a convention writes less
                .fixe(PART_ETAT, Taux.pourcent(30), ANNEXE_1)
                .fixe(PART_AGENTS, Taux.pourcent(5), ANNEXE_1)
                .montre(c -> c.reservataire().categorie() == Categorie.ETAT, CharteSavoieAnnexe1::agents);
    }

    // --- 1/ Calcul du flux annuel

    /**
     * « 17 000 logements dans l'assiette soumise au flux », « Donc 17 000 * 9% = 1 530 = nombre de logements
     * potentiellement libérés en N ». The rate is of the whole stock (§ 7); the example applies it to the homes under the
     * flow alone.
     */
    private static Resultat<Quantite> liberes(Contingent c, Instruction i) {
        int precedente = i.annee() - 1;
        return i.releve(Grandeur.ROTATION, c, DEPARTEMENT, precedente)
                .de(Assiette.soumis(c, i, DEPARTEMENT, precedente, ANNEXE_1))
                .nomme(Savoie.LIBERES, ANNEXE_1);
    }

    /** « Part des mutations exclues du flux = 10% du nombre de logements potentiellement libérés en N »: not of the new ones. */
    private static Resultat<Quantite> mutations(Resultat<Quantite> liberes, Contingent c, Instruction i) {
        return i.releve(Grandeur.PART_MUTATIONS, c, DEPARTEMENT, i.annee())
                .de(liberes)
                .nomme(Savoie.MUTATIONS, ANNEXE_1);
    }

    /** « 300 logements à mettre en service en N dont 50 en PLU (non soumis à la gestion en flux) », « Donc 250 ». */
    private static Resultat<Quantite> neufs(Contingent c, Instruction i) {
        return i.releve(Grandeur.MISES_EN_SERVICE, c, DEPARTEMENT, i.annee())
                .moins(i.releve(Grandeur.MISES_EN_SERVICE_HORS_FLUX, c, DEPARTEMENT, i.annee()))
                .nomme(Savoie.NEUFS, ANNEXE_1)
                .refuseSi(
                        neufs -> neufs.signe() < 0,
                        Codes.FLUX_NEGATIF,
                        neufs -> "plus de logements neufs hors flux que de logements mis en service");
    }

    /** « 153 à exclure », « 50 relocations ANRU à prévoir », « 10 logements vendus nécessitant un relogement ». */
    private static Resultat<Quantite> soustraits(Resultat<Quantite> liberes, Contingent c, Instruction i) {
        return Assiette.soustraits(
                c, i, DEPARTEMENT, i.valeur(SOUSTRACTIONS), List.of(mutations(liberes, c, i)), ANNEXE_1);
    }

    /** « 1 530 + 250 - 153 - 50 - 10 = 1 567 ». */
    static Resultat<Quantite> flux(Contingent c, Instruction i) {
        return i.communique(Grandeur.FLUX, c, DEPARTEMENT, i.annee(), () -> {
            var liberes = liberes(c, i);
            return liberes.plus(neufs(c, i)).moins(soustraits(liberes, c, i)).nomme(Savoie.FLUX, ANNEXE_1);
        });
    }

    // --- « A l'échelle du département »

    /** The State's rate; the département's, within its need; for the others, what their convention writes. */
    static Resultat<Taux> part(Contingent c, Instruction i) {
        // a fact of the département's flow, read for each of its holders, even one whose share does without it
        var besoin = besoin(c, i);
        return (switch (c.reservataire().categorie()) {
                    case ETAT -> i.taux(PART_ETAT);
                    case DEPARTEMENT -> selonBesoin(besoin, c, i);
                    default -> ecrite(c, i);
                })
                .nomme(Instruction.PART, ANNEXE_1);
    }

    /** « dont 5% au plus pour les agents civils et militaires de l'Etat », « au plus 78 logements ». */
    private static Resultat<Quantite> agents(Contingent c, Instruction i) {
        return i.taux(PART_AGENTS).de(i.flux(c)).nomme(Savoie.AGENTS, ANNEXE_1);
    }

    /** « Par exemple : 280 DU chiffrées par ALS »; a volume that is written prevails over a rate. */
    private static Resultat<Taux> ecrite(Contingent c, Instruction i) {
        return i.siFixe(VOLUME_DU_RESERVATAIRE, LOGEMENTS)
                .map(volume -> volume.sur(i.flux(c)))
                .orElseGet(() -> i.taux(TAUX_DU_RESERVATAIRE));
    }

    /** « Par exemple 12% du flux annuel pour le Conseil départemental »: it is among the guarantors of the 20 % (§ 7). */
    private static Resultat<Taux> tauxAcquis(Contingent c, Instruction i) {
        return ecrite(c, i).auPlus(i.taux(PLAFOND_GARANTIES));
    }

    /** « soit 188 DU ». */
    static Resultat<Quantite> droitsDuDepartement(Contingent c, Instruction i) {
        return tauxAcquis(c, i).de(i.flux(c)).nomme(Savoie.DROITS_DU_DEPARTEMENT, ANNEXE_1);
    }

    /** « Mais le besoin est estimé à 50 DU ». */
    private static Optional<Resultat<Quantite>> besoin(Contingent c, Instruction i) {
        return i.siReleve(Grandeur.BESOIN, c, DEPARTEMENT, Annees.annee(i.annee()));
    }

    /** « ce qui correspond à 3,2% du flux annuel »; without a need, its rate. */
    private static Resultat<Taux> selonBesoin(Optional<Resultat<Quantite>> besoin, Contingent c, Instruction i) {
        var acquis = tauxAcquis(c, i);
        return besoin.map(b -> acquis.auPlus(b.sur(i.flux(c)).nomme(Savoie.BESOIN_RAPPORTE, ANNEXE_1)))
                .orElse(acquis);
    }

    // --- « A l'échelle des collectivités territoriales autres que le Conseil Départemental »: ConventionOpac, or what
    // a convention gives to core's sharing out (« EPCI 1 : 5% du flux annuel du territoire de l'EPCI 1 »)
}
