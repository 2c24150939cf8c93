package fr.gestionflux.rules.savoie;

import fr.gestionflux.core.preuve.Reference;

/** The documents that the rules cite. Sections 5 to 7 of the charter are scrambled in the scan that was read. */
final class Textes {

    static final Reference CHARTE = Reference.de("charte partenariale de la Savoie, 07/09/2023");
    static final Reference ANNEXE_1 = CHARTE.art("annexe 1");
    static final Reference CONVENTION = Reference.de("convention type OPAC Savoie, v2 du 16/01/2024");

    private Textes() {}
}
