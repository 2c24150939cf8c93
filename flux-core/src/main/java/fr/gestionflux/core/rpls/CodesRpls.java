package fr.gestionflux.core.rpls;

import fr.gestionflux.core.parc.Territoire;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What the codes of a register's communes may hide from who asks for a territory: arrondissements, and communes that
 * merged and kept their old code.
 *
 * @param parc the homes
 * @param territoire what is asked
 * @param choix tells its communes by their INSEE codes
 * @param demandes those codes, when they are known
 */
record CodesRpls(ParcRpls parc, Territoire territoire, Predicate<String> choix, Set<String> demandes) {

    private static final int MONTRES = 10;
    private static final int CHIFFRES_DE_LA_COMMUNE = 3;

    /** Arrondissements counted with their commune, a commune with its arrondissements, or homes of it that cannot be. */
    Optional<String> arrondissements() {
        List<String> phrases = new ArrayList<>();
        for (Arrondissements a : Arrondissements.values()) {
            String commune = a.commune();
            String deLaCommune = commune + " (" + logements(recus(commune::equals)) + ")";
            String desArrondissements = a + " (" + logements(recus(a::contient)) + ")";
            if (choix.test(commune) && existe(c -> a.contient(c) && !choix.test(c))) {
                phrases.add("avec le code " + deLaCommune + " sont comptés ceux de ses arrondissements, "
                        + desArrondissements);
            } else if (!choix.test(commune) && existe(commune::equals) && a.tous(choix)) {
                phrases.add("avec les arrondissements " + desArrondissements + " est compté le code de leur commune, "
                        + deLaCommune);
            } else if (!choix.test(commune) && existe(commune::equals) && a.unAuMoins(choix)) {
                phrases.add("le code " + deLaCommune + ", qui ne dit pas l'arrondissement, n'est pas compté");
            }
        }
        return phrases.isEmpty() ? Optional.empty() : Optional.of(String.join(" ; ", phrases));
    }

    /** Codes asked that no home has. */
    Optional<String> absents() {
        Set<String> absents = demandes.stream().filter(d -> !existe(d)).collect(Collectors.toCollection(TreeSet::new));
        return absents.isEmpty() ? Optional.empty() : Optional.of(aucunCode(absents) + " ; " + proches(absents));
    }

    /** Homes of the département that is asked, under codes that are not taken. */
    Optional<String> nonRetenus() {
        String prefixe = territoire.code();
        Predicate<String> nonRetenu = c -> c.startsWith(prefixe) && !Arrondissements.retient(choix, c);
        return territoire.echelle() == Territoire.Echelle.DEPARTEMENT && existe(nonRetenu)
                ? Optional.of(
                        "le répertoire a dans ce département des codes que le choix des communes ne retient pas : "
                                + liste(nonRetenu, Comparator.naturalOrder()))
                : Optional.empty();
    }

    /** Why there is no home at all. */
    String aucun() {
        Set<String> cherches = !demandes.isEmpty()
                ? new TreeSet<>(demandes)
                : territoire.echelle() == Territoire.Echelle.COMMUNE ? Set.of(territoire.code()) : Set.of();
        String aucun = cherches.isEmpty()
                ? "aucun logement du répertoire n'a un code de « " + territoire + " »"
                : aucunCode(cherches);
        return arrondissements().map(a -> aucun + " ; " + a).orElse(aucun) + " ; " + proches(cherches);
    }

    private static String aucunCode(Set<String> codes) {
        String aucun = codes.size() == 1
                ? "aucun logement du répertoire n'a ce code : "
                : "aucun logement du répertoire n'a ces codes : ";
        return codes.stream()
                .map(c -> Arrondissements.deLaCommune(c)
                        .map(a -> c + " (ni ceux de ses arrondissements, " + a + ")")
                        .orElse(c))
                .collect(Collectors.joining(", ", aucun, ""));
    }

    private String proches(Set<String> cherches) {
        Set<String> departements = cherches.isEmpty()
                ? territoire.a(Territoire.Echelle.DEPARTEMENT).stream()
                        .map(Territoire::code)
                        .collect(Collectors.toSet())
                : cherches.stream().map(CodesRpls::departement).collect(Collectors.toSet());
        Predicate<String> autre = c -> departements.contains(departement(c)) && !Arrondissements.retient(choix, c);
        return existe(autre)
                ? "une commune fusionnée peut y avoir gardé son ancien code ; autres codes du même département, les plus"
                        + " proches d'abord : "
                        + liste(
                                autre,
                                Comparator.<String>comparingInt(c -> ecart(c, cherches))
                                        .thenComparing(Comparator.naturalOrder()))
                : "il n'a aucun autre code du même département";
    }

    private String liste(Predicate<String> voulus, Comparator<String> ordre) {
        List<String> codes =
                parc.communes().keySet().stream().filter(voulus).sorted(ordre).toList();
        String montres = codes.stream()
                .limit(MONTRES)
                .map(c -> c + " (" + logements(recus(c::equals)) + ")")
                .collect(Collectors.joining(", "));
        return codes.size() <= MONTRES
                ? montres
                : montres + "… (" + codes.size() + " codes, " + logements(recus(voulus)) + ")";
    }

    private static int ecart(String code, Set<String> cherches) {
        return cherches.stream()
                .filter(c -> departement(c).equals(departement(code)))
                .mapToInt(c -> Math.abs(numero(c) - numero(code)))
                .min()
                .orElse(0);
    }

    private static int numero(String commune) {
        return Integer.parseInt(commune, commune.length() - CHIFFRES_DE_LA_COMMUNE, commune.length(), 10);
    }

    /** Two characters, or three overseas. */
    private static String departement(String commune) {
        return commune.substring(0, commune.startsWith("97") || commune.startsWith("98") ? 3 : 2);
    }

    private boolean existe(String code) {
        return existe(code::equals)
                || Arrondissements.deLaCommune(code)
                        .filter(a -> existe(a::contient))
                        .isPresent();
    }

    private boolean existe(Predicate<String> voulus) {
        return parc.communes().keySet().stream().anyMatch(voulus);
    }

    private long recus(Predicate<String> voulus) {
        return parc.communes().entrySet().stream()
                .filter(e -> voulus.test(e.getKey()))
                .mapToLong(e -> ParcRpls.recus(e.getValue()))
                .sum();
    }

    private static String logements(long nombre) {
        return nombre + (nombre < 2 ? " logement" : " logements");
    }
}
