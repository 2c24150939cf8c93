package fr.gestionflux.core.charte;

import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.temps.Annees;
import fr.gestionflux.core.temps.Dates;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A dated act that changes points of a convention from a day on: an amendment (<em>avenant</em>), or an order of the préfet.
 * A flow is yearly: an amendment settles its points for each year that it touches, an order for the year of its first day;
 * one that does not cover that year whole is remarked, since no text gives it a part of it.
 *
 * <pre>{@code
 * Acte avenant = Acte.avenant(
 *         Reference.de("avenant n° 1"), LocalDate.of(2025, 1, 1), Clauses.MINIMUM.fixee(Quantite.of(1), texte.art("art. 1")));
 * avenant.vautPour(2024);   // = false
 * avenant.vautPour(2025);   // = true
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param forme an amendment, or an order
 * @param texte the document
 * @param du its first day
 * @param au its last day; empty when it has none
 * @param stipulations what it settles, each point once
 */
public record Acte(
        Forme forme, Reference texte, LocalDate du, Optional<LocalDate> au, List<Stipulation<?>> stipulations) {

    /** What kind of act it is. */
    public enum Forme {
        /** Signed by the same parties. */
        AVENANT("avenant"),
        /** The préfet's, which may exceed the State's 30 and 5 %, exceptionally, one year at most (CCH R.441-5-2, I). */
        ARRETE("arrêté");

        private final String libelle;

        Forme(String libelle) {
            this.libelle = libelle;
        }

        @Override
        public String toString() {
            return libelle;
        }
    }

    /**
     * Copies the list; refuses an end before the start.
     *
     * @param forme an amendment, or an order
     * @param texte the document
     * @param du its first day
     * @param au its last day; empty when it has none
     * @param stipulations what it settles, each point once
     */
    public Acte {
        stipulations = List.copyOf(stipulations);
        Annees.verifie("premier jour de « " + texte + " »", du.getYear());
        if (au.filter(du::isAfter).isPresent()) {
            throw new IllegalArgumentException("« " + texte + " » : reçu du " + Dates.texte(du) + " au "
                    + Dates.texte(au.get()) + " ; attendu une fin qui ne précède pas le début");
        }
    }

    /**
     * An amendment that holds as long as the convention does.
     *
     * @param texte the document
     * @param du its first day
     * @param stipulations what it settles
     * @return the act
     */
    public static Acte avenant(Reference texte, LocalDate du, Stipulation<?>... stipulations) {
        return new Acte(Forme.AVENANT, texte, du, Optional.empty(), List.of(stipulations));
    }

    /**
     * An order of the préfet.
     *
     * @param texte the document
     * @param du its first day
     * @param au its last day, a year later at most
     * @param stipulations the State's share, that of its agents
     * @return the act
     */
    public static Acte arrete(Reference texte, LocalDate du, LocalDate au, Stipulation<?>... stipulations) {
        return new Acte(Forme.ARRETE, texte, du, Optional.of(au), List.of(stipulations));
    }

    /**
     * The same act until a day.
     *
     * @param jour its last day
     * @return a new act
     */
    public Acte jusquAu(LocalDate jour) {
        return new Acte(forme, texte, du, Optional.of(jour), stipulations);
    }

    /**
     * Whether it settles its points for the flow of a year.
     *
     * @param annee the year
     * @return for an order, the year of its first day alone
     */
    public boolean vautPour(int annee) {
        return forme == Forme.ARRETE ? du.getYear() == annee : touche(annee);
    }

    boolean touche(int annee) {
        return du.getYear() <= annee && au.filter(fin -> fin.getYear() < annee).isEmpty();
    }

    /** Whether a year that it touches is not its own, or not whole. */
    boolean enPartie(int annee) {
        return touche(annee)
                && (!vautPour(annee)
                        || du.isAfter(LocalDate.of(annee, 1, 1))
                        || au.filter(fin -> fin.isBefore(LocalDate.of(annee, 12, 31)))
                                .isPresent());
    }

    /** Forme, document and days. */
    @Override
    public String toString() {
        return forme + " « " + texte + " », du " + Dates.texte(du)
                + au.map(fin -> " au " + Dates.texte(fin)).orElse("");
    }
}
