package fr.gestionflux.rules.hautegaronne;

import fr.gestionflux.core.charte.Charte;
import fr.gestionflux.core.charte.FournisseurDeCharte;
import java.util.List;

/** Plugs in the charter {@code haute-garonne}: 2024, whose derogation is dated, and the years after. Thread-safe. */
public final class FournisseurHauteGaronne implements FournisseurDeCharte {

    /** For the service loader. */
    public FournisseurHauteGaronne() {}

    @Override
    public String id() {
        return HauteGaronne.CHARTE;
    }

    @Override
    public List<Charte> versions() {
        return List.of(ModeleDdets31.V2024, ModeleDdets31.V2025);
    }
}
