package fr.gestionflux.passerelle.porte;

import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.saisie.Libelles;
import fr.gestionflux.core.saisie.Tableau.Rangee;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * What a person wants back: a copy of what was delivered, its texts and its lines as they were, as a workbook where each row
 * that has anomalies says them in its margin, where the cells that they are about are coloured and commented, and whose first
 * sheet lists them all.
 */
public final class CopieAnnotee {

    private static final String MARGE = "à corriger";
    private static final String LISTE = "anomalies";
    private static final List<String> ENTETE =
            List.of("table", "ligne", "colonne", "reçu", "attendu", "message", "gravité", "code");

    private static final String REFUS = "F8CBAD";
    private static final String REMARQUE = "FFE699";
    private static final int TAMPON = 1000;

    private final Livraison livree;
    private final Map<String, TableRecue> lues = new LinkedHashMap<>();
    private final Map<String, Map<Integer, List<Anomalie>>> parLigne = new LinkedHashMap<>();
    private final List<Anomalie> anomalies;
    private final NomsDeFeuilles noms = new NomsDeFeuilles();

    private CopieAnnotee(Livraison livree, Livraison lue, List<Anomalie> anomalies) {
        this.livree = livree;
        this.anomalies = anomalies;
        lue.tables().values().forEach(t -> lues.put(t.document(), t));
        for (Anomalie a : anomalies) {
            a.document()
                    .ifPresent(d -> parLigne.computeIfAbsent(d, x -> new TreeMap<>())
                            .computeIfAbsent(a.ligne().orElse(1), x -> new ArrayList<>())
                            .add(a));
        }
    }

    /**
     * Writes the copy.
     *
     * @param livree what came through the door
     * @param lue the same under the names that core read, which anomalies use
     * @param anomalies what was said of it
     * @param fichier where; one that was there is replaced
     * @throws IOException if it cannot be written whole
     */
    public static void ecris(Livraison livree, Livraison lue, List<Anomalie> anomalies, Path fichier)
            throws IOException {
        new CopieAnnotee(livree, lue, anomalies).ecris(fichier);
    }

    private void ecris(Path fichier) throws IOException {
        EcritureSure.fichier(fichier, ou -> {
            try (OutputStream octets = Files.newOutputStream(ou);
                    Workbook classeur = new Workbook(octets, EcritureXlsx.AUTEUR, null)) {
                liste(classeur.newWorksheet(noms.pour(LISTE)));
                for (Map.Entry<String, TableRecue> t : livree.tables().entrySet()) {
                    copie(classeur.newWorksheet(noms.pour(t.getKey())), t.getValue());
                }
            }
        });
    }

    private void liste(Worksheet feuille) throws IOException {
        List<List<String>> rangees = anomalies.stream().map(this::rangee).toList();
        EcritureXlsx.met(feuille, ENTETE, rangees);
        ecris(feuille, 0, ENTETE);
        gras(feuille, 0, ENTETE.size());
        for (int i = 0; i < rangees.size(); i++) {
            ecris(feuille, i + 1, rangees.get(i));
            if (i % TAMPON == TAMPON - 1) {
                feuille.flush();
            }
        }
        feuille.finish();
    }

    private List<String> rangee(Anomalie a) {
        return List.of(
                a.document().orElse(""),
                a.ligne().isPresent() ? Integer.toString(a.ligne().getAsInt()) : "",
                a.champ().orElse(""),
                a.recu().orElse(""),
                a.attendu().orElse(""),
                a.message(),
                a.estRefus() ? "refus" : "remarque",
                a.code());
    }

