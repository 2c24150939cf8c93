package fr.gestionflux.examples.portefeuille;

import static fr.gestionflux.examples.portefeuille.TableauRecapitulatif.nombre;
import static fr.gestionflux.examples.portefeuille.TableauRecapitulatif.part;

import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.parc.Territoire.Echelle;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Sujet;
import fr.gestionflux.core.preuve.Unite;
import fr.gestionflux.core.repartition.LigneDeRepartition;
import fr.gestionflux.core.repartition.Limite;
import fr.gestionflux.core.repartition.Repartition;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A whole landlord on one page: who gets what, what is held against it, and what to know, under each owner. */
final class Page {

    private static final int LARGEUR = 120;
    private static final String LIGNE = "  %-30s %-38s %10s %7s %9s%n";
    private static final Unite REMARQUES = new Unite("remarque", "remarques");
    private static final Unite AUTRES_LIMITES = new Unite("autre commune", "autres communes");

    /** Where a text may go to the next line: never away from its quotation marks nor its punctuation. */
    private static final String COUPE = "(?<!«|§) (?![»:;%?!=])";

    private final Exemple.Lu lu;
    private final Repartition repartition;
    private final PrintWriter sortie;

    private Page(Exemple.Lu lu, PrintWriter sortie) {
        this.lu = lu;
        this.repartition = lu.repartition();
        this.sortie = sortie;
    }

    static void imprime(Exemple.Lu lu, PrintWriter sortie) {
        Page page = new Page(lu, sortie);
        page.tableau();
        page.limites();
        page.aSavoir();
        page.pris();
        page.resume();
    }

    private void tableau() {
        sortie.println("TOUT EST INVENTÉ ICI : bailleur, territoires et leurs codes, conventions, droits, chiffres.");
        sortie.println("Les règles sont celles du texte : " + lu.charte().texte() + ".");
        sortie.println();
        sortie.println(Exemple.BAILLEUR + ", " + Exemple.ANNEE + " : "
                + repartition.lignes().size() + " réservataires se partagent un flux de "
                + repartition.flux().texte(2));
        sortie.println("(convention : l'objectif que la convention donne seule ; retenu : ce qu'il en reste quand on"
                + " regarde tout le bailleur)");
        sortie.println();
        sortie.printf(LIGNE, "Réservataire", "D'où", "Convention", "Retenu", "% du flux");
        for (LigneDeRepartition l : repartition.lignes()) {
            sortie.printf(
                    LIGNE,
                    l.reservataire(),
                    l.provenance(),
                    nombre(l.objectifDeLaConvention()),
                    nombre(l.objectifRetenu()),
                    part(l.partDuFlux()));
        }
        sortie.printf(
                LIGNE,
                "Contingent du bailleur",
                "le reste",
                "",
                nombre(repartition.contingentDuBailleur()),
                part(repartition.partDuBailleur()));
        sortie.printf(
                LIGNE,
                "TOTAL",
                "",
                "",
                nombre(repartition.flux()),
                part(repartition.flux().sur(repartition.flux())));
        sortie.println();
    }

    /** Each commune has its limit: those that hold are only counted. */
    private void limites() {
        titre("Limites, objectifs exacts comparés");
        long tues = 0;
        for (Limite l : repartition.limites()) {
            if (l.territoire().echelle() == Echelle.COMMUNE && !l.estDepassee()) {
                tues++;
            } else {
                sortie.println("  " + l.nature() + ", " + l.territoire() + " : " + l.total().texte(2)
                        + " pour au plus " + l.maximum().texte(2) + (l.estDepassee() ? ", dépassée" : ""));
            }
        }
        sortie.println("  garanties d'emprunt, " + AUTRES_LIMITES.compte(tues) + " : dans leur limite");
        sortie.println();
    }

    private void aSavoir() {
        List<Anomalie> toutes =
                Stream.concat(lu.illisibles().stream(), repartition.anomalies().stream()).toList();
        Map<String, List<Anomalie>> parSujet = new LinkedHashMap<>();
        repartition.lignes().forEach(l -> parSujet.put(l.reservataire().nom(), new java.util.ArrayList<>()));
        toutes.forEach(a -> parSujet.computeIfAbsent(titulaire(a.sujet()), x -> new java.util.ArrayList<>())
                .add(a));
        titre("À savoir : " + REMARQUES.compte(toutes.size()));
        parSujet.forEach((sujet, siennes) -> {
            if (!siennes.isEmpty()) {
                sortie.println("  " + sujet);
                siennes.forEach(a -> puce(a.message() + " [" + a.code() + "]"));
            }
        });
        sortie.println();
    }

    private String titulaire(Sujet s) {
        return s.reservataire()
                .or(() -> s.donnee()
                        .map(d -> Stream.of(s.territoire().map(this::nom), s.annees())
                                .flatMap(java.util.Optional::stream)
                                .collect(Collectors.joining(", ", d + ", ", ""))))
                .or(s::convention)
                .orElse("sans sujet");
    }

    private String nom(String code) {
        return repartition.lignes().stream()
                .map(l -> l.reservataire().territoire())
                .flatMap(t -> Arrays.stream(Echelle.values()).flatMap(e -> t.a(e).stream()))
                .filter(t -> t.code().equals(code))
                .map(Object::toString)
                .findFirst()
                .orElse(code);
    }

    private void pris() {
        titre("Ce que les limites ont pris");
        repartition.lignes().stream()
                .filter(l -> !l.prelevements().isEmpty())
                .flatMap(l -> l.expliquer().lines().limit(1L + l.prelevements().size()))
                .forEach(l -> sortie.println("  " + l));
        sortie.println();
    }

    private void resume() {
        titre("Résumé de " + lu.resume());
        repartition.lignes().stream()
                .filter(l -> l.reservataire().nom().equals(lu.resume()))
                .flatMap(l -> l.calcul().stream())
                .flatMap(o -> o.resumer().lines())
                .forEach(l -> sortie.println("  " + l));
    }

    private void titre(String titre) {
        sortie.println(titre);
        sortie.println("─".repeat(titre.length()));
    }

    private void puce(String texte) {
        StringBuilder ligne = new StringBuilder("    !");
        for (String mot : texte.split(COUPE)) {
            if (ligne.length() + 1 + mot.length() > LARGEUR) {
                sortie.println(ligne);
                ligne = new StringBuilder("     ");
            }
            ligne.append(' ').append(mot);
        }
        sortie.println(ligne);
    }
}
