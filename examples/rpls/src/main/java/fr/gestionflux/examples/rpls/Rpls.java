package fr.gestionflux.examples.rpls;

import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.rpls.CompteDeRotation;
import fr.gestionflux.core.rpls.ContingentRpls;
import fr.gestionflux.core.rpls.EffectifsRpls;
import fr.gestionflux.core.rpls.EffectifsRpls.Effectif;
import fr.gestionflux.core.rpls.LectureLocat;
import fr.gestionflux.core.rpls.RotationRpls;
import fr.gestionflux.examples.rpls.FichierRpls.Lu;
import fr.gestionflux.examples.terminal.Avancement;
import fr.gestionflux.examples.terminal.Avancement.Travail;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
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
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nCodes de sortie :%n",
        exitCodeList = {
            "0:tous les fichiers sont lus, chaque ligne donne un logement.",
            "1:un fichier n'est pas lu, ou rien ne dit qu'il est entier : refusé, coupé, sans logement, ou sans aucun"
                    + " logement lisible ; ou la sortie n'a pas pu être écrite.",
            "2:la commande est mal écrite.",
            "3:les fichiers sont lus jusqu'au bout, mais des lignes sont écartées : leurs logements, dont le nombre est"
                    + " dit, manquent aux chiffres."
        })
public final class Rpls implements Callable<Integer> {

