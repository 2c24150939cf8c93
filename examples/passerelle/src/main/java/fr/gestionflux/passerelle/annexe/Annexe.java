package fr.gestionflux.passerelle.annexe;

import fr.gestionflux.core.recu.EtapeDeRecu;
import fr.gestionflux.core.recu.RemarqueDeRecu;
import java.util.List;

/**
 * An annex, as its charter prints it. Immutable and thread-safe.
 *
 * @param nom whose it is: the holder; the landlord for that of the whole flow
 * @param parties who signs it and of which convention, in one line
 * @param source the text that it is laid out as
 * @param blocs its parts, in the order of the text
 * @param blancs what is left blank, and why
 * @param absents what the text prints and this annex does not, and why
 * @param chiffres the steps that are printed, each once
 * @param remarques what a reader must know of them
 */
public record Annexe(
        String nom,
        String parties,
        String source,
        List<Bloc> blocs,
        List<String> blancs,
        List<String> absents,
        List<EtapeDeRecu> chiffres,
        List<RemarqueDeRecu> remarques) {

    /**
     * Copies the lists.
     *
     * @param nom whose it is
     * @param parties who signs it
     * @param source the text that it is laid out as
     * @param blocs its parts
     * @param blancs what is left blank
     * @param absents what is left out
     * @param chiffres the steps that are printed
     * @param remarques what a reader must know
     */
    public Annexe {
        blocs = List.copyOf(blocs);
        blancs = List.copyOf(blancs);
        absents = List.copyOf(absents);
        chiffres = List.copyOf(chiffres);
        remarques = List.copyOf(remarques);
    }
}
