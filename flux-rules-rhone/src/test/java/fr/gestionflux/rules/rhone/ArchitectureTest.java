package fr.gestionflux.rules.rhone;

import fr.gestionflux.core.charte.FournisseurDeCharte;
import fr.gestionflux.kit.ArchitectureDeModule;
import java.util.Optional;

/** The architecture that every rules module keeps. */
class ArchitectureTest implements ArchitectureDeModule {

    @Override
    public Class<? extends FournisseurDeCharte> fournisseur() {
        return FournisseurRhone.class;
    }

    @Override
    public Optional<Class<?>> vocabulaire() {
        return Optional.of(Rhone.class);
    }
}
