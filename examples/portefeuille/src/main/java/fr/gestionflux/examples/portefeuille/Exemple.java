package fr.gestionflux.examples.portefeuille;

import fr.gestionflux.core.annee.DossierAnnuel;
import fr.gestionflux.core.charte.Charte;
import fr.gestionflux.core.charte.Chartes;
import fr.gestionflux.core.charte.Clauses;
import fr.gestionflux.core.charte.Convention;
import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.droit.EtatDesLieux;
import fr.gestionflux.core.droit.Origine;
import fr.gestionflux.core.droit.TableDesDroits;
import fr.gestionflux.core.parc.Bailleur;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.parc.Territoire;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.preuve.Unite;
import fr.gestionflux.core.releve.Grandeur;
import fr.gestionflux.core.releve.Releve;
import fr.gestionflux.core.repartition.Repartition;
import fr.gestionflux.core.saisie.Lecture;
import fr.gestionflux.core.saisie.Tableau;
import fr.gestionflux.core.temps.Annees;
import fr.gestionflux.examples.annexes.Csv;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A made-up landlord of 2024 and its forty conventions, in tables short enough to be followed by hand. */
enum Exemple {
    /** The convention type of OPAC Savoie, signed by every EPCI and by every commune but two. */
    SAVOIE(
            "savoie",
            "73",
            "Savoie",
            LocalDate.of(2024, 1, 1),
            "logements 2022",
            "rotation 2022",
            "Chantelauze-les-Cimes") {
        @Override
        void note(Titulaire t, Releve.Builder releve) {
            t.nombre().ifPresent(n -> releve.note(Grandeur.LOGEMENTS, t.territoire(), 2022, n, INVENTE));
            t.rotation().ifPresent(r -> releve.note(Grandeur.ROTATION, t.territoire(), 2022, r, INVENTE));
        }
    },

    /** The regional model, signed by every holder but one commune; each has its own year of conversion. */
    IDF("idf", "95", "Val-d'Oise", LocalDate.of(2023, 12, 31), "liberations 2024", "rotation moyenne", "Menucé") {
        @Override
        void note(Titulaire t, Releve.Builder releve) {
            // the model's year where the holder's part of the file gives none
            int conversion = t.conversion().orElse(2023);
            t.nombre().ifPresent(n -> releve.note(Grandeur.DEPARTS, t.territoire(), 2024, n, INVENTE));
            t.rotation()
                    .ifPresent(r -> releve.note(
                            Grandeur.ROTATION, t.territoire(), new Annees(conversion - 5, conversion - 1), r, INVENTE));
        }
    };

    static final int ANNEE = 2024;
    static final Bailleur BAILLEUR = new Bailleur("Les Foyers inventés");
    static final Reference INVENTE = Reference.de("donnée inventée pour l'exemple");

    private static final LocalDate JANVIER = LocalDate.of(ANNEE, 1, 1);

    private final String nom;
    private final String code;
    private final String departement;
    private final LocalDate etatDesLieux;
    private final String nombre;
    private final String rotation;
    private final String resume;

    /**
     * What the tables give.
     *
     * @param charte whose rules share out
     * @param repartition the whole landlord
     * @param resume the name of the holder whose target is summed up
     * @param illisibles what could not be read of the tables
     */
    record Lu(Charte charte, Repartition repartition, String resume, List<Anomalie> illisibles) {}

    Exemple(
            String nom,
            String code,
            String departement,
            LocalDate etatDesLieux,
            String nombre,
            String rotation,
            String resume) {
        this.nom = nom;
        this.code = code;
        this.departement = departement;
        this.etatDesLieux = etatDesLieux;
        this.nombre = nombre;
        this.rotation = rotation;
        this.resume = resume;
    }

    static Optional<Exemple> de(String nom) {
        return Arrays.stream(values()).filter(e -> e.nom.equals(nom)).findFirst();
    }

    static String noms() {
        return Arrays.stream(values()).map(e -> e.nom).collect(Collectors.joining(", "));
    }

    /** What the charter reads of a holder's territory. */
    abstract void note(Titulaire t, Releve.Builder releve);

    /** Reads the tables, and shares out. */
    Lu lire(Chartes chartes) {
        Charte charte = chartes.pour(nom, JANVIER).get();
        Territoire lieu = Territoire.departement(code, departement);
        Lecture<Titulaire> titulaires = Titulaire.lire(table("reservataires"), lieu, nombre, rotation);
        Map<String, Territoire> lieux = titulaires.lus().stream()
                .map(Titulaire::territoire)
                .collect(Collectors.toMap(Territoire::code, t -> t, (a, b) -> a));
        Releve.Builder releve = Releve.builder();
        titulaires.lus().forEach(t -> note(t, releve));
        Lecture<Contingent> droits =
                TableDesDroits.lire(table("droits"), chartes.genres(), etats(titulaires.lus()), lieux.values());
        List<Anomalie> faits = Faits.lire(table("faits"), lieux, releve);
        DossierAnnuel dossier = DossierAnnuel.builder()
                .bailleur(BAILLEUR)
                .annee(ANNEE)
                .addAllContingents(droits.lus())
                .releve(releve.build())
                .build();
        return new Lu(
                charte,
                repartition(charte, dossier, lieu, titulaires.lus()),
                resume,
                Stream.of(titulaires.anomalies(), droits.anomalies(), faits)
                        .flatMap(List::stream)
                        .toList());
    }

    private Tableau table(String quoi) {
        return Csv.ressource("/exemple/" + nom + "-" + quoi + ".csv");
    }

    /** Whose rights are read: an objective that is given stands for them. */
    private Map<Reservataire, EtatDesLieux> etats(List<Titulaire> titulaires) {
        EtatDesLieux etat = new EtatDesLieux(etatDesLieux, INVENTE);
        Map<Reservataire, EtatDesLieux> etats = new LinkedHashMap<>();
        titulaires.stream()
                .filter(t -> t.objectif().isEmpty())
                .forEach(t -> etats.put(
                        t.reservataire(), t.conversion().map(etat::converti).orElse(etat)));
        return etats;
    }

    private static Repartition repartition(
            Charte charte, DossierAnnuel dossier, Territoire lieu, List<Titulaire> titulaires) {
        Repartition.Builder repartition = Repartition.de(charte, dossier, lieu)
                .conventions(titulaires.stream()
                        .filter(t -> t.objectif().isEmpty() && !t.convention().equals("aucune"))
                        .map(t -> convention(charte, t))
                        .toList());
        titulaires.forEach(t -> t.objectif()
                .ifPresent(n -> repartition.donne(
                        t.reservataire(),
                        Resultat.donnee("objectif de " + t.reservataire(), n, Unite.LOGEMENTS, INVENTE),
                        Origine.INCONNUE)));
        return repartition.repartir();
    }

    private static Convention convention(Charte charte, Titulaire t) {
        Convention.Builder convention = Convention.builder()
                .texte(Reference.de("convention inventée de " + t.reservataire()))
                .bailleur(BAILLEUR)
                .reservataire(t.reservataire())
                .effet(JANVIER);
        if (!t.convention().equals("charte")) {
            convention.type(charte.type(t.convention()));
        }
        t.part().ifPresent(p -> convention.addStipulations(Clauses.TAUX_DU_RESERVATAIRE.fixee(p, INVENTE)));
        return convention.build();
    }
}
