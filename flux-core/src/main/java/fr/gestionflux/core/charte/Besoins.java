package fr.gestionflux.core.charte;

import fr.gestionflux.core.annee.DossierAnnuel;
import fr.gestionflux.core.charte.Besoin.Donne;
import fr.gestionflux.core.charte.Besoin.Emploi;
import fr.gestionflux.core.charte.Besoin.Presence;
import fr.gestionflux.core.charte.Besoin.Quoi;
import fr.gestionflux.core.charte.Besoin.Usage;
import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.droit.EtatDesLieux;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.preuve.Unite;
import fr.gestionflux.core.releve.Releve;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a charter wants of a file: computed once for each convention, then each input once. Not thread-safe. */
final class Besoins {

    private static final Unite DROITS = new Unite("droit", "droits");
    private static final String OU_SONT_LES_DROITS = "l'état des lieux des réservations, partagé avec le réservataire";

    private final Charte charte;
    private final DossierAnnuel dossier;
    private final Map<Quoi, Recueil> recueils = new LinkedHashMap<>();
    private final Map<Quoi, Stipulation<?>> stipules = new LinkedHashMap<>();

    Besoins(Charte charte, DossierAnnuel dossier) {
        this.charte = charte;
        this.dossier = dossier;
    }

    List<Besoin> de(List<Convention> conventions) {
        conventions.forEach(this::lis);
        Map<Releve.Cle, Set<Releve.Cle>> remplacees = remplacees();
        return recueils.entrySet().stream()
                .map(e -> besoin(e.getKey(), e.getValue(), remplacees))
                .sorted(OrdreDesBesoins.DE_LA_LISTE)
                .toList();
    }

    // --- one convention

    private void lis(Convention convention) {
        Reservataire r = convention.reservataire();
        Emploi objectif = new Emploi(Instruction.OBJECTIF.nom(), charte.texte());
        ajoute(new Quoi.DroitsDuTitulaire(r), Usage.OBJECTIF, r, objectif);
        DossierAnnuel avecLui = avecContingent(r);
        Demandes demandes = new Demandes();
        Validation<Seq<Anomalie>, Instruction> instruite = charte.instruire(avecLui, convention, null, demandes);
        if (instruite.isInvalid()) {
            instruite.getError().forEach(refus -> ajoute(new Quoi.Correction(refus), Usage.OBJECTIF, r, objectif));
            return;
        }
        Contingent c = avecLui.contingent(r).orElseThrow();
        charte.portee()
                .droitsHorsDepartement(c)
                .forEach(refus -> ajoute(new Quoi.Correction(refus), Usage.OBJECTIF, r, objectif));
        Instruction i = instruite.get();
        LectureDesDemandes lecture = new LectureDesDemandes(this, demandes, i.charte(), convention, dossier.annee());
        lecture.parcourt(
                new CalculDObjectif(i, avecLui, convention).enLogements(i.part(c), i.exact(c)), Usage.OBJECTIF);
        Stream.concat(
                        Stream.concat(i.complements(c).stream(), i.nonMobilises(c).stream()),
                        Stream.of(i.fluxDuTerritoire(c)))
                .forEach(figure -> lecture.parcourt(figure, Usage.COMPLEMENT));
        lecture.facultatifs(i.lues());
        if (demandes.veulentTousLesContingents()) {
            dossier.contingents().stream()
                    .map(Contingent::reservataire)
                    .filter(autre -> !autre.equals(r))
                    .forEach(autre -> ajoute(new Quoi.DroitsDuTitulaire(autre), Usage.OBJECTIF, r, objectif));
        }
    }

    /** What else the charter wants is told before the rights are known, as of a holder that has none. */
    private DossierAnnuel avecContingent(Reservataire r) {
        return dossier.contingent(r).isPresent()
                ? dossier
                : DossierAnnuel.builder()
                        .bailleur(dossier.bailleur())
                        .annee(dossier.annee())
                        .releve(dossier.releve())
                        .addAllContingents(dossier.contingents())
                        .addContingents(Contingent.de(
                                r,
                                new EtatDesLieux(
                                        LocalDate.of(dossier.annee(), 1, 1), Reference.de("état des lieux à venir"))))
                        .build();
    }

