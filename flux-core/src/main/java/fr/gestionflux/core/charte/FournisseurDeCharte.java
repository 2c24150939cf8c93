package fr.gestionflux.core.charte;

import fr.gestionflux.core.droit.Genre;
import java.util.List;

/**
 * The service through which a charter is plugged in: an id and its dated versions, nothing else. Declare it both in
 * {@code module-info} ({@code provides … with …}) and in {@code META-INF/services}; the class is public, with a public
 * constructor without parameter.
 *
 * <pre>{@code
 * FournisseurDeCharte loi = new DroitCommun();
 * Chartes.de(List.of(loi)).exiger("droit-commun", 2024).vigueur();   // = à compter du 24/11/2023
 * }</pre>
 */
public interface FournisseurDeCharte {

    /**
     * Stable id of the charter.
     *
     * @return for instance {@code savoie}
     */
    String id();

    /**
     * Its versions, whose periods do not overlap.
     *
     * @return at least one, in any order
     */
    List<Charte> versions();

    /**
     * The kinds of right that its texts name and core does not have.
     *
     * @return read from tables besides core's, see {@link Chartes#genres}; none unless the module says so
     */
    default List<Genre<?>> genres() {
        return List.of();
    }
}
