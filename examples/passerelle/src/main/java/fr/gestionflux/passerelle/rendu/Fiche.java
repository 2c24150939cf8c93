package fr.gestionflux.passerelle.rendu;

import static j2html.TagCreator.each;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;
import static j2html.TagCreator.ul;

import fr.gestionflux.core.recu.EtapeDeRecu;
import fr.gestionflux.core.recu.Recu;
import fr.gestionflux.core.recu.RemarqueDeRecu;
import fr.gestionflux.core.recu.TableDeRecu;
import fr.gestionflux.passerelle.guichet.Feuillet;
import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What one holder is owed, on a sheet of paper: in front what a mayor reads, on the back each step with its article.
 *
 * @param objectif the answer of its target
 * @param communs receipts that carry steps it names
 * @param annee where the year stands, when there is a journal
 */
record Fiche(Feuillet objectif, List<Recu> communs, Optional<Annee> annee) {

    private static final int REMARQUES_DEVANT = 4;
    private static final int DATES_DEVANT = 5;

    /**
     * Where the year stands.
     *
     * @param situation the answer
     * @param communs receipts that carry steps it names
     */
    record Annee(Feuillet situation, List<Recu> communs) {}

    String nom() {
        return tete("reservataire");
    }

    private String tete(String cle) {
        return objectif.recu().tete().getOrDefault(cle, "");
    }

    /** The target as it is said first; empty when there is none. */
    Optional<String> nombre() {
        Map<String, String> chiffres = textes().chiffres();
        return Optional.ofNullable(chiffres.get("objectif")).map(o -> sur(o, chiffres.getOrDefault("flux", "")));
    }

    /** « 1 logement sur 7 »; a flow that is no whole number of homes is said with its unit. */
    private static String sur(String objectif, String flux) {
        String nombre = flux.replaceAll("[^\\d,… /].*$", "").strip();
        return flux.isEmpty() || flux.equals("?")
                ? objectif
                : nombre.contains(",") ? objectif + ", pour un flux de " + flux : objectif + " sur " + nombre;
    }

    String page() {
        return Page.haute(
                nom() + ", " + tete("annee"),
                section(recto().toArray(DomContent[]::new)).withClass("recto"),
                section(verso().toArray(DomContent[]::new)).withClass("verso"));
    }

    private TexteDeRecu textes() {
        return new TexteDeRecu(objectif.recu(), communs);
    }

    private List<DomContent> recto() {
        List<DomContent> contenu = new ArrayList<>();
        contenu.add(h1(lisible(nom()) + (tete("annee").isEmpty() ? "" : ", " + tete("annee"))));
        contenu.add(p(lisible(tete("convention"))).withClass("note"));
        contenu.add(p(lisible(nombre().orElse("Pas d'objectif calculé"))).withClass("nombre"));
        Optional.ofNullable(textes().chiffres().get("part du flux"))
                .ifPresent(part -> contenu.add(p("Part du flux : " + part)));
        if (!objectif.resume().isEmpty()) {
            contenu.add(h2("Comment"));
            contenu.add(Html.lignes(objectif.resume()));
        }
        contenu.addAll(remarquesDevant());
        annee.ifPresent(a -> contenu.addAll(annee(a)));
        return contenu;
    }

    /** Refusals first: without what they want, there is no figure. */
    private List<RemarqueDeRecu> remarques() {
        List<RemarqueDeRecu> toutes = objectif.recu().remarques();
        return Stream.concat(
                        toutes.stream().filter(r -> r.gravite().equals("refus")),
                        toutes.stream().filter(r -> !r.gravite().equals("refus")))
                .toList();
    }

    private List<DomContent> remarquesDevant() {
        List<RemarqueDeRecu> toutes = remarques();
        int autres = toutes.size() - REMARQUES_DEVANT;
        return toutes.isEmpty()
                ? List.of()
                : List.of(
                        h2("Ce qui a été remarqué"),
                        ul(each(
                                toutes.stream().limit(REMARQUES_DEVANT).toList(),
                                r -> li(lisible(TexteDeRecu.sansCode(r)) + aFaire(r)))),
                        p(autres > 0 ? "Toutes les remarques sont au verso." : "")
                                .withClass("note"));
    }

