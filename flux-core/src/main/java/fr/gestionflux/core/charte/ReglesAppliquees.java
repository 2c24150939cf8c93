package fr.gestionflux.core.charte;

import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.nombre.Nombre;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.preuve.Resultat;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The rules of a charter, each applied once to a holder, what no rule may give being refused. Not thread-safe. */
final class ReglesAppliquees {

    private final Regles regles;
    private final Reference texte;
    private final Instruction instruction;
    private final UneFois uneFois;
    /** One holder most often, or a few. */
    private static final int PEU = 2;

    // by identity: the hash of a contingent is that of all its rights
    private final IdentityHashMap<Contingent, Resultat<Quantite>> droits = new IdentityHashMap<>(PEU);
    private final IdentityHashMap<Contingent, Resultat<Taux>> parts = new IdentityHashMap<>(PEU);
    private final IdentityHashMap<Contingent, Resultat<Quantite>> flux = new IdentityHashMap<>(PEU);
    private final Map<String, Resultat<Quantite>> communs = new HashMap<>();

    private final Charte charte;
    private final Convention convention;
    private final Temoin temoin;
    private final @Nullable Carnet carnet;
    // what each figure was read for, where a notebook is kept
    private final IdentityHashMap<Resultat<?>, Lectures> lectures = new IdentityHashMap<>(PEU);

    ReglesAppliquees(
            Charte charte, Convention convention, Instruction instruction, Temoin temoin, @Nullable Carnet carnet) {
        this.temoin = temoin;
        this.charte = charte;
        this.convention = convention;
        this.carnet = carnet;
        this.regles = charte.regles();
        this.texte = charte.texte();
        this.instruction = instruction;
        this.uneFois = new UneFois(texte);
    }

    Resultat<Quantite> droits(Contingent c) {
        return partagee(droits, c, () -> une(droits, c, "droits", regles.droits(), carnet != null));
    }

    Optional<Resultat<Quantite>> droitsLus(Contingent c) {
        return Optional.ofNullable(droits.get(c));
    }

    Resultat<Taux> part(Contingent c) {
        return une(
                parts,
                c,
                Instruction.PART.nom(),
                (x, i) -> regles.part()
                        .appliquer(x, i)
                        .refuseSi(
                                t -> t.signe() < 0,
                                Codes.NOMBRE_NEGATIF,
                                t -> "la part de « " + c.reservataire() + " » serait de " + t
                                        + " ; attendu un taux positif ou nul : vérifiez les règles de « " + texte
                                        + " »")
                        .remarqueSi(
                                t -> t.compareTo(Taux.ENTIER) > 0,
                                Codes.PART_EXCESSIVE,
                                t -> "la part de « " + c.reservataire() + " » serait de " + t
                                        + ", plus que tout le flux ; vérifiez ses droits et les logements du territoire"),
                false);
    }

    Resultat<Quantite> flux(Contingent c) {
        return une(
                flux,
                c,
                "flux",
                (x, i) -> regles.flux()
                        .appliquer(x, i)
                        .refuseSi(
                                n -> n.signe() < 0,
                                Codes.FLUX_NEGATIF,
                                n -> "le flux de « " + c.reservataire() + " » serait de " + n
                                        + " : plus de logements sont retirés qu'il n'y en a ; vérifiez les logements exclus et"
                                        + " soustraits"),
                false);
    }

    Resultat<Quantite> commun(String nom, Supplier<Resultat<Quantite>> calcul) {
        return partagee(communs, nom, () -> suivie(communs, nom, nom, calcul, carnet != null));
    }

    /** As another convention of the file computed it, or else computed, and noted for the next ones. */
    private <K> Resultat<Quantite> partagee(
            Map<K, Resultat<Quantite>> faites, K cle, Supplier<Resultat<Quantite>> calcul) {
        if (carnet == null || faites.containsKey(cle)) {
            return calcul.get();
        }
        Optional<Notes.Note> note = carnet.note(cle, charte, convention);
        if (note.isPresent()) {
            Resultat<Quantite> figure = note.get().figure();
            faites.put(cle, figure);
            lectures.merge(figure, note.get().lectures(), Lectures::et);
            instruction.reprend(note.get().lectures());
            return figure;
        }
        Resultat<Quantite> figure = calcul.get();
        carnet.garde(cle, figure, lues(figure));
        return figure;
    }

    private Lectures lues(Resultat<?> figure) {
        return Objects.requireNonNull(lectures.get(figure));
    }

    /** Once, with all that is read for it where a notebook is kept; a figure that is known was read for too. */
    private <K, N extends Nombre<N>> Resultat<N> suivie(
            Map<K, Resultat<N>> faites, K cle, String nom, Supplier<Resultat<N>> calcul, boolean aNoter) {
        Resultat<N> connue = faites.get(cle);
        if (connue != null) {
            Optional.ofNullable(lectures.get(connue)).ifPresentOrElse(temoin::reprend, temoin::inconnu);
            return connue;
        }
        if (!aNoter && !temoin.note()) {
            return uneFois.faire(faites, cle, nom, calcul);
        }
        temoin.ouvre();
        Resultat<N> figure = null;
        try {
            figure = uneFois.faire(faites, cle, nom, calcul);
            return figure;
        } finally {
            Lectures siennes = temoin.ferme();
            if (figure != null) {
                // one figure may answer for two holders: it then was read for both
                lectures.merge(figure, siennes, Lectures::et);
            }
        }
    }

    Resultat<Quantite> acquis(Contingent acquis) {
        return regles.acquis()
                .map(r -> r.appliquer(acquis, instruction))
                .orElseGet(() -> nonPrevu("droits acquis par " + acquis.reservataire()));
    }

    Resultat<Quantite> premieresLocations(Contingent c, Resultat<Quantite> logements) {
        return regles.programmes()
                .map(r -> r.appliquer(c, logements, instruction))
                .orElseGet(() -> nonPrevu("premières locations de " + c.reservataire()));
    }

    private Resultat<Quantite> nonPrevu(String nom) {
        return Resultat.manquant(
                nom, Anomalie.refus(Codes.CLAUSE_EN_BLANC, "« " + nom + " » : « " + texte + " » n'en dit rien"));
    }

    private <N extends Nombre<N>> Resultat<N> une(
            Map<Contingent, Resultat<N>> faites, Contingent c, String nom, Regle<N> regle, boolean aNoter) {
        return suivie(
                faites,
                c,
                nom,
                () -> regle.appliquer(c, instruction).sur(c.reservataire().sujet()),
                aNoter);
    }
}
