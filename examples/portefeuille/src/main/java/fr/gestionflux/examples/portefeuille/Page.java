package fr.gestionflux.examples.portefeuille;

import static fr.gestionflux.examples.portefeuille.TableauRecapitulatif.nombre;
import static fr.gestionflux.examples.portefeuille.TableauRecapitulatif.part;

import fr.gestionflux.core.parc.Territoire.Echelle;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Sujet;
import fr.gestionflux.core.preuve.Unite;
import fr.gestionflux.core.repartition.LigneDeRepartition;
import fr.gestionflux.core.repartition.Limite;
import fr.gestionflux.core.repartition.Limite.PartLimitee;
import fr.gestionflux.core.repartition.Repartition;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A whole landlord on one page: who gets what, what it is held against, and what to know, each under its owner. */
final class Page {

    private static final int LARGEUR = 118;
    private static final String LIGNE = "  %-34s %-38s %10s %8s %9s%n";
    private static final Unite REMARQUES = new Unite("remarque", "remarques");
    private static final Unite RESERVATAIRES = new Unite("réservataire", "réservataires");

    /** Where a line may end: away neither from its quotation marks, nor from its punctuation, nor from its number. */
    private static final Pattern COUPE = Pattern.compile("(?<![«§]) (?![»:;%?!=])");

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
        titre(Exemple.BAILLEUR + ", " + Exemple.ANNEE + " : "
                + RESERVATAIRES.compte(repartition.lignes().size()) + " se partagent "
                + repartition.flux().texte(2));
        sortie.println("Convention : l'objectif que la convention donne à elle seule. Retenu : ce qu'il en reste quand"
                + " tout le bailleur est regardé.");
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

    /** Each commune has its own limit: those that hold are only counted. */
    private void limites() {
        titre("Limites, sur les objectifs exacts, avant tout arrondi");
        List<Limite> communes = new ArrayList<>();
        for (Limite l : repartition.limites()) {
            if (l.territoire().echelle() == Echelle.COMMUNE && !l.estDepassee()) {
                communes.add(l);
            } else {
                paragraphe("  ", limite(l));
            }
        }
        sortie.println("  garanties d'emprunt, dans chacune des communes ("
                + communes.stream().map(Limite::territoire).distinct().count() + ") : dans la limite");
        sortie.println();
    }

    private static String limite(Limite l) {
        return l.partLimitee() + ", " + l.territoire()
                + (l.partLimitee() == PartLimitee.GARANTIES && !l.sure() ? ", droits d'origine inconnue compris" : "")
                + " : "
                + l.total().texte(2) + " pour au plus " + l.maximum().texte(2)
                + (l.estDepassee() ? ", dépassée de " + l.depassement().texte(2) : "");
    }

    /** Holders in the order of the table, then facts and texts in that of the remarks. */
    private void aSavoir() {
        Map<String, List<Anomalie>> parSujet = new LinkedHashMap<>();
        repartition.lignes().forEach(l -> parSujet.put(l.reservataire().nom(), new ArrayList<>()));
        List<Anomalie> toutes = Stream.concat(lu.illisibles().stream(), repartition.anomalies().stream())
                .toList();
        toutes.forEach(
                a -> parSujet.computeIfAbsent(sujet(a), x -> new ArrayList<>()).add(a));
        titre("À savoir : " + REMARQUES.compte(toutes.size()) + ", sous qui ou ce qu'elles concernent");
        parSujet.forEach((sujet, siennes) -> {
            if (!siennes.isEmpty()) {
                sortie.println("  " + sujet);
                siennes.forEach(a -> paragraphe("    - ", a.message() + " [" + a.code() + "]"));
            }
        });
        sortie.println();
    }

    /** A holder by its name; a fact by what, where and when; a text by its title; a row of a table by its place. */
    private String sujet(Anomalie a) {
        Sujet s = a.sujet();
        return s.reservataire()
                .or(() -> s.donnee()
                        .map(d -> Stream.of(Optional.of(d), s.territoire().map(this::nom), s.annees())
                                .flatMap(Optional::stream)
                                .collect(Collectors.joining(", "))))
                .or(s::convention)
                .or(() -> a.document().map(d -> d + ", ligne " + a.ligne().orElse(1)))
                .orElse("tout le dossier");
    }

    private String nom(String code) {
        return repartition.lignes().stream()
                .map(l -> l.reservataire().territoire())
                .flatMap(t -> t.autour().stream())
                .filter(t -> t.code().equals(code))
                .map(Object::toString)
                .findFirst()
                .orElse(code);
    }

    /** Each line that was cut: both objectives, then each limit that took something. */
    private void pris() {
        titre("Ce que les limites ont pris");
        for (LigneDeRepartition l : repartition.lignes()) {
            if (!l.retraits().isEmpty()) {
                paragraphe("  ", l.toString());
                l.retraits().forEach(r -> paragraphe("    - ", r.toString()));
            }
        }
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

    private void paragraphe(String debut, String texte) {
        String retrait = " ".repeat(debut.length());
        StringBuilder ligne = new StringBuilder(debut);
        for (String mot : COUPE.split(texte, -1)) {
            boolean vide = ligne.length() == debut.length();
            if (!vide && ligne.length() + 1 + mot.length() > LARGEUR) {
                sortie.println(ligne);
                ligne = new StringBuilder(retrait);
                vide = true;
            }
            ligne.append(vide ? "" : " ").append(mot);
        }
        sortie.println(ligne);
    }
}
