package fr.gestionflux.examples.benchmarks;

import de.siegmar.fastcsv.writer.CsvWriter;
import fr.gestionflux.core.charte.Chartes;
import fr.gestionflux.core.charte.Convention;
import fr.gestionflux.core.parc.Logement;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.suivi.Suivi;
import fr.gestionflux.core.tables.Donnees;
import fr.gestionflux.core.tables.TableEcrite;
import fr.gestionflux.core.tables.Vocabulaire;
import fr.gestionflux.examples.portefeuille.Invention;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A made-up file of one landlord as it is delivered: its tables, in a folder of CSV or in a workbook.
 *
 * @param tables what is written
 */
record DossierInvente(List<TableEcrite> tables) {

    private static final long GRAINE = 7;
    private static final LocalDate JANVIER = LocalDate.of(2024, 1, 1);
    private static final List<String> FINANCEMENTS = List.of("PLUS", "PLAI", "PLS");

    /** Homes offered come besides. */
    static DossierInvente de(String charte, int titulaires, int logements, int evenements) {
        Chartes chartes = Chartes.decouvertes();
        Suivi annee = Invention.avec(chartes, GRAINE).annee(charte, titulaires).build();
        List<Reservataire> reservataires =
                annee.conventions().stream().map(Convention::reservataire).toList();
        Offres offres = new Offres(reservataires, JANVIER, evenements, GRAINE);
        return new DossierInvente(Donnees.builder()
                .dossier(annee.dossier())
                .charte(charte)
                .addAllConventions(annee.conventions())
                .addAllLogements(offres.logements())
                .addAllLogements(IntStream.range(0, logements)
                        .mapToObj(n -> logement(n, reservataires.get(n % reservataires.size())))
                        .toList())
                .addAllEvenements(offres.evenements())
                .build()
                .ecris(Vocabulaire.de(chartes))
                .get());
    }

    /** Ten homes a building. */
    private static Logement logement(int n, Reservataire r) {
        int batiment = n / 10;
        int construction = 1950 + batiment % 70;
        return Logement.builder()
                .territoire(r.territoire())
                .numero("73%08d".formatted(n))
                .reservataire(r.nom())
                .typologie("T" + (1 + n % 5))
                .financement(FINANCEMENTS.get(batiment % FINANCEMENTS.size()))
                .adresse(1 + batiment % 99 + " rue inventée " + batiment / 99)
                .qpv(batiment % 7 == 0)
                .zoneTendue(true)
                .construction(construction)
                .miseEnService(construction + 1)
                .build();
    }

    void enCsv(Path dossier) throws IOException {
        Files.createDirectories(dossier);
        for (TableEcrite t : tables) {
            try (CsvWriter csv = CsvWriter.builder().fieldSeparator(';').build(dossier.resolve(t.nom() + ".csv"))) {
                csv.writeRecord(t.entete());
                t.rangees().forEach(csv::writeRecord);
            }
        }
    }

    void enClasseur(Path fichier) throws IOException {
        try (OutputStream octets = Files.newOutputStream(fichier);
                Workbook classeur = new Workbook(octets, "benchmarks", "1.0")) {
            for (TableEcrite t : tables) {
                List<List<String>> lignes = new ArrayList<>(List.of(t.entete()));
                lignes.addAll(t.rangees());
                feuille(classeur.newWorksheet(t.nom()), lignes);
            }
        }
    }

    private static void feuille(Worksheet feuille, List<List<String>> lignes) {
        for (int l = 0; l < lignes.size(); l++) {
            for (int c = 0; c < lignes.get(l).size(); c++) {
                if (!lignes.get(l).get(c).isEmpty()) {
                    feuille.value(l, c, lignes.get(l).get(c));
                }
            }
        }
    }
}
