/** Rhône and Métropole de Lyon: the convention type that the commune of Bron published. */
module fr.gestionflux.rules.rhone {
    requires transitive fr.gestionflux.core;
    requires static org.jspecify;

    exports fr.gestionflux.rules.rhone;

    provides fr.gestionflux.core.charte.FournisseurDeCharte with
            fr.gestionflux.rules.rhone.FournisseurRhone;
}
