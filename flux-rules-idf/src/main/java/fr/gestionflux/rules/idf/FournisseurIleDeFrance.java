package fr.gestionflux.rules.idf;

import fr.gestionflux.core.charte.Charte;
import fr.gestionflux.core.charte.FournisseurDeCharte;
import java.util.List;

/** Plugs in the charter {@code idf}, with its convention type {@code montmorency-seqens}. Thread-safe. */
public final class FournisseurIleDeFrance implements FournisseurDeCharte {

    /** For the service loader. */
    public FournisseurIleDeFrance() {}

    @Override
    public String id() {
        return "idf";
    }

    @Override
    public List<Charte> versions() {
        return List.of(IleDeFrance.V2023);
    }
}
