package fr.gestionflux.examples.portefeuille;

import static fr.gestionflux.core.releve.Grandeur.DEPARTS;
import static fr.gestionflux.core.releve.Grandeur.ELIGIBLES;
import static fr.gestionflux.core.releve.Grandeur.FLUX;
import static fr.gestionflux.core.releve.Grandeur.LOGEMENTS;
import static fr.gestionflux.core.releve.Grandeur.MISES_EN_SERVICE;
import static fr.gestionflux.core.releve.Grandeur.PART_MUTATIONS;
import static fr.gestionflux.core.releve.Grandeur.ROTATION;
import static fr.gestionflux.core.releve.Grandeur.SOUSTRAITS;

import fr.gestionflux.core.annee.DossierAnnuel;
import fr.gestionflux.core.charte.Charte;
import fr.gestionflux.core.charte.Chartes;
import fr.gestionflux.core.charte.Convention;
import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.droit.Droit;
import fr.gestionflux.core.droit.DroitDeSuite;
import fr.gestionflux.core.droit.EtatDesLieux;
import fr.gestionflux.core.droit.GarantieEmprunt;
import fr.gestionflux.core.droit.LogementsReserves;
import fr.gestionflux.core.droit.Origine;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.parc.Bailleur;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.parc.Reservataire.Categorie;
import fr.gestionflux.core.parc.Soustraction;
import fr.gestionflux.core.parc.Territoire;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.preuve.Unite;
import fr.gestionflux.core.releve.Releve;
import fr.gestionflux.core.repartition.Repartition;
import fr.gestionflux.core.suivi.Suivi;
import fr.gestionflux.core.temps.Annees;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A made-up portfolio: landlords one after the other, each with a file a territory, forty conventions of ten operations a
 * file, under the four charters in turn. The same seed makes the same portfolio; a file exists only while it is read.
 */
public final class Invention {

    private static final int CONVENTIONS = 40;
    private static final int OPERATIONS = 10;
    private static final LocalDate JANVIER_2024 = LocalDate.of(2024, 1, 1);
    private static final Reference INVENTE = Reference.de("portefeuille inventé");

    /** What a charter reads: where it applies, its facts of a commune and of the whole, the kind of its rights. */
    private enum Modele {
        SAVOIE("savoie", "73", "247300668", JANVIER_2024),
        ILE_DE_FRANCE("idf", "95", "200056380", LocalDate.of(2023, 1, 1)),
        HAUTE_GARONNE("haute-garonne", "31", "243100633", LocalDate.of(2022, 12, 31)),
        RHONE("rhone", "69", "200046977", LocalDate.of(2023, 12, 31));

        private final String charte;
        private final String code;
        private final String siren;
        private final LocalDate au;

        Modele(String charte, String code, String siren, LocalDate au) {
            this.charte = charte;
            this.code = code;
            this.siren = siren;
            this.au = au;
        }

        Territoire departement() {
            return Territoire.departement(code, "département " + code);
        }

        Territoire epci() {
            return Territoire.epci(siren, "EPCI de " + code, departement());
        }
    }

    private final Chartes chartes;
    private final long graine;

    private Invention(Chartes chartes, long graine) {
        this.chartes = chartes;
        this.graine = graine;
    }

    /**
     * A portfolio.
     *
     * @param chartes those discovered
     * @param graine the same one makes the same portfolio
     * @return a source of files
     */
    public static Invention avec(Chartes chartes, long graine) {
        return new Invention(chartes, graine);
    }

    /**
     * Sorted by landlord, then by territory: a landlord has a file a charter.
     *
     * @param conventions how many in all
     * @return files of at most forty conventions, each made when its turn comes
     */
    public Stream<Repartition.Builder> dossiers(int conventions) {
        int dossiers = (conventions + CONVENTIONS - 1) / CONVENTIONS;
        return IntStream.range(0, dossiers)
                .mapToObj(n -> fichier(n, Math.min(CONVENTIONS, conventions - n * CONVENTIONS)))
                .map(Fichier::repartition);
    }

    /**
     * One file of Île-de-France, where the share of each compares its rights with those of all.
     *
     * @param titulaires how many communes, at most 900, each with its convention
     * @return the file
     */
    public Repartition.Builder ileDeFrance(int titulaires) {
        return premier(Modele.ILE_DE_FRANCE, titulaires).repartition();
    }

