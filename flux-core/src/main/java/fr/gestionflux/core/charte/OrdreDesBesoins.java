package fr.gestionflux.core.charte;

import fr.gestionflux.core.charte.Besoin.Quoi;
import fr.gestionflux.core.parc.Territoire;
import fr.gestionflux.core.releve.Releve;
import java.util.Comparator;

/** The order in which inputs are listed, whatever the order of the file: rights, points, facts by place and year. */
final class OrdreDesBesoins {

    static final Comparator<Releve.Cle> DES_FAITS = Comparator.<Releve.Cle, Territoire.Echelle>comparing(
                    c -> c.territoire().echelle())
            .thenComparing(c -> c.territoire().code())
            .thenComparing(c -> c.annees().premiere())
            .thenComparing(c -> c.annees().derniere())
            .thenComparing(c -> c.grandeur().libelle());

    static final Comparator<Besoin> DE_LA_LISTE = Comparator.comparing(Besoin::usage)
            .thenComparing(b -> rang(b.quoi()))
            .thenComparing(Besoin::quoi, OrdreDesBesoins::compare);

    private OrdreDesBesoins() {}

    private static int rang(Quoi quoi) {
        return quoi instanceof Quoi.Correction
                ? 0
                : quoi instanceof Quoi.DroitsDuTitulaire ? 1 : quoi instanceof Quoi.PointAFixer ? 2 : 3;
    }

    private static int compare(Quoi a, Quoi b) {
        return a instanceof Quoi.FaitVoulu x && b instanceof Quoi.FaitVoulu y
                ? DES_FAITS.compare(x.cle(), y.cle())
                : a.toString().compareTo(b.toString());
    }
}
