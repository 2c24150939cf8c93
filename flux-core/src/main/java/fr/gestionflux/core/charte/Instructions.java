package fr.gestionflux.core.charte;

import fr.gestionflux.core.annee.DossierAnnuel;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.releve.Releve;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;

/**
 * The conventions of one file, one after the other: what their rules compute alike (the rights of the other holders, the totals
 * of the file) is computed once. The figures, and which facts they say that they read, are those that
 * {@link Charte#instruire} gives.
 *
 * <pre>{@code
 * Instructions toutes = charte.instructions(dossier);
 * toutes.sous(convention).get().exact(droits);   // = 0,712 logement — Escalquens – Promologis, 2024
 * }</pre>
 *
 * <p>Not thread-safe: one reading, one thread.
 */
public final class Instructions {

    private final Charte charte;
    private final DossierAnnuel dossier;
    private final Carnet carnet;

    Instructions(Charte charte, DossierAnnuel dossier) {
        this(charte, dossier, new Carnet(dossier));
    }

    private Instructions(Charte charte, DossierAnnuel dossier, Carnet carnet) {
        this.charte = charte;
        this.dossier = dossier;
        this.carnet = carnet;
    }

    /**
     * Another reading of the same file, which takes what the earlier ones computed alike, and whose facts are its own. It may go
     * on in another thread than they do.
     *
     * @return one that read nothing yet
     */
    public Instructions autreLecture() {
        return new Instructions(charte, dossier, carnet.autreLecture());
    }

    /**
     * The charter applied to the file under one of its conventions.
     *
     * @param convention the convention
     * @return the computation; or every reason why the convention does not fit
     */
    public Validation<Seq<Anomalie>, Instruction> sous(Convention convention) {
        return charte.instruire(dossier, convention, carnet, null);
    }

    /**
     * Whether a rule read a fact, for one of the conventions of this reading so far.
     *
     * @param cle the fact
     * @return false for one that nobody read yet
     */
    public boolean ontLu(Releve.Cle cle) {
        return carnet.aLu(cle);
    }
}
