/** Île-de-France: the DRIHL/AORIF model of convention, version 2 of October 2023. */
module fr.gestionflux.rules.idf {
    requires transitive fr.gestionflux.core;
    requires static org.jspecify;

    exports fr.gestionflux.rules.idf;

    provides fr.gestionflux.core.charte.FournisseurDeCharte with
            fr.gestionflux.rules.idf.FournisseurIleDeFrance;
}
