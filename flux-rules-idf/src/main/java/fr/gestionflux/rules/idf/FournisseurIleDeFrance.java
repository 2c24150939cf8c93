package fr.gestionflux.rules.idf;

import fr.gestionflux.core.charte.Charte;
import fr.gestionflux.core.charte.FournisseurDeCharte;
import java.util.List;

/** Plugs in the charter {@value IleDeFrance#CHARTE}, with its convention type {@value IleDeFrance#MONTMORENCY}. Thread-safe. */
public final class FournisseurIleDeFrance implements FournisseurDeCharte {

    /** For the service loader. */
    public FournisseurIleDeFrance() {}

    @Override
    public String id() {
        return IleDeFrance.CHARTE;
    }

    @Override
    public List<Charte> versions() {
        return List.of(ModeleDrihl.V2023);
    }
}