    // --- what was met

    private void ajoute(Quoi quoi, Usage usage, Reservataire pour, Emploi emploi) {
        recueil(quoi).ajoute(usage, pour, Optional.of(emploi), List.of(), true, true);
    }

    Recueil recueil(Quoi quoi) {
        return recueils.computeIfAbsent(quoi, q -> new Recueil());
    }

    Optional<Resultat<?>> fait(Releve.Cle cle) {
        return dossier.releve().lire(cle);
    }

    void stipule(Quoi.PointAFixer point, Stipulation<?> s) {
        stipules.put(point, s);
    }

    // --- the list

    private Map<Releve.Cle, Set<Releve.Cle>> remplacees() {
        Map<Releve.Cle, Set<Releve.Cle>> remplacees = new LinkedHashMap<>();
        recueils.forEach((quoi, recueil) -> {
            if (quoi instanceof Quoi.FaitVoulu f) {
                recueil.retenu()
                        .dispense()
                        .forEach(total -> remplacees
                                .computeIfAbsent(total, x -> new LinkedHashSet<>())
                                .add(f.cle()));
            }
        });
        return remplacees;
    }

    private Besoin besoin(Quoi quoi, Recueil recueil, Map<Releve.Cle, Set<Releve.Cle>> remplacees) {
        Recueil.Emplois retenu = recueil.retenu();
        List<Releve.Cle> remplace = quoi instanceof Quoi.FaitVoulu f
                ? remplacees.getOrDefault(f.cle(), Set.of()).stream()
                        .sorted(OrdreDesBesoins.DES_FAITS)
                        .toList()
                : List.of();
        // a total whose parts are wanted elsewhere stands for nothing
        Usage usage = retenu.exige() || !remplace.isEmpty() ? retenu.usage() : Usage.FACULTATIF;
        Optional<Donne> donne = donne(quoi);
        return new Besoin(
                quoi,
                usage,
                presence(quoi, donne, retenu),
                usage == Usage.FACULTATIF ? Optional.empty() : retenu.emploi(),
                remplace,
                retenu.dispense(),
                ou(quoi),
                donne,
                List.copyOf(retenu.pour()));
    }

    private Optional<Donne> donne(Quoi quoi) {
        if (quoi instanceof Quoi.FaitVoulu f) {
            return fait(f.cle())
                    .map(r ->
                            new Donne(r.texte(4), r.reference().orElse(Reference.de("relevé de " + dossier.annee()))));
        }
        if (quoi instanceof Quoi.DroitsDuTitulaire d) {
            return dossier.contingent(d.reservataire())
                    .map(c -> new Donne(
                            DROITS.compte(c.droits().size()), c.etatDesLieux().source()));
        }
        return Optional.ofNullable(stipules.get(quoi))
                .map(s -> new Donne(s.valeur().toString(), s.source()));
    }

    private Presence presence(Quoi quoi, Optional<Donne> donne, Recueil.Emplois retenu) {
        if (estRefuse(quoi)) {
            return Presence.A_CORRIGER;
        }
        return donne.isPresent() ? Presence.DONNE : retenu.utile() ? Presence.MANQUANT : Presence.INUTILE;
    }

    private boolean estRefuse(Quoi quoi) {
        return quoi instanceof Quoi.FaitVoulu f
                ? fait(f.cle()).filter(r -> !r.estCalcule()).isPresent()
                : quoi instanceof Quoi.Correction;
    }

    private String ou(Quoi quoi) {
        if (quoi instanceof Quoi.FaitVoulu f) {
            return charte.ouTrouver(f.cle());
        }
        return quoi instanceof Quoi.PointAFixer p
                ? "« " + p.convention() + " », ou son modèle"
                : quoi instanceof Quoi.DroitsDuTitulaire ? OU_SONT_LES_DROITS : "";
    }
}
