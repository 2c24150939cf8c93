package fr.gestionflux.core.controle;

import fr.gestionflux.core.controle.Mention.Chiffre;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The figures that one document prints. */
final class Page {

    private final Map<Chiffre, ChiffreImprime> lignes = new LinkedHashMap<>();
    private final Map<Jalon, ChiffreImprime> parEtape = new LinkedHashMap<>();

    Page(List<Chiffre> chiffres) {
        for (Chiffre c : chiffres) {
            if (c.attendu().estCalcule()) {
                Impression.lis(c.texte()).ifPresent(i -> lignes.put(c, new ChiffreImprime(c, i)));
            }
        }
        lignes.values().forEach(l -> l.etape().ifPresent(e -> parEtape.putIfAbsent(e, l)));
    }

    Collection<ChiffreImprime> lignes() {
        return lignes.values();
    }

    Optional<ChiffreImprime> ligne(Chiffre c) {
        return Optional.ofNullable(lignes.get(c));
    }

    /** Where a step is printed first. */
    Optional<ChiffreImprime> imprime(Jalon e) {
        return Optional.ofNullable(parEtape.get(e));
    }

    /** The other prints that a computation goes through, the nearest first. */
    List<ChiffreImprime> sous(ChiffreImprime l) {
        return Jalon.sous(l.attendu()).stream()
                .filter(e -> !l.est(e))
                .flatMap(e -> imprime(e).stream())
                .toList();
    }
}
