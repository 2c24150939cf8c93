package fr.gestionflux.examples.rpls;

import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.parc.ContingentRpls;
import fr.gestionflux.core.parc.EffectifsRpls;
import fr.gestionflux.core.parc.EffectifsRpls.Effectif;
import fr.gestionflux.core.parc.LectureLocat;
import fr.gestionflux.core.parc.RotationRpls;
import fr.gestionflux.core.parc.RotationRpls.Compte;
import fr.gestionflux.core.preuve.Anomalie;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Prints the rotation rate of each commune and of each département of a register, for whom its homes are reserved, and what
 * was wrong in it.
 */
@Command(
        name = "rpls",
        description = "Calcule le taux de rotation de chaque commune à partir d'un répertoire RPLS, et compte ses"
                + " logements par contingent.",
        mixinStandardHelpOptions = true)
public final class Rpls implements Callable<Integer> {

    private static final int FILS = 2;
    private static final int LARGEUR_DU_LIEU = 22;
    private static final int LARGEUR_D_UN_NOMBRE = 9;

    @Option(
            names = "--millesime",
            required = true,
            paramLabel = "<année>",
            description = "année du répertoire : 2023 donne la rotation de 2022")
    private int millesime;

    @Option(
            names = "--texte-du-modele",
            description = "écarte LOCAT = N-1 et N, à la lettre du modèle d'Île-de-France (II.C), au lieu de N et N+1")
    private boolean texteDuModele;

    @Option(
            names = "--encodage",
            paramLabel = "<encodage>",
            defaultValue = "UTF-8",
            description = "UTF-8 (par défaut) ou ISO-8859-1")
    private Charset encodage = StandardCharsets.UTF_8;

    @Parameters(
            arity = "1..*",
            paramLabel = "fichier",
            description = "répertoire, en un ou plusieurs fichiers, lus par deux fils")
    private List<Path> fichiers = List.of();

    @Spec
    private CommandSpec commande;

    private final PrintWriter sortie;

    Rpls(PrintWriter sortie) {
        this.sortie = sortie;
    }

    /**
     * Runs the command.
     *
     * @param args see {@code --help}
     */
    public static void main(String[] args) {
        PrintWriter sortie = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        System.exit(new CommandLine(new Rpls(sortie)).setOut(sortie).execute(args));
    }

    /** What reading one file gave. */
    private record Partie(RotationRpls rotation, EffectifsRpls effectifs, Journal journal, long lignes, boolean lue) {}

    /** 0 when every file was read to its end, whatever its lines; 1 otherwise; 2 for a wrong command. */
    @Override
    public Integer call() throws InterruptedException, ExecutionException {
        RotationRpls rotation = compteur();
        EffectifsRpls effectifs = EffectifsRpls.de(millesime);
        Journal journal = new Journal();
        long lignes = 0;
        boolean tousLus = true;
        for (Partie p : lire(distincts())) {
            journal.fusionner(p.journal);
            if (p.lue) {
                rotation.fusionner(p.rotation);
                effectifs.fusionner(p.effectifs);
                lignes += p.lignes;
            }
            tousLus &= p.lue;
        }
        imprime(rotation);
        imprime(effectifs);
        imprime(lignes, rotation.compte(c -> true));
        imprime(journal);
        if (!tousLus) {
            sortie.println("Un fichier au moins n'a pas été lu jusqu'au bout : aucun de ses logements n'est compté.");
        }
        return tousLus ? 0 : 1;
    }

    private RotationRpls compteur() {
        try {
            return RotationRpls.de(
                    millesime, texteDuModele ? LectureLocat.TEXTE_DU_MODELE : LectureLocat.UN_AN_OU_PLUS);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(commande.commandLine(), e.getMessage(), e);
        }
    }

    private Set<Path> distincts() {
        Set<Path> distincts = new LinkedHashSet<>();
        for (Path f : fichiers) {
            if (!distincts.add(f.toAbsolutePath().normalize())) {
                throw new ParameterException(
                        commande.commandLine(), "fichier : reçu deux fois « " + f + " » ; attendu une fois chacun");
            }
        }
        return distincts;
    }

    /** One accumulator a file, each filled by one thread. */
    private List<Partie> lire(Set<Path> chemins) throws InterruptedException, ExecutionException {
        ExecutorService fils = Executors.newFixedThreadPool(Math.min(FILS, chemins.size()));
        try {
            List<Partie> parties = new ArrayList<>();
            for (Future<Partie> f : fils.invokeAll(chemins.stream()
                    .map(chemin -> (Callable<Partie>) () -> lire(chemin))
                    .toList())) {
                parties.add(f.get());
            }
            return parties;
        } finally {
            fils.shutdownNow();
        }
    }

