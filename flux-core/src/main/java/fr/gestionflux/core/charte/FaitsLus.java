package fr.gestionflux.core.charte;

import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.nombre.Nombre;
import fr.gestionflux.core.parc.Territoire;
import fr.gestionflux.core.parc.Territoire.Echelle;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.releve.Grandeur;
import fr.gestionflux.core.releve.Releve;
import fr.gestionflux.core.temps.Annees;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The facts of a file, and which of them the rules have read so far. Not thread-safe. */
final class FaitsLus {

    private final Releve releve;
    private final Set<Releve.Cle> lus = new LinkedHashSet<>();
    private final List<Set<Releve.Cle>> repris = new ArrayList<>();
    private final Consumer<Releve.Cle> lecteur;
    private final @Nullable Demandes demandes;

    FaitsLus(Releve releve, Consumer<Releve.Cle> lecteur, @Nullable Demandes demandes) {
        this.releve = releve;
        this.lecteur = lecteur;
        this.demandes = demandes;
    }

    /** Facts that another convention's computation read for a figure that is taken as it is: many, and not copied. */
    void reprend(Set<Releve.Cle> autres) {
        repris.add(autres);
    }

    Set<Releve.Cle> lus() {
        Set<Releve.Cle> tous = new LinkedHashSet<>(lus);
        repris.forEach(tous::addAll);
        return Collections.unmodifiableSet(tous);
    }

    boolean estLu(Releve.Cle cle) {
        return lus.contains(cle) || repris.stream().anyMatch(r -> r.contains(cle));
    }

    <N extends Nombre<N>> Optional<Resultat<N>> si(Grandeur<N> g, Territoire t, Annees annees) {
        Releve.Cle cle = new Releve.Cle(g, t, annees);
        Optional<Resultat<N>> fait = si(cle);
        return demandes == null ? fait : demandes.siReleve(cle, fait);
    }

    @SuppressWarnings("unchecked") // a fact is noted under its own grandeur
    private <N extends Nombre<N>> Optional<Resultat<N>> si(Releve.Cle cle) {
        Optional<Resultat<?>> fait = releve.lire(cle);
        if (fait.isPresent()) {
            lus.add(cle);
            lecteur.accept(cle);
        }
        return (Optional<Resultat<N>>) (Optional<?>) fait;
    }

    <N extends Nombre<N>> Resultat<N> exige(Grandeur<N> g, Contingent c, Echelle e, int annee) {
        Optional<Territoire> lieu = c.territoire().a(e);
        if (lieu.isEmpty()) {
            return Resultat.manquant(
                    g.libelle(),
                    Anomalie.refus(
                            Codes.ECHELLE,
                            "« " + g + " » se lit par " + e + " ; les droits de « " + c.reservataire()
                                    + " » portent sur " + c.territoire() + " ("
                                    + c.territoire().echelle() + ")"));
        }
        return exige(g, lieu.get(), annee);
    }

    <N extends Nombre<N>> Resultat<N> exige(Grandeur<N> g, Territoire t, int annee) {
        Releve.Cle cle = new Releve.Cle(g, t, Annees.annee(annee));
        Optional<Resultat<N>> fait = si(cle);
        Resultat<N> lu = fait.isPresent() ? fait.get() : Resultat.manquant(g.libelle(), () -> releve.manque(cle));
        return demandes == null ? lu : demandes.exige(cle, lu);
    }

    /** As communicated if it was, and remarked when the charter computes otherwise. */
    <N extends Nombre<N>> Resultat<N> communique(
            Grandeur<N> g, Optional<Territoire> lieu, Annees annees, Resultat<N> calcule) {
        Optional<Resultat<N>> communique = lieu.flatMap(t -> si(new Releve.Cle(g, t, annees)));
        if (demandes != null && lieu.isPresent()) {
            return demandes.communique(new Releve.Cle(g, lieu.get(), annees), communique.orElse(calcule), calcule);
        }
        if (communique.isPresent()) {
            Resultat<N> lu = communique.get();
            return lu.remarqueSi(
                    v -> calcule.estCalcule() && v.compareTo(calcule.valeur()) != 0,
                    Codes.ECART,
                    v -> "« " + g + " » : communiqué " + lu.texte(4) + ", recalculé " + calcule.texte(4)
                            + " ; le chiffre communiqué est retenu");
        }
        boolean uneAnnee = annees.premiere() == annees.derniere();
        return calcule.estCalcule() || !uneAnnee ? calcule : presque(g, lieu, annees, calcule);
    }

    /**
     * The figure was perhaps communicated for the wrong year or place: worth saying beside all that it lacks. Not so of a
     * mean of several years, which its yearly figures give.
     */
    private <N extends Nombre<N>> Resultat<N> presque(
            Grandeur<N> g, Optional<Territoire> lieu, Annees annees, Resultat<N> calcule) {
        Optional<Anomalie> presque = lieu.flatMap(t -> releve.presque(new Releve.Cle(g, t, annees)));
        return presque.map(calcule::manqueAussi).orElse(calcule);
    }
}
