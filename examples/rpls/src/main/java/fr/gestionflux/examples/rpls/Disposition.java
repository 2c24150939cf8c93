package fr.gestionflux.examples.rpls;

import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where the fields of a file are, as its first line tells: names of columns, or 12 fields about the landlord followed by
 * lines of at least 64 fields without names.
 *
 * @param rangs the position of each field that the file has
 * @param champs how many fields a line has
 * @param exact whether it may not have more
 * @param annonces how many homes the first line says that there are
 */
record Disposition(Map<Champ, Integer> rangs, int champs, boolean exact, OptionalLong annonces) {

    private static final int CHAMPS_D_UN_LOGEMENT = 64;
    private static final int RANG_DU_NOMBRE = 10;
    private static final String SUFFIXE = "_RED";
    /** The mark that starts some UTF-8 files, when they are read as ISO-8859-1. */
    private static final String MARQUE_LUE_EN_ISO = "\u00EF\u00BB\u00BF";

    private static final int LONGUEUR_MONTREE = 60;
    private static final Modele ANNEE = new Modele("0000");
    private static final Map<String, String> SEPARATEURS =
            new TreeMap<>(Map.of(",", "virgules", "\t", "tabulations", "|", "barres verticales"));

    /** Tells a home from another, and for whom it is reserved: there is a rate without them. */
    private static final Set<Champ> FACULTATIFS = Set.of(Champ.IDENT_REP, Champ.CONTRESLOG);

    private static final Set<String> NOMS =
            Stream.of(Champ.values()).map(Champ::name).collect(Collectors.toUnmodifiableSet());

    /** Reads the first line; empty when the file cannot be read as a register of this millésime, and it is said. */
    static Optional<Disposition> de(String document, List<String> entete, int millesime, Consumer<Anomalie> anomalies) {
        List<String> noms = entete.stream().map(Disposition::nom).toList();
        if (noms.stream().anyMatch(NOMS::contains)) {
            return nommee(document, noms, anomalies);
        }
        String annee = noms.get(0);
        if (!ANNEE.admet(annee) || entete.size() >= CHAMPS_D_UN_LOGEMENT) {
            anomalies.accept(inconnu(entete).en(document, 1));
            return Optional.empty();
        }
        if (!annee.equals(Integer.toString(millesime))) {
            anomalies.accept(Anomalie.valeur(
                            LecteurRpls.MILLESIME_ERRONE,
                            "année",
                            annee,
                            "le répertoire " + millesime + " : le fichier n'est pas lu")
                    .en(document, 1));
            return Optional.empty();
        }
        Map<Champ, Integer> rangs = new EnumMap<>(Champ.class);
        for (Champ c : Champ.values()) {
            rangs.put(c, c.rang());
        }
        return Optional.of(new Disposition(rangs, CHAMPS_D_UN_LOGEMENT, false, nombre(noms)));
    }

    /** Why nothing can be read, when the first line shows it. */
    private static Anomalie inconnu(List<String> entete) {
        String recu = String.join(";", entete.subList(0, Math.min(3, entete.size()))) + ";…";
        if (recu.indexOf('\0') >= 0) {
            return Anomalie.valeur(
                    LecteurRpls.ENCODAGE_ERRONE,
                    "première ligne",
                    recu.replace("\0", ""),
                    "un texte dans l'encodage annoncé ; celui-ci semble être en UTF-16 : essayez --encodage UTF-16LE, ou"
                            + " UTF-16BE");
        }
        for (Map.Entry<String, String> s : SEPARATEURS.entrySet()) {
            List<String> noms = Stream.of(entete.get(0).split(Pattern.quote(s.getKey()), -1))
                    .map(Disposition::nom)
                    .toList();
            if (noms.size() > 1 && (noms.stream().anyMatch(NOMS::contains) || ANNEE.admet(noms.get(0)))) {
                return Anomalie.valeur(
                        LecteurRpls.SEPARATEUR_ERRONE,
                        "première ligne",
                        entete.get(0)
                                        .substring(
                                                0,
                                                Math.min(
                                                        LONGUEUR_MONTREE,
                                                        entete.get(0).length())) + "…",
                        "des champs séparés par des points-virgules ; ceux-ci le sont par des " + s.getValue()
                                + " : exportez le fichier avec « ; »");
            }
        }
        return Anomalie.valeur(
                LecteurRpls.ENTETE_INCONNU,
                "première ligne",
                recu,
                "les 12 champs du bailleur, l'année en premier, ou des noms de colonnes dont DEPCOM, LOCAT, MODE et BAIL :"
                        + " sans eux rien ne dit l'année ni la place des champs");
    }