    private void copie(Worksheet feuille, TableRecue t) throws IOException {
        int marge = Math.max(
                t.entete().size(),
                t.rangees().stream().mapToInt(r -> r.champs().size()).max().orElse(0));
        verifie(feuille, t, marge);
        EcritureXlsx.met(
                feuille, t.entete(), t.rangees().stream().map(Rangee::champs).toList(), t.ligne());
        Map<Integer, List<Anomalie>> siennes = new TreeMap<>(parLigne.getOrDefault(t.document(), Map.of()));
        // a table says of itself, on line 1, what is about its header wherever it stands
        List<Anomalie> deLEntete =
                new ArrayList<>(Optional.ofNullable(siennes.remove(1)).orElse(List.of()));
        if (t.ligne() != 1) {
            deLEntete.addAll(Optional.ofNullable(siennes.remove(t.ligne())).orElse(List.of()));
        }
        int ligne = t.ligne() - 1;
        ecris(feuille, ligne, t.entete());
        EcritureXlsx.texte(feuille, ligne, marge, MARGE);
        gras(feuille, ligne, marge + 1);
        note(feuille, ligne, marge, deLEntete, t, MARGE + " : ");
        int ecrites = 0;
        for (Rangee r : t.rangees()) {
            ligne = Math.max(ligne + 1, r.numero() - 1);
            ecris(feuille, ligne, r.champs());
            note(
                    feuille,
                    ligne,
                    marge,
                    Optional.ofNullable(siennes.remove(r.numero())).orElse(List.of()),
                    t,
                    "");
            ecrites++;
            if (ecrites % TAMPON == 0) {
                feuille.flush();
            }
        }
        feuille.finish();
    }

    private static void verifie(Worksheet feuille, TableRecue t, int marge) throws IOException {
        int derniere = t.rangees().isEmpty()
                ? t.ligne()
                : t.rangees().get(t.rangees().size() - 1).numero();
        if (Math.max(derniere, t.rangees().size()) > Worksheet.MAX_ROWS || marge >= Worksheet.MAX_COLS) {
            throw new IOException("table « " + feuille.getName()
                    + " » : trop grande pour une feuille de classeur, qui porte " + Worksheet.MAX_ROWS + " lignes et "
                    + Worksheet.MAX_COLS + " colonnes ; demandez --format json");
        }
    }

    private static void ecris(Worksheet feuille, int ligne, List<String> champs) throws IOException {
        for (int i = 0; i < champs.size(); i++) {
            EcritureXlsx.texte(feuille, ligne, i, champs.get(i));
        }
    }

    private static void gras(Worksheet feuille, int ligne, int colonnes) {
        for (int i = 0; i < colonnes; i++) {
            feuille.style(ligne, i).bold().format(EcritureXlsx.TEXTE).set();
        }
    }

    /** The messages in the margin, the cells coloured by the worst of theirs. */
    private void note(Worksheet feuille, int ligne, int marge, List<Anomalie> siennes, TableRecue t, String avant)
            throws IOException {
        if (siennes.isEmpty()) {
            return;
        }
        String messages = siennes.stream()
                .map(a -> a.champ().map(c -> "« " + c + " » : ").orElse("") + a.message())
                .distinct()
                .collect(Collectors.joining(" ; "));
        EcritureXlsx.texte(feuille, ligne, marge, EcritureXlsx.coupe(avant + messages));
        colore(feuille, ligne, marge, siennes);
        Map<Integer, List<Anomalie>> parColonne = new TreeMap<>();
        siennes.forEach(a -> rang(a, t)
                .ifPresent(i ->
                        parColonne.computeIfAbsent(i, x -> new ArrayList<>()).add(a)));
        for (Map.Entry<Integer, List<Anomalie>> c : parColonne.entrySet()) {
            colore(feuille, ligne, c.getKey(), c.getValue());
            feuille.comment(
                    ligne,
                    c.getKey(),
                    Echappement.ecrit(EcritureXlsx.coupe(c.getValue().stream()
                            .map(Anomalie::message)
                            .distinct()
                            .collect(Collectors.joining(" ; ")))));
        }
    }

    private static void colore(Worksheet feuille, int ligne, int colonne, List<Anomalie> siennes) {
        feuille.style(ligne, colonne)
                .fillColor(siennes.stream().anyMatch(Anomalie::estRefus) ? REFUS : REMARQUE)
                .format(EcritureXlsx.TEXTE)
                .set();
    }

    /** Under the name that was read, or else under that delivered. */
    private Optional<Integer> rang(Anomalie a, TableRecue livree) {
        List<String> entete =
                Optional.ofNullable(lues.get(livree.document())).orElse(livree).entete();
        return a.champ().flatMap(c -> rang(c, entete).or(() -> rang(c, livree.entete())));
    }

    private static Optional<Integer> rang(String champ, List<String> entete) {
        for (int i = 0; i < entete.size(); i++) {
            if (Libelles.semblables(entete.get(i), champ)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }
}
