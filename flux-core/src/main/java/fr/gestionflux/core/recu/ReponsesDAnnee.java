package fr.gestionflux.core.recu;

import fr.gestionflux.core.charte.ObjectifAnnuel;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.repartition.LigneDeRepartition;
import fr.gestionflux.core.repartition.Limite;
import fr.gestionflux.core.repartition.Repartition;
import fr.gestionflux.core.repartition.Retrait;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What a holder's target and a landlord's sharing-out say. */
final class ReponsesDAnnee {

    private ReponsesDAnnee() {}

    static Brouillon de(ObjectifAnnuel o) {
        Brouillon brouillon = new Brouillon("objectif annuel")
                .sous(o.charte(), o.convention())
                .pour(o.reservataire())
                .tete("annee", o.annee())
                .chiffre("part du flux", o.part())
                .chiffre("flux", o.flux())
                .chiffre("objectif exact", o.exact())
                .chiffre("objectif", o.objectif())
                .remarques(o.anomalies());
        o.complements().forEach(c -> brouillon.chiffre(c.nom().orElse("complément"), c));
        return brouillon;
    }

    static Brouillon de(Repartition r) {
        return new Brouillon("répartition")
                .sous(r.charte())
                .tete("bailleur", r.dossier().bailleur().nom())
                .tete("territoire", r.territoire().code())
                .tete("annee", r.dossier().annee())
                .chiffre("flux à répartir", r.flux())
                .chiffre("contingent du bailleur", r.contingentDuBailleur())
                .chiffre("part du bailleur", r.partDuBailleur())
                .table(lignes(r.lignes()))
                .table(limites(r.limites()))
                .table(retraits(r.retraits()))
                .table(geres(r.geres()))
                .remarques(r.anomalies());
    }

    /** Three columns that name a holder. */
    static <T> TableAEcrire<T> titulaire(TableAEcrire<T> table, Function<T, Reservataire> qui) {
        return table.siTexte("reservataire_id", l -> qui.apply(l).id())
                .texte("reservataire", l -> qui.apply(l).nom())
                .texte("territoire", l -> qui.apply(l).territoire().code());
    }

    private static TableAEcrire<LigneDeRepartition> lignes(List<LigneDeRepartition> lignes) {
        return titulaire(new TableAEcrire<>("repartition", lignes), LigneDeRepartition::reservataire)
                .texte("categorie", l -> l.reservataire().categorie())
                .texte("provenance", LigneDeRepartition::provenance)
                .figure("objectif_de_la_convention", LigneDeRepartition::objectifDeLaConvention)
                .figure("objectif_exact", LigneDeRepartition::exact)
                .figure("objectif_retenu", LigneDeRepartition::objectifRetenu)
                .figure("part_du_flux", LigneDeRepartition::partDuFlux);
    }

    private static TableAEcrire<Limite> limites(List<Limite> limites) {
        return new TableAEcrire<>("limites", limites)
                .texte("part_limitee", Limite::partLimitee)
                .texte("territoire", l -> l.territoire().code())
                .figure("maximum", Limite::maximum)
                .figure("total", Limite::total)
                .figure("depassement", Limite::depassement)
                .texte("sure", l -> ouiOuNon(l.sure()));
    }

    private static TableAEcrire<Retrait> retraits(List<Retrait> retraits) {
        return titulaire(new TableAEcrire<>("retraits", retraits), Retrait::reservataire)
                .texte("part_limitee", r -> r.limite().partLimitee())
                .texte("territoire_de_la_limite", r -> r.limite().territoire().code())
                .figure("exact", Retrait::exact)
                .figure("logements", Retrait::logements);
    }

    private static TableAEcrire<Map.Entry<Reservataire, Resultat<Quantite>>> geres(
            Map<Reservataire, Resultat<Quantite>> geres) {
        return titulaire(new TableAEcrire<>("gestion", List.copyOf(geres.entrySet())), Map.Entry::getKey)
                .figure("logements_geres", Map.Entry::getValue);
    }

    static String ouiOuNon(boolean oui) {
        return oui ? "oui" : "non";
    }
}
