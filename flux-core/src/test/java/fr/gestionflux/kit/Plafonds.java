package fr.gestionflux.kit;

import static fr.gestionflux.core.charte.Clauses.PART_AGENTS;
import static fr.gestionflux.core.charte.Clauses.PART_ETAT;
import static fr.gestionflux.core.charte.Clauses.PLAFOND_GARANTIES;
import static fr.gestionflux.core.charte.Clauses.PLAFOND_PART;

import fr.gestionflux.core.charte.Charte;
import fr.gestionflux.core.charte.Clause;
import fr.gestionflux.core.charte.FournisseurDeCharte;
import fr.gestionflux.core.charte.ObjectifAnnuel;
import fr.gestionflux.core.charte.Stipulation;
import fr.gestionflux.core.droit.Droit;
import fr.gestionflux.core.droit.Origine;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.parc.Reservataire.Categorie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.kit.Exemple.Demande;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Holds every target to the caps that the charter and its convention settle, with the rights of the file, with none and
 * with a thousand times more. What is known to come from guarantees has its own cap, on the flow of the territory: alone,
 * no floor lifts it over; beside other rights, these add no more than what they give by themselves.
 */
final class Plafonds {

    private static final List<Clause<Taux>> CLAUSES = List.of(PART_ETAT, PART_AGENTS, PLAFOND_GARANTIES, PLAFOND_PART);
    private static final long BEAUCOUP = 1_000;

    private final FournisseurDeCharte fournisseur;
    private final Consumer<String> manquement;
    private final Set<Clause<?>> fixes = new LinkedHashSet<>();
    private final Set<Clause<?>> atteints = new HashSet<>();

    Plafonds(FournisseurDeCharte fournisseur, Consumer<String> manquement) {
        this.fournisseur = fournisseur;
        this.manquement = manquement;
    }

    void verifier(List<Exemple> exemples) {
        fournisseur.versions().forEach(v -> {
            retenir(v.stipulations());
            v.types().forEach(t -> retenir(t.stipulations()));
        });
        exemples.stream()
                .flatMap(Exemple::demandes)
                .forEach(d -> Calcul.charte(fournisseur, d).ifPresent(c -> verifier(d, c)));
        fixes.stream()
                .filter(c -> !atteints.contains(c))
                .forEach(c ->
                        manquement.accept("« " + c + " » : aucun exemple n'atteint ce plafond, même avec mille fois"
                                + " plus de droits ; ajoutez celui d'un réservataire qu'il concerne"));
    }

    private void retenir(List<Stipulation<?>> stipulations) {
        stipulations.stream().map(Stipulation::clause).filter(CLAUSES::contains).forEach(fixes::add);
    }

    /** A cap that holds for a target, in homes. */
    private record Plafond(Clause<Taux> clause, Taux taux, Quantite maximum) {}

    private void verifier(Demande d, Charte c) {
        retenir(c.stipulations());
        tenir(d, c, List.of());
        jouer(d, c, List.of());
        c.stipulation(PLAFOND_GARANTIES)
                .filter(s -> c.garants().comprend(d.convention().reservataire()))
                .filter(s -> Variantes.droits(d).anyMatch(Plafonds::estGarantie))
                .ifPresent(s -> garanties(d, c, s));
        if (d.convention().reservataire().categorie() == Categorie.ETAT) {
            c.stipulation(PART_AGENTS).ifPresent(s -> agents(d, s));
        }
    }

    private void garanties(Demande d, Charte c, Stipulation<Taux> s) {
        Resultat<Quantite> territoire = Calcul.fluxDuTerritoire(fournisseur, d);
        if (!territoire.estCalcule()) {
            manquement.accept(d.nom() + " : « " + s.clause()
                    + " » porte sur le flux du territoire, qui ne se calcule pas : " + territoire.anomalies());
            return;
        }
        Quantite maximum = territoire.valeur().fois(s.valeur());
        Demande seules = Variantes.droits(d, "garanties seules", g -> estGarantie(g) ? 1 : Variantes.SANS);
        List<Plafond> plafonds = List.of(new Plafond(PLAFOND_GARANTIES, s.valeur(), maximum));
        tenir(seules, c, plafonds);
        jouer(seules, c, plafonds);
        if (!Variantes.droits(d).allMatch(Plafonds::estGarantie)) {
            calculer(Variantes.droits(d, "sans les garanties", g -> estGarantie(g) ? Variantes.SANS : 1))
                    .map(o -> maximum.plus(o.exact().valeur()))
                    .ifPresent(m -> tenir(
                            Variantes.droits(
                                    d,
                                    "mille fois plus de garanties, les autres droits inchangés",
                                    g -> estGarantie(g) ? BEAUCOUP : 1),
                            c,
                            List.of(new Plafond(PLAFOND_GARANTIES, s.valeur(), m))));
        }
    }

