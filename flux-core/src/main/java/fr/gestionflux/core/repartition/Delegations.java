package fr.gestionflux.core.repartition;

import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.preuve.Unite;
import fr.gestionflux.core.repartition.LigneDeRepartition.Provenance;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Who manages what: each delegation checked against the others; one that cannot be is refused, and moves nothing.
 *
 * @param retenues those that can be, in their order
 * @param agents the State's homes for its agents; empty when nobody gave them
 */
record Delegations(List<Delegation> retenues, Optional<Resultat<Quantite>> agents) {

    private static final Reference NON_SIGNATAIRE =
            Reference.de("usage du ministère chargé du logement").art("réservataire sans convention");

    static Delegations de(
            List<Delegation> donnees,
            List<PartEnCours> parts,
            Optional<Resultat<Quantite>> agents,
            Consumer<Anomalie> anomalies) {
        Set<Reservataire> titulaires =
                parts.stream().map(PartEnCours::reservataire).collect(Collectors.toSet());
        List<Delegation> retenues = new ArrayList<>(nonSignes(parts));
        Map<Reservataire, Taux> deleguees = new HashMap<>();
        retenues.forEach(d -> deleguees.put(d.de(), d.part()));
        for (Delegation d : donnees) {
            Taux deja = deleguees.getOrDefault(d.de(), Taux.ZERO);
            Optional<String> refus = !titulaires.contains(d.de())
                    ? Optional.of("« " + d.de() + " » n'a pas de ligne ; attendu un réservataire de la répartition")
                    : d.saufAgents() && agents.isEmpty()
                            ? Optional.of(
                                    "les logements des agents ne sont pas connus ; donnez-les avec « dontAgents »")
                            : deja.plus(d.part()).compareTo(Taux.ENTIER) > 0
                                    ? Optional.of("déjà délégué par " + autres(retenues, d)
                                            + " ; attendu au plus 100 % de ses droits, chacun délégué une fois")
                                    : cercle(retenues, d);
            if (refus.isPresent()) {
                anomalies.accept(Anomalie.refus(
                                Codes.DELEGATION_INCOHERENTE, d + " : " + refus.get() + " ; elle n'est pas retenue")
                        .sur(d.de().sujet()));
            } else {
                deleguees.put(d.de(), deja.plus(d.part()));
                retenues.add(d);
            }
        }
        return new Delegations(List.copyOf(retenues), agents);
    }

    /** A holder that has not signed has nothing to delegate: the préfet manages its homes. */
    private static List<Delegation> nonSignes(List<PartEnCours> parts) {
        List<Reservataire> prefet = parts.stream()
                .filter(p -> p.estDeLEtat() && p.provenance() != Provenance.SANS_CONVENTION)
                .map(PartEnCours::reservataire)
                .toList();
        return prefet.size() != 1
                ? List.of()
                : parts.stream()
                        .filter(p -> p.provenance() == Provenance.SANS_CONVENTION)
                        .map(p -> Delegation.totale(p.reservataire(), prefet.get(0), NON_SIGNATAIRE))
                        .toList();
    }

    private static String autres(List<Delegation> retenues, Delegation d) {
        return retenues.stream()
                .filter(x -> x.de().equals(d.de()))
                .map(Delegation::toString)
                .reduce((a, b) -> a + " et " + b)
                .orElse("elle-même");
    }

    /** Nobody manages again what it delegated: from the delegate on, the chain must not come back. */
    private static Optional<String> cercle(List<Delegation> retenues, Delegation d) {
        List<Delegation> chemin = new ArrayList<>();
        return revient(retenues, d.a(), d.de(), chemin, new HashSet<>())
                ? Optional.of("elle revient à « " + d.de() + " »"
                        + (chemin.isEmpty()
                                ? ""
                                : " par "
                                        + String.join(
                                                " puis ",
                                                chemin.stream()
                                                        .map(Delegation::toString)
                                                        .toList()))
                        + " ; attendu des délégations sans cercle")
                : Optional.empty();
    }

    private static boolean revient(
            List<Delegation> retenues,
            Reservataire de,
            Reservataire but,
            List<Delegation> chemin,
            Set<Reservataire> vus) {
        if (de.equals(but)) {
            return true;
        }
        for (Delegation d : vus.add(de) ? retenues : List.<Delegation>of()) {
            if (d.de().equals(de)) {
                chemin.add(d);
                if (revient(retenues, d.a(), but, chemin, vus)) {
                    return true;
                }
                chemin.remove(chemin.size() - 1);
            }
        }
        return false;
    }

    /** What each one manages: its own homes less those that it delegates, and those that are delegated to it. */
    Map<Reservataire, Resultat<Quantite>> geres(Map<Reservataire, Resultat<Quantite>> retenus) {
        Map<Reservataire, List<Resultat<Quantite>>> termes = new LinkedHashMap<>();
        retenus.forEach((r, retenu) -> {
            List<Delegation> siennes =
                    retenues.stream().filter(d -> d.de().equals(r)).toList();
            parts(r, retenu, siennes)
                    .forEach((gere, n) ->
                            termes.computeIfAbsent(gere, x -> new ArrayList<>()).add(n));
        });
        Map<Reservataire, Resultat<Quantite>> geres = new LinkedHashMap<>();
        termes.forEach((r, siens) -> geres.put(
                r,
                siens.size() == 1 && siens.get(0).equals(retenus.get(r))
                        ? siens.get(0)
                        : Resultat.somme(siens)
                                .nomme("logements gérés par " + r, Unite.LOGEMENTS, ResteDuBailleur.USAGE)));
        return geres;
    }

    private Map<Reservataire, Resultat<Quantite>> parts(
            Reservataire r, Resultat<Quantite> retenu, List<Delegation> siennes) {
        if (siennes.isEmpty()) {
            return Map.of(r, retenu);
        }
        Map<Reservataire, Resultat<Quantite>> poids = new LinkedHashMap<>();
        Taux reste = Taux.ENTIER;
        Resultat<Quantite> garde = Resultat.donnee("logements gardés", Quantite.ZERO, Unite.LOGEMENTS, acte(siennes));
        for (Delegation d : siennes) {
            Resultat<Quantite> delegable = d.saufAgents()
                    ? retenu.moins(agents.orElseThrow())
                            .refuseSi(
                                    n -> n.signe() < 0,
                                    Codes.DELEGATION_INCOHERENTE,
                                    n -> d + " : les agents de l'État ont "
                                            + agents.orElseThrow().texte(2) + " pour un objectif de " + retenu.texte(2))
                    : retenu;
            garde = d.saufAgents() ? garde.plus(agents.orElseThrow()) : garde;
            reste = reste.moins(d.part());
            poids.merge(
                    d.a(),
                    Resultat.donnee("part déléguée à " + d.a(), d.part(), Unite.SANS, d.acte())
                            .de(delegable),
                    Resultat::plus);
        }
        poids.put(
                r,
                reste.signe() == 0
                        ? garde
                        : Resultat.donnee("part gardée par " + r, reste, Unite.SANS, acte(siennes))
                                .de(retenu)
                                .plus(garde));
        return retenu.estCalcule() && retenu.valeur().signe() > 0
                ? Partage.auPlusFortReste(retenu, poids, Repartition.ORDRE, acte(siennes))
                : poids;
    }

    private static Reference acte(List<Delegation> siennes) {
        return siennes.get(0).acte();
    }
}
