package fr.gestionflux.examples.essais;

import fr.gestionflux.core.charte.Charte;
import fr.gestionflux.core.charte.FournisseurDeCharte;
import fr.gestionflux.core.charte.Instruction;
import fr.gestionflux.core.charte.ValeurDesDroits;
import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.droit.Genre;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.preuve.Choix;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.preuve.Unite;
import fr.gestionflux.core.releve.Grandeur;
import fr.gestionflux.core.temps.Periode;
import java.time.LocalDate;
import java.util.List;

/** On trial: from 35 €/m² of subsidy on, a guarantee earns more; the amount that decides is in the explanation. */
public final class MetropoleDeLyon implements FournisseurDeCharte {

    private static final Reference TEXTE = Reference.de("délibération 2023-2037 (Métropole de Lyon)");
    private static final Reference ARTICLE = TEXTE.art("art. 2");
    private static final Unite EUROS = new Unite("€/m²", "€/m²");

    /** For the service loader. */
    public MetropoleDeLyon() {}

    @Override
    public String id() {
        return "metropole-de-lyon";
    }

    @Override
    public List<Charte> versions() {
        return List.of(Charte.de(id(), TEXTE)
                .enVigueur(Periode.aCompterDu(LocalDate.of(2024, 1, 1)))
                .departements("69M")
                .droits(MetropoleDeLyon::droits)
                .part(MetropoleDeLyon::part)
                .flux(MetropoleDeLyon::flux)
                .acquis(MetropoleDeLyon::droits)
                .build());
    }

    @Override
    public List<Genre<?>> genres() {
        return List.of(Subvention.GENRE);
    }

    /** Homes of each operation × 3 % for a guarantee alone, 17 % from the threshold on (rates supposed). */
    static Resultat<Quantite> droits(Contingent c, Instruction i) {
        return ValeurDesDroits.seulement(
                        c,
                        List.of(Subvention.GENRE),
                        ValeurDesDroits.somme(c, Subvention.class, s -> valeur(s, c)),
                        ARTICLE)
                .nomme("logements réservés", Unite.LOGEMENTS, ARTICLE);
    }

    // <page>
    private static Resultat<Quantite> valeur(Subvention s, Contingent c) {
        Resultat<Taux> taux = Choix.selon(
                        c.lu("subvention de " + s.intitule(), s.eurosParMetreCarre(), EUROS),
                        Resultat.donnee("taux de la garantie seule", Taux.pourcent(3), Unite.SANS, ARTICLE))
                .aPartirDe(
                        Resultat.donnee("seuil de subvention", Quantite.of(35), EUROS, ARTICLE),
                        Resultat.donnee(
                                "taux de la garantie et de la subvention", Taux.pourcent(17), Unite.SANS, ARTICLE))
                .nomme("taux de " + s.intitule(), Unite.SANS, ARTICLE);
        return c.lu("logements de " + s.intitule(), s.logements(), Unite.LOGEMENTS)
                .fois(taux)
                .nomme("droits sur " + s.intitule(), Unite.LOGEMENTS, ARTICLE);
    }
    // </page>

    static Resultat<Taux> part(Contingent c, Instruction i) {
        return i.droits(c).sur(i.releve(Grandeur.LOGEMENTS, c, i.annee() - 1)).nomme(Instruction.PART, ARTICLE);
    }

    static Resultat<Quantite> flux(Contingent c, Instruction i) {
        return i.releve(Grandeur.LOGEMENTS, c, i.annee() - 1)
                .fois(i.releve(Grandeur.ROTATION, c, i.annee() - 1))
                .nomme("flux annuel", Unite.LOGEMENTS, ARTICLE);
    }
}
