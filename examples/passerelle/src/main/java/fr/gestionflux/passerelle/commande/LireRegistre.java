package fr.gestionflux.passerelle.commande;

import fr.gestionflux.core.charte.Chartes;
import fr.gestionflux.core.parc.Territoire.Echelle;
import fr.gestionflux.core.rpls.LectureLocat;
import fr.gestionflux.examples.terminal.Avancement;
import fr.gestionflux.examples.terminal.Avancement.Travail;
import fr.gestionflux.passerelle.guichet.Registre;
import fr.gestionflux.passerelle.guichet.RegistreLu;
import fr.gestionflux.passerelle.porte.Correspondance;
import fr.gestionflux.passerelle.porte.Livraison;
import fr.gestionflux.passerelle.porte.LivraisonIllisible;
import fr.gestionflux.passerelle.porte.Portes;
import fr.gestionflux.passerelle.rendu.Texte;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code flux registre}. */
@Command(
        name = "registre",
        description = {
            "Compte, dans un répertoire RPLS, les logements et le taux de rotation, et en écrit les lignes de « faits » : celles de"
                    + " chaque commune et de chaque département ; ou, avec --pour, celles qu'un dossier commencé attend encore.",
            "Il faut l'extraction du bailleur : les fichiers publics n'ont ni MODE ni BAIL."
        },
        mixinStandardHelpOptions = true)
final class LireRegistre implements Callable<Integer> {

    @Parameters(
            arity = "1..*",
            paramLabel = "<répertoire>",
            description =
                    "un ou plusieurs fichiers d'un même répertoire, ou le dossier qui les contient ; un logement y compte"
                            + " une fois")
    private List<Path> fichiers = List.of();

    @Option(
            names = "--millesime",
            required = true,
            paramLabel = "<année>",
            description = "l'année du répertoire : 2023 donne les logements au 31/12/2022 et la rotation de 2022")
    private int millesime;

    @Option(
            names = "--vers",
            required = true,
            paramLabel = "<fichier>",
            description = "où écrire : un .xlsx, un .json, ou un dossier absent ou vide")
    private Path vers = Path.of("");

    @Option(
            names = "--pour",
            paramLabel = "<dossier>",
            description = "un dossier commencé : il est rendu complété, sous le nom de --vers")
    private Optional<Path> pour = Optional.empty();

    @Option(
            names = "--commune",
            split = ",",
            paramLabel = "<code INSEE>",
            description = "sans --pour : seulement cette commune ; plusieurs se séparent par des virgules")
    private List<String> communes = List.of();

    @Option(
            names = "--communes-de",
            paramLabel = "<SIREN>=<codes>",
            description = "toutes les communes d'un EPCI, ce que le répertoire ne dit pas : 247300668=73054,73285")
    private Map<String, String> communesDe = Map.of();

    @Option(
            names = "--encodage",
            paramLabel = "<encodage>",
            defaultValue = "ISO-8859-1",
            description =
                    "UTF-8, windows-1252, UTF-16LE… (par défaut : ${DEFAULT-VALUE}) ; la marque qui commence le fichier,"
                            + " s'il en a une, l'emporte")
    private Charset encodage = StandardCharsets.ISO_8859_1;

    @Option(
            names = "--texte-du-modele",
            description = "écarte LOCAT = N-1 et N, à la lettre du modèle d'Île-de-France (II.C), au lieu de N et N+1")
    private boolean texteDuModele;

    @Option(names = "--strict", description = "rend le code 1 si une ligne du répertoire a été refusée")
    private boolean strict;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it before the command runs
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, FauteDOption {
        Map<String, Set<String>> epci = epci();
        if (pour.isPresent() && !communes.isEmpty()) {
            throw new FauteDOption(
                    "--commune : reçu avec --pour, dont le dossier dit les territoires ; attendu l'un ou l'autre");
        }
        for (String c : communes) {
            exige("--commune", c, Echelle.COMMUNE);
        }
        if (pour.filter(p -> Chemins.memes(p, vers)).isPresent()) {
            throw new FauteDOption(
                    "--vers : le dossier complété prendrait la place de ce qui est donné ; attendu un autre nom");
        }
        RegistreLu lu = lis();
        if (!lu.entier()) {
            lu.anomalies().forEach(a -> spec.commandLine().getErr().println("  " + a));
            throw new LivraisonIllisible(
                    "« " + vers + " » n'est pas écrit : le répertoire n'a pas été lu en entier, et ses chiffres"
                            + " seraient faux");
        }
        Registre registre = registre(lu, epci);
        Portes.sortie(vers).ecris(registre.tables());
        spec.commandLine().getOut().print(new Texte(false).de(registre.reponse()));
        return strict && registre.reponse().aRegarder() ? Sortie.A_REGARDER : Sortie.FAIT;
    }

    private Registre registre(RegistreLu lu, Map<String, Set<String>> epci) throws IOException {
        if (pour.isEmpty()) {
            return Registre.seul(lu, new LinkedHashSet<>(communes), epci);
        }
        Livraison recue = Portes.entree(pour.get()).lis();
        return Registre.pour(lu, recue, Correspondance.applique(recue), Chartes.decouvertes(), epci)
                .getOrElseThrow(a -> EcrireModele.incomplet(pour.get(), a));
    }

    private RegistreLu lis() throws IOException, FauteDOption {
        List<Path> tous = new ArrayList<>();
        long taille = 0;
        for (Path f : fichiers) {
            for (Path un : Portes.fichiers(f)) {
                tous.add(un);
                taille += Files.size(un);
            }
        }
        LectureLocat locat = texteDuModele ? LectureLocat.TEXTE_DU_MODELE : LectureLocat.UN_AN_OU_PLUS;
        try (Avancement avancement = Avancement.surErreur(Travail.lecture(taille))) {
            return RegistreLu.lis(tous, millesime, locat, encodage, avancement::avance);
        } catch (IllegalArgumentException e) {
            throw new FauteDOption("--millesime : " + e.getMessage());
        }
    }

    private Map<String, Set<String>> epci() throws FauteDOption {
        Map<String, Set<String>> epci = new LinkedHashMap<>();
        for (Map.Entry<String, String> e : communesDe.entrySet()) {
            exige("--communes-de", e.getKey(), Echelle.EPCI);
            List<String> codes = Arrays.stream(e.getValue().split(",", -1))
                    .map(String::strip)
                    .toList();
            for (String c : codes) {
                exige("--communes-de", c, Echelle.COMMUNE);
            }
            epci.put(e.getKey(), new LinkedHashSet<>(codes));
        }
        return epci;
    }

    private static void exige(String option, String code, Echelle echelle) throws FauteDOption {
        if (!echelle.admet(code)) {
            throw new FauteDOption(option + " : reçu « " + code + " » ; attendu " + echelle.attendu());
        }
    }
}
