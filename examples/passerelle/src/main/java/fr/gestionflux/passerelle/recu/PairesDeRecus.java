package fr.gestionflux.passerelle.recu;

import fr.gestionflux.core.recu.ComparaisonDeRecus;
import fr.gestionflux.core.recu.Recu;
import fr.gestionflux.passerelle.porte.LivraisonIllisible;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The receipts of two files that answer the same question about the same holder or document, whatever the year, the charter or
 * the version; where each file has one, these two.
 */
public final class PairesDeRecus {

    private final List<String> lignes = new ArrayList<>();
    private int paires;

    private PairesDeRecus() {}

    /**
     * Compares those of a file with those of another.
     *
     * @param avant the first ones
     * @param apres the second ones
     * @return what changed and why, a part a pair, in French
     * @throws LivraisonIllisible if no receipt of the one is comparable with one of the other, or if one is not what its steps give
     */
    public static List<String> compare(List<RecuDonne> avant, List<RecuDonne> apres) throws LivraisonIllisible {
        PairesDeRecus p = new PairesDeRecus();
        List<Recu> dossiers = new ArrayList<>();
        for (RecuDonne d : Stream.concat(avant.stream(), apres.stream())
                .filter(RecuDonne::estDuDossier)
                .toList()) {
            dossiers.add(lis(d));
        }
        Map<String, RecuDonne> premiers = parQuestion(avant);
        Map<String, RecuDonne> seconds = parQuestion(apres);
        if (premiers.size() == 1 && seconds.size() == 1) {
            p.compare(
                    premiers.values().iterator().next(),
                    seconds.values().iterator().next(),
                    dossiers);
            return p.lignes;
        }
        for (Map.Entry<String, RecuDonne> a : premiers.entrySet()) {
            Optional<RecuDonne> b = Optional.ofNullable(seconds.remove(a.getKey()));
            if (b.isPresent()) {
                p.compare(a.getValue(), b.get(), dossiers);
            } else {
                p.lignes.add(a.getValue().titre() + " : sans pareil dans le second fichier");
            }
        }
        seconds.values().forEach(b -> p.lignes.add(b.titre() + " : sans pareil dans le premier fichier"));
        if (p.paires == 0) {
            throw new LivraisonIllisible(
                    "aucun reçu du premier fichier ne répond à la même question qu'un reçu du second ;"
                            + " attendu deux reçus d'un même réservataire ou d'un même document");
        }
        return p.lignes;
    }

    private void compare(RecuDonne avant, RecuDonne apres, List<Recu> dossiers) throws LivraisonIllisible {
        try {
            String texte = ComparaisonDeRecus.comparer(lis(avant), lis(apres), dossiers)
                    .texte();
            paires++;
            lignes.add(avant.titre() + " → " + apres.titre());
            lignes.addAll(
                    texte.isEmpty() ? List.of("rien n'a changé") : texte.lines().toList());
            lignes.add("");
        } catch (IllegalArgumentException e) {
            throw new LivraisonIllisible(
                    avant.titre() + ", " + apres.titre() + " : " + e.getMessage() + " ; « flux recu verifier » dit où",
                    e);
        }
    }

    private static Recu lis(RecuDonne r) throws LivraisonIllisible {
        try {
            return r.lis();
        } catch (FauteDeRecu e) {
            throw new LivraisonIllisible(r.titre() + " : " + e.getMessage() + " ; « flux recu verifier » dit où", e);
        }
    }

    /** Several of one question are paired in their order; a receipt without figure has nothing to compare. */
    private static Map<String, RecuDonne> parQuestion(List<RecuDonne> recus) {
        Map<String, RecuDonne> parQuestion = new LinkedHashMap<>();
        for (RecuDonne r : recus) {
            if (!r.estDuDossier() && !r.json().path("chiffres").isEmpty()) {
                int n = 1;
                while (parQuestion.putIfAbsent(r.question() + " " + n, r) != null) {
                    n++;
                }
            }
        }
        return parQuestion;
    }
}
