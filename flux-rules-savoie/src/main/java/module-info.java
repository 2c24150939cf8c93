/** Savoie: the partnership charter of 7 September 2023 and the convention type of OPAC Savoie. */
module fr.gestionflux.rules.savoie {
    requires transitive fr.gestionflux.core;
    requires static org.jspecify;

    exports fr.gestionflux.rules.savoie;

    provides fr.gestionflux.core.charte.FournisseurDeCharte with
            fr.gestionflux.rules.savoie.FournisseurSavoie;
}
