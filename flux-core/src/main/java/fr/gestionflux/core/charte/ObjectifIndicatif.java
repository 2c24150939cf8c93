package fr.gestionflux.core.charte;

import fr.gestionflux.core.nombre.Taux;
import java.util.Optional;

/**
 * Which homes a holder would rather have: never binding.
 *
 * <pre>{@code
 * new ObjectifIndicatif("T3", Optional.empty());   // = T3 de préférence — Montmorency – Seqens, IV
 * }</pre>
 *
 * @param critere a type or a financing, for instance {@code T3} or {@code PLAI}
 * @param part its share of the homes offered; empty for a preference without figure
 */
public record ObjectifIndicatif(String critere, Optional<Taux> part) {
    @Override
    public String toString() {
        return critere + part.map(p -> " : " + p).orElse(" de préférence");
    }
}
