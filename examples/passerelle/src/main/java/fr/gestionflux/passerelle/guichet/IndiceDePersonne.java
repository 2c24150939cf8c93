package fr.gestionflux.passerelle.guichet;

import fr.gestionflux.core.saisie.Libelles;
import fr.gestionflux.passerelle.porte.ReferenceOpaque;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What tells a person in what should be an opaque reference. A likeness, not a proof: it is remarked, never refused. */
enum IndiceDePersonne {
    /** An e-mail. */
    ADRESSE("une adresse électronique"),
    /** The number of a demand, the same in the whole country. */
    NUMERO_UNIQUE("un numéro unique de demande"),
    /** The number of a person. */
    SECURITE_SOCIALE("un numéro de sécurité sociale"),
    /** A telephone, French or with the number of France. */
    TELEPHONE("un numéro de téléphone"),
    /** A name, with a title, a first name or alone. */
    NOM("un nom");

    /** Words that say what a reference is of, and not of whom. */
    private static final Set<String> GENERIQUES = Set.of(
            "CANDIDAT",
            "CANDIDATE",
            "MENAGE",
            "FAMILLE",
            "FOYER",
            "DEMANDE",
            "DEMANDEUR",
            "DOSSIER",
            "REFERENCE",
            "REF",
            "NUMERO",
            "RANG",
            "PREMIER",
            "DEUXIEME",
            "SECOND",
            "TROISIEME",
            "ANONYME",
            "INCONNU");

    private static final Set<String> CIVILITES = Set.of("M", "MR", "MM", "MME", "MLLE", "MONSIEUR", "MADAME");
    private static final Pattern COURRIEL = Pattern.compile("\\S+@\\S+\\.\\S+");
    private static final Pattern UNIQUE = Pattern.compile("\\d{2}[0-9AB]\\d{15}");
    private static final Pattern SOCIAL =
            Pattern.compile("[12]\\d{2}(0[1-9]|1[0-2]|[2-9]\\d)\\d[0-9AB]\\d{6}(\\d{2})?");
    private static final Pattern APPEL = Pattern.compile("(0|\\+33|0033)0?[1-9]\\d{8}");
    private static final Pattern SEPARATEURS = Pattern.compile("[\\s\\p{Z}./()-]");
    private static final Pattern ENTRE_DEUX_MOTS = Pattern.compile("[\\s\\p{Z},;_]+");
    private static final Pattern MOT = Pattern.compile("\\p{L}[\\p{L}\\p{M}'’.-]*");
    private static final Pattern VOYELLE = Pattern.compile("[AEIOUY]");

    /** Shorter, letters alone are a rank or a code. */
    private static final int LETTRES_D_UN_NOM = 4;

    private final String libelle;

    IndiceDePersonne(String libelle) {
        this.libelle = libelle;
    }

    /** In the order in which they are looked for: the surest first. */
    static Optional<IndiceDePersonne> de(String reference) {
        String texte = Libelles.net(reference);
        return texte.isEmpty() || ReferenceOpaque.estEffacee(texte)
                ? Optional.empty()
                : Stream.of(values()).filter(i -> i.reconnait(texte)).findFirst();
    }

    private boolean reconnait(String texte) {
        String chiffres = enChiffres(texte);
        return switch (this) {
            case ADRESSE -> COURRIEL.matcher(texte).matches();
            case NUMERO_UNIQUE -> UNIQUE.matcher(chiffres).matches();
            case SECURITE_SOCIALE -> SOCIAL.matcher(chiffres).matches();
            case TELEPHONE -> APPEL.matcher(chiffres).matches();
            case NOM -> estUnNom(texte);
        };
    }

    private static String enChiffres(String texte) {
        return SEPARATEURS.matcher(texte).replaceAll("").toUpperCase(Locale.ROOT);
    }

    private static boolean estUnNom(String texte) {
        List<String> morceaux = List.of(ENTRE_DEUX_MOTS.split(texte, -1));
        List<String> mots = morceaux.stream()
                .filter(m -> MOT.matcher(m).matches())
                .map(IndiceDePersonne::sansAccent)
                .filter(m -> !GENERIQUES.contains(m))
                .toList();
        List<String> noms = mots.stream()
                .filter(m -> m.length() > 1 && !CIVILITES.contains(m))
                .toList();
        return noms.size() > 1
                || (!noms.isEmpty() && mots.stream().anyMatch(CIVILITES::contains))
                || (morceaux.stream().allMatch(m -> MOT.matcher(m).matches())
                        && noms.stream()
                                .anyMatch(m -> m.length() >= LETTRES_D_UN_NOM
                                        && VOYELLE.matcher(m).find()));
    }

    private static String sansAccent(String mot) {
        return Normalizer.normalize(mot, Normalizer.Form.NFD)
                .replaceAll("[\\p{M}.]", "")
                .toUpperCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return libelle;
    }
}
