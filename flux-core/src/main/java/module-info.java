/**
 * Values, proofs and the charter contract of <em>gestion en flux</em>: exact numbers, figures that explain themselves,
 * homes and rights, and the service through which a charter is plugged in.
 *
 * <p>Each package answers one question and depends only on those before it. The kernel is to be read first:
 *
 * <ol>
 *   <li>{@link fr.gestionflux.core.nombre}: how do we count?
 *   <li>{@link fr.gestionflux.core.temps}: when?
 *   <li>{@link fr.gestionflux.core.preuve}: how do we know?
 *   <li>{@link fr.gestionflux.core.droit}: what is owed?
 *   <li>{@link fr.gestionflux.core.annee}: what is known of this year?
 *   <li>{@link fr.gestionflux.core.charte}: by whose rules?
 * </ol>
 *
 * <p>Then what comes in ({@link fr.gestionflux.core.saisie}, {@link fr.gestionflux.core.parc},
 * {@link fr.gestionflux.core.releve}, {@link fr.gestionflux.core.rpls}, {@link fr.gestionflux.core.inventaire}) and what a
 * target is used for ({@link fr.gestionflux.core.repartition}, {@link fr.gestionflux.core.controle},
 * {@link fr.gestionflux.core.orientation}, {@link fr.gestionflux.core.suivi}, {@link fr.gestionflux.core.prospective}), and what leaves with its proof
 * ({@link fr.gestionflux.core.recu}), and the tables of text that all this is read from and written to
 * ({@link fr.gestionflux.core.tables}).
 */
module fr.gestionflux.core {
    requires transitive io.vavr;
    requires org.slf4j;
    requires static org.immutables.value.annotations;
    requires static org.jspecify;

    exports fr.gestionflux.core.nombre;
    exports fr.gestionflux.core.temps;
    exports fr.gestionflux.core.preuve;
    exports fr.gestionflux.core.saisie;
    exports fr.gestionflux.core.parc;
    exports fr.gestionflux.core.releve;
    exports fr.gestionflux.core.rpls;
    exports fr.gestionflux.core.droit;
    exports fr.gestionflux.core.inventaire;
    exports fr.gestionflux.core.annee;
    exports fr.gestionflux.core.charte;
    exports fr.gestionflux.core.repartition;
    exports fr.gestionflux.core.controle;
    exports fr.gestionflux.core.orientation;
    exports fr.gestionflux.core.suivi;
    exports fr.gestionflux.core.loi;
    exports fr.gestionflux.core.prospective;
    exports fr.gestionflux.core.recu;
    exports fr.gestionflux.core.tables;

    uses fr.gestionflux.core.charte.FournisseurDeCharte;

    provides fr.gestionflux.core.charte.FournisseurDeCharte with
            fr.gestionflux.core.loi.DroitCommun;
}
