package fr.gestionflux.core.charte;

import fr.gestionflux.core.annee.DossierAnnuel;
import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.droit.Droit;
import fr.gestionflux.core.droit.GarantieEmprunt;
import fr.gestionflux.core.nombre.Nombre;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.preuve.Sujet;
import fr.gestionflux.core.preuve.Unite;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a reader of one holder's target must know besides the figures, once each and under its owner's name. */
final class RemarquesDObjectif {

    private static final Unite AUTRES_DONNEES = new Unite("autre donnée", "autres données");
    private static final Unite REMARQUES = new Unite("remarque", "remarques");

    private final Instruction instruction;
    private final Charte charte;
    private final DossierAnnuel dossier;
    private final Convention convention;

    RemarquesDObjectif(Instruction instruction, DossierAnnuel dossier, Convention convention) {
        this.instruction = instruction;
        this.charte = instruction.charte();
        this.dossier = dossier;
        this.convention = convention;
    }

    List<Anomalie> de(Contingent c, Resultat<Quantite> objectif, List<Resultat<?>> complements, Sujet sujet) {
        List<Anomalie> anomalies = new ArrayList<>(charte.portee()
                .reserves(
                        dossier.annee(),
                        convention,
                        charte.stipulation(Clauses.DUREE).map(Stipulation::valeur),
                        charte.stipulation(Clauses.PRORATA)));
        anomalies.addAll(objectif.anomalies());
        complements.forEach(x -> anomalies.addAll(x.estCalcule() ? x.anomalies() : nonMontre(x)));
        anomalies.addAll(Cch.controler(c, objectif, instruction));
        anomalies.addAll(partsReservees(c));
        anomalies.addAll(droitsSuspects(c));
        charte.portee().horsTerritoire(c.territoire()).ifPresent(anomalies::add);
        c.territoire().incoherence().ifPresent(anomalies::add);
        anomalies.addAll(stipulationsNonLues());
        anomalies.addAll(new FaitsNonLus(charte.texte(), dossier, instruction::estLu).de(c));
        return chacuneASonNom(anomalies, sujet);
    }

    /** Each once, under its owner; those on other holders' rights are told by their own targets, and only counted here. */
    private static List<Anomalie> chacuneASonNom(List<Anomalie> anomalies, Sujet sujet) {
        Set<Anomalie> siennes = new LinkedHashSet<>();
        Set<Anomalie> desAutres = new LinkedHashSet<>();
        for (Anomalie a : anomalies) {
            if (a.sujet().estDuMemeReservataire(sujet)) {
                siennes.add(a.complete(sujet));
            } else if (a.sujet().reservataire().isEmpty()) {
                siennes.add(a.sur(sujet));
            } else {
                desAutres.add(a);
            }
        }
        if (!desAutres.isEmpty()) {
            siennes.add(Anomalie.remarque(
                            Codes.REMARQUES_DES_AUTRES,
                            REMARQUES.compte(desAutres.size())
                                    + " sur les droits des autres réservataires : à lire dans leur propre objectif")
                    .sur(sujet));
        }
        return List.copyOf(siennes);
    }

    /** A figure shown besides that lacks its inputs is one remark; the figure itself names all that it lacks. */
    private static List<Anomalie> nonMontre(Resultat<?> complement) {
        List<Anomalie> refus =
                complement.anomalies().stream().filter(Anomalie::estRefus).toList();
        return List.of(Anomalie.remarque(
                Codes.COMPLEMENT_NON_CALCULE,
                "« " + complement.nom().orElse("complément") + " » n'est pas calculé : "
                        + refus.get(0).message()
                        + (refus.size() > 1 ? ", et " + AUTRES_DONNEES.compte(refus.size() - 1L) : "")));
    }

    private List<Anomalie> droitsSuspects(Contingent c) {
        List<Anomalie> remarques = new ArrayList<>();
        if (!c.droits().isEmpty() && instruction.droitsLus(c).isEmpty()) {
            remarques.add(Anomalie.remarque(
                    Codes.DROIT_NON_LU,
                    "les droits de « " + c.reservataire() + " » à l'état des lieux ne servent pas : « " + charte.texte()
                            + " » fixe sa part autrement"));
        }
        Map<String, Droit> vus = new HashMap<>();
        for (Droit d : c.droits()) {
            if (d.equals(vus.putIfAbsent(d.intitule(), d))) {
                remarques.add(Anomalie.remarque(
                        Codes.DROIT_EN_DOUBLE,
                        "« " + d.intitule() + " » (" + c.reservataire() + ") figure deux fois à l'état des lieux, à"
                                + " l'identique : il compte deux fois"));
            }
        }
        return remarques;
    }

    /** What the convention settles itself, in figures, is meant to count. */
    private List<Anomalie> stipulationsNonLues() {
        List<Anomalie> remarques = new ArrayList<>();
        nonLues(convention.stipulations(), remarques);
        for (Acte a : convention.actes()) {
            if (a.vautPour(dossier.annee())) {
                nonLues(a.stipulations(), remarques);
            }
        }
        return remarques;
    }

    private void nonLues(List<Stipulation<?>> stipulations, List<Anomalie> remarques) {
        for (Stipulation<?> s : stipulations) {
            if (s.valeur() instanceof Nombre<?> && !instruction.estLue(s.clause())) {
                remarques.add(Anomalie.remarque(
                        Codes.STIPULATION_NON_LUE, "« " + s + " » : aucune règle n'utilise cette stipulation ici"));
            }
        }
    }

    /** Guaranteed shares of one operation, all holders of the file together, over what the law allows. */
    private List<Anomalie> partsReservees(Contingent c) {
        if (!dossier.partsReserveesExcessives()) {
            return List.of();
        }
        List<Anomalie> remarques = new ArrayList<>();
        for (Droit d : c.droits()) {
            if (d instanceof GarantieEmprunt g) {
                Cch.partReservee(g.intitule(), dossier.partReserveeTotale(g)).ifPresent(remarques::add);
            }
        }
        return remarques;
    }
}
