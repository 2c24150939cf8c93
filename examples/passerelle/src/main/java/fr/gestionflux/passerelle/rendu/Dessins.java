package fr.gestionflux.passerelle.rendu;

import static j2html.TagCreator.div;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.h3;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;

import fr.gestionflux.core.recu.EtapeDeRecu;
import fr.gestionflux.core.recu.Recu;
import fr.gestionflux.core.recu.TableDeRecu;
import fr.gestionflux.passerelle.guichet.Feuillet;
import fr.gestionflux.passerelle.guichet.Reponse;
import fr.gestionflux.passerelle.rendu.Graphique.DUneAnnee;
import fr.gestionflux.passerelle.rendu.Graphique.Paire;
import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The answers that are drawn: what is due and counted in a year, and rights over the years; each with its table. */
final class Dessins {

    private static final Set<String> DE_L_ANNEE = Set.of("bilan", "situation");
    private static final String OBJECTIF = "objectif";
    private static final String DECOMPTES = "logements décomptés";

    /** What a page of paper shows. */
    private static final int AU_PLUS = 15;

    private Dessins() {}

    /** Where each convention stands, side by side; nothing for what is of no year. */
    static List<DomContent> deLAnnee(Reponse r, List<Recu> communs) {
        if (!DE_L_ANNEE.contains(r.question())) {
            return List.of();
        }
        List<Paire> paires = new ArrayList<>();
        for (Feuillet f : r.feuillets()) {
            Map<String, Case> chiffres = chiffres(f.recu(), communs);
            if (chiffres.containsKey(OBJECTIF) && chiffres.containsKey(DECOMPTES)) {
                paires.add(paire(f.recu(), chiffres));
            }
        }
        return paires.isEmpty()
                ? List.of()
                : List.of(section(
                        h2("Objectifs dus et logements décomptés"),
                        dessin("annee", paires.stream().limit(AU_PLUS).toList()),
                        p(paires.size() > AU_PLUS
                                        ? "Le dessin montre les " + AU_PLUS + " premières conventions sur "
                                                + paires.size() + " ; le tableau les a toutes."
                                        : "")
                                .withClass("note"),
                        Page.tableau(
                                "",
                                new TableRendue(
                                        "annee",
                                        List.of("réservataire", "objectif", "logements décomptés"),
                                        paires.stream()
                                                .map(x -> List.of(Case.texte(x.libelle()), x.du(), x.fait()))
                                                .toList()))));
    }

    /** The same for one convention; its table is the caller's. */
    static List<DomContent> deLaConvention(Recu recu, List<Recu> communs) {
        Map<String, Case> chiffres = chiffres(recu, communs);
        return chiffres.containsKey(OBJECTIF) && chiffres.containsKey(DECOMPTES)
                ? List.of(dessin("convention", List.of(paire(recu, chiffres))))
                : List.of();
    }

    private static DomContent dessin(String id, List<Paire> paires) {
        return div(Graphique.paires(
                        id, "Objectifs dus et logements décomptés", "objectif", "logements décomptés", paires))
                .withClass("dessin");
    }

    private static Paire paire(Recu recu, Map<String, Case> chiffres) {
        return new Paire(
                recu.tete().getOrDefault("reservataire", ""),
                chiffres.getOrDefault(OBJECTIF, Case.texte("")),
                chiffres.getOrDefault(DECOMPTES, Case.texte("")));
    }

    private static Map<String, Case> chiffres(Recu recu, List<Recu> communs) {
        TexteDeRecu textes = new TexteDeRecu(recu, communs);
        Map<String, Case> chiffres = new LinkedHashMap<>();
        recu.chiffres()
                .forEach(c ->
                        textes.etape(c.etape()).ifPresent((EtapeDeRecu e) -> chiffres.put(c.nom(), Case.figure(e))));
        return chiffres;
    }

    /** The years of each holder: its rights on 1 January drawn, then each figure of each year. */
    static List<DomContent> projection(TableDeRecu t, TexteDeRecu textes) {
        List<String> colonnes = t.colonnes().stream().map(c -> c.nom()).toList();
        int qui = colonnes.indexOf("reservataire");
        int annee = colonnes.indexOf("annee");
        int ouverture = colonnes.indexOf("ouverture");
        TableRendue rendue = textes.table(t);
        Map<String, List<List<Case>>> parReservataire = new LinkedHashMap<>();
        rendue.lignes()
                .forEach(l -> parReservataire
                        .computeIfAbsent(l.get(qui).texte(), x -> new ArrayList<>())
                        .add(l));
        List<DomContent> contenu = new ArrayList<>();
        parReservataire.forEach((nom, lignes) -> contenu.add(section(
                        h3(nom),
                        p("Droits au 1er janvier de chaque année").withClass("note"),
                        div(Graphique.annees(
                                        "annees-" + contenu.size(),
                                        "Droits au 1er janvier de chaque année, " + nom,
                                        lignes.stream()
                                                .map(l -> new DUneAnnee(
                                                        l.get(annee).texte(), l.get(ouverture)))
                                                .toList()))
                                .withClass("dessin"),
                        Page.tableau("", annees(rendue.entete(), lignes, annee)))
                .withClass("court")));
        return contenu;
    }

    /** From the year on: whose they are is in the title. */
    private static TableRendue annees(List<String> entete, List<List<Case>> lignes, int annee) {
        return new TableRendue(
                "annees",
                entete.subList(annee, entete.size()),
                lignes.stream().map(l -> l.subList(annee, l.size())).toList());
    }
}
