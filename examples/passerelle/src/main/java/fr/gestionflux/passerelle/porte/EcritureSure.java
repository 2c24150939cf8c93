package fr.gestionflux.passerelle.porte;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.stream.Stream;

/** Nothing is half written: what is written lies beside its place until it is whole, then takes it. */
public final class EcritureSure {

    /** What writes to the path that it is given. */
    @FunctionalInterface
    public interface Ecrivain {
        /**
         * Writes.
         *
         * @param ou where, for now
         * @throws IOException if it cannot
         */
        void ecris(Path ou) throws IOException;
    }

    private EcritureSure() {}

    /**
     * Writes one file; one that was there is replaced once the new one is whole.
     *
     * @param cible where it will be
     * @param ecrivain writes it
     * @throws IOException if it cannot be written whole: what was there stays
     */
    public static void fichier(Path cible, Ecrivain ecrivain) throws IOException {
        Path dossier = dossierDe(cible);
        Files.createDirectories(dossier);
        Path partiel = Files.createTempFile(dossier, "." + cible.getFileName(), ".partiel");
        try {
            ecrivain.ecris(partiel);
            Files.move(partiel, cible, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(partiel);
        }
    }

    /**
     * Writes a folder of files. What is there is never mixed with what is new: a folder that holds something is refused.
     *
     * @param cible the folder, absent or empty
     * @param ecrivain writes into it
     * @throws FileAlreadyExistsException if it holds something
     * @throws IOException if it cannot be written whole: nothing is left
     */
    public static void dossier(Path cible, Ecrivain ecrivain) throws IOException {
        if (Files.exists(cible) && !estUnDossierVide(cible)) {
            throw new FileAlreadyExistsException(cible.toString());
        }
        Path parent = dossierDe(cible);
        Files.createDirectories(parent);
        Path partiel = Files.createTempDirectory(parent, "." + cible.getFileName() + ".partiel");
        try {
            ecrivain.ecris(partiel);
            Files.deleteIfExists(cible);
            Files.move(partiel, cible, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            efface(partiel);
        }
    }

    private static boolean estUnDossierVide(Path cible) throws IOException {
        if (!Files.isDirectory(cible)) {
            return false;
        }
        try (Stream<Path> contenu = Files.list(cible)) {
            return contenu.findAny().isEmpty();
        }
    }

    private static Path dossierDe(Path cible) {
        Path absolu = cible.toAbsolutePath().getParent();
        return absolu == null ? cible.toAbsolutePath() : absolu;
    }

    private static void efface(Path dossier) throws IOException {
        if (!Files.exists(dossier)) {
            return;
        }
        try (Stream<Path> contenu = Files.walk(dossier)) {
            for (Path p : contenu.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(p);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
