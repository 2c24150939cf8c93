package fr.gestionflux.rules.rhone;

import fr.gestionflux.core.charte.Charte;
import fr.gestionflux.core.charte.FournisseurDeCharte;
import java.util.List;

/** Plugs in the charter {@code rhone}. Thread-safe. */
public final class FournisseurRhone implements FournisseurDeCharte {

    /** For the service loader. */
    public FournisseurRhone() {}

    @Override
    public String id() {
        return Rhone.CHARTE;
    }

    @Override
    public List<Charte> versions() {
        return List.of(ConventionTypeRhone.V2024);
    }
}
