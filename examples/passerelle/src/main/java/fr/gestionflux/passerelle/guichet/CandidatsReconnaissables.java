package fr.gestionflux.passerelle.guichet;

import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.saisie.Tableau.Rangee;
import fr.gestionflux.passerelle.porte.ColonneDuCandidat;
import fr.gestionflux.passerelle.porte.Livraison;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Candidates whom their references tell: one remark a table, which says where and never repeats what it read. */
final class CandidatsReconnaissables {

    private static final int LIGNES_DITES = 10;

    private CandidatsReconnaissables() {}

    static List<Anomalie> de(Livraison lue) {
        return ColonneDuCandidat.de(lue).stream()
                .flatMap(c -> remarque(c).stream())
                .toList();
    }

    private static Optional<Anomalie> remarque(ColonneDuCandidat c) {
        List<Integer> lignes = new ArrayList<>();
        Set<IndiceDePersonne> indices = new TreeSet<>();
        for (Rangee r : c.table().rangees()) {
            if (r.champs().size() > c.rang()) {
                IndiceDePersonne.de(r.champs().get(c.rang())).ifPresent(i -> {
                    lignes.add(r.numero());
                    indices.add(i);
                });
            }
        }
        return lignes.isEmpty()
                ? Optional.empty()
                : Optional.of(Anomalie.builder()
                        .gravite(Anomalie.Gravite.REMARQUE)
                        .code(CodesDeGuichet.CANDIDAT_RECONNAISSABLE)
                        .document(c.table().document())
                        .ligne(lignes.get(0))
                        .champ(ColonneDuCandidat.NOM)
                        .message(message(lignes, indices))
                        .build());
    }

    private static String message(List<Integer> lignes, Set<IndiceDePersonne> indices) {
        String premieres =
                lignes.stream().limit(LIGNES_DITES).map(String::valueOf).collect(Collectors.joining(", "));
        int autres = lignes.size() - LIGNES_DITES;
        return (lignes.size() > 1 ? "lignes " : "ligne ") + premieres + (autres > 0 ? " et " + autres + " de plus" : "")
                + " : ce qui est reçu ressemble à "
                + indices.stream().map(IndiceDePersonne::toString).collect(Collectors.joining(", à "))
                + " ; attendu une référence de votre logiciel qui ne dit pas de qui il s'agit ; « flux effacer … --candidat"
                + " <référence> » la remplace partout";
    }
}
