package fr.gestionflux.core.charte;

import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.droit.Droit;
import fr.gestionflux.core.droit.Origine;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.parc.Reservataire.Categorie;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.preuve.Resultat;
import java.util.List;
import java.util.Optional;

/** The law common to all charters (Code de la construction et de l'habitation): what holds where a charter is silent. */
public final class Cch {

    /** The code itself. */
    public static final Reference CODE = Reference.de("CCH");

    /** The State's share: at most 30 %, of which at most 5 % for its agents. */
    public static final Reference R441_5_2 = CODE.art("R.441-5-2");

    /** Guarantees of communes, EPCI, EPT, Métropoles, Ville de Paris: at most 20 % together, on their territory. */
    public static final Reference R441_5_3 = CODE.art("R.441-5-3");

    /** Land or money: outside that cap. */
    public static final Reference R441_5_4 = CODE.art("R.441-5-4");

    /** Rights tied to a guarantee live five years past the last repayment. */
    public static final Reference R441_6 = CODE.art("R.441-6");

    /** At least a quarter of the lettings to priority households. */
    public static final Reference L441_1 = CODE.art("L.441-1");

    /** For Action Logement alike. */
    public static final Reference L313_26_2 = CODE.art("L.313-26-2");

    /** At least three candidates for a home, one if DALO, or fewer when there are not enough. */
    public static final Reference R441_3 = CODE.art("R.441-3");

    /** What stays in stock, what is taken out of the flow, and first lettings. */
    public static final Reference R441_5 = CODE.art("R.441-5");

    /** The yearly report, before 28 February. */
    public static final Reference R441_5_1 = CODE.art("R.441-5-1");

    /** An applicant who does not answer within ten days has refused. */
    public static final Reference R441_10 = CODE.art("R.441-10");

    /** 25 %, of lettings to priority households. */
    public static final Taux PRIORITAIRES_MINIMUM = Taux.pourcent(25);

    /** 30 %. */
    public static final Taux PART_ETAT_MAXIMALE = Taux.pourcent(30);

    /** 5 %. */
    public static final Taux PART_AGENTS_MAXIMALE = Taux.pourcent(5);

    /** 20 %. */
    public static final Taux GARANTIES_MAXIMUM = Taux.pourcent(20);

    private Cch() {}

    /** A share over what the law allows, where the charter does not settle it itself: the figure stands, and it is said. */
    static Optional<Anomalie> controler(Contingent c, Resultat<Taux> part, Charte charte) {
        // neither limit below is under 20 %
        if (!part.estCalcule() || part.valeur().compareTo(GARANTIES_MAXIMUM) <= 0) {
            return Optional.empty();
        }
        Categorie categorie = c.reservataire().categorie();
        if (categorie == Categorie.ETAT
                && charte.stipulation(Clauses.PART_ETAT).isEmpty()
                && part.valeur().compareTo(PART_ETAT_MAXIMALE) > 0) {
            return Optional.of(exces(c, part, PART_ETAT_MAXIMALE, R441_5_2, ""));
        }
        List<Origine> origines = c.droits().stream().map(Droit::origine).toList();
        boolean inconnue = origines.contains(Origine.INCONNUE);
        boolean garant = charte.garants().comprend(c.reservataire())
                && (charte.stipulation(Clauses.PLAFOND_GARANTIES).isEmpty() || inconnue);
        // with land or money among them, how much of the share comes from guarantees is not known here
        if (garant && !origines.contains(Origine.APPORT)) {
            return Optional.of(exces(
                    c,
                    part,
                    GARANTIES_MAXIMUM,
                    R441_5_3,
                    " pour les garanties d'emprunt" + (inconnue ? " ; l'origine des droits n'est pas connue" : "")));
        }
        return Optional.empty();
    }

    /** R.441-5-3: what the guarantors of an operation have together. */
    static Optional<Anomalie> partReservee(String operation, Taux totale) {
        return totale.compareTo(GARANTIES_MAXIMUM) > 0
                ? Optional.of(Anomalie.remarque(
                        Codes.PART_RESERVEE_EXCESSIVE,
                        "« " + operation + " » : les garants ont ensemble " + totale
                                + " des logements ; la loi limite à " + GARANTIES_MAXIMUM + " (" + R441_5_3 + ")"))
                : Optional.empty();
    }

    private static Anomalie exces(Contingent c, Resultat<Taux> part, Taux maximum, Reference loi, String precision) {
        return Anomalie.remarque(
                Codes.LIMITE_LEGALE,
                "part du flux de « " + c.reservataire() + " » : " + part.texte(2) + " ; la loi limite à " + maximum
                        + precision + " (" + loi + "), le calcul ne réduit pas cette part");
    }
}
