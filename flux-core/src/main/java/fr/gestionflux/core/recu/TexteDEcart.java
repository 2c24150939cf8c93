package fr.gestionflux.core.recu;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What changed, in French: ten lines at most a figure, most effect first. */
final class TexteDEcart {

    private static final int LIGNES = 10;
    private static final int NOMS = 3;
    private static final Pattern ANNEE = Pattern.compile("\\b(?:19|20)\\d{2}\\b");
    private static final String NUL = "0/1";

    private TexteDEcart() {}

    static String de(ComparaisonDeRecus c) {
        Stream<String> tetes =
                c.tetes().stream().map(t -> t.nom() + " : " + ouRien(t.avant()) + " → " + ouRien(t.apres()));
        return Stream.of(
                        tetes,
                        c.ecarts().stream().map(TexteDEcart::de),
                        c.disparus().stream().map(n -> "« " + n + " » n'est que dans le premier reçu."),
                        c.apparus().stream().map(n -> "« " + n + " » n'est que dans le second reçu."))
                .flatMap(s -> s)
                .collect(Collectors.joining("\n"));
    }

    private static String ouRien(String texte) {
        return texte.isEmpty() ? "rien" : texte;
    }

    static String de(EcartDeRecu e) {
        if (!e.change()) {
            return "« " + e.nom() + " » ne change pas : " + e.avant().lisible() + autres(e, ", malgré ") + ".";
        }
        if (!e.difference().estCalculee()) {
            return "« " + e.nom() + " » passe de " + valeur(e.avant()) + " à " + valeur(e.apres())
                    + " : l'écart ne s'explique pas sans deux valeurs.";
        }
        List<String> fin = fin(e);
        List<String> lignes = new ArrayList<>();
        lignes.add("« " + e.nom() + " » passe de " + e.avant().lisible() + " à "
                + e.apres().lisible() + " (" + e.difference().lisible() + ") :");
        int places = LIGNES - 1 - fin.size();
        int dites = e.causes().size() <= places ? e.causes().size() : places - 1;
        e.causes().subList(0, dites).forEach(c -> lignes.add("- " + cause(c)));
        if (dites < e.causes().size()) {
            lignes.add("- et " + (e.causes().size() - dites) + " autres causes, de moindre effet");
        }
        lignes.addAll(fin);
        return String.join("\n", lignes);
    }

    private static String valeur(ValeurDeRecu v) {
        return v.estCalculee() ? v.lisible() : "sans valeur";
    }

    private static List<String> fin(EcartDeRecu e) {
        List<String> fin = new ArrayList<>();
        if (!e.apparues().isEmpty()) {
            fin.add("- étapes apparues : " + noms(e.apparues()));
        }
        if (!e.disparues().isEmpty()) {
            fin.add("- étapes disparues : " + noms(e.disparues()));
        }
        if (e.causes().stream().filter(TexteDEcart::estUneFormule).count() > 1) {
            fin.add("- effet des formules ensemble, les autres causes étant échangées : "
                    + valeur(e.effetDesFormules()));
        }
        if (!e.effetsCroises().exact().equals(NUL)) {
            fin.add("- effets croisés : " + e.effetsCroises().lisible());
        }
        if (e.autresChangements() > 0) {
            fin.add("- l'écart est le même sans" + autres(e, " "));
        }
        return fin;
    }

    private static boolean estUneFormule(CauseDEcart c) {
        return c.genre().equals(Changement.Sorte.FORMULE.toString());
    }

    private static String autres(EcartDeRecu e, String lien) {
        int n = e.autresChangements();
        return n == 0 ? "" : lien + n + (n == 1 ? " autre changement" : " autres changements");
    }

    private static String noms(List<String> noms) {
        int reste = noms.size() - NOMS;
        return String.join(" ; ", noms.subList(0, Math.min(NOMS, noms.size())))
                + (reste > 0 ? " ; et " + reste + (reste == 1 ? " autre" : " autres") : "");
    }

    private static String cause(CauseDEcart c) {
        String effet = c.effet().estCalculee() ? " : " + c.effet().lisible() : "";
        return c.nomApres().isEmpty()
                ? c.genre() + ", " + c.nom() + " : " + c.avant() + c.apres() + entre(c.source() + c.sourceApres())
                        + effet
                : nom(c) + (estUneFormule(c) ? ", calculé autrement : " : " : ") + c.avant() + " → " + c.apres()
                        + entre(sources(c)) + effet;
    }

    private static String entre(String source) {
        return source.isEmpty() ? "" : " (" + source + ")";
    }

    private static String sources(CauseDEcart c) {
        return c.source().equals(c.sourceApres()) ? c.source() : ouRien(c.source()) + " → " + ouRien(c.sourceApres());
    }

    /** « taux de rotation, Séez, 2022 → 2023 ». */
    private static String nom(CauseDEcart c) {
        if (c.nom().equals(c.nomApres())) {
            return c.nom();
        }
        Matcher annee = ANNEE.matcher(c.nomApres());
        boolean memeAnneeMasquee = ANNEE.matcher(c.nom()).replaceAll("#").equals(annee.replaceAll("#"));
        List<String> annees = annee.reset().results().map(r -> r.group()).toList();
        return c.nom() + " → " + (memeAnneeMasquee && annees.size() == 1 ? annees.get(0) : c.nomApres());
    }
}
