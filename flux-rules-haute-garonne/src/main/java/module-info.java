/** Haute-Garonne: the model of convention of DDETS 31, final version of 4 December 2023. */
module fr.gestionflux.rules.hautegaronne {
    requires transitive fr.gestionflux.core;
    requires static org.jspecify;

    exports fr.gestionflux.rules.hautegaronne;

    provides fr.gestionflux.core.charte.FournisseurDeCharte with
            fr.gestionflux.rules.hautegaronne.FournisseurHauteGaronne;
}
