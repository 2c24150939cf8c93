package org.exemple.charte;

import fr.gestionflux.core.charte.Charte;
import fr.gestionflux.core.charte.FournisseurDeCharte;
import java.util.List;

/** Plugs in the charter {@code marais}. */
public final class FournisseurDuMarais implements FournisseurDeCharte {

    @Override
    public String id() {
        return "marais";
    }

    @Override
    public List<Charte> versions() {
        return List.of(Marais.V2025);
    }
}