    private Partie lire(Path chemin) {
        RotationRpls rotation = compteur();
        EffectifsRpls effectifs = EffectifsRpls.de(millesime);
        Journal journal = new Journal();
        String nom = chemin.getFileName().toString();
        // text that is not in the given encoding must not become question marks
        try (Reader texte = new BufferedReader(new InputStreamReader(
                Files.newInputStream(chemin),
                encodage.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)))) {
            LecteurRpls lecteur = new LecteurRpls(
                    nom,
                    millesime,
                    logement -> {
                        rotation.ajouter(logement);
                        effectifs.ajouter(logement);
                    },
                    journal::note);
            boolean lue = lecteur.lire(texte);
            return new Partie(rotation, effectifs, journal, lecteur.lignes(), lue);
        } catch (IOException e) {
            journal.note(Anomalie.builder()
                    .gravite(Anomalie.Gravite.REFUS)
                    .code(LecteurRpls.FICHIER_ILLISIBLE)
                    .document(nom)
                    .message("le fichier ne peut pas être lu : " + e)
                    .build());
            return new Partie(rotation, effectifs, journal, 0, false);
        }
    }

    private void imprime(RotationRpls rotation) {
        sortie.println("Rotation de " + rotation.annee() + " (" + rotation + ")");
        sortie.println();
        sortie.println("  " + gauche("") + droite("emménagés") + "   " + droite("proposés") + "   taux");
        parLieu(rotation.parCommune(), rotation::compte, Rpls::colonnes);
    }

    private static String colonnes(Compte compte) {
        return droite(compte.numerateur()) + " ÷ " + droite(compte.denominateur()) + "   "
                + (compte.denominateur() == 0
                        ? "?"
                        : Taux.rapport(compte.numerateur(), compte.denominateur())
                                .texte(4));
    }

    private void imprime(EffectifsRpls effectifs) {
        List<ContingentRpls> contingents = List.of(ContingentRpls.values());
        sortie.println("Logements par contingent (" + effectifs + ", CONTRESLOG)");
        contingents.forEach(c -> sortie.println("  " + c.code() + " " + c));
        Effectif tous = effectifs.effectif(c -> true);
        if (tous.recus() > 0 && tous.inconnus() == tous.recus()) {
            sortie.println("  aucun contingent connu : la colonne CONTRESLOG est absente ou illisible");
        }
        sortie.println();
        sortie.println("  " + gauche("")
                + contingents.stream().map(c -> droite(c.code())).collect(Collectors.joining())
                + droite("inconnu"));
        parLieu(
                effectifs.parCommune(),
                effectifs::effectif,
                e -> contingents.stream().map(c -> droite(e.de(c))).collect(Collectors.joining())
                        + droite(e.inconnus()));
    }

    /** One line a commune, after one for its département. */
    private <T> void parLieu(
            Map<String, T> parCommune, Function<Predicate<String>, T> somme, Function<T, String> colonnes) {
        String precedent = "";
        for (Map.Entry<String, T> e : parCommune.entrySet()) {
            String departement = departement(e.getKey());
            if (!departement.equals(precedent)) {
                sortie.println("  " + gauche("département " + departement)
                        + colonnes.apply(somme.apply(c -> c.startsWith(departement))));
                precedent = departement;
            }
            sortie.println("  " + gauche("  " + e.getKey()) + colonnes.apply(e.getValue()));
        }
        sortie.println();
    }

    private static String departement(String commune) {
        return commune.substring(0, commune.startsWith("97") || commune.startsWith("98") ? 3 : 2);
    }

    private void imprime(long lignes, Compte ensemble) {
        sortie.println("Lignes : " + lignes);
        sortie.println("  écartées, ligne irrégulière, commune ou MODE illisible : " + (lignes - ensemble.recus()));
        sortie.println(
                "  laissées de côté, LOCAT ou BAIL illisible ou postérieur au répertoire : " + ensemble.nonComptes());
    }

    private void imprime(Journal journal) {
        List<Anomalie> premieres = journal.premieres();
        sortie.println("Anomalies : " + journal.refus() + " ; remarques : " + journal.remarques()
                + (premieres.isEmpty() ? "" : " ; les " + premieres.size() + " premières :"));
        premieres.forEach(a -> sortie.println("  ! " + a));
    }

    private static String gauche(String texte) {
        return texte + " ".repeat(Math.max(1, LARGEUR_DU_LIEU - texte.length()));
    }

    private static String droite(long nombre) {
        return droite(Long.toString(nombre));
    }

    private static String droite(String texte) {
        return " ".repeat(Math.max(0, LARGEUR_D_UN_NOMBRE - texte.length())) + texte;
    }
}