    /**
     * The year of one landlord under a charter, to which homes and events may be added.
     *
     * @param charte the id of the charter
     * @param titulaires how many communes, at most 900, each with its convention
     * @return the file and its conventions
     * @throws IllegalArgumentException if the charter is none of the four
     */
    public Suivi.Builder annee(String charte, int titulaires) {
        Modele modele = Stream.of(Modele.values())
                .filter(m -> m.charte.equals(charte))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("charte : reçu « " + charte + " » ; attendu l'une de "
                        + Stream.of(Modele.values()).map(m -> m.charte).toList()));
        Fichier f = premier(modele, titulaires);
        return Suivi.builder().charte(f.charte).dossier(f.dossier).addAllConventions(f.conventions);
    }

    /** A landlord's file under one charter, and the yearly flow that it is shared out of. */
    private record Fichier(
            Modele modele, Charte charte, DossierAnnuel dossier, List<Convention> conventions, long logements) {

        Repartition.Builder repartition() {
            Resultat<Quantite> flux =
                    Resultat.donnee("flux du bailleur", Quantite.of(logements), Unite.LOGEMENTS, INVENTE);
            return Repartition.de(charte, dossier, modele.departement())
                    .conventions(conventions)
                    .donne(
                            new Reservataire(Categorie.ETAT, "État", modele.departement()),
                            Resultat.donnee("part de l'État", Taux.pourcent(30), Unite.SANS, INVENTE),
                            flux,
                            Origine.INCONNUE)
                    .flux(flux);
        }
    }

    /** The file of the first landlord under a charter. */
    private Fichier premier(Modele m, int conventions) {
        return fichier(List.of(Modele.values()).indexOf(m), conventions);
    }

    private Fichier fichier(int n, int conventions) {
        SplittableRandom hasard = new SplittableRandom(graine + n);
        Modele m = Modele.values()[n % Modele.values().length];
        Charte charte = chartes.pour(m.charte, JANVIER_2024).get();
        Bailleur bailleur = new Bailleur("bailleur " + n / Modele.values().length);
        Releve.Builder releve = Releve.builder();
        List<Contingent> contingents = new ArrayList<>();
        List<Convention> signees = new ArrayList<>();
        long libres = 0;
        for (int i = 0; i < conventions; i++) {
            String code = m.code + (100 + i);
            Territoire commune = Territoire.commune(code, "commune " + code, m.epci());
            Reservataire r = new Reservataire(Categorie.COMMUNE, commune.nom(), commune);
            long logements = hasard.nextLong(500, 5_000);
            libres += logements / 10;
            note(releve, m, commune, logements);
            contingents.add(
                    new Contingent(r, new EtatDesLieux(m.au, INVENTE).converti(m.au.getYear()), droits(m, hasard)));
            signees.add(convention(m, charte, bailleur, r));
        }
        // the communes are half of the landlord's stock
        long flux = 2 * libres;
        note(releve, m, flux);
        DossierAnnuel dossier = DossierAnnuel.builder()
                .bailleur(bailleur)
                .annee(2024)
                .addAllContingents(contingents)
                .releve(releve.build())
                .build();
        return new Fichier(m, charte, dossier, signees, flux);
    }

    /** What the charter reads of a commune. */
    private static void note(Releve.Builder releve, Modele m, Territoire commune, long logements) {
        switch (m) {
            case SAVOIE ->
                releve.note(LOGEMENTS, commune, 2022, logements, INVENTE).lu(ROTATION, commune, 2022, "10 %", INVENTE);
            case ILE_DE_FRANCE ->
                releve.note(DEPARTS, commune, 2024, logements / 10, INVENTE)
                        .note(ROTATION, commune, new Annees(2018, 2022), Taux.pourcent(7), INVENTE);
            case HAUTE_GARONNE -> releve.note(ELIGIBLES, commune, 2022, logements, INVENTE);
            case RHONE ->
                releve.note(ELIGIBLES, commune, 2023, logements, INVENTE)
                        .aucun(commune, 2024, INVENTE, Soustraction.COPROPRIETES_DEGRADEES);
        }
    }

    /** What the charter reads of the EPCI and of the département. */
    private static void note(Releve.Builder releve, Modele m, long flux) {
        switch (m) {
            case SAVOIE ->
                releve.lu(ROTATION, m.epci(), 2022, "9,2 %", INVENTE).note(FLUX, m.departement(), 2024, flux, INVENTE);
            case ILE_DE_FRANCE ->
                releve.note(FLUX, m.departement(), 2024, flux, INVENTE)
                        .note(ELIGIBLES, m.departement(), 2023, 10 * flux, INVENTE)
                        .note(SOUSTRAITS, m.departement(), 2024, 0, INVENTE)
                        .note(MISES_EN_SERVICE, m.departement(), 2024, 0, INVENTE);
            case HAUTE_GARONNE -> releve.lu(ROTATION, m.departement(), 2022, "10 %", INVENTE);
            case RHONE -> {
                IntStream.rangeClosed(2021, 2023).forEach(n -> releve.lu(ROTATION, m.epci(), n, "10 %", INVENTE));
                releve.lu(PART_MUTATIONS, m.departement(), 2024, "10 %", INVENTE);
            }
        }
    }

    private static List<Droit> droits(Modele m, SplittableRandom hasard) {
        return IntStream.rangeClosed(1, OPERATIONS)
                .mapToObj(n -> droit(m, "opération " + n, hasard.nextLong(4, 40), hasard.nextInt(2030, 2065)))
                .toList();
    }

    private static Droit droit(Modele m, String nom, long logements, int fin) {
        return switch (m) {
            case SAVOIE -> new GarantieEmprunt(nom, Quantite.of(logements), Taux.pourcent(20), LocalDate.of(fin, 6, 1));
            case ILE_DE_FRANCE -> new DroitDeSuite(nom, Quantite.of(logements), fin, Origine.GARANTIE);
            case HAUTE_GARONNE, RHONE ->
                new LogementsReserves(
                        nom, Quantite.of(logements), Origine.GARANTIE, Optional.of(LocalDate.of(fin, 6, 1)));
        };
    }

    private static Convention convention(Modele m, Charte charte, Bailleur bailleur, Reservataire r) {
        Convention.Builder convention = Convention.builder()
                .texte(INVENTE)
                .bailleur(bailleur)
                .reservataire(r)
                .effet(JANVIER_2024);
        if (m == Modele.SAVOIE) {
            convention.type(charte.type("opac-savoie"));
        }
        return convention.build();
    }
}
