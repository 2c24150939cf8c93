package fr.gestionflux.kit;

import fr.gestionflux.core.annee.DossierAnnuel;
import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.droit.Droit;
import fr.gestionflux.core.droit.Droit.Apport;
import fr.gestionflux.core.droit.Droit.DroitDeSuite;
import fr.gestionflux.core.droit.Droit.DroitsUniques;
import fr.gestionflux.core.droit.Droit.GarantieEmprunt;
import fr.gestionflux.core.droit.Droit.LogementsReserves;
import fr.gestionflux.core.nombre.Nombre;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.parc.Exclusion;
import fr.gestionflux.core.parc.Grandeur;
import fr.gestionflux.core.parc.Releve;
import fr.gestionflux.core.parc.Releve.Cle;
import fr.gestionflux.core.parc.Soustraction;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.preuve.Resultat;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** Small changes of a file, to see how a charter answers them. */
final class Variantes {

    private static final Reference VARIANTE = Reference.de("variante d'essai");

    private Variantes() {}

    static DossierAnnuel sansDonnees(DossierAnnuel d) {
        return copie(d, d.contingents(), Releve.builder().build());
    }

    static DossierAnnuel donneesNulles(DossierAnnuel d) {
        return copie(d, d.contingents(), copie(d.releve(), d.releve().cles(), Variantes::nul));
    }

    static DossierAnnuel sans(DossierAnnuel d, Cle cle) {
        List<Cle> autres =
                d.releve().cles().stream().filter(c -> !c.equals(cle)).toList();
        return copie(d, d.contingents(), copie(d.releve(), autres, (autre, r) -> r));
    }

    static DossierAnnuel ordreInverse(DossierAnnuel d) {
        List<Contingent> contingents = new ArrayList<>(d.contingents());
        Collections.reverse(contingents);
        List<Cle> cles = new ArrayList<>(d.releve().cles());
        Collections.reverse(cles);
        return copie(d, contingents, copie(d.releve(), cles, (cle, r) -> r));
    }

    static DossierAnnuel unDePlus(DossierAnnuel d, Cle cle) {
        return copie(d, d.contingents(), copie(d.releve(), d.releve().cles(), (c, r) -> c.equals(cle) ? plusUn(r) : r));
    }

    /** Whether more of it means fewer homes in the flow. */
    static boolean retire(Grandeur<?> g) {
        return g.equals(Grandeur.EXCLUS)
                || g.equals(Grandeur.SOUSTRAITS)
                || g.equals(Grandeur.PART_MUTATIONS)
                || Stream.of(Exclusion.values()).map(Grandeur::exclus).anyMatch(g::equals)
                || Stream.of(Soustraction.values()).map(Grandeur::soustraits).anyMatch(g::equals);
    }

    /** The rights of the holder asked about, so many times; those of the others unchanged. */
    static DossierAnnuel droitsMultiplies(Exemple e, long k) {
        List<Contingent> contingents = e.dossier().contingents().stream()
                .map(c -> c.reservataire().equals(e.convention().reservataire())
                        ? new Contingent(
                                c.reservataire(),
                                c.etatDesLieux(),
                                c.droits().stream()
                                        .map(d -> fois(d, Quantite.of(k)))
                                        .toList())
                        : c)
                .toList();
        return copie(e.dossier(), contingents, e.dossier().releve());
    }

    private static Droit fois(Droit droit, Quantite k) {
        if (droit instanceof DroitDeSuite d) {
            return new DroitDeSuite(d.intitule(), d.nombre().fois(k), d.anneeDeFin(), d.origine());
        }
        if (droit instanceof GarantieEmprunt d) {
            return new GarantieEmprunt(
                    d.intitule(), d.logements().fois(k), d.partReservee(), d.derniereEcheance(), d.quotiteGarantie());
        }
        if (droit instanceof Apport d) {
            return new Apport(d.intitule(), d.logements().fois(k));
        }
        if (droit instanceof DroitsUniques d) {
            return new DroitsUniques(d.intitule(), d.nombre().fois(k), d.origine());
        }
        LogementsReserves d = (LogementsReserves) droit;
        return new LogementsReserves(d.intitule(), d.nombre().fois(k), d.origine(), d.fin());
    }

    private interface Changement {
        Nombre<?> de(Cle cle, Nombre<?> valeur);
    }

    private static Nombre<?> nul(Cle cle, Nombre<?> valeur) {
        return valeur instanceof Taux ? Taux.ZERO : Quantite.ZERO;
    }

    /** One home, or one point of a percentage. */
    private static Nombre<?> plusUn(Nombre<?> valeur) {
        return valeur instanceof Taux t ? t.plus(Taux.pourcent(1)) : ((Quantite) valeur).plus(Quantite.of(1));
    }

    private static Releve copie(Releve releve, Collection<Cle> cles, Changement changement) {
        Releve.Builder copie = Releve.builder();
        cles.forEach(cle -> note(copie, releve, cle.grandeur(), cle, changement));
        return copie.build();
    }

    @SuppressWarnings("unchecked") // a change keeps the nature of the value
    private static <N extends Nombre<N>> void note(
            Releve.Builder copie, Releve releve, Grandeur<N> g, Cle cle, Changement changement) {
        releve.lire(g, cle.territoire(), cle.annees())
                .filter(Resultat::estCalcule)
                .ifPresent(r -> copie.note(
                        g,
                        cle.territoire(),
                        cle.annees(),
                        (N) changement.de(cle, r.valeur()),
                        r.reference().orElse(VARIANTE)));
    }

    private static DossierAnnuel copie(DossierAnnuel d, List<Contingent> contingents, Releve releve) {
        return DossierAnnuel.builder()
                .bailleur(d.bailleur())
                .annee(d.annee())
                .addAllContingents(contingents)
                .releve(releve)
                .build();
    }
}
