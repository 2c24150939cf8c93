package fr.gestionflux.core.preuve;

import fr.gestionflux.core.nombre.Nombre;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A scale: the figure that a text gives from so much on, and the one that it gives below. The figure that decides, the bounds
 * around it and the branch taken are operands of the result: a threshold leaves a trace, where an {@code if} leaves none.
 *
 * <pre>{@code
 * var euros = new Unite("€/m²", "€/m²");   // Métropole de Lyon, délibération 2023-2037 (17 % and 3 % are supposed)
 * var subvention = Resultat.donnee("subvention", Quantite.of(36), euros, texte);
 * var seuil = Resultat.donnee("seuil", Quantite.of(35), euros, texte);
 * var dixSept = Resultat.donnee("taux subventionné", Taux.pourcent(17), Unite.SANS, texte);
 * var trois = Resultat.donnee("taux de la seule garantie", Taux.pourcent(3), Unite.SANS, texte);
 * var taux = Choix.selon(subvention, trois).aPartirDe(seuil, dixSept).nomme("taux", Unite.SANS, texte);
 * taux;                                                     // = 17 %
 * taux.expliquer().lines().skip(3).findFirst().orElseThrow();
 * // = taux = 17 %, car 36 €/m² ≥ 35 €/m² = 17 % (convention Escalquens – Promologis, 2024)
 * }</pre>
 *
 * <p>Nothing is rounded. Without the figure that decides, or a bound, there is no result, and it says why. Immutable and
 * thread-safe.
 *
 * @param <M> nature of the figure that decides
 * @param <N> nature of the result
 */
public final class Choix<M extends Nombre<M>, N extends Nombre<N>> {

    /** Rank of the figure that decides among the operands of a choice: the branch taken comes before it, bounds after. */
    static final int DECIDE = 1;

    private record Palier<M extends Nombre<M>, N extends Nombre<N>>(Resultat<M> seuil, Resultat<N> valeur) {}

    private final Resultat<M> montant;
    private final Resultat<N> sinon;
    private final List<Palier<M, N>> paliers;

    private Choix(Resultat<M> montant, Resultat<N> sinon, List<Palier<M, N>> paliers) {
        this.montant = montant;
        this.sinon = sinon;
        this.paliers = paliers;
    }

    /**
     * A scale without any step yet.
     *
     * @param <M> nature of the figure that decides
     * @param <N> nature of the result
     * @param montant the figure that decides
     * @param sinon what the text gives below the first bound
     * @return the scale
     */
    public static <M extends Nombre<M>, N extends Nombre<N>> Choix<M, N> selon(Resultat<M> montant, Resultat<N> sinon) {
        return new Choix<>(montant, sinon, List.of());
    }

    /**
     * One more step.
     *
     * @param seuil the bound, itself included, higher than the one before
     * @param valeur what the text gives from it on
     * @return the scale with it
     */
    public Choix<M, N> aPartirDe(Resultat<M> seuil, Resultat<N> valeur) {
        List<Palier<M, N>> tous = new ArrayList<>(paliers);
        tous.add(new Palier<>(seuil, valeur));
        return new Choix<>(montant, sinon, List.copyOf(tous));
    }

    /**
     * {@return what the scale gives}
     *
     * @param etape name and unit
     * @param texte the article that orders the scale
     */
    public Resultat<N> nomme(Etape<N> etape, Reference texte) {
        return nomme(etape.nom(), etape.unite(), texte);
    }

    /**
     * What the scale gives.
     *
     * @param nom as the text calls it
     * @param unite what it counts
     * @param texte the article that orders the scale
     * @return the figure; without value when what decides or a bound has none, or when bounds do not rise
     */
    public Resultat<N> nomme(String nom, Unite unite, Reference texte) {
        if (!montant.estCalcule() || paliers.stream().anyMatch(p -> !p.seuil().estCalcule())) {
            return Choix.<N>choisi(null, tous()).nomme(nom, unite, texte);
        }
        int rang = 0;
        for (int i = 0; i < paliers.size(); i++) {
            M seuil = paliers.get(i).seuil().valeur();
            if (i > 0 && paliers.get(i - 1).seuil().valeur().compareTo(seuil) >= 0) {
                return desordre(i, nom).nomme(nom, unite, texte);
            }
            rang = montant.valeur().compareTo(seuil) >= 0 ? i + 1 : rang;
        }
        Resultat<N> retenu = rang == 0 ? sinon : paliers.get(rang - 1).valeur();
        List<Resultat<?>> operandes = new ArrayList<>(List.of(retenu, montant));
        paliers.subList(Math.max(rang - 1, 0), Math.min(rang + 1, paliers.size()))
                .forEach(p -> operandes.add(p.seuil()));
        return choisi(retenu.estCalcule() ? retenu.valeur() : null, operandes).nomme(nom, unite, texte);
    }

    private static <N extends Nombre<N>> Resultat<N> choisi(@Nullable N valeur, List<Resultat<?>> operandes) {
        return Resultat.noeud(
                valeur, Operation.CHOIX, operandes, operandes.stream().anyMatch(ChiffreJustifie::estAnnote));
    }

    /** Without what decides, every branch may be the one: none is named as taken. */
    private List<Resultat<?>> tous() {
        List<Resultat<?>> operandes = new ArrayList<>(List.of(sinon, montant));
        paliers.forEach(p -> operandes.add(p.seuil()));
        return operandes;
    }

    private Resultat<N> desordre(int i, String nom) {
        return Resultat.manquant(
                nom,
                Anomalie.refus(
                        Codes.SEUILS_EN_DESORDRE,
                        "« " + nom + " » : reçu le seuil « "
                                + paliers.get(i).seuil().libelle() + " », "
                                + paliers.get(i).seuil().texte(4) + ", après « "
                                + paliers.get(i - 1).seuil().libelle() + " », "
                                + paliers.get(i - 1).seuil().texte(4)
                                + " ; attendu des seuils qui montent, chacun une fois"));
    }

    /** Whether what decides is at least a bound. */
    static boolean atteint(Resultat<?> choix, int rang) {
        Resultat<?> montant = choix.operandes().get(DECIDE);
        Resultat<?> seuil = choix.operandes().get(rang);
        return montant.estCalcule() && seuil.estCalcule() && ecart(montant, seuil) >= 0;
    }

    @SuppressWarnings("unchecked") // both operands of a choice are of one nature
    private static <M extends Nombre<M>> int ecart(Resultat<?> montant, Resultat<?> seuil) {
        return ((Resultat<M>) montant).valeur().compareTo(((Resultat<M>) seuil).valeur());
    }
}
