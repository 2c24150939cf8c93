package fr.gestionflux.core.repartition;

import fr.gestionflux.core.annee.DossierAnnuel;
import fr.gestionflux.core.charte.Charte;
import fr.gestionflux.core.charte.Convention;
import fr.gestionflux.core.charte.Instructions;
import fr.gestionflux.core.charte.Stipulation;
import fr.gestionflux.core.droit.Origine;
import fr.gestionflux.core.nombre.Arrondi;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.parc.Territoire;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.preuve.Unite;
import fr.gestionflux.core.releve.Releve;
import fr.gestionflux.core.repartition.LigneDeRepartition.Provenance;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.util.List;
import java.util.Optional;

/** How a holder's part is had, looked at alone: computed by the charter, or as it was given. For one thread. */
final class CalculDesParts {

    private final Charte charte;
    private final DossierAnnuel dossier;
    private final Territoire territoire;
    private final Instructions instructions;

    CalculDesParts(Charte charte, DossierAnnuel dossier, Territoire territoire) {
        this.charte = charte;
        this.dossier = dossier;
        this.territoire = territoire;
        this.instructions = charte.instructions(dossier);
    }

    Charte charte() {
        return charte;
    }

    DossierAnnuel dossier() {
        return dossier;
    }

    Territoire territoire() {
        return territoire;
    }

    /** Whether a rule read a fact, for one of the parts computed so far. */
    boolean aLu(Releve.Cle cle) {
        return instructions.ontLu(cle);
    }

    /** A part that cannot be computed is one all the same, without value. */
    PartEnCours selon(Convention convention) {
        Validation<Seq<Anomalie>, PartEnCours> part = calculer(convention, Provenance.CONVENTION);
        return part.isValid()
                ? part.get()
                : sansValeur(convention.reservataire(), part.getError().asJava());
    }

    Validation<Seq<Anomalie>, PartEnCours> calculer(Convention convention, Provenance provenance) {
        Reservataire r = convention.reservataire();
        return instructions
                .sous(convention)
                .flatMap(i -> i.objectifAnnuel(r)
                        // a target was computed: the file has its rights
                        .map(o -> PartEnCours.calculee(
                                o,
                                provenance,
                                dossier.contingent(r).orElseThrow(),
                                i,
                                r.territoire().equals(territoire))));
    }

    private PartEnCours sansValeur(Reservataire r, List<Anomalie> refus) {
        Resultat<Quantite> manquant = Resultat.manquant(PartEnCours.nom(r), refus.get(0));
        for (Anomalie autre : refus.subList(1, refus.size())) {
            manquant = manquant.manqueAussi(autre);
        }
        return PartEnCours.nonCalculee(
                r,
                manquant,
                charte.garants().comprend(r) ? Garanties.possibles(r.territoire(), manquant) : Garanties.AUCUNE,
                charte.enLogements());
    }

    PartEnCours donnee(Reservataire r, Resultat<Quantite> objectif, Origine origine) {
        Resultat<Quantite> lu = LogementsDonnes.entiers("objectif de " + r, objectif);
        return PartEnCours.donnee(
                r,
                lu.nomme("objectif donné de " + r, Unite.LOGEMENTS, ResteDuBailleur.source(objectif)),
                lu,
                garanties(r, lu, origine),
                Optional.empty(),
                charte.enLogements());
    }

    PartEnCours donnee(Reservataire r, Resultat<Taux> part, Resultat<Quantite> flux, Origine origine) {
        Stipulation<Arrondi> regle = charte.enLogements();
        Resultat<Quantite> exact = part.refuseSi(
                        t -> t.signe() < 0,
                        Codes.NOMBRE_NEGATIF,
                        t -> "part de « " + r + " » : reçu " + t + " ; attendu un taux positif ou nul")
                .remarqueSi(
                        t -> t.compareTo(Taux.ENTIER) > 0,
                        Codes.PART_EXCESSIVE,
                        t -> "part de « " + r + " » : " + t + ", plus que tout le flux de son territoire")
                .de(LogementsDonnes.positifs("flux de " + r, flux))
                .nomme("objectif exact de " + r, Unite.LOGEMENTS, ResteDuBailleur.source(part));
        return PartEnCours.donnee(
                r,
                exact.arrondi(regle.valeur(), regle.citation())
                        .nomme("objectif donné de " + r, Unite.LOGEMENTS, regle.citation()),
                exact,
                garanties(r, exact, origine),
                Optional.of(flux),
                regle);
    }

    private Garanties garanties(Reservataire r, Resultat<Quantite> exact, Origine origine) {
        if (!charte.garants().comprend(r) || origine == Origine.APPORT) {
            return Garanties.AUCUNE;
        }
        return origine == Origine.GARANTIE
                ? Garanties.connues(r.territoire(), exact)
                : Garanties.possibles(r.territoire(), exact);
    }
}
