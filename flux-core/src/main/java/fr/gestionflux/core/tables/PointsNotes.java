package fr.gestionflux.core.tables;

import fr.gestionflux.core.charte.Clause;
import fr.gestionflux.core.charte.Clauses;
import fr.gestionflux.core.charte.Garants;
import fr.gestionflux.core.charte.Prorata;
import fr.gestionflux.core.droit.Origine;
import fr.gestionflux.core.loi.DroitCommun;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.orientation.Cas;
import fr.gestionflux.core.orientation.ClausesAnnuelles;
import fr.gestionflux.core.orientation.Gestion;
import fr.gestionflux.core.parc.Exclusion;
import fr.gestionflux.core.parc.Soustraction;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.saisie.Libelles;
import fr.gestionflux.core.suivi.Axe;
import fr.gestionflux.core.suivi.Caracteristique;
import fr.gestionflux.core.suivi.Cible;
import fr.gestionflux.core.suivi.ClausesDuBilan;
import fr.gestionflux.core.suivi.PassageDAnnee;
import fr.gestionflux.core.suivi.RegleDeReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** How the clauses of core are written. Thread-safe. */
final class PointsNotes {

    /** The cases that core names, each with the sentence that makes it matter. */
    private static final List<Function<Reference, Cas>> CAS = List.of(
            Cas::oriente,
            Cas::accuse,
            Cas::recu,
            Cas::prononce,
            Cas::accepte,
            Cas::accepteDossiersAuBailleur,
            Cas::propose,
            Cas::orienteEnVain,
            Cas::impossibilite,
            Cas::impossibiliteATemps,
            Cas::proposeAuSecondTour,
            Cas::attribue,
            Cas::reponse,
            Cas::attributionRefusee,
            Cas::bailSigne,
            Cas::bailNonSigne,
            Cas::entre,
            Cas::radie,
            Cas::sansAboutir,
            Cas::echec,
            Cas::refusDalo,
            Cas::refusDUnLogementConforme,
            Cas::sansCandidat,
            Cas::desistementSansAutreAttributaire,
            Cas::accepteSansSuite);

    private static final String DEUX_POINTS = " : ";
    private static final String OU = " ou ";

    private PointsNotes() {}

    static List<PointNote<?>> duNoyau() {
        List<PointNote<?>> tous = new ArrayList<>();
        taux().forEach(c -> tous.add(new PointNote<>(c, Notation.taux())));
        Stream.of(
                        Clauses.MINIMUM,
                        Clauses.SEUIL_PREMIER_LOGEMENT,
                        Clauses.VOLUME_DU_RESERVATAIRE,
                        ClausesDuBilan.ECOULEMENT)
                .forEach(c -> tous.add(new PointNote<>(c, Notation.nombre())));
        Stream.of(Clauses.RECUL_DU_STOCK, Clauses.RECUL_DU_TAUX, Clauses.ANNEE_DE_CONVERSION)
                .forEach(c -> tous.add(new PointNote<>(c, Notation.entier())));
        Stream.of(
                        ClausesAnnuelles.DELAI_ACCUSE,
                        ClausesAnnuelles.DELAI_ACCEPTATION,
                        ClausesAnnuelles.DELAI_CANDIDATS,
                        ClausesAnnuelles.DELAI_DOSSIERS_AU_BAILLEUR,
                        ClausesAnnuelles.DELAI_CANDIDATS_ZONE_TENDUE,
                        ClausesAnnuelles.DELAI_SECOND_TOUR,
                        ClausesAnnuelles.DELAI_IMPOSSIBILITE,
                        ClausesAnnuelles.DELAI_PROGRAMMES_NEUFS,
                        ClausesAnnuelles.DELAI_AVANT_CALEOL,
                        ClausesAnnuelles.DELAI_REPARTITION,
                        ClausesAnnuelles.DELAI_REPONSE,
                        ClausesAnnuelles.DELAI_RADIATION)
                .forEach(c -> tous.add(new PointNote<>(c, Notation.delai())));
        tous.addAll(List.of(
                new PointNote<>(Clauses.GARANTS, Notation.choix(List.of(Garants.values()))),
                new PointNote<>(Clauses.ORIGINE_DU_MINIMUM, Notation.choix(List.of(Origine.values()))),
                new PointNote<>(Clauses.PRORATA, Notation.choix(List.of(Prorata.values()))),
                new PointNote<>(Clauses.EN_LOGEMENTS, Notation.arrondi()),
                new PointNote<>(Clauses.DUREE, Notation.duree()),
                new PointNote<>(Clauses.EXCLUSIONS, Notation.liste(nonVide(Exclusion::de), "plan de vente")),
                new PointNote<>(
                        Clauses.SOUSTRACTIONS, Notation.liste(nonVide(Soustraction::de), "mutations de locataires")),
                new PointNote<>(Clauses.OBJECTIFS_INDICATIFS, Notation.objectifsIndicatifs()),
                new PointNote<>(ClausesAnnuelles.GESTION, Notation.choix(List.of(Gestion.values()))),
                new PointNote<>(ClausesAnnuelles.DECOMPTE, cas()),
                new PointNote<>(ClausesAnnuelles.EXCEPTIONS, listeDeCas()),
                new PointNote<>(ClausesDuBilan.INDICATEURS, listeDeCas()),
                new PointNote<>(ClausesDuBilan.REPORT, Notation.choix(List.of(RegleDeReport.values()))),
                new PointNote<>(ClausesDuBilan.PASSAGE, Notation.choix(List.of(PassageDAnnee.values()))),
                new PointNote<>(ClausesDuBilan.VENTILATIONS, Notation.liste(PointsNotes::axe, "typologie")),
                new PointNote<>(ClausesDuBilan.CIBLES, cibles()),
                new PointNote<>(ClausesDuBilan.CARACTERISTIQUES, caracteristiques()),
                new PointNote<>(ClausesDuBilan.FORMALITES, NotationDesFormalites.toutes())));
        return List.copyOf(tous);
    }

