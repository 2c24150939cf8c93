/** Rhône and Métropole de Lyon: the convention type that the commune of Bron published. */
module fr.gestionflux.rules.rhone {
    requires fr.gestionflux.core;
    requires static org.jspecify;

    provides fr.gestionflux.core.charte.FournisseurDeCharte with
            fr.gestionflux.rules.rhone.FournisseurRhone;
}
