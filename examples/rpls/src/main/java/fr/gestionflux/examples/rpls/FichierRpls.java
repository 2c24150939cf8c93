package fr.gestionflux.examples.rpls;

import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.rpls.LogementRpls;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongConsumer;
import java.util.stream.Collector;

/**
 * Reads a file by several threads, each a slice of it: homes, anomalies, their order and their lines are those that one
 * {@link LecteurRpls} gives. A slice starts at a line that is one home whatever stands before; should a quotation mark run
 * over it after all, the slice is read again with what stands before.
 *
 * @param millesime the year whose 1 January the register describes
 * @param encodage the announced one; a mark at the head of the file prevails
 * @param fils how many threads, 1 at least; one is enough for a pipe, or where a character may be several bytes any of
 *     which looks like a separator
 * @param octetsLus is told how many more bytes were read, by any thread
 */
public record FichierRpls(int millesime, Charset encodage, int fils, LongConsumer octetsLus) {

    static final String ENCODAGE_MARQUE = "encodage-marque";

    /**
     * What a file gave.
     *
     * @param <A> what homes are counted in
     * @param logements the homes; of no use when the file is refused
     * @param journal the anomalies
     * @param lignes lines after the first one, whatever became of them
     * @param logementsLus homes, each line one
     * @param lecture what became of the file
     */
    public record Lu<A>(A logements, Journal journal, long lignes, long logementsLus, Lecture lecture) {}

    /** What one thread reads, from a place to another, and what it gives. */
    private record Tranche<A>(Path fichier, long debut, long fin, LecteurRpls lecteur, A logements, Journal journal) {}

    /**
     * Reads a file.
     *
     * @param <A> what homes are counted in
     * @param fichier the file
     * @param comptes how homes are counted: in one count a thread, which the combiner then adds to the first one
     * @return what it gave
     * @throws IOException if it cannot be read
     * @throws InterruptedException if the thread is interrupted
     */
    public <A> Lu<A> lire(Path fichier, Collector<LogementRpls, A, A> comptes)
            throws IOException, InterruptedException {
        Texte texte = Texte.de(fichier, encodage);
        try (InputStream octets = texte.octets()) {
            Optional<Decoupe> decoupe = fils > 1 && texte.parOctets() && Files.isRegularFile(fichier)
                    ? Decoupe.de(fichier, texte.encodage(), millesime, fils)
                    : Optional.empty();
            List<Tranche<A>> tranches =
                    tranches(fichier, decoupe.map(Decoupe::debuts).orElse(List.of(0L)), comptes);
            Tranche<A> ensemble = tranches.get(0);
            A logements = ensemble.logements;
            remarqueLaMarque(texte, ensemble);
            if (decoupe.isPresent()) {
                lis(tranches, decoupe.get().disposition(), texte.encodage());
                logements = reunis(tranches, comptes);
            } else {
                ensemble.lecteur.commence(new Lignes(octets, octetsLus), texte.encodageDesOctets());
            }
            Lecture lecture = ensemble.lecteur.acheve();
            return new Lu<>(
                    logements, ensemble.journal, ensemble.lecteur.lignes(), ensemble.lecteur.logementsLus(), lecture);
        }
    }

    private void remarqueLaMarque(Texte texte, Tranche<?> ensemble) {
        if (!texte.encodage().equals(encodage)) {
            ensemble.journal.note(Anomalie.builder()
                    .gravite(Anomalie.Gravite.REMARQUE)
                    .code(ENCODAGE_MARQUE)
                    .document(Fichiers.nom(ensemble.fichier))
                    .message("ses premiers octets disent qu'il est en " + texte.encodage()
                            + " : il est lu ainsi, et non en " + encodage)
                    .build());
        }
    }

    private <A> List<Tranche<A>> tranches(Path fichier, List<Long> debuts, Collector<LogementRpls, A, A> comptes) {
        List<Tranche<A>> tranches = new ArrayList<>();
        for (int n = 0; n < debuts.size(); n++) {
            A logements = comptes.supplier().get();
            Journal journal = new Journal();
            LecteurRpls lecteur = new LecteurRpls(
                    Fichiers.nom(fichier), millesime, l -> comptes.accumulator().accept(logements, l), journal::note);
            long fin = n + 1 < debuts.size() ? debuts.get(n + 1) : Long.MAX_VALUE;
            tranches.add(new Tranche<>(fichier, debuts.get(n), fin, lecteur, logements, journal));
        }
        return tranches;
    }

    private <A> void lis(List<Tranche<A>> tranches, Disposition disposition, Charset reconnu)
            throws IOException, InterruptedException {
        List<Callable<Void>> lectures = new ArrayList<>();
        for (Tranche<A> t : tranches) {
            lectures.add(() -> {
                if (t.debut == 0) {
                    lis(t, 0, lignes -> t.lecteur.commence(lignes, reconnu));
                } else {
                    lis(t, 1, lignes -> t.lecteur.poursuis(lignes, disposition, reconnu));
                }
                return null;
            });
        }
        ExecutorService execution = Executors.newFixedThreadPool(tranches.size());
        try {
            for (Future<Void> f : execution.invokeAll(lectures)) {
                f.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException cause ? cause : new IOException(e.getCause());
        } finally {
            execution.shutdownNow();
        }
    }

    private interface Etape {
        void lis(Lignes lignes) throws IOException;
    }

    private void lis(Tranche<?> t, int numero, Etape etape) throws IOException {
        try (InputStream octets = Decoupe.ouvre(t.fichier, t.debut)) {
            etape.lis(new Lignes(octets, t.debut, t.fin - t.debut, numero, octetsLus));
        }
    }

    /** Adds to the first slice those that follow, in order. */
    private <A> A reunis(List<Tranche<A>> tranches, Collector<LogementRpls, A, A> comptes) throws IOException {
        Tranche<A> ensemble = tranches.get(0);
        LecteurRpls lecteur = ensemble.lecteur;
        A logements = ensemble.logements;
        for (Tranche<A> t : tranches.subList(1, tranches.size())) {
            if (lecteur.arrete()) {
                return logements;
            }
            if (lecteur.attend()) {
                lis(t, lecteur.lignesPassees(), lecteur::poursuis);
            } else {
                ensemble.journal.fusionner(t.journal, lecteur.lignesPassees() - 1);
                lecteur.reprends(t.lecteur);
                logements = comptes.combiner().apply(logements, t.logements);
            }
        }
        return logements;
    }
}
