package fr.gestionflux.passerelle.porte;

import fr.gestionflux.core.saisie.Libelles;
import fr.gestionflux.core.saisie.Tableau.Rangee;
import fr.gestionflux.core.tables.TableEcrite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Takes a candidate out of files: an opaque reference stands in the place of its own, the same in every event, so that no figure
 * changes. CSV files and JSON documents keep every other byte; a workbook is written again, its texts alone. What is written is
 * read again before it takes its place. Not thread-safe.
 */
public final class EffacementDeCandidat {

    /** Shorter, a reference is also a word, a rank, a letter of something else. */
    private static final int CHERCHEE_AILLEURS = 3;

    private final Path entree;
    private final Livraison recue;
    private final String reference;
    private final Map<String, CellulesVisees> visees = new LinkedHashMap<>();

    private EffacementDeCandidat(Path entree, Livraison recue, Livraison lue, String reference) {
        this.entree = entree;
        this.recue = recue;
        this.reference = Libelles.net(reference);
        String opaque = ReferenceOpaque.nouvelle();
        for (ColonneDuCandidat c : ColonneDuCandidat.de(lue)) {
            Set<Integer> lignes = c.table().rangees().stream()
                    .filter(r -> r.champs().size() > c.rang()
                            && Libelles.net(r.champs().get(c.rang())).equals(this.reference))
                    .map(Rangee::numero)
                    .collect(Collectors.toSet());
            if (!lignes.isEmpty()) {
                visees.put(c.table().document(), new CellulesVisees(c.rang(), lignes, opaque));
            }
        }
    }

    /**
     * Reads a file, and finds a candidate in it.
     *
     * @param entree a folder, a workbook or a JSON document
     * @param correspondance how tables and columns are called there, in a file apart
     * @param reference the candidate's; it is in no message
     * @return what is to be erased
     * @throws LivraisonIllisible if something of it cannot be read: a candidate may be there
     * @throws IOException if the system fails
     */
    public static EffacementDeCandidat de(Path entree, Optional<Path> correspondance, String reference)
            throws IOException {
        Livraison recue = Portes.entree(entree).lis();
        if (recue.anomalies().stream().anyMatch(a -> a.code().equals(CodesDePorte.FICHIER_ILLISIBLE))) {
            throw new LivraisonIllisible("« " + entree + " » ne se lit pas en entier, et un candidat peut y rester ;"
                    + " « flux verifier » dit ce qui est à corriger : rien n'a été écrit");
        }
        Livraison lue = Correspondance.applique(recue, correspondance);
        return new EffacementDeCandidat(entree, recue, lue, reference);
    }

    /** {@return how many events have this reference} */
    public int evenements() {
        return visees.values().stream().mapToInt(v -> v.lignes().size()).sum();
    }

    /**
     * Where else the reference is written, and stays: a motive that names somebody.
     *
     * @return file, line and column of each cell, without what it holds; none for a reference of one or two characters
     */
    public List<String> autresPlaces() {
        List<String> places = new ArrayList<>();
        if (reference.length() >= CHERCHEE_AILLEURS) {
            Pattern cherchee = Pattern.compile("(?<![\\p{L}\\d])" + Pattern.quote(reference) + "(?![\\p{L}\\d])");
            for (TableRecue t : apres().values()) {
                for (Rangee r : t.rangees()) {
                    for (int i = 0; i < r.champs().size(); i++) {
                        if (cherchee.matcher(r.champs().get(i)).find()) {
                            places.add(t.document() + ", ligne " + r.numero()
                                    + (i < t.entete().size()
                                            ? ", « " + t.entete().get(i) + " »"
                                            : ""));
                        }
                    }
                }
            }
        }
        return places;
    }

    /**
     * Writes a copy, of which every other file is the same.
     *
     * @param copie a folder that is absent or empty for a folder, or else a file
     * @throws IOException if it cannot be written whole: nothing is left
     */
    public void versUneCopie(Path copie) throws IOException {
        if (!Files.isDirectory(entree)) {
            EcritureSure.fichier(copie, ou -> ecris(entree, ou));
            return;
        }
        EcritureSure.dossier(copie, ou -> {
            try (Stream<Path> contenu = Files.list(entree)) {
                for (Path f : contenu.filter(Files::isRegularFile).toList()) {
                    ecris(f, ou.resolve(f.getFileName()));
                }
            }
        });
    }

    /**
     * Writes in the place of what was read.
     *
     * @throws IOException if it cannot be written whole: what was there stays
     */
    public void surPlace() throws IOException {
        if (!Files.isDirectory(entree)) {
            EcritureSure.fichier(entree, ou -> ecris(entree, ou));
            return;
        }
        for (String document : visees.keySet()) {
            Path f = entree.resolve(document);
            EcritureSure.fichier(f, ou -> ecris(f, ou));
        }
    }

    private void ecris(Path source, Path ou) throws IOException {
        Map<String, TableRecue> relues;
        Map<String, TableRecue> attendues = apres();
        if (Files.isDirectory(entree)) {
            CellulesVisees v = visees.get(source.getFileName().toString());
            if (v == null) {
                Files.copy(source, ou);
                return;
            }
            RetoucheCsv.ecris(source, v, ou);
            attendues
                    .values()
                    .removeIf(t -> !t.document().equals(source.getFileName().toString()));
            relues = new LinkedHashMap<>();
            new LectureCsv(ou).lis().ifPresent(t -> attendues.keySet().forEach(nom -> relues.put(nom, t)));
        } else if (Portes.entree(entree) instanceof PorteJson) {
            RetoucheJson.ecris(source, recue, visees, ou);
            relues = new PorteJson(ou).lis().tables();
        } else {
            EcritureXlsx.ecris(
                    attendues.entrySet().stream()
                            .map(t -> new TableEcrite(t.getKey(), t.getValue().entete(), champs(t.getValue())))
                            .toList(),
                    ou);
            relues = new PorteXlsx(ou).lis().tables();
        }
        exigeLesMemes(attendues, relues, source);
    }

    /** The tables once the candidate is out of them. */
    private Map<String, TableRecue> apres() {
        Map<String, TableRecue> apres = new LinkedHashMap<>();
        recue.tables().forEach((nom, t) -> {
            CellulesVisees v = visees.get(t.document());
            apres.put(nom, v == null ? t : v.dans(t));
        });
        return apres;
    }

    private static List<List<String>> champs(TableRecue t) {
        return t.rangees().stream().map(Rangee::champs).toList();
    }

    private static void exigeLesMemes(Map<String, TableRecue> attendues, Map<String, TableRecue> relues, Path source)
            throws LivraisonIllisible {
        boolean memes = attendues.keySet().equals(relues.keySet())
                && attendues.entrySet().stream().allMatch(a -> {
                    TableRecue relue = relues.getOrDefault(a.getKey(), a.getValue());
                    return relue.entete().equals(a.getValue().entete())
                            && champs(relue).equals(champs(a.getValue()));
                });
        if (!memes) {
            throw new LivraisonIllisible("« " + source
                    + " » est écrit d'une façon que cette version ne sait pas retoucher sans risque ; enregistrez-le de"
                    + " nouveau depuis votre tableur : rien n'a été écrit");
        }
    }
}