    private static String aFaire(RemarqueDeRecu r) {
        return r.attendu().isEmpty() || r.message().contains(r.attendu()) ? "" : " — attendu : " + lisible(r.attendu());
    }

    private static List<DomContent> annee(Annee a) {
        Recu recu = a.situation().recu();
        TexteDeRecu textes = new TexteDeRecu(recu, a.communs());
        List<DomContent> contenu = new ArrayList<>();
        contenu.add(h2("L'année, au " + Jours.texte(recu.tete().getOrDefault("au", ""))));
        contenu.addAll(Dessins.deLaConvention(recu, a.communs()));
        contenu.add(Page.tableau("", textes.chiffresEnTable()));
        List<List<Case>> dates = dates(recu);
        if (!dates.isEmpty()) {
            contenu.add(h2("Les prochaines dates"));
            contenu.add(Page.tableau("", new TableRendue("dates", List.of("avant la fin du", "qui", "quoi"), dates)));
        }
        return contenu;
    }

    /** What is still to be done, soonest first. */
    private static List<List<Case>> dates(Recu recu) {
        return recu.tables().stream()
                .filter(t -> t.nom().equals("echeances"))
                .flatMap(t -> t.lignes().stream()
                        .filter(l -> Set.of("à faire", "en retard").contains(colonne(t, l, "statut")))
                        .sorted((x, y) -> colonne(t, x, "limite").compareTo(colonne(t, y, "limite")))
                        .map(l -> Stream.of(
                                        Jours.texte(colonne(t, l, "limite")),
                                        colonne(t, l, "par"),
                                        colonne(t, l, "objet"))
                                .map(Case::texte)
                                .toList()))
                .limit(DATES_DEVANT)
                .toList();
    }

    private static String colonne(TableDeRecu t, List<String> ligne, String nom) {
        for (int i = 0; i < t.colonnes().size(); i++) {
            if (t.colonnes().get(i).nom().equals(nom)) {
                return ligne.get(i);
            }
        }
        return "";
    }

    private List<DomContent> verso() {
        List<DomContent> contenu = new ArrayList<>();
        contenu.add(h2(lisible(nom()) + " : le calcul, étape par étape"));
        contenu.add(Page.tableau("Chaque étape, avec son article", Html.etapes(derivation(), textes())));
        contenu.add(Html.remarques(remarques()));
        annee.ifPresent(a -> {
            TexteDeRecu textes = new TexteDeRecu(a.situation().recu(), a.communs());
            a.situation().recu().tables().stream()
                    .filter(t -> Set.of("decomptes", "indicateurs").contains(t.nom()))
                    .filter(t -> !t.lignes().isEmpty())
                    .forEach(t -> contenu.add(Html.tableau(textes.table(t))));
        });
        return contenu;
    }

    /** The steps that this target is made of, those that it shares included, operands first. */
    private List<EtapeDeRecu> derivation() {
        TexteDeRecu textes = textes();
        Set<String> utiles = new HashSet<>();
        List<String> aSuivre = new ArrayList<>(
                objectif.recu().chiffres().stream().map(c -> c.etape()).toList());
        while (!aSuivre.isEmpty()) {
            String id = aSuivre.remove(aSuivre.size() - 1);
            if (utiles.add(id)) {
                textes.etape(id).ifPresent(e -> aSuivre.addAll(e.operandes()));
            }
        }
        return Stream.concat(communs.stream(), Stream.of(objectif.recu()))
                .distinct()
                .flatMap(r -> r.etapes().stream())
                .filter(e -> utiles.contains(e.id()))
                .toList();
    }

    private static String lisible(String texte) {
        return Caracteres.lisibles(texte);
    }
}
