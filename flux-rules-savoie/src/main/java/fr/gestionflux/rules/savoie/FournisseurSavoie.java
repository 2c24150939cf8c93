package fr.gestionflux.rules.savoie;

import fr.gestionflux.core.charte.Charte;
import fr.gestionflux.core.charte.FournisseurDeCharte;
import java.util.List;

/** Plugs in the charter {@code savoie}, with its convention type {@code opac-savoie}. Thread-safe. */
public final class FournisseurSavoie implements FournisseurDeCharte {

    /** For the service loader. */
    public FournisseurSavoie() {}

    @Override
    public String id() {
        return Savoie.CHARTE;
    }

    @Override
    public List<Charte> versions() {
        return List.of(CharteSavoie.V2023);
    }
}
