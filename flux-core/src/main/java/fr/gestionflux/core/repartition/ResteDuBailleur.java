package fr.gestionflux.core.repartition;

import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.preuve.Unite;
import java.util.List;

/**
 * What is left to the landlord once every objective is served.
 *
 * @param flux the whole flow
 * @param parts all the holders'
 */
record ResteDuBailleur(Resultat<Quantite> flux, List<PartEnCours> parts) {

    static final Reference USAGE = Reference.de("usage des conventions, le bailleur garde le reste du flux");

    /** What a figure that was given is cited by, when its giver does not say. */
    static Reference source(Resultat<?> donnee) {
        return donnee.reference().orElse(USAGE);
    }

    Resultat<Quantite> contingent() {
        Resultat<Quantite> objectifs = Resultat.somme(
                        parts.stream().map(PartEnCours::retenu).toList())
                .nomme("objectifs retenus de tous les réservataires", Unite.LOGEMENTS, USAGE);
        return flux.moins(objectifs)
                .nomme("contingent du bailleur", Unite.LOGEMENTS, USAGE)
                .remarqueSi(
                        n -> n.signe() < 0,
                        Codes.RESTE_NEGATIF,
                        n -> "les objectifs retenus (" + objectifs.texte(2) + ") dépassent le flux (" + flux.texte(2)
                                + ") : le contingent du bailleur serait de " + n + " ; " + causeDuDepassement());
    }

    private String causeDuDepassement() {
        Resultat<Quantite> exacts =
                Resultat.somme(parts.stream().map(PartEnCours::exact).toList());
        Resultat<Taux> ensemble = exacts.sur(flux);
        return ensemble.estCalcule() && ensemble.valeur().compareTo(Taux.ENTIER) > 0
                ? "les parts font ensemble " + ensemble.texte(2) + " du flux"
                : "les parts tiennent dans le flux (" + exacts.texte(2) + " logements), les arrondis et les objectifs"
                        + " minimaux non";
    }
}
