package fr.gestionflux.examples.rpls;

import fr.gestionflux.core.preuve.Anomalie;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The files of the command: each once, and why one cannot be read. */
final class Fichiers {

    static final String FICHIER_EN_DOUBLE = "fichier-en-double";

    private Fichiers() {}

    /** Each file once, in order; one given again, through a link or as a copy, is remarked. */
    static List<Path> distincts(List<Path> recus, Consumer<Anomalie> anomalies) {
        List<Path> distincts = new ArrayList<>();
        for (Path f : recus) {
            Optional<Path> deja =
                    distincts.stream().filter(d -> memeContenu(d, f)).findFirst();
            if (deja.isPresent()) {
                anomalies.accept(Anomalie.builder()
                        .gravite(Anomalie.Gravite.REMARQUE)
                        .code(FICHIER_EN_DOUBLE)
                        .document(nom(f))
                        .message("même contenu que « " + deja.get() + " » : le fichier n'est lu qu'une fois")
                        .build());
            } else {
                distincts.add(f);
            }
        }
        return distincts;
    }

    /** Files that cannot be read are not the same as any other: reading them will tell why. */
    private static boolean memeContenu(Path a, Path b) {
        try {
            return Files.isSameFile(a, b)
                    || (Files.isRegularFile(a)
                            && Files.isRegularFile(b)
                            && Files.size(a) == Files.size(b)
                            && Files.mismatch(a, b) < 0);
        } catch (IOException e) {
            return a.toAbsolutePath().normalize().equals(b.toAbsolutePath().normalize());
        }
    }

    /** How many bytes there are to be read; 0 when one file at least does not tell, as a pipe. */
    static long taille(List<Path> fichiers) {
        long taille = 0;
        for (Path f : fichiers) {
            try {
                if (!Files.isRegularFile(f)) {
                    return 0;
                }
                taille += Files.size(f);
            } catch (IOException e) {
                return 0;
            }
        }
        return taille;
    }

    /** The last part of its path, or the path where it has none, as the root of a disk. */
    static String nom(Path fichier) {
        Path nom = fichier.getFileName();
        return nom == null ? fichier.toString() : nom.toString();
    }

    /** Why a file could not be read, in French. */
    static String raison(Path fichier, IOException erreur) {
        if (Files.isDirectory(fichier)) {
            return "c'est un dossier ; attendu un fichier";
        }
        if (erreur instanceof NoSuchFileException) {
            return "il n'existe pas";
        }
        return erreur instanceof AccessDeniedException ? "son accès est refusé" : "erreur du système : " + erreur;
    }
}
