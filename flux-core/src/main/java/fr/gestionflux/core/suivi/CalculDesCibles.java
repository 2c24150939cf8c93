package fr.gestionflux.core.suivi;

import fr.gestionflux.core.charte.Cch;
import fr.gestionflux.core.charte.Instruction;
import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.parc.Reservataire.Categorie;
import fr.gestionflux.core.parc.Territoire;
import fr.gestionflux.core.parc.Territoire.Echelle;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.preuve.Unite;
import fr.gestionflux.core.releve.Grandeur;
import fr.gestionflux.core.releve.Releve;
import fr.gestionflux.core.saisie.Libelles;
import fr.gestionflux.core.suivi.Decompte.Sort;
import fr.gestionflux.core.temps.Annees;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The targets within the total of one convention: those that the texts settle, or else the law's for the State. */
final class CalculDesCibles {

    private final Suivi suivi;
    private final Instruction i;
    private final Reservataire r;
    private final LocalDate au;
    private final Remarques remarques;

    CalculDesCibles(Suivi suivi, Reservataire r, Instruction i, LocalDate au, Remarques remarques) {
        this.suivi = suivi;
        this.r = r;
        this.i = i;
        this.au = au;
        this.remarques = remarques;
    }

    List<CibleSuivie> cibles(Resultat<Quantite> objectif, List<Decompte> decomptes) {
        List<Decompte> comptes =
                decomptes.stream().filter(d -> d.sort() == Sort.DECOMPTE).toList();
        return i.charte()
                .stipulation(ClausesDuBilan.CIBLES)
                .map(s -> ecrites(s.valeur(), objectif, comptes))
                .orElseGet(() -> r.categorie() == Categorie.ETAT ? deLaLoi(objectif, comptes) : List.of());
    }

    // --- written

    private List<CibleSuivie> ecrites(List<Cible> cibles, Resultat<Quantite> objectif, List<Decompte> comptes) {
        Map<Axe, List<CibleSuivie>> parAxe = new LinkedHashMap<>();
        for (Cible c : cibles) {
            Resultat<Quantite> due = c.nombre()
                    .map(n -> Resultat.donnee(nom(c.axe(), c.classe()), n, Unite.LOGEMENTS, c.source()))
                    .orElseGet(() -> Resultat.donnee(
                                    "part, " + c.axe() + " « " + c.classe() + " »",
                                    c.part().orElseThrow(),
                                    Unite.SANS,
                                    c.source())
                            .de(objectif)
                            .nomme(nom(c.axe(), c.classe()), Unite.LOGEMENTS, c.source()));
            parAxe.computeIfAbsent(c.axe(), x -> new ArrayList<>())
                    .add(suivie(c.axe(), c.classe(), due, comptes, c.source()));
        }
        parAxe.forEach((axe, siennes) -> total(axe, siennes, objectif, comptes));
        return parAxe.values().stream().flatMap(List::stream).toList();
    }

    private static String nom(Axe axe, String classe) {
        return "cible, " + axe + " « " + classe + " »";
    }

    /** Those of one axis make the whole, or it is said what has none. */
    private void total(Axe axe, List<CibleSuivie> siennes, Resultat<Quantite> objectif, List<Decompte> comptes) {
        Reference texte = siennes.get(0).source();
        Resultat<Quantite> dues = Resultat.somme(
                        siennes.stream().map(CibleSuivie::due).toList())
                .nomme("cibles par « " + axe + " »", Unite.LOGEMENTS, texte);
        if (dues.estCalcule() && objectif.estCalcule() && !dues.valeur().equals(objectif.valeur())) {
            remarques.ajoute(Anomalie.remarque(
                    Codes.CIBLES_INCOMPLETES,
                    "les cibles par « " + axe + " » font " + dues.texte(2) + " pour un objectif de " + objectif.texte(2)
                            + " ; " + (dues.valeur().compareTo(objectif.valeur()) < 0 ? "le reste" : "l'excédent")
                            + " n'a pas de cible (" + texte + ")"));
        }
        long horsCible = suivi.honores().containsKey(r)
                ? 0
                : comptes.stream()
                        .filter(d -> siennes.stream().noneMatch(s -> estDe(d, s.axe(), s.classe())))
                        .count();
        if (horsCible > 0) {
            remarques.ajoute(Anomalie.remarque(
                    Codes.HORS_CIBLE,
                    Unite.LOGEMENTS.compte(horsCible) + " hors des cibles par « " + axe + " » (" + texte + ")"));
        }
    }

    // --- the law's (R.441-5-2, II): the same share in each commune, at least 30 % of what falls vacant outside QPV

