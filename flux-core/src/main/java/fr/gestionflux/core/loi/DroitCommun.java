package fr.gestionflux.core.loi;

import fr.gestionflux.core.charte.Assiette;
import fr.gestionflux.core.charte.Cch;
import fr.gestionflux.core.charte.Charte;
import fr.gestionflux.core.charte.Chartes;
import fr.gestionflux.core.charte.Clause;
import fr.gestionflux.core.charte.Clauses;
import fr.gestionflux.core.charte.FournisseurDeCharte;
import fr.gestionflux.core.charte.Instruction;
import fr.gestionflux.core.charte.Stipulation;
import fr.gestionflux.core.charte.ValeurDesDroits;
import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.orientation.ClausesAnnuelles;
import fr.gestionflux.core.parc.Exclusion;
import fr.gestionflux.core.parc.Reservataire.Categorie;
import fr.gestionflux.core.parc.Soustraction;
import fr.gestionflux.core.parc.Territoire.Echelle;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.Etape;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.preuve.Unite;
import fr.gestionflux.core.releve.Grandeur;
import fr.gestionflux.core.suivi.ClausesDuBilan;
import fr.gestionflux.core.temps.Annees;
import fr.gestionflux.core.temps.Periode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The law alone, for a landlord whose département has no charter that we know: each convention writes a share of the flow or
 * a number of homes, and fills what the law leaves open.
 *
 * <pre>{@code
 * Charte loi = Chartes.decouvertes().exiger(DroitCommun.CHARTE, 2024);
 * Convention venissieux = Convention.builder()…
 *         .addStipulations(Clauses.TAUX_DU_RESERVATAIRE.fixee(Taux.rapport(236, 13_438), deliberation)).build();
 * loi.exiger(dossier, venissieux).objectif();   // 1,7562 % × 768 = 13,4877, arrondi à 13 (Vénissieux, 18/12/2023)
 * }</pre>
 *
 * <p>What an article does not say is a blank: the share or the number, the rate of rotation, motives, minimum, what counts,
 * delays, carry-over. The page {@code docs/chartes/droit-commun.md} lists them. Immutable and thread-safe.
 */
public final class DroitCommun implements FournisseurDeCharte {

    /** Id of the charter. */
    public static final String CHARTE = Chartes.DROIT_COMMUN;

    /** Rate of rotation that the convention writes; without it, the one of the file, on the holder's territory or around it. */
    public static final Clause<Taux> TAUX_DE_ROTATION = Clause.libre("taux-de-rotation", "taux de rotation");

    /** R.441-5, homes that fall free in the year, before anything is taken out. */
    public static final Etape<Quantite> LIBERES = Etape.quantite("logements libérés", Unite.LOGEMENTS);

    /** R.441-5, what the share is a share of. */
    public static final Etape<Quantite> FLUX = Etape.quantite("flux annuel", Unite.LOGEMENTS);

    /** R.441-5-2, of the State's share, what goes to its agents. */
    public static final Etape<Quantite> DONT_AGENTS = Etape.quantite("dont agents de l'État", Unite.LOGEMENTS);

    /** Homes that the holder had before the passage to the flow; the share is written, and does not follow from them. */
    public static final Etape<Quantite> LOGEMENTS_DU_RESERVATAIRE =
            Etape.quantite("logements du réservataire", Unite.LOGEMENTS);

    /** Stock and rate are those of the year before, as conventions do: the law names no year. */
    private static final int ANNEE_PRECEDENTE = 1;

    private static final Charte LOI = Charte.de(CHARTE, Cch.CODE)
            // every convention is in flux from 24 November 2023 on (modèle DRIHL, II.C)
            .enVigueur(Periode.aCompterDu(LocalDate.of(2023, 11, 24)))

