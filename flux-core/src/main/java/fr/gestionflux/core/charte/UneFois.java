package fr.gestionflux.core.charte;

import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.nombre.Nombre;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.preuve.Resultat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Each figure once: a rule pulls others, and one that would wait for itself is refused. Not thread-safe. */
final class UneFois {

    private final Reference texte;
    private final List<EnAttente> enCours = new ArrayList<>();

    /** A figure that is being computed, whose rule pulls others. */
    private record EnAttente(Object faits, Object cle, String nom) {
        /** Put into words in a circle only. */
        String figure() {
            return cle instanceof Contingent c ? nom + " de " + c.reservataire() : nom;
        }

        /** A holder is itself; a name is what it says. */
        boolean estDe(Object autresFaits, Object autre) {
            return faits == autresFaits && (cle == autre || (cle instanceof String && cle.equals(autre)));
        }
    }

    UneFois(Reference texte) {
        this.texte = texte;
    }

    <K, N extends Nombre<N>> Resultat<N> faire(
            Map<K, Resultat<N>> faits, K cle, String nom, Supplier<Resultat<N>> calcul) {
        Resultat<N> connu = faits.get(cle);
        if (connu != null) {
            return connu;
        }
        EnAttente sienne = new EnAttente(faits, cle, nom);
        for (int debut = enCours.size() - 1; debut >= 0; debut--) {
            if (enCours.get(debut).estDe(faits, cle)) {
                return Resultat.manquant(sienne.figure(), enCercle(debut));
            }
        }
        enCours.add(sienne);
        try {
            Resultat<N> fait = calcul.get();
            faits.put(cle, fait);
            return fait;
        } finally {
            enCours.remove(enCours.size() - 1);
        }
    }

    private Anomalie enCercle(int debut) {
        List<String> cercle = new ArrayList<>();
        enCours.subList(debut, enCours.size()).forEach(a -> cercle.add("« " + a.figure() + " »"));
        cercle.add(cercle.get(0));
        return Anomalie.refus(
                Codes.REGLES_EN_CERCLE,
                "des règles de « " + texte + " » s'attendent l'une l'autre : " + String.join(" → ", cercle)
                        + " ; attendu des chiffres dont aucun n'a besoin de lui-même");
    }
}