    private List<CibleSuivie> deLaLoi(Resultat<Quantite> objectif, List<Decompte> comptes) {
        Optional<Contingent> contingent = suivi.dossier().contingent(r);
        if (contingent.isEmpty() || !objectif.estCalcule()) {
            return List.of();
        }
        Resultat<Taux> part = i.part(contingent.get());
        Map<Territoire, Resultat<Quantite>> flux = fluxDesCommunes();
        List<CibleSuivie> cibles = new ArrayList<>();
        flux.forEach((commune, libere) -> cibles.add(suivie(
                Axe.COMMUNE,
                commune.nom(),
                part.de(libere).nomme(nom(Axe.COMMUNE, commune.nom()), Unite.LOGEMENTS, Cch.R441_5_2),
                comptes,
                Cch.R441_5_2)));
        Optional<Resultat<Quantite>> horsQpv = lu(Grandeur.FLUX_HORS_QPV, r.territoire());
        horsQpv.ifPresent(libere -> cibles.add(horsQpv(libere, objectif, comptes)));
        if (flux.isEmpty() || horsQpv.isEmpty()) {
            remarques.ajoute(Anomalie.remarque(
                    Codes.COMPLEMENT_NON_CALCULE,
                    "cibles de la loi (" + Cch.R441_5_2 + ", II) non suivies"
                            + (flux.isEmpty()
                                    ? " par commune : aucun « " + Grandeur.FLUX + " » de commune n'est au dossier"
                                    : "")
                            + (horsQpv.isEmpty()
                                    ? (flux.isEmpty() ? " ; ni" : "") + " hors QPV : « " + Grandeur.FLUX_HORS_QPV
                                            + " » n'est pas au dossier"
                                    : "")));
        }
        return cibles;
    }

    private CibleSuivie horsQpv(Resultat<Quantite> libere, Resultat<Quantite> objectif, List<Decompte> comptes) {
        Resultat<Quantite> due = Resultat.donnee(
                        "part de l'État hors QPV", Cch.PART_ETAT_MAXIMALE, Unite.SANS, Cch.R441_5_2)
                .de(libere)
                .nomme(nom(Axe.QPV, HORS_QPV), Unite.LOGEMENTS, Cch.R441_5_2);
        if (due.valeur().compareTo(objectif.valeur()) > 0) {
            remarques.ajoute(Anomalie.remarque(
                    Codes.CIBLES_INCOMPLETES,
                    "30 % de ce qui se libère hors QPV font " + due.texte(2) + ", plus que l'objectif, "
                            + objectif.texte(2) + " : sous 30 % du flux, les deux règles se contredisent ("
                            + Cch.R441_5_2 + ", II)"));
        }
        return suivie(Axe.QPV, HORS_QPV, due, comptes, Cch.R441_5_2);
    }

    private static final String HORS_QPV = "hors QPV";

    private Map<Territoire, Resultat<Quantite>> fluxDesCommunes() {
        Map<Territoire, Resultat<Quantite>> flux = new LinkedHashMap<>();
        suivi.dossier().releve().cles().stream()
                .map(Releve.Cle::territoire)
                .filter(t -> t.echelle() == Echelle.COMMUNE && t.estDans(r.territoire()))
                .distinct()
                .sorted(Comparator.comparing(Territoire::code))
                .forEach(t -> Stream.of(lu(Grandeur.FLUX, t), lu(Grandeur.DEPARTS, t))
                        .flatMap(Optional::stream)
                        .findFirst()
                        .ifPresent(f -> flux.put(t, f)));
        return flux;
    }

    private Optional<Resultat<Quantite>> lu(Grandeur<Quantite> g, Territoire t) {
        return suivi.dossier().releve().lire(g, t, Annees.annee(suivi.dossier().annee()));
    }

    // --- followed

    private CibleSuivie suivie(
            Axe axe, String classe, Resultat<Quantite> due, List<Decompte> comptes, Reference source) {
        Resultat<Quantite> siens = suivi.honores().containsKey(r)
                ? Resultat.manquant(
                        "décomptés, " + axe + " « " + classe + " »",
                        Anomalie.refus(
                                Codes.DONNEE_MANQUANTE,
                                "le nombre de logements honorés est donné sans dire lesquels : donnez les événements"))
                : Resultat.donnee(
                        "décomptés, " + axe + " « " + classe + " »",
                        Quantite.of(comptes.stream()
                                .filter(d -> estDe(d, axe, classe))
                                .count()),
                        Unite.LOGEMENTS,
                        source);
        Resultat<Quantite> rien = Resultat.donnee("rien de moins", Quantite.ZERO, Unite.LOGEMENTS, source);
        return new CibleSuivie(
                axe,
                classe,
                due,
                siens,
                due.moins(siens).auMoins(rien).nomme("reste, " + axe + " « " + classe + " »", Unite.LOGEMENTS, source),
                Resultat.donnee(
                                "part écoulée de l'année",
                                ecoulee(au, suivi.dossier().annee()),
                                Unite.SANS,
                                source)
                        .de(due)
                        .moins(siens)
                        .auMoins(rien)
                        .nomme("retard, " + axe + " « " + classe + " »", Unite.LOGEMENTS, source),
                source);
    }

    private boolean estDe(Decompte d, Axe axe, String classe) {
        return Libelles.semblables(axe.classe(d, suivi.periodesDeConstruction()), classe);
    }

    /** The part of a year that has gone by on a day. */
    static Taux ecoulee(LocalDate au, int annee) {
        return au.getYear() == annee
                ? Taux.rapport(au.getDayOfYear(), au.lengthOfYear())
                : au.getYear() > annee ? Taux.ENTIER : Taux.ZERO;
    }
}
