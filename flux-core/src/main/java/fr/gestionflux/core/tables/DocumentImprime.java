package fr.gestionflux.core.tables;

import fr.gestionflux.core.controle.Controle;
import fr.gestionflux.core.controle.Mention;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Resultat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * What one document of a file prints, beside what it should print.
 *
 * @param document its name
 * @param mentions what it prints, in its order
 * @param anomalies prints whose step nobody finds: they are not checked
 */
public record DocumentImprime(String document, List<Mention> mentions, List<Anomalie> anomalies) {

    /**
     * Copies the lists.
     *
     * @param document its name
     * @param mentions what it prints, in its order
     * @param anomalies prints whose step nobody finds
     */
    public DocumentImprime {
        mentions = List.copyOf(mentions);
        anomalies = List.copyOf(anomalies);
    }

    /**
     * Checks it.
     *
     * @return what was found, print by print
     */
    public Controle controle() {
        return Controle.de(mentions);
    }

    /** The documents of some rows, each with its own rows. */
    static List<DocumentImprime> de(
            List<LigneDImpression> impressions,
            BiFunction<Optional<Reservataire>, String, Optional<Resultat<?>>> etapes) {
        Map<String, List<LigneDImpression>> parDocument = impressions.stream()
                .collect(Collectors.groupingBy(i -> i.ou().document(), LinkedHashMap::new, Collectors.toList()));
        List<DocumentImprime> documents = new ArrayList<>();
        parDocument.forEach((document, siennes) -> {
            List<Mention> mentions = new ArrayList<>();
            List<Anomalie> anomalies = new ArrayList<>();
            siennes.forEach(i -> i.mention(etapes).fold(anomalies::add, mentions::add));
            documents.add(new DocumentImprime(document, mentions, anomalies));
        });
        return documents;
    }
}
