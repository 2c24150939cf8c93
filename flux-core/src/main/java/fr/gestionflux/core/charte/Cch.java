package fr.gestionflux.core.charte;

import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.droit.Droit;
import fr.gestionflux.core.droit.GarantieEmprunt;
import fr.gestionflux.core.droit.Origine;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.parc.Reservataire.Categorie;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.preuve.Unite;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The law common to all charters (Code de la construction et de l'habitation): what holds where a charter is silent.
 *
 * <pre>{@code
 * Cch.GARANTIES_MAXIMUM;   // = 20 % — that Escalquens – SA HLM des Chalets passes: 1 of 4 homes
 * Cch.R441_5_3;            // = CCH, R.441-5-3
 * }</pre>
 */
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
    public static final Taux GARANTIES_MAXIMUM = GarantieEmprunt.PART_MAXIMALE;

    private Cch() {}

    /**
     * What the law would say of a target, where the charter does not settle it itself: a share over what it allows, the
     * State's target rounded over 30 %, more homes than fall vacant. The figures stand, and it is said.
     */
    static List<Anomalie> controler(Contingent c, Resultat<Quantite> objectif, Instruction i) {
        List<Anomalie> remarques = new ArrayList<>();
        partExcessive(c, i).ifPresent(remarques::add);
        arrondiExcessif(c, objectif, i).ifPresent(remarques::add);
        plusQueLesLiberations(c, objectif, i).ifPresent(remarques::add);
        return remarques;
    }

    private static Optional<Anomalie> partExcessive(Contingent c, Instruction i) {
        Resultat<Taux> part = i.part(c);
        // neither limit below is under 20 %
        if (!excede(part, GARANTIES_MAXIMUM)) {
            return Optional.empty();
        }
        Charte charte = i.charte();
        if (estEtat(c)
                && charte.stipulation(Clauses.PART_ETAT).isEmpty()
                && !parArrete(charte)
                && excede(part, PART_ETAT_MAXIMALE)) {
            return Optional.of(exces(c, "", part, PART_ETAT_MAXIMALE, R441_5_2, ""));
        }
        if (!charte.garants().comprend(c.reservataire())) {
            return Optional.empty();
        }
        String garanties = " pour les garanties d'emprunt";
        if (charte.stipulation(Clauses.PLAFOND_GARANTIES).isEmpty()) {
            Resultat<Taux> connues = tiree(c, i, part, o -> o == Origine.GARANTIE);
            if (excede(connues, GARANTIES_MAXIMUM)) {
                String precision = connues.equals(part) ? "" : ", tirée de ses garanties connues";
                return Optional.of(exces(c, precision, connues, GARANTIES_MAXIMUM, R441_5_3, garanties));
            }
        }
        boolean inconnue = c.droits().stream().anyMatch(d -> d.origine() == Origine.INCONNUE);
        Resultat<Taux> horsApports = tiree(c, i, part, o -> o != Origine.APPORT);
        return inconnue && excede(horsApports, GARANTIES_MAXIMUM)
                ? Optional.of(exces(
                        c,
                        horsApports.equals(part) ? "" : ", apports mis à part",
                        horsApports,
                        GARANTIES_MAXIMUM,
                        R441_5_3,
                        garanties + " ; l'origine des droits n'est pas connue"))
                : Optional.empty();
    }

    /** R.441-5-2, I: what an order of the préfet sets is no excess. */
    private static boolean parArrete(Charte charte) {
        return charte.stipulation(Clauses.TAUX_DU_RESERVATAIRE)
                .filter(Stipulation::parArrete)
                .isPresent();
    }

    private static boolean excede(Resultat<Taux> part, Taux maximum) {
        return part.estCalcule() && part.valeur().compareTo(maximum) > 0;
    }

    /** Of a share, what rights of some origins make: all of it for a holder without rights, that its convention alone gives. */
    private static Resultat<Taux> tiree(Contingent c, Instruction i, Resultat<Taux> part, Predicate<Origine> retenues) {
        if (c.droits().stream().map(Droit::origine).allMatch(retenues)) {
            return part;
        }
        Resultat<Taux> rien = Resultat.donnee("part inconnue", Taux.ZERO, Unite.SANS, R441_5_3);
        return i.droitsLus(c)
                .filter(droits -> droits.estCalcule() && droits.valeur().signe() > 0)
                .map(droits -> ValeurDesDroits.dont(c, droits, Droit::origine, retenues, (seuls, o) -> i.droits(seuls))
                        .sur(droits)
                        .de(part))
                .orElse(rien);
    }

    /** R.441-5-2, « au plus »: rounding to whole homes may pass the 30 % that the share respects. */
    private static Optional<Anomalie> arrondiExcessif(Contingent c, Resultat<Quantite> objectif, Instruction i) {
        if (!estEtat(c) || !i.part(c).estCalcule() || excede(i.part(c), PART_ETAT_MAXIMALE)) {
            return Optional.empty(); // a share over 30 % is said by itself
        }
        Resultat<Quantite> maximum = Resultat.donnee("part de l'État", PART_ETAT_MAXIMALE, Unite.SANS, R441_5_2)
                .de(i.flux(c))
                .nomme("30 % du flux", Unite.LOGEMENTS, R441_5_2);
        return objectif.valeur().compareTo(maximum.valeur()) > 0
                ? Optional.of(Anomalie.remarque(
                        Codes.LIMITE_LEGALE,
                        "objectif de « " + c.reservataire() + " » : " + objectif.texte(0) + " ; la loi limite à "
                                + PART_ETAT_MAXIMALE + " du flux, " + maximum.texte(2) + " (" + R441_5_2
                                + "), que l'arrondi ou le minimum dépasse ; le calcul ne réduit pas cet objectif"))
                : Optional.empty();
    }

    private static Optional<Anomalie> plusQueLesLiberations(Contingent c, Resultat<Quantite> objectif, Instruction i) {
        Resultat<Quantite> liberations = i.fluxDuTerritoire(c);
        return liberations.estCalcule() && objectif.valeur().compareTo(liberations.valeur()) > 0
                ? Optional.of(Anomalie.remarque(
                        Codes.OBJECTIF_SUPERIEUR_AU_FLUX,
                        "objectif de « " + c.reservataire() + " » : " + objectif.texte(0)
                                + ", plus que tout ce qui se libère sur « " + c.territoire() + " » dans l'année ("
                                + liberations.texte(2) + ") ; vérifiez ses droits et les logements libérés"))
                : Optional.empty();
    }

    private static boolean estEtat(Contingent c) {
        return c.reservataire().categorie() == Categorie.ETAT;
    }

    /** R.441-5-3: what the guarantors of an operation have together. */
    static Optional<Anomalie> partReservee(String operation, Taux totale) {
        return totale.compareTo(GARANTIES_MAXIMUM) > 0
                ? Optional.of(Anomalie.remarque(
                        Codes.PART_RESERVEE_EXCESSIVE,
                        "« " + operation + " » : les garants ont ensemble " + totale
                                + " des logements ; la loi limite à " + GARANTIES_MAXIMUM + " (" + R441_5_3
                                + ") ; est-ce bien la part des logements de l'opération, ou la quotité garantie de"
                                + " l'emprunt, qui se donne à part ?"))
                : Optional.empty();
    }

    private static Anomalie exces(
            Contingent c, String precision, Resultat<Taux> part, Taux maximum, Reference loi, String pour) {
        return Anomalie.remarque(
                Codes.LIMITE_LEGALE,
                "part du flux de « " + c.reservataire() + " »" + precision + " : " + part.texte(2)
                        + " ; la loi limite à " + maximum + pour + " (" + loi
                        + "), le calcul ne réduit pas cette part");
    }
}
