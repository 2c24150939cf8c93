package fr.gestionflux.core.charte;

import fr.gestionflux.core.charte.Besoin.Emploi;
import fr.gestionflux.core.charte.Besoin.Quoi;
import fr.gestionflux.core.charte.Besoin.Usage;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.releve.Releve;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds in the derivations of one convention's figures the inputs that its rules asked for, and what each is needed for;
 * without recursion, since a figure may be made of thousands. Not thread-safe.
 */
final class LectureDesDemandes {

    /**
     * What a figure is met under.
     *
     * @param emploi the nearest figure with an article
     * @param dispense the totals that would stand for it, the nearest first
     * @param utile false under a total that was given
     */
    private record Rencontre(Usage usage, Emploi emploi, List<Releve.Cle> dispense, boolean utile) {
        Rencontre sous(Resultat<?> figure) {
            return figure.nom()
                    .flatMap(nom -> figure.reference().map(article -> new Emploi(nom, article)))
                    .map(e -> new Rencontre(usage, e, dispense, utile))
                    .orElse(this);
        }

        Rencontre sous(Releve.Cle total, boolean donne) {
            List<Releve.Cle> toutes = new ArrayList<>(List.of(total));
            toutes.addAll(dispense);
            return new Rencontre(usage, emploi, List.copyOf(toutes), utile && !donne);
        }

        /** Whatever needs it: a figure is read once under each of these. */
        Object voies() {
            return List.of(usage, dispense, utile);
        }
    }

    private record AVisiter(Resultat<?> figure, Rencontre contexte) {}

    private final Besoins besoins;
    private final Demandes demandes;
    private final Charte charte;
    private final Convention convention;
    private final Map<Clause<?>, Stipulation<?>> stipules = new LinkedHashMap<>();
    private final IdentityHashMap<Resultat<?>, Set<Object>> lues = new IdentityHashMap<>();

    /**
     * A reading of the figures of one convention.
     *
     * @param charte the convention applied
     */
    LectureDesDemandes(Besoins besoins, Demandes demandes, Charte charte, Convention convention, int annee) {
        this.besoins = besoins;
        this.demandes = demandes;
        this.charte = charte;
        this.convention = convention;
        convention.stipulations().forEach(s -> stipules.put(s.clause(), s));
        convention.actes().stream()
                .filter(a -> a.vautPour(annee))
                .flatMap(a -> a.stipulations().stream())
                .forEach(s -> stipules.put(s.clause(), s));
    }

    void parcourt(Resultat<?> racine, Usage usage) {
        Deque<AVisiter> reste = new ArrayDeque<>();
        Emploi large = new Emploi(racine.nom().orElse(Instruction.OBJECTIF.nom()), charte.texte());
        reste.push(new AVisiter(racine, new Rencontre(usage, large, List.of(), true)));
        while (!reste.isEmpty()) {
            AVisiter pas = reste.pop();
            Rencontre ici = pas.contexte().sous(pas.figure());
            if (lues.computeIfAbsent(pas.figure(), x -> new HashSet<>()).add(ici.voies())) {
                dessous(pas.figure(), ici, reste);
            }
        }
    }

    private void dessous(Resultat<?> figure, Rencontre ici, Deque<AVisiter> reste) {
        // a mark has nothing to say: what a rule refuses of a marked figure is on the figure itself
        if (!figure.estCalcule() && ici.utile()) {
            figure.notes().stream()
                    .filter(Anomalie::estRefus)
                    .forEach(refus -> note(new Quoi.Correction(refus), ici, true));
        }
        Demandes.Marque marque = demandes.marque(figure);
        if (marque instanceof Demandes.Marque.FaitDemande f) {
            note(new Quoi.FaitVoulu(f.cle()), ici, true);
        } else if (marque instanceof Demandes.Marque.PointDemande p) {
            point(p.clause(), ici);
        } else if (marque instanceof Demandes.Marque.AuChoix a) {
            boolean donne = besoins.fait(a.cle()).isPresent();
            Rencontre calcul = ici.sous(a.calcul());
            boolean utile = ici.utile() && (donne || !a.calcul().estCalcule());
            note(
                    new Quoi.FaitVoulu(a.cle()),
                    new Rencontre(ici.usage(), calcul.emploi(), ici.dispense(), utile),
                    false);
            reste.push(new AVisiter(a.calcul(), ici.sous(a.cle(), donne)));
        } else {
            List<Resultat<?>> operandes = figure.operandes();
            for (int n = operandes.size() - 1; n >= 0; n--) {
                reste.push(new AVisiter(operandes.get(n), ici));
            }
        }
    }

    /** What the charter itself settles is no input. */
    private void point(Clause<?> clause, Rencontre ici) {
        if (stipules.containsKey(clause) || charte.stipulation(clause).isEmpty()) {
            note(point(clause), ici, true);
        }
    }

    private Quoi.PointAFixer point(Clause<?> clause) {
        Quoi.PointAFixer point = new Quoi.PointAFixer(clause, convention.texte());
        Optional.ofNullable(stipules.get(clause)).ifPresent(s -> besoins.stipule(point, s));
        return point;
    }

    private void note(Quoi quoi, Rencontre ici, boolean exige) {
        besoins.recueil(quoi)
                .ajoute(
                        ici.usage(),
                        convention.reservataire(),
                        Optional.of(ici.emploi()),
                        ici.dispense(),
                        exige,
                        ici.utile());
    }

    /** What was read or tried, and stands under no figure; points that stay blank, and those that the convention settles. */
    void facultatifs(Set<Releve.Cle> faitsLus) {
        Set<Quoi> facultatifs = new LinkedHashSet<>();
        demandes.essayes().forEach(cle -> facultatifs.add(new Quoi.FaitVoulu(cle)));
        faitsLus.forEach(cle -> facultatifs.add(new Quoi.FaitVoulu(cle)));
        Set<Clause<?>> blancs = new HashSet<>(charte.enBlanc());
        demandes.clauses().stream()
                .filter(c -> stipules.containsKey(c) || blancs.contains(c))
                .forEach(c -> facultatifs.add(point(c)));
        facultatifs.forEach(quoi -> besoins.recueil(quoi)
                .ajoute(Usage.FACULTATIF, convention.reservataire(), Optional.empty(), List.of(), true, true));
    }
}