            // R.441-5: a yearly flow, as a percentage; what stays in stock, what may be taken out
            .droits(DroitCommun::logements)
            .part(DroitCommun::part)
            .flux(DroitCommun::flux)
            .fixe(
                    Clauses.EXCLUSIONS,
                    List.of(Exclusion.HORS_REGIME, Exclusion.DEFENSE_SECURITE, Exclusion.SANTE),
                    Cch.R441_5)
            .fixe(
                    Clauses.SOUSTRACTIONS,
                    List.of(
                            Soustraction.MUTATIONS,
                            Soustraction.RENOUVELLEMENT_URBAIN,
                            Soustraction.COPROPRIETES_DEGRADEES,
                            Soustraction.INSALUBRITE,
                            Soustraction.VENTE),
                    Cch.R441_5)
            .laisse(
                    Clauses.RECUL_DU_STOCK,
                    Clauses.RECUL_DU_TAUX,
                    Clauses.TAUX_DU_RESERVATAIRE,
                    Clauses.VOLUME_DU_RESERVATAIRE,
                    TAUX_DE_ROTATION,
                    Clauses.MINIMUM,
                    Clauses.ORIGINE_DU_MINIMUM,
                    Clauses.EN_LOGEMENTS,
                    Clauses.DUREE)

            // R.441-5-2: the State, at most 30 %, of which at most 5 % for its agents
            .laisse(Clauses.PART_ETAT, Clauses.PART_AGENTS)
            .montreChacun(DroitCommun::dontAgents)

            // R.441-5-3: guarantees, at most 20 % together; R.441-5-4: land and money, outside it
            .laisse(Clauses.GARANTS, Clauses.PART_PRIORITAIRES)
            .acquis((c, i) -> acquis(c))
            .programmes((c, logements, i) -> acquis(c))

            // R.441-5-1 and R.441-10 are read under every charter; the rest of the year is the parties'
            .laisse(
                    ClausesAnnuelles.GESTION,
                    ClausesAnnuelles.DECOMPTE,
                    ClausesAnnuelles.EXCEPTIONS,
                    ClausesAnnuelles.ENGAGEMENTS,
                    ClausesAnnuelles.DELAI_CANDIDATS,
                    ClausesAnnuelles.DELAI_SECOND_TOUR,
                    ClausesAnnuelles.DELAI_PROGRAMMES_NEUFS,
                    ClausesDuBilan.REPORT)
            .build();

    /** For the service loader. */
    public DroitCommun() {}

    @Override
    public String id() {
        return CHARTE;
    }

    @Override
    public List<Charte> versions() {
        return List.of(LOI);
    }

    /** What rights are worth only tells their origins apart (R.441-5-3, R.441-5-4): the share is written. */
    static Resultat<Quantite> logements(Contingent c, Instruction i) {
        return ValeurDesDroits.tenus(c, Cch.R441_5).nomme(LOGEMENTS_DU_RESERVATAIRE, Cch.R441_5);
    }

    /**
     * A percentage of the flow (R.441-5), or the number that the convention writes over that flow. Of both the percentage
     * prevails, which is the law's word; the State's, where nothing is written, is supposed to be all that R.441-5-2 allows.
     */
    static Resultat<Taux> part(Contingent c, Instruction i) {
        Optional<Resultat<Taux>> taux = tauxEcrit(c, i);
        Optional<Resultat<Quantite>> volume = i.siFixe(Clauses.VOLUME_DU_RESERVATAIRE, Unite.LOGEMENTS);
        return taux.map(t -> volume.map(v -> contreditPar(v, t, c, i)).orElse(t))
                .or(() -> volume.map(v -> v.sur(i.flux(c))))
                .orElseGet(() -> estEtat(c) ? partSupposee() : i.taux(Clauses.TAUX_DU_RESERVATAIRE))
                .nomme(Instruction.PART, estEtat(c) ? Cch.R441_5_2 : Cch.R441_5);
    }

    private static Optional<Resultat<Taux>> tauxEcrit(Contingent c, Instruction i) {
        Optional<Resultat<Taux>> taux = i.siFixe(Clauses.TAUX_DU_RESERVATAIRE, Unite.SANS);
        return estEtat(c) ? taux.or(() -> i.siFixe(Clauses.PART_ETAT, Unite.SANS)) : taux;
    }

