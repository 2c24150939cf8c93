package fr.gestionflux.rules.idf;

import static fr.gestionflux.core.parc.Territoire.Echelle.DEPARTEMENT;
import static fr.gestionflux.core.releve.Grandeur.DEPARTS;
import static fr.gestionflux.core.releve.Grandeur.FLUX;
import static fr.gestionflux.core.releve.Grandeur.LOGEMENTS;
import static fr.gestionflux.core.releve.Grandeur.MISES_EN_SERVICE;
import static fr.gestionflux.core.releve.Grandeur.ROTATION;
import static fr.gestionflux.rules.idf.ModeleDrihl.TEXTE;

import fr.gestionflux.core.charte.Assiette;
import fr.gestionflux.core.charte.Cch;
import fr.gestionflux.core.charte.Clauses;
import fr.gestionflux.core.charte.Instruction;
import fr.gestionflux.core.charte.ValeurDesDroits;
import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.droit.Droit;
import fr.gestionflux.core.droit.Origine;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.parc.Reservataire.Categorie;
import fr.gestionflux.core.parc.Territoire;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.preuve.Unite;
import java.util.List;
import java.util.Optional;

/**
 * The model's chapter I, « Champ d'application de la convention », and its III.A, « La détermination de la part du flux de
 * logements », with the law's 20 % that II.A recalls. The share binds; homes are indicative.
 */
final class ModeleDrihlFlux {

    private static final Reference I_A_ET_I_B = TEXTE.art("I.A et I.B");
    private static final Reference I_C = TEXTE.art("I.C");
    private static final Reference III_A = TEXTE.art("III.A");

    private ModeleDrihlFlux() {}

    // --- I.A and I.B
    // « En cas d'écart significatif, les données RPLS feront foi » : non codé : each fact is given once.

    /**
     * « Les logements soumis au régime des attributions […] (A), auxquels sont retirés préalablement et définitivement les
     * logements exclus de la gestion en flux (B) »: the homes given are those of I.A, counted by whoever gives them.
     */
    private static Resultat<Quantite> soumis(Contingent c, Instruction i) {
        return i.commun(
                "logements soumis" + dansLeDepartement(c),
                () -> Assiette.soumis(c, i, DEPARTEMENT, i.annee() - 1, I_A_ET_I_B));
    }

    // --- I.C

    /**
     * « Des logements sont soustraits du flux chaque année […]. Ces logements ont vocation à être réintégrés dans le flux à
     * leur prochaine libération »: each year's own number.
     */
    private static Resultat<Quantite> soustraits(Contingent c, Instruction i) {
        return i.commun(
                "logements soustraits" + dansLeDepartement(c),
                () -> Assiette.soustraits(c, i, DEPARTEMENT, i.valeur(Clauses.SOUSTRACTIONS), List.of(), I_C));
    }

    private static String dansLeDepartement(Contingent c) {
        return ", " + c.territoire().a(DEPARTEMENT).map(Territoire::code).orElse("?");
    }

    // --- III.A, the homes and the flow

    /**
     * « L'entièreté du patrimoine locatif […] en début d'année N, auquel sont soustraits les logements non-concernés […],
     * ainsi que les logements soustraits du flux […], actualisés des mises en service annuelles »: a stock, that of
     * 31 December N-1.
     */
    static Resultat<Quantite> assiette(Contingent c, Instruction i) {
        return soumis(c, i)
                .moins(soustraits(c, i))
                .plus(i.releve(MISES_EN_SERVICE, c, DEPARTEMENT, i.annee()))
                .nomme(IleDeFrance.ASSIETTE, III_A);
    }

    /**
     * « X % au plus du flux annuel total de logements de l'organisme bailleur ». The text defines a stock and gives no flow
     * in homes: a forecast of the landlord, or else (homes − excluded) × rate − taken out; new homes join the flow at their
     * next vacancy (VI).
     *
     * <p>The preamble has the convention of a commune cover its own territory, « sauf si ce réservataire dispose de
     * réservations sur un autre territoire »: the flow is that of the département for all, as Montmorency's is, so that
     * shares compare; a holder's own territory gives its rate and the 20 %. « Une territorialisation des flux à une échelle
     * infra-départementale » (comment) : non codé : no convention that we know uses it.
     */
    static Resultat<Quantite> flux(Contingent c, Instruction i) {
        int n = i.annee();
        return i.communique(
                FLUX,
                c,
                DEPARTEMENT,
                n,
                () -> i.releve(ROTATION, c, DEPARTEMENT, n - 1)
                        .de(soumis(c, i))
                        .moins(soustraits(c, i))
                        .nomme(IleDeFrance.FLUX, III_A));
    }

    // --- III.A, the share

    /** « Les réservations […] portent sur un flux annuel de logements exprimé en pourcentage » (preamble). */
    static Resultat<Taux> part(Contingent c, Instruction i) {
        Resultat<Taux> part = switch (c.reservataire().categorie()) {
            case ETAT -> i.taux(Clauses.PART_ETAT);
            case BAILLEUR -> reste(c, i);
            default -> limitee(c, i);
        };
        return part.nomme(Instruction.PART, III_A);
    }

    /**
     * « Ce pourcentage de flux est cohérent à la part relative de droits uniques détenus par le réservataire X auprès du
     * bailleur X »: among all the holders of the file but the State, each with the rates of its own territory.
     */
    private static Resultat<Taux> relative(Contingent c, Instruction i) {
        return i.droits(c).sur(tous(i)).de(apresLEtat(i)).nomme(IleDeFrance.PART_AVANT_LIMITE, III_A);
    }