    private static Stream<Clause<Taux>> taux() {
        return Stream.of(
                Clauses.PART_ETAT,
                Clauses.PART_AGENTS,
                Clauses.PLAFOND_GARANTIES,
                Clauses.PLAFOND_PART,
                Clauses.PLANCHER_PART,
                Clauses.PART_APPORT,
                Clauses.PART_GARANTIE_NEUVE,
                Clauses.TAUX_DU_RESERVATAIRE,
                Clauses.PART_PRIORITAIRES,
                DroitCommun.TAUX_DE_ROTATION,
                ClausesDuBilan.PART_REPORTEE,
                ClausesDuBilan.PLAFOND_DU_REPORT,
                ClausesDuBilan.CREDIT);
    }

    private static <T> Function<String, Optional<T>> nonVide(Function<String, T> libelle) {
        return texte -> texte.isEmpty() ? Optional.empty() : Optional.of(libelle.apply(texte));
    }

    private static Notation<Cas> cas() {
        return Notation.avecSource("un cas comme « bail signé »", PointsNotes::cas, Cas::libelle);
    }

    private static Notation<List<Cas>> listeDeCas() {
        return Notation.avecSource(
                "des cas séparés par « ; », comme « logement orienté ; bail signé », ou « aucun »",
                (texte, source) -> Notation.elements(texte, t -> cas(t, source)),
                tous -> Notation.joint(tous, Cas::libelle));
    }

    private static Optional<Cas> cas(String texte, Reference source) {
        return CAS.stream()
                .map(c -> c.apply(source))
                .filter(c -> Libelles.semblables(c.libelle(), texte))
                .findFirst();
    }

    private static Optional<Axe> axe(String texte) {
        return Axe.duNoyau().stream()
                .filter(a -> Libelles.semblables(a.toString(), texte))
                .findFirst();
    }

    private static Notation<List<Cible>> cibles() {
        return Notation.avecSource(
                "des cibles séparées par « ; », comme « EPCI : MEL : 11 » ou « typologie : T2 : 30 % »",
                (texte, source) -> Notation.elements(texte, t -> cible(t, source)),
                toutes -> Notation.joint(
                        toutes,
                        c -> c.axe()
                                + DEUX_POINTS
                                + c.classe()
                                + DEUX_POINTS
                                + c.nombre()
                                        .map(Quantite::texteExact)
                                        .or(() -> c.part().map(Taux::texteExact))
                                        .orElse("")));
    }

    private static Optional<Cible> cible(String texte, Reference source) {
        int premier = texte.indexOf(DEUX_POINTS);
        int dernier = texte.lastIndexOf(DEUX_POINTS);
        if (premier < 0 || dernier == premier) {
            return Optional.empty();
        }
        String classe = texte.substring(premier + DEUX_POINTS.length(), dernier);
        String combien = texte.substring(dernier + DEUX_POINTS.length());
        Optional<Taux> part = Taux.lis(combien);
        Optional<Quantite> nombre = Quantite.lis(combien);
        return part.isPresent() || nombre.isPresent()
                ? axe(texte.substring(0, premier)).map(a -> new Cible(a, classe, nombre, part, source))
                : Optional.empty();
    }

    private static Notation<List<Caracteristique>> caracteristiques() {
        return Notation.avecSource(
                "des caractéristiques séparées par « ; », comme « typologie : T2 ou T3 »",
                (texte, source) -> Notation.elements(texte, t -> caracteristique(t, source)),
                toutes -> Notation.joint(toutes, c -> c.axe() + DEUX_POINTS + String.join(OU, c.classes())));
    }

    private static Optional<Caracteristique> caracteristique(String texte, Reference source) {
        int premier = texte.indexOf(DEUX_POINTS);
        return premier < 0
                ? Optional.empty()
                : axe(texte.substring(0, premier))
                        .filter(a -> !a.equals(Axe.PUBLIC))
                        .map(a -> new Caracteristique(
                                a,
                                List.of(texte.substring(premier + DEUX_POINTS.length())
                                        .split(OU)),
                                source));
    }
}
