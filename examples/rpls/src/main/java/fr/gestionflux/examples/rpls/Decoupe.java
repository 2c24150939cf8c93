package fr.gestionflux.examples.rpls;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Where a file may be cut in slices: at lines that are read alike whatever stands before, unless a quotation mark was left
 * open there.
 *
 * @param disposition what its first line tells
 * @param debuts where slices start, the first one at 0
 */
record Decoupe(Disposition disposition, List<Long> debuts) {

    /** A file of which no line in so many is surely a home is not cut there. */
    private static final int LIGNES_ESSAYEES = 1000;

    /** Empty when nothing tells how lines are read; fewer slices than asked where lines do not let it be cut. */
    static Optional<Decoupe> de(Path fichier, Charset encodage, int millesime, int tranches) throws IOException {
        Optional<Disposition> disposition = disposition(fichier, encodage, millesime);
        if (disposition.isEmpty()) {
            return Optional.empty();
        }
        long taille = Files.size(fichier);
        List<Long> debuts = new ArrayList<>(List.of(0L));
        for (int n = 1; n < tranches; n++) {
            // a slice that had to start later may go over the next cut
            long dernier = debuts.get(debuts.size() - 1);
            long coupe = Math.max(dernier + 1, taille / tranches * n);
            debut(fichier, encodage, disposition.get(), coupe).ifPresent(debuts::add);
        }
        return Optional.of(new Decoupe(disposition.get(), debuts));
    }

    private static Optional<Disposition> disposition(Path fichier, Charset encodage, int millesime) throws IOException {
        try (InputStream octets = ouvre(fichier, 0)) {
            Lignes lignes = new Lignes(octets, lus -> {});
            return lignes.avance()
                    ? Disposition.de(Fichiers.nom(fichier), Ligne.premiere(encodage, lignes), millesime, anomalie -> {})
                    : Optional.empty();
        } catch (Arret | CharacterCodingException e) {
            // whoever reads the file will say it
            return Optional.empty();
        }
    }

    /** The first line after a place that is one home by itself; none when there is no such line in many. */
    private static OptionalLong debut(Path fichier, Charset encodage, Disposition disposition, long place)
            throws IOException {
        long avant = place - 1;
        try (InputStream octets = ouvre(fichier, avant)) {
            Lignes lignes = new Lignes(octets, avant, Long.MAX_VALUE, 0, lus -> {});
            // the end of a line, of which nothing tells where it starts
            lignes.avanceMemeVide();
            for (int n = 0; n < LIGNES_ESSAYEES && lignes.avance(); n++) {
                Ligne ligne = new Ligne(encodage, disposition.rangs().values());
                ligne.lis(lignes);
                if (!ligne.douteuse() && disposition.admet(ligne.champs())) {
                    return OptionalLong.of(lignes.position());
                }
            }
            return OptionalLong.empty();
        } catch (Arret | CharacterCodingException e) {
            return OptionalLong.empty();
        }
    }

    /** A file from a place on. */
    static InputStream ouvre(Path fichier, long place) throws IOException {
        return Channels.newInputStream(Files.newByteChannel(fichier).position(place));
    }
}
