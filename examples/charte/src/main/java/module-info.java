/** The smallest complete charter, made up. */
module fr.gestionflux.examples.charte {
    requires fr.gestionflux.core;

    provides fr.gestionflux.core.charte.FournisseurDeCharte with
            fr.gestionflux.examples.charte.CharteInventee;
}