    private static Resultat<Taux> contreditPar(
            Resultat<Quantite> volume, Resultat<Taux> taux, Contingent c, Instruction i) {
        Resultat<Quantite> selonLeTaux =
                taux.de(i.flux(c)).arrondi(i.enLogements().valeur(), Cch.R441_5);
        return taux.remarqueSi(
                t -> selonLeTaux.estCalcule() && !volume.valeur().equals(selonLeTaux.valeur()),
                Codes.ECART,
                t -> "la convention écrit " + volume.texte(2) + " et " + t + ", qui en donne " + selonLeTaux.texte(2)
                        + " ; le taux est retenu, car le flux est exprimé en pourcentage (" + Cch.R441_5 + ")");
    }

    private static Resultat<Taux> partSupposee() {
        return Resultat.donnee("part maximale de l'État", Cch.PART_ETAT_MAXIMALE, Unite.SANS, Cch.R441_5_2)
                .hypothese("la convention n'écrit pas la part de l'État : supposée " + Cch.PART_ETAT_MAXIMALE
                        + ", tout ce que la loi permet (" + Cch.R441_5_2 + ")");
    }

    /** R.441-5: as the landlord communicates it, or homes under the flow × rotation, less what the law lets it take out. */
    static Resultat<Quantite> flux(Contingent c, Instruction i) {
        Echelle e = c.territoire().echelle();
        return i.communique(
                Grandeur.FLUX,
                c,
                e,
                i.annee(),
                () -> liberes(c, i)
                        .moins(Assiette.soustraits(c, i, e, i.valeur(Clauses.SOUSTRACTIONS), List.of(), Cch.R441_5))
                        .nomme(FLUX, Cch.R441_5));
    }

    private static Resultat<Quantite> liberes(Contingent c, Instruction i) {
        return Assiette.soumis(c, i, c.territoire().echelle(), i.annee() - recul(Clauses.RECUL_DU_STOCK, i), Cch.R441_5)
                .fois(rotation(c, i))
                .nomme(LIBERES, Cch.R441_5);
    }

    /** Written, or else of the holder's territory, or else of the smallest one around it that the file knows. */
    private static Resultat<Taux> rotation(Contingent c, Instruction i) {
        int annee = i.annee() - recul(Clauses.RECUL_DU_TAUX, i);
        return i.siFixe(TAUX_DE_ROTATION, Unite.SANS)
                .or(() -> Stream.of(Echelle.values())
                        .flatMap(e -> i.siReleve(Grandeur.ROTATION, c, e, Annees.annee(annee)).stream())
                        .findFirst())
                .orElseGet(() -> i.releve(Grandeur.ROTATION, c, annee));
    }

    private static int recul(Clause<Integer> clause, Instruction i) {
        return i.stipulation(clause).map(Stipulation::valeur).orElse(ANNEE_PRECEDENTE);
    }

    private static List<Resultat<?>> dontAgents(Contingent c, Instruction i) {
        return estEtat(c)
                ? i
                        .siFixe(Clauses.PART_AGENTS, Unite.SANS)
                        .map(t -> t.de(i.flux(c)).nomme(DONT_AGENTS, Cch.R441_5_2))
                        .stream()
                        .<Resultat<?>>map(r -> r)
                        .toList()
                : List.of();
    }

    /** R.441-5-3 and R.441-5-4: a guarantee's share of the homes, at most 20 %, or what land and money were agreed to give. */
    private static Resultat<Quantite> acquis(Contingent c) {
        return ValeurDesDroits.droitsDuProgramme(c, Cch.R441_5_3)
                .nomme("droits acquis, " + c.etatDesLieux().source(), Unite.LOGEMENTS, Cch.R441_5_3);
    }

    private static boolean estEtat(Contingent c) {
        return c.reservataire().categorie() == Categorie.ETAT;
    }
}
