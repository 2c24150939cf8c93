package fr.gestionflux.core.controle;

import fr.gestionflux.core.controle.Mention.Chiffre;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The figures that one document prints. */
final class Page {

    private final Map<Chiffre, Ligne> lignes = new LinkedHashMap<>();
    private final Map<Jalon, Ligne> parEtape = new LinkedHashMap<>();

    Page(List<Chiffre> chiffres) {
        for (Chiffre c : chiffres) {
            if (c.attendu().estCalcule()) {
                Impression.lis(c.texte()).ifPresent(i -> lignes.put(c, new Ligne(c, i)));
            }
        }
        lignes.values().forEach(l -> l.etape().ifPresent(e -> parEtape.putIfAbsent(e, l)));
    }

    Collection<Ligne> lignes() {
        return lignes.values();
    }

    Optional<Ligne> ligne(Chiffre c) {
        return Optional.ofNullable(lignes.get(c));
    }

    /** Where a step is printed first. */
    Optional<Ligne> imprime(Jalon e) {
        return Optional.ofNullable(parEtape.get(e));
    }

    /** The other prints that a computation goes through, the nearest first. */
    List<Ligne> sous(Ligne l) {
        return Jalon.sous(l.attendu()).stream()
                .filter(e -> !l.est(e))
                .flatMap(e -> imprime(e).stream())
                .toList();
    }
}
