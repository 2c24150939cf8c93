/**
 * Values, proofs and the charter contract of <em>gestion en flux</em>: exact numbers, figures that explain themselves,
 * homes and rights, and the service through which a charter is plugged in.
 */
module fr.gestionflux.core {
    requires transitive io.vavr;
    requires org.apache.commons.numbers.fraction;
    requires org.slf4j;
    requires static org.immutables.value.annotations;
    requires static org.jspecify;

    exports fr.gestionflux.core.nombre;
    exports fr.gestionflux.core.preuve;
    exports fr.gestionflux.core.saisie;
    exports fr.gestionflux.core.parc;
    exports fr.gestionflux.core.droit;
    exports fr.gestionflux.core.annee;
    exports fr.gestionflux.core.charte;
    exports fr.gestionflux.core.controle;
    exports fr.gestionflux.core.repartition;
    exports fr.gestionflux.core.orientation;
    exports fr.gestionflux.core.suivi;
    exports fr.gestionflux.core.prospective;

    uses fr.gestionflux.core.charte.FournisseurDeCharte;
}
