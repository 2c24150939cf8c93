/** Charters of other départements, on trial: they try the core, they are not served. */
module fr.gestionflux.examples.essais {
    requires fr.gestionflux.core;
    requires io.vavr;

    provides fr.gestionflux.core.charte.FournisseurDeCharte with
            fr.gestionflux.examples.essais.Calvados,
            fr.gestionflux.examples.essais.HautsDeFrance,
            fr.gestionflux.examples.essais.SeineMaritime,
            fr.gestionflux.examples.essais.MetropoleDeLyon;
}
