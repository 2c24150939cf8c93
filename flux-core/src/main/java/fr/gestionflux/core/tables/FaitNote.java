package fr.gestionflux.core.tables;

import fr.gestionflux.core.nombre.Nombre;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.preuve.Operation;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.releve.Grandeur;
import fr.gestionflux.core.releve.Releve;
import fr.gestionflux.core.temps.Annees;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A fact of the year as a row gives it: communicated, or a ratio of two whole numbers; of its years, or taken up from others.
 *
 * @param cle what it is about
 * @param valeur what was communicated; empty for a ratio
 * @param numerateur of a ratio; empty for a value
 * @param denominateur of a ratio; empty for a value
 * @param source where it was read
 * @param repriseDe the first of the years whose figure it takes up, a hypothesis; empty for a figure of its own years
 */
public record FaitNote(
        Releve.Cle cle,
        Optional<Nombre<?>> valeur,
        Optional<Quantite> numerateur,
        Optional<Quantite> denominateur,
        Reference source,
        OptionalInt repriseDe) {

    /**
     * Refuses a value and a ratio, or neither; a ratio that is not one of two whole numbers, of a rate and of one year.
     *
     * @param cle what it is about
     * @param valeur what was communicated; empty for a ratio
     * @param numerateur of a ratio; empty for a value
     * @param denominateur of a ratio; empty for a value
     * @param source where it was read
     * @param repriseDe the first of the years whose figure it takes up; empty for a figure of its own years
     */
    public FaitNote {
        boolean rapport = numerateur.isPresent() || denominateur.isPresent();
        if (valeur.isPresent() == rapport || numerateur.isPresent() != denominateur.isPresent()) {
            throw new IllegalArgumentException(
                    cle + " : attendu soit une valeur, soit un numérateur et un dénominateur, et rien d'autre");
        }
        if (rapport && !estRapport(cle, numerateur, denominateur)) {
            throw new IllegalArgumentException(cle + " : reçu " + numerateur.get() + " sur " + denominateur.get()
                    + " ; attendu deux nombres entiers, pour un taux d'une seule année");
        }
    }

    private static boolean estRapport(Releve.Cle cle, Optional<Quantite> haut, Optional<Quantite> bas) {
        return tientEnLong(haut)
                && tientEnLong(bas)
                && cle.grandeur().unite().singulier().isEmpty()
                && cle.annees().premiere() == cle.annees().derniere();
    }

    private static boolean tientEnLong(Optional<Quantite> q) {
        return q.filter(n -> n.estEntiere() && n.numerateur().bitLength() < Long.SIZE)
                .isPresent();
    }

    /**
     * What a table can say of a fact. Its derivation may be more than that: {@link Tables} refuses to write it.
     *
     * @param cle what it is about
     * @param fait the figure
     * @return empty when it has no value, or another origin
     */
    static Optional<FaitNote> de(Releve.Cle cle, Resultat<?> fait) {
        Optional<Reference> source = fait.reference();
        if (!fait.estCalcule() || source.isEmpty()) {
            return Optional.empty();
        }
        if (fait.operation() == Operation.EGAL) {
            Resultat<?> origine = fait.operandes().get(0);
            return premiereAnnee(cle, origine).flatMap(annee -> de(cle, origine).map(f -> f.repris(annee)));
        }
        if (fait.operation() == Operation.SUR) {
            return rapport(cle, fait.operandes(), source.get());
        }
        return fait.operation() == Operation.DONNEE
                ? Optional.of(new FaitNote(
                        cle,
                        Optional.of(fait.valeur()),
                        Optional.empty(),
                        Optional.empty(),
                        source.get(),
                        OptionalInt.empty()))
                : Optional.empty();
    }

    private static Optional<FaitNote> rapport(Releve.Cle cle, List<Resultat<?>> operandes, Reference source) {
        Optional<Quantite> haut = enQuantite(operandes.get(0));
        Optional<Quantite> bas = enQuantite(operandes.get(1));
        return estRapport(cle, haut, bas)
                ? Optional.of(new FaitNote(cle, Optional.empty(), haut, bas, source, OptionalInt.empty()))
                : Optional.empty();
    }

    private static Optional<Quantite> enQuantite(Resultat<?> r) {
        return r.valeur() instanceof Quantite q ? Optional.of(q) : Optional.empty();
    }

    /** The years that the figure that is taken up says in its name. */
    private static Optional<Integer> premiereAnnee(Releve.Cle cle, Resultat<?> origine) {
        String debut = cle.grandeur() + ", " + cle.territoire() + ", ";
        return origine.nom()
                .filter(n -> n.startsWith(debut))
                .map(n -> n.substring(debut.length()).split(" ", -1)[0])
                .filter(n -> n.matches("\\d{4}"))
                .map(Integer::valueOf);
    }

    private FaitNote repris(int annee) {
        return new FaitNote(cle, valeur, numerateur, denominateur, source, OptionalInt.of(annee));
    }

    /** Notes it. */
    void note(Releve.Builder releve) {
        if (repriseDe.isEmpty()) {
            pose(releve, cle);
            return;
        }
        int ans = cle.annees().premiere() - repriseDe.getAsInt();
        Releve.Builder origine = Releve.builder();
        pose(
                origine,
                new Releve.Cle(
                        cle.grandeur(),
                        cle.territoire(),
                        new Annees(cle.annees().premiere() - ans, cle.annees().derniere() - ans)));
        releve.reprend(origine.build(), ans);
    }

    @SuppressWarnings("unchecked") // a value is read by its own fact, and only rates have ratios
    private void pose(Releve.Builder releve, Releve.Cle ou) {
        if (valeur.isPresent()) {
            noteValeur(releve, ou, ou.grandeur(), valeur.get());
        } else {
            releve.rapport(
                    (Grandeur<Taux>) ou.grandeur(),
                    ou.territoire(),
                    ou.annees().premiere(),
                    numerateur.orElseThrow().numerateur().longValueExact(),
                    denominateur.orElseThrow().numerateur().longValueExact(),
                    source);
        }
    }

    @SuppressWarnings("unchecked") // a value is read by its own fact
    private <N extends Nombre<N>> void noteValeur(Releve.Builder releve, Releve.Cle ou, Grandeur<N> g, Nombre<?> n) {
        releve.note(g, ou.territoire(), ou.annees(), (N) n, source);
    }
}
