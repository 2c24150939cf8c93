package fr.gestionflux.core.recu;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Two receipts side by side: two years, two charters, two versions of the library, a file before and after a correction. Figures are
 * redone from the steps of the receipts alone, never from the rules.
 *
 * <pre>{@code
 * ComparaisonDeRecus.comparer(Recu.de(de2024), Recu.de(de2025)).texte();
 * }</pre>
 *
 * <p>Steps are paired by name; a name that holds a year is that of the same step in another year. A scale takes one of the branches
 * that either receipt wrote. A value that a rule would refuse is not known to be: rules are not in a receipt. Immutable and
 * thread-safe.
 *
 * @param tetes what the heads say differently
 * @param ecarts the figures that both have, in the order of the first receipt
 * @param disparus names of the figures that the first receipt alone has
 * @param apparus names of the figures that the second one alone has
 */
public record ComparaisonDeRecus(
        List<EcartDeTete> tetes, List<EcartDeRecu> ecarts, List<String> disparus, List<String> apparus) {

    /**
     * Copies the lists.
     *
     * @param tetes what the heads say differently
     * @param ecarts the figures that both have
     * @param disparus names of the figures that the first receipt alone has
     * @param apparus names of the figures that the second one alone has
     */
    public ComparaisonDeRecus {
        tetes = List.copyOf(tetes);
        ecarts = List.copyOf(ecarts);
        disparus = List.copyOf(disparus);
        apparus = List.copyOf(apparus);
    }

    /**
     * What changed between two receipts that carry all their steps.
     *
     * @param avant the first
     * @param apres the second
     * @return every figure, and what explains those that changed
     * @throws IllegalArgumentException if a receipt is of another format, or if a step is missing, cannot be read, or is not what
     *     its operands give
     */
    public static ComparaisonDeRecus comparer(Recu avant, Recu apres) {
        return comparer(avant, apres, List.of());
    }

    /**
     * What changed between two receipts, beside those of their files.
     *
     * @param avant the first
     * @param apres the second
     * @param dossiers the files' own receipts that they name, in any order
     * @return every figure, and what explains those that changed
     * @throws IllegalArgumentException if a receipt is missing or of another format, or if a step is missing, cannot be read, or is
     *     not what its operands give
     */
    public static ComparaisonDeRecus comparer(Recu avant, Recu apres, List<Recu> dossiers) {
        Set<String> communs = noms(avant);
        communs.retainAll(noms(apres));
        return new ComparaisonDeRecus(
                tetes(avant.tete(), apres.tete()),
                ecarts(avant, apres, dossiers, List.copyOf(communs)),
                noms(avant).stream().filter(n -> !communs.contains(n)).toList(),
                noms(apres).stream().filter(n -> !communs.contains(n)).toList());
    }

    private static Set<String> noms(Recu recu) {
        return recu.chiffres().stream().map(ChiffreDeRecu::nom).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static List<EcartDeTete> tetes(Map<String, String> avant, Map<String, String> apres) {
        return Stream.concat(avant.keySet().stream(), apres.keySet().stream())
                .distinct()
                .map(nom -> new EcartDeTete(nom, avant.getOrDefault(nom, ""), apres.getOrDefault(nom, "")))
                .filter(t -> !t.avant().equals(t.apres()))
                .toList();
    }

    private static List<EcartDeRecu> ecarts(Recu avant, Recu apres, List<Recu> dossiers, List<String> chiffres) {
        Map<String, EtapeLue> etapesAvant = EtapesLues.de(avant, dossiers);
        Map<String, EtapeLue> etapesApres = EtapesLues.de(apres, dossiers);
        int decalage = annee(avant).flatMap(a -> annee(apres).map(b -> b - a)).orElse(0);
        Map<String, String> paires = Appariement.de(
                etapesAvant,
                etapesApres,
                decalage,
                chiffres.stream().map(EtapesLues::idDuChiffre).toList());
        DeuxCalculs calculs = new DeuxCalculs(OrdreCommun.de(etapesAvant, etapesApres, paires));
        RechercheDesCauses recherche = new RechercheDesCauses(calculs);
        List<EcartDeRecu> ecarts = new ArrayList<>();
        chiffres.forEach(nom -> ecarts.add(recherche.de(nom)));
        return ecarts;
    }

    /** Of a year's answer, or of a day's. */
    private static Optional<Integer> annee(Recu recu) {
        return Stream.of("annee", "au")
                .flatMap(nom -> Optional.ofNullable(recu.tete().get(nom)).stream())
                .filter(texte -> texte.matches("\\d{4}(?:-.*)?"))
                .map(texte -> Integer.valueOf(texte.substring(0, 4)))
                .findFirst();
    }

    /** {@return what changed and why, in French, ten lines at most a figure, separated by {@code \n}} */
    public String texte() {
        return TexteDEcart.de(this);
    }
}
