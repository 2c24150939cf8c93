package fr.gestionflux.kit;

import fr.gestionflux.core.annee.DossierAnnuel;
import fr.gestionflux.core.charte.Charte;
import fr.gestionflux.core.charte.Convention;
import fr.gestionflux.core.droit.Origine;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.parc.Territoire;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.preuve.Unite;
import fr.gestionflux.core.repartition.Repartition;
import java.util.List;

/**
 * A whole landlord in a département for a year, made up by {@link Domaine#portefeuilles}: every holder, its rights, its
 * convention when it has one, and holders outside the file whose objective is given.
 *
 * <pre>{@code
 * Repartition r = portefeuille.repartition().repartir();
 * }</pre>
 *
 * @param charte the version of the year, without any convention
 * @param departement whose flow is shared out
 * @param dossier holders with rights and facts, a fact missing at times
 * @param conventions of some of the holders of the file, one each
 * @param donnes holders outside the file, one each
 */
public record Portefeuille(
        Charte charte,
        Territoire departement,
        DossierAnnuel dossier,
        List<Convention> conventions,
        List<ObjectifDonne> donnes) {

    private static final Reference ANNEXE = Reference.de("annexe inventée");

    /**
     * Copies the lists.
     *
     * @param charte the version of the year, without any convention
     * @param departement whose flow is shared out
     * @param dossier holders with rights and facts, a fact missing at times
     * @param conventions of some of the holders of the file, one each
     * @param donnes holders outside the file, one each
     */
    public Portefeuille {
        conventions = List.copyOf(conventions);
        donnes = List.copyOf(donnes);
    }

    /**
     * An objective that an annex gives.
     *
     * @param reservataire the holder
     * @param logements whole homes
     * @param origine of the rights behind it
     */
    public record ObjectifDonne(Reservataire reservataire, long logements, Origine origine) {}

    /**
     * The whole of it shared out over the département.
     *
     * @return conventions and given objectives already taken in
     */
    public Repartition.Builder repartition() {
        Repartition.Builder repartition =
                Repartition.de(charte, dossier, departement).conventions(conventions);
        donnes.forEach(d -> repartition.donne(
                d.reservataire(),
                Resultat.donnee(
                        "objectif donné de " + d.reservataire(), Quantite.of(d.logements()), Unite.LOGEMENTS, ANNEXE),
                d.origine()));
        return repartition;
    }

    /**
     * The conventions whose target the charter computes, as an example of the kit.
     *
     * @return without those that a missing or absurd fact makes it refuse; none may be left
     */
    public List<Exemple> calculables() {
        List<Convention> calculees = conventions.stream()
                .filter(c -> charte.calculer(dossier, c).isValid())
                .toList();
        return calculees.isEmpty() ? List.of() : List.of(new Exemple("portefeuille inventé", dossier, calculees));
    }

    /** Its holders, for failure messages. */
    @Override
    public String toString() {
        return charte.id() + " " + dossier.annee() + " : " + dossier.contingents() + ", conventions de "
                + conventions.stream().map(Convention::reservataire).toList() + ", donnés " + donnes + ", faits "
                + dossier.releve().cles().stream()
                        .map(cle -> cle + " = "
                                + dossier.releve()
                                        .lire(cle.grandeur(), cle.territoire(), cle.annees())
                                        .map(r -> r.texte(4))
                                        .orElse("?"))
                        .toList();
    }
}