    /** Annexes give the agents' homes beside the State's. */
    private void agents(Demande d, Stipulation<Taux> s) {
        Calcul.de(fournisseur, d)
                .forEach(o -> o.complements().stream()
                        .filter(x ->
                                x.estCalcule() && x.etape(PART_AGENTS.libelle()).isPresent())
                        .forEach(x -> {
                            atteints.add(PART_AGENTS);
                            Quantite maximum = o.flux().valeur().fois(s.valeur());
                            if (x.valeur() instanceof Quantite agents && agents.compareTo(maximum) > 0) {
                                manquement.accept(d.nom() + " : « " + x + " » ; attendu au plus " + s.valeur() + " (« "
                                        + PART_AGENTS + " »), soit " + maximum);
                            }
                        }));
    }

    /** With no right and with many: a cap that stands between the two is remarked. */
    private void jouer(Demande d, Charte c, List<Plafond> plafonds) {
        Demande aucun = Variantes.droits(d, "sans aucun droit", x -> 0);
        tenir(aucun, c, plafonds);
        tenir(Variantes.droits(d, "avec mille fois plus de droits", x -> BEAUCOUP), c, plafonds)
                .filter(o -> o.anomalies().stream().noneMatch(a -> a.code().equals(Codes.PLAFOND)))
                .ifPresent(o -> Calcul.de(fournisseur, aucun)
                        // nothing may be left to divide by
                        .orElse(() -> Calcul.de(fournisseur, d))
                        .filter(avant ->
                                avant.exact().valeur().compareTo(o.exact().valeur()) < 0)
                        .forEach(avant -> manquement.accept(d.nom()
                                + ", avec mille fois plus de droits : la part s'arrête à "
                                + o.part().valeur() + " sans que ce soit dit ; attendu une remarque « " + Codes.PLAFOND
                                + " », avec auPlus(…)")));
    }

    /** The target when it reaches its caps; none may be passed. */
    private Optional<ObjectifAnnuel> tenir(Demande d, Charte c, List<Plafond> autres) {
        return calculer(d).filter(o -> {
            List<Plafond> plafonds =
                    Stream.concat(dePart(c, o), autres.stream()).toList();
            Quantite exact = o.exact().valeur();
            plafonds.stream()
                    .filter(p -> exact.compareTo(p.maximum()) > 0)
                    .forEach(p -> manquement.accept(
                            d.nom() + " : part de " + o.part().valeur() + ", soit " + exact + " ; attendu au plus "
                                    + p.taux() + " (« " + p.clause() + " »), soit " + p.maximum()));
            boolean atteint = plafonds.stream().anyMatch(p -> exact.compareTo(p.maximum()) >= 0);
            if (atteint) {
                plafonds.forEach(p -> atteints.add(p.clause()));
            }
            return atteint;
        });
    }

    private static Stream<Plafond> dePart(Charte c, ObjectifAnnuel o) {
        boolean etat = o.reservataire().categorie() == Categorie.ETAT;
        return Stream.concat(etat ? Stream.of(PART_ETAT) : Stream.empty(), Stream.of(PLAFOND_PART))
                .flatMap(clause -> c.stipulation(clause).stream())
                .map(s -> new Plafond(s.clause(), s.valeur(), o.flux().valeur().fois(s.valeur())));
    }

    private Optional<ObjectifAnnuel> calculer(Demande d) {
        return Calcul.de(fournisseur, d)
                .peekLeft(refus -> manquement.accept(d.nom() + " : rien à comparer, " + refus))
                .toJavaOptional();
    }

    private static boolean estGarantie(Droit d) {
        return d.origine() == Origine.GARANTIE;
    }
}