    private static final Resultat<Taux> FLUX_ENTIER = Resultat.donnee("flux entier", Taux.ENTIER, Unite.SANS, III_A);

    /** « après retranchement de la part du flux réservé à l'Etat ». */
    private static Resultat<Taux> apresLEtat(Instruction i) {
        return FLUX_ENTIER.moins(i.taux(Clauses.PART_ETAT));
    }

    private static Resultat<Quantite> tous(Instruction i) {
        return i.commun(IleDeFrance.DU_DE_TOUS.nom(), () -> somme(i));
    }

    /** Alone in the file, a holder would seem to have all of what the State leaves. */
    private static Resultat<Quantite> somme(Instruction i) {
        List<Contingent> reservataires = i.contingents().stream()
                .filter(x -> !est(Categorie.ETAT, x) && !est(Categorie.BAILLEUR, x))
                .toList();
        if (reservataires.size() < 2) {
            return Resultat.manquant(
                    "DU des autres réservataires",
                    Anomalie.refus(
                            IleDeFrance.AUTRES_RESERVATAIRES,
                            "le dossier n'a qu'un réservataire hors État : la part se compare aux droits uniques de tous les"
                                    + " autres (" + III_A + ") ; ajoutez leurs contingents, ou un seul « autres"
                                    + " réservataires » avec leur total (0 s'il n'y en a pas)"));
        }
        return Resultat.somme(reservataires.stream().map(i::droits).toList()).nomme(IleDeFrance.DU_DE_TOUS, III_A);
    }

    /** The landlord's own contingent, of which the text says nothing: what the State, the holders and their limits leave. */
    private static Resultat<Taux> reste(Contingent bailleur, Instruction i) {
        Resultat<Taux> reste = apresLEtat(i);
        for (Contingent c : i.contingents()) {
            if (!est(Categorie.ETAT, c) && !c.equals(bailleur)) {
                reste = reste.moins(i.part(c));
            }
        }
        return reste;
    }

    private static boolean est(Categorie categorie, Contingent c) {
        return c.reservataire().categorie() == categorie;
    }

    // --- II.A, the law's 20 %

    private static Resultat<Taux> limitee(Contingent c, Instruction i) {
        var relative = relative(c, i);
        var limitee = c.reservataire().estGarant() ? relative.auPlus(limite(c, i)) : relative;
        return limiteEtendue(c, i).map(limitee::auPlus).orElse(limitee);
    }

    /**
     * « La part des logements réservés […] en contrepartie de l'octroi de la garantie financière des emprunts […] ne peut
     * représenter globalement plus de 20 % du flux annuel sur leur territoire » (II.A), « dans la limite de 20 % des
     * libérations du territoire communal » (Montmorency, III.A), brought to the flow of the département. The second sentence
     * names no origin: read as recalling the first, it bears on guarantees, and on rights of unknown origin. The model
     * orders the limit, so it is applied; what it takes away goes to the landlord's own contingent.
     */
    private static Resultat<Taux> limite(Contingent c, Instruction i) {
        var garanties = desLiberations(i.taux(Clauses.PLAFOND_GARANTIES), "20 % des libérations du territoire", c, i);
        boolean apport = c.droits().stream().anyMatch(d -> d.origine() == Origine.APPORT);
        return (apport ? garanties.plus(partDesApports(c, i)) : garanties).nomme(IleDeFrance.LIMITE, Cch.R441_5_3);
    }

    private static Resultat<Taux> desLiberations(Resultat<Taux> taux, String nom, Contingent c, Instruction i) {
        return taux.de(liberations(c, i))
                .nomme(nom, Unite.LOGEMENTS, taux.reference().orElse(III_A))
                .sur(i.flux(c));
    }

    /** « du flux annuel sur leur territoire »: the vacancies of the holder's own in the year. */
    static Resultat<Quantite> liberations(Contingent c, Instruction i) {
        int n = i.annee();
        return i.communique(
                DEPARTS,
                c,
                c.territoire().echelle(),
                n,
                () -> i.releve(ROTATION, c, n - 1)
                        .de(i.releve(LOGEMENTS, c, n - 1))
                        .nomme(IleDeFrance.LIBERATIONS, III_A));
    }

    /**
     * « Des réservations supplémentaires peuvent être consenties […] en contrepartie d'un apport de terrain ou d'un
     * financement » (R.441-5-4): outside the limit, in whatever form the right is kept.
     */
    private static Resultat<Taux> partDesApports(Contingent c, Instruction i) {
        return apports(c, i).sur(tous(i)).de(apresLEtat(i)).nomme(IleDeFrance.PART_DES_APPORTS, Cch.R441_5_4);
    }

    private static Resultat<Quantite> apports(Contingent c, Instruction i) {
        return ValeurDesDroits.dont(
                        c,
                        i.droits(c),
                        Droit::origine,
                        o -> o == Origine.APPORT,
                        (seuls, o) -> ModeleDrihlDroits.valeur(seuls, i, c.reservataire() + " (" + o + ")"))
                .nomme(IleDeFrance.DROITS_D_APPORT.de(c.reservataire().toString()), Cch.R441_5_4);
    }

    /** A convention may extend its limit to land and money, as Séez, § 4.3, does: it is its holder's alone. */
    private static Optional<Resultat<Taux>> limiteEtendue(Contingent c, Instruction i) {
        return i.siFixe(Clauses.PLAFOND_PART, Unite.SANS)
                .filter(plafond -> i.estSignataire(c))
                .map(plafond -> desLiberations(plafond, "part maximale des libérations du territoire", c, i)
                        .nomme(IleDeFrance.LIMITE_ETENDUE, III_A));
    }
}
