package fr.gestionflux.kit;

import fr.gestionflux.core.annee.DossierAnnuel;
import fr.gestionflux.core.charte.Besoin;
import fr.gestionflux.core.charte.Besoin.Presence;
import fr.gestionflux.core.charte.Besoin.Quoi;
import fr.gestionflux.core.charte.Besoin.Usage;
import fr.gestionflux.core.charte.Charte;
import fr.gestionflux.core.charte.Clause;
import fr.gestionflux.core.charte.Convention;
import fr.gestionflux.core.charte.ObjectifAnnuel;
import fr.gestionflux.core.charte.Stipulation;
import fr.gestionflux.core.nombre.Nombre;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.preuve.Sujet;
import fr.gestionflux.core.releve.Grandeur;
import fr.gestionflux.core.releve.Releve.Cle;
import fr.gestionflux.kit.Exemple.Demande;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;

/** Gives a file what its charter says that it wants, one input after the other, at random where there are several ways. */
final class Completion {

    private static final Reference DONNE = Reference.de("donnée d'essai").art("complétée");

    private final Charte charte;
    private final Random hasard;
    private final Consumer<String> manquement;
    private final String nom;
    private final Map<Cle, Boolean> donnes = new LinkedHashMap<>();
    private DossierAnnuel dossier;
    private Convention convention;

    Completion(Charte charte, Demande d, Random hasard, Consumer<String> manquement) {
        this.charte = charte;
        this.nom = d.nom();
        this.dossier = d.dossier();
        this.convention = d.convention();
        this.hasard = hasard;
        this.manquement = manquement;
    }

    /** All that is wanted, once given, suffices; it was all said at once; and each input without another way is needed. */
    void verifie() {
        Set<Cle> annonces = faits(besoins());
        boolean faitsSeuls = true;
        for (List<Besoin> manquants = manquants(); !manquants.isEmpty(); manquants = manquants()) {
            Besoin b = manquants.get(hasard.nextInt(manquants.size()));
            if (b.quoi() instanceof Quoi.FaitVoulu f) {
                donnes.put(f.cle(), b.estAuChoix());
                dossier = Variantes.avec(dossier, f.cle(), valeur(f.cle().grandeur()));
            } else if (b.quoi() instanceof Quoi.PointAFixer p) {
                faitsSeuls = false;
                convention = avec(p.clause());
            } else {
                manquement.accept(nom + " : « " + b + " » ; attendu un contingent, des faits ou un point à fixer");
                return;
            }
        }
        Set<Cle> finals = faits(besoins());
        if (faitsSeuls && !annonces.containsAll(finals)) {
            finals.removeAll(annonces);
            manquement.accept(
                    nom + " : " + finals + " ne se demande qu'une fois le reste donné ; faites lire toutes les"
                            + " données à vos règles, même quand l'une d'elles manque");
        }
        Validation<Seq<Anomalie>, ObjectifAnnuel> calcul = charte.calculer(dossier, convention);
        boolean aCorriger = besoins().stream().anyMatch(b -> b.usage() == Usage.OBJECTIF && b.manque());
        if (calcul.isValid() == aCorriger) {
            manquement.accept(nom + " : tout ce qui manque est donné, "
                    + (aCorriger ? "et ce qui reste à corriger n'empêche rien" : "et " + calcul.getError()));
        }
        if (calcul.isValid()) {
            besoins().forEach(this::estNecessaire);
        }
    }

    private List<Besoin> besoins() {
        return charte.besoins(dossier, convention);
    }

    private List<Besoin> manquants() {
        return besoins().stream()
                .filter(b -> b.usage() == Usage.OBJECTIF && b.presence() == Presence.MANQUANT)
                .toList();
    }

    private static Set<Cle> faits(List<Besoin> besoins) {
        Set<Cle> cles = new HashSet<>();
        besoins.forEach(b -> {
            if (b.quoi() instanceof Quoi.FaitVoulu f) {
                cles.add(f.cle());
            }
        });
        return cles;
    }

    /** Without it, a refusal names it. */
    private void estNecessaire(Besoin b) {
        boolean seul = b.usage() == Usage.OBJECTIF && !b.estAuChoix();
        if (seul && b.quoi() instanceof Quoi.FaitVoulu f && Boolean.FALSE.equals(donnes.get(f.cle()))) {
            Sujet sujet = f.cle().sujet();
            Validation<Seq<Anomalie>, ObjectifAnnuel> sans =
                    charte.calculer(Variantes.sans(dossier, f.cle()), convention);
            if (sans.isValid() || !sans.getError().exists(a -> nomme(a, sujet))) {
                manquement.accept(nom + " : « " + f.cle() + " » est dite nécessaire, et sans elle "
                        + sans.fold(refus -> "rien ne la nomme : " + refus, o -> "l'objectif se calcule"));
            }
        }
    }

    private static boolean nomme(Anomalie a, Sujet fait) {
        return a.sujet().donnee().equals(fait.donnee())
                && a.sujet().territoire().equals(fait.territoire())
                && a.sujet().annees().equals(fait.annees());
    }

    /** Large where homes are counted, small elsewhere: no flow is negative. */
    private static Nombre<?> valeur(Grandeur<?> g) {
        if (g.equals(Grandeur.ROTATION) || g.equals(Grandeur.PART_MUTATIONS)) {
            return Taux.pourcent(8);
        }
        boolean grand = List.of(Grandeur.LOGEMENTS, Grandeur.ELIGIBLES, Grandeur.OCCUPES)
                .contains(g);
        return Quantite.of(grand ? 10_000 : Grandeur.LIBERES.equals(g) ? 800 : 3);
    }

    private Convention avec(Clause<?> clause) {
        List<Stipulation<?>> toutes = new ArrayList<>(convention.stipulations());
        toutes.add(fixee(clause));
        return Convention.builder()
                .texte(convention.texte())
                .bailleur(convention.bailleur())
                .reservataire(convention.reservataire())
                .effet(convention.effet())
                .type(convention.type())
                .addAllStipulations(toutes)
                .addAllActes(convention.actes())
                .build();
    }

    @SuppressWarnings("unchecked") // the only points that rules of charters want without a default are rates
    private static Stipulation<?> fixee(Clause<?> clause) {
        return ((Clause<Taux>) clause).fixee(Taux.pourcent(10), DONNE);
    }
}
