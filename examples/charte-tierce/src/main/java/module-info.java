/** A fifth charter, of a made-up département, as a third party would write it. */
module org.exemple.charte {
    requires fr.gestionflux.core;

    provides fr.gestionflux.core.charte.FournisseurDeCharte with
            org.exemple.charte.FournisseurDuMarais;
}
