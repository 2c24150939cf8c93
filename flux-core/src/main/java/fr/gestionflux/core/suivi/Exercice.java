package fr.gestionflux.core.suivi;

import fr.gestionflux.core.StyleDeResultat;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.preuve.Unite;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * One year of a holder's rights: opening, each movement with its cause and clause, closing. Homes counted are whole,
 * rights are fractions, and nothing is lost: the closing of a year is the opening of the next one.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@StyleDeResultat
public abstract class Exercice {

    Exercice() {}

    /** {@return the holder} */
    public abstract Reservataire reservataire();

    /** {@return the year} */
    public abstract int annee();

    /** {@return rights at its start} */
    public abstract Resultat<Quantite> ouverture();

    /** {@return what came in and went out, in order} */
    public abstract List<Mouvement> mouvements();

    /** {@return rights at its end, never under 0: an overrun is a remark with its size} */
    public abstract Resultat<Quantite> cloture();

    /** Name of the closing figure. */
    public static final String CLOTURE = "droits à la clôture";

    private static final Reference PLANCHER = Reference.de("un stock de droits n'est jamais négatif");

    static Exercice de(
            Reservataire r,
            int annee,
            Resultat<Quantite> ouverture,
            List<Mouvement> mouvements,
            Unite unite,
            Reference texte) {
        Resultat<Quantite> solde = ouverture;
        for (Mouvement m : mouvements) {
            solde = m.applique(solde);
        }
        boolean depasse = solde.estCalcule() && solde.valeur().signe() < 0;
        Resultat<Quantite> cloture = depasse
                ? solde.nomme("solde de " + annee, unite, texte)
                        .remarque(
                                Codes.DEPASSEMENT,
                                "« " + r + " » : il manque "
                                        + Resultat.donnee("manque", Quantite.ZERO.moins(solde.valeur()), unite, texte)
                                                .texte(4)
                                        + " pour ce qui est décompté ou sorti en " + annee)
                        .auMoins(Resultat.donnee("aucun droit", Quantite.ZERO, unite, PLANCHER))
                : solde;
        return ImmutableExercice.of(r, annee, ouverture, mouvements, cloture.nomme(CLOTURE, unite, texte));
    }

    /**
     * The movements under one heading, added up.
     *
     * @param poste which ones
     * @return 0 when there is none; without value when one of them has none
     */
    public Resultat<Quantite> total(Mouvement.Poste poste) {
        return Resultat.somme(mouvements().stream()
                .filter(m -> m.poste() == poste)
                .map(Mouvement::nombre)
                .toList());
    }

    /**
     * Whether years follow one another without a break.
     *
     * @param exercices the years of one holder, in order
     * @return a remark for each opening that is not the closing of the year before
     */
    public static List<Anomalie> ruptures(List<Exercice> exercices) {
        List<Anomalie> ruptures = new ArrayList<>();
        for (int n = 1; n < exercices.size(); n++) {
            rupture(exercices.get(n - 1), exercices.get(n)).ifPresent(ruptures::add);
        }
        return ruptures;
    }

    private static Optional<Anomalie> rupture(Exercice avant, Exercice apres) {
        boolean suit = avant.cloture().estCalcule()
                && apres.ouverture().estCalcule()
                && apres.annee() == avant.annee() + 1
                && avant.cloture().valeur().equals(apres.ouverture().valeur());
        return suit
                ? Optional.empty()
                : Optional.of(Anomalie.remarque(
                        Codes.SOLDE_ROMPU,
                        "« " + apres.reservataire() + " » : ouverture de " + apres.annee() + " à "
                                + apres.ouverture().texte(4) + " ; la clôture de " + avant.annee() + " est de "
                                + avant.cloture().texte(4)));
    }
}
