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
import java.util.function.Consumer;
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

    /** Tells a home to people, and for whom it is reserved: the rate reads neither. */
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
        if (!annee.matches("[0-9]{4}") || entete.size() >= CHAMPS_D_UN_LOGEMENT) {
            anomalies.accept(Anomalie.valeur(
                            LecteurRpls.ENTETE_INCONNU,
                            "première ligne",
                            String.join(";", entete.subList(0, Math.min(3, entete.size()))) + ";…",
                            "les 12 champs du bailleur, l'année en premier, ou des noms de colonnes dont DEPCOM, LOCAT,"
                                    + " MODE et BAIL : sans eux rien ne dit l'année ni la place des champs")
                    .en(document, 1));
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
                        "une colonne « " + c.name() + " » (les fichiers publics n'ont ni MODE ni BAIL : il faut"
                                + " l'extraction du bailleur)"));
            }
            if (rang != noms.lastIndexOf(c.name())) {
                defauts.add(Anomalie.valeur(
                        Codes.COLONNE_EN_DOUBLE,
                        c.name(),
                        "deux colonnes « " + c.name() + " »",
                        "une seule, suffixée ou non par _red"));
            }
        }
        defauts.forEach(d -> anomalies.accept(d.en(document, 1)));
        return defauts.isEmpty()
                ? Optional.of(new Disposition(rangs, noms.size(), true, OptionalLong.empty()))
                : Optional.empty();
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

    /** A field without the spaces around it; nothing when the file does not have it. */
    String lire(Champ champ, Ligne ligne) {
        Integer rang = rangs.get(champ);
        return rang == null ? "" : ligne.valeur(rang);
    }
}