    private static String nom(String recu) {
        String net = recu.replace("\uFEFF", "")
                .replace(MARQUE_LUE_EN_ISO, "")
                .strip()
                .toUpperCase(Locale.ROOT);
        return net.endsWith(SUFFIXE) ? net.substring(0, net.length() - SUFFIXE.length()) : net;
    }

    private static OptionalLong nombre(List<String> entete) {
        return entete.size() > RANG_DU_NOMBRE && entete.get(RANG_DU_NOMBRE).matches("[0-9]{1,9}")
                ? OptionalLong.of(Long.parseLong(entete.get(RANG_DU_NOMBRE)))
                : OptionalLong.empty();
    }

    private static Optional<Disposition> nommee(String document, List<String> noms, Consumer<Anomalie> anomalies) {
        Map<Champ, Integer> rangs = new EnumMap<>(Champ.class);
        List<Anomalie> defauts = new ArrayList<>();
        for (Champ c : Champ.values()) {
            int rang = noms.indexOf(c.name());
            if (rang >= 0) {
                rangs.put(c, rang);
            } else if (!FACULTATIFS.contains(c)) {
                defauts.add(Anomalie.valeur(
                        Codes.COLONNE_MANQUANTE,
                        c.name(),
                        String.join(";", noms),
                        "une colonne « " + c.name() + " »" + conseil(c, noms)));
            }
            if (rang != noms.lastIndexOf(c.name())) {
                defauts.add(Anomalie.valeur(
                        Codes.COLONNE_EN_DOUBLE,
                        c.name(),
                        "deux colonnes « " + c.name() + " »",
                        "une seule, suffixée ou non par _red"));
            }
        }
        if (!rangs.containsKey(Champ.IDENT_REP)) {
            anomalies.accept(Anomalie.remarque(
                            LecteurRpls.SANS_IDENTIFIANT,
                            "aucune colonne IDENT_REP : rien ne dit si un logement y est deux fois")
                    .en(document, 1));
        }
        defauts.forEach(d -> anomalies.accept(d.en(document, 1)));
        return defauts.isEmpty()
                ? Optional.of(new Disposition(rangs, noms.size(), true, OptionalLong.empty()))
                : Optional.empty();
    }

    /** The column that is likely to be the one that is missing, or what such a file cannot have. */
    private static String conseil(Champ champ, List<String> noms) {
        String semblables = noms.stream()
                .filter(n -> n.contains(champ.name()))
                .map(n -> "« " + n + " »")
                .collect(Collectors.joining(" ou "));
        if (!semblables.isEmpty()) {
            return " : le fichier a " + semblables + " ; si c'est bien elle, renommez-la en « " + champ + " »";
        }
        boolean publicSansDoute = !noms.contains(Champ.MODE.name()) && !noms.contains(Champ.BAIL.name());
        return publicSansDoute
                ? " (les fichiers publics n'ont ni MODE ni BAIL : il faut l'extraction du bailleur)"
                : "";
    }

    boolean admet(int recus) {
        return exact ? recus == champs : recus >= champs;
    }

    String attendu() {
        return exact ? champs + " champs comme dans l'en-tête" : "au moins " + champs + " champs";
    }

    boolean a(Champ champ) {
        return rangs.containsKey(champ);
    }

    /** Where the fields of a line have one that the file has. */
    int rang(Champ champ) {
        return rangs.getOrDefault(champ, 0);
    }
}
