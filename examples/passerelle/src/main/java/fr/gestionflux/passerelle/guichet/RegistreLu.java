package fr.gestionflux.passerelle.guichet;

import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.rpls.LectureLocat;
import fr.gestionflux.core.rpls.RotationRpls;
import fr.gestionflux.examples.rpls.FichierRpls;
import fr.gestionflux.examples.rpls.Lecture;
import fr.gestionflux.passerelle.porte.FichierLu;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.Collector;

/**
 * A register (RPLS) once read, in one file or several: its homes counted, each once.
 *
 * @param rotation its homes
 * @param fichiers what was read
 * @param anomalies of the files, then of their first bad lines
 * @param entier whether each file was read to its end, and nothing says that it lacks some lines
 */
public record RegistreLu(RotationRpls rotation, List<FichierLu> fichiers, List<Anomalie> anomalies, boolean entier) {

    /**
     * Copies the lists.
     *
     * @param rotation its homes
     * @param fichiers what was read
     * @param anomalies of the files, then of their first bad lines
     * @param entier whether each file was read to its end
     */
    public RegistreLu {
        fichiers = List.copyOf(fichiers);
        anomalies = List.copyOf(anomalies);
    }

    /**
     * Reads a register.
     *
     * @param fichiers its files
     * @param millesime the year whose 1 January it describes
     * @param lecture which years of first letting the rate leaves out
     * @param encodage the announced one
     * @param octetsLus is told how many more bytes were read
     * @return its homes and the anomalies
     * @throws IOException if the system fails
     * @throws IllegalArgumentException if no register has this millésime
     */
    public static RegistreLu lis(
            List<Path> fichiers, int millesime, LectureLocat lecture, Charset encodage, LongConsumer octetsLus)
            throws IOException {
        RotationRpls ensemble = RotationRpls.de(millesime, lecture);
        FichierRpls lecteur =
                new FichierRpls(millesime, encodage, Runtime.getRuntime().availableProcessors(), octetsLus);
        List<FichierLu> lus = new ArrayList<>();
        List<Anomalie> anomalies = new ArrayList<>();
        boolean entier = true;
        for (Path fichier : fichiers) {
            FichierRpls.Lu<RotationRpls> lu = lis(lecteur, fichier, millesime, lecture);
            entier &= lu.lecture() == Lecture.COMPLETE || lu.lecture() == Lecture.LIGNES_ECARTEES;
            ensemble.fusionner(lu.logements());
            anomalies.addAll(lu.journal().generales());
            anomalies.addAll(lu.journal().premieres());
            if (lu.lecture() == Lecture.LIGNES_ECARTEES) {
                anomalies.add(ecartees(fichier, lu.lignes() - lu.logementsLus()));
            }
            lus.add(FichierLu.de(fichier));
        }
        return new RegistreLu(ensemble, lus, anomalies, entier);
    }

    private static FichierRpls.Lu<RotationRpls> lis(
            FichierRpls lecteur, Path fichier, int millesime, LectureLocat lecture) throws IOException {
        try {
            return lecteur.lire(
                    fichier,
                    Collector.of(
                            () -> RotationRpls.de(millesime, lecture), RotationRpls::ajouter, RotationRpls::fusionner));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("la lecture de « " + fichier + " » a été interrompue", e);
        }
    }

    private static Anomalie ecartees(Path fichier, long combien) {
        return Anomalie.remarque(
                        Codes.LIGNE_ECARTEE,
                        "lignes écartées, dont les logements manquent aux chiffres : " + combien
                                + " (les premières sont dites plus haut)")
                .en(fichier.getFileName().toString(), 1);
    }
}
