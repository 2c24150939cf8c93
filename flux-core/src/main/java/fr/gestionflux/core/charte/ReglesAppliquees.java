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
import java.util.Optional;
import java.util.function.Supplier;

/** The rules of a charter, each applied once to a holder, what no rule may give being refused. Not thread-safe. */
final class ReglesAppliquees {

    private final Regles regles;
    private final Reference texte;
    private final Instruction instruction;
    private final UneFois uneFois;
    // by identity: the hash of a contingent is that of all its rights
    private final IdentityHashMap<Contingent, Resultat<Quantite>> droits = new IdentityHashMap<>();
    private final IdentityHashMap<Contingent, Resultat<Taux>> parts = new IdentityHashMap<>();
    private final IdentityHashMap<Contingent, Resultat<Quantite>> flux = new IdentityHashMap<>();
    private final Map<String, Resultat<Quantite>> communs = new HashMap<>();

    ReglesAppliquees(Charte charte, Instruction instruction) {
        this.regles = charte.regles();
        this.texte = charte.texte();
        this.instruction = instruction;
        this.uneFois = new UneFois(texte);
    }

    Resultat<Quantite> droits(Contingent c) {
        return une(droits, c, "droits", regles.droits());
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
                                        + ", plus que tout le flux ; vérifiez ses droits et les logements du territoire"));
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
                                        + " soustraits"));
    }

    Resultat<Quantite> commun(String nom, Supplier<Resultat<Quantite>> calcul) {
        return uneFois.faire(communs, nom, nom, calcul);
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
            Map<Contingent, Resultat<N>> faites, Contingent c, String nom, Regle<N> regle) {
        return uneFois.faire(
                faites,
                c,
                nom + " de " + c.reservataire(),
                () -> regle.appliquer(c, instruction).sur(c.reservataire().sujet()));
    }
}