    /** Communes that a register may code by arrondissement, and how these codes start. */
    private static final Map<String, String> ARRONDISSEMENTS = Map.of("75056", "751", "69123", "6938", "13055", "132");

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
            description = "UTF-8 (par défaut), ISO-8859-1, windows-1252, UTF-16LE, UTF-16BE ; la marque qui commence le"
                    + " fichier, s'il en a une, l'emporte")
    private Charset encodage = StandardCharsets.UTF_8;

    @Option(
            names = "--fils",
            paramLabel = "<n>",
            description =
                    "en combien de fils chaque fichier est lu (par défaut : autant que la machine a de processeurs) ;"
                            + " les chiffres et les anomalies n'en dépendent pas")
    private int fils = Runtime.getRuntime().availableProcessors();

    @ArgGroup
    private Affichage affichage = new Affichage();

    @Parameters(
            arity = "1..*",
            paramLabel = "fichier",
            description = "répertoire, en un ou plusieurs fichiers ; un logement y compte une fois")
    private List<Path> fichiers = List.of();

    @Spec
    private CommandSpec commande;

    private final PrintWriter sortie;

    /** Whether the progress of a long reading is told. */
    private static final class Affichage {

        @Option(
                names = "--avancement",
                description =
                        "dit sur la sortie d'erreur où en est une lecture de plus de deux secondes (par défaut : si"
                                + " c'est un terminal, ce que Linux seul dit)")
        private boolean oui;

        @Option(names = "--sans-avancement", description = "ne le dit jamais")
        private boolean non;

        boolean voulu() {
            return oui || (!non && Avancement.erreurEstUnTerminal());
        }
    }

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
        int code = new CommandLine(new Rpls(sortie)).setOut(sortie).execute(args);
        if (sortie.checkError()) {
            System.err.println("La sortie n'a pas pu être écrite jusqu'au bout.");
            code = Lecture.INCOMPLETE.code();
        }
        System.exit(code);
    }

    /** See {@code --help} for the codes. */
    @Override
    public Integer call() throws InterruptedException {
        RotationRpls aucune = compteur();
        if (fils < 1) {
            throw new ParameterException(
                    commande.commandLine(), "--fils : reçu « " + fils + " » ; attendu un nombre de 1 ou plus");
        }
        Journal journal = new Journal();
        List<Lu<RotationRpls>> parties = lire(Fichiers.distincts(fichiers, journal::note));
        List<Lu<RotationRpls>> lues =
                parties.stream().filter(p -> p.lecture() != Lecture.REFUSEE).toList();
        // the first one takes the others in: an empty one would hold every home twice
        RotationRpls rotation = lues.isEmpty() ? aucune : lues.get(0).logements();
        lues.stream().skip(1).forEach(p -> rotation.fusionner(p.logements()));
        parties.forEach(p -> journal.fusionner(p.journal()));
        long lignes = lues.stream().mapToLong(Lu::lignes).sum();
        long logements = lues.stream().mapToLong(Lu::logementsLus).sum();
        Lecture pire = parties.stream().map(Lu::lecture).reduce(Lecture.COMPLETE, Lecture::pire);
        doubles(rotation).ifPresent(journal::note);
        imprime(rotation);
        imprime(rotation.effectifs());
        imprime(lignes, logements, rotation);
        imprime(journal);
        conclut(pire, lignes - logements);
        return pire.code();
    }

    private static Optional<Anomalie> doubles(RotationRpls rotation) {
        long doubles = rotation.compte(c -> true).doubles();
        String contradictoires = rotation.contradictoires() == 0
                ? ""
                : " ; logements dont les lignes se contredisent, à vérifier : " + rotation.contradictoires()
                        + " (la première est gardée ; si un envoi en remplace un autre, donnez le dernier seul)";
        return doubles == 0
                ? Optional.empty()
                : Optional.of(Anomalie.remarque(
                        Codes.LOGEMENT_EN_DOUBLE,
                        "lignes d'un logement déjà lu sous le même identifiant (IDENT_REP), qui n'est compté qu'une fois : "
                                + doubles + contradictoires));
    }

    private void conclut(Lecture lecture, long ecartees) {
        switch (lecture) {
            case REFUSEE ->
                sortie.println(
                        "Un fichier au moins n'a pas été lu jusqu'au bout : aucun de ses logements n'est compté.");
            case INCOMPLETE ->
                sortie.println("Un fichier au moins n'est pas entier : ces chiffres ne sont pas ceux du répertoire.");
            case LIGNES_ECARTEES ->
                sortie.println(
                        "Des logements manquent à ces chiffres, un par ligne écartée au plus : " + ecartees + ".");
            case COMPLETE -> {}
        }
        if (lecture != Lecture.COMPLETE) {
            sortie.println("Code de sortie : " + lecture.code());
        }
    }

    private RotationRpls compteur() {
        try {
            return RotationRpls.de(
                    millesime, texteDuModele ? LectureLocat.TEXTE_DU_MODELE : LectureLocat.UN_AN_OU_PLUS);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(commande.commandLine(), e.getMessage(), e);
        }
    }

    /** One file after the other, each by all threads. */
    private List<Lu<RotationRpls>> lire(List<Path> chemins) throws InterruptedException {
        PrintWriter terminal =
                affichage.voulu() ? commande.commandLine().getErr() : new PrintWriter(Writer.nullWriter());
        try (Avancement avancement =
                new Avancement(terminal, Travail.lecture(Fichiers.taille(chemins)), System::nanoTime)) {
            FichierRpls lecture = new FichierRpls(millesime, encodage, fils, avancement::avance);
            List<Lu<RotationRpls>> parties = new ArrayList<>();
            for (Path chemin : chemins) {
                parties.add(lire(chemin, lecture));
            }
            return parties;
        }
    }

    private Lu<RotationRpls> lire(Path chemin, FichierRpls lecture) throws InterruptedException {
        try {
            return lecture.lire(chemin, Collector.of(this::compteur, RotationRpls::ajouter, RotationRpls::fusionner));
        } catch (IOException e) {
            Journal journal = new Journal();
            journal.note(Anomalie.builder()
                    .gravite(Anomalie.Gravite.REFUS)
                    .code(LecteurRpls.FICHIER_ILLISIBLE)
                    .document(Fichiers.nom(chemin))
                    .message("le fichier ne peut pas être lu : " + Fichiers.raison(chemin, e))
                    .build());
            return new Lu<>(compteur(), journal, 0, 0, Lecture.REFUSEE);
        }
    }

    private void imprime(RotationRpls rotation) {
        sortie.println("Rotation de " + rotation.annee() + " (" + rotation + ")");
        sortie.println();
        sortie.println("  " + gauche("") + droite("emménagés") + "   " + droite("proposés") + "   taux");
        parLieu(rotation.parCommune(), rotation::compte, Rpls::colonnes);
    }

    private static String colonnes(CompteDeRotation compte) {
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
        if (tous.recus() > tous.sortis() && tous.inconnus() == tous.recus() - tous.sortis()) {
            sortie.println("  aucun contingent connu : la colonne CONTRESLOG est absente ou illisible");
        }
        sortie.println("  hors parc : ceux qui n'y sont plus au 1er janvier (MODE 9)");
        sortie.println();
        sortie.println("  " + gauche("")
                + contingents.stream().map(c -> droite(c.code())).collect(Collectors.joining())
                + droite("inconnu") + "  " + droite("hors parc"));
        parLieu(
                effectifs.parCommune(),
                effectifs::effectif,
                e -> contingents.stream().map(c -> droite(e.de(c))).collect(Collectors.joining()) + droite(e.inconnus())
                        + "  " + droite(e.sortis()));
    }

    /** One line a commune, after one for its département, and one for a commune whose homes have arrondissements' codes. */
    private <T> void parLieu(
            Map<String, T> parCommune, Function<Predicate<String>, T> somme, Function<T, String> colonnes) {
        String precedent = "";
        for (Map.Entry<String, T> e : parCommune.entrySet()) {
            String departement = departement(e.getKey());
            if (!departement.equals(precedent)) {
                sortie.println("  " + gauche("département " + departement)
                        + colonnes.apply(somme.apply(c -> c.startsWith(departement))));
                ARRONDISSEMENTS.forEach((commune, prefixe) -> {
                    if (departement(commune).equals(departement)
                            && parCommune.keySet().stream().anyMatch(c -> c.startsWith(prefixe))) {
                        sortie.println("  " + gauche("  " + commune + " entier")
                                + colonnes.apply(somme.apply(commune::equals)));
                    }
                });
                precedent = departement;
            }
            sortie.println("  " + gauche("  " + e.getKey()) + colonnes.apply(e.getValue()));
        }
        sortie.println();
    }

    private static String departement(String commune) {
        return commune.substring(0, commune.startsWith("97") || commune.startsWith("98") ? 3 : 2);
    }

    private void imprime(long lignes, long logements, RotationRpls rotation) {
        CompteDeRotation ensemble = rotation.compte(c -> true);
        sortie.println("Lignes : " + lignes);
        sortie.println("  écartées, ligne irrégulière, commune ou MODE illisible : " + (lignes - logements));
        sortie.println("  d'un logement déjà compté (IDENT_REP) : " + ensemble.doubles());
        sortie.println("Logements loués ou proposés :");
        sortie.println(
                "  laissés de côté, LOCAT absente, illisible ou postérieure au répertoire : " + ensemble.nonComptes());
        sortie.println("  au dénominateur sans emménagement, BAIL absent ou illisible : " + ensemble.bauxInconnus());
        sortie.println(
                "  au dénominateur sans emménagement, BAIL de 01/" + millesime + " : " + ensemble.bauxDuPremierMois());
        sortie.println(
                "  au dénominateur sans emménagement, BAIL postérieur, à vérifier : " + ensemble.bauxPosterieurs());
    }

    private void imprime(Journal journal) {
        sortie.println("Anomalies : " + journal.refus() + " ; remarques : " + journal.remarques());
        journal.generales().forEach(this::imprime);
        if (journal.premieres().size() == Journal.MONTREES) {
            sortie.println("  les " + Journal.MONTREES + " premières lignes à revoir :");
        }
        journal.premieres().forEach(this::imprime);
    }

    private void imprime(Anomalie a) {
        sortie.println("  ! " + a);
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
