package fr.gestionflux.passerelle.rendu;

import fr.gestionflux.core.recu.ChiffreDeRecu;
import fr.gestionflux.core.recu.ColonneDeRecu;
import fr.gestionflux.core.recu.EtapeDeRecu;
import fr.gestionflux.core.recu.Recu;
import fr.gestionflux.core.recu.RemarqueDeRecu;
import fr.gestionflux.core.recu.TableDeRecu;
import fr.gestionflux.passerelle.guichet.Feuillet;
import fr.gestionflux.passerelle.guichet.Reponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** An answer as tables: its figures, each step once, its remarks, and each table of its receipts, whoever it is about. */
final class TablesDeReponse {

    static final String REMARQUES = "remarques";

    private static final String QUI = "feuillet";
    private static final List<String> CHIFFRES =
            List.of(QUI, "reservataire", "chiffre", "valeur", "exact", "unite", "document", "article");
    private static final List<String> ETAPES = List.of(
            QUI,
            "id",
            "nom",
            "valeur",
            "exact",
            "unite",
            "operation",
            "operandes",
            "arrondi",
            "document",
            "article",
            "hypothese");
    private static final List<String> REMARQUE = List.of(
            QUI,
            "gravite",
            "code",
            "reservataire",
            "territoire",
            "donnee",
            "annees",
            "convention",
            "document",
            "ligne",
            "champ",
            "recu",
            "attendu",
            "necessaire a",
            "message");

    private final Reponse reponse;
    private final List<Recu> communs;

    private TablesDeReponse(Reponse reponse) {
        this.reponse = reponse;
        this.communs = reponse.communs();
    }

    static List<TableRendue> de(Reponse r) {
        TablesDeReponse t = new TablesDeReponse(r);
        List<TableRendue> tables = new ArrayList<>();
        tables.add(t.chiffres());
        tables.addAll(t.desRecus());
        List<String> pris =
                new ArrayList<>(tables.stream().map(TableRendue::nom).toList());
        r.tables().stream().map(TableRendue::de).forEach(x -> tables.add(sansHomonyme(x, pris)));
        tables.add(t.etapes());
        tables.add(t.remarques());
        return tables;
    }

    /** The next year's tables may have the name of a table of receipts. */
    private static TableRendue sansHomonyme(TableRendue t, List<String> pris) {
        return pris.contains(t.nom()) ? new TableRendue(t.nom() + "_du_dossier", t.entete(), t.lignes()) : t;
    }

    private TableRendue chiffres() {
        List<List<Case>> lignes = new ArrayList<>();
        for (Feuillet f : reponse.feuillets()) {
            TexteDeRecu recu = new TexteDeRecu(f.recu(), communs);
            for (ChiffreDeRecu c : f.recu().chiffres()) {
                Optional<EtapeDeRecu> e = recu.etape(c.etape());
                lignes.add(List.of(
                        Case.texte(f.titre()),
                        Case.texte(f.recu().tete().getOrDefault("reservataire", "")),
                        Case.texte(c.nom()),
                        e.map(Case::figure).orElse(Case.texte("")),
                        texte(e.map(EtapeDeRecu::exact)),
                        texte(e.map(EtapeDeRecu::unite)),
                        texte(e.map(EtapeDeRecu::document)),
                        texte(e.map(EtapeDeRecu::article))));
            }
        }
        return new TableRendue("chiffres", CHIFFRES, lignes);
    }

    private TableRendue etapes() {
        List<List<Case>> lignes = new ArrayList<>();
        for (Feuillet f : reponse.feuillets()) {
            for (EtapeDeRecu e : f.recu().etapes()) {
                lignes.add(List.of(
                        Case.texte(f.titre()),
                        Case.texte(e.id()),
                        Case.texte(e.nom()),
                        Case.figure(e),
                        Case.texte(e.exact()),
                        Case.texte(e.unite()),
                        Case.texte(e.operation()),
                        Case.texte(String.join(" ", e.operandes())),
                        Case.texte(e.arrondi()),
                        Case.texte(e.document()),
                        Case.texte(e.article()),
                        Case.texte(e.hypothese())));
            }
        }
        return new TableRendue("etapes", ETAPES, lignes);
    }

    TableRendue remarques() {
        List<List<Case>> lignes = new ArrayList<>();
        for (Feuillet f : reponse.feuillets()) {
            for (RemarqueDeRecu r : f.recu().remarques()) {
                lignes.add(Stream.of(
                                f.titre(),
                                r.gravite(),
                                r.code(),
                                r.reservataire(),
                                r.territoire(),
                                r.donnee(),
                                r.annees(),
                                r.convention(),
                                r.document(),
                                r.ligne(),
                                r.champ(),
                                r.recu(),
                                r.attendu(),
                                r.necessaireA(),
                                r.message())
                        .map(Case::texte)
                        .toList());
            }
        }
        return new TableRendue(REMARQUES, REMARQUE, lignes);
    }

    static TableRendue remarques(Reponse r) {
        return new TablesDeReponse(r).remarques();
    }

    /** One a name: a first column says whose rows are; beside each figure, its exact value. */
    private List<TableRendue> desRecus() {
        Map<String, List<ColonneDeRecu>> colonnes = new LinkedHashMap<>();
        Map<String, List<List<Case>>> lignes = new LinkedHashMap<>();
        for (Feuillet f : reponse.feuillets()) {
            TexteDeRecu recu = new TexteDeRecu(f.recu(), communs);
            for (TableDeRecu t : f.recu().tables()) {
                colonnes.putIfAbsent(t.nom(), t.colonnes());
                List<List<Case>> siennes = lignes.computeIfAbsent(t.nom(), n -> new ArrayList<>());
                for (List<String> ligne : t.lignes()) {
                    siennes.add(rangee(f, recu, t.colonnes(), ligne));
                }
            }
        }
        List<TableRendue> tables = new ArrayList<>();
        colonnes.forEach((nom, c) -> tables.add(new TableRendue(nom, entete(c), lignes.getOrDefault(nom, List.of()))));
        return tables;
    }

    private static List<String> entete(List<ColonneDeRecu> colonnes) {
        List<String> entete = new ArrayList<>(List.of(QUI));
        for (ColonneDeRecu c : colonnes) {
            entete.add(TexteDeRecu.titre(c));
            if (TexteDeRecu.estUneFigure(c)) {
                entete.add(TexteDeRecu.titre(c) + " exact");
            }
        }
        return entete;
    }

    private static List<Case> rangee(Feuillet f, TexteDeRecu recu, List<ColonneDeRecu> colonnes, List<String> ligne) {
        List<Case> rangee = new ArrayList<>(List.of(Case.texte(f.titre())));
        for (int i = 0; i < colonnes.size(); i++) {
            String valeur = ligne.get(i);
            if (TexteDeRecu.estUneFigure(colonnes.get(i))) {
                Optional<EtapeDeRecu> e = recu.etape(valeur);
                rangee.add(e.map(Case::figure).orElse(Case.texte(valeur)));
                rangee.add(texte(e.map(EtapeDeRecu::exact)));
            } else {
                rangee.add(TexteDeRecu.estUnCompte(colonnes.get(i)) ? Case.entier(valeur) : Case.texte(valeur));
            }
        }
        return rangee;
    }

    private static Case texte(Optional<String> texte) {
        return Case.texte(texte.orElse(""));
    }
}
